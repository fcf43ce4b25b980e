"""Angles and speeds under people on the timeline: what is computed, and that corrections are seen."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from app.application import Program
from app.timeline.curves import curve_choices, curve_values
from app.timeline.rows import Curve
from core.document import edits
from core.document.project import Correction
from core.motion.skeletons import load_skeleton

CORRECTED = Correction(frame=60, keypoint="left_knee", x=5.0, y=5.0)
SKELETON = load_skeleton("blazepose-33")


def rows_with(**points: list[tuple[float, float]]) -> np.ndarray:
    """(T, K, 3) with some keypoints placed and sure, all others unknown."""
    count = max(len(values) for values in points.values())
    rows = np.full((count, len(SKELETON.keypoints), 3), np.nan, np.float32)
    rows[..., 2] = 0.0
    for name, values in points.items():
        rows[: len(values), SKELETON.places.index(name), :2] = values
        rows[: len(values), SKELETON.places.index(name), 2] = 1.0
    return rows


def curves_of(program: Program) -> dict[str, Curve]:
    return {row.curve.id: row.curve for row in program.timeline.rows.rows if row.curve is not None}


def test_a_joint_angle_is_that_between_its_bones() -> None:
    rows = rows_with(left_hip=[(0, 0)] * 2, left_knee=[(0, 10)] * 2, left_ankle=[(0, 20), (10, 10)])
    one_side = curve_values(SKELETON, "angle:left_knee", rows, np.arange(2) / 30)
    assert np.allclose(one_side, [180, 90])
    assert np.allclose(curve_values(SKELETON, "angle:knee", rows, np.arange(2) / 30), [180, 90])
    assert np.isnan(curve_values(SKELETON, "angle:right_knee", rows, np.arange(2) / 30)).all()


def test_speed_is_distance_over_the_real_time_between_frames() -> None:
    times = np.array([0.0, 0.1, 0.3, 0.4])  # a variable frame rate
    rows = rows_with(left_wrist=[(0, 0), (3, 4), (3, 4), (3, 9)])
    found = curve_values(SKELETON, "speed:left_wrist", rows, times)
    assert np.allclose(found, [50, 5 / 0.3, 5 / 0.3, 50], rtol=1e-4)


def test_only_curves_are_offered_that_the_keypoints_give() -> None:
    offered = dict(curve_choices(load_skeleton("coco-17")))
    assert offered["angle:left_knee"] == "Left knee angle"
    assert "angle:left_ankle" not in offered  # no foot in this layout
    assert "angle:left_ankle" in dict(curve_choices(SKELETON))


def test_chosen_curves_are_shown_with_their_value_at_the_play_head(opened: Program, qtbot: QtBot) -> None:
    person = opened.session.project.people[0].id  # type: ignore[union-attr]
    opened.commands.tiers.set_view(curves={person: ("angle:left_knee", "speed:right_wrist")})
    qtbot.waitUntil(lambda: set(curves_of(opened)) == {"angle:left_knee", "speed:right_wrist"})
    curve = curves_of(opened)["angle:left_knee"]
    assert (curve.unit, len(curve.values)) == ("deg", 120)
    assert curve.low < curve.high <= 180
    opened.commands.tiers.set_view(curves={person: ()})
    qtbot.waitUntil(lambda: not curves_of(opened))


def test_a_correction_changes_the_curve_around_its_frame_only(opened: Program, qtbot: QtBot) -> None:
    session = opened.session
    assert session.store is not None and session.project is not None
    person = session.project.people[0].id
    opened.commands.tiers.set_view(curves={person: ("angle:left_knee",)})
    qtbot.waitUntil(lambda: "angle:left_knee" in curves_of(opened))
    before = curves_of(opened)["angle:left_knee"]
    session.store.apply("Correct", edits.correct_keypoint, "video", person, CORRECTED)
    qtbot.waitUntil(lambda: curves_of(opened)["angle:left_knee"] is not before)
    after = curves_of(opened)["angle:left_knee"]
    changed = ~np.isclose(after.values, before.values, equal_nan=True)
    assert np.flatnonzero(changed).tolist() == [60]
    session.store.undo()
    qtbot.waitUntil(lambda: np.array_equal(curves_of(opened)["angle:left_knee"].values, before.values, True))
