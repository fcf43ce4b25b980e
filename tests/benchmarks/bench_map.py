"""The map of moments: are neighbours on it neighbours in the encoder's space, and do they do the same?

    dev.py bench map [--encoder ID]

Of UTKinect's untrimmed recordings, half a second a moment, as the program draws it: of one recording, three,
and all twenty. Trustworthiness (1: all eight neighbours on the map are neighbours in the space; 0.5: chance)
beside that of the two main directions, and how many of the five nearest of a labelled moment have its label,
on the map and in the space. UTKinect is evaluation only.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.action_segmenters.encoders import create_encoder
from core.file_formats.sequence_sets import read_sequences
from core.jobs.map_moments import INTERVAL_S, SEED, WINDOW_S
from core.motion.alike import Floats, describe
from core.motion.layouts import main_directions, neighbour_map, trustworthiness
from tests.benchmarks.bench_alarms import poses_of
from tests.benchmarks.bench_assembled import SHARED

NEAREST = 5


def same_label(values: Floats, labels: NDArray[np.str_]) -> float:
    """Of the nearest of each labelled point, the share with its label."""
    right = total = 0
    for row in np.flatnonzero(labels != ""):
        far = ((values - values[row]) ** 2).sum(1)
        far[row] = np.inf
        near = np.argpartition(far, NEAREST - 1)[:NEAREST]
        right += int((labels[near] == labels[row]).sum())
        total += NEAREST
    return right / max(total, 1)


def main(arguments: list[str]) -> int:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(prog="bench map", description=__doc__)
    parser.add_argument("--encoder", default="")
    options = parser.parse_args(arguments)
    place = SHARED / "skeletons" / "utkinect_joints_raw.zip"
    if not place.exists():
        print(json.dumps({"bench": "map", "skipped": "UTKinect is not there"}))
        return 0
    encoder = create_encoder(options.encoder)
    parts = []
    for one in read_sequences(place).sequences:
        poses = poses_of(one)
        times, points = encoder.features(poses)
        windows = describe(times, points, WINDOW_S).values
        every = max(round(INTERVAL_S / float(np.median(np.diff(times)))), 1)
        t = poses.times_s
        spans = [(s.label, t[s.start], t[s.stop - 1]) for s in one.spans]
        labels = [next((name for name, a, b in spans if a <= at <= b), "") for at in times[::every]]
        parts.append((windows[::every], labels))
    said: dict[str, Any] = {"bench": "map", "encoder": encoder.id}
    for count in (1, 3, len(parts)):
        points = np.concatenate([windows for windows, _ in parts[:count]])
        labels = np.array([label for _, some in parts[:count] for label in some])
        begun = time.process_time()
        placed = next(
            step for step in neighbour_map(points, np.random.default_rng(SEED)) if not isinstance(step, tuple)
        )
        row = {
            "moments": len(points),
            "trustworthiness": round(trustworthiness(points, placed), 3),
            "of_main_directions": round(trustworthiness(points, main_directions(points)), 3),
            "same_label_map": round(same_label(placed, labels), 3),
            "same_label_space": round(same_label(points, labels), 3),
            "cpu_s": round(time.process_time() - begun, 1),
        }
        said[f"recordings_{count}"] = row
        print(f"{count} recordings: {row}", flush=True)
    print(json.dumps(said))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
