"""Cycles of a 1-D signal and how alike they are in all channels of the body."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.features import Floats

Ints = NDArray[np.int64]

LEVELS = np.array([0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.0])
REST_LEVEL = 0.12


def turning_points(signal: Floats, least_swing: float) -> Ints:
    """Rows where the signal turns after a swing of at least `least_swing`, lows and highs in turn.

    The first and last rows are turning points too, so that movements cut by an end are seen.
    """
    # Only rows where the direction changes can be turning points.
    slope = np.sign(np.diff(signal))
    rows = np.concatenate([[0], np.flatnonzero(slope[1:] != slope[:-1]) + 1, [len(signal) - 1]]).tolist()
    values = signal[rows].tolist()
    found = [0]
    low = high = 0
    direction = 0
    for i, value in enumerate(values):
        if value < values[low]:
            low = i
        if value > values[high]:
            high = i
        if direction >= 0 and values[high] - value >= least_swing:
            if high > found[-1]:
                found.append(high)
            direction, low, high = -1, i, i
        elif direction <= 0 and value - values[low] >= least_swing:
            if low > found[-1]:
                found.append(low)
            direction, low, high = 1, i, i
    last = high if direction > 0 else low
    if last > found[-1]:
        found.append(last)
    if len(values) - 1 > found[-1]:
        found.append(len(values) - 1)
    return np.array(rows)[found]


class Cycles(msgspec.Struct, frozen=True, eq=False):
    """Cycles of one signal: rows of start, turn and stop (n,), and the height of both ways (n,)."""

    start: Ints
    turn: Ints
    stop: Ints
    out: Floats
    back: Floats

    def __len__(self) -> int:
        return len(self.turn)

    def keep(self, chosen: NDArray[np.bool_] | Ints) -> Cycles:
        """Only the chosen ones."""
        return Cycles(
            self.start[chosen], self.turn[chosen], self.stop[chosen], self.out[chosen], self.back[chosen]
        )


def find_cycles(signal: Floats, least_swing: float) -> Cycles:
    """Every rise from a low and return to a low (the signal's highs are the turning points)."""
    points = turning_points(signal, least_swing)
    values = signal[points]
    inner = [
        k for k in range(1, len(points) - 1) if values[k] >= values[k - 1] and values[k] >= values[k + 1]
    ]
    if not inner:
        empty = np.zeros(0, int)
        return Cycles(empty, empty, empty, np.zeros(0), np.zeros(0))
    middle = np.array(inner)
    turn = points[middle]
    out, back = signal[turn] - signal[points[middle - 1]], signal[turn] - signal[points[middle + 1]]
    start, stop = turn.copy(), turn.copy()
    for k, (a, t, b) in enumerate(zip(points[middle - 1], turn, points[middle + 1])):
        rest_before = np.flatnonzero(signal[a : t + 1] <= signal[a] + REST_LEVEL * out[k])
        rest_after = np.flatnonzero(signal[t : b + 1] <= signal[b] + REST_LEVEL * back[k])
        start[k] = a + (rest_before[-1] if len(rest_before) else 0)
        stop[k] = t + (rest_after[0] if len(rest_after) else b - t)
    return Cycles(start, turn, stop, out, back)


def sample_cycles(cycles: Cycles, channels: Floats, steps: int = 8) -> Floats:
    """(n, 2 * steps, C): the channels at equal parts of the way out and of the way back."""
    phase = (np.arange(steps) + 0.5) / steps
    way_out = cycles.start[:, None] + phase * (cycles.turn - cycles.start)[:, None]
    way_back = cycles.turn[:, None] + phase * (cycles.stop - cycles.turn)[:, None]
    position = np.concatenate([way_out, way_back], axis=1)
    before = np.clip(np.floor(position).astype(int), 0, len(channels) - 1)
    after = np.clip(before + 1, 0, len(channels) - 1)
    weight = (position - before)[..., None]
    return np.asarray((1 - weight) * channels[before] + weight * channels[after])


def likeness(samples: Floats) -> tuple[float, Floats]:
    """How well each cycle is foretold by the others: 1 = exactly, 0 = no better than standing still.

    Returns the share for all together and for each cycle (n,).
    """
    count = len(samples)
    if count < 2:
        return 0.0, np.zeros(count)
    mean = samples.mean(axis=0)
    others = (count * mean - samples) / (count - 1)
    # What is left when a cycle is foretold from count - 1 others is larger by this much by chance.
    fair = (count - 1) / count
    left = ((samples - others) ** 2).sum(axis=(1, 2)) * fair
    moved = ((samples - samples.mean(axis=(0, 1))) ** 2).sum(axis=(1, 2))
    return float(1 - left.sum() / max(moved.sum(), 1e-12)), 1 - left / np.maximum(moved, 1e-12)
