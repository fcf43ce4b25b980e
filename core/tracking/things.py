"""Telling things from people: points that move where nothing in the picture does belong to a thing.

A plant, a coat on a hook or a ball rack can look like a person to the landmark model for as long as
the camera runs. Its points wander from picture to picture, though, while the pixels there stay as
they are; the pixels of a body that moves change.
"""

from __future__ import annotations

from collections import deque

import numpy as np
from numpy.typing import NDArray

_LAG_S = 0.3  # pictures this far apart are compared
_ENOUGH_MOVEMENT = 0.15  # summed over comparisons, in body sizes, before anything is said
_LEAST_CHANGE = 15.0  # grey levels in the mean, for a movement by one body size
_SEEN = 0.3  # score from which a keypoint counts


class StillnessCheck:
    """Watches one body from its first sighting on."""

    def __init__(self) -> None:
        self._before: deque[tuple[float, NDArray[np.float32], NDArray[np.float32], NDArray[np.uint8]]] = (
            deque()
        )
        self._moved = 0.0
        self._changed = 0.0

    def see(
        self,
        time_s: float,
        px: NDArray[np.float32],
        scores: NDArray[np.float32],
        luma: NDArray[np.uint8],
        scale: float,
    ) -> None:
        """Take the body's points, px (K, 2) and scores (K,), and the picture in small.

        luma (h, w) is the whole picture in grey; `scale` is its width over the picture's.
        """
        while len(self._before) > 1 and time_s - self._before[1][0] >= _LAG_S:
            self._before.popleft()
        if self._before and time_s - self._before[0][0] >= _LAG_S:
            _, old_px, old_scores, old_luma = self._before[0]
            weights = np.minimum(scores, old_scores)
            weights = np.where(weights > _SEEN, weights, 0.0)
            low, high = np.minimum(px, old_px).min(0), np.maximum(px, old_px).max(0)
            size = float((high - low).max())
            if weights.any() and size > 0:
                moved = np.hypot(*(px - old_px).T) * weights
                self._moved += float(moved.sum() / weights.sum()) / size
                self._changed += _change(luma, old_luma, low * scale, high * scale)
        self._before.append((time_s, px, scores, luma))

    @property
    def is_thing(self) -> bool:
        """Whether the points moved enough to tell, and the picture under them did not change."""
        return self._moved >= _ENOUGH_MOVEMENT and self._changed < _LEAST_CHANGE * self._moved


def _change(
    luma: NDArray[np.uint8], before: NDArray[np.uint8], low: NDArray[np.float32], high: NDArray[np.float32]
) -> float:
    """Mean difference in grey levels of two small pictures within a box (in their pixels)."""
    x0, y0 = np.maximum(np.floor(low).astype(int), 0)
    x1, y1 = np.ceil(high).astype(int) + 1
    one, other = luma[y0:y1, x0:x1], before[y0:y1, x0:x1]
    return float(np.abs(one.astype(np.int16) - other).mean()) if one.size else float("inf")
