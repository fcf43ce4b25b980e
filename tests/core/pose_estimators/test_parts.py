"""The parts of the pose estimator, each against a slow obvious version or a known answer."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from core.pose_estimators.detections import anchors, merge_overlapping, overlaps, search_parts
from core.pose_estimators.faces import find_faces
from core.pose_estimators.landmarks import clothes_colours, refine, to_metres
from core.pose_estimators.regions import Region, aligned_region, whole_picture
from tests.helpers.made_pictures import MadePicture, blank


def refine_slowly(points: np.ndarray, heatmaps: np.ndarray) -> np.ndarray:
    count, height, width = heatmaps.shape
    refined = points.copy()
    for k in range(count):
        column, row = math.floor(points[k, 0] * width / 256), math.floor(points[k, 1] * height / 256)
        if not (0 <= column < width and 0 <= row < height):
            continue
        total = x = y = surest = 0.0
        for r in range(max(0, row - 3), min(height, row + 4)):
            for c in range(max(0, column - 3), min(width, column + 4)):
                weight = 1 / (1 + math.exp(-float(heatmaps[k, r, c])))
                total, x, y = total + weight, x + weight * c, y + weight * r
                surest = max(surest, weight)
        if surest >= 0.5:
            refined[k] = x / total * 256 / width, y / total * 256 / height
    return refined


@pytest.mark.parametrize("seed", range(5))
def test_points_are_refined_as_the_obvious_loop_does(seed: int) -> None:
    random = np.random.default_rng(seed)
    points = random.uniform(-20, 276, (39, 2)).astype(np.float32)
    heatmaps = random.normal(-3, 2, (39, 64, 64)).astype(np.float32)
    np.testing.assert_allclose(refine(points, heatmaps), refine_slowly(points, heatmaps), atol=1e-3)


def test_a_point_without_a_sure_cell_stays() -> None:
    points = np.full((39, 2), 100, np.float32)
    np.testing.assert_array_equal(refine(points, np.full((39, 64, 64), -9, np.float32)), points)


def test_a_region_maps_its_corners_and_middle() -> None:
    region = Region(100, 50, 40, math.pi / 2)
    corners = region.to_picture(np.float32([[0, 0], [256, 0], [128, 128]]), 256)
    np.testing.assert_allclose(corners, [[120, 30], [120, 70], [100, 50]], atol=1e-4)


@pytest.mark.parametrize("angle_deg", [-170, -90, -30, 0, 45, 90, 179])
def test_an_aligned_region_has_its_end_point_on_top(angle_deg: float) -> None:
    angle = math.radians(angle_deg)
    centre = np.float32([300, 200])
    end = centre + 80 * np.float32([math.sin(angle), -math.cos(angle)])
    region = aligned_region(centre, end)
    assert region.size == pytest.approx(160)
    assert math.remainder(region.angle - angle, 2 * math.pi) == pytest.approx(0, abs=1e-5)
    np.testing.assert_allclose(region.to_picture(np.float32([[128, 0]]), 256)[0], end, atol=1e-3)


def test_metres_are_upright_about_the_hips_whatever_the_turn() -> None:
    world = np.random.default_rng(0).normal(size=(33, 3)).astype(np.float32)
    upright = to_metres(world, 0.0)
    np.testing.assert_allclose(upright[23] + upright[24], 0, atol=1e-6)
    np.testing.assert_allclose(upright[0] - upright[5], (world[0] - world[5]) * (1, -1, -1), atol=1e-5)
    turned = to_metres(world, math.pi / 2)  # the picture was turned: the model's right is down here
    np.testing.assert_allclose(turned[:, 0], upright[:, 1], atol=1e-5)
    np.testing.assert_allclose(turned[:, 1], -upright[:, 0], atol=1e-5)


def test_the_detector_has_as_many_anchors_as_answers() -> None:
    centres = anchors(224, ((8, 2), (16, 2), (32, 6)))
    assert centres.shape == (2254, 2)
    np.testing.assert_allclose(centres[0], [4, 4])
    np.testing.assert_allclose(centres[-1], [208, 208])


def test_overlap_is_shared_by_joint_area() -> None:
    boxes = np.float32([[0, 0, 2, 2], [1, 0, 3, 2], [5, 5, 6, 6]])
    np.testing.assert_allclose(overlaps(boxes[0], boxes), [1, 1 / 3, 0])


def test_overlapping_detections_become_their_weighted_mean() -> None:
    boxes = np.float32([[0, 0, 10, 10], [2, 0, 12, 10], [50, 50, 60, 60]])
    keypoints = boxes.reshape(3, 2, 2)
    merged = merge_overlapping(boxes, keypoints, np.float32([0.9, 0.6, 0.7]))
    assert [round(one.score, 3) for one in merged] == [0.9, 0.7]
    np.testing.assert_allclose(merged[0].box, [0.8, 0, 10.8, 10], rtol=1e-6)
    np.testing.assert_allclose(merged[0].keypoints.reshape(4), merged[0].box)


def test_clothes_of_another_colour_or_lightness_differ() -> None:
    points = np.random.default_rng(0).uniform(60, 200, (39, 2)).astype(np.float32)
    red, blue, dark, light = (
        clothes_colours(np.full((256, 256, 3), colour, np.uint8), points)
        for colour in ((180, 60, 60), (60, 60, 180), (30, 30, 30), (220, 220, 220))
    )
    for colours in (red, blue, dark, light):
        assert (colours**2).sum() == pytest.approx(1, abs=1e-5)
    assert (red * blue).sum() < 0.6 and (dark * light).sum() < 0.6


def test_a_long_picture_is_also_searched_at_its_ends() -> None:
    assert len(search_parts(0, 0, 500, 480)) == 1
    whole, left, right = search_parts(10, 20, 1280, 720)
    assert (whole.x, whole.y, whole.size) == (650, 380, 1280)
    assert (left.x, right.x, left.size) == (370, 930, 720)
    _, top, bottom = search_parts(0, 0, 720, 1280)
    assert (top.y, bottom.y) == (360, 920)


def test_the_whole_picture_fits_its_square() -> None:
    assert whole_picture(640, 480) == Region(320, 240, 640)


def test_no_face_is_found_where_none_is() -> None:
    assert find_faces(MadePicture(blank()), "cpu") == []  # type: ignore[arg-type]


@pytest.mark.shared
def test_a_face_is_found_about_the_nose(shared_data: Path) -> None:
    from core.media.reader import VideoReader
    from core.pose_estimators import EstimatorSettings, create

    with VideoReader(shared_data / "videos" / "rehab_neck_side_bend.mp4") as reader:
        picture = reader.picture(0)
        faces = find_faces(picture, "cpu")
        poses = list(create("blazepose", EstimatorSettings(device="cpu")).estimate(reader, 0, 1))
    assert len(faces) == 1
    (left, top, right, bottom), score = faces[0]
    nose = poses[0].bodies[0].px[0]
    assert score > 0.6
    assert left < nose[0] < right and top < nose[1] < bottom


@pytest.mark.shared
def test_a_closing_hand_is_seen_in_its_fingers(shared_data: Path) -> None:
    from core.media.reader import VideoReader
    from core.motion.skeletons import load_skeleton
    from core.pose_estimators import EstimatorSettings, create

    skeleton = load_skeleton("hands-42")
    with VideoReader(shared_data / "videos" / "rehab_finger_flexion.mp4") as reader:
        estimator = create("blazepose-hands", EstimatorSettings(device="cpu"))
        found = list(estimator.estimate(reader, 0, 60))
    reach = []
    for poses in found:
        body = poses.bodies[0]
        assert body.hands_px is not None
        hands = []
        for side in ("left", "right"):
            wrist, knuckle, tip = (
                body.hands_px[skeleton.index(f"{side}_{name}")]
                for name in ("wrist", "middle_finger_mcp", "middle_finger_tip")
            )
            hands.append(np.hypot(*(tip - wrist)) / np.hypot(*(knuckle - wrist)))
        reach.append(np.nanmean(hands) if np.isfinite(hands).any() else np.nan)
    assert np.isfinite(reach).mean() > 0.8
    closed = int(np.nanargmin(reach))
    assert abs(closed - 26) <= 10  # the first fist, as read off by eye
