"""Settings hold at once; the tour points at real controls; help is searched; every control has a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.application import Program
from app.dialogs.help import HelpWindow, existing_pages, found_pages
from app.dialogs.keys import KeysDialog
from app.dialogs.settings import SettingsDialog
from app.theme import fade_ms, theme
from core.settings import load_settings


def settings_dialog(program: Program) -> SettingsDialog:
    program.actions["settings"].trigger()
    return next(w for w in program.window.findChildren(SettingsDialog) if w.isVisible())


def choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_settings_hold_at_once_and_are_saved(opened: Program) -> None:
    dialog = settings_dialog(opened)
    try:
        choose(dialog.theme, "light")
        assert theme().name == "light"
        choose(dialog.text, 1.5)
        choose(dialog.overlap, "trim")
        choose(dialog.rows, 32)
        dialog.motion.setChecked(True)
        assert fade_ms() == 0
        assert opened.session.overlap == "trim"
        assert opened.session.timeline.row_px == 32
        choose(dialog.language, "de")
        assert dialog.next_start.isVisible()
        saved = load_settings()
        assert (saved.theme, saved.text_scale, saved.overlap) == ("light", 1.5, "trim")
        assert (saved.reduced_motion, saved.language) == (True, "de")
    finally:
        dialog.accept()
        opened.change_settings(theme="dark", text_scale=1.0, reduced_motion=False)


def test_nothing_moves_longer_than_the_look_allows() -> None:
    assert 0 < fade_ms() <= 120


def test_the_tour_points_at_five_controls_and_is_led_by_keys(opened: Program) -> None:
    opened.actions["tour"].trigger()
    tour = opened.commands.help.tour
    assert tour is not None
    bubble = tour.bubble
    assert bubble is not None
    titles = []
    for _ in range(5):
        titles.append(bubble.texts()[0])
        assert opened.window.rect().contains(bubble.geometry())
        QTest.keyClick(bubble, Qt.Key.Key_Right)
    assert len(set(titles)) == 5
    assert not tour.is_running
    assert load_settings().tour_seen
    opened.actions["tour"].trigger()  # it can be repeated
    assert tour.at == 0
    QTest.keyClick(tour.bubble, Qt.Key.Key_Escape)
    assert not tour.is_running


def test_the_tour_leaves_the_window_usable(opened: Program) -> None:
    opened.actions["tour"].trigger()
    opened.window.activateWindow()
    opened.timeline.setFocus()
    QTest.keyClick(opened.timeline, Qt.Key.Key_End)
    assert opened.session.frame == opened.session.frames - 1
    opened.session.set_marks(mark_in=3)
    QTest.keyClick(opened.timeline, Qt.Key.Key_Escape)  # the tour goes first, what was begun stays
    assert opened.commands.help.tour is not None and not opened.commands.help.tour.is_running
    assert opened.session.mark_in == 3
    QTest.keyClick(opened.timeline, Qt.Key.Key_Escape)
    assert opened.session.mark_in is None


def help_window(program: Program) -> HelpWindow:
    program.actions["help"].trigger()
    return next(w for w in program.window.findChildren(HelpWindow) if w.isVisible())


def test_help_is_searched_across_pages_and_goes_back_and_forward(opened: Program) -> None:
    window = help_window(opened)
    window.show_page("keys")
    assert "Ctrl+Z" in window.text
    QTest.keyClick(window.list, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "Kinescribe" in window.text
    assert window.forward.isEnabled()
    window.search.setText("wheel")
    listed = window.list.count()
    assert 0 < listed < len(existing_pages())
    window.search.setText("no such words here")
    assert window.list.item(0).text() == "Nothing found"
    window.close()


def test_the_list_of_keys_in_the_help_follows_the_keymap(opened: Program) -> None:
    opened.change_settings(own_keys={"mirror": ("Ctrl+F12",)})
    window = help_window(opened)
    window.show_page("keys")
    assert "Ctrl+F12" in window.text
    assert found_pages("Ctrl+F12", opened.actions) == ["keys"]
    window.close()


def controls(top: QWidget) -> list[QWidget]:
    """Everything in a window that takes the focus, or is a button."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QAbstractSlider, QAbstractSpinBox)
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top) or isinstance(widget, QScrollBar):
            continue
        if widget.objectName().startswith("qt_") or widget.parent().objectName().startswith("qt_"):
            continue  # parts of Qt's own controls
        takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if takes_focus or isinstance(widget, kinds):
            found.append(widget)
    return found


def nameless(top: QWidget) -> list[str]:
    lacking = []
    for widget in controls(top):
        text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
        inner = isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QAbstractItemView)
        if not inner and not (widget.accessibleName() or text.strip() or widget.toolTip()):
            lacking.append(
                f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
            )
        if isinstance(widget, QAbstractButton) and not text.strip() and not inner and not widget.toolTip():
            lacking.append(f"no tooltip: {widget.accessibleName()} {type(widget).__name__}")
    return lacking


def test_every_control_of_the_window_has_a_name_for_screen_readers(opened: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(opened.workspace.tab_bars()))
    for panel in opened.workspace.docks:
        opened.workspace.show_panel(panel)
        QApplication.processEvents()
        assert nameless(opened.window) == [], panel


def test_every_control_of_the_first_page_has_a_name(program: Program) -> None:
    assert nameless(program.window) == []


@pytest.mark.parametrize("action", ["settings", "change_keys", "help", "palette"])
def test_every_control_of_a_dialog_has_a_name(opened: Program, action: str) -> None:
    opened.actions[action].trigger()
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not opened.window]
    assert shown
    for window in shown:
        assert nameless(window) == [], type(window).__name__
        window.close()
    assert not any(dialog.isVisible() for dialog in opened.window.findChildren(KeysDialog))
