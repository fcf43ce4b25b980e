"""ST-GCN: graph convolution over the keypoints, then convolution over time; ST-GCN++'s changes as options."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
import torch
from torch import Tensor, nn

from core.model_inputs import PosePreprocessing, Stream
from core.motion.graphs import spatial_partitions
from core.motion.skeletons import load_skeleton
from core.training.architectures import Design, Explains, RecogniserNet, Wish
from core.training.architectures.blocks_gcn import InputNorm, class_activation, pad_frames, shortcut
from core.training.architectures.people import average_people, fold_people
from core.training.recipes import FEW_CLIPS_ALL_SEEN, Recipe

PUBLISHED_WIDTHS = (64, 64, 64, 64, 128, 128, 128, 256, 256, 256)


class StGcnSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size and variant; the variant's defaults are those of ST-GCN, "plus" has those of ST-GCN++."""

    streams: tuple[Stream, ...] = ("joint",)  # more than one: fused at the input, as channels
    widths: tuple[int, ...] = PUBLISHED_WIDTHS  # one per block; where it grows the frames are halved
    graph: Annotated[
        Literal["importance", "learned"],
        msgspec.Meta(description="importance: a factor per bone is learned; learned: the graph itself"),
    ] = "importance"
    graph_residual: Annotated[bool, msgspec.Meta(description="A way past each graph convolution")] = False
    temporal: Annotated[
        Literal["one_kernel", "branches"],
        msgspec.Meta(description="One convolution over time, or six branches of different reach"),
    ] = "one_kernel"
    temporal_kernel: Annotated[int, msgspec.Meta(ge=3, le=15, description="Frames seen at once")] = 9
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out in blocks")] = 0.5
    facing: Annotated[bool, msgspec.Meta(description="3D: turned to face the same way at first")] = False
    head_dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="And before the classes")] = 0.0


class StGcn(RecogniserNet):
    """Yan, Xiong, Lin: Spatial Temporal Graph Convolutional Networks, AAAI 2018.

    x (N, C, T, V, M) to logits (N, classes) and keypoint_weights (N, T, V), the class activation map of
    the most likely class. 3.09 M parameters and 1.91 G multiply-adds for coco-17, 100 frames, one person,
    60 classes: 1.84 G of convolutions, the rest products with the graph (ntu-25, 300 frames, 2 people: 16.2 G
    and 0.86 G; 100 frames: 5.7 G in all, as published).
    The preset "plus" is ST-GCN++ (Duan et al., PYSKL, ACM MM 2022): 1.39 M parameters.
    Differences: people who are not there (zeros) do not count in the mean over people.
    """

    explains = {"keypoint_weights": Explains("keypoint_weights")}

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: StGcnSettings) -> None:
        super().__init__()
        partitions = torch.tensor(spatial_partitions(load_skeleton(wanted.skeleton)))
        self.normalise = InputNorm(wanted.channels, partitions.shape[-1])
        blocks, before = [], wanted.channels
        for number, width in enumerate(settings.widths):
            stride = 2 if number and width > before else 1
            blocks.append(Block(before, width, stride, partitions, settings, residual=number > 0))
            before = width
        self.blocks = nn.Sequential(*blocks)
        self.dropout = nn.Dropout(settings.head_dropout)
        self.classify = nn.Linear(before, classes)

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        features = self.blocks(self.normalise(fold_people(x)))
        logits = self.classify(self.dropout(average_people(features.mean((2, 3)), x)))
        return logits, class_activation(features, self.classify.weight, logits, x)


class Block(nn.Module):
    """Graph convolution, convolution over time, and a way past both (not in the first block)."""

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
        self.graph = GraphConvolution(before, width, partitions, settings)
        over_time: nn.Module = (
            TemporalBranches(width, stride)
            if settings.temporal == "branches"
            else nn.Conv2d(
                width,
                width,
                (settings.temporal_kernel, 1),
                (stride, 1),
                pad_frames(settings.temporal_kernel),
            )
        )
        self.temporal = nn.Sequential(over_time, nn.BatchNorm2d(width), nn.Dropout(settings.dropout))
        self.past = shortcut(before, width, stride) if residual else None

    def forward(self, x: Tensor) -> Tensor:
        result = self.temporal(self.graph(x))
        if self.past is not None:
            result = result + self.past(x)
        return torch.relu(result)


class GraphConvolution(nn.Module):
    """Each partition's projection mixed over its edges, summed: (N, before, T, V) to (N, width, T, V).

    The edges are the partitions times a learned importance, or learned themselves from that start.
    """

    def __init__(self, before: int, width: int, partitions: Tensor, settings: StGcnSettings) -> None:
        super().__init__()
        self.learned = settings.graph == "learned"
        self.register_buffer("partitions", partitions)
        self.edges = nn.Parameter(partitions.clone() if self.learned else torch.ones_like(partitions))
        self.project = nn.Conv2d(before, len(partitions) * width, 1)
        self.past = shortcut(before, width) if settings.graph_residual else None
        self.normalise = nn.BatchNorm2d(width)

    def forward(self, x: Tensor) -> Tensor:
        edges = self.edges if self.learned else self.partitions * self.edges
        count, keypoints, _ = edges.shape
        groups = self.project(x).reshape(x.shape[0], count, -1, x.shape[2], keypoints)
        mixed = self.normalise(torch.einsum("nkctv,kvw->nctw", groups, edges))
        if self.past is not None:
            mixed = mixed + self.past(x)
        return torch.relu(mixed)


class TemporalBranches(nn.Module):
    """ST-GCN++'s six branches over time: 3 frames with dilations 1 to 4, a maximum of 3, the frame itself.

    (N, C, T, V) to (N, C, T / stride, V); a sixth of the channels each, mixed by a last 1x1 convolution.
    """

    def __init__(self, width: int, stride: int) -> None:
        super().__init__()
        part = width // 6
        first = width - 5 * part
        self.branches = nn.ModuleList()
        for dilation in (1, 2, 3, 4):
            out = first if dilation == 1 else part
            reach = nn.Conv2d(out, out, (3, 1), (stride, 1), pad_frames(3, dilation), (dilation, 1))
            self.branches.append(self._branch(width, out, reach))
        self.branches.append(self._branch(width, part, nn.MaxPool2d((3, 1), (stride, 1), (1, 0))))
        self.branches.append(nn.Conv2d(width, part, 1, (stride, 1)))
        self.mix = nn.Sequential(nn.BatchNorm2d(width), nn.ReLU(), nn.Conv2d(width, width, 1))

    @staticmethod
    def _branch(width: int, out: int, reach: nn.Module) -> nn.Module:
        return nn.Sequential(nn.Conv2d(width, out, 1), nn.BatchNorm2d(out), nn.ReLU(), reach)

    def forward(self, x: Tensor) -> Tensor:
        return self.mix(torch.cat([branch(x) for branch in self.branches], 1))


def preprocessing(wish: Wish, settings: StGcnSettings) -> PosePreprocessing:
    """Uniformly sampled frames; in pictures with the scores, as published."""
    return wish.poses(
        streams=settings.streams,
        with_scores=wish.dimensions == 2,
        facing=settings.facing and wish.dimensions == 3,
    )


PLUS = StGcnSettings(graph="learned", graph_residual=True, temporal="branches", dropout=0.0)

DESIGN = Design(
    id="st_gcn",
    name="ST-GCN",
    paper="Yan, Xiong, Lin: Spatial Temporal Graph Convolutional Networks, AAAI 2018",
    settings=StGcnSettings,
    presets={
        "paper": StGcnSettings(),
        "plus": PLUS,
        "small": StGcnSettings(
            streams=("joint", "bone", "joint_motion"),
            widths=(48, 64, 96, 128),
            graph="learned",
            graph_residual=True,
            temporal_kernel=5,
            dropout=0.0,
            head_dropout=0.3,
        ),
    },
    recipes={
        "paper": Recipe(epochs=80, batch=64, weight_decay=1e-4),
        "plus": Recipe(epochs=80, batch=64, weight_decay=5e-4),
        # MSR-Action3D, people 1, 3, 5 learned, 7 and 9 asked, 45 epochs, seed 0: 94.1 %. With weaker
        # augmentation and neither mixup nor averaging 89.8 %; by SGD at 0.1 instead of AdamW 81 to 83 %.
        # UTKinect, people 1, 2, 3 learned, 4 and 5 asked, 60 epochs, seed 0: 95.0 %.
        "small": Recipe(
            epochs=60,
            batch=16,
            optimiser="adamw",
            rate=0.003,
            weight_decay=0.05,
            mixup=0.2,
            averaging=0.98,
            augmentations=FEW_CLIPS_ALL_SEEN,
        ),
    },
    preprocessing=preprocessing,
    build=StGcn,
    frames={"paper": 100, "plus": 100, "small": 32},
)
