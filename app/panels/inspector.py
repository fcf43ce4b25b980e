"""What is selected, in words and figures; with nothing selected, what was found in the video."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.item_models.cycles import amount, measured, side_word
from app.panels.item_fields import ItemFields
from app.panels.keypoint_facts import KeypointFacts
from app.panels.label_bars import LabelBars
from app.panels.people import dot_icon
from app.poses import PoseSource
from app.said_labels import edges_told, in_words, looks_like
from app.session import Session
from app.set_angles import SetAngles
from app.theme import BETWEEN, GRID, INSIDE
from app.timeline.painting import is_named, is_unsure, label_text
from app.timeline.rows import shown_people
from app.timeline.scale import clock
from app.vocabulary import own_hues
from app.widgets.flow import FlowLayout, keep_height
from app.widgets.panel import EmptyState, label, push_button, wrapped
from app.words import certainty, tr
from core.document.project import Event, Person, RepetitionSet, Segment, Tier
from core.document.standing import counted_again, counted_stretches, looked_at_again, stands
from core.motion.repetition_measures import middle_and_spread

CHOOSING = ("choose_first", "choose_second", "choose_third")
STATES = {"proposed": "Proposed", "accepted": "Accepted", "rejected": "Rejected"}


class Inspector(QScrollArea):
    """Rebuilt when the selection or the project changes."""

    edit_asked = Signal(str, str)  # a field of the selected segment or event, and its new text
    label_chosen = Signal(str)  # one of the labels that the model thought likely

    def __init__(
        self,
        session: Session,
        poses: PoseSource,
        angles: SetAngles,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._poses = poses
        self._angles = angles
        self._actions = actions
        self._fields: ItemFields | None = None
        self._shown: tuple[object, ...] = ()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for signal in (session.selection_changed, session.video_changed, session.opened):
            signal.connect(self._show)
        session.changed.connect(self._on_change)
        angles.made.connect(self._show)
        self._show()

    def _on_change(self, before: object, after: object) -> None:
        """Corrections of keypoints change nothing that stands here (`KeypointFacts` follows by itself)."""
        parts = ("people", "tiers", "repetition_sets", "videos", "recordings", "pose_layers", "vocabularies")
        if any(getattr(before, part, None) is not getattr(after, part, None) for part in parts):
            self._show()

    def _show(self) -> None:
        if self._refreshed():
            return
        self._fields, self._shown = None, ()
        page = QWidget()
        page.setObjectName("panel")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(BETWEEN, INSIDE, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        session = self._session
        segment, found, person = (
            session.selected_segment(),
            session.selected_set(),
            session.selected_person(),
        )
        event = session.selected_event()
        if segment is not None:
            self._segment(layout, page, *segment)
        elif event is not None:
            self._event(layout, page, *event)
        elif found is not None:
            self._repetitions(layout, page, found)
        elif session.video is None:
            layout.addWidget(EmptyState(tr("Details appear here."), None, page))
        elif len(several := session.selected_people()) > 1:
            self._people(layout, page, several)
        elif person is not None:
            self._person(layout, page, person)
        else:
            self._summary(layout, page)
        layout.addStretch(1)
        self.setWidget(page)

    def _segment(self, layout: QVBoxLayout, page: QWidget, tier: Tier, segment: Segment) -> None:
        doubt = "?" if is_unsure(segment) else ""
        layout.addWidget(wrapped(label_text(segment.label).capitalize() + doubt, "figure", page))
        self._likeliest(layout, page, segment)
        self._item_fields(layout, page, tier, segment)
        start, stop = self._session.time_of(segment.start), self._session.time_of(segment.stop)
        facts = [
            (tr("State"), tr(STATES[segment.state])),
            (tr("Person"), self._person_name(tier.person_id)),
            (tr("From"), clock(start)),
            (tr("To"), clock(stop)),
            (tr("Length"), f"{stop - start:.2f} s   {counted_frames(segment.stop - segment.start)}"),
        ]
        if segment.confidence:
            facts.append(
                (tr("Confidence"), f"{certainty(segment.confidence)}, {in_words(segment.confidence)}")
            )
        if edges_told(segment):
            facts.append((tr("Edges"), edges_told(segment)))
        facts.append((tr("Found by"), tr("a person") if segment.author == "human" else segment.author))
        if "probabilities" in segment.attributes and tier.author != "human":
            facts.append((tr("Named by"), tier.author.split("+")[-1]))
        self._facts(layout, page, facts)
        if segment.state == "proposed":
            self._buttons(layout, page, ("accept", "primary"), ("reject", ""))

    def _likeliest(self, layout: QVBoxLayout, page: QWidget, segment: Segment) -> None:
        """What the model thought it could be; one click makes another of them the label."""
        project = self._session.project
        keys = [self._actions[name].shortcut().toString() for name in CHOOSING if name in self._actions]
        bars = LabelBars(tuple(keys), page)
        hues = own_hues(project) if project is not None else {}
        bars.show_segment(segment, hues, may_change=not self._session.read_only)
        bars.chosen.connect(self.label_chosen)
        layout.addWidget(bars)
        told = looks_like(segment)
        if told:
            layout.addWidget(wrapped(told, "dim", page))

    def _event(self, layout: QVBoxLayout, page: QWidget, tier: Tier, event: Event) -> None:
        layout.addWidget(wrapped(label_text(event.label).capitalize(), "figure", page))
        self._item_fields(layout, page, tier, event)
        facts = [
            (tr("Person"), self._person_name(tier.person_id)),
            (tr("At"), self._moment(event.frame)),
            (tr("Found by"), tr("a person") if event.author == "human" else event.author),
        ]
        self._facts(layout, page, facts)

    def _item_fields(self, layout: QVBoxLayout, page: QWidget, tier: Tier, item: Segment | Event) -> None:
        self._fields = ItemFields(self._session, self.edit_asked.emit, item, page)
        self._fields.show_item(tier, item)
        self._shown = _facts_of(tier, item)
        layout.addWidget(self._fields)

    def _refreshed(self) -> bool:
        """Whether only what stands in the fields has changed: then the page stays, and so does the focus."""
        fields = self._fields
        found = self._session.selected_segment() or self._session.selected_event()
        if fields is None or found is None or fields.item_id != found[1].id:
            return False
        fields.show_item(*found)
        focused = fields.focusWidget() is not None and fields.isAncestorOf(fields.focusWidget())
        return _facts_of(*found) == self._shown or (focused and self.window().isActiveWindow())

    def _repetitions(self, layout: QVBoxLayout, page: QWidget, found: RepetitionSet) -> None:
        full = [cycle for cycle in found.cycles if not cycle.partial]
        layout.addWidget(wrapped(counted_repetitions(len(full)), "figure", page))
        if is_named(found.label):
            layout.addWidget(label(label_text(found.label).capitalize(), "", page))
        facts = [(tr("Person"), self._person_name(found.person_id))]
        if found.count_per_side is not None:
            facts.append((tr("Each side"), str(found.count_per_side)))
        if len(found.cycles) > len(full):
            facts.append((tr("Partial"), str(len(found.cycles) - len(full))))
        start, stop = self._session.time_of(found.start), self._session.time_of(found.stop)
        facts += [(tr("From"), clock(start)), (tr("To"), clock(stop))]
        if full:
            facts += self._tempo(found)
        if found.confidence is not None:
            facts.append((tr("Confidence"), f"{found.confidence:.2f}"))
        facts.append((tr("Found by"), found.model))
        self._facts(layout, page, facts)
        if found.note:
            layout.addWidget(wrapped(found.note, "dim", page))
        number = self._session.selection.cycle
        if number is not None and number < len(found.cycles):
            self._repetition(layout, page, found, number)
        if found.state == "proposed":
            self._buttons(layout, page, ("accept", "primary"), ("reject", ""))
        self._buttons(layout, page, ("repetitions", ""))
        self._buttons(layout, page, ("rename", ""))

    def _tempo(self, found: RepetitionSet) -> list[tuple[str, str]]:
        """How long and how far the whole repetitions go: median and spread."""
        whole = np.array([not cycle.partial for cycle in found.cycles])
        measures, angle = measured(self._session, self._angles, found)
        facts = []
        for name, values, kind in (
            (tr("Tempo"), measures.duration_s, "duration"),
            (tr("To the turn"), measures.out_s, "out"),
            (tr("Back"), measures.back_s, "back"),
            (tr("Range"), measures.reach, "reach"),
        ):
            middle, spread = middle_and_spread(values[whole])
            if np.isfinite(middle):
                facts.append((name, f"{amount(middle, kind)}  ± {amount(spread / 2, kind)}"))
        if angle and np.isfinite(measures.reach).any():
            facts.append((tr("Range of"), angle))
        lengths = measures.duration_s[whole]
        facts.append((tr("Fastest, slowest"), f"{lengths.min():.2f} s, {lengths.max():.2f} s"))
        return facts

    def _repetition(self, layout: QVBoxLayout, page: QWidget, found: RepetitionSet, number: int) -> None:
        cycle = found.cycles[number]
        measures, _ = measured(self._session, self._angles, found)
        layout.addWidget(label(tr("Repetition {number}", number=number + 1), "title", page))
        facts = [
            (name, f"{clock(self._session.time_of(frame))}   {tr('frame {frame}', frame=frame)}")
            for name, frame in (
                (tr("Start"), cycle.start),
                (tr("Turns"), cycle.turn),
                (tr("Stop"), cycle.stop),
            )
        ]
        facts.append((tr("Length"), amount(float(measures.duration_s[number]), "duration")))
        if np.isfinite(measures.reach[number]):
            facts.append((tr("Range"), amount(float(measures.reach[number]), "reach")))
        if cycle.side:
            facts.append((tr("Side"), side_word(cycle.side)))
        if cycle.partial:
            facts.append((tr("Counted"), tr("no, it is partial")))
        self._facts(layout, page, facts)

    def _people(self, layout: QVBoxLayout, page: QWidget, people: list[Person]) -> None:
        layout.addWidget(wrapped(tr("{count} people", count=len(people)), "figure", page))
        for person in people:
            self._person_heading(layout, page, person, "")
        for name in ("swap", "merge_people", "hide_person"):
            if name != "swap" or len(people) == 2:
                self._buttons(layout, page, (name, ""))

    def _person(self, layout: QVBoxLayout, page: QWidget, person: Person) -> None:
        self._person_heading(layout, page, person, "figure")
        shown = self._session.video.id if self._session.video is not None else ""
        spans = [span for span in person.spans if span.video_id == shown]
        if spans:
            first, last = min(s.start for s in spans), max(s.stop for s in spans)
            facts = [
                (tr("First seen"), self._moment(first)),
                (tr("Last seen"), self._moment(last - 1)),
            ]
            self._facts(layout, page, facts)
        self._found(layout, page, person)
        self._buttons(layout, page, ("rename", ""), ("person_colour", ""))
        self._buttons(layout, page, ("swap", ""))
        self._buttons(layout, page, ("split_person", ""))
        if self._session.selection.keypoint:
            layout.addWidget(KeypointFacts(self._session, self._poses, self._actions, page))
        else:
            self._buttons(layout, page, ("keypoints", ""))

    def _summary(self, layout: QVBoxLayout, page: QWidget) -> None:
        session = self._session
        assert session.project is not None
        people = shown_people(session.project, session.recording.id) if session.recording is not None else []
        if not people:
            words = tr("Counts and labels appear here when the video is analysed.")
            layout.addWidget(wrapped(words, "dim", page))
            self._buttons(layout, page, ("analyse", "primary"), ("find_poses", ""))
            return
        here = session.recording.id if session.recording is not None else ""
        tiers = [tier for tier in session.project.tiers if tier.recording_id == here]
        newer = looked_at_again(tiers)
        proposed = sum(
            segment.state == "proposed" and stands(segment, newer.get(tier.id, ()))
            for tier in tiers
            for segment in tier.segments
        )
        for person in people:
            self._person_heading(layout, page, person, "title")
            self._found(layout, page, person)
            layout.addSpacing(GRID)
        if proposed:
            layout.addWidget(label(counted_proposals(proposed), "dim", page))
            self._buttons(layout, page, ("next_proposal", ""))

    def _found(self, layout: QVBoxLayout, page: QWidget, person: Person) -> None:
        lines = found_lines(self._session, person)
        if lines:
            self._facts(layout, page, lines)
        else:
            layout.addWidget(label(tr("No movement found that repeats or has a name."), "dim", page))

    def _person_heading(self, layout: QVBoxLayout, page: QWidget, person: Person, role: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(INSIDE)
        sign = label("", "", page)
        sign.setPixmap(dot_icon(person.colour).pixmap(16, 16))
        row.addWidget(sign)
        row.addWidget(wrapped(person.name, role, page), 1)
        layout.addLayout(row)

    def _facts(self, layout: QVBoxLayout, page: QWidget, facts: list[tuple[str, str]]) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(BETWEEN)
        form.setVerticalSpacing(GRID + 1)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, value in facts:
            shown = wrapped(value, "", page)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.addRow(label(name, "dim", page), shown)
        layout.addLayout(form)

    def _buttons(self, layout: QVBoxLayout, page: QWidget, *wanted: tuple[str, str]) -> None:
        line = QWidget(page)
        row = FlowLayout(line, INSIDE)
        row.setContentsMargins(0, 0, 0, 0)
        for name, role in wanted:
            row.addWidget(push_button(self._actions[name], role, line))
        keep_height(line)
        layout.addWidget(line)

    def _moment(self, frame: int) -> str:
        time = clock(self._session.time_of(frame))
        return tr("{time}   frame {frame}", time=time, frame=frame)

    def _person_name(self, person_id: str) -> str:
        people = self._session.project.people if self._session.project is not None else ()
        return next((person.name for person in people if person.id == person_id), tr("Nobody"))


def _facts_of(tier: Tier, item: Segment | Event) -> tuple[object, ...]:
    """What the facts under the fields are made from."""
    if isinstance(item, Event):
        return tier.person_id, item.frame, item.label
    said = item.attributes.get("probabilities")
    return tier.person_id, item.start, item.stop, item.label, item.state, item.confidence, said


def counted_frames(number: int) -> str:
    """A number of frames in words."""
    return tr("1 frame") if number == 1 else tr("{number} frames", number=number)


def counted_repetitions(number: int) -> str:
    """A number of repetitions in words."""
    return tr("1 repetition") if number == 1 else tr("{number} repetitions", number=number)


def counted_proposals(number: int) -> str:
    """How many proposals wait, in words."""
    return tr("1 proposal to look at") if number == 1 else tr("{number} proposals to look at", number=number)


def found_lines(session: Session, person: Person) -> list[tuple[str, str]]:
    """What was found of a person: each label with its repetitions and time.

    All that was accepted counts, and elsewhere the newest proposals (`core.document.standing`). A set that
    waits to be decided is named like the segment on its very frames.
    """
    if session.project is None or session.recording is None:
        return []
    here = session.recording.id
    seconds: dict[str, float] = {}
    mine = [t for t in session.project.tiers if t.recording_id == here and t.person_id == person.id]
    names: dict[tuple[int, int], str] = {}
    for segment, spans in counted_stretches(mine):
        names.setdefault((segment.start, segment.stop), segment.label)
        length = sum(session.time_of(stop) - session.time_of(start) for start, stop in spans)
        if spans:
            seconds[segment.label] = seconds.get(segment.label, 0.0) + length
    counts: dict[str, int] = {}
    again = counted_again(session.project.repetition_sets)
    for found in session.project.repetition_sets:
        if (
            found.recording_id == here
            and found.person_id == person.id
            and found.state != "rejected"
            and found.cycles
            and stands(found, again.get(found.id, ()))
        ):
            full = sum(not cycle.partial for cycle in found.cycles)
            named = names.get((found.start, found.stop), found.label)
            name = named if found.state == "proposed" else found.label
            counts[name] = counts.get(name, 0) + full
    lines = []
    for name in sorted(set(seconds) | set(counts), key=lambda n: (not is_named(n), -seconds.get(n, 0.0))):
        parts = [f"× {counts[name]}"] if name in counts else []
        if name in seconds:
            parts.append(f"{seconds[name]:.1f} s")
        lines.append((label_text(name).capitalize(), "   ".join(parts)))
    return lines
