"""The convolutional designs and the pose atlas: sizes, explanations, and rules of their own."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from torch.nn import functional

from core.model_inputs import PosePreprocessing
from core.training.architectures import RecogniserNet, Wish, load_design
from core.training.describe import example_inputs
from core.training.export import export_graph

CLASSES = 4


def built(
    architecture: str, wish: Wish, preset: str = "small", **changes: Any
) -> tuple[RecogniserNet, PosePreprocessing]:
    """An untrained network of `preset` and how it wants its input."""
    design = load_design(architecture)
    settings = msgspec.structs.replace(design.presets[preset], **changes)
    wanted = design.preprocessing(wish, settings)
    torch.manual_seed(0)
    return design.build(wanted, CLASSES, settings).eval(), wanted


def exported(net: RecogniserNet, wanted: PosePreprocessing) -> None:
    """The ONNX graph computes the same (`export_graph` refuses otherwise)."""
    examples = {name: one.numpy() for name, one in example_inputs(wanted, 3).items()}
    assert export_graph(net, examples)


# --- the 1-D ensemble


def test_the_ensemble_says_the_logarithm_of_its_members_mean_probability() -> None:
    net, wanted = built("cnn1d_ensemble", Wish(skeleton="coco-17", dimensions=2, frames=16, people=2))
    logits, members, frame_weights = net(example_inputs(wanted, 3)["x"])
    assert members.shape == (3, 5, CLASSES) and frame_weights.shape == (3, 16)
    mean = functional.softmax(members, 2).mean(1)
    torch.testing.assert_close(functional.softmax(logits, 1), mean, atol=1e-5, rtol=1e-4)
    assert frame_weights.min() >= 0 and torch.all(frame_weights.amax(1) == 1)
    exported(net, wanted)


def test_each_member_of_the_ensemble_learns_as_if_alone() -> None:
    net, wanted = built("cnn1d_ensemble", Wish(skeleton="hand-21", frames=12))
    outputs = net(example_inputs(wanted, 4)["x"])
    target = functional.one_hot(torch.arange(4) % CLASSES, CLASSES).float()
    alone = [functional.cross_entropy(outputs[1][:, member], target) for member in range(5)]
    torch.testing.assert_close(net.loss(outputs, target), sum(alone))
    alone[3].backward()
    assert net.attention.stem[0].weight.grad.any()
    assert not net.plain.stem[0].weight.grad.any()


def test_the_member_that_is_right_on_the_validation_clips_gets_the_largest_share() -> None:
    net, wanted = built("cnn1d_ensemble", Wish(skeleton="kinect-20", frames=16))
    inputs = example_inputs(wanted, 40)
    with torch.no_grad():
        own = net(inputs["x"])[1][:, 2]
    net.classify[2].weight.data *= 30
    net.classify[2].bias.data *= 30
    net.finish(inputs, functional.one_hot(own.argmax(1), CLASSES).float())
    assert net.fusion.argmax() == 2 and net.fusion.sum() == pytest.approx(1)
    assert net.fusion.min() > 0.01
    np.testing.assert_allclose(
        functional.softmax(net(inputs["x"])[0], 1).sum(1).detach().numpy(), 1, atol=1e-5
    )
