"""What an edit costs among 100,000 segments, and while a long result is being saved.

    python -m tests.benchmarks.bench_document [SEGMENTS]

Compared, in one run, with writing the whole project anew as JSON for each edit (msgspec, the fastest
there is, beside and renamed, without fsync: the project file does not wait for the disc either).
Then: opening, undoing, one frame's poses cold and warm, and the longest an edit waits while the poses of
a two-hour video (114 MB) are being written by another thread.
"""

from __future__ import annotations

import json
import random
import sqlite3
import sys
import tempfile
import threading
import time
from pathlib import Path

import msgspec
import numpy as np

from core.document import edits
from core.document.project import ChunkedArray, Project, Recording, RecordingVideo, Segment, Tier, VideoItem
from core.document.store import DocumentStore

EDITS = 200
LENGTH = 30


def long_project(segments: int) -> Project:
    """One video of back-to-back segments of 30 frames with gaps of 10."""
    frames = segments * (LENGTH + 10)
    times = ChunkedArray(length=frames, row_shape=(), dtype="<f8", rows_per_chunk=frames, chunk_ids=(1,))
    video = VideoItem(
        id="v", path="v.mp4", size_bytes=1, fingerprint="x", width=1280, height=720,
        frames=frames, duration_s=frames / 30, frame_times=times,
    )  # fmt: skip
    recording = Recording(id="r", name="Long", videos=(RecordingVideo(video_id="v"),))
    rows = tuple(
        Segment(id=f"s{n}", start=n * (LENGTH + 10), stop=n * (LENGTH + 10) + LENGTH, label="squat")
        for n in range(segments)
    )
    tier = Tier(id="t", name="Movements", recording_id="r", segments=rows)
    return Project(id="p", name="Long", videos=(video,), recordings=(recording,), tiers=(tier,))


def in_ms(seconds: list[float]) -> tuple[float, float]:
    """Median and worst, in milliseconds."""
    return round(float(np.median(seconds)) * 1e3, 2), round(max(seconds) * 1e3, 2)


def timed_edits(store: DocumentStore, segments: int, number: int, seed: int) -> list[float]:
    """Move the stop of random segments; seconds of each edit."""
    rng, took = random.Random(seed), []
    for turn in range(number):
        at = rng.randrange(segments)
        frame = at * (LENGTH + 10) + LENGTH - 5 + turn % 4
        began = time.perf_counter()
        store.apply("Move edge", edits.move_segment_edge, "t", f"s{at}", "stop", frame)
        took.append(time.perf_counter() - began)
    return took


def json_edit(project: Project, segments: int, path: Path, turn: int) -> float:
    """The same edit with the whole project written anew as JSON; seconds."""
    at = random.Random(turn).randrange(segments)
    began = time.perf_counter()
    frame = at * (LENGTH + 10) + LENGTH - 7
    project = edits.move_segment_edge(project, "t", f"s{at}", "stop", frame)
    beside = path.with_suffix(".part")
    beside.write_bytes(msgspec.json.encode(project))
    beside.replace(path)
    return time.perf_counter() - began


def rows_written(path: Path) -> int:
    """Rows of segments that the last edit wrote, by the file's own count of its change."""
    connection = sqlite3.connect(path)
    try:
        (value,) = connection.execute("SELECT value FROM step ORDER BY id DESC LIMIT 1").fetchone()
        return len(json.loads(value))
    finally:
        connection.close()


def main(arguments: list[str]) -> None:
    segments = int(arguments[0]) if arguments else 100_000
    figures: dict[str, float] = {"segments": segments}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.kinescribe"
        project = long_project(segments)
        began = time.perf_counter()
        store = DocumentStore.create(path, project)
        figures["create_s"] = round(time.perf_counter() - began, 2)
        ours, theirs, cpu = [], [], [0.0, 0.0]
        for turn in range(EDITS // 10):  # by turns, so that a busy machine is as unfair to both
            began = time.process_time()
            ours += timed_edits(store, segments, 10, seed=turn)
            between = time.process_time()
            theirs.append(json_edit(project, segments, Path(folder) / "long.json", turn))
            cpu[0] += between - began
            cpu[1] += time.process_time() - between
        figures["edit_ms"], figures["edit_worst_ms"] = in_ms(ours)
        figures["json_ms"], figures["json_worst_ms"] = in_ms(theirs)
        figures["edit_cpu_ms"] = round(cpu[0] / len(ours) * 1e3, 2)
        figures["json_cpu_ms"] = round(cpu[1] / len(theirs) * 1e3, 2)
        figures["json_mb_per_edit"] = round((Path(folder) / "long.json").stat().st_size / 1e6, 1)
        figures["times_cheaper_than_json"] = round(figures["json_ms"] / figures["edit_ms"], 1)
        began = time.perf_counter()
        store.undo()
        figures["undo_ms"] = round((time.perf_counter() - began) * 1e3, 1)
        store.redo()
        figures["rows_written_by_one_edit"] = rows_written(path)
        print(f"one edit among {segments} segments: {figures['edit_ms']} ms; as JSON {figures['json_ms']} ms")

        poses = np.random.default_rng(1).normal(size=(216_000, 33, 4)).astype(np.float32)
        handles: list[ChunkedArray] = []
        began = time.perf_counter()
        writing = threading.Thread(target=lambda: handles.append(store.write_array(poses)))
        writing.start()
        waits = []
        while writing.is_alive():
            waits += timed_edits(store, segments, 1, seed=len(waits))
            time.sleep(0.01)
        writing.join()
        figures["save_poses_mb_per_s"] = round(poses.nbytes / 1e6 / (time.perf_counter() - began), 1)
        figures["edit_while_saving_ms"], figures["edit_while_saving_worst_ms"] = in_ms(waits)
        saved = f"{poses.nbytes / 1e6:.0f} MB"
        print(f"{len(waits)} edits while {saved} were saved: {in_ms(waits)} ms (median, worst)")

        rng = random.Random(5)
        cold, warm = [], []
        for frame in [rng.randrange(len(poses)) for _ in range(200)]:
            for took in (cold, warm):
                began = time.perf_counter()
                row = store.read_array(handles[0], frame, frame + 1)
                took.append(time.perf_counter() - began)
                assert np.array_equal(row[0], poses[frame])
        figures["frame_cold_ms"], figures["frame_cold_worst_ms"] = in_ms(cold)
        figures["frame_warm_ms"] = in_ms(warm)[0]
        began = time.perf_counter()
        store.close()
        figures["close_s"] = round(time.perf_counter() - began, 2)
        began = time.perf_counter()
        with DocumentStore.open(path) as store:
            figures["open_s"] = round(time.perf_counter() - began, 2)
            assert len(store.project.tiers[0].segments) == segments
    print(json.dumps({"benchmark": "document", **figures}))


if __name__ == "__main__":
    main(sys.argv[1:])
