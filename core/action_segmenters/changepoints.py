"""Cuts the time line where posture or manner of moving changes; no training.

Each moment is described by the body's posture and how much every channel moves around it. Where
the half-windows before and after differ most, a boundary is set (a two-sample statistic over two
window lengths); neighbouring stretches that differ little are merged again.
"""

from __future__ import annotations

import itertools
from typing import Annotated

import msgspec
import numpy as np

from core.action_segmenters import ProposedSegment
from core.motion import PoseSequence
from core.motion.features import GRID_HZ, BodyStretch, Floats, body_channels, body_stretches, smooth


class ChangePointSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How finely the time line is cut."""

    shortest_s: Annotated[
        float, msgspec.Meta(ge=0.3, le=30.0, description="Shortest segment, in seconds")
    ] = 1.0
    window_s: Annotated[
        float,
        msgspec.Meta(ge=0.5, le=10.0, description="Time compared before and after a boundary, in seconds"),
    ] = 2.0
    least_change: Annotated[
        float, msgspec.Meta(ge=0.05, le=5.0, description="How much must change at a boundary (1 = very much)")
    ] = 0.35


class ChangePointSegmenter:
    """See the module's docstring; `segment` as in `core.action_segmenters.ActionSegmenter`."""

    id = "changepoints"

    def __init__(self, settings: ChangePointSettings | None = None) -> None:
        self.settings = settings or ChangePointSettings()

    def segment(self, poses: PoseSequence, hands: PoseSequence | None = None) -> list[ProposedSegment]:
        """Segments sorted by start; see the protocol."""
        found: list[ProposedSegment] = []
        for body in body_stretches(poses):
            moments = describe_moments(body)
            change = change_at(moments, self.settings.window_s)
            bounds = [0, *self._boundaries(change), len(moments)]
            for a, b in itertools.pairwise(bounds):
                edges = [float(change[i]) for i in (a, b) if 0 < i < len(moments)]
                start, stop = self._frames(poses, body, a, b)
                if found and start < found[-1].stop:
                    start = found[-1].stop
                if stop > start:
                    confidence = float(np.clip(np.mean(edges) / 1.5, 0.05, 1.0)) if edges else 0.5
                    found.append(ProposedSegment(start, stop, confidence))
        return found

    def _boundaries(self, change: Floats) -> list[int]:
        shortest = round(self.settings.shortest_s * GRID_HZ)
        chosen: list[int] = []
        for row in np.argsort(-change):
            if change[row] < self.settings.least_change:
                break
            if shortest <= row <= len(change) - shortest and all(abs(row - c) >= shortest for c in chosen):
                chosen.append(int(row))
        return sorted(chosen)

    def _frames(self, poses: PoseSequence, body: BodyStretch, a: int, b: int) -> tuple[int, int]:
        first = int(np.searchsorted(poses.times_s, body.times_s[a] - 1e-6))
        if b >= len(body.times_s):
            last = int(np.searchsorted(poses.times_s, body.times_s[-1] + 0.5 / GRID_HZ, side="right"))
        else:
            last = int(np.searchsorted(poses.times_s, body.times_s[b] - 1e-6))
        return poses.start + first, poses.start + last


def describe_moments(body: BodyStretch) -> Floats:
    """(N, 2 C): where each channel is and how fast it moves around each moment (root of m/s)."""
    channels = body_channels(body)
    posture = smooth(channels.values, 0.1, body.shots) * channels.weights
    speed = np.abs(np.gradient(posture, axis=0)) * GRID_HZ
    return np.concatenate([posture, 0.5 * np.sqrt(smooth(speed, 0.4, body.shots) + 1e-4)], axis=1)


def change_at(moments: Floats, window_s: float) -> Floats:
    """(N,) distance between the means of `window_s` before and after each row."""
    half = round(window_s * GRID_HZ)
    total = np.concatenate([np.zeros((1, moments.shape[1])), np.cumsum(moments, axis=0)])
    rows = np.arange(len(moments))
    first, last = np.maximum(rows - half, 0), np.minimum(rows + half, len(moments))
    before = (total[rows] - total[first]) / np.maximum(rows - first, 1)[:, None]
    after = (total[last] - total[rows]) / np.maximum(last - rows, 1)[:, None]
    change = np.linalg.norm(after - before, axis=1)
    change[0] = 0.0
    return np.asarray(change)
