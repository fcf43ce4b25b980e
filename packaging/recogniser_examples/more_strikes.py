"""Strikes and steps of people who are no athletes: plain punches and kicks, jogging on the spot, waving."""

from __future__ import annotations

from recogniser_examples.poses import Movement, arms_at_rest, key, movement, stance
from recogniser_examples.steps import gait_keys


@movement("punch", 1.2)
def plain_punch(r):
    """One hand goes straight out from the hip or the chest, once or a few times, from plain standing."""
    u = r.uniform
    rest = ((u(3, 18), u(30, 110)), (u(5, 40), u(0, 60)))
    ready = ((u(10, 50), u(60, 170)), (u(80, 150), u(-30, 30))) if r.random() < 0.6 else rest
    hit = ((u(72, 108), u(-20, 15)), (u(75, 105), u(-20, 8)))
    other = rest if r.random() < 0.65 else ((u(10, 45), u(0, 60)), (u(110, 160), u(-40, 20)))
    legs = stance(r, 14)
    ahead = ((u(5, 25), 0), (u(5, 20), 180)) if r.random() < 0.4 else legs
    keys = [
        key(left_arm=rest, right_arm=other, legs=legs),
        key(left_arm=ready, right_arm=other, legs=legs, yaw=u(0, 25)),
        key(left_arm=hit, right_arm=other, left_leg=ahead, right_leg=legs, yaw=-u(0, 40), pitch=u(-3, 15)),
    ]
    return Movement(
        "punch",
        keys,
        [0.25, 0.2, 0.55],
        "feet",
        (0.9, 2.4),
        0.35,
        rest=0.5,
        reps=(1, 4),
        turn=2,
        once=r.random() < 0.4,
    )


@movement("kick", 2)
def plain_kick(r):
    """A leg swings back a little and forward, low or high, quite straight; the arms hang or balance."""
    u = r.uniform
    high, az = u(25, 85), u(-8, 12)
    back = ((u(8, 35), 180), (u(15, 70), 180))
    hit = ((high, az), (high * u(0.75, 1.05), az))
    legs = ((u(2, 10), u(60, 100)), (u(2, 12), 180))
    low = ((u(3, 20), u(30, 110)), (u(5, 35), u(0, 60)))
    out = ((u(10, 60), u(30, 110)), (u(15, 70), u(10, 90)))
    arms = low if r.random() < 0.5 else out
    stand = key(low, stance(r, 10))
    keys = [
        stand,
        key(arms, left_leg=back, right_leg=legs, pitch=u(-5, 12)),
        key(arms, left_leg=hit, right_leg=legs, pitch=-u(0, 18)),
        key(arms, left_leg=((u(5, 20), 0), (u(5, 30), 180)), right_leg=legs),
    ]
    return Movement(
        "kick",
        keys,
        [0.25, 0.2, 0.3, 0.25],
        "feet",
        (0.8, 1.9),
        0.4,
        rest=0.6,
        reps=(1, 4),
        turn=2,
        once=r.random() < 0.5,
    )


@movement("run", 1.5)
def jog_on_the_spot(r):
    """Small quick steps on the spot, heels up behind or knees a little up, arms bent and swinging."""
    u = r.uniform
    keys = gait_keys(r, u(5, 22), u(35, 110), u(5, 35), u(40, 110), u(-2, 12))
    for pose in keys:
        pose[[10, 14]] += u(0, 25)
    return Movement(
        "run",
        keys,
        [0.25] * 4,
        "feet",
        (0.5, 0.9),
        0.0,
        bounce=(0.02, 0.08),
        flights=(1, 3),
        pinned=False,
        sway=2,
        rest=0.1,
    )


@movement("stand_still", 0.6)
def stand_about(r):
    """Hands behind the back, in the pockets, one on a hip; hardly anything moves."""
    u = r.uniform
    ways = (
        ((u(10, 30), u(140, 175)), (u(20, 60), u(-170, -120))),
        ((u(8, 22), u(90, 140)), (u(20, 45), u(-40, 30))),
        ((u(35, 55), u(90, 125)), (u(45, 75), u(-110, -70))),
    )
    one = ways[int(r.integers(0, 3))]
    other = one if r.random() < 0.6 else arms_at_rest(r)
    pose = key(
        left_arm=one, right_arm=other, legs=stance(r, 16), pitch=u(-4, 8), roll=u(-5, 5), nod=u(-10, 20)
    )
    return Movement("stand_still", [pose, pose], [0.5, 0.5], "feet", (3, 7), sway=u(0.3, 2), jitter=u(0.3, 2))
