"""Every picture of every shared video, read straight through and at random, against the full decode.

    python -m tests.benchmarks.bench_frame_exactness [NAME ...]

The truth is a full decode in one thread, done here without the program's own code. "Random" visits
every picture: blocks of 24 in shuffled order, backwards within a block, so each block begins with a
seek. The barcode film is also read by its squares. NAMEs limit the run to files containing them.
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path

import numpy as np

from core.errors import UserError
from core.media.facts import VideoFacts, scan_video
from core.media.reader import VideoReader
from core.work import run_to_end
from tests.core.media.films import picture_hash, true_pictures

BLOCK = 24
ROOT = Path(__file__).resolve().parents[2]


def barcode(rgb: np.ndarray) -> int:
    """The number shown by 16 squares across the barcode film, the leftmost worth most."""
    height, width = rgb.shape[:2]
    squares = rgb[: height // 4].mean(axis=2)
    number = 0
    for square in range(16):
        left = (2 * square + 1) * width // 32
        number = number * 2 + int(squares[height // 10, left] > 128)
    return number


def visiting_order(count: int) -> list[int]:
    """Every number below `count`: shuffled blocks, each walked backwards."""
    starts = list(range(0, count, BLOCK))
    random.Random(3).shuffle(starts)
    return [i for start in starts for i in range(min(start + BLOCK, count) - 1, start - 1, -1)]


def packets_suffice(path: Path, facts: VideoFacts) -> bool:
    """Whether the table made from packets alone, as long videos have it, is the confirmed one."""
    quick = run_to_end(scan_video(path, confirm=False))
    return quick.frames == facts.frames and np.allclose(quick.times_s, facts.times_s)


def check(path: Path, facts: VideoFacts) -> tuple[int, int, int, int]:
    """(pictures, right straight through, right at random, squares read right)."""
    truth = true_pictures(path)
    straight = at_random = squares = 0
    with VideoReader(path, facts) as reader:
        given = [picture_hash(picture._frame) for picture in reader.pictures()]
        straight = sum(a == b for a, b in zip(given, truth)) if len(given) == len(truth) else 0
        for i in visiting_order(facts.frames):
            picture = reader.picture(i)
            at_random += i < len(truth) and picture_hash(picture._frame) == truth[i]
            if "barcode" in path.name:
                squares += barcode(picture.rgb()) == i
    return max(len(truth), facts.frames), straight, at_random, squares


def main(arguments: list[str]) -> None:
    """Check all files and print one line each; the last line is JSON."""
    data = ROOT.parent / "shared" / "data"
    if not (data / "INDEX.md").exists():
        print(json.dumps({"skipped": "the shared data folder is not beside the repository"}))
        return
    files = [
        path
        for folder in ("videos", "adversarial")
        for path in sorted((data / folder).rglob("*"))
        if path.is_file() and path.suffix != ".json"
    ]
    files = [path for path in files if not arguments or any(part in path.name for part in arguments)]
    pictures = straight = at_random = squares = readable = same_table = 0
    refused: dict[str, str] = {}
    wrong = []
    begun = time.perf_counter()
    for path in files:
        try:
            facts = run_to_end(scan_video(path))
            count, right_straight, right_random, right_squares = check(path, facts)
        except UserError as error:
            refused[path.name] = str(error)
            print(f"{path.name}: refused: {error} {error.hint}")
            continue
        readable += 1
        same_table += packets_suffice(path, facts)
        pictures += count
        straight += right_straight
        at_random += right_random
        squares += right_squares
        if min(right_straight, right_random) < count:
            wrong.append(path.name)
        print(
            f"{path.name}: {count} pictures, {right_straight} straight, {right_random} at random", flush=True
        )
    figures = {
        "files": readable,
        "refused": len(refused),
        "pictures": pictures,
        "exact_straight": round(straight / max(pictures, 1), 6),
        "exact_random": round(at_random / max(pictures, 1), 6),
        "barcode_read": squares,
        "wrong_files": wrong,
        "files_where_packets_alone_agree": same_table,
        "seconds": round(time.perf_counter() - begun, 1),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
