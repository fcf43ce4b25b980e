"""Parts of a layout: limbs, their symmetry, and the subsets of keypoints networks look at alone."""

from __future__ import annotations

from core.motion.skeletons import Skeleton, load_skeleton
from core.motion.tree import parents_of

Keypoints = tuple[int, ...]
Limb = tuple[int, int]
LIMBS_OF_A_BODY = ("left_arm", "right_arm", "left_leg", "right_leg")


def limbs(skeleton: Skeleton) -> tuple[Limb, ...]:
    """The links (parent, child) of the layout's tree: every keypoint but the roots is the child of one."""
    parents = parents_of(skeleton.id)
    return tuple((parent, child) for child, parent in enumerate(parents) if parent != child)


def symmetric_limbs(skeleton: Skeleton) -> tuple[tuple[Limb, Limb], ...]:
    """The bones that have a twin on the other side: (left bone, right bone), their ends in the same order."""
    order = skeleton.mirror_order
    bones = set(skeleton.bones)
    pairs = []
    for a, b in skeleton.bones:
        if "left" not in (skeleton.sides[a], skeleton.sides[b]):
            continue
        twin = (order[a], order[b])
        if set(twin) != {a, b} and (twin in bones or twin[::-1] in bones):
            pairs.append(((a, b), twin))
    return tuple(pairs)


def three_parts(skeleton: Skeleton) -> dict[str, Keypoints]:
    """What PSUMNet looks at: the whole, and two parts that tell most, each rising and joined in itself.

    A body: "body" (all), "hands" (both arms and what joins them: 13 of ntu-25), "legs" (both legs and what
    joins them: 9 of ntu-25). One hand: "hand", "grip" (wrist, thumb, index finger), "fingers" (wrist and
    the other three). Two hands: "hands", "left_hand", "right_hand".
    """
    everything = tuple(range(len(skeleton.keypoints)))
    parts = skeleton.parts
    if "left_arm" in parts:
        return {
            "body": everything,
            "hands": _joined(skeleton, {*parts["left_arm"], *parts["right_arm"]}),
            "legs": _joined(skeleton, {*parts["left_leg"], *parts["right_leg"]}),
        }
    if "thumb" in parts:
        wrist = skeleton.centre
        others = ("middle_finger", "ring_finger", "pinky")
        return {
            "hand": everything,
            "grip": tuple(sorted({*wrist, *parts["thumb"], *parts["index_finger"]})),
            "fingers": tuple(sorted({*wrist, *(k for name in others for k in parts[name])})),
        }
    return {"hands": everything, "left_hand": parts["left_hand"], "right_hand": parts["right_hand"]}


def five_parts(skeleton: Skeleton) -> dict[str, Keypoints]:
    """Five parts that cover all keypoints.

    A body: each arm, each leg, and "trunk", which is all the rest. Hands: each finger (of both hands) with
    the wrist.
    """
    parts = skeleton.parts
    if "left_arm" in parts:
        five = {name: parts[name] for name in LIMBS_OF_A_BODY}
        used = {k for keypoints in five.values() for k in keypoints}
        five["trunk"] = tuple(k for k in range(len(skeleton.keypoints)) if k not in used)
        return five
    hand = load_skeleton("hand-21")
    plain = [name.removeprefix("left_").removeprefix("right_") for name in skeleton.keypoints]
    fingers = {}
    for finger, members in hand.parts.items():
        names = {"wrist", *(hand.keypoints[k] for k in members)}
        fingers[finger] = tuple(k for k, name in enumerate(plain) if name in names)
    return fingers


def _joined(skeleton: Skeleton, members: set[int]) -> Keypoints:
    """The keypoints with the nearest one that has bones to two of them from outside, if there is one."""
    bones = [set(bone) for bone in skeleton.bones]
    for k in range(len(skeleton.keypoints)):
        ends = {j for bone in bones if k in bone for j in bone - {k}}
        if k not in members and len(ends & members) >= 2:
            return tuple(sorted({*members, k}))
    return tuple(sorted(members))
