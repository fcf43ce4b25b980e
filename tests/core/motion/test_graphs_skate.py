"""The order of keypoints for partitioned attention."""

import pytest

from core.motion.graphs_skate import GROUP, NOBODY, skate_order
from core.motion.skeletons import load_skeleton, skeleton_ids


@pytest.mark.parametrize("layout", skeleton_ids())
def test_every_keypoint_is_in_exactly_one_place_of_whole_groups(layout: str) -> None:
    skeleton = load_skeleton(layout)
    order = skate_order(skeleton)
    taken = [k for k in order if k != NOBODY]
    left_out = {skeleton.index("spine_shoulder")} if layout == "ntu-25" else set()
    assert sorted(taken) == [k for k in range(len(skeleton.keypoints)) if k not in left_out]
    assert len(order) % GROUP == 0
    assert all(any(k != NOBODY for k in order[i : i + GROUP]) for i in range(0, len(order), GROUP))


def test_ntu_has_the_published_groups_of_four() -> None:
    skeleton = load_skeleton("ntu-25")
    order = skate_order(skeleton)
    groups = [{skeleton.keypoints[k] for k in order[i : i + GROUP]} for i in range(0, len(order), GROUP)]
    assert groups == [
        {"right_wrist", "right_hand", "right_hand_tip", "right_thumb"},
        {"left_wrist", "left_hand", "left_hand_tip", "left_thumb"},
        {"right_hip", "right_knee", "right_ankle", "right_foot"},
        {"left_hip", "left_knee", "left_ankle", "left_foot"},
        {"right_shoulder", "right_elbow", "left_shoulder", "left_elbow"},
        {"pelvis", "spine", "neck", "head"},
    ]


@pytest.mark.parametrize("layout", ["coco-17", "blazepose-33", "kinect-20"])
def test_a_group_of_a_limb_holds_nothing_else(layout: str) -> None:
    skeleton = load_skeleton(layout)
    order = skate_order(skeleton)
    for number, limb in enumerate(("right_arm", "left_arm", "right_leg", "left_leg")):
        group = {k for k in order[number * GROUP : (number + 1) * GROUP] if k != NOBODY}
        assert group <= set(skeleton.parts[limb])
