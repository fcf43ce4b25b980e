"""Pose estimators: from pictures to followed bodies with keypoints in pixels and in metres."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.plugins import load

if TYPE_CHECKING:
    from core.media.reader import VideoReader

ESTIMATORS: dict[str, str] = {
    "blazepose": "core.pose_estimators.blazepose:BlazePose",
    "blazepose-hands": "core.pose_estimators.blazepose:BlazePoseWithHands",
}


class FoundBody(msgspec.Struct, frozen=True, eq=False):
    """One body on one picture.

    track_id: the followed body it belongs to; px (K, 2), m (K, 3), scores (K,) float32, spaces and
    axes as in `core.motion.PoseSequence`; hands_px (42, 2) and hands_scores (42,) where hands were
    looked for (skeleton ``hands-42``: left wrist and fingers, then right), else None.
    """

    track_id: int
    px: NDArray[np.float32]
    m: NDArray[np.float32]
    scores: NDArray[np.float32]
    hands_px: NDArray[np.float32] | None = None
    hands_scores: NDArray[np.float32] | None = None


class FoundPoses(msgspec.Struct, frozen=True, eq=False):
    """What was found on picture `frame`; `is_cut`: it begins a new shot."""

    frame: int
    bodies: tuple[FoundBody, ...]
    is_cut: bool = False


class EstimatorSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What every estimator can be told."""

    max_people: int = 8
    region_px: tuple[int, int, int, int] | None = None  # x, y, width, height: look only here
    device: str = "auto"  # auto, cpu, cuda, directml, coreml
    threads: int = 0  # 0: as many as the machine has


class PoseEstimator(Protocol):
    """Finds and follows every body on pictures ``[start, stop)`` of a video.

    `estimate` yields one `FoundPoses` for every picture, in order, soon after it was decoded;
    closing the generator stops all threads. Track ids are never reused within one call; a body
    that comes back after short occlusion keeps its id. `devices` says which device was taken and
    why. The same input gives the same output.
    """

    id: str
    skeleton: str
    devices: str

    def estimate(self, reader: VideoReader, start: int, stop: int) -> Iterator[FoundPoses]: ...

    def close(self) -> None: ...


def create(estimator_id: str, settings: EstimatorSettings | None = None) -> PoseEstimator:
    """The estimator called `estimator_id`, its models loaded; raises UserError when there is none."""
    made: PoseEstimator = load(ESTIMATORS, estimator_id, "pose estimator")(settings or EstimatorSettings())
    return made
