"""Movements that go to the left and to the right in turn: each side's repetition is found and named."""

from __future__ import annotations

import numpy as np

from core.motion.cycles import Cycles, turning_points
from core.motion.features import HEAD, LHIP, LSHO, RHIP, RSHO, BodyStretch, Floats, smooth
from core.motion.repeats import TILED_PRIOR, Hypothesis

MIRROR_ORDER = [0, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11]
LEAST_SHARE_OF_MANY = 0.6
MOST_TURNS = 2  # to either side, for each repetition found: more is something else, mostly walking
LEAST_ONE_SIDED = 0.25  # share of a movement (squared) that its mirror image undoes
LEAST_IN_TURN = 0.8  # share of the repetitions that go to another side than the one before
LEAST_SIDEWAYS = 0.75  # share of the movement that its mirror image undoes


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
    return np.asarray(np.einsum("nij,nkj->nki", axes, centred))


def mirrored(points: Floats) -> Floats:
    """Postures (..., 13, 3) of the body frame, seen in a mirror."""
    return np.asarray(points[..., MIRROR_ORDER, :] * np.array([-1.0, 1.0, 1.0]))


def side_signal(body: BodyStretch, guess: Hypothesis) -> tuple[Floats, Floats] | None:
    """(N,) how far to one side the posture is: positive as at the turns, 0 = even; and the movement
    (13, 3) from the even posture to the turns' side. None where the movement is not from side to side."""
    points = body_frame(body)
    halfway = (guess.cycles.turn[:-1] + guess.cycles.turn[1:]) // 2
    movement = points[guess.cycles.turn].mean(axis=0) - points[halfway].mean(axis=0)
    sideways = (movement - mirrored(movement)) / 2
    size = float(np.linalg.norm(sideways))
    if size < LEAST_SIDEWAYS * np.linalg.norm(movement) or np.linalg.norm(sideways, axis=1).max() < 0.04:
        return None
    uneven = (points - mirrored(points)) / 2
    along = (uneven * sideways).sum(axis=(1, 2)) / size**2
    span = slice(guess.first, guess.last + 1)
    share = float(np.var(along[span])) * size**2 / max(float(points[span].var(axis=0).sum()), 1e-9)
    # Among many movements in a row, one that goes to both sides is not the whole.
    if guess.prior == TILED_PRIOR and share < LEAST_SHARE_OF_MANY:
        return None
    return smooth(along, 0.1, body.shots), sideways


def split_sides(guess: Hypothesis, body: BodyStretch) -> tuple[Cycles, list[str]] | None:
    """The repetitions to either side, with "left" or "right" for each; None when it does not alternate.

    Where each turn is followed by its own mirror image, both are repetitions.
    """
    found = side_signal(body, guess) if len(guess.cycles) > 1 else None
    if found is None:
        return None
    signal, difference = found
    between = [
        float(signal[a:b].min()) for a, b in zip(guess.cycles.turn[:-1], guess.cycles.turn[1:], strict=True)
    ]
    if np.median(between) > -0.25 or np.median(signal[guess.cycles.turn]) < 0.25:
        return None
    period = int(np.median(np.diff(guess.cycles.turn)))
    points = [int(p) for p in turning_points(signal, 0.4) if abs(signal[p]) > 0.1]
    turns = [p for p in points if guess.first <= p <= guess.last]
    # The same movement before and after, as long as it goes on without a longer pause.
    turns = _reach_out(points[::-1], turns[::-1], period)[::-1]
    turns = _reach_out(points, turns, period)
    turns = [p for p in turns if 0 < p < len(signal) - 1]
    if not 3 <= len(turns) <= MOST_TURNS * (len(guess.cycles) + 1):
        return None
    crossings = np.flatnonzero(np.diff(np.sign(signal)) != 0)
    start = [_last_before(crossings, t, max(0, t - period // 2)) for t in turns]
    stop = [_first_after(crossings, t, min(len(signal) - 1, t + period // 2)) for t in turns]
    height = np.abs(signal[turns])
    cycles = Cycles(np.array(start), np.array(turns), np.array(stop), height, height)
    positive = side_of(difference)
    other = "right" if positive == "left" else "left"
    return cycles, [positive if signal[t] > 0 else other for t in turns]


def sides_in_turn(cycles: Cycles, body: BodyStretch) -> list[str] | None:
    """ "left" or "right" for each of cycles that go to either side in turn; None where they do not.

    What counts is how the posture at the turn differs from that at the cycle's ends, and from its own mirror
    image.
    """
    if len(cycles) < 3:
        return None
    points = body_frame(body)
    moved = points[cycles.turn] - (points[cycles.start] + points[cycles.stop]) / 2
    sideways = (moved - mirrored(moved)) / 2
    flat = sideways.reshape(len(moved), -1)
    direction = np.linalg.svd(flat, full_matrices=False)[2][0]
    along = flat @ direction
    turned = np.sign(along[1:]) != np.sign(along[:-1])
    if (along**2).sum() < LEAST_ONE_SIDED * (moved**2).sum() or turned.mean() < LEAST_IN_TURN:
        return None
    positive = side_of(direction.reshape(sideways.shape[1:]))
    other = "right" if positive == "left" else "left"
    return [positive if value > 0 else other for value in along]


def side_of(difference: Floats) -> str:
    """The side to which a posture goes whose difference from its mirror image is (13, 3)."""
    moved = np.linalg.norm(difference, axis=1)
    if moved[HEAD] >= moved.max() * 0.8:
        return "left" if difference[HEAD, 0] > 0 else "right"
    # Of a pair of limbs that which is further from the middle line, or higher, leads.
    score = difference[1::2, 1].sum() + difference[1::2, 0].sum() + difference[1::2, 2].sum()
    return "left" if score > 0 else "right"


def _reach_out(points: list[int], turns: list[int], period: int) -> list[int]:
    for point in points[points.index(turns[-1]) + 1 :] if turns else []:
        if abs(point - turns[-1]) > period:
            break
        turns = [*turns, point]
    return turns


def _last_before(rows: np.ndarray, row: int, least: int) -> int:
    earlier = rows[rows < row]
    return max(least, int(earlier[-1])) if len(earlier) else least


def _first_after(rows: np.ndarray, row: int, most: int) -> int:
    later = rows[rows >= row]
    return min(most, int(later[0]) + 1) if len(later) else most
