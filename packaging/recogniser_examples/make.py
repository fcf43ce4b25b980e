"""Make the clips recognisers learn from: own synthesis and motion capture, filmed with measured error.

    python packaging/recogniser_examples/make.py --out FOLDER --clips-per-label 600 --seed 1

Writes npz shards (see `recogniser_examples.shards`). 25,000 clips take about five minutes of one core.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from functools import cache
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from recogniser_examples import (  # noqa: E402, F401
    daily,
    more_daily,
    more_others,
    more_sports,
    more_steps,
    more_strength,
    more_strikes,
    others,
    steps,
    strength,
)
from recogniser_examples.bodies import FPS, perform  # noqa: E402
from recogniser_examples.filming import Filmed, film  # noqa: E402
from recogniser_examples.labels import LABELS, NEED_LEGS, STEADY, UPPER, label_of  # noqa: E402
from recogniser_examples.phases import Run, film_phases, runs  # noqa: E402
from recogniser_examples.poses import MOVEMENTS, Random  # noqa: E402
from recogniser_examples.recorded import Recording, other_arms, recordings  # noqa: E402
from recogniser_examples.shards import Examples, write_shards  # noqa: E402

SHARED = ROOT.parent / "shared" / "data"
SHARE_RECORDED = 0.45  # of a word's clips, where there is motion capture of it
SHARE_PHASES = 0.2  # and where there are real landmarks of its phases
PLENTY = {
    "unknown": 5.0,
    "stand_still": 1.5,
    "walk": 1.5,
    "squat": 1.3,
    "push_up": 1.3,
    "dance": 1.5,
    "kick": 1.3,
}
LENGTHS, LENGTH_ODDS = ((2.4, 3.1), (1.4, 2.4), (3.1, 5.0)), (0.68, 0.17, 0.15)  # seconds of a clip
RATES = (30.0, 30.0, 25.0, 24.0, 20.0, 15.0, 12.0, 10.0, 8.0, 5.0)
RATE_ODDS = (0.25, 0.1, 0.17, 0.08, 0.12, 0.14, 0.05, 0.05, 0.02, 0.02)


def window(r: Random, label: str, points: np.ndarray, turns: list[int], fps: float) -> np.ndarray:
    """A stretch of 1.4 to 5 s in which the movement is done."""
    frames = len(points)
    wanted = r.uniform(*LENGTHS[int(r.choice(len(LENGTHS), p=LENGTH_ODDS))])
    length = int(min(wanted * fps, frames))
    spread = _moved(points) if label not in STEADY and turns else 0.0
    for _ in range(6):
        if label in STEADY or not turns:
            start = int(r.integers(0, frames - length + 1))
        else:
            start = int(turns[int(r.integers(0, len(turns)))] - length * r.uniform(0.2, 0.8))
        start = int(np.clip(start, 0, frames - length))
        part = points[start : start + length]
        if spread == 0 or _moved(part) > 0.6 * spread:
            break
    return part


def _moved(points: np.ndarray) -> float:
    """How far the points go from their middles against the hips, on the whole."""
    rel = points - points[:, [11, 12]].mean(1, keepdims=True)
    return float(
        np.sqrt(((rel - rel.mean(0)) ** 2).sum(-1)).mean(1).max() + np.ptp(points[:, 11:13, 1].mean(1))
    )


class Collector:
    """Gathers clips and lays them end to end."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.arrays: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        self.rows: list[tuple[int, float, str, str, str, str, float, float]] = []

    def add(self, made: Filmed, label: str, movement: str, source: str, person: str) -> bool:
        """Keep a clip, unless its word cannot be told from it."""
        legs = made.in_picture[13:15].mean()
        if legs < 0.4 and label in NEED_LEGS:
            if label not in ("sit", "stand_still"):
                return False
            label = "unknown"  # nobody can tell who does not see the legs
        self.arrays.append(
            (made.px.astype(np.float32), made.m.astype(np.float16), made.scores.astype(np.float16))
        )
        self.rows.append((len(made.px), made.fps, label, movement, source, person, made.view, made.elevation))
        return True

    def examples(self) -> Examples:
        """All of them."""
        px, m, scores = (np.concatenate(part) for part in zip(*self.arrays, strict=True))
        lengths, fps, labels, movements, sources, people, views, elevations = zip(*self.rows, strict=True)
        return Examples(
            px=px,
            m=m,
            scores=scores,
            lengths=np.array(lengths),
            fps=np.float32(fps),
            labels=np.array(labels),
            movements=np.array(movements),
            sources=np.array(sources),
            people=np.array(people),
            views=np.float32(views),
            elevations=np.float32(elevations),
        )


def shoot(points: np.ndarray, r: Random, label: str, turns: list[int], from_fps: float = FPS) -> Filmed:
    """One clip of a performance."""
    if r.random() < 0.05:  # slow motion
        from_fps = from_fps * r.uniform(0.35, 0.8)
    part = window(r, label, points, turns, from_fps)
    fps = min(float(r.choice(RATES, p=RATE_ODDS)), FPS)
    while len(part) / from_fps * fps < 9 and fps < FPS:
        fps = min(fps * 2, FPS)
    return film(part, r, from_fps, fps, upper=UPPER.get(label, 0.03))


def synthesis(label: str, count: int, r: Random, into: Collector) -> None:
    """`count` clips of a word from movement programs: two of each performance."""
    makers = [
        (make, weight, name) for name, weight, make in MOVEMENTS if label_of(name, make.__name__) == label
    ]
    odds = np.array([weight for _, weight, _ in makers])
    done = performance = 0
    while done < count:
        make, _, _ = makers[int(r.choice(len(makers), p=odds / odds.sum()))]
        points, cycles = perform(make(r), r)
        turns = [turn for _, turn, _ in cycles]
        person = f"synthesis {label} {performance}"
        performance += 1
        for _ in range(2):
            done += into.add(shoot(points, r, label, turns), label, make.__name__, "synthesis", person)


def filmed_recordings(label: str, count: int, r: Random, into: Collector, found: list[Recording]) -> None:
    """`count` clips of a word from motion capture, trials with more seconds oftener."""
    odds = np.sqrt([len(one.points) for one in found])
    done = 0
    while done < count:
        one = found[int(r.choice(len(found), p=odds / odds.sum()))]
        points = one.points
        if label in ("walk", "run") and r.random() < 0.35:
            points = other_arms(points, r)
        turns = [len(points) // 2] if one.whole else one.turns
        made = shoot(points, r, label, turns, 30.0 * float(np.exp(r.normal(0, 0.12))))
        done += into.add(made, label, one.name, one.source, one.person)


def phase_clips(label: str, count: int, r: Random, into: Collector, found: list[Run]) -> None:
    """`count` clips of a word from real landmarks of its phases."""
    done = 0
    for _ in range(20 * count):
        if done >= count:
            return
        run = found[int(r.integers(0, len(found)))]
        made = film_phases(run, r, float(r.choice([15.0, 20.0, 25.0, 30.0])))
        if made is not None:
            into.add(made, label, "phases", "mit", run.person)
            done += 1


@cache
def real_motion(shared: Path) -> tuple[dict[str, list[Recording]], list[Run]]:
    """All that was recorded, by word, and the films of phases; nothing where the data are not there."""
    by_label: dict[str, list[Recording]] = {}
    for one in recordings(shared):
        by_label.setdefault(one.label, []).append(one)
    archive = shared / "skeletons" / "exercise_correction_mediapipe_csv.zip"
    return by_label, runs(archive) if archive.exists() else []


def make_examples(each: int, seed: int, labels: tuple[str, ...] = LABELS) -> Examples:
    """`each` clips of every word (more of some)."""
    into = Collector()
    by_label, by_phase = real_motion(SHARED)
    for label in labels:
        number = LABELS.index(label)
        r = np.random.default_rng([seed, number])
        count = round(each * PLENTY.get(label, 1.0))
        real = by_label.get(label, [])
        share = min(SHARE_RECORDED, 0.03 * len(real)) if real else 0.0
        filmed_recordings(label, round(count * share), r, into, real)
        phases = [run for run in by_phase if run.label == label]
        few = round(count * SHARE_PHASES) if phases else 0
        phase_clips(label, few, r, into, phases)
        synthesis(label, count - round(count * share) - few, r, into)
    return into.examples()


def main(arguments: list[str]) -> None:
    """Make the clips and say what they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--clips-per-label", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--labels", nargs="*", default=list(LABELS))
    chosen = parser.parse_args(arguments)
    begun = time.perf_counter()
    made = make_examples(chosen.clips_per_label, chosen.seed, tuple(chosen.labels))
    write_shards(made, chosen.out)
    for label, count in sorted(Counter(made.labels.tolist()).items()):
        print(f"{label:18} {count}")
    seconds = time.perf_counter() - begun
    print(f"{len(made.labels)} clips, {len(made.px)} frames in {seconds:.0f} s: {chosen.out}")


if __name__ == "__main__":
    main(sys.argv[1:])
