"""BlazePose's landmark model: one body in a region, its keypoints in the picture and in metres.

Method: Bazarevsky et al., "BlazePose: On-device Real-time Body Pose tracking" (2020) and
Grishchenko et al., "BlazePose GHUM Holistic" (2022); the refinement of points by heat maps follows
what MediaPipe 0.10.21 does (window of 7 cells, at least one cell of 0.5).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.pose_estimators.regions import Region, aligned_region

if TYPE_CHECKING:
    from core.media.picture import Picture
    from core.models.sessions import Session

Floats = NDArray[np.float32]

PIXELS = 256
POINTS = 39  # 33 keypoints, 2 that give the next region, 4 unused
KEYPOINTS = 33
CENTRE, REACH = 33, 34
MARGIN = 1.25
LEFT_HIP, RIGHT_HIP = 23, 24
_DOWN, _ACROSS = (steps.reshape(1, -1) for steps in np.mgrid[-3:4, -3:4])
_MIDDLE = _DOWN.size // 2
_MOMENTS = np.concatenate([np.ones_like(_ACROSS), _ACROSS, _DOWN]).T.astype(np.float32)
_SURE = 0.5


class Body(msgspec.Struct, frozen=True, eq=False):
    """One body: px (33, 2), m (33, 3) as in `core.motion.PoseSequence`, scores (33,), presence 0..1.

    region: where the model looked; next_region: where the body is, for the next picture; colours:
    a histogram of the clothes' colours, where it was asked for.
    """

    px: Floats
    m: Floats
    scores: Floats
    presence: float
    region: Region
    next_region: Region
    colours: Floats | None = None


def find_body(session: Session, picture: Picture, region: Region, with_colours: bool) -> Body:
    """The body in `region`; look at its `presence` before believing it."""
    image = picture.crop(region.matrix(PIXELS), (PIXELS, PIXELS), outside="edge")
    landmarks, presence, heatmaps, world = session.run({"image": image[None]})
    values = landmarks.reshape(POINTS, 5)
    points = refine(values[:, :2], heatmaps[0])
    px = region.to_picture(points, PIXELS)
    visible, present = sigmoid(values[:KEYPOINTS, 3]), sigmoid(values[:KEYPOINTS, 4])
    return Body(
        px=px[:KEYPOINTS],
        m=to_metres(world.reshape(POINTS, 3)[:KEYPOINTS], region.angle),
        scores=visible * present,
        presence=float(presence[0, 0]),
        region=region,
        next_region=aligned_region(px[CENTRE], px[REACH]).scaled(MARGIN),
        colours=clothes_colours(image, points) if with_colours else None,
    )


def refine(points: Floats, heatmaps: Floats) -> Floats:
    """Move each point (P, 2) to the centre of mass of its heat map (P, H, W; logits) about it.

    The window is 7 cells wide; a point whose window holds no sure cell stays where it is.
    """
    count, height, width = heatmaps.shape
    cells = np.floor(points * np.float32(width / PIXELS)).astype(np.intp)
    columns, rows = cells[:, :1] + _ACROSS, cells[:, 1:] + _DOWN
    inside = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
    at = rows * width + columns + np.arange(0, count * height * width, height * width)[:, None]
    logits = np.take(heatmaps.reshape(-1), at, mode="clip")
    weights = sigmoid(logits) * inside
    total, x, y = (weights @ _MOMENTS).T
    good = inside[:, _MIDDLE] & (weights.max(1) >= _SURE)
    moved = np.stack([x, y], 1) / np.maximum(total, np.float32(1e-6))[:, None] + cells
    refined: Floats = np.where(good[:, None], moved * np.float32(PIXELS / width), points).astype(np.float32)
    return refined


def to_metres(world: Floats, angle: float) -> Floats:
    """The model's metres (K, 3; y down, z away, turned with the region) upright, hips at the origin."""
    cos, sin = math.cos(angle), math.sin(angle)
    turned = np.stack(
        [
            cos * world[:, 0] - sin * world[:, 1],
            -(sin * world[:, 0] + cos * world[:, 1]),
            -world[:, 2],
        ],
        axis=1,
    )
    centred: Floats = turned - (turned[LEFT_HIP] + turned[RIGHT_HIP]) / np.float32(2)
    return centred.astype(np.float32)


def sigmoid(logits: Floats) -> Floats:
    """1 / (1 + exp(-x)), without overflow."""
    answer: Floats = np.reciprocal(np.exp(-np.clip(logits, -60, 60)) + np.float32(1))
    return answer


def clothes_colours(image: NDArray[np.uint8], points: Floats) -> Floats:
    """A histogram (144,) of the colours of trunk and thighs, as square roots of shares.

    image: the crop (256, 256, 3); points: its keypoints. For trunk and thighs apart: half the weight
    on 8 x 8 bins of chroma, which shadows change little, half on 8 steps of lightness.
    """
    parts = []
    for corners in ((11, 12, 24, 23), (23, 24, 26, 25)):
        x, y = points[list(corners), 0], points[list(corners), 1]
        left, right = np.clip([x.min(), x.max()], 0, PIXELS - 8).astype(int)
        top, bottom = np.clip([y.min(), y.max()], 0, PIXELS - 8).astype(int)
        patch = image[top : max(bottom, top + 8) : 2, left : max(right, left + 8) : 2].astype(np.int16)
        red, green, blue = patch[..., 0], patch[..., 1], patch[..., 2]
        light = (red + 2 * green + blue) >> 2
        across = np.clip((red - light + 64) >> 4, 0, 7)
        along = np.clip((blue - light + 64) >> 4, 0, 7)
        parts.append(np.bincount((across * 8 + along).reshape(-1), minlength=64) / light.size)
        parts.append(np.bincount((light >> 5).reshape(-1), minlength=8) / light.size)
    return np.sqrt(np.concatenate(parts) / 4).astype(np.float32)
