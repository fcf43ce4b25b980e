"""The window's 16 ms tick while an analysis runs at full load in its engine: at rest, then playing.

    python -m tests.benchmarks.bench_tick [SECONDS]

The floor in the same run is the same tick before the analysis began.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import ROOT
from tests.helpers import display

CLIP = "squat_orbiting_camera.mp4"
MEASURED_S = 12.0


def main(arguments: list[str]) -> int:
    """Open the shared clip, analyse it, look at the clock; the last line is JSON."""
    clip = ROOT.parent / "shared" / "data" / "videos" / CLIP
    if not clip.exists() or not display.can_start():
        reason = "the shared data is not there" if not clip.exists() else "Xvfb is not installed"
        print(json.dumps({"skipped": reason}))
        return 0
    with display.virtual_display(), tempfile.TemporaryDirectory() as home:
        os.environ["KINESCRIBE_HOME"] = home
        copy = Path(home) / "clip.mp4"
        shutil.copyfile(clip, copy)
        figures = measure(str(copy), float(arguments[0]) if arguments else MEASURED_S)
    print(json.dumps(figures))
    return 0


def measure(path: str, seconds: float) -> dict[str, Any]:
    """The tick at rest, at rest with the engine at work, and playing with the engine at work."""
    from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

    from app.application import Program, make_qt_application

    app = make_qt_application()
    program = Program(app)
    program.window.resize(1600, 900)
    program.window.show()

    def until(done: Callable[[], bool], limit_s: float) -> None:
        end = time.perf_counter() + limit_s
        while not done() and time.perf_counter() < end:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)

    ticks: list[float] = []
    timer = QTimer(interval=16, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()

    def watch() -> tuple[float, float, float]:
        ticks.clear()
        end = time.perf_counter() + seconds
        until(lambda: time.perf_counter() >= end, seconds + 5)
        gaps = sorted((b - a) * 1000 for a, b in itertools.pairwise(ticks))
        return statistics.median(gaps), gaps[int(len(gaps) * 0.99)], gaps[-1]

    figures: dict[str, Any] = {}
    try:
        program.commands.files.open(path)
        until(lambda: program.canvas.frame == 0, 60)
        program.extras.close()  # the scrub track is another benchmark's matter
        results = {"floor": watch()}
        program.analysis.start("analyse")
        until(lambda: any(job.stage == "poses" and job.done > 0 for job in program.jobs.jobs), 120)
        results["analysing"] = watch()
        program.session.set_view(loop=True)
        program.session.set_playing(True)
        results["analysing_and_playing"] = watch()
        figures["analysis_still_ran"] = bool(program.jobs.jobs)
        program.session.set_playing(False)
        for name, (median, late, worst) in results.items():
            figures[f"{name}_p99_ms"] = round(late, 1)
            print(f"{name:24} median {median:.1f} ms, 99th percentile {late:.1f} ms, worst {worst:.1f} ms")
        figures["p99_to_floor"] = round(results["analysing"][1] / results["floor"][1], 2)
        figures["p99_of_33_ms"] = round(results["analysing"][1] / 33, 2)
    finally:
        program.window.close()
        program.close()
    return figures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
