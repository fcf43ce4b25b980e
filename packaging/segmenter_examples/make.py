"""Make the untrimmed sequences segmenters learn from and are judged by.

    python packaging/segmenter_examples/make.py --out FOLDER --sequences 1000 --seed 1

Writes npz shards (see `segmenter_examples.shards`) and made.json, which says how; a sequence depends on the
seed and its number alone. A killed run goes on at the shard it was at. One sequence in eight is of a subject
who is held out (see `segmenter_examples.people`); `--held-out-only` makes only such.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [path for path in (str(ROOT), str(ROOT / "packaging")) if path not in sys.path]

from recogniser_examples.filming import PICTURE, Filmed, film, slips  # noqa: E402
from recogniser_examples.make import SHARED  # noqa: E402

from core.motion.sequences import Span  # noqa: E402
from segmenter_examples.limbs import Random  # noqa: E402
from segmenter_examples.people import cast_of  # noqa: E402
from segmenter_examples.pieces import FPS  # noqa: E402
from segmenter_examples.programmes import UPPER_SHARE, told  # noqa: E402
from segmenter_examples.shards import Sequences, joined, write_said, write_shard  # noqa: E402

HELD_OUT_EVERY = 8
A_SHARD = 50
RATES = (30.0, 25.0, 24.0, 20.0, 15.0, 12.5, 10.0)
RATE_ODDS = (0.26, 0.2, 0.08, 0.14, 0.16, 0.08, 0.08)
LENGTHS_S = (20.0, 75.0)
LONGEST_FRAMES = 900  # of a film: the estimator's errors are drawn for all of it at once
SLIPS_EVERY_S = 6.0
CROWD = 0.04
LEAST_SPAN_S = 0.5
QUIET = ("stand_still", "sit")  # not to be told apart, nor seen at all, without the legs


def sequence(number: int, seed: int, shared: Path, *, held: bool) -> Sequences:
    """One sequence; it depends on the seed and its number alone."""
    for attempt in range(20):
        made = _attempt(np.random.default_rng([seed, number, attempt]), number, shared, held)
        if made is not None:
            return made
    raise RuntimeError(f"Sequence {number} of seed {seed} could not be made.")


def _attempt(r: Random, number: int, shared: Path, held: bool) -> Sequences | None:
    upper = r.random() < UPPER_SHARE
    cast = cast_of(number, r, shared, held=held)
    longest_s = float(r.uniform(*LENGTHS_S))
    story, style = told(cast, r, upper=upper, longest_s=longest_s)
    points, spans = story.points(), story.spans
    first, last = _cut(r, len(points), int(longest_s * FPS))
    points = points[first:last]
    if len(points) < 6 * FPS or not np.isfinite(points).all():
        return None
    fps = float(r.choice(RATES, p=RATE_ODDS))
    while len(points) / FPS * fps > LONGEST_FRAMES and fps > 12.5:
        fps = {30.0: 20.0, 25.0: 15.0, 24.0: 15.0, 20.0: 12.5, 15.0: 12.5}[fps]
    made = film(points, r, FPS, fps, upper=1.0 if upper else 0.0, crowd=CROWD)
    legs = bool(made.in_picture[13:15].mean() >= 0.4)
    if legs == upper:
        return None
    px, m, scores = made.px, made.m, made.scores
    for _ in range(int(len(px) / fps / SLIPS_EVERY_S)):
        px, m, scores = slips(px, m, scores, r, fps)
    spans = _filmed(spans, first, len(px), fps, legs)
    return _packed(made, (px, m, scores), spans, cast.name, style, held, legs)


def _cut(r: Random, frames: int, longest: int) -> tuple[int, int]:
    """Some films begin or end in the midst of it; none is longer than it may be."""
    first = int(r.uniform(0, 4) * FPS) if r.random() < 0.3 else 0
    last = frames - (int(r.uniform(0, 4) * FPS) if r.random() < 0.3 else 0)
    if last - first < 6 * FPS:
        first, last = 0, frames
    return first, min(last, first + longest)


def _filmed(spans: list[Span], first: int, frames: int, fps: float, legs: bool) -> list[Span]:
    """The spans in the film's rows; what is hardly begun or nearly over there is background."""
    out = []
    for span in spans:
        start, stop = ((edge - first) / FPS * fps for edge in (span.start, span.stop))
        a, b = max(round(start), 0), min(round(stop), frames)
        if b - a >= LEAST_SPAN_S * fps and (legs or span.label not in QUIET):
            out.append(Span(a, b, span.label))
    return out


def _packed(
    made: Filmed, poses: tuple[np.ndarray, np.ndarray, np.ndarray], spans: list[Span], person: str,
    style: str, held: bool, legs: bool,
) -> Sequences:  # fmt: skip
    px, m, scores = poses
    return Sequences(
        px=px.astype(np.float32),
        m=m.astype(np.float16),
        scores=scores.astype(np.float16),
        starts=np.array([span.start for span in spans], np.int64),
        stops=np.array([span.stop for span in spans], np.int64),
        words=np.array([span.label for span in spans], "U32"),
        lengths=np.array([len(px)]),
        span_counts=np.array([len(spans)]),
        fps=np.array([made.fps], np.float32),
        widths=np.array([PICTURE * 16 / 9], np.float32),
        people=np.array([person], "U64"),
        styles=np.array([style], "U16"),
        held_out=np.array([held]),
        legs=np.array([legs]),
    )


def make_sequences(numbers: range, seed: int, shared: Path = SHARED, *, held_only: bool = False) -> Sequences:
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
    words: Counter[str] = Counter()
    chosen.out.mkdir(parents=True, exist_ok=True)
    said = {"sequences": chosen.sequences, "seed": chosen.seed, "held_out_only": chosen.held_out_only}
    write_said(chosen.out, said)
    for shard, first in enumerate(range(0, chosen.sequences, A_SHARD)):
        numbers = range(first, min(first + A_SHARD, chosen.sequences))
        if (chosen.out / f"shard_{shard:03d}.npz").exists():
            continue
        made = make_sequences(numbers, chosen.seed, chosen.shared, held_only=chosen.held_out_only)
        write_shard(made, chosen.out, shard)
        words.update(made.words.tolist())
        print(f"{numbers.stop} sequences, {time.perf_counter() - begun:.0f} s", flush=True)
    for word, count in sorted(words.items()):
        print(f"{word:18} {count:5d}")


if __name__ == "__main__":
    main(sys.argv[1:])
