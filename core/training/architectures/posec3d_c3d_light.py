"""PoseC3D with the light C3D: plain convolutions over space and time on maps of the keypoints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

import msgspec
from torch import Tensor, nn

from core.model_inputs import PosePreprocessing
from core.training.architectures import Design, Explains, RecogniserNet, Wish
from core.training.architectures.blocks_maps import RECIPES, KeypointWeights, Maps, map_count, maps_of


class C3dLightSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Size and input."""

    maps: Maps = "joint"
    frames: Annotated[int, msgspec.Meta(ge=0, le=512, description="Frames seen; 0: as wished")] = 0
    map_px: Annotated[int, msgspec.Meta(ge=16, le=128, description="Width of the maps in pixels")] = 56
    views: Literal[1, 2] = 1
    stages: tuple[tuple[int, ...], ...] = ((32,), (64,), (128, 128), (256, 256))
    dropout: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Share left out in training")] = 0.5


class C3dLight(RecogniserNet):
    """Duan et al.: Revisiting Skeleton-based Action Recognition, CVPR 2022, with the light C3D.

    (N, maps, T, H, W) in, all people in the same maps. Convolutions 3x3x3 with norm, 32, 64, 128 twice, 256
    twice; the average of 1x2x2 between, nothing pooled over time; the mean over all is 256 features, from
    which the classes are read. 3.4 M parameters and 16.8 G multiply-adds at 17 x 48 x 56 x 56.

    Deviation: 3D poses are seen from the front and, in the small preset, from the side too, as maps of their
    own, the person turned to the front before.
    """

    explains: ClassVar[Mapping[str, Explains]] = {"keypoint_weights": Explains(kind="keypoint_weights")}

    def __init__(self, wanted: PosePreprocessing, classes: int, settings: C3dLightSettings) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        before = map_count(wanted)
        for number, stage in enumerate(settings.stages):
            if number:
                layers.append(nn.AvgPool3d((1, 2, 2)))
            for width in stage:
                layers += [
                    nn.Conv3d(before, width, 3, padding=1, bias=False),
                    nn.BatchNorm3d(width),
                    nn.ReLU(),
                ]
                before = width
        self.layers = nn.Sequential(*layers)
        self.dropout = nn.Dropout(settings.dropout)
        self.classify = nn.Linear(before, classes)
        self.spoken = KeypointWeights(wanted)

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        features = self.layers(x)
        logits = self.classify(self.dropout(features.mean((2, 3, 4))))
        return logits, self.spoken(x, features, logits, self.classify)


def preprocessing(wish: Wish, settings: C3dLightSettings) -> PosePreprocessing:
    """Uniformly sampled frames, drawn as maps."""
    return maps_of(wish, settings.maps, settings.frames, settings.map_px, settings.views)


DESIGN = Design(
    id="posec3d_c3d_light",
    name="PoseC3D, C3D-light",
    paper="Duan et al.: Revisiting Skeleton-based Action Recognition, CVPR 2022",
    settings=C3dLightSettings,
    presets={
        "paper": C3dLightSettings(),
        "small": C3dLightSettings(frames=16, map_px=24, views=2, stages=((8,), (32,), (64, 64)), dropout=0.1),
    },
    recipes=RECIPES,
    preprocessing=preprocessing,
    build=C3dLight,
)
