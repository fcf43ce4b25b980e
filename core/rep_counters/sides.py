"""Movements that go to the left and to the right in turn: each side's repetition is found and named."""

from __future__ import annotations

import numpy as np

from core.motion.cycles import Cycles, turning_points
from core.motion.features import HEAD, LHIP, LSHO, RHIP, RSHO, BodyStretch, Floats, smooth
from core.motion.repeats import Hypothesis

MIRROR_ORDER = [0, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11]
LEAST_DIFFERENCE_M = 0.08


def body_frame(body: BodyStretch) -> Floats:
    """(N, 13, 3) metres: x to the person's left, y up, z forward, from the middle of the hips."""
    solid = smooth(body.solid, 0.1, body.shots)
    across = (solid[:, LSHO] - solid[:, RSHO]) + (solid[:, LHIP] - solid[:, RHIP])
    across[:, 1] = 0.0
    across = smooth(across, 0.5, body.shots)
    left = across / np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-6)
    up = np.broadcast_to([0.0, 1.0, 0.0], left.shape)
    axes = np.stack([left, up, np.cross(left, up)], axis=1)
    centred = solid - solid[:, [LHIP, RHIP]].mean(1, keepdims=True)
    return np.einsum("nij,nkj->nki", axes, centred)


def mirrored(points: Floats) -> Floats:
    """Postures (..., 13, 3) of the body frame, seen in a mirror."""
    return points[..., MIRROR_ORDER, :] * np.array([-1.0, 1.0, 1.0])


def side_signal(body: BodyStretch, guess: Hypothesis) -> tuple[Floats, Floats] | None:
    """(N,) how far to one side the posture is: +1 as at the turns, -1 as their mirror image; and the
    (13, 3) difference between both. None where the turns are not one-sided."""
    points = body_frame(body)
    turn = points[guess.cycles.turn].mean(axis=0)
    difference = turn - mirrored(turn)
    size = float(np.linalg.norm(difference))
    if np.linalg.norm(difference, axis=1).max() < LEAST_DIFFERENCE_M:
        return None
    middle = (turn + mirrored(turn)) / 2
    along = ((points - middle) * difference).sum(axis=(1, 2)) / size**2 * 2
    return smooth(along, 0.1, body.shots), difference


def split_sides(guess: Hypothesis, body: BodyStretch) -> tuple[Cycles, list[str]] | None:
    """The repetitions to either side, with "left" or "right" for each; None when it does not alternate.

    Where each turn is followed by its own mirror image, both are repetitions.
    """
    found = side_signal(body, guess)
    if found is None or len(guess.cycles) < 2:
        return None
    signal, difference = found
    between = [
        float(signal[a:b].min()) for a, b in zip(guess.cycles.turn[:-1], guess.cycles.turn[1:], strict=True)
    ]
    if np.median(between) > -0.5:
        return None
    period = int(np.median(np.diff(guess.cycles.turn)))
    first, last = max(0, guess.first - period), min(len(signal), guess.last + period + 1)
    points = turning_points(signal[first:last], 0.7) + first
    turns = [int(p) for p in points if abs(signal[p]) > 0.4 and first < p < last - 1]
    turns = [t for t in turns if guess.first - period * 0.6 <= t <= guess.last + period * 0.6]
    if len(turns) < 3:
        return None
    crossings = np.flatnonzero(np.diff(np.sign(signal)) != 0)
    start = [_last_before(crossings, t, max(0, t - period // 2)) for t in turns]
    stop = [_first_after(crossings, t, min(len(signal) - 1, t + period // 2)) for t in turns]
    height = np.abs(signal[turns])
    cycles = Cycles(np.array(start), np.array(turns), np.array(stop), height, height)
    positive = side_of(difference)
    other = "right" if positive == "left" else "left"
    return cycles, [positive if signal[t] > 0 else other for t in turns]


def side_of(difference: Floats) -> str:
    """The side to which a posture goes whose difference from its mirror image is (13, 3)."""
    moved = np.linalg.norm(difference, axis=1)
    if moved[HEAD] >= moved.max() * 0.8:
        return "left" if difference[HEAD, 0] > 0 else "right"
    # Of a pair of limbs that which is further from the middle line, or higher, leads.
    score = difference[1::2, 1].sum() + difference[1::2, 0].sum() + difference[1::2, 2].sum()
    return "left" if score > 0 else "right"


def _last_before(rows: np.ndarray, row: int, least: int) -> int:
    earlier = rows[rows < row]
    return max(least, int(earlier[-1])) if len(earlier) else least


def _first_after(rows: np.ndarray, row: int, most: int) -> int:
    later = rows[rows >= row]
    return min(most, int(later[0]) + 1) if len(later) else most
