"""How a recogniser is trained, as a value: what is stored with the weights and can be run again."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec


class Recipe(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One training run, all but the data and the seed."""

    epochs: Annotated[int, msgspec.Meta(ge=0, le=2000, description="How often all clips are seen")] = 60
    batch: Annotated[int, msgspec.Meta(ge=1, le=1024, description="Clips per step")] = 16
    optimiser: Literal["sgd", "adam", "adamw"] = "sgd"
    rate: Annotated[float, msgspec.Meta(gt=0, le=10, description="Highest learning rate")] = 0.1
    weight_decay: Annotated[float, msgspec.Meta(ge=0, le=1, description="Decay of the weights")] = 4e-4
    warm_up: Annotated[int, msgspec.Meta(ge=0, le=500, description="Epochs in which the rate rises")] = 5
    smoothing: Annotated[float, msgspec.Meta(ge=0, lt=1, description="Label smoothing")] = 0.1
    clip_norm: Annotated[float, msgspec.Meta(ge=0, description="Longest gradient; 0: any")] = 0.0
    mixup: Annotated[float, msgspec.Meta(ge=0, le=10, description="Alpha of mixup; 0: none")] = 0.0
    averaging: Annotated[
        float, msgspec.Meta(ge=0, lt=1, description="Decay of averaged weights; 0: none")
    ] = 0.0
    augmentations: dict[str, float] = {}  # name in core.motion.augmentations -> strength


# What helped most on a few hundred clips of ten people (chosen on MSR-Action3D's training people): all
# keypoints seen, as the graph networks learn, or some of them hidden now and then.
FEW_CLIPS_ALL_SEEN = {
    "rotate": 25.0,
    "tilt": 10.0,
    "scale": 0.2,
    "crop": 0.2,
    "speed": 0.3,
    "exchange_bones": 0.5,
}
FEW_CLIPS = {**FEW_CLIPS_ALL_SEEN, "drop_keypoints": 0.1}

# For windows of recordings, where every frame has its own label: nothing that moves moments or mixes clips.
WHOLE_WINDOWS = {"rotate": 25.0, "tilt": 10.0, "scale": 0.2, "exchange_bones": 0.5, "drop_keypoints": 0.1}
