"""PoseC3D with SlowOnly: a residual network over space and time on maps of the keypoints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

import msgspec
import torch
from torch import Tensor, nn

from core.model_inputs import PosePreprocessing
from core.training.architectures import Design, Explains, RecogniserNet, Wish
from core.training.architectures.blocks_maps import RECIPES, KeypointWeights, Maps, map_count, maps_of

EXPANSION = 4


class SlowOnlySettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size and input; one entry of `blocks` and `over_time` for each stage, whose width doubles."""

    maps: Maps = "joint"
    frames: Annotated[int, msgspec.Meta(ge=0, le=512, description="Frames seen; 0: as wished")] = 0
    map_px: Annotated[int, msgspec.Meta(ge=16, le=128, description="Width of the maps in pixels")] = 64
    views: Literal[1, 2] = 1
    stem: Annotated[int, msgspec.Meta(ge=3, le=9, description="Width of the stem's kernel, odd")] = 7
    base: Annotated[int, msgspec.Meta(ge=4, le=128, description="Channels of the stem")] = 32
    blocks: tuple[int, ...] = (4, 6, 3)
    over_time: tuple[bool, ...] = (False, True, True)  # convolutions over time in the stage's blocks
    time_strides: tuple[int, ...] = (1, 1, 2)
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out in training")] = 0.5


class SlowOnly(RecogniserNet):
    """Duan et al.: Revisiting Skeleton-based Action Recognition, CVPR 2022 (PoseC3D, SlowOnly).

    (N, maps, T, H, W) in, all people in the same maps. Stem 1x7x7 without stride or pooling; three stages of
    4, 6 and 3 bottlenecks, 32, 64 and 128 wide and four times as wide outside; each stage halves space, the
    last one time as well; convolutions over time (3x1x1) in the second and third stage only. 2.025 M
    parameters and 20.4 G multiply-adds at 17 x 48 x 64 x 64.

    Deviations: 3D poses are seen from the front and, in the small preset, from the side too, as maps of
    their own, the person turned to the front before; on its small maps the stem is 1x3x3.
    """

    explains: ClassVar[Mapping[str, Explains]] = {"keypoint_weights": Explains(kind="keypoint_weights")}

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: SlowOnlySettings) -> None:
        super().__init__()
        base, reach = settings.base, settings.stem // 2
        self.stem = nn.Sequential(
            nn.Conv3d(
                map_count(wanted),
                base,
                (1, 2 * reach + 1, 2 * reach + 1),
                padding=(0, reach, reach),
                bias=False,
            ),
            nn.BatchNorm3d(base),
            nn.ReLU(),
        )
        blocks, before = [], base
        stages = zip(settings.blocks, settings.over_time, settings.time_strides, strict=True)
        for stage, (count, over_time, time_stride) in enumerate(stages):
            width = base * 2**stage
            for number in range(count):
                stride = (1, 1, 1) if number else (time_stride, 2, 2)
                blocks.append(Bottleneck(before, width, stride, over_time=over_time))
                before = width * EXPANSION
        self.blocks = nn.Sequential(*blocks)
        self.dropout = nn.Dropout(settings.dropout)
        self.classify = nn.Linear(before, classes)
        self.spoken = KeypointWeights(wanted)

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        features = self.blocks(self.stem(x))
        logits = self.classify(self.dropout(features.mean((2, 3, 4))))
        return logits, self.spoken(x, features, logits, self.classify)


class Bottleneck(nn.Module):
    """Narrow (over three frames if wanted), over space, and wide again; shortcut."""

    def __init__(self, before: int, width: int, stride: tuple[int, int, int], *, over_time: bool) -> None:
        super().__init__()
        after, frames = width * EXPANSION, 3 if over_time else 1
        self.body = nn.Sequential(
            nn.Conv3d(before, width, (frames, 1, 1), padding=(frames // 2, 0, 0), bias=False),
            nn.BatchNorm3d(width),
            nn.ReLU(),
            nn.Conv3d(width, width, (1, 3, 3), stride, (0, 1, 1), bias=False),
            nn.BatchNorm3d(width),
            nn.ReLU(),
            nn.Conv3d(width, after, 1, bias=False),
            nn.BatchNorm3d(after),
        )
        self.shortcut: nn.Module = nn.Identity()
        if before != after or stride != (1, 1, 1):
            self.shortcut = nn.Sequential(
                nn.Conv3d(before, after, 1, stride, bias=False), nn.BatchNorm3d(after)
            )

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(self.body(x) + self.shortcut(x))


def preprocessing(wish: Wish, settings: SlowOnlySettings) -> PosePreprocessing:
    """Uniformly sampled frames, drawn as maps."""
    return maps_of(wish, settings.maps, settings.frames, settings.map_px, settings.views)


DESIGN = Design(
    id="posec3d_slowonly",
    name="PoseC3D, SlowOnly",
    paper="Duan et al.: Revisiting Skeleton-based Action Recognition, CVPR 2022",
    settings=SlowOnlySettings,
    presets={
        "paper": SlowOnlySettings(),
        # MSR-Action3D, people 1, 3, 5, 7 learned, 9 asked, seed 0: 86.4 % after 40 epochs. The stem took two
        # thirds of the time when it was 5 wide; what looks over time are the blocks of the later stages.
        "small": SlowOnlySettings(
            frames=16,
            map_px=24,
            views=2,
            stem=3,
            base=16,
            blocks=(1, 3, 3),
            time_strides=(1, 1, 1),
            dropout=0.1,
        ),
    },
    # After 60 epochs its loss on what it learned was still well above C3D-light's (0.94, 0.87).
    recipes={**RECIPES, "small": msgspec.structs.replace(RECIPES["small"], epochs=90)},
    preprocessing=preprocessing,
    build=SlowOnly,
)
