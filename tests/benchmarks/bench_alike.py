"""Segment like this one, across people: how much of what others do is found, and how much found is right.

    dev.py bench alike [--inner] [--encoder ID] [--draws 2] [--sequences 40] [--keep FOLDER]

One segment, or three (of one person where there are three), are the examples; all recordings of everybody
else are searched. On UTKinect's people 6 to 10 and on assembled sequences (bench_assembled) of held-out
people; `--inner`: on UTKinect's people 1 to 5 and the sequences of another seed, by which the shares of
`core.motion.alike` were chosen. "before" is what the program did until November 2026: the space without
training (`moments`), and a limit by what the examples differ among themselves. A segment is right when it
overlaps one of the truth by at least a quarter, or a half, of both together (IoU). UTKinect is evaluation
only.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.action_segmenters.encoders import FrameEncoder, create_encoder
from core.evaluation.recognition import bootstrap_of
from core.evaluation.segmentation import Compared, Stretch, segment_counts
from core.file_formats.sequence_sets import read_sequences
from core.jobs.find_alike import LEAST_S, SHORTEST_SHARE
from core.motion import PoseSequence
from core.motion.alike import (
    Floats,
    Moments,
    alike_stretches,
    describe,
    distances,
    limit_of,
    window_for,
    within,
)
from core.motion.sequences import BACKGROUND
from tests.benchmarks.bench_alarms import poses_of
from tests.benchmarks.bench_assembled import FIRST_SEED, SHARED, sequences_of

INNER = ("s01", "s02", "s03", "s04", "s05")
OVERLAPS = (0.25, 0.5)
EXAMPLES = (1, 3)
NOTHING = ("unknown", "stand_still", BACKGROUND)
MILLI = 1000


class Recorded(msgspec.Struct, frozen=True, eq=False):
    """A recording: who, the truth in seconds (label, from, to), and the encoder's points."""

    subject: str
    spans: tuple[tuple[str, float, float], ...]
    times_s: Floats
    values: NDArray[np.float32]


class Query(msgspec.Struct, frozen=True):
    """What is looked for: the label, and the examples as (recording, from s, to s)."""

    label: str
    examples: tuple[tuple[int, float, float], ...]


def recorded(subject: str, poses: PoseSequence, spans: Sequence[Any], encoder: FrameEncoder) -> Recorded:
    """A recording as the encoder sees it."""
    t = poses.times_s
    told = [(s.label, float(t[min(s.start, len(t) - 1)]), float(t[min(s.stop, len(t)) - 1])) for s in spans]
    return Recorded(subject, tuple(one for one in told if one[0] not in NOTHING), *encoder.features(poses))


def utkinect(encoder: FrameEncoder, inner: bool) -> list[Recorded]:
    """The recordings of half of the people."""
    every = read_sequences(SHARED / "skeletons" / "utkinect_joints_raw.zip").sequences
    wanted = [one for one in every if (one.subject in INNER) == inner]
    return [recorded(one.subject, poses_of(one), one.spans, encoder) for one in wanted]


def assembled(encoder: FrameEncoder, seeds: Sequence[int], count: int, keep: Path | None) -> list[Recorded]:
    """Sequences of held-out people."""
    made = [one for seed in seeds for one in sequences_of(seed, count, keep)]
    return [recorded(str(one.people[0]), one.poses(0), one.spans(0), encoder) for one in made]


def queries(recordings: Sequence[Recorded], examples: int, draws: int) -> Iterator[Query]:
    """For every label that at least three people do: a person's segments, filled up with others'."""
    random = np.random.default_rng(0)
    found: dict[str, list[tuple[int, float, float]]] = {}
    for number, one in enumerate(recordings):
        for label, start, stop in one.spans:
            found.setdefault(label, []).append((number, start, stop))
    for label, spans in sorted(found.items()):
        people = sorted({recordings[span[0]].subject for span in spans})
        for _ in range(draws if len(people) >= 3 else 0):
            who = people[int(random.integers(len(people)))]
            order = [spans[int(n)] for n in random.permutation(len(spans))]
            order.sort(key=lambda span: recordings[span[0]].subject != who)
            yield Query(label, tuple(order[:examples]))


def search(recordings: Sequence[Recorded], asked: Query, limit: Callable[..., float]) -> list[Compared]:
    """What is found in the recordings of everybody who gave no example, beside the truth, in ms."""
    lengths = [stop - start for _, start, stop in asked.examples]
    window_s = window_for(lengths)
    moments = [describe(one.times_s, one.values, window_s) for one in recordings]
    groups = [within(moments[n], start, stop, window_s) for n, start, stop in asked.examples]
    examples = np.concatenate(groups)
    if not len(examples):
        return []
    far = [distances(one.values, examples) for one in moments]
    bound = limit(groups, far, moments)
    shortest_s = max(SHORTEST_SHARE * min(lengths), LEAST_S)
    taught = {recordings[n].subject for n, _, _ in asked.examples}
    return [
        Compared(
            rows=round(MILLI * float(one.times_s[-1])) if len(one.times_s) else 0,
            truth=[stretch(a, b) for label, a, b in one.spans if label == asked.label],
            found=[stretch(s.start_s, s.stop_s) for s in alike_stretches(own, d, bound, shortest_s)],
            subject=one.subject,
        )
        for one, own, d in zip(recordings, moments, far, strict=True)
        if one.subject not in taught
    ]


def stretch(start_s: float, stop_s: float) -> Stretch:
    """In milliseconds."""
    return Stretch(round(MILLI * start_s), round(MILLI * stop_s), "it")


def limit_now(encoder: FrameEncoder) -> Callable[..., float]:
    """The program's limit."""
    return lambda groups, far, _: limit_of(np.concatenate(far), encoder.unlike, len(groups))


def limit_before(groups: Sequence[Floats], far: Sequence[Floats], moments: Sequence[Moments]) -> float:
    """The spread of the examples and a quarter more, between 0.3 and 0.6 of the distance of anything."""
    groups = [one for one in groups if len(one)]
    if len(groups) == 1:
        groups = [half for half in np.array_split(groups[0], 2) if len(half)]
    own = [
        distances(one, np.concatenate([other for other in groups if other is not one]), 2)
        for one in groups
        if len(groups) > 1
    ]
    spread = float(np.percentile(np.concatenate(own), 90)) if own else 0.0
    usual = float(np.median(np.concatenate(far)))
    return float(np.clip(1.25 * spread, 0.3 * usual, 0.6 * usual))


def figures(recordings: Sequence[Recorded], draws: int, limit: Callable[..., float]) -> dict[str, Any]:
    """Precision, recall and F1 (mean over queries) with one and with three examples, in per cent."""
    said: dict[str, Any] = {}
    for count in EXAMPLES:
        asked = list(queries(recordings, count, draws))
        found = [search(recordings, one, limit) for one in asked]
        row: dict[str, Any] = {"queries": len(asked)}
        for least in OVERLAPS:
            counts = np.zeros((len(found), 3))  # right, found, there
            for number, videos in enumerate(found):
                for one in videos:
                    told = segment_counts(one, least)
                    counts[number] += told.right, told.right + told.wrong, told.right + told.missed

            def f1(_: int, rows: NDArray[np.int64], table: Floats = counts) -> float:
                part = table[rows]
                return float((2 * part[:, 0] / np.maximum(part[:, 1] + part[:, 2], 1)).mean())

            value = bootstrap_of(f1, 1, [one.label for one in asked], 1000, 0)
            right, all_found, there = counts.sum(0)
            row[f"iou_{round(100 * least)}"] = {
                "precision": round(100 * right / max(all_found, 1), 1),
                "recall": round(100 * right / max(there, 1), 1),
                "f1": [round(100 * part, 1) for part in (value.value, value.low, value.high)],
            }
        said[f"examples_{count}"] = row
    return said


def main(arguments: list[str]) -> int:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(prog="bench alike", description=__doc__)
    parser.add_argument("--inner", action="store_true")
    parser.add_argument("--encoder", default="", help="as of the program; empty = the usual one")
    parser.add_argument("--draws", type=int, default=2, help="queries of every label")
    parser.add_argument("--sequences", type=int, default=40, help="of every seed of the assembled ones")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args(arguments)
    if not (SHARED / "skeletons").is_dir():
        print(json.dumps({"bench": "alike", "skipped": "no shared data"}))
        return 0
    seeds = [FIRST_SEED] if options.inner else [FIRST_SEED + 1, FIRST_SEED + 2]
    said: dict[str, Any] = {"bench": "alike", "inner": options.inner}
    now, before = create_encoder(options.encoder), create_encoder("moments")
    for name, encoder, limit in (("before", before, limit_before), (now.id, now, limit_now(now))):
        for data in ("utkinect", "assembled"):
            recordings = (
                utkinect(encoder, options.inner)
                if data == "utkinect"
                else assembled(encoder, seeds, options.sequences, options.keep)
            )
            told = said.setdefault(data, {})[name] = figures(recordings, options.draws, limit)
            for count, row in told.items():
                for least in OVERLAPS:
                    one = row[f"iou_{round(100 * least)}"]
                    print(
                        f"{data:10} {name:9} {count:10} IoU {least}: precision {one['precision']}, "
                        f"recall {one['recall']}, F1 {one['f1']} ({row['queries']} queries)",
                        flush=True,
                    )
    print(json.dumps(said))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
