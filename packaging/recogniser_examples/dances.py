"""Dances of people who are no dancers on a stage: grooves, arm patterns, side steps, spins, body rolls."""

from __future__ import annotations

import numpy as np

from recogniser_examples.hands import hand_to, the_short_way
from recogniser_examples.poses import Movement, key, movement

HANDS = (  # where hands go on a beat: out, up, ahead from the own shoulder
    (0.05, 0.45, 0.1), (0.3, 0.3, 0.1), (0.48, 0.0, 0.1), (-0.1, 0.15, 0.25), (-0.15, -0.12, 0.3),
    (0.0, -0.1, 0.45), (0.1, -0.35, 0.15), (-0.05, 0.25, 0.05), (0.3, -0.3, 0.1), (-0.3, -0.1, 0.25),
    (0.0, 0.3, 0.35), (0.15, -0.15, 0.2),
)  # fmt: skip


def on_the_beat(r, keys, beat, **more):
    """The steps as a dance; two keys a beat."""
    length = beat * len(keys)
    return Movement(
        "dance",
        the_short_way(keys),
        [1 / len(keys)] * len(keys),
        "feet",
        (length, length * 1.02),
        0.0,
        jitter=3.5,
        reps=(1, 8),
        wander=more.pop("wander", 0.04),
        **more,
    )


def bent_legs(r, bend, wide=12.0):
    u = r.uniform
    return ((max(bend, 2), u(0, wide * 3)), (bend * u(0.7, 1.1), 180))


@movement("dance", 5)
def arm_patterns(r):
    """The arms go through a pattern of places, a place a beat, the knees give way, the feet hardly move."""
    u = r.uniform
    count = int(r.choice([4, 6, 8]))
    mirrored, bounce, sway = r.random(), u(4, 22), u(3, 16)
    lifted = u(0, 60)
    keys = []
    for n in range(count):
        left, right = (np.array(HANDS[int(r.integers(0, len(HANDS)))]) + r.normal(0, 0.05, 3) for _ in "lr")
        if mirrored < 0.4:
            right = left
        elif mirrored < 0.6 and n % 2 == 1:  # by turns
            for before in keys[-2:]:
                pose = before.copy()
                pose[8:16] = np.r_[before[12:16], before[8:12]]
                pose[1] = -before[1]
                keys.append(pose)
            continue
        side = 1 if n % 2 == 0 else -1
        for k in range(2):
            arms = {
                "left_arm": hand_to(*left, lifted),
                "right_arm": hand_to(*right, lifted),
            }
            keys.append(
                key(
                    left_leg=bent_legs(r, bounce * (1 - k) + 3),
                    right_leg=bent_legs(r, bounce * (1 - k) + 3),
                    roll=side * sway,
                    yaw=side * u(0, 18),
                    pitch=u(-4, 8),
                    nod=u(-8, 15) * k,
                    tilt=u(-10, 10),
                    **arms,
                )
            )
    return on_the_beat(r, keys, u(0.15, 0.32))


@movement("dance", 4)
def groove(r):
    """House and hip hop: every beat the knees bend and the trunk rocks, arms swing, feet step and tap."""
    u = r.uniform
    deep, rock, swing, steps = u(15, 45), u(5, 28), u(15, 55), r.random() < 0.65
    fold, out, drop = u(40, 115), u(5, 60), u(0, 1)
    keys = []
    for n in range(4):
        side = (1, -1)[n % 2]
        tap = ((u(12, 40), (0, 90, 180)[int(r.integers(0, 3))]), (u(5, 40), u(100, 180)))
        for low in (0.25, 1.0):
            legs = [bent_legs(r, deep * low), bent_legs(r, deep * low)]
            if steps and low < 1:
                legs[side > 0] = tap
            forward = ((swing * low + out * drop, 10 + out), (fold + swing * 0.4, u(-30, 10)))
            back = ((swing * low * 0.6 + 8, 150 - out), (fold * 0.6, u(-20, 40)))
            left, right = (forward, back) if side > 0 else (back, forward)
            keys.append(
                key(
                    left_arm=left,
                    right_arm=forward if r.random() < 0.2 else right,
                    left_leg=legs[0],
                    right_leg=legs[1],
                    pitch=rock * low + u(-3, 3),
                    roll=side * u(2, 12),
                    yaw=side * u(5, 25),
                    nod=u(0, 22) * low,
                )
            )
    return on_the_beat(
        r,
        keys,
        u(0.17, 0.32),
        bounce=(0.0, 0.05),
        flights=(1, 3, 5, 7) if r.random() < 0.3 else (),
        turning=(-50, 50) if r.random() < 0.3 else (0, 0),
    )


@movement("dance", 3)
def side_steps(r):
    """Step to the side, close, and back again, the arms make waves, swing or clap along."""
    u = r.uniform
    wide, sway, height, beat = u(14, 32), u(4, 16), u(-0.25, 0.35), u(0.22, 0.42)
    touch, lifted = r.random() < 0.5, u(0, 60)
    keys = []
    for n in range(8):
        side = 1 if n < 4 else -1
        phase = np.sin(n * np.pi / 2 + np.array([0.0, u(0.5, 1.5)])) * u(0.1, 0.25)
        arms = [hand_to(u(0.2, 0.4), height + p, u(0.05, 0.3), lifted) for p in phase]
        apart, near = ((wide, 90), (wide * 0.9, 90)), ((5, 90), (u(4, 12), 180))
        legs = [near, near] if n % 2 else ([apart, near] if side > 0 else [near, apart])
        if touch and n % 4 == 3:
            legs[side > 0] = ((u(10, 30), u(0, 60)), (u(20, 60), 180))
        keys.append(
            key(
                left_arm=arms[0],
                right_arm=arms[1],
                left_leg=legs[0],
                right_leg=legs[1],
                roll=side * sway * (1 if n % 2 else 0.3),
                yaw=u(-18, 18),
                pitch=u(-3, 10),
            )
        )
    return on_the_beat(r, keys, beat)


@movement("dance", 1.5)
def spin(r):
    """Turning round on the spot in little steps, the arms out, up or crossed."""
    u = r.uniform
    turn = u(140, 420) * r.choice([-1, 1])
    keys = []
    for n in range(4):
        arm = hand_to(*(np.array(HANDS[int(r.integers(0, 6))]) + r.normal(0, 0.05, 3)), u(0, 60))
        up, down = ((u(8, 45), u(0, 90)), (u(20, 90), 180)), ((u(2, 10), u(0, 90)), (u(3, 15), 180))
        keys.append(
            key(
                left_arm=arm,
                right_arm=arm if r.random() < 0.6 else hand_to(0.3, u(-0.2, 0.3), 0.2, 30),
                left_leg=up if n % 2 else down,
                right_leg=down if n % 2 else up,
                roll=u(-8, 8),
                pitch=u(-8, 8),
            )
        )
    return on_the_beat(r, keys, u(0.25, 0.5), turning=(turn, turn), pinned=False)


@movement("dance", 2)
def body_roll(r):
    """A wave through the trunk: chest out, belly, hips; knees and arms follow; hips go round."""
    u = r.uniform
    size, knees, turn = u(12, 30), u(10, 40), u(0, 14)
    arm = hand_to(*(np.array(HANDS[int(r.integers(0, len(HANDS)))]) + r.normal(0, 0.05, 3)), u(0, 60))
    keys = []
    for n in range(8):
        a = 2 * np.pi * n / 8
        lag = hand_to(u(0.0, 0.3), -0.1 + 0.3 * np.sin(a - 1.2), u(0.15, 0.35), 30)
        bend = knees * (0.5 - 0.5 * np.cos(a)) + 3
        keys.append(
            key(
                left_arm=arm if n % 4 else lag,
                right_arm=lag,
                legs=((bend, u(0, 30)), (bend, 180)),
                pitch=size * np.sin(a) + 4,
                roll=turn * np.sin(a + np.pi / 2),
                nod=-size * np.cos(a) * 0.7,
                yaw=turn * np.sin(2 * a),
            )
        )
    return on_the_beat(r, keys, u(0.12, 0.3))
