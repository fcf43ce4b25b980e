"""The networks the shipped recogniser may have, and how one of them is trained, or taken as it is there."""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import torch
from recogniser_examples.windows import FRAMES, WINDOW_S

from core.atomic_files import write_bytes
from core.model_inputs import PosePreprocessing, Stream
from core.motion.clips import SkeletonClip
from core.training.architectures import RecogniserNet, load_design
from core.training.checkpoints import load_weights, read_tensor_file, tensor_file
from core.training.fit import Lesson, learn
from core.training.recipes import Recipe

CONVOLUTIONS: dict[str, Any] = {
    "members": ("plain", "attention"), "stem_stride": 2, "widths": (96, 128, 160), "dropout": 0.3,
}  # fmt: skip


@dataclass(frozen=True)
class Member:
    """A network of the ensemble: what it is, what it looks at, how fast it learns.

    dimensions: 3 = metres and the travel of the hips, 2 = px; settings: changes of its preset "small".
    """

    architecture: str
    dimensions: int
    settings: dict[str, Any] = field(default_factory=dict)
    streams: tuple[Stream, ...] = ("joint", "joint_motion")
    scores: bool = True
    rate: float = 3e-3


MEMBERS = {
    "solid": Member("cnn1d_ensemble", 3, CONVOLUTIONS),
    "flat": Member("cnn1d_ensemble", 2, CONVOLUTIONS),
    "rnn": Member("man", 3, {"memory": 32, "widths": (32, 48, 64, 128)}, scores=False, rate=2e-3),
    "graph": Member("st_gcn", 2, {}, ("joint", "bone", "joint_motion")),
    "solid_graph": Member("st_gcn", 3, {}, ("joint", "bone", "joint_motion")),
}
PRESET = "small"
LATER_RATE = 0.2  # of the usual learning rate, where a member goes on from weights learned before
# Films differ from what is synthesised, in ways nobody knows: other bodies, tempos, errors.
ANY_BODY = {"mirror": 0.5, "scale": 0.2, "shear": 0.08, "exchange_bones": 0.3, "speed": 0.3, "jitter": 0.06}
AUGMENTATIONS = {
    2: {**ANY_BODY, "rotate": 8.0, "drop_keypoints": 0.12},
    3: {**ANY_BODY, "rotate": 25.0, "tilt": 9.0, "drop_keypoints": 0.12},
}


def wanted(member: Member) -> PosePreprocessing:
    """What the member looks at."""
    return PosePreprocessing(
        skeleton="coco-17",
        dimensions=3 if member.dimensions == 3 else 2,
        frames=FRAMES,
        window_s=WINDOW_S,
        travels=member.dimensions == 3,
        streams=member.streams,
        with_scores=member.scores,
    )


def settings_of(member: Member) -> Any:
    """The architecture's settings."""
    design = load_design(member.architecture)
    told = msgspec.to_builtins(design.presets[PRESET]) | member.settings | {"streams": member.streams}
    return msgspec.convert(told, design.settings)


def recipe_of(member: Member, epochs: int) -> Recipe:
    """How a member is trained."""
    return Recipe(
        epochs=epochs, batch=64, optimiser="adamw", rate=member.rate, weight_decay=0.05, warm_up=1,
        smoothing=0.05, mixup=0.2, averaging=0.99, augmentations=AUGMENTATIONS[member.dimensions],
    )  # fmt: skip


@dataclass(frozen=True)
class Training:
    """What all members share."""

    clips: dict[int, list[SkeletonClip]]
    classes: list[str]
    shown: str  # a fingerprint of the clips
    epochs: int
    seed: int
    threads: int
    folder: Path
    device: str = "cpu"
    after: Path | None = None  # a folder of members trained before, to go on from with a lower rate


def first_weights(name: str, folder: Path | None) -> Path | None:
    """The member's file in a folder of members trained before; None where it has none."""
    return next(iter(sorted(folder.glob(f"{name}-*.safetensors"))), None) if folder is not None else None


def trained(name: str, member: Member, training: Training) -> tuple[RecogniserNet, Recipe]:
    """One member: taken from the folder, gone on with, or trained from the start."""
    spec, settings, recipe = wanted(member), settings_of(member), recipe_of(member, training.epochs)
    said = {
        "architecture": member.architecture,
        "settings": msgspec.to_builtins(settings),
        "recipe": msgspec.to_builtins(recipe),
        "preprocessing": msgspec.to_builtins(spec),
        "classes": training.classes,
        "seed": training.seed,
        "shown": training.shown,
    }
    before = first_weights(name, training.after)
    if before is not None:
        recipe = msgspec.structs.replace(recipe, rate=recipe.rate * LATER_RATE)
        said |= {"recipe": msgspec.to_builtins(recipe), "after": before.stem}
    known = hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:12]
    kept = training.folder / f"{name}-{known}.safetensors"
    torch.manual_seed(training.seed + sum(map(ord, name)))
    net = load_design(member.architecture).build(spec, len(training.classes), settings)
    if kept.exists():
        load_weights(net, read_tensor_file(kept)[0])
        print(f"{name}: as trained before", flush=True)
        return net.eval(), recipe
    if before is not None:
        load_weights(net, read_tensor_file(before)[0])
    training.folder.mkdir(parents=True, exist_ok=True)
    checkpoint = kept.with_suffix(".checkpoint")
    lesson = Lesson(
        clips=training.clips[member.dimensions],
        classes=training.classes,
        wanted=spec,
        recipe=recipe,
        seed=training.seed,
        threads=training.threads,
        device=training.device,
        checkpoint=checkpoint,
        resume=True,
    )
    print(f"{name}: {'goes on' if checkpoint.exists() else 'begins'}", flush=True)
    begun, said_at = time.perf_counter(), 0
    for step in learn(net, lesson):
        if step.done * 8 // (step.total or 1) > said_at:
            said_at = step.done * 8 // (step.total or 1)
            print(f"  {step.note}, {time.perf_counter() - begun:.0f} s", flush=True)
    net.cpu()
    write_bytes(kept, tensor_file(net.state_dict(), said))
    checkpoint.unlink(missing_ok=True)
    return net.eval(), recipe
