"""Networks that count: one file each, found by id, built for any layout of keypoints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

import msgspec
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.model_inputs import PosePreprocessing, Stream
from core.plugins import load
from core.training.architectures import Wish
from core.training.recipes import Recipe
from core.training.segmentation import WindowDesign, frames_of_windows

COUNT_ARCHITECTURES: dict[str, str] = {
    "poserac": "core.training.counting.poserac:DESIGN",
    "repnet": "core.training.counting.repnet:DESIGN",
    "transrac": "core.training.counting.transrac:DESIGN",
}
MEANINGS = {
    "density": "(N, T) repetitions that fall on each moment: their sum is the count",
    "inside": "(N, T) 0..1: the moment belongs to a repetition of a length that this window can count",
    "period": "(N, T, P) shares of how long a repetition lasts: 1 to P moments",
    "periodicity": "(N, T) 0..1: the moment belongs to repetitions",
    "salient": "(N, T, 2) 0..1: the pose in which a repetition begins and ends, and the one where it turns",
}


USUAL_RECIPE = Recipe(
    epochs=40,
    batch=32,
    optimiser="adamw",
    rate=1e-3,
    weight_decay=0.02,
    warm_up=2,
    averaging=0.99,
    smoothing=0.0,
    clip_norm=1.0,
    augmentations={
        "rotate": 10.0,
        "scale": 0.2,
        "shear": 0.1,
        "mirror": 0.5,
        "drop_keypoints": 0.1,
        "jitter": 0.04,
    },
)


class CountNet(nn.Module):
    """What counts repetitions in a window of poses.

    ``forward(x)``: x (N, C, T, V, M) as `PosePreprocessing` makes it, T = `wanted.frames`; returns a tuple,
    one tensor for each name in `says`, whose meaning is in `MEANINGS`. ``raw(x)``: what `loss` learns from,
    by name. ``loss(raw, truth)``: truth (N, T, columns) as `core.training.counting.targets` has it.
    """

    says: ClassVar[tuple[str, ...]] = ()
    stride: int = 1

    def raw(self, x: Tensor) -> dict[str, Tensor]:
        """What the network says, before it is made into shares."""
        raise NotImplementedError

    def loss(self, raw: Mapping[str, Tensor], truth: Tensor) -> Tensor:
        """What training makes small."""
        raise NotImplementedError


CountDesign = WindowDesign[CountNet]


def load_count_design(architecture: str) -> WindowDesign[CountNet]:
    """The architecture called so; raises UserError for an unknown one."""
    design: WindowDesign[CountNet] = load(COUNT_ARCHITECTURES, architecture, "architecture")
    return design


def count_windows(wish: Wish, streams: Sequence[Stream], window_s: float) -> PosePreprocessing:
    """Windows of `window_s`; in 3D turned to the front, with the hips travelling as in the picture."""
    wanted = frames_of_windows(wish, streams, window_s, facing=True)
    return msgspec.structs.replace(wanted, travels=wish.dimensions == 3)


def belonging_loss(logits: Tensor, truth: Tensor) -> Tensor:
    """Binary cross entropy of (N, T) logits where the truth is known."""
    known = torch.isfinite(truth)
    each = functional.binary_cross_entropy_with_logits(logits, truth.nan_to_num(), reduction="none")
    return (each * known).sum() / known.sum().clamp(min=1)
