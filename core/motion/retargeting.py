"""The same motion on another body: bones keep their directions, take other lengths, and the feet stay put."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.motion.skeletons import load_skeleton
from core.motion.tree import outwards, parents_of

Floats = NDArray[np.float64]
UP = 1  # y
STILL_M_S, MOVING_M_S = 0.25, 0.6  # an ankle slower than the first stands, one faster than the second goes
NEAR_GROUND_M = 0.12  # over the lower ankle


def bone_directions(positions: Floats, skeleton: str) -> Floats:
    """(..., K, D) of length 1, from each keypoint's parent (`tree.parents_of`) to it; zeros for a root."""
    bones = positions - positions[..., list(parents_of(skeleton)), :]
    return np.asarray(bones / np.maximum(np.linalg.norm(bones, axis=-1, keepdims=True), 1e-9))


def bone_lengths(positions: Floats, skeleton: str) -> Floats:
    """(K,) the median length of the bone to each keypoint over the frames of (T, K, D); 0 for a root."""
    bones = positions - positions[..., list(parents_of(skeleton)), :]
    lengths: Floats = np.nanmedian(np.linalg.norm(bones, axis=-1), axis=0)
    return lengths


def put_together(roots: Floats, directions: Floats, lengths: Floats, skeleton: str) -> Floats:
    """(..., T, K, D) positions from the roots' own (..., T, K, D) and bones of `lengths` (..., K).

    Of `roots` only the rows of keypoints without a parent are looked at.
    """
    parents = parents_of(skeleton)
    positions = np.array(roots, np.float64)
    steps = directions * np.asarray(lengths)[..., None, :, None]
    for keypoint in outwards(skeleton):
        if parents[keypoint] != keypoint:
            positions[..., keypoint, :] = positions[..., parents[keypoint], :] + steps[..., keypoint, :]
    return positions


def standing(positions: Floats, skeleton: str, frames_per_s: float) -> Floats:
    """(..., T, 2) 0..1 how much the left and the right foot stand: slow, and not above the other one.

    positions: (..., T, K, 3) m, y up. The foot is its ankle, which every layout of the body has.
    """
    feet = positions[..., list(_ankles(skeleton)), :]
    speed = np.linalg.norm(np.gradient(feet, axis=-3), axis=-1) * frames_per_s
    slow = np.clip((MOVING_M_S - speed) / (MOVING_M_S - STILL_M_S), 0, 1)
    over = feet[..., UP] - feet[..., UP].min(-1, keepdims=True)
    return np.asarray(slow * np.clip(2 - over / NEAR_GROUND_M, 0, 1))


def retargeted(positions: Floats, lengths: Floats, skeleton: str, frames_per_s: float = 30.0) -> Floats:
    """The motion (..., T, K, 3) m, y up, on a body with bones of `lengths` (..., K).

    Every bone keeps its direction. The way of the root is scaled as the legs are; then it is moved so that a
    foot that stands does not slide and keeps its height, and between steps from one such place to the next
    one. Leading axes are a batch. NaN stays NaN, and what hangs on it becomes NaN.
    """
    positions = np.asarray(positions, np.float64)
    directions = bone_directions(positions, skeleton)
    own = np.linalg.norm(positions - positions[..., list(parents_of(skeleton)), :], axis=-1)
    legs = list(_legs(skeleton))
    ratio = np.asarray(lengths)[..., legs].sum(-1) / np.maximum(own[..., legs].mean(-2).sum(-1), 1e-9)
    roots = [k for k, parent in enumerate(parents_of(skeleton)) if parent == k]
    scaled = positions.copy()
    ground = _ground(positions, skeleton)
    factor = ratio[..., None, None, None]
    scaled[..., roots, :] = ground + (positions[..., roots, :] - ground) * factor
    built = put_together(scaled, directions, lengths, skeleton)
    weights = standing(positions, skeleton, frames_per_s)
    return np.asarray(built + _kept_on_ground(positions, built, weights, ratio, skeleton)[..., None, :])


def foot_skate(positions: Floats, weights: Floats, skeleton: str, frames_per_s: float = 30.0) -> float:
    """How fast feet slide over the ground while they stand, m/s: the mean by `weights` (see `standing`)."""
    feet = positions[..., list(_ankles(skeleton)), :]
    both = np.minimum(weights[..., 1:, :], weights[..., :-1, :])
    slid = np.linalg.norm(np.diff(feet, axis=-3)[..., [0, 2]], axis=-1) * frames_per_s
    return float((slid * both).sum() / max(float(both.sum()), 1e-9))


def _kept_on_ground(before: Floats, built: Floats, weights: Floats, ratio: Floats, skeleton: str) -> Floats:
    """(..., T, 3) by how much the body is moved."""
    ankles = list(_ankles(skeleton))
    old, new = before[..., ankles, :], built[..., ankles, :]
    both = np.minimum(weights[..., 1:, :], weights[..., :-1, :])[..., None]
    missing = np.diff(old, axis=-3) * ratio[..., None, None, None] - np.diff(new, axis=-3)
    step = (missing * both).sum(-2) / np.maximum(both.sum(-2), 1.0)
    moved = np.concatenate([np.zeros_like(step[..., :1, :]), np.cumsum(np.nan_to_num(step), -2)], -2)
    total = weights.sum(-1)
    lift = ((old - new)[..., UP] * weights).sum(-1) / np.maximum(total, 1e-9)
    moved[..., UP] = _between(np.nan_to_num(lift), total)
    return np.asarray(moved)


def _between(values: Floats, weights: Floats) -> Floats:
    """(..., T) values where there is weight, and straight lines from one such place to the next."""
    rows = np.arange(values.shape[-1])
    flat, sure = values.reshape(-1, len(rows)), weights.reshape(-1, len(rows)) > 0.5
    out = np.zeros_like(flat)
    for line, known, to in zip(flat, sure, out, strict=True):
        if known.any():
            to[:] = np.interp(rows, rows[known], line[known])
    return out.reshape(values.shape)


def _ground(positions: Floats, skeleton: str) -> Floats:
    """(..., 1, 1, 3) under where the body is first: the point that scaling leaves where it is."""
    ankles = positions[..., list(_ankles(skeleton)), :]
    first = positions[..., :1, :, :].mean(-2, keepdims=True)
    lowest = ankles[..., UP].min((-1, -2))[..., None, None]
    return np.stack([first[..., 0], np.broadcast_to(lowest, first[..., 0].shape), first[..., 2]], -1)


def _ankles(skeleton: str) -> tuple[int, int]:
    places = load_skeleton(skeleton).places
    return places.index("left_ankle"), places.index("right_ankle")


def _legs(skeleton: str) -> tuple[int, ...]:
    places = load_skeleton(skeleton).places
    return tuple(places.index(f"{side}_{part}") for side in ("left", "right") for part in ("knee", "ankle"))
