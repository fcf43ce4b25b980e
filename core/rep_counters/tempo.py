"""From what a network says of windows to how fast is repeated at every moment, and where at all."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.features import GRID_HZ, Floats, smooth

# PoseRAC's action trigger: the score is followed at this pace; above the one a turn begins, below the other
# it is over.
PACE, ENTER, LEAVE = 0.4, 0.78, 0.4
GOES_ON = 0.3  # belief at which a set that has begun goes on
NEIGHBOURS = 2  # lengths beside the likeliest one that are averaged
LONGEST_GAP_S = 1.0
Rows = NDArray[np.int64]


class Tempo(msgspec.Struct, frozen=True, eq=False):
    """What a network says at one speed, on the even grid of a stretch (`core.motion.features.GRID_HZ`).

    rate_hz: (N,) repetitions a second, its integral is the count; inside: (N,) 0..1, the moment belongs to
    repetitions that can be counted at this speed
    """

    rate_hz: Floats
    inside: Floats


class BelievedSet(msgspec.Struct, frozen=True, eq=False):
    """Rows ``[first, last)`` of the grid in which something is repeated `count` times, not rounded.

    rate_hz: (N,) of the speed that is believed here; sure: 0..1 the mean belief; apart: 0..1 how far the
    speeds disagree about the count
    """

    first: int
    last: int
    count: float
    rate_hz: Floats
    sure: float
    apart: float


def tempo_of(
    said: Mapping[str, NDArray[np.floating]], interval_s: float, times_s: Floats, grid_s: Floats
) -> Tempo:
    """The tempo on `grid_s` (N,) from a network's outputs (G, ...) by name at `times_s` (G,), NaN = not seen.

    density is divided by the time of a moment; of period the likeliest length and its neighbours count;
    salient goes through PoseRAC's trigger.
    """
    belief = said["inside"] if "inside" in said else said["periodicity"]
    inside = np.clip(at_grid(belief[:, 0], times_s, grid_s), 0, 1)
    if "density" in said:
        rate = at_grid(np.maximum(said["density"][:, 0], 0) / interval_s, times_s, grid_s)
    elif "period" in said:
        length = likeliest_length(said["period"]) * interval_s
        rate = (inside >= GOES_ON) / np.maximum(at_grid(length, times_s, grid_s), 1e-3)
    else:
        shown = np.stack([at_grid(said["salient"][:, row], times_s, grid_s) for row in range(2)], 1)
        rate = rate_of_cycles(triggered(shown), len(grid_s)) * (inside >= GOES_ON)
    return Tempo(rate, inside)


def at_grid(values: NDArray[np.floating], times_s: Floats, grid_s: Floats) -> Floats:
    """(N,) values (G,) at the grid's times; what is not known is as what is known next to it."""
    known = np.isfinite(values)
    if not known.any():
        return np.zeros(len(grid_s))
    return np.asarray(np.interp(grid_s, times_s[known], values[known]), np.float64)


def likeliest_length(shares: NDArray[np.floating]) -> Floats:
    """(G,) moments a repetition lasts, from shares (G, P) of 1 to P: the likeliest, with its neighbours."""
    there = np.nan_to_num(np.asarray(shares, np.float64))
    lengths = np.arange(1, there.shape[1] + 1)
    best = there.argmax(1)
    near = np.abs(lengths[None] - 1 - best[:, None]) <= NEIGHBOURS
    weight = there * near
    found: Floats = (weight * lengths).sum(1) / np.maximum(weight.sum(1), 1e-9)
    return np.where(np.isfinite(shares).all(1), found, np.nan)


def triggered(shown: Floats) -> list[tuple[int, int]]:
    """The rows at which repetitions begin and end, from (N, 2) beliefs in the first and the turning pose.

    The belief in the turn is followed by an exponential mean; one repetition each time it enters and leaves.
    Between two turns the repetitions meet where the first pose is believed most.
    Source: Yao et al., PoseRAC, 2023 (there the belief in the second pose of each class of exercise).
    """
    turns: list[tuple[int, int]] = []
    score, entered = 0.0, -1
    for row, value in enumerate(shown[:, 1]):
        score = PACE * float(value) + (1 - PACE) * score
        if entered < 0 and score > ENTER:
            entered = row
        elif entered >= 0 and score < LEAVE:
            turns.append((entered, row))
            entered = -1
    if entered >= 0:
        turns.append((entered, len(shown)))
    if not turns:
        return []
    middles = [(a + b) // 2 for a, b in turns]
    usual = int(np.median(np.diff(middles))) if len(middles) > 1 else 2 * (turns[0][1] - turns[0][0])
    meets = [a + int(shown[a : b + 1, 0].argmax()) for a, b in itertools.pairwise(middles)]
    reach = max(usual, 2)
    before, after = max(middles[0] - reach, 0), min(middles[-1] + reach, len(shown) - 1)
    first = before + int(_latest_best(shown[before : middles[0] + 1, 0]))
    last = middles[-1] + int(shown[middles[-1] : after + 1, 0].argmax())
    bounds = [first, *meets, max(last, middles[-1] + 1)]
    spans = []
    for a, middle, b in zip(bounds, middles, bounds[1:], strict=False):
        # a long rest between two turns belongs to neither
        spans.append((max(a, middle - reach), min(b, middle + reach)))
    return [(a, b) for a, b in spans if b > a]


def _latest_best(values: Floats) -> int:
    return len(values) - 1 - int(values[::-1].argmax())


def rate_of_cycles(spans: Sequence[tuple[int, int]], rows: int) -> Floats:
    """(N,) repetitions a second of cycles on rows ``[start, stop)``."""
    rate = np.zeros(rows)
    for start, stop in spans:
        rate[start:stop] += GRID_HZ / (stop - start)
    return rate


def believed_sets(tempos: Sequence[Tempo], least_inside: float, least_count: float) -> list[BelievedSet]:
    """Where something is repeated, by what is believed at several speeds (each on the same grid).

    A moment belongs to a set where at any speed `least_inside` is believed, and as long as `GOES_ON` is. In
    a set every speed counts; the median of the counts, weighted by how firmly each speed believes, is taken
    (published for RepNet: the speed with the highest belief), so that one speed that sees half or twice as
    many is outvoted. Sets of fewer than `least_count` repetitions are left out.
    """
    if not tempos or not len(tempos[0].rate_hz):
        return []
    beliefs = np.stack([smooth(one.inside, 0.15) for one in tempos])
    found = []
    for first, last in _spans(beliefs.max(0), least_inside):
        weight = np.maximum(beliefs[:, first:last].mean(1), 1e-6) ** 2
        counts = np.array([one.rate_hz[first:last].sum() / GRID_HZ for one in tempos])
        median = weighted_median(counts, weight)
        near = np.abs(counts - median) / (median + 0.5)
        chosen = int(np.argmax(weight * np.exp(-4 * near)))
        if counts[chosen] < least_count:
            continue
        found.append(
            BelievedSet(
                first=first,
                last=last,
                count=float(counts[chosen]),
                rate_hz=tempos[chosen].rate_hz,
                sure=float(beliefs[:, first:last].max(0).mean()),
                apart=float(np.clip((weight * near).sum() / weight.sum(), 0, 1)),
            )
        )
    return found


def weighted_median(values: Floats, weights: Floats) -> float:
    """The value below and above which half of the weight lies."""
    order = np.argsort(values, kind="stable")
    share = np.cumsum(weights[order]) / weights.sum()
    return float(values[order][int(np.searchsorted(share, 0.5))])


def _spans(belief: Floats, least: float) -> list[tuple[int, int]]:
    """Rows ``[first, last)`` that hold a moment of `least` belief and go on at `GOES_ON`, gaps closed."""
    on = np.concatenate([[False], belief >= min(GOES_ON, least), [False]])
    edges = np.flatnonzero(np.diff(on.astype(int)))
    spans: list[tuple[int, int]] = []
    for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if belief[first:last].max() < least:
            continue
        if spans and first - spans[-1][1] <= LONGEST_GAP_S * GRID_HZ:
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return spans
