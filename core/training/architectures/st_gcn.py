"""ST-GCN: graph convolution over the keypoints, then convolution over time."""

from __future__ import annotations

from typing import Annotated

import msgspec
import torch
from torch import Tensor, nn

from core.model_inputs import PosePreprocessing, Stream
from core.motion.graphs import spatial_partitions
from core.motion.skeletons import load_skeleton
from core.training.architectures import Design, RecogniserNet, Wish
from core.training.architectures.people import average_people, fold_people
from core.training.recipes import Recipe


class StGcnSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size and variant."""

    streams: tuple[Stream, ...] = ("joint",)
    widths: tuple[int, ...] = (64, 64, 64, 64, 128, 128, 128, 256, 256, 256)
    temporal_kernel: Annotated[int, msgspec.Meta(ge=3, le=15, description="Frames seen at once")] = 9
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out in training")] = 0.5


class StGcn(RecogniserNet):
    """Yan, Xiong, Lin: Spatial Temporal Graph Convolutional Networks, AAAI 2018. (N, C, T, V, M) in."""

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: StGcnSettings) -> None:
        super().__init__()
        partitions = torch.tensor(spatial_partitions(load_skeleton(wanted.skeleton)))
        channels, keypoints = wanted.channels, partitions.shape[-1]
        self.normalise = nn.BatchNorm1d(channels * keypoints)
        blocks, before = [], channels
        for number, width in enumerate(settings.widths):
            stride = 2 if number and width > before else 1
            blocks.append(Block(before, width, stride, partitions, settings, residual=number > 0))
            before = width
        self.blocks = nn.ModuleList(blocks)
        self.classify = nn.Linear(before, classes)

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        folded = fold_people(x)
        people, channels, frames, keypoints = folded.shape
        flat = folded.permute(0, 3, 1, 2).reshape(people, keypoints * channels, frames)
        features = self.normalise(flat).reshape(people, keypoints, channels, frames).permute(0, 2, 3, 1)
        for block in self.blocks:
            features = block(features)
        return (self.classify(average_people(features.mean((2, 3)), x)),)


class Block(nn.Module):
    """Graph convolution with learned importance of each edge, temporal convolution, residual."""

    def __init__(
        self,
        before: int,
        width: int,
        stride: int,
        partitions: Tensor,
        settings: StGcnSettings,
        *,
        residual: bool,
    ) -> None:
        super().__init__()
        self.register_buffer("partitions", partitions)
        self.importance = nn.Parameter(torch.ones_like(partitions))
        self.project = nn.Conv2d(before, len(partitions) * width, 1)
        kernel = settings.temporal_kernel
        self.temporal = nn.Sequential(
            nn.BatchNorm2d(width),
            nn.ReLU(),
            nn.Conv2d(width, width, (kernel, 1), (stride, 1), (kernel // 2, 0)),
            nn.BatchNorm2d(width),
            nn.Dropout(settings.dropout),
        )
        self.shortcut: nn.Module | None = None
        if residual:
            same = before == width and stride == 1
            self.shortcut = (
                nn.Identity()
                if same
                else nn.Sequential(nn.Conv2d(before, width, 1, (stride, 1)), nn.BatchNorm2d(width))
            )

    def forward(self, x: Tensor) -> Tensor:
        projected = self.project(x)
        groups = projected.reshape(x.shape[0], len(self.partitions), -1, x.shape[2], x.shape[3])
        mixed = torch.einsum("nkctv,kvw->nctw", groups, self.partitions * self.importance)
        result = self.temporal(mixed)
        if self.shortcut is not None:
            result = result + self.shortcut(x)
        return torch.relu(result)


def preprocessing(wish: Wish, settings: StGcnSettings) -> PosePreprocessing:
    """Uniformly sampled frames."""
    return PosePreprocessing(
        skeleton=wish.skeleton,
        dimensions=wish.dimensions,
        frames=wish.frames,
        people=wish.people,
        streams=settings.streams,
    )


DESIGN = Design(
    id="st_gcn",
    name="ST-GCN",
    paper="Yan, Xiong, Lin: Spatial Temporal Graph Convolutional Networks, AAAI 2018",
    settings=StGcnSettings,
    presets={
        "paper": StGcnSettings(),
        "small": StGcnSettings(streams=("joint", "joint_motion"), widths=(32, 32, 64, 64, 128), dropout=0.25),
    },
    recipes={"paper": Recipe(epochs=80, batch=64, weight_decay=1e-4), "small": Recipe(epochs=60, batch=16)},
    preprocessing=preprocessing,
    build=StGcn,
)
