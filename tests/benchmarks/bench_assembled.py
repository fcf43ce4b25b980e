"""The segmenters on assembled sequences of people who are held out from the shipped one's training.

    dev.py bench assembled [--sequences N] [--segmenter ID] [--seeds 3] [--keep FOLDER]

One person each, 20 to 75 s, moving as in CMU motion capture, UI-PRMD and our own synthesis, with natural ways
between, filmed by made-up cameras with the pose estimator's measured error (packaging/segmenter_examples);
by other seeds than those the segmenter learned from and was chosen by.

"blind": whatever the label, segments of background left out; "all": the same with background as a segment
like any other, which is kinder to a segmenter that knows no background; "labelled": the label must be right.
What is cut and not named ("changepoints" names nothing) is named by the shipped recogniser. Intervals:
bootstrap over the people; "seeds": the value of each seed. "ahead" is how far the first is ahead of the other
on the same draws. `--keep` keeps the sequences there (as make.py --held-out-only makes them) and takes those
it finds.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))

from segmenter_examples.make import make_sequences  # noqa: E402
from segmenter_examples.shards import Sequences, read_shards, write_shard  # noqa: E402

from core import action_recognisers, action_segmenters  # noqa: E402
from core.action_segmenters import ActionSegmenter, ProposedSegment  # noqa: E402
from core.evaluation.recognition import Interval, bootstrap_of  # noqa: E402
from core.evaluation.segmentation import (  # noqa: E402
    Compared,
    Stretch,
    edit_score,
    frame_hits,
    segment_counts,
    with_background,
)
from core.motion import PoseSequence  # noqa: E402
from core.motion.sequences import BACKGROUND  # noqa: E402

SHARED = ROOT.parent / "shared" / "data"
FIRST_SEED = 101
ANYTHING = "anything"
OVERLAPS = (0.10, 0.25, 0.50)
Measure = Callable[[Compared], tuple[float, float]]


def blind(spans: Sequence[Any], rows: int, *, background: bool) -> list[Stretch]:
    """The spans without their labels; with background as spans, too, if wanted."""
    every = with_background(spans, rows) if background else [s for s in spans if s.label != BACKGROUND]
    return [Stretch(one.start, one.stop, ANYTHING) for one in every]


def f1_of(least: float, how: str) -> Measure:
    """Twice the right segments, and all segments of both sides."""

    def measure(one: Compared) -> tuple[float, float]:
        if how != "labelled":
            sides = (blind(side, one.rows, background=how == "all") for side in (one.truth, one.found))
            truth, found = sides
            one = msgspec.structs.replace(one, truth=truth, found=found)
        counts = segment_counts(one, least)
        return 2.0 * counts.right, 2.0 * counts.right + counts.wrong + counts.missed

    return measure


def hits(one: Compared) -> tuple[float, float]:
    """Rows with the right label, and all rows."""
    right, total = frame_hits(one)
    return float(right), float(total)


MEASURES: dict[str, Measure] = {
    **{
        f"f1_{round(100 * least)}_{how}": f1_of(least, how)
        for how in ("blind", "all", "labelled") for least in OVERLAPS
    },
    "frames": hits,
    "edit": lambda one: (edit_score(one), 1.0),
}  # fmt: skip


def sequences_of(seed: int, count: int, folder: Path | None) -> list[Sequences]:
    """One by one the first sequences of a seed, all of held-out people."""
    kept = folder / f"seed{seed}" if folder is not None else None
    if kept is not None and kept.is_dir():
        found = read_shards(kept)
    else:
        found = make_sequences(range(count), seed, SHARED, held_only=True)
        if kept is not None:
            write_shard(found, kept, 0)
    return [found.one(i) for i in range(count)]


def named(
    cut: Sequence[ProposedSegment], poses: PoseSequence, recogniser: action_recognisers.ActionRecogniser
) -> list[ProposedSegment]:
    """The stretches, those without a name with what the recogniser calls them."""
    return [
        one
        if one.label
        else msgspec.structs.replace(one, label=recogniser.recognise(poses.cut_to(one.start, one.stop)).label)
        for one in cut
    ]


def share(found: Sequence[Compared], measure: Measure) -> float:
    """The measure over all recordings."""
    above, below = np.array([measure(one) for one in found]).sum(0)
    return float(above / below) if below else 1.0


def interval(tables: list[np.ndarray], people: list[str]) -> Interval:
    """Of the first table's share, or of how far it is ahead of the second one's; tables (N, 2)."""

    def of(_: int, rows: np.ndarray) -> float:
        shares = [float(above / below) if below else 1.0 for above, below in (t[rows].sum(0) for t in tables)]
        return shares[0] - shares[1] if len(shares) > 1 else shares[0]

    return bootstrap_of(of, 1, people, 1000, 0)


def compare(
    sequences: list[Sequences],
    segmenters: dict[str, Callable[[PoseSequence], list[ProposedSegment]]],
) -> dict[str, list[Compared]]:
    """What each segmenter finds in every sequence."""
    found: dict[str, list[Compared]] = {name: [] for name in segmenters}
    for made in sequences:
        poses, truth = made.poses(0), made.spans(0)
        for name, segment in segmenters.items():
            found[name].append(
                Compared(rows=poses.stop, truth=truth, found=segment(poses), subject=str(made.people[0]))
            )
    return found


def figures(found: dict[str, list[Compared]], seeds: list[int]) -> dict[str, Any]:
    """Every measure of every segmenter with its interval, and how far the first is ahead of the second."""
    people = [one.subject for one in next(iter(found.values()))]
    said: dict[str, Any] = {}
    tables = {
        (name, what): np.array([measure(one) for one in some])
        for name, some in found.items()
        for what, measure in MEASURES.items()
    }
    for name, some in found.items():
        said[name] = {}
        for what, measure in MEASURES.items():
            value = interval([tables[name, what]], people)
            by_seed = [
                round(
                    100 * share([one for one, own in zip(some, seeds, strict=True) if own == seed], measure),
                    1,
                )
                for seed in sorted(set(seeds))
            ]
            said[name][what] = [round(100 * part, 1) for part in (value.value, value.low, value.high)]
            print(f"{name:14} {what:16} {said[name][what]}  seeds {by_seed}")
    names = list(found)
    if len(names) > 1:
        said["ahead"] = {}
        for what in MEASURES:
            ahead = interval([tables[names[0], what], tables[names[1], what]], people)
            said["ahead"][what] = [round(100 * part, 1) for part in (ahead.value, ahead.low, ahead.high)]
        for what, row in said["ahead"].items():
            print(f"ahead          {what:16} {row}")
    return said


def main(arguments: list[str]) -> int:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(prog="bench assembled")
    parser.add_argument("--sequences", type=int, default=40, help="of every seed")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--segmenter", default="segments", help="a segmenter's id")
    parser.add_argument("--recogniser", default="actions")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args(arguments)
    if not (SHARED / "cmu").is_dir():
        print("The shared data is not beside the repository.")
        print(json.dumps({"skipped": "no shared data"}))
        return 0
    begun = time.perf_counter()
    seeds, made = [], []
    for seed in range(FIRST_SEED, FIRST_SEED + options.seeds):
        made += sequences_of(seed, options.sequences, options.keep)
        seeds += [seed] * options.sequences
    print(f"{len(made)} sequences in {time.perf_counter() - begun:.0f} s", flush=True)
    network: ActionSegmenter = action_segmenters.create(options.segmenter)
    changepoints = action_segmenters.create("changepoints")
    recogniser = action_recognisers.create(options.recogniser)
    segmenters = {
        options.segmenter: lambda poses: named(network.segment(poses), poses, recogniser),
        "changepoints": lambda poses: named(changepoints.segment(poses), poses, recogniser),
    }
    print(json.dumps(figures(compare(made, segmenters), seeds)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
