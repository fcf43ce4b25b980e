"""Playing a real 1280x720 video with the window open: pictures a second, late ones, the window's tick.

Also the time from asking for another frame to its picture on screen, forwards, backwards and anywhere.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.conftest import ROOT
from tests.helpers import display

CLIP = "squat_orbiting_camera.mp4"
PLAYED_S = 8.0


def main(arguments: list[str]) -> int:
    """Open the shared clip in the real window, play and step."""
    clip = ROOT.parent / "shared" / "data" / "videos" / CLIP
    if not clip.exists() or not display.can_start():
        reason = "the shared data is not there" if not clip.exists() else "Xvfb is not installed"
        print(json.dumps({"skipped": reason}))
        return 0
    with display.virtual_display(), tempfile.TemporaryDirectory() as home:
        os.environ["KINESCRIBE_HOME"] = home
        copy = Path(home) / "clip.mp4"
        shutil.copyfile(clip, copy)
        figures = measure(str(copy))
    print(json.dumps(figures))
    return 0


def measure(path: str) -> dict[str, Any]:
    """All figures of one window."""
    from PySide6.QtCore import QCoreApplication, QTimer

    from app.application import Program, make_qt_application

    app = make_qt_application()
    program = Program(app)
    program.window.resize(1600, 900)
    program.window.show()

    def until(done: Any, limit_s: float = 60.0) -> None:
        end = time.perf_counter() + limit_s
        while not done() and time.perf_counter() < end:
            QCoreApplication.processEvents()
            time.sleep(0.0005)

    program.commands.files.open(path)
    until(lambda: program.canvas.frame == 0)
    session = program.session
    shown: list[float] = []
    ticks: list[float] = []
    program.player.picture_ready.connect(lambda *_: shown.append(time.perf_counter()))
    timer = QTimer(interval=16)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    first, began = session.frame, time.perf_counter()
    session.set_playing(True)
    until(lambda: time.perf_counter() - began > PLAYED_S or not session.playing, PLAYED_S + 5)
    session.set_playing(False)
    took, last = time.perf_counter() - began, session.frame
    due = session.time_of(last) - session.time_of(first)
    gaps = sorted(b - a for a, b in itertools.pairwise(ticks))
    figures: dict[str, Any] = {
        "pictures_per_s": round(len(shown) / took, 1),
        "frames_per_s_of_video": round((last - first) / due, 1),
        "shown_share": round(len(shown) / max(last - first, 1), 3),
        "speed": round(due / took, 3),
        "tick_median_ms": round(statistics.median(gaps) * 1000, 1),
        "tick_p99_ms": round(gaps[int(len(gaps) * 0.99)] * 1000, 1),
    }

    def ask(frame: int) -> float:
        start = time.perf_counter()
        session.set_frame(frame)
        until(lambda: program.canvas.frame == session.frame)
        return (time.perf_counter() - start) * 1000

    forward = [ask(session.frame + 1) for _ in range(40)]
    backward = [ask(session.frame - 1) for _ in range(40)]
    rng = random.Random(1)
    anywhere = [ask(rng.randrange(session.frames)) for _ in range(12)]
    for name, values in (("forward", forward), ("backward", backward), ("anywhere", anywhere)):
        figures[f"{name}_ms"] = round(statistics.median(values), 1)
        figures[f"{name}_worst_ms"] = round(max(values), 1)
    for name, value in figures.items():
        print(f"{name:24} {value}")
    program.window.close()
    program.close()
    return figures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
