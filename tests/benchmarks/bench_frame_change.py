"""Whether a long video makes the window slow: a frame change, and a correction, with 10,000 and with
1,000,000 predicted poses.

Both projects are made up: two people who stand and tremble, in tracks of 2,000 frames, 17 keypoints stored
as half floats so that the large file takes tens of MB, every chunk its own; every 128 frames a correction by
hand. What is drawn is the same in both (with people who walk about at random it was not, and that was the
difference that showed). The two are measured one by one in turns, so that no drift of the machine shows.
A frame change is what the player causes: the session's frame is set, its picture handed to the canvas, and
everything that wants to be drawn is drawn (video with overlay, timeline, lists, inspector). The 3D view is
closed: what it costs does not depend on the project, and with a software renderer it would drown the rest.
Each figure stands for the time that passed and (`_cpu`) for what the process worked, which other programs on
the machine do not blur.
"""

from __future__ import annotations

import gc
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from tests.helpers import display

SIZES = (10_000, 1_000_000)
TRACK = 2_000
CHANGES = 300
CORRECTIONS = 60


def main(arguments: list[str]) -> int:
    """Measure both sizes in one run, in turns; the last line gives the ratios."""
    if not display.can_start():
        print(json.dumps({"skipped": "Xvfb is not installed"}))
        return 0
    with display.virtual_display(), tempfile.TemporaryDirectory() as home:
        os.environ["KINESCRIBE_HOME"] = home
        figures = measure(Path(home))
    print(json.dumps(figures))
    return 0


def measure(folder: Path) -> dict[str, float]:
    """Milliseconds, and the large project's over the small one's."""
    from app.application import make_qt_application

    app = make_qt_application()
    found: dict[int, dict[str, list[float]]] = {}
    opened = {}
    for poses in SIZES:
        began = time.perf_counter()
        path = make(folder / f"{poses}.kinescribe", poses)
        size = path.stat().st_size / 1e6
        print(f"{poses} poses: {size:.0f} MB, written in {time.perf_counter() - began:.1f} s")
        opened[poses] = Opened(app, path)
        found[poses] = {}
    windows = [(found[poses], window) for poses, window in opened.items()]
    for _, window in windows:
        window.warm_up()
    gc.collect()
    gc.disable()  # a collection belongs to neither
    for name, count in (("jump", CHANGES), ("next_frame", CHANGES), ("correct", CORRECTIONS)):
        for number in range(count):  # one by one in turns, so that what else the machine does meets both
            for times, window in windows if number % 2 else reversed(windows):
                window.measure(times, name)
            if number % 50 == 49:
                gc.collect()
    gc.enable()
    for window in opened.values():
        window.close()
    figures: dict[str, float] = {"poses_small": SIZES[0], "poses_large": SIZES[1]}
    for name in found[SIZES[0]]:
        small, large = (found[poses][name] for poses in SIZES)
        middle = [statistics.median(values) for values in (small, large)]
        late = [float(np.percentile(values, 95)) for values in (small, large)]
        print(
            f"{name:22} median {middle[0]:7.2f} -> {middle[1]:7.2f} ms (x {middle[1] / middle[0]:.2f})"
            f"   95th percentile {late[0]:7.2f} -> {late[1]:7.2f} ms"
        )
        figures[f"{name}_ms_small"] = round(middle[0], 2)
        figures[f"{name}_ms_large"] = round(middle[1], 2)
        figures[f"{name}_p95_ms_large"] = round(late[1], 2)
        figures[f"{name}_ratio"] = round(middle[1] / middle[0], 2)
    return figures


class Opened:
    """The window with one project."""

    def __init__(self, app: Any, path: Path) -> None:
        from PySide6.QtGui import QImage

        from app.application import Program
        from app.session import Selection
        from core.document.store import DocumentStore

        self._app = app
        self._program = Program(app)
        window = self._program.window
        window.resize(1600, 900)
        self._program.workspace.docks["scene"].hide()
        window.show()
        session = self._program.session
        session.open_store(DocumentStore.open(path))
        for notice in self._program.notifications.shown:
            notice.close()
        session.select(Selection("person", "person0", keypoint="left_wrist"))
        self._image = QImage(1280, 720, QImage.Format.Format_RGB32)
        self._image.fill(0x404040)
        self._random = random.Random(1)
        deadline = time.perf_counter() + 5
        while time.perf_counter() < deadline:  # curves, thumbnails, whatever else begins with a project
            app.processEvents()
            time.sleep(0.01)

    def warm_up(self) -> None:
        """Do everything a few times, so that what is made once is made."""
        for name in ("jump", "next_frame", "correct"):
            for _ in range(10):
                self.measure({}, name)

    def measure(self, found: dict[str, list[float]], name: str) -> None:
        """Add one time of a kind to `found`; a correction's preview and its undoing go with it."""
        session, store = self._program.session, self._program.session.store
        assert store is not None
        if name == "jump":
            self._time(found, name, self._change, self._random.randrange(session.frames))
        elif name == "next_frame":
            self._time(found, name, self._change, session.frame + 1)
        else:
            self._change(self._random.randrange(session.frames))
            self._time(found, "preview", lambda _: self._preview())
            self._time(found, "correct", lambda _: self._correct())
            self._time(found, "undo", lambda _: (store.undo(), self._app.processEvents()))

    def close(self) -> None:
        """Close it."""
        self._program.window.close()
        self._program.close()

    def _change(self, frame: int) -> None:
        program = self._program
        program.session.set_frame(frame)
        program.canvas.show_picture(program.session.frame, self._image)
        self._app.processEvents()

    def _correction(self) -> tuple[object, ...]:
        from core.document.project import Correction

        frame = self._program.session.frame
        place = self._random.uniform(100, 600)
        mark = Correction(frame=frame, keypoint="left_wrist", x=place, y=place)
        return "video", "person0", mark, self._program.session.times_s

    def _correct(self) -> None:
        from core.document import edits

        self._program.commands.people._parts.apply("Move keypoint", edits.move_keypoint, *self._correction())
        self._app.processEvents()

    def _preview(self) -> None:
        from core.document import edits

        assert self._program.session.store is not None
        gesture = self._program.session.store.gesture("Move keypoint")
        gesture.preview(edits.move_keypoint, *self._correction())  # type: ignore[arg-type]
        self._app.processEvents()
        gesture.abandon()

    def _time(
        self, found: dict[str, list[float]], name: str, run: Callable[[int], object], frame: int = 0
    ) -> None:
        self._app.processEvents()  # what is still to be done from before is not part of it
        began, worked = time.perf_counter(), time.process_time()
        run(frame)
        took = time.perf_counter() - began, time.process_time() - worked
        for kind, seconds in zip((name, f"{name}_cpu"), took):
            found.setdefault(kind, []).append(seconds * 1000)


# the keypoints of coco-17, px: both projects show the same, so that drawing costs the same
STANDING = np.array(
    [
        *((0, 0), (8, -8), (-8, -8), (16, -4), (-16, -4), (45, 60), (-45, 60), (60, 140), (-60, 140)),
        *((65, 210), (-65, 210), (28, 220), (-28, 220), (32, 330), (-32, 330), (34, 430), (-34, 430)),
    ],
    float,
)


def make(path: Path, poses: int) -> Path:
    """A project of `poses` poses of two people."""
    import msgspec

    from core.document import edits
    from core.document.project import Correction, Person, PoseLayer, PoseTrack, Project, Provenance, TrackSpan
    from core.document.store import DocumentStore
    from tests.app.made import made_project

    frames = poses // 2
    generator = np.random.default_rng(poses)
    with DocumentStore.create(path, Project(id="project", name=path.stem)) as store:
        times = store.write_array(np.arange(frames) / 30.0, rows_per_chunk=8192)
        tracks: list[PoseTrack] = []
        spans: tuple[list[TrackSpan], list[TrackSpan]] = ([], [])
        for person in range(2):
            for start in range(0, frames, TRACK):
                length = min(TRACK, frames - start)
                rows = np.empty((length, 17, 3))
                place = np.array([300 + 400 * person, 120])
                rows[:, :, :2] = STANDING + place + generator.normal(0, 2, (length, 17, 2))
                rows[:, :, 2] = 0.9
                handle = store.write_array(rows.astype(np.float16))
                track_id, stop = len(tracks), start + length
                tracks.append(PoseTrack(id=track_id, start=start, rows=handle))
                spans[person].append(
                    TrackSpan(video_id="video", run_id="run", track_id=track_id, start=start, stop=stop)
                )
        layer = PoseLayer(
            id="layer",
            run_id="run",
            video_id="video",
            skeleton="coco-17",
            space="px",
            tracks=tuple(tracks),
            provenance=Provenance(job="poses"),
        )
        made = made_project(frames, people=2, segments=20)
        video = msgspec.structs.replace(made.videos[0], frame_times=times)
        people = tuple(
            Person(id=f"person{n}", name=f"Person {n}", colour=n, spans=tuple(spans[n])) for n in range(2)
        )
        project = msgspec.structs.replace(made, videos=(video,), people=people, pose_layers=(layer,))
        store.apply("Made", lambda _: project, author="model")
        marks = tuple(
            Correction(frame=frame, keypoint="left_wrist", x=5.0, y=5.0) for frame in range(7, frames, 128)
        )
        for person in people:
            store.apply("Corrected", edits.correct_keypoints, "video", person.id, marks)
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
