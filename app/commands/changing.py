"""Changing the segments and events that are selected: edges, places, labels, notes."""

from __future__ import annotations

from typing import Any, Literal

from msgspec.structs import replace

from app.commands.parts import Parts
from app.dialogs.ask import ask_text
from app.dialogs.go_to import frame_of
from app.dialogs.labelling import ask_note, ask_person
from app.said_labels import BY_MODEL
from app.session import Selection
from app.vocabulary import known_labels
from app.words import tr
from app.work_tier import HUMAN, chosen_tier, shown_tiers
from core.document import edits
from core.document.project import Event, Project, Segment, Tier
from core.errors import UserError

Edge = Literal["start", "stop"]
NAMES = {"note": "Note", "attributes": "Attributes", "ambiguous": "Mark as ambiguous"}
MOVE_EDGE, MOVE, RELABEL = "Move edge", "Move segment", "Change label"


class ChangingCommands:
    """What is done to the selection."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
        self._last_edge: tuple[str, int, Edge] | None = None  # segment, frame shown after, its edge

    # Edges and places -----------------------------------------------------------------------------

    def nudge_edge(self, by: int, other: bool = False) -> None:
        """Move the edge that is nearer to the play head (or the other one) by some frames; show it."""
        session = self._session
        event = session.selected_event()
        if event is not None:
            self._move_event(*event, event[1].frame + by, join=event[1].id)
            return
        found = session.selected_segment()
        if found is None:
            return
        tier, segment = found
        edge = self._nearer_edge(segment)
        if other:
            edge = "stop" if edge == "start" else "start"
        join = f"{tier.id} {segment.id} {edge}"  # a held key is one step
        self._set_edge(tier, segment, edge, getattr(segment, edge) + by, keep=not other, join=join)

    def edge_here(self, edge: Edge | None = None) -> None:
        """Set the start, the stop, or the nearer of both, to the frame that is shown."""
        session = self._session
        event = session.selected_event()
        if event is not None:
            self._move_event(*event, session.frame)
            return
        found = session.selected_segment()
        if found is not None:
            edge = edge or self._nearer_edge(found[1])
            self._set_edge(*found, edge, session.frame + (edge == "stop"))

    def nudge_whole(self, by: int) -> None:
        """Move the selected segments by some frames, keeping their lengths."""
        session = self._session
        event = session.selected_event()
        if event is not None:
            self._move_event(*event, event[1].frame + by, join=event[1].id)
            return
        chosen = sorted(self._session.selected_segments(), key=lambda pair: pair[1].start, reverse=by > 0)
        calls: list[edits.Call] = [
            (edits.move_segment, (tier.id, segment.id, segment.start + by, session.overlap))
            for tier, segment in chosen
        ]
        join = " ".join(sorted(segment.id for _, segment in chosen))
        if calls and self._parts.apply(MOVE, edits.in_turn, calls, join=join):
            session.set_playing(False)
            moved = session.selected_segment()
            if moved is not None:
                session.set_frame(moved[1].start)

    def _nearer_edge(self, segment: Segment) -> Edge:
        frame = self._session.frame
        if self._last_edge is not None and self._last_edge[:2] == (segment.id, frame):
            return self._last_edge[2]
        return "start" if abs(frame - segment.start) <= abs(frame - (segment.stop - 1)) else "stop"

    def _set_edge(
        self, tier: Tier, segment: Segment, edge: Edge, frame: int, keep: bool = True, join: str = ""
    ) -> None:
        session = self._session
        where = (tier.id, segment.id, edge, frame)
        done = self._parts.apply(
            MOVE_EDGE, edits.move_segment_edge, *where, overlap=session.overlap, join=join
        )
        if done:
            session.set_playing(False)
            shown = frame if edge == "start" else frame - 1
            session.set_frame(shown)
            kept: Edge = edge if keep else ("stop" if edge == "start" else "start")
            self._last_edge = (segment.id, session.frame, kept)

    def _move_event(self, tier: Tier, event: Event, frame: int, join: str = "") -> None:
        moved = replace(event, frame=frame)
        if self._parts.apply("Move event", edits.change_event, tier.id, moved, join=join):
            self._session.set_playing(False)
            self._session.set_frame(frame)

    # Cutting and joining --------------------------------------------------------------------------

    def split(self) -> None:
        """Cut the segment at the play head, which becomes the first frame of the second part."""
        session = self._session
        found = session.selected_segment()
        if found is None or not found[1].start < session.frame < found[1].stop:
            found = self._under_play_head() or found
        if found is not None:
            tier, segment = found
            self._parts.apply("Split segment", edits.split_segment, tier.id, segment.id, session.frame)
            session.select(Selection("segment", segment.id, tier.id))

    def merge(self, by: int) -> None:
        """Join the selected segments, or the selected one with the next or previous one."""
        session = self._session
        found = session.selected_segment()
        if found is None:
            return
        tier, segment = found
        ids = [one.id for one in (session.selection, *session.also) if one.tier_id == tier.id]
        if len(ids) < 2:
            at = tier.segments.index(segment) + by
            if not 0 <= at < len(tier.segments):
                none = tr("There is no segment after this one.") if by > 0 else tr("There is none before it.")
                self._parts.job_bar.say(none)
                return
            ids = [segment.id, tier.segments[at].id]
        label = segment.label
        calls: list[edits.Call] = [(edits.merge_segments, (tier.id, ids))]
        first = min((s for s in tier.segments if s.id in ids), key=lambda s: s.start)
        if first.label != label:  # what is selected gives its label, also where it comes second
            calls.append((edits.relabel_segment, (tier.id, first.id, label)))
        if self._parts.apply("Merge segments", edits.in_turn, calls):
            session.select(Selection("segment", first.id, tier.id))

    def _under_play_head(self) -> tuple[Tier, Segment] | None:
        frame, chosen = self._session.frame, chosen_tier(self._session)
        tiers = [chosen] if chosen is not None else shown_tiers(self._session)
        for tier in tiers:
            for segment in tier.segments:
                if segment.start < frame < segment.stop:
                    return tier, segment
        return None

    # Labels and notes -----------------------------------------------------------------------------

    def relabel(self, label: str) -> None:
        """Give everything that is selected another label."""
        calls: list[edits.Call] = []
        by_tier: dict[str, list[str]] = {}
        for tier, segment in self._session.selected_segments():
            by_tier.setdefault(tier.id, []).append(segment.id)
        calls += [(edits.relabel_segments, (tier_id, ids, label)) for tier_id, ids in by_tier.items()]
        event, found = self._session.selected_event(), self._session.selected_set()
        if event is not None:
            calls.append((edits.change_event, (event[0].id, replace(event[1], label=label))))
        if found is not None:
            calls.append((edits.label_repetition_set, (found.id, label)))
        if calls:
            self._parts.apply(RELABEL, edits.in_turn, calls)

    def ask_label(self) -> None:
        """Let the person type another label for what is selected."""
        session = self._session
        segment, event, found = (
            session.selected_segment(),
            session.selected_event(),
            session.selected_set(),
        )
        if session.project is None:
            return
        tier = segment[0] if segment is not None else event[0] if event is not None else None
        now = (
            segment[1].label
            if segment is not None
            else event[1].label
            if event is not None
            else found.label
            if found is not None
            else ""
        )
        label = ask_text(
            self._parts.window, tr("Change label"), tr("Label"), now, known_labels(session.project, tier)
        )
        if label and label != now:
            self.relabel(label)

    def switch_ambiguous(self) -> None:
        """Mark the selected segments as ambiguous, or take that back."""
        chosen = self._session.selected_segments()
        if chosen:
            to = not chosen[0][1].ambiguous

            def mark(project: Project) -> Project:
                for tier, segment in chosen:
                    project = edits.annotate_segment(project, tier.id, segment.id, ambiguous=to)
                return project

            self._parts.apply("Mark as ambiguous" if to else "Mark as certain", mark)

    def ask_note(self) -> None:
        """Let the person write a note on what is selected."""
        segment, event = self._session.selected_segment(), self._session.selected_event()
        if segment is not None:
            note = ask_note(self._parts.window, segment[1].note)
            if note is not None and note != segment[1].note:
                self._parts.apply("Note", edits.annotate_segment, segment[0].id, segment[1].id, note=note)
        elif event is not None:
            note = ask_note(self._parts.window, event[1].note)
            if note is not None and note != event[1].note:
                self._parts.apply("Note", edits.annotate_event, event[0].id, event[1].id, note=note)

    def set_field(self, name: str, text: str) -> None:
        """Take over what was written into a field of the inspector."""
        self._parts.attempt(lambda: self._set_field(name, text))

    def _set_field(self, name: str, text: str) -> None:
        session = self._session
        segment, event = session.selected_segment(), session.selected_event()
        if name == "label":
            self.relabel(text)
        elif segment is not None and name in ("first", "last"):
            frame = frame_of(text, session)
            edge: Edge = "start" if name == "first" else "stop"
            self._set_edge(*segment, edge, frame + (edge == "stop"))
        elif event is not None and name == "frame":
            self._move_event(*event, frame_of(text, session))
        else:
            change: dict[str, Any] = {name: text}
            if name == "attributes":
                item = segment[1] if segment is not None else event[1] if event is not None else None
                told = item.attributes if item is not None else {}
                kept = {by: told[by] for by in BY_MODEL if by in told}
                change = {name: {**kept, **read_attributes(text)}}
            elif name == "ambiguous":
                change = {name: bool(text)}
            if segment is not None:
                where = (segment[0].id, segment[1].id)
                self._parts.apply(NAMES[name], edits.annotate_segment, *where, **change)
            elif event is not None and name != "ambiguous":
                where = (event[0].id, event[1].id)
                self._parts.apply(NAMES[name], edits.annotate_event, *where, **change)

    # Removing, copying, finishing -----------------------------------------------------------------

    def remove(self) -> None:
        """Remove the person's own segments and events; what a model proposed is rejected instead."""
        by_tier: dict[str, tuple[list[str], list[str]]] = {}
        for tier, segment in self._session.selected_segments():
            own, found = by_tier.setdefault(tier.id, ([], []))
            (own if segment.author == HUMAN else found).append(segment.id)
        calls: list[edits.Call] = []
        for tier_id, (own, found) in by_tier.items():
            if own:
                calls.append((edits.remove_segments, (tier_id, own)))
            if found:
                calls.append((edits.set_segment_state, (tier_id, found, "rejected")))
        chosen = (self._session.selection, *self._session.also)
        calls += [(edits.remove_event, (one.tier_id, one.id)) for one in chosen if one.kind == "event"]
        if calls:
            own_only = all(edit is not edits.set_segment_state for edit, _ in calls)
            self._parts.apply("Remove" if own_only else "Reject", edits.in_turn, calls)
        elif self._session.selected_set() is not None:
            found_set = self._session.selected_set()
            assert found_set is not None
            self._parts.apply("Reject", edits.set_repetition_state, found_set.id, "rejected")

    def ask_copy(self) -> str:
        """Let the person choose whom to copy the selected segments to; "" when they thought better of it."""
        session = self._session
        found = session.selected_segment()
        if found is None or session.project is None:
            return ""
        others = [person for person in session.project.people if person.id != found[0].person_id]
        if not others:
            self._parts.notifications.tell("info", tr("There is nobody else in this session."))
            return ""
        return ask_person(self._parts.window, tr("Copy to"), others)


def read_attributes(text: str) -> dict[str, str]:
    """Attributes as they are written in one line: ``side=left, load=20 kg``. Raises UserError."""
    found: dict[str, str] = {}
    for part in text.replace(";", ",").split(","):
        name, mark, value = part.partition("=")
        if part.strip():
            if not mark or not name.strip():
                raise UserError("An attribute needs a name and a value.", hint="Write it like side=left.")
            found[name.strip()] = value.strip()
    return found
