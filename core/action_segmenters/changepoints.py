"""Cuts the time line where posture or manner of moving changes; no training.

A repeated movement is one stretch however much the body moves within it, so what repeats is found
first (`core.motion.search`). The rest is cut into the stretches of least squared difference from
their own mean, each new one paid for (optimal partition; Jackson et al. 2005), over the body's
posture and the speed of its parts five times a second.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, ClassVar

import msgspec
import numpy as np

from core.action_segmenters import ProposedSegment
from core.motion import PoseSequence
from core.motion.features import GRID_HZ, BodyStretch, Floats, body_channels, body_stretches, smooth
from core.motion.repeats import Limits
from core.motion.search import Bounds, find_body_repeats

STEP = 4  # rows of the grid to one moment: 5 Hz
SPEED_SHARE = 0.35  # a difference of 1 m/s weighs as much as one of 0.35 m in posture
LONGEST_PART_S = 240.0


class ChangePointSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How finely the time line is cut."""

    shortest_s: Annotated[
        float, msgspec.Meta(ge=0.4, le=30.0, description="Shortest segment, in seconds")
    ] = 1.0
    price: Annotated[
        float,
        msgspec.Meta(ge=0.01, le=20.0, description="How much must change for a new segment; more = fewer"),
    ] = 0.5
    join_repetitions: Annotated[
        bool, msgspec.Meta(description="Keep repetitions of one movement in one segment")
    ] = True


class ChangePointSegmenter:
    """See the module's docstring; `segment` as in `core.action_segmenters.ActionSegmenter`."""

    id = "changepoints"
    settings_type: ClassVar[type[msgspec.Struct]] = ChangePointSettings

    def __init__(self, settings: ChangePointSettings | None = None) -> None:
        self.settings = settings or ChangePointSettings()

    def segment(self, poses: PoseSequence, hands: PoseSequence | None = None) -> list[ProposedSegment]:
        """Segments sorted by start; see the protocol."""
        found: list[ProposedSegment] = []
        for body in body_stretches(poses):
            for a, b, confidence in self._rows(body):
                start, stop = _frames(poses, body, a, b)
                start = max(start, found[-1].stop if found else start)
                if stop > start:
                    found.append(ProposedSegment(start, stop, confidence))
        return found

    def _rows(self, body: BodyStretch) -> list[tuple[int, int, float]]:
        count = len(body.times_s)
        shortest = round(self.settings.shortest_s * GRID_HZ)
        sets: list[tuple[int, int, float]] = []
        if self.settings.join_repetitions:
            for guess in find_body_repeats(body, Limits(0.35, 12.0), Bounds()):
                start = guess.first if guess.first > shortest // 2 else 0
                stop = guess.last + 1 if guess.last + 1 < count - shortest // 2 else count
                sets.append((start, stop, float(np.clip(min(guess.like, guess.explained), 0.05, 1))))
        moments = describe_moments(body)
        rows: list[tuple[int, int, float]] = []
        at = 0
        for start, stop, confidence in [*sets, (count, count, 0.0)]:
            start = max(start, at)
            if start - at < shortest and rows and start > at:  # too short to stand between two sets
                rows[-1] = (rows[-1][0], start, rows[-1][2])
            elif start > at:
                rows += self._changes(moments, at, start)
            if stop > start:
                rows.append((start, stop, confidence))
            at = max(at, stop)
        return rows

    def _changes(self, moments: Floats, start: int, stop: int) -> list[tuple[int, int, float]]:
        part = moments[start:stop:STEP]
        least = max(1, round(self.settings.shortest_s * GRID_HZ / STEP))
        longest = round(LONGEST_PART_S * GRID_HZ / STEP)
        bounds = [0]
        for a in range(0, len(part), longest):
            bounds += [a + cut for cut in cheapest_cuts(part[a : a + longest], self.settings.price, least)]
            bounds.append(min(len(part), a + longest))
        result = []
        for a, b in pairwise(bounds):
            gain = self._contrast(part, bounds, a, b)
            result.append((start + a * STEP, min(stop, start + b * STEP), gain))
        result[-1] = (result[-1][0], stop, result[-1][2])
        return result

    @staticmethod
    def _contrast(part: Floats, bounds: list[int], a: int, b: int) -> float:
        """0..1: how much the stretch differs from its neighbours, against how much it varies itself."""
        own = part[a:b]
        index = bounds.index(a)
        beside = [part[bounds[index - 1] : a]] if a > 0 else []
        beside += [part[b : bounds[index + 2]]] if b < len(part) else []
        if not beside:
            return 0.5
        apart = min(float(np.linalg.norm(own.mean(0) - other.mean(0))) for other in beside)
        spread = float(np.sqrt(own.var(axis=0).sum()))
        return float(np.clip(apart / (apart + spread + 1e-6), 0.05, 1.0))


def describe_moments(body: BodyStretch) -> Floats:
    """(N, 2 C): where each part is, and how fast it moves, around each moment."""
    channels = body_channels(body)
    flat = np.array(channels.kind) != "angle"
    values = channels.values[:, flat] * channels.weights[flat]
    fine = smooth(values, 0.1, body.shots)
    speed = np.abs(np.gradient(fine, axis=0)) * GRID_HZ
    pace = SPEED_SHARE * smooth(np.minimum(speed, 3.0), 0.5, body.shots)
    return np.concatenate([smooth(values, 0.4, body.shots), pace], axis=1)


def cheapest_cuts(moments: Floats, price: float, least: int) -> list[int]:
    """Rows that cut (n, C) into stretches of at least `least` rows with the least cost.

    The cost of a stretch is the sum of squared differences from its mean (m^2 s) plus `price`.
    """
    count = len(moments)
    if count < 2 * least:
        return []
    seconds = STEP / GRID_HZ
    centred = moments - moments.mean(axis=0)
    total = np.concatenate([np.zeros((1, moments.shape[1])), np.cumsum(centred, axis=0)])
    squares = np.concatenate([[0.0], np.cumsum((centred**2).sum(axis=1))])
    cost = np.full(count + 1, np.inf)
    cost[0] = 0.0
    came_from = np.zeros(count + 1, np.int64)
    for stop in range(least, count + 1):
        starts = np.arange(0, stop - least + 1)
        length = stop - starts
        inside = squares[stop] - squares[starts] - ((total[stop] - total[starts]) ** 2).sum(axis=1) / length
        candidates = cost[starts] + inside * seconds + price
        best = int(candidates.argmin())
        cost[stop], came_from[stop] = candidates[best], starts[best]
    cuts = []
    at = int(came_from[count])
    while at > 0:
        cuts.append(at)
        at = int(came_from[at])
    return cuts[::-1]


def _frames(poses: PoseSequence, body: BodyStretch, a: int, b: int) -> tuple[int, int]:
    first = int(np.searchsorted(poses.times_s, body.times_s[a] - 1e-6))
    if b >= len(body.times_s):
        last = int(np.searchsorted(poses.times_s, body.times_s[-1] + 0.5 / GRID_HZ, side="right"))
    else:
        last = int(np.searchsorted(poses.times_s, body.times_s[b] - 1e-6))
    return poses.start + first, poses.start + last
