"""Gaps filled and jitter smoothed, without lag, as new arrays: what was predicted stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def shot_numbers(length: int, cuts: Sequence[int]) -> NDArray[np.int64]:
    """The number of the shot each of `length` rows belongs to; `cuts` are rows that begin a new one."""
    begins = np.zeros(length, np.int64)
    begins[[cut for cut in cuts if 0 < cut < length]] = 1
    return np.cumsum(begins)


def fill_gaps(
    positions: Floats, times_s: NDArray[np.float64], longest_s: float = 0.5, cuts: Sequence[int] = ()
) -> Floats:
    """Fill short gaps in each keypoint's path by a curve through the known positions around them.

    positions (T, K, D), NaN = unknown; times_s (T,) rising; `longest_s` is the longest time between
    the last known position before a gap and the first after it that is bridged; `cuts` are row
    numbers that begin a new shot, which no gap is bridged over. Nothing is made up before the first
    or after the last known position. The curve is the shape-preserving cubic of Fritsch and Carlson
    (1980, PCHIP): it does not overshoot. Returns a new array.
    """
    filled = positions.copy()
    shots = shot_numbers(len(times_s), cuts)
    for shot in np.unique(shots):
        rows = np.flatnonzero(shots == shot)
        for keypoint in range(positions.shape[1]):
            _fill_path(filled[:, keypoint], rows, times_s, longest_s)
    return filled


def _fill_path(path: Floats, rows: NDArray[np.intp], times_s: NDArray[np.float64], longest_s: float) -> None:
    """Fill the gaps of one keypoint's path (T, D) on the given rows, in place."""
    known = rows[np.isfinite(path[rows]).all(axis=1)]
    if len(known) < 2 or len(known) == len(rows):
        return
    before, after = known[:-1], known[1:]
    bridged = (after - before > 1) & (times_s[after] - times_s[before] <= longest_s)
    if not bridged.any():
        return
    from scipy.interpolate import PchipInterpolator

    curve = PchipInterpolator(times_s[known], path[known].astype(np.float64), axis=0)
    for first, last in zip(before[bridged], after[bridged], strict=True):
        path[first + 1 : last] = curve(times_s[first + 1 : last])


def smooth(
    positions: Floats,
    times_s: NDArray[np.float64],
    cutoff_hz: float = 6.0,
    scores: Floats | None = None,
    cuts: Sequence[int] = (),
) -> Floats:
    """Smooth each keypoint's path without lag.

    A straight line is fitted around every moment with Gaussian weights in time (local linear
    regression; Fan 1992), so that variable frame rates, gaps and the ends of a track need no special
    care. `cutoff_hz` is where the amplitude falls to 0.71 (-3 dB): sigma = 0.1325 / cutoff_hz s.

    positions (T, K, D), NaN = unknown and stays unknown; times_s (T,) rising; scores (T, K) 0..1
    weigh the observations when given; nothing is mixed across `cuts` (rows that begin a shot).
    Returns a new array.
    """
    sigma = float(np.sqrt(np.log(2.0) / 4.0) / (np.pi * cutoff_hz))
    length = len(times_s)
    known: NDArray[np.bool_] = np.asarray(np.isfinite(positions).all(axis=2))
    weights = known.astype(np.float64)
    if scores is not None:
        weights *= np.clip(scores, 0.05, 1.0)
    values = np.where(known[..., None], positions, 0.0).astype(np.float64)
    shots = shot_numbers(length, cuts)
    reach = _most_rows_within(times_s, 4.0 * sigma)
    moments = np.zeros((3, *known.shape))  # sums of w, w t, w t^2
    sums = np.zeros((2, *values.shape))  # sums of w y, w t y
    for offset in range(-reach, reach + 1):
        here = slice(max(0, -offset), min(length, length - offset))
        there = slice(here.start + offset, here.stop + offset)
        lag = times_s[there] - times_s[here]
        near = (shots[there] == shots[here]) & (np.abs(lag) <= 4.0 * sigma)
        kernel = np.where(near, np.exp(-0.5 * (lag / sigma) ** 2), 0.0)
        weight = kernel[:, None] * weights[there]
        step = lag[:, None]
        moments[0, here] += weight
        moments[1, here] += weight * step
        moments[2, here] += weight * step**2
        sums[0, here] += weight[..., None] * values[there]
        sums[1, here] += (weight * step)[..., None] * values[there]
    spread: NDArray[np.float64] = moments[0] * moments[2] - moments[1] ** 2
    alone: NDArray[np.bool_] = spread <= 1e-12 * np.maximum(moments[0], 1e-12) ** 2 * sigma**2
    with np.errstate(invalid="ignore", divide="ignore"):
        line = (moments[2, ..., None] * sums[0] - moments[1, ..., None] * sums[1]) / spread[..., None]
        mean = sums[0] / moments[0, ..., None]
    fitted = np.where(alone[..., None], mean, line)
    return np.where(known[..., None], fitted, np.nan).astype(np.float32)


def _most_rows_within(times_s: NDArray[np.float64], reach_s: float) -> int:
    """How many rows on one side of any row lie within `reach_s` of it, at most."""
    rows = np.arange(len(times_s))
    after = np.searchsorted(times_s, times_s + reach_s, side="right") - 1 - rows
    before = rows - np.searchsorted(times_s, times_s - reach_s, side="left")
    return int(max(after.max(initial=0), before.max(initial=0)))
