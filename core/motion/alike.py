"""Where else is done what a few examples show: nearness of short windows in an encoder's space.

A moment is described by the mean and the spread of the encoder's points within a window around it: posture,
and how it varies. Its distance is that to the nearest windows of the examples (a prototype each). What is
alike lies within a share of the distance that anything has from the examples; windows that are nearer to
something of which a person said that it is another thing are left out.

The shares were chosen on UTKinect's people 1 to 5 and assembled sequences (tests/benchmarks/bench_alike).
How far the examples lie from each other says little: other people lie further.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
LEAST_WINDOW_S, MOST_WINDOW_S = 0.8, 3.0
NEAREST = 4  # windows of the examples that are looked at
SHARE = 0.63  # of the distance of anything: within lies what is like one example
FEWER = 0.08  # of several the share is smaller: something is near one of them by chance
GOES_ON = 1.15  # once begun, a stretch goes on up to this many times the limit
GAP_S = 0.6
AT_ONCE = 512


class Moments(msgspec.Struct, frozen=True, eq=False):
    """Windows of one person: middles (N,) in seconds, rising, and descriptions (N, 2 D)."""

    times_s: Floats
    values: Floats


class Alike(msgspec.Struct, frozen=True):
    """A stretch from `start_s` to `stop_s` that is like the examples, 0..1 how much."""

    start_s: float
    stop_s: float
    confidence: float


def runs_of(times_s: Floats) -> list[tuple[int, int]]:
    """Rows ``[start, stop)`` between which no time is missing."""
    if not len(times_s):
        return []
    steps = np.diff(times_s)
    usual = float(np.median(steps)) if len(steps) else 0.0
    edges = [0, *(np.flatnonzero(steps > 1.6 * usual + 1e-9) + 1).tolist(), len(times_s)]
    return [(a, b) for a, b in pairwise(edges) if b > a]


def describe(times_s: Floats, values: NDArray[np.floating], window_s: float) -> Moments:
    """The windows of `window_s` around each of the encoder's points (N,), (N, D); shorter at the ends."""
    found = []
    for start, stop in runs_of(times_s):
        t, x = times_s[start:stop], np.asarray(values[start:stop], np.float64)
        total = np.concatenate([np.zeros((1, x.shape[1])), np.cumsum(x, axis=0)])
        squares = np.concatenate([np.zeros((1, x.shape[1])), np.cumsum(x * x, axis=0)])
        first = np.searchsorted(t, t - window_s / 2 - 1e-9)
        last = np.searchsorted(t, t + window_s / 2 + 1e-9, side="right")
        count = (last - first)[:, None]
        mean = (total[last] - total[first]) / count
        spread = np.sqrt(np.maximum((squares[last] - squares[first]) / count - mean * mean, 0.0))
        found.append(np.concatenate([mean, spread], axis=1))
    width = 2 * values.shape[1]
    return Moments(times_s, np.concatenate(found) if found else np.zeros((0, width)))


def window_for(lengths_s: Sequence[float]) -> float:
    """How long windows are for examples of these lengths."""
    return float(np.clip(0.7 * min(lengths_s, default=1.0), LEAST_WINDOW_S, MOST_WINDOW_S))


def within(moments: Moments, start_s: float, stop_s: float, window_s: float) -> Floats:
    """The windows that lie inside of ``[start_s, stop_s]``; of a short stretch the one in its middle."""
    t = moments.times_s
    reach = min(window_s / 2, 0.35 * (stop_s - start_s))
    inside = moments.values[(t >= start_s + reach - 1e-9) & (t <= stop_s - reach + 1e-9)]
    if len(inside) or not len(t):
        return inside
    nearest = int(np.abs(t - (start_s + stop_s) / 2).argmin())
    near = abs(t[nearest] - (start_s + stop_s) / 2) <= window_s
    return moments.values[nearest : nearest + int(near)]


def distances(windows: Floats, examples: Floats, nearest: int = NEAREST) -> Floats:
    """(N,) mean distance of each window (N, D) to its `nearest` examples (E, D)."""
    if not len(examples):
        return np.full(len(windows), np.inf)
    k = min(nearest, len(examples))
    lengths = (examples * examples).sum(1)
    parts = []
    for a in range(0, len(windows), AT_ONCE):
        part = windows[a : a + AT_ONCE]
        squares = (part * part).sum(1)[:, None] + lengths - 2 * part @ examples.T
        near = np.partition(np.sqrt(np.maximum(squares, 0.0)), k - 1, axis=1)[:, :k]
        parts.append(near.mean(1))
    return np.concatenate(parts) if parts else np.zeros(0)


def limit_of(everything: Floats, unlike: float, examples: int) -> float:
    """The distance up to which a window is like the examples.

    everything: (N,) distances of all windows. unlike: what the encoder's usual moments lie apart; it counts
    where most of what is there is like the examples, and so is near.
    """
    known = everything[np.isfinite(everything)]
    far = max(float(np.median(known)), unlike) if len(known) else unlike
    return float(SHARE * far * max(examples, 1) ** -FEWER)


def alike_stretches(moments: Moments, distance: Floats, limit: float, shortest_s: float) -> list[Alike]:
    """The stretches whose windows lie within `limit`, with small gaps closed and short ones left out.

    distance: (N,) of each window
    """
    found: list[Alike] = []
    for first, last in runs_of(moments.times_s):
        t, d = moments.times_s[first:last], distance[first:last]
        step = float(np.median(np.diff(t))) if len(t) > 1 else 0.2
        for a, b in _closed(_held(d <= limit, d <= GOES_ON * limit), round(GAP_S / step)):
            start_s, stop_s = float(t[a]) - step / 2, float(t[b - 1]) + step / 2
            if stop_s - start_s >= shortest_s:
                sure = float((1.0 / (1.0 + (d[a:b] / max(limit, 1e-9)) ** 2)).mean())
                found.append(Alike(start_s, stop_s, round(sure, 3)))
    return found


def _held(begins: NDArray[np.bool_], goes_on: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Rows ``[a, b)`` where `goes_on` holds all along and `begins` somewhere."""
    edges = np.flatnonzero(np.diff(np.r_[False, goes_on, False].astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2]) if begins[a:b].any()]


def _closed(spans: list[tuple[int, int]], gap: int) -> list[tuple[int, int]]:
    """Spans with gaps of at most `gap` rows closed."""
    found: list[tuple[int, int]] = []
    for a, b in spans:
        if found and a - found[-1][1] <= gap:
            found[-1] = (found[-1][0], b)
        else:
            found.append((a, b))
    return found
