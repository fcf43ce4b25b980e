"""Filling the frames between corrections, and what becomes of them when a correction moves."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.interpolate import PchipInterpolator

from core.document import edits
from core.document.project import Correction, Project
from core.errors import UserError
from tests.core.document import builders as b

TIMES = np.cumsum(1 / 30 + 0.01 * np.sin(np.arange(b.FRAMES)))  # a variable frame rate
WRIST = "left_wrist"


def start() -> Project:
    return b.project(people=(b.person("a", b.span(1, 0, 1000)),))


def put(project: Project, frame: int, x: float | None, y: float | None = 5.0) -> Project:
    y = None if x is None else y
    mark = Correction(frame=frame, keypoint=WRIST, x=x, y=y)
    return edits.move_keypoint(project, "v1", "a", mark, TIMES)


def fill(project: Project, frame: int) -> Project:
    return edits.fill_between(project, "v1", "a", WRIST, frame, TIMES)


def path(project: Project) -> dict[int, float | None]:
    return {c.frame: c.x for c in edits.corrections_within(project, "v1", "a")}


def by_hand(project: Project) -> list[int]:
    return [c.frame for c in edits.corrections_within(project, "v1", "a") if not c.between]


def test_between_two_corrections_a_keypoint_moves_evenly_in_time() -> None:
    project = fill(put(put(start(), 250, 100.0), 270, 140.0), 255)
    frames = np.arange(250, 271)
    expected = np.interp(TIMES[frames], TIMES[[250, 270]], [100.0, 140.0])
    assert list(path(project)) == frames.tolist()  # across the border of two blocks
    np.testing.assert_allclose(list(path(project).values()), expected, atol=2e-3)
    assert by_hand(project) == [250, 270]


def test_more_corrections_make_the_curve_that_scipy_makes() -> None:
    knots = {100: 10.0, 108: 60.0, 111: 61.0, 125: 20.0, 140: 90.0}
    project = start()
    for frame, x in knots.items():
        project = put(project, frame, x)
    for frame in list(knots)[:-1]:
        project = fill(project, frame)
    for frame in list(knots)[:-1]:  # once more, now that all neighbours are linked
        project = fill(project, frame)
    peer = PchipInterpolator(TIMES[list(knots)], list(knots.values()))
    found = path(project)
    np.testing.assert_allclose(list(found.values()), peer(TIMES[list(found)]), atol=2e-3)


def test_a_correction_within_replaces_what_was_filled_on_both_sides() -> None:
    project = fill(put(put(start(), 100, 0.0), 120, 0.0), 110)
    project = put(project, 110, 50.0)
    found = path(project)
    assert by_hand(project) == [100, 110, 120]
    assert found[105] is not None and found[105] > 20 and found[115] == pytest.approx(found[105], abs=3)


def test_moving_a_correction_takes_its_neighbours_along_and_nothing_else() -> None:
    project = fill(put(put(start(), 100, 0.0), 104, 40.0), 100)
    moved = put(project, 104, 80.0)
    middle = np.interp(TIMES[102], TIMES[[100, 104]], [0.0, 80.0])
    assert [path(moved)[frame] for frame in (100, 102, 104)] == pytest.approx([0.0, middle, 80.0], abs=2e-3)
    alone = put(put(start(), 100, 0.0), 104, 40.0)
    assert list(path(put(alone, 104, 80.0))) == [100, 104]


def test_at_the_last_correction_the_frames_before_it_are_filled() -> None:
    project = put(put(start(), 100, 0.0), 104, 40.0)
    assert list(path(fill(project, 104))) == [100, 101, 102, 103, 104]


@pytest.mark.parametrize("second", [None, (101, 1.0), (110, None)])
def test_where_there_is_nothing_to_fill_it_is_said(second: tuple[int, float | None] | None) -> None:
    project = put(start(), 100, 0.0)
    if second is not None:
        project = put(project, *second)
    with pytest.raises(UserError):
        fill(project, 100)


def test_resetting_a_span_of_one_keypoint_leaves_the_others() -> None:
    project = fill(put(put(start(), 100, 0.0), 120, 40.0), 100)
    nose = Correction(frame=110, keypoint="nose", x=1.0, y=1.0)
    project = edits.correct_keypoint(project, "v1", "a", nose)
    rest = edits.clear_keypoint(project, "v1", "a", WRIST, 105, 121)
    assert sorted(path(rest)) == [100, 101, 102, 103, 104, 110]
    assert edits.corrections_on(rest, "v1", "a", 110) == {"nose": nose}
    assert edits.clear_keypoint(rest, "v1", "a").corrections == ()
    with pytest.raises(UserError, match="Nothing is corrected"):
        edits.clear_keypoint(rest, "v1", "a", "left_knee")
