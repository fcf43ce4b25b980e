"""STC-Net: keypoints linked through time into curves, and graph windows that reach farther (re-creation)."""

from __future__ import annotations

from typing import Annotated

import msgspec
import numpy as np
import torch
from torch import Tensor, nn

from core.model_inputs import PosePreprocessing, Stream
from core.motion.graphs import hop_distances, hop_windows
from core.motion.skeletons import Skeleton, load_skeleton
from core.training.architectures import Design, Explains, RecogniserNet, Wish
from core.training.architectures.blocks_gcn import InputNorm, MultiScaleTime, shortcut
from core.training.architectures.people import average_people, fold_people
from core.training.recipes import FEW_CLIPS_ALL_SEEN, Recipe


class StcNetSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size and variant."""

    streams: tuple[Stream, ...] = ("joint",)
    widths: tuple[int, ...] = (64, 64, 64, 64, 128, 128, 128, 256, 256, 256)
    reaches: tuple[int, ...] = (1, 2, 3)  # hops of the graph windows; all share their weights
    curve_blocks: tuple[int, ...] = (0, 4, 7)  # blocks that follow curves; none: the same net without them
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Left out before the classes")] = 0.0


class StcNet(RecogniserNet):
    """Lee, Lee, Cho, Park, Lee: Leveraging Spatio-Temporal Dependency for Skeleton-Based Action Recognition,
    ICCV 2023. A re-creation: of this design nothing but the abstract is published, the rest follows
    HD-GCN by the same authors.

    x (N, C, T, V, M) to logits (N, classes) and curves (N, V, T) int64: entry l of keypoint v is the keypoint
    that v led to after l sampled frames, from the first person's first frame on (entry 0 is v itself). The
    links are those of the first block, before its convolution over time, where every feature frame is a
    sampled frame; the network itself follows them for T / 4 steps from every frame. Without curve blocks
    every curve stays on its keypoint. 1.27 M parameters for ntu-25 and 60 classes; 1.77 G multiply-adds with
    64 frames and 2 people. People who are not there do not count in the mean over people.
    """

    explains = {"curves": Explains("curves")}

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: StcNetSettings) -> None:
        super().__init__()
        skeleton = load_skeleton(wanted.skeleton)
        windows = torch.tensor(reaching_windows(skeleton, settings.reaches))
        self.normalise = InputNorm(wanted.channels, len(skeleton.keypoints))
        self.blocks, before = nn.ModuleList(), wanted.channels
        for number, width in enumerate(settings.widths):
            stride = 2 if number and width > before else 1
            curves = Curves(width) if number in settings.curve_blocks else None
            self.blocks.append(Block(before, width, stride, windows, curves, residual=number > 0))
            before = width
        self.dropout = nn.Dropout(settings.dropout)
        self.classify = nn.Linear(before, classes)

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        folded = fold_people(x)
        features, links = self.normalise(folded), None
        for block in self.blocks:
            features, of_block = block(features)
            links = of_block if links is None else links
        logits = self.classify(self.dropout(average_people(features.mean((2, 3)), x)))
        if links is None or links.shape[1] != x.shape[2]:  # the first block follows no curves
            links = staying(folded[:, 0])
        return logits, whole_curves(links[:: x.shape[4]])


class Block(nn.Module):
    """Graph convolution, curves where wanted, several scales of time, and a way past all."""

    def __init__(
        self,
        before: int,
        width: int,
        stride: int,
        windows: Tensor,
        curves: nn.Module | None,
        *,
        residual: bool,
    ) -> None:
        super().__init__()
        self.graph = WindowConvolution(before, width, windows)
        self.curves = curves
        self.temporal = MultiScaleTime(width, width, stride)
        self.past = shortcut(before, width, stride) if residual else None

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor | None]:
        """The features, and the links (N, T, V) to the next frame where the block follows curves."""
        mixed, links = self.graph(x), None
        if self.curves is not None:
            mixed, links = self.curves(mixed)
        result = self.temporal(mixed)
        if self.past is not None:
            result = result + self.past(x)
        return torch.relu(result), links


class WindowConvolution(nn.Module):
    """DK-GC: graph convolution over windows of several reaches that share one set of weights.

    (N, before, T, V) to (N, width, T, V). The three subsets (the keypoint itself, towards the centre, away)
    have a projection each and a learned graph added to the mean of their windows.
    """

    def __init__(self, before: int, width: int, windows: Tensor) -> None:
        super().__init__()
        self.register_buffer("windows", windows.mean(0))  # (3, V, V): a sum over windows with equal weights
        self.learned = nn.Parameter(torch.zeros_like(self.windows).uniform_(-1e-2, 1e-2))
        self.project = nn.Conv2d(before, len(self.windows) * width, 1)
        self.normalise = nn.BatchNorm2d(width)
        self.past = shortcut(before, width)

    def forward(self, x: Tensor) -> Tensor:
        frames, keypoints = x.shape[2:]
        groups = self.project(x).reshape(x.shape[0], len(self.windows), -1, frames, keypoints)
        mixed = torch.einsum("nkctv,kvw->nctw", groups, self.windows + self.learned)
        return torch.relu(self.normalise(mixed) + self.past(x))


class Curves(nn.Module):
    """STC: every keypoint of every frame followed to the most similar one of the next frame, and so on.

    (N, C, T, V) to the same with what attention over the T / 4 next points of each curve brought, and the
    links (N, T, V): the keypoint of the next frame nearest in the learned space. The choice itself passes
    no gradient back; the attention (by the same distances) does.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.key, self.value = max(width // 8, 4), max(width // 4, 4)
        self.project = nn.Conv2d(width, self.key + self.value, 1)
        self.widen = nn.Sequential(nn.Conv2d(self.value, width, 1), nn.BatchNorm2d(width))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        frames = x.shape[2]
        projected = self.project(x)
        key = projected[:, : self.key]
        links = links_of(key)
        at, points, nearness = staying(x[:, 0]), [], []
        for step in range(1, max(frames // 4, 1) + 1):
            at = later(links, step - 1).gather(2, at)
            rows = at.unsqueeze(1).expand(-1, self.key + self.value, -1, -1)
            point = later(projected.transpose(1, 2), step).transpose(1, 2).gather(3, rows)
            nearness.append(-((key - point[:, : self.key]) ** 2).mean(1))
            points.append(point[:, self.key :])
        weights = torch.stack(nearness, 1).softmax(1)  # (N, L, T, V)
        brought = (torch.stack(points, 1) * weights.unsqueeze(2)).sum(1)
        return torch.relu(x + self.widen(brought)), links


def links_of(key: Tensor) -> Tensor:
    """(N, T, V) int64 of (N, C, T, V): the nearest keypoint of the next frame; at the last, itself."""
    points = key.detach().permute(0, 2, 3, 1)  # (N, T, V, C)
    here, there = points[:, :-1], points[:, 1:]
    nearness = 2 * here @ there.transpose(2, 3) - (there * there).sum(3).unsqueeze(2)
    return torch.cat([nearness.argmax(3), staying(key[:, 0, -1:])], 1)


def staying(like: Tensor) -> Tensor:
    """(N, T, V) int64, as `like`: every keypoint itself."""
    keypoints = torch.arange(like.shape[2], device=like.device)
    return torch.zeros_like(like, dtype=torch.int64) + keypoints


def later(values: Tensor, steps: int) -> Tensor:
    """(N, T, ...) moved `steps` frames up, the last frame repeated (links of it stay where they are)."""
    if steps == 0:
        return values
    last = values[:, -1:]
    return torch.cat([values[:, steps:], *([last] * min(steps, values.shape[1]))], 1)


def whole_curves(links: Tensor) -> Tensor:
    """(N, V, T) int64 of links (N, T, V): which keypoint each led to, frame after frame."""
    at = staying(links[:, :1])
    points = [at]
    for frame in range(links.shape[1] - 1):
        at = links[:, frame : frame + 1].gather(2, at)
        points.append(at)
    return torch.cat(points, 1).transpose(1, 2)


def reaching_windows(skeleton: Skeleton, reaches: tuple[int, ...]) -> np.ndarray:
    """(D, 3, V, V): per reach the keypoint itself, those exactly so far towards the centre, and the others.

    Columns of a window (without the keypoints themselves) sum to 1.
    """
    to_centre = hop_distances(skeleton)[list(skeleton.centre)].min(0)
    closer = to_centre[:, None] < to_centre[None, :]
    windows = hop_windows(skeleton, reaches)
    normalised = windows / np.maximum(windows.sum(1, keepdims=True), 1)
    itself = np.broadcast_to(np.eye(len(to_centre)), windows.shape)
    return np.stack([itself, normalised * closer, normalised * ~closer], 1).astype(np.float32)


def preprocessing(wish: Wish, settings: StcNetSettings) -> PosePreprocessing:
    """Uniformly sampled frames; in pictures with the scores."""
    return wish.poses(streams=settings.streams, with_scores=wish.dimensions == 2)


DESIGN = Design(
    id="stc_net",
    name="STC-Net",
    paper="Lee et al.: Leveraging Spatio-Temporal Dependency for Skeleton-Based Action Recognition, "
    "ICCV 2023",
    settings=StcNetSettings,
    presets={
        "paper": StcNetSettings(),
        "small": StcNetSettings(
            streams=("joint", "bone", "joint_motion"),
            widths=(48, 64, 96, 128),
            curve_blocks=(0, 2),
            dropout=0.2,
        ),
    },
    recipes={
        "paper": Recipe(epochs=100, batch=64, weight_decay=4e-4),
        # MSR-Action3D, people 1, 3, 5 learned, 7 and 9 asked, seed 0: 66.1 % after 20 epochs, 73.7 % after
        # 30 and still rising (it learns more slowly than the other graph networks), hence 60.
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
    frames={"small": 32},
    preprocessing=preprocessing,
    build=StcNet,
    recreated=True,
)
