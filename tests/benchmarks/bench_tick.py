"""The window's 16 ms tick while an analysis runs at full load in its engine: at rest, then playing.

    python -m tests.benchmarks.bench_tick [SECONDS]

The floor in the same run is the same tick before the analysis began. The clip is joined to itself often
enough that the analysis is still at work when the measuring ends; where it was not, the figures say so in
`failed` and the status is 1.
"""

from __future__ import annotations

import itertools
import json
import os
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
TIMES = 12  # the clip after itself: minutes of analysis, whatever the machine


def main(arguments: list[str]) -> int:
    """Open the shared clip, analyse it, look at the clock; the last line is JSON."""
    clip = ROOT.parent / "shared" / "data" / "videos" / CLIP
    if not clip.exists() or not display.can_start():
        reason = "the shared data is not there" if not clip.exists() else "Xvfb is not installed"
        print(json.dumps({"skipped": reason}))
        return 0
    with display.virtual_display(), tempfile.TemporaryDirectory() as home:
        os.environ["KINESCRIBE_HOME"] = home
        film = Path(home) / "clip.mp4"
        join(clip, film, TIMES)
        figures = measure(str(film), float(arguments[0]) if arguments else MEASURED_S)
    print(json.dumps(figures))
    return 1 if "failed" in figures else 0


def join(clip: Path, film: Path, times: int) -> None:
    """Write the pictures of `clip` so many times one after another, without decoding them."""
    import av

    with av.open(str(film), "w") as target:
        stream, offset = None, 0
        for _ in range(times):
            with av.open(str(clip)) as source:
                given = source.streams.video[0]
                if stream is None:
                    stream = target.add_stream_from_template(given)
                end = 0
                for packet in source.demux(given):
                    if packet.pts is None or packet.dts is None:
                        continue
                    end = max(end, packet.pts + (packet.duration or 1), packet.dts + (packet.duration or 1))
                    packet.pts, packet.dts = packet.pts + offset, packet.dts + offset
                    packet.stream = stream
                    target.mux(packet)
                offset += end


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

    def is_at_work() -> bool:
        return any(job.stage == "poses" and job.state == "running" for job in program.jobs.jobs)

    at_work: list[bool] = []

    def watch() -> tuple[float, float, float]:
        ticks.clear()
        at_work.append(is_at_work())
        end = time.perf_counter() + seconds
        until(lambda: time.perf_counter() >= end, seconds + 5)
        at_work.append(is_at_work())
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
        figures["analysis_still_ran"] = all(at_work[2:])  # at both ends of both
        if not figures["analysis_still_ran"]:
            figures["failed"] = "the analysis had ended before the measuring did"
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
