"""From clips to what recognisers take: the one preprocessing of training and inference alike."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.skeletons import Skeleton, load_skeleton, map_keypoints

Floats = NDArray[np.float32]
SMALLEST_TORSO_M = 0.1


def prepare(
    clip: SkeletonClip, wanted: PosePreprocessing, random: np.random.Generator | None = None
) -> dict[str, Floats]:
    """The input arrays of one clip (see `PosePreprocessing`); with `random` the sampling jitters.

    Raises UserError when the layout cannot be mapped or nothing of anybody is known.
    """
    positions, _scores = map_keypoints(clip.positions, clip.scores, clip.skeleton, wanted.skeleton)
    skeleton = load_skeleton(wanted.skeleton)
    people = positions[: wanted.people]
    people = _filled(people)
    if wanted.centred or wanted.scaled:
        people = _normalised(people, skeleton, wanted)
    rows = _uniform_rows(people.shape[1], wanted.frames, random)
    sampled = np.zeros((wanted.people, wanted.frames, *people.shape[2:]), np.float32)
    sampled[: len(people)] = people[:, rows]
    streams = [_stream(sampled, skeleton, name) for name in wanted.streams]
    x = np.concatenate(streams, -1)
    arrays = {"x": np.ascontiguousarray(x.transpose(3, 1, 2, 0))}
    if wanted.frame_index:
        span = max(float(clip.frames[-1] - clip.frames[0]), 1.0)
        arrays["frames"] = ((clip.frames[rows] - clip.frames[0]) / span * 2 - 1).astype(np.float32)
    return arrays


def _filled(people: Floats) -> Floats:
    """Unknown positions interpolated over time, 0 where a keypoint is never known."""
    filled = people.copy()
    rows = np.arange(people.shape[1])
    flat = filled.reshape(filled.shape[0], filled.shape[1], -1)
    for person in flat:
        for column in np.flatnonzero(np.isnan(person).any(0)):
            known = ~np.isnan(person[:, column])
            person[:, column] = np.interp(rows, rows[known], person[known, column]) if known.any() else 0.0
    return filled


def _normalised(people: Floats, skeleton: Skeleton, wanted: PosePreprocessing) -> Floats:
    centre = people[..., list(skeleton.centre), :].mean(-2)
    origin = centre[0, 0] if wanted.centred else np.zeros(people.shape[-1], np.float32)
    size = 1.0
    if wanted.scaled:
        places = list(skeleton.places)
        shoulders = people[0][:, [places.index("left_shoulder"), places.index("right_shoulder")]].mean(1)
        size = float(np.median(np.linalg.norm(shoulders - centre[0], axis=-1)))
        if people.shape[-1] == 3 and size < SMALLEST_TORSO_M:
            size = 0.5
    return ((people - origin) / size).astype(np.float32)


def _uniform_rows(length: int, frames: int, random: np.random.Generator | None) -> NDArray[np.int64]:
    """One row from each of `frames` equal parts."""
    edges = np.arange(frames + 1) * length / frames
    within = random.random(frames) if random is not None else np.full(frames, 0.5)
    rows: NDArray[np.int64] = np.minimum(edges[:-1] + within * np.diff(edges), length - 1).astype(np.int64)
    return rows


def _stream(people: Floats, skeleton: Skeleton, name: str) -> Floats:
    """(M, T, V, D) of one stream."""
    if name == "joint":
        return people
    if name == "bone":
        bones = np.zeros_like(people)
        for parent, child in skeleton.bones:
            bones[..., child, :] = people[..., child, :] - people[..., parent, :]
        return bones
    if name in ("joint_motion", "bone_motion"):
        of = people if name == "joint_motion" else _stream(people, skeleton, "bone")
        motion = np.zeros_like(of)
        motion[:, :-1] = of[:, 1:] - of[:, :-1]
        return motion
    raise ValueError(name)
