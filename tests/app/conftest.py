"""Real widgets on a virtual display; Qt warnings, leaked threads, processes and windows fail the test."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.helpers import display

_stack = contextlib.ExitStack()


def pytest_configure(config: pytest.Config) -> None:
    """The display must be there before the first QApplication."""
    if display.is_needed() and display.can_start():
        _stack.enter_context(display.virtual_display())


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the display."""
    _stack.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt fails the test in which it comes."""
    for item in items:
        if "tests/app" in str(item.path):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    """The QApplication of the real program."""
    from app.application import make_qt_application

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
