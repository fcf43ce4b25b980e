"""MAN: frames are weighed by what a recurrent memory makes of them, then read as a picture."""

from __future__ import annotations

import math
from typing import Annotated

import msgspec
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.model_inputs import PosePreprocessing, Stream
from core.motion.graphs_skate import skate_order
from core.motion.skeletons import load_skeleton
from core.training.architectures import Design, Explains, RecogniserNet, Wish
from core.training.architectures.blocks_gcn import InputNorm
from core.training.architectures.people import average_people, fold_people
from core.training.recipes import FEW_CLIPS, Recipe


class ManSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size of the memory and of the picture network."""

    streams: tuple[Stream, ...] = ("joint",)
    memory: Annotated[int, msgspec.Meta(ge=4, le=256, description="Width of the memory")] = 64
    picture: Annotated[int, msgspec.Meta(ge=0, le=224, description="Side of the picture, 0: T x V")] = 50
    widths: tuple[int, int, int, int] = (64, 128, 256, 512)
    memory_dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out, memory")] = 0.5
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out, end")] = 0.2
    thrift: Annotated[float, msgspec.Meta(ge=0, le=1, description="Price of attention in the loss")] = 0.01


class Man(RecogniserNet):
    """Xie et al.: Memory Attention Networks for Skeleton-based Action Recognition, IJCAI 2018.

    In: (N, C, T, V, M). TARM recalibrates the T x V matrix of every channel: dense, two-way GRU, a weight
    0..1 for each frame from the mean over the features, dense back, added to the matrix. STCM reads the
    channels as a picture of T rows and V columns (resized to 50 x 50) with a ResNet of nine layers.
    Out: logits (N, classes) and the frames' weights (N, T), the mean over channels and people.

    No size is published. 6.8 M parameters and 2.0 G multiply-adds at ntu-25, T = 64, two people, 60 classes.
    Deviations: the columns go limb by limb, so that neighbours in the picture are neighbours on the body;
    each channel has its own TARM, whatever the streams; people are read one by one and averaged. So that the
    weights tell the truth (the added matrix alone lets a network do without them): a frame's own memory adds
    to its weight, the weights also weigh the mean over the picture's rows at the end, and their mean has a
    small price in the loss (`thrift`).
    """

    explains = {"frames": Explains("frame_weights")}

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: ManSettings) -> None:
        super().__init__()
        order = skate_order(load_skeleton(wanted.skeleton))
        self.columns = [k for k in order if k >= 0]
        self.columns += [k for k in range(len(load_skeleton(wanted.skeleton).keypoints)) if k not in order]
        channels = wanted.channels
        self.thrift, self.picture = settings.thrift, settings.picture
        self.normalise = InputNorm(channels, len(self.columns))
        self.recalibrate = nn.ModuleList(
            TemporalAttention(wanted.frames, len(self.columns), settings) for _ in range(channels)
        )
        self.read = nn.Sequential(*picture_network(channels, settings.widths))
        rows = math.ceil((settings.picture or wanted.frames) / 8)  # of the picture, halved three times
        frames = torch.eye(wanted.frames)[:, None]
        self.register_buffer("rows_of_frames", functional.interpolate(frames, rows, mode="area")[:, 0])
        self.drop = nn.Dropout(settings.dropout)
        self.classify = nn.Linear(settings.widths[-1], classes)

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        matrices = self.normalise(fold_people(x[:, :, :, self.columns]))
        recalibrated, weights = [], []
        for attend, matrix in zip(self.recalibrate, matrices.unbind(1), strict=True):
            better, weight = attend(matrix)
            recalibrated.append(better)
            weights.append(weight)
        picture = torch.stack(recalibrated, 1)
        if self.picture:
            size = (self.picture, self.picture)
            picture = functional.interpolate(picture, size, mode="bilinear", align_corners=False)
        rows = self.read(picture).mean(3)  # (N * M, F, T / 8)
        weight = torch.stack(weights).mean(0)
        share = weight @ self.rows_of_frames
        features = (rows * share[:, None]).sum(2) / share.sum(1, keepdim=True).clamp(min=1e-6)
        logits = self.classify(self.drop(average_people(features, x)))
        return logits, average_people(weight, x)

    def loss(self, outputs: tuple[Tensor, ...], target: Tensor) -> Tensor:
        return functional.cross_entropy(outputs[0], target) + self.thrift * outputs[1].mean()


class TemporalAttention(nn.Module):
    """TARM of one channel: (N, T, V) in; the recalibrated matrix and the frames' weights (N, T) out."""

    def __init__(self, frames: int, keypoints: int, settings: ManSettings) -> None:
        super().__init__()
        width = settings.memory
        self.into = nn.Linear(keypoints, width)
        self.drop = nn.Dropout(settings.memory_dropout)
        self.remember = nn.GRU(width, width, batch_first=True, bidirectional=True)
        narrow = max(frames // 16, 4)
        self.weigh = nn.Sequential(nn.Linear(frames, narrow), nn.Tanh(), nn.Linear(narrow, frames))
        self.own = nn.Parameter(torch.ones(1))
        self.back = nn.Linear(width, keypoints)

    def forward(self, matrix: Tensor) -> tuple[Tensor, Tensor]:
        both, _ = self.remember(self.drop(torch.tanh(self.into(matrix))))
        forwards, backwards = both.chunk(2, -1)
        memory = forwards + backwards
        told = memory.mean(-1)
        weights = torch.sigmoid(self.weigh(told) + self.own * told)
        return matrix + self.back(memory * weights[..., None]), weights


def picture_network(channels: int, widths: tuple[int, int, int, int]) -> list[nn.Module]:
    """A ResNet of nine layers (with the classifier): four single and two double convolutions."""
    first, second, third, fourth = widths
    return [
        convolution(channels, first),
        convolution(first, second),
        nn.MaxPool2d(2, ceil_mode=True),
        Residual(second),
        convolution(second, third),
        nn.MaxPool2d(2, ceil_mode=True),
        convolution(third, fourth),
        nn.MaxPool2d(2, ceil_mode=True),
        Residual(fourth),
    ]


def convolution(before: int, width: int) -> nn.Sequential:
    """3x3, normalised, rectified."""
    return nn.Sequential(nn.Conv2d(before, width, 3, padding=1, bias=False), nn.BatchNorm2d(width), nn.ReLU())


class Residual(nn.Module):
    """Two convolutions, added to their input."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.convolve = nn.Sequential(convolution(width, width), convolution(width, width))

    def forward(self, x: Tensor) -> Tensor:
        result: Tensor = x + self.convolve(x)
        return result


def preprocessing(wish: Wish, settings: ManSettings) -> PosePreprocessing:
    """The whole clip, interpolated to T frames."""
    return wish.poses(streams=settings.streams, sampling="resize")


DESIGN = Design(
    id="man",
    name="MAN",
    paper="Xie et al.: Memory Attention Networks for Skeleton-based Action Recognition, IJCAI 2018",
    settings=ManSettings,
    presets={
        "paper": ManSettings(),
        "small": ManSettings(
            streams=("joint", "joint_motion"), memory=24, picture=0, widths=(24, 32, 48, 96)
        ),
    },
    recipes={
        "paper": Recipe(epochs=100, batch=64, optimiser="adam", rate=1e-3, weight_decay=1e-4),
        # MSR-Action3D, people 1, 3, 5, 7 learned, 9 asked, seed 0, T = 40, weaker augmentation: 91.5 % after
        # 30 of 60 epochs (before the weights counted at the end).
        "small": Recipe(
            epochs=60,
            batch=16,
            optimiser="adamw",
            rate=2e-3,
            weight_decay=0.05,
            mixup=0.2,
            averaging=0.98,
            augmentations=FEW_CLIPS,
        ),
    },
    frames={"small": 32},
    preprocessing=preprocessing,
    build=Man,
)
