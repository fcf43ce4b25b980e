"""What is particular to MAN, PSUMNet, SkateFormer and CascadeFormer."""

from __future__ import annotations

import numpy as np
import torch

from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.inputs import prepare
from core.motion.skeletons import load_skeleton
from core.training.architectures import RecogniserNet, Wish, load_design
from core.training.architectures.psumnet import best_fusion, fuse
from core.training.describe import describe


def wanted_and_net(
    architecture: str, wish: Wish, classes: int = 3, preset: str = "small"
) -> tuple[PosePreprocessing, RecogniserNet]:
    design = load_design(architecture)
    settings = design.presets[preset]
    wanted = design.preprocessing(wish, settings)
    torch.manual_seed(0)
    return wanted, design.build(wanted, classes, settings)


def train(net: RecogniserNet, x: torch.Tensor, target: torch.Tensor, steps: int, rate: float = 3e-3) -> None:
    optimiser = torch.optim.AdamW(net.parameters(), rate)
    net.train()
    for _ in range(steps):
        loss = net.loss(net(x), target)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    net.eval()


def test_psumnet_has_its_published_size() -> None:
    found = describe("psumnet", Wish(skeleton="ntu-25", frames=64, people=2), 60)
    assert abs(found.parameters / 2.8e6 - 1) < 0.02
    assert abs(found.multiply_adds / 2.7e9 - 1) < 0.02


def test_psumnet_sees_bones_and_velocities_as_computed_by_hand() -> None:
    random = np.random.default_rng(0)
    positions = random.normal(size=(1, 6, 20, 3)).astype(np.float32)
    clip = SkeletonClip(
        name="a",
        skeleton="kinect-20",
        positions=positions,
        scores=np.ones((1, 6, 20), np.float32),
        frames=np.arange(6),
    )
    wanted, _net = wanted_and_net("psumnet", Wish(skeleton="kinect-20", frames=6))
    x = prepare(clip, wanted)["x"][..., 0]
    assert x.shape == (12, 6, 20)
    skeleton = load_skeleton("kinect-20")
    elbow, wrist = skeleton.index("left_elbow"), skeleton.index("left_wrist")
    bone = x[:3, 2, wrist] - x[:3, 2, elbow]
    np.testing.assert_allclose(x[3:6, 2, wrist], bone, atol=1e-5)
    np.testing.assert_allclose(x[6:9, 2, wrist], x[:3, 3, wrist] - x[:3, 2, wrist], atol=1e-5)
    next_bone = x[:3, 3, wrist] - x[:3, 3, elbow]
    np.testing.assert_allclose(x[9:12, 2, wrist], next_bone - bone, atol=1e-5)


def test_psumnets_hands_do_not_notice_what_the_legs_do() -> None:
    wanted, net = wanted_and_net("psumnet", Wish(skeleton="kinect-20", frames=8))
    net.eval()
    x = torch.randn(2, 12, 8, 20, 1)
    moved = x.clone()
    moved[:, :, :, list(load_skeleton(wanted.skeleton).parts["left_leg"])] += 1.0
    names = net.explains["parts"].names
    before, after = net(x)[1], net(moved)[1]
    hands, legs = names.index("hands"), names.index("legs")
    assert torch.equal(before[:, hands], after[:, hands])
    assert not torch.allclose(before[:, legs], after[:, legs])


def test_fusion_trusts_the_part_that_is_right_on_the_validation_clips() -> None:
    target = torch.eye(4).repeat(5, 1)
    noise = torch.randn(20, 3, 4, generator=torch.Generator().manual_seed(0))
    said = noise.clone()
    said[:, 1] += target * 4
    weights = best_fusion(said, target)
    assert weights.argmax() == 1
    assert torch.isclose(weights.sum(), torch.tensor(1.0))
    right = (fuse(said, weights).argmax(1) == target.argmax(1)).float().mean()
    assert right >= (said[:, 1].argmax(1) == target.argmax(1)).float().mean()


def test_finishing_psumnet_changes_the_fusion_and_nothing_else() -> None:
    _wanted, net = wanted_and_net("psumnet", Wish(skeleton="kinect-20", frames=8))
    before = {name: value.clone() for name, value in net.state_dict().items()}
    net.finish({"x": torch.randn(6, 12, 8, 20, 1)}, torch.eye(3).repeat(2, 1))
    changed = {name for name, value in net.state_dict().items() if not torch.equal(value, before[name])}
    assert changed <= {"fusion"}


def test_mans_picture_is_the_input_itself_where_no_attention_is_paid() -> None:
    _wanted, net = wanted_and_net("man", Wish(skeleton="kinect-20", frames=8))
    attend = net.recalibrate[0].eval()
    torch.nn.init.constant_(attend.weigh[-2].bias, -1e4)  # before the sigmoid
    torch.nn.init.zeros_(attend.back.bias)
    matrix = torch.randn(2, 8, 20)
    better, weights = attend(matrix)
    assert torch.equal(better, matrix)
    assert (weights == 0).all()


def test_man_weighs_frames_between_nothing_and_all() -> None:
    _wanted, net = wanted_and_net("man", Wish(skeleton="coco-17", dimensions=2, frames=8, people=2))
    weights = net.eval()(torch.randn(3, 4, 8, 17, 2))[1]
    assert weights.shape == (3, 8)
    assert ((weights > 0) & (weights < 1)).all()
