"""Streams: the different ways in which recognisers look at the same moving skeleton."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.model_inputs import Stream
from core.motion.skeletons import Skeleton
from core.motion.tree import first_children_of, grandparents_of, parents_of

Floats = NDArray[np.float32]
SHORTEST = 1e-6


def stream(people: Floats, skeleton: Skeleton, name: Stream) -> Floats:
    """One stream of (..., T, K, D) positions: (..., T, K, D), for "angles" (..., T, K, 1).

    joint: the positions; bone: from the parent to the keypoint (`core.motion.tree`), 0 at a root;
    joint_motion, bone_motion: what changes to the next frame, 0 at the last; skip: from the grandparent;
    angles: radians between the bone to the parent and that to the first child, pi at roots and ends.
    """
    if name == "joint":
        return people
    if name == "bone":
        return people - people[..., list(parents_of(skeleton.id)), :]
    if name == "skip":
        return people - people[..., list(grandparents_of(skeleton.id)), :]
    if name == "angles":
        return angles(people, skeleton)
    of = people if name == "joint_motion" else stream(people, skeleton, "bone")
    motion = np.zeros_like(of)
    motion[..., :-1, :, :] = of[..., 1:, :, :] - of[..., :-1, :, :]
    return motion


def angles(people: Floats, skeleton: Skeleton) -> Floats:
    """(..., K, 1) radians 0..pi: how straight the body is at each keypoint; pi where a bone has no length."""
    towards = people[..., list(parents_of(skeleton.id)), :] - people
    away = people[..., list(first_children_of(skeleton.id)), :] - people
    length = np.linalg.norm(towards, axis=-1) * np.linalg.norm(away, axis=-1)
    cosine = (towards * away).sum(-1) / np.maximum(length, SHORTEST)
    bent = np.where(length > SHORTEST, np.arccos(np.clip(cosine, -1.0, 1.0)), np.pi)
    result: Floats = bent[..., None].astype(np.float32)
    return result
