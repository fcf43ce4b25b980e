"""From the positions of a clip to positions that do not depend on where and how large somebody stands."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.skeletons import Skeleton, load_skeleton, map_keypoints, mapping_weights

Floats = NDArray[np.float32]
SMALLEST_TORSO = {2: 4.0, 3: 0.1}  # px, m: what is smaller is a broken measurement
USUAL_TORSO_M = 0.5
LEAST_MAPPED = 0.5  # share of a layout's keypoints that must be found from the clip's


class NormalisedClip(msgspec.Struct, frozen=True, eq=False):
    """A clip in the layout and the coordinates a model wants, at its own length.

    positions: (M, T, K, D) float32, x right, y up (z towards the camera), gaps filled, 0 where a keypoint is
    never known; known: (M, T, K) float32, the score, 0 where the keypoint is never known; frames: (T,) int64
    """

    positions: Floats
    known: Floats
    frames: NDArray[np.int64]


def normalise(clip: SkeletonClip, wanted: PosePreprocessing) -> NormalisedClip:
    """The clip as `wanted` asks: layout, dimensions, people, origin, heading, size.

    The people with the most known keypoints are kept, in their order. A 3D clip for a 2D model is seen from
    the front. Raises UserError when the layouts do not go together, the model needs depth the clip has not,
    or nobody is seen in it.
    """
    skeleton = load_skeleton(wanted.skeleton)
    _refuse_what_cannot_be(clip, wanted)
    positions, scores = map_keypoints(clip.positions, clip.scores, clip.skeleton, wanted.skeleton)
    positions = positions[..., : wanted.dimensions].copy()
    if clip.dimensions == 2:
        positions[..., 1] *= -1  # pictures count downwards
    known = np.asarray(np.isfinite(positions).all(-1))
    if not known.any():
        raise UserError(
            "Nobody is seen in {clip}.", hint="Choose a part in which the body is visible.", clip=clip.name
        )
    chosen = _most_seen(known, wanted.people)
    positions, known, scores = positions[chosen], known[chosen], scores[chosen]
    filled = _filled(positions, known)
    ever = np.asarray(known.any(1, keepdims=True))
    weight = np.where(ever, np.where(known, np.maximum(scores, 0.01), 0.01), 0.0).astype(np.float32)
    placed = _placed(filled, skeleton, wanted)
    placed = np.where(ever[..., None], placed, 0.0).astype(np.float32)
    return NormalisedClip(placed, weight, clip.frames)


def _refuse_what_cannot_be(clip: SkeletonClip, wanted: PosePreprocessing) -> None:
    if clip.dimensions < wanted.dimensions:
        raise UserError(
            "This model needs depth, and {clip} has none.",
            hint="Choose a model for 2D poses, or estimate the poses with depth.",
            clip=clip.name,
        )
    found = float((mapping_weights(clip.skeleton, wanted.skeleton).sum(1) > 0).mean())
    if found < LEAST_MAPPED:
        raise UserError(
            "The skeleton {source} cannot be read as {target}, which this model looks at.",
            hint="Choose a model for this skeleton, or train one.",
            source=load_skeleton(clip.skeleton).name,
            target=load_skeleton(wanted.skeleton).name,
        )
    if clip.positions.shape[1] == 0:
        raise UserError(
            "{clip} has no frames.", hint="Choose a part in which the body is visible.", clip=clip.name
        )


def _most_seen(known: NDArray[np.bool_], people: int) -> NDArray[np.int64]:
    """The numbers of the at most `people` people with the most known keypoints, in their order."""
    seen = known.sum((1, 2))
    chosen = np.sort(np.argsort(-seen, kind="stable")[:people])
    kept: NDArray[np.int64] = chosen[seen[chosen] > 0]
    return kept


def _filled(positions: Floats, known: NDArray[np.bool_]) -> Floats:
    """Unknown positions interpolated over time, held before the first and after the last known one."""
    filled = positions.copy()
    rows = np.arange(positions.shape[1])
    gaps = ~known
    for person, keypoint in np.argwhere(gaps.any(1)):
        there = known[person, :, keypoint]
        if not there.any():
            filled[person, :, keypoint] = 0.0
            continue
        before = np.interp(rows, rows[there], np.arange(int(there.sum())))
        values = positions[person, there, keypoint]
        low = np.floor(before).astype(int)
        high = np.minimum(low + 1, len(values) - 1)
        share = (before - low)[:, None].astype(np.float32)
        filled[person, :, keypoint] = values[low] * (1 - share) + values[high] * share
    return filled


def _placed(people: Floats, skeleton: Skeleton, wanted: PosePreprocessing) -> Floats:
    if wanted.egocentric:
        people = _egocentric(people, skeleton)
    elif wanted.centred:
        people = people - origin_of(people, skeleton)
    if wanted.facing and wanted.dimensions == 3 and not wanted.egocentric:
        people = people @ _turn_to_front(people[0], skeleton)
    if wanted.scaled:
        people = people / torso_of(people[0], skeleton)
    return np.asarray(people, np.float32)


def _centre(people: Floats, skeleton: Skeleton) -> Floats:
    """(M, T, D) the middle of the hips (of a hand: its wrist)."""
    return np.asarray(people[..., list(skeleton.centre), :].mean(-2), np.float32)


def origin_of(people: Floats, skeleton: Skeleton) -> Floats:
    """(D,) where the first of (M, T, K, D) people has the middle of the hips on the first frame."""
    return np.asarray(_centre(people, skeleton)[0, 0], np.float32)


def _pair(skeleton: Skeleton, place: str) -> list[int] | None:
    """The indices of the left and right keypoint of a place, or None where the layout lacks one."""
    names = (f"left_{place}", f"right_{place}")
    return [skeleton.places.index(n) for n in names] if set(names) <= set(skeleton.places) else None


def torso_of(person: Floats, skeleton: Skeleton) -> float:
    """Median distance from the shoulders (or of the farthest keypoint) to the centre."""
    centre = person[:, list(skeleton.centre)].mean(1)
    shoulders = _pair(skeleton, "shoulder")
    if shoulders is not None:
        lengths = np.linalg.norm(person[:, shoulders].mean(1) - centre, axis=-1)
    else:
        lengths = np.linalg.norm(person - centre[:, None], axis=-1).max(1)
    size = float(np.median(lengths))
    if size < SMALLEST_TORSO[person.shape[-1]]:
        spread = float(np.median(np.ptp(person, axis=1).max(-1)))  # lying towards the camera, or broken
        size = spread / 3 if spread > SMALLEST_TORSO[person.shape[-1]] else 0.0
    return size or (USUAL_TORSO_M if person.shape[-1] == 3 else 1.0)


def _turn_to_front(person: Floats, skeleton: Skeleton) -> Floats:
    """(3, 3) that turns rows about the vertical until the hips of the first frames lie along x."""
    hips = _pair(skeleton, "hip") or _pair(skeleton, "shoulder")
    if hips is None:
        return np.eye(3, dtype=np.float32)
    across = (person[:15, hips[0]] - person[:15, hips[1]]).mean(0)
    length = float(np.hypot(across[0], across[2]))
    if length < 1e-6:
        return np.eye(3, dtype=np.float32)
    cosine, sine = float(across[0]) / length, float(across[2]) / length
    return np.array([[cosine, 0, -sine], [0, 1, 0], [sine, 0, cosine]], np.float32)


def _egocentric(people: Floats, skeleton: Skeleton) -> Floats:
    """Every frame from the body: origin its centre, y along the trunk, x to the body's left (2D: y only)."""
    local = people - _centre(people, skeleton)[..., None, :]
    shoulders, hips = _pair(skeleton, "shoulder"), _pair(skeleton, "hip")
    if shoulders is None:
        return np.asarray(local, np.float32)
    up = _unit(local[..., shoulders, :].mean(-2))
    if people.shape[-1] == 2:
        left = np.stack([up[..., 1], -up[..., 0]], -1)
        axes = np.stack([left, up], -2)
    else:
        across = local[..., shoulders[0], :] - local[..., shoulders[1], :]
        if hips is not None:
            across = across + local[..., hips[0], :] - local[..., hips[1], :]
        across = across - (across * up).sum(-1, keepdims=True) * up
        left = _unit(across)
        axes = np.stack([left, up, np.cross(left, up)], -2)
    return np.asarray(np.einsum("mtkd,mtad->mtka", local, axes), np.float32)


def _unit(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-6), np.float32)
