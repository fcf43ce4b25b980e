"""What all movements are made of: stances, standing, arms, paces and changes.

An act is compiled on a stance (where the person stands, which way they look) into a `Piece`:
controls as a function of its own time, and what is true of it (label, repetitions, new stance).
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tests.studio.body import SIDE, Build, Controls, Floats, turn


@dataclass(frozen=True)
class Stance:
    """Where a person stands on the floor (x, z in metres) and which way they look (0 = along +z)."""

    x: float = 0.0
    z: float = 0.0
    heading_deg: float = 0.0

    def place(self, right_angled: Floats) -> Floats:
        """Points (..., 3) given from this stance (own left, up, forward) in the world."""
        h = np.radians(self.heading_deg)
        x, y, z = right_angled[..., 0], right_angled[..., 1], right_angled[..., 2]
        return np.stack(
            [self.x + x * np.cos(h) + z * np.sin(h), y, self.z - x * np.sin(h) + z * np.cos(h)], -1
        )


@dataclass(frozen=True)
class Repetition:
    """One cycle in seconds; `sides`: the turning points of an alternating movement and their sides."""

    start_s: float
    turn_s: float
    stop_s: float
    sides: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True)
class Piece:
    """A compiled act: `controls(t)` for t (T,) seconds from its beginning, 0 to `seconds`."""

    label: str
    seconds: float
    controls: Callable[[Floats], Controls]
    after: Stance
    repetitions: tuple[Repetition, ...] = ()


def ease(x: Floats) -> Floats:
    """From 0 to 1 without a jerk at either end (minimum-jerk polynomial)."""
    x = np.clip(x, 0.0, 1.0)
    return x * x * x * (10 + x * (6 * x - 15))


def column(x: Floats | float, like: Floats) -> Floats:
    """Broadcast to the number of moments."""
    return np.broadcast_to(np.asarray(x, float), like.shape)


def standing(
    stance: Stance, build: Build, t: Floats, *, half_width: float = 0.115, sway: float = 1.0
) -> Controls:
    """Standing with hanging arms, breathing and swaying a little."""
    n = len(t)
    still = np.zeros((n, 3))
    pelvis = np.zeros((n, 3))
    pelvis[:, 0] = sway * (0.006 * np.sin(1.1 * t) + 0.004 * np.sin(2.3 * t + 1))
    pelvis[:, 1] = build.hip_height - 0.002
    pelvis[:, 2] = 0.02 + sway * 0.005 * np.sin(0.9 * t + 2)
    turn_ = np.zeros((n, 3))
    turn_[:, 0] = np.radians(stance.heading_deg) + sway * 0.02 * np.sin(0.7 * t)
    spine = still.copy()
    spine[:, 1] = 0.02 + sway * 0.008 * np.sin(1.6 * t)
    head = still.copy()
    head[:, 0] = sway * 0.05 * np.sin(0.8 * t + 0.5)
    head[:, 1] = -0.02 + sway * 0.02 * np.sin(1.3 * t)
    foot = np.zeros((n, 2, 3))
    foot[:, :, 0] = SIDE * half_width
    wrist, elbow, thumb = np.zeros((n, 2, 3)), np.zeros((n, 2, 3)), np.zeros((n, 2, 3))
    for i in range(2):
        swing = sway * 0.012 * np.sin(1.2 * t + 2.5 * i)
        wrist[:, i], elbow[:, i] = arm(build, i, column(0.10, t), 0.02 + swing, column(0.22, t))
    thumb[:, :] = np.stack([-SIDE * 0.35, np.zeros(2), np.ones(2)], -1)
    return Controls(
        pelvis=stance.place(pelvis),
        pelvis_turn=turn_,
        spine=spine,
        head=head,
        foot=stance.place(foot),
        foot_turn=np.radians(stance.heading_deg) + np.broadcast_to(SIDE * 0.14, (n, 2)),
        foot_tip=np.zeros((n, 2)),
        knee_out=np.full((n, 2), 0.05),
        wrist=wrist,
        elbow=elbow,
        hand=np.zeros((n, 2, 3)),
        thumb=thumb,
    )


def arm(
    build: Build, i: int, out: Floats, forward: Floats, bend: Floats, twist: Floats | float = 0.0
) -> tuple[Floats, Floats]:
    """Wrist and elbow direction of an arm in chest axes.

    out: the upper arm lifted sideways, rad (0 hangs, pi/2 level, pi overhead); forward: swung
    forward, rad; bend: of the elbow, rad; twist: 0 the forearm bends forward and up, pi/2 inwards.
    """
    out, forward, bend, twist = np.broadcast_arrays(out, forward, bend, twist)
    zero = np.zeros_like(out)
    shoulder = turn(zero, -forward, -out)  # a roll to the right lifts a left arm that hangs down
    straight = turn(twist * 1.0, zero, zero)
    lower = straight @ turn(zero, -bend, zero)
    down = np.array([0.0, -1.0, 0.0])
    upper_direction = shoulder @ down
    lower_direction = shoulder @ lower @ down
    flip = np.array([SIDE[i], 1.0, 1.0])
    upper_direction, lower_direction = upper_direction * flip, lower_direction * flip
    return upper_direction * build.upper_arm + lower_direction * build.forearm, upper_direction


def paced(reps: int, period_s: float, seed: int) -> tuple[Floats, float]:
    """Where each repetition begins (reps + 1 times) with a human's uneven pace, and the length."""
    lengths = period_s * (1 + 0.05 * np.random.default_rng(seed).standard_normal(reps).clip(-2, 2))
    edges = np.concatenate([[0.0], np.cumsum(lengths)])
    return edges, float(edges[-1])


def phase(t: Floats, edges: Floats) -> tuple[Floats, Floats]:
    """Which repetition each moment is in and how far through it is (0 to 1)."""
    index = np.clip(np.searchsorted(edges, t, side="right") - 1, 0, len(edges) - 2)
    return index, np.clip((t - edges[index]) / (edges[index + 1] - edges[index]), 0, 1)


def there_and_back(p: Floats, turn_at: float = 0.5, hold: float = 0.06, rest: float = 0.1) -> Floats:
    """0 -> 1 -> 0 over a phase, with a short hold at the turn and a rest at the end."""
    go, back = turn_at - hold / 2, turn_at + hold / 2
    return ease(p / go) - ease((p - back) / (1 - rest - back))


def cycles_of(edges: Floats, turn_at: float = 0.5, rest: float = 0.1) -> tuple[Repetition, ...]:
    """The truth of `there_and_back` on every repetition."""
    return tuple(
        Repetition(float(a), float(a + (b - a) * turn_at), float(b - (b - a) * rest))
        for a, b in itertools.pairwise(edges)
    )


Act = Callable[[Stance, Build], Piece]


def step_feet(
    c: Controls, windows: list[tuple[float, float]], way: Floats, before: Floats, after: Floats, lift: float
) -> None:
    """Let each foot go from one place to another only within its window of `way`, lifted meanwhile."""
    for i, (a, b) in enumerate(windows):
        p = np.clip((way - a) / (b - a), 0, 1)
        moved = np.linalg.norm((after - before)[:, i], axis=-1) > 0.01
        c.foot[:, i] = before[:, i] + (after - before)[:, i] * ease(p)[:, None]
        c.foot[:, i, 1] += lift * np.sin(np.pi * p) * moved


def changing(
    before: Callable[[Floats], Controls], after: Callable[[Floats], Controls], seconds: float
) -> Callable[[Floats], Controls]:
    """From one way of holding oneself to another, stepping one foot after the other where they move."""

    def controls(t: Floats) -> Controls:
        way = t / seconds
        a, b = before(t), after(t - seconds)
        c = a.mixed(b, ease(way))
        step_feet(c, [(0.02, 0.52), (0.48, 0.98)], way, a.foot, b.foot, 0.05)
        for i, (start, stop) in enumerate(((0.02, 0.52), (0.48, 0.98))):
            s = ease((way - start) / (stop - start))
            c.foot_turn[:, i] = a.foot_turn[:, i] * (1 - s) + b.foot_turn[:, i] * s
        return c

    return controls
