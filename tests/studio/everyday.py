"""Standing, walking, turning, reaching, waving, sitting."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.studio.body import SIDE, Build, Controls, Floats
from tests.studio.stances import (
    Act,
    Piece,
    Stance,
    arm,
    changing,
    cycles_of,
    ease,
    paced,
    phase,
    standing,
    there_and_back,
)


def stand(seconds: float) -> Act:
    """Standing still."""
    return lambda stance, build: Piece("stand_still", seconds, lambda t: standing(stance, build, t), stance)


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
            n, p = (
                np.clip((t / step_s).astype(int), 0, steps),
                np.clip(t / step_s - np.clip((t / step_s).astype(int), 0, steps), 0, 1),
            )
            foot = np.zeros((len(t), 2, 3))
            tip = np.zeros((len(t), 2))
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
