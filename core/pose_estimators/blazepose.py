"""BlazePose for several people: followed from picture to picture, detected again only when needed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.pose_estimators import EstimatorSettings, FoundPoses
from core.pose_estimators.detections import Detection, anchors, detect, search_parts
from core.pose_estimators.hands import HandFinder
from core.pose_estimators.landmarks import Body, find_body
from core.pose_estimators.lanes import Lanes
from core.pose_estimators.one_run import OneRun
from core.pose_estimators.regions import Region

if TYPE_CHECKING:
    from core.media.picture import Picture
    from core.media.reader import VideoReader
    from core.models.sessions import Session

DETECTOR_PIXELS = 224
_ANCHORS = ((8, 2), (16, 2), (32, 6))
_LOWEST_DETECTION = 0.5
_LANES = 2


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
        work = OneRun(self, self.settings, reader.facts.times_s, start)
        lanes = Lanes(reader.pictures(start, stop), work, self._lanes)
        yield from lanes.outputs()

    def close(self) -> None:
        """Nothing to do: threads end with each call, sessions with the estimator."""

    def look(self, picture: Picture, region: Region, with_colours: bool) -> Body:
        """The body in `region`."""
        return find_body(self._landmarks, picture, region, with_colours)

    def detect(self, picture: Picture, parts: tuple[int, ...]) -> list[Detection]:
        """Bodies in some parts of the picture (numbers of `search_parts`), part by part, the surest first.

        Their first two keypoints are the middle of the hips and a point as far away as the body reaches.
        """
        asked = self.settings.region_px or (0, 0, picture.width, picture.height)
        regions = search_parts(*asked)
        centres = anchors(DETECTOR_PIXELS, _ANCHORS)
        found = []
        for number in sorted({part % len(regions) for part in parts}):
            found += detect(
                self._detector, picture, regions[number], centres, DETECTOR_PIXELS, _LOWEST_DETECTION
            )
        return found

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


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
