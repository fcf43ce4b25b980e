"""Shuttling, loops, going somewhere: what the keys of playing do in the real program."""

from __future__ import annotations

import itertools

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.application import Program
from app.dialogs.go_to import GoToDialog, frame_of
from app.session import Selection, Session
from app.video.player import selected_span
from core.errors import UserError
from tests.app.made import made_project, made_times


@pytest.fixture
def session(qapp: QApplication) -> Session:
    made = Session()
    made.show_project(made_project(900), made_times(900))
    return made


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("123", 123),
        (" 7 ", 7),
        ("0:12.4", 372),
        ("0:12,4", 372),
        ("12.4s", 372),
        ("12.4 s", 372),
        ("12.4", 372),
        ("500ms", 15),
        ("0:00:03", 90),
        ("0.1 min", 180),
        ("50 %", 450),
        ("0:30", 899),
    ],
)
def test_a_frame_or_a_time_leads_to_its_frame(session: Session, text: str, frame: int) -> None:
    assert frame_of(text, session) == frame


@pytest.mark.parametrize(
    "text", ["", "soon", "12:", "1:2:3:4", "-4", "900", "0:31", "1e3", "12.4 fortnights"]
)
def test_nonsense_is_refused_with_words_that_help(session: Session, text: str) -> None:
    with pytest.raises(UserError) as refused:
        frame_of(text, session)
    assert refused.value.hint


def test_the_question_says_where_it_leads_and_what_is_wrong(session: Session, qtbot: QtBot) -> None:
    dialog = GoToDialog(session)
    qtbot.addWidget(dialog)
    dialog.field.setText("0:12.4")
    assert "372" in dialog.answer.text() and dialog.frame == 372
    dialog.field.setText("tomorrow")
    assert dialog.frame is None and "0:12.4" in dialog.answer.text()


def press(qtbot: QtBot, program: Program, key: Qt.Key, *more: Qt.KeyboardModifier) -> None:
    modifiers = more[0] if more else Qt.KeyboardModifier.NoModifier
    program.canvas.setFocus()
    qtbot.keyClick(program.canvas, key, modifiers)


def test_l_plays_and_doubles_and_k_stops_at_the_usual_speed(opened: Program, qtbot: QtBot) -> None:
    session = opened.session
    press(qtbot, opened, Qt.Key.Key_L)
    assert session.playing and session.speed == 1.0
    press(qtbot, opened, Qt.Key.Key_L)
    assert session.playing and session.speed == 2.0
    press(qtbot, opened, Qt.Key.Key_J)
    assert session.playing and session.speed == -1.0
    press(qtbot, opened, Qt.Key.Key_K)
    assert not session.playing and session.speed == 1.0


def test_with_k_held_the_shuttle_keys_step(opened: Program, qtbot: QtBot) -> None:
    session = opened.session
    session.set_frame(50)
    opened.canvas.setFocus()
    qtbot.keyPress(opened.window.windowHandle(), Qt.Key.Key_K)
    qtbot.keyClick(opened.window.windowHandle(), Qt.Key.Key_L)
    qtbot.keyClick(opened.window.windowHandle(), Qt.Key.Key_L)
    assert session.frame == 52 and not session.playing
    qtbot.keyClick(opened.window.windowHandle(), Qt.Key.Key_J)
    assert session.frame == 51
    qtbot.keyRelease(opened.window.windowHandle(), Qt.Key.Key_K)
    qtbot.keyClick(opened.window.windowHandle(), Qt.Key.Key_L)
    assert session.playing
    session.set_playing(False)


def test_steps_of_a_frame_ten_a_second_and_a_hundredth(opened: Program, qtbot: QtBot) -> None:
    session, none = opened.session, Qt.KeyboardModifier.NoModifier
    shift, control, alt = (
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
    )
    for key, modifier, frame in (
        (Qt.Key.Key_Right, none, 1),
        (Qt.Key.Key_Right, shift, 11),
        (Qt.Key.Key_Right, control, 41),
        (Qt.Key.Key_Right, alt, 42),
        (Qt.Key.Key_Left, alt, 41),
        (Qt.Key.Key_End, none, 119),
        (Qt.Key.Key_Left, control, 89),
        (Qt.Key.Key_Home, none, 0),
    ):
        press(qtbot, opened, key, modifier)
        assert session.frame == frame
    qtbot.waitUntil(lambda: opened.canvas.frame == 0)


def test_a_loop_is_over_what_is_selected(session: Session) -> None:
    assert selected_span(session) is None
    session.set_marks(mark_in=40, mark_out=60)
    assert selected_span(session) == (40, 61)
    assert session.project is not None
    tier = session.project.tiers[0]
    session.select(Selection("segment", tier.segments[1].id, tier_id=tier.id))
    assert selected_span(session) == (tier.segments[1].start, tier.segments[1].stop)
    found = session.project.repetition_sets[0]
    session.select(Selection("repetitions", found.id))
    assert selected_span(session) == (found.start, found.stop)
    session.select(Selection("repetitions", found.id, cycle=0))
    assert selected_span(session) == (found.cycles[0].start, found.cycles[0].stop)


def test_playing_inside_a_segment_stays_there(opened: Program, qtbot: QtBot) -> None:
    session = opened.session
    session.set_marks(mark_in=30, mark_out=44)
    opened.actions["play_inside"].trigger()
    assert session.locked_to == (30, 45) and session.playing and opened.actions["play_inside"].isChecked()
    seen: list[int] = []
    session.frame_changed.connect(seen.append)
    session.set_view(speed=4.0)

    def came_round() -> bool:
        return sum(b < a for a, b in itertools.pairwise(seen)) >= 2

    qtbot.waitUntil(came_round, timeout=8000)
    assert min(seen) >= 30 and max(seen) < 45
    opened.actions["play_inside"].trigger()
    assert session.locked_to is None
    session.set_playing(False)


def test_sound_is_offered_only_where_there_is_any(opened: Program) -> None:
    assert not opened.actions["mute"].isEnabled()
    session = opened.session
    assert session.video is not None and session.store is not None
    loud = msgspec.structs.replace(session.video, has_sound=True)
    session.video = loud
    session.view_changed.emit()
    assert opened.actions["mute"].isEnabled()
    opened.actions["softer"].trigger()
    assert session.volume == 0.9
