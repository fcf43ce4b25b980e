"""The known examples of the neighbours recogniser and how far a new movement is from each of them."""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.motion.descriptors import descriptor_names
from core.paths import models_dir

Floats = NDArray[np.float64]
DIMENSIONS = 60
RIDGE = 0.3
KEPT_METRICS = 64


class Examples:
    """Descriptors of known movements (N, D) with their labels, and distances to them.

    groups: (N,) number of the maker of each example (movements called unknown are of many kinds);
    repeats: (N,) whether the example is cut at the repetitions of an exercise.
    """

    def __init__(
        self,
        values: Floats,
        labels: NDArray[np.str_],
        groups: NDArray[np.int64],
        repeats: NDArray[np.bool_],
    ) -> None:
        self.labels = labels
        self.repeats = repeats
        self.mean = values.mean(0)
        self.spread = values.std(0) + 1e-6
        self._scaled = (values - self.mean) / self.spread
        self._groups = groups
        self._metrics: dict[bytes, tuple[Floats, Floats]] = {}

    @cached_property
    def _scatter(self) -> tuple[Floats, Floats]:
        """(D, D) within and between groups, every group weighing the same."""
        size = self._scaled.shape[1]
        within, between = np.zeros((size, size)), np.zeros((size, size))
        numbers = np.unique(self._groups)
        for number in numbers:
            rows = self._scaled[self._groups == number]
            middle = rows.mean(0)
            within += (rows - middle).T @ (rows - middle) / len(rows)
            between += np.outer(middle, middle)
        return within / len(numbers), between / len(numbers)

    def distances(self, values: Floats, known: NDArray[np.bool_]) -> Floats:
        """(N,) how far each example is, over the numbers that are known of `values` (D,).

        Distances are taken in the space of Fisher's linear discriminants of those numbers alone
        (Rao 1948): directions in which kinds of movement differ much against the spread within
        a kind; 1 is about that spread.
        """
        axes, places = self._metric(known)
        here = ((values - self.mean) / self.spread)[known] @ axes
        return np.asarray(np.sqrt(((places - here) ** 2).mean(1)))

    def _metric(self, known: NDArray[np.bool_]) -> tuple[Floats, Floats]:
        """The discriminant axes of the known numbers (K, C), and the examples in them (N, C)."""
        key = known.tobytes()
        if key not in self._metrics:
            within, between = self._scatter
            chosen = np.ix_(known, known)
            root = np.linalg.cholesky(within[chosen] + RIDGE * np.eye(int(known.sum())))
            half = np.linalg.solve(root, between[chosen])
            _, vectors = np.linalg.eigh(np.linalg.solve(root, half.T))
            axes = np.linalg.solve(root.T, vectors[:, ::-1][:, :DIMENSIONS])
            if len(self._metrics) >= KEPT_METRICS:
                self._metrics.pop(next(iter(self._metrics)))
            self._metrics[key] = (axes, self._scaled[:, known] @ axes)
        return self._metrics[key]


def examples_file() -> Path:
    """Where the shipped examples lie."""
    return models_dir() / "neighbours" / "examples.npz"


@cache
def load_examples() -> Examples | None:
    """The shipped examples; None when they are not there."""
    if not examples_file().is_file():
        return None
    with np.load(examples_file(), allow_pickle=False) as data:
        if tuple(data["names"]) != descriptor_names():
            raise ValueError(
                "The examples were made for another descriptor; run packaging/make_neighbours.py."
            )
        low, high = data["low"].astype(float), data["high"].astype(float)
        values = low + data["values"].T.astype(float) / float(data["levels"]) * (high - low)
        labels = data["label_names"][data["labels"]]
        return Examples(values, labels, data["groups"].astype(np.int64), data["repeats"])
