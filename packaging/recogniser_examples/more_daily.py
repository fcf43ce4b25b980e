"""Everyday movements that the first recogniser had no word for, and more ways of those it had."""

from __future__ import annotations

from recogniser_examples.more_steps import held
from recogniser_examples.poses import (
    HANG,
    Movement,
    arms_at_rest,
    everyday_arms,
    held_arms,
    key,
    movement,
    seated,
    stance,
)


@movement("pick_up", 3)
def pick_up(r):
    """Down to the floor with a hand or both, and up again with something."""
    u = r.uniform
    stoop = r.random() < 0.5
    pitch = u(65, 105) if stoop else u(30, 70)
    thigh = u(5, 45) if stoop else u(70, 115)
    arm = ((min(pitch + u(-15, 25), 150), u(-10, 20)), (min(pitch + u(-15, 20), 150), u(-10, 10)))
    both = r.random() < 0.55
    low = key(
        left_arm=arm,
        right_arm=arm if both else ((u(5, 70), u(30, 150)), (u(20, 100), 0)),
        left_leg=((thigh, u(0, 20)), (u(5, 35), 180)),
        right_leg=((thigh * u(0.5, 1.0), u(0, 20)), (u(5, 60), 180)),
        pitch=pitch,
        yaw=u(-20, 20),
        nod=u(-30, 10),
    )
    start = key(HANG if r.random() < 0.7 else everyday_arms(r), stance(r, 14))
    hold = held(r, int(r.integers(0, 3)))
    up = key(left_arm=hold, right_arm=hold if both else HANG, legs=stance(r, 14), pitch=u(-5, 12))
    if r.random() < 0.35:  # and puts it down elsewhere, or takes the next one
        keys, shares = [start, low, up, low + 0.0], [0.28, 0.27, 0.25, 0.2]
    else:
        keys, shares = (
            [start, low, low + r.normal(0, 2, 25) * (abs(low) > 0), up, up + 0.0],
            [0.3, 0.1, 0.3, 0.2, 0.1],
        )
    opened = len(keys) == 5
    return Movement("pick_up", keys, shares, "feet", (1.8, 4.5), 0.2, once=opened, open=opened, turn=1)


@movement("lie_down", 2.5)
def lie_down(r):
    """From standing or sitting down to lying, on the back, the belly or a side."""
    u = r.uniform
    stand = key(HANG, stance(r, 12))
    crouch = key(
        ((u(30, 80), u(0, 60)), (u(40, 100), 0)), ((u(90, 120), u(0, 30)), (u(20, 50), 180)), pitch=u(20, 55)
    )
    down = seated(r, floor=r.random() < 0.4)
    sit = key(
        ((u(20, 60), u(120, 180)), (u(10, 50), 180)),
        down if r.random() < 0.4 else ((u(85, 120), 0), (u(30, 95), 0)),
        pitch=-u(5, 35),
        roll=u(-15, 15),
    )
    way = r.random()
    legs = ((u(82, 98), 0), (u(80, 98), 0)) if r.random() < 0.6 else ((u(115, 140), 0), (u(20, 50), 0))
    arms = ((u(5, 70), u(60, 110)), (u(5, 110), u(0, 90)))
    lying = key(arms, legs, pitch=-u(82, 96), nod=u(-10, 25))
    if way > 0.75:  # on the belly
        kneel = key(((u(75, 100), u(0, 20)), (u(80, 100), 0)), ((u(30, 90), 0), (90, 180)), pitch=u(50, 80))
        lying = key(
            ((u(20, 150), u(60, 110)), (u(60, 150), u(0, 90))),
            ((u(84, 95), 180), (u(84, 95), 180)),
            pitch=u(84, 95),
        )
        keys = [stand, crouch, kneel, lying, lying + 0.0]
    elif way > 0.4:
        keys = [stand, crouch, sit, lying, lying + 0.0]
    else:
        keys = [sit, sit + 0.0, lying, lying + 0.0]
    shares = [1 / len(keys)] * len(keys)
    return Movement(
        "lie_down",
        keys,
        shares,
        "feet",
        (2.5, 6),
        0.0,
        once=True,
        pinned=False,
        turn=len(keys) - 2,
        open=True,
    )


@movement("twist", 3)
def twist(r):
    """The trunk turns left and right over the hips, standing or sitting."""
    u = r.uniform
    arms = held_arms(r, int(r.choice([3, 4, 4, 5, 6, 7, 8])))
    if r.random() < 0.3:  # arms swing out to the sides
        arms = ((u(50, 95), u(70, 110)), (u(50, 100), u(40, 110)))
    sitting = r.random() < 0.25
    legs = seated(r, floor=r.random() < 0.4) if sitting else stance(r, 22)
    yaw, pitch = u(30, 85), u(-6, 12)
    lean = -u(25, 50) if sitting and r.random() < 0.5 else pitch
    nod = u(-10, 10)
    keys = [key(arms, legs, yaw=yaw, pitch=lean, nod=nod), key(arms, legs, yaw=-yaw, pitch=lean, nod=nod)]
    if r.random() < 0.4:
        middle = key(arms, legs, pitch=lean)
        keys = [middle, keys[0], middle, keys[1]]
    return Movement(
        "twist",
        keys,
        [1 / len(keys)] * len(keys),
        "hips" if sitting else "feet",
        (0.7 * len(keys), 2.2 * len(keys)),
        0.2,
        lead_in=0.15,
        rest=0.2,
        reps=(2, 9),
    )


@movement("arm_circle", 3)
def arm_circle(r):
    """Straight arms go round, small circles beside the body or great ones."""
    u = r.uniform
    legs = seated(r) if r.random() < 0.1 else stance(r, 16)
    keys, shares = [], []
    if r.random() < 0.45:  # small ones
        el, az, size = u(70, 110), u(60, 100), u(10, 32)
        for up, on in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            way = (el + up * size, az + on * size * 1.1)
            keys.append(key((way, (way[0] + u(-4, 4), way[1] + u(-4, 4))), legs))
        shares, period, bend = [0.25] * 4, (0.45, 1.6), 0
    else:  # great ones: forward and up, back and down
        out = u(5, 45)
        round_ = [
            (45, out),
            (90, out),
            (135, out),
            (174, out),
            (174, 180 - out),
            (135, 150 - out / 2),
            (90, 145),
            (45, 160),
            (6, 165),
            (6, out),
        ]
        bend = u(0, 12)
        round_ = [(el, az) for el, az in round_]
        alternate, one = r.random() < 0.25, r.random() < 0.2
        for n, way in enumerate(round_):
            other = round_[(n + 5) % 10] if alternate else way
            left, right = (way, (way[0], way[1])), (other, (other[0], other[1]))
            keys.append(key(left_arm=left, right_arm=HANG if one else right, legs=legs))
        shares = [0.13, 0.13, 0.13, 0.13, 0.02, 0.13, 0.13, 0.09, 0.09, 0.02]
        period = (1.0, 3.5)
    if r.random() < 0.4:
        keys, shares = keys[::-1], shares[::-1]
    return Movement(
        "arm_circle",
        keys,
        shares,
        "feet",
        period,
        0.0,
        reps=(2, 14),
        lead_in=0.15,
        jitter=2,
        sway=1.5 + bend / 10,
    )


@movement("arm_raise", 2.5)
def raise_high(r):
    """Straight arms to the sides or the front and over the head."""
    u = r.uniform
    az = u(-5, 100)
    rest = ((u(3, 15), max(az, 20)), (u(3, 20), max(az, 20)))
    el = u(80, 178)
    act = ((el, az), (min(el + u(-8, 10), 178), az))
    legs = seated(r) if r.random() < 0.2 else stance(r, 18)
    one = r.random() < 0.12
    base = [
        key(rest, legs),
        key(left_arm=act, right_arm=rest if one else act, legs=legs, roll=u(-6, 0) if one else 0),
    ]
    return Movement("arm_raise", base, [0.5, 0.5], "feet", (1.0, 5.5), 0.35, rest=0.25, reps=(1, 7))


@movement("knee_raise", 3)
def knee_raise(r):
    """A knee comes up, one side or by turns, slowly or as in marching."""
    u = r.uniform
    arms = arms_at_rest(r)
    high = u(55, 120)
    out = u(0, 25) if r.random() < 0.8 else u(40, 85)
    up = ((high, out), (u(-5, 35), 180))
    legs = stance(r, 6)
    swing = u(10, 70) if r.random() < 0.4 else 0
    pulled = r.random() < 0.2

    def pose(left_up: bool):
        base = {
            "left_leg": up if left_up else legs,
            "right_leg": legs if left_up else up,
            "pitch": u(-10, 12),
        }
        if pulled:
            base["left_arm"] = base["right_arm"] = ((u(25, 60), u(0, 20)), (u(60, 100), u(-20, 0)))
        elif swing:
            ahead, back = ((swing * 0.6, 5), (swing + 30, 0)), ((swing * 0.5, 170), (swing * 0.4, 60))
            base["left_arm"], base["right_arm"] = (back, ahead) if left_up else (ahead, back)
        else:
            base["left_arm"] = base["right_arm"] = arms
        return key(**base)

    stand = key(arms, legs)
    if r.random() < 0.5:
        keys = [stand, pose(True)]
    else:
        keys = [stand, pose(True), stand, pose(False)]
    return Movement(
        "knee_raise",
        keys,
        [1 / len(keys)] * len(keys),
        "feet",
        (0.55 * len(keys), 1.8 * len(keys)),
        0.25,
        rest=0.2,
        reps=(1, 9),
    )


@movement("leg_raise", 1.5)
def leg_back_or_extended(r):
    """A straight leg to the back, lying on a side, on hands and knees, or a knee straightened sitting."""
    u = r.uniform
    way = r.integers(0, 4)
    if way == 0:  # standing, to the back
        legs = stance(r, 6)
        arms = held_arms(r, int(r.choice([0, 3, 5])))
        up = ((u(25, 60), 180), (u(25, 70), 180))
        keys, anchor = [key(arms, legs), key(arms, left_leg=up, right_leg=legs, pitch=u(5, 40))], "feet"
    elif way == 1:  # sitting
        arms = ((u(10, 35), u(0, 60)), (u(20, 80), u(-40, 20)))
        legs = seated(r)
        keys = [key(arms, legs), key(arms, left_leg=((u(78, 95), 5), (u(65, 95), 0)), right_leg=legs)]
        anchor = "hips"
    elif way == 2:  # on hands and knees
        arms, bent = ((u(78, 95), 10), (u(80, 92), 0)), ((u(0, 15), 0), (88, 180))
        back = ((u(75, 110), 180), (u(75, 110), 180) if r.random() < 0.6 else (u(120, 165), 180))
        keys = [key(arms, bent, pitch=u(72, 88)), key(arms, left_leg=back, right_leg=bent, pitch=u(72, 88))]
        anchor = "hands"
    else:  # hanging or lying with both legs
        arms, legs = ((u(150, 176), 60), (u(160, 178), 60)), ((4, 90), (6, 180))
        up = ((u(60, 110), u(0, 15)), (u(40, 100), 0))
        keys, anchor = [key(arms, legs), key(arms, up, pitch=-u(0, 20))], "hands"
    return Movement("leg_raise", keys, [0.5, 0.5], anchor, (1.0, 4.5), 0.3, rest=0.2, reps=(1, 8))


@movement("sit", 2.5)
def sit_and_talk(r):
    """Sitting on something or on the floor, with small movements of hands, head and trunk."""
    u = r.uniform
    floor = r.random() < 0.35
    legs = seated(r, floor)
    way = r.random()
    left, right = legs, legs
    if floor and way < 0.3:  # legs stretched out or drawn up
        left = right = (
            ((u(88, 96), u(0, 20)), (u(86, 94), 0))
            if r.random() < 0.5
            else ((u(115, 145), 0), (u(20, 50), 0))
        )
    elif not floor and way < 0.3:  # one leg over the other, feet forward
        right = ((u(80, 100), -u(5, 25)), (u(20, 70), u(-40, 0)))
    elif floor and way > 0.85:  # on the heels
        left = right = ((u(75, 90), u(0, 25)), (u(92, 105), 180))
    pitch = u(-28, 32)
    base = key(left_leg=left, right_leg=right, pitch=pitch, roll=u(-10, 10), yaw=u(-15, 15))
    keys = []
    hand = ((u(5, 45), u(0, 70)), (u(40, 115), u(-60, 20)))
    still = r.random() < 0.5
    for _ in range(int(r.integers(2, 5))):
        pose = base.copy()
        mine = hand if still or r.random() < 0.4 else ((u(5, 50), u(0, 70)), (u(40, 150), u(-60, 30)))
        pose[8:16] = key(left_arm=hand, right_arm=mine)[8:16]
        pose[6:8] = u(-12, 20), u(-8, 8)
        keys.append(pose)
    return Movement(
        "sit", keys, [1 / len(keys)] * len(keys), "hips", (2.5, 7), 0.3, sway=u(0.5, 3), jitter=u(0.3, 2)
    )


@movement("stand_still", 3)
def stand_and_talk(r):
    """Standing: weight from foot to foot, the head turns, a hand moves a little."""
    u = r.uniform
    legs = stance(r, 14)
    arms = [
        arms_at_rest(r) if r.random() < 0.5 else ((u(3, 18), u(30, 110)), (u(3, 35), u(0, 70)))
        for _ in range(2)
    ]
    keys = []
    still = r.random() < 0.5
    for _ in range(int(r.integers(2, 5))):
        shift = u(-6, 6)
        pose = key(
            left_arm=arms[0],
            right_arm=arms[1],
            legs=legs,
            pitch=u(-3, 8),
            roll=shift,
            yaw=u(-10, 10),
            nod=u(-10, 20),
            tilt=u(-8, 8),
        )
        if not still and r.random() < 0.4:
            pose[8:12] = [u(3, 25), u(0, 80), u(10, 80), u(-40, 40)]
        pose[[16, 20]] += u(0, 8)
        keys.append(pose)
    return Movement(
        "stand_still",
        keys,
        [1 / len(keys)] * len(keys),
        "feet",
        (3, 8),
        0.3,
        sway=u(0.5, 2.5),
        jitter=u(0.3, 1.5),
        turning=(-12, 12) if r.random() < 0.2 else (0, 0),
    )


@movement("bend", 2)
def bend_over(r):
    """Forward to the toes, to a side, or back, and up again: nothing is taken."""
    u = r.uniform
    way = r.random()
    legs = stance(r, 25)
    if way < 0.5:
        arms = held_arms(r, int(r.choice([0, 3, 6])))
        pitch = u(88, 125)
        hang = ((min(pitch + u(-10, 25), 150), u(-5, 20)), (min(pitch + u(-10, 25), 160), 0))
        low = key(hang if r.random() < 0.7 else arms, ((u(2, 14), u(0, 20)), (u(2, 14), 180)), pitch=pitch)
        keys = [key(arms, legs), low]
    elif way < 0.9:  # to the sides
        roll = u(26, 50)
        arms = held_arms(r, int(r.choice([0, 3, 6])))
        over = ((u(140, 178), u(60, 95)), (u(150, 178), 90))
        high = r.random() < 0.4
        left = key(left_arm=arms, right_arm=over if high else arms, legs=legs, roll=-roll)
        right = key(left_arm=over if high else arms, right_arm=arms, legs=legs, roll=roll)
        keys = [left, right] if r.random() < 0.5 else [key(arms, legs), left, key(arms, legs), right]
    else:  # back
        arms = held_arms(r, int(r.choice([3, 6])))
        keys = [key(arms, legs), key(arms, legs, pitch=-u(32, 50), nod=-u(0, 30))]
    return Movement(
        "bend",
        keys,
        [1 / len(keys)] * len(keys),
        "feet",
        (0.8 * len(keys), 2.8 * len(keys)),
        0.3,
        rest=0.3,
        reps=(1, 6),
    )


@movement("sit_to_stand", 3)
def sit_or_rise(r):
    """Only down onto a seat, or only up from it, at any pace, with or without the hands."""
    u = r.uniform
    arms, rest = arms_at_rest(r), ((u(3, 15), u(30, 100)), (u(3, 30), u(0, 60)))
    laps = ((u(10, 45), u(0, 50)), (u(40, 100), u(-50, 10)))
    low = seated(r)
    stand = key(rest if r.random() < 0.7 else arms, stance(r, 12), pitch=u(-3, 6))
    lean = key(laps, ((u(45, 85), u(0, 15)), (u(5, 25), 180)), pitch=u(20, 60))
    down = key(laps if r.random() < 0.7 else arms, low, pitch=u(-15, 20))
    keys = [stand, lean, down] if r.random() < 0.5 else [down, lean, stand]
    return Movement(
        "sit_to_stand",
        keys,
        [0.45, 0.45, 0.1],
        "feet",
        (1.2, 4.0),
        0.3,
        once=True,
        open=True,
        turn=1,
        rest=0.5,
    )


@movement("pick_up", 1.5)
def pick_up_with_a_step(r):
    """Something light, beside or before one: a foot goes there, one hand goes down, the other balances."""
    u = r.uniform
    pitch = u(50, 100)
    hand = ((min(pitch + u(-10, 30), 150), u(-15, 30)), (min(pitch + u(-15, 25), 150), u(-10, 15)))
    other = ((u(5, 60), u(20, 160)), (u(10, 80), u(0, 60)))
    side = u(0, 70)
    near, behind = ((u(20, 75), side), (u(0, 35), 180)), ((u(5, 35), u(120, 180)), (u(15, 60), 180))
    stand = key(((u(3, 15), 60), (u(5, 30), 20)), stance(r, 12))
    low = key(
        left_arm=hand,
        right_arm=other,
        left_leg=near,
        right_leg=behind,
        pitch=pitch,
        yaw=u(-25, 15),
        nod=-u(0, 30),
    )
    hold = (
        held(r, int(r.integers(0, 2))) if r.random() < 0.6 else ((u(5, 30), u(20, 80)), (u(10, 70), u(0, 40)))
    )
    up = key(left_arm=hold, right_arm=((u(3, 15), 60), (u(5, 30), 20)), legs=stance(r, 14), pitch=u(-3, 8))
    return Movement(
        "pick_up",
        [stand, low, up, up + 0.0],
        [0.38, 0.37, 0.2, 0.05],
        "feet",
        (1.5, 4.0),
        0.3,
        once=True,
        open=True,
        turn=1,
        rest=0.4,
    )


@movement("bend", 1)
def bow(r):
    """A bow: the trunk goes forward and comes up again, the arms hang or lie on the thighs."""
    u = r.uniform
    pitch = u(48, 90)
    hang = ((pitch * u(0.05, 0.55), u(0, 60)), (pitch * u(0.05, 0.6), u(-5, 40)))
    legs = stance(r, 10)
    start = key(((u(3, 12), u(20, 100)), (u(3, 25), u(0, 60))), legs)
    low = key(hang, ((u(2, 16), u(0, 30)), (u(1, 12), 180)), pitch=pitch, nod=u(-15, 25))
    return Movement(
        "bend",
        [start, low, low + 0.0],
        [0.4, 0.15, 0.45],
        "feet",
        (1.0, 4.0),
        0.3,
        rest=0.5,
        reps=(1, 4),
        turn=1,
    )
