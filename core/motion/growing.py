"""Takes a found set of repetitions further: more of the same before, between and after, whole or in part.

What is sought is always like the repetitions next to it, not like the set's average: who tires, turns or is
filmed by a camera that goes round changes little from one repetition to the next, and much over a minute.
"""

from __future__ import annotations

import msgspec
import numpy as np

from core.motion.cycles import Cycles, find_cycles, sample_cycles
from core.motion.features import GRID_HZ, Floats, smooth
from core.motion.repeats import WHOLE_SHARE, WHOLE_SHARE_AT_END, Hypothesis, Limits

NEIGHBOURS = 4  # repetitions that say what the next one is like
PAUSE_S = 6.0  # so long a set may rest and go on
LEAST_FIT = 0.4  # of what a repetition moves its neighbours must foretell
LENGTHS = (0.4, 2.5)  # times as long as its neighbours
HIGHEST = 1.7  # times as far out
PART_SHARE = 0.2  # of the usual way out: less is no repetition given up
LEAST_PART = 0.2  # of the usual length
PART_ALIKE = 0.5  # how much a given up one goes where the others go (cosine)
STEPS = 8
STANDS_OUT, AWAY = 0.12, 0.3  # of the way: out of the noise, and clearly under way
ONWARD = 1.3  # times the time from the one to the other: how much later the body is at rest


class Like(msgspec.Struct, frozen=True, eq=False):
    """What repetitions are like: samples (2 * STEPS, C), rest (C,), the way to the turn (C,), rows."""

    samples: Floats
    rest: Floats
    way: Floats
    length: float

    def signal(self, values: Floats) -> Floats:
        """(N,) 0 = at rest, 1 = at the turn."""
        along = (values - self.rest) @ self.way / max(float(self.way @ self.way), 1e-9)
        return smooth(along, 0.08)

    def fit(self, samples: Floats) -> Floats:
        """(n,) share of each repetition's movement that this foretells; samples (n, 2 * STEPS, C)."""
        own = self.samples - self.samples.mean(0)
        other = samples - samples.mean(1, keepdims=True)
        left = ((other - own) ** 2).sum((1, 2))
        return np.asarray(1 - left / max(float((own**2).sum()), 1e-9))


def like_these(cycles: Cycles, values: Floats) -> Like:
    """What these repetitions have in common."""
    samples = sample_cycles(cycles, values, STEPS).mean(0)
    rest = (samples[0] + samples[-1]) / 2
    turn = (samples[STEPS - 1] + samples[STEPS]) / 2
    return Like(samples, rest, turn - rest, float(np.median(cycles.stop - cycles.start)))


def grow(
    guess: Hypothesis, values: Floats, baseline: Floats, shots: np.ndarray, limits: Limits
) -> Hypothesis:
    """The set with all repetitions like its own that are near; values, baseline (N, C), shots (N,)."""
    if guess.two_sided or guess.prior != 1.0 or len(guess.cycles) < 2:
        return guess
    table = _Table(values, shots, limits)
    cycles = guess.cycles
    for i in range(len(cycles) - 1, 0, -1):
        if cycles.start[i] - cycles.stop[i - 1] > 0.6 * table.like_near(cycles, i).length:
            cycles = _with(cycles, table.found(cycles, i, int(cycles.stop[i - 1]), int(cycles.start[i])))
    for forward in (True, False):
        while True:
            more = table.next_one(cycles, forward)
            if more is None:
                break
            cycles = _with(cycles, more)
    return measured(guess, cycles, values, baseline)


def turned_round(guess: Hypothesis) -> Hypothesis | None:
    """The same movement, begun where it turns: of both, the one that takes in what comes first and last is
    right. None where there are too few repetitions, or rests between them."""
    cycles = guess.cycles
    near = cycles.start[1:] - cycles.stop[:-1] < 0.6 * np.median(cycles.stop - cycles.start)
    if guess.two_sided or guess.prior != 1.0 or len(cycles) < 3 or not near.all():
        return None
    ones = np.ones(len(cycles) - 1)
    middle = (cycles.stop[:-1] + cycles.start[1:]) // 2
    return msgspec.structs.replace(
        guess,
        cycles=Cycles(cycles.turn[:-1], middle, cycles.turn[1:], ones, ones),
        partial=cycles.keep(np.zeros(0, int)),
    )


class _Table:
    """Signals in which more is looked for."""

    def __init__(self, values: Floats, shots: np.ndarray, limits: Limits) -> None:
        self.values, self.shots, self.limits = values, shots, limits

    def like_near(self, cycles: Cycles, at: int) -> Like:
        """What the repetitions around the one numbered `at` are like."""
        first = int(np.clip(at - NEIGHBOURS // 2, 0, max(len(cycles) - NEIGHBOURS, 0)))
        return like_these(cycles.keep(np.arange(first, min(first + NEIGHBOURS, len(cycles)))), self.values)

    def next_one(self, cycles: Cycles, forward: bool) -> Cycles | None:
        """The repetition that follows the last one, or comes before the first one."""
        at = len(cycles) - 1 if forward else 0
        length = self.like_near(cycles, at).length
        reach = int(max(2.2 * length, length + PAUSE_S * GRID_HZ))
        if forward:
            low = int(cycles.stop[-1])
            found = self.found(cycles, at, low, min(low + reach, len(self.values) - 1))
            return found.keep(np.arange(1)) if len(found) else None
        high = int(cycles.start[0])
        found = self.found(cycles, at, max(high - reach, 0), high)
        return found.keep(np.arange(len(found) - 1, len(found))) if len(found) else None

    def found(self, cycles: Cycles, at: int, low: int, high: int) -> Cycles:
        """Whole repetitions between two rows that are like those around the one numbered `at`."""
        like = self.like_near(cycles, at)
        margin = int(0.15 * like.length)
        a, b = max(low - margin, 0), min(high + margin + 1, len(self.values))
        nothing = cycles.keep(np.zeros(0, int))
        if b - a < 0.4 * like.length or b - a < 4:
            return nothing
        candidates = find_cycles(like.signal(self.values[a:b]), 0.45)
        if not len(candidates):
            return nothing
        least = np.minimum(candidates.out, candidates.back)
        length = candidates.stop - candidates.start
        good = (least > WHOLE_SHARE) & (np.maximum(candidates.out, candidates.back) < HIGHEST)
        good &= (length >= LENGTHS[0] * like.length) & (length <= LENGTHS[1] * like.length)
        seconds = length / GRID_HZ
        good &= (seconds >= self.limits.shortest_s) & (seconds <= self.limits.longest_s)
        # what the film's end, or the end of the stretch looked at, may cut off
        good &= (candidates.start > 1) | (candidates.out >= WHOLE_SHARE_AT_END)
        good &= (candidates.stop < b - a - 2) | (candidates.back >= WHOLE_SHARE_AT_END)
        candidates = Cycles(
            candidates.start + a, candidates.turn + a, candidates.stop + a, candidates.out, candidates.back
        ).keep(good)
        inside = (candidates.turn > low) & (candidates.turn < high)
        inside &= self.shots[candidates.start] == self.shots[candidates.stop]
        candidates = candidates.keep(inside)
        if not len(candidates):
            return nothing
        candidates = candidates.keep(like.fit(sample_cycles(candidates, self.values, STEPS)) >= LEAST_FIT)
        start, stop = np.maximum(candidates.start, low), np.minimum(candidates.stop, high)
        return Cycles(start, candidates.turn, stop, candidates.out, candidates.back)


def _with(cycles: Cycles, more: Cycles) -> Cycles:
    """All of both, in order; heights of `more` are relative, and not used any more."""
    parts = [
        np.concatenate([getattr(cycles, name), getattr(more, name)])
        for name in ("start", "turn", "stop", "out", "back")
    ]
    whole = Cycles(*parts)
    return whole.keep(np.argsort(whole.turn, kind="stable"))


def foretold(cycles: Cycles, values: Floats) -> tuple[Floats, Floats]:
    """(n,) how far each repetition is foretold by its neighbours, and how much it moves (per row)."""
    samples = sample_cycles(cycles, values, STEPS)
    count = len(samples)
    others = min(NEIGHBOURS, count - 1)
    each = np.empty(count)
    moved = ((samples - samples.mean(1, keepdims=True)) ** 2).sum(2).mean(1)
    for i in range(count):
        first = int(np.clip(i - others // 2, 0, count - 1 - others))
        near = [k for k in range(first, first + others + 1) if k != i][:others]
        left = ((samples[i] - samples[near].mean(0)) ** 2).sum(1).mean() * others / (others + 1)
        each[i] = 1 - left / max(float(moved[i]), 1e-9)
    return each, moved


def measured(guess: Hypothesis, cycles: Cycles, values: Floats, baseline: Floats) -> Hypothesis:
    """The hypothesis with other cycles, and what speaks for them: each is foretold by its neighbours."""
    each, moved = foretold(cycles, values)
    rows = (cycles.stop - cycles.start).astype(float)
    missed = moved * rows * (1 - np.clip(each, -1, 1))
    first, last = int(cycles.start[0]), int(cycles.stop[-1]) + 1
    span = values[first:last]
    lost = float(missed.sum())
    for i in range(len(cycles) - 1):  # at rest the body is as it was before and will be after
        a, b = int(cycles.stop[i]), int(cycles.start[i + 1])
        if b - a > 1:
            lost += float(((values[a + 1 : b] - (values[a] + values[b]) / 2) ** 2).sum())
    everything = float(((span - baseline[first:last]) ** 2).sum())
    own = float(((span - span.mean(0)) ** 2).sum())
    return msgspec.structs.replace(
        guess,
        cycles=cycles,
        like=float(1 - missed.sum() / max(float((moved * rows).sum()), 1e-9)),
        explained=1 - lost / max(own, 1e-9),
        energy=(everything - lost) / GRID_HZ,
    )


def parts_of(guess: Hypothesis, values: Floats, shots: np.ndarray) -> Cycles:
    """Repetitions given up or cut off: before, between and after the whole ones, part of the way out."""
    cycles = guess.cycles
    nothing = cycles.keep(np.zeros(0, int))
    if guess.two_sided or guess.prior != 1.0 or len(cycles) < 2:
        return guess.partial
    table = _Table(values, shots, Limits(0.0, 1e9))
    found = nothing
    for i in range(len(cycles) + 1):
        like = table.like_near(cycles, min(i, len(cycles) - 1))
        reach = int(1.3 * like.length)
        low = int(cycles.stop[i - 1]) if i else max(int(cycles.start[0]) - reach, 0)
        high = int(cycles.start[i]) if i < len(cycles) else min(low + reach, len(values) - 1)
        if high - low < LEAST_PART * like.length or high - low < 4:
            continue
        signal = like.signal(values[low : high + 1])
        for k in range(len(some := find_cycles(signal, PART_SHARE))):
            height = max(some.out[k], some.back[k])
            rows = np.array([some.start[k], some.turn[k], some.stop[k]]) + low
            gone = values[rows[1]] - (values[rows[0]] + values[rows[2]]) / 2
            alike = float(gone @ like.way) / max(float(np.linalg.norm(gone) * np.linalg.norm(like.way)), 1e-9)
            long = rows[2] - rows[0] >= LEAST_PART * like.length
            if height < HIGHEST and alike > PART_ALIKE and long and shots[rows[0]] == shots[rows[2]]:
                one = some.keep(np.array([k]))
                found = _with(found, Cycles(rows[:1], rows[1:2], rows[2:], one.out, one.back))
    return found


def widened(cycles: Cycles, values: Floats) -> Cycles:
    """The same cycles from where the body leaves its rest to where it is back.

    Found cycles begin and end a little way out, where they stand out of the noise. From there the first part
    of the way out tells when it was begun.
    """
    if len(cycles) < 2:
        return cycles
    table = _Table(values, np.zeros(len(values), np.int64), Limits(0.0, 1e9))
    start, stop = cycles.start.copy(), cycles.stop.copy()
    for i in range(len(cycles)):
        signal = table.like_near(cycles, i)
        low = int(cycles.turn[i - 1]) if i else max(int(cycles.start[0] - 0.5 * signal.length), 0)
        high = (
            int(cycles.turn[i + 1])
            if i + 1 < len(cycles)
            else min(int(cycles.stop[i] + 0.5 * signal.length), len(values) - 1)
        )
        turn = int(cycles.turn[i])
        along = signal.signal(values[low : high + 1])
        start[i] = turn - _leaves(along[: turn - low + 1][::-1])
        stop[i] = turn + _leaves(along[turn - low :])
    for i in range(1, len(cycles)):  # where one follows at once both meet
        if start[i] < stop[i - 1]:
            start[i] = stop[i - 1] = np.clip(
                (start[i] + stop[i - 1]) // 2, cycles.turn[i - 1] + 1, cycles.turn[i]
            )
    return Cycles(start, cycles.turn, stop, cycles.out, cycles.back)


def _leaves(signal: Floats) -> int:
    """Rows from the turn (the first one) to rest, along a signal that falls from the turn."""
    lowest = int(signal.argmin())
    fall = float(signal[0] - signal[lowest])
    if lowest < 2 or fall <= 0:
        return max(lowest, 1)
    share = (signal[: lowest + 1] - signal[lowest]) / fall
    near = int(np.flatnonzero(share <= STANDS_OUT)[0])  # what comes after it is another movement
    far = int(np.flatnonzero(share[:near] > AWAY)[-1])
    return int(min(near + round(ONWARD * (near - 1 - far)), lowest))
