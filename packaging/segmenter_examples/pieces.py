"""Pieces of movement, a word each, on the body of the sequence: own synthesis, motion capture, UI-PRMD."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from recogniser_examples.bodies import perform, wander
from recogniser_examples.labels import label_of
from recogniser_examples.make import real_motion  # and with it every maker of movements
from recogniser_examples.poses import MOVEMENTS
from recogniser_examples.recorded import Recording, carrying, other_arms, other_style

from segmenter_examples.limbs import Movement, Random, joined, on_body, warped

FPS = 30
EXERCISE_WORDS = """
    squat lunge push_up pull_up sit_up burpee biceps_curl shoulder_press sit_to_stand arm_raise arm_circle
    leg_raise knee_raise deadlift row bench_press mountain_climber shoulder_rotation jumping_jack twist
"""
EXERCISES = tuple(EXERCISE_WORDS.split())
REPEATED = (*EXERCISES, "kick", "punch", "clap", "wave", "jump", "throw")
GAITS = ("walk", "run", "carry", "dance", "climb")
POSTURES = ("stand_still", "sit", "plank", "lie_down")
UNTILED = ("sit_or_rise", "lie_down")  # done once, and elsewhere afterwards
REST_OF_CYCLE_S = 0.35  # the stillness after a set that still belongs to it
REAL_SHARE = 0.5  # of the pieces of a word of which there is motion capture


@dataclass(frozen=True)
class Piece:
    """One thing done: its frames, and the rows of them that carry the word.

    head, tail: frames before and after those rows that lead into it and out of it while it goes on.
    """

    movement: Movement
    word: str
    head: int = 0
    tail: int = 0


@dataclass(frozen=True)
class Cast:
    """Who moves: the name, the limbs' lengths (14,) m, and the recordings that may be drawn from.

    own: recordings of the very person, taken before others.
    """

    name: str
    body: np.ndarray
    recorded: dict[str, list[Recording]]
    own: dict[str, list[Recording]]


def piece(word: str, cast: Cast, r: Random, seconds: float) -> Piece:
    """Something that is called `word`, about so long."""
    found = cast.own.get(word) or cast.recorded.get("walk" if word == "carry" else word) or []
    share = 0.85 if word in cast.own else REAL_SHARE
    if found and r.random() < share:
        one = found[int(r.integers(0, len(found)))]
        made = _exercise(found, cast, r) if one.whole else _recording(one, found, word, cast, r, seconds)
        if made is not None:
            return made
    return synthesis(word, cast, r, seconds)


def synthesis(word: str, cast: Cast, r: Random, seconds: float, maker: str = "") -> Piece:
    """From the programs of movement, all makers of the word as likely as when recognisers learn."""
    makers = [
        (make, weight)
        for name, weight, make in MOVEMENTS
        if label_of(name, make.__name__) == word and maker in ("", make.__name__)
    ]
    odds = np.array([weight for _, weight in makers])
    make = makers[int(r.choice(len(makers), p=odds / odds.sum()))][0]
    move = make(r)
    period = float(np.mean(move.period))
    tiled = word in REPEATED and make.__name__ not in UNTILED and not move.open
    single = move.open or make.__name__ in UNTILED
    if tiled and move.once and r.random() < 0.5:
        single = True
    if single:
        move = replace(move, rest=0.0, lead_in=0.0, once=True)
    else:
        count = max(1 if word in ("throw", "kick", "jump") else 2, round(seconds / period))
        move = replace(move, rest=0.0, lead_in=0.0, once=False, reps=(count, count))
    points, cycles = perform(move, r)
    movement = on_body(points, cast.body)
    if word in (*GAITS, *POSTURES, "unknown") and make.__name__ != "lie_down":
        spare = min(18, len(movement) // 6) if word in GAITS else 0
        made = Piece(movement, word, spare, spare)
        return there_and_back(made) if word == "climb" else made
    first, last = cycles[0][0], cycles[-1][2]
    movement = movement.part(first, max(last, first + 12))
    return Piece(tempo(movement, r), word)


def tempo(movement: Movement, r: Random) -> Movement:
    """Now faster, now slower, and slower towards the end as people get tired."""
    n = len(movement)
    rate = np.exp(0.12 * wander(r, n, 1, 2.5)[:, 0] - r.uniform(-0.05, 0.2) * np.linspace(0, 1, n))
    at = np.concatenate([[0.0], np.cumsum(rate[:-1])])
    rows = int(np.searchsorted(at, n - 1))
    return warped(movement, at[:rows] if rows > 12 else np.arange(n, dtype=float))


def there_and_back(made: Piece) -> Piece:
    """Up and down again: who climbs comes back to the floor."""
    m = made.movement
    back = Movement(m.units[::-1], m.floor[::-1], -np.roll(m.steps[::-1], 1, axis=0))
    both = joined([m, back])
    return replace(made, movement=Movement(both.units, both.floor - both.floor[0], both.steps))


def _recording(
    one: Recording, found: list[Recording], word: str, cast: Cast, r: Random, seconds: float
) -> Piece | None:
    points = one.points
    if word in ("walk", "carry") and r.random() < 0.5:
        points = other_style(points, found[int(r.integers(0, len(found)))].points, r)
    if word == "carry":
        points = carrying(points, r)
    elif word in ("walk", "run") and r.random() < 0.25:
        points = other_arms(points, r)
    movement = on_body(points, cast.body)
    if word == "climb":
        movement = replace(movement, floor=movement.floor - movement.floor.min())
    n = len(movement)
    if word not in (*GAITS, "unknown"):
        if not one.turns:
            return None
        turn = int(one.turns[int(r.integers(0, len(one.turns)))])
        reach = int(FPS * r.uniform(0.6, 1.2))
        movement = movement.part(max(turn - reach, 0), min(turn + reach, n))
        return Piece(movement, word) if len(movement) > 20 else None
    length = int(min(seconds * FPS * 1.1, n))
    start = int(r.integers(0, n - length + 1))
    if one.turns:  # in the midst of it
        start = int(np.clip(r.choice(one.turns) - length // 2, 0, n - length))
    part = movement.part(start, start + length)
    if len(part) < 40:
        return None
    rate = float(np.exp(r.normal(0, 0.1)))
    part = warped(part, np.arange(0, len(part) - 1, rate))
    made = Piece(part, word, min(18, len(part) // 6), min(18, len(part) // 6))
    return there_and_back(made) if word == "climb" else made


def _exercise(found: list[Recording], cast: Cast, r: Random) -> Piece:
    """One subject's repetitions one after another: an episode of UI-PRMD is one."""
    first = found[int(r.integers(0, len(found)))]
    alike = [one for one in found if one.person == first.person and one.name == first.name]
    parts: list[Movement] = []
    for _ in range(int(r.integers(3, 9))):
        one = on_body(alike[int(r.integers(0, len(alike)))].points, cast.body)
        rate = float(np.exp(r.normal(0.15, 0.15)))
        one = warped(one, np.arange(0, len(one) - 1, rate))
        if parts:
            one = _led_on(parts[-1], one)
        parts.append(one)
    return Piece(joined(parts), first.label)


def _led_on(before: Movement, after: Movement, frames: int = 8) -> Movement:
    """`after`, its beginning bent towards where the movement before ended."""
    units = after.units.copy()
    w = np.linspace(1, 0, frames + 1)[:-1, None, None] if len(units) > frames else None
    if w is not None:
        units[:frames] = units[:frames] * (1 - w) + before.units[-1] * w
        units /= np.maximum(np.linalg.norm(units, axis=2, keepdims=True), 1e-6)
    steps = after.steps.copy()
    steps[0] = 0
    return Movement(units, after.floor, steps)


__all__ = ["Cast", "Piece", "piece", "real_motion", "synthesis"]
