"""How a body moves from frame to frame: how much, and where it is suddenly somewhere else."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.features import BONES, LHIP, LSHO, POINTS, RHIP, RSHO, Floats, find_jumps
from core.motion.skeletons import load_skeleton, map_keypoints

SEEN = 0.3
CORE = [LSHO, RSHO, LHIP, RHIP]


class BodyTrace(msgspec.Struct, frozen=True, eq=False):
    """One body on frames ``[start, start + T)``.

    energy: (T,) mean speed of its points, in body sizes a second; NaN where it is not seen
    jumps:  frames at which it is suddenly elsewhere or of another size
    gaps:   frames at which it comes into or goes out of sight
    """

    start: int
    energy: NDArray[np.float32]
    jumps: tuple[int, ...]
    gaps: tuple[int, ...]


def trace_body(skeleton: str, rows: NDArray[np.float32], times_s: Floats, start: int) -> BodyTrace:
    """The trace of one person; rows (T, K, 3) px and score, times_s (T,) seconds, rising."""
    mapped, scores = map_keypoints(rows[:, :, :2], rows[:, :, 2], skeleton, "coco-17")
    columns = [load_skeleton("coco-17").index(name) for name in POINTS]
    points = np.where(scores[:, columns, None] >= SEEN, mapped[:, columns], np.nan).astype(np.float64)
    seen = np.isfinite(points[:, CORE, 0]).sum(1) >= 2
    flips = np.flatnonzero(np.diff(seen.astype(np.int8))) + 1
    if seen.sum() < 2:
        return BodyTrace(start, np.full(len(rows), np.nan, np.float32), (), tuple(map(int, flips + start)))
    at = np.flatnonzero(seen)
    body = points[at]
    size = _size(body)
    known = np.isfinite(body[:, CORE])
    centre = np.where(known, body[:, CORE], 0.0).sum(1) / known.sum(1)
    jumped = find_jumps(centre, size) & np.r_[False, np.diff(at) == 1]
    energy = np.full(len(rows), np.nan, np.float32)
    step = np.linalg.norm(np.diff(body, axis=0), axis=2)
    count = np.isfinite(step).sum(1)
    moved = np.where(np.isfinite(step), step, 0.0).sum(1) / np.maximum(count, 1)
    lasts = np.maximum(np.diff(times_s[at]), 1e-6)
    follows = (np.diff(at) == 1) & (count > 0) & ~jumped[1:]
    energy[at[1:][follows]] = (moved / lasts / size[1:])[follows]
    return BodyTrace(start, energy, tuple(map(int, at[jumped] + start)), tuple(map(int, flips + start)))


def _size(body: Floats) -> Floats:
    """(N,) the body's size in px: its longest bone, as it usually is where a frame shows none."""
    ends = np.array(BONES)
    lengths = np.linalg.norm(body[:, ends[:, 0]] - body[:, ends[:, 1]], axis=2)
    longest = np.where(np.isfinite(lengths), lengths, -1.0).max(1)
    usual = float(np.median(longest[longest > 0])) if (longest > 0).any() else 1.0
    return np.asarray(np.maximum(np.where(longest > 0, longest, usual), 1e-3))
