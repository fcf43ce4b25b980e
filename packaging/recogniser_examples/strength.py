"""Strength exercises."""

from __future__ import annotations

import numpy as np

from recogniser_examples.poses import Movement, arms_at_rest, key, movement, one_or_both, seated, stance


@movement("squat", 6)
def squat(r):
    u = r.uniform
    legs = stance(r)
    deep = u(50, 118)
    rest = arms_at_rest(r)
    act = rest
    way = r.random()
    if way < 0.25:
        rest, act = ((8, 60), (12, 30)), ((u(60, 100), u(0, 25)), (u(60, 110), u(-20, 15)))
    elif way < 0.45:
        act = arms_at_rest(r)
    elif way < 0.55:
        rest, act = ((8, 60), (12, 30)), ((u(20, 70), u(-5, 30)), (u(100, 150), u(-60, 10)))
    elif way < 0.65:
        rest = act = ((u(150, 178), u(40, 90)), (u(165, 179), 90))
    elif way < 0.7:
        rest = ((u(140, 178), u(20, 90)), (u(150, 179), u(0, 90)))
    spread = u(5, 45)
    lean = u(0.1, 0.55) * deep
    low = key(act, ((deep, spread), (u(8, 35), 180)), pitch=lean)
    return Movement(
        "squat",
        [key(rest, legs, pitch=u(-3, 6)), low],
        [u(0.35, 0.6), 0.5],
        period=(1.3, 6.5),
        hold=0.5,
        once=r.random() < 0.15,
    )


@movement("lunge", 2)
def lunge(r):
    u = r.uniform
    arms = arms_at_rest(r)
    lean = u(-3, 25)
    front, back = ((u(55, 95), u(-5, 10)), (u(-10, 15), 180)), ((u(0, 30), 180), (u(45, 95), 180))
    low_left = key(arms, left_leg=front, right_leg=back, pitch=lean, z=0.3)
    low_right = key(arms, left_leg=back, right_leg=front, pitch=lean, z=0.3)
    if r.random() < 0.4:  # the feet stay where they are
        high = key(
            arms,
            left_leg=((u(15, 30), 0), (u(0, 8), 180)),
            right_leg=((u(10, 28), 180), (u(15, 40), 180)),
            z=0.3,
        )
        return Movement("lunge", [high, low_left], [0.5, 0.5], period=(1.4, 4.5))
    stand = key(arms, stance(r, 8))
    if r.random() < 0.5:
        return Movement("lunge", [stand, low_left], [0.5, 0.5], period=(1.8, 5))
    return Movement("lunge", [stand, low_left, stand, low_right], [0.25] * 4, period=(3.5, 8))


@movement("side_lunge")
def side_lunge(r):
    u = r.uniform
    arms = arms_at_rest(r)
    bent, straight = ((u(45, 95), u(40, 75)), (u(5, 25), -100)), ((u(30, 50), 90), (u(30, 50), 90))
    lean = u(5, 40)
    first = key(arms, left_leg=bent, right_leg=straight, pitch=lean, x=0.25)
    second = key(arms, left_leg=straight, right_leg=bent, pitch=lean, x=-0.25)
    stand = key(arms, stance(r, 30))
    if r.random() < 0.5:
        return Movement("side_lunge", [stand, first], [0.5, 0.5], period=(1.8, 5))
    return Movement("side_lunge", [stand, first, stand, second], [0.25] * 4, period=(3.5, 8))


@movement("push_up", 3)
def push_up(r):
    u = r.uniform
    incline = u(20, 50) if r.random() < 0.3 else u(-5, 12)
    up, down = 72 - incline, 84 - incline * u(0.9, 1.1)
    sag = u(-12, 12)
    legs_up, legs_down = ((up + sag, 180), (up, 180)), ((down + sag, 180), (down, 180))
    if r.random() < 0.2:  # on the knees
        legs_up, legs_down = ((up - 15, 180), (u(90, 150), 180)), ((down - 8, 180), (u(90, 150), 180))
    wide = u(0, 35)
    flare = u(60, 140)
    drop = u(25, 75)
    high = key(
        ((u(75, 92) + incline * 0.3, wide), (u(80, 92) + incline * 0.3, u(0, wide + 1))),
        legs_up,
        pitch=up,
        nod=u(-30, 20),
    )
    low = key(
        ((u(35, 88), flare), (u(78, 95) + incline * 0.3, u(-15, 10))), legs_down, pitch=down, nod=u(-30, 20)
    )
    low = high + (low - high) * np.clip(drop / 50, 0.5, 1)
    return Movement("push_up", [high, low], [0.5, 0.5], "hands", (1.0, 4.5), 0.35, once=r.random() < 0.15)


@movement("plank", 1.2)
def plank(r):
    u = r.uniform
    incline = u(-5, 12)
    up = 80 - incline
    legs = ((up + u(-12, 12), 180), (up, 180))
    arms = (
        ((u(75, 95), u(0, 20)), (u(160, 178), 0))
        if r.random() < 0.6
        else ((u(75, 92), u(0, 20)), (u(80, 92), 0))
    )
    pose = key(arms, legs, pitch=up if r.random() < 0.6 else up - 8, nod=u(-30, 20))
    return Movement("plank", [pose, pose], [0.5, 0.5], "hands", (3, 6), sway=1.0, jitter=0.6)


@movement("mountain_climber", 0.7)
def mountain_climber(r):
    u = r.uniform
    up = u(62, 82)
    straight, tucked = ((up + u(-12, 5), 180), (up, 180)), ((u(30, 80), 0), (u(50, 100), 180))
    arms = ((u(78, 95), u(0, 20)), (u(80, 92), 0))
    return Movement(
        "mountain_climber",
        [
            key(arms, left_leg=tucked, right_leg=straight, pitch=up),
            key(arms, left_leg=straight, right_leg=tucked, pitch=up),
        ],
        [0.5, 0.5],
        "hands",
        (0.6, 2.0),
        0.1,
    )


@movement("pull_up", 2.5)
def pull_up(r):
    u = r.uniform
    wide = u(40, 100)
    legs = ((u(0, 35), u(0, 40)), (u(0, 95), 180))
    legs_up = ((u(0, 45), u(0, 40)), legs[1])
    hang = key(((u(150, 176), wide), (u(160, 178), u(40, 120))), legs, pitch=u(-8, 8), nod=u(-25, 10))
    top = key(((u(25, 75), u(50, 110)), (u(150, 178), u(-30, 90))), legs_up, pitch=u(-25, 5), nod=u(-30, 10))
    return Movement("pull_up", [hang, top], [0.5, 0.5], "hands", (1.0, 4.0), 0.35)


@movement("biceps_curl", 5)
def biceps_curl(r):
    u = r.uniform
    rest = ((u(0, 18), u(20, 110)), (u(3, 30), u(0, 50)))
    act = ((u(0, 28), u(0, 100)), (u(115, 165), u(-40, 40)))
    sitting = r.random() < 0.25
    base = {"legs": seated(r) if sitting else stance(r, 15), "pitch": u(-5, 8)}
    keys, shares = one_or_both(r, rest, act, base)
    return Movement(
        "biceps_curl", keys, shares, "hips" if sitting else "feet", (1.2, 4.5), 0.3, once=r.random() < 0.1
    )


@movement("shoulder_press", 2.5)
def shoulder_press(r):
    u = r.uniform
    rest = ((u(30, 85), u(40, 105)), (u(150, 179), u(-60, 90)))
    act = ((u(150, 178), u(20, 95)), (u(160, 179), u(-90, 90)))
    sitting = r.random() < 0.3
    base = {"legs": seated(r) if sitting else stance(r, 18), "pitch": u(-8, 5)}
    keys, shares = one_or_both(r, rest, act, base)
    return Movement("shoulder_press", keys, shares, "hips" if sitting else "feet", (1.2, 4.5), 0.3)


@movement("lateral_raise", 2)
def lateral_raise(r):
    u = r.uniform
    az, el = u(55, 105), u(70, 110) if r.random() < 0.75 else u(110, 170)
    rest = ((u(3, 15), az), (u(3, 20), az))
    act = ((el, az), (el + u(-12, 20), az + u(-30, 0)))
    sitting = r.random() < 0.15
    base = {"legs": seated(r) if sitting else stance(r, 15)}
    keys, shares = one_or_both(r, rest, act, base)
    return Movement("lateral_raise", keys, shares, "hips" if sitting else "feet", (1.4, 5), 0.3)


@movement("front_raise", 1.5)
def front_raise(r):
    u = r.uniform
    az, el = u(-15, 25), u(70, 115) if r.random() < 0.8 else u(115, 170)
    rest = ((u(2, 15), u(0, 60)), (u(3, 22), az))
    act = ((el, az), (el + u(-5, 22), az + u(-15, 5)))
    keys, shares = one_or_both(r, rest, act, {"legs": stance(r, 15), "pitch": u(-6, 6)})
    return Movement("front_raise", keys, shares, "feet", (1.4, 5), 0.3)


@movement("shoulder_rotation", 0.7)
def shoulder_rotation(r):
    u = r.uniform
    out = u(70, 95)
    rest = ((out, 90), (u(30, 100), u(0, 20)))
    act = ((out, 90), (u(140, 178), u(0, 60)))
    keys, shares = one_or_both(r, rest, act, {"legs": stance(r, 12)})
    return Movement("shoulder_rotation", keys, shares, period=(1.4, 5))


@movement("shoulder_extension", 0.5)
def shoulder_extension(r):
    u = r.uniform
    rest = ((u(2, 12), u(60, 120)), (u(2, 15), u(0, 90)))
    act = ((u(25, 60), u(160, 185)), (u(20, 60), u(160, 185)))
    keys, shares = one_or_both(r, rest, act, {"legs": stance(r, 12), "pitch": u(-3, 15)})
    return Movement("shoulder_extension", keys, shares, period=(1.4, 5))


@movement("row", 1.0)
def row(r):
    u = r.uniform
    pitch = u(35, 80)
    legs = ((u(10, 50), u(0, 20)), (u(8, 30), 180))
    rest = ((pitch + u(-8, 8), 0), (pitch + u(-5, 15), 0))
    act = ((u(15, 45), u(130, 180)), (u(60, 110), u(-10, 10)))
    keys, shares = one_or_both(r, rest, act, {"legs": legs, "pitch": pitch})
    return Movement("row", keys, shares, period=(1.2, 3.5))


@movement("bench_press", 1.0)
def bench_press(r):
    u = r.uniform
    legs = (
        ((u(60, 95), u(0, 30)), (u(-10, 25), 0)) if r.random() < 0.7 else ((u(110, 135), 0), (u(20, 40), 0))
    )
    pitch = -u(65, 95)
    rest = ((u(80, 95), u(0, 30)), (u(82, 98), u(-10, 20)))
    act = ((u(35, 85), u(85, 140)), (u(82, 98), u(-20, 15)))
    return Movement(
        "bench_press",
        [key(rest, legs, pitch=pitch), key(act, legs, pitch=pitch)],
        [0.5, 0.5],
        "hips",
        (1.2, 4),
    )


@movement("deadlift", 1.5)
def deadlift(r):
    u = r.uniform
    """A bar goes from the shins to the thighs and down again, more than once, on straight arms."""
    stiff = r.random() < 0.25
    pitch = u(60, 82) if stiff else u(45, 75)
    thigh = u(5, 18) if stiff else u(25, 70)
    az = u(-5, 20)
    low = key(
        ((pitch + u(-15, 8), az), (pitch + u(-10, 12), 0)), ((thigh, u(0, 25)), (u(0, 20), 180)), pitch=pitch
    )
    high = key(((u(3, 14), u(0, 80)), (u(3, 20), 20)), stance(r, 12), pitch=u(-6, 8))
    return Movement("deadlift", [high, low], [0.5, 0.5], "feet", (1.5, 4), 0.3, reps=(2, 5))


@movement("sit_up", 1.5)
def sit_up(r):
    u = r.uniform
    legs = ((u(110, 145), u(0, 15)), (u(15, 60), 0)) if r.random() < 0.8 else ((u(85, 95), 0), (u(85, 95), 0))
    arms = [
        ((u(10, 40), u(0, 30)), (u(130, 165), u(-80, -20))),
        ((u(100, 140), u(60, 95)), (u(130, 165), u(-130, -80))),
        ((u(60, 100), 0), (u(60, 100), 0)),
    ][int(r.integers(0, 3))]
    top = u(-25, 30) if r.random() < 0.7 else u(-65, -40)
    return Movement(
        "sit_up",
        [key(arms, legs, pitch=-u(80, 95)), key(arms, legs, pitch=top)],
        [0.5, 0.5],
        "hips",
        (1.3, 4.5),
        0.3,
    )
