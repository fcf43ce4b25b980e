"""The architectures of recognisers: one file each, found by id, built for any layout of keypoints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

import msgspec
from torch import Tensor, nn
from torch.nn import functional

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.plugins import load
from core.training.recipes import Recipe

ARCHITECTURES: dict[str, str] = {
    "action_in_mind": "core.training.architectures.action_in_mind:DESIGN",
    "cascadeformer": "core.training.architectures.cascadeformer:DESIGN",
    "cnn1d_ensemble": "core.training.architectures.cnn1d_ensemble:DESIGN",
    "hd_gcn": "core.training.architectures.hd_gcn:DESIGN",
    "man": "core.training.architectures.man:DESIGN",
    "posec3d_c3d_light": "core.training.architectures.posec3d_c3d_light:DESIGN",
    "posec3d_slowonly": "core.training.architectures.posec3d_slowonly:DESIGN",
    "psumnet": "core.training.architectures.psumnet:DESIGN",
    "skateformer": "core.training.architectures.skateformer:DESIGN",
    "st_gcn": "core.training.architectures.st_gcn:DESIGN",
    "stc_net": "core.training.architectures.stc_net:DESIGN",
}

Explanation = Literal[
    "frame_weights",  # (N, T) 0..1: how much each sampled frame counted
    "keypoint_weights",  # (N, T, V) or (N, V), 0..1 per sample: how much each keypoint counted
    "part_logits",  # (N, P, classes): what each part of the body says alone; names in Explains.names
    "member_logits",  # (N, E, classes): what each member of an ensemble says alone; names in Explains.names
    "curves",  # (N, V, L) int64: keypoint after keypoint, frame by frame, that each keypoint led to
    "atlas_path",  # (N, T, 2): the column and row of the pose map each sampled frame fell on, in cells
]


class Explains(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One extra output that shows why: its kind, and the names of its parts or members."""

    kind: Explanation
    names: tuple[str, ...] = ()


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What a recogniser is to look at."""

    skeleton: str
    dimensions: Literal[2, 3] = 3
    frames: int = 64
    people: int = 1

    def poses(self, **how: Any) -> PosePreprocessing:
        """The wish as `PosePreprocessing`, with all else that is given (streams, sampling ...)."""
        return PosePreprocessing(
            skeleton=self.skeleton,
            dimensions=self.dimensions,
            people=self.people,
            **{"frames": self.frames, **how},
        )


class RecogniserNet(nn.Module):
    """What every architecture is: the inputs of its `PosePreprocessing` in, logits and explanations out.

    ``forward(x)`` or ``forward(x, frames)`` (batch first) returns a tuple: the logits (N, classes), then
    one tensor per entry of `explains`, in that order. All of it can be traced to ONNX with any N.
    """

    explains: ClassVar[Mapping[str, Explains]] = {}
    begins_without_labels: ClassVar[bool] = False  # `begin` learns from clips of which no label is known

    def loss(self, outputs: tuple[Tensor, ...], target: Tensor) -> Tensor:
        """What training makes small; target: (N, classes), rows sum to 1 (smoothed or mixed labels)."""
        return functional.cross_entropy(outputs[0], target)

    def begin(self, inputs: Mapping[str, Tensor], target: Tensor, seed: int) -> None:
        """Once before the first epoch, with all training clips (N, ...) and their (N, classes) labels.

        For what is learned without gradients from labels: maps of postures, masked pre-training.
        """

    def finish(self, inputs: Mapping[str, Tensor], target: Tensor) -> None:
        """Once after the last epoch, with the validation clips: for weights of a late fusion."""


@dataclass(frozen=True)
class Design:
    """One architecture: how it wants its input, how it is built, and how it is trained.

    presets: named settings; every one has "paper" (the published size, as `models describe` counts it) and
    "small" (trains in minutes on two cores). recipes: by preset; frames: the usual length of the input, by
    preset, where it is not that of `usual_frames`. recreated: only the abstract is published.
    ensembles: published ensembles by name, each turns settings into those of its members, by name; asked for
    as ``architecture:ensemble``.
    """

    id: str
    name: str
    paper: str
    settings: type[msgspec.Struct]
    presets: Mapping[str, Any]
    recipes: Mapping[str, Recipe]
    preprocessing: Callable[[Wish, Any], PosePreprocessing]
    build: Callable[[PosePreprocessing, int, Any], RecogniserNet]
    recreated: bool = False
    frames: Mapping[str, int] = field(default_factory=dict)
    ensembles: Mapping[str, Callable[[Any], Mapping[str, Any]]] = field(default_factory=dict)

    def members(self, ensemble: str, settings: Any) -> Mapping[str, Any]:
        """The settings of each member of `ensemble`; "": one nameless member as `settings` are.

        Raises UserError for an unknown one.
        """
        if not ensemble:
            return {"": settings}
        if ensemble not in self.ensembles:
            raise UserError(
                "{name} has no ensemble called {ensemble}.",
                hint="There are: {known}.",
                name=self.name,
                ensemble=ensemble,
                known=", ".join(sorted(self.ensembles)) or "-",
            )
        return self.ensembles[ensemble](settings)

    def usual_frames(self, preset: str) -> int:
        """The length of the input where nobody wishes another."""
        return self.frames.get(preset, 40 if preset == "small" else 64)


def load_design(architecture: str) -> Design:
    """The architecture called so; raises UserError for an unknown one."""
    design: Design = load(ARCHITECTURES, architecture, "architecture")
    return design
