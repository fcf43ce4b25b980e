"""What networks that look at maps share: their input, and which keypoints spoke for the class."""

from __future__ import annotations

from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.model_inputs import Form, PosePreprocessing
from core.motion.heatmaps import map_keypoints_shown
from core.motion.skeletons import load_skeleton
from core.training.architectures import Wish
from core.training.recipes import Recipe

Maps = Literal["joint", "limb", "both"]
FORMS: dict[str, Form] = {"joint": "joint_maps", "limb": "limb_maps", "both": "joint_and_limb_maps"}
SMALLEST = 1e-6
# Both networks of PoseC3D are trained alike; "small" was chosen here.
RECIPES = {
    "paper": Recipe(
        epochs=240, batch=32, rate=0.05, weight_decay=3e-4, clip_norm=40, augmentations={"mirror": 0.5}
    ),
    "small": Recipe(
        epochs=60,
        batch=16,
        rate=0.1,
        weight_decay=5e-4,
        clip_norm=40,
        averaging=0.98,
        augmentations={"rotate": 10.0, "scale": 0.1, "speed": 0.3, "exchange_bones": 0.3},
    ),
}


def maps_of(wish: Wish, maps: Maps, frames: int, map_px: int, views: Literal[1, 2]) -> PosePreprocessing:
    """Maps of `frames` frames (0: as many as wished), `map_px` wide; two views only of three dimensions."""
    return wish.poses(
        frames=frames or wish.frames,
        form=FORMS[maps],
        map_px=map_px,
        views=views if wish.dimensions == 3 else 1,
        facing=wish.dimensions == 3 and views == 2,
    )


def map_count(wanted: PosePreprocessing) -> int:
    """How many maps a frame is shown in."""
    skeleton = load_skeleton(wanted.skeleton)
    return len(map_keypoints_shown(skeleton, wanted.form)) * wanted.views


class KeypointWeights(nn.Module):
    """How much each keypoint of each frame spoke for the class that won: (N, T, V), at most 1 a sample.

    The class activation map over space and time (the last features, weighted as the classifier weighs them
    for that class; Zhou et al. 2016) is read where each map shows its keypoint: the mean of the positive
    activation under the map. A limb map speaks for both its ends, and a keypoint has the mean of its maps.
    """

    shares: Tensor

    def __init__(self, wanted: PosePreprocessing) -> None:
        super().__init__()
        skeleton = load_skeleton(wanted.skeleton)
        shown = map_keypoints_shown(skeleton, wanted.form) * wanted.views
        shares = torch.zeros(len(shown), len(skeleton.keypoints))
        for number, keypoints in enumerate(shown):
            shares[number, list(keypoints)] = 1
        self.register_buffer("shares", shares / shares.sum(0).clamp(min=1), persistent=False)

    def forward(self, x: Tensor, features: Tensor, logits: Tensor, classify: nn.Linear) -> Tensor:
        """x: (N, maps, T, H, W); features: (N, C, t, h, w), averaged before `classify`."""
        x, features = x.detach().float(), features.detach().float()
        weights = classify.weight.detach().float()[logits.detach().argmax(1)]  # (N, C)
        count, channels, *size = features.shape
        activation = (weights[:, None] @ features.reshape(count, channels, -1)).reshape(count, 1, *size)
        activation = torch.relu(activation)
        activation = functional.interpolate(activation, x.shape[2:], mode="trilinear", align_corners=False)
        seen = (x * activation).sum((3, 4)) / (x.sum((3, 4)) + SMALLEST)  # (N, maps, T)
        spoken = seen.transpose(1, 2) @ self.shares
        return spoken / (spoken.amax((1, 2), keepdim=True) + SMALLEST)
