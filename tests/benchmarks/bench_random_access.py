"""How fast single pictures come, against OpenCV's set(CAP_PROP_POS_FRAMES) and read, on the same file.

    python -m tests.benchmarks.bench_random_access [NAME ...]

Both give the picture as 8-bit colour and use one decoding thread. "random" is 60 places in random order,
"back" 60 single steps back from the middle, "forward" 120 steps on. The opening of the file is left out.
OpenCV's pictures are compared with the true ones as well: speed at the wrong picture is no speed.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import geometric_mean
from typing import Any

import cv2
import numpy as np

from core.media.facts import scan_video
from core.media.reader import VideoReader
from core.work import run_to_end

ROOT = Path(__file__).resolve().parents[2]
FILES = (
    "videos/curl_barbell_front.mp4",
    "videos/incline_pushup_12.mp4",
    "videos/pushup_single.mp4",
    "videos/two_people_hug.avi",
    "adversarial/barcode_longgop_bframes_29.97.mp4",
)
STRAIGHT = "videos/squat_orbiting_camera.mp4"


def walks(count: int) -> dict[str, list[int]]:
    """The orders in which pictures are asked for."""
    middle = count * 2 // 3
    return {
        "random": random.Random(5).sample(range(count), min(60, count)),
        "back": list(range(middle, max(-1, middle - 60), -1)),
        "forward": list(range(count // 3, min(count, count // 3 + 120))),
    }


def timed(read: Callable[[int], Any], places: Sequence[int]) -> tuple[float, list[Any]]:
    """Milliseconds a picture, and thumbnails of the pictures."""
    spent = 0.0
    seen = []
    for place in places:
        begun = time.perf_counter()
        picture = read(place)
        spent += time.perf_counter() - begun
        seen.append(cv2.resize(picture, (64, 64), interpolation=cv2.INTER_AREA).astype(int))
    return spent / len(places) * 1e3, seen


def main(arguments: list[str]) -> None:
    """Time each file both ways, print a table; the last line is JSON."""
    data = ROOT.parent / "shared" / "data"
    if not (data / "INDEX.md").exists():
        print(json.dumps({"skipped": "the shared data folder is not beside the repository"}))
        return
    cv2.setNumThreads(1)
    ratios: dict[str, list[float]] = {"random": [], "back": [], "forward": []}
    wrong_opencv = asked = 0
    for name in FILES:
        if arguments and not any(part in name for part in arguments):
            continue
        path = data / name
        facts = run_to_end(scan_video(path))
        capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG, [cv2.CAP_PROP_N_THREADS, 1])

        def read_opencv(place: int, capture: Any = capture) -> np.ndarray:
            capture.set(cv2.CAP_PROP_POS_FRAMES, place)
            return capture.read()[1]

        for walk, places in walks(facts.frames).items():
            with VideoReader(path, facts, threads=1) as reader:
                ours_ms, ours = timed(lambda place, reader=reader: reader.picture(place).rgb(), places)
            theirs_ms, theirs = timed(read_opencv, places)
            ratios[walk].append(theirs_ms / ours_ms)
            off = sum(np.abs(a - b[..., ::-1]).mean() > 6 for a, b in zip(ours, theirs))
            wrong_opencv += int(off)
            asked += len(places)
            print(
                f"{path.name} {walk}: ours {ours_ms:.2f} ms, OpenCV {theirs_ms:.2f} ms, "
                f"ratio {theirs_ms / ours_ms:.1f}; OpenCV gave another picture {off} of {len(places)} times",
                flush=True,
            )
        capture.release()
    figures: dict[str, Any] = {
        f"{walk}_ratio": round(geometric_mean(values), 2) for walk, values in ratios.items() if values
    }
    straight = data / STRAIGHT
    with VideoReader(straight, threads=1) as reader:
        begun = time.process_time()
        pictures = sum(picture.index >= 0 for picture in reader.pictures())
        straight_ms = (time.process_time() - begun) / pictures * 1e3
    print(f"{straight.name}, 1280x720, straight through: {straight_ms:.2f} ms of processor time a picture")
    figures["straight_cpu_ms"] = round(straight_ms, 3)
    figures["opencv_other_pictures"] = wrong_opencv
    figures["asked"] = asked
    print(json.dumps(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
