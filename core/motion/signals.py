"""Small measures of short signals and paths: how far they go, how fast, how regularly."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.motion.features import GRID_HZ

Floats = NDArray[np.float64]


def _unit(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-6))


def points_up(bone: Floats, depth: bool) -> Floats:
    """(N,) -1..1: the height a bone (N, D) gains, as a share of its length.

    Without depth a bone that points at the camera is short; its longest view is then its length.
    """
    length = np.linalg.norm(bone, axis=1)
    if not depth:
        length = np.maximum(length, quantiles(length, (0.95,))[0])
    return np.asarray(bone[:, 1] / np.maximum(length, 1e-6))


def angle(a: Floats, b: Floats) -> Floats:
    return np.asarray(np.arccos(np.clip((_unit(a) * _unit(b)).sum(-1), -1, 1)))


def quantiles(signal: Floats, shares: tuple[float, ...]) -> list[float]:
    """As numpy's, for short signals many times as fast."""
    ordered = np.sort(signal)
    found = []
    for share in shares:
        place = share * (len(ordered) - 1)
        below = int(place)
        above = min(below + 1, len(ordered) - 1)
        found.append(float(ordered[below] + (place - below) * (ordered[above] - ordered[below])))
    return found


def swing(signal: Floats) -> float:
    low, high = quantiles(signal, (0.05, 0.95))
    return high - low


def level(signal: Floats, shots: NDArray[np.int64]) -> Floats:
    """A signal without the straight trend of each shot: slow camera moves and approach go with it."""
    out = signal.copy()
    for shot in np.unique(shots):
        rows = np.flatnonzero(shots == shot)
        if len(rows) >= 4:
            x = np.linspace(-1, 1, len(rows))
            part = signal[rows] - signal[rows].mean()
            out[rows] = part - (part @ x) / (x @ x) * x
        else:
            out[rows] -= signal[rows].mean()
    return out


def rhythm(signal: Floats, shortest_s: float = 0.25, longest_s: float = 3.0) -> tuple[float, float]:
    """(how regular 0..1, cycles a second) of the strongest repetition of a signal."""
    x = signal - signal.mean()
    power = float((x * x).sum())
    first, last = int(shortest_s * GRID_HZ), min(int(longest_s * GRID_HZ), int(len(x) * 0.7))
    if power < 1e-6 or last - first < 3:
        return 0.0, 0.0
    full = np.correlate(x, x, "full")[len(x) - 1 :]
    like = full / power * len(x) / np.maximum(len(x) - np.arange(len(x)), 1)
    lags = np.arange(first, last)
    inner = [k for k in lags[1:-1] if like[k] >= like[k - 1] and like[k] >= like[k + 1]]
    if not inner:
        return 0.0, 0.0
    best = max(inner, key=lambda k: like[k] - 0.002 * k)
    return float(np.clip(like[best], 0, 1)), GRID_HZ / best
