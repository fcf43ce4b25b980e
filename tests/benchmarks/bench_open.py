"""How soon a session of 1,000 videos and 100,000 segments can be worked with.

    python -m tests.benchmarks.bench_open [VIDEOS] [SEGMENTS]

The real program, its window shown with the first page, opens the session. Phases, each until the next:
read (the file into a project), build (panels take it in), paint (the window has painted it), answer (a
key pressed then has moved to the next frame, and the event loop is idle again). Floor, in the same
process: reading the same rows with SQLite and decoding their JSON, nothing else. Target: all phases
within 1.5 s.
"""

from __future__ import annotations

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec
import numpy as np

from core.document.project import (
    Cycle,
    Person,
    PoseLayer,
    PoseTrack,
    Project,
    Provenance,
    Recording,
    RecordingVideo,
    RepetitionSet,
    Segment,
    Tier,
    TrackSpan,
    VideoItem,
)
from core.document.rows import TABLES
from core.document.store import DocumentStore
from core.media.fingerprints import fingerprint
from tests.helpers import display

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
FRAMES = 3000
TARGET_S = 1.5
LABELS = ("squat", "lunge", "walk", "rest", "reach")


def make_session(folder: Path, videos: int, segments: int) -> Path:
    """A session as after much work: every video analysed, half of its segments accepted."""
    from tests.app.made import made_film, made_times

    film = made_film(folder / "0000.mp4", FRAMES, size=(160, 96))
    size, mark = film.stat().st_size, fingerprint(film)
    path = folder / "big.kinescribe"
    with DocumentStore.create(path, Project(id="p", name="Big")) as store:
        times = store.write_array(made_times(FRAMES), rows_per_chunk=8192)
        rows = store.write_array(np.random.default_rng(1).uniform(0, 96, (FRAMES, 33, 3)).astype(np.float32))
        parts: dict[str, list[object]] = {
            name: [] for name in ("videos", "recordings", "people", "pose_layers", "tiers", "repetition_sets")
        }
        for n in range(videos):
            name = f"{n:04d}.mp4"
            if n:
                os.link(film, folder / name)
            status = dict.fromkeys(("poses", "segments", "repetitions", "labels"), "done")
            parts["videos"].append(
                VideoItem(
                    id=f"v{n}", path=name, size_bytes=size, fingerprint=mark, width=1280, height=720,
                    frames=FRAMES, duration_s=FRAMES / 30, frame_times=times, codec="h264",
                    step_status=status,
                )
            )  # fmt: skip
            parts["recordings"].append(
                Recording(id=f"r{n}", name=name, videos=(RecordingVideo(video_id=f"v{n}"),))
            )
            span = TrackSpan(video_id=f"v{n}", run_id=f"run{n}", track_id=0, start=0, stop=FRAMES)
            parts["people"].append(Person(id=f"p{n}", name=f"Person {n}", colour=n % 7, spans=(span,)))
            parts["pose_layers"] += [
                PoseLayer(
                    id=f"l{n}{space}", run_id=f"run{n}", video_id=f"v{n}", skeleton="blazepose-33",
                    space=space,
                    tracks=(PoseTrack(id=0, start=0, rows=rows),), provenance=Provenance(job="poses"),
                )
                for space in ("px", "m")
            ]  # fmt: skip
            each = segments // videos
            step = FRAMES // max(each, 1)
            made = tuple(
                Segment(
                    id=f"s{n}-{i}", start=i * step, stop=i * step + max(step - 4, 1), label=LABELS[i % 5],
                    confidence=0.7, state="accepted" if i % 2 else "proposed", author="changepoints",
                    created="2026-01-01T00:00:00Z",
                )
                for i in range(each)
            )  # fmt: skip
            parts["tiers"].append(
                Tier(id=f"t{n}", name="Proposals", recording_id=f"r{n}", person_id=f"p{n}", segments=made)
            )
            cycles = tuple(Cycle(start=i * 60, turn=i * 60 + 30, stop=i * 60 + 60) for i in range(10))
            parts["repetition_sets"].append(
                RepetitionSet(
                    id=f"set{n}", recording_id=f"r{n}", person_id=f"p{n}", start=0, stop=600,
                    model="periodicity",
                    label="squat", cycles=cycles,
                )
            )  # fmt: skip
        fields = {name: tuple(items) for name, items in parts.items()}
        project = Project(id="p", name="Big", **fields)  # type: ignore[arg-type]
        for field in ("videos", "recordings", "people", "pose_layers", "repetition_sets", "tiers"):
            store.apply(f"Add {field}", _with_field, field, getattr(project, field), author="import")
    return path


def _with_field(project: Project, field: str, items: object) -> Project:
    return msgspec.structs.replace(project, **{field: items})


def floor_s(path: Path) -> float:
    """Seconds to read the same rows with SQLite and decode their JSON."""
    began = time.perf_counter()
    connection = sqlite3.connect(path)
    rows = 0
    for table in TABLES:
        for (value,) in connection.execute(f"SELECT value FROM {table}"):
            msgspec.json.decode(value)
            rows += 1
    connection.close()
    assert rows
    return time.perf_counter() - began


def child(path: Path) -> None:
    """One opening in a fresh process: prints the seconds of each phase and of the floor."""
    from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
    from PySide6.QtTest import QTest

    from app.application import Program, make_qt_application

    class Painted(QObject):
        """Notes the first painting of the timeline after it is told to look."""

        def __init__(self) -> None:
            super().__init__()
            self.at = 0.0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint and not self.at and marks:
                self.at = time.perf_counter()
            return False

    marks: list[float] = []
    app = make_qt_application()
    program = Program(app)
    program.window.show()
    program.window.activateWindow()
    settle(app, 0.5)
    painted = Painted()
    program.timeline.installEventFilter(painted)
    opening = program.session.open_store

    def open_store(*arguments: object) -> None:
        marks.append(time.perf_counter())
        opening(*arguments)  # type: ignore[arg-type]

    program.session.open_store = open_store  # type: ignore[method-assign]
    began = time.perf_counter()
    program.commands.files.open(str(path))
    built = time.perf_counter()
    while not painted.at and time.perf_counter() - began < 60:
        app.processEvents()
    program.canvas.setFocus()
    QTest.keyClick(program.window, Qt.Key.Key_Right)
    assert program.session.frame == 1
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()
    app.processEvents()
    answered = time.perf_counter()
    phases = [marks[0] - began, built - marks[0], painted.at - built, answered - painted.at]
    settle(app, 1.0)
    assert program.notifications.shown == [], [notice.text for notice in program.notifications.shown]
    assert program.videos.model.rowCount() > 1
    program.window.close()
    program.close()
    print(json.dumps([*phases, floor_s(path)]))


def settle(app: object, seconds: float) -> None:
    """Let the event loop run."""
    ended = time.perf_counter() + seconds
    while time.perf_counter() < ended:
        app.processEvents()  # type: ignore[attr-defined]
        time.sleep(0.005)


def main(arguments: list[str]) -> int:
    """Open it `RUNS` times, each in a fresh process."""
    if arguments[:1] == ["--child"]:
        child(Path(arguments[1]))
        return 0
    if not display.can_start():
        print(json.dumps({"skipped": "Xvfb is not installed"}))
        return 0
    videos, segments = (int(word) for word in (*arguments, "1000", "100000")[:2])
    with display.virtual_display(), tempfile.TemporaryDirectory() as folder:
        path = make_session(Path(folder), videos, segments)
        print(f"{videos} videos, {segments} segments, {path.stat().st_size / 1e6:.0f} MB")
        runs = []
        for _ in range(RUNS):
            home = tempfile.mkdtemp(dir=folder)
            environment = os.environ | {"KINESCRIBE_HOME": home, "PYTHONPATH": str(ROOT)}
            command = [sys.executable, "-m", "tests.benchmarks.bench_open", "--child", str(path)]
            told = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)
            if told.returncode:
                raise RuntimeError(told.stderr)
            runs.append(json.loads(told.stdout.splitlines()[-1]))
            read, build, paint, answer, floor = runs[-1]
            print(
                f"read {read:.3f}  build {build:.3f}  paint {paint:.3f}  answer {answer:.3f} "
                f"= {read + build + paint + answer:.3f} s   floor {floor:.3f} s"
            )
    usable = [sum(run[:4]) for run in runs]
    floors = [run[4] for run in runs]
    middle = statistics.median(usable)
    figures = {
        "benchmark": "open",
        "videos": videos,
        "segments": segments,
        "usable_s": round(middle, 3),
        "usable_least_s": round(min(usable), 3),
        "usable_worst_s": round(max(usable), 3),
        **{
            f"{name}_s": round(statistics.median(run[at] for run in runs), 3)
            for at, name in enumerate(("read", "build", "paint", "answer"))
        },
        "floor_s": round(statistics.median(floors), 3),
        "times_floor": round(statistics.median(sum(run[:4]) / run[4] for run in runs), 2),
        "target_s": TARGET_S,
    }
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
