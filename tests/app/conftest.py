"""Real widgets on a virtual display; Qt warnings, leaked threads, processes and windows fail the test."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.application import Program, make_qt_application
from tests.app.made import made_store
from tests.helpers import display


def pytest_configure(config: pytest.Config) -> None:
    """The display must be there before the first QApplication."""
    display.start_for_tests()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt fails the test in which it comes."""
    for item in items:
        if "tests/app" in str(item.path):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    """The QApplication of the real program."""
    return lambda _arguments: make_qt_application()


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _nothing_leaks(qapp: QApplication, _own_home: None) -> Iterator[None]:
    threads = set(threading.enumerate())
    windows = set(map(id, QApplication.topLevelWidgets()))
    children = {child.pid for child in psutil.Process().children()}
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [thread.name for thread in threading.enumerate() if thread not in threads]
    assert left == [], f"threads still run: {left}"
    running = [child for child in psutil.Process().children() if child.pid not in children]
    assert [child.pid for child in running if child.status() != psutil.STATUS_ZOMBIE] == []
    shown = [w for w in QApplication.topLevelWidgets() if id(w) not in windows and w.isVisible()]
    assert shown == [], f"windows still open: {shown}"


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, _own_home: None) -> Iterator[Program]:
    """The whole program, its window shown."""
    made = Program(qapp)
    made.window.resize(1280, 800)
    made.window.show()
    with qtbot.waitActive(made.window, timeout=10_000):
        made.window.activateWindow()
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def opened(program: Program, qtbot: QtBot, tmp_path: Path) -> Program:
    """The program with a made session of 120 frames open and its first picture shown."""
    made_store(tmp_path).close()
    program.commands.files.open(str(tmp_path / "film.kinescribe"))
    qtbot.waitUntil(lambda: program.canvas.frame == 0, timeout=10_000)
    return program
