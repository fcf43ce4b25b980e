"""Motion as the composer sees it."""

from __future__ import annotations

import numpy as np
import pytest

from core.errors import UserError
from core.motion.composing import (
    ROOT,
    SKELETON,
    about_vertical,
    dressed,
    facing,
    fifteen_of,
    from_channels,
    to_channels,
    torso_of,
)
from core.motion.skeletons import load_skeleton


def body(frames: int = 20, skeleton: str = "coco-17", dimensions: int = 3) -> np.ndarray:
    random = np.random.default_rng(1)
    count = len(load_skeleton(skeleton).keypoints)
    return random.normal(size=(1, count, dimensions)) + 0.1 * random.normal(size=(frames, count, dimensions))


@pytest.mark.parametrize(("dimensions", "size"), [(2, 30), (3, 45)])
def test_channels_tell_all_that_points_did(dimensions: int, size: int) -> None:
    points = body(24, SKELETON, dimensions)
    x = to_channels(points)
    assert x.shape == (size, 24)
    np.testing.assert_allclose(from_channels(x, points[0, ROOT]), points, atol=1e-5)


def test_a_body_that_stands_still_has_no_steps() -> None:
    points = np.repeat(body(1, SKELETON), 16, 0)
    assert not to_channels(points)[42:].any()


@pytest.mark.parametrize("skeleton", ["coco-17", "blazepose-33", "kinect-20", "h36m-17", "ntu-25", "smpl-24"])
@pytest.mark.parametrize("dimensions", [2, 3])
def test_a_motion_dressed_as_itself_is_itself(skeleton: str, dimensions: int) -> None:
    positions = body(10, skeleton, dimensions)
    again = dressed(fifteen_of(positions, skeleton), positions, skeleton)
    np.testing.assert_allclose(again, positions, atol=1e-6)


def test_a_hand_turns_with_its_forearm() -> None:
    layout = load_skeleton("kinect-20")
    positions = body(1, "kinect-20")
    elbow, wrist, hand = (layout.index(f"left_{name}") for name in ("elbow", "wrist", "hand"))
    positions[0, elbow], positions[0, wrist], positions[0, hand] = (0, 0, 0), (0, -1, 0), (0, -1.2, 0)
    points = fifteen_of(positions, "kinect-20")
    points[0, load_skeleton(SKELETON).index("left_wrist")] = (1, 0, 0)
    np.testing.assert_allclose(dressed(points, positions, "kinect-20")[0, hand], (1.2, 0, 0), atol=1e-6)


def test_eyes_and_ears_go_with_the_nose() -> None:
    layout = load_skeleton("coco-17")
    positions = body(1)
    points = fifteen_of(positions, "coco-17") + np.array([5.0, 0, 0])
    new = dressed(points, positions, "coco-17")
    for name in ("left_eye", "right_ear"):
        np.testing.assert_allclose(new[0, layout.index(name)], positions[0, layout.index(name)] + (5, 0, 0))


def test_a_hand_alone_cannot_be_composed() -> None:
    with pytest.raises(UserError, match="no whole body"):
        fifteen_of(np.zeros((1, 21, 3)), "hand-21")


def standing_body() -> np.ndarray:
    """(1, 15, 3) arms down, the torso 0.5 m, arms and legs of a usual length."""
    names = load_skeleton(SKELETON).keypoints
    points = np.zeros((1, 15, 3))
    points[0, names.index("neck")] = (0, 0.5, 0)
    points[0, names.index("nose")] = (0, 0.65, 0)
    for side, x in (("left", 0.15), ("right", -0.15)):
        for name, y in (("shoulder", 0.5), ("elbow", 0.22), ("wrist", -0.06), ("hip", 0), ("knee", -0.43)):
            points[0, names.index(f"{side}_{name}")] = (x, y, 0)
        points[0, names.index(f"{side}_ankle")] = (x, -0.86, 0)
    return np.repeat(points, 12, 0)


def test_the_torso_is_found_also_where_it_leans_to_the_camera() -> None:
    upright = standing_body()
    assert torso_of(upright) == pytest.approx(0.5)
    flat = upright[..., :2].copy()
    assert torso_of(flat) == pytest.approx(0.5, rel=0.05)
    flat[:, [0, 1, 2, 5], 1] *= 0.3  # bowed to the camera
    assert torso_of(flat) == pytest.approx(0.5, rel=0.05)


def test_a_torso_nobody_saw_is_unknown() -> None:
    assert np.isnan(torso_of(np.full((4, 15, 2), np.nan)))


def test_a_body_is_turned_to_the_front_and_back() -> None:
    points = standing_body()
    assert facing(points) == pytest.approx(0)
    turned = about_vertical(points, 0.7)
    assert facing(turned) == pytest.approx(0.7)
    np.testing.assert_allclose(about_vertical(turned, -facing(turned)), points, atol=1e-9)
