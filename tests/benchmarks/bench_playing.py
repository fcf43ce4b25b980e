"""Playing with the window open: pictures a second, dropped ones, the window's tick.

    python -m tests.benchmarks.bench_playing [SECONDS]

First a made 1920x1080 video with 60 pictures a second and two people over it (30 s of it, or SECONDS); the
peer is OpenCV reading the same file straight through, which is what decoding alone can do; every picture that
was passed over is printed with the reason. Then a real
1280x720 video, with the time from asking for another frame to its picture on screen, forwards, backwards and
anywhere.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.conftest import ROOT
from tests.helpers import display

CLIP = "squat_orbiting_camera.mp4"
PLAYED_S = 8.0
HD_S = 30.0
HD_RATE = 60
MOST_LINES = 30


def main(arguments: list[str]) -> int:
    """Open both videos in the real window, play and step."""
    if not display.can_start():
        print(json.dumps({"skipped": "Xvfb is not installed"}))
        return 0
    seconds = float(arguments[0]) if arguments else HD_S
    clip = ROOT.parent / "shared" / "data" / "videos" / CLIP
    with display.virtual_display(), tempfile.TemporaryDirectory() as home:
        os.environ["KINESCRIBE_HOME"] = home
        figures = measure_hd(Path(home), seconds)
        print(json.dumps(figures), flush=True)
        if clip.exists():
            copy = Path(home) / "clip.mp4"
            shutil.copyfile(clip, copy)
            figures |= measure(str(copy))
        else:
            print("the shared data is not there: only the made video was played")
    print(json.dumps(figures))
    return 0


def measure_hd(home: Path, seconds: float) -> dict[str, Any]:
    """Play the made video once from start to end; how many of its pictures were on screen."""
    import cv2
    import msgspec
    from PySide6.QtCore import QCoreApplication, QEventLoop

    from app.application import Program, make_qt_application
    from core.media.facts import scan_video
    from core.work import run_to_end
    from tests.app.made import made_store, made_times

    frames = int(seconds * HD_RATE)
    store = made_store(home, frames, people=2)
    times = store.write_array(made_times(frames, HD_RATE), rows_per_chunk=8192)

    make = [sys.executable, "-m", "tests.benchmarks.made_hd"]
    what = [str(home / "film.mp4"), str(frames), str(HD_RATE), "no preview"]
    subprocess.run([*make, *what], check=True, cwd=ROOT, capture_output=True)
    facts = run_to_end(scan_video(home / "film.mp4"))

    def at_its_rate(project: Any) -> Any:
        video = msgspec.structs.replace(
            project.videos[0],
            frame_times=times,
            duration_s=facts.duration_s,
            fingerprint=facts.fingerprint,
            size_bytes=facts.size_bytes,
        )
        return msgspec.structs.replace(project, videos=(video,))

    store.apply("Made", at_its_rate, author="model")
    store.close()

    capture = cv2.VideoCapture(str(home / "film.mp4"))
    begun = time.perf_counter()
    read = sum(capture.read()[0] for _ in range(min(frames, 300)))
    peer = read / (time.perf_counter() - begun)
    capture.release()

    program = Program(make_qt_application())
    program.window.resize(1920, 1080)
    program.window.show()
    session = program.session

    def until(done: Any, limit_s: float) -> None:
        end = time.perf_counter() + limit_s
        while not done() and time.perf_counter() < end:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)

    try:
        program.commands.files.open(str(home / "film.kinescribe"))
        until(lambda: program.canvas.frame == 0, 60)
        assert program.canvas.frame == 0, "the video did not open"
        program.extras.close()
        shown: list[int] = []
        drops = Drops(program.player, frames)
        program.canvas.drawn.connect(lambda: shown.append(program.canvas.frame))  # what was painted counts
        busy, begun = time.process_time(), time.perf_counter()
        session.set_playing(True)
        until(lambda: not session.playing, seconds * 3)
        took, busy = time.perf_counter() - begun, time.process_time() - busy
        drops.tell()
    finally:
        program.window.close()
        program.close()
    return {
        "hd_pictures": frames,
        "hd_dropped": frames - len(set(shown) | {0}),
        "hd_dropped_decoded_late": drops.decoded_late,
        "hd_dropped_window_late": drops.window_late,
        "hd_took_s": round(took, 2),
        "hd_processors_used": round(busy / took, 2),
        "hd_opencv_read_per_s": round(peer, 1),
        "hd_shown_to_opencv_read": round(len(set(shown)) / took / peer, 2),
    }


class Drops:
    """Which pictures were passed over, and why: decoded too late, or decoded and the window's thread busy."""

    def __init__(self, player: Any, frames: int) -> None:
        self.decoded_late = self.window_late = 0
        self._is_ready = player._follower.is_ready
        self._frames = frames
        self._last, self._next_was_ready, self._at_s = 0, True, time.perf_counter()
        self._lines: list[str] = []
        player.picture_ready.connect(self._note)

    def tell(self) -> None:
        """Print them."""
        for line in self._lines[:MOST_LINES]:
            print(line)
        if len(self._lines) > MOST_LINES:
            print(f"... and {len(self._lines) - MOST_LINES} such places more")

    def _note(self, frame: int, _: object) -> None:
        now = time.perf_counter()
        lost = frame - self._last - 1
        if lost > 0:
            since_ms = (now - self._at_s) * 1000
            if self._next_was_ready:
                self.window_late += lost
                why = "was decoded in time: the window's thread was late"
            else:
                self.decoded_late += lost
                why = "was not decoded in time"
            self._lines.append(
                f"dropped {self._last + 1} to {frame - 1}: {since_ms:.0f} ms after the one before; {why}"
            )
        self._last, self._at_s = frame, now
        self._next_was_ready = self._is_ready(min(frame + 1, self._frames - 1))


def measure(path: str) -> dict[str, Any]:
    """All figures of one window."""
    from PySide6.QtCore import QCoreApplication, QTimer
    from PySide6.QtWidgets import QApplication

    from app.application import Program, make_qt_application

    app = QApplication.instance() or make_qt_application()
    assert isinstance(app, QApplication)
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
