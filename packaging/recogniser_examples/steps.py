"""Walking, running, dancing and kicking."""

from __future__ import annotations

import numpy as np

from recogniser_examples.poses import Movement, arms_at_rest, held_arms, key, movement, stance


def gait_keys(r, thigh, swing_knee, arms_swing, elbow, lean, stiff=0.0):
    """Four keys of a stride: left heel strike, left stance, right heel strike, right stance."""
    forward, back = ((thigh, 0), (thigh * r.uniform(0.3, 1.0), 0)), ((thigh * 0.75, 180), (thigh + 25, 180))
    stance_leg, swing = ((2 + stiff, 0), (4, 180)), ((thigh * r.uniform(0.8, 1.3), 0), (swing_knee, 180))

    def arm(angle):
        upper = (abs(angle), 10 if angle > 0 else 170)
        low = angle + elbow
        return (upper, (abs(low), 0 if low > 0 else 180))

    a, o = arms_swing, r.uniform(-8, 12)
    return [
        key(left_leg=forward, right_leg=back, left_arm=arm(o - a), right_arm=arm(o + a), pitch=lean),
        key(left_leg=stance_leg, right_leg=swing, left_arm=arm(o), right_arm=arm(o), pitch=lean),
        key(left_leg=back, right_leg=forward, left_arm=arm(o + a), right_arm=arm(o - a), pitch=lean),
        key(left_leg=swing, right_leg=stance_leg, left_arm=arm(o), right_arm=arm(o), pitch=lean),
    ]


@movement("walk", 2.0)
def walk(r):
    u = r.uniform
    thigh = u(14, 30)
    keys = gait_keys(r, thigh, u(30, 60), u(0, 28), u(5, 35), u(-3, 20))
    if r.random() < 0.3:
        carried = key(held_arms(r, int(r.choice([0, 3, 6]))))[8:16]
        for pose in keys:
            pose[8:16] = carried
    pace = u(0.5, 1.6) if r.random() < 0.75 else 0.0
    return Movement("walk", keys, [0.25] * 4, "feet", (0.9, 1.6), 0.0, speed=(pace, pace))


@movement("walk", 2)
def balance_walk(r):
    """Slow steps with the arms out, as on a beam, on stones or on ice."""
    u = r.uniform
    keys = gait_keys(r, u(8, 28), u(15, 85), 0, 0, u(-3, 15))
    el, az, loose = u(35, 105), u(50, 105), u(3, 40)
    for pose in keys:
        sides = []
        for _ in range(2):
            upper = (max(el + u(-loose, loose), 3), az + u(-loose, loose))
            sides.append((upper, (max(el + u(-loose, loose) * 1.5, 3), az - u(0, 60))))
        pose[8:16] = key(left_arm=sides[0], right_arm=sides[1])[8:16]
        pose[1] = u(-8, 8)
    pace = u(0.15, 0.8)
    return Movement("walk", keys, [0.25] * 4, "feet", (1.2, 3.0), 0.0, speed=(pace, pace), sway=u(3, 7))


@movement("run", 5.0)
def run(r):
    u = r.uniform
    effort = u(0, 1)
    keys = gait_keys(
        r,
        16 + 30 * effort + u(-3, 8),
        45 + 65 * effort + u(-10, 15),
        u(8, 50),
        u(40, 115),
        u(0, 10 + 8 * effort),
    )
    pace = u(2.0, 5.0) if r.random() < 0.75 else 0.0
    return Movement(
        "run",
        keys,
        [0.25] * 4,
        "feet",
        (0.6, 0.85),
        0.0,
        speed=(pace, pace),
        bounce=(0.04, 0.12),
        flights=(1, 3),
    )


@movement("high_knees", 0.8)
def high_knees(r):
    u = r.uniform
    up, down = ((u(70, 105), u(0, 20)), (u(0, 30), 180)), ((3, 90), (3, 90))
    arms = r.random() < 0.5

    def pose(left, right, s):
        hold = (
            {}
            if not arms
            else {
                "left_arm": ((20, 90 + 80 * s), (70 - 40 * s, 0)),
                "right_arm": ((20, 90 - 80 * s), (70 + 40 * s, 0)),
            }
        )
        return key(left_leg=left, right_leg=right, pitch=u(-5, 8), **hold)

    return Movement(
        "high_knees",
        [pose(up, down, 1), pose(down, up, -1)],
        [0.5, 0.5],
        "feet",
        (0.6, 2.4),
        0.0,
        bounce=(0, 0.06),
        flights=(0, 1),
    )


@movement("dance", 4)
def dance(r):
    """Poses in a beat: free arms, bent knees, steps and turns, repeated now and then."""
    u = r.uniform
    wild = u(0.4, 1.0)
    keys = []
    yaw = 0.0
    for _ in range(int(r.integers(4, 13))):
        yaw += u(-50, 50) * wild

        def free(low):
            return ((u(10, 60 + 115 * wild), u(-30, 120)), (u(10, 175), u(-100, 100)))

        both = r.random() < 0.35
        left = free(0)
        legs = [((u(3, 15 + 35 * wild), u(0, 110)), (u(3, 15 + 40 * wild), u(130, 180))) for _ in range(2)]
        if r.random() < 0.15 * wild:
            legs[0] = ((u(40, 100), u(0, 100)), (u(20, 90), u(90, 180)))
        keys.append(
            key(
                left_arm=left,
                right_arm=left if both else free(0),
                left_leg=legs[0],
                right_leg=legs[1],
                pitch=u(-12, 30) * wild,
                roll=u(-20, 20) * wild,
                yaw=yaw,
                x=u(-0.4, 0.4) * wild,
                nod=u(-20, 20),
                tilt=u(-15, 15),
            )
        )
    keys += keys[: len(keys) // 2] if r.random() < 0.5 else []
    beat = u(0.35, 0.75) * len(keys)
    return Movement(
        "dance",
        keys,
        [1 / len(keys)] * len(keys),
        "feet",
        (beat, beat * 1.02),
        0.0,
        jitter=5,
        wander=0.15,
        bounce=(0.0, 0.08),
        flights=tuple(range(0, len(keys), 2)),
    )


@movement("kick", 1.5)
def kick(r):
    u = r.uniform
    side = u(0, 100) if r.random() < 0.15 else u(-15, 20)
    stance_leg = ((u(3, 20), u(0, 180)), (u(5, 25), 180))
    cocked = (
        ((u(10, 50), 180), (u(50, 115), 180)) if r.random() < 0.7 else ((u(60, 100), side), (u(20, 60), 180))
    )
    high = u(30, 120)
    hit = ((high, side), (high + u(-20, 20), side))
    follow = ((high * u(0.6, 1.2), side + u(-30, 10)), (high * u(0.4, 1.1), side))

    def spread():
        return ((u(15, 90), u(30, 150)), (u(20, 100), u(0, 120)))

    stand = key(arms_at_rest(r), stance(r, 15))
    keys = [
        stand,
        key(
            left_arm=spread(),
            right_arm=spread(),
            left_leg=cocked,
            right_leg=stance_leg,
            pitch=u(-10, 20),
            yaw=u(-30, 10),
        ),
        key(
            left_arm=spread(),
            right_arm=spread(),
            left_leg=hit,
            right_leg=stance_leg,
            pitch=u(-35, 10),
            yaw=u(-10, 30),
        ),
        key(
            left_arm=spread(),
            right_arm=spread(),
            left_leg=follow,
            right_leg=stance_leg,
            pitch=u(-30, 10),
            yaw=u(-10, 30),
        ),
    ]
    shares = [0.35, 0.15, 0.15, 0.35]
    speed = 0.0
    if r.random() < 0.5:  # some steps before
        steps = gait_keys(r, u(20, 40), u(40, 90), u(10, 35), u(10, 70), u(0, 15))
        keys, shares = steps * int(r.integers(1, 3)) + keys, None
        shares = [0.2] * (len(keys) - 4) + [0.2, 0.18, 0.18, 0.4]
        shares = list(np.array(shares) / sum(shares))
        speed = u(1, 3)
    length = u(1.2, 2.8) + 0.2 * (len(keys) - 4)
    return Movement(
        "kick",
        keys,
        shares,
        "feet",
        (length * 0.8, length),
        0.3,
        once=r.random() < 0.7,
        speed=(0, speed),
        jitter=4,
        turn=len(keys) - 2,
    )
