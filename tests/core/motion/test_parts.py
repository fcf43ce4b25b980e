"""Limbs, their symmetry, and the subsets of keypoints networks look at alone."""

from __future__ import annotations

import numpy as np
import pytest

from core.motion.graphs import hop_distances
from core.motion.parts import five_parts, limbs, symmetric_limbs, three_parts
from core.motion.skeletons import load_skeleton, skeleton_ids


def test_the_three_parts_of_ntu_25_are_those_of_psumnet() -> None:
    skeleton = load_skeleton("ntu-25")
    parts = three_parts(skeleton)
    assert {name: len(keypoints) for name, keypoints in parts.items()} == {"body": 25, "hands": 13, "legs": 9}
    assert skeleton.index("spine_shoulder") in parts["hands"]
    assert skeleton.index("pelvis") in parts["legs"]


@pytest.mark.parametrize("skeleton_id", skeleton_ids())
def test_every_layout_has_a_whole_and_two_smaller_parts(skeleton_id: str) -> None:
    skeleton = load_skeleton(skeleton_id)
    whole, *smaller = three_parts(skeleton).values()
    assert whole == tuple(range(len(skeleton.keypoints)))
    assert len(smaller) == 2
    for part in smaller:
        assert 2 < len(part) < len(whole)
        assert list(part) == sorted(set(part))


@pytest.mark.parametrize("skeleton_id", skeleton_ids())
def test_five_parts_cover_all_keypoints(skeleton_id: str) -> None:
    skeleton = load_skeleton(skeleton_id)
    parts = five_parts(skeleton)
    assert len(parts) == 5
    assert all(parts.values())
    assert {k for part in parts.values() for k in part} == set(range(len(skeleton.keypoints)))


@pytest.mark.parametrize("skeleton_id", skeleton_ids())
def test_every_keypoint_but_the_roots_is_the_far_end_of_one_limb(skeleton_id: str) -> None:
    skeleton = load_skeleton(skeleton_id)
    far_ends = [child for _, child in limbs(skeleton)]
    distances = hop_distances(skeleton)
    pieces = len({tuple(np.flatnonzero(row < len(row))) for row in distances})
    assert len(far_ends) == len(set(far_ends)) == len(skeleton.keypoints) - pieces
    assert all(distances[parent, child] == 1 for parent, child in limbs(skeleton))


def test_limbs_of_the_left_are_paired_with_those_of_the_right() -> None:
    skeleton = load_skeleton("kinect-20")
    named = {
        tuple(tuple(skeleton.keypoints[k] for k in limb) for limb in pair)
        for pair in symmetric_limbs(skeleton)
    }
    assert (("left_elbow", "left_wrist"), ("right_elbow", "right_wrist")) in named
    assert (("hip_center", "left_hip"), ("hip_center", "right_hip")) in named
    assert len(named) == 8


@pytest.mark.parametrize("skeleton_id", skeleton_ids())
def test_a_limb_between_two_sides_has_no_twin(skeleton_id: str) -> None:
    skeleton = load_skeleton(skeleton_id)
    for left, right in symmetric_limbs(skeleton):
        assert set(left) != set(right)
        assert {skeleton.sides[k] for k in right} <= {"right", "middle"}
