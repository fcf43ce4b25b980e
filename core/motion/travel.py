"""The way of the body over the picture, for poses in metres that are centred on the hips at all times."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.motion.skeletons import load_skeleton

Floats = NDArray[np.float32]
SURE = 0.3  # keypoints seen worse than this do not say how large a metre is
LONGEST_STEP_M = 0.6  # from row to row; a longer one is a cut or another person


def with_travel(m: Floats, px: Floats, scores: Floats, skeleton: str) -> Floats:
    """Poses (T, K, 3) m that go up, down and sideways as the hips do in the picture, from the first row on.

    px: (T, K, 2), y down; scores: (T, K). Away from the camera nothing moves: a picture does not tell. Where
    the hips are unknown they stay where they were.
    """
    hips = px[:, list(load_skeleton(skeleton).centre)].mean(1) * np.array([1, -1], np.float32)
    metres = hips * _metres_per_px(m, px, scores)
    known = np.isfinite(metres).all(1)
    if known.sum() < 2:
        return m
    rows = np.arange(len(metres))
    way = np.stack([np.interp(rows, rows[known], metres[known, axis]) for axis in (0, 1)], 1)
    steps = np.diff(way, axis=0)
    steps[np.linalg.norm(steps, axis=1) > LONGEST_STEP_M] = 0.0
    gone = np.concatenate([np.zeros((1, 2)), np.cumsum(steps, axis=0)])
    moved = m.copy()
    moved[..., :2] += gone[:, None].astype(np.float32)
    return moved


def _metres_per_px(m: Floats, px: Floats, scores: Floats) -> float:
    """The ratio of the body's spreads across the picture, the median over all rows; NaN where unknown."""
    known = np.isfinite(px).all(-1) & np.isfinite(m).all(-1) & (scores >= SURE)
    count = known.sum(1)
    there = count >= 4
    if not there.any():
        return float("nan")
    known, count = known[there], count[there][:, None]
    spreads = []
    for points in (m[there][..., :2], px[there]):
        points = np.where(known[..., None], points, 0.0)
        middle = points.sum(1) / count
        away = np.where(known[..., None], points - middle[:, None], 0.0)
        spreads.append((away**2).sum((1, 2)))
    ratio = np.sqrt(spreads[0] / np.maximum(spreads[1], 1e-9))
    return float(np.median(ratio))
