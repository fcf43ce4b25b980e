"""Going to what is next: segments, labels, events, gaps, repetitions, doubtful poses; from tier to tier."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from app.commands.parts import Parts
from app.session import Selection
from app.words import tr
from app.work_tier import chosen_tier, shown_tiers, work_tier
from core.document.project import Tier

Span = tuple[int, int]
Found = tuple[int, Selection]
_START, _FRAME = attrgetter("start"), attrgetter("frame")


class FindingCommands:
    """Where to go next."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def segment(self, by: int) -> None:
        """The next or previous segment of the chosen tier, or of all where none is chosen."""
        self._go(by, (self._next_segment(number, tier, by, "") for number, tier in self._tiers()))

    def same_label(self, by: int) -> None:
        """The next or previous segment or event with the label of the selected one, on any tier."""
        session = self._session
        segment, event = session.selected_segment(), session.selected_event()
        label = segment[1].label if segment else event[1].label if event else session.label
        if label:
            tiers = list(enumerate(shown_tiers(session)))
            found = [self._next_segment(number, tier, by, label) for number, tier in tiers]
            self._go(by, [*found, *(self._next_event(tier, by, label) for _, tier in tiers)])

    def event(self, by: int) -> None:
        """The next or previous point event."""
        self._go(by, (self._next_event(tier, by, "") for _, tier in self._tiers()))

    def gap(self, by: int) -> None:
        """The next or previous stretch of the tier without a segment, unless it is marked as finished."""
        session, tier = self._session, work_tier(self._session)
        if tier is None:
            return
        starts = [start for start, _ in gaps(tier, session.frames)]
        frame = _beyond(starts, session.frame, by)
        if frame is None:
            self._none()
        else:
            session.set_marks(tier_id=tier.id)
            session.set_frame(frame)

    def repetition(self, by: int) -> None:
        """The start of the next or previous repetition."""
        session = self._session
        if session.project is None or session.recording is None:
            return
        person = session.selected_person()
        cycles = [
            (cycle.start, Selection("repetitions", found.id, cycle=number))
            for found in session.project.repetition_sets
            if found.recording_id == session.recording.id and found.state != "rejected"
            if person is None or found.person_id == person.id
            for number, cycle in enumerate(found.cycles)
        ]
        at = session.frame
        self._go(by, [one for one in cycles if (one[0] > at if by > 0 else one[0] < at)])

    def doubt(self, by: int) -> None:
        """The next or previous stretch in which poses are doubtful or nobody is seen; it is looked for in the
        background the first time."""
        if not self._parts.unsure_poses.look(lambda stretches: self._go_to_doubt(stretches, by)):
            self._parts.job_bar.say(tr("Looking for doubtful poses ..."))

    def _go_to_doubt(self, stretches: Sequence[Span], by: int) -> None:
        frame = _beyond([start for start, _ in stretches], self._session.frame, by)
        if frame is None:
            self._none()
            return
        self._session.set_frame(frame)
        stop = next(stop for start, stop in stretches if start == frame)
        self._parts.job_bar.say(tr("Poses are doubtful for {frames} frames", frames=stop - frame))

    # Tiers ----------------------------------------------------------------------------------------

    def tier(self, by: int) -> None:
        """Work on the tier above or below."""
        self._parts.timeline.choose_tier(by)
        tier = chosen_tier(self._session)
        none = tr("There are no tiers yet: the first segment makes one.")
        self._parts.job_bar.say(tr("Tier: {name}", name=tier.name) if tier is not None else none)

    # What they share ------------------------------------------------------------------------------

    def _tiers(self) -> list[tuple[int, Tier]]:
        chosen = chosen_tier(self._session)
        tiers = list(enumerate(shown_tiers(self._session)))
        return [(number, tier) for number, tier in tiers if chosen is None or tier.id == chosen.id]

    def _next_segment(self, number: int, tier: Tier, by: int, label: str) -> Found | None:
        selected = self._session.selected_segment()
        frame = self._session.frame
        segments = tier.segments
        if (
            selected is not None
            and selected[0].id == tier.id
            and selected[1].start <= frame < selected[1].stop
        ):
            at = bisect_left(segments, selected[1].start, key=_START) + (1 if by > 0 else 0)
        elif by > 0:
            at = bisect_right(segments, frame, key=_START)
        else:
            at = bisect_left(segments, frame, key=_START)
        order = range(at, len(segments)) if by > 0 else range(at - 1, -1, -1)
        for place in order:
            segment = segments[place]
            if segment.state != "rejected" and label in ("", segment.label):
                return segment.start, Selection("segment", segment.id, tier.id)
        return None

    def _next_event(self, tier: Tier, by: int, label: str) -> Found | None:
        frame, events = self._session.frame, tier.events
        if by > 0:
            later: Iterable[int] = range(bisect_right(events, frame, key=_FRAME), len(events))
        else:
            later = range(bisect_left(events, frame, key=_FRAME) - 1, -1, -1)
        for place in later:
            if label in ("", events[place].label):
                return events[place].frame, Selection("event", events[place].id, tier.id)
        return None

    def _go(self, by: int, found: Iterable[Found | None]) -> None:
        there = [one for one in found if one is not None]
        if not there:
            self._none()
            return
        frame, selection = (min if by > 0 else max)(there, key=lambda one: one[0])
        self._session.set_frame(frame)
        self._session.select(selection)

    def _none(self) -> None:
        self._parts.job_bar.say(tr("Nothing more that way"))


def gaps(tier: Tier, frames: int) -> list[Span]:
    """The stretches of a tier without a segment that are not marked as finished, sorted."""
    taken = [(s.start, s.stop) for s in tier.segments if s.state != "rejected"]
    free, last = [], 0
    for start, stop in sorted([*taken, *tier.finished]):
        if start > last:
            free.append((last, start))
        last = max(last, stop)
    return [*free, (last, frames)] if last < frames else free


def _beyond(starts: Sequence[int], frame: int, by: int) -> int | None:
    """The first of the sorted `starts` after `frame`, or the last before it."""
    at = bisect_right(starts, frame) if by > 0 else bisect_left(starts, frame) - 1
    return starts[at] if 0 <= at < len(starts) else None
