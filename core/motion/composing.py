"""Motion as the composer sees it: fifteen keypoints around the hips and the way of the hips, 30 a second.

The layout is that of LAC (OpenPose's first fifteen). Any layout of the body is brought to it by way of
COCO's 17 keypoints, so that motion capture and what a pose estimator found look alike; what a layout has
besides (eyes, ears, hands, feet) rides on the nearest of the fifteen when it is brought back.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.motion.skeletons import load_skeleton, mapping_weights
from core.motion.tree import parents_of

Floats = NDArray[np.float64]
SKELETON = "openpose-15"
HZ = 30.0
STRIDE = 8  # frames a step of the motion code stands for
SHORTEST = 16  # frames
ROOT = 8  # mid_hip
NECK = 1
NOSE = 0
LEFT_HIP, RIGHT_HIP = 12, 9
OTHERS = tuple(k for k in range(15) if k != ROOT)
# How long legs (thigh and shank) and arms are when the torso, hips to neck, is 1: means over CMU's subjects.
LEGS, ARMS = 1.72, 1.12


def channels(dimensions: int) -> int:
    """How many channels a motion has: 30 for 2D, as in the paper, 45 for 3D."""
    return 15 * dimensions


def to_channels(points: Floats) -> NDArray[np.float32]:
    """(..., 15 D, T): fourteen keypoints from the hips (x, y[, z] of the first, of the second ...), then the
    steps of the hips from the frame before; `points`: (..., T, 15, D) torsos, y up.
    """
    hips = points[..., ROOT, :]
    around = points[..., list(OTHERS), :] - hips[..., None, :]
    steps = np.diff(hips, axis=-2)
    steps = np.concatenate([steps[..., :1, :], steps], -2)
    flat = around.reshape(*around.shape[:-2], -1)
    return np.asarray(np.swapaxes(np.concatenate([flat, steps], -1), -1, -2), np.float32)


def from_channels(x: NDArray[np.float32], hips: Floats) -> Floats:
    """(..., T, 15, D) torsos from channels (..., 15 D, T); `hips`: (..., D) on the first frame."""
    dimensions = x.shape[-2] // 15
    rows = np.swapaxes(np.asarray(x, np.float64), -1, -2)
    around = rows[..., : 14 * dimensions].reshape(*rows.shape[:-1], 14, dimensions)
    steps = rows[..., 14 * dimensions :].copy()
    steps[..., 0, :] = hips
    way = np.cumsum(steps, -2)[..., None, :]
    points = np.empty((*rows.shape[:-1], 15, dimensions))
    points[..., list(OTHERS), :] = way + around
    points[..., ROOT : ROOT + 1, :] = way
    return points


@cache
def fifteen_weights(skeleton: str) -> NDArray[np.float32]:
    """(15, K) what share each keypoint of a layout has in each of the fifteen; read only.

    Raises UserError for a layout that is no body.
    """
    if skeleton == SKELETON:
        return np.eye(15, dtype=np.float32)
    weights = mapping_weights("coco-17", SKELETON) @ mapping_weights(skeleton, "coco-17")
    if not weights[list(OTHERS)].any(1).all():
        raise UserError(
            "{name} cannot be composed: it has no whole body.",
            hint="Poses of the body are needed.",
            name=load_skeleton(skeleton).name,
        )
    weights.setflags(write=False)
    return np.asarray(weights)


def fifteen_of(positions: Floats, skeleton: str) -> Floats:
    """(..., 15, D) the fifteen keypoints of (..., K, D); NaN where a source is unknown."""
    weights = fifteen_weights(skeleton)
    points = np.empty((*positions.shape[:-2], 15, positions.shape[-1]))
    for k, row in enumerate(weights):
        used = np.flatnonzero(row)
        points[..., k, :] = np.einsum("...kd,k->...d", positions[..., used, :], row[used])
    return points


def torso_of(points: Floats) -> Floats:
    """(...,) how long the torso is in (..., T, 15, D), in their unit; NaN where it cannot be said.

    In a picture a torso that leans to the camera looks short, so legs and arms are asked as well: the
    longest that each is seen to be (of 90 % of the frames), in torsos of a usual body; the longest counts.
    """
    limbs = ((NECK, ROOT, 1.0), (5, 6, ARMS), (2, 3, ARMS), (12, 13, LEGS), (9, 10, LEGS))
    said = []
    for a, b, usual in limbs:
        length = np.linalg.norm(points[..., a, :] - points[..., b, :], axis=-1)
        if usual != 1.0:
            length = length + np.linalg.norm(points[..., b, :] - points[..., b + 1, :], axis=-1)
        if points.shape[-1] == 3:
            said.append(_quantile(length, 0.5) / usual)
        else:
            said.append(_quantile(length, 0.9) / usual)
    if points.shape[-1] == 3:
        return np.asarray(np.where(np.isfinite(said[0]), said[0], _quantile(np.stack(said[1:], -1), 0.5)))
    arms = np.fmin(said[1], said[2])  # one arm stretched to the camera looks long: the shorter one counts
    return np.asarray(np.fmax(np.fmax(said[0], arms), np.fmin(said[3], said[4])))


def facing(points: Floats) -> Floats:
    """(...,) by what angle about the vertical, radians, the hips of (..., T, 15, 3) are turned on the whole.

    0: they face +z, the left hip on the side of +x; 0 as well where they are unknown.
    """
    left = np.nan_to_num(points[..., LEFT_HIP, :] - points[..., RIGHT_HIP, :]).sum(-2)
    return np.asarray(np.arctan2(-left[..., 2], left[..., 0]))


def about_vertical(points: Floats, angle: Floats | float) -> Floats:
    """(..., T, K, 3) turned about the y axis by `angle` (...,), radians."""
    angle = np.asarray(angle)
    cos, sin = np.cos(angle)[..., None, None], np.sin(angle)[..., None, None]
    x, y, z = points[..., 0], points[..., 1], points[..., 2]
    return np.stack([cos * x + sin * z, y, cos * z - sin * x], -1)


def dressed(points: Floats, positions: Floats, skeleton: str) -> Floats:
    """New fifteen keypoints (..., T, 15, D) as the layout of `positions` (..., T, K, D), the motion before.

    A keypoint that is one of the fifteen is taken; what the layout has besides keeps its place beside the
    nearest of them, turned as the bone that ends there has turned.
    """
    before = fifteen_of(positions, skeleton)
    new = np.full(positions.shape, np.nan)
    for keypoint, (anchor, itself) in enumerate(_anchors(skeleton)):
        if itself:
            new[..., keypoint, :] = points[..., anchor, :]
            continue
        parent = parents_of(SKELETON)[anchor]
        beside = positions[..., keypoint, :] - before[..., anchor, :]
        if parent != anchor:
            beside = _turned(
                beside,
                before[..., anchor, :] - before[..., parent, :],
                points[..., anchor, :] - points[..., parent, :],
            )
        new[..., keypoint, :] = points[..., anchor, :] + beside
    return new


@cache
def _anchors(skeleton: str) -> tuple[tuple[int, bool], ...]:
    """For each keypoint of a layout the one of the fifteen that it goes with, and whether it is that one.

    What belongs to the head goes with the nose; all else with the nearest along the bones.
    """
    layout, weights = load_skeleton(skeleton), fifteen_weights(skeleton)
    taken = {int(row.argmax()): k for k, row in enumerate(weights) if (row > 0).sum() == 1}
    places = {place: k for k, place in enumerate(load_skeleton(SKELETON).places)}
    anchors = {k: places[place] for k, place in enumerate(layout.places) if place in places} | taken
    found: list[tuple[int, bool]] = []
    for keypoint in range(len(layout.keypoints)):
        if keypoint not in anchors and keypoint in layout.parts.get("head", ()):
            found.append((NOSE, False))
        else:
            found.append((_nearest(keypoint, anchors, layout.bones), keypoint in taken))
    return tuple(found)


def _nearest(keypoint: int, anchors: dict[int, int], bones: tuple[tuple[int, int], ...]) -> int:
    """The anchor that is reached first along the bones; the hips where none is."""
    edge, seen = [keypoint], {keypoint}
    while edge:
        for at in edge:
            if at in anchors:
                return anchors[at]
        reached = {b for a, b in bones if a in edge} | {a for a, b in bones if b in edge}
        edge = sorted(reached - seen)
        seen |= reached
    return ROOT


def _turned(vectors: Floats, before: Floats, after: Floats) -> Floats:
    """`vectors` (..., D) turned by the smallest turn that brings `before` in the direction of `after`."""
    a, b = _unit(before), _unit(after)
    if vectors.shape[-1] == 2:
        cos = (a * b).sum(-1)
        sin = a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
        x, y = vectors[..., 0], vectors[..., 1]
        return np.stack([cos * x - sin * y, sin * x + cos * y], -1)
    axis = np.cross(a, b)
    cos = (a * b).sum(-1, keepdims=True)
    inner = (axis * vectors).sum(-1, keepdims=True)
    return np.asarray(vectors * cos + np.cross(axis, vectors) + axis * inner / np.maximum(1 + cos, 1e-3))


def _unit(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9))


def _quantile(values: Floats, share: float) -> Floats:
    """Over the last axis, leaving out what is unknown; NaN where nothing is known."""
    known = np.asarray(np.isfinite(values).any(-1, keepdims=True))
    found: Floats = np.nanquantile(np.where(known, values, 0.0), share, axis=-1)
    return np.where(known[..., 0], found, np.nan)
