"""What must stay unknown."""

from __future__ import annotations

import numpy as np

from recogniser_examples.poses import Movement, arms_at_rest, key, movement, seated, stance


@movement("unknown", 3)
def signing(r):
    """Hands that speak: changing places before the chest and the face, in no steady rhythm."""
    u = r.uniform
    sitting = r.random() < 0.4
    legs = seated(r) if sitting else stance(r, 10)
    keys = []
    quiet = arms_at_rest(r) if r.random() < 0.4 else None
    for _ in range(int(r.integers(3, 9))):
        left = ((u(5, 55), u(-20, 80)), (u(60, 170), u(-100, 30)))
        right = left if r.random() < 0.3 else ((u(5, 55), u(-20, 80)), (u(60, 170), u(-100, 30)))
        keys.append(
            key(
                left_arm=left,
                right_arm=quiet or right,
                legs=legs,
                pitch=u(-4, 8),
                nod=u(-12, 15),
                tilt=u(-10, 10),
            )
        )
    if r.random() < 0.6:
        keys = [key(((5, 60), (u(10, 60), -20)), legs), *keys]
    beat = u(0.2, 0.6) * len(keys)
    return Movement(
        "unknown",
        keys,
        [1 / len(keys)] * len(keys),
        "hips" if sitting else "feet",
        (beat, beat * 1.05),
        0.2,
        jitter=6,
    )


@movement("unknown", 4)
def swing(r):
    """A club or a racket swung with both hands or one."""
    u = r.uniform
    pitch = u(5, 45)
    legs = ((u(8, 25), u(40, 90)), (u(5, 20), 150))
    both = r.random() < 0.7

    def arms(el, az):
        left, right = ((el, az), (el + u(-10, 10), az)), ((el, -az), (el + u(-10, 10), -az))
        return {"left_arm": left, "right_arm": right if both else ((u(10, 60), u(30, 120)), (u(20, 90), 0))}

    side = 1 if r.random() < 0.5 else -1
    keys = [
        key(legs=legs, pitch=pitch, **arms(u(30, 50), 0)),
        key(legs=legs, pitch=pitch, yaw=-side * u(30, 80), **arms(u(100, 165), side * u(10, 70))),
        key(legs=legs, pitch=pitch, yaw=side * u(0, 40), **arms(u(30, 60), side * u(-10, 10))),
        key(legs=legs, pitch=pitch * 0.5, yaw=side * u(60, 130), **arms(u(100, 165), -side * u(10, 70))),
    ]
    return Movement(
        "unknown", keys, [0.35, 0.15, 0.15, 0.35], "feet", (1.2, 4.0), 0.5, once=r.random() < 0.8, jitter=3
    )


@movement("unknown", 1.5)
def head_and_neck(r):
    u = r.uniform
    sitting = r.random() < 0.7
    legs = seated(r) if sitting else stance(r, 10)
    arms = arms_at_rest(r) if not sitting else ((u(10, 45), u(0, 60)), (u(40, 100), u(-50, 20)))
    tilt, nod = (u(15, 50), 0) if r.random() < 0.6 else (0, u(20, 50))
    follow = u(0, 8)
    a, b = (
        key(arms, legs, tilt=tilt, nod=nod, roll=follow if tilt else 0),
        key(arms, legs, tilt=-tilt, nod=-nod, roll=-follow if tilt else 0),
    )
    return Movement("unknown", [a, b], [0.5, 0.5], "hips" if sitting else "feet", (2, 6), jitter=1)


@movement("unknown", 1.5)
def on_all_fours_face_up(r):
    u = r.uniform
    pitch = -u(60, 90)
    arms = ((u(60, 110), u(150, 180)), (u(60, 110), 180))
    low = key(arms, ((u(95, 125), 0), (u(5, 30), 0)), pitch=-u(45, 75))
    high = key(arms, ((u(80, 100), 0), (u(-5, 15), 0)), pitch=pitch)
    if r.random() < 0.4:
        low = key(((10, 90), (10, 90)), ((u(115, 140), 0), (u(20, 50), 0)), pitch=-90)
        high = key(((10, 90), (10, 90)), ((u(85, 100), 0), (u(0, 15), 0)), pitch=-u(105, 125))
    if r.random() < 0.3:
        high[8:16] = key(left_arm=((u(120, 170), u(0, 90)), (u(120, 170), 0)), right_arm=arms)[8:16]
    return Movement("unknown", [low, high], [0.5, 0.5], "feet", (1.5, 5), 0.3)


@movement("unknown", 1.2)
def hug(r):
    u = r.uniform
    start = key(arms_at_rest(r), stance(r, 10))
    arms = {
        "left_arm": ((u(50, 110), u(0, 40)), (u(60, 130), u(-90, -40))),
        "right_arm": ((u(40, 110), u(0, 40)), (u(50, 130), u(-90, -40))),
    }
    end = key(pitch=u(0, 20), z=u(0, 0.5), **arms)
    return Movement("unknown", [start, end, end], [0.4, 0.3, 0.3], "feet", (2, 5), 0.3, once=True)


@movement("unknown", 1.2)
def shrug_and_twist(r):
    u = r.uniform
    arms = arms_at_rest(r)
    legs = stance(r, 15)
    yaw, roll = (u(25, 70), 0) if r.random() < 0.5 else (0, u(15, 40))
    return Movement(
        "unknown",
        [key(arms, legs, yaw=yaw, roll=roll), key(arms, legs, yaw=-yaw, roll=-roll)],
        [0.5, 0.5],
        "feet",
        (1.2, 4),
    )


@movement("unknown", 5)
def gesture(r):
    """A hand or both go somewhere, once or a few times: point, push, pull, drink, draw, answer a phone."""
    u = r.uniform
    legs = seated(r) if r.random() < 0.2 else stance(r, 12)
    rest = arms_at_rest(r) if r.random() < 0.3 else ((u(3, 15), u(30, 100)), (u(3, 30), u(0, 50)))
    other = rest if r.random() < 0.75 else arms_at_rest(r)
    both = r.random() < 0.35
    keys = [key(rest, legs)]
    for _ in range(int(r.integers(1, 5))):
        way = r.random()
        if way < 0.3:  # to the face
            arm = ((u(20, 80), u(0, 80)), (u(140, 175), u(-90, 0)))
        elif way < 0.7:  # before the chest
            arm = ((u(20, 90), u(-20, 60)), (u(60, 125), u(-60, 30)))
        else:
            arm = ((u(20, 130), u(-30, 110)), (u(40, 150), u(-60, 90)))
        keys.append(
            key(left_arm=arm, right_arm=arm if both else other, legs=legs, pitch=u(-5, 10), nod=u(-10, 20))
        )
    shares = [1 / len(keys)] * len(keys)
    length = u(0.5, 1.1) * len(keys)
    return Movement("unknown", keys, shares, "feet", (length, length * 1.1), 0.4, once=r.random() < 0.7)


@movement("unknown", 2.5)
def odd(r):
    """Any body posture with any of its parts moving: what no word here names."""
    u = r.uniform
    base_pitch, roll = u(-100, 100), u(-60, 60) * (r.random() < 0.4)

    def any_arm():
        return ((u(5, 175), u(-40, 175)), (u(5, 175), u(-120, 120)))

    def any_leg():
        return ((u(5, 140), u(0, 180)), (u(5, 120), u(0, 180)))

    first = key(
        left_arm=any_arm(),
        right_arm=any_arm(),
        left_leg=any_leg(),
        right_leg=any_leg(),
        pitch=base_pitch,
        roll=roll,
    )
    second = key(
        left_arm=any_arm(),
        right_arm=any_arm(),
        left_leg=any_leg(),
        right_leg=any_leg(),
        pitch=base_pitch + u(-50, 50),
        roll=roll,
    )
    moving = r.random(25) < 0.5
    second = np.where(moving, second, first)
    return Movement(
        "unknown",
        [first, second],
        [0.5, 0.5],
        ["feet", "hands", "hips"][int(r.integers(0, 3))],
        (0.7, 5),
        0.3,
    )
