"""Batches of an epoch: which clips, prepared how, with whatever the recipe mixes in."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.inputs import assemble, prepare_batch
from core.motion.normalising import normalise
from core.training.recipes import Recipe

Arrays = dict[str, NDArray[np.float32]]
Batch = tuple[dict[str, Tensor], Tensor]
MOST_WORKERS = 8


def inputs_of(clips: Sequence[SkeletonClip], wanted: PosePreprocessing) -> Arrays:
    """The inputs of `clips`, batch first, as they are when a model is used."""
    return prepare_batch(clips, wanted)[0]


class Batches:
    """The batches of each epoch, always the same ones for the same seed, however they are prepared.

    Every batch has a random state of its own (from seed, epoch and its number). The first epoch measures
    how long preparing takes against the rest of a step: when it is slower, and there are cores to spare,
    threads prepare the next batches ahead.
    """

    def __init__(
        self,
        clips: Sequence[SkeletonClip],
        classes: Sequence[str],
        wanted: PosePreprocessing,
        recipe: Recipe,
        seed: int,
    ) -> None:
        self._clips = [normalise(clip, wanted) for clip in clips]  # once; the rest differs every time
        self._wanted, self._recipe, self._seed = wanted, recipe, seed
        self._augmentations = dict(recipe.augmentations)
        if recipe.mixup:
            self._augmentations["mixup"] = recipe.mixup
        number = {name: i for i, name in enumerate(classes)}
        self._labels = np.array([number[clip.label] for clip in clips])
        self._classes = len(classes)
        self.workers: int | None = None  # not measured yet

    def of_epoch(self, epoch: int) -> Iterator[Batch]:
        """The batches of an epoch: inputs by name, and labels (N, classes) whose rows sum to 1."""
        order = np.random.default_rng([self._seed, epoch]).permutation(len(self._clips))
        size = self._recipe.batch
        parts = [order[first : first + size] for first in range(0, len(order), size)]
        parts = [part for part in parts if len(part) > 1]
        if self.workers:
            yield from self._ahead(parts, epoch, self.workers)
            return
        preparing = 0.0
        began = time.perf_counter()
        for number, rows in enumerate(parts):
            start = time.perf_counter()
            batch = self._made(rows, epoch, number)
            preparing += time.perf_counter() - start
            yield batch
        if self.workers is None:
            self.workers = workers_that_pay(preparing, time.perf_counter() - began - preparing)

    def _ahead(self, parts: list[NDArray[np.int64]], epoch: int, workers: int) -> Iterator[Batch]:
        with ThreadPoolExecutor(workers, thread_name_prefix="batches") as pool:
            waiting: deque[Future[Batch]] = deque()
            for number, rows in enumerate(parts):
                waiting.append(pool.submit(self._made, rows, epoch, number))
                if len(waiting) > workers + 1:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    def _made(self, rows: NDArray[np.int64], epoch: int, number: int) -> Batch:
        random = np.random.default_rng([self._seed, epoch, number])
        recipe = self._recipe
        target = np.eye(self._classes, dtype=np.float32)[self._labels[rows]]
        target = target * (1 - recipe.smoothing) + np.float32(recipe.smoothing / self._classes)
        chosen = [self._clips[row] for row in rows]
        arrays, mixed = assemble(chosen, self._wanted, random, self._augmentations, target)
        inputs = {name: torch.from_numpy(np.ascontiguousarray(a)) for name, a in arrays.items()}
        return inputs, torch.from_numpy(target if mixed is None else mixed)


def workers_that_pay(preparing_s: float, stepping_s: float) -> int:
    """Threads that prepare ahead: none while steps take longer or no core is free."""
    free: int = (os.cpu_count() or 1) - torch.get_num_threads()
    if preparing_s <= stepping_s or free < 1:
        return 0
    return min(MOST_WORKERS, free, int(np.ceil(preparing_s / max(stepping_s, 1e-3))))
