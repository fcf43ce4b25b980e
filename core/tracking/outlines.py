"""Whether one body lies within the outline of another: a limb or a body seen a second time.

Two people stand beside, before or behind each other; of somebody wholly behind another nothing is
seen. What lies all within the outline of a body seen on the same picture is therefore taken as that
body seen twice (a foot, a bent trunk, a bad fit), until it has been seen apart from it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

WITHIN = 0.75  # share of a body's points, by score, in another's outline from which it lies within,
WHOLLY = 0.9  # and wholly within

_HALF_A_LIMB = 0.08  # of the body's size: half a limb's thickness and the fits' inaccuracy
_SEEN = 0.2  # score from which a keypoint counts
# limbs, neck and the trunk with its diagonals, in the numbers of blazepose-33
_LINES = np.array(
    [
        *((11, 12), (11, 23), (12, 24), (23, 24), (11, 24), (12, 23), (0, 11), (0, 12), (7, 8)),
        *((11, 13), (13, 15), (15, 19), (12, 14), (14, 16), (16, 20)),
        *((23, 25), (25, 27), (27, 31), (24, 26), (26, 28), (28, 32)),
    ]
)


def share_within(px: Floats, scores: Floats, other_px: Floats, other_size: float) -> float:
    """The share of the points px (33, 2), weighted by scores (33,), that lie in the other's outline."""
    start = other_px[_LINES[:, 0]]
    along = other_px[_LINES[:, 1]] - start
    squared = np.maximum((along * along).sum(1), 1e-6)
    place = np.clip(((px[:, None] - start) * along).sum(2) / squared, 0, 1)
    away = np.hypot(*np.moveaxis(px[:, None] - (start + place[..., None] * along), 2, 0)).min(1)
    weights = np.where(scores > _SEEN, scores, 0)
    inside = np.where(away < _HALF_A_LIMB * other_size, weights, 0)
    return float(inside.sum() / max(weights.sum(), 1e-6))
