"""Notices: never a stack, nothing lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.notifications import MOST_KEPT, Notice, Notifications


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    return made


def seen(window: QWidget) -> list[str]:
    """The texts of what can be seen, from top to bottom."""
    found = [one for one in window.findChildren(Notice) if one.isVisible()]
    return [notice.text for notice in sorted(found, key=lambda one: one.y())]


def test_at_most_two_are_seen_and_older_ones_wait(window: QWidget) -> None:
    notices = Notifications(window)
    for text in ("one", "two"):
        notices.tell("warning", text)
    assert seen(window) == ["one", "two"]
    assert not notices.more.isVisible()
    for text in ("three", "four"):
        notices.tell("warning", text)
    assert seen(window) == ["three", "four"]
    assert notices.more.text() == "2 more notices"
    notices.shown[-1].close()
    assert seen(window) == ["two", "three"]
    assert notices.more.text() == "1 more notice"


def test_those_that_wait_can_be_read_by_keyboard(window: QWidget) -> None:
    notices = Notifications(window)
    for text in ("one", "two", "three"):
        notices.tell("warning", text)
    notices.more.setFocus()
    QTest.keyClick(notices.more, Qt.Key.Key_Space)
    assert seen(window) == ["three", "one"]
    assert notices.more.isVisible()
    for _ in range(3):
        notices.shown[-1].close()
    assert seen(window) == []
    assert not notices.more.isVisible()


def test_one_thing_has_one_notice_also_where_it_waits(window: QWidget) -> None:
    notices = Notifications(window)
    notices.tell("warning", "open elsewhere", about="lock")
    for text in ("two", "three"):
        notices.tell("warning", text)
    notices.tell("info", "free again", about="lock")
    assert seen(window) == ["three", "free again"]
    assert notices.more.text() == "1 more notice"


def test_what_waits_does_not_grow_without_end(window: QWidget) -> None:
    notices = Notifications(window)
    for number in range(3 * MOST_KEPT):
        notices.tell("danger", str(number))
    assert len(seen(window)) == 2
    assert notices.more.text() == f"{MOST_KEPT - 2} more notices"
