"""Encoders: what a body does around each moment, as a point in a space where alike lies near alike.

The packages of segmenters are encoders: theirs is the space their network learned, and that of the one that
ships is the usual one. `moments` needs no training: where the body's parts are, seen from the front of the
person, and how fast they move. It takes the other's place where that is not installed.
"""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.motion import PoseSequence
from core.motion.features import GRID_HZ, LHIP, LSHO, RHIP, RSHO, BodyStretch, Floats, body_stretches, smooth
from core.plugins import load

ENCODERS: dict[str, str] = {"moments": "core.action_segmenters.encoders:MomentEncoder"}
USUAL, WITHOUT = "segments", "moments"
STEP = 4  # rows of the grid to one moment: 5 Hz
SPEED_SHARE = 0.35  # a difference of 1 m/s weighs as much as one of 0.35 m in posture
FASTEST = 3.0  # m/s
SEEN = 0.3


class FrameEncoder(Protocol):
    """Times (N,) in seconds, rising, and points (N, D) of one person; nothing where the body is not seen.

    unlike: how far moments that have nothing to do with each other lie apart, at least
    """

    id: str
    unlike: float

    def features(self, poses: PoseSequence) -> tuple[NDArray[np.float64], NDArray[np.float32]]: ...


class MomentEncoder:
    """See the module's docstring; `features` as in `FrameEncoder`, five times a second."""

    id = "moments"
    unlike = 0.7

    def __init__(self, settings: Any = None) -> None:
        pass

    def features(self, poses: PoseSequence) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """(N,) seconds and (N, 53): 13 places (m), 13 speeds, and how high the body is."""
        times: list[Floats] = []
        values: list[Floats] = []
        for body in body_stretches(poses):
            times.append(body.times_s[::STEP])
            values.append(_describe(body)[::STEP])
        if not times:
            return np.zeros(0), np.zeros((0, 53), np.float32)
        return np.concatenate(times), np.concatenate(values).astype(np.float32)


def _describe(body: BodyStretch) -> Floats:
    """(N, 53) see `MomentEncoder.features`."""
    points = body.solid - body.solid[:, [LHIP, RHIP]].mean(1, keepdims=True)
    points = smooth(_faced(points) if body.has_depth else points, 0.15, body.shots)
    weights = np.clip((body.scores.mean(0) - SEEN) / 0.4, 0.0, 1.0)
    speed = np.linalg.norm(np.gradient(points, axis=0), axis=2) * GRID_HZ
    pace = SPEED_SHARE * smooth(np.minimum(speed, FASTEST), 0.4, body.shots)
    height = smooth(body.flat[:, [LHIP, RHIP], 1].mean(1, keepdims=True), 0.2, body.shots)
    for shot in np.unique(body.shots):
        rows = body.shots == shot
        height[rows] -= np.median(height[rows])
    placed = (points * weights[:, None]).reshape(len(points), -1)
    return np.concatenate([placed, pace * weights, np.clip(height, -1, 1)], axis=1)


def _faced(points: Floats) -> Floats:
    """(N, 13, 3) turned about the vertical, so that every body looks into the same direction."""
    across = points[:, RSHO] - points[:, LSHO] + points[:, RHIP] - points[:, LHIP]
    along = smooth(across[:, [0, 2]], 0.3)
    length = np.maximum(np.linalg.norm(along, axis=1), 1e-6)
    cos, sin = along[:, 0] / length, along[:, 1] / length
    turned = points.copy()
    turned[:, :, 0] = points[:, :, 0] * cos[:, None] + points[:, :, 2] * sin[:, None]
    turned[:, :, 2] = points[:, :, 2] * cos[:, None] - points[:, :, 0] * sin[:, None]
    return turned


def create_encoder(id: str = "") -> FrameEncoder:
    """The encoder called `id` ("" = the usual one), or the segmenter's package of that id.

    Raises UserError for an unknown one and for a segmenter that has no encoder.
    """
    from core.action_segmenters import SEGMENTERS, create, packages

    if not id:
        id = USUAL if USUAL in packages() else WITHOUT
    if id in ENCODERS:
        made: FrameEncoder = load(ENCODERS, id, "encoder")(None)
        return made
    found: Any = MomentEncoder() if id in SEGMENTERS else create(id)
    if not hasattr(found, "features"):
        raise UserError(
            "The model {name} cannot tell how alike movements are.",
            hint="Choose another one, or leave it to the usual one.",
            name=id,
        )
    encoder: FrameEncoder = found
    return encoder
