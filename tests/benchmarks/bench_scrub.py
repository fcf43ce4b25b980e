"""Finding one's way in a 1080p video with groups of 250 pictures and B-frames, in the real window.

    python -m tests.benchmarks.bench_scrub [PICTURES]

Dragging (a picture from the scrub track), the exact picture when the hand rests, and single steps within
the last 300 pictures; the peer is OpenCV's exact seek in the same file to the same places, in the same run.
The numbers the pictures show are read: a wrong picture counts as wrong, however fast it came.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from tests.conftest import ROOT
from tests.helpers import display

PICTURES = 600
PLACES = 40
BACK = 300


def main(arguments: list[str]) -> int:
    """Make the film and its scrub track, then measure; the last line is JSON."""
    if not display.can_start():
        print(json.dumps({"skipped": "Xvfb is not installed"}))
        return 0
    count = int(arguments[0]) if arguments else PICTURES
    with display.virtual_display(), tempfile.TemporaryDirectory() as home:
        os.environ["KINESCRIBE_HOME"] = home
        path = Path(home) / "film.mp4"
        # in a process of its own, as in the program: the window's process decodes, and does nothing else
        made = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.made_hd", str(path), str(count)],
            check=True,
            capture_output=True,
            text=True,
            cwd=ROOT,
        )
        figures = measure(path, count, json.loads(made.stdout.splitlines()[-1]))
    print(json.dumps(figures))
    return 0


def spread(values: list[float]) -> tuple[float, float]:
    """Median and 95th percentile, ms."""
    ordered = sorted(values)
    return round(statistics.median(ordered), 1), round(
        ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)], 1
    )


def measure(path: Path, count: int, made: dict[str, Any]) -> dict[str, Any]:
    """All figures of one window."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QImage

    from app.application import Program, make_qt_application

    print(
        f"1920x1080, {count} pictures, groups of 250 with B-frames ({made['encoder']}); "
        f"scrub track made at {made['pictures_per_s']:.0f} pictures/s",
        flush=True,
    )
    app = make_qt_application()
    program = Program(app)
    program.window.resize(1920, 1080)
    program.window.show()
    shown: list[tuple[int, bool, QImage]] = []
    player, session = program.player, program.session
    player.picture_ready.connect(lambda frame, image: shown.append((frame, player.shows_preview, image)))

    def until(done: Callable[[], bool], limit_s: float = 20.0) -> None:
        end = time.perf_counter() + limit_s
        while not done():
            if time.perf_counter() > end:
                program.close()
                raise TimeoutError(f"waited for a picture; the last was {shown[-1:] and shown[-1][:2]}")
            QCoreApplication.processEvents()
            time.sleep(0.0003)

    def rest(seconds: float) -> None:
        end = time.perf_counter() + seconds
        until(lambda: time.perf_counter() > end)

    def number(image: QImage) -> int:
        image = image.convertToFormat(QImage.Format.Format_RGB888)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        from tests.benchmarks.made_hd import number_of

        return number_of(rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3))

    def ask(frame: int, exact: bool) -> float:
        shown.clear()
        start = time.perf_counter()
        session.set_frame(frame)
        until(lambda: bool(shown) and shown[-1][0] == frame and not (exact and shown[-1][1]))
        program.canvas.repaint()
        return (time.perf_counter() - start) * 1000

    program.commands.files.open(str(path))
    until(lambda: program.canvas.frame == 0, 60)
    rest(1.0)
    print(f"shown {shown[-1][2].width()} x {shown[-1][2].height()} px", flush=True)

    rng = random.Random(1)
    wrong = 0
    figures: dict[str, Any] = {}

    def note(name: str, values: list[float]) -> None:
        figures[f"{name}_ms"], figures[f"{name}_p95_ms"] = spread(values)
        median, late = figures[f"{name}_ms"], figures[f"{name}_p95_ms"]
        print(f"{name:24} median {median} ms, 95th percentile {late} ms", flush=True)

    drag = []
    for frame in [rng.randrange(count) for _ in range(4 * PLACES)]:
        if frame != session.frame:
            drag.append(ask(frame, exact=False))
            wrong += number(shown[-1][2]) != frame
            rest(0.012)
    note("drag", drag)
    rest(1.0)
    places = [place for place in rng.sample(range(count), PLACES) if place != session.frame]
    exact, theirs, their_wrong = [], [], 0
    peer = OpenCV(path)
    for frame in places:  # in turns, so that both meet the same machine
        rest(0.2)
        exact.append(ask(frame, exact=True))
        wrong += number(shown[-1][2]) != frame
        took_ms, is_right = peer.ask(frame)
        theirs.append(took_ms)
        their_wrong += not is_right
    note("exact", exact)
    note("opencv_exact", theirs)
    back = min(BACK, count - 2)
    ask(0, exact=True)
    for frame in range(1, back + 1):
        ask(frame, exact=True)
    note("step_back", [ask(frame, exact=True) for frame in range(back - 1, -1, -1)])
    note("step_forward", [ask(frame, exact=True) for frame in range(1, back + 1)])
    wrong += number(shown[-1][2]) != back
    ask(count - 5, exact=True)
    fresh = []
    for frame in range(count - 6, max(count - 106, 0), -1):
        rest(0.02)
        fresh.append(ask(frame, exact=True))
    note("back_where_never_been", fresh)
    program.window.close()
    program.close()
    figures["exact_ratio"] = round(figures["opencv_exact_ms"] / figures["exact_ms"], 2)
    figures["drag_ratio"] = round(figures["opencv_exact_p95_ms"] / figures["drag_p95_ms"], 1)
    figures["wrong_pictures"] = int(wrong)
    figures["opencv_wrong_pictures"] = their_wrong
    figures["track_pictures_per_s"] = made["pictures_per_s"]
    return figures


class OpenCV:
    """The peer: OpenCV's own way to an exact picture."""

    def __init__(self, path: Path) -> None:
        import cv2

        self._capture = cv2.VideoCapture(str(path))
        self._where = cv2.CAP_PROP_POS_FRAMES

    def ask(self, place: int) -> tuple[float, bool]:
        """Milliseconds to picture `place`, and whether it was that one."""
        from tests.benchmarks.made_hd import number_of

        begun = time.perf_counter()
        self._capture.set(self._where, place)
        picture = self._capture.read()[1]
        return (time.perf_counter() - begun) * 1000, number_of(picture) == place


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
