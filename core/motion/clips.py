"""A clip: some seconds of the skeletons of one or more people, what recognisers learn from and look at."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.poses import PoseSequence


class SkeletonClip(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A trimmed stretch of M people's skeletons.

    skeleton:  id of a layout of K keypoints (`core.motion.skeletons`)
    positions: (M, T, K, D) float32, NaN = unknown. D = 3: metres, y up, right-handed; D = 2: px, x right,
               y down
    scores:    (M, T, K) float32 0..1, 0 = not seen
    frames:    (T,) int64, rising: the true frame numbers (a clip may leave some out)
    label, subject: the class and the performer, as the data set names them; "" = not known
    attributes: whatever else the data set knows (camera, trial, set ...)
    """

    name: str
    skeleton: str
    positions: NDArray[np.float32]
    scores: NDArray[np.float32]
    frames: NDArray[np.int64]
    frames_per_s: float = 30.0
    label: str = ""
    subject: str = ""
    attributes: dict[str, str] = {}

    @property
    def dimensions(self) -> int:
        """2 or 3."""
        return int(self.positions.shape[-1])


def clip_of(poses: PoseSequence, dimensions: int, label: str = "", name: str = "") -> SkeletonClip:
    """One person's poses as a clip of one person; without metres a 3D one is NaN everywhere."""
    times = poses.times_s
    rate = (len(times) - 1) / max(float(times[-1] - times[0]), 1e-6) if len(times) > 1 else 30.0
    if dimensions == 3:
        positions = np.full((*poses.px.shape[:2], 3), np.nan, np.float32) if poses.m is None else poses.m
    else:
        positions = poses.px
    return SkeletonClip(
        name=name,
        skeleton=poses.skeleton,
        positions=positions[None],
        scores=poses.scores[None],
        frames=np.arange(poses.start, poses.stop, dtype=np.int64),
        frames_per_s=rate,
        label=label,
    )
