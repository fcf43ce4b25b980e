"""HD-GCN: graphs between the levels of a hierarchy of keypoints, weighed by attention."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
import torch
from torch import Tensor, nn

from core.model_inputs import PosePreprocessing, Stream
from core.motion.graphs import Levels, hierarchy_layers, hierarchy_levels
from core.motion.skeletons import Skeleton, load_skeleton
from core.training.architectures import Design, Explains, RecogniserNet, Wish
from core.training.architectures.blocks_edges import EdgeConvolution
from core.training.architectures.blocks_gcn import InputNorm, MultiScaleTime, shortcut
from core.training.architectures.people import average_people, fold_people
from core.training.recipes import FEW_CLIPS_ALL_SEEN, Recipe

CentreOfMass = Literal["pelvis", "belly", "chest"]
# Places of the body that can be each centre, the first that a layout has.
CENTRES: dict[CentreOfMass, tuple[tuple[str, ...], ...]] = {
    "pelvis": (("pelvis",), ("left_hip", "right_hip")),
    "belly": (("spine",), ("left_hip", "right_hip", "left_shoulder", "right_shoulder")),
    "chest": (("thorax",), ("spine_high",), ("left_shoulder", "right_shoulder")),
}


class HdGcnSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size and variant."""

    streams: tuple[Stream, ...] = ("joint",)
    centre: Annotated[CentreOfMass, msgspec.Meta(description="Where the hierarchy starts")] = "chest"
    widths: tuple[int, ...] = (64, 64, 64, 64, 128, 128, 128, 256, 256, 256)
    nearest: Annotated[int, msgspec.Meta(ge=2, le=20, description="Like keypoints looked at")] = 5
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Left out before the classes")] = 0.0


def six_way(settings: HdGcnSettings) -> dict[str, HdGcnSettings]:
    """The members of the published ensemble, by name: {joint, bone} from each of the three centres."""
    streams: tuple[Stream, ...] = ("joint", "bone")
    return {
        f"{stream}_{centre}": msgspec.structs.replace(settings, streams=(stream,), centre=centre)
        for stream in streams
        for centre in CENTRES
    }


def centre_of_mass(skeleton: Skeleton, centre: CentreOfMass) -> tuple[int, ...]:
    """The keypoints of `skeleton` that are this centre; of a hand the wrist, or one or two bones on."""
    for places in CENTRES[centre]:
        if all(place in skeleton.places for place in places):
            return tuple(skeleton.places.index(place) for place in places)
    return hierarchy_levels(skeleton)[list(CENTRES).index(centre)]


class HdGcn(RecogniserNet):
    """Lee, Lee, Lee, Lee: Hierarchically Decomposed Graph Convolutional Networks, ICCV 2023.

    x (N, C, T, V, M) to logits (N, classes) and keypoint_weights (N, V): the weights attention gave the
    hierarchy's layers, averaged over all blocks and put on the layers' keypoints; 0 is the least, 1 the most.
    1.66 M parameters for ntu-25 and 60 classes, as published. 1.82 G multiply-adds with 64 frames and 2
    people: 1.54 G of convolutions, 0.28 G of products with the graphs and between points; normalisations,
    activations, pooling and sorting are not counted. The published 3.44 GFLOPs cannot be compared to 2 %:
    what was counted is not said. As operations, two for each multiply-add, ours are 3.65 G (6 % more), and
    3.09 G without the products (10 % less).
    Differences: the layers of one block are computed together, as groups of one convolution (the same sums);
    people who are not there do not count in the mean over people; layouts without the published centres of
    mass use their hips, hips and shoulders, or shoulders.
    """

    explains = {"keypoint_weights": Explains("keypoint_weights")}

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: HdGcnSettings) -> None:
        super().__init__()
        skeleton = load_skeleton(wanted.skeleton)
        keypoints = len(skeleton.keypoints)
        levels = hierarchy_levels(skeleton, centre_of_mass(skeleton, settings.centre))
        self.normalise = InputNorm(wanted.channels, keypoints)
        self.blocks, before = nn.ModuleList(), wanted.channels
        for number, width in enumerate(settings.widths):
            stride = 2 if number and width > before else 1
            self.blocks.append(Block(before, width, stride, levels, settings, residual=number > 0))
            before = width
        self.register_buffer("members", members_of(levels, keypoints))
        self.dropout = nn.Dropout(settings.dropout)
        self.classify = nn.Linear(before, classes)

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        features = self.normalise(fold_people(x))
        weights = []
        for block in self.blocks:
            features, weight = block(features)
            weights.append(weight.detach())
        logits = self.classify(self.dropout(average_people(features.mean((2, 3)), x)))
        of_keypoints = torch.stack(weights).mean(0) @ self.members  # (N * M, V)
        return logits, zero_to_one(average_people(of_keypoints, x))


class Block(nn.Module):
    """Hierarchical graph convolution, several scales of time, and a way past both."""

    def __init__(
        self, before: int, width: int, stride: int, levels: Levels, settings: HdGcnSettings, *, residual: bool
    ) -> None:
        super().__init__()
        self.graph = HierarchicalConvolution(before, width, levels, settings.nearest)
        self.temporal = MultiScaleTime(width, width, stride)
        self.past = shortcut(before, width, stride) if residual else None

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """The features, and the weight of each layer (N, L)."""
        mixed, weights = self.graph(x)
        result = self.temporal(mixed)
        if self.past is not None:
            result = result + self.past(x)
        return torch.relu(result), weights


class HierarchicalConvolution(nn.Module):
    """One graph convolution per layer of the hierarchy, weighed and summed: (N, before, T, V), width out.

    Per layer a quarter of the channels each from the keypoints themselves, the edges outwards, those
    inwards (all three learned from that start), and the nearest keypoints in feature space.
    """

    def __init__(self, before: int, width: int, levels: Levels, nearest: int) -> None:
        super().__init__()
        keypoints = sum(map(len, levels))
        edges = torch.tensor(hierarchy_layers(levels, keypoints)).flatten(0, 1)  # (L * 3, V, V)
        layers, part = len(edges) // 3, width // 4
        self.layers = layers
        self.edges = nn.Parameter(edges)
        self.narrow = nn.Sequential(
            nn.Conv2d(before, layers * part, 1), nn.BatchNorm2d(layers * part), nn.ReLU()
        )
        self.project = nn.Conv2d(layers * part, layers * 3 * part, 1, groups=layers)
        self.normalise_parts = nn.BatchNorm2d(layers * 3 * part)
        self.likes = EdgeConvolution(part, width - 3 * part, nearest, layers)
        self.attention = LayerAttention(width, levels)
        self.normalise = nn.BatchNorm2d(width)
        self.past = shortcut(before, width)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        frames, keypoints = x.shape[2:]
        narrow = self.narrow(x)
        parts = self.project(narrow).reshape(x.shape[0], self.layers * 3, -1, keypoints)
        parts = (parts @ self.edges).reshape(x.shape[0], -1, frames, keypoints)
        parts = self.normalise_parts(parts).reshape(x.shape[0], self.layers, -1, frames, keypoints)
        likes = self.likes(narrow.mean(2)).reshape(x.shape[0], self.layers, -1, 1, keypoints)
        joined = torch.cat([parts, likes.expand(-1, -1, -1, frames, -1)], 2)  # (N, L, C, T, V)
        weights = self.attention(joined)  # (N, L, C)
        mixed = self.normalise((joined * weights[..., None, None]).sum(1)) + self.past(x)
        return torch.relu(mixed), weights.mean(2)


class LayerAttention(nn.Module):
    """A-HA: how much each layer of the hierarchy counts, per channel: (N, L, C, T, V) to (N, L, C) 0..1.

    The largest over time, averaged over the keypoints of the layer's two levels; each layer then looks at
    the 3 layers most like it.
    """

    def __init__(self, width: int, levels: Levels) -> None:
        super().__init__()
        keypoints = sum(map(len, levels))
        members = members_of(levels, keypoints)
        self.register_buffer("members", members / members.sum(1, keepdim=True))
        part = width // 4
        self.narrow = nn.Sequential(nn.Conv2d(width, part, 1), nn.BatchNorm2d(part), nn.ReLU())
        self.likes = EdgeConvolution(part, part, 3)
        self.widen = nn.Conv1d(part, width, 1)

    def forward(self, layers: Tensor) -> Tensor:
        strongest = self.narrow(layers.amax(3).transpose(1, 2))  # (N, C / 4, L, V)
        summed = (strongest * self.members).sum(3)
        return torch.sigmoid(self.widen(self.likes(summed))).transpose(1, 2)


def members_of(levels: Levels, keypoints: int) -> Tensor:
    """(L, V): 1 where a keypoint belongs to one of the two levels of a layer."""
    members = torch.zeros(len(levels) - 1, keypoints)
    for number in range(len(levels) - 1):
        members[number, [*levels[number], *levels[number + 1]]] = 1
    return members


def zero_to_one(weights: Tensor) -> Tensor:
    """Each row from its least to its most as 0 to 1."""
    least = weights.amin(1, keepdim=True)
    return (weights - least) / (weights.amax(1, keepdim=True) - least).clamp(min=1e-6)


def preprocessing(wish: Wish, settings: HdGcnSettings) -> PosePreprocessing:
    """Uniformly sampled frames; in pictures with the scores."""
    return wish.poses(streams=settings.streams, with_scores=wish.dimensions == 2)


DESIGN = Design(
    id="hd_gcn",
    name="HD-GCN",
    paper="Lee et al.: Hierarchically Decomposed Graph Convolutional Networks, ICCV 2023",
    settings=HdGcnSettings,
    presets={
        "paper": HdGcnSettings(),
        "small": HdGcnSettings(streams=("joint", "bone", "joint_motion"), widths=(32, 48, 96), dropout=0.2),
    },
    recipes={
        "paper": Recipe(epochs=90, batch=64, weight_decay=4e-4),
        # MSR-Action3D, people 1, 3, 5 learned, 7 and 9 asked, seed 0: 79.7 % after 20 epochs, 82.2 % after
        # 30 and still rising, hence 45.
        "small": Recipe(
            epochs=45,
            batch=16,
            optimiser="adamw",
            rate=0.003,
            weight_decay=0.05,
            mixup=0.2,
            averaging=0.98,
            augmentations=FEW_CLIPS_ALL_SEEN,
        ),
    },
    frames={"small": 32},
    ensembles={"six_way": six_way},
    preprocessing=preprocessing,
    build=HdGcn,
)
