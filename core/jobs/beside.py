"""For recognisers that look at several people: who was nearest on the very frames that are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.action_recognisers import Explanation, Recognition
from core.jobs.people import PersonPoses
from core.motion import PoseSequence
from core.motion.beliefs import WindowProbabilities

Cycles = tuple[tuple[int, int, int], ...]


def with_others(recogniser: Any, others: Sequence[PersonPoses]) -> Any:
    """The recogniser, told of the `others` of a video wherever it looks at somebody.

    Itself where it looks at one person only (`people` is 1 or not there), or nobody else is there.
    """
    several = int(getattr(recogniser, "people", 1))
    return BesideOthers(recogniser, others, several - 1) if several > 1 and others else recogniser


class BesideOthers:
    """A recogniser that is shown the `most` people nearest to the one it looks at."""

    def __init__(self, recogniser: Any, others: Sequence[PersonPoses], most: int) -> None:
        self.id: str = recogniser.id
        self._recogniser, self._others, self._most = recogniser, others, most

    def recognise(
        self, poses: PoseSequence, cycles: Cycles = (), hands: PoseSequence | None = None
    ) -> Recognition:
        """See `core.action_recognisers.ActionRecogniser`."""
        said: Recognition = self._recogniser.recognise(poses, cycles, hands, others=self._near(poses))
        return said

    def window_probabilities(
        self, poses: PoseSequence, hands: PoseSequence | None = None
    ) -> WindowProbabilities:
        """See `core.action_recognisers.WindowRecogniser`."""
        found: WindowProbabilities = self._recogniser.window_probabilities(
            poses, hands, others=self._near(poses)
        )
        return found

    def explain(
        self, poses: PoseSequence, cycles: Cycles = (), hands: PoseSequence | None = None
    ) -> tuple[Recognition, tuple[Explanation, ...]]:
        """See `core.action_recognisers.ExplainingRecogniser`."""
        found: tuple[Recognition, tuple[Explanation, ...]] = self._recogniser.explain(
            poses, cycles, hands, others=self._near(poses)
        )
        return found

    def _near(self, poses: PoseSequence) -> tuple[PoseSequence, ...]:
        return nearest_to(poses, self._others)[: self._most]


def nearest_to(poses: PoseSequence, others: Sequence[PersonPoses]) -> tuple[PoseSequence, ...]:
    """The poses of the others on the frames of `poses`, those nearest in the picture first.

    How near: the median distance of the bodies' middles over the frames on which both are seen; who is on
    none of them is left out.
    """
    found: list[tuple[float, PoseSequence]] = []
    here = _middles(poses)
    for other in others:
        if other.stop <= poses.start or poses.stop <= other.start:
            continue
        theirs, _ = other.window(poses.start, poses.stop)
        apart = np.linalg.norm(_middles(theirs) - here, axis=1)
        if np.isfinite(apart).any():
            found.append((float(np.nanmedian(apart)), theirs))
    return tuple(theirs for _, theirs in sorted(found, key=lambda one: one[0]))


def _middles(poses: PoseSequence) -> NDArray[np.float64]:
    """(T, 2) the mean of the keypoints that are seen, px; NaN where none is."""
    known = np.asarray(np.isfinite(poses.px).all(-1))
    total = np.where(known[..., None], poses.px, 0).sum(1, dtype=np.float64)
    count = known.sum(1)[:, None]
    middles: NDArray[np.float64] = np.where(count > 0, total / np.maximum(count, 1), np.nan)
    return middles
