"""Real motion that may ship: CMU motion capture and UI-PRMD, as COCO's keypoints with a word for each."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from recogniser_examples.bodies import HEAD, directions, rotations, wander
from recogniser_examples.labels import label_of
from recogniser_examples.more_steps import held
from recogniser_examples.poses import Random, held_arms

# CMU trials by what their description says, first match wins: (part of it, word); "" = not used.
CMU_WORDS = (
    ("uneven terrain", "walk"),
    ("walk", "walk"),
    ("run", "run"),
    ("cartwheel", "dance"),
    ("dance", "dance"),
    ("playground - forward jumps", "jump"),
    ("playground - climb", "climb"),
    ("forward jump", "jump"),
    ("jump up to grab", ""),
    ("jump, balance", ""),
    ("jump", "jump"),
    ("kick", "kick"),
    ("punch", "punch"),
    ("scoop up", "pick_up"),
    ("basketball", "unknown"),
    ("swordplay", "unknown"),
    ("wash self", "unknown"),
)
CMU8_WORDS = {
    "basketball": "unknown",
    "basketball_signal": "unknown",
    "directing_traffic": "unknown",
    "jumping": "jump",
    "running": "run",
    "soccer": "",
    "walking": "walk",
}
# UI-PRMD: one repetition an episode. Arms only: in this copy knees rise over the hips and fold to 170 degrees
# in squats, and neither halved nor otherwise scaled angles keep the feet in place (checked for 0.3 to 1).
# Without m08: an arm that goes behind the body is no word that a person would say.
UIPRMD_WORDS = {7: "lateral_raise", 9: "shoulder_rotation", 10: "lateral_raise"}
MUST_MOVE = ("dance", "unknown")
LEAST_SPEED = {"dance": 1.6, "unknown": 1.2}  # torsos a second of a hand or foot, mean of two seconds
# head, then shoulders, elbows, wrists, hips, knees, ankles, left before right
H36M = (10, 11, 14, 12, 15, 13, 16, 4, 1, 5, 2, 6, 3)
UIPRMD = (5, 7, 11, 8, 12, 9, 13, 14, 18, 15, 19, 16, 20)


@dataclass
class Recording:
    """A recorded movement: points (T, 17, 3) metres, y up, 30 a second.

    name: what was done, finer than the word; whole: it is one repetition; turns: frames in the midst of the
    movement, none = any.
    """

    label: str
    name: str
    source: str
    person: str
    points: np.ndarray
    whole: bool = False
    turns: list[int] = field(default_factory=list)


def coco_of(points: np.ndarray, joints: tuple[int, ...]) -> np.ndarray:
    """(T, 17, 3): COCO's keypoints; the face goes where the head is, turned as the shoulders are."""
    p = points[:, list(joints)].astype(float)
    out = np.empty((len(p), 17, 3))
    out[:, 5:] = p[:, 1:]
    neck, hips = p[:, [1, 2]].mean(1), p[:, [7, 8]].mean(1)
    up = p[:, 0] - neck + 0.3 * (neck - hips)
    size = np.median(np.linalg.norm(p[:, 0] - neck, axis=1)) / 0.3
    up /= np.maximum(np.linalg.norm(up, axis=1, keepdims=True), 1e-6)
    left = p[:, 1] - p[:, 2]
    left -= np.sum(left * up, 1, keepdims=True) * up
    left /= np.maximum(np.linalg.norm(left, axis=1, keepdims=True), 1e-6)
    ahead = np.cross(left, up)
    for k, (x, y, z) in enumerate(HEAD):
        out[:, k] = neck + size * (x * left + y * up + z * ahead)
    return out


def recordings(shared: Path) -> Iterator[Recording]:
    """All that is there, below the folder of shared data."""
    cmu = shared / "cmu"
    if cmu.is_dir():
        yield from _cmu(cmu)
        yield from _cmu8(cmu)
    if (shared / "skeletons" / "uiprmd_kinect_30fps.npz").exists():
        yield from _uiprmd(shared / "skeletons" / "uiprmd_kinect_30fps.npz")


def _cmu(folder: Path) -> Iterator[Recording]:
    data = np.load(folder / "cmu_shared_30fps.npz")
    with (folder / "cmu_trials_shared.csv").open() as file:
        for row in csv.DictReader(file):
            text, trial = row["description"], row["trial"]
            word = next((word for part, word in CMU_WORDS if part in text), "unknown")
            if not word:
                continue
            points = coco_of(data[f"{trial}/rel"].astype(float) + data[f"{trial}/root"][:, None], H36M)
            person = f"cmu {row['subject']}"
            if word == "climb":
                for a, b in off_the_ground(points):
                    yield Recording(word, text, "cmu", person, points[a:b], turns=moments(word, points[a:b]))
            else:
                turns = moments(word, points)
                if turns or word not in MUST_MOVE:
                    yield Recording(word, text, "cmu", person, points, turns=turns)


def _cmu8(folder: Path) -> Iterator[Recording]:
    data = np.load(folder / "cmu8_train_30fps.npz")
    for name in sorted({key.rsplit("/", 1)[0] for key in data if key.count("/") == 2}):
        kind = name.split("/")[1].rsplit("_", 1)[0]
        word = CMU8_WORDS[kind]
        if word:
            points = coco_of(data[f"{name}/rel"].astype(float) + data[f"{name}/root"][:, None], H36M)
            turns = moments(word, points)
            if turns or word not in MUST_MOVE:
                yield Recording(word, kind, "cmu", f"cmu8 {name}", points, turns=turns)


def _uiprmd(path: Path) -> Iterator[Recording]:
    data = np.load(path)
    for key in sorted(data):
        kind, episode = key.split("/")[:2]
        number, subject = int(episode[1:3]), episode.split("_")[1]
        if number not in UIPRMD_WORDS or not episode.endswith(("e02", "e05", "e08")):
            continue
        points = coco_of(data[key].astype(float), UIPRMD)
        yield Recording(
            label_of(UIPRMD_WORDS[number]),
            f"{kind} m{number:02d}",
            "uiprmd",
            f"uiprmd {subject}",
            points,
            True,
        )


def moments(word: str, points: np.ndarray) -> list[int]:
    """Frames in the midst of what the word means: the foot at its fastest, the body at its highest."""
    hips = points[:, [11, 12]].mean(1)
    if word == "jump":
        of = hips[:, 1]
    elif word == "climb":  # the body goes up or down
        height = np.convolve(np.pad(hips[:, 1], 10, "edge"), np.ones(21) / 21, "valid")
        of = np.abs(np.gradient(height))
    elif word == "pick_up":
        of = -points[:, 0, 1]
    elif word in ("kick", "punch"):
        ends = [15, 16] if word == "kick" else [9, 10]
        rel = points[:, ends] - hips[:, None]
        of = np.r_[0, np.linalg.norm(np.diff(rel, axis=0), axis=-1).max(1)]
    elif word in ("dance", "unknown"):
        return busy(word, points)
    else:
        return []
    least = of.min() + 0.7 * np.ptp(of)
    peaks = [t for t in range(len(of)) if of[t] >= least and of[t] == of[max(t - 12, 0) : t + 13].max()]
    return peaks or [int(of.argmax())]


def busy(word: str, points: np.ndarray) -> list[int]:
    """Frames in whose 2.5 s much is done: not the standing before, between and after.

    What is no dance and has no word counts only where the person does not walk: who dribbles a ball that
    nobody sees, or goes to his place, walks.
    """
    hips = points[:, [11, 12]].mean(1)
    torso = float(np.median(np.linalg.norm(points[:, [5, 6]].mean(1) - hips, axis=1)))
    ends = points[:, [9, 10, 15, 16]] - hips[:, None]
    speed = np.linalg.norm(np.diff(ends, axis=0), axis=-1) * 30 / torso
    window = np.ones(min(61, len(speed))) / min(61, len(speed))
    much = np.convolve(speed[:, :2].max(1) if word == "unknown" else speed.max(1), window, "same")
    pace = np.linalg.norm(np.diff(hips[:, [0, 2]], axis=0), axis=1) * 30 / torso
    still = np.convolve(pace, window, "same") < 1.0
    good = (much > LEAST_SPEED[word]) & (still if word == "unknown" else True)
    return [int(t) for t in np.flatnonzero(good)[::10]]


def off_the_ground(points: np.ndarray) -> list[tuple[int, int]]:
    """Stretches of two seconds and more with both feet clearly over the ground."""
    low = points[:, [15, 16], 1].min(1)
    high = low > np.percentile(low, 3) + 0.2
    edges = np.flatnonzero(np.diff(np.r_[0, high.astype(int), 0]))
    stretches = zip(edges[::2], edges[1::2], strict=True)
    return [(max(a - 10, 0), min(b + 10, len(low))) for a, b in stretches if b - a >= 50]


def other_style(points: np.ndarray, other: np.ndarray, r: Random) -> np.ndarray:
    """A gait (T, 17, 3) in another style: longer, shorter or backward steps, bent knees, knees high, feet on
    a line; sometimes with the trunk and arms of somebody else (`other`, the same) over the legs."""
    p = points[::-1] if r.random() < 0.12 else points
    hips = p[:, [11, 12]].mean(1)
    frame = _heading(p)
    local = np.einsum("tij,tkj->tki", frame, p - hips[:, None])
    if r.random() < 0.4:
        rows = np.arange(len(p)) % (2 * len(other))
        rows = np.where(rows < len(other), rows, 2 * len(other) - 1 - rows)  # there and back
        theirs = np.einsum("tij,tkj->tki", _heading(other), other - other[:, [11, 12]].mean(1, keepdims=True))
        local[:, :11] = theirs[rows, :11]
    stride = float(np.exp(r.uniform(-1.0, 0.25))) if r.random() < 0.7 else 1.0
    crouch = r.uniform(8, 35) if r.random() < 0.2 else 0.0
    lift = r.uniform(1.2, 2.0) if r.random() < 0.25 else float(np.exp(r.uniform(-0.5, 0.2)))
    narrow = r.uniform(0.0, 0.09) if r.random() < 0.35 else 0.0
    feet = local[:, [15, 16], 1].min(1)
    for side, hip, knee, ankle in ((1, 11, 13, 15), (-1, 12, 14, 16)):
        thigh, shank = local[:, knee] - local[:, hip], local[:, ankle] - local[:, knee]
        swing = np.degrees(np.arctan2(thigh[:, 2], -thigh[:, 1]))
        fold = swing - np.degrees(np.arctan2(shank[:, 2], -shank[:, 1]))
        swing = swing.mean() + (swing - swing.mean()) * stride + crouch
        fold = np.clip(fold, 0, None) * lift + 2 * crouch
        for bone, angle, inwards in ((thigh, swing, narrow), (shank, swing - fold, narrow)):
            length = np.linalg.norm(bone, axis=1)
            bone[:, 0] = np.clip(bone[:, 0] - side * inwards, -0.6 * length, 0.6 * length)
            plane = np.sqrt(length**2 - bone[:, 0] ** 2)
            bone[:, 1], bone[:, 2] = -plane * np.cos(np.radians(angle)), plane * np.sin(np.radians(angle))
        local[:, knee] = local[:, hip] + thigh
        local[:, ankle] = local[:, knee] + shank
    hips = hips.copy()
    hips[:, 1] += feet - local[:, [15, 16], 1].min(1)  # the feet stay on the floor
    hips[:, [0, 2]] = hips[:1, [0, 2]] + (hips[:, [0, 2]] - hips[:1, [0, 2]]) * stride
    return np.einsum("tji,tkj->tki", frame, local) + hips[:, None]


def _heading(p: np.ndarray) -> np.ndarray:
    """(T, 3, 3) rows own left, up, ahead of bodies (T, 17, 3), level."""
    left = (p[:, 11] - p[:, 12]) * (1, 0, 1)
    left = np.stack([np.convolve(np.pad(c, 10, "edge"), np.ones(21) / 21, "valid") for c in left.T], 1)
    left /= np.maximum(np.linalg.norm(left, axis=1, keepdims=True), 1e-6)
    up = np.broadcast_to(np.array([0.0, 1.0, 0.0]), left.shape)
    return np.stack([left, up, np.cross(left, up)], 1)


def carrying(points: np.ndarray, r: Random) -> np.ndarray:
    """The same gait with something in both hands."""
    hold = held(r, int(r.choice([0, 0, 0, 1, 1, 3, 4])))
    return with_arms(points, hold, wander(r, len(points), 8, 0.7) * 2)


def other_arms(points: np.ndarray, r: Random) -> np.ndarray:
    """The same gait (T, 17, 3) with the arms held in some other way, or stooping."""
    p = points.copy()
    hips = p[:, [11, 12]].mean(1)
    if r.random() < 0.35:
        lean = r.uniform(10, 35)
        ahead = np.degrees(np.unwrap(np.arctan2(*(p[:, 11] - p[:, 12])[:, [2, 0]].T)))
        turn = rotations(1, -ahead)
        bend = turn @ rotations(0, np.full(len(p), lean)) @ turn.transpose(0, 2, 1)
        p[:, :11] = np.einsum("tij,tkj->tki", bend, p[:, :11] - hips[:, None]) + hips[:, None]
        return p
    arms = (
        held_arms(r, int(r.choice([0, 3, 6])))
        if r.random() < 0.6
        else ((r.uniform(40, 100), r.uniform(60, 100)), (r.uniform(40, 110), r.uniform(0, 100)))
    )
    return with_arms(p, arms, wander(r, len(p), 8, 0.7) * 6)


def with_arms(points: np.ndarray, arms: tuple, noise: np.ndarray) -> np.ndarray:
    """Bodies (T, 17, 3) with both arms held so (upper arm, forearm), but for some noise (T, 8) degrees."""
    p = points.copy()
    hips = p[:, [11, 12]].mean(1)
    up = p[:, [5, 6]].mean(1) - hips
    up /= np.linalg.norm(up, axis=1, keepdims=True)
    left = p[:, 5] - p[:, 6]
    left -= (left * up).sum(1, keepdims=True) * up
    left /= np.linalg.norm(left, axis=1, keepdims=True)
    frame = np.stack([left, up, np.cross(left, up)], axis=2)
    for k, (side, sho, elb, wri) in enumerate(((1, 5, 7, 9), (-1, 6, 8, 10))):
        upper = np.linalg.norm(points[:, elb] - points[:, sho], axis=1).mean()
        fore = np.linalg.norm(points[:, wri] - points[:, elb], axis=1).mean()
        n = noise[:, 4 * k : 4 * k + 4]
        for root, end, length, (el, az), at in ((sho, elb, upper, arms[0], 0), (elb, wri, fore, arms[1], 2)):
            way = directions(el + n[:, at], az + n[:, at + 1], side)
            p[:, end] = p[:, root] + length * np.einsum("tij,tj->ti", frame, way)
    return p
