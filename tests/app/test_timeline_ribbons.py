"""Ribbons on the timeline: what they show, fold and say, and that they are fast at an hour."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from app.application import Program
from app.timeline.ribbons import bars, columns, make_ribbon
from app.timeline.scale import Scale
from core.document.edits import add_series
from core.document.project import Project, Series

LABELS = ("squat", "walk", "wave", "unknown")


def made(values: np.ndarray, start_s: float = 0.0, interval_s: float = 0.5):  # type: ignore[no-untyped-def]
    return make_ribbon(LABELS, start_s, interval_s, values.astype(np.float32))


def scale_of(start_s: float, px_per_s: float, width: float) -> Scale:
    return Scale(start_s, start_s + width / px_per_s, width, 1000.0)


def squat_then_walk() -> np.ndarray:
    values = np.full((8, 4), 0.02)
    values[:4, 0], values[4:, 1] = 0.9, 0.8
    return values


@pytest.fixture
def ribboned(opened: Program) -> Program:
    """The program with probabilities of 4 s: squat, then walk; the last window is unknown."""
    store = opened.session.store
    assert store is not None
    values = squat_then_walk()
    values[7] = np.nan
    handle = store.write_array(values.astype(np.float32))

    def with_series(project: Project) -> Project:
        series = Series(
            id="series",
            name="label probabilities",
            channels=LABELS,
            unit="probability",
            source="made",
            recording_id="recording",
            person_id="person0",
            interval_s=0.5,
            values=handle,
        )
        return add_series(project, series)

    store.apply("Made", with_series, author="model")
    return opened


def ribbon_row(program: Program) -> int:
    found = [n for n, row in enumerate(program.timeline.rows.rows) if row.kind == "ribbon"]
    assert len(found) == 1
    program.timeline.board.show_row(found[0])
    return found[0]


def lane_point(program: Program, time_s: float, lane: int) -> QPointF:
    area = program.timeline.row_area(ribbon_row(program))
    board = program.timeline.board
    return QPointF(board.layout.gutter + board.scale.x(time_s), area.top() + 9 + lane * 14)


def test_a_window_counts_half_an_interval_before_and_after_its_middle() -> None:
    ribbon = made(squat_then_walk(), start_s=10.0)
    assert [ribbon.row_at(t) for t in (9.7, 9.76, 10.24, 10.26, 13.74, 13.8)] == [None, 0, 0, 1, 7, None]


def test_lanes_are_the_labels_that_matter_in_what_is_in_view() -> None:
    ribbon = made(squat_then_walk())
    assert ribbon.lanes(scale_of(0.0, 100.0, 150.0)) == [0]
    assert ribbon.lanes(scale_of(0.0, 100.0, 400.0)) == [0, 1]


@pytest.mark.parametrize("px_per_s", [3.0, 20.0, 500.0])
def test_columns_are_the_greatest_probability_of_their_span(px_per_s: float) -> None:
    random = np.random.default_rng(3)
    values = random.random((400, 4))
    values[50:60] = np.nan
    ribbon, scale = made(values, start_s=5.0), scale_of(2.0, px_per_s, 300.0)
    found = columns(ribbon, [1, 3], scale, 300)
    for column in range(0, 300, 7):
        begin, end = (2.0 + (column + k) / px_per_s for k in (0, 1))
        first, last = (int(np.floor((t - 5.0) / 0.5 + 0.5)) for t in (begin, end))
        rows = [r for r in range(first, max(last, first + 1)) if 0 <= r < 400]
        if not rows:
            assert np.isnan(found[column]).all()
        elif not np.isnan(values[rows]).any():
            assert found[column] == pytest.approx(values[rows][:, [1, 3]].max(0), abs=1e-6)


def test_a_bar_is_as_high_as_its_probability() -> None:
    assert bars(np.array([0.0, 0.5, 1.0]), 10).sum(0).tolist() == [0, 5, 10]


def test_the_hover_says_label_and_value_and_what_is_likeliest(ribboned: Program) -> None:
    told = ribboned.timeline.describe(lane_point(ribboned, 1.0, 0))
    assert told.startswith("squat 90 %, 0:01")
    assert "Likeliest: squat 90 %" in told
    assert ribboned.timeline.describe(lane_point(ribboned, 3.5, 0)) == "Too little of the person is seen here"


def test_a_click_on_a_ribbon_moves_there(ribboned: Program) -> None:
    at = lane_point(ribboned, 2.5, 1).toPoint()
    QTest.mouseClick(ribboned.timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert ribboned.session.time_of(ribboned.session.frame) == pytest.approx(2.5, abs=0.05)


def test_a_click_on_its_name_folds_it_and_a_switch_takes_it_away(ribboned: Program) -> None:
    row = ribbon_row(ribboned)
    high = ribboned.timeline.row_area(row).height()
    at = QPoint(40, round(ribboned.timeline.row_area(row).top()) + 8)
    QTest.mouseClick(ribboned.timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert ribboned.timeline.row_area(ribbon_row(ribboned)).height() < high / 3
    ribboned.timeline.grab()
    ribboned.actions["ribbons_fold"].trigger()
    assert ribboned.timeline.row_area(ribbon_row(ribboned)).height() == high
    ribboned.actions["ribbons"].trigger()
    assert all(one.kind != "ribbon" for one in ribboned.timeline.rows.rows)


def test_the_lane_of_a_label_has_its_colour_where_it_is_likely(ribboned: Program) -> None:
    image = ribboned.timeline.grab().toImage()
    inside = lane_point(ribboned, 1.0, 0).toPoint()
    outside = lane_point(ribboned, 3.0, 0).toPoint()
    fill = ribboned.timeline.ink().others("squat")
    seen = image.pixelColor(inside)
    near = [abs(seen.red() - fill.red()), abs(seen.green() - fill.green()), abs(seen.blue() - fill.blue())]
    assert max(near) < 40 or seen != image.pixelColor(outside)
    assert seen != image.pixelColor(outside)
