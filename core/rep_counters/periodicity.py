"""Counts repetitions by how alike the cycles of the body's main movements are; no training.

Guesses (`core.motion.repeats`) are made in the whole stretch, in every shot and in
windows of half a minute, so that a short set in a long video is found. A guess stands when its
cycles foretell each other in all channels and explain most of what moved meanwhile; walking is
told by legs that swing in turn under an upright trunk. The best guesses that do not overlap win.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
import numpy as np

from core.motion import PoseSequence
from core.motion.cycles import Cycles
from core.motion.features import (
    LKNE,
    LWRI,
    RKNE,
    RWRI,
    BodyStretch,
    Floats,
    body_stretches,
)
from core.motion.hand_features import hand_stretches
from core.motion.repeats import Hypothesis, Limits
from core.motion.search import Bounds, Table, convinces, find_body_repeats, find_repeats, weighted
from core.rep_counters import CountedCycle, CountedSet
from core.rep_counters.sides import split_sides
from core.rep_counters.single import find_single

Share = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
LEAST_FINGER_SWING_M = 0.025
STILL_BODY_M = 0.14
FINGER_NOTE = "The body stays still. Movements of the fingers cannot be seen without hand points."

Found = tuple[Hypothesis, tuple[Cycles, list[str]] | None]


class PeriodicitySettings(msgspec.Struct, frozen=True, kw_only=True):
    """What counts as a repetition."""

    shortest_s: Annotated[
        float, msgspec.Meta(ge=0.2, le=5.0, description="Shortest repetition, in seconds")
    ] = 0.35
    longest_s: Annotated[
        float, msgspec.Meta(ge=1.0, le=60.0, description="Longest repetition, in seconds")
    ] = 12.0
    least_swing_m: Annotated[
        float, msgspec.Meta(ge=0.01, le=1.0, description="Smallest movement that counts, in metres")
    ] = 0.1
    least_likeness: Annotated[
        Share, msgspec.Meta(description="How alike the repetitions must be (1 = the very same)")
    ] = 0.45
    least_explained: Annotated[
        Share, msgspec.Meta(description="Share of the movement that the repetitions must explain")
    ] = 0.5
    single: Annotated[bool, msgspec.Meta(description="Also count one movement that is not repeated")] = True


class PeriodicityCounter:
    """See the module's docstring; `count` as in `core.rep_counters.RepCounter`."""

    id = "periodicity"

    def __init__(self, settings: PeriodicitySettings | None = None) -> None:
        self.settings = settings or PeriodicitySettings()

    def count(self, poses: PoseSequence, hands: PoseSequence | None = None) -> list[CountedSet]:
        """Sets of repetitions, sorted by start; see the protocol.

        Where the upper body is seen from near, stays still and no hand points are given, one set
        without cycles says so in its note.
        """
        bodies = body_stretches(poses)
        sets = [as_set(poses, body.times_s, *guess) for body in bodies for guess in self._in_body(body)]
        if not sets and hands is not None:
            for times_s, values in hand_stretches(hands):
                sets += self._in_hands(hands, times_s, values)
        if not sets and self.settings.single:
            sets = self._single(poses, bodies)
        if not sets and hands is None and any(only_arms_near(body) for body in bodies):
            sets = [CountedSet(start=poses.start, stop=poses.stop, cycles=(), confidence=0, note=FINGER_NOTE)]
        return keep_apart(sets)

    def _single(self, poses: PoseSequence, bodies: list[BodyStretch]) -> list[CountedSet]:
        """The one movement of a video that is not repeated: it counts only where there is no other."""
        best: tuple[Hypothesis, BodyStretch] | None = None
        for body in bodies:
            guess = find_single(body, weighted(body)[1], self._limits())
            if guess is not None and (best is None or guess.explained > best[0].explained):
                best = (guess, body)
        return [] if best is None else [as_set(poses, best[1].times_s, best[0])]

    def _limits(self) -> Limits:
        return Limits(self.settings.shortest_s, self.settings.longest_s)

    def _in_body(self, body: BodyStretch) -> list[Found]:
        chosen = find_body_repeats(body, self._limits(), self._bounds(self.settings.least_swing_m))
        return [(guess, split_sides(guess, body)) for guess in chosen]

    def _in_hands(self, hands: PoseSequence, times_s: Floats, values: Floats) -> list[CountedSet]:
        plain = np.zeros(values.shape[1], bool)
        table = Table(
            values=values, angle=plain, turning=plain, used=~plain, shots=np.zeros(len(values), np.int64)
        )
        bounds = self._bounds(LEAST_FINGER_SWING_M)
        chosen = find_repeats(table, self._limits(), lambda guess: convinces(guess, bounds))
        return [as_set(hands, times_s, guess) for guess in chosen]

    def _bounds(self, swing_m: float) -> Bounds:
        return Bounds(self.settings.least_likeness, self.settings.least_explained, swing_m)


def only_arms_near(body: BodyStretch) -> bool:
    """Whether the upper body fills the picture and stays still, so that only fingers could be moving."""
    seen = body.scores.mean(axis=0)
    _, values = weighted(body)
    low, high = np.percentile(values, [5, 95], axis=0)
    return (
        bool(seen[[LKNE, RKNE]].max() < 0.3 and seen[[LWRI, RWRI]].max() > 0.5)
        and body.duration_s >= 3.0
        and float((high - low).max()) < STILL_BODY_M
    )


def keep_apart(sets: list[CountedSet]) -> list[CountedSet]:
    """Sorted sets that share no frame.

    Partial cycles that reach into another set's whole ones are left out; a whole one that begins on
    the last frames of the set before begins after them, or is left out when nothing remains of it.
    """
    result: list[CountedSet] = []
    for found in sorted(sets, key=lambda one: one.start):
        if result and found.start < result[-1].stop:
            before = result[-1]
            whole_stop = max((c.stop for c in before.cycles if not c.partial), default=before.start)
            whole_start = min((c.start for c in found.cycles if not c.partial), default=found.stop)
            found = _with(found, [c for c in found.cycles if not (c.partial and c.start <= whole_stop)])
            result[-1] = _with(
                before, [c for c in before.cycles if not (c.partial and c.stop >= whole_start)]
            )
            found = _after(found, result[-1].stop)
        if found.count or found.note:
            result.append(found)
    return result


def _after(found: CountedSet, frame: int) -> CountedSet:
    """The set from `frame` on."""
    late = [msgspec.structs.replace(c, start=max(c.start, frame)) for c in found.cycles if c.turn > frame]
    return _with(found, late)


def _with(found: CountedSet, cycles: list[CountedCycle]) -> CountedSet:
    """The set with only these cycles."""
    if not cycles:
        return msgspec.structs.replace(found, cycles=())
    start, stop = cycles[0].start, max(cycle.stop for cycle in cycles) + 1
    return msgspec.structs.replace(found, start=start, stop=stop, cycles=tuple(cycles))


def as_set(
    poses: PoseSequence,
    grid_s: Floats,
    guess: Hypothesis,
    alternating: tuple[Cycles, list[str]] | None = None,
) -> CountedSet:
    """The hypothesis in frames of the video; `alternating`: its repetitions to either side."""

    def frame(row: int) -> int:
        seconds = grid_s[min(row, len(grid_s) - 1)]
        return poses.start + int(np.abs(poses.times_s - seconds).argmin())

    cycles, sides = alternating or (guess.cycles, [""] * len(guess.cycles))
    counted = [
        CountedCycle(frame(a), frame(t), frame(b), side=side)
        for a, t, b, side in zip(cycles.start, cycles.turn, cycles.stop, sides, strict=True)
    ]
    cut = guess.partial
    usual = float(np.median(cycles.stop - cycles.start))
    counted += [
        CountedCycle(frame(a), frame(t), frame(b), partial=True)
        for a, t, b in zip(cut.start, cut.turn, cut.stop, strict=True)
        if b - a < 2 * usual and 0 <= np.maximum(cycles.start - b, a - cycles.stop).min() < usual
    ]
    counted.sort(key=lambda cycle: cycle.turn)
    per_side: int | None = None
    if alternating is not None:
        per_side = max(sides.count("left"), sides.count("right"))
    elif guess.two_sided:
        per_side = (len(guess.cycles) + 1) // 2
    return CountedSet(
        start=counted[0].start,
        stop=max(cycle.stop for cycle in counted) + 1,
        cycles=tuple(counted),
        confidence=float(np.clip(min(guess.like, guess.explained), 0, 1)),
        count_per_side=per_side,
    )
