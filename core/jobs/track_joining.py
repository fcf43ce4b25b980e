"""Carry track ids over a block boundary at which an estimator was started again.

A resumed job starts the estimator `OVERLAP` pictures before the first missing block. On these
pictures both the saved bodies and the new ones are known; a new track takes the id of the saved
track it lies upon. Tracks that lie upon none get ids never used before. (Somebody who is out of
view on all of these pictures gets a new id; this is the price of going on.)
"""

from __future__ import annotations

import numpy as np

from core.pose_estimators import FoundBody

OVERLAP = 16  # pictures
SAME_BODY = 0.25  # mean keypoint distance, as a share of the body's size


class TrackJoiner:
    """Maps the ids of a restarted estimator to the ids of the run."""

    def __init__(self, next_id: int) -> None:
        self._next_id = next_id
        self._votes: dict[int, dict[int, int]] = {}
        self._ids: dict[int, int] = {}

    def compare(self, new: tuple[FoundBody, ...], saved: list[FoundBody]) -> None:
        """Note which new bodies lie upon which saved ones on one picture both know."""
        pairs = sorted(
            (distance, a.track_id, b.track_id)
            for a in new
            for b in saved
            if (distance := body_distance(a, b)) < SAME_BODY
        )
        taken_new: set[int] = set()
        taken_saved: set[int] = set()
        for _, new_id, saved_id in pairs:
            if new_id not in taken_new and saved_id not in taken_saved:
                taken_new.add(new_id)
                taken_saved.add(saved_id)
                votes = self._votes.setdefault(new_id, {})
                votes[saved_id] = votes.get(saved_id, 0) + 1

    def id_for(self, new_id: int) -> int:
        """The run's id for the restarted estimator's track `new_id`."""
        if new_id not in self._ids:
            votes = self._votes.get(new_id, {})
            free = {saved: count for saved, count in votes.items() if saved not in self._ids.values()}
            if free:
                self._ids[new_id] = max(free, key=lambda saved: free[saved])
            else:
                self._ids[new_id] = self._next_id
                self._next_id += 1
        return self._ids[new_id]


def body_distance(a: FoundBody, b: FoundBody) -> float:
    """Mean distance of the keypoints of two bodies, as a share of the larger one's size; inf if unknown."""
    known = np.isfinite(a.px).all(axis=1) & np.isfinite(b.px).all(axis=1)
    if known.sum() < 3:
        return float("inf")
    size = max(float(np.ptp(a.px[known], axis=0).max()), float(np.ptp(b.px[known], axis=0).max()), 1e-6)
    return float(np.linalg.norm(a.px[known] - b.px[known], axis=1).mean()) / size
