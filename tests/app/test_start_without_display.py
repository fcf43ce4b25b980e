"""What the program says when it is started wrongly or where no window can open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def started(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The real program, without a display."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "main.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_the_program_says_how_to_work_without_a_window() -> None:
    done = started("squats.mp4")
    assert done.returncode == 1
    assert "no display" in done.stderr
    assert "analyse VIDEO" in done.stderr


def test_a_word_that_is_neither_command_nor_file_is_wrong_use() -> None:
    done = started("analyze")
    assert done.returncode == 2
    assert "analyse" in done.stderr
