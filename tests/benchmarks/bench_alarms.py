"""Alarms for a throw in UTKinect's untrimmed recordings: how late, and how many false ones an hour.

    dev.py bench alarms [--package ID or folder] [--label throw] [--truth throw]

The model (the recogniser or segmenter that ships; neither has seen UTKinect) says all along how likely the
label is,
and the accumulating rule (`core.evaluation.alarms`) makes alarms of it. The rule's two levels are those of
the program; "stricter" is the same with twice as much needed. Throws are rare and short (a second or two),
all else is quiet time. UTKinect is evaluation only. This is no medical device.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from core.action_recognisers.network import SHIPPED, NetworkRecogniser, NetworkSettings
from core.action_segmenters.network import NetworkSegmenter
from core.evaluation.alarms import AlarmRule, Watched, find_alarms, in_words, score_alarms
from core.file_formats.sequence_sets import read_sequences
from core.jobs.evaluate_recogniser import package_at
from core.models.sessions import open_graph
from core.motion import PoseSequence
from core.motion.beliefs import WindowProbabilities
from core.motion.sequences import LabelledSequence

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
FOCAL_PX, SIZE_PX = 525.0, (640, 480)  # of the Kinect's colour camera, about


def poses_of(sequence: LabelledSequence) -> PoseSequence:
    """A recording of Kinect's metres as a camera with an estimator would give it."""
    metres = sequence.clip.positions[0]
    depth = np.maximum(-metres[..., 2], 0.5)  # z is towards the camera
    px = np.stack(
        [
            SIZE_PX[0] / 2 + FOCAL_PX * metres[..., 0] / depth,
            SIZE_PX[1] / 2 - FOCAL_PX * metres[..., 1] / depth,
        ],
        -1,
    )
    hips = metres[:, :1]
    return PoseSequence(
        skeleton=sequence.clip.skeleton,
        start=0,
        times_s=sequence.times_s - sequence.times_s[0],
        px=px.astype(np.float32),
        m=(metres - hips).astype(np.float32),
        scores=sequence.clip.scores[0],
        size_px=SIZE_PX,
    )


def believed(package: str, poses: PoseSequence, made: dict[str, Any]) -> WindowProbabilities:
    """What the model believes all along."""
    if not made:
        found = package_at(package)
        made["model"] = (
            NetworkSegmenter(found, None, lambda pack, graph: open_graph(pack, graph.name, "cpu", 2))
            if found.task == "segments"
            else NetworkRecogniser(NetworkSettings(package=package, device="cpu", threads=2), found)
        )
    answer: WindowProbabilities = made["model"].window_probabilities(poses)
    return answer


def main(arguments: list[str]) -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(prog="bench alarms", description=__doc__)
    parser.add_argument("--package", default=SHIPPED)
    parser.add_argument("--label", default="throw")
    parser.add_argument("--truth", default="throw")
    options = parser.parse_args(arguments)
    place = SHARED / "skeletons" / "utkinect_joints_raw.zip"
    if not place.exists():
        print(json.dumps({"bench": "alarms", "skipped": "UTKinect is not there"}))
        return
    figures: dict[str, Any] = {
        "bench": "alarms",
        "package": Path(options.package).name,
        "label": options.label,
    }
    usual = AlarmRule()
    rules = {"usual": usual, "stricter": msgspec.structs.replace(usual, alarm_at_s=2 * usual.alarm_at_s)}
    watched: dict[str, list[Watched]] = {name: [] for name in rules}
    made: dict[str, Any] = {}
    for sequence in read_sequences(place).sequences:
        poses = poses_of(sequence)
        told = believed(options.package, poses, made)
        values = told.values[:, told.labels.index(options.label)]
        times = poses.times_s
        events = [
            (float(times[one.start]), float(times[one.stop - 1]))
            for one in sequence.spans
            if one.label == options.truth
        ]
        for name, rule in rules.items():
            alarms = [one.at_s for one in find_alarms(values, told.interval_s, rule)]
            watched[name].append(Watched(duration_s=float(times[-1]), alarms_s=alarms, events_s=events))
    for name in rules:
        scores = score_alarms(watched[name], late_s=2.0)
        print(f"{name}: {in_words(scores)}")
        figures[name] = msgspec.to_builtins(scores) | {
            "latency_s": [round(one, 2) for one in scores.latency_s],
            "median_latency_s": scores.median_latency_s,
            "false_per_hour": scores.false_per_hour,
        }
    print(json.dumps(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
