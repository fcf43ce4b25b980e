"""Bodies that move from key pose to key pose; the plain camera of the nearest-neighbour recogniser.

`perform` turns key poses into COCO's 17 keypoints in metres over time. `film` is the first imitation of
a camera and a pose estimator; the measured one is `recogniser_examples.filming`.
"""

from __future__ import annotations

import numpy as np

from core.motion.features import POINTS
from core.motion.poses import PoseSequence
from core.motion.skeletons import load_skeleton
from recogniser_examples.poses import (
    LANK,
    LELB,
    LHIP,
    LKNE,
    LWRI,
    RANK,
    RELB,
    RHIP,
    RKNE,
    RWRI,
    Movement,
    Random,
    key,
)

FPS = 30.0


def directions(el: np.ndarray, az: np.ndarray, side: int) -> np.ndarray:
    el, az = np.radians(el), np.radians(az)
    return np.stack([side * np.sin(el) * np.sin(az), -np.cos(el), np.sin(el) * np.cos(az)], -1)


def rotations(axis: int, degrees: np.ndarray) -> np.ndarray:
    a = np.radians(degrees)
    c, s, o, z = np.cos(a), np.sin(a), np.ones_like(a), np.zeros_like(a)
    rows = {
        0: [[o, z, z], [z, c, -s], [z, s, c]],
        1: [[c, z, s], [z, o, z], [-s, z, c]],
        2: [[c, -s, z], [s, c, z], [z, z, o]],
    }[axis]
    return np.stack([np.stack(row, -1) for row in rows], -2)


def wander(r: Random, frames: int, columns: int, seconds: float, fps: float = FPS) -> np.ndarray:
    """(frames, columns) smooth noise of unit size that changes within about `seconds`."""
    knots = max(4, int(frames / fps / seconds) + 4)
    at = np.linspace(0, knots - 1.001, frames)
    values = r.normal(size=(knots, columns))
    low = at.astype(int)
    w = (at - low)[:, None]
    w = w * w * (3 - 2 * w)
    return values[low] * (1 - w) + values[np.minimum(low + 1, knots - 1)] * w


def perform(move: Movement, r: Random) -> tuple[np.ndarray, list[tuple[int, int, int]]]:
    """(T, 17, 3) metres of several cycles of a movement, y up, and the cycles' (start, turn, stop)."""
    period = r.uniform(*move.period)
    count = 1 if move.once else int(np.clip(round(r.uniform(3, 9) / period), *move.reps))
    keys = np.array(move.keys)
    shares = np.array(move.shares) if move.shares else np.full(len(keys), 1 / len(keys))
    hold = r.uniform(move.least_hold, max(move.hold, move.least_hold))
    rows, lifts, cycles, at = [], [], [], 0
    scale = np.r_[np.full(3, 0.6), 0, 0, 0, 1, 1, np.ones(16), 0]
    style = r.normal(size=keys.shape[1]) * move.jitter * scale
    power = r.uniform(0.6, 1.5)
    bounce = r.uniform(*move.bounce)
    resting = r.random() < move.rest
    if move.once or resting:
        rest = int(r.uniform(0, 2.0 if resting else 1.0) * FPS)
        rows += [keys[0] + style] * rest
        lifts += [0.0] * rest
        at += rest
    for _ in range(count):
        these = keys + style + r.normal(size=keys.shape) * move.jitter * 0.5 * scale
        these[:, 3:6] = keys[:, 3:6]
        length = period * r.uniform(0.85, 1.18)
        still = int(length * hold * FPS * r.uniform(0.6, 1.3))
        start, turn = at, at
        for i, share in enumerate(shares):
            steps = max(2, round(length * (1 - hold) * share * FPS))
            s = np.linspace(0, 1, steps, endpoint=False) ** (power if i == 0 else 1)
            smooth = s * s * (3 - 2 * s)
            after = these[i] if move.open and i == len(keys) - 1 else these[(i + 1) % len(keys)]
            rows += list(these[i] + smooth[:, None] * (after - these[i]))
            lifts += list(4 * s * (1 - s) * bounce) if i in move.flights else [0.0] * steps
            at += steps
            if i == ((len(shares) - 1) // 2 if move.turn is None else move.turn - 1):
                turn = at
        rows += [these[-1 if move.open else 0]] * still
        lifts += [0.0] * still
        at += still
        cycles.append((start, min(turn, at - 1), at))
    if move.once or resting:
        rest = int(r.uniform(0, 2.0 if resting else 1.0) * FPS)
        rows += [rows[-1]] * rest
        lifts += [0.0] * rest
    values = np.array(rows)
    if r.random() < move.lead_in:
        quiet = values[0].copy()
        quiet[8:16] = key()[8:16] + r.normal(size=8) * 5
        ways = []
        for end in (values[0], values[-1]):
            s = np.linspace(0, 1, int(r.uniform(0.3, 0.8) * FPS))
            ways.append(quiet + (s * s * (3 - 2 * s))[:, None] * (end - quiet))
        still = int(r.uniform(0, 0.5) * FPS)
        ways[0] = np.r_[np.repeat(quiet[None], still, 0), ways[0]]
        values = np.r_[ways[0], values, ways[1][::-1]]
        lifts = [0.0] * len(ways[0]) + lifts + [0.0] * len(ways[1])
        cycles = (
            [(0, len(values) // 2, len(values))]
            if len(values) < 4.5 * FPS
            else [tuple(t + len(ways[0]) for t in cycle) for cycle in cycles]
        )
    if len(values) < 24:  # too short to be seen
        return perform(move, r)
    k = np.hanning(7)[1:-1]
    k /= k.sum()
    padded = np.concatenate([values[:1], values[:1], values, values[-1:], values[-1:]])
    values = np.asarray(sum(weight * padded[i : i + len(values)] for i, weight in enumerate(k)))
    values[:, 8:24] += move.sway * 0.8 * wander(r, len(values), 16, 0.8)
    values[:, :3] += move.sway * 0.5 * wander(r, len(values), 3, 1.0)
    values[:, 6:8] += move.sway * 1.5 * wander(r, len(values), 2, 0.9)
    values[:, 4:6] += move.wander * wander(r, len(values), 2, 1.0)
    seconds = np.arange(len(values)) / FPS
    values[:, 5] += seconds * r.uniform(*move.speed)
    values[:, 24] += seconds * r.uniform(*move.turning)
    values[:, 3] += seconds * r.uniform(*move.rise)
    return pose_body(values, np.array(lifts), move, r), cycles


def pose_body(v: np.ndarray, lifts: np.ndarray, move: Movement, r: Random) -> np.ndarray:
    """(T, 17, 3) metres, COCO's keypoints, from rows of 25 numbers (see `recogniser_examples.poses.key`)."""
    size = r.normal(1, 0.05)

    def bone(length: float, spread: float = 0.06) -> float:
        return float(length * size * r.normal(1, spread))

    torso, half_sho, half_hip = bone(0.5), bone(0.17), bone(0.105)
    upper, fore, thigh, shank = bone(0.28), bone(0.25), bone(0.4), bone(0.4)
    heading = rotations(1, v[:, 24])
    bent = rotations(0, v[:, 0]) @ rotations(2, v[:, 1])
    trunk = heading @ rotations(1, v[:, 2]) @ bent
    pelvis = heading @ rotations(1, v[:, 2] * 0.4) @ bent
    face = heading @ rotations(1, v[:, 2] * 0.3)

    def at(rotation: np.ndarray, local: np.ndarray) -> np.ndarray:
        return np.einsum("tij,tj->ti", rotation, np.broadcast_to(local, (len(v), 3)))

    p = np.zeros((len(v), 17, 3))
    neck = at(trunk, np.array([0, torso, 0.0]))
    head = trunk @ rotations(2, v[:, 7]) @ rotations(0, v[:, 6])
    up, ahead = bone(0.2), bone(0.12)
    for point, place in enumerate(HEAD):
        p[:, point] = neck + at(head, np.array(place) * (size, up / 0.2, ahead / 0.12))
    for side, c, sho, elb, wri, hip, kne, ank in (
        (1, 8, 5, 7, 9, 11, 13, 15),
        (-1, 12, 6, 8, 10, 12, 14, 16),
    ):
        reach = directions(v[:, c], v[:, c + 1], side)
        raised = np.clip(reach[:, 1:2] + 0.2, 0, 1.2)  # the shoulder blade goes up with the arm
        local = np.array([side * half_sho, 0, 0]) + raised * np.array([-side * 0.022, 0.045, 0.0]) * size
        p[:, sho] = neck + at(trunk, local)
        p[:, elb] = p[:, sho] + upper * at(trunk, reach)
        p[:, wri] = p[:, elb] + fore * at(trunk, directions(v[:, c + 2], v[:, c + 3], side))
        p[:, hip] = at(pelvis, np.array([side * half_hip, 0, 0]))
        above = directions(v[:, c + 8], v[:, c + 9], side)
        below = hinged(above, directions(v[:, c + 10], v[:, c + 11], side))
        p[:, kne] = p[:, hip] + thigh * at(face, above)
        p[:, ank] = p[:, kne] + shank * at(face, below)
    root = np.zeros((len(v), 3))
    if move.anchor == "hands":
        root = -p[:, [9, 10]].mean(1)
    elif move.anchor != "hips":
        lowest = [15, 16] if move.floor == "feet" else [15, 16, 13, 14, 9, 10, 11, 12]
        root[:, 1] = -p[:, lowest].min(1)[:, 1]
        if move.pinned:
            root[:, [0, 2]] = _walked(p, lifts, v[:, 4:6])
    root[:, 1] += v[:, 3] + lifts
    if move.anchor != "feet" or not move.pinned:
        root[:, [0, 2]] += v[:, 4:6]
    p += root[:, None]
    p[..., 1] -= p[..., 1].min()
    return p


def hinged(above: np.ndarray, below: np.ndarray) -> np.ndarray:
    """Directions (T, 3) of the shanks, none bent forward against the thighs: knees are hinges."""
    # what lies before a leg: straight ahead, turned as the thigh is turned out of hanging down
    c = -above[:, 1:2]
    axis = np.cross(np.array([0.0, -1.0, 0.0]), above)
    ahead = np.array([0.0, 0.0, 1.0])
    along = np.sum(axis * ahead, 1, keepdims=True) / np.maximum(1 + c, 1e-3)
    front = ahead * c + np.cross(axis, ahead) + axis * along
    too_far = np.maximum(np.sum(below * front, 1, keepdims=True) - 0.06, 0)
    bent = below - too_far * front
    return bent / np.maximum(np.linalg.norm(bent, axis=1, keepdims=True), 1e-6)


def _walked(p: np.ndarray, lifts: np.ndarray, flown: np.ndarray) -> np.ndarray:
    """(T, 2) where the hips must be (x, z) so that the foot that stands stays where it is."""
    feet = p[:, [15, 16]]
    over = feet[..., 1] - feet[..., 1].min(1, keepdims=True)
    weight = np.exp(-over / 0.03)
    weight /= weight.sum(1, keepdims=True)
    moved = -np.diff(feet[..., [0, 2]], axis=0) * ((weight[1:] + weight[:-1]) / 2)[..., None]
    step = np.where((lifts[1:] > 0.01)[:, None], np.diff(flown, axis=0), moved.sum(1))
    return np.concatenate([np.zeros((1, 2)), np.cumsum(step, axis=0)]) + flown[:1]


THIRTEEN = [0, *range(5, 17)]  # of COCO's keypoints
# nose, eyes, ears from the neck: own left, up, ahead
HEAD = (
    (0, 0.2, 0.12),
    (0.032, 0.235, 0.095),
    (-0.032, 0.235, 0.095),
    (0.074, 0.215, 0.01),
    (-0.074, 0.215, 0.01),
)


def film(points: np.ndarray, r: Random, fps_from: float = FPS, truth: bool = False) -> PoseSequence:
    """What a camera somewhere and a pose estimator would make of (T, 13 or 17, 3) metres, y up.

    `truth`: a camera that sees everything and an estimator that errs little.
    """
    if points.shape[1] == 17:
        points = points[:, THIRTEEN]
    fps = min(fps_from, float(r.choice([10.0, 15, 25, 30, 30, 30])))
    times = np.arange(0, len(points) / fps_from - 1e-6, 1 / fps)
    rows = np.minimum((times * fps_from).round().astype(int), len(points) - 1)
    p = points[rows]
    if r.random() < 0.5:
        p = p * np.array([-1, 1, 1.0])
        p = p[:, [0, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11]]
    n = len(p)
    lag = r.uniform(0, 0.07) * fps  # estimators follow quick movements with smaller swings
    reach = int(np.ceil(2.5 * lag))
    if reach:
        kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / lag) ** 2)
        kernel /= kernel.sum()
        padded = np.concatenate([np.repeat(p[:1], reach, 0), p, np.repeat(p[-1:], reach, 0)])
        p = sum(w * padded[i : i + n] for i, w in enumerate(kernel))
    middle = p.reshape(-1, 3).mean(0)
    yaw = r.uniform(-180, 180)
    p = np.einsum("ij,tkj->tki", rotations(1, np.array(yaw)), p - middle)
    tilt = float(np.clip(r.normal(6, 9), -18, 32))
    roll = r.normal(0, 2.5)
    view = rotations(2, np.array(roll)) @ rotations(0, np.array(tilt))
    cam = np.einsum("ij,tkj->tki", view, p)
    reach = float(np.abs(cam[..., :2] - cam[..., :2].mean((0, 1))).max()) + 0.2
    distance = max(r.uniform(2.4, 7.0), reach * 1.3)
    follow = r.random() < 0.25
    path = cam.mean(1, keepdims=True)
    if follow:  # the camera goes along, not quite
        path = path - 0.85 * (path - path.mean(0)) + 0.02 * wander(r, n, 3, 1.0, fps)[:, None]
        cam = cam - cam.mean(1, keepdims=True) + path
    depth = np.maximum(distance - cam[..., 2], 0.6)
    focal = 1000.0 * distance / reach / 2.6
    px = np.stack([cam[..., 0], -cam[..., 1]], -1) / depth[..., None] * focal + 500.0
    hips = cam[:, [LHIP, RHIP]].mean(1, keepdims=True)
    metres = cam - hips
    # Depth is guessed: too shallow or too deep, leaning, and drifting.
    far = np.where(metres[..., 2] < -0.02, 1.0, 0.0)
    metres[..., 2] *= r.uniform(0.55, 1.15)
    metres[..., 2] += r.normal(0, 0.12) * metres[..., 1]
    metres *= 0.97
    level = 1.0 if not truth else 0.3
    bias = r.normal(size=(1, 13, 3)) * np.array([0.015, 0.015, 0.04]) * level
    drift = wander(r, n, 39, 0.5, fps).reshape(n, 13, 3) * np.array([0.012, 0.012, 0.035]) * level
    white = r.normal(size=(n, 13, 3)) * np.array([0.005, 0.005, 0.012]) * level * r.uniform(0.3, 2)
    error = bias + drift + white
    limb = r.random(13) * far.mean(0)
    # Hidden limbs are guessed badly: they follow the other side or stay near the trunk.
    for near, hidden in ((LELB, RELB), (LWRI, RWRI), (LKNE, RKNE), (LANK, RANK)):
        for a, b in ((near, hidden), (hidden, near)):
            if limb[b] > 0.72 and far.mean(0)[a] < 0.5 and not truth:
                share = r.uniform(0.2, 0.8)
                shift = metres[:, a] - metres[:, b]
                metres[:, b, :2] += share * shift[:, :2]
                px[:, b] += share * (px[:, a] - px[:, b])
    metres = metres + error
    scale = focal / distance
    px = px + error[..., :2] * np.array([1, -1]) * scale
    scores = np.ones((n, 13))
    skeleton = load_skeleton("coco-17")
    columns = [skeleton.index(name) for name in POINTS]
    full = [np.full((n, 17, d), np.nan, np.float32) for d in (2, 3)]
    full[0][:, columns], full[1][:, columns] = px, metres
    all_scores = np.zeros((n, 17), np.float32)
    all_scores[:, columns] = scores
    return PoseSequence(
        skeleton="coco-17",
        start=0,
        times_s=times,
        px=full[0],
        m=full[1],
        scores=all_scores,
        size_px=(1000, 1000),
    )
