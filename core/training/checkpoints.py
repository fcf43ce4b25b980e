"""Checkpoints: all that a training needs to go on, in one safetensors file with JSON in its header."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from core.atomic_files import write_bytes
from core.errors import UserError

if TYPE_CHECKING:
    from core.training.averaging import AveragedWeights
    from core.training.loop import Learned
    from core.training.precision import Precision


@dataclass
class Checkpoint:
    """The state after `epoch` whole epochs: tensors called ``net.*``, ``averaged.*``, ``optimiser.*``."""

    epoch: int
    losses: list[float]
    validation: list[tuple[int, float]]
    tensors: dict[str, Tensor]
    numbers: dict[str, Any]

    @staticmethod
    def of(
        net: nn.Module,
        optimiser: torch.optim.Optimizer,
        averaged: AveragedWeights | None,
        precision: Precision,
        epoch: int,
        learned: Learned,
    ) -> Checkpoint:
        """What is to be kept now."""
        tensors = {f"net.{name}": value for name, value in net.state_dict().items()}
        if averaged is not None:
            tensors |= {f"averaged.{name}": value for name, value in averaged.weights.items()}
        plain: dict[str, Any] = {}
        for row, state in optimiser.state_dict()["state"].items():
            for name, value in state.items():
                if isinstance(value, Tensor):
                    tensors[f"optimiser.{row}.{name}"] = value
                elif value is not None:
                    plain[f"{row}.{name}"] = value
        numbers = {
            "averaged_steps": averaged.steps if averaged else 0,
            "precision": precision.state(),
            "optimiser": plain,
        }
        return Checkpoint(epoch, list(learned.losses), list(learned.validation), tensors, numbers)

    def put_into(
        self,
        net: nn.Module,
        optimiser: torch.optim.Optimizer,
        averaged: AveragedWeights | None,
        precision: Precision,
    ) -> None:
        """Go on from here: all as it was when this was kept."""
        load_weights(net, self._part("net."))
        if averaged is not None:
            kept = self._part("averaged.")
            averaged.weights = {name: kept[name].to(old.device) for name, old in averaged.weights.items()}
            averaged.steps = self.numbers["averaged_steps"]
        whole = optimiser.state_dict()
        states: dict[int, dict[str, Any]] = {}
        for name, value in [*self._part("optimiser.").items(), *self.numbers["optimiser"].items()]:
            row, _, field = name.partition(".")
            states.setdefault(int(row), {})[field] = value
        optimiser.load_state_dict({**whole, "state": states})
        precision.restore(self.numbers["precision"])

    def _part(self, prefix: str) -> dict[str, Tensor]:
        return {k.removeprefix(prefix): v for k, v in self.tensors.items() if k.startswith(prefix)}


def write_checkpoint(path: Path, checkpoint: Checkpoint, key: Mapping[str, object]) -> None:
    """Write it so that there is always a whole one at `path`; `key` says what it is a checkpoint of."""
    said = {
        "key": dict(key),
        "epoch": checkpoint.epoch,
        "losses": checkpoint.losses,
        "validation": checkpoint.validation,
        "numbers": checkpoint.numbers,
    }
    write_bytes(path, tensor_file(checkpoint.tensors, said))


def read_checkpoint(path: Path, key: Mapping[str, object]) -> Checkpoint:
    """The checkpoint at `path`; raises UserError when it is damaged or of another training."""
    tensors, said = read_tensor_file(path)
    try:
        same = said["key"] == json.loads(json.dumps(dict(key)))
        losses, numbers = said["losses"], said["numbers"]
        validation = [(int(epoch), float(share)) for epoch, share in said["validation"]]
        epoch = int(said["epoch"])
    except (KeyError, TypeError, ValueError):
        raise _damaged(path) from None
    if not same:
        raise UserError(
            "{name} belongs to another training: its data, settings, recipe or seed differ.",
            hint="Give the same options as before, or train into another folder.",
            name=path.name,
        )
    return Checkpoint(epoch, losses, validation, tensors, numbers)


def tensor_file(tensors: Mapping[str, Tensor], said: Mapping[str, Any]) -> bytes:
    """A safetensors file with `said` as JSON in its header."""
    from safetensors.torch import save

    plain = {name: value.detach().cpu().contiguous().clone() for name, value in tensors.items()}
    content: bytes = save(plain, {"kinescribe": json.dumps(said)})
    return content


def read_tensor_file(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """The tensors of a safetensors file and what its header says; raises UserError when it is damaged."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="pt") as file:
            said = json.loads((file.metadata() or {}).get("kinescribe", "null"))
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - no mapping
    except (OSError, SafetensorError, ValueError):
        raise _damaged(path) from None
    if not isinstance(said, dict):
        raise _damaged(path)
    return tensors, said


def load_weights(net: nn.Module, weights: Mapping[str, Tensor]) -> None:
    """Put `weights` into `net`; buffers that grew while learning take the shape that is stored.

    Raises UserError when they are those of another network.
    """
    for name, buffer in list(net.named_buffers()):
        stored = weights.get(name)
        if stored is not None and stored.shape != buffer.shape:
            owner, _, last = name.rpartition(".")
            setattr(net.get_submodule(owner), last, torch.empty_like(stored, device=buffer.device))
    try:
        net.load_state_dict(dict(weights))
    except RuntimeError:
        raise UserError(
            "The weights do not fit this architecture and these settings.",
            hint="Take the settings and classes they were trained with.",
        ) from None


def _damaged(path: Path) -> UserError:
    return UserError(
        "{name} cannot be read: it is damaged or no file of weights of Kinescribe.",
        hint="Train without --resume, or go on from another package.",
        name=path.name,
    )
