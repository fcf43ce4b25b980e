"""A virtual X display with Mesa's software OpenGL, started when there is none."""

from __future__ import annotations

import atexit
import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

SCREEN = "1920x1080x24"
_kept: list[contextlib.AbstractContextManager[str]] = []


def is_needed() -> bool:
    """Whether windows have nowhere to go."""
    if os.environ.get("KINESCRIBE_TEST_DISPLAY") == "own":
        return False
    return sys.platform.startswith("linux")


def can_start() -> bool:
    """Whether the X server for tests is installed."""
    return shutil.which("Xvfb") is not None


def start_for_tests() -> None:
    """One display for all tests of this process, ended with it."""
    if _kept or not is_needed() or not can_start():
        return
    _kept.append(virtual_display())
    _kept[0].__enter__()
    atexit.register(_kept[0].__exit__, None, None, None)


@contextlib.contextmanager
def virtual_display(screen: str = SCREEN) -> Iterator[str]:
    """Run Xvfb on a free number for the time of the block and point this process at it."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "+extension", "GLX"]
    server = subprocess.Popen([*command, "-nolisten", "tcp", "-noreset"], pass_fds=[write], stderr=-3)
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    if not number:
        server.wait()
        raise RuntimeError("Xvfb did not start")
    changed = {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"}
    before = {name: os.environ.get(name) for name in changed}
    os.environ.update(changed)
    try:
        yield changed["DISPLAY"]
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        server.terminate()
        server.wait()
