"""Moving, adding and removing repetitions, and the sets they are in."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from app.commands.parts import Parts
from app.session import Selection
from app.timeline.changes import MOVE_REPETITION, moved_cycles
from app.words import tr
from core.document import edits
from core.document.project import Cycle, Project, RepetitionSet
from core.motion.repetition_measures import turning_frame

Part = Literal["start", "turn", "stop"]
FIRST_LENGTH_S = 2.0  # of a repetition that is added where nothing says how long it is


class RepetitionCommands:
    """Moving, adding and removing repetitions, and the sets they are in; each is one step."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def show(self) -> None:
        """Show the repetitions of a set as a table."""
        self._parts.window.workspace.show_panel("table")
        self._parts.table.show_repetitions()
        self._parts.table.repetitions.view.setFocus()

    def mark(self, part: Part) -> None:
        """Put the start, turning point or stop of the selected repetition at the play head."""
        chosen = self._cycle()
        if chosen is None:
            return
        found, number = chosen
        frame = self._session.frame + (1 if part == "stop" else 0)
        cycles = moved_cycles(found.cycles, number, part, frame, self._session.frames)
        self._parts.apply(MOVE_REPETITION, edits.set_cycles, found.id, cycles)

    def add(self) -> None:
        """Add the repetition between the marks, or one at the play head; where there is no set, make one."""
        found, span = self._session.selected_set(), self._marked()
        if found is None:
            at = span[0] if span is not None else self._session.frame
            found = next((one for one in self._sets() if one.start <= at < one.stop), None)
        if found is None:
            self.new_set()
            return
        start, stop = span or self._guess(found)
        cycle = Cycle(start=start, turn=self._turn(found, start, stop), stop=stop, side=_side(found, start))
        if self._parts.apply("Add repetition", edits.add_cycle, found.id, cycle):
            self._select_start(found.id, start)

    def remove(self) -> None:
        """Remove the selected repetition."""
        chosen = self._cycle()
        if chosen is not None:
            found, number = chosen
            if self._parts.apply("Remove repetition", edits.remove_cycle, found.id, number):
                left = len(found.cycles) - 1
                cycle = min(number, left - 1) if left else None
                self._session.select(Selection("repetitions", found.id, cycle=cycle))

    def switch_partial(self) -> None:
        """Count the selected repetition as whole, or not."""
        chosen = self._cycle()
        if chosen is not None:
            found, number = chosen
            changed = replace(found.cycles[number], partial=not found.cycles[number].partial)
            self._parts.apply("Partial repetition", edits.set_cycle, found.id, number, changed)

    def switch_side(self) -> None:
        """The selected repetition is of the left, the right, or no side."""
        chosen = self._cycle()
        if chosen is not None:
            found, number = chosen
            following = {"": "left", "left": "right", "right": ""}[found.cycles[number].side]
            changed = replace(found.cycles[number], side=following)
            self._parts.apply("Side of repetition", edits.set_cycle, found.id, number, changed)

    def new_set(self) -> None:
        """A set of one repetition between the marks."""
        span, session, project = self._marked(), self._session, self._session.project
        if span is None or project is None or session.recording is None:
            self._parts.job_bar.say(tr("Set the marks first: I where it starts, O where it stops."))
            return
        person = session.selected_person() or next(iter(project.people), None)
        start, stop = span
        cycle = Cycle(start=start, turn=self._turn(None, start, stop), stop=stop)
        made = RepetitionSet(
            id=edits.new_id(),
            recording_id=session.recording.id,
            person_id=person.id if person is not None else "",
            start=start,
            stop=stop,
            model="human",
            label=_label_there(project, person.id if person is not None else "", start, stop),
            cycles=(cycle,),
            state="accepted",
        )
        if self._parts.apply("New set of repetitions", edits.add_repetition_set, made):
            session.select(Selection("repetitions", made.id, cycle=0))

    def merge(self) -> None:
        """Join the selected sets."""
        session = self._session
        chosen = dict.fromkeys(
            one.id for one in (session.selection, *session.also) if one.kind == "repetitions"
        )
        if len(chosen) < 2:
            chosen = dict.fromkeys(self._with_next(next(iter(chosen), "")))
        if self._parts.apply("Join sets of repetitions", edits.merge_repetition_sets, tuple(chosen)):
            first = min((one for one in self._sets() if one.id in chosen), key=lambda one: one.start)
            session.select(Selection("repetitions", first.id))

    # ---- what is meant --------------------------------------------------------------------------

    def _sets(self) -> list[RepetitionSet]:
        project, recording = self._session.project, self._session.recording
        if project is None or recording is None:
            return []
        return [one for one in project.repetition_sets if one.recording_id == recording.id]

    def _cycle(self) -> tuple[RepetitionSet, int] | None:
        """The selected repetition; of a selected set the one at the play head."""
        found, number = self._session.selected_set(), self._session.selection.cycle
        frame = self._session.frame
        if found is not None and number is not None and number < len(found.cycles):
            return found, number
        for one in [found] if found is not None else self._sets():
            for number, cycle in enumerate(one.cycles):
                if cycle.start <= frame < cycle.stop:
                    self._session.select(Selection("repetitions", one.id, cycle=number))
                    return one, number
        self._parts.job_bar.say(tr("Choose a repetition first."))
        return None

    def _marked(self) -> tuple[int, int] | None:
        session = self._session
        if session.mark_in is None or session.mark_out is None:
            return None
        first, last = sorted((session.mark_in, session.mark_out))
        return first, last + 1

    def _guess(self, found: RepetitionSet) -> tuple[int, int]:
        """From the play head, as long as the others are, until the next one."""
        session, start = self._session, self._session.frame
        lengths = [session.time_of(c.stop) - session.time_of(c.start) for c in found.cycles]
        from statistics import median

        length_s = median(lengths) if lengths else FIRST_LENGTH_S
        stop = min(session.frame_at(session.time_of(start) + length_s), session.frames)
        following = [cycle.start for cycle in found.cycles if cycle.start > start and not cycle.side]
        return start, max(min([stop, *following]), start + 1)

    def _turn(self, found: RepetitionSet | None, start: int, stop: int) -> int:
        """The play head where it is between the two, else where the joint turns, else the middle."""
        if start < self._session.frame < stop - 1 and self._marked() is not None:
            return self._session.frame
        angle = self._parts.angles.angle(found) if found is not None else None
        if angle is None:
            return turning_frame(None, 0, start, stop)
        return turning_frame(angle.values, angle.start, start, stop)

    def _select_start(self, set_id: str, start: int) -> None:
        found = next((one for one in self._sets() if one.id == set_id), None)
        if found is not None:
            number = next((n for n, cycle in enumerate(found.cycles) if cycle.start == start), None)
            self._session.select(Selection("repetitions", set_id, cycle=number))

    def _with_next(self, set_id: str) -> list[str]:
        """A set and the next one of the same person."""
        sets = sorted(self._sets(), key=lambda one: one.start)
        found = next((one for one in sets if one.id == set_id), None)
        if found is None:
            return []
        later = [one.id for one in sets if one.person_id == found.person_id and one.start > found.start]
        return [found.id, *later[:1]]


def _side(found: RepetitionSet, start: int) -> str:
    """Where sides take turns, the other one than the repetition before."""
    before = [cycle.side for cycle in found.cycles if cycle.start < start]
    return {"left": "right", "right": "left"}.get(before[-1], "") if before else ""


def _label_there(project: Project, person_id: str, start: int, stop: int) -> str:
    """The label of the person's segment over most of a span."""
    near = [
        (min(segment.stop, stop) - max(segment.start, start), segment.label)
        for tier in project.tiers
        if tier.person_id == person_id
        for segment in tier.segments
        if segment.state != "rejected" and segment.start < stop and start < segment.stop
    ]
    return max(near)[1] if near else ""
