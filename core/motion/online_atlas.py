"""A movement named while it happens, by the cells of a pose atlas that it goes through."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Names = Callable[[Floats], dict[str, float]]


class AtlasState(msgspec.Struct, frozen=True):
    """What is known after a pose.

    cell: column and row of the atlas, None before anybody is seen; novelty: distance of the pose from the
    atlas, in times the usual one (1 = as in training); label: "" while no label reaches the threshold;
    confidence: of the best label, 0..1; woken: how many cells the sliding vector holds
    """

    cell: tuple[int, int] | None
    novelty: float
    label: str
    confidence: float
    woken: int


class OnlineAtlas:
    """Pose by pose: the cell that wakes, and the label of the last `length` cells that woke in turn.

    atlas: (rows, columns, V, D) postures about the body's centre, in torsos, as `ActionInMind.atlas` gives
    them; length: how many cells a movement wakes on average; names: the confidence of each label for
    (length, 2) columns and rows in the order they woke (`nearest_paths` makes one from examples); a label
    is said from the confidence `threshold` on. A cell that stays awake counts once, so that tempo and rests
    do not matter.
    Source: the online system of Gharaee, Action in Mind (2018).
    """

    def __init__(
        self, atlas: Floats, length: int, names: Names, threshold: float = 0.6, usual_distance: float = 1.0
    ) -> None:
        self._atlas, self._names, self._threshold = atlas, names, threshold
        self._usual_distance = usual_distance
        self._woken: deque[tuple[int, int]] = deque(maxlen=length)
        self._state = AtlasState(None, 0.0, "", 0.0, 0)

    def update(self, pose: Floats) -> AtlasState:
        """The state after `pose`, (V, D) like the atlas's; unknown keypoints (NaN) are passed over."""
        known = np.asarray(np.isfinite(pose).all(-1))
        if not known.any():
            return self._state
        squared = np.square(self._atlas[:, :, known] - pose[known]).sum((2, 3))
        row, column = (int(at) for at in np.unravel_index(int(squared.argmin()), squared.shape))
        seen_of_all = len(known) / known.sum()
        novelty = float(np.sqrt(squared.min() * seen_of_all)) / self._usual_distance
        cell = (column, row)
        label, confidence = self._state.label, self._state.confidence
        if not self._woken or self._woken[-1] != cell:
            self._woken.append(cell)
            label, confidence = self._named()
        self._state = AtlasState(cell, novelty, label, confidence, len(self._woken))
        return self._state

    def _named(self) -> tuple[str, float]:
        if len(self._woken) < (self._woken.maxlen or 0):
            return "", 0.0
        found = self._names(np.array(self._woken, np.float32))
        best = max(found, key=lambda name: found[name])
        return (best if found[best] >= self._threshold else ""), found[best]


def woken_cells(atlas: Floats, poses: Floats) -> Floats:
    """(n, 2) the columns and rows that poses (T, V, D) wake one after another, each stay once."""
    online = OnlineAtlas(atlas, len(poses) + 1, lambda _: {"": 0.0})
    cells = [state.cell for state in map(online.update, poses) if state.cell is not None]
    kept = [cell for number, cell in enumerate(cells) if number == 0 or cell != cells[number - 1]]
    return np.array(kept, np.float32).reshape(-1, 2)


def resampled(cells: Floats, points: int) -> Floats:
    """(points, 2): places at equal distances along the path through `cells`, (n, 2)."""
    gone = np.concatenate([[0.0], np.linalg.norm(np.diff(cells, axis=0), axis=1).cumsum()])
    wished = np.linspace(0, gone[-1], points)
    return np.stack([np.interp(wished, gone, cells[:, axis]) for axis in (0, 1)], 1).astype(np.float32)


def nearest_paths(paths: Sequence[Floats], labels: Sequence[str], length: int, usual: float = 1.0) -> Names:
    """Confidences from labelled paths (each (n, 2) cells, as `woken_cells` gives them).

    A label's weight is exp(-(d / usual)^2) of its nearest path, d the mean distance in cells of `length`
    points along both paths; next to a path that is far from all, "" weighs most, so that nothing is sure.
    """
    examples = np.stack([resampled(path, length) for path in paths])

    def names(cells: Floats) -> dict[str, float]:
        away = np.linalg.norm(examples - resampled(cells, length), axis=2).mean(1)
        weights = {"": float(np.exp(-4.0))}
        for label, distance in zip(labels, away, strict=True):
            weights[label] = max(weights.get(label, 0.0), float(np.exp(-((distance / usual) ** 2))))
        total = sum(weights.values())
        return {label: weight / total for label, weight in weights.items()}

    return names
