"""A dilated temporal convolution network: stages that look ever farther, each correcting the one before."""

from __future__ import annotations

from typing import Annotated

import msgspec
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.model_inputs import PosePreprocessing, Stream
from core.motion.skeletons import load_skeleton
from core.training.architectures import Wish
from core.training.architectures.blocks_gcn import InputNorm
from core.training.architectures.people import average_people, fold_people
from core.training.recipes import WHOLE_WINDOWS, Recipe
from core.training.segmentation import FrameDesign, FrameNet, frames_of_windows


class DilatedTcnSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size and input."""

    streams: tuple[Stream, ...] = ("joint", "bone", "joint_motion")
    stages: Annotated[int, msgspec.Meta(ge=1, le=8, description="The first, and those that correct")] = 4
    layers: Annotated[int, msgspec.Meta(ge=1, le=12, description="Each looks twice as far")] = 10
    width: Annotated[int, msgspec.Meta(ge=4, le=512, description="Channels")] = 64
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out in layers")] = 0.5
    window_s: Annotated[float, msgspec.Meta(gt=0, le=120, description="Seconds seen at once")] = 16.0
    facing: bool = True  # 3D: turned to face the same way at first


class DilatedTcn(FrameNet):
    """Abu Farha, Gall: MS-TCN, Multi-Stage Temporal Convolutional Network for Action Segmentation, CVPR 2019.

    x (N, C, T, V, M) to logits (N, T, classes) and features (N, T, width), those of the first stage.
    0.69 M parameters with 4 stages of 10 layers of 64 channels for coco-17 in 2D, 60 classes.
    Differences: it reads the streams of keypoints (with batch normalisation) instead of features of pictures,
    and averages the people, if there are several, after the first projection.
    """

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: DilatedTcnSettings) -> None:
        super().__init__()
        keypoints = len(load_skeleton(wanted.skeleton).keypoints)
        self.feature_channels = settings.width
        self.normalise = InputNorm(wanted.channels, keypoints)
        self.enter = nn.Linear(wanted.channels * keypoints, settings.width)
        self.first = Layers(settings)
        self.classify = nn.Conv1d(settings.width, classes, 1)
        self.corrections = nn.ModuleList(Correction(classes, settings) for _ in range(settings.stages - 1))

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        seen = self._seen(x)
        return self._stages(seen)[-1], self._features(seen)

    def encode(self, x: Tensor) -> Tensor:
        return self._features(self._seen(x))

    def stages(self, x: Tensor) -> list[Tensor]:
        return self._stages(self._seen(x))

    def head(self) -> list[nn.Parameter]:
        return [*self.classify.parameters(), *self.corrections.parameters()]

    def _seen(self, x: Tensor) -> Tensor:
        """(N, width, T)."""
        folded = self.normalise(fold_people(x)).permute(0, 2, 1, 3).flatten(2)  # (N * M, T, C * V)
        entered = self.enter(folded)
        mean = average_people(entered.flatten(1), x).reshape(-1, *entered.shape[1:])
        seen: Tensor = self.first(mean.transpose(1, 2))
        return seen

    def _stages(self, seen: Tensor) -> list[Tensor]:
        logits = [self.classify(seen)]
        for correction in self.corrections:
            logits.append(correction(torch.softmax(logits[-1], 1)))
        return [one.transpose(1, 2) for one in logits]

    def _features(self, seen: Tensor) -> Tensor:
        return functional.normalize(seen.transpose(1, 2), dim=-1)


class Correction(nn.Module):
    """From the probabilities of one stage to the logits of the next."""

    def __init__(self, classes: int, settings: DilatedTcnSettings) -> None:
        super().__init__()
        self.enter = nn.Conv1d(classes, settings.width, 1)
        self.layers = Layers(settings)
        self.classify = nn.Conv1d(settings.width, classes, 1)

    def forward(self, probabilities: Tensor) -> Tensor:
        return self.classify(self.layers(self.enter(probabilities)))


class Layers(nn.Module):
    """Residual convolutions of 3 frames that lie 1, 2, 4 ... apart: (N, width, T) in and out."""

    def __init__(self, settings: DilatedTcnSettings) -> None:
        super().__init__()
        width = settings.width
        self.layers = nn.ModuleList(
            nn.Sequential(
                nn.Conv1d(width, width, 3, padding=2**number, dilation=2**number),
                nn.ReLU(),
                nn.Conv1d(width, width, 1),
                nn.Dropout(settings.dropout),
            )
            for number in range(settings.layers)
        )

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.layers:
            x = x + layer(x)
        return x


def preprocessing(wish: Wish, settings: DilatedTcnSettings) -> PosePreprocessing:
    """Windows at even times."""
    return frames_of_windows(wish, settings.streams, settings.window_s, facing=settings.facing)


DESIGN = FrameDesign(
    id="dilated_tcn",
    name="Dilated TCN",
    paper="Abu Farha, Gall: MS-TCN, Multi-Stage Temporal Convolutional Network, CVPR 2019",
    settings=DilatedTcnSettings,
    presets={
        "paper": DilatedTcnSettings(),
        "small": DilatedTcnSettings(stages=2, layers=6, width=48, dropout=0.3),
    },
    recipes={
        "paper": Recipe(epochs=100, batch=8, optimiser="adam", rate=5e-4, weight_decay=0.0, smoothing=0.0),
        "small": Recipe(
            epochs=80,
            batch=8,
            optimiser="adamw",
            rate=2e-3,
            weight_decay=0.05,
            averaging=0.98,
            smoothing=0.0,
            clip_norm=5.0,
            augmentations=WHOLE_WINDOWS,
        ),
    },
    preprocessing=preprocessing,
    build=DilatedTcn,
    frames={"paper": 240, "small": 192},
)
