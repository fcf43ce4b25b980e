"""More of what no word of the vocabulary names."""

from __future__ import annotations

from recogniser_examples.poses import (
    HANG,
    Movement,
    Random,
    arms_at_rest,
    held_arms,
    key,
    movement,
    seated,
    stance,
)
from recogniser_examples.steps import gait_keys

HAND_WORK = (  # where the hands are and how far they go: elevation, azimuth of upper arm and forearm, spread
    ("typing", (25, 10, 88, -15), 9),
    ("drumming", (30, 25, 85, -10), 25),
    ("sign", (30, 20, 125, -35), 30),
    ("wringing", (22, 15, 100, -50), 10),
    ("telephone", (30, 40, 160, -60), 8),
    ("plucking", (35, 30, 95, -45), 14),
    ("fingers", (18, 45, 105, 5), 8),
    ("fists_up", (25, 60, 140, 20), 4),
    ("steering", (55, 10, 75, -10), 14),
)


@movement("unknown", 6)
def hands_at_work(r: Random):
    """The hands do something small before the body: typing, drumming, signs, strings, fingers."""
    u = r.uniform
    _, (el, az, lower, turn), spread = HAND_WORK[int(r.integers(0, len(HAND_WORK)))]
    spread *= u(1.0, 2.0)
    base = (el + u(-12, 15), az + u(-20, 30), lower + u(-20, 20), turn + u(-20, 20))
    sitting = r.random() < 0.55
    legs = seated(r, floor=r.random() < 0.2) if sitting else stance(r, 14)
    one = r.random() < 0.25
    pitch = u(-10, 20)
    keys = []
    for _ in range(int(r.integers(2, 8))):
        sides = []
        for _ in range(2):
            a, b, c, d = (v + u(-1, 1) * spread * w for v, w in zip(base, (0.4, 0.5, 1, 1), strict=True))
            sides.append(((max(a, 2), b), (max(c, 5), d)))
        if r.random() < 0.4:
            sides[1] = sides[0]
        other = ((u(5, 40), u(0, 60)), (u(30, 100), u(-50, 20))) if sitting else HANG
        keys.append(
            key(
                left_arm=sides[0], right_arm=other if one else sides[1], legs=legs, pitch=pitch, nod=u(-5, 25)
            )
        )
    count = len(keys)
    return Movement(
        "unknown",
        keys,
        [1 / count] * count,
        "hips" if sitting else "feet",
        (0.2 * count, 0.8 * count),
        0.15,
        sway=1.5,
        reps=(1, 9),
    )


@movement("unknown", 5)
def club(r: Random):
    """Golf, baseball, an axe: both hands on one handle, the trunk winds up and unwinds."""
    u = r.uniform
    pitch, side = u(10, 48), 1 if r.random() < 0.5 else -1
    width = u(8, 24)
    legs = ((width, 90), (width * 0.6, 90))
    bent = ((u(12, 30), 60), (u(10, 25), 170))

    def together(el, az, fold=0.0):
        # both hands at one place before the body, `az` degrees to the own left
        near, far = (el, az - 18 * (az > 0)), (el, -(az + 18 * (az < 0)))
        lower = min(el + u(-5, 10), 178)
        return {"left_arm": (near, (lower, az - 22 - fold)), "right_arm": (far, (lower, -az - 22 - fold))}

    up = u(85, 150)
    address = key(legs=bent, pitch=pitch, **together(u(25, 45), 0))
    top = key(
        legs=bent, pitch=pitch * 0.9, yaw=-side * u(35, 85), **together(up, -side * u(10, 45), u(0, 40))
    )
    hit = key(legs=bent, pitch=pitch, yaw=side * u(-5, 30), **together(u(25, 50), side * u(-5, 10)))
    finish = key(
        legs=legs,
        pitch=pitch * u(0, 0.4),
        yaw=side * u(60, 120),
        **together(u(100, 160), side * u(10, 50), u(0, 50)),
    )
    finish[22:24] = u(20, 60), 180
    keys, shares = [address, top, hit, finish], [0.4, 0.14, 0.12, 0.34]
    if r.random() < 0.3:
        shares = [0.25] * 4
    return Movement(
        "unknown",
        keys,
        shares,
        "feet",
        (1.4, 5.5),
        0.5,
        once=True,
        open=r.random() < 0.6,
        turn=2,
        rest=0.5,
        jitter=2,
    )


@movement("unknown", 3)
def yoga(r: Random):
    """Postures held or taken and left: tree, downward dog, cobra, child, bridge, crab, cat."""
    u = r.uniform
    way = int(r.integers(0, 9))
    over = ((u(150, 176), u(40, 85)), (u(150, 178), u(0, 80)))
    stand = key(HANG, stance(r, 10))
    anchor = "feet"
    if way == 0:  # tree
        foot = ((u(40, 75), u(60, 95)), (u(20, 60), -90))
        arms = over if r.random() < 0.5 else ((u(20, 40), 20), (u(110, 140), -50))
        pose = key(arms, left_leg=foot, right_leg=((2, 90), (2, 90)), roll=u(-5, 5))
    elif way == 1:  # downward dog
        pose = key(
            ((u(150, 175), 20), (u(150, 176), 10)), ((u(35, 60), 180), (u(25, 50), 180)), pitch=u(110, 140)
        )
        anchor = "hands"
    elif way == 2:  # cobra
        pose = key(
            ((u(15, 40), 10), (u(10, 40), 10)), ((u(84, 92), 180), (90, 180)), pitch=u(30, 65), nod=-u(0, 30)
        )
        anchor = "hands"
        stand = key(((u(20, 60), 40), (u(90, 120), 0)), ((88, 180), (90, 180)), pitch=u(80, 92))
    elif way == 3:  # child
        pose = key(
            ((u(140, 175), 30), (u(150, 175), 20)), ((u(20, 60), 0), (u(92, 100), 180)), pitch=u(85, 105)
        )
        stand = key(((80, 10), (85, 0)), ((5, 0), (90, 180)), pitch=80)
        anchor = "hands"
    elif way in (4, 5):  # bridge and crab, up and down
        arms = (
            ((u(55, 110), u(150, 180)), (u(60, 110), 180)) if way == 4 else ((u(5, 30), 90), (u(5, 30), 90))
        )
        tilt = -u(65, 95) if way == 4 else -u(100, 128)
        pose = key(arms, ((u(80, 100), u(0, 12)), (u(-5, 18), 0)), pitch=tilt)
        stand = key(arms, ((u(105, 135), 0), (u(10, 45), 0)), pitch=-u(40, 70) if way == 4 else -90)
    elif way == 6:  # cat and cow, bird dog
        arms, bent = ((u(78, 95), 10), (u(80, 92), 0)), ((u(0, 15), 0), (88, 180))
        stand = key(arms, bent, pitch=u(68, 80), nod=u(10, 40))
        pose = key(arms, bent, pitch=u(82, 96), nod=-u(10, 50))
        if r.random() < 0.5:
            pose = key(
                left_arm=arms,
                right_arm=((u(150, 176), 10), (u(155, 178), 0)),
                left_leg=((u(85, 100), 180), (90, 180)),
                right_leg=bent,
                pitch=80,
            )
        anchor = "hands"
    elif way == 7:  # forward on the floor, legs stretched
        pose = key(
            ((u(70, 120), 10), (u(70, 120), 0)), ((u(88, 94), u(0, 40)), (u(86, 92), 0)), pitch=u(35, 75)
        )
        stand = key(((u(10, 60), 10), (u(30, 80), 0)), ((90, 20), (88, 0)), pitch=u(-5, 15))
        anchor = "hips"
    else:  # shoulder stand, boat
        pose = key(
            ((u(5, 60), 120), (u(60, 130), 0)), ((u(140, 178), 0), (u(140, 178), 0)), pitch=-u(50, 130)
        )
        stand = key(((10, 80), (10, 80)), ((95, 0), (95, 0)), pitch=-88)
        anchor = "hips"
    if r.random() < 0.4:
        keys, period, sway = [pose, pose], (3, 6), 1.5
    else:
        keys, period, sway = [stand, pose], (1.6, 6), 2
    return Movement("unknown", keys, [0.5, 0.5], anchor, period, 0.4, sway=sway, pinned=False, reps=(1, 5))


@movement("unknown", 2)
def on_hands_and_knees(r: Random):
    """Crawling, scrubbing a floor, playing with children."""
    u = r.uniform
    a, t = u(8, 28), u(8, 28)
    keys = [
        key(
            left_arm=((80 + a * s, 8), (85 + a * s * 0.5, 0)),
            right_arm=((80 - a * s, 8), (85 - a * s * 0.5, 0)),
            left_leg=((abs(t * s) + 2, 0 if s <= 0 else 180), (88, 180)),
            right_leg=((abs(t * s) + 2, 0 if s >= 0 else 180), (88, 180)),
            pitch=u(72, 86),
            nod=u(-50, 10),
        )
        for s in (1, 0, -1, 0)
    ]
    return Movement(
        "unknown", keys, [0.25] * 4, "feet", (0.8, 2.4), 0.0, speed=(0, 0.6), pinned=False, reps=(1, 8)
    )


@movement("unknown", 2)
def tools(r: Random):
    """Sweeping, raking, rowing, sawing, pulling a rope, pushing: both arms go to and fro before the body."""
    u = r.uniform
    pitch = u(5, 40)
    far, near = (
        ((u(40, 90), u(-15, 20)), (u(45, 95), u(-20, 10))),
        ((u(10, 50), u(10, 120)), (u(60, 120), u(-60, 10))),
    )
    legs = {
        "left_leg": ((u(8, 35), u(0, 30)), (u(5, 30), 180)),
        "right_leg": ((u(5, 25), 170), (u(10, 40), 180)),
    }
    yaw = u(5, 40)
    both = r.random() < 0.5
    keys = [
        key(left_arm=far, right_arm=far if both else near, pitch=pitch + u(0, 12), yaw=yaw, **legs),
        key(left_arm=near, right_arm=near if both else far, pitch=pitch, yaw=-yaw * u(0.3, 1), **legs),
    ]
    steps = (0.0, 0.3) if r.random() < 0.3 else (0, 0)
    return Movement(
        "unknown", keys, [0.5, 0.5], "feet", (0.8, 3.0), 0.1, speed=steps, reps=(2, 9), wander=0.05, jitter=4
    )


@movement("unknown", 1.5)
def tumbling(r: Random):
    """Cartwheels, handstands, rolls forward and over the floor."""
    u = r.uniform
    way = r.integers(0, 3)
    if way == 0:  # cartwheel: the body goes round sideways
        arms, legs = ((u(150, 176), 85), (u(160, 178), 80)), ((u(25, 55), 90), (u(25, 55), 90))
        keys = []
        for n in range(5):
            a = n * 90.0
            pose = key(arms, roll=a)
            pose[16:24] = key(legs=legs)[16:24]
            for c in (16, 18, 20, 22):  # the legs turn with the body
                side = 1 if c < 20 else -1
                angle = (a * -side + legs[0][0]) % 360
                pose[c], pose[c + 1] = (angle, 90) if angle <= 180 else (360 - angle, -90)
            keys.append(pose)
        return Movement(
            "unknown",
            keys,
            [0.2] * 5,
            "feet",
            (1.2, 2.4),
            0.0,
            once=True,
            open=True,
            pinned=False,
            speed=(0, 0),
            rest=0.5,
            turn=2,
        )
    if way == 1:  # rolling over the floor
        arms = held_arms(r, int(r.choice([4, 8, 0])))
        keys = [key(arms, ((88, 0), (88, 0)), pitch=-90, roll=a) for a in (0, 90, 180, 270, 360)]
        for pose in keys:
            pose[16:24] = [u(84, 95), 0, u(80, 95), 0] * 2
        return Movement("unknown", keys, [0.2] * 5, "hips", (1.5, 4), 0.0, once=True, open=True, pinned=False)
    tuck = ((u(60, 100), 10), (u(80, 120), -10))
    keys = [key(tuck, pitch=a) for a in (30, 110, 200, 290, 380)]
    for pose, a in zip(keys, (30, 110, 200, 290, 380), strict=True):
        thigh, shank = (100 - a) % 360, (a * -1 - 20) % 360
        for c in (16, 20):
            pose[c : c + 2] = (thigh, 0) if thigh <= 180 else (360 - thigh, 180)
            pose[c + 2 : c + 4] = (shank, 0) if shank <= 180 else (360 - shank, 180)
    return Movement(
        "unknown",
        keys,
        [0.2] * 5,
        "feet",
        (1.2, 2.6),
        0.0,
        once=True,
        open=True,
        pinned=False,
        rest=0.5,
        turn=2,
    )


@movement("unknown", 2)
def swimming_on_land(r: Random):
    """Crawl or breast stroke bent over or lying on the belly."""
    u = r.uniform
    lying = r.random() < 0.5
    pitch = u(84, 94) if lying else u(35, 75)
    legs = ((u(84, 92), 180), (90, 180)) if lying else ((u(8, 35), 10), (u(5, 20), 180))
    if r.random() < 0.5:
        keys = []
        round_ = ((20, 30), (90, 10), (150, 10), (172, 90), (120, 120), (60, 160))
        for n in range(6):
            one, other = round_[n], round_[(n + 3) % 6]
            keys.append(
                key(left_arm=(one, one), right_arm=(other, other), legs=legs, pitch=pitch, yaw=u(-15, 15))
            )
    else:
        keys = [
            key((a, b), legs, pitch=pitch)
            for a, b in (
                ((165, 10), (170, 0)),
                ((110, 80), (120, 60)),
                ((50, 60), (140, -40)),
                ((120, 10), (150, -10)),
            )
        ]
    return Movement(
        "unknown",
        keys,
        [1 / len(keys)] * len(keys),
        "hips" if lying else "feet",
        (1.2, 3),
        0.0,
        pinned=False,
        reps=(1, 6),
    )


@movement("unknown", 2.5)
def stretching(r: Random):
    """An arm pulled across the chest, behind the head, a heel to the seat, shoulders up, the neck round."""
    u = r.uniform
    way = int(r.integers(0, 6))
    legs = stance(r, 14)
    rest = key(HANG, legs)
    if way == 0:
        pose = key(
            left_arm=((u(75, 100), -u(30, 60)), (u(80, 100), -u(50, 80))),
            right_arm=((u(50, 80), -10), (u(110, 140), -60)),
            legs=legs,
        )
    elif way == 1:
        pose = key(
            left_arm=((u(150, 175), 60), (u(20, 60), 150)),
            right_arm=((u(130, 165), 60), (u(120, 160), -100)),
            legs=legs,
        )
    elif way == 2:
        pose = key(
            left_arm=((u(20, 45), 170), (u(30, 60), 180)),
            right_arm=arms_at_rest(r),
            left_leg=((u(0, 20), 180), (u(120, 150), 180)),
            right_leg=legs,
        )
    elif way == 3:
        rest = key(HANG, legs, nod=0)
        pose = key(((u(8, 20), 100), (u(10, 30), 30)), legs, nod=-u(5, 15))
    elif way == 4:  # the neck goes round
        sitting = r.random() < 0.6
        legs = seated(r) if sitting else legs
        arms = ((u(8, 35), u(0, 60)), (u(20, 95), u(-50, 20)))
        size = u(15, 45)
        keys = [key(arms, legs, nod=n * size, tilt=t * size) for n, t in ((1, 0), (0, 1), (-0.6, 0), (0, -1))]
        return Movement(
            "unknown",
            keys,
            [0.25] * 4,
            "hips" if sitting else "feet",
            (2.2, 6),
            0.0,
            sway=1,
            jitter=0.8,
            reps=(1, 5),
        )
    else:  # on one knee
        rest = key(held_arms(r, 3), ((0, 90), (0, 90)), pitch=u(0, 10))
        rest[16:24] = [u(75, 95), 0, u(0, 15), 180, u(0, 15), 180, 90, 180]
        pose = rest + 0.0
        pose[[0, 16, 20]] += u(5, 20), u(5, 20), u(5, 25)
    keys = [rest, pose, pose] if r.random() < 0.6 else [pose, pose]
    return Movement(
        "unknown", keys, [1 / len(keys)] * len(keys), "feet", (2.5, 7), 0.2, sway=1.5, pinned=False
    )


@movement("unknown", 2)
def meeting(r: Random):
    """Hugging, shaking hands, handing over, pushing somebody, with a step towards them."""
    u = r.uniform
    steps = gait_keys(r, u(12, 24), u(25, 50), u(0, 20), u(5, 30), u(-3, 12))[: int(r.integers(1, 5))]
    way = r.random()
    legs = ((u(5, 22), 0), (u(3, 15), 180))
    back = ((u(4, 20), 180), (u(8, 30), 180))
    hold = {
        "left_arm": ((u(55, 120), u(0, 50)), (u(50, 125), -u(30, 90))),
        "right_arm": ((u(35, 110), u(0, 50)), (u(50, 125), -u(30, 90))),
    }
    if way > 0.6:
        hold = {"left_arm": ((u(30, 60), u(0, 20)), (u(60, 95), u(-20, 10))), "right_arm": HANG}
        if way > 0.85:
            hold["right_arm"] = hold["left_arm"]
    there = key(left_leg=legs, right_leg=back, pitch=u(0, 22), roll=u(-8, 8), yaw=u(-15, 15), **hold)
    keys = [*steps, there, there + r.normal(0, 1.5, 25) * (abs(there) > 0), there + 0.0]
    count = len(keys)
    return Movement(
        "unknown",
        keys,
        [1 / count] * count,
        "feet",
        (0.35 * count, 0.8 * count),
        0.3,
        once=True,
        open=True,
        turn=count - 3,
    )


@movement("unknown", 2.5)
def eating_and_looking(r: Random):
    """A hand to the mouth, the head or a watch; a telephone held before the face; pointing."""
    u = r.uniform
    sitting = r.random() < 0.5
    legs = seated(r) if sitting else stance(r, 12)
    low = ((u(10, 40), u(0, 50)), (u(60, 105), u(-40, 10))) if sitting else ((u(3, 15), 60), (u(5, 30), 20))
    other = low if r.random() < 0.5 else ((u(10, 40), u(0, 50)), (u(70, 120), u(-50, 0)))
    way = r.random()
    high = (
        ((u(30, 80), u(0, 70)), (u(140, 172), u(-80, -10)))
        if way < 0.55
        else ((u(25, 60), u(0, 30)), (u(95, 130), u(-40, 0)))
    )
    if way > 0.85:
        high = ((u(75, 100), u(-10, 80)), (u(78, 100), u(-10, 70)))
    up = key(left_arm=high, right_arm=other, legs=legs, nod=u(0, 30), pitch=u(-8, 15))
    down = key(left_arm=low, right_arm=other, legs=legs, nod=u(0, 20), pitch=u(-5, 15))
    keys = [down, up, up + 0.0] if r.random() < 0.7 else [up, up + 0.0]
    return Movement(
        "unknown",
        keys,
        [1 / len(keys)] * len(keys),
        "hips" if sitting else "feet",
        (1.4, 6),
        0.3,
        rest=0.3,
        sway=1.5,
    )


@movement("unknown", 4)
def anything(r: Random):
    """A smooth way through random postures of some part of the body, the rest quiet."""
    u = r.uniform
    base = key(
        arms_at_rest(r),
        seated(r, floor=r.random() < 0.3) if r.random() < 0.3 else stance(r, 25),
        pitch=u(-10, 25),
    )
    sitting = base[16] > 60
    moving_arms, moving_legs, moving_trunk = (
        r.random() < 0.75,
        r.random() < 0.35 and not sitting,
        r.random() < 0.5,
    )
    moving_arms = moving_arms or not moving_legs
    wild = u(0.3, 1.0)
    keys = []
    for _ in range(int(r.integers(3, 10))):
        pose = base.copy()
        if moving_arms:
            for c in (8, 12):
                if r.random() < 0.8:
                    target = [u(5, 170), u(-20, 130), u(5, 175), u(-110, 110)]
                    pose[c : c + 4] += wild * (target - pose[c : c + 4])
        if moving_legs:
            c = int(r.choice([16, 20]))
            pose[c : c + 4] = [u(5, 90), u(-10, 180), u(5, 100), 180]
        if moving_trunk:
            pose[:3] += wild * r.normal(0, 1, 3) * (25, 15, 35)
        pose[6:8] = r.normal(0, 12, 2)
        keys.append(pose)
    beat = u(0.3, 1.4) * len(keys)
    return Movement(
        "unknown",
        keys,
        [1 / len(keys)] * len(keys),
        "hips" if sitting else "feet",
        (beat, beat * 1.05),
        0.2,
        jitter=4,
        reps=(1, 3),
    )


@movement("unknown", 1)
def hanging(r: Random):
    """Hanging from a bar, still or swinging a little."""
    u = r.uniform
    wide = u(5, 95)
    legs = ((u(0, 25), u(0, 40)), (u(0, 90), 180))
    one = key(((u(150, 178), wide), (u(160, 178), u(20, 110))), legs, pitch=u(-10, 10), nod=u(-30, 10))
    two = one + 0.0
    two[[0, 16, 20]] += u(-15, 15)
    return Movement("unknown", [one, two], [0.5, 0.5], "hands", (1.5, 5), 0.3, sway=1.5, jitter=1.5)


@movement("unknown", 1.5)
def ropes_and_skis(r: Random):
    """Battle ropes, cross-country skiing, skating on the spot: arms and legs swing by turns or together."""
    u = r.uniform
    bent = u(15, 55)
    legs = ((bent, u(5, 30)), (u(5, 30), 180))
    high, low = (
        ((u(50, 100), u(0, 30)), (u(60, 110), u(-15, 15))),
        ((u(10, 40), u(0, 30)), (u(20, 70), u(-15, 10))),
    )
    together, pitch = r.random() < 0.4, u(5, 40)
    one = {"left_arm": high, "right_arm": high if together else low}
    two = {"left_arm": low, "right_arm": low if together else high}
    if r.random() < 0.4:  # the legs swing, too
        ahead, back = ((u(15, 40), 0), (u(5, 30), 180)), ((u(5, 30), 180), (u(20, 60), 180))
        keys = [
            key(left_leg=back, right_leg=ahead, pitch=pitch, **one),
            key(left_leg=ahead, right_leg=back, pitch=pitch, **two),
        ]
    else:
        keys = [key(legs=legs, pitch=pitch, **one), key(legs=legs, pitch=pitch + u(-3, 6), **two)]
    return Movement(
        "unknown", keys, [0.5, 0.5], "feet", (0.4, 1.6), 0.0, pinned=False, reps=(2, 12), jitter=4
    )
