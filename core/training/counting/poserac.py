"""PoseRAC: which moments show the pose a repetition begins with, and which the pose it turns at."""

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
from core.training.counting.correlation import sinusoids
from core.training.counting.targets import INSIDE, START, TURN
from core.training.recipes import Recipe

MARGIN = 1.0  # squared distance by which the other salient pose is to be farther than the same one


class PoseRacSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size and input."""

    streams: tuple[Stream, ...] = ("joint",)
    width: Annotated[int, msgspec.Meta(ge=8, le=1024, description="Of a pose; a multiple of heads")] = 99
    layers: Annotated[int, msgspec.Meta(ge=1, le=12, description="Layers of the transformer")] = 6
    heads: Annotated[int, msgspec.Meta(ge=1, le=16, description="Heads of attention")] = 9
    inner: Annotated[int, msgspec.Meta(ge=16, le=4096, description="Width of the dense layers")] = 2048
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out in training")] = 0.1
    apart: Annotated[float, msgspec.Meta(ge=0, le=10, description="Weight of the triplets")] = 0.01
    belongs: Annotated[float, msgspec.Meta(ge=0, le=10, description="Weight of inside or outside")] = 0.5
    norm_first: bool = False
    window_s: Annotated[float, msgspec.Meta(gt=0, le=120, description="Seconds seen at once")] = 8.0


class PoseRac(CountNet):
    """Yao et al.: PoseRAC: Pose Saliency Transformer for Repetitive Action Counting, 2023.

    x (N, C, T, V, M) to salient (N, T, 2) and inside (N, T). A pose is 99 numbers (33 keypoints in 3D), six
    layers of a transformer with 9 heads, then a linear layer; binary cross entropy at the salient poses, and
    triplets of the embeddings (weight 0.01). The trigger that counts is in `core.rep_counters.tempo`.
    2.69 M parameters and 0.18 G multiply-adds at T = 64, with dense layers of 2048 (torch's usual).
    Differences: published is one score for each class of exercise (its figure on RepCount-A takes the best
    of all classes, chosen afterwards); here one pair for all, from a pose among those of its window, so that
    unknown exercises are counted; whether a moment lies inside a repetition is learned as well. Layouts of
    other sizes are brought to `width` by a linear layer.
    """

    says = ("salient", "inside")

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: PoseRacSettings) -> None:
        super().__init__()
        self.settings = settings
        keypoints, width = len(load_skeleton(wanted.skeleton).keypoints), settings.width
        self.normalise = InputNorm(wanted.channels, keypoints)
        there = wanted.channels * keypoints
        self.enter = nn.Identity() if there == width else nn.Linear(there, width)
        self.register_buffer(
            "places", sinusoids(wanted.frames, width + width % 2)[:, :width], persistent=False
        )
        self.layers = nn.ModuleList(
            EncoderLayer(width, settings.heads, settings.inner, settings.dropout, first=settings.norm_first)
            for _ in range(settings.layers)
        )
        self.settle = nn.LayerNorm(width)
        self.say = nn.Linear(width, 3)

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        said = self.raw(x)
        return torch.sigmoid(said["salient"]), torch.sigmoid(said["inside"])

    def raw(self, x: Tensor) -> dict[str, Tensor]:
        poses = self.normalise(fold_people(x)).permute(0, 2, 1, 3).flatten(2)  # (N * M, T, C * V)
        seen = self.enter(poses) + self.places
        for layer in self.layers:
            seen = layer(seen)
        mean = average_people(seen.flatten(1), x).reshape(-1, *seen.shape[1:])
        embedded = self.settle(mean)
        said = self.say(embedded)
        return {"salient": said[..., :2], "inside": said[..., 2], "embedded": embedded}

    def loss(self, raw: Mapping[str, Tensor], truth: Tensor) -> Tensor:
        wanted = truth[..., [START, TURN]]
        loss = belonging_loss(raw["salient"][..., 0], wanted[..., 0])
        loss = loss + belonging_loss(raw["salient"][..., 1], wanted[..., 1])
        loss = loss + self.settings.belongs * belonging_loss(raw["inside"], truth[..., INSIDE])
        return loss + self.settings.apart * triplet_loss(raw["embedded"], wanted)


def triplet_loss(embedded: Tensor, salient: Tensor) -> Tensor:
    """How much nearer than `MARGIN` the other salient pose is, against the same one, in each window.

    embedded: (N, T, D); salient: (N, T, 2), 1 where the moment shows it. The means of each kind's moments
    stand for it: a moment is to be nearer to its own kind's mean.
    """
    shows = (salient == 1).to(embedded.dtype)  # (N, T, 2)
    count = shows.sum(1)
    means = shows.transpose(1, 2) @ embedded / count.clamp(min=1)[..., None]  # (N, 2, D)
    away = (embedded[:, :, None] - means[:, None]).square().mean(-1)  # (N, T, 2)
    nearer = functional.relu(away - away.flip(2) + MARGIN) * shows
    both = (count > 0).all(1)[:, None, None]
    return (nearer * both).sum() / (shows * both).sum().clamp(min=1)


def preprocessing(wish: Wish, settings: PoseRacSettings) -> PosePreprocessing:
    """Windows at even times."""
    return count_windows(wish, settings.streams, settings.window_s)


DESIGN = CountDesign(
    id="poserac",
    name="PoseRAC",
    paper="Yao et al.: PoseRAC: Pose Saliency Transformer for Repetitive Action Counting, 2023",
    settings=PoseRacSettings,
    presets={
        "paper": PoseRacSettings(),
        "small": PoseRacSettings(
            streams=("joint", "bone"), width=96, layers=3, heads=4, inner=192, norm_first=True
        ),
    },
    recipes={
        "paper": Recipe(
            epochs=20, batch=32, optimiser="adam", rate=1e-3, weight_decay=0.0, warm_up=0, smoothing=0.0
        ),
        "small": USUAL_RECIPE,
    },
    preprocessing=preprocessing,
    build=PoseRac,
    frames={"paper": 64, "small": 64},
)
