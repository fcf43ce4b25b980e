"""What one person does: counted sets, segments and labels that tell one story.

A counted set is one segment, and both carry the same label. Between the sets stand the segmenter's
stretches, cut back to what the sets leave (`core.jobs.combining`). Everything is looked at in windows, so
that memory does not grow with the length of the video.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec
import numpy as np

from core.action_recognisers import UNKNOWN, ActionRecogniser, Recognition, WindowRecogniser
from core.action_segmenters import ActionSegmenter, FrameSegmenter, ProposedSegment
from core.jobs.aside import aside
from core.jobs.beside import with_others
from core.jobs.combining import SAID, combine, joined, labelled_like, lasts_s, left_over, ranked, surer
from core.jobs.fitting import fitting
from core.jobs.outcomes import FoundCycle, FoundSegment, FoundSeries, FoundSet, PersonMovement
from core.jobs.people import PersonPoses
from core.jobs.steps import StageStep
from core.jobs.window_series import find_probabilities
from core.motion import PoseSequence
from core.motion.beliefs import WindowProbabilities
from core.rep_counters import CountedSet, RepCounter
from core.work import Job

WINDOW_S = 300.0
LONGEST_WINDOW_S = 600.0
UNSETTLED_S = 10.0  # what ends this close to a window's end may go on beyond it
SAME_TEMPO = 1.5
LOOKED_AT_S = 120.0  # a label is read from at most this much of a stretch


class MovementTools(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The models that look at the movement; None = this step is not wanted.

    folder: where arrays are left; "" = none are wanted
    """

    counter: RepCounter | None = None
    segmenter: ActionSegmenter | None = None
    recogniser: ActionRecogniser | None = None
    folder: str = ""


class Clock:
    """Seconds spent on each stage."""

    def __init__(self) -> None:
        self.seconds = {"count": 0.0, "segment": 0.0, "label": 0.0}

    def run(self, stage: str, work: Callable[[], Found]) -> Found:
        """Do `work` and add its time to `stage`."""
        began = time.perf_counter()
        try:
            return work()
        finally:
            self.seconds[stage] += time.perf_counter() - began


class Spanned(Protocol):
    """Something on frames ``[start, stop)``."""

    @property
    def start(self) -> int: ...

    @property
    def stop(self) -> int: ...


logger = logging.getLogger(__name__)

Found = TypeVar("Found")
Stretch = TypeVar("Stretch", bound=Spanned)


def find_movement(
    person: PersonPoses,
    tools: MovementTools,
    clock: Clock,
    known: PersonMovement | None = None,
    others: Sequence[PersonPoses] = (),
) -> Job[PersonMovement]:
    """Count, segment and label one person's movement with the tools given.

    `known` is what is there already and stands in for the steps that are not wanted. `others` are
    the other people of the video, for recognisers that look at several.
    """
    known = known or PersonMovement()
    notes = list(known.notes)
    sets = list(known.sets)
    segments = list(known.segments)
    if tools.counter is not None:
        counter = tools.counter
        counted = yield from _in_windows(
            person, "count", lambda poses, hands: clock.run("count", lambda: counter.count(poses, hands))
        )
        notes = list(dict.fromkeys(one.note for one in counted if one.note))
        sets = _grown_together(_apart([_found_set(one) for one in counted if one.cycles]), person)
    series: tuple[FoundSeries, ...] = ()
    if tools.segmenter is not None:
        segmenter = fitting(tools.segmenter, person)
        cut, series = yield from _cut(person, segmenter, tools.folder, clock)
        source = tools.counter.id if tools.counter is not None else "repetitions"
        segments = combine(sets, cut, person, source, segmenter.id)
    recogniser = with_others(tools.recogniser, others)
    if tools.recogniser is not None:
        if tools.segmenter is None:  # what was named before is named again, whoever did it
            segments = [msgspec.structs.replace(one, label="", confidence=0.0) for one in segments]
        segments, sets = yield from _name(person, recogniser, segments, sets, clock)
    elif segments:
        sets = [labelled_like(one, segments) for one in sets]
    series += yield from _along(person, recogniser, tools.folder, clock)
    return PersonMovement(segments=tuple(segments), sets=tuple(sets), notes=tuple(notes), series=series)


def _cut(
    person: PersonPoses, segmenter: ActionSegmenter, folder: str, clock: Clock
) -> Job[tuple[list[ProposedSegment], tuple[FoundSeries, ...]]]:
    """What a segmenter cuts, and what it believes of every moment where it can tell and `folder` is given."""
    if not isinstance(segmenter, FrameSegmenter) or not folder:
        cut = yield from _in_windows(
            person,
            "segment",
            lambda poses, hands: clock.run("segment", lambda: segmenter.segment(poses, hands)),
        )
        return cut, ()
    began = time.perf_counter()
    series = yield from find_probabilities(
        person, segmenter, Path(folder), stage="segment", margin_s=segmenter.reach_s
    )
    found: list[ProposedSegment] = []
    if series is not None:
        believed = WindowProbabilities(
            start=series.start,
            interval_s=series.interval_s,
            labels=series.channels,
            values=np.load(series.file, mmap_mode="r", allow_pickle=False),
        )
        work = partial(segmenter.segments_of, believed, person.times_s, 0, _body_of(person))
        found = yield from aside(work, StageStep(1, 1, "", "segment"))
    clock.seconds["segment"] += time.perf_counter() - began
    return found, () if series is None else (series,)


def _body_of(person: PersonPoses) -> Callable[[int, int], PoseSequence]:
    """The person's body on frames ``[start, stop)``, as far as the person is there."""

    def window(start: int, stop: int) -> PoseSequence:
        start = min(max(start, person.start), person.stop)
        return person.window(start, max(min(stop, person.stop), start))[0]

    return window


def _in_windows(
    person: PersonPoses,
    stage: str,
    look: Callable[[PoseSequence, PoseSequence | None], Sequence[Stretch]],
) -> Job[list[Stretch]]:
    """Look at a long person in windows.

    What is found well before a window's end is settled; the next window begins at the first thing
    that is not, and a window that one thing fills is made longer.
    """
    settled: list[Stretch] = []
    at, length_s = person.start, WINDOW_S
    total = person.stop - person.start
    yield StageStep(0, total, "", stage)
    while at < person.stop:
        end = min(_frame_at(person, float(person.times_s[at]) + length_s), person.stop)
        poses, hands = person.window(at, end)
        looking = aside(partial(look, poses, hands), StageStep(at - person.start, total, "", stage))
        found = sorted((yield from looking), key=lambda one: one.start)
        if end >= person.stop:
            settled += found
            break
        margin = max(_frame_at(person, float(person.times_s[end - 1]) - UNSETTLED_S), at + 1)
        following = min([one.start for one in found if one.stop > margin], default=margin)
        if following < at + (end - at) // 4:
            if length_s < LONGEST_WINDOW_S:
                length_s *= 2
                continue
            following = max([one.stop for one in found if one.stop <= end], default=end)
            following = following if following > at + (end - at) // 2 else end
        settled += [one for one in found if one.stop <= max(following, margin) and one.start < following]
        at, length_s = following, WINDOW_S
        yield StageStep(at - person.start, total, "", stage)
    yield StageStep(total, total, "", stage)
    return settled


def _frame_at(person: PersonPoses, seconds: float) -> int:
    """The first frame shown at or after `seconds`."""
    return int(person.times_s.searchsorted(seconds))


def _found_set(one: CountedSet) -> FoundSet:
    return FoundSet(
        start=one.start,
        stop=one.stop,
        cycles=_in_order(one),
        confidence=round(float(one.confidence), 3),
        count_per_side=one.count_per_side,
        note=one.note,
        counts=one.counts,
    )


def _apart(sets: list[FoundSet]) -> list[FoundSet]:
    """The sets, none of them reaching into the next: of two that share frames the surer one keeps them."""
    apart: list[FoundSet] = []
    for one in sorted(sets, key=lambda one: -one.confidence):
        parts = left_over(one.start, one.stop, apart)
        start, stop = max(parts, key=lambda part: part[1] - part[0], default=(0, 0))
        cycles = tuple(cycle for cycle in one.cycles if start <= cycle.start and cycle.stop <= stop)
        if cycles:
            apart.append(msgspec.structs.replace(one, start=start, stop=stop, cycles=cycles))
    return sorted(apart, key=lambda one: one.start)


def _grown_together(sets: list[FoundSet], person: PersonPoses) -> list[FoundSet]:
    """Sets that the edge of a window has cut apart as one: they abut and keep the same tempo."""
    grown: list[FoundSet] = []
    for one in sets:
        last = grown[-1] if grown else None
        if last is not None and last.stop - last.start > 1 and _goes_on(last, one, person):
            sides = (last.count_per_side, one.count_per_side)
            per_side = None if None in sides else sum(side or 0 for side in sides)
            grown[-1] = msgspec.structs.replace(
                last,
                stop=one.stop,
                cycles=last.cycles + one.cycles,
                confidence=min(last.confidence, one.confidence),
                count_per_side=per_side,
                counts={name: count + one.counts.get(name, 0) for name, count in last.counts.items()},
            )
        else:
            grown.append(one)
    return grown


def _goes_on(last: FoundSet, one: FoundSet, person: PersonPoses) -> bool:
    """Whether `one` begins within a cycle of the end of a long `last`, at about its tempo."""
    if lasts_s(person, last.start, last.stop) < WINDOW_S:
        return False
    lengths = [
        sorted(lasts_s(person, cycle.start, cycle.stop) for cycle in found.cycles)[len(found.cycles) // 2]
        for found in (last, one)
    ]
    return lasts_s(person, last.stop, one.start) <= max(lengths) and max(lengths) <= SAME_TEMPO * max(
        min(lengths), 1e-6
    )


def _in_order(one: CountedSet) -> tuple[FoundCycle, ...]:
    """The cycles as the project wants them: within the set, rising, those of one side not overlapping."""
    cycles: list[FoundCycle] = []
    last = one.start
    for cycle in sorted(one.cycles, key=lambda cycle: cycle.start):
        start = max(cycle.start, last)
        stop = min(cycle.stop, one.stop)
        if start <= cycle.turn <= stop and start < stop:
            cycles.append(FoundCycle(start, cycle.turn, stop, cycle.partial, cycle.side))
            last = start if cycle.side else stop
        else:
            logger.warning("a repetition that overlaps the one before it was left out")
    return tuple(cycles)


def _name(
    person: PersonPoses,
    recogniser: ActionRecogniser,
    segments: list[FoundSegment],
    sets: list[FoundSet],
    clock: Clock,
) -> Job[tuple[list[FoundSegment], list[FoundSet]]]:
    """Name every segment that is not named more firmly; a set takes the label of the segment it is."""
    named: list[FoundSegment] = []
    total = len(segments)
    for done, segment in enumerate(segments):
        if segment.layer == 0:
            recognition = clock.run("label", partial(_recognise, person, recogniser, segment, sets))
            if surer(segment, recognition):
                segment = _named(segment, recognition)
        named.append(segment)
        yield StageStep(done + 1, total, "", "label")
    named = joined(named, sets)
    return named, [labelled_like(one, named) for one in sets]


def _named(segment: FoundSegment, recognition: Recognition) -> FoundSegment:
    return msgspec.structs.replace(
        segment,
        label=recognition.label or UNKNOWN,
        confidence=None if recognition.confidence is None else round(recognition.confidence, 3),
        attributes={**_own(segment), **_said(recognition)},
    )


def _recognise(
    person: PersonPoses, recogniser: ActionRecogniser, segment: FoundSegment, sets: Sequence[FoundSet]
) -> Recognition:
    return recogniser.recognise(*shown_to_recogniser(person, segment.start, segment.stop, sets))


def shown_to_recogniser(
    person: PersonPoses, start: int, stop: int, sets: Sequence[FoundSet]
) -> tuple[PoseSequence, tuple[tuple[int, int, int], ...], PoseSequence | None]:
    """The poses, whole repetitions and hands from which frames ``[start, stop)`` are named."""
    cycles = tuple(
        (cycle.start, cycle.turn, cycle.stop)
        for one in sets
        for cycle in one.cycles
        if not cycle.partial and start <= cycle.turn < stop
    )
    if lasts_s(person, start, stop) > LOOKED_AT_S:
        middle = float(person.times_s[(start + stop) // 2])
        start = max(start, _frame_at(person, middle - LOOKED_AT_S / 2))
        stop = min(stop, _frame_at(person, middle + LOOKED_AT_S / 2))
        cycles = tuple(cycle for cycle in cycles if start <= cycle[0] and cycle[2] <= stop)
    poses, hands = person.window(start, stop)
    return poses, cycles, hands


def _along(
    person: PersonPoses, recogniser: object, folder: str, clock: Clock
) -> Job[tuple[FoundSeries, ...]]:
    """What a recogniser that can tell believes from window to window."""
    if not isinstance(recogniser, WindowRecogniser) or not folder:
        return ()
    began = time.perf_counter()
    found = yield from find_probabilities(person, recogniser, Path(folder))
    clock.seconds["label"] += time.perf_counter() - began
    return () if found is None else (found,)


def _own(segment: FoundSegment) -> dict[str, str]:
    """A segment's attributes without what another recogniser said before."""
    return {name: value for name, value in segment.attributes.items() if name not in SAID}


def _said(recognition: Recognition) -> dict[str, str]:
    """What `core.evaluation.doubt` reads: the likeliest labels, what disagrees, what is ruled out."""
    said = ranked(recognition.ranking)
    if recognition.disagreement is not None:
        said["disagreement"] = f"{recognition.disagreement:.3f}"
    if recognition.ruled_out is not None:
        out = recognition.ruled_out
        said["ruled_out"] = f"{out.label} {out.share:.3f} {out.why}".strip()
    return said
