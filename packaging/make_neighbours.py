"""Make the examples of the nearest-neighbour recogniser: `python packaging/make_neighbours.py`.

Sources (all may ship): our own synthesis (`recogniser_examples`), CMU motion capture, UI-PRMD.
Everything is filmed by random cameras and an imitation of a pose estimator, described by
`core.motion.descriptors`, and a selection is written to `resources/models/neighbours/`.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from recogniser_examples import daily, others, steps, strength  # noqa: E402, F401
from recogniser_examples.bodies import film, perform  # noqa: E402
from recogniser_examples.poses import MOVEMENTS, Random  # noqa: E402
from recogniser_examples.recorded import H36M, UIPRMD, coco_of, other_arms  # noqa: E402

from core.motion.descriptors import describe, descriptor_names, shorten  # noqa: E402
from core.motion.features import body_stretches  # noqa: E402

SHARED = ROOT.parent / "shared" / "data"
TARGET = ROOT / "resources" / "models" / "neighbours"
SEEDS, EACH, VIEWS, LEVELS = (3, 4), 45.0, 2, 31
STEADY = ("walk", "run", "dance", "stand_still", "sit", "lie", "plank", "unknown", "high_knees")
# The legs of this copy of UI-PRMD fold beyond what knees and hips can do: only arm movements are taken.
UIPRMD_LABELS = {7: "lateral_raise", 9: "shoulder_rotation"}
CMU_LABELS = (
    ("walk", "walk"),
    ("run", "run"),
    ("dance", "dance"),
    ("forward jump", "jump"),
    ("jump up to grab", ""),
    ("jump, balance", ""),
    ("playground - forward jumps", "jump"),
    ("kick", "kick"),
    ("jump", "jump"),
    ("punch", "punch"),
)


def real_sequences():
    """(label, source, points (T, 17, 3), is one repetition) of CMU and UI-PRMD."""
    data = np.load(SHARED / "cmu" / "cmu_shared_30fps.npz")
    with (SHARED / "cmu" / "cmu_trials_shared.csv").open() as file:
        for row in csv.DictReader(file):
            text = row["description"]
            label = next((to for part, to in CMU_LABELS if part in text), "unknown")
            if label:
                rel = data[f"{row['trial']}/rel"].astype(float) + data[f"{row['trial']}/root"][:, None]
                yield label, f"cmu{row['subject']}", coco_of(rel, H36M), False
    data = np.load(SHARED / "cmu" / "cmu8_train_30fps.npz")
    labels = {
        "basketball": "unknown",
        "basketball_signal": "unknown",
        "directing_traffic": "unknown",
        "jumping": "jump",
        "running": "run",
        "soccer": "",
        "walking": "walk",
    }
    for name in sorted({k.rsplit("/", 1)[0] for k in data if k.count("/") == 2}):
        label = labels[name.split("/")[1].rsplit("_", 1)[0]]
        if label:
            rel = data[f"{name}/rel"].astype(float) + data[f"{name}/root"][:, None]
            yield label, f"cmu8 {name}", coco_of(rel, H36M), False
    data = np.load(SHARED / "skeletons" / "uiprmd_kinect_30fps.npz")
    for name in sorted(data):
        kind, movement, subject = name.split("/")[0], int(name.split("/")[1][1:3]), name.split("_")[1]
        if movement not in UIPRMD_LABELS:
            continue
        if kind == "incorrect" and not name.split("_")[2].startswith(("e01", "e05")):
            continue
        yield UIPRMD_LABELS[movement], f"uiprmd {subject}", coco_of(data[name].astype(float), UIPRMD), True


def windows(r: Random, label: str, seconds: float, cycles: list, fps: float, rep: bool) -> list:
    """(start, stop, cut at repetitions?) in seconds of the stretches that become examples."""
    if rep:
        return [(0.0, seconds, True)]
    if label in STEADY or not cycles:
        length = min(r.uniform(1.3, 3.5), seconds)
        count = 1 if seconds < 5 else 2 if seconds < 15 else 3
        return [(a, a + length, False) for a in r.uniform(0, max(seconds - length, 0.01), count)]
    first = int(r.integers(0, len(cycles)))
    last = int(min(first + r.integers(1, 4), len(cycles)))
    a, b = cycles[first][0] / fps, cycles[last - 1][2] / fps
    whole = r.random() < 0.6
    if not whole:  # not cut at the repetitions, but with a turning point in it
        turn = cycles[first][1] / fps
        length = r.uniform(1.6, 3.5)
        a = turn - length * r.uniform(0.25, 0.75)
        b = a + length
    return [(max(a, 0.0), min(b, seconds), whole)]


def examples(seed: int, each: float, views: int) -> tuple[np.ndarray, ...]:
    """values (N, D), labels (N,), sources (N,), cut at repetitions? (N,)."""
    r = np.random.default_rng(seed)
    values, labels, sources, repeats = [], [], [], []

    def take(label: str, source: str, points: np.ndarray, cycles: list, rep: bool) -> None:
        poses = film(points, r)
        for start, stop, whole in windows(r, label, len(points) / 30.0, cycles, 30.0, rep):
            for body in body_stretches(poses)[:1]:
                part = shorten(body, start, stop)
                if len(part.times_s) >= 12:
                    row = describe(part)
                    if row.known.all():
                        values.append(row.values.astype(np.float32))
                        labels.append(label)
                        sources.append(source)
                        repeats.append(whole and label not in STEADY)

    for label, weight, make in MOVEMENTS:
        for _ in range(round(each * weight)):
            points, cycles = perform(make(r), r)
            take(label, f"synthesis {make.__name__}", points, cycles, False)
    if views:
        for label, source, points, rep in real_sequences():
            copies = views if not rep else 1
            if rep and r.random() > 0.1:
                continue
            if label in ("jump", "kick", "run", "punch"):
                copies = views * 3
            for _ in range(copies):
                turned = points
                if label in ("walk", "run") and r.random() < 0.5:
                    turned = other_arms(points, r)
                take(label, source, turned, [], rep)
    return np.array(values), np.array(labels), np.array(sources), np.array(repeats)


def groups_of(labels: np.ndarray, sources: np.ndarray) -> np.ndarray:
    """(N,) numbers of the kinds of movement: the labels, and for unknown movements their makers."""
    kinds = [
        source.split("#")[0] if label == "unknown" and source.startswith("synthesis") else label
        for label, source in zip(labels, sources, strict=True)
    ]
    return np.unique(kinds, return_inverse=True)[1].astype(np.uint8)


def write_examples(
    values: np.ndarray, labels: np.ndarray, sources: np.ndarray, repeats: np.ndarray, folder: Path = TARGET
) -> Path:
    """The examples file: a row for each number of the descriptor, in `LEVELS` steps between
    its 0.2 % and 99.8 % quantile; this packs well."""
    low, high = np.quantile(values, [0.002, 0.998], axis=0)
    high = np.maximum(high, low + 1e-6)
    levels = np.clip(np.round((values - low) / (high - low) * LEVELS), 0, LEVELS).astype(np.uint8)
    names, numbers = np.unique(labels, return_inverse=True)
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        folder / "examples.npz",
        values=np.ascontiguousarray(levels.T),
        levels=np.float32(LEVELS),
        low=low.astype(np.float32),
        high=high.astype(np.float32),
        labels=numbers.astype(np.uint8),
        label_names=names.astype(str),
        groups=groups_of(labels, sources),
        repeats=repeats,
        names=np.array(descriptor_names()),
    )
    return folder / "examples.npz"


def main() -> None:
    """Make the examples and say what is in them."""
    runs = [examples(seed, EACH, VIEWS) for seed in SEEDS]
    values, labels, sources, repeats = (np.concatenate(part) for part in zip(*runs, strict=True))
    file = write_examples(values, labels, sources, repeats)
    names, counts = np.unique(labels, return_counts=True)
    print(", ".join(f"{name} {count}" for name, count in zip(names, counts, strict=True)))
    print(f"{len(values)} examples of {values.shape[1]} numbers, {file.stat().st_size / 1e6:.2f} MB: {file}")


if __name__ == "__main__":
    main()
