"""What hands do, told by where they go: waving, clapping, reaching, everyday gestures of one arm.

`hand_to` finds how upper arm and forearm point when the wrist is at a place; the elbow hangs or is lifted.
"""

from __future__ import annotations

import numpy as np

from recogniser_examples.poses import HANG, Movement, everyday_arms, key, movement, seated, stance

UPPER_M, FORE_M = 0.28, 0.25
AZIMUTHS = (9, 11, 13, 15)  # of the arms, in a row of `key`
REST = ((8, 70), (15, 30))


def pointing(x, y, z):
    """(elevation, azimuth) of a way: outwards, up, ahead."""
    length = max(float(np.sqrt(x * x + y * y + z * z)), 1e-6)
    return float(np.degrees(np.arccos(np.clip(-y / length, -1, 1)))), float(np.degrees(np.arctan2(x, z)))


def hand_to(out, up, ahead, lifted=20.0):
    """Upper arm and forearm of a wrist at (out, up, ahead) metres from its shoulder.

    lifted: degrees the elbow is turned outwards about the way from shoulder to wrist (0 = it hangs).
    """
    target = np.array([out, up, ahead], float)
    length = float(np.clip(np.linalg.norm(target), 0.1, UPPER_M + FORE_M - 0.004))
    way = target / max(float(np.linalg.norm(target)), 1e-6)
    along = (UPPER_M**2 - FORE_M**2 + length**2) / (2 * length)
    turn = np.radians(lifted)
    aside = np.array([np.sin(turn), -np.cos(turn), -0.25 * (abs(way[1]) > 0.8)])
    aside -= way * (aside @ way)
    aside /= max(float(np.linalg.norm(aside)), 1e-6)
    elbow = way * along + aside * np.sqrt(max(UPPER_M**2 - along**2, 0.0))
    return pointing(*elbow), pointing(*(way * length - elbow))


def the_short_way(keys):
    """The same keys, no arm going the long way round between two of them."""
    rows = np.array(keys)
    for column in AZIMUTHS:
        rows[:, column] = np.unwrap(rows[:, column], period=360)
    return list(rows)


def standing_or_seated(r, share):
    """Legs and what they are anchored by."""
    if r.random() < share:
        return seated(r, floor=r.random() < 0.2), "hips"
    return stance(r, 14), "feet"


@movement("wave", 4)
def wave(r):
    """A hand beside or over the head goes from side to side, from the elbow or from the shoulder."""
    u = r.uniform
    legs, anchor = standing_or_seated(r, 0.15)
    way = r.random()
    middle, swing, ahead = u(-8, 22), u(20, 42), u(-5, 35)

    def beside(angle, upper):
        x, y = np.sin(np.radians(angle)), np.cos(np.radians(angle))
        lean = np.radians(ahead)
        return upper, pointing(x, y * np.cos(lean), y * np.sin(lean))

    def over(angle):
        x, y = np.sin(np.radians(angle)), np.cos(np.radians(angle))
        straight = pointing(x, y, 0.15)
        return straight, pointing(x * 1.2, y, 0.15)

    if way < 0.6:
        upper = (u(25, 105), u(35, 95))
        one, two = (beside(middle + s * swing, (upper[0] + s * u(0, 5), upper[1])) for s in (-1, 1))
    else:
        middle, swing = u(8, 38), u(13, 30)
        one, two = over(middle - swing), over(middle + swing)
    other, others = REST if r.random() < 0.55 else everyday_arms(r), None
    if r.random() < 0.22:  # with both hands, together or to the same side
        other, others = (one, two) if r.random() < 0.5 else (two, one)
    body = {"legs": legs, "pitch": u(-5, 8), "yaw": u(-15, 15)}
    tilt = u(0, 5)
    keys = [
        key(left_arm=one, right_arm=other, roll=tilt, **body),
        key(left_arm=two, right_arm=others or other, roll=-tilt, **body),
    ]
    return Movement(
        "wave",
        the_short_way(keys),
        [0.5, 0.5],
        anchor,
        (0.4, 1.2),
        0.0,
        lead_in=0.25,
        reps=(3, 14),
        wander=u(0, 0.05),
    )


@movement("clap", 4)
def clap(r):
    """The hands meet before the chest, the face, the belly or over the head, again and again."""
    u = r.uniform
    legs, anchor = standing_or_seated(r, 0.3)
    up, ahead = (
        (u(-0.32, -0.05), u(0.26, 0.42)),
        (u(0.0, 0.25), u(0.22, 0.4)),
        (u(0.36, 0.47), u(0.02, 0.2)),
        (u(-0.42, -0.3), u(0.2, 0.32)),
    )[int(r.choice(4, p=[0.55, 0.2, 0.15, 0.1]))]
    gap, spread, lifted = u(0.01, 0.05), u(0.12, 0.4), u(10, 70)
    close = hand_to(gap - 0.17, up, ahead, lifted)
    apart = hand_to(gap - 0.17 + spread, up + u(-0.04, 0.08), ahead * (1 - u(0.0, 0.5) * spread), lifted + 10)
    keys = [key(apart, legs, pitch=u(-4, 10)), key(close, legs, pitch=u(-4, 10))]
    return Movement(
        "clap",
        the_short_way(keys),
        [0.5, 0.5],
        anchor,
        (0.3, 1.0) if spread < 0.3 else (0.5, 1.6),
        0.0,
        lead_in=0.2,
        reps=(3, 16),
    )


@movement("reach", 4)
def reach(r):
    """A hand, or both, goes to something high, far, low or aside: the trunk goes along, something comes back.

    What tells it from raising an arm: the elbow is bent on the way, the body follows, and it is not repeated
    in a rhythm.
    """
    u = r.uniform
    legs, anchor = standing_or_seated(r, 0.25)
    sitting = anchor == "hips"
    way = r.random()
    lean = {"pitch": u(8, 30), "roll": 0.0, "yaw": -u(5, 30)}
    if way < 0.35:  # high
        goal = (u(-0.1, 0.15), u(0.35, 0.52), u(0.05, 0.35))
        lean = {"pitch": u(-8, 12), "roll": -u(6, 18), "yaw": -u(5, 25)}
    elif way < 0.65:  # far ahead
        goal = (u(-0.15, 0.15), u(-0.12, 0.25), 0.5)
        lean["pitch"] = u(14, 40)
    elif way < 0.82:  # low, but not on the floor
        goal = (u(-0.1, 0.15), -u(0.2, 0.4), u(0.3, 0.42))
        lean["pitch"] = u(25, 55)
    else:  # aside or across
        goal = (u(0.35, 0.5), u(-0.15, 0.25), u(0.0, 0.3))
        lean = {"pitch": u(0, 20), "roll": u(8, 28), "yaw": u(10, 40)}
        if r.random() < 0.4:
            goal, lean["roll"], lean["yaw"] = (-u(0.25, 0.4), goal[1], 0.4), -u(0, 12), -u(25, 50)
    act = hand_to(*goal, u(0, 40))
    halfway = hand_to(goal[0] * 0.5, u(-0.3, 0.05), u(0.18, 0.3), u(0, 40))
    brought = hand_to(u(-0.15, 0.1), u(-0.35, -0.1), u(0.15, 0.3), u(0, 40))
    rest = ((u(3, 18), u(30, 100)), (u(5, 50) + 50 * sitting, u(-20, 40)))
    both = r.random() < 0.22
    other = rest if r.random() < 0.75 else everyday_arms(r)
    if both:
        lean["roll"] = lean["yaw"] = 0.0

    def pose(arm, share):
        return key(
            left_arm=arm,
            right_arm=arm if both else other,
            legs=legs,
            **{name: value * share for name, value in lean.items()},
        )

    there = pose(act, 1.0)
    if not sitting and r.random() < 0.4:  # with a step towards it
        there[16:20] = u(12, 35), u(0, 20), u(3, 15), 180
        there[20:24] = u(5, 20), 180, u(8, 30), 180
    end = pose(brought if r.random() < 0.65 else rest, 0.15)
    keys = the_short_way([pose(rest, 0.0), pose(halfway, 0.4), there, there + 0.0, end])
    return Movement(
        "reach",
        keys,
        [0.16, 0.22, u(0.05, 0.2), 0.3, 0.2],
        anchor,
        (1.3, 3.4),
        0.2,
        once=r.random() < 0.6,
        open=True,
        reps=(1, 2),
        turn=2,
        rest=0.2,
    )


PLACES = (  # out, up, ahead from the shoulder; how far the hand goes there
    ("drink", (-0.12, 0.1, 0.2), 0.04),
    ("eat", (-0.13, 0.06, 0.22), 0.1),
    ("telephone", (-0.02, 0.14, 0.06), 0.03),
    ("hair", (-0.08, 0.3, 0.05), 0.1),
    ("scratch", (-0.12, 0.2, 0.12), 0.05),
    ("watch", (-0.1, -0.12, 0.28), 0.03),
    ("board", (0.0, 0.12, 0.46), 0.1),
    ("wipe", (-0.05, -0.22, 0.38), 0.16),
    ("door", (0.02, -0.2, 0.4), 0.12),
    ("pocket", (0.02, -0.42, 0.02), 0.06),
    ("collar", (-0.12, -0.02, 0.12), 0.06),
    ("shoulder", (-0.3, -0.02, 0.12), 0.05),
    ("draw", (-0.05, 0.0, 0.42), 0.22),
    ("stir", (-0.08, -0.25, 0.3), 0.08),
)


@movement("unknown", 7)
def one_hand(r):
    """Everyday gestures of one hand: drink, eat, telephone, comb, write, wipe, open a door."""
    u = r.uniform
    _, place, size = PLACES[int(r.integers(0, len(PLACES)))]
    legs, anchor = standing_or_seated(r, 0.35)
    place = np.array(place) + r.normal(0, 0.04, 3)
    rest = REST if anchor == "feet" else ((u(10, 40), u(0, 50)), (u(60, 105), u(-40, 10)))
    other = rest if r.random() < 0.6 else everyday_arms(r)
    lifted, lean = u(0, 50), {"pitch": u(-4, 14), "yaw": u(-12, 12)}

    def pose(arm):
        return key(left_arm=arm, right_arm=other, legs=legs, nod=u(-5, 22), tilt=u(-6, 6), **lean)

    there = [
        pose(hand_to(*(place + r.normal(0, 1, 3) * size * (1, 1, 0.4)), lifted))
        for _ in range(int(r.integers(2, 6)))
    ]
    keys = the_short_way([pose(rest), *there])
    shares = np.array([1.3, *([0.5] * (len(there) - 1)), 1.3])
    length = float(shares.sum()) * u(0.45, 0.8)
    return Movement(
        "unknown", keys, list(shares / shares.sum()), anchor, (length, length * 1.1), 0.15, reps=(1, 3)
    )


@movement("arm_raise", 2)
def raise_one_or_both(r):
    """Straight arms go up and come down the same way, evenly: both, one, by turns; nothing else moves."""
    u = r.uniform
    az, el = u(-5, 100), u(78, 178)
    rest = ((u(4, 14), max(az, 15)), (u(4, 18), max(az, 15)))
    act = ((el, az), (min(el + u(-6, 6), 178), az))
    legs, _ = standing_or_seated(r, 0.15)
    low = key(rest, legs)
    if r.random() < 0.55:
        keys = [low, key(act, legs)]
    elif r.random() < 0.5:
        keys = [low, key(left_arm=act, right_arm=HANG, legs=legs)]
    else:
        keys = [
            low,
            key(left_arm=act, right_arm=rest, legs=legs),
            low,
            key(left_arm=rest, right_arm=act, legs=legs),
        ]
    return Movement(
        "arm_raise",
        keys,
        [1 / len(keys)] * len(keys),
        "feet",
        (0.6 * len(keys), 1.6 * len(keys)),
        0.2,
        reps=(2, 7),
        sway=1.2,
    )
