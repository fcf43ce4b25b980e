"""Make the sequences with every repetition marked that counters learn from and are judged by.

    python packaging/counter_examples/make.py --out FOLDER --sequences 1000 --seed 1

Writes npz shards (see `counter_examples.shards`) and made.json, which says how; a sequence depends on the
seed and its number alone. A killed run goes on at the shard it was at. One sequence in eight is of a body
that is held out (see `segmenter_examples.people`); `--held-out-only` makes only such.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [path for path in (str(ROOT), str(ROOT / "packaging")) if path not in sys.path]

from recogniser_examples.filming import OTHER, PICTURE, film, slips  # noqa: E402
from recogniser_examples.make import SHARED  # noqa: E402
from segmenter_examples.joining import Story  # noqa: E402
from segmenter_examples.limbs import Random  # noqa: E402
from segmenter_examples.people import cast_of  # noqa: E402
from segmenter_examples.pieces import FPS  # noqa: E402

from core.motion.counted import TrueCycle, cycle_fault  # noqa: E402
from counter_examples.programmes import KIND_ODDS, KINDS, NOTHING, Film, told  # noqa: E402
from counter_examples.programmes import nothing as do_nothing  # noqa: E402
from counter_examples.shards import Counted, joined, write_said, write_shard  # noqa: E402

HELD_OUT_EVERY = 8
A_SHARD = 50
RATES = (60.0, 50.0, 30.0, 25.0, 24.0, 20.0, 15.0, 12.5, 10.0, 8.0, 5.0)
RATE_ODDS = (0.04, 0.03, 0.28, 0.18, 0.08, 0.11, 0.12, 0.06, 0.05, 0.03, 0.02)
LEAST_PICTURES = 7  # of each repetition
MOST_FRAMES = 2600  # of a film
SLIPS_EVERY_S = 8.0
ARM_WORDS = "biceps_curl shoulder_press arm_raise arm_circle shoulder_rotation punch wave clap twist unknown"
UPPER = 0.25  # of the films of such movements do not show the legs
CROWD = 0.03
CUT_OFF = 0.12  # of the films begin or end in the midst of a repetition
HARDLY_BEGUN = 0.08  # of a repetition that the film cuts off: less is not seen


def sequence(
    number: int, seed: int, shared: Path, *, held: bool, kind: str = "", count: int | None = None
) -> Counted:
    """One sequence; it depends on the seed, its number, kind and count alone."""
    for attempt in range(30):
        r = np.random.default_rng([seed, number, attempt])
        chosen = kind or str(r.choice(KINDS, p=KIND_ODDS))
        cast = cast_of(number, r, shared, held=held)
        made = told(chosen, cast, r, shared, held=held, count=count)
        shot = filmed(made, chosen, r, held, whole=count is not None)
        if shot is not None:
            return shot
    raise RuntimeError(f"Sequence {number} of seed {seed} could not be made.")


def nothing(number: int, seed: int, shared: Path, seconds: float = 60.0) -> Counted:
    """One minute without a repetition, of a body that is held out."""
    for attempt in range(30):
        r = np.random.default_rng([seed, number, attempt])
        film = Film(Story(cast_of(number, r, shared, held=True), r), shared, held=True)
        what = NOTHING[number % len(NOTHING)]
        do_nothing(film, seconds, what)
        film.sources = [what]
        shot = filmed(film, "none", r, held=True)
        if shot is not None:
            return shot
    raise RuntimeError(f"Sequence {number} of seed {seed} could not be made.")


def filmed(made: Film, kind: str, r: Random, held: bool, *, whole: bool = False) -> Counted | None:
    """What a camera (several, where there are cuts) and the estimator make of it.

    whole: nothing is cut off at either end; None where it came out of no use.
    """
    points, cycles = made.story.points(), made.cycles
    first, last = 0, len(points)
    if cycles and not whole and r.random() < CUT_OFF:
        one = cycles[int(r.integers(0, min(2, len(cycles))))]
        if r.random() < 0.5:
            first = int(one.start + r.uniform(0.2, 0.8) * (one.stop - one.start))
        else:
            one = cycles[-1 - int(r.integers(0, min(2, len(cycles))))]
            last = int(one.start + r.uniform(0.2, 0.8) * (one.stop - one.start))
    points = points[first:last]
    if len(points) < 1.5 * FPS or not np.isfinite(points).all():
        return None
    shortest = min((c.stop - c.start for c in cycles if not c.partial), default=60) / FPS
    fps = float(r.choice(RATES, p=RATE_ODDS))
    while len(points) / FPS * fps > MOST_FRAMES and fps > 10:
        fps = max(fps * 0.7, 10.0)
    fps = min(max(fps, LEAST_PICTURES / shortest), 60.0)
    if len(points) / FPS * fps > 1.3 * MOST_FRAMES:
        return None
    upper = 0.0
    if cycles and all(cycle.label in ARM_WORDS.split() for cycle in cycles) and r.random() < UPPER:
        upper = 1.0
    mirrored = r.random() < 0.5
    if mirrored:
        points = (points * np.array([-1, 1, 1.0]))[:, OTHER]
    edges = _edges(made, kind, r, first, len(points))
    px, m, scores, cuts, rows = [], [], [], [], 0
    for a, b in itertools.pairwise(edges):
        part = points[a : min(b + 1, len(points))]
        shot = film(part, r, FPS, fps, upper=upper, crowd=CROWD, mirror=False)
        kept = round(b / FPS * fps) - rows if b < len(points) else len(shot.px)
        kept = min(max(kept, 1), len(shot.px))
        poses = shot.px[:kept], shot.m[:kept], shot.scores[:kept]
        for _ in range(int(kept / fps / SLIPS_EVERY_S)):
            poses = slips(*poses, r, fps)
        rows += kept
        cuts.append(rows)
        for into, values in zip((px, m, scores), poses, strict=True):
            into.append(values)
    truth = in_film(cycles, first, fps, rows, mirrored)
    if cycle_fault(truth, rows):
        return None
    known = [cut for cut in cuts[:-1] if r.random() < 0.85]
    arrays = tuple(np.concatenate(parts) for parts in (px, m, scores))
    return _packed(arrays, truth, known, fps, made, kind, held)


def _edges(made: Film, kind: str, r: Random, first: int, frames: int) -> list[int]:
    """Frames at which the camera is another one; mostly none."""
    edges = [0]
    if kind == "cuts" or (kind == "anything" and r.random() < 0.3):
        places = [rest - first for rest in made.rests]
        for _ in range(int(r.integers(1, 4))):
            at = int(r.choice(places)) if places and r.random() < 0.3 else int(r.integers(0, frames))
            if all(abs(at - edge) > 1.5 * FPS for edge in (*edges, frames)) and 0 < at < frames:
                edges.append(at)
    return [*sorted(edges), frames]


def in_film(
    cycles: list[TrueCycle], first: int, fps: float, rows: int, mirrored: bool
) -> tuple[TrueCycle, ...]:
    """The cycles in a film's rows; what it cuts off is partial."""
    other = {"left": "right", "right": "left", "": ""} if mirrored else {}
    found, taken = [], {}
    for one in cycles:
        start, turn, stop = (round((frame - first) / FPS * fps) for frame in (one.start, one.turn, one.stop))
        seen = min(stop, rows) - max(start, 0)
        if seen < HARDLY_BEGUN * (stop - start) or seen < 2:
            continue
        partial = one.partial or start < -1 or stop > rows + 1
        side = other.get(one.side, one.side)
        a = max(start, 0, taken.get((one.set, side), 0))
        b = min(stop, rows)
        if b - a < 2:
            continue
        taken[one.set, side] = b
        turn = min(max(turn, a), b - 1) if a <= turn < b or not partial else -1
        found.append(TrueCycle(a, turn, b, partial, side, one.label, one.set))
    return tuple(found)


def _packed(
    arrays: tuple[np.ndarray, ...], truth: tuple[TrueCycle, ...], cuts: list[int], fps: float, made: Film,
    kind: str, held: bool,
) -> Counted:  # fmt: skip
    px, m, scores = arrays
    columns = list(zip(*((c.start, c.turn, c.stop, c.partial, c.side, c.label, c.set) for c in truth)))
    starts, turns, stops, partial, sides, words, sets = columns or ((),) * 7
    return Counted(
        px=px.astype(np.float32),
        m=m.astype(np.float16),
        scores=scores.astype(np.float16),
        starts=np.array(starts, np.int64),
        turns=np.array(turns, np.int64),
        stops=np.array(stops, np.int64),
        partial=np.array(partial, bool),
        sides=np.array(sides, "U8"),
        words=np.array(words, "U32"),
        sets=np.array(sets, np.int64),
        cuts=np.array(cuts, np.int64),
        lengths=np.array([len(px)]),
        cycle_counts=np.array([len(truth)]),
        cut_counts=np.array([len(cuts)]),
        fps=np.array([fps], np.float64),
        widths=np.array([PICTURE * 16 / 9], np.float32),
        people=np.array([made.story.cast.name], "U64"),
        kinds=np.array([kind], "U16"),
        sources=np.array([" ".join(dict.fromkeys(made.sources))], "U64"),
        held_out=np.array([held]),
    )


def make_sequences(numbers: range, seed: int, shared: Path = SHARED, *, held_only: bool = False) -> Counted:
    """The sequences of these numbers."""
    return joined(
        [
            sequence(n, seed, shared, held=held_only or n % HELD_OUT_EVERY == HELD_OUT_EVERY - 1)
            for n in numbers
        ]
    )


def main(arguments: list[str]) -> None:
    """Make the sequences and say what they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--sequences", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--held-out-only", action="store_true")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the shared data")
    chosen = parser.parse_args(arguments)
    if not (chosen.shared / "cmu").is_dir():
        parser.error(f"no motion capture below {chosen.shared.name}: give --shared")
    begun = time.perf_counter()
    kinds: Counter[str] = Counter()
    chosen.out.mkdir(parents=True, exist_ok=True)
    said = {"sequences": chosen.sequences, "seed": chosen.seed, "held_out_only": chosen.held_out_only}
    write_said(chosen.out, said)
    for shard, first in enumerate(range(0, chosen.sequences, A_SHARD)):
        numbers = range(first, min(first + A_SHARD, chosen.sequences))
        if (chosen.out / f"shard_{shard:03d}.npz").exists():
            continue
        made = make_sequences(numbers, chosen.seed, chosen.shared, held_only=chosen.held_out_only)
        write_shard(made, chosen.out, shard)
        kinds.update(made.kinds.tolist())
        print(f"{numbers.stop} sequences, {time.perf_counter() - begun:.0f} s", flush=True)
    for kind, count in sorted(kinds.items()):
        print(f"{kind:10} {count:5d}")


if __name__ == "__main__":
    main(sys.argv[1:])
