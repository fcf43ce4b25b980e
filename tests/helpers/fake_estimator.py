"""A pose estimator that needs no model: it sees figures that squat, whatever the pictures show.

Run as a program it is Kinescribe's command line with this estimator added.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from typing import Any

import numpy as np

from core.pose_estimators import ESTIMATORS, EstimatorSettings, FoundBody, FoundPoses
from tests.helpers.bodies import film, repeat, squat

FAKES = {
    "fake": "tests.helpers.fake_estimator:OneSquatting",
    "fake-two": "tests.helpers.fake_estimator:TwoSquatting",
    "fake-nobody": "tests.helpers.fake_estimator:Nobody",
    "fake-hands": "tests.helpers.fake_estimator:WithHands",
    "fake-looped": "tests.helpers.fake_estimator:Looped",
    "fake-slow": "tests.helpers.fake_estimator:SlowOne",
}
PERIOD_S = 1.6
asked: list[tuple[int, int]] = []  # the ranges that were estimated, for tests in this process


class OneSquatting:
    """One figure that squats again and again, seen on every picture."""

    id = "fake"
    skeleton = "blazepose-33"
    devices = "none is needed"
    places = (0.0,)
    first_id = 0
    wait_s = 0.0

    def __init__(self, settings: EstimatorSettings) -> None:
        self.settings = settings

    def estimate(self, reader: Any, start: int, stop: int) -> Iterator[FoundPoses]:
        asked.append((start, stop))
        figures = poses_of(reader.facts.frames)
        for picture in reader.pictures(start, stop):
            if self.wait_s:
                time.sleep(self.wait_s)
            i = picture.index
            bodies = tuple(
                FoundBody(
                    track_id=self.first_id + number,
                    px=figures.px[i] + np.array([shift, 0], np.float32),
                    m=figures.m[i],
                    scores=figures.scores[i],
                )
                for number, shift in enumerate(self.places)
            )
            yield FoundPoses(i, bodies, is_cut=i == 0)

    def close(self) -> None:
        pass


class TwoSquatting(OneSquatting):
    """Two figures side by side."""

    places = (0.0, 600.0)


class Nobody(OneSquatting):
    """An empty room."""

    places = ()


class SlowOne(OneSquatting):
    """One figure, on a slow machine."""

    wait_s = 0.02


class Looped(OneSquatting):
    """One figure on a film of any length: the same twelve squats again and again."""

    def estimate(self, reader: Any, start: int, stop: int) -> Iterator[FoundPoses]:
        figures = poses_of(round(12 * PERIOD_S * 30))
        count = len(figures.px)
        for picture in reader.pictures(start, stop):
            i = picture.index * 6 % count  # a film of 5 frames a second
            body = FoundBody(0, figures.px[i], figures.m[i], figures.scores[i])
            yield FoundPoses(picture.index, (body,))


class WithHands(OneSquatting):
    """One figure whose hands are seen too."""

    def estimate(self, reader: Any, start: int, stop: int) -> Iterator[FoundPoses]:
        for poses in super().estimate(reader, start, stop):
            (body,) = poses.bodies
            hands = np.zeros((42, 2), np.float32), np.ones(42, np.float32)
            with_hands = FoundBody(body.track_id, body.px, body.m, body.scores, *hands)
            yield FoundPoses(poses.frame, (with_hands,), poses.is_cut)


def poses_of(frames: int) -> Any:
    """Enough squats, 30 frames a second, to fill `frames`."""
    count = int(frames / 30 / PERIOD_S) + 2
    return film(repeat(squat, count, period_s=1.2, pause_s=PERIOD_S - 1.2, lead_s=0.4), noise_m=0.003)


def main() -> int:
    from core.jobs import estimate_poses
    from main import main as start

    ESTIMATORS.update(FAKES)
    if "KINESCRIBE_FAKE_ESTIMATOR" in os.environ:  # a window's engine asks for no estimator by name
        ESTIMATORS["blazepose"] = FAKES[os.environ["KINESCRIBE_FAKE_ESTIMATOR"]]
    if "fake-slow" in sys.argv:
        estimate_poses.BLOCK_PICTURES = 32
    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
