"""BlazePose for several people: followed from picture to picture, detected again only when needed."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.pose_estimators import EstimatorSettings, FoundBody, FoundPoses
from core.pose_estimators.detections import Detection, anchors, detect
from core.pose_estimators.hands import HandFinder
from core.pose_estimators.landmarks import MARGIN, Body, find_body
from core.pose_estimators.lanes import Lanes
from core.pose_estimators.regions import Region, aligned_region, whole_picture
from core.tracking.cuts import LUMA_WIDTH, CutFinder, has_changed
from core.tracking.people import Follower, Person, Sighting, distinct, is_same_body

if TYPE_CHECKING:
    from core.media.picture import Picture
    from core.media.reader import VideoReader
    from core.models.sessions import Session

DETECTOR_PIXELS = 224
_ANCHORS = ((8, 2), (16, 2), (32, 6))
_LOWEST_DETECTION = 0.5
_LOWEST_PRESENCE = 0.5
_SMALLEST_REGION = 16.0  # pixels
_SLOW_PICTURES_S = 0.12  # two pictures further apart than this: follow from the picture just before
_SEARCH_EMPTY_S = 0.1  # how often to look for people when nobody is there,
_SEARCH_LATELY_S = 0.2  # when somebody was lost lately or the shot is young
_LATELY_S = 1.0
_SEARCH_MORE_S = 1.0  # and when there may be more
_COLOURS_EVERY = 8  # pictures between looks at the colours of somebody who is alone
_LANES = 2


class _Glance(msgspec.Struct, frozen=True, eq=False):
    time_s: float
    luma: NDArray[np.uint8]
    is_cut: bool


class _Known(msgspec.Struct, frozen=True, eq=False):
    """What is known after a picture: regions to look in, how many people, when one was lost last."""

    time_s: float
    regions: tuple[tuple[Region, tuple[float, float]], ...] = ()  # with velocity in pixels a second
    people: int = 0
    last_lost_s: float = -np.inf
    several: bool = False


class _Plan(msgspec.Struct, frozen=True, eq=False):
    regions: tuple[Region, ...]
    search: int | None  # the part of the picture to search
    search_when_lost: bool
    with_colours: bool


class BlazePose:
    """BlazePose "full": 33 keypoints of up to `max_people` bodies, in pixels and in metres."""

    id = "blazepose"
    skeleton = "blazepose-33"

    def __init__(self, settings: EstimatorSettings) -> None:
        from core.models.devices import choose_device
        from core.models.packages import load_package
        from core.models.sessions import open_session

        threads = settings.threads or _cores()
        self.settings = settings
        self._lanes = min(_LANES, threads)
        each = min(max(1, threads // self._lanes), 4)
        package = load_package("blazepose")
        self._landmarks = open_session(package, "landmarks", choose_device(settings.device), each)
        self._detector = open_session(package, "detector", self._landmarks.choice, each)
        self.devices = self._detector.choice.reason
        self._threads = each

    def estimate(self, reader: VideoReader, start: int, stop: int) -> Iterator[FoundPoses]:
        """See `core.pose_estimators.PoseEstimator`."""
        work = _Estimate(self, reader, start)
        lanes = Lanes(reader.pictures(start, stop), work, self._lanes)
        yield from lanes.outputs()

    def close(self) -> None:
        """Nothing to do: threads end with each call, sessions with the estimator."""

    def look(self, picture: Picture, region: Region, with_colours: bool) -> Body:
        """The body in `region`."""
        return find_body(self._landmarks, picture, region, with_colours)

    def detect(self, picture: Picture, part: int) -> list[Detection]:
        """Bodies in one part of the picture (see `search_parts`), the surest first.

        Their first two keypoints are the middle of the hips and a point as far away as the body reaches.
        """
        asked = self.settings.region_px or (0, 0, picture.width, picture.height)
        parts = search_parts(*asked)
        centres = anchors(DETECTOR_PIXELS, _ANCHORS)
        return detect(
            self._detector, picture, parts[part % len(parts)], centres, DETECTOR_PIXELS, _LOWEST_DETECTION
        )

    def find_hands(
        self, picture: Picture, body: Body
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]] | None:
        """Points and scores of both hands, where this estimator looks for hands."""
        return None


class BlazePoseWithHands(BlazePose):
    """BlazePose with the 21 points of each hand."""

    id = "blazepose-hands"

    def __init__(self, settings: EstimatorSettings) -> None:
        super().__init__(settings)
        from core.models.packages import load_package
        from core.models.sessions import open_session

        package = load_package("mediapipe-hands")
        choice = self._landmarks.choice
        sessions: list[Session] = [
            open_session(package, graph, choice, self._threads) for graph in ("recrop", "landmarks")
        ]
        self._hands = HandFinder(*sessions)

    def find_hands(
        self, picture: Picture, body: Body
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]] | None:
        """Points and scores of both hands."""
        return self._hands.find(picture, body.px, body.scores)


class _Found(msgspec.Struct, frozen=True, eq=False):
    body: Body
    hands: tuple[NDArray[np.float32], NDArray[np.float32]] | None


class _Waiting(msgspec.Struct, frozen=True, eq=False):
    """A picture whose people are not all confirmed yet."""

    frame: int
    is_cut: bool
    people: list[tuple[Person, _Found]]


class _Estimate:
    """One run over a span of pictures (`core.pose_estimators.lanes.Work`)."""

    def __init__(self, estimator: BlazePose, reader: VideoReader, start: int) -> None:
        self._estimator = estimator
        self._settings = estimator.settings
        self._start = start
        self._times = reader.facts.times_s
        self._cuts = CutFinder()
        self._follower = Follower(estimator.settings.max_people)
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
        return _Glance(picture.time_s, luma, is_cut)

    def lag(self, number: int, glance: _Glance) -> int:
        before = self._times[max(self._start + number - 2, self._start)]
        return 2 if glance.time_s - before <= _SLOW_PICTURES_S else 1

    def plan(self, number: int, glance: _Glance, known: int) -> _Plan:
        at = self._known[known]
        if self._cut_at.intersection(range(known + 1, number + 1)):
            at = _Known(at.time_s, several=at.several)
        regions = tuple(
            Region(region.x + vx * ahead, region.y + vy * ahead, region.size, region.angle)
            for region, (vx, vy) in at.regions
            for ahead in (glance.time_s - at.time_s,)
        )
        search = None
        if self._wants_search(number, glance, at):
            self._searched_s, self._searched_luma = glance.time_s, glance.luma
            if not at.people and self._repeat_search != number:
                self._repeat_search = number + 1
            self._next_part = self._next_part + 1 if at.people else 0
            search = self._next_part
        with_colours = at.several or search is not None or number % _COLOURS_EVERY == 0
        return _Plan(regions, search, search is None, with_colours)

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
        elif glance.time_s - max(at.last_lost_s, self._shot_began_s) < _LATELY_S:
            every = _SEARCH_LATELY_S
        else:
            every = _SEARCH_MORE_S
        if since < every:
            return False
        return self._searched_luma is None or has_changed(glance.luma, self._searched_luma)

    def work(self, picture: Picture, plan: _Plan) -> list[_Found]:
        look, settings = self._estimator.look, self._settings
        bodies = [look(picture, region, plan.with_colours) for region in plan.regions]
        there = [body for body in bodies if body.presence >= _LOWEST_PRESENCE and self._is_wanted(body)]
        if plan.search is not None or (plan.search_when_lost and len(there) < len(bodies)):
            for detection in self._estimator.detect(picture, plan.search or 0):
                if len(there) > settings.max_people:
                    break
                body = self._look_for_another(picture, detection, there)
                if body is not None:
                    there.append(body)
        there = [there[i] for i in distinct([_sighting(body) for body in there])]
        return [_Found(body, self._estimator.find_hands(picture, body)) for body in there]

    def _look_for_another(self, picture: Picture, detection: Detection, there: list[Body]) -> Body | None:
        """The body of `detection` when it is none of those `there`.

        Of two people close together the detector often puts the hips of one between both, and the
        landmark model then takes the other; so a second look is taken under the head.
        """
        region = aligned_region(*detection.keypoints[:2]).scaled(MARGIN)
        if region.size < _SMALLEST_REGION or any(_is_at(body, region) for body in there):
            return None
        head_x = float(detection.box[0] + detection.box[2]) / 2
        for place in (region, Region(head_x, region.y, region.size)):
            body = self._estimator.look(picture, place, True)
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
        self._waiting.append(_Waiting(frame, glance.is_cut, pairs))
        self._remember(number, glance, pairs)
        return self._released()

    def _remember(self, number: int, glance: _Glance, pairs: list[tuple[Person, _Found]]) -> None:
        before = self._known[number - 1]
        lost = self._follower.lost()
        last_lost = glance.time_s if any(p.misses == 1 for p in lost) else before.last_lost_s
        regions = tuple(
            (found.body.next_region, (float(person.velocity[0]), float(person.velocity[1])))
            for person, found in pairs
        )
        self._known[number] = _Known(
            glance.time_s, regions, len(pairs), last_lost, several=len(pairs) + len(lost) > 1
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


def search_parts(x: int, y: int, width: int, height: int) -> list[Region]:
    """What to search by turns: all, then (of a long picture) each end alone, where people appear larger."""
    all_of_it = whole_picture(width, height)
    parts = [Region(all_of_it.x + x, all_of_it.y + y, all_of_it.size)]
    long, short = max(width, height), min(width, height)
    if long >= 1.25 * short:
        for end in (short / 2, long - short / 2):
            middle = (x + end, y + short / 2) if width > height else (x + short / 2, y + end)
            parts.append(Region(*middle, short))
    return parts


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


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
