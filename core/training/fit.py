"""Training of a recogniser on clips: what is learned in the loop, and how good it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.inputs import ONE_VIEW, Views, prepare_views
from core.training.architectures import RecogniserNet
from core.training.batches import Batch, Batches, inputs_of
from core.training.loop import Learned, Loop, run_loop, steps_per_epoch
from core.training.precision import calmly
from core.training.recipes import Recipe
from core.work import Job, run_to_end


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """What one network is to learn, and how.

    clips: all of a class in `classes`; validation: clips of other people, looked at and never learned.
    checkpoint: a file written after every epoch; with `resume` training goes on from it.
    threads: 0 leaves torch's own number.
    origin: of what the network's weights are that were there before ("" = fresh ones); then `begin` is not
    called, but for `further` clips, which need no label and are seen by `begin` alone.
    """

    clips: Sequence[SkeletonClip]
    classes: Sequence[str]
    wanted: PosePreprocessing
    recipe: Recipe
    seed: int
    validation: Sequence[SkeletonClip] = ()
    device: str = "cpu"
    threads: int = 0
    checkpoint: Path | None = None
    resume: bool = False
    origin: str = ""
    further: Sequence[SkeletonClip] = ()


def fit(net: RecogniserNet, lesson: Lesson) -> Learned:
    """`learn` to its end."""
    return run_to_end(learn(net, lesson))


def learn(net: RecogniserNet, lesson: Lesson) -> Job[Learned]:
    """Train `net` in place; a step of the job is a step of the optimiser.

    The same seed gives the same weights on the same machine with the same number of threads, also when
    training was stopped and resumed: the random state of an epoch follows from the seed and the epoch
    alone. Raises UserError when the loss is no number any more.
    """
    with calmly(lesson.threads, lesson.device):
        return (yield from _learn(net, lesson))


def _learn(net: RecogniserNet, lesson: Lesson) -> Job[Learned]:
    recipe, device = lesson.recipe, torch.device(lesson.device)

    def begin() -> None:
        if learns_without_gradients(net) and (lesson.further or not lesson.origin):
            net.begin(*everything([*lesson.clips, *lesson.further], lesson), lesson.seed)

    def loss(batch: Batch) -> Tensor:
        inputs, target = batch
        outputs = net(*(one.to(device) for one in inputs.values()))
        return net.loss(_in_full(outputs), target.to(device))

    def look() -> float:
        return share_right(net, lesson.validation, lesson)

    loop = Loop(
        net=net,
        recipe=recipe,
        seed=lesson.seed,
        device=lesson.device,
        steps=steps_per_epoch(len(lesson.clips), recipe.batch),
        batches=Batches(lesson.clips, lesson.classes, lesson.wanted, recipe, lesson.seed).of_epoch,
        loss=loss,
        begin=begin,
        look=look if lesson.validation else None,
        checkpoint=lesson.checkpoint,
        resume=lesson.resume,
        key=lesson_key(lesson),
    )
    learned = yield from run_loop(loop)
    if lesson.validation:
        if type(net).finish is not RecogniserNet.finish:
            net.cpu().finish(*everything(lesson.validation, lesson))
            net.to(device)
        learned.validation.append((recipe.epochs, look()))
    return learned


def learns_without_gradients(net: RecogniserNet) -> bool:
    """Whether the network wants to see all clips before the first epoch."""
    return type(net).begin is not RecogniserNet.begin


def everything(clips: Sequence[SkeletonClip], lesson: Lesson) -> tuple[dict[str, Tensor], Tensor]:
    """All of `clips` as one batch, and their labels (N, classes), for `begin` and `finish`.

    Clips of no class of the lesson have zeros as label.
    """
    arrays = inputs_of(clips, lesson.wanted)
    return {name: torch.from_numpy(a) for name, a in arrays.items()}, one_hot(clips, lesson.classes)


def one_hot(clips: Sequence[SkeletonClip], classes: Sequence[str]) -> Tensor:
    """(N, classes) labels, zeros where there is none of these."""
    number = {name: i for i, name in enumerate(classes)}
    rows = torch.tensor([number.get(clip.label, len(classes)) for clip in clips])
    return functional.one_hot(rows, len(classes) + 1)[:, :-1].float()


def predict(
    net: RecogniserNet,
    clips: Sequence[SkeletonClip],
    wanted: PosePreprocessing,
    batch: int = 32,
    device: str = "cpu",
    views: Views = ONE_VIEW,
) -> NDArray[np.float32]:
    """(N, classes) logits, the mean over the `views`."""
    net.eval()
    logits = []
    with torch.no_grad():
        for first in range(0, len(clips), batch):
            said = []
            for arrays in prepare_views(clips[first : first + batch], wanted, views):
                outputs = net(*(torch.from_numpy(a).to(device) for a in arrays.values()))
                said.append(outputs[0].float().cpu().numpy())
            logits.append(np.mean(said, 0, dtype=np.float32))
    answer: NDArray[np.float32] = np.concatenate(logits)
    return answer


def share_right(net: RecogniserNet, clips: Sequence[SkeletonClip], lesson: Lesson) -> float:
    """Share of `clips` whose class gets the largest logit."""
    chosen = predict(net, clips, lesson.wanted, device=lesson.device).argmax(1)
    right: list[bool] = [
        lesson.classes[number] == clip.label for number, clip in zip(chosen, clips, strict=True)
    ]
    return sum(right) / len(right)


def lesson_key(lesson: Lesson) -> Mapping[str, object]:
    """What must be the same for a checkpoint to be gone on from."""
    key: dict[str, object] = {
        "recipe": msgspec.to_builtins(lesson.recipe),
        "preprocessing": msgspec.to_builtins(lesson.wanted),
        "classes": list(lesson.classes),
        "seed": lesson.seed,
        "clips": [clip.name for clip in lesson.clips],
    }
    if lesson.origin:
        key["origin"] = lesson.origin
    if lesson.further:
        key["further"] = [clip.name for clip in lesson.further]
    return key


def _in_full(outputs: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
    """Half-precision outputs as float32: losses are computed in full precision."""
    return tuple(one.float() if one.is_floating_point() else one for one in outputs)
