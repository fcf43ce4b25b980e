"""Every layout is sound, and poses go from one to another through named places."""

from __future__ import annotations

import numpy as np
import pytest

from core.errors import UserError
from core.motion.skeletons import load_skeleton, map_keypoints, mapping_weights, skeleton_ids

BODIES = [i for i in skeleton_ids() if not i.startswith("hand")]
PIECES = {"blazepose-33": 2, "hands-42": 2}  # the head stands free of the body; two hands


def random_poses(skeleton_id: str, frames: int = 4) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(0)
    count = len(load_skeleton(skeleton_id).keypoints)
    return (
        random.normal(size=(frames, count, 3)).astype(np.float32),
        random.uniform(0.2, 1, (frames, count)).astype(np.float32),
    )


def test_all_promised_layouts_are_there() -> None:
    promised = {"cmu-31", "h36m-19", "uiprmd-22", "blazepose-33", "coco-17", "h36m-17", "halpe-26",
                "openpose-18", "openpose-25", "ntu-25",
                "kinect-20", "smpl-24", "hands-42", "hand-21"}  # fmt: skip
    assert promised <= set(skeleton_ids())


def test_an_unknown_layout_is_named_in_the_message() -> None:
    with pytest.raises(UserError, match="octopus-8"):
        load_skeleton("octopus-8")


@pytest.mark.parametrize("skeleton_id", skeleton_ids())
def test_a_layout_is_named_after_its_number_of_different_keypoints(skeleton_id: str) -> None:
    skeleton = load_skeleton(skeleton_id)
    assert skeleton.id == skeleton_id
    assert len(set(skeleton.keypoints)) == len(skeleton.keypoints) == int(skeleton_id.split("-")[-1])
    assert len(set(skeleton.places)) == len(skeleton.places)


@pytest.mark.parametrize("skeleton_id", skeleton_ids())
def test_bones_join_all_keypoints(skeleton_id: str) -> None:
    skeleton = load_skeleton(skeleton_id)
    group = list(range(len(skeleton.keypoints)))
    assert len({frozenset(bone) for bone in skeleton.bones}) == len(skeleton.bones)
    for a, b in skeleton.bones:
        assert a != b
        group = [group[a] if g == group[b] else g for g in group]
    assert len(set(group)) == PIECES.get(skeleton_id, 1)


@pytest.mark.parametrize("skeleton_id", skeleton_ids())
def test_mirror_pairs_are_left_and_right_of_the_same_thing(skeleton_id: str) -> None:
    skeleton = load_skeleton(skeleton_id)
    for left, right in skeleton.mirror:
        assert skeleton.keypoints[left].replace("left", "right") == skeleton.keypoints[right]
        assert (skeleton.sides[left], skeleton.sides[right]) == ("left", "right")
    sided = [k for k in skeleton.keypoints if "left" in k or "right" in k]
    assert len(sided) == 2 * len(skeleton.mirror)
    order = np.array(skeleton.mirror_order)
    assert (order[order] == np.arange(len(order))).all()


@pytest.mark.parametrize("skeleton_id", skeleton_ids())
def test_mirrored_bones_are_bones(skeleton_id: str) -> None:
    skeleton = load_skeleton(skeleton_id)
    bones = {frozenset(bone) for bone in skeleton.bones}
    order = skeleton.mirror_order
    assert {frozenset((order[a], order[b])) for a, b in skeleton.bones} == bones


@pytest.mark.parametrize("skeleton_id", BODIES)
def test_every_body_has_the_parts_features_are_made_from(skeleton_id: str) -> None:
    skeleton = load_skeleton(skeleton_id)
    assert {"head", "torso", "left_arm", "right_arm", "left_leg", "right_leg"} <= set(skeleton.parts)
    assert {i for part in skeleton.parts.values() for i in part} == set(range(len(skeleton.keypoints)))
    assert skeleton.centre


@pytest.mark.parametrize("source", BODIES)
@pytest.mark.parametrize("target", BODIES)
def test_limbs_map_exactly_between_any_two_bodies(source: str, target: str) -> None:
    positions, scores = random_poses(source)
    mapped, mapped_scores = map_keypoints(positions, scores, source, target)
    for side in ("left", "right"):
        for keypoint in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle"):
            there, here = (load_skeleton(i).index(f"{side}_{keypoint}") for i in (target, source))
            np.testing.assert_array_equal(mapped[:, there], positions[:, here])
            np.testing.assert_array_equal(mapped_scores[:, there], scores[:, here])


@pytest.mark.parametrize("skeleton_id", skeleton_ids())
def test_mapping_to_the_same_layout_changes_nothing(skeleton_id: str) -> None:
    positions, scores = random_poses(skeleton_id)
    mapped, mapped_scores = map_keypoints(positions, scores, skeleton_id, skeleton_id)
    np.testing.assert_array_equal(mapped, positions)
    np.testing.assert_array_equal(mapped_scores, scores)


def test_there_and_back_keeps_what_both_layouts_know() -> None:
    positions, scores = random_poses("coco-17")
    there = map_keypoints(positions, scores, "coco-17", "halpe-26")
    back, back_scores = map_keypoints(*there, "halpe-26", "coco-17")
    np.testing.assert_array_equal(back, positions)
    np.testing.assert_array_equal(back_scores, scores)


@pytest.mark.parametrize("source", skeleton_ids())
@pytest.mark.parametrize("target", skeleton_ids())
def test_a_mapped_keypoint_is_a_mean_or_unknown(source: str, target: str) -> None:
    sums = mapping_weights(source, target).sum(1)
    assert np.all(np.isclose(sums, 1) | (sums == 0))


def test_the_pelvis_is_the_mean_of_the_hips_with_the_lower_score() -> None:
    positions, scores = random_poses("coco-17")
    mapped, mapped_scores = map_keypoints(positions, scores, "coco-17", "h36m-17")
    np.testing.assert_allclose(mapped[:, 0], positions[:, 11:13].mean(1), rtol=1e-5)
    np.testing.assert_array_equal(mapped_scores[:, 0], scores[:, 11:13].min(1))


def test_what_cannot_be_known_is_unknown() -> None:
    positions, scores = random_poses("coco-17")
    mapped, mapped_scores = map_keypoints(positions, scores, "coco-17", "halpe-26")
    heel = load_skeleton("halpe-26").index("left_heel")
    assert np.isnan(mapped[:, heel]).all() and not mapped_scores[:, heel].any()


def test_an_unknown_source_keypoint_makes_its_targets_unknown() -> None:
    positions, scores = random_poses("coco-17")
    positions[1, 11] = np.nan
    mapped, mapped_scores = map_keypoints(positions, scores, "coco-17", "h36m-17")
    assert np.isnan(mapped[1, 0]).all() and mapped_scores[1, 0] == 0
    assert np.isfinite(mapped[[0, 2, 3], 0]).all()


def test_left_and_right_exchange_before_or_after_mapping_alike() -> None:
    positions, scores = random_poses("blazepose-33")
    for target in BODIES:
        source_order = load_skeleton("blazepose-33").mirror_order
        target_order = load_skeleton(target).mirror_order
        first, _ = map_keypoints(positions[:, source_order], scores[:, source_order], "blazepose-33", target)
        then, _ = map_keypoints(positions, scores, "blazepose-33", target)
        np.testing.assert_allclose(first, then[:, target_order], rtol=1e-5, atol=1e-6)
