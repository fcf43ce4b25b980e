"""Movements with known truth: what a performer does, second by second.

An act is compiled on a stance (where the person stands, which way they look) into a `Piece`:
controls as a function of its own time, and what is true of it (label, repetitions, new stance).
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace

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


def stand(seconds: float) -> Act:
    """Standing still."""
    return lambda stance, build: Piece("stand_still", seconds, lambda t: standing(stance, build, t), stance)


def squat(reps: int = 3, period_s: float = 2.6, depth: float = 1.0, seed: int = 1) -> Act:
    """Squats to about level thighs, arms reaching forward."""

    def compile_(stance: Stance, build: Build) -> Piece:
        edges, seconds = paced(reps, period_s, seed)

        def controls(t: Floats) -> Controls:
            s = there_and_back(phase(t, edges)[1]) * depth
            c = standing(stance, build, t, half_width=0.17)
            local = np.stack([0 * s, -0.40 * build.scale * s, -0.20 * build.scale * s], -1)
            c.pelvis[:] += replace(stance, x=0, z=0).place(local)
            c.pelvis_turn[:, 1] += 0.52 * s
            c.spine[:, 1] += 0.22 * s
            c.head[:, 1] -= 0.52 * s
            c.knee_out[:] += 0.20 * s[:, None]
            c.foot_turn[:] += SIDE * 0.14
            for i in range(2):
                c.wrist[:, i], c.elbow[:, i] = arm(build, i, 0.10 + 0.02 * s, 0.02 + 2.3 * s, 0.22 - 0.02 * s)
            c.thumb[:, :, 1] += 1.5 * s[:, None]
            return c

        return Piece("squat", seconds, controls, stance, cycles_of(edges))

    return compile_


def jumping_jack(reps: int = 6, period_s: float = 1.15, seed: int = 2) -> Act:
    """Jumping jacks: feet apart and arms up, feet together and arms down."""

    def compile_(stance: Stance, build: Build) -> Piece:
        edges, seconds = paced(reps, period_s, seed)

        def controls(t: Floats) -> Controls:
            p = phase(t, edges)[1]
            s = there_and_back(p, hold=0.04, rest=0.06)
            feet = ease((p - 0.12) / 0.26) - ease((p - 0.60) / 0.26)
            air = np.sin(np.pi * np.clip((p - 0.12) / 0.26, 0, 1)) + np.sin(
                np.pi * np.clip((p - 0.60) / 0.26, 0, 1)
            )
            dip = sum(np.exp(-(((p - m) / 0.065) ** 2)) for m in (0.06, 0.43, 0.54, 0.92))
            c = standing(stance, build, t, sway=0.3)
            c.foot[:] += replace(stance, x=0, z=0).place(
                np.stack(
                    [SIDE * 0.25 * feet[:, None], 0.05 * air[:, None] * [1, 1], 0 * SIDE * feet[:, None]], -1
                )
            )
            c.foot_tip[:] += 0.55 * air[:, None]
            c.pelvis[:, 1] += 0.075 * air - 0.035 * dip - 0.075 * feet + 0.0
            c.spine[:, 1] += 0.05 * dip
            for i in range(2):
                c.wrist[:, i], c.elbow[:, i] = arm(
                    build, i, 0.12 + 2.72 * s, 0.05 + 0.12 * np.sin(np.pi * s), 0.22 + 0.14 * s, 1.2 * s
                )
            return c

        return Piece("jumping_jack", seconds, controls, stance, cycles_of(edges, rest=0.06))

    return compile_


def biceps_curl(reps: int = 4, period_s: float = 2.3, seed: int = 3) -> Act:
    """Both elbows bend and straighten, upper arms still."""

    def compile_(stance: Stance, build: Build) -> Piece:
        edges, seconds = paced(reps, period_s, seed)

        def controls(t: Floats) -> Controls:
            s = there_and_back(phase(t, edges)[1], turn_at=0.46)
            c = standing(stance, build, t)
            for i in range(2):
                c.wrist[:, i], c.elbow[:, i] = arm(build, i, column(0.14, t), 0.02 + 0.16 * s, 0.2 + 2.15 * s)
            c.thumb[:, :] = np.stack([SIDE * 1.0, np.zeros(2), np.full(2, 0.2)], -1)
            c.spine[:, 1] -= 0.03 * s
            return c

        return Piece("biceps_curl", seconds, controls, stance, cycles_of(edges, turn_at=0.46))

    return compile_


def shoulder_press(reps: int = 4, period_s: float = 2.4, seed: int = 4) -> Act:
    """Hands at the shoulders go straight up overhead and come back."""

    def compile_(stance: Stance, build: Build) -> Piece:
        edges, seconds = paced(reps, period_s, seed)

        def controls(t: Floats) -> Controls:
            s = there_and_back(phase(t, edges)[1], turn_at=0.45)
            c = standing(stance, build, t)
            for i in range(2):
                low = np.array([SIDE[i] * 0.13, 0.03, 0.16]) * build.scale
                high = np.array([-SIDE[i] * 0.01, 0.565, 0.03]) * build.scale
                bulge = np.array([SIDE[i] * 0.05, 0.0, 0.0]) * np.sin(np.pi * s)[:, None]
                c.wrist[:, i] = low + (high - low) * s[:, None] + bulge
                c.elbow[:, i] = np.stack([SIDE[i] * (0.7 + 0.3 * s), -1.0 + 0.4 * s, 0.35 + 0 * s], -1)
                c.hand[:, i] = [0, 0.98, 0.1]
            c.thumb[:, :] = np.stack([-SIDE * 1.0, np.zeros(2), np.full(2, -0.2)], -1)
            c.spine[:, 1] -= 0.05 * s
            return c

        return Piece("shoulder_press", seconds, controls, stance, cycles_of(edges, turn_at=0.45))

    return compile_


def lunge(cycles: int = 2, period_s: float = 5.0, seed: int = 5) -> Act:
    """Forward lunges, left and right by turns; a cycle is one of each."""

    def compile_(stance: Stance, build: Build) -> Piece:
        edges, seconds = paced(2 * cycles, period_s / 2, seed)

        def controls(t: Floats) -> Controls:
            index, p = phase(t, edges)
            left = (index % 2 == 0).astype(float)
            lead = np.stack([left, 1 - left], -1)
            out = ease((p - 0.02) / 0.26) - ease((p - 0.66) / 0.26)
            lift = np.sin(np.pi * np.clip((p - 0.02) / 0.26, 0, 1)) + np.sin(
                np.pi * np.clip((p - 0.66) / 0.26, 0, 1)
            )
            down = ease((p - 0.14) / 0.30) - ease((p - 0.50) / 0.30)
            c = standing(stance, build, t)
            turned = replace(stance, x=0, z=0)
            step = np.stack(
                [0 * lead, 0.09 * lead * lift[:, None], 0.74 * build.scale * lead * out[:, None]], -1
            )
            c.foot[:] += turned.place(step)
            side = 0.035 * (1 - 2 * left) * np.sin(np.pi * np.clip(p / 0.96, 0, 1))
            c.pelvis[:] += turned.place(
                np.stack(
                    [
                        side,
                        -0.34 * build.scale * down - 0.03 * np.clip(out - down, 0, 1),
                        0.36 * build.scale * out,
                    ],
                    -1,
                )
            )
            c.foot_tip[:] += (1 - lead) * 0.95 * down[:, None] + (1 - lead) * 0.25 * (out - down).clip(0)[
                :, None
            ]
            c.foot_tip[:] -= lead * 0.25 * (lift * (p < 0.5))[:, None]
            c.foot_turn[:] -= SIDE * 0.10 * out[:, None]
            c.knee_out[:] *= 1 - down[:, None]
            c.pelvis_turn[:, 1] += 0.07 * down
            c.spine[:, 1] += 0.03 * down
            for i in range(2):  # hands to the hips
                hip = np.array([SIDE[i] * 0.015, -0.40, 0.06]) * build.scale
                c.wrist[:, i] = hip
                c.elbow[:, i] = [SIDE[i] * 1.0, -0.1, -0.55]
                c.hand[:, i] = np.array([-SIDE[i] * 0.55, -0.55, 0.45])
            c.thumb[:, :] = np.stack([np.zeros(2), np.full(2, 0.6), np.full(2, -0.8)], -1)
            return c

        singles = cycles_of(edges, turn_at=0.47, rest=0.06)
        truth = tuple(
            Repetition(a.start_s, b.start_s, b.stop_s, ((a.turn_s, "left"), (b.turn_s, "right")))
            for a, b in zip(singles[::2], singles[1::2])
        )
        return Piece("lunge", seconds, controls, stance, truth)

    return compile_


def push_up(reps: int = 4, period_s: float = 2.4, seed: int = 6, down_s: float = 3.0) -> Act:
    """Push-ups on the spot the person looks at; gets down before and up after (not part of a repetition)."""

    def compile_(stance: Stance, build: Build) -> Piece:
        edges, seconds = paced(reps, period_s, seed)
        k = build.scale
        palm = np.array([0.0, 0.035, 0.62 * k])  # where the wrists are planted, from the stance

        def plank(s: Floats, t: Floats) -> Controls:
            """Body straight as a board, tilted so that arms (s = 0) or bent arms (s = 1) carry it."""
            c = standing(stance, build, t, sway=0.0, half_width=0.10)
            shoulder_height = (0.57 - 0.335 * s) * k
            leg = (build.thigh + build.shank) * 0.998
            trunk = build.lumbar + build.middle + build.upper
            tip = 1.15  # on the toes
            up, back = build.ankle - 0.015 * k, 0.115 * k
            ankle_height = 0.015 * k + up * np.cos(tip) + back * np.sin(tip)
            ankle_ahead = back + up * np.sin(tip) - back * np.cos(tip)
            pitch = np.arcsin((shoulder_height - ankle_height) / (leg + trunk))  # of the board above level
            flattest = np.arcsin((0.57 * k - ankle_height) / (leg + trunk))
            ankle_z = palm[2] - 0.03 * k - (leg + trunk) * np.cos(flattest)
            along = np.stack([0 * s, np.sin(pitch), np.cos(pitch)], -1)
            c.pelvis[:] = stance.place(np.array([0, ankle_height, ankle_z]) + leg * along)
            c.pelvis_turn[:, 1] = np.pi / 2 - pitch
            c.spine[:] = 0
            c.head[:, 1] = -0.40
            c.head[:, 0] = 0
            foot = np.zeros((len(t), 2, 3))
            foot[:, :, 0] = SIDE * 0.10
            foot[:, :, 2] = ankle_z - ankle_ahead
            c.foot[:] = stance.place(foot)
            c.foot_turn[:] = np.radians(stance.heading_deg)
            c.foot_tip[:] = tip
            c.knee_out[:] = 0
            chest = turn(c.pelvis_turn[:, 0], c.pelvis_turn[:, 1], c.pelvis_turn[:, 2])
            neck = c.pelvis + np.einsum("tij,j->ti", chest, np.array([0, trunk, -0.017 * k]))
            for i in range(2):
                target = stance.place(palm + np.array([SIDE[i] * (build.shoulder_half + 0.04 * k), 0, 0]))
                c.wrist[:, i] = np.einsum("tji,tj->ti", chest, target - neck) - np.array(
                    [SIDE[i] * build.shoulder_half, 0, 0]
                )
                c.elbow[:, i] = [SIDE[i] * 0.75, -1.0, -0.3]
                ahead = stance.place(np.array([0.0, -0.18, 1.0])) - np.array([stance.x, 0, stance.z])
                c.hand[:, i] = np.einsum("tji,j->ti", chest, ahead)
                inward = stance.place(np.array([-SIDE[i], 0.0, 0.0])) - np.array([stance.x, 0, stance.z])
                c.thumb[:, i] = np.einsum("tji,j->ti", chest, inward)
            return c

        def crouch(t: Floats) -> Controls:
            c = standing(stance, build, t, sway=0.0, half_width=0.14)
            turned = replace(stance, x=0, z=0)
            c.pelvis[:] += turned.place(np.array([0, -0.52 * k, -0.10 * k]))
            c.pelvis_turn[:, 1] += 1.0
            c.spine[:, 1] += 0.55
            c.head[:, 1] -= 0.7
            c.foot_tip[:] += 0.5
            c.knee_out[:] += 0.25
            chest = turn(c.pelvis_turn[:, 0], c.pelvis_turn[:, 1] + c.spine[:, 1], c.pelvis_turn[:, 2])
            for i in range(2):
                reach = np.einsum(
                    "tji,j->ti",
                    chest,
                    stance.place(np.array([SIDE[i] * 0.03, -0.5, 0.14])) - np.array([stance.x, 0, stance.z]),
                )
                c.wrist[:, i] = reach * k
                c.elbow[:, i] = [SIDE[i] * 1.0, -0.2, -0.6]
                ahead = stance.place(np.array([0.0, -0.3, 1.0])) - np.array([stance.x, 0, stance.z])
                c.hand[:, i] = np.einsum("tji,j->ti", chest, ahead)
                inward = stance.place(np.array([-SIDE[i], 0.0, 0.0])) - np.array([stance.x, 0, stance.z])
                c.thumb[:, i] = np.einsum("tji,j->ti", chest, inward)
            return c

        def controls(t: Floats) -> Controls:
            first = np.clip(t - 0, 0, down_s) / down_s
            last = np.clip(t - down_s - seconds, 0, down_s) / down_s
            way = np.where(t < down_s + seconds / 2, first, 1 - last)  # 0 stands, 1 plank
            s = there_and_back(phase(np.clip(t - down_s, 0, seconds), edges)[1], turn_at=0.48)
            top = standing(stance, build, t)
            low, board = crouch(t), plank(s, t)
            c = top.mixed(low, ease(way / 0.45))
            whole = ease((way - 0.45) / 0.55)
            c = c.mixed(board, whole)
            c.pelvis[:, 1] += 0.06 * k * np.sin(np.pi * whole)  # the knees stay off the floor
            step_feet(c, [(0.45, 0.75), (0.68, 0.98)], way, low.foot, board.foot, 0.06)
            return c

        shifted = tuple(
            Repetition(r.start_s + down_s, r.turn_s + down_s, r.stop_s + down_s)
            for r in cycles_of(edges, turn_at=0.48)
        )
        return Piece("push_up", seconds + 2 * down_s, controls, stance, shifted)

    return compile_


def step_feet(
    c: Controls, windows: list[tuple[float, float]], way: Floats, before: Floats, after: Floats, lift: float
) -> None:
    """Let each foot go from one place to another only within its window of `way`, lifted meanwhile."""
    for i, (a, b) in enumerate(windows):
        p = np.clip((way - a) / (b - a), 0, 1)
        moved = np.linalg.norm((after - before)[:, i], axis=-1) > 0.01
        c.foot[:, i] = before[:, i] + (after - before)[:, i] * ease(p)[:, None]
        c.foot[:, i, 1] += lift * np.sin(np.pi * p) * moved


def walk(
    to: tuple[float, float] | None = None, seconds: float = 4.0, step_s: float = 0.56, label: str = "walk"
) -> Act:
    """Walking to a place (x, z), or on the spot when `to` is None."""

    def compile_(stance: Stance, build: Build) -> Piece:
        k = build.scale
        if to is None:
            steps, distance, heading = max(2, round(seconds / step_s)), 0.0, stance.heading_deg
        else:
            dx, dz = to[0] - stance.x, to[1] - stance.z
            distance, heading = float(np.hypot(dx, dz)), float(np.degrees(np.arctan2(dx, dz)))
            heading = stance.heading_deg + (heading - stance.heading_deg + 180) % 360 - 180
            steps = max(2, round(distance / (0.60 * k)))
        path = replace(stance, heading_deg=heading)
        after = path if to is None else Stance(to[0], to[1], heading)
        duration = (steps + 1) * step_s
        # footprints along the path: foot i is at marks[i][n] after step n
        marks = np.zeros((2, steps + 2))
        for n in range(1, steps + 2):
            marks[:, n] = marks[:, n - 1]
            marks[n % 2, n] = distance if n >= steps else distance * n / (steps + 0.0)
        half = 0.085 * k

        def controls(t: Floats) -> Controls:
            c = standing(path, build, t, half_width=0.115, sway=0.4)
            turned = replace(path, x=0, z=0)
            n, p = (
                np.clip((t / step_s).astype(int), 0, steps),
                np.clip(t / step_s - np.clip((t / step_s).astype(int), 0, steps), 0, 1),
            )
            foot = np.zeros((len(t), 2, 3))
            tip = np.zeros((len(t), 2))
            moving = np.zeros((len(t), 2))
            for i in range(2):
                swings = (n + 1) % 2 == i
                swing = np.clip((p - 0.10) / 0.85, 0, 1)
                a, b = marks[i][n], marks[i][n + 1]
                foot[:, i, 2] = np.where(swings, a + (b - a) * ease(swing), b)
                lifts = swings & ((np.abs(b - a) > 0.02) | (to is None))
                foot[:, i, 1] = np.where(
                    lifts, (0.075 if to is not None else 0.13) * k * np.sin(np.pi * swing) ** 0.8, 0
                )
                late = np.where(
                    ~swings & (n < steps), np.clip((p - 0.45) / 0.55, 0, 1), 0
                )  # the heel rises before the swing
                far = distance / max(steps, 1) / 0.60
                up = np.where(lifts, np.clip(1 - swing / 0.55, 0, 1) ** 2, 0) * np.where(n > 0, 1, swing * 2)
                strike = np.where(lifts & (n < steps), np.clip((swing - 0.6) / 0.3, 0, 1), 0)
                settle = np.where(~swings & (n > 0), np.clip(1 - p / 0.18, 0, 1), 0)
                last = np.where(n == steps, np.clip(1 - p / 0.3, 0, 1), 1)
                tip[:, i] = (0.55 * (ease(late) * 0.75 + 0.75 * up) * min(far, 1.0)) * last - 0.26 * min(
                    far, 1.0
                ) * (strike + settle * (n < steps + 1) * (n - 1 < steps - 1))
                moving[:, i] = 1.0
            width = 0.115 + (half - 0.115) * ease(t / step_s) * ease((duration - t) / step_s)
            foot[:, :, 0] = SIDE * width[:, None]
            c.foot[:] = path.place(foot)
            c.foot_tip[:] = tip
            knots = np.array([marks[:, m].mean() for m in range(steps + 2)])
            ahead = _smooth_path(t, knots, step_s)
            swinging = ease(t / step_s) * ease((duration - t) / step_s)
            gait = np.pi * (t / step_s)  # one step = half a turn
            bob = -0.027 * k * swinging * (1 + np.cos(2 * gait)) - 0.014 * k * swinging * min(
                distance / steps / 0.6, 1.0
            )
            sway = 0.022 * k * swinging * np.sin(gait) * 1.0
            c.pelvis[:] = path.place(np.stack([sway, build.hip_height - 0.004 + bob, ahead + 0.02], -1))
            c.pelvis_turn[:, 0] += 0.09 * np.cos(gait) * swinging * (distance > 0)
            c.pelvis_turn[:, 2] += 0.03 * np.sin(gait) * swinging
            c.spine[:, 0] -= 0.18 * np.cos(gait) * swinging * (distance > 0)
            c.spine[:, 1] += 0.04 * swinging
            c.foot_turn[:] -= SIDE * 0.06
            for i in range(2):
                s = np.cos(gait) * SIDE[i] * swinging * (0.42 if distance > 0 else 0.3)
                c.wrist[:, i], c.elbow[:, i] = arm(
                    build, i, 0.10 + 0 * t, 0.04 - s, 0.28 + 0.18 * swinging - 0.3 * s
                )
            _ = turned
            return c

        return Piece(label, duration, controls, after)

    return compile_


def _smooth_path(t: Floats, knots: Floats, step_s: float) -> Floats:
    """Progress along the path, smooth through the knots (averaged over a step)."""
    grid = np.arange(len(knots)) * step_s
    offsets = np.linspace(-0.75, 0.75, 25) * step_s
    weight = np.cos(offsets / (0.75 * step_s) * np.pi / 2) ** 2
    values = np.stack([np.interp(t + o, grid, knots) for o in offsets], -1)
    return values @ weight / weight.sum()


def reach(reps: int = 2, period_s: float = 2.4, seed: int = 7) -> Act:
    """One arm reaches up and to the side, by turns left and right (counted as single reaches)."""

    def compile_(stance: Stance, build: Build) -> Piece:
        edges, seconds = paced(reps, period_s, seed)

        def controls(t: Floats) -> Controls:
            index, p = phase(t, edges)
            s = there_and_back(p)
            c = standing(stance, build, t)
            for i in range(2):
                mine = s * (index % 2 == i)
                c.wrist[:, i], c.elbow[:, i] = arm(
                    build, i, 0.10 + 1.9 * mine, 0.02 + 0.5 * mine, 0.22 - 0.1 * mine
                )
                c.spine[:, 2] += SIDE[i] * 0.18 * mine
            return c

        return Piece("reach", seconds, controls, stance, cycles_of(edges))

    return compile_


def wave(seconds: float = 3.0, side: str = "right") -> Act:
    """Waving with one raised hand."""

    def compile_(stance: Stance, build: Build) -> Piece:
        i = 0 if side == "left" else 1

        def controls(t: Floats) -> Controls:
            c = standing(stance, build, t)
            up = ease(t / 0.7) * ease((seconds - t) / 0.7)
            wag = 0.35 * np.sin(2 * np.pi * 1.6 * t) * up
            raised = (
                np.stack([SIDE[i] * (0.22 + 0.2 * wag), 0.27 + 0.02 * wag, 0.12 + 0 * t], -1) * build.scale
            )
            c.wrist[:, i] += (raised - c.wrist[:, i]) * up[:, None]
            c.elbow[:, i] += (np.array([SIDE[i] * 0.8, -1.0, 0.0]) - c.elbow[:, i]) * up[:, None]
            c.hand[:, i] = np.stack([SIDE[i] * wag * 0.5, up * 0.8, 0 * t], -1)
            return c

        return Piece("wave", seconds, controls, stance)

    return compile_


def sit(seconds: float = 2.0, down_s: float = 1.4, up_again: bool = True) -> Act:
    """Sitting down on a seat 0.46 m high behind the heels (put a `stool` there), and standing up."""

    def compile_(stance: Stance, build: Build) -> Piece:
        k = build.scale
        total = down_s + seconds + (down_s if up_again else 0.0)

        def controls(t: Floats) -> Controls:
            rise = ease((t - down_s - seconds) / down_s) if up_again else 0 * t
            s = ease(t / down_s) - rise
            lean = np.sin(np.pi * np.clip(s, 0, 1)) ** 1.5
            c = standing(stance, build, t)
            low = (0.46 + 0.085) * k - build.hip_height
            c.pelvis[:] += replace(stance, x=0, z=0).place(
                np.stack([0 * s, low * s, (-0.36 * s + 0.03 * lean) * k], -1)
            )
            c.pelvis_turn[:, 1] += 0.55 * lean - 0.05 * s
            c.spine[:, 1] += 0.25 * lean + 0.06 * s
            c.head[:, 1] -= 0.4 * lean
            for i in range(2):
                knee = np.array([-SIDE[i] * 0.04, -0.33, 0.30]) * k
                c.wrist[:, i] += (knee - c.wrist[:, i]) * s[:, None]
            return c

        return Piece("sit", total, controls, stance)

    return compile_


def face(heading_deg: float, seconds: float = 1.2) -> Act:
    """Turning on the spot, foot by foot."""

    def compile_(stance: Stance, build: Build) -> Piece:
        after = replace(
            stance, heading_deg=stance.heading_deg + (heading_deg - stance.heading_deg + 180) % 360 - 180
        )
        return Piece(
            "",
            seconds,
            changing(lambda t: standing(stance, build, t), lambda t: standing(after, build, t), seconds),
            after,
        )

    return compile_


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
