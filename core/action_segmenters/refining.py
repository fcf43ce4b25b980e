"""Moves the edges of segments to where the movement itself changes most, near where the belief turns.

For networks whose beliefs turn late or early. For one that was trained to the frame it is worse than nothing
(40 assembled sequences: the median edge was 2 frames off, and 4 when it might move by 0.3 s), so it is off
unless it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.action_segmenters import ProposedSegment
from core.action_segmenters.changepoints import describe_moments
from core.motion import PoseSequence
from core.motion.features import GRID_HZ, Floats, body_stretches

BESIDE_S = 0.6  # of the movement on either side that is compared
LEAST_CHANGE = 0.01  # m^2, over all parts of the body: less is no change
LEAST_GAIN = 1.5  # times as much as at the edge itself, for the edge to move

Window = Callable[[int, int], PoseSequence]


def refine(
    segments: Sequence[ProposedSegment],
    times_s: NDArray[np.float64],
    first_frame: int,
    window: Window,
    reach_s: float,
) -> list[ProposedSegment]:
    """The segments with edges moved by up to `reach_s`, and by less than half of a segment they belong to.

    An edge that two segments share moves for both. times_s: of the frames from `first_frame` on; window: the
    poses on frames ``[start, stop)``.
    """
    last = len(times_s) - 1

    def at(frame: int) -> float:
        return float(times_s[min(max(frame - first_frame, 0), last)])

    moved: dict[int, int] = {}
    for edge in {edge for one in segments for edge in (one.start, one.stop)}:
        own = [one for one in segments if edge in (one.start, one.stop)]
        reach = min(reach_s, *(0.4 * (at(one.stop) - at(one.start)) for one in own))
        ends = np.searchsorted(times_s, [at(edge) - reach - BESIDE_S, at(edge) + reach + BESIDE_S])
        start, stop = (first_frame + int(row) for row in ends)
        when = change_near(window(start, min(stop + 1, first_frame + last + 1)), at(edge), reach)
        row = int(np.searchsorted(times_s, when - 1e-6))
        moved[edge] = edge if when == at(edge) else first_frame + row
    return [
        msgspec.structs.replace(one, start=moved[one.start], stop=moved[one.stop])
        for one in segments
        if moved[one.start] < moved[one.stop]
    ]


def change_near(poses: PoseSequence, at_s: float, reach_s: float) -> float:
    """When, within `reach_s` of a time, what comes before differs most from what comes after.

    poses: those around it. The time itself where no other one is clearly better, or where the body is not
    seen all around it.
    """
    bodies = body_stretches(poses, shortest_s=0.2)
    body = next((one for one in bodies if one.times_s[0] <= at_s <= one.times_s[-1]), None)
    if body is None or len(np.unique(body.shots)) > 1:
        return at_s
    moments, times = describe_moments(body), body.times_s
    beside = round(BESIDE_S * GRID_HZ)
    rows = np.flatnonzero(np.abs(times - at_s) <= reach_s + 1e-6)
    rows = rows[(rows >= beside) & (rows <= len(times) - beside)]
    if not len(rows):
        return at_s
    gains = np.array([_apart(moments[row - beside : row], moments[row : row + beside]) for row in rows])
    own = gains[int(np.abs(times[rows] - at_s).argmin())]
    best = int(gains.argmax())
    return float(times[rows[best]]) if gains[best] > max(LEAST_GAIN * own, LEAST_CHANGE) else at_s


def _apart(before: Floats, after: Floats) -> float:
    """How far the means of two stretches are apart, squared."""
    return float(((before.mean(0) - after.mean(0)) ** 2).sum())
