"""The same motion on another body."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.file_formats.data_sets import read_data_set
from core.motion.retargeting import (
    bone_directions,
    bone_lengths,
    foot_skate,
    put_together,
    retargeted,
    standing,
)
from core.motion.skeletons import load_skeleton
from core.motion.tree import outwards, parents_of
from tests.helpers.made_walks import H36M, walker


def other_body(points: np.ndarray) -> np.ndarray:
    """(K,) longer shins, shorter thighs, broader hips."""
    names = load_skeleton(H36M).keypoints
    lengths = bone_lengths(points, H36M)
    for k, name in enumerate(names):
        lengths[k] *= 1.3 if "ankle" in name else 0.85 if "knee" in name else 1.2 if "hip" in name else 0.9
    return lengths


def test_every_bone_has_the_other_bodys_length_and_its_own_direction() -> None:
    points = walker()
    lengths = other_body(points)
    new = retargeted(points, lengths, H36M)
    np.testing.assert_allclose(bone_lengths(new, H36M), lengths, atol=1e-9)
    np.testing.assert_allclose(bone_directions(new, H36M), bone_directions(points, H36M), atol=1e-6)


def test_on_its_own_bones_a_motion_stays_as_it_is() -> None:
    points = walker()
    np.testing.assert_allclose(retargeted(points, bone_lengths(points, H36M), H36M), points, atol=1e-9)


def test_a_foot_that_stands_does_not_slide_on_the_other_body() -> None:
    points = walker()
    weights = standing(points, H36M, 30.0)
    lengths = other_body(points)
    plain = put_together(points, bone_directions(points, H36M), lengths, H36M)
    new = retargeted(points, lengths, H36M)
    before = foot_skate(points, weights, H36M)
    assert foot_skate(plain, weights, H36M) > before + 0.05
    assert foot_skate(new, weights, H36M) < before + 0.01


def test_the_ground_stays_where_it_was() -> None:
    points = walker()
    new = retargeted(points, other_body(points), H36M)
    ankles = [load_skeleton(H36M).index(f"{side}_ankle") for side in ("left", "right")]
    stance = standing(points, H36M, 30.0)
    fixed = stance.argmax(1)
    rows = np.flatnonzero(stance.max(1) > 0.9)
    heights = new[rows][:, ankles, 1][np.arange(len(rows)), fixed[rows]]
    assert len(rows) > 40
    np.testing.assert_allclose(heights, 0, atol=0.02)


def test_a_batch_is_retargeted_as_its_members_are_alone() -> None:
    points = np.stack([walker(40), walker(40, 0.9)])
    lengths = np.stack([other_body(points[0]), bone_lengths(points[1], H36M)])
    both = retargeted(points, lengths, H36M)
    for one, motion, body in zip(both, points, lengths, strict=True):
        np.testing.assert_allclose(one, retargeted(motion, body, H36M), atol=1e-9)


@pytest.mark.parametrize("skeleton", ["coco-17", "kinect-20", "blazepose-33", "smpl-24", "openpose-15"])
def test_any_layout_with_ankles_can_be_retargeted(skeleton: str) -> None:
    random = np.random.default_rng(0)
    count = len(load_skeleton(skeleton).keypoints)
    points = random.normal(size=(1, count, 3)) + 0.02 * random.normal(size=(20, count, 3))
    lengths = 1.1 * bone_lengths(points, skeleton)
    new = retargeted(points, lengths, skeleton)
    np.testing.assert_allclose(bone_lengths(new, skeleton), lengths, rtol=1e-6)


def test_a_keypoint_out_of_sight_takes_only_what_hangs_on_it_along() -> None:
    points = walker(40)
    names = load_skeleton(H36M).keypoints
    elbow, wrist = names.index("left_elbow"), names.index("left_wrist")
    points[10:20, elbow] = np.nan
    new = retargeted(points, np.nan_to_num(bone_lengths(points, H36M)), H36M)
    lost = np.isnan(new).any(-1)
    assert lost[10:20, [elbow, wrist]].all()
    lost[10:20, [elbow, wrist]] = False
    assert not lost.any()


def test_the_tree_is_walked_parents_first() -> None:
    seen: set[int] = set()
    for keypoint in outwards(H36M):
        parent = parents_of(H36M)[keypoint]
        assert parent == keypoint or parent in seen
        seen.add(keypoint)


def test_recorded_walks_do_not_slide_more_on_other_bones(shared_data: Path) -> None:
    clips = read_data_set(shared_data / "cmu" / "cmu_shared_30fps.npz").clips
    walks = [clip for clip in clips if clip.label == "walk"][::8]
    slid = []
    for clip in walks:
        points = clip.positions[0].astype(float)
        body = bone_lengths(points, clip.skeleton)
        for keypoint, name in enumerate(load_skeleton(clip.skeleton).keypoints):
            body[keypoint] *= 1.3 if "ankle" in name else 0.7 if "knee" in name else 1
        weights = standing(points, clip.skeleton, 30.0)
        plain = put_together(points, bone_directions(points, clip.skeleton), body, clip.skeleton)
        new = retargeted(points, body, clip.skeleton)
        slid.append([foot_skate(one, weights, clip.skeleton) for one in (points, plain, new)])
    before, unkept, kept = np.mean(slid, 0)
    assert unkept > before * 1.25
    assert kept < before * 1.05
