"""Names a movement after the nearest examples in a kinematic feature space; `unknown` when none is near.

The stretch is described (`core.motion.descriptors`) in windows: some repetitions each where
repetitions were counted, else a few seconds each. In every window the nearest examples vote; those of
movements that it cannot be (`core.action_recognisers.conditions`) are not asked. A vote for a movement
of limbs that were not seen counts as unknown, as does one for a posture where something was repeated and
one for an exercise where nothing was counted and the body does not come back to where it was; all of the
window does the more the farther its nearest examples are. The votes of the windows are added up.
"""

from __future__ import annotations

from collections import Counter
from typing import Annotated

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.action_recognisers import UNKNOWN, Recognition
from core.action_recognisers.conditions import can_be, measure, seen_limbs, there_and_back
from core.action_recognisers.examples import Examples, load_examples
from core.action_recognisers.vocabulary import load_actions
from core.action_recognisers.windows import cut_windows, is_repeated
from core.motion import PoseSequence
from core.motion.descriptors import describe
from core.motion.features import BodyStretch

LEAST_KNOWN = 15
FAR_SOFTNESS = 0.15
REPEATED_AGAINST = 0.3
SINGLE_AGAINST = 0.5
WEIGHT_POWER = 0.75


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
            self._counted = {label for label, entry in actions.items() if entry.counted}
            self._limits = {label: entry.limits for label, entry in actions.items() if entry.limits}
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
        for body, around in cut_windows(poses, cycles):
            refused = set(self._still) if repeated else set()
            if not cycles and not there_and_back(around):
                refused |= self._counted
            votes.update(self._vote(self.examples, body, refused, repeated))
        total = sum(votes.values())
        if total <= 0:
            return Recognition(UNKNOWN, 0.0)
        ranking = tuple((label, round(share / total, 4)) for label, share in votes.most_common())
        return Recognition(ranking[0][0], ranking[0][1], ranking)

    def _vote(
        self, examples: Examples, body: BodyStretch, refused: set[str], repeated: bool
    ) -> dict[str, float]:
        """Shares of the labels in one window, together 1; votes for the labels `refused` count as unknown."""
        row = describe(body)
        if row.known.sum() < LEAST_KNOWN:
            return {UNKNOWN: 1.0}
        found, seen = measure(body), seen_limbs(body)
        distances = examples.distances(row.values, row.known)
        cannot_be = [label for label, limits in self._limits.items() if not can_be(limits, found)]
        distances = np.where(np.isin(examples.labels, cannot_be), np.inf, distances)
        weights = self._weights / (distances**2 + 0.01)
        against = examples.repeats if not repeated else ~examples.repeats
        weights = weights * np.where(against, REPEATED_AGAINST if repeated else SINGLE_AGAINST, 1.0)
        nearest = np.argsort(distances)[: self.settings.neighbours]
        near = float(np.median(distances[nearest[:3]]))
        away = float(1.0 / (1.0 + np.exp(-(near - self.settings.farthest) / FAR_SOFTNESS)))
        votes: dict[str, float] = {UNKNOWN: away}
        total = float(weights[nearest].sum())
        for index in nearest:
            label = str(examples.labels[index])
            if label in refused or not seen.issuperset(self._needs.get(label, ())):
                label = UNKNOWN
            votes[label] = votes.get(label, 0.0) + (1.0 - away) * float(weights[index]) / total
        return votes


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
