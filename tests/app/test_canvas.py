"""Mouse, wheel and tools on the picture, as a person uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QTransform, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Program
from app.video.canvas import VideoCanvas
from app.video.tools import CanvasTool
from tests.app.made import made_store

PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def turn(canvas: VideoCanvas, eighths: int, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Turn the wheel over the middle of the picture; away from the person is positive."""
    at = QPointF(canvas.rect().center())
    event = QWheelEvent(
        at,
        QPointF(canvas.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, eighths),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    canvas.wheelEvent(event)


class Noting:
    """A tool that notes what it is told and takes the left button and the key X."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self) -> None:
        self.told: list[str] = []
        self.points: list[tuple[int, int]] = []

    def press(self, at: QPointF, event: QMouseEvent) -> bool:
        return self._note("press", at) and event.button() == Qt.MouseButton.LeftButton

    def move(self, at: QPointF, event: QMouseEvent) -> bool:
        return bool(event.buttons()) and self._note("move", at)

    def release(self, at: QPointF, event: QMouseEvent) -> bool:
        return self._note("release", at)

    def wants_key(self, event: QKeyEvent) -> bool:
        return event.key() in (Qt.Key.Key_Right, Qt.Key.Key_X)

    def key(self, event: QKeyEvent) -> bool:
        self.told.append(event.text() or "arrow")
        return True

    def key_up(self, event: QKeyEvent) -> bool:
        return False

    def paint(self, painter: QPainter, to_view: QTransform) -> None:
        self.told.append("paint")

    def left(self) -> None:
        self.told.append("left")

    def _note(self, what: str, at: QPointF) -> bool:
        self.told.append(what)
        self.points.append((round(at.x()), round(at.y())))
        return True


@pytest.fixture
def tool(opened: Program) -> Noting:
    made: CanvasTool = Noting()
    opened.canvas.set_tool(made)
    assert isinstance(made, Noting)
    return made


def test_one_notch_of_the_wheel_is_one_frame_and_ten_with_shift(opened: Program) -> None:
    seen = []
    for eighths, modifiers in ((-120, PLAIN), (-240, PLAIN), (-120, SHIFT), (120, PLAIN), (120, SHIFT)):
        turn(opened.canvas, eighths, modifiers)
        seen.append(opened.session.frame)
    assert seen == [1, 3, 13, 12, 2]


def test_a_fine_wheel_steps_once_its_parts_make_a_notch(opened: Program) -> None:
    seen = []
    for _ in range(6):
        turn(opened.canvas, -40)
        seen.append(opened.session.frame)
    assert seen == [0, 0, 1, 1, 1, 2]


def test_ctrl_and_wheel_zoom_at_the_mouse_and_do_not_step(opened: Program) -> None:
    canvas = opened.canvas
    middle = QPointF(canvas.rect().center())
    before = canvas.to_view().inverted()[0].map(middle)
    turn(canvas, 600, CONTROL)
    assert canvas.zoom_factor > 2
    assert opened.session.frame == 0
    after = canvas.to_view().inverted()[0].map(middle)
    assert (after - before).manhattanLength() < 1.0
    opened.actions["zoom_fit"].trigger()
    assert canvas.zoom_factor == 1.0


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton])
def test_a_drag_pans_the_zoomed_picture_and_selects_nobody(opened: Program, button: Qt.MouseButton) -> None:
    canvas = opened.canvas
    canvas.zoom(3.0)
    before = canvas.picture_area().topLeft()
    start = canvas.rect().center()
    QTest.mousePress(canvas, button, PLAIN, start)
    QTest.mouseMove(canvas, start + QPoint(30, 12))
    QTest.mouseMove(canvas, start + QPoint(60, 25))
    QTest.mouseRelease(canvas, button, PLAIN, start + QPoint(60, 25))
    assert canvas.picture_area().topLeft() - before == QPointF(60, 25)
    assert opened.session.selection.kind == ""


def test_a_pixel_can_be_shown_as_one_pixel_of_the_screen(opened: Program) -> None:
    opened.canvas.show_pixels()
    assert opened.canvas.picture_area().width() * opened.canvas.devicePixelRatioF() == pytest.approx(640)


@pytest.mark.parametrize("mirror", [False, True])
def test_a_tool_is_told_pixels_of_the_picture(opened: Program, tool: Noting, mirror: bool) -> None:
    canvas = opened.canvas
    opened.session.set_view(mirror=mirror)
    canvas.zoom(1.5)
    for what, pixel in ((QTest.mousePress, (300, 150)), (QTest.mouseRelease, (350, 200))):
        what(canvas, Qt.MouseButton.LeftButton, PLAIN, canvas.to_view().map(QPointF(*pixel)).toPoint())
    assert [word for word in tool.told if word != "paint"] == ["press", "release"]
    for told, asked in zip(tool.points, ((300, 150), (350, 200)), strict=True):
        assert told == pytest.approx(asked, abs=1)
    assert opened.session.selection.kind == ""


def test_with_a_tool_the_middle_button_still_pans_and_the_wheel_steps(opened: Program, tool: Noting) -> None:
    canvas = opened.canvas
    canvas.zoom(3.0)
    before = canvas.picture_area().left()
    start = canvas.rect().center()
    QTest.mousePress(canvas, Qt.MouseButton.MiddleButton, PLAIN, start)
    QTest.mouseMove(canvas, start + QPoint(40, 0))
    QTest.mouseRelease(canvas, Qt.MouseButton.MiddleButton, PLAIN, start + QPoint(40, 0))
    turn(canvas, -120)
    assert canvas.picture_area().left() == before + 40
    assert opened.session.frame == 1
    assert "press" not in tool.told


def test_a_key_the_tool_wants_does_not_reach_the_shortcuts(opened: Program, tool: Noting) -> None:
    QTest.keyClick(opened.canvas, Qt.Key.Key_Right)
    assert opened.session.frame == 0
    assert "arrow" in tool.told
    opened.canvas.set_tool(None)
    assert tool.told[-1] == "left"
    QTest.keyClick(opened.canvas, Qt.Key.Key_Right)
    assert opened.session.frame == 1


def test_ctrl_click_adds_a_person_to_those_selected(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    made_store(tmp_path, people=2).close()
    program.commands.files.open(str(tmp_path / "film.kinescribe"))
    qtbot.waitUntil(lambda: program.canvas.frame == 0, timeout=10_000)
    session, canvas = program.session, program.canvas
    places = {}
    for body in program.poses.bodies(0):
        hip = body.px[23:25].mean(0)
        places[body.person_id] = canvas.to_view().map(QPointF(*map(float, hip))).toPoint()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, PLAIN, places["person0"])
    assert session.selection.id == "person0"
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, CONTROL, places["person1"])
    assert [one.id for one in (session.selection, *session.also)] == ["person0", "person1"]
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, CONTROL, places["person0"])
    assert [one.id for one in (session.selection, *session.also)] == ["person1"]


def test_a_stand_in_is_marked_until_the_exact_picture_comes(opened: Program) -> None:
    canvas = opened.canvas
    exact = canvas.grab().toImage()
    opened.player.preview_changed.emit(True)
    marked = canvas.grab().toImage()
    corner = canvas.rect().adjusted(canvas.width() - 70, canvas.height() - 30, 0, 0)
    assert marked.copy(corner) != exact.copy(corner)
    opened.player.preview_changed.emit(False)
    assert canvas.grab().toImage() == exact
