"""SkateFormer: attention within near and far keypoints and frames, four kinds side by side."""

from __future__ import annotations

import math
from typing import Annotated, Literal

import msgspec
import torch
from torch import Tensor, nn
from torch.nn import functional

from core.model_inputs import PosePreprocessing, Stream
from core.motion.graphs_skate import GROUP, NOBODY, skate_order
from core.motion.skeletons import load_skeleton
from core.training.architectures import Design, Explains, RecogniserNet, Wish
from core.training.architectures.blocks_attention import DropPath, sinusoid
from core.training.architectures.blocks_gcn import InputNorm
from core.training.architectures.people import average_people, fold_people
from core.training.recipes import FEW_CLIPS, Recipe

Reach = Literal["near", "far"]
# The four kinds of attention: how far its keypoints lie apart, how far its frames.
KINDS: tuple[tuple[Reach, Reach], ...] = (("near", "near"), ("far", "near"), ("near", "far"), ("far", "far"))
NEVER = -1e4  # added to the score of a place that holds no keypoint


class SkateFormerSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size: the width of each stage; time is halved between stages."""

    streams: tuple[Stream, ...] = ("joint",)
    widths: tuple[int, ...] = (96, 192, 192, 192)
    depth: Annotated[int, msgspec.Meta(ge=1, le=8, description="Blocks per stage")] = 2
    heads: Annotated[int, msgspec.Meta(ge=1, le=16, description="Heads of each kind of attention")] = 4
    frames_together: Annotated[int, msgspec.Meta(ge=1, le=32, description="Frames that see each other")] = 8
    temporal_kernel: Annotated[int, msgspec.Meta(ge=3, le=15, description="Frames of a convolution")] = 7
    feed: Annotated[float, msgspec.Meta(gt=0, le=8, description="Width of the dense layers")] = 1.0
    drop_path: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share of blocks left out")] = 0.2
    drop_attention: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share of looks left out")] = 0.5
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out at the end")] = 0.0


class Cut(msgspec.Struct, frozen=True):
    """How a stage's frames and keypoints are cut: `together` of `frames`, `groups` of four at a time."""

    frames: int
    together: int
    people: int
    slots: int  # places of one person, a multiple of four
    groups: int  # of four, that see each other as near ones


class SkateFormer(RecogniserNet):
    """Do, Kim: SkateFormer: Skeletal-Temporal Transformer for Human Action Recognition, ECCV 2024.

    In: (N, C, T, V, M) and the true time of each frame (N, T). Keypoints go into groups of four by limb
    (`core.motion.graphs_skate`), all people on one axis; a stem of 1x1 convolutions; the Skate-Embedding
    (sinusoid of the true time times a learned vector for each keypoint); stages of blocks, each a graph
    convolution, a temporal one and four kinds of attention side by side, then two dense layers.
    Out: logits (N, classes) and the keypoints' weights (N, T, V): the attention each received, over all
    kinds and blocks, the largest of a sample 1; a keypoint that is not used (ntu-25's 21st) has 0.

    2.03 M parameters at ntu-25, T = 64, two people, 60 classes, as published (dense layers four times as wide
    would alone have 2.4 M). 1.94 G multiply-adds: 1.79 G in convolutions and linear layers, 0.15 G in the
    products of attention and graphs; normalisations and activations are not counted. What the published 3.62
    GFLOPs count is not said: as operations, two for each multiply-add, ours are 3.88 G (7 % more), and 3.57 G
    without the products (1.3 % less), which many counters of operations do not see.

    Deviations: what the tables say of two keypoints depends on whether they are one person's, not on whose,
    and the embedding is shared by the people, so that their order does not matter; scores are scaled by the
    root of a head's width; places without a keypoint are masked; the input is batch-normalised and the last
    features are layer-normalised, which trains in fewer epochs. Any T: the last frame is repeated up to a
    multiple of 8, and a stage's frames are cut by their divisor nearest to eight.
    """

    explains = {"keypoints": Explains("keypoint_weights")}

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: SkateFormerSettings) -> None:
        super().__init__()
        skeleton = load_skeleton(wanted.skeleton)
        order = torch.tensor(skate_order(skeleton))
        self.people, self.frames = wanted.people, wanted.frames
        self.padded = wanted.frames + (-wanted.frames % 8 if wanted.frames > 8 else 0)
        self.register_buffer("order", order.clamp(min=0), persistent=False)
        self.register_buffer("taken", (order != NOBODY).float(), persistent=False)
        back = functional.one_hot(order.clamp(min=0), len(skeleton.keypoints)).float()
        self.register_buffer("back", back * (order != NOBODY)[:, None], persistent=False)
        channels, first = wanted.channels, settings.widths[0]
        self.normalise = InputNorm(channels, len(order))
        self.stem = nn.Sequential(
            nn.Linear(channels, 2 * channels),
            nn.GELU(),
            nn.Linear(2 * channels, 3 * channels),
            nn.GELU(),
            nn.Linear(3 * channels, first),
        )
        for layer in self.stem[::2]:  # else three layers leave a twentieth of the movement
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)
        self.embedding = nn.Parameter(torch.randn(len(order), first) * 0.2)
        stages, before, frames = [], first, self.padded
        for number, width in enumerate(settings.widths):
            if number:
                frames = math.ceil(frames / 2)
            groups = len(order) // GROUP
            near = 2 if groups % 2 == 0 else 1
            together = nearest_divisor(frames, settings.frames_together)
            cut = Cut(frames, together, wanted.people, len(order), near)
            stages.append(Stage(before, width, cut, self.taken, settings, halves=number > 0))
            before = width
        self.stages = nn.ModuleList(stages)
        self.norm = nn.LayerNorm(before)
        self.drop = nn.Dropout(settings.dropout)
        self.classify = nn.Linear(before, classes)

    def forward(self, x: Tensor, frames: Tensor) -> tuple[Tensor, ...]:
        everybody = self.normalise(fold_people(x[:, :, :, self.order] * self.taken[:, None]))
        features = everybody.unflatten(0, (-1, self.people))  # (N, M, C, T, S)
        features = features.permute(0, 3, 1, 4, 2).flatten(2, 3)  # (N, T, M * S, C): person after person
        missing = self.padded - self.frames
        if missing:
            features = torch.cat([features, features[:, -1:].expand(-1, missing, -1, -1)], 1)
            frames = torch.cat([frames, frames[:, -1:].expand(-1, missing)], 1)
        features = self.stem(features)
        time = sinusoid(frames, features.shape[-1], self.padded)
        features = features + time[:, :, None] * self.embedding.repeat(self.people, 1)
        received = []
        for stage in self.stages:
            features, looks = stage(features)
            received += [self._stretched(look) for look in looks]
        taken = self.taken.repeat(self.people)
        pooled = (self.norm(features).mean(1) * taken[:, None]).sum(1) / taken.sum()
        logits = self.classify(self.drop(pooled))
        return logits, self._weights(torch.stack(received).mean(0), x)

    def _stretched(self, look: Tensor) -> Tensor:
        """(N, T of a stage, M * S) as (N, T, M * S)."""
        times = math.ceil(self.padded / look.shape[1])
        return look.repeat_interleave(times, 1)[:, : self.frames]

    def _weights(self, received: Tensor, x: Tensor) -> Tensor:
        """(N, T, M * S) as (N, T, V): the mean over the people who are there, the largest 1."""
        rows = received.detach().unflatten(2, (self.people, -1)) @ self.back  # (N, T, M, V)
        keypoints = rows.shape[-1]
        folded = rows.transpose(1, 2).reshape(-1, self.frames * keypoints)
        mean = average_people(folded, x)
        return (mean / mean.amax(1, keepdim=True).clamp(min=1e-6)).reshape(-1, self.frames, keypoints)


class Stage(nn.Module):
    """A strided convolution over time (but in the first stage), then blocks."""

    def __init__(
        self,
        before: int,
        width: int,
        cut: Cut,
        taken: Tensor,
        settings: SkateFormerSettings,
        *,
        halves: bool,
    ) -> None:
        super().__init__()
        self.halve: nn.Module | None = None
        if halves:
            kernel = settings.temporal_kernel
            self.halve = nn.Sequential(
                nn.Conv2d(before, width, (kernel, 1), (2, 1), (kernel // 2, 0)), nn.BatchNorm2d(width)
            )
        self.blocks = nn.ModuleList(Block(width, cut, taken, settings) for _ in range(settings.depth))

    def forward(self, x: Tensor) -> tuple[Tensor, list[Tensor]]:
        if self.halve is not None:
            x = self.halve(x.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)
        looks = []
        for block in self.blocks:
            x, look = block(x)
            looks.append(look)
        return x, looks


class Block(nn.Module):
    """(N, T, V, C): convolutions and attention side by side, then two dense layers; each is added."""

    def __init__(self, width: int, cut: Cut, taken: Tensor, settings: SkateFormerSettings) -> None:
        super().__init__()
        quarter = width // 4
        self.quarter = quarter
        self.norm, self.feed_norm = nn.LayerNorm(width), nn.LayerNorm(width)
        self.spread = nn.Linear(width, 2 * width)
        self.graph = GraphConvolution(cut, taken)
        kernel = settings.temporal_kernel
        self.temporal = nn.Conv2d(quarter, quarter, (kernel, 1), padding=(kernel // 2, 0), groups=8)
        self.attend = nn.ModuleList(
            PartitionedAttention(width // 8, kind, cut, taken, settings) for kind in KINDS
        )
        self.merge = nn.Linear(width, width)
        inner = int(width * settings.feed)
        self.feed = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Linear(inner, width))
        self.drop_path = DropPath(settings.drop_path)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        graph, temporal, packed = self.spread(self.norm(x)).split(
            [self.quarter, self.quarter, 6 * self.quarter], -1
        )
        sides = [self.graph(graph), self.temporal(temporal.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)]
        looks = []
        for attend, part in zip(self.attend, packed.chunk(len(KINDS), -1), strict=True):
            side, look = attend(part)
            sides.append(side)
            looks.append(look)
        x = x + self.drop_path(self.merge(torch.cat(sides, -1)))
        x = x + self.drop_path(self.feed(self.feed_norm(x)))
        return x, torch.stack(looks).mean(0)


class GraphConvolution(nn.Module):
    """G-Conv: eight learned graphs over all keypoints of all people, each for an eighth of the channels."""

    def __init__(self, cut: Cut, taken: Tensor) -> None:
        super().__init__()
        self.people = cut.people
        graphs = torch.randn(8, min(cut.people, 2), cut.slots, cut.slots)
        self.graphs = nn.Parameter(graphs * (cut.people * cut.slots) ** -0.5)
        self.register_buffer("taken", taken.repeat(cut.people), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        frames, keypoints, width = x.shape[1:]
        graphs = for_everybody(self.graphs, self.people) * self.taken
        groups = x.reshape(-1, frames, keypoints, 8, width // 8).permute(0, 3, 2, 1, 4).flatten(3)
        mixed = (graphs @ groups).unflatten(3, (frames, width // 8))  # (N, 8, V, T, c)
        return mixed.permute(0, 3, 2, 1, 4).flatten(3)


class PartitionedAttention(nn.Module):
    """Skate-MSA of one kind: tokens of a window (`partition`) see each other; packed q, k, v in.

    The bias is relative in time; for far keypoints each pair of groups has its own. Also returns the
    attention each token received, (N, T, V), 1 on average.
    """

    def __init__(
        self,
        width: int,
        kind: tuple[Reach, Reach],
        cut: Cut,
        taken: Tensor,
        settings: SkateFormerSettings,
    ) -> None:
        super().__init__()
        self.kind, self.cut, self.heads = kind, cut, settings.heads
        steps = 2 * cut.together - 1
        groups = cut.slots // GROUP
        self.people = cut.people if kind[0] == "far" else 1
        pairs = (min(cut.people, 2), groups, groups) if kind[0] == "far" else (1, 1, 1)
        self.bias = nn.Parameter(torch.randn(settings.heads, steps, *pairs) * 0.02)
        apart = torch.arange(cut.together)
        self.register_buffer("apart", apart[:, None] - apart + cut.together - 1, persistent=False)
        places = taken.repeat(cut.people).expand(1, cut.frames, -1)[..., None]
        hidden = (1 - partition(places, kind, cut)[0, ..., 0]) * NEVER  # (windows, tokens)
        self.register_buffer("hidden", hidden[:, None, None], persistent=False)
        self.masks = bool((taken == 0).any())
        self.drop = nn.Dropout(settings.drop_attention) if settings.drop_attention else nn.Identity()

    def forward(self, packed: Tensor) -> tuple[Tensor, Tensor]:
        tokens = partition(packed, self.kind, self.cut)  # (N, windows, tokens, 3 * width)
        queries, keys, values = (self._heads(part) for part in tokens.chunk(3, -1))
        scores = queries @ keys.transpose(-1, -2) * queries.shape[-1] ** -0.5 + self._bias(tokens.shape[2])
        if self.masks:
            scores = scores + self.hidden
        weights = scores.softmax(-1)  # (N, windows, heads, tokens, tokens)
        mixed = (self.drop(weights) @ values).transpose(2, 3).flatten(3)
        look = weights.mean(2).sum(2)[..., None]
        return join(mixed, self.kind, self.cut), join(look, self.kind, self.cut)[..., 0]

    def _heads(self, x: Tensor) -> Tensor:
        return x.unflatten(3, (self.heads, -1)).transpose(2, 3)

    def _bias(self, tokens: int) -> Tensor:
        """(heads, tokens, tokens); a window's tokens go frame by frame."""
        table = for_everybody(self.bias, self.people)  # (heads, steps, keypoints, keypoints)
        rows = table[:, self.apart].permute(0, 1, 3, 2, 4)  # (heads, frame, keypoint, frame, keypoint)
        together = self.cut.together
        each = tokens // together
        return rows.expand(-1, -1, each, -1, each).reshape(self.heads, tokens, tokens)


def partition(x: Tensor, kind: tuple[Reach, Reach], cut: Cut) -> Tensor:
    """(N, T, V, C) as (N, windows, tokens, C), frame by frame within a window.

    Near frames follow each other, far ones are equally far apart over the whole clip; near keypoints are
    neighbouring groups of one person, far ones the same place of every group of everybody.
    """
    frames, keypoints = _axes(kind, cut)
    x = x.reshape(-1, *frames, *keypoints, x.shape[-1])
    within = (2 if kind[1] == "near" else 1, 4 if kind[0] == "near" else 3)
    across = (3 - within[0], 7 - within[1])
    return x.permute(0, *across, *within, 5).flatten(3, 4).flatten(1, 2)


def join(windows: Tensor, kind: tuple[Reach, Reach], cut: Cut) -> Tensor:
    """What `partition` has cut, in its place again."""
    frames, keypoints = _axes(kind, cut)
    within = (2 if kind[1] == "near" else 1, 4 if kind[0] == "near" else 3)
    across = (3 - within[0], 7 - within[1])
    sizes = (0, *frames, *keypoints)
    order = (0, *across, *within, 5)
    x = windows.reshape(-1, *(sizes[axis] for axis in order[1:5]), windows.shape[-1])
    x = x.permute(*(order.index(axis) for axis in range(6)))
    return x.flatten(3, 4).flatten(1, 2)


def _axes(kind: tuple[Reach, Reach], cut: Cut) -> tuple[tuple[int, int], tuple[int, int]]:
    """How the frames and the keypoints are split in two axes each."""
    others = cut.frames // cut.together
    frames = (others, cut.together) if kind[1] == "near" else (cut.together, others)
    everybody = cut.people * cut.slots
    near = cut.groups * GROUP
    keypoints = (everybody // near, near) if kind[0] == "near" else (everybody // GROUP, GROUP)
    return frames, keypoints


def for_everybody(table: Tensor, people: int) -> Tensor:
    """(..., 2, A, B), what holds within a person and between two, as (..., people * A, people * B)."""
    within = table[..., 0, None, :, None, :]
    if people > 1:
        same = torch.eye(people, device=table.device)[:, None, :, None]
        within = within * same + table[..., 1, None, :, None, :] * (1 - same)
    return within.flatten(-2, -1).flatten(-3, -2)


def nearest_divisor(frames: int, wished: int) -> int:
    """The divisor of `frames`, at most twice `wished`, that is nearest to it (as a ratio; then larger)."""
    divisors = [d for d in range(1, min(frames, 2 * wished) + 1) if frames % d == 0]
    return min(reversed(divisors), key=lambda d: abs(math.log(d / wished)))


def preprocessing(wish: Wish, settings: SkateFormerSettings) -> PosePreprocessing:
    """Uniformly sampled frames with their true times."""
    return wish.poses(streams=settings.streams, frame_index=True)


DESIGN = Design(
    id="skateformer",
    name="SkateFormer",
    paper="Do, Kim: SkateFormer: Skeletal-Temporal Transformer for Human Action Recognition, ECCV 2024",
    settings=SkateFormerSettings,
    presets={
        "paper": SkateFormerSettings(),
        "small": SkateFormerSettings(
            streams=("joint", "bone", "joint_motion", "bone_motion"),
            widths=(32, 64),
            heads=2,
            drop_path=0.05,
            drop_attention=0.0,
            dropout=0.1,
        ),
    },
    recipes={
        "paper": Recipe(
            epochs=500, batch=128, optimiser="adamw", rate=1e-3, weight_decay=0.1, warm_up=25, clip_norm=1.0
        ),
        # MSR-Action3D, people 1, 3, 5, 7 learned, 9 asked, seed 0: 52.5 % after the first 9 of 80 epochs; the
        # rest was not run before this was written.
        "small": Recipe(
            epochs=80,
            batch=16,
            optimiser="adamw",
            rate=4e-3,
            weight_decay=0.05,
            clip_norm=1.0,
            mixup=0.2,
            averaging=0.98,
            augmentations=FEW_CLIPS,
        ),
    },
    frames={"small": 32},
    preprocessing=preprocessing,
    build=SkateFormer,
)
