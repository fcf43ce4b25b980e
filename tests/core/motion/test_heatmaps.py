"""Maps of keypoints and limbs: the formulas, against slow plain loops, and what surrounds them."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.model_inputs import Form, PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.heatmaps import into_box, joint_maps, limb_maps, limb_pairs, map_keypoints_shown, pose_maps
from core.motion.inputs import prepare
from core.motion.skeletons import load_skeleton

Floats = NDArray[np.float32]
SIGMA = 0.6


def people_somewhere(people: int = 2, seed: int = 0) -> tuple[Floats, Floats]:
    """Points (1, M, 3, 17, 2) within a map of 24 px, and scores (1, M, 3, 17)."""
    random = np.random.default_rng(seed)
    points = random.uniform(3, 20, (1, people, 3, 17, 2)).astype(np.float32)
    return points, random.uniform(0.2, 1, points.shape[:-1]).astype(np.float32)


def test_a_joint_map_is_the_score_at_the_keypoint_and_decays_as_a_bell() -> None:
    points = np.array([[[[[7.0, 5.0]]]]], np.float32)
    maps = joint_maps(points, np.full((1, 1, 1, 1), 0.8, np.float32), 16, SIGMA)[0, 0, 0]
    assert maps[5, 7] == np.float32(0.8)
    assert maps[5, 8] == pytest.approx(0.8 * np.exp(-1 / 0.72))
    assert maps[6, 8] == pytest.approx(0.8 * np.exp(-2 / 0.72))
    assert maps[5, 9] == 0  # beyond 3 sigma


def test_joint_maps_are_those_of_a_plain_loop() -> None:
    points, scores = people_somewhere()
    slow = np.zeros((1, 17, 3, 24, 24))
    for person, t, k in np.ndindex(2, 3, 17):
        x, y = points[0, person, t, k]
        for row, column in np.ndindex(24, 24):
            if abs(column - x) <= 3 * SIGMA and abs(row - y) <= 3 * SIGMA:
                value = scores[0, person, t, k] * np.exp(
                    -((column - x) ** 2 + (row - y) ** 2) / (2 * SIGMA**2)
                )
                slow[0, k, t, row, column] = max(slow[0, k, t, row, column], value)
    np.testing.assert_allclose(joint_maps(points, scores, 24, SIGMA), slow, atol=1e-5)


def test_a_limb_map_is_the_lower_score_at_the_middle_of_the_limb() -> None:
    points = np.array([[[[[4.0, 6.0], [10.0, 6.0]]]]], np.float32)
    scores = np.array([[[[0.9, 0.4]]]], np.float32)
    maps = limb_maps(points, scores, ((0, 1),), 16, SIGMA)[0, 0, 0]
    assert maps[6, 7] == np.float32(0.4)
    assert maps[7, 7] == pytest.approx(0.4 * np.exp(-1 / 0.72))
    assert maps[6, 11] == pytest.approx(0.4 * np.exp(-1 / 0.72))


def test_limb_maps_are_those_of_a_plain_loop_also_for_limbs_without_length() -> None:
    points, scores = people_somewhere()
    points[0, 0, 0, 5] = points[0, 0, 0, 7]
    limbs = limb_pairs(load_skeleton("coco-17"))
    slow = np.zeros((1, len(limbs), 3, 24, 24))
    for person, t, (limb, (first, second)) in (
        (person, t, pair) for person in range(2) for t in range(3) for pair in enumerate(limbs)
    ):
        a, b = points[0, person, t, first].astype(float), points[0, person, t, second].astype(float)
        least = min(scores[0, person, t, first], scores[0, person, t, second])
        for row, column in np.ndindex(24, 24):
            at = np.array([column, row])
            share = np.clip(np.dot(at - a, b - a) / max(np.dot(b - a, b - a), 1e-12), 0, 1)
            squared = np.square(at - a - share * (b - a)).sum()
            if squared <= (3 * SIGMA) ** 2:
                value = least * np.exp(-squared / (2 * SIGMA**2))
                slow[0, limb, t, row, column] = max(slow[0, limb, t, row, column], value)
    found = limb_maps(points, scores, limbs, 24, SIGMA)
    edge = np.abs(slow - np.exp(-4.5)) < 0.01  # there the cut falls on either side by rounding
    np.testing.assert_allclose(np.where(edge, 0, found), np.where(edge, 0, slow), atol=1e-4)


def test_coco_has_seventeen_limbs_and_every_layout_has_some() -> None:
    assert len(limb_pairs(load_skeleton("coco-17"))) == 17
    assert len(limb_pairs(load_skeleton("hand-21"))) >= 20
    both = map_keypoints_shown(load_skeleton("coco-17"), "joint_and_limb_maps")
    assert both[3] == (3,) and both[17] == (0, 1) and len(both) == 34


@pytest.mark.parametrize("form", ["joint_maps", "limb_maps", "joint_and_limb_maps"])
def test_a_second_copy_of_a_person_changes_nothing(form: Form) -> None:
    points, scores = people_somewhere(people=1)
    wanted = PosePreprocessing(skeleton="coco-17", dimensions=2, frames=3, people=2, form=form, map_px=24)
    skeleton = load_skeleton("coco-17")
    once = pose_maps(points, scores, skeleton, wanted)
    twice = pose_maps(points.repeat(2, 1), scores.repeat(2, 1), skeleton, wanted)
    np.testing.assert_array_equal(once, twice)
    assert once.max() > 0.9


def test_the_box_holds_all_that_is_known_in_its_inner_four_fifths() -> None:
    points, _ = people_somewhere()
    known = np.ones(points.shape[:-1], bool)
    known[0, 1, 2, 3] = False
    points[0, 1, 2, 3] = 1e6
    placed = into_box(points * 3 - 40, known, 48)
    inside = placed[known]
    assert inside.min() == pytest.approx(47 / 2 - 48 / 2.5, abs=1e-3)
    assert inside.max() <= 47 / 2 + 48 / 2.5 + 1e-3
    np.testing.assert_allclose(placed[known], into_box(points, known, 48)[known], atol=1e-3)


def test_somebody_who_is_not_there_leaves_empty_maps() -> None:
    points, scores = people_somewhere()
    wanted = PosePreprocessing(skeleton="coco-17", dimensions=2, frames=3, form="joint_maps", map_px=24)
    skeleton = load_skeleton("coco-17")
    assert not pose_maps(points, scores * 0, skeleton, wanted).any()
    assert not pose_maps(points * np.nan, scores, skeleton, wanted).any()


def test_the_height_of_a_map_is_the_score_only_where_wanted() -> None:
    points, scores = people_somewhere(people=1)
    scores[:] = 0.5
    wanted = PosePreprocessing(skeleton="coco-17", dimensions=2, frames=3, form="limb_maps", map_px=24)
    with_scores = PosePreprocessing(
        skeleton="coco-17", dimensions=2, frames=3, form="limb_maps", map_px=24, with_scores=True
    )
    skeleton = load_skeleton("coco-17")
    np.testing.assert_allclose(
        pose_maps(points, scores, skeleton, wanted) / 2, pose_maps(points, scores, skeleton, with_scores)
    )


def somebody_reaching_forward() -> tuple[Floats, Floats]:
    """One clip (1, 1, 4, 20, 3) of a person whose left hand, at the height of the head, reaches to +z."""
    positions = np.random.default_rng(1).uniform(-0.5, 0.5, (1, 1, 4, 20, 3)).astype(np.float32)
    positions[..., 0] *= 0.5
    positions[..., 7, :] = (0, 1, 1)
    return positions, np.ones(positions.shape[:-1], np.float32)


def test_three_dimensions_are_seen_from_the_front_and_if_wanted_from_the_side() -> None:
    wanted = PosePreprocessing(
        skeleton="kinect-20", dimensions=3, frames=4, form="joint_maps", map_px=32, views=2
    )
    x = pose_maps(*somebody_reaching_forward(), load_skeleton("kinect-20"), wanted)[0]
    assert x.shape == (40, 4, 32, 32)
    front = np.unravel_index(x[7, 0].argmax(), (32, 32))
    side = np.unravel_index(x[27, 0].argmax(), (32, 32))
    assert front[0] < 8 and side[0] < 8  # the top rows
    assert 12 < front[1] < 20 < side[1]


def test_random_crops_show_the_same_for_the_same_seed_and_another_for_another() -> None:
    wanted = PosePreprocessing(skeleton="kinect-20", dimensions=3, frames=4, form="limb_maps", map_px=32)
    skeleton = load_skeleton("kinect-20")
    first, same, other = (
        pose_maps(*somebody_reaching_forward(), skeleton, wanted, np.random.default_rng(seed))
        for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(first, same)
    assert not np.array_equal(first, other)


def test_maps_are_what_a_clip_in_pixels_is_prepared_as() -> None:
    positions = np.random.default_rng(2).uniform(100, 300, (1, 12, 17, 2)).astype(np.float32)
    positions[:, :, 0] = (200, 20)  # the nose, above all (y down)
    positions[:, 5, 3] = np.nan
    clip = SkeletonClip(
        name="head up",
        skeleton="coco-17",
        positions=positions,
        scores=np.ones((1, 12, 17), np.float32),
        frames=np.arange(12),
    )
    wanted = PosePreprocessing(skeleton="coco-17", dimensions=2, frames=6, form="joint_maps", map_px=32)
    x = prepare(clip, wanted)["x"]
    assert x.shape == (17, 6, 32, 32)
    assert np.unravel_index(x[0, 0].argmax(), (32, 32))[0] == 3  # a tenth below the upper edge
    assert (x.max((2, 3)) > 0.4).all()
