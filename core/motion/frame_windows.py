"""Values for every moment of a long recording from a network that sees windows of one length."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

OVERLAP = 2  # windows that see a moment, but for the first and the last ones


def window_starts(first: int, stop: int, rows: int, overlap: int = OVERLAP) -> list[int]:
    """First rows of windows that cover rows ``[first, stop)`` evenly; one in the middle of less."""
    room = stop - first - rows
    if room <= 0:
        return [first + room // 2]
    count = int(np.ceil(room / max(rows // overlap, 1))) + 1
    return [int(row) for row in np.round(np.linspace(first, stop - rows, count))]


class Blend:
    """The mean of what overlapping windows say of every row; what is near a window's middle weighs more."""

    def __init__(self, rows: int, channels: int) -> None:
        self._sum = np.zeros((rows, channels))
        self._weight = np.zeros(rows)

    def add(self, first: int, values: NDArray[np.floating]) -> None:
        """values (T, C) of the window that begins at row `first`; what lies outside is left out."""
        length = len(values)
        weight = 1 - np.abs((np.arange(length) + 0.5) * 2 / length - 1) + 1e-3
        a, b = max(first, 0), min(first + length, len(self._weight))
        inside = slice(a - first, b - first)
        self._sum[a:b] += weight[inside, None] * values[inside]
        self._weight[a:b] += weight[inside]

    def mean(self) -> NDArray[np.float32]:
        """(N, C), NaN where no window was."""
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray(self._sum / self._weight[:, None], np.float32)
