"""Correcting keypoints in the picture by mouse and by keys alone, on a made session."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.application import Program
from app.panels.keypoint_facts import KeypointFacts
from app.poses import BETWEEN, BY_HAND, HIDDEN, ShownBody
from app.session import Selection
from app.theme import CORRECTED
from core.document import edits
from core.document import store as document_store
from core.document.project import Correction, Project
from core.motion.skeletons import load_skeleton

WRIST = load_skeleton("blazepose-33").index("left_wrist")
NONE = Qt.KeyboardModifier(0)
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def anna(opened: Program) -> Program:
    """Anna is selected."""
    opened.session.select(Selection("person", "person0"))
    return opened


def body(program: Program, frame: int) -> ShownBody:
    found = program.poses.body("person0", frame)
    assert found is not None
    return found


def wrist(program: Program, frame: int) -> tuple[float, float]:
    return float(body(program, frame).px[WRIST, 0]), float(body(program, frame).px[WRIST, 1])


def project(program: Program) -> Project:
    assert program.session.project is not None
    return program.session.project


def labels(program: Program) -> list[str]:
    assert program.session.store is not None
    return [step.label for step in program.session.store.steps()][1:]


def press(program: Program, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(program.canvas, key, modifiers)


def at_wrist(program: Program) -> QPoint:
    return program.canvas.to_view().map(QPointF(*wrist(program, program.session.frame))).toPoint()


def drag(program: Program, start: QPoint, by: QPoint) -> None:
    QTest.mousePress(program.canvas, Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(program.canvas, start + by / 2)
    QTest.mouseMove(program.canvas, start + by)
    QTest.mouseRelease(program.canvas, Qt.MouseButton.LeftButton, NONE, start + by)


def to_mode(program: Program) -> None:
    program.session.select(Selection("person", "person0", keypoint="left_wrist"))
    program.actions["keypoints"].trigger()


def test_a_dragged_keypoint_stays_where_it_was_put_in_one_step(anna: Program) -> None:
    before, (x, y) = project(anna), wrist(anna, 0)
    anna.canvas.grab()
    drag(anna, at_wrist(anna), QPoint(40, -30))
    scale = anna.canvas.to_view().m11()
    assert wrist(anna, 0) == pytest.approx((x + 40 / scale, y - 30 / scale), abs=1.5)
    assert body(anna, 0).origin_of(WRIST) == BY_HAND
    assert labels(anna) == ["Move keypoint"]
    assert anna.actions["undo"].isEnabled()
    assert anna.session.selection.keypoint == "left_wrist"
    QTest.keyClick(anna.window, Qt.Key.Key_Z, CONTROL)
    assert project(anna) == before
    assert body(anna, 0).origin is None


def test_the_keypoint_follows_the_mouse_before_it_is_let_go(anna: Program) -> None:
    anna.canvas.grab()
    start = at_wrist(anna)
    x, _ = wrist(anna, 0)
    QTest.mousePress(anna.canvas, Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(anna.canvas, start + QPoint(30, 0))
    assert wrist(anna, 0)[0] > x + 5
    assert labels(anna) == []
    QTest.mouseRelease(anna.canvas, Qt.MouseButton.LeftButton, NONE, start + QPoint(30, 0))
    assert labels(anna) == ["Move keypoint"]


def test_a_click_on_a_keypoint_chooses_it_and_changes_nothing(anna: Program) -> None:
    before = project(anna)
    anna.canvas.grab()
    QTest.mouseClick(anna.canvas, Qt.MouseButton.LeftButton, NONE, at_wrist(anna))
    assert anna.session.selection == Selection("person", "person0", keypoint="left_wrist")
    assert project(anna) is before


def test_while_nobody_is_selected_a_drag_moves_no_keypoint(opened: Program) -> None:
    before = project(opened)
    opened.canvas.grab()
    drag(opened, at_wrist(opened), QPoint(40, 0))
    assert project(opened) is before


def test_what_was_corrected_has_a_ring_of_its_own_colour(anna: Program) -> None:
    def ringed() -> int:
        image = anna.canvas.grab().toImage()
        found = 0
        for dx in range(-14, 15):
            for dy in range(-14, 15):
                at = at_wrist(anna) + QPoint(dx, dy)
                found += image.pixelColor(at).name() == CORRECTED
        return found

    assert ringed() == 0
    to_mode(anna)
    press(anna, Qt.Key.Key_Right)
    press(anna, Qt.Key.Key_Escape)
    anna.session.select(Selection("person", "person0"))
    assert ringed() > 10


@pytest.mark.parametrize(("within_s", "steps"), [(0.0, 4), (1000.0, 1)])
def test_arrows_move_by_one_pixel_and_with_shift_by_ten(
    anna: Program, monkeypatch: pytest.MonkeyPatch, within_s: float, steps: int
) -> None:
    monkeypatch.setattr(document_store, "JOIN_WITHIN_S", within_s)  # presses in a row are one step
    x, y = wrist(anna, 0)
    to_mode(anna)
    for key, modifiers in (
        (Qt.Key.Key_Right, NONE),
        (Qt.Key.Key_Right, SHIFT),
        (Qt.Key.Key_Up, SHIFT),
        (Qt.Key.Key_Down, NONE),
    ):
        press(anna, key, modifiers)
    assert wrist(anna, 0) == pytest.approx((x + 11, y - 9), abs=0.05)
    assert anna.session.frame == 0
    assert labels(anna) == ["Move keypoint"] * steps


def test_on_a_mirrored_picture_right_is_still_right_on_the_screen(anna: Program) -> None:
    anna.session.set_view(mirror=True)
    to_mode(anna)
    before = at_wrist(anna).x()
    press(anna, Qt.Key.Key_Right, SHIFT)
    assert at_wrist(anna).x() > before


def test_tab_chooses_the_next_keypoint_and_escape_ends(anna: Program) -> None:
    to_mode(anna)
    press(anna, Qt.Key.Key_Tab)
    assert anna.session.selection.keypoint == "right_wrist"
    press(anna, Qt.Key.Key_Backtab, SHIFT)
    assert anna.session.selection.keypoint == "left_wrist"
    assert anna.canvas.tool is not None
    press(anna, Qt.Key.Key_Escape)
    assert anna.canvas.tool is None
    QTest.keyClick(anna.window, Qt.Key.Key_Right)
    assert anna.session.frame == 1


def test_twenty_frames_of_a_wrist_are_corrected_by_keys_alone(anna: Program) -> None:
    before = project(anna)
    predicted = [wrist(anna, frame) for frame in range(31)]
    to_mode(anna)
    for frame in (5, 15, 25):
        while anna.session.frame < frame:
            press(anna, Qt.Key.Key_Period)
        press(anna, Qt.Key.Key_Left, SHIFT)
    press(anna, Qt.Key.Key_B)  # before the last correction
    anna.session.set_frame(10)
    press(anna, Qt.Key.Key_B)
    origins = [body(anna, frame).origin_of(WRIST) for frame in range(4, 27)]
    expected = [0, BY_HAND, *[BETWEEN] * 9, BY_HAND, *[BETWEEN] * 9, BY_HAND, 0]
    assert origins == expected
    assert wrist(anna, 15)[0] == pytest.approx(predicted[15][0] - 10, abs=0.05)
    assert wrist(anna, 26) == predicted[26]
    while anna.session.store is not None and anna.session.store.can_undo:
        QTest.keyClick(anna.window, Qt.Key.Key_Z, CONTROL)
    assert project(anna) == before


def test_a_keypoint_is_hidden_and_seen_again(anna: Program) -> None:
    to_mode(anna)
    press(anna, Qt.Key.Key_H)
    assert np.isnan(wrist(anna, 0)).all()
    assert body(anna, 0).origin_of(WRIST) == HIDDEN
    press(anna, Qt.Key.Key_H)
    assert body(anna, 0).origin is None


def test_resetting_shows_what_was_predicted_on_a_frame_a_span_and_everywhere(anna: Program) -> None:
    marks = tuple(Correction(frame=f, keypoint="left_wrist", x=9.0, y=9.0) for f in range(10))
    anna.session.store.apply("Correct", edits.correct_keypoints, "video", "person0", marks)  # type: ignore[union-attr]
    to_mode(anna)

    def corrected() -> list[int]:
        return [frame for frame in range(12) if wrist(anna, frame) == (9.0, 9.0)]

    anna.session.set_frame(2)
    press(anna, Qt.Key.Key_Backspace)
    assert corrected() == [0, 1, 3, 4, 5, 6, 7, 8, 9]
    anna.session.set_marks(mark_in=4, mark_out=6)
    press(anna, Qt.Key.Key_Backspace, SHIFT)
    assert corrected() == [0, 1, 3, 7, 8, 9]
    press(anna, Qt.Key.Key_Backspace, CONTROL)
    assert corrected() == []


def test_a_keypoint_is_chosen_by_its_name(anna: Program, qtbot: QtBot) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        field = dialog.findChildren(QLineEdit)[0]
        field.setText("right ankle")
        QTest.keyClick(field, Qt.Key.Key_Return)

    from PySide6.QtCore import QTimer

    QTimer.singleShot(200, answer)
    anna.actions["choose_keypoint"].trigger()
    assert anna.session.selection.keypoint == "right_ankle"
    assert anna.canvas.tool is not None


def test_the_inspector_says_where_a_place_is_from_and_that_3d_stays(anna: Program) -> None:
    to_mode(anna)
    facts = anna.inspector.findChildren(KeypointFacts)[0]
    assert facts.texts[0] == "Left wrist"
    assert "sure" in facts.texts[2] and facts.texts[3] == ""
    press(anna, Qt.Key.Key_Right)
    assert facts.texts[2] == "corrected"
    assert "3D view goes on" in facts.texts[3]
    anna.session.set_frame(1)
    assert "sure" in facts.texts[2]


def test_the_3d_view_and_metres_stay_as_predicted(anna: Program) -> None:
    before = body(anna, 0).m
    to_mode(anna)
    press(anna, Qt.Key.Key_Right, SHIFT)
    after = body(anna, 0).m
    assert before is not None and after is not None
    np.testing.assert_array_equal(before, after)


def test_rows_for_curves_hold_the_corrections(anna: Program) -> None:
    to_mode(anna)
    anna.session.set_frame(3)
    press(anna, Qt.Key.Key_Right, SHIFT)
    _, rows = anna.poses.rows("person0", 0, 10)
    assert tuple(rows[3, WRIST]) == pytest.approx((*wrist(anna, 3), 1.0))


def test_a_drag_that_escape_ends_changes_nothing(anna: Program) -> None:
    to_mode(anna)
    before = project(anna)
    anna.canvas.grab()
    start = at_wrist(anna)
    QTest.mousePress(anna.canvas, Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(anna.canvas, start + QPoint(30, 0))
    assert project(anna) is not before
    press(anna, Qt.Key.Key_Escape)
    QTest.mouseRelease(anna.canvas, Qt.MouseButton.LeftButton, NONE, start + QPoint(30, 0))
    assert project(anna) is before
    assert labels(anna) == []


def test_a_session_that_is_read_only_cannot_be_corrected(anna: Program, tmp_path: Path) -> None:
    from core.document.store import DocumentStore

    copy = tmp_path / "copy.kinescribe"
    assert anna.session.store is not None
    anna.session.store.save_copy(copy)
    anna.session.open_store(DocumentStore.open(copy, read_only=True))
    assert not anna.actions["keypoints"].isEnabled()
    anna.session.select(Selection("person", "person0"))
    before = project(anna)
    drag(anna, at_wrist(anna), QPoint(40, 0))
    assert project(anna) is before
