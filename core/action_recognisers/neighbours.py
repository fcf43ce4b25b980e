"""Names a movement after the nearest examples in a kinematic feature space; `unknown` when none is near.

The stretch is described (`core.motion.descriptors`) in windows: some repetitions each where
repetitions were counted, else a few seconds each. In every window the nearest examples vote. A vote
for a movement of limbs that were not seen counts as unknown, as does one for a posture where something
was repeated, and all of the window does the more the farther its nearest examples are. The votes of
the windows are added up.
"""

from __future__ import annotations

import itertools
from collections import Counter
from typing import Annotated

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.action_recognisers import UNKNOWN, Recognition
from core.action_recognisers.examples import Examples, load_examples
from core.action_recognisers.vocabulary import load_actions
from core.motion import PoseSequence
from core.motion.descriptors import SEEN, Descriptor, describe, shorten
from core.motion.features import (
    LELB,
    LHIP,
    LKNE,
    LSHO,
    LWRI,
    RELB,
    RHIP,
    RKNE,
    RSHO,
    RWRI,
    BodyStretch,
    body_stretches,
)

WINDOW_S = 2.5
LONGEST_S = 4.5
LEAST_KNOWN = 15
FAR_SOFTNESS = 0.15
REPEATED_AGAINST = 0.3
SINGLE_AGAINST = 0.5
WEIGHT_POWER = 0.75
LIMBS = {
    "arms": ((LSHO, LELB, LWRI), (RSHO, RELB, RWRI)),
    "legs": ((LHIP, LKNE), (RHIP, RKNE)),
}


class NeighbourSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How near an example must be."""

    neighbours: Annotated[
        int, msgspec.Meta(ge=1, le=100, description="How many of the nearest examples vote")
    ] = 35
    farthest: Annotated[
        float, msgspec.Meta(ge=0.1, le=10.0, description="Beyond this distance the movement is unknown")
    ] = 1.9


class NeighbourRecogniser:
    """See the module's docstring; `recognise` as in `core.action_recognisers.ActionRecogniser`."""

    id = "neighbours"

    def __init__(self, settings: NeighbourSettings | None = None, examples: Examples | None = None) -> None:
        self.settings = settings or NeighbourSettings()
        self.examples = examples or load_examples()
        if self.examples is not None:
            actions = load_actions().labels
            self._needs = {label: entry.needs for label, entry in actions.items()}
            self._still = {label for label, entry in actions.items() if entry.still}
            self._weights = _vote_weights(self.examples)

    def recognise(
        self,
        poses: PoseSequence,
        cycles: tuple[tuple[int, int, int], ...] = (),
        hands: PoseSequence | None = None,
    ) -> Recognition:
        """The label of the stretch; see the protocol."""
        if self.examples is None:
            return Recognition(UNKNOWN, 0.0)
        votes: Counter[str] = Counter()
        repeated = is_repeated(cycles)
        for body in cut_windows(poses, cycles):
            votes.update(self._vote(self.examples, describe(body), body, repeated))
        total = sum(votes.values())
        if total <= 0:
            return Recognition(UNKNOWN, 0.0)
        ranking = tuple((label, round(share / total, 4)) for label, share in votes.most_common())
        return Recognition(ranking[0][0], ranking[0][1], ranking)

    def _vote(
        self, examples: Examples, row: Descriptor, body: BodyStretch, repeated: bool
    ) -> dict[str, float]:
        """Shares of the labels in one window, together 1."""
        if row.known.sum() < LEAST_KNOWN:
            return {UNKNOWN: 1.0}
        distances = examples.distances(row.values, row.known)
        weights = self._weights / (distances**2 + 0.01)
        against = examples.repeats if not repeated else ~examples.repeats
        weights = weights * np.where(against, REPEATED_AGAINST if repeated else SINGLE_AGAINST, 1.0)
        nearest = np.argsort(distances)[: self.settings.neighbours]
        near = float(np.median(distances[nearest[:3]]))
        away = 1.0 / (1.0 + np.exp(-(near - self.settings.farthest) / FAR_SOFTNESS))
        seen = _seen_limbs(body)
        votes: Counter[str] = Counter({UNKNOWN: away})
        total = float(weights[nearest].sum())
        for index in nearest:
            label = str(examples.labels[index])
            if not seen.issuperset(self._needs.get(label, ())) or (repeated and label in self._still):
                label = UNKNOWN
            votes[label] += (1.0 - away) * float(weights[index]) / total
        return dict(votes)


def _vote_weights(examples: Examples) -> NDArray[np.float64]:
    """(N,) what a vote of each example counts, so that labels count as often as one meets them.

    The number of examples of a label is not made up for wholly: many examples stand for many ways to
    do it.
    """
    actions = load_actions().labels
    names, numbers, counts = np.unique(examples.labels, return_inverse=True, return_counts=True)
    wanted = np.array([actions[name].weight if name in actions else 1.0 for name in names])
    weight = wanted / counts / np.average(wanted / counts, weights=counts)
    return np.asarray((weight**WEIGHT_POWER)[numbers])


def _seen_limbs(body: BodyStretch) -> set[str]:
    """Which of the arms and legs (one of the two is enough) were seen."""
    seen = body.scores.mean(0)
    return {
        name for name, sides in LIMBS.items() if any(seen[list(points)].min() >= SEEN for points in sides)
    }


def cut_windows(poses: PoseSequence, cycles: tuple[tuple[int, int, int], ...]) -> list[BodyStretch]:
    """The stretches that are described one by one: repetitions in groups, or windows of some seconds."""
    bodies = body_stretches(poses)
    if cycles:
        spans = [part for a, b in _groups(poses, cycles) for part in _windows(a, b, LONGEST_S)]
    else:
        spans = [
            part
            for body in bodies
            for part in _windows(float(body.times_s[0]), float(body.times_s[-1]), 1.3 * WINDOW_S)
        ]
    windows = []
    for start, stop in spans:
        for body in bodies:
            part = shorten(body, start, stop)
            if len(part.times_s) >= 8 and part.duration_s >= 0.35 * (stop - start):
                windows.append(part)
    return windows


def is_repeated(cycles: tuple[tuple[int, int, int], ...]) -> bool:
    """Whether at least two repetitions follow on one another."""
    return any(
        after[0] - before[2] <= 0.5 * (before[2] - before[0]) for before, after in itertools.pairwise(cycles)
    )


def _groups(poses: PoseSequence, cycles: tuple[tuple[int, int, int], ...]) -> list[tuple[float, float]]:
    """Times (s) of runs of repetitions that last at most `LONGEST_S` together, or of a single one."""
    times = poses.times_s
    last = len(times) - 1
    spans: list[tuple[float, float]] = []
    for first, _, stop in cycles:
        a, b = (float(times[min(max(frame - poses.start, 0), last)]) for frame in (first, stop))
        if spans and a - spans[-1][1] < 0.6 and b - spans[-1][0] <= LONGEST_S:
            spans[-1] = (spans[-1][0], b)
        else:
            spans.append((a, b))
    return spans


def _windows(first: float, last: float, longest_s: float) -> list[tuple[float, float]]:
    """Times (s) of half-overlapping windows over a span, or the span where it is short."""
    if last - first <= longest_s:
        return [(first, last)]
    count = int(np.ceil((last - first - WINDOW_S) / (WINDOW_S / 2))) + 1
    return [(start, start + WINDOW_S) for start in np.linspace(first, last - WINDOW_S, count)]
