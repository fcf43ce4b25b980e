"""Going on from a finished package: which weights there are, what they are of, what of them is kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from torch import Tensor, nn

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.training.architectures import Design
from core.training.checkpoints import load_weights, read_tensor_file
from core.training.segmentation import WindowDesign

FREE = ("dropout", "pretraining", "hidden")  # settings that say how is trained, not what the network is


@dataclass(frozen=True)
class Start:
    """The weights of one member of a package, and what they were said to be of; digest: of the file."""

    package: str
    weights: Mapping[str, Tensor]
    architecture: str
    settings: Mapping[str, Any]
    wanted: PosePreprocessing
    classes: tuple[str, ...]
    digest: str


def read_start(folder: Path, member: str, architecture: str) -> Start:
    """The weights of `member` in a package's folder, or the only ones of its architecture.

    Raises UserError where there are none, or the file is damaged.
    """
    files = sorted(folder.glob("*.safetensors"))
    if not files:
        raise UserError(
            "The package {name} holds no weights to go on from.",
            hint="Packages that main.py train writes do; one without NAME.safetensors can only be used.",
            name=folder.name,
        )
    named = [file for file in files if file.stem == member]
    near = [file for file in files if file.stem.split("-")[0] == architecture]
    chosen = named or (near if len(near) == 1 else [])
    if not chosen:
        raise UserError(
            "The package {name} holds no weights of {member}.",
            hint="It holds: {there}. Give the same architecture and streams.",
            name=folder.name,
            member=member,
            there=", ".join(file.stem for file in files),
        )
    tensors, said = read_tensor_file(chosen[0])
    try:
        return Start(
            package=folder.name,
            weights=tensors,
            architecture=str(said["architecture"]),
            settings=dict(said["settings"]),
            wanted=msgspec.convert(said["preprocessing"], PosePreprocessing),
            classes=tuple(msgspec.convert(said["classes"], list[str])),
            digest=hashlib.sha256(chosen[0].read_bytes()).hexdigest(),
        )
    except (KeyError, TypeError, ValueError, msgspec.ValidationError):
        raise UserError(
            "{name} does not say what its weights are of.",
            hint="Take a package that main.py train has written.",
            name=chosen[0].name,
        ) from None


def check_start(start: Start, design: Design, settings: Any, wanted: PosePreprocessing) -> None:
    """Raise UserError where the weights are of another architecture, settings or input."""
    if start.architecture != design.id:
        raise UserError(
            "The weights in {name} are of {there}, not of {wanted}.",
            hint="Choose the same architecture.",
            name=start.package,
            there=start.architecture,
            wanted=design.id,
        )
    asked, there = _plain(settings), _plain(start.settings)
    told = [
        *_differing({k: v for k, v in asked.items() if k not in FREE}, there),
        *_differing(_plain(wanted), _plain(start.wanted)),
    ]
    if told:
        raise UserError(
            "The weights in {name} do not fit: {differences}.",
            hint="Leave these settings out: they are taken from the package.",
            name=start.package,
            differences="; ".join(told),
        )


def begin_from(
    net: nn.Module,
    start: Start,
    design: Design | WindowDesign[Any],
    settings: Any,
    wanted: PosePreprocessing,
    classes: Sequence[str],
) -> None:
    """Put the weights into `net`, which names `classes`.

    The classifier's rows of classes with the same name are kept, those of new classes stay as they are.
    Raises UserError when the weights are of another network.
    """
    axes = class_axes(design, wanted, settings)
    fresh = net.state_dict()
    weights = dict(start.weights)
    for name, axis in axes.items():
        stored = weights.get(name)
        if stored is None or stored.shape[axis] != len(start.classes):
            continue  # load_weights says that it does not fit
        mixed = fresh[name].clone()
        for row, label in enumerate(classes):
            if label in start.classes:
                mixed.select(axis, row).copy_(stored.select(axis, start.classes.index(label)))
        weights[name] = mixed
    load_weights(net, weights)


def class_axes(
    design: Design | WindowDesign[Any], wanted: PosePreprocessing, settings: Any
) -> dict[str, int]:
    """For each tensor with a row for each class, along which axis: where nets of 2 and 3 classes differ."""
    two, three = (design.build(wanted, count, settings).state_dict() for count in (2, 3))
    found = {}
    for name, tensor in two.items():
        differing = [i for i, n in enumerate(tensor.shape) if n != three[name].shape[i]]
        if len(differing) == 1:
            found[name] = differing[0]
    return found


def _plain(value: Any) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(msgspec.json.encode(value))
    return plain


def _differing(asked: Mapping[str, Any], there: Mapping[str, Any]) -> list[str]:
    """``name is 1 there and 2 here`` of all that differ."""
    names = [name for name in dict.fromkeys([*asked, *there]) if name not in FREE]
    return [
        f"{name} is {json.dumps(there.get(name))} there and {json.dumps(asked.get(name))} here"
        for name in names
        if asked.get(name) != there.get(name)
    ]
