"""UNIK, the encoder of LAC: how keypoints depend on each other is learned, no skeleton is given."""

from __future__ import annotations

from typing import Annotated

import msgspec
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.model_inputs import PosePreprocessing, Stream
from core.motion.skeletons import load_skeleton
from core.training.architectures import Wish
from core.training.architectures.blocks_gcn import InputNorm, pad_frames, shortcut
from core.training.architectures.people import average_people, fold_people
from core.training.recipes import WHOLE_WINDOWS, Recipe
from core.training.segmentation import FrameDesign, FrameNet, frames_of_windows
from core.training.segmentation.dilated_tcn import DilatedTcnSettings, Layers

PUBLISHED_WIDTHS = (64, 64, 64, 64, 128, 128, 128, 256, 256, 256)
EMBEDDED = 4  # the embeddings whose likeness is the attention have this part of the width


class UnikSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size and input."""

    streams: tuple[Stream, ...] = ("joint",)  # more than one: as channels
    widths: tuple[int, ...] = PUBLISHED_WIDTHS  # one per block; where it grows the frames are halved
    heads: Annotated[int, msgspec.Meta(ge=1, le=8, description="Ways in which keypoints depend")] = 3
    temporal_kernel: Annotated[int, msgspec.Meta(ge=3, le=15, description="Frames seen at once")] = 9
    dilations: tuple[int, ...] = ()  # how far apart those lie, block by block; what is not named: 1
    late_layers: Annotated[
        int, msgspec.Meta(ge=0, le=12, description="Layers after the keypoints are one; 0: as in the paper")
    ] = 0
    late_width: Annotated[int, msgspec.Meta(ge=4, le=512, description="Channels of those layers")] = 112
    feature_channels: Annotated[int, msgspec.Meta(ge=8, le=512, description="Of a frame's features")] = 128
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out in blocks")] = 0.0
    head_dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="And before the classes")] = 0.0
    window_s: Annotated[float, msgspec.Meta(gt=0, le=120, description="Seconds seen at once")] = 8.0
    facing: bool = False  # 3D: turned to face the same way at first


class Unik(FrameNet):
    """Yang et al.: UNIK, a Unified Framework for Real-world Skeleton-based Action Recognition, BMVC 2021.

    As LAC uses it (Yang et al.: LAC, Latent Action Composition for Skeleton-based Action Segmentation, ICCV
    2023): the mean over keypoints and people is kept for every fourth frame, projected to 128 numbers of
    length 1 for the contrast, and named by one linear layer whose logits are spread to all frames.
    x (N, C, T, V, M) to logits (N, T, classes) and features (N, T / 4, 128).
    3.46 M parameters and 2.5 G multiply-adds for coco-17 in 2D, 120 frames, one person, 60 classes.
    Differences: people who are not there (zeros) do not count in the mean over people; what is projected is
    brought to mean 0 and deviation 1 before, else all frames begin as like each other as can be. Where
    time is dear (none of it in the presets) few blocks see as far as the paper's ten: `dilations`; and with
    `late_layers` the keypoints are joined by a learned projection instead of their mean, and dilated
    convolutions over time (`DilatedTcn`'s) end the encoder, a seventeenth of the work they are in blocks.
    """

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: UnikSettings) -> None:
        super().__init__()
        keypoints = len(load_skeleton(wanted.skeleton).keypoints)
        self.feature_channels = settings.feature_channels
        self.normalise = InputNorm(wanted.channels, keypoints)
        self.stride = 1
        blocks, before = [], wanted.channels
        for number, width in enumerate(settings.widths):
            stride = 2 if number and width > before else 1
            blocks.append(Block(before, width, stride, keypoints, settings, number))
            self.stride *= stride
            before = width
        self.blocks = nn.Sequential(*blocks)
        self.late = Late(before * keypoints, settings) if settings.late_layers else None
        before = settings.late_width if settings.late_layers else before
        self.centre = nn.BatchNorm1d(before)
        self.project = nn.Linear(before, settings.feature_channels)
        self.dropout = nn.Dropout(settings.head_dropout)
        self.classify = nn.Linear(before, classes)

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        seen = self._seen(x)
        logits = self.classify(self.dropout(seen)).transpose(1, 2)
        spread = functional.interpolate(logits, size=x.shape[2], mode="linear", align_corners=False)
        return spread.transpose(1, 2), self._features(seen)

    def encode(self, x: Tensor) -> Tensor:
        return self._features(self._seen(x))

    def head(self) -> list[nn.Parameter]:
        return list(self.classify.parameters())

    def _seen(self, x: Tensor) -> Tensor:
        """(N, T / stride, width): the mean over keypoints (or what is learned of them) and people."""
        blocks = self.blocks(self.normalise(fold_people(x)))  # (N * M, width, T / stride, V)
        one = blocks.mean(3) if self.late is None else self.late.join(blocks)
        mean = average_people(one.flatten(1), x).reshape(-1, *one.shape[1:])
        seen = mean if self.late is None else self.late.layers(mean)
        return seen.transpose(1, 2)

    def _features(self, seen: Tensor) -> Tensor:
        centred = self.centre(seen.transpose(1, 2)).transpose(1, 2)
        return functional.normalize(self.project(centred), dim=-1)


class Late(nn.Module):
    """What comes after the blocks if wanted: all keypoints of a frame become one, then dilated layers."""

    def __init__(self, channels: int, settings: UnikSettings) -> None:
        super().__init__()
        self.enter = nn.Conv1d(channels, settings.late_width, 1)
        self.layers = Layers(
            DilatedTcnSettings(
                layers=settings.late_layers, width=settings.late_width, dropout=settings.dropout
            )
        )

    def join(self, blocks: Tensor) -> Tensor:
        """(N, late_width, T) of (N, width, T, V)."""
        joined: Tensor = self.enter(blocks.transpose(2, 3).flatten(1, 2))
        return joined


class Block(nn.Module):
    """Keypoints mixed, then a convolution over time, and a way past both (not in the first block)."""

    def __init__(
        self,
        before: int,
        width: int,
        stride: int,
        keypoints: int,
        settings: UnikSettings,
        number: int,
    ) -> None:
        super().__init__()
        kernel = settings.temporal_kernel
        apart = settings.dilations[number] if number < len(settings.dilations) else 1
        self.spatial = SpatialUnit(before, width, keypoints, settings.heads)
        self.temporal = nn.Sequential(
            nn.Conv2d(width, width, (kernel, 1), (stride, 1), pad_frames(kernel, apart), (apart, 1)),
            nn.BatchNorm2d(width),
            nn.Dropout(settings.dropout),
        )
        self.past = shortcut(before, width, stride) if number else None

    def forward(self, x: Tensor) -> Tensor:
        result = self.temporal(self.spatial(x))
        if self.past is not None:
            result = result + self.past(x)
        return torch.relu(result)


class SpatialUnit(nn.Module):
    """How keypoints depend on each other: (N, before, T, V) to (N, width, T, V).

    Every head mixes the keypoints by a learned matrix plus an attention of its own (softmax of how alike
    two embeddings of the keypoints are over the window); one projection per head, summed.
    """

    def __init__(self, before: int, width: int, keypoints: int, heads: int) -> None:
        super().__init__()
        self.heads, self.embedded = heads, max(width // EMBEDDED, 1)
        self.depends = nn.Parameter(torch.empty(heads, keypoints, keypoints))
        nn.init.uniform_(self.depends, -(keypoints**-0.5), keypoints**-0.5)
        self.embed = nn.Conv2d(before, 2 * heads * self.embedded, 1)
        self.project = nn.Conv2d(heads * before, width, 1)
        self.normalise = nn.BatchNorm2d(width)
        self.past = shortcut(before, width)

    def forward(self, x: Tensor) -> Tensor:
        _, channels, frames, keypoints = x.shape
        size = self.embedded * frames
        embedded = self.embed(x).reshape(-1, 2, self.heads, size, keypoints)
        alike = embedded[:, 0].transpose(2, 3) @ embedded[:, 1] / size  # (N, heads, V, V)
        mixing = self.depends + torch.softmax(alike, 2)
        mixed = x.reshape(-1, 1, channels * frames, keypoints) @ mixing
        projected = self.project(mixed.reshape(-1, self.heads * channels, frames, keypoints))
        return torch.relu(self.normalise(projected) + self.past(x))


def preprocessing(wish: Wish, settings: UnikSettings) -> PosePreprocessing:
    """Windows at even times."""
    return frames_of_windows(wish, settings.streams, settings.window_s, facing=settings.facing)


DESIGN = FrameDesign(
    id="unik",
    name="UNIK (LAC)",
    paper="Yang et al.: LAC, Latent Action Composition for Skeleton-based Action Segmentation, ICCV 2023",
    settings=UnikSettings,
    presets={
        "paper": UnikSettings(),
        "small": UnikSettings(
            streams=("joint", "bone", "joint_motion"),
            widths=(24, 48, 96),
            temporal_kernel=7,
            head_dropout=0.3,
            facing=True,
        ),
    },
    recipes={
        "paper": Recipe(epochs=60, batch=32, optimiser="adamw", rate=1e-3, weight_decay=0.01),
        "small": Recipe(
            epochs=60,
            batch=8,
            optimiser="adamw",
            rate=2e-3,
            weight_decay=0.05,
            averaging=0.98,
            smoothing=0.0,
            augmentations=WHOLE_WINDOWS,
        ),
    },
    preprocessing=preprocessing,
    build=Unik,
    frames={"paper": 120, "small": 96},
)
