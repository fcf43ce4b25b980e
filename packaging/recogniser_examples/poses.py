"""Movements written down as key poses, for the examples recognisers learn from.

Everything here is our own synthesis. A body of 17 keypoints (COCO's) is posed by the directions of its
limbs: trunk (pitch, roll, yaw), upper arms and forearms in the trunk's frame, thighs and shanks in the
frame of the way the person faces. A direction is an elevation (0 = hanging down, 90 = level, 180 = up) and
an azimuth (0 = forward, 90 = outward, 180 = back, -90 = across the body), in degrees.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

Random = np.random.Generator
HANG = ((8, 90), (10, 45))
ROOT_NAMES = ("pitch", "roll", "yaw", "lift", "x", "z", "nod", "tilt")
NOSE, LSHO, RSHO, LELB, RELB, LWRI, RWRI, LHIP, RHIP, LKNE, RKNE, LANK, RANK = range(13)


def key(arms=HANG, legs=None, *, left_arm=None, right_arm=None, left_leg=None, right_leg=None, **root):
    """One key pose as a vector of 25 numbers: 8 of the root, 8 of the arms, 8 of the legs, the heading.

    The heading (degrees, to the own left) turns all of the body; yaw turns the trunk over the feet.
    """
    legs = legs or ((4, 90), (3, 90))
    value = [root.get(name, 0.0) for name in ROOT_NAMES]
    for upper, lower in (left_arm or arms, right_arm or arms, left_leg or legs, right_leg or legs):
        value += [*upper, *lower]
    value.append(root.get("heading", 0.0))
    return np.array(value, float)


@dataclass
class Movement:
    """Key poses of one cycle with the share of time to reach the next one, and what stays in place."""

    label: str
    keys: list
    shares: list = field(default_factory=list)
    anchor: str = "feet"  # feet, hands, hips
    period: tuple = (1.6, 4.5)
    hold: float = 0.25  # greatest share of the cycle spent standing in the first key
    least_hold: float = 0.0
    once: bool = False  # done a single time, with a lead-in and a rest
    sway: float = 2.0  # slow wandering of all angles, degrees
    arms_world: bool = False
    speed: tuple = (0.0, 0.0)  # forward metres a second
    bounce: tuple = (0.0, 0.0)  # metres of ballistic lift between two keys that are in `flights`
    flights: tuple = ()
    jitter: float = 2.5
    wander: float = 0.0
    turn: int | None = None  # the key that is the turning point, if not the middle one
    lead_in: float = 0.0  # how often it begins and ends with the arms hanging
    reps: tuple = (1, 5)  # so many cycles, as far as nine seconds go
    rest: float = 0.0  # how often there is some standing in the first key before and after
    pinned: bool = True  # the foot that stands does not slide ("feet")
    open: bool = False  # the last key stays: it does not lead back to the first
    turning: tuple = (0.0, 0.0)  # degrees a second of the heading
    rise: tuple = (0.0, 0.0)  # metres a second upwards
    floor: str = ""  # what the lowest point is looked for among: "" = ankles, knees, wrists, hip


MOVEMENTS: list[tuple[str, float, Callable[[Random], Movement]]] = []


def movement(label: str, weight: float = 1.0):
    """Register a maker of movements called `label`."""

    def add(make):
        MOVEMENTS.append((label, weight, make))
        return make

    return add


def arms_at_rest(r: Random):
    """A way to hold the arms while the rest of the body moves."""
    choice = r.integers(0, 9)
    return held_arms(r, int(choice))


def everyday_arms(r: Random):
    """A way people hold their arms who do nothing with them: hanging, on the hips, folded."""
    return held_arms(r, int(r.choice([0, 0, 0, 3, 4])))


def held_arms(r: Random, choice: int):
    """One of nine ways to hold the arms: 0-2 hanging, hips, folded, forward, behind the head, bar, chest."""
    u = r.uniform
    if choice <= 2:
        return ((u(3, 18), u(40, 110)), (u(3, 30), u(0, 70)))
    if choice == 3:  # hands on the hips
        return ((u(35, 55), u(90, 125)), (u(45, 75), u(-110, -70)))
    if choice == 4:  # folded before the chest
        return ((u(10, 45), u(0, 40)), (u(80, 130), u(-80, -30)))
    if choice == 5:  # stretched forward
        return ((u(70, 98), u(-5, 20)), (u(70, 98), u(-15, 15)))
    if choice == 6:  # hands behind the head
        return ((u(100, 140), u(60, 95)), (u(130, 165), u(-130, -80)))
    if choice == 7:  # bar on the shoulders
        return ((u(15, 55), u(95, 150)), (u(130, 175), u(40, 110)))
    return ((u(10, 60), u(0, 40)), (u(110, 160), u(-50, 10)))  # weight held at the chest


def stance(r: Random, widest=25):
    width = r.uniform(0, widest)
    return ((width, 90), (width * r.uniform(0.3, 1), 90))


def one_or_both(r: Random, rest, act, base: dict, keys_between=0):
    """Key poses with both arms, one arm or the arms in turn going from `rest` to `act`."""
    way = r.integers(0, 4)
    if way <= 1:
        return [key(rest, **base), key(act, **base)], [0.5, 0.5]
    if way == 2:
        other = rest if r.random() < 0.6 else arms_at_rest(r)
        return [key(left_arm=rest, right_arm=other, **base), key(left_arm=act, right_arm=other, **base)], [
            0.5,
            0.5,
        ]
    start = key(rest, **base)
    return [
        start,
        key(left_arm=act, right_arm=rest, **base),
        start,
        key(left_arm=rest, right_arm=act, **base),
    ], [0.25] * 4


def seated(r: Random, floor=False):
    u = r.uniform
    if floor:
        return ((u(85, 100), u(25, 60)), (u(70, 95), u(-110, -60)))
    return ((u(75, 95), u(0, 30)), (u(-15, 25), 0))
