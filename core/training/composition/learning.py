"""How the generator learns: two motions and two bodies are exchanged, and the truth of that is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.training.composition.generator import Generator, GeneratorSettings
from core.training.composition.pairs import Block, Pairs, PairSettings
from core.training.loop import Loop, run_loop, seed_everything
from core.training.precision import calmly
from core.training.recipes import Recipe
from core.work import Job

ANKLES = (11, 14)
# Which of the four clips (`pairs.FOUR`) give motion and body of each: these, or those that have the same.
MOTION_OF, MOTION_TOO = [0, 1, 0, 1], [2, 3, 2, 3]
BODY_OF, BODY_TOO = [0, 1, 1, 0], [3, 2, 2, 3]
OWN = torch.tensor([True, True, False, False])[
    :, None, None
]  # those that would be given back from themselves


class ComposerRecipe(msgspec.Struct, frozen=True, kw_only=True):
    """How long and on what; the paper: Adam, 300 epochs, batches of 64, a rate of 0.001 that falls.

    training: an epoch of it is `batches` batches from a pool of pairs. In each epoch `fresh` new pairs come
    into the pool and the oldest go, so that `fresh * stay` are in it; from where they are seen is drawn anew
    for every batch. triplet, foot: weights of these losses; margin: of the triplets; crossed: how often
    the first two clips are rebuilt from the codes of the true exchanged ones rather than from their own, so
    that all four outputs are exchanges. metres: 0 = every channel counts alike, as in the paper, 1 = every
    metre does. noise: standard deviation, torsos, of what
    is shown to the encoder (never of the truth): a pose estimator errs. half: the networks compute in
    bfloat16, which takes two thirds of the time where the processor has it.
    """

    training: Recipe = Recipe(epochs=300, batch=64, optimiser="adam", rate=1e-3, weight_decay=0.0, warm_up=2)
    batches: int = 16
    fresh: int = 64
    stay: int = 16
    triplet: float = 1.0
    margin: float = 1.0
    foot: float = 0.1
    crossed: float = 0.0
    metres: float = 0.0
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
        recipe, pool = lesson.recipe, Pool(lesson)
        seed_everything(lesson.seed, 0)
        net = Generator(lesson.settings)
        loop = Loop(
            net=net,
            recipe=recipe.training,
            seed=lesson.seed,
            device="cpu",
            steps=recipe.batches,
            batches=pool.batches,
            loss=lambda batch: loss_of(net, batch, recipe),
            begin=lambda: _begin(net, pool),
            checkpoint=lesson.checkpoint,
            resume=True,
            key=lesson.key(),
        )
        yield from run_loop(loop)
    return net


class Pool:
    """The pairs that batches are drawn from: each epoch new ones come and the oldest go."""

    def __init__(self, lesson: ComposerLesson) -> None:
        self._lesson = lesson
        self._blocks: dict[int, Block] = {}

    def batches(self, epoch: int) -> Iterator[Tensor]:
        """(4, N, C, T) the four clips of N pairs, as often as an epoch has batches."""
        recipe, random = self._lesson.recipe, np.random.default_rng([self._lesson.seed, 0, epoch])
        pairs = self._pairs(epoch)
        for _ in range(recipe.batches):
            chosen = pairs[random.integers(0, len(pairs), recipe.training.batch)]
            yield torch.from_numpy(self._lesson.pairs.look(chosen, random))

    def all_seen(self) -> Tensor:
        """(4, N, C, T) every pair of the first epoch."""
        random = np.random.default_rng([self._lesson.seed, 2])
        return torch.from_numpy(self._lesson.pairs.look(self._pairs(0), random))

    def _pairs(self, epoch: int) -> Block:
        wanted = range(epoch, epoch + self._lesson.recipe.stay)
        self._blocks = {n: self._blocks[n] if n in self._blocks else self._drawn(n) for n in wanted}
        return np.concatenate(list(self._blocks.values()))

    def _drawn(self, number: int) -> Block:
        random = np.random.default_rng([self._lesson.seed, 1, number])
        return self._lesson.pairs.block(self._lesson.recipe.fresh, random)


def loss_of(net: Generator, batch: Tensor, recipe: ComposerRecipe) -> Tensor:
    """Four reconstructions, triplets of the codes, and the speed of the ankles; batch: (4, N, C, T).

    Each motion and each body is in two of the four clips, and either can give its code. The anchor of a
    triplet is the code of a true exchanged clip: its motion code lies nearer to that of the clip with the
    same motion than to the other's, its body code likewise.
    """
    x = batch.flatten(0, 1)
    seen = x + recipe.noise * torch.randn_like(x)
    with torch.autocast("cpu", torch.bfloat16, enabled=recipe.half):
        codes = net.encode(seen)
        motion, body = (one.float().unflatten(0, batch.shape[:2]) for one in codes)
        other = (torch.rand(2, batch.shape[1], 1) < recipe.crossed).repeat(2, 1, 1) & OWN
        motions = torch.where(other[..., None], motion[MOTION_TOO], motion[MOTION_OF])
        bodies = torch.where(other, body[BODY_TOO], body[BODY_OF])
        said = net.scored(motions.flatten(0, 1), bodies.flatten(0, 1)).float()
    weights = (net.deviation / net.deviation.square().mean().sqrt()) ** recipe.metres
    loss = ((said - (x - net.mean) / net.deviation) * weights).square().mean()
    if recipe.triplet:
        m1, m2, m12, m21 = _around_mean(motion)
        b1, b2, b12, b21 = _around_mean(body)
        triplets = ((m12, m1, m2), (m21, m2, m1), (b12, b2, b1), (b21, b1, b2))
        pulled = [functional.triplet_margin_loss(*three, margin=recipe.margin) for three in triplets]
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


def _around_mean(codes: Tensor) -> Tensor:
    """(4, N, D) codes from their mean, which are usually 1 long: in this measure a margin means something.

    As they are, codes of two motions lie about 30 apart, and a margin of 1 is kept by doing nothing.
    """
    flat = codes.flatten(2)
    flat = flat - flat.mean((0, 1))
    return flat / flat.square().sum(2).mean().sqrt().clamp_min(1e-6)


def _begin(net: Generator, pool: Pool) -> None:
    """Mean and deviation of the channels from what will be shown; first weights as large as the activations
    want them (He et al., ICCV 2015)."""
    x = pool.all_seen().flatten(0, 1).transpose(0, 1).flatten(1)
    net.mean.copy_(x.mean(1, keepdim=True))
    net.deviation.copy_(x.std(1, keepdim=True).clamp_min(1e-3))
    for layer in net.modules():
        if isinstance(layer, nn.Conv1d):
            nn.init.kaiming_uniform_(layer.weight, a=0.2)
