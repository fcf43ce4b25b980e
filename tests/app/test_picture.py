"""How the picture is shown: light, mirror, picture only."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.application import Program
from app.video.light import AS_FILMED, Light, lit
from app.video.light_popover import LightPopover


def grey(value: int) -> QImage:
    made = QImage(64, 36, QImage.Format.Format_RGB32)
    made.fill(QColor(value, value, value))
    return made


def shown_grey(light: Light, value: int) -> int:
    return lit(grey(value), light).pixelColor(10, 10).red()


def middle_of(program: Program) -> QColor:
    canvas = program.canvas
    program.session.set_view(show_skeleton=False)
    return (
        canvas.grab().toImage().pixelColor(canvas.grab().toImage().rect().center() + canvas.rect().topLeft())
    )


def test_as_filmed_is_the_very_picture() -> None:
    image = grey(77)
    assert lit(image, AS_FILMED) is image
    assert np.array_equal(AS_FILMED.table(), np.arange(256))


@pytest.mark.parametrize(
    ("light", "dark", "bright"),
    [
        (Light(brightness=0.2), 90, 225),  # both rise
        (Light(contrast=0.5), 0, 255),  # away from the middle
        (Light(contrast=-0.5), 95, 163),  # towards it
        (Light(gamma=2.0), 125, 225),  # the dark rises more
    ],
)
def test_light_changes_dark_and_bright_as_it_says(light: Light, dark: int, bright: int) -> None:
    assert shown_grey(light, 61) == pytest.approx(dark, abs=8)
    assert shown_grey(light, 199) == pytest.approx(bright, abs=8)


def test_lit_pictures_stay_opaque() -> None:
    assert lit(grey(255), Light(brightness=-0.5)).pixelColor(3, 3).alpha() == 255


def test_the_popover_lights_the_picture_by_keyboard_and_goes_back(opened: Program, qtbot: QtBot) -> None:
    before = middle_of(opened)
    QTest.keyClick(opened.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, LightPopover)
    qtbot.waitUntil(popover.brightness.hasFocus)
    for _ in range(4):
        QTest.keyClick(popover.brightness, Qt.Key.Key_PageUp)
    assert opened.session.light == Light(brightness=0.4)
    assert middle_of(opened).red() > before.red() + 30
    QTest.keyClick(popover.reset, Qt.Key.Key_Space)
    assert opened.session.light == AS_FILMED
    assert popover.brightness.value() == 0
    assert middle_of(opened) == before
    QTest.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_picture_only_hides_all_else_and_esc_brings_it_back(opened: Program) -> None:
    docks = opened.window.workspace.docks
    shown = {name for name, dock in docks.items() if dock.isVisible()}
    layout = opened.window.workspace.layout_text()
    QTest.keyClick(opened.window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert [name for name, dock in docks.items() if dock.isVisible()] == ["video"]
    assert opened.canvas.isVisible() and opened.transport.isVisible()
    assert opened.window.workspace.layout_text() == layout  # what is remembered when it closes now
    QTest.keyClick(opened.window, Qt.Key.Key_Right)
    assert opened.session.frame == 1
    QTest.keyClick(opened.window, Qt.Key.Key_Escape)
    assert {name for name, dock in docks.items() if dock.isVisible()} == shown


def test_the_session_that_closes_in_picture_only_leaves_the_window_whole(opened: Program) -> None:
    opened.actions["picture_only"].trigger()
    opened.projects.close()
    assert opened.window.menuWidget().isVisible()
