"""Networks that say for every frame what is done: one file each, found by id, built for any layout."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import msgspec
from torch import Tensor, nn

from core.model_inputs import PosePreprocessing
from core.plugins import load
from core.training.architectures import Wish

FRAME_ARCHITECTURES: dict[str, str] = {
    "unik": "core.training.segmentation.unik:DESIGN",
    "dilated_tcn": "core.training.segmentation.dilated_tcn:DESIGN",
}


class FrameNet(nn.Module):
    """Logits and features for every frame of a window.

    ``forward(x)``: x (N, C, T, V, M) as `PosePreprocessing` makes it, T any multiple of `stride` (fixed when
    exported); returns logits (N, T, classes) and features (N, T / stride, `feature_channels`), each of
    length 1. ``encode(x)``: the features alone.
    """

    stride: ClassVar[int] = 1
    feature_channels: int

    def encode(self, x: Tensor) -> Tensor:
        """(N, T / stride, feature_channels), each of length 1."""
        raise NotImplementedError

    def head(self) -> list[nn.Parameter]:
        """The parameters of the head alone: what is trained when the encoder stays as it is."""
        raise NotImplementedError

    def stages(self, x: Tensor) -> list[Tensor]:
        """The logits (N, T, classes) of every stage that refines the one before; the last one counts."""
        return [self(x)[0]]


@dataclass(frozen=True)
class FrameDesign:
    """One architecture: how it wants its input and how it is built; presets as in `architectures.Design`."""

    id: str
    name: str
    paper: str
    settings: type[msgspec.Struct]
    presets: Mapping[str, Any]
    preprocessing: Callable[[Wish, Any], PosePreprocessing]
    build: Callable[[PosePreprocessing, int, Any], FrameNet]


def load_frame_design(architecture: str) -> FrameDesign:
    """The architecture called so; raises UserError for an unknown one."""
    design: FrameDesign = load(FRAME_ARCHITECTURES, architecture, "architecture")
    return design
