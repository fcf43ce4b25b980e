"""Counts repetitions by how alike the cycles of the body's main movements are; no training.

Guesses (`core.motion.repeats`) are made in the whole stretch, in every shot and in
windows of half a minute, so that a short set in a long video is found. A guess stands when its
cycles foretell each other in all channels and explain most of what moved meanwhile; walking is
told by legs that swing in turn under an upright trunk. The best guesses that do not overlap win.
"""

from __future__ import annotations

import itertools
from typing import Annotated

import msgspec
import numpy as np

from core.motion import PoseSequence
from core.motion.features import (
    GRID_HZ,
    LHIP,
    RHIP,
    BodyStretch,
    Channels,
    Floats,
    body_channels,
    body_stretches,
    smooth,
)
from core.motion.gait import is_gait
from core.motion.repeats import TILED_PRIOR, Hypothesis, Limits, Window, propose
from core.rep_counters import CountedCycle, CountedSet
from core.rep_counters.sides import split_sides
from core.rep_counters.single import find_single

Share = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
WINDOWS_S, BASELINE_S = (10.0, 24.0), 30.0
ANGLE_WEIGHT = 0.7
MOST_TRAVEL_M = 0.8


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
        """Sets of repetitions, sorted by start; see the protocol."""
        sets: list[CountedSet] = []
        for body in body_stretches(poses):
            sets += self._count_stretch(poses, body)
        repeated = [found for found in sets if len(found.cycles) > 1]
        # One movement counts only where it is all there is to count.
        single = [] if repeated else sorted(sets, key=lambda found: -found.confidence)[:1]
        return sorted(repeated + single, key=lambda found: found.start)

    def _count_stretch(self, poses: PoseSequence, body: BodyStretch) -> list[CountedSet]:
        channels = body_channels(body)
        angle = np.array(channels.kind) == "angle"
        values = smooth(channels.values, 0.06, body.shots)
        values *= channels.weights * np.where(angle, ANGLE_WEIGHT, 1.0)
        baseline = running_mean(values, BASELINE_S)
        guesses: list[Hypothesis] = []
        done: set[tuple[int, int]] = set()
        spans = first_spans(body)
        chosen: list[Hypothesis] = []
        while spans:
            for a, b in spans:
                done.add((a, b))
                columns = (
                    np.ones(len(angle), bool)
                    if body.shots[a] == body.shots[b - 1]
                    else ~channels.turns_with_view
                )
                columns = columns & (channels.weights > 0)
                window = Window(
                    values[a:b, columns],
                    baseline[a:b, columns],
                    angle[columns],
                    ~channels.turns_with_view[columns],
                    body.shots[a:b],
                    a,
                )
                limits = Limits(self.settings.shortest_s, self.settings.longest_s)
                guesses += [g for g in propose(window, limits) if self._stands(g, body, channels)]
            chosen = best_together(guesses)
            spans = [span for span in joined_spans(chosen, len(values)) if span not in done]
        if not chosen and self.settings.single:
            limits = Limits(self.settings.shortest_s, self.settings.longest_s)
            single = find_single(body, values, limits)
            return [] if single is None else [as_set(poses, body, single)]
        return [as_set(poses, body, guess) for guess in chosen]

    def _stands(self, guess: Hypothesis, body: BodyStretch, channels: Channels) -> bool:
        settings = self.settings
        # Two that are alike prove less than many.
        few = 0.0 if len(guess.cycles) > 2 else 0.1
        return (
            guess.swing_m >= settings.least_swing_m
            and guess.like >= settings.least_likeness + few
            and guess.explained >= settings.least_explained + few / 2
            and not (guess.prior == TILED_PRIOR and travels(guess, body))
            and not is_gait(guess, channels)
        )


def travels(guess: Hypothesis, body: BodyStretch) -> bool:
    """Whether the body goes somewhere meanwhile: what many movements in a row are when walking about."""
    hips = body.flat[guess.first : guess.last + 1, [LHIP, RHIP], 0].mean(1)
    return float(np.subtract(*np.percentile(hips, [95, 5]))) > MOST_TRAVEL_M


def first_spans(body: BodyStretch) -> list[tuple[int, int]]:
    """Rows to look at first: the whole, each shot, and windows of `WINDOWS_S` every third of them."""
    count = len(body.times_s)
    spans = {(0, count)}
    for seconds in WINDOWS_S:
        window, step = int(seconds * GRID_HZ), int(seconds / 3 * GRID_HZ)
        if count > window * 1.25:
            spans |= {(a, min(a + window, count)) for a in range(0, count - window + step, step)}
    if body.shots[0] != body.shots[-1]:
        edges = [0, *(np.flatnonzero(np.diff(body.shots)) + 1).tolist(), count]
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


def as_set(poses: PoseSequence, body: BodyStretch, guess: Hypothesis) -> CountedSet:
    """The hypothesis in frames of the video."""

    def frame(row: int) -> int:
        seconds = body.times_s[min(row, len(body.times_s) - 1)]
        return poses.start + int(np.abs(poses.times_s - seconds).argmin())

    alternating = None if "tiled" in guess.signal else split_sides(guess, body)
    cycles, sides = alternating or (guess.cycles, [""] * len(guess.cycles))
    counted = [
        CountedCycle(frame(a), frame(t), frame(b), side=side)
        for a, t, b, side in zip(cycles.start, cycles.turn, cycles.stop, sides, strict=True)
    ]
    span = (counted[0].start, counted[-1].stop)
    cut = guess.partial
    counted += [
        CountedCycle(frame(a), frame(t), frame(b), partial=True)
        for a, t, b in zip(cut.start, cut.turn, cut.stop, strict=True)
        if not span[0] < frame(t) < span[1]
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
