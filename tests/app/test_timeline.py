"""The timeline: what a person sees and what a click does."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.session import NOTHING, Selection, Session
from app.theme import theme
from app.timeline import painting
from app.timeline.rows import build_rows
from app.timeline.scale import Scale, clock, ruler_step_s, whole
from app.timeline.view import GUTTER, OVERVIEW, TOP, TimelineView
from tests.app.made import made_project, made_segments, made_times

FRAMES = 600


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made.show_project(made_project(FRAMES), made_times(FRAMES))
    return made


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> Iterator[TimelineView]:
    made = TimelineView(session)
    qtbot.addWidget(made)
    made.resize(1000, 320)
    made.show()
    qtbot.waitExposed(made)
    made.seek_asked.connect(session.set_frame)
    made.select_asked.connect(session.select)
    yield made


def x_of(view: TimelineView, time_s: float) -> int:
    return round(GUTTER + view.scale.x(time_s))


def row_middle(view: TimelineView, title: str) -> int:
    for number, row in enumerate(view.rows.rows):
        if row.title == title:
            return round(view.row_area(number).center().y())
    raise AssertionError(title)


def test_each_person_has_actions_proposals_and_repetitions(view: TimelineView) -> None:
    told = [(row.person.name if row.person else "", row.title) for row in view.rows.rows]
    assert told == [
        (name, title) for name in ("Anna", "Ben") for title in ("Actions", "Proposals", "Repetitions")
    ]


def test_a_click_on_the_ruler_goes_to_that_time(view: TimelineView, session: Session) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(x_of(view, 10.0), TOP - 10))
    assert abs(session.time_of(session.frame) - 10.0) < 0.1


def test_a_click_on_a_segment_selects_it(view: TimelineView, session: Session) -> None:
    QTest.mouseClick(
        view, Qt.MouseButton.LeftButton, pos=QPoint(x_of(view, 1.0), row_middle(view, "Proposals"))
    )
    found = session.selected_segment()
    assert found is not None
    assert found[1].start == 0
    assert found[1].state == "proposed"


def test_a_click_between_segments_selects_nothing(view: TimelineView, session: Session) -> None:
    session.select(Selection("person", "person0"))
    QTest.mouseClick(
        view, Qt.MouseButton.LeftButton, pos=QPoint(x_of(view, 12.0), row_middle(view, "Actions"))
    )
    assert session.selection == NOTHING


def test_a_click_on_a_name_selects_the_person(view: TimelineView, session: Session) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(30, row_middle(view, "Actions")))
    assert session.selection == Selection("person", "person0")


def test_repetitions_are_selected_as_a_set(view: TimelineView, session: Session) -> None:
    QTest.mouseClick(
        view, Qt.MouseButton.LeftButton, pos=QPoint(x_of(view, 3.0), row_middle(view, "Repetitions"))
    )
    found = session.selected_set()
    assert found is not None
    assert len(found.cycles) == 6


def test_a_drag_over_the_rows_pans_and_keeps_the_selection(view: TimelineView, session: Session) -> None:
    view.zoom(4.0)
    before, y = view.scale, row_middle(view, "Proposals")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(600, y))
    QTest.mouseMove(view, QPoint(500, y))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(500, y))
    assert view.scale.start_s > before.start_s
    assert session.selection == NOTHING


def test_the_wheel_zooms_about_the_mouse(view: TimelineView, qtbot: QtBot) -> None:
    from PySide6.QtGui import QWheelEvent

    at = QPointF(x_of(view, 10.0), 120)
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    view.wheelEvent(event)
    assert view.scale.stop_s - view.scale.start_s < 15.0
    assert abs(view.scale.time_s(at.x() - GUTTER) - 10.0) < 0.05


def test_the_overview_moves_the_part_in_view(view: TimelineView, session: Session) -> None:
    view.zoom(8.0)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(GUTTER + 700, OVERVIEW // 2))
    assert view.scale.start_s > 14.0
    assert session.frame > 400


def test_what_lies_under_the_mouse_is_told(view: TimelineView) -> None:
    told = view.describe(QPointF(x_of(view, 1.0), row_middle(view, "Proposals")))
    assert "squat (proposed, confidence 0.50)" in told
    assert "6 repetitions" in view.describe(QPointF(x_of(view, 3.0), row_middle(view, "Repetitions")))


def test_the_play_head_moves_without_drawing_the_rows_anew(
    view: TimelineView, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.repaint()
    drawn: list[int] = []
    monkeypatch.setattr(painting, "draw_segments", lambda *a: drawn.append(1))
    session.set_frame(300)
    view.repaint()
    assert drawn == []
    shown = view.grab().toImage().pixelColor(x_of(view, 10.0), 300)
    assert shown.red() - shown.blue() > 60  # the play head is red


def test_dense_segments_are_drawn_in_under_eight_milliseconds(qapp: object) -> None:
    frames = 400_000
    session = Session()
    project = made_project(frames, people=1, segments=100_000)
    session.show_project(project, made_times(frames))
    rows = build_rows(project, "recording", session.seconds)
    arrays = rows.rows[1].segments
    assert arrays is not None
    assert len(arrays.segments) == 100_000
    image = QImage(1920, 24, QImage.Format.Format_RGB32)
    ink = painting.make_ink(theme(), rows.labels)
    best = np.inf
    for _ in range(10):
        painter = QPainter(image)
        began = time.perf_counter()
        scale = whole(session.duration_s, 1700)
        painting.draw_segments(painter, arrays, image.rect().toRectF(), scale, ink)
        best = min(best, time.perf_counter() - began)
        painter.end()
    assert best < 0.008


def test_a_dense_column_shows_the_segment_that_lies_there(qapp: object) -> None:
    session = Session()
    project = made_project(3000, people=1, segments=600)
    session.show_project(project, made_times(3000))
    rows = build_rows(project, "recording", session.seconds)
    arrays = rows.rows[1].segments
    assert arrays is not None
    ink = painting.make_ink(theme(), rows.labels)
    scale = whole(session.duration_s, 3000)
    image = painting.columns_image(arrays, scale, ink, 3000)
    for number in (0, 17, 300, 599):
        segment = arrays.segments[number]
        shown = image.pixelColor(segment.start + 1, 0)
        fill = ink.fills[int(arrays.label[number])]
        assert abs(shown.red() - fill.red()) <= 2
        assert abs(shown.blue() - fill.blue()) <= 2


def test_segments_in_view_are_found_by_search() -> None:
    session = Session()
    session.show_project(made_project(1000, people=1, segments=10), made_times(1000))
    rows = build_rows(made_project(1000, people=1, segments=10), "recording", session.seconds)
    arrays = rows.rows[1].segments
    assert arrays is not None
    scale = Scale(10.0, 15.0, 500, 1000 / 30)
    first, last = painting.visible(arrays, scale)
    slow = [
        number
        for number in range(10)
        if arrays.stop_s[number] > scale.start_s and arrays.start_s[number] < scale.stop_s
    ]
    assert list(range(first, last)) == slow


def test_variable_times_place_segments_by_their_seconds(qapp: object) -> None:
    times = np.concatenate([np.arange(100) / 30, 100 / 30 + np.arange(100) / 5])
    session = Session()
    session.show_project(made_project(200, people=1, segments=2), times)
    rows = build_rows(made_project(200, people=1, segments=2), "recording", session.seconds)
    arrays = rows.rows[1].segments
    assert arrays is not None
    assert arrays.start_s[1] == pytest.approx(100 / 30)
    assert arrays.stop_s[0] < 4.0


@pytest.mark.parametrize(
    ("time_s", "text"),
    [(0.0, "0:00.000"), (12.4333, "0:12.433"), (59.9996, "1:00.000"), (3723.5, "1:02:03.500")],
)
def test_times_are_written_as_on_a_clock(time_s: float, text: str) -> None:
    assert clock(time_s) == text


def test_ruler_marks_are_never_closer_than_they_can_be_read() -> None:
    for px_per_s in (0.05, 1.0, 13.0, 200.0, 4000.0):
        assert ruler_step_s(px_per_s) * px_per_s >= 90 or px_per_s < 90 / 7200


def test_zooming_never_leaves_the_recording() -> None:
    scale = whole(20.0, 1000)
    for factor, x in ((3.0, 900), (5.0, 10), (0.1, 500), (1000.0, 999), (0.5, 0)):
        scale = scale.zoomed(factor, x)
        assert 0.0 <= scale.start_s < scale.stop_s <= 20.0 + 1e-9


def test_made_segments_do_not_overlap() -> None:
    segments = made_segments(1000, 40)
    assert all(a.stop <= b.start for a, b in itertools.pairwise(segments))


def test_a_person_without_any_segment_is_drawn(qtbot: QtBot) -> None:
    session = Session()
    session.show_project(made_project(FRAMES, people=1, segments=0), made_times(FRAMES))
    view = TimelineView(session)
    qtbot.addWidget(view)
    view.resize(800, 300)
    assert not view.grab().isNull()
    assert [row.title for row in view.rows.rows] == ["Actions", "Repetitions"]
