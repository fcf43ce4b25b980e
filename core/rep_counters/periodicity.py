"""Counts repetitions by how alike the cycles of the body's main movements are; no training.

Guesses (`core.motion.repeats`) are made in the whole stretch, in every shot and in
windows of half a minute, so that a short set in a long video is found. A guess stands when its
cycles foretell each other in all channels and explain most of what moved meanwhile; walking is
told by legs that swing in turn under an upright trunk. The best guesses that do not overlap win.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Annotated

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion import PoseSequence
from core.motion.cycles import Cycles
from core.motion.features import (
    GRID_HZ,
    LHIP,
    LKNE,
    LWRI,
    RHIP,
    RKNE,
    RWRI,
    BodyStretch,
    Channels,
    Floats,
    body_channels,
    body_stretches,
    smooth,
)
from core.motion.gait import is_gait
from core.motion.hand_features import hand_stretches
from core.motion.repeats import TILED_PRIOR, Hypothesis, Limits, Window, propose
from core.rep_counters import CountedCycle, CountedSet
from core.rep_counters.sides import split_sides
from core.rep_counters.single import find_single

Share = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
WINDOWS_S, BASELINE_S = (10.0, 24.0), 30.0
ANGLE_WEIGHT = 0.7
MOST_TRAVEL_M = 0.8
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


class Table(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Signals (N, C) to search; (C,) which are angles, which turn with the view and which are used at
    all; (N,) the shot of each row."""

    values: Floats
    angle: NDArray[np.bool_]
    turning: NDArray[np.bool_]
    used: NDArray[np.bool_]
    shots: NDArray[np.int64]


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
        channels, values = weighted(body)
        table = Table(
            values=values,
            angle=np.array(channels.kind) == "angle",
            turning=channels.turns_with_view,
            used=channels.weights > 0,
            shots=body.shots,
        )
        chosen = self._search(
            table,
            lambda guess: (
                guess.swing_m >= self.settings.least_swing_m
                and not (guess.prior == TILED_PRIOR and travels(guess, body))
                and not is_gait(guess, channels)
            ),
        )
        return [(guess, None if "tiled" in guess.signal else split_sides(guess, body)) for guess in chosen]

    def _in_hands(self, hands: PoseSequence, times_s: Floats, values: Floats) -> list[CountedSet]:
        plain = np.zeros(values.shape[1], bool)
        table = Table(
            values=values, angle=plain, turning=plain, used=~plain, shots=np.zeros(len(values), np.int64)
        )
        least = LEAST_FINGER_SWING_M
        return [as_set(hands, times_s, guess) for guess in self._search(table, lambda g: g.swing_m >= least)]

    def _search(self, table: Table, allowed: Callable[[Hypothesis], bool]) -> list[Hypothesis]:
        """The best guesses about a stretch; neighbours that may be one set are looked at once more."""
        baseline = running_mean(table.values, BASELINE_S)
        guesses: list[Hypothesis] = []
        done: set[tuple[int, int]] = set()
        spans = first_spans(table.shots)
        chosen: list[Hypothesis] = []
        while spans:
            for a, b in spans:
                done.add((a, b))
                same_view = table.shots[a] == table.shots[b - 1]
                columns = table.used & (same_view | ~table.turning)
                window = Window(
                    table.values[a:b, columns],
                    baseline[a:b, columns],
                    table.angle[columns],
                    ~table.turning[columns],
                    table.shots[a:b],
                    a,
                )
                guesses += [g for g in propose(window, self._limits()) if self._convinces(g) and allowed(g)]
            chosen = best_together(guesses)
            spans = [span for span in joined_spans(chosen, len(table.values)) if span not in done]
        return chosen

    def _convinces(self, guess: Hypothesis) -> bool:
        # Two that are alike prove less than many.
        few = 0.0 if len(guess.cycles) > 2 else 0.1
        least = self.settings
        return guess.like >= least.least_likeness + few and guess.explained >= least.least_explained + few / 2


def weighted(body: BodyStretch) -> tuple[Channels, Floats]:
    """The channels and their smoothed values (N, C), each as heavy as it is well seen."""
    channels = body_channels(body)
    angle = np.array(channels.kind) == "angle"
    values = smooth(channels.values, 0.06, body.shots)
    return channels, values * (channels.weights * np.where(angle, ANGLE_WEIGHT, 1.0))


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
    """Sorted sets that share no frame: what reaches into the next set is left out."""
    result: list[CountedSet] = []
    for found in sorted(sets, key=lambda one: one.start):
        if result and found.start < result[-1].stop:
            before = _without(result[-1], [cycle for cycle in result[-1].cycles if cycle.stop >= found.start])
            found = _without(found, [cycle for cycle in found.cycles if cycle.start < before.stop])
            result[-1] = before
        if found.count or not found.cycles:
            result.append(found)
    return result


def _without(found: CountedSet, cycles: list[CountedCycle]) -> CountedSet:
    """The set without the partial ones among `cycles`, or without all of them where it must be."""
    partial = [cycle for cycle in cycles if cycle.partial]
    kept = tuple(cycle for cycle in found.cycles if cycle not in (partial or cycles))
    if not kept:
        return msgspec.structs.replace(found, cycles=())
    start, stop = kept[0].start, max(cycle.stop for cycle in kept) + 1
    return msgspec.structs.replace(found, start=start, stop=stop, cycles=kept)


def travels(guess: Hypothesis, body: BodyStretch) -> bool:
    """Whether the body goes somewhere meanwhile: what many movements in a row are when walking about."""
    hips = body.flat[guess.first : guess.last + 1, [LHIP, RHIP], 0].mean(1)
    return float(np.subtract(*np.percentile(hips, [95, 5]))) > MOST_TRAVEL_M


def first_spans(shots: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Rows to look at first: the whole, each shot, and windows of `WINDOWS_S` every third of them."""
    count = len(shots)
    spans = {(0, count)}
    for seconds in WINDOWS_S:
        window, step = int(seconds * GRID_HZ), int(seconds / 3 * GRID_HZ)
        if count > window * 1.25:
            spans |= {(a, min(a + window, count)) for a in range(0, count - window + step, step)}
    if shots[0] != shots[-1]:
        edges = [0, *(np.flatnonzero(np.diff(shots)) + 1).tolist(), count]
        spans |= set(itertools.pairwise(edges))
    return sorted(span for span in spans if span[1] - span[0] >= GRID_HZ)


def joined_spans(chosen: list[Hypothesis], count: int) -> list[tuple[int, int]]:
    """Spans over two neighbouring sets (perhaps one set, seen through two windows), and a bit more."""
    margin = int(2 * GRID_HZ)
    return [
        (max(0, a.first - margin), min(count, b.last + margin))
        for a, b in itertools.pairwise(chosen)
        if b.first - a.last < 15 * GRID_HZ
    ]


def best_together(guesses: list[Hypothesis]) -> list[Hypothesis]:
    """The guesses that do not overlap and explain most together (weighted interval scheduling)."""
    ordered = sorted(guesses, key=lambda g: g.last)
    ends = np.array([g.last for g in ordered])
    best: list[float] = [0.0]
    take: list[bool] = []
    before: list[int] = []
    for i, guess in enumerate(ordered):
        j = int(np.searchsorted(ends[:i], guess.first, side="right"))
        value = guess.energy * (1 - 0.3 / len(guess.cycles)) * guess.prior
        before.append(j)
        take.append(value + best[j] > best[i])
        best.append(max(best[i], value + best[j]))
    chosen: list[Hypothesis] = []
    i = len(ordered)
    while i > 0:
        if take[i - 1]:
            chosen.append(ordered[i - 1])
            i = before[i - 1]
        else:
            i -= 1
    return chosen[::-1]


def running_mean(values: Floats, seconds: float) -> Floats:
    """(N, C) mean over `seconds` around each row (less at the ends)."""
    half = int(seconds * GRID_HZ / 2)
    total = np.concatenate([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0)])
    rows = np.arange(len(values))
    first, last = np.maximum(rows - half, 0), np.minimum(rows + half + 1, len(values))
    return np.asarray((total[last] - total[first]) / (last - first)[:, None])


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
        if b - a < 2 * usual and (0 <= cycles.start[0] - b < usual or 0 <= a - cycles.stop[-1] < usual)
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
