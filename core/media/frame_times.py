"""When each picture is shown: the rule by which time stamps that make no sense are mended."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

import numpy as np
from numpy.typing import NDArray

UNKNOWN = np.iinfo(np.int64).min  # a picture without a time stamp

_LONGEST_GAP_S = 3600.0  # a longer silence between two pictures is a broken time stamp
_NEIGHBOURS = 8


def repair_times(
    stamps: NDArray[np.int64], tick_s: float, fallback_step_s: float = 0.04
) -> tuple[NDArray[np.float64], tuple[str, ...]]:
    """Rising times from the time stamps of pictures in presentation order.

    The rule, in this order:

    1. A *restart* is where the stamps leap forward by more than an hour, or fall back so that the
       median of the next eight lies below the median of the eight before. What follows is shifted
       to go on one usual step (the median of all rising steps) after the picture before.
    2. Of the rest, the longest rising subset keeps its stamps. Every other picture, and every one
       without a stamp, is spread evenly between its kept neighbours, or continues at the usual step
       beyond the first and last kept one.
    3. The first picture is at 0.0 s.

    Stamps that rise are only moved to begin at zero.

    Args:
        stamps: (F,) ticks; `UNKNOWN` where a picture has none.
        tick_s: seconds a tick.
        fallback_step_s: the usual step where the stamps do not tell.

    Returns:
        (F,) float64 seconds, strictly rising from 0.0, and what was mended, in words.
    """
    count = len(stamps)
    if count == 0:
        return np.zeros(0), ()
    known = np.flatnonzero(stamps != UNKNOWN)
    values = stamps[known].astype(np.float64)
    if len(known) == count and _is_plain(values, tick_s):
        return (stamps - stamps[0]).astype(np.float64) * tick_s, ()

    repairs = []
    steps = np.diff(values)
    rising = steps[(steps > 0) & (steps * tick_s < _LONGEST_GAP_S)]
    usual = float(np.median(rising)) if len(rising) else max(fallback_step_s / tick_s, 1e-3)
    if len(known) < count:
        repairs.append(
            f"{count - len(known)} pictures had no time stamp and were placed between their neighbours"
        )

    values, restarts = _join_restarts(values, known, usual, _LONGEST_GAP_S / tick_s)
    if restarts:
        repairs.append(f"the clock restarted {restarts} times; the parts were joined one after another")
    kept = _longest_rising(values)
    if len(kept) < len(values):
        repairs.append(
            f"{len(values) - len(kept)} time stamps did not rise and were placed between their neighbours"
        )

    ticks = _spread(known[kept], values[kept], count, usual)
    times = (ticks - ticks[0]) * tick_s
    return _strictly_rising(times), tuple(repairs)


def is_variable(times_s: NDArray[np.float64], tick_s: float) -> bool:
    """Whether pictures come at a changing rate, judged from their times alone.

    A rate is constant where every step agrees with the median step to a tenth of it or to one and a
    half ticks of the container's clock, so that a picture's number alone tells its time.
    """
    steps = np.diff(times_s)
    if len(steps) < 2:
        return False
    usual = float(np.median(steps))
    return bool((np.abs(steps - usual) > max(0.1 * usual, 1.5 * tick_s)).any())


def _is_plain(values: NDArray[np.float64], tick_s: float) -> bool:
    steps = np.diff(values)
    if len(steps) == 0:
        return True
    return bool(steps.min() > 0 and steps.max() * tick_s <= _LONGEST_GAP_S)


def _join_restarts(
    values: NDArray[np.float64], places: NDArray[Any], usual: float, longest: float
) -> tuple[NDArray[np.float64], int]:
    joined = values.copy()
    restarts = 0
    steps = np.diff(values)
    for i in np.flatnonzero((steps <= 0) | (steps > longest)) + 1:
        before = joined[max(0, i - _NEIGHBOURS) : i]
        after = joined[i : i + _NEIGHBOURS]
        middle_before, middle_after = float(np.median(before)), float(np.median(after))
        if middle_after < middle_before or middle_after - middle_before > longest:
            start = float(np.max(before)) if middle_after < middle_before else float(joined[i - 1])
            joined[i:] += start + usual * (places[i] - places[i - 1]) - joined[i]
            restarts += 1
    return joined, restarts


def _longest_rising(values: NDArray[np.float64]) -> NDArray[np.intp]:
    """Indices of the longest strictly rising subset (patience sorting, O(n log n))."""
    tails: list[float] = []
    tail_indices: list[int] = []
    previous = np.full(len(values), -1, dtype=np.intp)
    for i, value in enumerate(values.tolist()):
        place = bisect_left(tails, value)
        if place:
            previous[i] = tail_indices[place - 1]
        if place == len(tails):
            tails.append(value)
            tail_indices.append(i)
        else:
            tails[place] = value
            tail_indices[place] = i
    chain = []
    i = tail_indices[-1] if tail_indices else -1
    while i >= 0:
        chain.append(i)
        i = int(previous[i])
    return np.array(chain[::-1], dtype=np.intp)


def _spread(kept: NDArray[Any], values: NDArray[np.float64], count: int, usual: float) -> NDArray[np.float64]:
    frames = np.arange(count, dtype=np.float64)
    if len(kept) == 0:
        return frames * usual
    ticks = np.interp(frames, kept, values)
    first, last = int(kept[0]), int(kept[-1])
    ticks[:first] = values[0] - usual * (first - frames[:first])
    ticks[last + 1 :] = values[-1] + usual * (frames[last + 1 :] - last)
    return ticks


def _strictly_rising(times: NDArray[np.float64]) -> NDArray[np.float64]:
    """Guard against stamps so large or so dense that seconds in float64 no longer tell them apart."""
    if len(times) > 1 and np.diff(times).min() <= 0:
        for i in range(1, len(times)):
            if times[i] <= times[i - 1]:
                times[i] = times[i - 1] + max(1e-6, abs(float(times[i - 1])) * 1e-12)
    return times
