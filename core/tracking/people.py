"""Who is who: sightings on one picture joined to the people followed so far.

Every sighting is compared with every followed person by where motion predicts the person, by the
pose itself and by the colours of the clothes, and the pairs with the least cost in all are taken
(Hungarian method), so that two people who cross keep their names. Somebody unseen for a while is
remembered by place and colours, across a cut by colours only.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.tracking.outlines import WHOLLY, WITHIN, share_within
from core.tracking.things import StillnessCheck

Floats = NDArray[np.float32]

SAME_BODY = 0.08  # mean distance of keypoints, in body sizes, below which two sightings are one body
CONFIRM_AFTER = 3  # sightings that make a new person,
CONFIRM_AFTER_S = 0.5  # over at least this long,
_SURE_PRESENCE = 0.9  # when the last ones were this sure; furniture and flicker rarely are
_DECIDE_AFTER_S = 1.0  # who is still not confirmed after this long is nobody
_END_PRESENCE = 0.8  # enough when the video ends before
_NEW_MISSES = 1  # pictures a new person may be missed on before being given up
_MEMORY_S = 4.0  # how long an unseen person is remembered
_MEMORY_OVER_CUT_S = 12.0
_MOTION_FADES_S = 0.6
_MOTION_AVERAGED_S = 0.15
_UNKNOWN_COLOURS = 0.3  # difference assumed where colours were not looked at
_COLOURS_WEIGHT = 0.5
_OTHER_CLOTHES = 0.5  # difference of colours from which it is no longer the same clothes,
_CLEARLY_OTHER = 0.2  # when somebody else's differ this much less
_NO_PAIR = 1e6


class Sighting(msgspec.Struct, frozen=True, eq=False):
    """One body on one picture: px (K, 2), scores (K,), its middle and size in pixels, presence 0..1.

    colours: histogram of square roots of shares, or None when not looked at.
    """

    px: Floats
    scores: Floats
    middle: tuple[float, float]
    size: float
    presence: float
    colours: Floats | None = None


class Person(msgspec.Struct, eq=False):
    """One followed person. `number` is given when it is confirmed and never reused."""

    px: Floats
    scores: Floats
    middle: Floats
    size: float
    time_s: float
    born_s: float
    colours: Floats | None
    velocity: Floats
    state: Literal["new", "followed", "lost", "dropped"] = "new"
    number: int = -1
    sightings: int = 1
    misses: int = 0
    presence: float = 0.0  # lately
    over_cut: bool = False
    inside: int = 0  # sightings, while new, that lay within another body's outline
    stillness: StillnessCheck | None = None  # while new

    def predicted_shift(self, time_s: float) -> Floats:
        """How far the body has probably moved by `time_s`; motion unseen fades out."""
        ahead = max(time_s - self.time_s, 0.0)
        return self.velocity * np.float32(_MOTION_FADES_S * (1 - math.exp(-ahead / _MOTION_FADES_S)))


class Follower:
    """Keeps the people of one video; told of every picture's sightings in order."""

    def __init__(self, max_people: int) -> None:
        self._max_people = max_people
        self._people: list[Person] = []
        self._next_number = 0

    def followed(self) -> list[Person]:
        """Those seen on the last picture told of, the longest known first."""
        return [p for p in self._people if p.state in ("new", "followed") and p.misses == 0]

    def lost(self) -> list[Person]:
        """Confirmed people remembered but not seen on the last picture."""
        return [p for p in self._people if p.state == "lost" or (p.state == "followed" and p.misses)]

    def update(self, time_s: float, sightings: Sequence[Sighting], is_cut: bool) -> list[Person | None]:
        """The person each sighting belongs to; None: the same body as another sighting, or one too many."""
        if is_cut:
            self._forget_places()
        kept = distinct(sightings)
        pairs = self._pair([sightings[i] for i in kept], time_s)
        answer: list[Person | None] = [None] * len(sightings)
        for row, person in pairs.items():
            if person.state == "new":
                older = (sightings[kept[r]] for r, p in pairs.items() if _is_older(p, person))
                person.inside += any(lies_within(sightings[kept[row]], one) for one in older)
            self._see(person, sightings[kept[row]], time_s)
            answer[kept[row]] = person
        seen = {id(person) for person in pairs.values()}
        for person in self._people:
            if id(person) not in seen:
                self._miss(person, time_s)
        seen_now = [sightings[kept[row]] for row in pairs]
        rest = (row for row in range(len(kept)) if row not in pairs)
        for row in sorted(rest, key=lambda r: -_sureness(sightings[kept[r]])):
            sighting = sightings[kept[row]]
            followed = sum(p.state in ("new", "followed") for p in self._people)
            if followed < self._max_people and not any(
                lies_within(sighting, one, WHOLLY) for one in seen_now
            ):
                person = answer[kept[row]] = self._add(time_s, sighting)
                person.inside += any(lies_within(sighting, one) for one in seen_now)
                seen_now.append(sighting)
        self._people = [p for p in self._people if p.state != "dropped"]
        return answer

    def finish(self) -> None:
        """Nothing more comes: decide about those who are still new."""
        for person in self._people:
            if person.state == "new":
                thing = person.stillness is not None and person.stillness.is_thing
                if person.misses == 0 and person.presence >= _END_PRESENCE and not thing:
                    self._confirm(person)
                else:
                    person.state = "dropped"

    def _forget_places(self) -> None:
        for person in self._people:
            if person.state == "new":
                person.state = "dropped"
            elif not person.over_cut:
                person.over_cut = True
                person.state = "lost"

    def _pair(self, sightings: Sequence[Sighting], time_s: float) -> dict[int, Person]:
        """Sightings (by number) and their people, so that the cost in all is least."""
        people = [p for p in self._people if p.state != "dropped"]
        if not people or not sightings:
            return {}
        costs = np.array([[self._cost(p, s, time_s, len(sightings)) for p in people] for s in sightings])
        if len(people) > 1:
            for row, sighting in zip(costs, sightings):
                row[_in_others_clothes(people, sighting, row)] = _NO_PAIR
        return {row: people[column] for row, column in cheapest_pairs(costs)}

    def _cost(self, person: Person, sighting: Sighting, time_s: float, seen: int) -> float:
        unseen_s = time_s - person.time_s
        colours = colour_difference(person.colours, sighting.colours)
        if person.over_cut:
            alone = seen == 1 and sum(p.over_cut for p in self._people) == 1
            if unseen_s > _MEMORY_OVER_CUT_S or colours > (0.6 if alone else 0.4):
                return _NO_PAIR
            return 3 + colours
        larger, smaller = max(person.size, sighting.size), min(person.size, sighting.size)
        if larger > 1.8 * smaller:
            return _NO_PAIR
        shift = person.predicted_shift(time_s)
        if person.state == "lost":
            away = math.dist(person.middle + shift, sighting.middle) / larger
            if away > 0.5 + unseen_s or colours > 0.5:
                return _NO_PAIR
            # where motion led says most at first; later, somebody may have turned back
            return 1 + max(0.2, 1 - 0.8 * unseen_s) * away + colours
        distance = pose_distance(person.px + shift, person.scores, sighting.px, sighting.scores) / larger
        if distance > 0.35 + unseen_s:
            return _NO_PAIR
        return distance + _COLOURS_WEIGHT * colours

    def _see(self, person: Person, sighting: Sighting, time_s: float) -> None:
        middle = np.array(sighting.middle, np.float32)
        passed = time_s - person.time_s
        if person.state == "lost" or passed <= 0:
            person.velocity = np.zeros(2, np.float32)
        else:
            share = np.float32(1 - math.exp(-passed / _MOTION_AVERAGED_S))
            person.velocity += share * ((middle - person.middle) / np.float32(passed) - person.velocity)
        if sighting.colours is not None and person.colours is not None:
            mixed = 0.9 * person.colours**2 + 0.1 * sighting.colours**2
            person.colours = np.sqrt(mixed).astype(np.float32)
        elif sighting.colours is not None:
            person.colours = sighting.colours
        person.px, person.scores, person.middle = sighting.px, sighting.scores, middle
        person.size, person.time_s = sighting.size, time_s
        person.sightings += 1
        person.presence += 0.5 * (sighting.presence - person.presence)
        person.misses, person.over_cut = 0, False
        if person.state == "lost":
            person.state = "followed"
        elif person.state == "new":
            self._decide(person)

    def _decide(self, person: Person) -> None:
        """Whether a new person is one, when that can be said yet."""
        known_s = person.time_s - person.born_s + 1e-6
        if person.sightings < CONFIRM_AFTER or known_s < CONFIRM_AFTER_S:
            return
        if person.stillness is not None and person.stillness.is_thing:
            person.state = "dropped"
        elif 2 * person.inside > person.sightings:
            person.state = "dropped"  # another body seen twice
        elif person.presence >= _SURE_PRESENCE:
            self._confirm(person)
        elif known_s >= _DECIDE_AFTER_S:
            person.state = "dropped"

    def _miss(self, person: Person, time_s: float) -> None:
        person.misses += 1
        memory = _MEMORY_OVER_CUT_S if person.over_cut else _MEMORY_S
        if person.state == "new":
            if person.misses > _NEW_MISSES:
                person.state = "dropped"
        elif time_s - person.time_s > memory:
            person.state = "dropped"
        elif person.misses > 1:
            person.state = "lost"

    def _add(self, time_s: float, sighting: Sighting) -> Person:
        person = Person(
            px=sighting.px,
            scores=sighting.scores,
            middle=np.array(sighting.middle, np.float32),
            size=sighting.size,
            time_s=time_s,
            born_s=time_s,
            colours=sighting.colours,
            velocity=np.zeros(2, np.float32),
            presence=sighting.presence,
            stillness=StillnessCheck(),
        )
        self._people.append(person)
        return person

    def _confirm(self, person: Person) -> None:
        person.state = "followed"
        person.stillness = None
        person.number = self._next_number
        self._next_number += 1


def distinct(sightings: Sequence[Sighting]) -> list[int]:
    """The numbers of the sightings left when of those on one body only the surest stays."""
    order = sorted(range(len(sightings)), key=lambda i: (-_sureness(sightings[i]), i))
    kept: list[int] = []
    for i in order:
        one = sightings[i]
        if not any(is_same_body(one, sightings[k]) for k in kept):
            kept.append(i)
    return sorted(kept)


def is_same_body(one: Sighting, other: Sighting) -> bool:
    """Whether two sightings on one picture are of one body."""
    larger, smaller = max(one.size, other.size), min(one.size, other.size)
    if larger > 1.5 * smaller:
        return False
    return pose_distance(one.px, one.scores, other.px, other.scores) < SAME_BODY * larger


def lies_within(one: Sighting, other: Sighting, share: float = WITHIN) -> bool:
    """Whether `share` of `one` lies within the outline of `other` on the same picture."""
    return share_within(one.px, one.scores, other.px, other.size) >= share


def _in_others_clothes(people: Sequence[Person], sighting: Sighting, costs: NDArray[np.float64]) -> list[int]:
    """The numbers of the people whose clothes the sighting does not wear while it wears somebody else's.

    When one person hides another the look at the one may slip to the other; the clothes do not.
    """
    if sighting.colours is None:
        return []
    apart = [1.0 if p.colours is None else colour_difference(p.colours, sighting.colours) for p in people]
    known = [
        i
        for i, p in enumerate(people)
        if p.state in ("followed", "lost") and not p.over_cut and costs[i] < _NO_PAIR
    ]
    least = min((apart[i] for i in known), default=1.0)
    return [i for i in known if apart[i] > max(_OTHER_CLOTHES, least + _CLEARLY_OTHER)]


def _is_older(one: Person, other: Person) -> bool:
    """Whether `one` was known before `other`, or at once but more surely."""
    return one.state == "followed" or (one.state == "new" and one.born_s < other.born_s)


def _sureness(sighting: Sighting) -> float:
    return sighting.presence * float(sighting.scores.mean())


def pose_distance(a: Floats, a_scores: Floats, b: Floats, b_scores: Floats) -> float:
    """Mean distance in pixels of the keypoints both poses know; of all where they share fewer than 5."""
    weights = np.minimum(a_scores, b_scores)
    weights = np.where(weights > 0.2, weights, 0)
    if np.count_nonzero(weights) < 5:
        weights = np.ones_like(weights)
    return float((np.hypot(*(a - b).T) * weights).sum() / weights.sum())


def colour_difference(a: Floats | None, b: Floats | None) -> float:
    """Hellinger distance 0..1 of two colour histograms."""
    if a is None or b is None:
        return _UNKNOWN_COLOURS
    return math.sqrt(max(0.0, 1.0 - float((a * b).sum())))


def cheapest_pairs(costs: NDArray[np.float64]) -> list[tuple[int, int]]:
    """(row, column) pairs of least cost in all, those of `_NO_PAIR` left out."""
    if costs.shape == (1, 1):
        return [(0, 0)] if costs[0, 0] < _NO_PAIR else []
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment(costs)
    return [(int(r), int(c)) for r, c in zip(rows, columns) if costs[r, c] < _NO_PAIR]
