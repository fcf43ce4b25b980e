"""Contrastive learning from recordings without labels: each window and something that is like it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.inputs import assemble
from core.motion.normalising import NormalisedClip
from core.motion.sequences import LabelledSequence
from core.training.composition.positives import composed, read_generator
from core.training.loop import Learned, Loop, run_loop
from core.training.precision import calmly
from core.training.recipes import Recipe
from core.training.segmentation import FrameNet
from core.training.segmentation.contrast import Contrast, ContrastSettings
from core.training.segmentation.windows import Recorded, drawn_times, refuse_what_moves_labels, seen_in
from core.work import Job, run_to_end

Floats = NDArray[np.float32]
# (N, T, K, D) motions of one person each, rows a second -> as many that are done at the same time
Composer = Callable[[Floats, float, np.random.Generator], Floats]
SHORTEST = 0.5  # of a window: shorter recordings teach nothing
TRIES = 4
SETTLING = 8  # batches

USUAL_RECIPE = Recipe(
    epochs=30,
    batch=16,
    optimiser="adamw",
    rate=2e-3,
    weight_decay=0.01,
    warm_up=2,
    augmentations={
        "rotate": 40.0,
        "tilt": 10.0,
        "scale": 0.2,
        "jitter": 0.02,
        "exchange_bones": 0.5,
        "drop_keypoints": 0.1,
    },
)


@dataclass(frozen=True, kw_only=True)
class ContrastLesson:
    """What one encoder is to learn from recordings without labels; fields as in `core.training.fit.Lesson`.

    half: the features are computed in bfloat16, on a CPU, too; what is told apart by them is not.
    composer: makes of each window one in which a second motion is done as well, on the same body; it is the
    key of that window (`named`: which one, for the checkpoint). None: the key is the window itself, changed
    by the augmentations as the query is.
    """

    clips: Sequence[SkeletonClip]
    wanted: PosePreprocessing
    recipe: Recipe = USUAL_RECIPE
    settings: ContrastSettings
    seed: int
    composer: Composer | None = None
    named: str = ""
    tempo: float = 0.3
    half: bool = False
    device: str = "cpu"
    threads: int = 0
    checkpoint: Path | None = None
    resume: bool = False


def pretrain(net: FrameNet, lesson: ContrastLesson) -> Learned:
    """`learn_contrast` to its end."""
    return run_to_end(learn_contrast(net, lesson))


def learn_contrast(net: FrameNet, lesson: ContrastLesson) -> Job[Learned]:
    """Train the encoder of `net` in place, all but its head; a step of the job is one of the optimiser.

    The same seed gives the same weights, stopped and resumed or not. Raises UserError when no recording is
    long enough.
    """
    return (yield from learn_pairs(net, lesson, LikePairs(lesson)))


def learn_pairs(net: FrameNet, lesson: ContrastLesson, pairs: Pairs) -> Job[Learned]:
    """The same of pairs that were made elsewhere; the lesson's recordings and tempo are not looked at."""
    with calmly(lesson.threads, lesson.device):
        return (yield from _learn(net, lesson, pairs))


def _learn(net: FrameNet, lesson: ContrastLesson, pairs: Pairs) -> Job[Learned]:
    device = torch.device(lesson.device)
    torch.manual_seed(lesson.seed)
    contrast = Contrast(net, lesson.wanted.frames, lesson.settings)

    def loss(pair: tuple[Floats, Floats]) -> Tensor:
        query, key = (torch.from_numpy(one).to(device) for one in pair)
        with torch.autocast(device.type, torch.bfloat16) if lesson.half else contextlib.nullcontext():
            said: Tensor = contrast(query, key)
        return said

    def begin() -> None:
        first = (torch.from_numpy(query) for query, _ in islice(pairs.of_epoch(0), SETTLING))
        settle(net, first)
        contrast.key.load_state_dict(net.state_dict())

    loop = Loop(
        net=contrast,
        begin=begin,
        recipe=lesson.recipe,
        seed=lesson.seed,
        device=lesson.device,
        steps=len(pairs),
        batches=pairs.of_epoch,
        loss=loss,
        checkpoint=lesson.checkpoint,
        resume=lesson.resume,
        key=_key(lesson),
    )
    learned = yield from run_loop(loop)
    net.requires_grad_(True)
    return learned


def settle(net: FrameNet, windows: Iterable[Tensor]) -> None:
    """Let the norms count before anything is learned: the slow copy goes by what they have counted."""
    norms = [one for one in net.modules() if isinstance(one, nn.modules.batchnorm._BatchNorm)]
    usual = [norm.momentum for norm in norms]
    net.train()
    for norm in norms:
        norm.momentum = None  # the mean of all that is shown
    with torch.no_grad():
        for x in windows:
            net.encode(x)
    for norm, momentum in zip(norms, usual, strict=True):
        norm.momentum = momentum


class Pairs(Protocol):
    """Queries and keys (N, C, T, V, M), batch by batch; as many batches in every epoch."""

    def __len__(self) -> int: ...

    def of_epoch(self, epoch: int) -> Iterator[tuple[Floats, Floats]]: ...


class LikePairs:
    """The pairs of each epoch: windows that begin anywhere, at any tempo, twice; the same for a seed."""

    def __init__(self, lesson: ContrastLesson) -> None:
        refuse_what_moves_labels(lesson.recipe.augmentations)
        self._lesson = lesson
        self._recorded = []
        for clip in lesson.clips:
            times = (clip.frames - clip.frames[0]) / clip.frames_per_s
            recorded = Recorded(LabelledSequence(clip=clip, times_s=times, spans=()))
            if recorded.length_s >= SHORTEST * lesson.wanted.window_s:
                self._recorded.append(recorded)
        if len(self._recorded) < 2:
            raise UserError(
                "None of the {count} recordings is as long as half a window ({seconds} s).",
                hint="Take longer recordings, or a shorter window (--set window_s=...).",
                count=len(lesson.clips),
                seconds=f"{SHORTEST * lesson.wanted.window_s:g}",
            )
        lengths = np.array([one.length_s for one in self._recorded])
        counts = np.maximum(np.round(lengths / lesson.wanted.window_s), 1).astype(int)
        self._owners = np.repeat(np.arange(len(counts)), counts)

    def __len__(self) -> int:
        """Batches of an epoch, all full."""
        return max(len(self._owners) // self._lesson.recipe.batch, 1)

    def of_epoch(self, epoch: int) -> Iterator[tuple[Floats, Floats]]:
        """Query and key (N, C, T, V, M), pair by pair."""
        size, seed = self._lesson.recipe.batch, self._lesson.seed
        order = np.random.default_rng([seed, epoch]).permutation(self._owners)
        for number in range(len(self)):
            owners = np.resize(order[number * size : (number + 1) * size], size)
            yield self._made(owners, np.random.default_rng([seed, epoch, number]))

    def _made(self, owners: NDArray[np.int64], random: np.random.Generator) -> tuple[Floats, Floats]:
        lesson, wanted = self._lesson, self._lesson.wanted
        windows = [self._window(int(owner), random) for owner in owners]
        alike = windows
        if lesson.composer is not None:
            alike = composed_windows(windows, lesson.composer, wanted, random)
        augmentations = lesson.recipe.augmentations
        query, _ = assemble(windows, wanted, random, augmentations)
        key, _ = assemble(alike, wanted, random, augmentations)
        return query["x"], key["x"]

    def _window(self, owner: int, random: np.random.Generator) -> NormalisedClip:
        for _ in range(TRIES):
            recorded = self._recorded[owner]
            times = drawn_times(recorded, self._lesson.wanted, self._lesson.tempo, random)
            window = seen_in(recorded.clip_at(times), self._lesson.wanted)
            if window is not None:
                return window
            owner = int(random.choice(self._owners))
        raise UserError(
            "Hardly anybody is seen in the recordings.", hint="Take recordings with people in sight."
        )


def frozen_composer(weights: Path, skeleton: str) -> Composer:
    """Composes motions of this layout with the generator whose weights these are; raises UserError."""
    generator = read_generator(weights)

    def compose(batch: Floats, rate: float, random: np.random.Generator) -> Floats:
        return composed(batch, random, generator, skeleton, frames_per_s=rate)

    return compose


def composed_windows(
    windows: Sequence[NormalisedClip],
    composer: Composer,
    wanted: PosePreprocessing,
    random: np.random.Generator,
) -> list[NormalisedClip]:
    """The windows with a second motion composed into the first person's."""
    positions = np.stack([one.positions[0] for one in windows])
    both = composer(positions, wanted.frames / wanted.window_s, random)
    changed = []
    for window, made in zip(windows, both, strict=True):
        people = window.positions.copy()
        people[0] = np.where(np.isfinite(made), made, people[0])
        changed.append(msgspec.structs.replace(window, positions=people))
    return changed


def _key(lesson: ContrastLesson) -> dict[str, object]:
    """What must be the same for a checkpoint to be gone on from."""
    return {
        "recipe": msgspec.to_builtins(lesson.recipe),
        "settings": msgspec.to_builtins(lesson.settings),
        "preprocessing": msgspec.to_builtins(lesson.wanted),
        "positives": lesson.named or ("ordinary" if lesson.composer is None else "composed"),
        "seed": lesson.seed,
        "tempo": lesson.tempo,
        "recordings": [clip.name for clip in lesson.clips],
    }
