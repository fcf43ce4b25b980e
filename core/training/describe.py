"""How large an architecture is: its parameters and the multiply-adds of one sample."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
import numpy as np
import torch
from torch import Tensor, nn

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.skeletons import load_skeleton, skeleton_ids
from core.training.architectures import Design, Explains, RecogniserNet, Wish, load_design
from core.training.batches import inputs_of
from core.training.counting import COUNT_ARCHITECTURES, load_count_design
from core.training.loop import seed_everything
from core.training.segmentation import FRAME_ARCHITECTURES, WindowDesign, load_frame_design

# What the counter calls an operation -> how papers call it.
KINDS = {"convolution": "convolutions", "_convolution": "convolutions", "addmm": "linear"}


class Description(msgspec.Struct, frozen=True, kw_only=True):
    """One architecture at one setting; multiply-adds are those of convolutions, linear layers and products
    of matrices for one sample (all its people), as torch counts them."""

    architecture: str
    name: str
    paper: str
    recreated: bool
    preset: str
    parameters: int
    multiply_adds: int
    multiply_adds_by_kind: dict[str, int]
    inputs: dict[str, tuple[int, ...]]
    classes: int
    explains: dict[str, Explains]
    preprocessing: PosePreprocessing
    settings: dict[str, Any]


def describe(
    architecture: str, wish: Wish, classes: int, preset: str = "paper", settings: Any = None
) -> Description:
    """Build `architecture` for `wish` and count; raises UserError for unknown names."""
    design = any_design(architecture)
    settings = preset_of(design, preset) if settings is None else settings
    wanted = design.preprocessing(wish, settings)
    seed_everything(0, 0)
    net = design.build(wanted, classes, settings)
    inputs = example_inputs(wanted)
    by_kind = count_multiply_adds(net, inputs)
    return Description(
        architecture=design.id,
        name=design.name,
        paper=design.paper,
        recreated=getattr(design, "recreated", False),
        preset=preset,
        parameters=count_parameters(net),
        multiply_adds=sum(by_kind.values()),
        multiply_adds_by_kind=by_kind,
        inputs={name: tuple(one.shape[1:]) for name, one in inputs.items()},
        classes=classes,
        explains=dict(getattr(net, "explains", {})),
        preprocessing=wanted,
        settings=msgspec.to_builtins(settings),
    )


def any_design(architecture: str) -> Design | WindowDesign[Any]:
    """The architecture called so, whatever it is for; raises UserError for an unknown one."""
    if architecture in COUNT_ARCHITECTURES:
        return load_count_design(architecture)
    if architecture in FRAME_ARCHITECTURES:
        return load_frame_design(architecture)
    return load_design(architecture)


def build(design: Design, wanted: PosePreprocessing, classes: int, settings: Any, seed: int) -> RecogniserNet:
    """A new network; its first weights follow from `seed`."""
    seed_everything(seed, 0)
    return design.build(wanted, classes, settings)


def preset_of(design: Design | WindowDesign[Any], preset: str) -> Any:
    """The settings called `preset`; raises UserError when there are none."""
    if preset not in design.presets:
        raise UserError(
            "{name} has no preset called {preset}.",
            hint="Choose one of: {known}.",
            name=design.name,
            preset=preset,
            known=", ".join(sorted(design.presets)),
        )
    return design.presets[preset]


def layout_id(text: str) -> str:
    """The layout meant by ``ntu-25``, ``ntu25`` or ``NTU_25``; raises UserError for an unknown one."""
    plain = {_plain(known): known for known in skeleton_ids()}
    if _plain(text) not in plain:
        raise UserError(
            "There is no layout called {name}.",
            hint="Choose one of: {known}.",
            name=text,
            known=", ".join(sorted(plain.values())),
        )
    return plain[_plain(text)]


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def example_clip(wanted: PosePreprocessing, seed: int = 0) -> SkeletonClip:
    """Somebody (or several) made of random keypoints in the layout the network wants."""
    random = np.random.default_rng(seed)
    keypoints = len(load_skeleton(wanted.skeleton).keypoints)
    shape = (wanted.people, max(wanted.frames, 2), keypoints)
    return SkeletonClip(
        name=f"example-{seed}",
        skeleton=wanted.skeleton,
        positions=random.normal(size=(*shape, wanted.dimensions)).astype(np.float32),
        scores=np.ones(shape, np.float32),
        frames=np.arange(shape[1], dtype=np.int64),
    )


def example_inputs(wanted: PosePreprocessing, batch: int = 1) -> dict[str, Tensor]:
    """Inputs of the right shapes."""
    arrays = inputs_of([example_clip(wanted, seed) for seed in range(batch)], wanted)
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


def count_parameters(net: nn.Module) -> int:
    """All numbers that are learned by gradient."""
    return sum(parameter.numel() for parameter in net.parameters())


def count_multiply_adds(net: nn.Module, inputs: Mapping[str, Tensor]) -> dict[str, int]:
    """Multiply-adds by kind (half of torch's floating-point operations)."""
    from torch.utils.flop_counter import FlopCounterMode

    counter = FlopCounterMode(display=False)
    was, fast = net.training, torch.backends.mha.get_fastpath_enabled()
    net.eval()
    torch.backends.mha.set_fastpath_enabled(False)  # fused attention would not be counted
    try:
        with counter, torch.no_grad():
            net(*inputs.values())
    finally:
        torch.backends.mha.set_fastpath_enabled(fast)
        net.train(was)
    by_kind: dict[str, int] = {}
    for operation, flops in counter.get_flop_counts().get("Global", {}).items():
        kind = KINDS.get(str(operation).rpartition(".")[2].strip("'>)"), "matrix_products")
        by_kind[kind] = by_kind.get(kind, 0) + flops // 2
    return by_kind
