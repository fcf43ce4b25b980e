"""The timeline: what a person sees and what a click does."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.said_labels import edges_told
from app.session import NOTHING, Selection, Session
from app.timeline import painting
from app.timeline.layout import OVERVIEW
from app.timeline.soft_edges import edge_widths
from app.timeline.view import TimelineView
from core.document.project import Label, Segment, Vocabulary
from core.evaluation.doubt import EDGES, edges_in_words
from tests.app.made import made_project, made_times

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
    yield made


def x_of(view: TimelineView, time_s: float) -> int:
    return round(view.board.layout.gutter + view.scale.x(time_s))


def row_middle(view: TimelineView, title: str) -> int:
    for number, row in enumerate(view.rows.rows):
        if row.title == title:
            return round(view.row_area(number).center().y())
    raise AssertionError(title)


def test_each_person_has_a_name_tiers_and_repetitions(view: TimelineView) -> None:
    told = [(row.person.name if row.person else "", row.title) for row in view.rows.rows]
    rows = ("Proposals", "Own", "Repetitions")
    assert told == [(name, title) for name in ("Anna", "Ben") for title in (name, *rows)]


def test_a_click_on_the_ruler_goes_to_that_time(view: TimelineView, session: Session) -> None:
    QTest.mouseClick(
        view, Qt.MouseButton.LeftButton, pos=QPoint(x_of(view, 10.0), round(view.board.layout.top) - 10)
    )
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
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(x_of(view, 12.0), row_middle(view, "Own")))
    assert session.selection == NOTHING


def test_a_click_on_a_name_selects_the_person(view: TimelineView, session: Session) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(50, row_middle(view, "Anna")))
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
    assert abs(view.scale.time_s(at.x() - view.board.layout.gutter) - 10.0) < 0.05


def test_the_overview_moves_the_part_in_view(view: TimelineView, session: Session) -> None:
    view.zoom(8.0)
    QTest.mouseClick(
        view, Qt.MouseButton.LeftButton, pos=QPoint(view.board.layout.gutter + 700, OVERVIEW // 2)
    )
    assert view.scale.start_s > 14.0
    assert session.frame > 400


def test_what_lies_under_the_mouse_is_told(view: TimelineView) -> None:
    told = view.describe(QPointF(x_of(view, 1.0), row_middle(view, "Proposals")))
    assert "squat (proposed, confidence 0.50)" in told
    assert "Repetition 1 of 6" in view.describe(QPointF(x_of(view, 3.0), row_middle(view, "Repetitions")))


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


def test_a_person_without_any_segment_is_drawn(qtbot: QtBot) -> None:
    session = Session()
    session.show_project(made_project(FRAMES, people=1, segments=0), made_times(FRAMES))
    view = TimelineView(session)
    qtbot.addWidget(view)
    view.resize(800, 300)
    assert not view.grab().isNull()
    assert [row.title for row in view.rows.rows] == [*("Anna", "Proposals", "Own", "Repetitions")]


def test_the_timeline_follows_the_play_head_and_the_selection(view: TimelineView, session: Session) -> None:
    view.resize(1000, 130)
    view.zoom(10.0)
    session.set_frame(500)
    assert view.scale.start_s <= session.time_of(500) <= view.scale.stop_s
    found = view.board.row_of_tier("own1")
    assert found is not None
    assert view.row_area(found[0]).top() > view.height()
    session.select(Selection("segment", "asaccepted0", "own1"))
    assert view.row_area(found[0]).bottom() <= view.height()


def test_a_label_is_drawn_in_the_hue_that_was_chosen_for_it(view: TimelineView, session: Session) -> None:
    project = session.project
    assert project is not None
    at = list(view.rows.labels).index("squat")
    before = view.ink().fills[at]
    hue = (before.hue() + 120) % 360
    vocabulary = Vocabulary(id="v", name="Mine", labels=(Label(id="l", name="squat", colour=hue),))
    after = msgspec.structs.replace(project, vocabularies=(vocabulary,))
    session.project = after
    session.changed.emit(project, after)
    assert view.ink().fills[at] != before


def test_edges_fade_only_where_a_proposal_says_how_unsure_they_are() -> None:
    sure = Segment(id="a", start=0, stop=60, label="squat", state="proposed")
    unsure = msgspec.structs.replace(sure, attributes={EDGES: edges_in_words(0.25, 2.0)})
    assert edge_widths(sure, 200.0, 40.0) == (0.0, 0.0)
    assert edge_widths(unsure, 200.0, 40.0) == (10.0, 80.0)
    assert edge_widths(unsure, 100.0, 40.0) == (10.0, 40.0), "the middle stays as it is"
    assert edge_widths(unsure, 200.0, 4.0) == (0.0, 8.0), "less than a line of it"
    accepted = msgspec.structs.replace(unsure, state="accepted")
    assert edge_widths(accepted, 200.0, 40.0) == (0.0, 0.0)
    assert edges_told(unsure) == "start ± 0.25 s, end ± 2.00 s"
    assert edges_told(accepted) == ""
