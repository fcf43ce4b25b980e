"""A thing that looks like a person: its points wander, the picture does not."""

from __future__ import annotations

import numpy as np

from core.tracking.things import StillnessCheck

WIDTH, HEIGHT, SCALE = 640, 360, 0.1


def seen(picture_moves: bool, points_move: float, noise: float = 0.0) -> StillnessCheck:
    """A check that saw two seconds of a body of 33 points, 200 px tall, on a small picture."""
    random = np.random.default_rng(3)
    texture = random.integers(40, 200, (HEIGHT // 10, WIDTH // 10)).astype(np.float32)
    base = np.array([300.0, 80.0]) + random.uniform(0, 1, (33, 2)) * [60, 200]
    check = StillnessCheck()
    for number in range(60):
        time_s = number / 30
        sway = points_move * 200 * np.sin(2 * np.pi * 0.7 * time_s)
        picture = np.roll(texture, round(sway * SCALE), axis=1) if picture_moves else texture
        luma = np.clip(picture + random.normal(0, noise, texture.shape), 0, 255).astype(np.uint8)
        px = (base + np.array([sway, 0.0])).astype(np.float32)
        check.see(time_s, px, np.ones(33, np.float32), luma, SCALE)
    return check


def test_points_that_wander_over_a_still_picture_belong_to_a_thing() -> None:
    assert seen(picture_moves=False, points_move=0.1).is_thing


def test_the_noise_of_a_camera_does_not_make_a_thing_a_person() -> None:
    assert seen(picture_moves=False, points_move=0.1, noise=0.4).is_thing


def test_a_body_that_moves_with_the_picture_is_a_person() -> None:
    assert not seen(picture_moves=True, points_move=0.1).is_thing


def test_nothing_is_said_of_somebody_who_keeps_still() -> None:
    assert not seen(picture_moves=False, points_move=0.001).is_thing


def test_points_that_are_hardly_seen_say_nothing() -> None:
    check = StillnessCheck()
    luma = np.zeros((36, 64), np.uint8)
    for number in range(60):
        px = np.full((33, 2), 100.0 + 30 * (number % 20), np.float32)
        px[0] = 0
        check.see(number / 30, px, np.zeros(33, np.float32), luma, SCALE)
    assert not check.is_thing
