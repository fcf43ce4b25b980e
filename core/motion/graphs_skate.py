"""The order of a layout's keypoints in which SkateFormer cuts them into groups of four."""

from __future__ import annotations

from core.motion.skeletons import Skeleton

GROUP = 4
NOBODY = -1  # a place of a group that no keypoint takes
LIMBS = ("right_arm", "left_arm", "right_leg", "left_leg")
DROPPED = {"ntu-25": ("spine_shoulder",)}  # as published: 24 of the 25


def skate_order(skeleton: Skeleton) -> tuple[int, ...]:
    """Keypoint after keypoint, group after group; `NOBODY` fills a group that has fewer than four.

    A group for each limb (its outermost four), then what is left of the arms and legs, the torso and the
    head; of hands a group for each finger. For ntu-25 these are the six groups published (Do, Kim:
    SkateFormer, ECCV 2024): arms, legs, head-torso, waist-torso.
    """
    left = [k for k, name in enumerate(skeleton.keypoints) if name not in DROPPED.get(skeleton.id, ())]
    order: list[int] = []
    trunk: list[int] = []
    for limb in LIMBS:
        members = [k for k in skeleton.parts.get(limb, ()) if k in left]
        order += _filled(members[-GROUP:])
        trunk += members[:-GROUP]
        left = [k for k in left if k not in members]
    for part, names in skeleton.parts.items():
        if part in ("torso", "head"):
            continue
        members = [k for k in names if k in left]
        order += _filled(members)
        left = [k for k in left if k not in members]
    for part in ("torso", "head"):
        members = [k for k in skeleton.parts.get(part, ()) if k in left]
        trunk += members
        left = [k for k in left if k not in members]
    return tuple(order + _filled(trunk + left))


def _filled(members: list[int]) -> list[int]:
    """`members` with empty places up to a full group."""
    return members + [NOBODY] * (-len(members) % GROUP)
