"""Networks that say for every frame what is done: one file each, found by id, built for any layout."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import msgspec
from torch import Tensor, nn

from core.model_inputs import PosePreprocessing, Stream
from core.plugins import load
from core.training.architectures import Wish
from core.training.recipes import Recipe

FRAME_ARCHITECTURES: dict[str, str] = {
    "unik": "core.training.segmentation.unik:DESIGN",
    "dilated_tcn": "core.training.segmentation.dilated_tcn:DESIGN",
}
Net = TypeVar("Net", bound=nn.Module)
OUTPUTS = ("logits", "features")  # of the exported graph; its input is called x


class FrameNet(nn.Module):
    """Logits and features for every frame of a window.

    ``forward(x)``: x (N, C, T, V, M) as `PosePreprocessing` makes it, T any multiple of `stride` (fixed when
    exported); returns logits (N, T, classes) and features (N, T / stride, `feature_channels`), each of
    length 1. ``encode(x)``: the features alone.
    """

    stride: int = 1
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
class WindowDesign(Generic[Net]):
    """An architecture that looks at windows: how it wants its input and how it is built.

    Presets as in `architectures.Design`.
    """

    id: str
    name: str
    paper: str
    settings: type[msgspec.Struct]
    presets: Mapping[str, Any]
    recipes: Mapping[str, Recipe]
    preprocessing: Callable[[Wish, Any], PosePreprocessing]
    build: Callable[[PosePreprocessing, int, Any], Net]
    frames: Mapping[str, int] = field(default_factory=dict)  # by preset: the usual length of a window


FrameDesign = WindowDesign[FrameNet]


def load_frame_design(architecture: str) -> WindowDesign[FrameNet]:
    """The architecture called so; raises UserError for an unknown one."""
    design: WindowDesign[FrameNet] = load(FRAME_ARCHITECTURES, architecture, "architecture")
    return design


def frames_of_windows(
    wish: Wish, streams: Sequence[Stream], window_s: float, *, facing: bool
) -> PosePreprocessing:
    """Windows of `window_s` with `wish.frames` rows at even times."""
    return PosePreprocessing(
        skeleton=wish.skeleton,
        dimensions=wish.dimensions,
        frames=wish.frames,
        window_s=window_s,
        people=wish.people,
        streams=tuple(streams),
        sampling="resize",
        facing=facing and wish.dimensions == 3,
    )
