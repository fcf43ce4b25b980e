"""Dynamic time warping: which moment of one movement belongs to which moment of another.

H. Sakoe, S. Chiba, "Dynamic programming algorithm optimization for spoken word recognition", IEEE
Transactions on Acoustics, Speech, and Signal Processing 26(1), 1978: symmetric steps of equal weight,
with a band about the diagonal.
"""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
BAND = 0.35  # of the longer one: how far a moment may lie from its place in even time


class Warp(msgspec.Struct, frozen=True, eq=False):
    """The cheapest way through two sequences of N and M rows.

    path: (P, 2) int, rising pairs of row numbers from (0, 0) to (N - 1, M - 1)
    cost: mean distance along the path, in the unit of the rows
    """

    path: NDArray[np.int64]
    cost: float

    def partner(self, row: float) -> float:
        """Where in the second sequence the moment `row` of the first one lies (both may be fractions)."""
        first, counts = np.unique(self.path[:, 0], return_counts=True)
        means = np.add.reduceat(self.path[:, 1], np.cumsum(counts) - counts) / counts
        return float(np.interp(row, first, means))


def warp(first: Floats, second: Floats, band: float = BAND) -> Warp:
    """Align two sequences of rows (N, F) and (M, F); every value must be known.

    band: share of the longer sequence by which paired moments may differ (1 = no limit).
    Raises ValueError when one is empty or their rows differ in length.
    """
    if not len(first) or not len(second) or first.shape[1:] != second.shape[1:]:
        raise ValueError("two sequences with rows of one length are needed")
    distance = _distances(first, second)
    n, m = distance.shape
    allowed = _within(n, m, band)
    total = np.full((n + 1, m + 1), np.inf)
    total[0, 0] = 0.0
    for diagonal in range(n + m - 1):  # all cells of an anti-diagonal depend on the two before only
        i = np.arange(max(0, diagonal - m + 1), min(n, diagonal + 1))
        j = diagonal - i
        before = np.minimum(np.minimum(total[i, j + 1], total[i + 1, j]), total[i, j])
        total[i + 1, j + 1] = np.where(allowed[i, j], distance[i, j] + before, np.inf)
    path = _way_back(total)
    return Warp(path=path, cost=float(distance[path[:, 0], path[:, 1]].mean()))


def _distances(first: Floats, second: Floats) -> Floats:
    a, b = first.reshape(len(first), -1), second.reshape(len(second), -1)
    squared = (a**2).sum(1)[:, None] + (b**2).sum(1)[None] - 2.0 * a @ b.T
    return np.asarray(np.sqrt(np.maximum(squared, 0.0)), np.float64)


def _within(n: int, m: int, band: float) -> NDArray[np.bool_]:
    """(N, M) cells near the diagonal; always wide enough for a path to exist."""
    i, j = np.arange(n)[:, None] / max(n - 1, 1), np.arange(m)[None] / max(m - 1, 1)
    least = 1.0 / max(min(n, m) - 1, 1)
    return np.asarray(np.abs(i - j) <= max(band, least), np.bool_)


def _way_back(total: Floats) -> NDArray[np.int64]:
    i, j = total.shape[0] - 1, total.shape[1] - 1
    path = [(i - 1, j - 1)]
    while i > 1 or j > 1:
        steps = (
            (total[i - 1, j - 1], i - 1, j - 1),
            (total[i - 1, j], i - 1, j),
            (total[i, j - 1], i, j - 1),
        )
        _, i, j = min(steps)
        path.append((i - 1, j - 1))
    return np.array(path[::-1], np.int64)
