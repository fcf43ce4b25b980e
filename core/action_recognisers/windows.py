"""The windows in which a stretch is described: counted repetitions in groups, else some seconds each."""

from __future__ import annotations

import itertools

import msgspec
import numpy as np

from core.motion import PoseSequence
from core.motion.features import BodyStretch, body_stretches

WINDOW_S = 2.5
LONGEST_S = 5.0
AROUND_S = 2.0

Cycle = tuple[int, int, int]


def cut_windows(poses: PoseSequence, cycles: tuple[Cycle, ...]) -> list[tuple[BodyStretch, BodyStretch]]:
    """What is described one by one, repetitions in groups or windows of some seconds.

    Each with what is seen of the stretch around it, its own time and `AROUND_S` more on either side.
    """
    bodies = body_stretches(poses)
    if cycles:
        spans = [part for a, b in _groups(poses, cycles) for part in _windows(a, b, LONGEST_S)]
    else:
        spans = [
            part
            for body in bodies
            for part in _windows(float(body.times_s[0]), float(body.times_s[-1]), 1.3 * WINDOW_S)
        ]
    windows = []
    for start, stop in spans:
        for body in bodies:
            part = shorten(body, start, stop)
            if len(part.times_s) >= 8 and part.duration_s >= 0.35 * (stop - start):
                windows.append((part, shorten(body, start - AROUND_S, stop + AROUND_S)))
    return windows


def shorten(body: BodyStretch, start_s: float, stop_s: float) -> BodyStretch:
    """The part of a stretch between two times (s)."""
    a, b = np.searchsorted(body.times_s, [start_s - 1e-6, stop_s + 1e-6])
    rows = slice(int(a), int(b))
    return msgspec.structs.replace(
        body,
        times_s=body.times_s[rows],
        flat=body.flat[rows],
        solid=body.solid[rows],
        scores=body.scores[rows],
        shots=body.shots[rows],
    )


def is_repeated(cycles: tuple[Cycle, ...]) -> bool:
    """Whether at least two repetitions follow on one another."""
    return any(
        after[0] - before[2] <= 0.5 * (before[2] - before[0]) for before, after in itertools.pairwise(cycles)
    )


def repeated_spans(poses: PoseSequence, cycles: tuple[Cycle, ...]) -> list[tuple[float, float]]:
    """Times (s) from the first to the last of repetitions that follow on one another."""
    spans: list[tuple[float, float]] = []
    for a, b in _whole_cycles(poses, cycles) if cycles else ():
        if spans and a - spans[-1][1] < 0.6:
            spans[-1] = (spans[-1][0], b)
        else:
            spans.append((a, b))
    return spans


def _groups(poses: PoseSequence, cycles: tuple[Cycle, ...]) -> list[tuple[float, float]]:
    """Times (s) of runs of repetitions that last at most `LONGEST_S` together, or of a single one."""
    spans: list[tuple[float, float]] = []
    for a, b in _whole_cycles(poses, cycles):
        if spans and a - spans[-1][1] < 0.6 and b - spans[-1][0] <= LONGEST_S:
            spans[-1] = (spans[-1][0], b)
        else:
            spans.append((a, b))
    return spans


def _whole_cycles(poses: PoseSequence, cycles: tuple[Cycle, ...]) -> list[tuple[float, float]]:
    """Times (s) of the repetitions, each from the middle of the rest before it to that of the rest after.

    A counter marks the moving part, which may begin and end some way into the movement. A rest longer
    than the repetitions next to it belongs to neither; the first and the last reach out as far as the
    others do between them.
    """
    times = poses.times_s
    last = len(times) - 1
    marked = [
        (
            float(times[min(max(start - poses.start, 0), last)]),
            float(times[min(max(stop - poses.start, 0), last)]),
        )
        for start, _, stop in cycles
    ]
    halves = []
    for before, after in itertools.pairwise(marked):
        gap = after[0] - before[1]
        short = 0 < gap <= min(before[1] - before[0], after[1] - after[0])
        halves.append(gap / 2 if short else 0.0)
    usual = float(np.median(halves)) if halves else 0.0
    return [
        (a - before, b + after)
        for (a, b), before, after in zip(marked, [usual, *halves], [*halves, usual], strict=True)
    ]


def _windows(first: float, last: float, longest_s: float) -> list[tuple[float, float]]:
    """Times (s) of half-overlapping windows over a span, or the span where it is short."""
    if last - first <= longest_s:
        return [(first, last)]
    count = int(np.ceil((last - first - WINDOW_S) / (WINDOW_S / 2))) + 1
    return [(start, start + WINDOW_S) for start in np.linspace(first, last - WINDOW_S, count)]
