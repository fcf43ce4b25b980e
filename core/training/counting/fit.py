"""Counting networks learn from recordings in which every repetition was marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
import torch
from torch import Tensor

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.motion.counted import CountedSequence
from core.training.counting import CountNet
from core.training.counting.windows import CountedRecording
from core.training.loop import Learned, Loop, run_loop
from core.training.precision import calmly
from core.training.recipes import Recipe
from core.training.segmentation.windows import FrameBatch, FrameBatches
from core.work import Job


class CountObjective(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How windows are drawn, beside the recipe."""

    tempo: Annotated[
        float, msgspec.Meta(ge=0, le=15, description="Windows up to so much longer or shorter (3: 4 times)")
    ] = 3.0
    coverage: Annotated[
        float, msgspec.Meta(gt=0, le=50, description="How often an epoch covers each recording")
    ] = 1.0


@dataclass(frozen=True, kw_only=True)
class CountLesson:
    """What one network is to learn from which recordings, and how; fields as in `core.training.fit.Lesson`.

    look: how good the network is now, on what is not learned
    """

    sequences: Sequence[CountedSequence]
    wanted: PosePreprocessing
    recipe: Recipe
    objective: CountObjective
    seed: int
    device: str = "cpu"
    threads: int = 0
    checkpoint: Path | None = None
    resume: bool = False
    origin: str = ""
    look: Callable[[], float] | None = None


def learn_counts(net: CountNet, lesson: CountLesson) -> Job[Learned]:
    """Train `net` in place; a step of the job is a step of the optimiser.

    The same seed gives the same weights, stopped and resumed or not. Raises UserError where nothing is
    marked, and when the loss is no number any more.
    """
    if not any(one.cycles for one in lesson.sequences):
        raise UserError(
            "None of the recordings has a repetition to learn from.", hint="Mark or accept some sets first."
        )
    device = torch.device(lesson.device)
    batches = FrameBatches(
        [CountedRecording(one) for one in lesson.sequences],
        lesson.wanted,
        batch=lesson.recipe.batch,
        seed=lesson.seed,
        tempo=lesson.objective.tempo,
        coverage=lesson.objective.coverage,
        augmentations=lesson.recipe.augmentations,
    )

    def loss(batch: FrameBatch) -> Tensor:
        raw = net.raw(torch.from_numpy(batch.x).to(device))
        said = {name: one.float() for name, one in raw.items()}
        return net.loss(said, torch.from_numpy(batch.target).to(device))

    with calmly(lesson.threads, lesson.device):
        return (
            yield from run_loop(
                Loop(
                    net=net,
                    recipe=lesson.recipe,
                    seed=lesson.seed,
                    device=lesson.device,
                    steps=len(batches),
                    batches=batches.of_epoch,
                    loss=loss,
                    look=lesson.look,
                    checkpoint=lesson.checkpoint,
                    resume=lesson.resume,
                    key=lesson_key(lesson),
                )
            )
        )


def lesson_key(lesson: CountLesson) -> Mapping[str, object]:
    """What must be the same for a checkpoint to be gone on from."""
    return {
        "recipe": msgspec.to_builtins(lesson.recipe),
        "objective": msgspec.to_builtins(lesson.objective),
        "preprocessing": msgspec.to_builtins(lesson.wanted),
        "seed": lesson.seed,
        "recordings": [one.name for one in lesson.sequences],
        "cycles": sum(len(one.cycles) for one in lesson.sequences),
        "origin": lesson.origin,
    }
