"""RepNet on poses: how alike all moments are says how long a repetition lasts and where there are any."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import msgspec
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.model_inputs import PosePreprocessing, Stream
from core.motion.skeletons import load_skeleton
from core.training.architectures import Wish
from core.training.architectures.blocks_attention import EncoderLayer
from core.training.architectures.blocks_gcn import InputNorm
from core.training.architectures.people import average_people, fold_people
from core.training.counting import USUAL_RECIPE, CountDesign, CountNet, belonging_loss, count_windows
from core.training.counting.correlation import by_lag
from core.training.counting.targets import INSIDE, PERIOD
from core.training.recipes import Recipe

TEMPERATURE = 13.544  # as published, of squared distances


class RepNetSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size and input."""

    streams: tuple[Stream, ...] = ("joint",)
    embedded: Annotated[int, msgspec.Meta(ge=8, le=1024, description="Width of a moment's embedding")] = 512
    matrices: Annotated[int, msgspec.Meta(ge=1, le=16, description="Parts of it that are compared")] = 1
    dilations: tuple[int, ...] = (3,)  # of the embedding's convolutions over time
    maps: Annotated[int, msgspec.Meta(ge=4, le=128, description="Made of the matrices")] = 32
    by_lag: bool = False  # rows say how alike a moment is to those so long before and after it
    width: Annotated[int, msgspec.Meta(ge=16, le=1024, description="Width of the transformers")] = 512
    inner: Annotated[int, msgspec.Meta(ge=16, le=4096, description="Width of the dense layers")] = 512
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out in training")] = 0.25
    belongs: Annotated[float, msgspec.Meta(ge=0, le=10, description="Weight of periodicity")] = 1.0
    window_s: Annotated[float, msgspec.Meta(gt=0, le=120, description="Seconds seen at once")] = 8.0


class RepNet(CountNet):
    """Dwibedi et al.: Counting Out Time: Class Agnostic Video Repetition Counting, CVPR 2020, on poses.

    x (N, C, T, V, M) to period (N, T, T / 2) and periodicity (N, T). Moments are embedded; the matrix of
    their negative squared distances, softmax along the rows, is convolved (32 maps); each row goes through a
    linear layer, learned places and one transformer layer, one of these for each of the two answers, then
    two dense layers. The count is the sum of periodicity / period; several speeds are tried and the one with
    the highest periodicity is believed (`core.rep_counters.network`).
    6.94 M parameters and 0.45 G multiply-adds for coco-17 in 2D at T = 64.
    Differences: published embeddings are those of ResNet-50 and a 3D convolution over pictures, here linear
    layers and convolutions over time of the coordinates; `small` compares several parts of the embedding, and
    turns each row so that it begins at the moment's own place (`by_lag`), which fewer examples teach.
    """

    says = ("period", "periodicity")

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: RepNetSettings) -> None:
        super().__init__()
        self.settings = settings
        self.embed = PoseEmbedding(wanted, settings)
        self.convolve = nn.Sequential(
            nn.Conv2d(settings.matrices, settings.maps, 3, padding=1),
            nn.BatchNorm2d(settings.maps),
            nn.ReLU(),
            nn.Dropout(settings.dropout),
        )
        columns = 2 * wanted.frames - 1 if settings.by_lag else wanted.frames
        self.period = Branch(columns, wanted.frames, wanted.frames // 2, settings)
        self.periodicity = Branch(columns, wanted.frames, 1, settings)

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        said = self.raw(x)
        return torch.softmax(said["period"], 2), torch.sigmoid(said["periodicity"])

    def raw(self, x: Tensor) -> dict[str, Tensor]:
        rows = self._rows(self.convolve(self.alike(self.embed(x))))
        return {"period": self.period(rows), "periodicity": self.periodicity(rows)[..., 0]}

    def alike(self, embedded: Tensor) -> Tensor:
        """(N, T, width) to (N, matrices, T, T), 1 in every row."""
        matrices = self.settings.matrices
        parts = embedded.reshape(-1, embedded.shape[1], matrices, embedded.shape[2] // matrices)
        parts = parts.transpose(1, 2)
        squares = parts.square().sum(-1)
        apart = squares[..., None] + squares[..., None, :] - 2 * parts @ parts.transpose(-1, -2)
        return torch.softmax(-apart / TEMPERATURE, -1)

    def _rows(self, maps: Tensor) -> Tensor:
        """(N, maps, T, T) to (N, T, maps * columns)."""
        if self.settings.by_lag:
            maps = by_lag(maps)
        return maps.transpose(1, 2).flatten(2)

    def loss(self, raw: Mapping[str, Tensor], truth: Tensor) -> Tensor:
        inside = truth[..., INSIDE]
        longest = raw["period"].shape[2]
        length = truth[..., PERIOD].nan_to_num().round().long() - 1
        sure = (inside == 1) & (length >= 0) & (length < longest)
        each = functional.cross_entropy(
            raw["period"].transpose(1, 2), length.clamp(0, longest - 1), reduction="none"
        )
        loss = (each * sure).sum() / sure.sum().clamp(min=1)
        return loss + self.settings.belongs * belonging_loss(raw["periodicity"], inside)


class PoseEmbedding(nn.Module):
    """(N, C, T, V, M) to (N, T, embedded): coordinates through a linear layer and convolutions over time."""

    def __init__(self, wanted: PosePreprocessing, settings: RepNetSettings) -> None:
        super().__init__()
        keypoints, width = len(load_skeleton(wanted.skeleton).keypoints), settings.embedded
        self.normalise = InputNorm(wanted.channels, keypoints)
        self.enter = nn.Sequential(
            nn.Conv1d(wanted.channels * keypoints, width, 1), nn.BatchNorm1d(width), nn.ReLU()
        )
        self.layers = nn.ModuleList(
            nn.Sequential(
                nn.Conv1d(width, width, 3, padding=dilation, dilation=dilation),
                nn.BatchNorm1d(width),
                nn.ReLU(),
            )
            for dilation in settings.dilations
        )
        self.leave = nn.Conv1d(width, width, 1)

    def forward(self, x: Tensor) -> Tensor:
        poses = self.normalise(fold_people(x)).permute(0, 1, 3, 2).flatten(1, 2)
        seen = self.enter(poses)
        for layer in self.layers:
            seen = seen + layer(seen)
        seen = self.leave(seen)
        mean = average_people(seen.flatten(1), x).reshape(-1, *seen.shape[1:])
        return mean.transpose(1, 2)


class Branch(nn.Module):
    """(N, T, maps * columns) to (N, T, outputs)."""

    def __init__(self, columns: int, frames: int, outputs: int, settings: RepNetSettings) -> None:
        super().__init__()
        width = settings.width
        self.enter = nn.Sequential(nn.Linear(settings.maps * columns, width), nn.ReLU(), nn.LayerNorm(width))
        self.places = nn.Parameter(torch.randn(frames, width) * 0.02)
        self.relate = EncoderLayer(width, 4, settings.inner, settings.dropout, first=settings.by_lag)
        self.settle = nn.LayerNorm(width)
        self.say = nn.Sequential(
            nn.Dropout(settings.dropout),
            nn.Linear(width, width),
            nn.ReLU(),
            nn.Dropout(settings.dropout),
            nn.Linear(width, outputs),
        )

    def forward(self, rows: Tensor) -> Tensor:
        said: Tensor = self.say(self.settle(self.relate(self.enter(rows) + self.places)))
        return said


def preprocessing(wish: Wish, settings: RepNetSettings) -> PosePreprocessing:
    """Windows at even times."""
    return count_windows(wish, settings.streams, settings.window_s)


DESIGN = CountDesign(
    id="repnet",
    name="RepNet",
    paper="Dwibedi et al.: Counting Out Time: Class Agnostic Video Repetition Counting in the Wild, "
    "CVPR 2020",
    settings=RepNetSettings,
    presets={
        "paper": RepNetSettings(),
        "small": RepNetSettings(
            streams=("joint", "bone"),
            embedded=96,
            matrices=6,
            dilations=(1, 3),
            maps=12,
            by_lag=True,
            width=128,
            inner=256,
            dropout=0.1,
        ),
    },
    recipes={
        "paper": Recipe(
            epochs=200, batch=5, optimiser="adam", rate=6e-6, weight_decay=0.0, warm_up=0, smoothing=0.0
        ),
        "small": USUAL_RECIPE,
    },
    preprocessing=preprocessing,
    build=RepNet,
    frames={"paper": 64, "small": 64},
)
