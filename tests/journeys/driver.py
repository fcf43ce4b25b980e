"""Starts the real program and drives it like a person: keys, clicks, looking at the screen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from core.document.project import Project, Segment
from core.document.store import DocumentStore
from core.errors import UserError

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_MS = 90_000


class RunningProgram:
    """One running window."""

    def __init__(self, qtbot: QtBot, home: Path, *arguments: str) -> None:
        self._qtbot = qtbot
        environment = os.environ | {"KINESCRIBE_HOME": str(home), "PYTHONPATH": str(ROOT)}
        self._log = (home.parent / "log.txt").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), *arguments],
            env=environment,
            cwd=home.parent,
            stderr=self._log,
        )
        self.window = ""
        self.until(self._find_window)
        self._do("windowfocus", "--sync", self.window)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something."""
        self._qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def key(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self._do("windowfocus", "--sync", self.window)
        self._do("key", "--clearmodifiers", "--delay", "40", *keys)

    def answer(self, title: str, text: str) -> None:
        """Type a line into the dialog with that title and press Enter."""
        found: list[str] = []

        def is_there() -> bool:
            found[:] = self._windows(title)
            return bool(found)

        self.until(is_there)
        self._do("windowfocus", "--sync", found[0])
        self._do("type", "--delay", "20", text)
        self._do("key", "Return")
        self.until(lambda: not self._windows(title))

    def _windows(self, title: str) -> list[str]:
        pid = str(self.process.pid)
        return self._do("search", "--all", "--onlyvisible", "--pid", pid, "--name", title).split()

    def click(self, x: int, y: int, held: str = "") -> None:
        """Click at a place of the window, perhaps with a key `held`; negative numbers count from its right
        and lower edge."""
        self._move(x, y)
        down, up = (["keydown", held], ["keyup", held]) if held else ([], [])
        self._do(*down, "click", "1", *up)

    def drag(self, x: int, y: int, to_x: int, to_y: int) -> None:
        """Press at a place of the window, move in a few steps, let go."""
        self._move(x, y)
        self._do("mousedown", "1")
        for part in (0.3, 0.6, 1.0):
            self._move(round(x + (to_x - x) * part), round(y + (to_y - y) * part))
        self._do("mouseup", "1")

    def _move(self, x: int, y: int) -> None:
        left, top, width, height = self.geometry()
        x, y = (x + width if x < 0 else x), (y + height if y < 0 else y)
        self._do("mousemove", "--sync", str(left + x), str(top + y))

    def geometry(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of the window on the screen."""
        told = dict(
            line.split("=", 1)
            for line in self._do("getwindowgeometry", "--shell", self.window).splitlines()
            if "=" in line
        )
        return int(told["X"]), int(told["Y"]), int(told["WIDTH"]), int(told["HEIGHT"])

    def picture(self) -> QImage:
        """What the window shows now."""
        return QGuiApplication.primaryScreen().grabWindow(0, *self.geometry()).toImage()

    def shows_notice(self, colour: str) -> bool:
        """Whether a notice with an edge of that colour is in the lower right corner."""
        picture, wanted = self.picture(), QColor(colour)
        x = picture.width() - 380 - 12 + 1
        for y in range(picture.height() // 3, picture.height() - 44):
            shown = picture.pixelColor(x, y)
            if abs(shown.red() - wanted.red()) + abs(shown.green() - wanted.green()) < 24:
                return True
        return False

    def engine(self) -> psutil.Process | None:
        """The process that runs the models, if it is there."""
        for child in psutil.Process(self.process.pid).children():
            try:
                if "inference" in child.cmdline():
                    return child
            except psutil.Error:
                continue
        return None

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._log.close()

    def _find_window(self) -> bool:
        assert self.process.poll() is None, "the program ended"
        command = [
            "xdotool",
            "search",
            "--onlyvisible",
            "--pid",
            str(self.process.pid),
            "--name",
            "Kinescribe",
        ]
        found = subprocess.run(command, capture_output=True, text=True).stdout.split()
        self.window = found[0] if found else ""
        return bool(found)

    def _do(self, *words: str) -> str:
        return subprocess.run(["xdotool", *words], capture_output=True, text=True, timeout=30).stdout


def saved(path: Path) -> Project | None:
    """What the session file holds now; None while there is none."""
    if not path.exists():
        return None
    try:
        with DocumentStore.open(path, read_only=True) as store:
            return store.project
    except (UserError, FileNotFoundError):  # it is being made
        return None


def segments(path: Path) -> list[Segment]:
    """All segments of the session file, in order of time."""
    project = saved(path)
    found = [segment for tier in project.tiers for segment in tier.segments] if project is not None else []
    return sorted(found, key=lambda segment: segment.start)


def states(path: Path) -> list[str]:
    """Their states."""
    return [segment.state for segment in segments(path)]
