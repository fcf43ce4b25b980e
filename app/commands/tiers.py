"""The tiers of the timeline: making, ordering, hiding, choosing; and what the timeline shows."""

from __future__ import annotations

from collections.abc import Sequence

from app.actions.tiers import person_in_hand
from app.commands.parts import Parts
from app.dialogs.curves import PersonCurves, ask_curves
from app.dialogs.tier import TierFacts, ask_tier, facts_of
from app.session import Selection
from app.timeline.board import Board
from app.timeline.curves import curve_choices
from app.timeline.drags import MOVE_TIER
from app.timeline.options import LEAST_ROW_PX, MOST_ROW_PX
from app.timeline.rows import shown_people
from app.words import tr
from core.document import edits
from core.document.project import Event, Project, Tier
from core.motion.skeletons import load_skeleton

NEW_EVENT = "Mark event"
ROW_STEP_PX = 4


class TierCommands:
    """What can be done to the tier that is worked on, and to the timeline as a whole."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    @property
    def _board(self) -> Board:
        return self._parts.timeline.board

    def current(self) -> Tier | None:
        """The tier that is worked on."""
        project, wanted = self._session.project, self._board.current_tier()
        return next((t for t in project.tiers if t.id == wanted), None) if project is not None else None

    # Tiers --------------------------------------------------------------------------------------

    def new(self) -> None:
        """A new tier, after asking what it is."""
        session = self._session
        if session.project is None or session.recording is None:
            return
        who = person_in_hand(session)
        people = shown_people(session.project, session.recording.id)
        if not who and len(people) == 1:
            who = people[0].id
        empty = TierFacts(name=tr("Actions"), person_id=who, vocabulary="", colour=-1)
        facts = ask_tier(self._parts.window, session.project, tr("New tier"), empty)
        if facts is not None:
            tier = Tier(
                id=edits.new_id(),
                name=facts.name,
                recording_id=session.recording.id,
                person_id=facts.person_id,
                vocabulary=facts.vocabulary,
                colour=facts.colour if facts.colour >= 0 else None,
            )
            if self._parts.apply("New tier", edits.add_tier, tier):
                session.set_marks(tier_id=tier.id)

    def change(self) -> None:
        """Another name, person, vocabulary or colour for the tier."""
        tier, project = self.current(), self._session.project
        if tier is None or project is None:
            return
        facts = ask_tier(self._parts.window, project, tr("Change tier"), facts_of(tier))
        if facts is not None and facts != facts_of(tier):
            self._parts.apply("Change tier", change_tier, tier.id, facts)

    def remove(self) -> None:
        """Remove the tier with all that is on it; undo brings it back."""
        tier = self.current()
        if tier is not None and self._parts.apply("Remove tier", edits.remove_tier, tier.id):
            self._session.set_marks(tier_id="")

    def move(self, by: int) -> None:
        """One place up (-1) or down (1) among the tiers of its person."""
        tier, project = self.current(), self._session.project
        if tier is None or project is None:
            return
        places = [
            at
            for at, one in enumerate(project.tiers)
            if (one.person_id, one.recording_id) == (tier.person_id, tier.recording_id)
        ]
        at = [project.tiers[place].id for place in places].index(tier.id) + by
        if 0 <= at < len(places):
            self._parts.apply(MOVE_TIER, edits.move_tier, tier.id, places[at])

    def switch(self, what: str, on: str, off: str) -> None:
        """Fold, lock or hide the tier, or stop to; `on` and `off` name the steps."""
        tier = self.current()
        if tier is not None:
            wanted = not getattr(tier, what)
            self._parts.apply(on if wanted else off, edits.set_tier_look, tier.id, **{what: wanted})

    # What is finished ---------------------------------------------------------------------------

    def finish(self, what: str) -> None:
        """Say that all is labelled between the marks, in view, or on the whole tier."""
        session, tier = self._session, self.current()
        if tier is None:
            return
        start, stop = 0, session.frames
        if what == "marks":
            if session.mark_in is None or session.mark_out is None:
                return
            start, stop = sorted((session.mark_in, session.mark_out))
            stop += 1
        elif what == "view":
            scale = self._board.scale
            start, stop = session.frame_at(scale.start_s), session.frame_at(scale.stop_s) + 1
        self._parts.apply("Mark as finished", edits.mark_finished, tier.id, start, stop)

    def unfinish(self) -> None:
        """Say that the tier is not finished anywhere."""
        tier = self.current()
        if tier is not None:
            frames = max(self._session.frames, *(stop for _, stop in tier.finished), 1)
            self._parts.apply("Mark as unfinished", edits.unmark_finished, tier.id, 0, frames)

    # Events -------------------------------------------------------------------------------------

    def add_event(self, tier_id: str, frame: int) -> None:
        """Mark a point in time on a tier with the current label."""
        event = Event(id=edits.new_id(), frame=frame, label=self._session.label or "event")
        if self._parts.apply(NEW_EVENT, edits.add_event, tier_id, event):
            self._session.set_marks(tier_id=tier_id)
            self._session.select(Selection("event", event.id, tier_id))

    def add_event_here(self) -> None:
        """Mark the shown frame on the tier that is worked on."""
        tier = self.current()
        if tier is not None:
            self.add_event(tier.id, self._session.frame)

    # What is shown ------------------------------------------------------------------------------

    def set_view(self, **values: object) -> None:
        """Set the timeline up otherwise."""
        self._board.set_options(**values)

    def switch_view(self, name: str) -> None:
        """Turn a setting of the timeline on or off."""
        self._board.set_options(**{name: not getattr(self._session.timeline, name)})

    def fold_ribbons(self) -> None:
        """Show of every person's label probabilities only the likeliest label, or all lanes again."""
        folded = self._session.timeline.ribbons_folded
        people = self._session.project.people if self._session.project is not None else ()
        everybody = frozenset(person.id for person in people)
        self._board.set_options(ribbons_folded=frozenset() if folded else everybody)

    def fold_person(self) -> None:
        """Show only the name of the person in hand, or all of their rows again."""
        who = person_in_hand(self._session)
        self._board.set_options(folded=self._session.timeline.folded ^ {who})

    def fold_everybody(self) -> None:
        """Show only the names of all people, or everything where all are folded already."""
        project, recording = self._session.project, self._session.recording
        if project is not None and recording is not None:
            everybody = {person.id for person in shown_people(project, recording.id)}
            folded = self._session.timeline.folded
            self._board.set_options(folded=folded - everybody if everybody <= folded else folded | everybody)

    def row_height(self, by: int) -> None:
        """Rows higher (1) or lower (-1)."""
        wanted = self._session.timeline.row_px + by * ROW_STEP_PX
        self._board.set_options(row_px=min(max(wanted, LEAST_ROW_PX), MOST_ROW_PX))

    def zoom_to_selection(self) -> None:
        """Show what is selected, or what lies between the marks, as large as it fits."""
        span = self._span()
        if span is not None:
            self._board.show_span(*span)

    def zoom_to_frames(self) -> None:
        """Show single frames about the play head."""
        self._board.zoom(1e9)

    def _span(self) -> tuple[int, int] | None:
        session = self._session
        segment, found = session.selected_segment(), session.selected_set()
        if segment is not None:
            return segment[1].start, segment[1].stop
        if found is not None:
            cycle = session.selection.cycle
            if cycle is not None and cycle < len(found.cycles):
                return found.cycles[cycle].start, found.cycles[cycle].stop
            return found.start, found.stop
        if session.mark_in is not None and session.mark_out is not None:
            return min(session.mark_in, session.mark_out), max(session.mark_in, session.mark_out) + 1
        return None

    def choose_curves(self) -> None:
        """Let the person choose which angles and speeds are shown."""
        session = self._session
        if session.project is None or session.recording is None:
            return
        people = self._curve_people(session.project, session.recording.id)
        chosen = ask_curves(self._parts.window, people)
        if chosen is not None:
            curves = dict(session.timeline.curves)
            for person in people:
                if chosen[person.person_id] != person.shown:
                    curves[person.person_id] = chosen[person.person_id]
            self._board.set_options(curves=curves)

    def _curve_people(self, project: Project, recording_id: str) -> Sequence[PersonCurves]:
        shown: dict[str, list[str]] = {}
        for row in self._board.rows.rows:
            if row.curve is not None and row.person is not None:
                shown.setdefault(row.person.id, []).append(row.curve.id)
        skeletons = {
            layer.run_id: layer.skeleton for layer in reversed(project.pose_layers) if layer.space == "px"
        }
        found = []
        for person in shown_people(project, recording_id):
            runs = [span.run_id for span in person.spans if span.run_id in skeletons]
            if runs:
                choices = tuple(curve_choices(load_skeleton(skeletons[runs[-1]])))
                found.append(PersonCurves(person.id, person.name, choices, tuple(shown.get(person.id, ()))))
        return found


def change_tier(project: Project, tier_id: str, facts: TierFacts) -> Project:
    """Give a tier another name, person, vocabulary and colour, in one step."""
    project = edits.rename_tier(project, tier_id, facts.name)
    project = edits.set_tier_person(project, tier_id, facts.person_id)
    project = edits.set_tier_vocabulary(project, tier_id, facts.vocabulary)
    return edits.set_tier_look(project, tier_id, colour=facts.colour)
