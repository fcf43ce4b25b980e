"""How the generator learns: two motions and two bodies are exchanged, and the truth of that is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from core.training.checkpoints import Checkpoint, read_checkpoint, write_checkpoint
from core.training.composition.generator import Generator, GeneratorSettings
from core.training.composition.pairs import PairBatch, Pairs, PairSettings
from core.training.loop import Learned, seed_everything
from core.training.precision import Precision, calmly
from core.work import Job, Step

MEASURED = 8  # batches from which mean and deviation of the channels are taken
ANKLES = (11, 14)


class ComposerRecipe(msgspec.Struct, frozen=True, kw_only=True):
    """How long and on what; the paper: 300 epochs, batches of 64, a rate of 0.001 that falls by 0.99.

    Here an epoch is a number of batches drawn anew, as pairs never repeat; the rate falls as far as in the
    paper over fewer epochs. triplet, foot: weights of these losses; margin: of the triplets; noise: standard
    deviation, torsos, of what is shown to the encoder (never of the truth): a pose estimator errs. half: the
    networks compute in bfloat16, which takes two thirds of the time where the processor has it.
    """

    epochs: int = 300
    batches: int = 16
    batch: int = 64
    rate: float = 1e-3
    decay: float = 0.99
    triplet: float = 1.0
    margin: float = 1.0
    foot: float = 0.1
    noise: float = 0.02
    half: bool = False


@dataclass(frozen=True, kw_only=True)
class ComposerLesson:
    """What the generator is to learn from, and how."""

    pairs: Pairs
    settings: GeneratorSettings
    pair_settings: PairSettings
    recipe: ComposerRecipe
    seed: int
    shown: str  # a fingerprint of the motions
    threads: int = 1
    checkpoint: Path | None = None

    def key(self) -> Mapping[str, object]:
        """What must be the same for a checkpoint to be gone on from."""
        return {
            "settings": msgspec.to_builtins(self.settings),
            "pairs": msgspec.to_builtins(self.pair_settings),
            "recipe": msgspec.to_builtins(self.recipe),
            "seed": self.seed,
            "shown": self.shown,
        }


def learn_composing(lesson: ComposerLesson) -> Job[Generator]:
    """Train a generator; a step of the job is a step of the optimiser.

    Goes on from the lesson's checkpoint where there is one; what is drawn follows from the seed and the
    epoch alone, so that a training that was stopped ends as one that was not.
    """
    with calmly(lesson.threads, "cpu"):
        return (yield from _learn(lesson))


def _learn(lesson: ComposerLesson) -> Job[Generator]:
    recipe = lesson.recipe
    seed_everything(lesson.seed, 0)
    net = Generator(lesson.settings)
    _measure(net, lesson)
    optimiser = torch.optim.Adam(net.parameters(), recipe.rate)
    precision, learned, first = Precision(torch.device("cpu")), Learned(), 0
    if lesson.checkpoint is not None and lesson.checkpoint.exists():
        kept = read_checkpoint(lesson.checkpoint, lesson.key())
        kept.put_into(net, optimiser, None, precision)
        first, learned.losses = kept.epoch, kept.losses
    total = recipe.epochs * recipe.batches
    for epoch in range(first, recipe.epochs):
        seed_everything(lesson.seed, epoch + 1)
        net.train()
        losses = []
        for group in optimiser.param_groups:
            group["lr"] = recipe.rate * recipe.decay**epoch
        for number in range(recipe.batches):
            random = np.random.default_rng([lesson.seed, epoch, number])
            loss = loss_of(net, lesson.pairs.batch(recipe.batch, random), recipe)
            optimiser.zero_grad()
            precision.step(loss, optimiser, net, 0.0)
            losses.append(loss.item())
            yield Step(
                epoch * recipe.batches + number + 1, total, f"epoch {epoch + 1}, loss {losses[-1]:.3f}"
            )
        learned.losses.append(float(np.mean(losses)))
        if lesson.checkpoint is not None:
            write_checkpoint(
                lesson.checkpoint,
                Checkpoint.of(net, optimiser, None, precision, epoch + 1, learned),
                lesson.key(),
            )
    net.eval()
    _find_rest(net, lesson)
    return net


def loss_of(net: Generator, batch: PairBatch, recipe: ComposerRecipe) -> Tensor:
    """Four reconstructions, triplets of the codes, and the speed of the ankles.

    The anchor of a triplet is the code of a true crossed clip: its motion code lies nearer to that of the
    clip with the same motion than to the other's, its body code likewise.
    """
    truths = [batch.first, batch.second, batch.first_on_second, batch.second_on_first]
    x = torch.from_numpy(np.concatenate(truths))
    seen = x + recipe.noise * torch.randn_like(x)
    with torch.autocast("cpu", torch.bfloat16, enabled=recipe.half):
        motion, body = net.encode(seen)
        (m1, m2, m12, m21), (b1, b2, b12, b21) = motion.float().chunk(4), body.float().chunk(4)
        said = net.scored(torch.cat([m1, m2, m1, m2]), torch.cat([b1, b2, b2, b1])).float()
    loss = functional.mse_loss(said, (x - net.mean) / net.deviation)
    if recipe.triplet:
        pulled = [
            _triplet(m12, m1, m2, recipe.margin),
            _triplet(m21, m2, m1, recipe.margin),
            _triplet(b12, b2, b1, recipe.margin),
            _triplet(b21, b1, b2, recipe.margin),
        ]
        loss = loss + recipe.triplet * torch.stack(pulled).mean()
    if recipe.foot:
        made = said * net.deviation + net.mean
        loss = loss + recipe.foot * functional.mse_loss(ankle_steps(made) / STEP, ankle_steps(x) / STEP)
    return loss


STEP = 0.05  # torsos a frame: about how fast feet go


def ankle_steps(x: Tensor) -> Tensor:
    """(N, 2 D, T - 1) how far each ankle goes from frame to frame over the ground, torsos."""
    dimensions = x.shape[1] // 15
    way = torch.cumsum(x[:, 14 * dimensions :], 2)
    feet = [x[:, (k - 1) * dimensions : k * dimensions] + way for k in ANKLES]  # the hips are left out
    return torch.diff(torch.cat(feet, 1), dim=2)


def _triplet(anchor: Tensor, same: Tensor, other: Tensor, margin: float) -> Tensor:
    loss: Tensor = functional.triplet_margin_loss(
        anchor.flatten(1), same.flatten(1), other.flatten(1), margin=margin
    )
    return loss


def _measured(lesson: ComposerLesson, part: int) -> list[Tensor]:
    found = []
    for number in range(MEASURED):
        random = np.random.default_rng([lesson.seed, part, number])
        found.append(torch.from_numpy(lesson.pairs.batch(lesson.recipe.batch, random).first))
    return found


def _measure(net: Generator, lesson: ComposerLesson) -> None:
    """Mean and deviation of the channels, from what will be shown."""
    x = torch.cat(_measured(lesson, 1_000_001)).transpose(0, 1).flatten(1)
    net.mean.copy_(x.mean(1, keepdim=True))
    net.deviation.copy_(x.std(1, keepdim=True).clamp_min(1e-3))


def _find_rest(net: Generator, lesson: ComposerLesson) -> None:
    """The mean motion code: what nobody in particular does."""
    with torch.no_grad():
        codes = [net.encode(x)[0].mean((0, 2)) for x in _measured(lesson, 1_000_002)]
    net.rest.copy_(torch.stack(codes).mean(0))
