"""Counters on assembled sequences of bodies that are held out from every training.

    dev.py bench counts_assembled [--counters periodicity,...] [--each N] [--parts kinds,...] [--keep FOLDER]

One body each, moving as in our own synthesis, UI-PRMD and CMU motion capture, filmed by made-up cameras with
the pose estimator's measured error (packaging/counter_examples). Parts:

kinds     sequences of every kind: MAE |p - c| / (c + 0.1), off by one, exact; boundaries and turns within
          0.15 of a cycle, of the matched cycles; "none": 0 found
count     one set of k = 2 to 60: k within one
pause     the same with a pause put between two repetitions: adds none
reversed  the same with time reversed: the same count
speed     the same at 0.4 to 2.5 times the speed: the same count, and within one of the truth
nothing   a minute of standing, walking about, talking with gestures, looking at a telephone: 0 found

`--listed` prints every sequence that is counted wrong. `--keep` keeps the sequences there and takes those it
finds.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))

from counter_examples import make  # noqa: E402
from counter_examples.programmes import KINDS  # noqa: E402
from counter_examples.shards import Counted, joined, read_shards, write_shard  # noqa: E402

from core import rep_counters  # noqa: E402
from core.evaluation.counting import BoundaryScores, Tally, score_boundaries, score_counts  # noqa: E402
from core.motion import PoseSequence  # noqa: E402
from core.motion.counted import CountedSequence, TrueCycle  # noqa: E402
from core.rep_counters import CountedSet, RepCounter  # noqa: E402

SHARED = ROOT.parent / "shared" / "data"
PARTS = ("kinds", "count", "pause", "reversed", "speed", "nothing")
SEEDS = {"kinds": 711, "count": 712, "nothing": 713}
COUNTS = (2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60)
SPEEDS = (0.4, 0.63, 1.6, 2.5)
PAUSE_S = (1.0, 6.0)


def tally_of(truth: CountedSequence, sets: Sequence[CountedSet]) -> Tally:
    """The truth beside what was found; sides that were found to alternate also by pairs."""
    found = sum(one.count for one in sets)
    pairs = sum(one.count if one.count_per_side is None else one.count_per_side for one in sets)
    return Tally(truth.count, found, pairs)


def found_of(sets: Sequence[CountedSet]) -> int:
    """All repetitions found."""
    return sum(one.count for one in sets)


def backwards(poses: PoseSequence) -> PoseSequence:
    """The same film from its end to its beginning."""
    rows = len(poses.times_s)
    return msgspec.structs.replace(
        poses,
        times_s=poses.times_s[-1] - poses.times_s[::-1],
        px=poses.px[::-1],
        m=None if poses.m is None else poses.m[::-1],
        scores=poses.scores[::-1],
        cuts=tuple(sorted(rows - cut for cut in poses.cuts)),
    )


def at_speed(poses: PoseSequence, speed: float) -> PoseSequence:
    """The same film played so many times as fast."""
    return msgspec.structs.replace(poses, times_s=poses.times_s / speed)


def paused(
    poses: PoseSequence, cycles: Sequence[TrueCycle], seconds: float, r: np.random.Generator
) -> PoseSequence:
    """The same film with a pause between two repetitions: the body stays as it is, trembling as before."""
    fps = 1 / float(np.median(np.diff(poses.times_s)))
    at = cycles[int(r.integers(0, len(cycles) - 1))].stop
    near = np.clip(at + np.array([-1, 0]), 0, len(poses.times_s) - 1)
    extra = r.choice(near, int(seconds * fps))
    order = np.concatenate([np.arange(at), extra, np.arange(at, len(poses.times_s))])
    return msgspec.structs.replace(
        poses,
        times_s=np.arange(len(order)) / fps,
        px=poses.px[order],
        m=None if poses.m is None else poses.m[order],
        scores=poses.scores[order],
        cuts=tuple(cut if cut <= at else cut + len(extra) for cut in poses.cuts),
    )


def sequences_of(part: str, each: int, keep: Path | None) -> Counted:
    """The sequences of a part; those in `keep` are taken, and new ones are kept there."""
    folder = None if keep is None else keep / f"{part}_{each}"
    if folder is not None and (folder / "shard_000.npz").exists():
        return read_shards(folder)
    seed = SEEDS[part]
    made: list[Counted] = []
    if part == "kinds":
        for number in range(each * len(KINDS)):
            kind = KINDS[number % len(KINDS)]
            made.append(make.sequence(number, seed, SHARED, held=True, kind=kind))
    elif part == "count":
        for number in range(each * len(COUNTS)):
            count = COUNTS[number % len(COUNTS)]
            made.append(make.sequence(number, seed, SHARED, held=True, kind="plain", count=count))
    else:
        made = [make.nothing(number, seed, SHARED) for number in range(4 * each)]
    whole = joined(made)
    if folder is not None:
        write_shard(whole, folder, 0)
    return whole


class Judge:
    """Runs one counter and remembers what it found and how long it took."""

    def __init__(self, name: str, listed: bool) -> None:
        self.counter: RepCounter = rep_counters.create(name)
        self.listed = listed
        self.seconds = self.filmed_s = 0.0

    def sets(self, poses: PoseSequence) -> list[CountedSet]:
        """What the counter finds."""
        begun = time.process_time()
        found = self.counter.count(poses)
        self.seconds += time.process_time() - begun
        self.filmed_s += float(poses.times_s[-1] - poses.times_s[0])
        return found

    def tell(self, part: str, one: CountedSequence, sets: Sequence[CountedSet]) -> None:
        """A line about a sequence that was counted wrong."""
        if self.listed and tally_of(one, sets).error >= 1:
            said = "; ".join(f"{s.count} at {s.start}-{s.stop} ({s.confidence:.2f})" for s in sets)
            print(
                f"  {part} {one.name}: {one.clip.attributes['kind']} {one.clip.attributes['source']} "
                f"{one.rows} rows at {one.clip.frames_per_s:.0f}: {one.count} true; {said or 'nothing'}"
            )

    def kinds(self, sequences: Counted) -> dict[str, Any]:
        """Sequences of every kind."""
        tallies: dict[str, list[Tally]] = defaultdict(list)
        marks: dict[str, BoundaryScores] = defaultdict(BoundaryScores)
        empty: list[int] = []
        for i in range(len(sequences)):
            one = sequences.sequence(i)
            sets = self.sets(sequences.poses(i))
            self.tell("kinds", one, sets)
            kind = one.clip.attributes["kind"]
            if one.count == 0:
                empty.append(found_of(sets))
                continue
            tallies[kind].append(tally_of(one, sets))
            marks[kind] += score_boundaries(one.cycles, [c for s in sets for c in s.cycles])
        for kind in tallies:
            _line(kind, score_counts(tallies[kind]), marks[kind])
        every = score_counts([one for some in tallies.values() for one in some])
        marked = sum(marks.values(), BoundaryScores())
        _line("all", every, marked)
        print(
            f"  {'none':9} {len(empty):4}  0 found in {np.mean(np.array(empty) == 0):.3f}, most {max(empty)}"
        )
        return {
            "mae": every.mae,
            "off_by_one": every.off_by_one,
            "exact": every.exact,
            "boundaries": marked.near_share,
            "turns": marked.near_turn_share,
            "matched": marked.matched / max(marked.true, 1),
            "none": float(np.mean(np.array(empty) == 0)),
        }

    def count(self, sequences: Counted) -> dict[str, Any]:
        """One set of k repetitions."""
        errors: dict[int, list[float]] = defaultdict(list)
        for i in range(len(sequences)):
            one = sequences.sequence(i)
            sets = self.sets(sequences.poses(i))
            self.tell("count", one, sets)
            errors[one.count].append(tally_of(one, sets).error)
        for k, some in sorted(errors.items()):
            print(f"  k = {k:3}  within one in {np.mean(np.array(some) <= 1):.2f} of {len(some)}")
        every = np.concatenate(list(errors.values()))
        return {"within_one": float(np.mean(every <= 1)), "exact": float(np.mean(every == 0))}

    def variants(self, part: str, sequences: Counted) -> dict[str, Any]:
        """The same sequences paused, reversed or at other speeds."""
        r = np.random.default_rng(7)
        same, right = [], []
        for i in range(len(sequences)):
            one, poses = sequences.sequence(i), sequences.poses(i)
            before = found_of(self.sets(poses))
            for other in _changed(part, one, poses, r):
                sets = self.sets(other)
                after = found_of(sets)
                self.tell(part, one, sets)
                same.append(after <= before if part == "pause" else after == before)
                right.append(tally_of(one, sets).error <= 1)
        print(
            f"  {part}: the same count in {np.mean(same):.3f} of {len(same)}, right in {np.mean(right):.3f}"
        )
        return {"same": float(np.mean(same)), "within_one": float(np.mean(right))}

    def nothing(self, sequences: Counted) -> dict[str, Any]:
        """A minute of what is no repetition."""
        found: dict[str, list[int]] = defaultdict(list)
        for i in range(len(sequences)):
            one = sequences.sequence(i)
            sets = self.sets(sequences.poses(i))
            self.tell("nothing", one, sets)
            found[one.clip.attributes["source"]].append(found_of(sets))
        for what, some in sorted(found.items()):
            print(
                f"  {what:10} 0 found in {np.mean(np.array(some) == 0):.2f} of {len(some)}, most {max(some)}"
            )
        return {"zero": float(np.mean(np.concatenate(list(found.values())) == 0))}


def _changed(
    part: str, one: CountedSequence, poses: PoseSequence, r: np.random.Generator
) -> Iterator[PoseSequence]:
    if part == "pause":
        yield paused(poses, one.cycles, float(r.uniform(*PAUSE_S)), r)
    elif part == "reversed":
        yield backwards(poses)
    else:
        lengths = [(c.stop - c.start) / one.clip.frames_per_s for c in one.cycles]
        for speed in SPEEDS:
            if min(lengths) / speed >= 0.45 and max(lengths) / speed <= 10:
                yield at_speed(poses, speed)


def _line(kind: str, scores: Any, marks: BoundaryScores) -> None:
    print(
        f"  {kind:9} {scores.clips:4}  MAE {scores.mae:.3f}  off by one {scores.off_by_one:.3f}  exact "
        f"{scores.exact:.3f}  matched {marks.matched / max(marks.true, 1):.3f}  boundaries "
        f"{marks.near_share:.3f}  turns {marks.near_turn_share:.3f}  partial {marks.partial_found}/"
        f"{marks.partial_true}"
    )


def main(arguments: list[str]) -> int:
    """Judge the counters and print their figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--counters", default="periodicity")
    parser.add_argument("--each", type=int, default=6, help="sequences of each kind, count and thing")
    parser.add_argument("--parts", default=",".join(PARTS))
    parser.add_argument("--listed", action="store_true")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args(arguments)
    if not (SHARED / "INDEX.md").exists():
        print("The shared data is not beside the repository.")
        print(json.dumps({"skipped": "no shared data"}))
        return 0
    figures: dict[str, dict[str, Any]] = {}
    for name in options.counters.split(","):
        judge = Judge(name, options.listed)
        figures[name] = {}
        for part in options.parts.split(","):
            print(f"{name}: {part}")
            source = part if part in SEEDS else "count"
            sequences = sequences_of(source, options.each, options.keep)
            if part in ("pause", "reversed", "speed"):
                figures[name][part] = judge.variants(part, sequences)
            else:
                figures[name][part] = getattr(judge, part)(sequences)
        figures[name]["s_per_10_min"] = 600 * judge.seconds / max(judge.filmed_s, 1e-9)
    print(json.dumps(_rounded(figures)))
    return 0


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    return round(value, 4)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
