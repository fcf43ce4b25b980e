"""Dragging on the timeline: what it changes in the project, what the video shows meanwhile, and undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.session import NOTHING, Selection, Session
from app.timeline.changes import moved_cycles, nearest_start
from app.timeline.view import TimelineView
from core.document import edits
from core.document.project import Cycle, Event, Project, Segment
from core.document.store import DocumentStore
from tests.app.made import made_project, made_times

FRAMES = 600
LEFT = Qt.MouseButton.LeftButton
NO, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def session(qapp: object, tmp_path: Path) -> Iterator[Session]:
    store = DocumentStore.create(tmp_path / "made.kinescribe", Project(id="p", name="made"))
    times = store.write_array(made_times(FRAMES), rows_per_chunk=8192)
    made = made_project(FRAMES, people=1)
    video = msgspec.structs.replace(made.videos[0], frame_times=times, cuts=(450,))
    segments = (_segment("a", 60, 120), _segment("b", 120, 180), _segment("c", 300, 360))
    own = msgspec.structs.replace(made.tiers[1], segments=segments, events=(_event("e", 400),))
    other = msgspec.structs.replace(made.tiers[0], segments=(_segment("x", 200, 260),))
    project = msgspec.structs.replace(made, videos=(video,), tiers=(other, own))
    store.apply("Made", lambda _: project, author="model")
    shown = Session()
    shown.open_store(store)
    yield shown
    shown.close_store()


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> TimelineView:
    made = TimelineView(session)
    qtbot.addWidget(made)
    made.resize(1000, 320)
    made.show()
    qtbot.waitExposed(made)
    return made


def _segment(segment_id: str, start: int, stop: int) -> Segment:
    return Segment(id=segment_id, start=start, stop=stop, label="squat")


def _event(event_id: str, frame: int) -> Event:
    return Event(id=event_id, frame=frame, label="touch")


def place(view: TimelineView, frame: float, tier_id: str = "own0") -> QPointF:
    found = view.board.row_of_tier(tier_id)
    assert found is not None
    scale = view.scale
    return QPointF(view.board.layout.gutter + scale.x(frame / 30), view.row_area(found[0]).center().y())


def drag(
    view: TimelineView,
    start: QPointF,
    stop: QPointF,
    held: Qt.KeyboardModifier = CONTROL,
    release: bool = True,
) -> None:
    """With Ctrl nothing snaps."""
    pressed = held if held != CONTROL else NO
    view.mouse.press(start, LEFT, pressed)
    view.mouse.move(start + QPointF(6, 0), held)
    view.mouse.move(stop, held)
    if release:
        view.mouse.release(stop)


def segments(session: Session, tier_id: str = "own0") -> dict[str, tuple[int, int]]:
    assert session.project is not None
    tier = next(tier for tier in session.project.tiers if tier.id == tier_id)
    return {segment.id: (segment.start, segment.stop) for segment in tier.segments}


def test_dragging_an_edge_moves_it_as_one_step(view: TimelineView, session: Session) -> None:
    before = session.project
    drag(view, place(view, 359.5), place(view, 400))
    assert segments(session)["c"] == (300, 400)
    assert session.store is not None
    assert session.store.undo() == "Move edge"
    assert session.project == before


def test_the_video_shows_the_edge_while_it_is_dragged_and_then_what_it_showed(
    view: TimelineView, session: Session
) -> None:
    session.set_frame(17)
    drag(view, place(view, 359.5), place(view, 400), release=False)
    assert session.frame == 399  # the last frame of the segment
    view.mouse.release(place(view, 400))
    assert session.frame == 17


def test_escape_in_a_drag_leaves_all_as_it_was(view: TimelineView, session: Session) -> None:
    before = session.project
    view.setFocus()
    drag(view, place(view, 359.5), place(view, 400), release=False)
    assert segments(session)["c"] == (300, 400)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert session.project is before
    assert session.frame == 0
    assert session.store is not None
    assert not session.store.can_undo


def test_an_edge_stops_at_the_neighbour_or_trims_it_by_choice(view: TimelineView, session: Session) -> None:
    drag(view, place(view, 300.5), place(view, 150))
    assert segments(session)["c"] == (180, 360)
    session.set_marks(overlap="trim")
    drag(view, place(view, 180.5), place(view, 150))
    assert segments(session)["c"] == (150, 360)
    assert segments(session)["b"] == (120, 150)


def test_shift_moves_the_edge_that_two_share(view: TimelineView, session: Session) -> None:
    drag(view, place(view, 119.5), place(view, 100), SHIFT)
    assert segments(session) == {"a": (60, 100), "b": (100, 180), "c": (300, 360)}


def test_dragging_the_middle_moves_a_segment_into_the_next_gap_that_holds_it(
    view: TimelineView, session: Session
) -> None:
    drag(view, place(view, 90), place(view, 250))
    assert segments(session)["a"] == (220, 280)
    drag(view, place(view, 250), place(view, 320))  # over another one: as near as it can
    assert segments(session)["a"] == (240, 300)


def test_an_edge_sticks_to_what_is_near_and_says_so(view: TimelineView, session: Session) -> None:
    session.set_frame(420)
    for wanted, target in ((420, 418), (450, 452)):
        edge = segments(session)["c"][1]
        drag(view, place(view, edge - 0.5), place(view, target), NO, release=False)
        assert view.board.snap_frame == wanted
        assert segments(session)["c"] == (300, wanted)
        view.mouse.release(place(view, target))
        assert view.board.snap_frame is None
        session.set_frame(420)
    drag(view, place(view, segments(session)["c"][1] - 0.5), place(view, 452), CONTROL)
    assert segments(session)["c"][1] == 452


def test_snapping_can_be_switched_off(view: TimelineView, session: Session) -> None:
    view.board.set_options(snapping=False)
    drag(view, place(view, 359.5), place(view, 452), NO)
    assert segments(session)["c"] == (300, 452)


def test_dragging_on_an_empty_part_makes_a_segment_with_the_current_label(
    view: TimelineView, session: Session
) -> None:
    session.set_marks(label="lunge")
    drag(view, place(view, 500), place(view, 540))
    assert session.project is not None
    made = next(t for t in session.project.tiers if t.id == "own0").segments[-1]
    assert (made.start, made.stop, made.label, made.state) == (500, 540, "lunge", "accepted")
    assert session.selection == Selection("segment", made.id, "own0")
    assert session.tier_id == "own0"


def test_a_new_segment_ends_where_the_next_one_begins(view: TimelineView, session: Session) -> None:
    drag(view, place(view, 230), place(view, 330))
    assert (230, 300) in segments(session).values()


def test_the_first_segment_of_a_person_makes_their_tier_in_the_same_step(
    view: TimelineView, session: Session
) -> None:
    assert session.store is not None
    session.store.apply("Remove tier", edits.remove_tier, "own0")
    number = next(n for n, row in enumerate(view.rows.rows) if row.kind == "tier" and row.tier is None)
    y = view.row_area(number).center().y()
    drag(view, QPointF(place(view, 30, "tier0").x(), y), QPointF(place(view, 90, "tier0").x(), y))
    assert session.project is not None
    tier = session.project.tiers[0]  # above the proposals, where the row was that it was made on
    assert (tier.name, tier.person_id, tier.author) == ("Anna: actions", "person0", "human")
    assert [(s.start, s.stop) for s in tier.segments] == [(30, 90)]
    assert session.store.undo() == "Make segment"
    assert [one.id for one in session.project.tiers] == ["tier0"]


def test_an_event_is_moved_by_dragging_it(view: TimelineView, session: Session) -> None:
    drag(view, place(view, 400), place(view, 420))
    assert session.project is not None
    assert session.project.tiers[1].events[0].frame == 420
    assert session.selection == Selection("event", "e", "own0")


def test_a_locked_tier_is_not_changed_by_a_drag(view: TimelineView, session: Session) -> None:
    assert session.store is not None
    session.store.apply("Lock tier", edits.set_tier_look, "own0", locked=True)
    before = session.project
    view.zoom(2.0)
    start_s = view.scale.start_s
    drag(view, place(view, 120), place(view, 60))
    assert session.project is before
    assert view.scale.start_s > start_s  # it pans instead


def test_the_boundary_of_two_repetitions_moves_both(view: TimelineView, session: Session) -> None:
    number = next(n for n, row in enumerate(view.rows.rows) if row.kind == "repetitions")
    y = view.row_area(number).center().y()
    drag(view, QPointF(place(view, 180).x(), y), QPointF(place(view, 190).x(), y))
    assert session.project is not None
    cycles = session.project.repetition_sets[0].cycles
    assert (cycles[1].stop, cycles[2].start) == (190, 190)
    assert session.store is not None
    assert session.store.undo() == "Move repetition"


@pytest.mark.parametrize(
    ("part", "frame", "expected"),
    [
        ("start", 20, [(0, 5, 10), (12, 15, 20)]),  # not before the one in front of it
        ("stop", 3, [(0, 5, 5), (12, 15, 20)]),  # not before its own turn
        ("turn", 99, [(0, 10, 10), (12, 15, 20)]),
    ],
)
def test_points_of_a_repetition_stay_in_their_order(
    part: str, frame: int, expected: list[tuple[int, int, int]]
) -> None:
    cycles = (Cycle(start=0, turn=5, stop=10), Cycle(start=12, turn=15, stop=20))
    number = 0 if part != "start" else 1
    wanted = 2 if part == "start" else frame
    moved = moved_cycles(cycles, number, part, wanted, 30)  # type: ignore[arg-type]
    found = [(c.start, c.turn, c.stop) for c in moved]
    assert found == ([(0, 5, 10), (10, 15, 20)] if part == "start" else expected)


def test_the_nearest_place_that_holds_a_segment_is_the_nearest_of_all() -> None:
    generator = np.random.default_rng(5)
    for _ in range(60):
        cuts = np.sort(generator.choice(np.arange(1, 100), 8, replace=False))
        starts, stops = cuts[::2], cuts[1::2]
        length, wanted = int(generator.integers(1, 30)), int(generator.integers(0, 100))
        free = [
            s for s in range(101 - length) if all(s + length <= a or s >= b for a, b in zip(starts, stops))
        ]
        found = nearest_start(wanted, length, starts, stops, 100)
        if free:
            assert found in free
            assert abs(found - wanted) == min(abs(s - wanted) for s in free)


def test_control_click_adds_and_shift_click_takes_all_between(view: TimelineView, session: Session) -> None:
    def click(frame: float, held: Qt.KeyboardModifier = NO) -> None:
        QTest.mouseClick(view, LEFT, held, place(view, frame).toPoint())

    click(90)
    click(330, CONTROL)
    assert [one.id for one in (session.selection, *session.also)] == ["a", "c"]
    click(90)
    click(330, SHIFT)
    assert [one.id for one in (session.selection, *session.also)] == ["a", "b", "c"]


def test_shift_drag_selects_what_the_frame_touches(view: TimelineView, session: Session) -> None:
    number = view.board.row_of_tier("tier0")
    assert number is not None
    top = QPointF(place(view, 100).x(), view.row_area(number[0]).top() + 2)
    drag(view, top, place(view, 320), SHIFT)
    assert {one.id for one in (session.selection, *session.also)} == {"x", "a", "b", "c"}


def test_a_tier_is_put_elsewhere_by_dragging_its_name(view: TimelineView, session: Session) -> None:
    own, other = view.board.row_of_tier("own0"), view.board.row_of_tier("tier0")
    assert own is not None and other is not None
    start = QPointF(60, view.row_area(own[0]).center().y())
    drag(view, start, QPointF(60, view.row_area(other[0]).top() + 1), NO)
    assert session.project is not None
    assert [tier.id for tier in session.project.tiers] == ["own0", "tier0"]
    assert session.store is not None
    assert session.store.undo() == "Move tier"


def test_the_cursor_says_what_a_press_will_do(view: TimelineView, session: Session) -> None:
    shapes = {
        90: Qt.CursorShape.SizeAllCursor,
        359.7: Qt.CursorShape.SizeHorCursor,
        500: Qt.CursorShape.CrossCursor,
    }
    for frame, shape in shapes.items():
        assert view.mouse.cursor(place(view, frame), NO) == shape
    assert view.mouse.cursor(place(view, 120.2), SHIFT) == Qt.CursorShape.SplitHCursor
    assert session.store is not None
    session.store.apply("Lock tier", edits.set_tier_look, "own0", locked=True)
    assert view.mouse.cursor(place(view, 500), NO) == Qt.CursorShape.OpenHandCursor


def test_up_and_down_choose_the_tier(view: TimelineView, session: Session) -> None:
    view.setFocus()
    for key, expected in (
        (Qt.Key.Key_Down, "tier0"),
        (Qt.Key.Key_Down, "own0"),
        (Qt.Key.Key_Down, "own0"),
        (Qt.Key.Key_Up, "tier0"),
    ):
        QTest.keyClick(view, key)
        assert session.tier_id == expected


def test_a_finished_tier_shows_background_where_there_is_no_segment(
    view: TimelineView, session: Session
) -> None:
    before = view.grab().toImage().pixelColor(place(view, 500).toPoint())
    assert "Unlabelled" in view.describe(place(view, 500))
    assert session.store is not None
    session.store.apply("Mark as finished", edits.mark_finished, "own0", 400, 600)
    assert "Background" in view.describe(place(view, 500))
    after = view.grab().toImage().pixelColor(place(view, 500).toPoint())
    assert after != before
    assert "Unlabelled" in view.describe(place(view, 200))


def test_a_segment_that_is_gone_is_no_longer_outlined(view: TimelineView, session: Session) -> None:
    session.select(Selection("segment", "c", "own0"))
    assert view.box_of(session.selection) is not None
    assert session.store is not None
    session.store.apply("Remove", edits.remove_segments, "own0", ["c"])
    assert view.box_of(session.selection) is None
    assert not view.grab().isNull()
    QTest.mouseClick(view, LEFT, pos=QPoint(place(view, 330).toPoint()))
    assert session.selection == NOTHING


def test_time_stays_where_it_is_while_a_long_segment_is_moved(view: TimelineView, session: Session) -> None:
    assert session.store is not None
    session.store.apply("Remove", edits.remove_segments, "own0", ["a", "b"])
    session.store.apply("Longer", edits.reshape_segment, "own0", "c", 100, 500)
    view.board.show_span(280, 320)
    before = view.scale
    drag(view, place(view, 300), place(view, 310))
    assert segments(session)["c"] == (110, 510)
    assert view.scale == before


def test_beyond_the_edge_of_the_view_time_moves_along(view: TimelineView, session: Session) -> None:
    view.board.show_span(340, 400)
    right = view.board.layout.gutter + view.board.layout.track_width
    start = view.scale.start_s
    drag(view, place(view, 359.8), QPointF(right + 40, place(view, 359).y()))
    assert view.scale.start_s > start
    assert segments(session)["c"][1] == session.frame_at(view.scale.stop_s) + 1


def test_a_drag_ends_when_the_session_is_closed(view: TimelineView, session: Session) -> None:
    drag(view, place(view, 359.5), place(view, 400), release=False)
    session.close_store()
    assert not view.mouse.is_busy
    view.mouse.move(QPointF(500, 200), NO)
    view.mouse.release(QPointF(500, 200))
    assert not view.grab().isNull()
