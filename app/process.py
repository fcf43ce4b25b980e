"""The process of the window: its display, its QApplication, starting it again."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, Qt
from PySide6.QtWidgets import QApplication

NO_DISPLAY = (
    "There is no display to open the window on.\n"
    "Log in to a desktop, or work without a window: main.py analyse VIDEO\n"
)


def start_again(arguments: list[str]) -> None:
    """Start the program anew, as a process of its own."""
    main = Path(__file__).resolve().parents[1] / "main.py"
    QProcess.startDetached(sys.executable, [str(main), *arguments])


def has_display() -> bool:
    """Whether there is anything to open a window on; Qt ends the process where there is not."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def make_qt_application() -> QApplication:
    """The QApplication every start of the window has."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Kinescribe")
    app.setDesktopFileName("kinescribe")
    app.setStyle("Fusion")
    return app
