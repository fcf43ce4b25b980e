"""Exercises with counted repetitions."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.studio.body import SIDE, Build, Controls, Floats, turn
from tests.studio.stances import (
    Act,
    Piece,
    Repetition,
    Stance,
    arm,
    column,
    cycles_of,
    ease,
    paced,
    phase,
    standing,
    step_feet,
    there_and_back,
)


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
            c.pelvis[:, 1] += 0.075 * air - 0.035 * dip - 0.075 * feet
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
