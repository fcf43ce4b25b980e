"""More ways to walk, to carry things and to climb."""

from __future__ import annotations

from recogniser_examples.poses import Movement, arms_at_rest, held_arms, key, movement
from recogniser_examples.steps import gait_keys

HOLDS = (  # upper arm, forearm, for things that are carried
    (((5, 30), (10, 40)), ((75, 110), (-30, 5))),  # before the belly
    (((15, 50), (10, 50)), ((115, 150), (-30, 0))),  # before the chest
    (((2, 14), (40, 90)), ((2, 14), (30, 90))),  # hanging, heavy
    (((140, 170), (20, 70)), ((150, 178), (-60, 30))),  # over the head
    (((40, 80), (0, 20)), ((60, 100), (-20, 10))),  # on stretched arms
)


def held(r, which: int):
    (el, az), (lower, turn) = HOLDS[which]
    u = r.uniform
    return ((u(*el), u(*az)), (u(*lower), u(*turn)))


@movement("carry", 3)
def carry(r):
    """Walking with something in both hands, on the shoulder or the head: the arms keep still, not folded.

    A thing that hangs from a hand is not seen in a skeleton: who carries it so walks.
    """
    u = r.uniform
    keys = gait_keys(r, u(12, 28), u(28, 60), 0, 20, u(-8, 12))
    which = int(r.choice([0, 0, 0, 1, 1, 3, 4, 4]))
    hold = held(r, which)
    other = hold
    if r.random() < 0.15:  # on the shoulder
        hold, other = ((u(50, 100), u(20, 70)), (u(140, 172), u(-40, 40))), ((u(3, 15), 60), (u(5, 30), 20))
    back = u(0, 12) if which in (0, 1) else 0.0  # against the weight
    for pose in keys:
        pose[8:16] = key(left_arm=hold, right_arm=other)[8:16]
        pose[0] -= back
    pace = u(0.4, 1.4)
    return Movement(
        "carry",
        keys,
        [0.25] * 4,
        "feet",
        (0.9, 1.7),
        0.0,
        speed=(pace, pace),
        pinned=r.random() < 0.75,
        sway=1.2,
        turning=(-15, 15) if r.random() < 0.3 else (0, 0),
    )


@movement("walk", 3)
def walk_freely(r):
    """Walking at any pace, upright or stooping, straight or in a curve, arms swinging, stiff or held."""
    u = r.uniform
    thigh = u(8, 30)
    keys = gait_keys(
        r,
        thigh,
        u(20, 62),
        u(0, 26) * (r.random() < 0.8),
        u(3, 35),
        u(-4, 32) if r.random() < 0.4 else u(-3, 8),
    )
    if r.random() < 0.2:
        arms = held_arms(r, int(r.choice([0, 3])))
        for pose in keys:
            pose[8:16] = key(arms)[8:16]
    for pose in keys:
        pose[6] = u(-5, 25)
    if r.random() < 0.15:  # a limp
        keys[2][16:24] = keys[2][16:24] * 0.5 + keys[1][16:24] * 0.5
    turning = u(20, 70) * r.choice([-1, 1]) if r.random() < 0.3 else 0.0
    return Movement(
        "walk",
        keys,
        [0.25] * 4,
        "feet",
        (0.85, 2.2) if thigh < 16 else (0.85, 1.5),
        0.0,
        pinned=r.random() < 0.85,
        turning=(turning, turning),
        sway=u(0.5, 3),
    )


@movement("climb", 3)
def climb_wall(r):
    """Up a ladder, a wall or a frame: hands and feet go up by turns."""
    u = r.uniform
    high, low = (
        ((u(140, 172), u(0, 50)), (u(150, 178), u(-20, 40))),
        ((u(70, 120), u(10, 60)), (u(130, 175), u(-20, 30))),
    )
    tucked, straight = ((u(65, 115), u(5, 60)), (u(5, 35), 180)), ((u(2, 25), u(10, 60)), (u(5, 30), 180))
    pitch = u(-8, 15)
    one, two = (tucked, straight), (straight, tucked)
    if r.random() < 0.35:
        one, two = two, one
    keys = [
        key(
            left_arm=high,
            right_arm=low,
            left_leg=one[0],
            right_leg=one[1],
            pitch=pitch,
            roll=u(-8, 8),
            nod=-u(0, 40),
        ),
        key(
            left_arm=low,
            right_arm=high,
            left_leg=two[0],
            right_leg=two[1],
            pitch=pitch,
            roll=u(-8, 8),
            nod=-u(0, 40),
        ),
    ]
    rise = u(0.1, 0.6)
    return Movement(
        "climb", keys, [0.5, 0.5], "hips", (1.2, 4.5), 0.2, rise=(rise * 0.5, rise), jitter=6, sway=3
    )


@movement("climb", 1.5)
def climb_stairs(r):
    """Upstairs, or step after step onto something high."""
    u = r.uniform
    knee = u(50, 85)
    up, behind = ((knee, u(0, 10)), (u(-5, 20), 180)), ((u(2, 14), 180), (u(10, 35), 180))
    stand, swing = ((u(3, 12), 0), (u(3, 12), 180)), ((u(15, 40), 0), (u(40, 80), 180))
    a = u(0, 25)

    def arm(angle):
        return ((abs(angle), 10 if angle > 0 else 170), (abs(angle) + u(5, 40), 0))

    lean = u(4, 22)
    rail = held(r, 4) if r.random() < 0.25 else None
    keys = []
    for s, (left, right) in ((1, (up, behind)), (0, (stand, swing)), (-1, (behind, up)), (0, (swing, stand))):
        keys.append(
            key(
                left_leg=left, right_leg=right, left_arm=rail or arm(-a * s), right_arm=arm(a * s), pitch=lean
            )
        )
    rise = u(0.12, 0.3)
    return Movement(
        "climb", keys, [0.25] * 4, "hips", (1.1, 2.2), 0.0, speed=(rise, rise * 1.6), rise=(rise, rise)
    )


@movement("walk", 1)
def walk_oddly(r):
    """Backwards, sideways, sneaking with bent knees, on the toes, in great strides, with a stick."""
    u = r.uniform
    way = r.integers(0, 4)
    keys = gait_keys(r, u(10, 30), u(25, 70), u(0, 22), u(5, 50), u(-5, 12))
    if way == 0:
        keys = keys[::-1]
    elif way == 1:  # sideways
        out, near = ((u(12, 28), 90), (u(10, 28), 90)), ((u(2, 8), 90), (u(2, 10), 90))
        lifted = ((u(12, 35), u(40, 90)), (u(15, 45), 180))
        arms = arms_at_rest(r)
        keys = [
            key(arms, left_leg=lifted, right_leg=near),
            key(arms, left_leg=out, right_leg=out),
            key(arms, left_leg=near, right_leg=lifted),
            key(arms, left_leg=near, right_leg=near),
        ]
    elif way == 2:  # sneaking
        bend = u(10, 40)
        for pose in keys:
            pose[[16, 20]] += bend * 0.6
            pose[0] += u(8, 30)
            pose[[10, 14]] += u(10, 70)
    else:
        stick = held_arms(r, 0)
        for pose in keys:
            pose[12:16] = key(right_arm=((u(15, 35), 20), (u(30, 60), 0)), left_arm=stick)[12:16]
    return Movement(
        "walk",
        keys,
        [0.25] * 4,
        "feet",
        (0.9, 2.4),
        0.0,
        pinned=r.random() < 0.85,
        sway=u(1, 3),
        floor="feet",
    )
