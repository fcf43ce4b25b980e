"""Transfer (Part C of LAC): a network learns to name every frame of labelled recordings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.motion.sequences import BACKGROUND, Head, LabelledSequence, frame_targets, overlapping
from core.training.loop import Learned, Loop, run_loop
from core.training.precision import calmly
from core.training.recipes import Recipe
from core.training.segmentation import FrameNet
from core.training.segmentation.looking import predict_frames
from core.training.segmentation.windows import (
    FrameBatch,
    FrameBatches,
    Recorded,
)
from core.work import Job, run_to_end

MOST_SHARED = 0.2  # of a segment's rows may belong to its neighbour, too
SHARPEST = 4.0  # steps of the log-probability from frame to frame larger than this do not cost more
Floats = NDArray[np.float32]


class Objective(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is wanted of the frames, beside the recipe."""

    head: Annotated[Head, msgspec.Meta(description="single: one label a frame; multi: any number")] = "single"
    balance: Annotated[
        float, msgspec.Meta(ge=0, le=1, description="0: every frame counts alike; 1: every class does")
    ] = 0.5
    calm: Annotated[float, msgspec.Meta(ge=0, le=10, description="Cost of labels that change often")] = 0.15
    tempo: Annotated[float, msgspec.Meta(ge=0, le=2, description="Faster or slower by up to this share")] = (
        0.3
    )
    coverage: Annotated[
        float, msgspec.Meta(gt=0, le=50, description="How often an epoch covers each recording")
    ] = 2.0
    head_only: Annotated[bool, msgspec.Meta(description="The encoder stays as it is")] = False
    encoder_rate: Annotated[
        float, msgspec.Meta(gt=0, le=1, description="Share of the learning rate at which the encoder learns")
    ] = 1.0


USUAL = Objective()


@dataclass(frozen=True, kw_only=True)
class FrameLesson:
    """What one network is to learn from which recordings, and how; fields as in `core.training.fit.Lesson`.

    classes: with a single-label head `background` is one of them, if frames without a label are to be named.
    """

    sequences: Sequence[LabelledSequence]
    classes: Sequence[str]
    wanted: PosePreprocessing
    recipe: Recipe
    objective: Objective = USUAL
    seed: int
    validation: Sequence[LabelledSequence] = ()
    device: str = "cpu"
    threads: int = 0
    checkpoint: Path | None = None
    resume: bool = False
    origin: str = ""


def fit_frames(net: FrameNet, lesson: FrameLesson) -> Learned:
    """`learn_frames` to its end."""
    return run_to_end(learn_frames(net, lesson))


def learn_frames(net: FrameNet, lesson: FrameLesson) -> Job[Learned]:
    """Train `net` in place; a step of the job is a step of the optimiser.

    The same seed gives the same weights, stopped and resumed or not. Raises UserError for recordings that
    cannot teach this, and when the loss is no number any more.
    """
    refuse_what_cannot_teach(lesson)
    with calmly(lesson.threads, lesson.device):
        return (yield from _learn(net, lesson))


def _learn(net: FrameNet, lesson: FrameLesson) -> Job[Learned]:
    recipe, objective, device = lesson.recipe, lesson.objective, torch.device(lesson.device)
    batches = FrameBatches(
        [Recorded(one, lesson.classes) for one in lesson.sequences],
        lesson.wanted,
        batch=recipe.batch,
        seed=lesson.seed,
        tempo=objective.tempo,
        coverage=objective.coverage,
        augmentations=recipe.augmentations,
    )
    weights = torch.from_numpy(class_weights(lesson)).to(device)
    heads = {id(parameter) for parameter in net.head()}
    encoder = [parameter for parameter in net.parameters() if id(parameter) not in heads]
    for parameter in encoder:
        parameter.requires_grad_(not objective.head_only)

    def loss(batch: FrameBatch) -> Tensor:
        target = torch.from_numpy(batch.target).to(device)
        stages = net.stages(torch.from_numpy(batch.x).to(device))
        said = [frame_loss(one.float(), target, weights, objective, recipe.smoothing) for one in stages]
        return torch.stack(said).mean()

    def look() -> float:
        return frames_right(net, lesson)

    loop = Loop(
        net=net,
        recipe=recipe,
        seed=lesson.seed,
        device=lesson.device,
        steps=len(batches),
        batches=batches.of_epoch,
        loss=loss,
        ready=(lambda: net.eval()) if objective.head_only else None,
        look=look if lesson.validation else None,
        slow=(encoder, objective.encoder_rate),
        checkpoint=lesson.checkpoint,
        resume=lesson.resume,
        key=frame_lesson_key(lesson),
    )
    learned = yield from run_loop(loop)
    net.requires_grad_(True)
    if lesson.validation:
        learned.validation.append((recipe.epochs, look()))
    return learned


def frame_loss(
    logits: Tensor, target: Tensor, weights: Tensor, objective: Objective, smoothing: float = 0.0
) -> Tensor:
    """The loss of (N, T, C) logits; target (N, T, C) 0 or 1, NaN where nothing is known; weights (C,).

    single: cross entropy; multi: binary cross entropy of each class. Labels that jump from frame to frame
    cost `objective.calm` times the squared steps of the log-probabilities (Abu Farha, Gall, CVPR 2019).
    """
    known = torch.isfinite(target)
    if objective.head == "multi":
        each = functional.binary_cross_entropy_with_logits(
            logits, target.nan_to_num(), reduction="none", pos_weight=weights
        )
        loss = (each * known).sum() / known.sum().clamp(min=1)
        logs = functional.logsigmoid(logits)
    else:
        sure = known.all(2) & (target.sum(2) == 1)
        truth = target.nan_to_num().argmax(2)
        each = functional.cross_entropy(
            logits.transpose(1, 2), truth, weights, reduction="none", label_smoothing=smoothing
        )
        share = weights[truth] * sure
        loss = (each * sure).sum() / share.sum().clamp(min=1e-6)
        logs = torch.log_softmax(logits, 2)
    if objective.calm and logs.shape[1] > 1:
        steps = (logs[:, 1:] - logs[:, :-1].detach()).abs().clamp(max=SHARPEST)
        loss = loss + objective.calm * steps.square().mean()
    return loss


def class_weights(lesson: FrameLesson) -> Floats:
    """(C,) how much a frame of each class counts (single), or a frame that has it (multi)."""
    truth = np.concatenate([frame_targets(one, lesson.classes) for one in lesson.sequences])
    share = np.maximum(np.nanmean(truth, 0), 1e-3)
    if lesson.objective.head == "multi":
        return np.asarray(((1 - share) / share).clip(1, 50) ** lesson.objective.balance, np.float32)
    weights = (share.mean() / share) ** lesson.objective.balance
    return np.asarray(weights / (weights * share).sum() * share.sum(), np.float32)


def frames_right(net: FrameNet, lesson: FrameLesson) -> float:
    """Share of the validation recordings' known rows (multi: rows and classes) that are named rightly."""
    right, count = 0.0, 0
    for sequence in lesson.validation:
        truth = frame_targets(sequence, lesson.classes)
        said = predict_frames(net, sequence, lesson.wanted, lesson.objective.head, device=lesson.device)
        known = np.isfinite(truth)
        if lesson.objective.head == "multi":
            right += float(((said > 0.5) == (truth > 0.5))[known].sum())
            count += int(known.sum())
        else:
            rows = known.all(1) & (truth.sum(1) == 1)
            right += float((said.argmax(1) == np.nan_to_num(truth).argmax(1))[rows].sum())
            count += int(rows.sum())
    return right / max(count, 1)


def refuse_what_cannot_teach(lesson: FrameLesson) -> None:
    """Raise UserError: no recordings, nothing but one class, overlapping labels for a single-label head."""
    if not lesson.sequences:
        raise UserError("There is no recording to learn from.", hint="Label some recordings first.")
    truth = np.concatenate([frame_targets(one, lesson.classes) for one in lesson.sequences])
    taught = [name for name, there in zip(lesson.classes, np.nansum(truth, 0) > 0, strict=True) if there]
    if lesson.objective.head == "single":
        if len(taught) < 2:
            raise UserError(
                "There is only one label to learn: {name}.",
                hint="Label a second movement, or finish a stretch in which nothing is done.",
                name=taught[0] if taught else "-",
            )
        for sequence in lesson.sequences:
            refuse_overlaps(sequence, lesson.classes)
    elif not [name for name in taught if name != BACKGROUND]:
        raise UserError("None of the recordings has a label.", hint="Label some of their movements first.")


def refuse_overlaps(sequence: LabelledSequence, classes: Sequence[str]) -> None:
    """Raise UserError where segments share more than a few rows at their ends; those rows are not learned."""
    shared = np.nansum(frame_targets(sequence, classes), 1) > 1
    for span in sequence.spans:
        if shared[span.start : span.stop].mean() > MOST_SHARED:
            both = overlapping(sequence.spans) or (span, span)
            raise UserError(
                "In {name} two labels overlap: {first} and {second}.",
                hint="Learn several labels a frame (--set head=multi), or cut the segments apart.",
                name=sequence.name,
                first=both[0].label,
                second=both[1].label,
            )


def frame_lesson_key(lesson: FrameLesson) -> Mapping[str, object]:
    """What must be the same for a checkpoint to be gone on from."""
    return {
        "recipe": msgspec.to_builtins(lesson.recipe),
        "objective": msgspec.to_builtins(lesson.objective),
        "preprocessing": msgspec.to_builtins(lesson.wanted),
        "classes": list(lesson.classes),
        "seed": lesson.seed,
        "recordings": [one.name for one in lesson.sequences],
        "origin": lesson.origin,
    }
