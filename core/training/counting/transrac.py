"""TransRAC on poses: how many repetitions fall on each moment, from how like each other the moments are."""

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
from core.training.architectures.blocks_gcn import InputNorm
from core.training.architectures.people import average_people, fold_people
from core.training.counting import USUAL_RECIPE, CountDesign, CountNet, belonging_loss, count_windows
from core.training.counting.correlation import SCALES, CorrelationHead
from core.training.counting.targets import DENSITY, INSIDE
from core.training.recipes import Recipe

REACH = 3  # the tokens' convolution looks at every third frame


class TransRacSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size and input."""

    streams: tuple[Stream, ...] = ("joint",)
    width: Annotated[int, msgspec.Meta(ge=16, le=1024, description="Of a token, a multiple of 8")] = 512
    maps: Annotated[int, msgspec.Meta(ge=4, le=128, description="Made of the matrices")] = 32
    inner: Annotated[int, msgspec.Meta(ge=16, le=4096, description="Width of the dense layers")] = 512
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out in training")] = 0.25
    lags: bool = False  # matrices are read by how much later the other moment is
    scaled: Annotated[float, msgspec.Meta(gt=0, le=100, description="Weight of the density's error")] = 1.0
    total: Annotated[float, msgspec.Meta(ge=0, le=10, description="Weight of the count's error")] = 0.0
    belongs: Annotated[float, msgspec.Meta(ge=0, le=10, description="Weight of inside or outside")] = 0.1
    window_s: Annotated[float, msgspec.Meta(gt=0, le=120, description="Seconds seen at once")] = 8.0


class TransRac(CountNet):
    """Hu et al.: TransRAC: Encoding Multi-scale Temporal Correlation with Transformers, CVPR 2022, on poses.

    x (N, C, T, V, M) to density (N, T) and inside (N, T). Tokens: the coordinates, averaged over windows of
    1, 4 and 8 frames, through one convolution that all scales share (published: Video-Swin features of the
    pictures in the windows, through one such convolution; see `transrac_rgb`); then `CorrelationHead`.
    3.61 M parameters and 0.33 G multiply-adds for coco-17 in 2D at T = 64 and width 512: 3.55 M and 0.31 G
    of it (0.24 G without those of the transformer's attention) are the head's.
    Differences: whether a moment lies inside a repetition is learned as well (`belongs`), so that windows at
    several speeds can be compared. The published recipe samples 64 frames from a whole video and learns with
    Adam at 8e-6 for 200 epochs, each 40th taking a fifth off the rate; here windows at any tempo are drawn,
    and the rate falls along a cosine.
    """

    says = ("density", "inside")

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: TransRacSettings) -> None:
        super().__init__()
        self.settings = settings
        self.tokens = PoseTokens(wanted, settings.width)
        self.head = CorrelationHead(
            wanted.frames,
            settings.width,
            maps=settings.maps,
            inner=settings.inner,
            dropout=settings.dropout,
            outputs=2,
            lags=settings.lags,
        )

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        said = self.raw(x)
        return said["density"], torch.sigmoid(said["inside"])

    def raw(self, x: Tensor) -> dict[str, Tensor]:
        said = self.head(self.tokens(x))
        return {"density": said[..., 0], "inside": said[..., 1]}

    def loss(self, raw: Mapping[str, Tensor], truth: Tensor) -> Tensor:
        wanted = truth[..., DENSITY]
        known = torch.isfinite(wanted)
        error = (raw["density"] - wanted.nan_to_num()) * known
        loss = self.settings.scaled * error.square().sum() / known.sum().clamp(min=1)
        if self.settings.total:
            count = (wanted.nan_to_num() * known).sum(1)
            loss = loss + self.settings.total * (error.sum(1).abs() / (count + 1)).mean()
        return loss + self.settings.belongs * belonging_loss(raw["inside"], truth[..., INSIDE])


class PoseTokens(nn.Module):
    """(N, C, T, V, M) to (N, scales, T, width): means over windows, one convolution for all of them."""

    def __init__(self, wanted: PosePreprocessing, width: int) -> None:
        super().__init__()
        keypoints = len(load_skeleton(wanted.skeleton).keypoints)
        self.normalise = InputNorm(wanted.channels, keypoints)
        self.embed = nn.Sequential(
            nn.Conv1d(wanted.channels * keypoints, width, 3, padding=REACH, dilation=REACH),
            nn.BatchNorm1d(width),
            nn.ReLU(),
        )

    def forward(self, x: Tensor) -> Tensor:
        poses = self.normalise(fold_people(x)).permute(0, 1, 3, 2).flatten(1, 2)  # (N * M, C * V, T)
        tokens = torch.stack([self.embed(window_means(poses, scale)) for scale in SCALES], 1)
        mean = average_people(tokens.flatten(1), x).reshape(-1, *tokens.shape[1:])
        return mean.transpose(2, 3)


def window_means(poses: Tensor, scale: int) -> Tensor:
    """(N, F, T): the mean over `scale` frames around each, those at the ends held."""
    if scale == 1:
        return poses
    before = scale // 2
    held = functional.pad(poses, (before, scale - 1 - before), mode="replicate")
    return functional.avg_pool1d(held, scale, 1)


def preprocessing(wish: Wish, settings: TransRacSettings) -> PosePreprocessing:
    """Windows at even times."""
    return count_windows(wish, settings.streams, settings.window_s)


DESIGN = CountDesign(
    id="transrac",
    name="TransRAC",
    paper="Hu et al.: TransRAC: Encoding Multi-scale Temporal Correlation with Transformers for "
    "Repetitive Action Counting, CVPR 2022",
    settings=TransRacSettings,
    presets={
        "paper": TransRacSettings(),
        "small": TransRacSettings(
            streams=("joint", "bone"),
            width=128,
            maps=12,
            inner=256,
            dropout=0.1,
            lags=True,
            scaled=10.0,
            total=0.1,
        ),
    },
    recipes={
        "paper": Recipe(
            epochs=200, batch=32, optimiser="adam", rate=8e-6, weight_decay=0.0, warm_up=0, smoothing=0.0
        ),
        "small": USUAL_RECIPE,
    },
    preprocessing=preprocessing,
    build=TransRac,
    frames={"paper": 64, "small": 64},
)
