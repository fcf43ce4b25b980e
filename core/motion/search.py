"""Finds what is repeated in a stretch: guesses in many windows, of which the best together are kept."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.features import GRID_HZ, LHIP, RHIP, BodyStretch, Channels, Floats, body_channels, smooth
from core.motion.gait import is_gait
from core.motion.growing import foretold, grow, parts_of, turned_round, widened
from core.motion.repeats import TILED_PRIOR, Hypothesis, Limits, Window, propose

SHORT_WINDOW_S, LONG_WINDOW_S, BASELINE_S = 10.0, 24.0, 30.0
CLEAR = 0.6  # so alike: where such a set is, no other is looked for in short windows
SET_REST_S = 12.0  # a longer rest ends a set
ANGLE_WEIGHT = 0.7
MOST_TRAVEL_M = 0.8
# Of so few repetitions: how alike they are together, and how well the others foretell the oddest, in sum.
LEAST_OF_FEW = {2: 1.1, 3: 0.8, 4: 0.55, 5: 0.55, 6: 0.55}
FEW_TRAVEL_M = 1.0  # so far nobody goes in so few repetitions


class Bounds(msgspec.Struct, frozen=True):
    """What a guess must reach to stand."""

    likeness: float = 0.45
    explained: float = 0.5
    swing_m: float = 0.1


class Table(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Signals (N, C) to search; (C,) which are angles, which turn with the view and which are used at
    all; (N,) the shot of each row."""

    values: Floats
    angle: NDArray[np.bool_]
    turning: NDArray[np.bool_]
    used: NDArray[np.bool_]
    shots: NDArray[np.int64]


def find_repeats(
    table: Table,
    limits: Limits,
    stands: Callable[[Hypothesis], bool],
    spans: list[tuple[int, int]] | None = None,
) -> list[Hypothesis]:
    """The best guesses about a stretch that stand; neighbours that may be one set are looked at once more.

    spans: rows to look at first, those of `first_spans` unless told.
    """
    baseline = running_mean(table.values, BASELINE_S)
    guesses: list[Hypothesis] = []
    done: set[tuple[int, int]] = set()
    chosen: list[Hypothesis] = []
    looked = [spans] if spans is not None else [first_spans(table.shots), short_spans(table.shots)]
    for these in looked:
        wanted = [span for span in these if not covered(span, chosen)]
        while wanted:
            for span in wanted:
                done.add(span)
                window = window_of(table, baseline, span)
                guesses += [guess for guess in propose(window, limits) if stands(guess)]
            chosen = best_together(guesses)
            wanted = [span for span in joined_spans(chosen, len(table.values)) if span not in done]
        both = [one for guess in chosen for one in (guess, turned_round(guess)) if one is not None]
        grown = [grow(guess, *seen_by(guess, table, baseline), table.shots, limits) for guess in both]
        guesses += [guess for guess in grown if stands(guess)]
        chosen = best_together(guesses)
    if any(not is_sure(guess, table, baseline) for guess in chosen):
        chosen = best_together([guess for guess in guesses if is_sure(guess, table, baseline)])
    return [
        finished(part, seen_by(guess, table, baseline)[0], table.shots)
        for guess in chosen
        for part in at_rests(guess)
    ]


def window_of(table: Table, baseline: Floats, span: tuple[int, int]) -> Window:
    """What a guess may look at in some rows."""
    a, b = span
    columns = table.used & ((table.shots[a] == table.shots[b - 1]) | ~table.turning)
    return Window(
        table.values[a:b, columns],
        baseline[a:b, columns],
        table.angle[columns],
        ~table.turning[columns],
        table.shots[a:b],
        a,
    )


def covered(span: tuple[int, int], chosen: list[Hypothesis]) -> bool:
    """Whether rows lie within a set that leaves nothing to look for."""
    return any(
        guess.first <= span[0] and span[1] <= guess.last + 1 and guess.like >= CLEAR and guess.prior == 1.0
        for guess in chosen
    )


def at_rests(guess: Hypothesis) -> list[Hypothesis]:
    """The sets that a long rest parts."""
    cycles = guess.cycles
    rests = np.flatnonzero(cycles.start[1:] - cycles.stop[:-1] > SET_REST_S * GRID_HZ) + 1
    if not len(rests):
        return [guess]
    edges = [0, *rests.tolist(), len(cycles)]
    return [
        msgspec.structs.replace(guess, cycles=cycles.keep(np.arange(a, b)))
        for a, b in itertools.pairwise(edges)
    ]


def is_sure(guess: Hypothesis, table: Table, baseline: Floats) -> bool:
    """Whether so few repetitions are alike enough: a few things done in a row often are a little.

    Chosen on assembled films of people who stand, talk and walk, against films of few repetitions.
    """
    least = LEAST_OF_FEW.get(len(guess.cycles))
    if least is None:
        return True
    values, _ = seen_by(guess, table, baseline)
    each, _ = foretold(widened(guess.cycles, values), values)
    return guess.like + float(each.min()) >= least


def finished(guess: Hypothesis, values: Floats, shots: NDArray[np.int64]) -> Hypothesis:
    """The guess with its repetitions' true ends, and those that were given up or cut off."""
    guess = msgspec.structs.replace(guess, cycles=widened(guess.cycles, values))
    return msgspec.structs.replace(guess, partial=parts_of(guess, values, shots))


def seen_by(guess: Hypothesis, table: Table, baseline: Floats) -> tuple[Floats, Floats]:
    """The signals (N, C) that a guess may be looked at in, and their baseline."""
    same_view = table.shots[guess.first] == table.shots[guess.last]
    columns = table.used & (same_view | ~table.turning)
    return table.values[:, columns], baseline[:, columns]


def convinces(guess: Hypothesis, bounds: Bounds) -> bool:
    """Whether the cycles are alike, explain the movement and are large enough."""
    # Two that are alike prove less than many.
    few = 0.0 if len(guess.cycles) > 2 else 0.1
    return (
        guess.swing_m >= bounds.swing_m
        and guess.like >= bounds.likeness + few
        and guess.explained >= bounds.explained + few / 2
    )


def find_body_repeats(body: BodyStretch, limits: Limits, bounds: Bounds) -> list[Hypothesis]:
    """What the body repeats in a stretch, steps left out; sorted, without overlap."""
    channels, values = weighted(body)
    table = Table(
        values=values,
        angle=np.array(channels.kind) == "angle",
        turning=channels.turns_with_view,
        used=channels.weights > 0,
        shots=body.shots,
    )
    return find_repeats(
        table,
        limits,
        lambda guess: (
            convinces(guess, bounds)
            and not (guess.prior == TILED_PRIOR and travels(guess, body))
            and not (len(guess.cycles) in LEAST_OF_FEW and travels(guess, body, FEW_TRAVEL_M))
            and not is_gait(guess, channels)
        ),
    )


def weighted(body: BodyStretch) -> tuple[Channels, Floats]:
    """The channels and their smoothed values (N, C), each as heavy as it is well seen."""
    channels = body_channels(body)
    angle = np.array(channels.kind) == "angle"
    values = smooth(channels.values, 0.06, body.shots)
    return channels, values * (channels.weights * np.where(angle, ANGLE_WEIGHT, 1.0))


def travels(guess: Hypothesis, body: BodyStretch, most_m: float = MOST_TRAVEL_M) -> bool:
    """Whether the body goes somewhere meanwhile: what many movements in a row are when walking about."""
    hips = body.flat[guess.first : guess.last + 1, [LHIP, RHIP], 0].mean(1)
    return float(np.subtract(*np.percentile(hips, [95, 5]))) > most_m


def first_spans(shots: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Rows to look at first: the whole, each shot, and long windows every third of them."""
    edges = [0, *(np.flatnonzero(np.diff(shots)) + 1).tolist(), len(shots)]
    spans = {(0, len(shots)), *itertools.pairwise(edges)} | every_third(len(shots), LONG_WINDOW_S)
    return sorted(span for span in spans if span[1] - span[0] >= GRID_HZ)


def short_spans(shots: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Rows to look at next: short windows every third of them."""
    return sorted(every_third(len(shots), SHORT_WINDOW_S))


def every_third(count: int, seconds: float) -> set[tuple[int, int]]:
    """Windows of so many seconds over so many rows; none where one would hold nearly all."""
    window, step = int(seconds * GRID_HZ), int(seconds / 3 * GRID_HZ)
    if count <= window * 1.25:
        return set()
    spans = {(a, min(a + window, count)) for a in range(0, count - window + step, step)}
    return {span for span in spans if span[1] - span[0] >= GRID_HZ}


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
