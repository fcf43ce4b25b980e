"""One run of an estimator over a span of pictures: where to look on each, and who is who."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.pose_estimators import EstimatorSettings, FoundBody, FoundPoses
from core.pose_estimators.landmarks import MARGIN, Body
from core.pose_estimators.regions import Region, aligned_region
from core.tracking.cuts import LUMA_WIDTH, CutFinder, has_changed
from core.tracking.people import Follower, Person, Sighting, distinct, is_same_body

if TYPE_CHECKING:
    from core.media.picture import Picture
    from core.pose_estimators.detections import Detection

_LOWEST_PRESENCE = 0.5
_HEAD_ASIDE = 0.1  # of the region's size: the head stands beside the hips
_SMALLEST_REGION = 16.0  # pixels
_SLOW_PICTURES_S = 0.12  # two pictures further apart than this: follow from the picture just before
_SEARCH_EMPTY_S = 0.1  # how often to look for people when nobody is there,
_SEARCH_LOST_S = 0.1  # when somebody was lost lately,
_SEARCH_YOUNG_S = 0.3  # when the shot is young
_LATELY_S = 1.0
_SEARCH_MORE_S = 1.0  # and when there may be more
_COLOURS_EVERY = 8  # pictures between looks at the colours of somebody who is alone


class Models(Protocol):
    """What the run asks of the models."""

    def look(self, picture: Picture, region: Region, with_colours: bool) -> Body: ...
    def detect(self, picture: Picture, parts: tuple[int, ...]) -> list[Detection]: ...
    def find_hands(
        self, picture: Picture, body: Body
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]] | None: ...


class _Glance(msgspec.Struct, frozen=True, eq=False):
    time_s: float
    luma: NDArray[np.uint8]
    scale: float  # the small picture's width over the picture's
    is_cut: bool


class _Place(msgspec.Struct, frozen=True, eq=False):
    """Where a person was at `time_s`, moving by `velocity` pixels a second."""

    person: Person
    region: Region
    velocity: tuple[float, float]
    time_s: float

    def at(self, time_s: float) -> Region:
        ahead = time_s - self.time_s
        x, y = self.region.x + self.velocity[0] * ahead, self.region.y + self.velocity[1] * ahead
        return Region(x, y, self.region.size, self.region.angle)


class _Known(msgspec.Struct, frozen=True, eq=False):
    """What is known after a picture: where people were, how many there are, when one was lost last."""

    time_s: float
    places: tuple[_Place, ...] = ()
    people: int = 0
    last_lost_s: float = -np.inf
    several: bool = False


class _Plan(msgspec.Struct, frozen=True, eq=False):
    regions: tuple[Region, ...]
    search: tuple[int, ...]  # the parts of the picture to search
    search_when_lost: bool
    with_colours: bool


class _Found(msgspec.Struct, frozen=True, eq=False):
    body: Body
    hands: tuple[NDArray[np.float32], NDArray[np.float32]] | None


class _Waiting(msgspec.Struct, frozen=True, eq=False):
    """A picture whose people are not all confirmed yet."""

    frame: int
    is_cut: bool
    people: list[tuple[Person, _Found]]


class OneRun:
    """One run over a span of pictures (`core.pose_estimators.lanes.Work`)."""

    def __init__(
        self, models: Models, settings: EstimatorSettings, times_s: NDArray[np.float64], start: int
    ) -> None:
        self._models = models
        self._settings = settings
        self._start = start
        self._times = times_s
        self._cuts = CutFinder()
        self._follower = Follower(settings.max_people)
        self._known: dict[int, _Known] = {-2: _Known(-np.inf), -1: _Known(-np.inf)}
        self._cut_at: set[int] = set()
        self._searched_s = self._shot_began_s = -np.inf
        self._searched_luma: NDArray[np.uint8] | None = None
        # somebody found on a picture is followed from the next but one: search the one between, too
        self._repeat_search = -1
        self._next_part = 0
        self._waiting: deque[_Waiting] = deque()

    def glance(self, number: int, picture: Picture) -> _Glance:
        luma = picture.luma(LUMA_WIDTH)
        is_cut = self._cuts.is_cut(luma)
        if is_cut:
            self._cut_at.add(number)
        return _Glance(picture.time_s, luma, luma.shape[1] / picture.width, is_cut)

    def lag(self, number: int, glance: _Glance) -> int:
        before = self._times[max(self._start + number - 2, self._start)]
        return 2 if glance.time_s - before <= _SLOW_PICTURES_S else 1

    def plan(self, number: int, glance: _Glance, known: int) -> _Plan:
        at = self._known[known]
        if self._cut_at.intersection(range(known + 1, number + 1)):
            at = _Known(at.time_s, several=at.several)
        regions = tuple(place.at(glance.time_s) for place in at.places)
        search: tuple[int, ...] = ()
        if self._wants_search(number, glance, at):
            self._searched_s, self._searched_luma = glance.time_s, glance.luma
            if not at.people and self._repeat_search != number:
                self._repeat_search = number + 1
            self._next_part = self._next_part + 1 if at.people else 0
            search = (0, 1, 2) if self._shot_began_s == glance.time_s else (self._next_part % 3,)
        with_colours = at.several or bool(search) or number % _COLOURS_EVERY == 0
        return _Plan(regions, search, not search, with_colours)

    def _wants_search(self, number: int, glance: _Glance, at: _Known) -> bool:
        if at.people >= self._settings.max_people:
            return False
        if number < 2 or self._cut_at.intersection((number - 1, number)):
            self._shot_began_s = glance.time_s
            return True
        if not at.people and self._repeat_search == number:
            return True
        since = glance.time_s - self._searched_s
        if not at.people:
            every = _SEARCH_EMPTY_S
        elif glance.time_s - at.last_lost_s < _LATELY_S:
            every = _SEARCH_LOST_S
        elif glance.time_s - self._shot_began_s < _LATELY_S:
            every = _SEARCH_YOUNG_S
        else:
            every = _SEARCH_MORE_S
        if since < every:
            return False
        return self._searched_luma is None or has_changed(glance.luma, self._searched_luma)

    def work(self, picture: Picture, plan: _Plan) -> list[_Found]:
        look, settings = self._models.look, self._settings
        bodies = [look(picture, region, plan.with_colours) for region in plan.regions]
        there = [body for body in bodies if body.presence >= _LOWEST_PRESENCE and self._is_wanted(body)]
        parts = plan.search
        if plan.search_when_lost and len(there) < len(bodies):
            parts = (0,)
        for detection in self._models.detect(picture, parts):
            if len(there) > settings.max_people:
                break
            body = self._look_for_another(picture, detection, there)
            if body is not None:
                there.append(body)
        there = [there[i] for i in distinct([_sighting(body) for body in there])]
        return [_Found(body, self._models.find_hands(picture, body)) for body in there]

    def _look_for_another(self, picture: Picture, detection: Detection, there: list[Body]) -> Body | None:
        """The body of `detection` when it is none of those `there`.

        Of two people close together the detector often puts the hips of one between both, and the
        landmark model then takes the other; so a second look is taken under the head.
        """
        region = aligned_region(*detection.keypoints[:2]).scaled(MARGIN)
        if region.size < _SMALLEST_REGION or any(_is_at(body, region) for body in there):
            return None
        head_x = float(detection.box[0] + detection.box[2]) / 2
        looks = [region]
        if abs(head_x - region.x) > _HEAD_ASIDE * region.size:
            looks.append(Region(head_x, region.y, region.size))
        for place in looks:
            body = self._models.look(picture, place, True)
            if body.presence < _LOWEST_PRESENCE or not self._is_wanted(body):
                return None
            sightings = [_sighting(one) for one in (*there, body)]
            if not any(is_same_body(sightings[-1], one) for one in sightings[:-1]):
                return body
        return None

    def _is_wanted(self, body: Body) -> bool:
        """Whether the body's middle lies in the region asked for."""
        if self._settings.region_px is None:
            return True
        x, y, width, height = self._settings.region_px
        middle = body.next_region
        return x <= middle.x < x + width and y <= middle.y < y + height

    def merge(self, number: int, glance: _Glance, plan: _Plan, result: list[_Found]) -> list[FoundPoses]:
        frame = self._start + number
        sightings = [_sighting(found.body) for found in result]
        people = self._follower.update(glance.time_s, sightings, glance.is_cut)
        pairs = [(person, found) for person, found in zip(people, result) if person is not None]
        for person, found in pairs:
            if person.stillness is not None:
                body = found.body
                person.stillness.see(glance.time_s, body.px, body.scores, glance.luma, glance.scale)
        self._waiting.append(_Waiting(frame, glance.is_cut, pairs))
        self._remember(number, glance, pairs)
        return self._released()

    def _remember(self, number: int, glance: _Glance, pairs: list[tuple[Person, _Found]]) -> None:
        before = self._known[number - 1]
        lost = self._follower.lost()
        last_lost = glance.time_s if any(p.misses == 1 for p in lost) else before.last_lost_s
        seen = {
            id(person): _Place(person, found.body.next_region, tuple(person.velocity.tolist()), glance.time_s)
            for person, found in pairs
        }
        # somebody missed on this picture alone is looked for again, or pictures in turn would miss them
        missed = {
            id(place.person): place
            for place in before.places
            if place.person.misses == 1 and place.person.state in ("new", "followed")
        }
        places = tuple({**missed, **seen}.values())
        self._known[number] = _Known(
            glance.time_s, places, len(places), last_lost, several=len(pairs) + len(lost) > 1
        )
        self._known.pop(number - 3, None)

    def _released(self) -> list[FoundPoses]:
        ready = []
        while self._waiting and all(person.state != "new" for person, _ in self._waiting[0].people):
            waiting = self._waiting.popleft()
            bodies = sorted(
                (_found_body(person, found) for person, found in waiting.people if person.number >= 0),
                key=lambda body: body.track_id,
            )
            ready.append(FoundPoses(waiting.frame, tuple(bodies), waiting.is_cut))
        return ready

    def finish(self) -> list[FoundPoses]:
        self._follower.finish()
        return self._released()


def _found_body(person: Person, found: _Found) -> FoundBody:
    hands_px, hands_scores = found.hands or (None, None)
    body = found.body
    return FoundBody(person.number, body.px, body.m, body.scores, hands_px, hands_scores)


def _sighting(body: Body) -> Sighting:
    place = body.next_region
    size = max(place.size / MARGIN, 1.0)
    return Sighting(body.px, body.scores, (place.x, place.y), size, body.presence, body.colours)


def _is_at(body: Body, region: Region) -> bool:
    """Whether a detection's region is so close to a body's that it must be the same."""
    place = body.next_region
    larger, smaller = max(place.size, region.size), min(place.size, region.size)
    away = np.hypot(place.x - region.x, place.y - region.y)
    return bool(away < 0.12 * larger and larger < 1.35 * smaller)
