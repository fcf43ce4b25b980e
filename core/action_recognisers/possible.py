"""What a stretch can be: the shares a model gives its labels, without what the vocabulary rules out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.action_recognisers import UNKNOWN, Objection
from core.action_recognisers.conditions import Limits, can_be, measure, seen_limbs, there_and_back
from core.action_recognisers.vocabulary import load_actions
from core.action_recognisers.windows import Cycle, cut_windows, is_repeated
from core.motion import PoseSequence

LEAST_MOVE = 0.2  # torsos: who moves less stands, sits or lies, whatever a model says
SMALLEST = 1e-7
Floats = NDArray[np.float64]


class Possible:
    """What one stretch can be; call it with the shares (L,) of the labels, one of them ``unknown``.

    What physics rules out is taken out; where hardly anything moves that is all but postures. What counts as
    unknown: movements of limbs that were not seen, a posture where something was repeated, an exercise where
    nothing was counted and nothing came back to where it was. Labels that the vocabulary has not are left.
    """

    def __init__(self, labels: Sequence[str], poses: PoseSequence, cycles: tuple[Cycle, ...]) -> None:
        windows = cut_windows(poses, cycles)
        self._unknown = labels.index(UNKNOWN)
        self._fits, self._told = np.ones(len(labels)), np.ones(len(labels))
        self._objections: dict[int, Objection] = {}
        if not windows:
            return
        repeated = is_repeated(cycles)
        counted = bool(cycles) or any(there_and_back(around) for _, around in windows)
        found = [measure(body) for body, _ in windows]
        seen = [seen_limbs(body) for body, _ in windows]
        for i, label in enumerate(labels):
            entry = load_actions().labels.get(label)
            if entry is None or label == UNKNOWN:
                continue
            moving: Limits = {} if entry.still else {"moves": (LEAST_MOVE, np.inf)}
            moves = [can_be(moving, one) for one in found]
            suits = [can_be(entry.limits, one) for one in found]
            self._fits[i] = sum(one and other for one, other in zip(moves, suits, strict=True)) / len(found)
            self._told[i] = sum(limbs.issuperset(entry.needs) for limbs in seen) / len(seen)
            if self._fits[i] < 1:
                self._objections[i] = "still" if sum(moves) <= sum(suits) else "impossible"
            elif repeated and entry.still:
                self._objections[i] = "repeated"
            elif self._told[i] < 1:
                arms = "arms" in entry.needs and not all("arms" in limbs for limbs in seen)
                self._objections[i] = "no_arms" if arms else "no_legs"
            elif not counted and entry.counted:
                self._objections[i] = "uncounted"
            if (repeated and entry.still) or (not counted and entry.counted):
                self._told[i] = 0.0

    def objection(self, label: int) -> Objection | None:
        """What speaks most against a label, by its number; None where nothing does."""
        return self._objections.get(label)

    def __call__(self, shares: Floats) -> Floats:
        """The shares that are left; their sum is 1."""
        kept = shares * self._fits
        if kept.sum() < SMALLEST:  # nothing that the model knows can be
            return np.asarray(np.arange(len(shares)) == self._unknown, np.float64)
        kept /= kept.sum()
        lost = float((kept * (1 - self._told)).sum())
        kept *= self._told
        kept[self._unknown] += lost
        return kept
