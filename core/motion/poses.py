"""The value every consumer of poses takes: one person's keypoints over consecutive frames."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray


class PoseSequence(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """One person's poses on frames ``[start, start + T)``.

    skeleton: id of a skeleton (`core.motion.skeletons.load_skeleton`), K keypoints
    times_s:  (T,) float64, rising: when each picture is shown
    px:       (T, K, 2) float32, picture coordinates, x right, y down; NaN = unknown
    m:        (T, K, 3) float32 metres, hip-centred, x to the picture's right, y up, z towards the
              camera (right-handed); or None
    scores:   (T, K) float32 0..1
    size_px:  width and height of the upright picture
    cuts:     frames (video numbering) that begin a new shot
    """

    skeleton: str
    start: int
    times_s: NDArray[np.float64]
    px: NDArray[np.float32]
    scores: NDArray[np.float32]
    m: NDArray[np.float32] | None = None
    size_px: tuple[int, int]
    cuts: tuple[int, ...] = ()

    @property
    def stop(self) -> int:
        """The frame after the last one."""
        return self.start + len(self.times_s)

    def cut_to(self, start: int, stop: int) -> PoseSequence:
        """The same person on frames ``[start, stop)`` (clipped to what is there)."""
        a, b = max(start, self.start) - self.start, max(min(stop, self.stop) - self.start, 0)
        b = max(a, b)
        return msgspec.structs.replace(
            self,
            start=self.start + a,
            times_s=self.times_s[a:b],
            px=self.px[a:b],
            scores=self.scores[a:b],
            m=None if self.m is None else self.m[a:b],
            cuts=tuple(c for c in self.cuts if self.start + a < c < self.start + b),
        )
