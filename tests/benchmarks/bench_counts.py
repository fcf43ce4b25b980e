"""Repetitions counted by `analyse` on the shared videos, against counts read off by eye.

MAE is the mean of |found - true| / (true + 0.1), off_by_one the share with |found - true| <= 1. The
videos without repetitions should give 0 or 1. ``--results FOLDER`` reads NAME.json of an earlier
`analyse` from there instead of running it.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from core.rep_counters import create
from tests.helpers.bodies import film, repeat, squat

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "videos"


def analysed(video: Path, folder: Path) -> list[dict[str, Any]]:
    """The repetition sets of everybody in the video, each with its count, by the whole path."""
    from core.jobs.analyse import analyse
    from core.jobs.requests import Analyse
    from core.work import run_to_end

    done = run_to_end(analyse(Analyse(video=str(video), folder=str(folder / video.name))))
    return [
        {"count": sum(not cycle.partial for cycle in one.cycles), "turns": [c.turn for c in one.cycles]}
        for person in done.movement.people
        for one in person.sets
    ]


def read_result(video: Path, folder: Path) -> list[dict[str, Any]] | None:
    """The same from NAME.json, or None when it is not there."""
    file = folder / f"{video.stem}.json"
    if not file.exists():
        return None
    people = json.loads(file.read_text(encoding="utf-8"))["people"]
    return [
        {"count": one["count"], "turns": [cycle["turn_frame"] for cycle in one["cycles"]]}
        for person in people
        for one in person["repetitions"]
    ]


def seconds_for_ten_minutes() -> float:
    """Processor seconds that counting ten minutes of 30 frames a second takes."""
    sets = [repeat(squat, 8, period_s=2.0 + 0.2 * (i % 4), pause_s=0.4, lead_s=10.0) for i in range(15)]
    points = np.concatenate(sets)[: 600 * 30]
    poses = film(np.concatenate([points, points[: 600 * 30 - len(points)]]), noise_m=0.008)
    began = time.process_time()
    create("periodicity").count(poses)
    return time.process_time() - began


def main(arguments: list[str]) -> int:
    """Count every shared video and print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--results", type=Path)
    options = parser.parse_args(arguments)
    table = SHARED / "videos_shared.json"
    if not table.exists():
        print("The shared videos are not beside the repository.")
        print(json.dumps({"skipped": "no shared data"}))
        return 0
    rows = json.loads(table.read_text(encoding="utf-8"))
    counted: list[tuple[int, int]] = []
    without: list[int] = []
    missing = 0
    with tempfile.TemporaryDirectory() as scratch:
        for row in rows:
            video = SHARED / row["file"]
            if options.results:
                sets = read_result(video, options.results)
            else:
                sets = analysed(video, Path(scratch))
            if sets is None:
                missing += 1
                print(f"{row['file']:28} no result")
                continue
            found = sum(one["count"] for one in sets)
            true = row.get("reps")
            if true is None:
                without.append(found)
            else:
                counted.append((true, found))
            mark = "" if found == (true or 0) or (true is None and found <= 1) else "  <-- differs"
            detail = "; ".join(f"{one['count']} at {one['turns']}" for one in sets)
            print(
                f"{row['file']:28} true {'-' if true is None else true:>3}  found {found:3}{mark}  {detail}"
            )
    error = np.array([abs(found - true) for true, found in counted], float)
    truth = np.array([true for true, _ in counted], float)
    figures = {
        "videos": len(counted) + len(without),
        "missing": missing,
        "mae": round(float(np.mean(error / (truth + 0.1))), 4),
        "off_by_one": round(float(np.mean(error <= 1)), 4),
        "exact": round(float(np.mean(error == 0)), 4),
        "zero_or_one_share": round(float(np.mean(np.array(without) <= 1)), 4),
        "zero_share": round(float(np.mean(np.array(without) == 0)), 4),
        "count_s_per_10_min": round(seconds_for_ten_minutes(), 2),
    }
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    import sys

    sys.exit(main(sys.argv[1:]))
