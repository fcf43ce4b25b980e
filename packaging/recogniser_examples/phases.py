"""Clips from the MIT phase CSVs: single frames of real MediaPipe landmarks, in the order they were taken.

Squats, lunges, planks and curls; a repetition is made by easing between frames of neighbouring phases of
one run. What the CSVs leave out (eyes, ears; arms of squats and lunges; legs of curls) is added: arms in some
quiet way, legs as unseen ones straight below the hips.
"""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from recogniser_examples.bodies import directions
from recogniser_examples.filming import OTHER, PICTURE, Filmed, drifting
from recogniser_examples.poses import Random, arms_at_rest

COCO = (
    "nose",
    "left_eye",
    "right_eye",
    "left_ear",
    "right_ear",
    "left_shoulder",
    "right_shoulder",
    "left_elbow",
    "right_elbow",
    "left_wrist",
    "right_wrist",
    "left_hip",
    "right_hip",
    "left_knee",
    "right_knee",
    "left_ankle",
    "right_ankle",
)
# file, word, width / height of its pictures (so that bones keep their lengths), phases to the turn
FILES = (
    ("squat_model/train.csv", "squat", 9 / 16, ("up", "down")),
    ("lunge_model/stage.test.csv", "lunge", 4 / 3, ("I", "M", "D")),
    ("plank_model/test.csv", "plank", 16 / 9, ()),
    ("plank_model/kaggle.csv", "plank", 16 / 9, ()),
    ("bicep_model/test.csv", "biceps_curl", 4 / 3, ()),
)
TORSO_M = 0.5
JUMP = 0.08  # of the picture's height: further to a side between two frames, it is another film


@dataclass
class Run:
    """Frames of one film: points (F, 17, 3) in picture heights, x right, y up, z nearer; NaN = not given."""

    label: str
    person: str
    points: np.ndarray
    scores: np.ndarray
    phases: np.ndarray


def runs(archive: Path) -> list[Run]:
    """All films in the archive with 12 frames or more."""
    found: list[Run] = []
    with zipfile.ZipFile(archive) as files:
        for name, label, aspect, _ in FILES:
            with files.open(name) as raw:
                rows = list(csv.DictReader(io.TextIOWrapper(raw, "utf-8")))
            points, scores = np.full((len(rows), 17, 3), np.nan), np.zeros((len(rows), 17))
            for k, keypoint in enumerate(COCO):
                if f"{keypoint}_x" in rows[0]:
                    values = np.array(
                        [[float(row[f"{keypoint}_{a}"] or "nan") for a in "xyzv"] for row in rows]
                    )
                    points[:, k], scores[:, k] = values[:, :3] * (aspect, -1, -aspect), values[:, 3]
            phases = np.array([row["label"] for row in rows])
            trunk = points[:, [5, 6, 11, 12], 0]
            apart = np.abs(np.diff(trunk, axis=0)).max(1) > (2 * JUMP if label == "lunge" else JUMP)
            for n, part in enumerate(np.split(np.arange(len(rows)), np.flatnonzero(apart) + 1)):
                if len(part) >= (4 if name.endswith("kaggle.csv") else 12):
                    found.append(
                        Run(label, f"mit {name.split('/')[0]} {n}", points[part], scores[part], phases[part])
                    )
    return found


def knots(run: Run, r: Random) -> list[int] | None:
    """Frames to ease between: from rest to the turn and back, or a stretch of a posture held."""
    order = next(order for _, label, _, order in FILES if label == run.label)
    if run.label == "plank":
        start, step = int(r.integers(0, len(run.phases))), int(r.integers(1, 4))
        return [min(start + step * n, len(run.phases) - 1) for n in range(6)]
    middle = int(r.integers(0, len(run.phases)))
    # the same way round as the frame in the middle, and taken soon before or after it
    depth = run.points[:, 5, 2] - run.points[:, 6, 2]
    ahead = run.points[:, 0, 0] - run.points[:, [5, 6], 0].mean(1)
    alike = (np.sign(ahead) == np.sign(ahead[middle])) & (np.abs(depth - depth[middle]) < 0.25)
    near = np.flatnonzero(alike & (np.abs(np.arange(len(alike)) - middle) < (40 if order == () else 150)))
    if order == ():
        upper, lower = run.points[near, 5] - run.points[near, 7], run.points[near, 9] - run.points[near, 7]
        lengths = np.linalg.norm(upper[:, :2], axis=1) * np.linalg.norm(lower[:, :2], axis=1)
        bend = np.sum(upper[:, :2] * lower[:, :2], 1) / np.maximum(lengths, 1e-6)
        by_bend = near[np.argsort(bend)]
        if np.ptp(bend) < 0.7:
            return None
        picks = np.linspace(0.02, 0.98, int(r.integers(3, 6))) * (len(by_bend) - 1)
        way = [int(by_bend[round(p)]) for p in picks]
        return way + way[-2::-1]
    at = [near[run.phases[near] == phase] for phase in order]
    if not all(len(frames) for frames in at):
        return None
    nearest = [frames[np.argsort(np.abs(frames - middle))[:20]] for frames in at]
    way = [int(r.choice(frames)) for frames in nearest]
    return way + way[-2::-1]


def film_phases(run: Run, r: Random, fps: float) -> Filmed | None:
    """A clip of some repetitions or of a held posture, in pictures 1000 px high."""
    way = knots(run, r)
    if way is None:
        return None
    if run.label != "plank":
        way = (way + way[1:] * 3) if r.random() < 0.6 else way
        each = r.uniform(0.25, 1.1) if len(set(way)) > 2 else r.uniform(0.5, 1.6)
    else:
        each = r.uniform(0.3, 1.0)
    frames = int(np.clip(each * (len(way) - 1), 1.8, 5.0) * fps)
    at = np.linspace(r.uniform(0, 0.4), min(len(way) - 1, 5.0 / each), frames)
    low = np.minimum(at.astype(int), len(way) - 2)
    share = at - low
    share = (share * share * (3 - 2 * share))[:, None, None]
    points = run.points[way]
    p = points[low] * (1 - share) + points[low + 1] * share
    scores = run.scores[way][low]
    p += drifting(r, frames, 51, 0.3, fps).reshape(p.shape) * 0.002 + r.normal(size=p.shape) * 0.001
    torso = float(np.median(np.linalg.norm(p[:, [5, 6]].mean(1) - p[:, [11, 12]].mean(1), axis=1)))
    m = (p - p[:, [11, 12]].mean(1, keepdims=True)) * TORSO_M / torso
    # the CSVs' depth goes too far: the shoulders shall be as wide as shoulders are
    across = np.median(np.abs(m[:, 5] - m[:, 6]), axis=0)
    wanted = np.sqrt(max(r.uniform(0.27, 0.36) ** 2 - across[0] ** 2 - across[1] ** 2, 0.0))
    m[..., 2] *= np.clip(wanted / max(across[2], 1e-3), 0.3, 0.9)
    m, scores = completed(m, scores, r)
    missing = np.isnan(p[..., :2])
    flat = m[..., :2] * torso / TORSO_M + p[:, [11, 12], :2].mean(1, keepdims=True)
    px = np.where(missing, flat, p[..., :2]) * (1, -1) * PICTURE
    if r.random() < 0.5:
        px, m, scores = (px * (-1, 1))[:, OTHER], (m * (-1, 1, 1))[:, OTHER], scores[:, OTHER]
    return Filmed(px, m, np.clip(scores, 0, 1), fps, 0.0, 0.0, (scores > 0.3).mean(0))


def completed(m: np.ndarray, scores: np.ndarray, r: Random) -> tuple[np.ndarray, np.ndarray]:
    """Metres (T, 17, 3) and scores with what the CSVs left out."""
    m, scores = m.copy(), scores.copy()
    up = m[:, [5, 6]].mean(1) - m[:, [11, 12]].mean(1)
    up /= np.maximum(np.linalg.norm(up, axis=1, keepdims=True), 1e-6)
    left = m[:, 5] - m[:, 6]
    left -= np.sum(left * up, 1, keepdims=True) * up
    left /= np.maximum(np.linalg.norm(left, axis=1, keepdims=True), 1e-6)
    frame = np.stack([left, up, np.cross(left, up)], axis=2)

    def away(x: float, y: float, z: float) -> np.ndarray:
        return np.einsum("tij,j->ti", frame, np.array([x, y, z]))

    for k, (x, y, z) in enumerate(
        ((0.032, 0.035, -0.03), (-0.032, 0.035, -0.03), (0.074, 0.02, -0.1), (-0.074, 0.02, -0.1))
    ):
        m[:, 1 + k], scores[:, 1 + k] = m[:, 0] + away(x, y, z), scores[:, 0]
    if np.isnan(m[:, 7]).any():
        arms = arms_at_rest(r)
        for side, sho, elb, wri in ((1, 5, 7, 9), (-1, 6, 8, 10)):
            for root, end, length, (el, az) in ((sho, elb, 0.27, arms[0]), (elb, wri, 0.25, arms[1])):
                way = directions(np.array([el + r.normal(0, 4)]), np.array([az + r.normal(0, 6)]), side)[0]
                m[:, end] = m[:, root] + length * away(*way)
                scores[:, end] = r.uniform(0.7, 0.99)
    if np.isnan(m[:, 13]).any():  # not in the picture
        for hip, knee, ankle in ((11, 13, 15), (12, 14, 16)):
            lean = r.normal(0, 0.04, (2, 3))
            m[:, knee] = m[:, hip] + (0, -0.4, 0.03) + lean[0]
            m[:, ankle] = m[:, knee] + (0, -0.4, -0.03) + lean[1]
            scores[:, [knee, ankle]] = r.uniform(0.01, 0.12)
    return m, scores
