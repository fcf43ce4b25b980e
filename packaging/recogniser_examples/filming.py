"""What some camera and our pose estimator would make of bodies that move, with the measured error.

Cameras: any side, -15 to 55 degrees high, 2 to 8 m away, still, held in a hand, following, going round or
zooming; heads, feet or legs may be out of the picture. The error imitates `measured.json` (see `measure`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from recogniser_examples.bodies import rotations
from recogniser_examples.poses import Random

MEASURED = Path(__file__).parent / "measured.json"
PICTURE = 1000.0  # px, height of every picture
LONG = 1000  # frames
LONGEST_ROUND_DEG = 270.0
OTHER = np.array([0, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11, 14, 13, 16, 15])  # the same on the other side
GROUPS = ("face",) * 5 + tuple(
    g for g in ("shoulders", "elbows", "wrists", "hips", "knees", "ankles") for _ in "lr"
)
LEFT, RIGHT = [7, 9, 13, 15], [8, 10, 14, 16]
LIMBS = ((5, 7), (7, 9), (6, 8), (8, 10), (11, 13), (13, 15), (12, 14), (14, 16))
LIMB_M, TRUNK_M = 0.055, 0.13  # half widths
# Beyond the picture's edge (found on 14 films made by hand that cut bodies at the waist, the knees or a side,
# not on the 12 studio films behind `measured.json`; a torso is 1): the error grows by this share of the way,
# the score falls to a third over so much (limbs, trunk).
OUT_ERROR, OUT_SCORE = 0.3, (0.1, 0.25)


@dataclass(frozen=True)
class Filmed:
    """One clip as the program has it: px (T, 17, 2), m (T, 17, 3), scores (T, 17), fps; NaN = not found.

    view: degrees the camera is to the body's own left of the front, at first; elevation: degrees above.
    in_picture (17,): the share of time each keypoint is inside the picture.
    """

    px: np.ndarray
    m: np.ndarray
    scores: np.ndarray
    fps: float
    view: float
    elevation: float
    in_picture: np.ndarray


@cache
def measured() -> dict[str, Any]:
    """The figures of `measured.json`."""
    figures: dict[str, Any] = json.loads(MEASURED.read_text())
    return figures


@cache
def _table(*keys: str) -> np.ndarray:
    """(2, 17) seen and hidden: one figure of every keypoint, `keys` being the way to it below the group."""

    def figure(group: str, state: str) -> float:
        value = measured()[keys[0]][group][state]
        for key in keys[1:]:
            value = value[key]
        return float(value)

    return np.array([[figure(group, state) for group in GROUPS] for state in ("seen", "hidden")])


@cache
def _score_table() -> np.ndarray:
    """(2, 17, 7) quantiles 0, 5, 25, 50, 75, 95, 100 % of the scores of seen and hidden keypoints."""
    scores = measured()["scores"]
    return np.array(
        [[[0.01, *scores[group][state], 1.0] for group in GROUPS] for state in ("seen", "hidden")]
    )


def drifting(r: Random, frames: int, columns: int, seconds: np.ndarray | float, fps: float) -> np.ndarray:
    """(frames, columns) noise of unit size whose correlation falls off within `seconds`."""
    white = r.normal(size=(frames + 1, columns))
    keep = np.exp(-1 / (np.maximum(seconds, 1e-3) * fps)) * np.ones(columns)
    white[1:] *= np.sqrt(1 - keep**2)
    if frames > LONG:  # the same, without a table of frames by frames
        for i in range(1, frames + 1):
            white[i] += keep * white[i - 1]
        return white[1:]
    later = np.arange(1, frames + 1)[:, None] - np.arange(frames + 1)
    out = np.empty((frames, columns))
    for value in np.unique(keep):
        alike = keep == value
        out[:, alike] = np.where(later >= 0, value ** np.maximum(later, 0), 0.0) @ white[:, alike]
    return out


def smoothed(p: np.ndarray, frames: float) -> np.ndarray:
    """Points (T, ...) as an estimator follows them that smooths over so many frames."""
    reach = int(np.ceil(2.5 * frames))
    if reach < 1:
        return p
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / frames) ** 2)
    kernel /= kernel.sum()
    padded = np.concatenate([np.repeat(p[:1], reach, 0), p, np.repeat(p[-1:], reach, 0)])
    return np.asarray(sum(w * padded[i : i + len(p)] for i, w in enumerate(kernel)))


def camera_axes(r: Random, frames: int, fps: float, yaw_deg: float, elevation_deg: float) -> np.ndarray:
    """(T, 3, 3) rows right, up, back of a camera that stands, trembles or goes round."""
    way = r.random()
    yaw = np.full(frames, yaw_deg)
    tilt, roll = np.full(frames, elevation_deg), np.full(frames, r.normal(0, 3.0))
    if way < 0.1:  # goes round
        seconds = frames / fps  # nobody goes round and round
        yaw = yaw + r.uniform(-45, 45) * min(1.0, LONGEST_ROUND_DEG / 45 / seconds) * np.arange(frames) / fps
    elif way < 0.3:  # in a hand
        shake = drifting(r, frames, 3, r.uniform(0.2, 0.8), fps) * r.uniform(0.3, 2.5)
        yaw, tilt, roll = yaw + shake[:, 0], tilt + shake[:, 1], roll + shake[:, 2]
    return rotations(2, roll) @ rotations(0, tilt) @ rotations(1, -yaw)


def framing(r: Random, seen: np.ndarray, upper: float) -> tuple[np.ndarray, np.ndarray]:
    """Middle and half size (2,) of the picture on the plane of (T, 17, 2) plain picture coordinates, y up."""
    low, high = seen.min((0, 1)), seen.max((0, 1))
    top = high[1] + 0.06 * (high[1] - low[1] + 0.3)
    way = r.random()
    body = max(high[1] - low[1], 0.5 * (high[0] - low[0]), 0.05)
    if way < upper:  # cut between hips and knees
        hips, knees = np.median(seen[:, [11, 12], 1]), np.median(seen[:, [13, 14], 1])
        bottom = hips + r.uniform(-0.05, 0.8) * (knees - hips)
        if bottom < top - 0.3 * body:
            low[1] = bottom
            half = (top - bottom) / 2 * r.uniform(1.0, 1.15)
            middle = np.array([(low[0] + high[0]) / 2, top - half])
            return middle, np.array([max(half * r.choice([0.6, 1.0, 1.5]), (high[0] - low[0]) / 2), half])
    half = body / 2 * float(np.exp(r.uniform(0.05, 1.3)))
    wide = half * float(r.choice([0.5625, 1.0, 1.333, 1.778]))
    wide = max(wide, (high[0] - low[0]) / 2 * r.uniform(0.9, 1.1))
    middle = (low + high) / 2 + np.array([r.uniform(-0.3, 0.3) * wide, r.uniform(-0.15, 0.15) * half])
    if way > 0.93:  # the head or the feet are cut off
        part = r.uniform(0.02, 0.22) * (high[1] - low[1])
        middle[1] = high[1] - part - half if way > 0.965 else low[1] + part + half
    return middle, np.array([wide, half])


def hidden_behind(cam: np.ndarray, depth: np.ndarray) -> np.ndarray:
    """(T, 17) whether a keypoint lies behind the own trunk, limb or head, as the camera sees it."""
    flat = cam[..., :2]
    whole = np.concatenate([cam, depth[..., None]], -1)
    trunk = (whole[:, 5] + whole[:, 6]) / 2, (whole[:, 11] + whole[:, 12]) / 2
    starts = np.stack([trunk[0], *(whole[:, a] for a, _ in LIMBS)], 1)  # (T, 9, 4): trunk and limbs
    stops = np.stack([trunk[1], *(whole[:, b] for _, b in LIMBS)], 1)
    width = np.array([TRUNK_M] + [LIMB_M] * len(LIMBS))[:, None]
    behind = np.array([0.08] + [0.10] * len(LIMBS))[:, None]
    along = (stops - starts)[:, :, None]
    off = flat[:, None] - starts[:, :, None, :2]
    length = np.maximum((along[..., :2] ** 2).sum(-1), 1e-6)
    share = np.clip((off * along[..., :2]).sum(-1) / length, 0, 1)
    off = off - share[..., None] * along[..., :2]
    covered = (off**2).sum(-1) < width**2
    covered &= depth[:, None] > starts[:, :, 3, None] + share * along[..., 3] + behind
    for row, own in enumerate(((5, 6, 11, 12), *LIMBS)):
        covered[:, row, list(own)] = False
    hidden = covered.any(1)
    head = cam[:, [3, 4]].mean(1)
    ahead = cam[:, 0] - head
    for k in range(5):  # the face looks away, or an ear is on the far side
        out = ahead if k < 3 else cam[:, k] - head
        hidden[:, k] |= out[:, 2] < -0.02
    return hidden


def film(
    points: np.ndarray, r: Random, from_fps: float, fps: float, *, upper: float = 0.1, level: float = 1.0,
    crowd: float = 0.0, mirror: bool = True,
) -> Filmed:  # fmt: skip
    """A clip of (T, 17, 3) metres, y up, by some camera and the estimator.

    upper: how often only the upper body is in the picture; level: size of the error against the measured one;
    crowd: how often something stands before the legs; mirror: half of the clips are seen in a mirror.
    """
    times = np.arange(0, (len(points) - 1) / from_fps + 1e-6, 1 / fps)
    at = np.clip(times * from_fps, 0, len(points) - 1.001)
    low = at.astype(int)
    share = (at - low)[:, None, None]
    p = points[low] * (1 - share) + points[low + 1] * share
    if r.random() < 0.5 and mirror:
        p = (p * np.array([-1, 1, 1.0]))[:, OTHER]
    n = len(p)
    p = smoothed(p, r.uniform(0, 0.05) * fps)
    left = p[0, [5, 11]].mean(0) - p[0, [6, 12]].mean(0)
    heading = np.degrees(np.arctan2(-left[2], left[0]))
    view = float(
        r.uniform(-180, 180)
        if r.random() < 0.55
        else r.choice([0, 0, 90, -90, 45, -45, 180]) + r.normal(0, 12)
    )
    elevation = float(np.clip(r.normal(6, 8) if r.random() < 0.8 else r.uniform(-15, 55), -15, 55))
    axes = camera_axes(r, n, fps, heading + view, elevation)
    hips = p[:, [11, 12]].mean(1, keepdims=True)
    centre = p.reshape(-1, 3).mean(0)
    if r.random() < 0.2:  # the camera follows
        path = hips - hips.mean(0)
        p = p - path * r.uniform(0.6, 1.0) * np.array([1, 0.2, 1.0])
    cam = np.einsum("tij,tkj->tki", axes, p - centre)
    reach = float(np.abs(cam[..., 2]).max())
    distance = max(float(np.exp(r.uniform(np.log(2.0), np.log(8.0)))), reach + 0.8)
    depth = distance - cam[..., 2]
    plain = cam[..., :2] / depth[..., None] * distance
    middle, half = framing(r, plain, upper)
    zoom = np.ones(n)
    if r.random() < 0.06:
        zoom = np.exp(np.linspace(0, r.uniform(-0.4, 0.4), n))
    scale = PICTURE / 2 / half[1] * zoom[:, None, None]
    px = (plain - middle) * scale * np.array([1, -1]) + np.array([half[0] / half[1], 1.0]) * PICTURE / 2
    width = PICTURE * half[0] / half[1]
    inside = (px[..., 0] > 0) & (px[..., 0] < width) & (px[..., 1] > 0) & (px[..., 1] < PICTURE)
    every = max(1, round(fps / 8))  # what covers what changes slowly
    hidden = np.repeat(hidden_behind(cam[::every], depth[::every]), every, axis=0)[:n] | ~inside
    beyond = np.linalg.norm(px - np.clip(px, 0, (width, PICTURE)), axis=-1)
    if r.random() < 0.08:  # something stands before the body
        k, size = int(r.integers(5, 17)), r.uniform(0.1, 0.35) * PICTURE / half[1] / 2
        hidden |= np.linalg.norm(px - np.median(px[:, k], axis=0), axis=-1) < size
    if r.random() < crowd:  # other people, a table or a desk stand before the legs
        parts = np.median(px[..., 1], axis=0)
        hips, ankles = parts[[11, 12]].mean(), parts[[15, 16]].mean()
        hidden |= px[..., 1] > hips + r.uniform(-0.1, 0.9) * (ankles - hips)
    metres = cam - cam[:, [11, 12]].mean(1, keepdims=True)
    trunk = np.linalg.norm(p[:, [5, 6]].mean(1) - p[:, [11, 12]].mean(1), axis=-1)
    torso_m = 1.15 * float(np.median(trunk))
    torso_px = torso_m * np.median(scale)
    return _estimated(
        px, metres, hidden, beyond / torso_px, r, fps, torso_px, level * _quality(r), view, elevation
    )


def _quality(r: Random) -> float:
    """How much worse than on the studio's clean pictures the estimator is on this clip."""
    return float(np.clip(np.exp(r.normal(0.0, 0.4)), 0.5, 2.5))


def _estimated(
    px: np.ndarray,
    m: np.ndarray,
    hidden: np.ndarray,
    beyond: np.ndarray,
    r: Random,
    fps: float,
    torso_px: float,
    level: float,
    view: float,
    elevation: float,
) -> Filmed:
    n = len(px)
    share = np.clip(smoothed(hidden.astype(float), 0.06 * fps), 0, 1)  # (T, 17): how hidden
    # what lies outside the picture is put somewhere, steadily, and the worse the farther
    far = (OUT_ERROR * beyond)[..., None]

    def error(way: tuple[str, ...], columns: int) -> np.ndarray:
        """(T, 17, columns) in the figures' unit."""
        between, slow, white, seconds = (
            _table(*way, k) for k in ("between_films", "slow", "white", "slow_s")
        )
        tail = np.log(np.maximum(_table(*way, "slow_worst_tenth") / slow, 1.05)) / 1.28
        slow = slow * np.exp(tail * np.clip(r.normal(size=(1, 17)), -1.5, 1.8))  # most well, some badly

        def mixed(table: np.ndarray) -> np.ndarray:
            return (table[0] * (1 - share) + table[1] * share)[..., None]

        steady = r.normal(size=(1, 17, columns))
        drift = drifting(r, n, 17 * columns, np.repeat(seconds.mean(0), columns), fps).reshape(n, 17, columns)
        return np.asarray(
            (mixed(between) + far) * steady
            + mixed(slow) * drift
            + (mixed(white) + 0.003) * r.normal(size=drift.shape)
        )

    flat = error(("px_in_torsos",), 2) * level
    figures = measured()
    # hidden limbs are guessed: now and then as doing what the other side does
    for one, other in zip(LEFT + RIGHT, RIGHT + LEFT, strict=True):
        if r.random() < 0.25 and share[:, one].mean() > 0.5 and share[:, other].mean() < 0.5:
            part = r.uniform(0.2, 0.8)
            px, m = px.copy(), m.copy()
            px[:, one] += part * (px[:, other] - px[:, one])
            m[:, one] += part * (m[:, other] - m[:, one]) * np.array([1, 1, 0.3])
    across = error(("m", "across"), 2) * level * 0.7
    deep = error(("m", "depth"), 1)[..., 0] * level
    found = m * np.clip(r.normal(*figures["m_size_factor"]), 0.85, 1.1)
    factor = float(np.clip(r.normal(figures["m_depth_factor"][0], figures["m_depth_factor"][1]), 0.3, 1.15))
    found[..., 2] = m[..., 2] * factor + r.normal(*figures["m_lean"]) * m[..., 1] + deep
    found[..., :2] += across + flat * np.array([1, -1]) * 0.25
    found -= found[:, [11, 12]].mean(1, keepdims=True)
    px = px + flat * torso_px
    u = (
        drifting(r, n, 17, 0.4, fps) * 0.7
        + r.normal(size=(1, 17)) * 0.6
        + r.normal() * 0.3
        - 0.25 * (level - 1)
    )
    u = 1 / (1 + np.exp(-1.7 * u))
    table, knots = _score_table(), np.array([0, 0.05, 0.25, 0.5, 0.75, 0.95, 1])
    scores = np.empty((n, 17))
    for k in range(17):
        state = hidden[:, k].astype(int)
        scores[:, k] = np.where(
            state, np.interp(u[:, k], knots, table[1, k]), np.interp(u[:, k], knots, table[0, k])
        )
    limbs = np.array([g not in ("face", "shoulders", "hips") for g in GROUPS])
    scores = scores * np.exp(-beyond / np.where(limbs, *OUT_SCORE))
    px, found, scores = slips(px, found, scores, r, fps)
    return Filmed(px, found, np.clip(scores, 0, 1), fps, view, elevation, (beyond <= 0).mean(0))


def slips(
    px: np.ndarray, m: np.ndarray, scores: np.ndarray, r: Random, fps: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Now and then left and right are mixed up for a while, or nobody is found."""
    n = len(px)
    if r.random() < 8 * measured()["sides_swapped"]:
        parts = [np.arange(17), np.r_[11:17], np.r_[7:11]][int(r.integers(0, 3))]
        a = int(r.integers(0, n))
        b = min(n, a + max(1, int(r.exponential(0.35) * fps)))
        for values in (px, m, scores):
            values[a:b, parts] = values[a:b, OTHER[parts]]
    if r.random() < 2 * measured()["not_found"]:
        a = int(r.integers(0, n))
        b = min(n, a + max(1, int(r.exponential(0.3) * fps)))
        if b - a < 0.5 * n:
            px[a:b], m[a:b], scores[a:b] = np.nan, np.nan, 0.0
    return px, m, scores
