"""Sequences with known counts, joined from UI-PRMD's single repetitions; CMU trials without exercises."""

from __future__ import annotations

import csv
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion import PoseSequence
from tests.helpers.bodies import film

Floats = NDArray[np.float64]
SOURCE_FPS = 30.0
# Rows of UI-PRMD's 22 joints and of H36M-17 in the order of `core.motion.features.POINTS`.
UIPRMD_POINTS = [4, 7, 11, 8, 12, 9, 13, 14, 18, 15, 19, 16, 20]
H36M_POINTS = [9, 11, 14, 12, 15, 13, 16, 4, 1, 5, 2, 6, 3]


class Sample(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """Poses with the number of complete repetitions in them, and how they were made."""

    name: str
    kind: str
    count: int
    poses: PoseSequence


class Uiprmd:
    """UI-PRMD: 10 movements x 10 subjects x 10 episodes, each exactly one repetition."""

    def __init__(self, data: Path) -> None:
        self._file = np.load(data / "skeletons" / "uiprmd_kinect_30fps.npz")
        self._keys = set(self._file.keys())

    def episode(self, movement: int, subject: int, episode: int, correct: bool = True) -> Floats | None:
        """(T, 13, 3) metres, y up, or None."""
        folder = "correct" if correct else "incorrect"
        key = f"{folder}/m{movement:02d}_s{subject:02d}_e{episode:02d}/xyz"
        if key not in self._keys:
            return None
        return np.asarray(self._file[key].astype(float)[:, UIPRMD_POINTS])


def cmu_trials(data: Path) -> dict[str, str]:
    """Trial -> description."""
    with (data / "cmu" / "cmu_trials_shared.csv").open(newline="", encoding="utf-8") as file:
        return {row["trial"]: row["description"] for row in csv.DictReader(file)}


def cmu_trial(file: np.lib.npyio.NpzFile, trial: str) -> Floats:
    """(T, 13, 3) metres of one trial."""
    root, relative = file[f"{trial}/root"].astype(float), file[f"{trial}/rel"].astype(float)
    return np.asarray((root[:, None] + relative)[:, H36M_POINTS])


def resample(points: Floats, factor: float) -> Floats:
    """The same movement, `factor` times as long."""
    count = max(2, round(len(points) * factor))
    at = np.linspace(0, len(points) - 1, count)
    low = np.minimum(at.astype(int), len(points) - 2)
    weight = (at - low)[:, None, None]
    return np.asarray((1 - weight) * points[low] + weight * points[low + 1])


def join(parts: list[Floats], rng: np.random.Generator, bridge_s: tuple[float, float] = (0.2, 0.6)) -> Floats:
    """One after the other, each moved to where the last one ended, with short bridges."""
    joined = [parts[0]]
    for part in parts[1:]:
        last = joined[-1][-1]
        offset = last.mean(axis=0) - part[0].mean(axis=0)
        offset[1] = 0.0
        part = part + offset
        steps = max(2, round(rng.uniform(*bridge_s) * SOURCE_FPS))
        weight = 0.5 - 0.5 * np.cos(np.pi * (np.arange(1, steps) / steps))
        joined += [last + weight[:, None, None] * (part[0] - last), part]
    return np.concatenate(joined)


def hold(points: Floats, seconds: float) -> Floats:
    """The last posture kept for `seconds`."""
    return np.repeat(points[-1:], max(1, round(seconds * SOURCE_FPS)), axis=0)


def shoot(points: Floats, rng: np.random.Generator) -> PoseSequence:
    """Filmed from anywhere, at 5 to 60 frames a second or a variable rate, with an estimator's noise."""
    fps = float(rng.choice([5, 10, 15, 24, 25, 30, 30, 50, 60]))
    if fps == 5 and len(points) < 300:
        fps = 15.0
    end = (len(points) - 1) / SOURCE_FPS
    times = np.arange(0, end, 1 / fps)
    if rng.random() < 0.2:
        kept = rng.random(len(times)) < 0.6
        kept[:2] = True
        times = times[kept]
    at = times * SOURCE_FPS
    low = np.minimum(at.astype(int), len(points) - 2)
    weight = (at - low)[:, None, None]
    filmed = (1 - weight) * points[low] + weight * points[low + 1]
    return film(
        filmed,
        times_s=times,
        azimuth_deg=float(rng.uniform(-100, 100)),
        elevation_deg=float(rng.uniform(-5, 25)),
        distance_m=float(rng.uniform(3, 8)),
        noise_m=float(rng.uniform(0.002, 0.01)),
        depth_noise_m=float(rng.uniform(0.0, 0.03)),
        seed=int(rng.integers(1 << 30)),
    )


def exercise_samples(data: Path, number: int, seed: int) -> list[Sample]:
    """Joined episodes of one subject and movement, with pauses, other tempo, other movement, cut ends."""
    rng = np.random.default_rng(seed)
    source = Uiprmd(data)
    cmu = np.load(data / "cmu" / "cmu_shared_30fps.npz")
    walks = [trial for trial, text in cmu_trials(data).items() if text.startswith("walk")]
    samples: list[Sample] = []
    while len(samples) < number:
        movement, subject = int(rng.integers(1, 11)), int(rng.integers(1, 11))
        wanted = int(rng.choice([2, 3, 4, 5, 6, 8, 10]))
        correct = rng.random() < 0.7
        chosen = rng.permutation(np.arange(1, 11))[:wanted]
        episodes = [source.episode(movement, subject, int(e), correct) for e in chosen]
        parts = [episode for episode in episodes if episode is not None and len(episode) > 10]
        if len(parts) < 2:
            continue
        count = len(parts)
        tempo = rng.uniform(0.6, 1.5)
        parts = [resample(part, tempo * rng.uniform(0.85, 1.2)) for part in parts]
        kind = ["plain", "pauses", "lead-in", "cut"][int(rng.integers(4))]
        if kind == "cut":
            if rng.random() < 0.5:
                parts[0] = parts[0][int(len(parts[0]) * rng.uniform(0.35, 0.6)) :]
                count -= 1
            if rng.random() < 0.5 and len(parts) > 2:
                parts[-1] = parts[-1][: int(len(parts[-1]) * rng.uniform(0.4, 0.65))]
                count -= 1
        if kind == "pauses":
            parts = [
                np.concatenate([p, hold(p, rng.uniform(0.5, 4.0))]) if rng.random() < 0.6 else p
                for p in parts
            ]
        if kind == "lead-in":
            walk = cmu_trial(cmu, walks[int(rng.integers(len(walks)))])
            take = min(len(walk), int(rng.uniform(2, 5) * SOURCE_FPS))
            rest = np.concatenate([parts[0][:1]] * 15)
            parts = [walk[:take], rest, *parts]
            if rng.random() < 0.5:
                parts += [np.concatenate([parts[-1][-1:]] * 10), walk[-take:]]
        points = join(parts, rng, (0.5, 1.0) if kind == "lead-in" else (0.2, 0.5))
        samples.append(
            Sample(name=f"m{movement:02d}_s{subject:02d}", kind=kind, count=count, poses=shoot(points, rng))
        )
    return samples


def everyday_samples(data: Path, number: int, seed: int) -> list[Sample]:
    """CMU trials up to half a minute: walks, runs and all else; the kind is what the trial is called."""
    rng = np.random.default_rng(seed)
    cmu = np.load(data / "cmu" / "cmu_shared_30fps.npz")
    by_kind: dict[str, list[str]] = {}
    for trial, text in cmu_trials(data).items():
        words = (
            text.strip('"').split(" - ")[0].split(",")[0].replace("slow walk", "walk").replace("/stride", "")
        )
        by_kind.setdefault(words.split(" ")[0].split("/")[0], []).append(trial)
    samples = []
    kinds = sorted(by_kind)
    for i in range(number):
        kind = kinds[i % len(kinds)] if i % 2 else ("walk" if i % 4 else "run")
        trial = by_kind[kind][int(rng.integers(len(by_kind[kind])))]
        points = cmu_trial(cmu, trial)
        length = min(len(points), int(rng.uniform(5, 30) * SOURCE_FPS))
        start = int(rng.integers(len(points) - length + 1))
        samples.append(
            Sample(name=trial, kind=kind, count=0, poses=shoot(points[start : start + length], rng))
        )
    return samples
