"""More ways to jump, kick, throw, punch, dance and train."""

from __future__ import annotations

from recogniser_examples.poses import HANG, Movement, arms_at_rest, held_arms, key, movement, stance
from recogniser_examples.steps import gait_keys

FREE = ((15, 80), (20, 120))


def loose(r):
    """An arm that balances."""
    u = r.uniform
    return ((u(15, 85), u(20, 140)), (u(20, 95), u(0, 110)))


def guard(r):
    u = r.uniform
    return ((u(10, 45), u(0, 60)), (u(120, 165), u(-40, 20)))


@movement("jump", 2)
def star_jump(r):
    """From a crouch or tuck into the air with arms and legs spread, again and again."""
    u = r.uniform
    deep = u(60, 125)
    arms = ((u(15, 80), u(0, 40)), (u(40, 130), u(-40, 10)))
    tuck = key(arms, ((deep, u(5, 35)), (u(15, 50), 180)), pitch=u(15, 65))
    el, out = u(85, 150), u(22, 50)
    star = key(((el, 90), (el + u(-8, 20), 90)), ((out, 90), (out * u(0.8, 1.1), 90)), pitch=u(-8, 5))
    height = u(0.15, 0.45)
    keys = [tuck, star, star]
    return Movement(
        "jump",
        keys,
        [0.3, 0.25, 0.45],
        "feet",
        (0.9, 2.0),
        0.3,
        bounce=(height, height),
        flights=(1,),
        turn=1,
        reps=(1, 6),
        rest=0.2,
    )


@movement("jump", 2.5)
def hop(r):
    """On the spot: both feet, skipping a rope, tucking the knees, on one leg."""
    u = r.uniform
    way = r.random()
    arms = (
        held_arms(r, int(r.choice([0, 0, 3, 4])))
        if way > 0.35
        else ((u(10, 25), u(60, 110)), (u(50, 85), u(40, 90)))
    )
    stand = key(arms, stance(r, 10))
    dip = key(arms, ((u(8, 30), 10), (u(8, 22), 180)), pitch=u(0, 10))
    high = u(0.06, 0.2)
    air = key(arms, ((u(0, 8), 20), (u(0, 12), 180)))
    period = (0.35, 0.8)
    if way > 0.8:  # knees up
        air = key(
            ((u(30, 80), 0), (u(60, 100), 0)), ((u(60, 110), u(0, 15)), (u(20, 60), 180)), pitch=u(0, 20)
        )
        high, period = u(0.25, 0.5), (0.9, 1.8)
        dip = key(arms, ((u(30, 70), 5), (u(20, 35), 180)), pitch=u(10, 35))
    elif way > 0.65:  # one leg
        for pose in (stand, dip, air):
            pose[20:24] = u(10, 60), 0, u(40, 90), 180
    return Movement(
        "jump",
        [dip, air, stand],
        [0.3, 0.4, 0.3],
        "feet",
        period,
        0.0,
        bounce=(high, high),
        flights=(0, 1),
        reps=(3, 14),
        rest=0.15,
        turn=1,
    )


@movement("jump", 2)
def leap(r):
    """A deep dip, arms thrown up, straight into the air; now and then forwards."""
    u = r.uniform
    deep = u(35, 95)
    hips = held_arms(r, 3) if r.random() < 0.2 else None
    back, up = (
        ((u(20, 65), u(150, 180)), (u(20, 65), u(150, 180))),
        ((u(110, 178), u(0, 40)), (u(120, 178), u(-15, 30))),
    )
    stand = key(hips or HANG, stance(r, 12))
    dip = key(hips or back, ((deep, u(0, 25)), (deep * u(0.3, 0.5), 180)), pitch=deep * u(0.3, 0.8))
    air = key(hips or up, ((u(0, 10), 10), (u(0, 14), 180)), pitch=u(-8, 8))
    land = key(
        hips or ((u(30, 90), u(0, 50)), (u(30, 90), 0)),
        ((deep * u(0.4, 1), 10), (deep * 0.4, 180)),
        pitch=deep * u(0.2, 0.6),
    )
    height, ahead = u(0.2, 0.55), u(0.5, 2.5) if r.random() < 0.3 else 0.0
    return Movement(
        "jump",
        [stand, dip, air, air, land],
        [0.3, 0.08, 0.16, 0.12, 0.34],
        "feet",
        (1.4, 2.8),
        0.5,
        0.1,
        once=r.random() < 0.5,
        bounce=(height * 0.7, height),
        flights=(2,),
        speed=(ahead, ahead),
        rest=0.4,
        turn=3,
    )


@movement("jumping_jack", 2)
def jack_variants(r):
    """Half jacks, seal jacks, step jacks, slow and quick ones."""
    u = r.uniform
    way = r.random()
    out = u(12, 34)
    closed, apart = ((u(0, 6), 90), (u(0, 6), 90)), ((out, 90), (out, 90))
    down, high = ((u(3, 20), 90), (u(3, 25), 90)), ((u(140, 176), u(70, 95)), (u(150, 178), u(60, 100)))
    lift = (0.0, 0.12)
    if way < 0.25:  # half
        high = ((u(75, 110), 90), (u(75, 115), 90))
    elif way < 0.45:  # hands together before the chest
        down, high = (
            ((u(75, 95), u(-10, 10)), (u(78, 95), u(-25, 0))),
            ((u(78, 98), u(80, 105)), (u(80, 98), 90)),
        )
    keys = [key(down, closed), key(high, apart)]
    shares = [0.5, 0.5]
    flights = (0, 1)
    if way > 0.75:  # one foot at a time
        lift, flights, shares = (0, 0), (), [0.25] * 4
        keys = [
            key(down, closed),
            key(high, left_leg=apart[0:2], right_leg=closed),
            key(down, closed),
            key(high, left_leg=closed, right_leg=apart),
        ]
    return Movement(
        "jumping_jack",
        keys,
        shares,
        "feet",
        (0.55 * len(keys) / 2, 1.7 * len(keys) / 2),
        0.1,
        bounce=lift,
        flights=flights,
        reps=(3, 12),
        rest=0.2,
    )


@movement("kick", 3)
def football_kick(r):
    """A run-up, the standing leg beside the ball, the other swings through; the arms spread."""
    u = r.uniform
    arm, other = loose(r), loose(r)
    plant = ((u(10, 30), u(0, 20)), (u(5, 30), 180))
    back = ((u(20, 55), 180), (u(60, 120), 180))
    high = u(25, 95)
    hit = ((u(15, 40), u(-15, 10)), (u(10, 40), u(-15, 10)))
    through = ((high, u(-35, 10)), (high + u(-5, 20), u(-25, 5)))
    lean = -u(0, 25)
    side = u(-12, 15)
    keys = [
        key(
            left_arm=arm,
            right_arm=other,
            left_leg=back,
            right_leg=plant,
            pitch=u(-8, 12),
            yaw=u(-35, 0),
            roll=side,
        ),
        key(
            left_arm=other,
            right_arm=arm,
            left_leg=hit,
            right_leg=((u(3, 15), 180), (u(3, 20), 180)),
            pitch=lean * 0.3,
            roll=side,
            nod=u(0, 30),
        ),
        key(
            left_arm=other,
            right_arm=arm,
            left_leg=through,
            right_leg=((u(3, 20), 180), (u(0, 25), 180)),
            pitch=lean,
            yaw=u(0, 35),
            roll=side,
        ),
        key(
            left_arm=loose(r),
            right_arm=loose(r),
            left_leg=((u(10, 40), 0), (u(5, 40), 180)),
            right_leg=((5, 180), (15, 180)),
            pitch=u(-5, 12),
        ),
    ]
    shares = [0.16, 0.12, 0.36, 0.36]
    steps = []
    if r.random() < 0.7:
        stride = gait_keys(r, u(20, 42), u(45, 90), u(10, 35), u(15, 80), u(3, 15))
        count = int(r.integers(2, 9))
        steps = [stride[n % 4] for n in range(count)]
    else:
        steps = [key(arms_at_rest(r), stance(r, 12))] * 2
    shares = [0.19] * len(steps) + [s * 1.4 for s in shares]
    length = sum(shares) * u(0.85, 1.25)
    shares = [s / sum(shares) for s in shares]
    return Movement(
        "kick",
        steps + keys,
        shares,
        "feet",
        (length, length * 1.05),
        0.3,
        once=True,
        open=True,
        jitter=4,
        turn=len(steps) + 1,
        pinned=r.random() < 0.8,
    )


@movement("kick", 2)
def martial_kick(r):
    """Front, side and round kicks: the knee comes up, the leg stretches, back again."""
    u = r.uniform
    arms = guard(r) if r.random() < 0.7 else arms_at_rest(r)
    way = r.random()
    az = u(-10, 15) if way < 0.5 else u(60, 100)
    high = u(55, 125)
    chamber = ((u(60, 115), az), (u(-10, 40), 180) if way < 0.5 else (u(40, 90), -60))
    hit = ((high, az), (high + u(-10, 10), az))
    lean, roll = (-u(0, 30), 0) if way < 0.5 else (0, u(10, 50))
    legs = ((u(3, 18), u(0, 180)), (u(4, 20), 180))
    stand = key(arms, legs, pitch=u(-3, 8))
    keys = [
        stand,
        key(arms, left_leg=chamber, right_leg=legs, pitch=lean * 0.4, roll=roll * 0.5),
        key(arms, left_leg=hit, right_leg=legs, pitch=lean, roll=roll),
        key(arms, left_leg=chamber, right_leg=legs, pitch=lean * 0.4, roll=roll * 0.5),
    ]
    if r.random() < 0.35:  # the other leg after it
        keys += [
            stand,
            *[
                key(arms, left_leg=legs, right_leg=b, pitch=lean * 0.6, roll=-roll * 0.6)
                for b in (chamber, hit, chamber)
            ],
        ]
    count = len(keys)
    return Movement(
        "kick",
        keys,
        [1 / count] * count,
        "feet",
        (0.2 * count, 0.55 * count),
        0.35,
        rest=0.3,
        jitter=4,
        turn=2,
        reps=(1, 6),
    )


@movement("kick", 1.2)
def keepy_uppy(r):
    """A ball kept up: small lifts of one foot or the other, now and then a knee; the arms balance."""
    u = r.uniform
    legs = ((u(3, 15), u(0, 60)), (u(5, 22), 180))
    count = int(r.integers(2, 6))
    keys = []
    for _ in range(count):
        knee = r.random() < 0.25
        lifted = (
            ((u(65, 95), u(0, 20)), (u(-5, 20), 180))
            if knee
            else ((u(20, 55), u(-10, 20)), (u(5, 45), u(-15, 15)))
        )
        left = r.random() < 0.5
        body = {"left_arm": loose(r), "right_arm": loose(r), "pitch": u(-5, 15), "nod": u(10, 40)}
        keys.append(key(left_leg=lifted if left else legs, right_leg=legs if left else lifted, **body))
        keys.append(key(legs=legs, **body))
    beat = u(0.22, 0.42) * len(keys)
    return Movement(
        "kick",
        keys,
        [1 / len(keys)] * len(keys),
        "feet",
        (beat, beat * 1.1),
        0.1,
        jitter=4,
        wander=0.15,
        reps=(2, 6),
    )


@movement("throw", 2)
def throw_variants(r):
    """From below, with both hands from over the head or the chest, a shot at a basket."""
    u = r.uniform
    way = r.integers(0, 4)
    legs = ((u(8, 30), u(0, 40)), (u(5, 25), 180))
    back_leg = ((u(5, 25), 180), (u(10, 40), 180))
    stand = key(arms_at_rest(r), stance(r, 15))
    if way == 0:  # bowling
        back, hit, after = (
            ((u(40, 85), 180), (u(40, 90), 180)),
            ((u(10, 40), 0), (u(10, 45), 0)),
            ((u(80, 140), 0), (u(85, 150), 0)),
        )
        poses = [
            key(left_arm=arm, right_arm=loose(r), left_leg=back_leg, right_leg=legs, pitch=u(15, 50), yaw=y)
            for arm, y in ((back, 20), (hit, 0), (after, -15))
        ]
    else:
        start = [
            None,
            ((u(150, 175), u(10, 40)), (u(110, 170), u(-160, -100) if r.random() < 0.3 else 180)),
            ((u(10, 40), u(20, 60)), (u(120, 150), u(-30, 0))),
            ((u(60, 100), u(0, 30)), (u(150, 178), u(-40, 40))),
        ][way]
        hit = [
            None,
            ((u(90, 150), u(0, 20)), (u(80, 130), 0)),
            ((u(75, 100), u(0, 15)), (u(80, 100), u(-15, 5))),
            ((u(130, 165), u(0, 20)), (u(120, 165), 0)),
        ][way]
        deep = u(5, 45)
        bent = ((deep, u(0, 20)), (deep * 0.8, 180))
        poses = [
            key(start, bent, pitch=-u(0, 20) if way == 1 else u(0, 15)),
            key(hit, ((u(2, 10), 20), (u(2, 10), 180)), pitch=u(0, 25), lift=u(0, 0.15) if way == 3 else 0),
            key(
                ((hit[0][0] * 0.7, 5), (hit[1][0] * 0.8, 0)),
                ((u(5, 20), 20), (u(5, 20), 180)),
                pitch=u(0, 30),
            ),
        ]
    keys = [stand, *poses]
    return Movement(
        "throw",
        keys,
        [0.35, 0.14, 0.15, 0.36],
        "feet",
        (1.2, 2.8),
        0.3,
        once=r.random() < 0.6,
        jitter=4,
        lead_in=0.3,
        turn=2,
        rest=0.3,
    )


@movement("punch", 1.5)
def hooks(r):
    """Hooks, uppercuts and straight ones in any order, from the guard, with steps and ducking."""
    u = r.uniform
    hold = guard(r)
    legs = {
        "left_leg": ((u(8, 30), u(0, 40)), (u(8, 30), 180)),
        "right_leg": ((u(5, 25), u(140, 180)), (u(15, 45), 180)),
    }
    keys = []
    for n in range(int(r.integers(2, 7))):
        way = r.integers(0, 3)
        hit = [
            ((u(75, 105), u(-20, 15)), (u(78, 105), u(-25, 5))),
            ((u(70, 100), u(30, 80)), (u(75, 105), u(-80, -30))),
            ((u(30, 75), u(-10, 30)), (u(120, 165), u(-20, 20))),
        ][int(way)]
        yaw, left = u(20, 60), (n % 2 == 0) != (r.random() < 0.2)
        keys.append(
            key(
                left_arm=hit if left else hold,
                right_arm=hold if left else hit,
                yaw=-yaw if left else yaw,
                pitch=u(0, 20),
                **legs,
            )
        )
        if r.random() < 0.6:
            keys.append(key(hold, pitch=u(0, 20), yaw=u(-10, 20), x=u(-0.1, 0.1), **legs))
    count = len(keys)
    return Movement(
        "punch",
        keys,
        [1 / count] * count,
        "feet",
        (0.18 * count, 0.5 * count),
        0.1,
        wander=0.06,
        jitter=4,
        lead_in=0.1,
        reps=(1, 7),
    )


@movement("dance", 5)
def dance_to_the_beat(r):
    """Steps on a beat with the hips swaying and arms that follow a sequence, most of it repeated."""
    u = r.uniform
    beats = int(r.choice([4, 8, 8, 16]))
    style = int(r.integers(0, 4))  # arms on the spot, bouncing groove, side steps, steps forward and back
    sway, bounce = u(4, 18), u(5, 30)
    keys = []
    both = r.random() < 0.5
    repeat = [None] * beats
    for n in range(beats):
        side = 1 if n % 2 == 0 else -1
        if style == 0 or r.random() < 0.35:
            arm = ((u(10, 170), u(-20, 110)), (u(20, 175), u(-100, 80)))
            arms = (arm, arm if both else ((u(10, 170), u(-20, 110)), (u(20, 175), u(-100, 80))))
        elif style == 1:
            swing = u(15, 45)
            arms = (
                ((swing, 20 + 70 * (side > 0)), (u(60, 120), u(-40, 20))),
                ((swing, 20 + 70 * (side < 0)), (u(60, 120), u(-40, 20))),
            )
        else:
            arms = (
                ((u(10, 40), u(20, 70)), (u(70, 115), u(-40, 20))),
                ((u(10, 40), u(20, 70)), (u(70, 115), u(-40, 20))),
            )
        if n >= beats // 2 and r.random() < 0.6:
            arms = repeat[n - beats // 2]
        repeat[n] = arms
        bend = bounce * (0.4 + 0.6 * (n % 2)) + u(-4, 4)
        stand, free = ((max(bend, 2), u(0, 60)), (bend, 180)), ((max(bend, 2), u(0, 60)), (bend, 180))
        if style == 2:
            free = ((u(15, 35), 90), (u(5, 30), 90))
        elif style == 3:
            free = ((u(15, 35), 0), (u(0, 25), 0)) if n % 4 < 2 else ((u(15, 35), 180), (u(20, 50), 180))
        elif r.random() < 0.2:
            free = ((u(30, 85), u(0, 60)), (u(0, 40), 180))
        keys.append(
            key(
                left_arm=arms[0],
                right_arm=arms[1],
                left_leg=stand if side > 0 else free,
                right_leg=free if side > 0 else stand,
                pitch=u(-6, 20) if style == 1 else u(-5, 8),
                roll=side * sway + u(-4, 4),
                yaw=u(-25, 25),
                nod=u(-12, 15),
                tilt=u(-12, 12),
            )
        )
    beat = u(0.3, 0.75) * beats
    turn = u(-60, 60) if r.random() < 0.25 else 0.0
    return Movement(
        "dance",
        keys,
        [1 / beats] * beats,
        "feet",
        (beat, beat * 1.02),
        0.0,
        jitter=4,
        turning=(turn, turn),
        bounce=(0.0, 0.06),
        flights=tuple(range(0, beats, 2)) if r.random() < 0.4 else (),
        reps=(1, 6),
        wander=0.05,
    )


@movement("run", 2)
def jog(r):
    """Slow running, on the spot too, arms bent."""
    u = r.uniform
    keys = gait_keys(r, u(14, 32), u(50, 110), u(8, 40), u(50, 110), u(2, 14))
    for pose in keys:
        pose[[10, 14]] += u(0, 25)
        pose[6] = u(-5, 12)
    return Movement(
        "run",
        keys,
        [0.25] * 4,
        "feet",
        (0.6, 0.9),
        0.0,
        speed=(1.5, 3.5),
        bounce=(0.03, 0.1),
        flights=(1, 3),
        pinned=r.random() < 0.6,
        sway=2,
        turning=(-25, 25) if r.random() < 0.25 else (0, 0),
    )
