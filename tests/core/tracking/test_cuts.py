"""New shots are told from movement, flashes and changes of light."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.tracking.cuts import LUMA_WIDTH, CutFinder, has_changed


def scene(seed: int) -> np.ndarray:
    random = np.random.default_rng(seed)
    coarse = random.uniform(20, 230, (6, 8))
    return np.kron(coarse, np.ones((6, 8))).astype(np.uint8)


def cuts(pictures: list[np.ndarray]) -> list[int]:
    finder = CutFinder()
    return [i for i, picture in enumerate(pictures) if finder.is_cut(picture)]


def test_another_scene_is_a_cut() -> None:
    assert cuts([scene(1)] * 5 + [scene(2)] * 5) == [5]


def test_the_first_picture_is_no_cut() -> None:
    assert cuts([scene(1)]) == []


def test_two_cuts_one_picture_apart_are_both_found() -> None:
    assert cuts([scene(1)] * 5 + [scene(2)] + [scene(3)] * 5) == [5, 6]


def test_a_moving_camera_is_no_cut() -> None:
    wide = np.kron(np.random.default_rng(3).uniform(20, 230, (6, 40)), np.ones((6, 8))).astype(np.uint8)
    assert cuts([wide[:, 2 * i : 2 * i + 64] for i in range(60)]) == []


def test_a_flash_is_no_cut() -> None:
    still = scene(4) // 2
    assert cuts([still] * 5 + [still + 110] + [still] * 5) == []


def test_pictures_that_go_on_changing_wildly_are_no_cuts() -> None:
    assert max(cuts([scene(i) for i in range(40)])) <= 8


def test_noise_is_no_change_but_somebody_entering_is() -> None:
    empty = scene(5)
    noisy = (empty + np.random.default_rng(0).integers(-5, 6, empty.shape)).clip(0, 255).astype(np.uint8)
    entered = empty.copy()
    entered[20:30, 5:9] = 255 - entered[20:30, 5:9]
    assert not has_changed(noisy, empty)
    assert has_changed(entered, empty)


@pytest.mark.shared
def test_the_cuts_of_a_real_video_are_found(shared_data: Path) -> None:
    from core.media.reader import VideoReader

    finder = CutFinder()
    with VideoReader(shared_data / "videos" / "sit_walk_stand_cuts.mp4") as reader:
        found = [p.index for p in reader.pictures(280, 640) if finder.is_cut(p.luma(LUMA_WIDTH))]
    assert len(found) == 4
    for cut, marked in zip(found, (321, 405, 502, 587)):
        assert abs(cut - marked) <= 8
