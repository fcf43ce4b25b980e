"""Make the clips recognisers learn from: own synthesis and motion capture, filmed with measured error.

    python packaging/recogniser_examples/make.py --out FOLDER --clips-per-label 600 --seed 1 --processes 2

Writes npz shards (see `recogniser_examples.shards`) and made.json, which says how; the same options give the
same clips whatever the number of processes. `packaging/train_recogniser.py` learns from the folder.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from recogniser_examples import (  # noqa: E402, F401
    daily,
    dances,
    hands,
    more_daily,
    more_others,
    more_sports,
    more_steps,
    more_strength,
    more_strikes,
    others,
    steps,
    strength,
    walks,
)
from recogniser_examples.bodies import FPS, perform  # noqa: E402
from recogniser_examples.filming import Filmed, film  # noqa: E402
from recogniser_examples.labels import (  # noqa: E402
    LABELS,
    LEAST_MOVED,
    LEAST_STEP,
    MOST_MOVED,
    NEED_LEGS,
    STEADY,
    UPPER,
    WINDOW_S,
    label_of,
)
from recogniser_examples.phases import Run, film_phases, runs  # noqa: E402
from recogniser_examples.poses import MOVEMENTS, Random  # noqa: E402
from recogniser_examples.recorded import (  # noqa: E402
    Recording,
    carrying,
    other_arms,
    other_style,
    recordings,
)
from recogniser_examples.shards import Examples, joined, write_shards  # noqa: E402

SHARED = ROOT.parent / "shared" / "data"
SHARE_RECORDED = 0.45  # of a word's clips, where there is motion capture of it
SHARE_OF = {"carry": 0.4, "unknown": 0.25}  # carrying: recorded walks with arms that hold something
SHARE_PHASES = 0.2  # and where there are real landmarks of its phases
PLENTY = {
    "unknown": 5.0,
    "stand_still": 1.5,
    "walk": 2.0,
    "squat": 1.3,
    "push_up": 1.3,
    "dance": 2.0,
    "wave": 1.3,
    "clap": 1.3,
    "reach": 1.3,
    "carry": 1.2,
    "bend": 1.3,
    "arm_raise": 1.3,
    "kick": 1.3,
}
CROWD = {"dance": 0.12, "unknown": 0.06, "walk": 0.04, "wave": 0.05, "clap": 0.05}  # legs are hidden so often
BUSY = ("dance", "unknown")  # done on and on, but what was recorded has pauses
ARMS = ("wave", "clap", "reach", "arm_raise", "arm_circle", "punch", "throw", "twist", "biceps_curl")
LENGTHS, LENGTH_ODDS = ((2.4, 3.1), (1.4, 2.4), (3.1, 5.0)), (0.68, 0.17, 0.15)  # seconds of a clip
RATES = (30.0, 30.0, 25.0, 24.0, 20.0, 15.0, 12.0, 10.0, 8.0, 5.0)
RATE_ODDS = (0.25, 0.1, 0.17, 0.08, 0.12, 0.14, 0.05, 0.05, 0.02, 0.02)


def window(r: Random, label: str, points: np.ndarray, turns: list[int], fps: float) -> np.ndarray:
    """A stretch of 1.4 to 5 s in which the movement is done, wherever a network looks in it."""
    frames = len(points)
    wanted = r.uniform(*LENGTHS[int(r.choice(len(LENGTHS), p=LENGTH_ODDS))])
    length = int(min(wanted * fps, frames))
    anywhere = not turns or (label in STEADY and label not in BUSY)
    spread = 0.0 if anywhere else _moved(points)
    part = points[:length]
    for _ in range(6):
        if anywhere:
            start = int(r.integers(0, frames - length + 1))
        else:
            start = int(turns[int(r.integers(0, len(turns)))] - length * r.uniform(0.2, 0.8))
        start = int(np.clip(start, 0, frames - length))
        part = points[start : start + length]
        looked = int(WINDOW_S * fps)  # a longer stretch is shown in part
        least = min(_moved(part[:looked]), _moved(part[-looked:])) if length > looked else _moved(part)
        if spread == 0 or least > 0.6 * spread:
            break
        length = min(length, int(WINDOW_S * fps * 1.1))
    return part


def _moved(points: np.ndarray) -> float:
    """How far the points go from their middles against the hips, on the whole."""
    rel = points - points[:, [11, 12]].mean(1, keepdims=True)
    return float(
        np.sqrt(((rel - rel.mean(0)) ** 2).sum(-1)).mean(1).max() + np.ptp(points[:, 11:13, 1].mean(1))
    )


def says_it(label: str, part: np.ndarray) -> bool:
    """Whether a person would give the word: who hardly moves sits or stands, who moves much does not."""
    trunk = part[:, [5, 6]].mean(1) - part[:, [11, 12]].mean(1)
    torso = float(np.median(np.linalg.norm(trunk, axis=1)))
    ends = part[:, [9, 10, 15, 16]] - part[:, [11, 12]].mean(1, keepdims=True)
    moved = float(np.ptp(ends, axis=0).max(1).max()) / torso
    if label in MOST_MOVED:
        return moved < MOST_MOVED[label]
    if label in ("walk", "carry") and np.ptp(ends[:, 2:], axis=0).max() < LEAST_STEP * torso:
        return False
    hanging = np.median(part[:, [9, 10], 1].min(1) - part[:, 0, 1]) > 0
    upright = np.median(trunk[:, 1]) > 0.8 * torso and not hanging
    least = LEAST_MOVED if label in ("unknown", *ARMS) else 0.0
    return not upright or moved >= least


class Collector:
    """Gathers clips and lays them end to end."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.arrays: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        self.rows: list[tuple[int, float, str, str, str, str, float, float]] = []

    def add(self, made: Filmed | None, label: str, movement: str, source: str, person: str) -> bool:
        """Keep a clip, unless its word cannot be told from it."""
        if made is None:
            return False
        legs = made.in_picture[13:15].mean()
        # Nobody can tell who does not see the legs. Who does nothing there shall get no word of the arms: the
        # network may guess at sitting or standing, of which the program makes unknown (`needs`).
        if legs < 0.4 and label in NEED_LEGS and label not in MOST_MOVED:
            return False
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


def shoot(
    points: np.ndarray, r: Random, label: str, turns: list[int], from_fps: float = FPS, beat_s: float = 9.0
) -> Filmed | None:
    """One clip of a performance, None where it does not show the word; beat_s: how long a cycle takes."""
    if r.random() < 0.05:  # slow motion
        from_fps = from_fps * r.uniform(0.35, 0.8)
    part = window(r, label, points, turns, from_fps)
    if not says_it(label, part):
        return None
    fps = min(float(r.choice(RATES, p=RATE_ODDS)), FPS)
    while fps * beat_s * FPS / from_fps < 5 and fps < FPS:  # five pictures of each clap, or it is not seen
        fps = min(fps * 2, FPS)
    while len(part) / from_fps * fps < 9 and fps < FPS:
        fps = min(fps * 2, FPS)
    crowd = CROWD.get(label, 0.02)
    return film(part, r, from_fps, fps, upper=UPPER.get(label, 0.03), crowd=crowd)


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
        beat_s = min((stop - start for start, _, stop in cycles), default=300) / FPS
        person = f"synthesis {label} {performance}"
        performance += 1
        for _ in range(2):
            made = shoot(points, r, label, turns, beat_s=beat_s)
            done += into.add(made, label, make.__name__, "synthesis", person)


def filmed_recordings(label: str, count: int, r: Random, into: Collector, found: list[Recording]) -> None:
    """`count` clips of a word from motion capture, trials with more seconds oftener."""
    odds = np.sqrt([len(one.points) for one in found])
    done = 0
    while done < count:
        one = found[int(r.choice(len(found), p=odds / odds.sum()))]
        points = one.points
        if label in ("walk", "carry") and r.random() < 0.5:
            points = other_style(points, found[int(r.integers(0, len(found)))].points, r)
        if label == "carry":
            points = carrying(points, r)
        elif label in ("walk", "run") and r.random() < 0.3:
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


def examples_of(label: str, each: int, seed: int, shared: Path) -> Examples:
    """`each` clips of one word (more of some): the same whatever else is made."""
    into = Collector()
    by_label, by_phase = real_motion(shared)
    r = np.random.default_rng([seed, LABELS.index(label)])
    count = round(each * PLENTY.get(label, 1.0))
    real = by_label.get("walk" if label == "carry" else label, [])
    recorded = round(count * min(SHARE_OF.get(label, SHARE_RECORDED), 0.03 * len(real)))
    filmed_recordings(label, recorded, r, into, real)
    phases = [run for run in by_phase if run.label == label]
    few = round(count * SHARE_PHASES) if phases else 0
    phase_clips(label, few, r, into, phases)
    synthesis(label, count - recorded - few, r, into)
    return into.examples()


def make_examples(
    each: int, seed: int, labels: tuple[str, ...] = LABELS, shared: Path = SHARED, processes: int = 1
) -> Examples:
    """`each` clips of every word (more of some); the processes share the words out."""
    jobs = [(label, each, seed, shared) for label in labels]
    if processes == 1:
        return joined([examples_of(*job) for job in jobs])
    with ProcessPoolExecutor(processes) as pool:
        jobs.sort(key=lambda job: -PLENTY.get(job[0], 1.0))
        parts = dict(
            zip([job[0] for job in jobs], pool.map(examples_of, *zip(*jobs, strict=True)), strict=True)
        )
    return joined([parts[label] for label in labels])


def main(arguments: list[str]) -> None:
    """Make the clips and say what they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--clips-per-label", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--labels", nargs="*", default=list(LABELS))
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the shared data")
    parser.add_argument("--synthesis-only", action="store_true", help="do without the shared data")
    parser.add_argument("--processes", type=int, default=1)
    chosen = parser.parse_args(arguments)
    shared = Path("nowhere") if chosen.synthesis_only else chosen.shared
    if not chosen.synthesis_only and not real_motion(shared)[0]:
        parser.error(f"no motion capture below {shared.name}: give --shared, or --synthesis-only")
    begun = time.perf_counter()
    labels = tuple(chosen.labels)
    made = make_examples(chosen.clips_per_label, chosen.seed, labels, shared, chosen.processes)
    said = {
        "clips_per_label": chosen.clips_per_label,
        "seed": chosen.seed,
        "recorded": not chosen.synthesis_only,
    }
    write_shards(made, chosen.out, said=said)
    for label, count in sorted(Counter(made.labels.tolist()).items()):
        real = int(((made.labels == label) & (made.sources != "synthesis")).sum())
        print(f"{label:18} {count:5d}, recorded {real}")
    seconds = time.perf_counter() - begun
    print(f"{len(made.labels)} clips, {len(made.px)} frames in {seconds:.0f} s: {chosen.out}")


if __name__ == "__main__":
    main(sys.argv[1:])
