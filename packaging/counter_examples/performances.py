"""Repetitions of one thing by one body: programs of movement, episodes of UI-PRMD, cut motion capture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from recogniser_examples.bodies import perform
from recogniser_examples.labels import label_of
from recogniser_examples.make import real_motion  # and with it every maker of movements
from recogniser_examples.poses import MOVEMENTS
from recogniser_examples.poses import Movement as Keys
from recogniser_examples.recorded import UIPRMD, Recording, coco_of
from segmenter_examples.limbs import Movement, Random, body_of, on_body
from segmenter_examples.people import held_out
from segmenter_examples.pieces import FPS, Cast

from core.motion.cycles import turning_points

# Makers of movements that are repeated as they are, and how often each is drawn.
OFTEN = {
    "squat": 4, "squat_under_load": 3, "lunge": 1.5, "lunge_variants": 2, "side_lunge": 1, "push_up": 3,
    "push_up_variants": 2, "mountain_climber": 0.7, "pull_up": 2, "kipping_and_chin_ups": 1.5,
    "biceps_curl": 3, "shoulder_press": 2, "lateral_raise": 2, "front_raise": 1.5, "shoulder_rotation": 1,
    "shoulder_extension": 0.7, "row": 1, "bench_press": 1, "deadlift": 1.5, "sit_up": 1.5, "crunches": 1.5,
    "jumping_jack": 2, "jack_variants": 1.5, "jump": 1, "hop": 0.7, "star_jump": 0.7, "burpee": 1,
    "sit_to_stand": 1, "bend": 0.7, "bend_over": 0.7, "bow": 0.3, "leg_raise": 1, "hip_abduction": 1,
    "leg_back_or_extended": 1, "hurdle_step": 0.7, "knee_raise": 1.5, "knee_to_elbow": 1, "high_knees": 1,
    "twist": 1.5, "arm_circle": 1, "raise_high": 1, "raise_one_or_both": 1, "punch": 0.6, "plain_punch": 0.5,
    "martial_kick": 0.5, "plain_kick": 0.4, "wave": 0.3, "clap": 0.4, "tools": 0.5, "ropes_and_skis": 0.7,
    "head_and_neck": 1, "on_all_fours_face_up": 0.8, "shrug_and_twist": 0.7, "throw": 0.3,
}  # fmt: skip
LEAST_OUT_M = 0.07  # of the keypoint that goes farthest: a movement that goes out less is hard to see
ALIKE_DEG = 3.0  # two key poses that differ by less are one
# Arms only: in this copy legs fold as no legs do, otherwise each time (see `recogniser_examples.recorded`).
UIPRMD_WORDS = {7: "arm_raise", 8: "arm_raise", 9: "shoulder_rotation", 10: "arm_raise"}
REST_SHARE = 0.08  # of the way out: less is rest
NOT_REPEATED = ("walk", "run", "climb")  # recordings no cycle is cut from
CUT_S = (0.35, 2.2)  # how long before and after its turn a cycle cut from a recording may last
THIRD = 3  # every third frame of a recording is looked at for cycles
LEAST_CUT_M = 0.08  # that all points go out, on the whole, in a cycle cut from a recording
ELSEWHERE = 0.5  # of the way out: so far may an episode end from where it began
MOST_TRAVEL_M, MOST_TURN_DEG = 0.5, 15.0  # in one repetition cut from a recording
LIMB_ENDS = (9, 10, 15, 16)
BACK_AGAIN = 0.3  # of the way out: so much may a cycle end from where it began
ACROSS, FLIPPED = (1, 2, 4, 7, 24), ((slice(8, 12), slice(12, 16)), (slice(16, 20), slice(20, 24)))


@dataclass(frozen=True)
class Mark:
    """A repetition in frames of its performance."""

    start: int
    turn: int
    stop: int
    side: str = ""


@dataclass(frozen=True)
class Performance:
    """Repetitions in a row, 30 frames a second, marks rising. word: what is done."""

    movement: Movement
    marks: list[Mark]
    word: str
    source: str


def programmed(count: int, cast: Cast, r: Random, maker: str = "") -> Performance:
    """So many repetitions of one of the programs of movement."""
    makers = [(n, make) for n, _, make in MOVEMENTS if make.__name__ in ((maker,) if maker else OFTEN)]
    odds = np.array([OFTEN.get(make.__name__, 1.0) for _, make in makers])
    for _ in range(30):
        name, make = makers[int(r.choice(len(makers), p=odds / odds.sum()))]
        move = make(r)
        if move.open:
            continue
        ways = outs(move)
        cycles = -(-count // len(ways)) + (ways[0].start < 0)
        move = replace(
            move, once=False, rest=0.0, lead_in=0.0, hold=0.0, least_hold=0.0, reps=(cycles, cycles)
        )
        points, done = perform(move, r)
        marks = [
            Mark(*(round(a + share * (b - a)) for share in (way.start, way.turn, way.stop)), way.side)
            for a, _, b in done
            for way in ways
        ]
        marks = in_turn([mark for mark in marks if mark.start >= 0][:count])
        first, last = marks[0].start, min(marks[-1].stop, len(points))
        if np.median([goes_out_m(points, mark) for mark in marks]) < LEAST_OUT_M:
            continue
        marks = [shifted(mark, -first) for mark in marks]
        movement = on_body(points[first:last], cast.body)
        return Performance(movement, marks, label_of(name, make.__name__), make.__name__)
    raise RuntimeError(f"No movement of {maker or 'the programs'} can be repeated.")


@dataclass(frozen=True)
class Way:
    """One time a program goes out, in shares of its cycle."""

    start: float
    turn: float
    stop: float
    side: str = ""


def outs(move: Keys) -> list[Way]:
    """How often a cycle of a program goes out and comes back, and to which side."""
    keys = [np.array(one) for one in move.keys]
    shares = np.array(move.shares) if move.shares else np.full(len(keys), 1 / len(keys))
    at = np.concatenate([[0.0], np.cumsum(shares)]) / shares.sum()
    if len(keys) == 2 and alike(keys[0], mirrored_key(keys[1])):
        middle = at[1] / 2, (at[1] + 1) / 2
        first, second = side_of(keys[1], keys[0]), side_of(keys[0], keys[1])
        return [
            Way(middle[1] - 1, 0.0, middle[0], second),
            Way(middle[0], at[1], middle[1], first),
        ]
    if len(keys) == 4 and alike(keys[0], keys[2]):
        sides = side_of(keys[1], keys[0]), side_of(keys[3], keys[0])
        if sides[0] == sides[1]:
            sides = "", ""
        return [Way(0.0, at[1], at[2], sides[0]), Way(at[2], at[3], 1.0, sides[1])]
    turn = (len(keys) + 1) // 2 if move.turn is None else move.turn
    return [Way(0.0, float(at[min(turn, len(keys) - 1)]), 1.0)]


def mirrored_key(one: np.ndarray) -> np.ndarray:
    """A key pose seen in a mirror."""
    other = one.copy()
    other[list(ACROSS)] *= -1
    for a, b in FLIPPED:
        other[a], other[b] = one[b], one[a]
    return other


def alike(a: np.ndarray, b: np.ndarray) -> bool:
    """Whether two key poses are one."""
    return bool(np.abs(a - b).max() < ALIKE_DEG)


def side_of(out: np.ndarray, rest: np.ndarray) -> str:
    """To which side a key pose goes from the one at rest; "" = to both alike."""
    moved = np.abs(out - rest)
    left, right = (moved[8 + 4 * k : 12 + 4 * k].sum() + moved[16 + 4 * k : 20 + 4 * k].sum() for k in (0, 1))
    if abs(left - right) > 0.15 * (left + right) + 1:
        return "left" if left > right else "right"
    # rolling and tilting to the right and turning and stepping to the left are positive
    aside = (out - rest)[[1, 7, 2, 4]] @ np.array([-1.0, -1.0, 1.0, 100.0])
    if abs(aside) < 3:  # the limb that is raised leads
        ahead = np.where(np.cos(np.radians(out[9::4])) > -0.1, out[8:24:4], -out[8:24:4])
        aside = ahead[0] + ahead[2] - ahead[1] - ahead[3]
    return "left" if aside > 3 else "right" if aside < -3 else ""


def goes_out_m(points: np.ndarray, mark: Mark) -> float:
    """How far the keypoint that goes farthest is from where it began, about the hips or in height."""
    local = points[[mark.start, min(mark.turn, len(points) - 1)]]
    local = local - local[:, [11, 12]].mean(1, keepdims=True) * (1, 0, 1)
    return float(np.linalg.norm(local[1] - local[0], axis=1).max())


def in_turn(marks: list[Mark]) -> list[Mark]:
    """The same where none begins before the last one is over."""
    out: list[Mark] = []
    for mark in marks:
        start = max(mark.start, out[-1].stop) if out else mark.start
        out.append(Mark(start, max(mark.turn, start), mark.stop, mark.side))
    return out


def shifted(mark: Mark, frames: int) -> Mark:
    """The same mark so many frames later."""
    return Mark(mark.start + frames, mark.turn + frames, mark.stop + frames, mark.side)


@dataclass(frozen=True)
class Episode:
    """One recorded repetition: points (T, 17, 3) m, and its turn."""

    points: np.ndarray
    turn: int
    word: str
    name: str
    person: str


@cache
def episodes(shared: Path, held: bool) -> dict[str, list[Episode]]:
    """By what was done and by whom, single repetitions of the people who are, or are not, held out."""
    found: dict[str, list[Episode]] = {}
    path = shared / "skeletons" / "uiprmd_kinect_30fps.npz"
    if not path.exists():
        return found
    data = np.load(path)
    for key in sorted(data):
        kind, episode = key.split("/")[:2]
        number, subject = int(episode[1:3]), episode.split("_")[1]
        person = f"uiprmd {subject}"
        if held_out(person) is not held or number not in UIPRMD_WORDS:
            continue
        points = coco_of(data[key].astype(float), UIPRMD)
        mark = out_and_back(points)
        if mark is not None:
            part = points[mark.start : mark.stop]
            one = Episode(part, mark.turn - mark.start, UIPRMD_WORDS[number], episode[:3], person)
            found.setdefault(f"{kind} {episode[:7]}", []).append(one)
    return {name: some for name, some in found.items() if len(some) > 1}


def out_and_back(points: np.ndarray) -> Mark | None:
    """When a body leaves the posture it begins and ends in, is farthest from it and is back; or None."""
    if len(points) < 15 or not np.isfinite(points).all():
        return None
    away = departure(points, 0, len(points) - 1)
    turn = int(away.argmax())
    far = away[turn]
    before = np.flatnonzero(away[: turn + 1] <= away[: turn + 1].min() + REST_SHARE * far)
    after = np.flatnonzero(away[turn:] <= away[turn:].min() + REST_SHARE * far)
    start, stop = int(before[-1]), turn + int(after[0]) + 1
    worst = max(away[start], away[stop - 1])
    elsewhere = departure(points, start, start)[stop - 1]
    comes_back = worst < BACK_AGAIN * far and elsewhere < ELSEWHERE * far
    return Mark(start, turn, stop) if comes_back and stop - start >= 12 else None


def departure(points: np.ndarray, a: int, b: int) -> np.ndarray:
    """(T,) m how far the points are, on the whole, from the way between those of frames a and b."""
    local = points - points[:, [11, 12]].mean(1, keepdims=True) * (1, 0, 1)
    share = np.clip((np.arange(len(points)) - a) / max(b - a, 1), 0, 1)[:, None, None]
    rest = local[a] * (1 - share) + local[b] * share
    return np.asarray(np.linalg.norm(local - rest, axis=2).mean(1))


@cache
def cut_cycles(shared: Path, held: bool) -> dict[str, list[Episode]]:
    """The same, cut from motion capture that is no gait: each leads back to where it began."""
    found: dict[str, list[Episode]] = {}
    for word, some in real_motion(shared)[0].items():
        if word in NOT_REPEATED:
            continue
        for one in some:
            if one.source == "cmu" and held_out(one.person) is held:
                cut = cycles_in(one)
                if cut:
                    found.setdefault(f"{word} {one.person}", []).extend(cut)
    return found


def cycles_in(one: Recording) -> list[Episode]:
    """Stretches of a recording that go out and come back, no two of which overlap.

    Of every moment that may be a turn the pair of frames before and after it is looked for whose postures are
    most alike, in which the body hardly moves, and from which the turn is far.
    """
    local = as_it_faces(one.points[::THIRD]).reshape(-1, 51)
    speed = np.linalg.norm(np.gradient(local, axis=0), axis=1) / np.sqrt(17) * FPS / THIRD
    squared = (local**2).sum(1)
    apart = np.sqrt(np.maximum(squared[:, None] + squared - 2 * local @ local.T, 0) / 17)
    near, far = (int(seconds * FPS / THIRD) for seconds in CUT_S)
    found, last = [], 0
    for turn in range(near, len(local) - near):
        before = np.arange(max(turn - far, last), turn - near + 1)
        after = np.arange(turn + near, min(turn + far, len(local)))
        if not len(before) or not len(after):
            continue
        cost = apart[np.ix_(before, after)] + 0.05 * (speed[before][:, None] + speed[after])
        cost = cost / np.maximum(apart[before, turn], 0.05)[:, None]
        a, b = np.unravel_index(int(cost.argmin()), cost.shape)
        start, stop = int(before[a]), int(after[b])
        out = apart[start, turn]
        if cost[a, b] < BACK_AGAIN and out > LEAST_CUT_M and apart[start, start:stop].max() < 1.05 * out:
            part = one.points[THIRD * start : THIRD * stop + 1]
            turned = np.abs(np.ptp(on_body(part, body_of(part)).headings[[0, -1]]))
            if (
                not once_out(local[start : stop + 1])
                or travel_m(part) > MOST_TRAVEL_M
                or turned > MOST_TURN_DEG
            ):
                continue
            found.append(Episode(part, THIRD * (turn - start), one.label, one.name, one.person))
            last = stop
    return found


def once_out(local: np.ndarray) -> bool:
    """Whether a cycle (T, C) goes out once: no main movement and no limb swings out and back more often."""
    moved = local - local.mean(0)
    _, _, axes = np.linalg.svd(moved, full_matrices=False)
    signals = [moved @ axes[0], moved @ axes[1], *(moved @ _limb(axes[0], limb) for limb in LIMB_ENDS)]
    largest = max(float(np.ptp(one)) for one in signals)
    most = [3, *[4] * (len(signals) - 1)]  # both ends, and between them one turn of the main movement
    return all(len(turning_points(one, 0.35 * largest)) <= n for one, n in zip(signals, most, strict=True))


def _limb(axis: np.ndarray, point: int) -> np.ndarray:
    """The part of a direction in which one keypoint goes."""
    own = np.zeros_like(axis)
    own[3 * point : 3 * point + 3] = axis[3 * point : 3 * point + 3]
    return own / max(float(np.linalg.norm(own)), 1e-9)


def travel_m(points: np.ndarray) -> float:
    """How far the hips are in the end from where they were."""
    hips = points[[0, -1]][:, [11, 12]].mean(1)
    return float(np.linalg.norm((hips[1] - hips[0])[[0, 2]]))


def as_it_faces(points: np.ndarray) -> np.ndarray:
    """(T, 17, 3) m about the hips, at their height, turned so that the hips face the same way all along."""
    across = points[:, 11] - points[:, 12]
    heading = np.arctan2(across[:, 2], across[:, 0])[:, None]
    local = points - points[:, [11, 12]].mean(1, keepdims=True) * (1, 0, 1)
    x, z = local[..., 0].copy(), local[..., 2].copy()
    local[..., 0] = np.cos(heading) * x + np.sin(heading) * z
    local[..., 2] = np.cos(heading) * z - np.sin(heading) * x
    return local


def joined_episodes(some: list[Episode], count: int, cast: Cast, r: Random) -> Performance:
    """So many recorded repetitions of one person, each led on from where the last one ended."""
    parts: list[Movement] = []
    marks: list[Mark] = []
    at = 0
    for _ in range(count):
        one = some[int(r.integers(0, len(some)))]
        movement = on_body(one.points, cast.body)
        turn = one.turn
        if parts:
            movement = movement.turned(float(parts[-1].headings[-1] - movement.headings[0]))
            movement = led_on(parts[-1], movement)
        marks.append(Mark(at, at + turn, at + len(movement)))
        parts.append(movement)
        at += len(movement)
    whole = Movement(
        np.concatenate([one.units for one in parts]),
        np.concatenate([one.floor for one in parts]),
        np.concatenate([one.steps for one in parts]),
    )
    return Performance(whole, marks, some[0].word, some[0].name)


def led_on(before: Movement, after: Movement, frames: int = 10) -> Movement:
    """`after` from where the movement before ended: what is missing at first is lost over some frames."""
    frames = min(frames, len(after) // 3)
    w = (1 - np.linspace(0, 1, frames + 1)[:-1]) ** 2
    units, floor, steps = after.units.copy(), after.floor.copy(), after.steps.copy()
    units[:frames] += w[:, None, None] * (before.units[-1] - after.units[0])
    units /= np.maximum(np.linalg.norm(units, axis=2, keepdims=True), 1e-6)
    floor[:frames] += w * (before.floor[-1] - after.floor[0])
    steps[0] = 0
    return Movement(units, floor, steps)


__all__ = ["Episode", "Mark", "Performance", "cut_cycles", "episodes", "joined_episodes", "programmed"]
