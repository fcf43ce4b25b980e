"""More ways of the strength exercises."""

from __future__ import annotations

from recogniser_examples.poses import Movement, arms_at_rest, held_arms, key, movement, stance


@movement("pull_up", 2)
def kipping_and_chin_ups(r):
    """With swinging legs, hands near each other or far apart, knees drawn up, half the way."""
    u = r.uniform
    wide = u(5, 95)
    top_el = u(20, 80)
    swing = u(5, 40) if r.random() < 0.5 else 0
    cross = (
        ((u(0, 15), 180), (u(20, 95), 180)) if r.random() < 0.5 else ((u(0, 25), u(0, 40)), (u(0, 40), 180))
    )
    ahead = ((u(10, 30) + swing, 0), (u(10, 30) + swing * 0.5, 0 if swing else 180))
    hang = key(
        ((u(155, 178), wide), (u(160, 178), u(20, 100))), cross, pitch=u(-5, 5) + swing * 0.4, nod=u(-30, 10)
    )
    top = key(
        ((top_el, u(30, 100)), (u(150, 178), u(-40, 60))),
        ahead if swing else cross,
        pitch=u(-25, 5) - swing * 0.4,
        nod=-u(0, 35),
    )
    return Movement(
        "pull_up", [hang, top], [u(0.35, 0.6), 0.45], "hands", (0.9, 5.0), 0.35, reps=(1, 8), rest=0.3
    )


@movement("push_up", 2)
def push_up_variants(r):
    """Hands on a bar or a wall, feet raised, on the knees, close or wide hands, slow and half the way."""
    u = r.uniform
    way = r.random()
    tilt = u(15, 60) if way < 0.4 else -u(0, 18) if way < 0.55 else u(-4, 8)
    up = 76 - tilt
    drop = u(6, 16)
    sag = u(-14, 10)
    knees = way > 0.8
    lower = (u(100, 160), 180)
    legs_up, legs_down = [
        ((pitch + sag - 12 * knees, 180), lower if knees else (pitch + sag * 0.3, 180))
        for pitch in (up, up + drop)
    ]
    wide, flare = u(0, 40), u(40, 150)
    reach = u(78, 92) + tilt * 0.25
    high = key(((reach, wide), (reach + u(-4, 4), wide * 0.6)), legs_up, pitch=up, nod=u(-35, 20))
    bent = u(40, 95)
    low = key(((bent, flare), (reach + u(-6, 8), u(-15, 15))), legs_down, pitch=up + drop, nod=u(-35, 20))
    return Movement("push_up", [high, low], [0.5, 0.5], "hands", (0.9, 5.5), 0.4, rest=0.35, reps=(1, 8))


@movement("squat", 3)
def squat_under_load(r):
    """With a bar on the shoulders or before the chest, a weight, arms forward; wide, narrow, half, deep."""
    u = r.uniform
    width = u(0, 28)
    legs = ((width, 90), (width * u(0.4, 1), 90))
    deep, out = u(45, 122), u(0, 15) + width * u(0.8, 2.0)
    hold = held_arms(r, int(r.choice([0, 3, 4, 5, 6, 7, 7, 8, 8])))
    act = hold if r.random() < 0.75 else held_arms(r, int(r.choice([5, 8])))
    lean = u(0.05, 0.6) * deep
    knees = u(5, 40)
    low = key(act, ((deep, min(out, 60)), (knees, 180)), pitch=lean, nod=-u(0, 0.6) * lean)
    return Movement(
        "squat",
        [key(hold, legs, pitch=u(-4, 8)), low],
        [u(0.35, 0.6), 0.5],
        "feet",
        (0.9, 6.5),
        0.5,
        reps=(1, 9),
        rest=0.4,
    )


@movement("lunge", 2)
def lunge_variants(r):
    """Forward, backward and walking lunges, with weights or arms overhead, deep or shallow."""
    u = r.uniform
    arms = arms_at_rest(r) if r.random() < 0.8 else ((u(150, 176), 40), (u(160, 178), 60))
    depth = u(0.45, 1.0)
    front, back = (
        ((90 * depth, u(-5, 12)), (u(-8, 12), 180)),
        ((u(5, 35) * depth, 180), (40 + 55 * depth, 180)),
    )
    lean = u(-5, 30)
    stand = key(arms, stance(r, 8), pitch=u(-3, 5))
    left, right = (
        key(arms, left_leg=front, right_leg=back, pitch=lean),
        key(arms, left_leg=back, right_leg=front, pitch=lean),
    )
    keys = [stand, left, stand, right] if r.random() < 0.6 else [stand, left]
    each = u(1.0, 3.2)
    return Movement(
        "lunge",
        keys,
        [1 / len(keys)] * len(keys),
        "feet",
        (each * len(keys) / 2, each * len(keys) / 2 * 1.2),
        0.3,
        rest=0.3,
        reps=(1, 6),
    )


@movement("sit_up", 1.5)
def crunches(r):
    """Half the way, with the legs in the air, elbows to the knees by turns, or folding up like a knife."""
    u = r.uniform
    way = r.random()
    arms = [
        ((u(100, 140), u(60, 95)), (u(130, 165), u(-130, -80))),
        ((u(10, 40), u(0, 30)), (u(130, 165), u(-80, -20))),
        ((u(60, 110), u(0, 15)), (u(60, 115), 0)),
    ][int(r.integers(0, 3))]
    legs = (
        ((u(110, 140), u(0, 15)), (u(20, 60), 0)) if r.random() < 0.6 else ((u(165, 185), 0), (u(85, 110), 0))
    )
    low = key(arms, legs, pitch=-u(80, 94))
    high = key(arms, legs, pitch=-u(25, 60), nod=u(0, 30))
    keys = [low, high]
    if way > 0.8:  # the legs come up, too
        low = key(((u(150, 176), 60), (u(155, 178), 60)), ((u(88, 100), 0), (u(86, 98), 0)), pitch=-88)
        keys = [
            low,
            key(((u(70, 110), 0), (u(75, 115), 0)), ((u(125, 150), 0), (u(120, 150), 0)), pitch=-u(25, 50)),
        ]
    elif way > 0.6:  # an elbow to the other knee
        near, far = ((u(165, 185), 0), (u(60, 100), 0)), ((u(100, 120), 0), (u(90, 110), 0))
        turn, up = u(25, 50), -u(45, 65)
        keys = [
            key(arms, left_leg=near, right_leg=far, pitch=up, yaw=turn),
            key(arms, left_leg=far, right_leg=near, pitch=up, yaw=-turn),
        ]
    return Movement("sit_up", keys, [0.5, 0.5], "hips", (0.9, 4.0), 0.3, rest=0.25, reps=(1, 8))


@movement("knee_raise", 1.2)
def knee_to_elbow(r):
    """Standing, the trunk turns and a knee meets the other elbow, by turns."""
    u = r.uniform
    arms = ((u(90, 130), u(60, 95)), (u(130, 165), u(-130, -70)))
    meets = ((u(40, 80), u(0, 40)), (u(110, 150), u(-60, -10)))
    up, legs, turn, down = ((u(80, 120), u(-25, 5)), (u(0, 30), 180)), stance(r, 8), u(20, 50), u(10, 40)
    stand = key(arms, legs)
    left = key(left_arm=arms, right_arm=meets, left_leg=up, right_leg=legs, yaw=turn, pitch=down)
    right = key(left_arm=meets, right_arm=arms, left_leg=legs, right_leg=up, yaw=-turn, pitch=down)
    keys = [stand, left, stand, right]
    return Movement("knee_raise", keys, [0.25] * 4, "feet", (1.4, 4.5), 0.1, rest=0.2, reps=(1, 7))
