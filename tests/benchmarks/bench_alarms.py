"""Alarms in UTKinect's untrimmed recordings: events met, how late, and how many are false an hour.

    dev.py bench alarms [--package ID or folder] [--label walk] [--truth walk]
    dev.py bench alarms --learned [--most 3] [--cache FOLDER]

The model that ships (it has not seen UTKinect) says all along how likely the label is, and the accumulating
rule (`core.evaluation.alarms`) with the program's levels makes alarms of it. A label that the model does not
find there gives no alarm by any rule: the most it believes within an event is printed, too.

`--learned`: a network that learned UTKinect's ten actions from people 1 to 5 (`segmenter_cells`), so that the
rule is judged and not the words. The levels are chosen by `choose_rule` on each of these people, left out of
training in turn, all actions together: most events met with at most `--most` false alarms an hour. These are
the program's levels; how they do is reported on people 6 to 10, beside levels chosen for each action alone.
An alarm belongs to an event up to 2 s after its end. In brackets: where 95 % of draws of people lie. UTKinect
is evaluation only. This is no medical device.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.action_recognisers.network import SHIPPED, NetworkRecogniser, NetworkSettings
from core.action_segmenters.network import NetworkSegmenter
from core.evaluation.alarms import (
    AlarmRule,
    AlarmScores,
    Told,
    Watched,
    choose_rule,
    find_alarms,
    in_words,
    score_alarms,
)
from core.evaluation.recognition import bootstrap_of
from core.file_formats.sequence_sets import read_sequences
from core.jobs.evaluate_recogniser import package_at
from core.models.sessions import open_graph
from core.motion import PoseSequence
from core.motion.beliefs import WindowProbabilities
from core.motion.sequences import LabelledSequence

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
LATE_S = 2.0
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


class Asked(msgspec.Struct, frozen=True, eq=False):
    """What is believed of a label over a recording of somebody."""

    subject: str
    told: Told


def rung(asked: Sequence[Asked], rule: AlarmRule) -> list[Watched]:
    """The alarms of a rule."""
    return [
        one.told.watched([a.at_s for a in find_alarms(one.told.values, one.told.interval_s, rule)])
        for one in asked
    ]


def figures(asked: Sequence[Asked], rule: AlarmRule) -> dict[str, Any]:
    """How a rule does, with intervals over the people."""
    watched = rung(asked, rule)

    def drawn(of: Callable[[AlarmScores], float]) -> list[float]:
        def value(_: int, rows: NDArray[np.int64]) -> float:
            return of(score_alarms([watched[row] for row in rows], LATE_S))

        found = bootstrap_of(value, 1, [one.subject for one in asked], 400, 0)
        return [round(part, 3) for part in (found.value, found.low, found.high)]

    scores = score_alarms(watched, LATE_S)
    return {
        "rule": msgspec.to_builtins(rule),
        "events": scores.events,
        "met": scores.met,
        "met_share": drawn(lambda one: one.met / max(one.events, 1)),
        "false_alarms": scores.false_alarms,
        "false_per_hour": drawn(lambda one: one.false_per_hour or 0.0),
        "median_latency_s": scores.median_latency_s,
        "longest_latency_s": max(scores.latency_s, default=None),
        "words": in_words(scores),
    }


def say(name: str, told: dict[str, Any]) -> None:
    """A line."""
    share, often = told["met_share"], told["false_per_hour"]
    rule = ", ".join(f"{key} {value:g}" for key, value in told["rule"].items())
    print(
        f"{name}: {told['words']} [met {100 * share[1]:.0f} to {100 * share[2]:.0f} %, "
        f"{often[1]:.1f} to {often[2]:.1f} an hour] ({rule})",
        flush=True,
    )


def learned(options: argparse.Namespace) -> dict[str, Any]:
    """Levels chosen on left-out people who taught; how they do for others."""
    from tests.benchmarks.segmenter_cells import TRAIN, Cache, Cell, learned_and_asked, recordings

    cache = Cache(options.cache)
    inner, outer = [Cell("dilated_tcn", 0, -1, person) for person in TRAIN], [Cell("dilated_tcn", 0)]
    cache.train_all([*outer, *inner], lambda line: print(line, flush=True))
    classes = recordings()[1]

    def asked(cells: Sequence[Cell]) -> dict[str, list[Asked]]:
        found: dict[str, list[Asked]] = {label: [] for label in classes[1:]}
        for cell in cells:
            for sequence, said in zip(learned_and_asked(cell)[1], cache.believed(cell) or (), strict=True):
                interval_s = float(np.median(np.diff(said.times_s)))
                for label, some in found.items():
                    events = events_of(sequence, label, sequence.times_s - said.times_s[0])
                    values = said.values[:, classes.index(label)]
                    told = Told(values=values, interval_s=interval_s, events_s=events)
                    some.append(Asked(sequence.subject, told))
        return found

    teach, test = asked(inner), asked(outer)
    everything = [one for some in teach.values() for one in some]
    rule, scores = choose_rule([one.told for one in everything], options.most, LATE_S)
    print(f"chosen on people 1 to 5, at most {options.most:g} an hour: {rule}\n  there: {in_words(scores)}")
    tested = [one for some in test.values() for one in some]
    said: dict[str, Any] = {"chosen": msgspec.to_builtins(rule)}
    for name, tried in (("chosen", rule), ("program", AlarmRule())):
        said[f"all_{name}"] = figures(tested, tried)
        say(f"all actions, {name}", said[f"all_{name}"])
    for label in classes[1:]:
        own, _ = choose_rule([one.told for one in teach[label]], options.most, LATE_S)
        said[label] = {"program": figures(test[label], AlarmRule()), "own": figures(test[label], own)}
        for name, told in said[label].items():
            say(f"{label}, {name}", told)
    return said


def shipped(options: argparse.Namespace) -> dict[str, Any]:
    """The program's levels on what a package believes."""
    made: dict[str, Any] = {}
    asked, most = [], []
    for sequence in read_sequences(SHARED / "skeletons" / "utkinect_joints_raw.zip").sequences:
        poses = poses_of(sequence)
        believes = believed(options.package, poses, made)
        zero_s = float(poses.times_s[believes.start])
        values = believes.values[:, believes.labels.index(options.label)]
        events = events_of(sequence, options.truth, poses.times_s - zero_s)
        told = Told(values=values, interval_s=believes.interval_s, events_s=events)
        asked.append(Asked(sequence.subject, told))
        most += [round(highest(told, *span), 2) for span in events]
    print(f"the most that is believed of {options.label} within each {options.truth}: {sorted(most)}")
    said = figures(asked, AlarmRule())
    say("program", said)
    package = Path(options.package).name
    return {"package": package, "label": options.label, "highest": sorted(most), **said}


def events_of(
    sequence: LabelledSequence, label: str, times_s: NDArray[np.float64]
) -> list[tuple[float, float]]:
    """When the label is truly done, s."""
    return [
        (float(times_s[one.start]), float(times_s[one.stop - 1]))
        for one in sequence.spans
        if one.label == label
    ]


def highest(told: Told, start_s: float, stop_s: float) -> float:
    """The most that is believed between two times."""
    first, last = int(max(start_s, 0) / told.interval_s), int(stop_s / told.interval_s) + 1
    part = told.values[first:last]
    return float(np.nanmax(part)) if np.isfinite(part).any() else 0.0


def main(arguments: list[str]) -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(prog="bench alarms", description=__doc__)
    parser.add_argument("--package", default=SHIPPED)
    parser.add_argument("--label", default="walk")
    parser.add_argument("--truth", default="walk")
    parser.add_argument("--learned", action="store_true")
    parser.add_argument("--most", type=float, default=3.0, help="false alarms an hour")
    parser.add_argument("--cache", type=Path, default=ROOT / ".bench" / "segmenters")
    options = parser.parse_args(arguments)
    if not (SHARED / "skeletons" / "utkinect_joints_raw.zip").exists():
        print(json.dumps({"bench": "alarms", "skipped": "UTKinect is not there"}))
        return
    told = learned(options) if options.learned else shipped(options)
    print(json.dumps({"bench": "alarms", **told}))


if __name__ == "__main__":
    main(sys.argv[1:])
