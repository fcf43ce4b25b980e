"""PSUMNet: one network per part of the body, each fed all modalities; the parts' scores are fused."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import Annotated

import msgspec
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.model_inputs import PosePreprocessing, Stream
from core.motion.graphs import spatial_partitions
from core.motion.parts import three_parts
from core.motion.skeletons import load_skeleton
from core.training.architectures import Design, Explains, RecogniserNet, Wish
from core.training.architectures.blocks_gcn import InputNorm, MultiScaleTime, shortcut
from core.training.architectures.people import average_people, fold_people
from core.training.recipes import FEW_CLIPS, Recipe

FUSION_TRIED = (0.0, 0.3, 0.7, 1.0, 1.4, 1.8, 2.0, 2.5)


class PsumNetSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size of the three part streams: the width of each block; where it grows, time is halved."""

    streams: tuple[Stream, ...] = ("joint", "bone", "joint_motion", "bone_motion")
    body: tuple[int, ...] = (64, 64, 64, 64, 128, 128, 128, 256, 256, 256)
    hands: tuple[int, ...] = (64, 128, 128, 128, 256, 256)
    legs: tuple[int, ...] = (64, 128, 128, 256)
    fusion: tuple[float, float, float] = (2.0, 1.8, 0.7)  # before `finish` finds better ones
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out in training")] = 0.0


class PsumNet(RecogniserNet):
    """Trivedi, Sarvadevabhatla: PSUMNet: Unified Modality Part Streams Are All You Need, ECCVW 2022.

    In: (N, C, T, V, M), C the channels of all modalities together (joint, bone and their velocities: 12 in
    3D). Each part (`core.motion.parts.three_parts`) has its own modality encoder and blocks; block = SAMG
    (channel-wise refined topology) and TRM (multi-scale temporal convolution). Out: logits (N, classes), the
    weighted sum of the parts' log-probabilities, and the parts' own logits (N, 3, classes).
    2.79 M parameters and 2.70 G multiply-adds at ntu-25, T = 64, two people, 60 classes (published: 2.8 M,
    2.7 G).

    Deviations: what is compared in SAMG is shared by the three partitions (with its own for each the network
    has 2.97 M parameters, more than published); the input's normalisation is shared by the people, so that
    their order does not matter; the weights of the fusion are found on the validation clips instead of by
    hand; layouts that are no body have the parts of `three_parts`. The parts share no parameter, so the sum
    of their losses trains each as if alone.
    """

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: PsumNetSettings) -> None:
        super().__init__()
        skeleton = load_skeleton(wanted.skeleton)
        parts = three_parts(skeleton)
        graph = torch.tensor(spatial_partitions(skeleton))
        channels = wanted.channels
        self.explains = {"parts": Explains("part_logits", tuple(parts))}  # type: ignore[misc]
        self.parts = nn.ModuleList(
            PartStream(channels, keypoints, graph, widths, classes, settings.dropout)
            for keypoints, widths in zip(
                parts.values(), (settings.body, settings.hands, settings.legs), strict=True
            )
        )
        self.fusion: Tensor
        self.register_buffer("fusion", torch.tensor(settings.fusion) / sum(settings.fusion))

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        said = torch.stack([part(x) for part in self.parts], 1)
        return fuse(said, self.fusion), said

    def loss(self, outputs: tuple[Tensor, ...], target: Tensor) -> Tensor:
        parts = outputs[1]
        return torch.stack(
            [functional.cross_entropy(parts[:, p], target) for p in range(parts.shape[1])]
        ).sum()

    def finish(self, inputs: Mapping[str, Tensor], target: Tensor) -> None:
        """The weights of the parts that make the validation clips likeliest."""
        self.eval()
        with torch.no_grad():
            said = torch.cat([self(x)[1] for x in inputs["x"].split(64)])
            self.fusion.copy_(best_fusion(said, target))


def fuse(said: Tensor, weights: Tensor) -> Tensor:
    """(N, classes) logits from the parts' (N, P, classes): the weighted sum of their log-probabilities."""
    return (functional.log_softmax(said, -1) * weights[:, None]).sum(1)


def best_fusion(said: Tensor, target: Tensor) -> Tensor:
    """(P,) weights, summing to 1, under which the labels (N, classes) are likeliest; ties: the more even."""
    tried = [
        torch.tensor(weights) / sum(weights)
        for weights in product(FUSION_TRIED, repeat=said.shape[1])
        if sum(weights)
    ]
    losses = [
        (float(functional.cross_entropy(fuse(said, w.to(said)), target)), float(w.max())) for w in tried
    ]
    return tried[losses.index(min(losses))]


class PartStream(nn.Module):
    """The network of one part: (N, C, T, V, M) of all keypoints in, (N, classes) out."""

    def __init__(
        self,
        channels: int,
        keypoints: tuple[int, ...],
        graph: Tensor,
        widths: tuple[int, ...],
        classes: int,
        dropout: float,
    ) -> None:
        super().__init__()
        self.keypoints = list(keypoints)
        graph = graph[:, self.keypoints][:, :, self.keypoints]
        self.normalise = InputNorm(channels, len(keypoints))
        self.encode = nn.Sequential(nn.Conv2d(channels, widths[0], 1), nn.BatchNorm2d(widths[0]), nn.ReLU())
        before = widths[0]
        blocks = []
        for width in widths:
            blocks.append(Block(before, width, 2 if width > before else 1, graph))
            before = width
        self.blocks = nn.Sequential(*blocks)
        self.drop = nn.Dropout(dropout)
        self.classify = nn.Linear(before, classes)

    def forward(self, x: Tensor) -> Tensor:
        part = x[:, :, :, self.keypoints]
        features = self.blocks(self.encode(self.normalise(fold_people(part))))
        scores: Tensor = self.classify(self.drop(average_people(features.mean((2, 3)), x)))
        return scores


class Block(nn.Module):
    """SAMG, then TRM, and a residual around both."""

    def __init__(self, before: int, width: int, stride: int, graph: Tensor) -> None:
        super().__init__()
        self.spatial = ChannelwiseGraph(before, width, graph)
        self.temporal = MultiScaleTime(width, width, stride)
        self.shortcut = shortcut(before, width, stride)

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(self.temporal(self.spatial(x)) + self.shortcut(x))


class ChannelwiseGraph(nn.Module):
    """SAMG: each channel has its own graph: a learned one, shared, refined by differences of the sample.

    Tanh of the differences of every two keypoints' mean features (two 1x1 convolutions to an eighth of the
    channels), then for each of the graph's partitions a 1x1 convolution to all channels, times a learned
    strength, plus the partition, which is learned too.
    Source: Chen et al., Channel-wise Topology Refinement Graph Convolution (CTR-GC), ICCV 2021.
    """

    def __init__(self, before: int, width: int, graph: Tensor) -> None:
        super().__init__()
        self.graph = nn.Parameter(graph.clone())
        self.strength = nn.Parameter(torch.full((1,), 0.1))
        count, relations = len(graph), max(before // 8, 4)
        self.ask = nn.Conv1d(before, relations, 1)
        self.answer = nn.Conv1d(before, relations, 1)
        self.relate = nn.ModuleList(nn.Conv2d(relations, width, 1) for _ in range(count))
        self.value = nn.Conv2d(before, count * width, 1)
        self.normalise = nn.BatchNorm2d(width)
        nn.init.constant_(self.normalise.weight, 0.1)
        self.shortcut = shortcut(before, width)

    def forward(self, x: Tensor) -> Tensor:
        means = x.mean(2)  # (N, C, V)
        values = self.value(x).chunk(len(self.graph), 1)
        difference = torch.tanh(self.ask(means)[..., None] - self.answer(means)[:, :, None])
        mixed = torch.zeros_like(values[0])
        for k, value in enumerate(values):
            topology = self.relate[k](difference) * self.strength + self.graph[k]  # (N, C, V, V)
            mixed = mixed + value @ topology
        return torch.relu(self.normalise(mixed) + self.shortcut(x))


def preprocessing(wish: Wish, settings: PsumNetSettings) -> PosePreprocessing:
    """Uniformly sampled frames, all modalities."""
    return wish.poses(streams=settings.streams)


DESIGN = Design(
    id="psumnet",
    name="PSUMNet",
    paper="Trivedi, Sarvadevabhatla: PSUMNet: Unified Modality Part Streams Are All You Need, ECCVW 2022",
    settings=PsumNetSettings,
    presets={
        "paper": PsumNetSettings(),
        "small": PsumNetSettings(body=(24, 48, 96), hands=(24, 48, 96), legs=(16, 32, 64), dropout=0.2),
    },
    recipes={
        "paper": Recipe(epochs=90, batch=200, weight_decay=5e-4),
        # MSR-Action3D, people 1, 3, 5, 7 learned, 9 asked, seed 0, 50 epochs by SGD at 0.1 with weaker
        # augmentation: fused 91.5 %, body alone 89.8 %, hands alone 88.1 %, legs alone 44.1 %.
        "small": Recipe(
            epochs=40,
            batch=16,
            optimiser="adamw",
            rate=3e-3,
            weight_decay=0.05,
            mixup=0.2,
            averaging=0.98,
            augmentations=FEW_CLIPS,
        ),
    },
    frames={"small": 32},
    preprocessing=preprocessing,
    build=PsumNet,
)
