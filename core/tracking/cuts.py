"""Where a new shot begins, and whether a picture has changed at all."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LUMA_WIDTH = 64  # pictures are looked at this small

_LEAST_CHANGE = 12.0  # mean difference of grey levels below which nothing is a cut
_LIKENESS = 0.6  # correlation above which two pictures show the same scene
_TIMES_USUAL = 3.5  # a cut changes this many times more than pictures lately did
_USUAL_SHARE = 0.2  # weight of the newest picture in what is usual
_CUT_SHARE = 0.05  # the same when it begins a new shot
_CELL_CHANGE = 14  # grey levels by which a cell must differ to count as changed
_CHANGED_CELLS = 3


class CutFinder:
    """Told of every picture in order, says which one begins a new shot."""

    def __init__(self) -> None:
        self._last: NDArray[np.float32] | None = None
        self._usual = 0.0

    def is_cut(self, luma: NDArray[np.uint8]) -> bool:
        """Whether `luma` (h, w), the next picture in small, begins a new shot.

        It must differ strongly, far more than pictures lately did, and also in its pattern: a flash or
        a change of light alone keeps the pattern. The first picture is no cut.
        """
        now = luma.astype(np.float32)
        last, self._last = self._last, now
        if last is None:
            return False
        difference = float(np.abs(now - last).mean())
        usual, self._usual = self._usual, self._usual + _USUAL_SHARE * (difference - self._usual)
        if difference < _LEAST_CHANGE or difference < _TIMES_USUAL * usual:
            return False
        if _likeness(now, last) > _LIKENESS:
            return False
        self._usual = usual + _CUT_SHARE * (difference - usual)
        return True


def has_changed(luma: NDArray[np.uint8], before: NDArray[np.uint8]) -> bool:
    """Whether something of a person's size changed between two small pictures."""
    difference = np.abs(luma.astype(np.int16) - before)
    return int((difference > _CELL_CHANGE).sum()) >= _CHANGED_CELLS


def _likeness(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    """Correlation of two pictures; 0 where one is without pattern."""
    a, b = a - a.mean(), b - b.mean()
    strength = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum()) / strength if strength > 1e-3 else 0.0
