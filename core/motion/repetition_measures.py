"""What a person wants to know of repetitions: how long, how long each way, how far."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.features import Floats

Ints = NDArray[np.int64]


class Measures(msgspec.Struct, frozen=True, eq=False):
    """Of N repetitions, each (N,): seconds of the whole, to the turning point and back, and how far the
    signal goes (in its unit; NaN where it is not known)."""

    duration_s: Floats
    out_s: Floats
    back_s: Floats
    reach: Floats


def measure(
    frames: Ints, seconds: Callable[[Ints], Floats], signal: NDArray[np.float32] | None = None, first: int = 0
) -> Measures:
    """Measure repetitions.

    frames: (N, 3) start, turning point and stop; seconds: times of many frames
    signal: (T,) values from frame `first` on, NaN where unknown
    """
    starts, turns, stops = (seconds(np.ascontiguousarray(frames[:, column])) for column in range(3))
    reach = np.full(len(frames), np.nan)
    if signal is not None:
        for number, (start, _, stop) in enumerate(frames):
            part = signal[max(start - first, 0) : max(stop - first, 0)]
            known = part[np.isfinite(part)]
            if len(known) > 1 and 2 * len(known) >= stop - start:
                reach[number] = float(known.max() - known.min())
    return Measures(stops - starts, turns - starts, stops - turns, reach)


def middle_and_spread(values: Floats) -> tuple[float, float]:
    """Median and distance between the quartiles of what is known; NaN when nothing is."""
    known = values[np.isfinite(values)]
    if not len(known):
        return float("nan"), float("nan")
    low, middle, high = np.percentile(known, [25, 50, 75])
    return float(middle), float(high - low)


def turning_frame(signal: NDArray[np.float32] | None, first: int, start: int, stop: int) -> int:
    """The frame in ``(start, stop)`` at which the signal is farthest from where it starts and stops; the
    middle where the signal is not known."""
    middle = (start + stop) // 2
    if signal is None or stop - start < 3:
        return middle
    part = signal[max(start - first, 0) : max(stop - first, 0)].astype(np.float64)
    if len(part) < stop - start or not np.isfinite(part[[0, -1]]).all():
        return middle
    away = np.abs(part - np.linspace(part[0], part[-1], len(part)))
    best = int(np.nanargmax(away))
    return start + best if away[best] > 0 else middle
