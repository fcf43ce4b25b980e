"""A movement named while it happens: cells that wake, tempo and rests, thresholds, poses never seen."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from core.motion.online_atlas import OnlineAtlas, nearest_paths, resampled, woken_cells

Floats = NDArray[np.float32]


def flat_atlas() -> Floats:
    """8 rows and 8 columns of postures of two keypoints, the first at (column, row)."""
    columns, rows = np.meshgrid(np.arange(8), np.arange(8))
    first = np.stack([columns, rows], -1)
    return np.stack([first, first * 0], 2).astype(np.float32)


def going(*corners: tuple[float, float], each: int = 30) -> Floats:
    """Poses (T, 2, 2) whose first keypoint goes from corner to corner."""
    stops = np.array(corners, np.float32)
    at = np.concatenate([np.linspace(a, b, each) for a, b in pairwise(stops)])
    return np.stack([at, at * 0], 1).astype(np.float32)


ACROSS, DOWN = ((0, 0), (7, 0)), ((0, 0), (0, 7))


def online(length: int = 8) -> OnlineAtlas:
    paths = [woken_cells(flat_atlas(), going(*way)) for way in (ACROSS, DOWN)]
    return OnlineAtlas(flat_atlas(), length, nearest_paths(paths, ["across", "down"], length))


def test_cells_wake_one_after_another_and_each_stay_counts_once() -> None:
    waiting = np.concatenate([going(*ACROSS), going((7, 0), (7, 0)), going((7, 0), (7, 3))])
    cells = woken_cells(flat_atlas(), waiting)
    assert cells.tolist() == [[c, 0] for c in range(8)] + [[7, r] for r in range(1, 4)]


@pytest.mark.parametrize("each", [9, 30, 200])
def test_a_movement_is_named_whatever_its_tempo_once_it_is_sure(each: int) -> None:
    atlas = online()
    states = [atlas.update(pose) for pose in going(*DOWN, each=each)]
    assert states[0].label == "" and states[0].woken == 1
    assert states[-1].label == "down" and states[-1].confidence > 0.9
    assert "across" not in {state.label for state in states}


def test_the_label_changes_with_the_movement_and_is_silent_between() -> None:
    atlas = online()
    states = [atlas.update(pose) for pose in going((0, 0), (7, 0), (7, 7), (0, 7), (0, 0), (0, 7))]
    labels = [state.label for number, state in enumerate(states) if number == 0]
    for state in states:
        if state.label != labels[-1]:
            labels.append(state.label)
    assert labels == ["", "across", "", "down"]


def test_a_posture_far_from_the_atlas_is_novel_and_a_hidden_one_changes_nothing() -> None:
    atlas = online()
    known = atlas.update(np.array([[3, 3], [0, 0]], np.float32))
    assert known.cell == (3, 3) and known.novelty == 0
    assert atlas.update(np.full((2, 2), np.nan, np.float32)) == known
    half = atlas.update(np.array([[4, 3], [np.nan, 0]], np.float32))
    assert half.cell == (4, 3) and half.novelty == 0
    assert atlas.update(np.array([[4, 3], [5, 5]], np.float32)).novelty > 5


def test_points_along_a_path_lie_at_equal_distances() -> None:
    path = np.array([[0, 0], [1, 0], [1, 3]], np.float32)
    np.testing.assert_allclose(resampled(path, 5), [[0, 0], [1, 0], [1, 1], [1, 2], [1, 3]], atol=1e-6)
    np.testing.assert_allclose(resampled(path[:1], 3), [[0, 0]] * 3)
