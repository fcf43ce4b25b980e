"""The loop of all training by gradients, told in order; what is learned in it comes from outside."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from core.errors import UserError
from core.training.averaging import AveragedWeights
from core.training.checkpoints import Checkpoint, read_checkpoint, write_checkpoint
from core.training.precision import Precision
from core.training.recipes import Recipe
from core.work import Job, Step

VALIDATE_EVERY = 10  # epochs
Batch = TypeVar("Batch")


@dataclass
class Learned:
    """How training went: the mean loss of each epoch, and (epoch, share right) on the validation people."""

    losses: list[float] = field(default_factory=list)
    validation: list[tuple[int, float]] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Loop(Generic[Batch]):
    """What is done in every epoch of the recipe.

    steps:      batches of an epoch, `batches(epoch)` in order; `loss(batch)` may be in half precision
    begin:      called before the first epoch of all, not when training goes on from a checkpoint
    ready:      called before each epoch, to bring the network into the state in which it learns
    look:       how good it is now, on what is not learned
    slow:       parameters that learn at a share of the rate
    checkpoint: written after every epoch; `key` says what it is one of; with `resume` it is gone on from
    """

    net: nn.Module
    recipe: Recipe
    seed: int
    device: str
    steps: int
    batches: Callable[[int], Iterable[Batch]]
    loss: Callable[[Batch], Tensor]
    begin: Callable[[], None] = lambda: None
    ready: Callable[[], object] | None = None
    look: Callable[[], float] | None = None
    slow: tuple[Collection[nn.Parameter], float] = ((), 1.0)
    checkpoint: Path | None = None
    resume: bool = False
    key: Mapping[str, object] = field(default_factory=dict)


def run_loop(loop: Loop[Batch]) -> Job[Learned]:
    """Train `loop.net` in place; at the end it is in use (averaged weights, if the recipe wants them).

    A step of the job is a step of the optimiser. The random state of an epoch follows from the seed and the
    epoch alone. Raises UserError when the loss is no number any more.
    """
    net, recipe, device = loop.net, loop.recipe, torch.device(loop.device)
    learned = Learned()
    first_epoch = 0
    resumed = None
    if loop.checkpoint is not None and loop.resume and loop.checkpoint.exists():
        resumed = read_checkpoint(loop.checkpoint, loop.key)
    else:
        seed_everything(loop.seed, 0)
        loop.begin()
    net.to(device)
    averaged = AveragedWeights(net, recipe.averaging) if recipe.averaging else None
    optimiser = make_optimiser(net, recipe, *loop.slow)
    precision = Precision(device)
    if resumed is not None:
        resumed.put_into(net, optimiser, averaged, precision)
        first_epoch, learned.losses, learned.validation = resumed.epoch, resumed.losses, resumed.validation
    total = recipe.epochs * loop.steps
    for epoch in range(first_epoch, recipe.epochs):
        seed_everything(loop.seed, epoch + 1)
        (loop.ready or net.train)()
        losses = []
        for number, batch in enumerate(loop.batches(epoch)):
            for group in optimiser.param_groups:
                group["lr"] = rate_at(epoch + number / loop.steps, recipe) * group["share"]
            with precision.autocast():
                loss = loop.loss(batch)
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
            yield Step(epoch * loop.steps + number + 1, total, f"epoch {epoch + 1}, loss {losses[-1]:.3f}")
        learned.losses.append(float(np.mean(losses)))
        if loop.look is not None and (epoch + 1) % VALIDATE_EVERY == 0 and epoch + 1 < recipe.epochs:
            learned.validation.append((epoch + 1, loop.look()))
        if loop.checkpoint is not None:
            state = Checkpoint.of(net, optimiser, averaged, precision, epoch + 1, learned)
            write_checkpoint(loop.checkpoint, state, loop.key)
    if averaged is not None:
        averaged.put_into(net)
    net.eval()
    return learned


def make_optimiser(
    net: nn.Module, recipe: Recipe, slow: Collection[nn.Parameter] = (), share: float = 1.0
) -> torch.optim.Optimizer:
    """The recipe's optimiser; norms and biases (whatever has one axis) do not decay, `slow` ones learn at
    `share` of the rate."""
    slower = {id(parameter) for parameter in slow}
    kinds: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for parameter in net.parameters():
        if parameter.requires_grad:
            kinds.setdefault((parameter.ndim > 1, id(parameter) not in slower), []).append(parameter)
    groups = [
        {
            "params": learning,
            "weight_decay": recipe.weight_decay if decays else 0.0,
            "share": 1.0 if usual else share,
        }
        for (decays, usual), learning in sorted(kinds.items(), reverse=True, key=lambda kind: kind[0])
    ]
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
