"""How the network of the shipped segmenter learns: from windows without labels, then from labelled ones.

Both parts go on from their last epoch when they were stopped, and are taken from the folder when they are
done.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import torch
from segmenter_examples.windows import CLASSES, NOTHING_KNOWN, Windows
from torch import Tensor

from core.atomic_files import write_bytes
from core.model_inputs import PosePreprocessing, Stream
from core.motion.inputs import assemble
from core.training.checkpoints import load_weights, read_tensor_file, tensor_file
from core.training.loop import Loop, run_loop, steps_per_epoch
from core.training.precision import calmly
from core.training.recipes import Recipe
from core.training.segmentation import FrameNet, load_frame_design
from core.training.segmentation.contrast import ContrastSettings
from core.training.segmentation.fit import Objective, frame_loss
from core.training.segmentation.pretrain import (
    Composer,
    ContrastLesson,
    composed_windows,
    frozen_composer,
    learn_pairs,
)
from core.work import Job

WINDOW_S, FRAMES = 4.8, 48
STREAMS: tuple[Stream, ...] = ("joint", "joint_motion")
LOOKED_AT = 1500  # windows of the held out after some epochs
RARE = 0.35  # a class counts by its share of the rows to the power of minus this
OBJECTIVE = Objective(calm=0.12)
# Films differ from what is synthesised, in ways nobody knows: other bodies, other cameras, other errors.
AUGMENTATIONS = {
    "mirror": 0.5, "scale": 0.2, "shear": 0.08, "exchange_bones": 0.3, "jitter": 0.06, "rotate": 25.0,
    "tilt": 9.0, "drop_keypoints": 0.12,
}  # fmt: skip
WORSE = {**AUGMENTATIONS, "jitter": 0.12, "drop_keypoints": 0.25, "scale": 0.3}
# Without labels: a view is like another one whatever the camera, the body and what is not seen.
UNLIKE = {**AUGMENTATIONS, "rotate": 60.0, "exchange_bones": 0.5, "drop_keypoints": 0.2}
# Few steps: a copy that lags farther behind, or faster steps, made the loss rise to what chance gives.
CONTRAST = ContrastSettings(queue=2048, momentum=0.97)


@dataclass(frozen=True)
class Network:
    """What is trained: the architecture, changes of its preset "small", and how fast it learns.

    package, title: what it ships as
    half: computed in halves (bfloat16) where that loses nothing, which takes half the time
    """

    architecture: str
    settings: dict[str, Any] = field(default_factory=dict)
    rate: float = 2e-3
    half: bool = False
    package: str = "segments"
    title: str = "Segments"


NETWORKS = {
    "unik": Network(
        "unik",
        {
            "widths": (16, 32),
            "temporal_kernel": 5,
            "late_layers": 5,
            "late_width": 112,
            "dropout": 0.1,
            "head_dropout": 0.1,
            "facing": False,
        },
        half=True,
    ),
    "tcn": Network(
        "dilated_tcn",
        {"width": 112, "layers": 5, "stages": 1, "dropout": 0.1, "facing": False},
        2.5e-3,
        package="segments_tcn",
        title="Segments, dilated TCN",
    ),
}


@dataclass(frozen=True)
class Training:
    """Of what is learned, and how.

    shown: a fingerprint of the windows; before: epochs without labels; composer: the weights of the generator
    that composes the positives of those
    """

    windows: Windows
    held: Windows
    shown: str
    epochs: int
    seed: int
    threads: int
    folder: Path
    before: int = 0
    composer: Path | None = None


def wanted() -> PosePreprocessing:
    """What the network looks at: metres that travel as the hips do in the picture."""
    return PosePreprocessing(
        skeleton="coco-17",
        dimensions=3,
        frames=FRAMES,
        window_s=WINDOW_S,
        travels=True,
        streams=STREAMS,
        sampling="resize",
        with_scores=True,
    )


def settings_of(network: Network) -> Any:
    """The architecture's settings."""
    design = load_frame_design(network.architecture)
    told = msgspec.to_builtins(design.presets["small"]) | network.settings
    return msgspec.convert(told | {"streams": STREAMS, "window_s": WINDOW_S}, design.settings)


def recipe_of(network: Network, epochs: int) -> Recipe:
    """How it is trained."""
    return Recipe(
        epochs=epochs, batch=64, optimiser="adamw", rate=network.rate, weight_decay=0.05, warm_up=1,
        smoothing=0.05, averaging=0.995, clip_norm=5.0, augmentations=AUGMENTATIONS,
    )  # fmt: skip


def recipe_before(epochs: int) -> Recipe:
    """How it is trained without labels."""
    return Recipe(
        epochs=epochs, batch=64, optimiser="adamw", rate=5e-4, weight_decay=0.01, warm_up=1,
        clip_norm=5.0, augmentations=UNLIKE,
    )  # fmt: skip


def trained(name: str, network: Network, training: Training) -> FrameNet:
    """The network: taken from the folder, gone on with, or trained from the start."""
    recipe = recipe_of(network, training.epochs)
    said = _said(network, training) | {
        "recipe": msgspec.to_builtins(recipe),
        "objective": msgspec.to_builtins(OBJECTIVE),
        "before": _before(network, training) if training.before else None,
    }
    net = _built(network, training)
    kept = _file(name, said, training)
    if kept.exists():
        load_weights(net, read_tensor_file(kept)[0])
        print(f"{name}: as trained before", flush=True)
        return net.eval()
    if training.before:
        load_weights(net, _pretrained(name, network, training))
    windows, weights = training.windows, weights_of(training.windows)
    steps = steps_per_epoch(len(windows), recipe.batch)

    def batches(epoch: int) -> Iterator[tuple[Tensor, Tensor]]:
        random = np.random.default_rng([training.seed, epoch])
        order = random.permutation(len(windows))
        for number in range(steps):
            rows = order[number * recipe.batch : (number + 1) * recipe.batch]
            x = windows.inputs(rows, wanted(), random, AUGMENTATIONS)
            yield torch.from_numpy(x), torch.from_numpy(targets_of(windows.targets[rows]))

    def loss(batch: tuple[Tensor, Tensor]) -> Tensor:
        with torch.autocast("cpu", torch.bfloat16, enabled=network.half):
            stages = net.stages(batch[0])
        said = [frame_loss(one.float(), batch[1], weights, OBJECTIVE, recipe.smoothing) for one in stages]
        return torch.stack(said).sum()

    def look() -> float:
        right = share_right(net, training.held)
        print(f"  {right:.3f} of the held-out rows", flush=True)
        net.train()
        return right

    checkpoint = kept.with_suffix(".checkpoint")
    loop = Loop(
        net=net, recipe=recipe, seed=training.seed, device="cpu", steps=steps, batches=batches,
        loss=loss, look=look, checkpoint=checkpoint, resume=True, key=said,
    )  # fmt: skip
    with calmly(training.threads, "cpu"):
        _watched(run_loop(loop), name, steps, goes_on=checkpoint.exists())
    look()
    write_bytes(kept, tensor_file(net.state_dict(), said))
    checkpoint.unlink(missing_ok=True)
    return net.eval()


def _pretrained(name: str, network: Network, training: Training) -> Mapping[str, Tensor]:
    """The weights after learning without labels what is alike (`core.training.segmentation.pretrain`)."""
    said = _before(network, training)
    kept = _file(f"{name}-before", said, training)
    if kept.exists():
        print(f"{name}: pre-trained before", flush=True)
        return read_tensor_file(kept)[0]
    net, recipe = _built(network, training), recipe_before(training.before)
    composer = None if training.composer is None else frozen_composer(training.composer, "coco-17")
    pairs = WindowPairs(training.windows, recipe, training.seed, composer)
    checkpoint = kept.with_suffix(".checkpoint")
    lesson = ContrastLesson(
        clips=(),
        wanted=wanted(),
        recipe=recipe,
        settings=CONTRAST,
        seed=training.seed,
        named=json.dumps(said, sort_keys=True),
        half=network.half,
        threads=training.threads,
        checkpoint=checkpoint,
        resume=True,
    )
    job = learn_pairs(net, lesson, pairs)
    _watched(job, f"{name}, without labels", len(pairs), goes_on=checkpoint.exists())
    write_bytes(kept, tensor_file(net.state_dict(), said))
    checkpoint.unlink(missing_ok=True)
    return net.state_dict()


class WindowPairs:
    """Each window and one that is like it: another motion composed into it, or itself; both changed."""

    def __init__(self, windows: Windows, recipe: Recipe, seed: int, composer: Composer | None) -> None:
        self._windows, self._recipe, self._seed, self._composer = windows, recipe, seed, composer

    def __len__(self) -> int:
        return max(len(self._windows) // self._recipe.batch, 1)

    def of_epoch(self, epoch: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Query and key (N, C, T, V, M), batch by batch."""
        size = self._recipe.batch
        random = np.random.default_rng([self._seed, epoch])
        order = random.permutation(len(self._windows))
        for number in range(len(self)):
            bodies = [self._windows.bodies[i] for i in order[number * size : (number + 1) * size]]
            alike = bodies
            if self._composer is not None:
                alike = composed_windows(bodies, self._composer, wanted(), random)
            query = assemble(bodies, wanted(), random, self._recipe.augmentations)[0]["x"]
            yield query, assemble(alike, wanted(), random, self._recipe.augmentations)[0]["x"]


def _watched(job: Job[Any], name: str, steps: int, *, goes_on: bool) -> None:
    """Run to the end, saying four times an epoch how far it is."""
    begun, said_at = time.perf_counter(), 0
    print(f"{name}: {'goes on' if goes_on else 'begins'}, {steps} steps an epoch", flush=True)
    for step in job:
        if step.done * 4 // steps > said_at:
            said_at = step.done * 4 // steps
            print(f"  {step.note}, {time.perf_counter() - begun:.0f} s", flush=True)


def _built(network: Network, training: Training) -> FrameNet:
    torch.manual_seed(training.seed)
    design = load_frame_design(network.architecture)
    return design.build(wanted(), len(CLASSES), settings_of(network))


def _said(network: Network, training: Training) -> dict[str, Any]:
    """What weights are weights of."""
    return {
        "architecture": network.architecture,
        "settings": msgspec.to_builtins(settings_of(network)),
        "half": network.half,
        "preprocessing": msgspec.to_builtins(wanted()),
        "classes": list(CLASSES),
        "seed": training.seed,
        "shown": training.shown,
    }


def _before(network: Network, training: Training) -> dict[str, Any]:
    """The same of weights from before there were labels."""
    composer = training.composer
    return _said(network, training) | {
        "recipe": msgspec.to_builtins(recipe_before(training.before)),
        "contrast": msgspec.to_builtins(CONTRAST),
        "composer": hashlib.sha256(composer.read_bytes()).hexdigest() if composer else None,
    }


def _file(name: str, said: Mapping[str, Any], training: Training) -> Path:
    training.folder.mkdir(parents=True, exist_ok=True)
    known = hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:12]
    return training.folder / f"{name}-{known}.safetensors"


def weights_of(windows: Windows) -> Tensor:
    """(C,) how much a row of each class counts, 1 on the mean over the rows."""
    known = windows.targets[windows.targets != NOTHING_KNOWN]
    share = np.bincount(known, minlength=len(CLASSES)) / len(known)
    weights = np.maximum(share, 1e-4) ** -RARE
    return torch.from_numpy(weights / (weights * share).sum()).float()


def targets_of(classes: np.ndarray) -> np.ndarray:
    """(N, T, C) 1 for the class of a row and 0 for the others, NaN where nothing is known, of (N, T)."""
    targets = np.eye(len(CLASSES), dtype=np.float32)[np.maximum(classes, 0)]
    targets[classes == NOTHING_KNOWN] = np.nan
    return targets


def predict(net: FrameNet, windows: Windows, worse: bool = False) -> np.ndarray:
    """(N, T, C) logits, of other bodies that are seen worse if wanted."""
    net.eval()
    random, found = np.random.default_rng(0), []
    for first in range(0, len(windows), 128):
        rows = np.arange(first, min(first + 128, len(windows)))
        x = windows.inputs(rows, wanted(), random if worse else None, WORSE if worse else None)
        with torch.no_grad():
            found.append(net(torch.from_numpy(x))[0].numpy())
    return np.concatenate(found)


def share_right(net: FrameNet, windows: Windows) -> float:
    """The share of the rows whose class gets the largest logit."""
    some = Windows(windows.bodies[:LOOKED_AT], windows.targets[:LOOKED_AT])
    chosen = predict(net, some).argmax(2)
    known = some.targets != NOTHING_KNOWN
    return float((chosen == some.targets)[known].mean())
