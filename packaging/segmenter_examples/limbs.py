"""A body as the directions of its limbs: any movement on any body, and blends that keep bones as they are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

Random = np.random.Generator
HEAD, FACE, EARS, TRUNK, HIPS, SHOULDERS = 0, 1, 2, 3, 4, 5
# limb, from, to (COCO's keypoints)
BONES = (
    (6, 5, 7), (7, 7, 9), (8, 6, 8), (9, 8, 10), (10, 11, 13), (11, 13, 15), (12, 12, 14), (13, 14, 16),
)  # fmt: skip
LEFT_ARM, RIGHT_ARM, LEGS = (6, 7), (8, 9), (10, 11, 12, 13)
COUNT = 14
FEET = [15, 16]
STANDING_FOOT_M = 0.03  # a foot so much higher than the other one carries little


@dataclass(frozen=True)
class Movement:
    """Frames of a body: 30 a second.

    units: (T, 14, 3) directions of the limbs, y up; floor: (T,) m, how high the lowest keypoint is;
    steps: (T, 2) m, how far the hips go (x, z) from the frame before, 0 on the first one.
    """

    units: np.ndarray
    floor: np.ndarray
    steps: np.ndarray

    def __len__(self) -> int:
        return len(self.units)

    def part(self, start: int, stop: int) -> Movement:
        """Some of its frames."""
        rows = slice(start, stop)
        return Movement(self.units[rows], self.floor[rows], self.steps[rows])

    def turned(self, degrees: float) -> Movement:
        """The same, turned about the vertical, to the own left."""
        a = np.radians(degrees)
        turn = np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])
        level = turn[np.ix_((0, 2), (0, 2))]
        return Movement(self.units @ turn.T, self.floor, self.steps @ level.T)

    @property
    def headings(self) -> np.ndarray:
        """(T,) degrees: where the body faces, 0 = +z, rising to the own left."""
        left = self.units[:, HIPS]
        return np.asarray(np.degrees(np.unwrap(np.arctan2(-left[:, 2], left[:, 0]))))


def joined(parts: list[Movement]) -> Movement:
    """One after another."""
    return Movement(
        np.concatenate([one.units for one in parts]),
        np.concatenate([one.floor for one in parts]),
        np.concatenate([one.steps for one in parts]),
    )


def limbs_of(points: np.ndarray) -> np.ndarray:
    """(T, 14, 3) limbs, in metres, of (T, 17, 3)."""
    out = np.empty((len(points), COUNT, 3))
    neck, hips, ears = points[:, [5, 6]].mean(1), points[:, [11, 12]].mean(1), points[:, [3, 4]].mean(1)
    out[:, HEAD], out[:, FACE] = ears - neck, points[:, 0] - ears
    out[:, EARS] = points[:, 3] - points[:, 4]
    out[:, TRUNK] = neck - hips
    out[:, HIPS] = points[:, 11] - points[:, 12]
    out[:, SHOULDERS] = points[:, 5] - points[:, 6]
    for limb, a, b in BONES:
        out[:, limb] = points[:, b] - points[:, a]
    return out


def body_of(points: np.ndarray) -> np.ndarray:
    """(14,) m: how long the limbs of (T, 17, 3) are."""
    return np.asarray(np.median(np.linalg.norm(limbs_of(points), axis=2), axis=0))


def on_body(points: np.ndarray, body: np.ndarray) -> Movement:
    """The movement of (T, 17, 3) m by a body: the feet leave and meet the ground as before."""
    limbs = limbs_of(points)
    lengths = np.linalg.norm(limbs, axis=2, keepdims=True)
    scale = body[list(LEGS)].sum() / np.median(lengths[:, list(LEGS), 0].sum(1))
    hips = points[:, [11, 12]].mean(1)[:, [0, 2]]
    steps = np.concatenate([np.zeros((1, 2)), np.diff(hips, axis=0)])
    return Movement(limbs / np.maximum(lengths, 1e-6), points[..., 1].min(1) * scale, steps * scale)


def around_hips(units: np.ndarray, body: np.ndarray) -> np.ndarray:
    """(T, 17, 3) m about the middle of the hips."""
    limbs = units * body[:, None]
    p = np.zeros((len(units), 17, 3))
    p[:, 11], p[:, 12] = limbs[:, HIPS] / 2, -limbs[:, HIPS] / 2
    neck = limbs[:, TRUNK]
    p[:, 5], p[:, 6] = neck + limbs[:, SHOULDERS] / 2, neck - limbs[:, SHOULDERS] / 2
    ears = neck + limbs[:, HEAD]
    p[:, 3], p[:, 4] = ears + limbs[:, EARS] / 2, ears - limbs[:, EARS] / 2
    p[:, 0] = ears + limbs[:, FACE]
    eyes = ears + 0.77 * limbs[:, FACE] + 0.03 * units[:, HEAD]
    p[:, 1], p[:, 2] = eyes + 0.21 * limbs[:, EARS], eyes - 0.21 * limbs[:, EARS]
    for limb, a, b in BONES:
        p[:, b] = p[:, a] + limbs[:, limb]
    return p


def points_of(movement: Movement, body: np.ndarray) -> np.ndarray:
    """(T, 17, 3) m in the world."""
    p = around_hips(movement.units, body)
    root = np.zeros((len(p), 1, 3))
    root[:, 0, [0, 2]] = np.cumsum(movement.steps, axis=0)
    root[:, 0, 1] = movement.floor - p[..., 1].min(1)
    return p + root


def pinned_steps(units: np.ndarray, body: np.ndarray) -> np.ndarray:
    """(T, 2) m the hips must go so that the foot that stands stays where it is."""
    feet = around_hips(units, body)[:, FEET]
    over = feet[..., 1] - feet[..., 1].min(1, keepdims=True)
    weight = np.exp(-over / STANDING_FOOT_M)
    weight /= weight.sum(1, keepdims=True)
    moved = -np.diff(feet[..., [0, 2]], axis=0) * ((weight[1:] + weight[:-1]) / 2)[..., None]
    return np.concatenate([np.zeros((1, 2)), moved.sum(1)])


def eased(s: np.ndarray) -> np.ndarray:
    """0 to 1, slow at both ends."""
    s = np.clip(s, 0, 1)
    return np.asarray(s * s * (3 - 2 * s))


def blend(a: Movement, b: Movement, body: np.ndarray, r: Random, *, pinned: bool) -> Movement:
    """From one movement to another of the same length; pinned: on feet that do not slide.

    Limbs do not all set out at once, arms swing outwards and legs pass below on their way.
    """
    n = len(a)
    s = (np.arange(n) + 1) / (n + 1)
    late = r.uniform(0, 0.3, COUNT)
    late[[*LEGS, TRUNK, HIPS]] = late[TRUNK]
    w = eased((s[:, None] - late) / (0.7 + 0.0 * late))[..., None]
    aside = np.zeros((n, COUNT, 3))
    left = a.units[:, HIPS]
    ahead = np.cross(left, np.array([0.0, 1.0, 0.0]))
    for limbs, side in ((LEFT_ARM, 1), (RIGHT_ARM, -1)):
        aside[:, list(limbs)] = (side * 0.6 * left + 0.8 * ahead)[:, None]
    aside[:, list(LEGS)] = (0.4 * ahead - np.array([0.0, 1.0, 0.0]))[:, None]
    between = a.units + b.units
    apart = 1 - (a.units * b.units).sum(-1, keepdims=True)  # 0 = alike, 2 = opposite
    between = between / np.maximum(np.linalg.norm(between, axis=2, keepdims=True), 1e-3)
    between = between * (1 - 0.4 * apart) + aside * 0.45 * apart
    units = (1 - w) ** 2 * a.units + 2 * w * (1 - w) * between + w**2 * b.units
    units /= np.maximum(np.linalg.norm(units, axis=2, keepdims=True), 1e-6)
    whole = eased(s)
    if pinned:
        floor = a.floor * (1 - whole) + b.floor * whole
        return Movement(units, floor, pinned_steps(units, body))
    # the hips go straight up or down, whatever a leg that swings through would ask for
    a_height, b_height = (one.floor - around_hips(one.units, body)[..., 1].min(1) for one in (a, b))
    floor = a_height * (1 - whole) + b_height * whole + around_hips(units, body)[..., 1].min(1)
    return Movement(units, floor, a.steps * (1 - whole[:, None]) + b.steps * whole[:, None])


def warped(movement: Movement, at: np.ndarray) -> Movement:
    """The movement at other times: `at` (n,) are places between its frames, rising."""
    at = np.clip(at, 0, len(movement) - 1.001)
    low = at.astype(int)
    share = at - low
    high = np.minimum(low + 1, len(movement) - 1)

    def laid(values: np.ndarray) -> np.ndarray:
        w = share.reshape(-1, *[1] * (values.ndim - 1))
        return np.asarray(values[low] * (1 - w) + values[high] * w)

    units = laid(movement.units)
    units /= np.maximum(np.linalg.norm(units, axis=2, keepdims=True), 1e-6)
    way = laid(np.cumsum(movement.steps, axis=0))
    steps = np.concatenate([np.zeros((1, 2)), np.diff(way, axis=0)])
    return Movement(units, laid(movement.floor), steps)
