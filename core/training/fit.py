"""Training of a recogniser on clips: the loop, told in order."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.inputs import ONE_VIEW, Views, prepare_views
from core.training.architectures import RecogniserNet
from core.training.averaging import AveragedWeights
from core.training.batches import Batches, inputs_of
from core.training.checkpoints import Checkpoint, read_checkpoint, write_checkpoint
from core.training.precision import Precision, calmly
from core.training.recipes import Recipe
from core.work import Job, Step, run_to_end

VALIDATE_EVERY = 10  # epochs


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


@dataclass
class Learned:
    """How training went: the mean loss of each epoch, and (epoch, share right) on the validation people."""

    losses: list[float] = field(default_factory=list)
    validation: list[tuple[int, float]] = field(default_factory=list)


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
    steps = steps_per_epoch(len(lesson.clips), recipe.batch)
    learned = Learned()
    first_epoch = 0
    resumed = _resumed(lesson)
    if resumed is None:
        seed_everything(lesson.seed, 0)
        if learns_without_gradients(net) and (lesson.further or not lesson.origin):
            net.begin(*everything([*lesson.clips, *lesson.further], lesson), lesson.seed)
    net.to(device)
    averaged = AveragedWeights(net, recipe.averaging) if recipe.averaging else None
    optimiser = make_optimiser(net, recipe)
    precision = Precision(device)
    if resumed is not None:
        resumed.put_into(net, optimiser, averaged, precision)
        first_epoch, learned.losses, learned.validation = resumed.epoch, resumed.losses, resumed.validation
    batches = Batches(lesson.clips, lesson.classes, lesson.wanted, recipe, lesson.seed)
    total = recipe.epochs * steps
    for epoch in range(first_epoch, recipe.epochs):
        seed_everything(lesson.seed, epoch + 1)
        net.train()
        losses = []
        for number, (inputs, target) in enumerate(batches.of_epoch(epoch)):
            for group in optimiser.param_groups:
                group["lr"] = rate_at(epoch + number / steps, recipe)
            with precision.autocast():
                outputs = net(*(one.to(device) for one in inputs.values()))
                loss = net.loss(_in_full(outputs), target.to(device))
            losses.append(loss.item())
            if not math.isfinite(losses[-1]):
                raise UserError(
                    "Training went astray in epoch {epoch}: the loss is no number any more.",
                    hint="Try a smaller learning rate (--set rate=...) or shorter gradients "
                    "(--set clip_norm=1).",
                    epoch=epoch + 1,
                )
            optimiser.zero_grad()
            precision.step(loss, optimiser, net, recipe.clip_norm)
            if averaged is not None:
                averaged.take(net)
            yield Step(epoch * steps + number + 1, total, f"epoch {epoch + 1}, loss {losses[-1]:.3f}")
        learned.losses.append(float(np.mean(losses)))
        if lesson.validation and (epoch + 1) % VALIDATE_EVERY == 0 and epoch + 1 < recipe.epochs:
            learned.validation.append((epoch + 1, share_right(net, lesson.validation, lesson)))
        if lesson.checkpoint is not None:
            write_checkpoint(
                lesson.checkpoint,
                Checkpoint.of(net, optimiser, averaged, precision, epoch + 1, learned),
                lesson_key(lesson),
            )
    if averaged is not None:
        averaged.put_into(net)
    net.eval()
    if lesson.validation:
        if type(net).finish is not RecogniserNet.finish:
            net.cpu().finish(*everything(lesson.validation, lesson))
            net.to(device)
        learned.validation.append((recipe.epochs, share_right(net, lesson.validation, lesson)))
    return learned


def make_optimiser(net: RecogniserNet, recipe: Recipe) -> torch.optim.Optimizer:
    """The recipe's optimiser; norms and biases (whatever has one axis) do not decay."""
    learning = [parameter for parameter in net.parameters() if parameter.requires_grad]
    groups = [
        {"params": [p for p in learning if p.ndim > 1], "weight_decay": recipe.weight_decay},
        {"params": [p for p in learning if p.ndim <= 1], "weight_decay": 0.0},
    ]
    groups = [group for group in groups if group["params"]]
    if recipe.optimiser == "sgd":
        return torch.optim.SGD(groups, recipe.rate, momentum=0.9, nesterov=True)
    if recipe.optimiser == "adam":
        return torch.optim.Adam(groups, recipe.rate)
    return torch.optim.AdamW(groups, recipe.rate)


def rate_at(epoch: float, recipe: Recipe) -> float:
    """The learning rate `epoch` epochs into training: a straight rise, then a cosine down to 0."""
    if epoch < recipe.warm_up:
        return recipe.rate * (epoch + 1) / (recipe.warm_up + 1)
    share = (epoch - recipe.warm_up) / max(recipe.epochs - recipe.warm_up, 1)
    return recipe.rate * 0.5 * (1 + math.cos(math.pi * share))


def steps_per_epoch(clips: int, batch: int) -> int:
    """How many batches there are; a last one of a single clip is left out (batch norm needs two)."""
    whole, rest = divmod(clips, batch)
    return whole + (rest > 1)


def seed_everything(seed: int, part: int) -> None:
    """Torch's random state from `seed` and which part of the training begins."""
    torch.manual_seed(int(np.random.SeedSequence([seed, part]).generate_state(1, np.uint64)[0] >> 1))


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


def _resumed(lesson: Lesson) -> Checkpoint | None:
    if lesson.checkpoint is None or not lesson.resume or not lesson.checkpoint.exists():
        return None
    return read_checkpoint(lesson.checkpoint, lesson_key(lesson))
