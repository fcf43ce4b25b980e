"""Jumps, single and everyday movements."""

from __future__ import annotations

from recogniser_examples.poses import (
    HANG,
    Movement,
    arms_at_rest,
    everyday_arms,
    key,
    movement,
    seated,
    stance,
)


@movement("jumping_jack", 2.5)
def jumping_jack(r):
    u = r.uniform
    el = u(130, 178)
    down = key(((u(3, 25), 90), (u(3, 30), u(60, 100))), ((u(0, 6), 90), (u(0, 6), 90)), pitch=u(-3, 5))
    bend = u(-10, 20)
    up = key(
        ((el, u(75, 95)), (min(el + u(-10, 30), 179), u(70, 110))),
        ((u(14, 36), 90), (u(14, 36) + bend * 0.3, 90)),
        pitch=u(-3, 5),
    )
    return Movement(
        "jumping_jack", [down, up], [0.5, 0.5], "feet", (0.6, 1.9), 0.15, bounce=(0.0, 0.15), flights=(0, 1)
    )


@movement("jump", 2.5)
def jump(r):
    u = r.uniform
    deep = u(25, 90)
    swing = r.random() < 0.75
    hands = arms_at_rest(r)
    back = ((u(20, 60), u(150, 180)), (u(20, 60), u(150, 180))) if swing else hands
    up = ((u(70, 175), u(0, 60)), (u(90, 178), u(-20, 40))) if swing else hands
    stand = key(HANG if swing else hands, stance(r, 12))
    crouch = key(back, ((deep, u(0, 30)), (deep * u(0.25, 0.45), 180)), pitch=deep * u(0.2, 0.7))
    off = key(up, ((u(0, 10), 90), (u(0, 10), 90)), pitch=u(-5, 12))
    tuck = u(0, 1) ** 3
    air = key(up, ((10 + 80 * tuck, u(0, 40)), (15 + 60 * tuck, 180)), pitch=u(-5, 20))
    land = key(
        up if not swing else ((u(20, 90), u(0, 60)), (u(30, 100), 0)),
        ((deep * u(0.3, 1), u(0, 30)), (deep * 0.35, 180)),
        pitch=deep * u(0.2, 0.6),
    )
    height = u(0.12, 0.5)
    forward = u(0.5, 1.6) if r.random() < 0.25 else 0.0
    if r.random() < 0.3:  # small hops one after another
        hop = key(hands, stance(r, 10))
        dip = key(hands, ((u(8, 25), 10), (u(8, 20), 180)), pitch=u(0, 8))
        return Movement(
            "jump",
            [dip, hop, hop],
            [0.2, 0.5, 0.3],
            "feet",
            (0.4, 0.9),
            0.0,
            bounce=(0.06, 0.25),
            flights=(1,),
        )
    return Movement(
        "jump",
        [stand, crouch, off, air, land],
        [0.25, 0.1, 0.15, 0.15, 0.35],
        "feet",
        (1.3, 2.8),
        0.4,
        once=r.random() < 0.5,
        bounce=(height, height),
        flights=(2, 3),
        speed=(forward, forward),
    )


@movement("burpee", 0.8)
def burpee(r):
    u = r.uniform
    stand = key(HANG, stance(r, 12))
    deep = key(
        ((u(60, 95), 10), (u(70, 100), 0)), ((u(100, 125), u(0, 30)), (u(25, 50), 180)), pitch=u(40, 75)
    )
    flat = key(((u(78, 92), 15), (u(80, 92), 0)), ((u(70, 85), 180), (u(70, 80), 180)), pitch=u(68, 80))
    keys = [stand, deep, flat, deep]
    if r.random() < 0.7:
        keys.append(key(((u(140, 175), 40), (u(150, 178), 0)), lift=u(0.1, 0.3)))
    return Movement("burpee", keys, [1 / len(keys)] * len(keys), "feet", (1.8, 4.5), 0.2)


@movement("sit", 2)
def sit(r):
    u = r.uniform
    floor = r.random() < 0.35
    legs = seated(r, floor)
    if not floor and r.random() < 0.2:
        legs = ((u(70, 95), u(0, 20)), (u(40, 80), 0))
    hands = ((u(10, 45), u(0, 60)), (u(40, 100), u(-50, 20)))
    pose = key(
        left_arm=hands, right_arm=hands if r.random() < 0.6 else arms_at_rest(r), legs=legs, pitch=u(-20, 30)
    )
    return Movement("sit", [pose, pose], [0.5, 0.5], "hips", (3, 7), sway=u(0.5, 4), jitter=u(0.3, 4))


@movement("stand_still", 2.5)
def stand_still(r):
    u = r.uniform
    pose = key(left_arm=arms_at_rest(r), right_arm=arms_at_rest(r), legs=stance(r, 14), pitch=u(-4, 10))
    if r.random() < 0.7:
        arms = arms_at_rest(r)
        pose = key(arms, stance(r, 14), pitch=u(-4, 10))
    return Movement(
        "stand_still",
        [pose, pose],
        [0.5, 0.5],
        "feet",
        (3, 7),
        sway=u(0.5, 3.5),
        jitter=u(0.3, 3),
        wander=u(0, 0.05),
    )


@movement("lie", 0.7)
def lie(r):
    u = r.uniform
    face_up = r.random() < 0.6
    pitch = -90 + u(-8, 12) if face_up else 90 + u(-8, 8)
    az = 0 if face_up else 180
    legs = (
        ((u(80, 98), az), (u(80, 98), az))
        if r.random() < 0.6 or not face_up
        else ((u(110, 140), 0), (u(20, 50), 0))
    )
    pose = key(((u(5, 60), u(60, 110)), (u(5, 90), u(0, 90))), legs, pitch=pitch)
    return Movement("lie", [pose, pose], [0.5, 0.5], "hips", (3, 7), sway=1.5, jitter=u(0.3, 2))


@movement("sit_to_stand", 1)
def sit_to_stand(r):
    u = r.uniform
    arms = arms_at_rest(r)
    down = key(arms, seated(r), pitch=u(-5, 15))
    lean = key(arms, ((u(65, 90), u(0, 15)), (u(0, 20), 180)), pitch=u(25, 55))
    up = key(arms if r.random() < 0.5 else HANG, stance(r, 10), pitch=u(-3, 6))
    return Movement(
        "sit_to_stand",
        [down, lean, up, lean],
        [0.22, 0.28, 0.28, 0.22],
        "feet",
        (2.2, 6),
        0.5,
        0.15,
        once=r.random() < 0.3,
    )


@movement("bend", 1.0)
def bend(r):
    """Bend down with straight legs and come up again: to the toes, or with the hands on the body."""
    u = r.uniform
    toes = r.random() < 0.5
    pitch = u(88, 122) if toes else u(45, 95)
    arm = ((min(pitch + u(-5, 30), 150), u(-5, 20)), (min(pitch + u(-5, 30), 150), 0))
    if not toes:  # hands on the thighs or knees, on the back, on the hips, folded, along the sides
        arm = (
            ((u(30, 60), u(5, 30)), (u(25, 60), u(-15, 10))),
            ((u(15, 35), u(140, 175)), (u(20, 60), u(-170, -120))),
            ((u(35, 55), u(90, 125)), (u(45, 75), u(-110, -70))),
            ((u(3, 15), u(30, 100)), (u(3, 20), u(20, 80))),
        )[int(r.integers(0, 4))]
    other = arm if r.random() < 0.8 else ((u(5, 60), u(60, 170)), (u(20, 80), 0))
    thigh = u(2, 16)
    low = key(
        left_arm=arm, right_arm=other, legs=((thigh, u(0, 15)), (u(3, 30), 180)), pitch=pitch, yaw=u(-15, 15)
    )
    return Movement(
        "bend", [key(everyday_arms(r), stance(r, 15)), low], [0.5, 0.5], "feet", (1.8, 5), 0.3, once=True
    )


@movement("leg_raise", 1.2)
def leg_raise(r):
    u = r.uniform
    if r.random() < 0.5:  # lying on the back
        arms = ((u(5, 30), u(60, 100)), (u(5, 30), 90))
        legs, up = ((u(84, 95), 0), (u(84, 95), 0)), ((u(130, 185), 0), (u(125, 185), 0))
        one = r.random() < 0.4
        return Movement(
            "leg_raise",
            [key(arms, legs, pitch=-90), key(arms, left_leg=up, right_leg=legs if one else up, pitch=-90)],
            [0.5, 0.5],
            "hips",
            (1.5, 5),
        )
    el = u(30, 90)
    up = ((el, u(-10, 15)), (el * u(0.8, 1.05), 0))
    arms = arms_at_rest(r)
    legs = stance(r, 8)
    return Movement(
        "leg_raise",
        [key(arms, legs), key(arms, left_leg=up, right_leg=legs, pitch=u(-12, 5))],
        [0.5, 0.5],
        "feet",
        (1.5, 4.5),
    )


@movement("hip_abduction", 1.0)
def hip_abduction(r):
    u = r.uniform
    el = u(25, 65)
    up = ((el, u(75, 105)), (el * u(0.85, 1.05), 90))
    arms = arms_at_rest(r)
    legs = stance(r, 6)
    return Movement(
        "hip_abduction",
        [key(arms, legs), key(arms, left_leg=up, right_leg=legs, roll=u(-5, 18))],
        [0.5, 0.5],
        "feet",
        (1.3, 4),
    )


@movement("hurdle_step", 0.5)
def hurdle_step(r):
    u = r.uniform
    up = ((u(65, 105), u(0, 20)), (u(0, 25), 180))
    over = ((u(30, 55), 0), (u(15, 45), 0))
    arms = arms_at_rest(r)
    legs = stance(r, 6)
    keys = [
        key(arms, legs),
        key(arms, left_leg=up, right_leg=legs),
        key(arms, left_leg=over, right_leg=legs),
        key(arms, left_leg=up, right_leg=legs),
    ]
    return Movement("hurdle_step", keys, [0.25] * 4, "feet", (2, 5))


@movement("throw", 1.2)
def throw(r):
    u = r.uniform
    side = r.random() < 0.25
    back = ((u(70, 130), u(90, 160)), (u(120, 178), u(90, 180)))
    hit = ((u(80, 160), u(-10, 40)), (u(70, 150), u(-20, 20)))
    after = ((u(20, 70), u(-60, 10)), (u(20, 70), u(-60, 20)))
    if side:
        back, hit = (
            ((u(20, 80), u(130, 180)), (u(20, 90), u(90, 180))),
            ((u(40, 90), u(-10, 20)), (u(50, 100), 0)),
        )

    def other():
        return ((u(10, 90), u(0, 100)), (u(10, 110), u(-20, 60)))

    legs = ((u(5, 30), u(0, 60)), (u(5, 30), 180))
    back_legs = ((u(5, 30), u(120, 180)), (u(10, 40), 180))
    keys = [
        key(arms_at_rest(r), stance(r, 15)),
        key(
            left_arm=back,
            right_arm=other(),
            left_leg=back_legs,
            right_leg=legs,
            yaw=u(30, 80),
            pitch=u(-15, 5),
        ),
        key(
            left_arm=hit,
            right_arm=other(),
            left_leg=back_legs,
            right_leg=legs,
            yaw=u(-25, 15),
            pitch=u(0, 25),
        ),
        key(
            left_arm=after,
            right_arm=other(),
            left_leg=back_legs,
            right_leg=legs,
            yaw=u(-45, 0),
            pitch=u(5, 40),
        ),
    ]
    return Movement(
        "throw",
        keys,
        [0.35, 0.12, 0.15, 0.38],
        "feet",
        (1.2, 2.8),
        0.3,
        once=r.random() < 0.6,
        jitter=4,
        lead_in=0.4,
    )


@movement("punch", 1.2)
def punch(r):
    u = r.uniform
    guard = ((u(10, 45), u(0, 60)), (u(125, 165), u(-40, 20)))
    hit = ((u(75, 105), u(-20, 15)), (u(78, 105), u(-25, 5)))
    legs = {
        "left_leg": ((u(5, 25), u(0, 40)), (u(5, 25), 180)),
        "right_leg": ((u(5, 25), u(140, 180)), (u(10, 35), 180)),
    }
    yaw, pitch = u(10, 40), u(0, 15)
    base = key(guard, pitch=pitch, **legs)
    left = key(left_arm=hit, right_arm=guard, yaw=-yaw, pitch=pitch, **legs)
    right = key(left_arm=guard, right_arm=hit, yaw=yaw, pitch=pitch, **legs)
    keys = [[base, left, base, right], [left, right], [base, left]][int(r.integers(0, 3))]
    return Movement(
        "punch",
        keys,
        [1 / len(keys)] * len(keys),
        "feet",
        (0.35 * len(keys), 0.9 * len(keys)),
        0.1,
        wander=0.04,
        lead_in=0.4,
    )
