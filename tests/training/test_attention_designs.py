"""What is particular to MAN, PSUMNet, SkateFormer and CascadeFormer."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
import torch

from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.inputs import prepare
from core.motion.skeletons import load_skeleton
from core.training.architectures import RecogniserNet, Wish, load_design
from core.training.architectures.cascadeformer import hide, masked_error, pretrain
from core.training.architectures.psumnet import best_fusion, fuse
from core.training.architectures.skateformer import KINDS, Cut, Reach, join, partition
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
    torch.nn.init.constant_(attend.weigh[-1].bias, -1e4)
    torch.nn.init.zeros_(attend.back.bias)
    matrix = torch.randn(2, 8, 20)
    better, weights = attend(matrix)
    assert torch.equal(better, matrix)
    assert (weights == 0).all()


def test_man_weighs_still_frames_down_that_only_pad_a_clip() -> None:
    random = torch.Generator().manual_seed(0)
    direction = torch.randn(3, 3, 1, 20, generator=random)  # of each class
    classes = torch.arange(30) % 3
    swing = torch.cat([torch.sin(torch.arange(8) * 0.8), torch.zeros(8)])[:, None]
    places = direction[classes] * swing + 0.02 * torch.randn(30, 3, 16, 20, generator=random)
    x = torch.cat([places, places.diff(dim=2, append=places[:, :, -1:])], 1)[..., None]
    design = load_design("man")
    settings = msgspec.structs.replace(design.presets["small"], memory=12, widths=(8, 8, 16, 16))
    wanted = design.preprocessing(Wish(skeleton="kinect-20", frames=16), settings)
    torch.manual_seed(0)
    net = design.build(wanted, 3, settings)
    train(net, x[:15], torch.eye(3)[classes[:15]], steps=60, rate=5e-3)
    weights = net(x[15:])[1]
    assert (weights[:, 8:].mean(1) < 0.9 * weights[:, :8].mean(1)).all()


def test_man_weighs_frames_between_nothing_and_all() -> None:
    _wanted, net = wanted_and_net("man", Wish(skeleton="coco-17", dimensions=2, frames=8, people=2))
    weights = net.eval()(torch.randn(3, 4, 8, 17, 2))[1]
    assert weights.shape == (3, 8)
    assert ((weights > 0) & (weights < 1)).all()


SKATE_CUTS = [
    Cut(frames=16, together=8, people=2, slots=24, groups=2),  # the paper's, but shorter
    Cut(frames=10, together=5, people=1, slots=20, groups=1),
    Cut(frames=7, together=7, people=3, slots=8, groups=2),
    Cut(frames=1, together=1, people=1, slots=4, groups=1),
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("cut", SKATE_CUTS)
def test_cutting_and_joining_gives_back_what_was_cut(cut: Cut, kind: tuple[Reach, Reach]) -> None:
    x = torch.randn(2, cut.frames, cut.people * cut.slots, 3)
    windows = partition(x, kind, cut)
    assert windows.shape[1] * windows.shape[2] == x.shape[1] * x.shape[2]
    assert torch.equal(join(windows, kind, cut), x)


@pytest.mark.parametrize("kind", KINDS)
def test_each_token_is_in_exactly_one_window_of_each_kind(kind: tuple[Reach, Reach]) -> None:
    cut = SKATE_CUTS[0]
    numbers = torch.arange(cut.frames * 48).reshape(1, cut.frames, 48, 1)
    windows = partition(numbers, kind, cut)[0, ..., 0]
    assert sorted(windows.flatten().tolist()) == list(range(cut.frames * 48))
    assert windows.shape[1] == (8 * 8 if kind[0] == "near" else 8 * 12)  # the paper's sizes
    frames, keypoints = windows[0] // 48, windows[0] % 48
    assert set(frames.tolist()) == set(range(8) if kind[1] == "near" else range(0, 16, 2))
    assert set(keypoints.tolist()) == set(range(8) if kind[0] == "near" else range(0, 48, 4))


def test_skateformer_has_the_published_parameters_and_multiplies_as_often_as_its_layers_say() -> None:
    found = describe("skateformer", Wish(skeleton="ntu-25", frames=64, people=2), 60)
    assert abs(found.parameters / 2.03e6 - 1) < 0.02
    dense, products = skateformer_by_hand()
    assert found.multiply_adds == dense + products
    assert round(dense / 1e9, 2) == 1.79 and round(products / 1e9, 2) == 0.15  # as its docstring says


def skateformer_by_hand() -> tuple[int, int]:
    """Multiply-adds of SkateFormer (64 frames, 2 people of 24 keypoints, 60 classes): dense, products."""
    keypoints, frames, before = 48, 64, 96
    dense = (3 * 6 + 6 * 9 + 9 * 96) * frames * keypoints  # stem
    products = frames * 2 * 24 * 25  # what is explained
    for number, width in enumerate((96, 192, 192, 192)):
        if number:
            frames //= 2
            dense += before * width * 7 * frames * keypoints  # time is halved
        tokens, quarter = frames * keypoints, width // 4
        block = width * 2 * width + width * width + 2 * width * width  # spread, merge, two dense layers
        block += quarter * quarter // 8 * 7  # over time, in eight groups
        dense += 2 * block * tokens
        seen = 8 * (8 + 12 + 8 + 12)  # tokens that a token sees, over the four kinds
        products += 2 * (quarter * keypoints + 2 * seen * width // 8) * tokens  # graphs; scores and values
        before = width
    return dense + before * 60, products


def test_skateformer_sees_when_a_frame_was() -> None:
    wanted, net = wanted_and_net("skateformer", Wish(skeleton="kinect-20", frames=8))
    assert wanted.frame_index
    x, even = torch.randn(1, wanted.channels, 8, 20, 1), torch.linspace(-1, 1, 8)[None]
    net.eval()
    assert torch.equal(net(x, even)[0], net(x, even)[0])
    assert not torch.allclose(net(x, even)[0], net(x, even**3)[0])


@pytest.mark.parametrize("frames", [1, 5, 13, 20])
@pytest.mark.parametrize("layout", ["coco-17", "hand-21", "ntu-25"])
def test_skateformer_takes_any_number_of_frames_and_keypoints(frames: int, layout: str) -> None:
    wanted, net = wanted_and_net("skateformer", Wish(skeleton=layout, frames=frames, people=2))
    keypoints = len(load_skeleton(layout).keypoints)
    x, at = torch.randn(2, wanted.channels, frames, keypoints, 2), torch.linspace(-1, 1, frames).repeat(2, 1)
    logits, weights = net.eval()(x, at)
    assert logits.shape == (2, 3)
    assert weights.shape == (2, frames, keypoints)
    assert torch.allclose(weights.amax((1, 2)), torch.ones(2))
    assert (weights >= 0).all()


def test_what_fills_a_group_of_skateformer_is_not_looked_at() -> None:
    _wanted, net = wanted_and_net("skateformer", Wish(skeleton="coco-17", dimensions=2, frames=8))
    empty = net.taken == 0
    assert empty.any()
    block = net.eval().stages[0].blocks[0]
    x = torch.randn(1, 8, len(net.order), 32)
    moved = x.clone()
    moved[:, :, empty] += 3 * torch.randn(1, 8, int(empty.sum()), 32)
    seen, looks = block(x)
    assert torch.allclose(seen[:, :, ~empty], block(moved)[0][:, :, ~empty], atol=1e-5)
    assert (looks[:, :, empty] == 0).all()


def test_cascadeformer_has_a_published_size_at_a_setting_like_penn_actions() -> None:
    found = describe("cascadeformer", Wish(skeleton="coco-17", dimensions=2, frames=64), 15)
    assert 11.0e6 <= found.parameters <= 12.6e6


@pytest.mark.parametrize("embedding", ["linear", "convolution", "graph"])
def test_every_embedding_of_cascadeformer_learns(embedding: str) -> None:
    design = load_design("cascadeformer")
    settings = msgspec.structs.replace(design.presets["small"], embedding=embedding, width=32, pretraining=0)
    wanted = design.preprocessing(Wish(skeleton="coco-17", dimensions=2, frames=6, people=2), settings)
    torch.manual_seed(0)
    net = design.build(wanted, 3, settings)
    x, target = torch.randn(6, 4, 6, 17, 2), torch.eye(3).repeat(2, 1)
    train(net, x, target, steps=40)
    assert (net(x)[0].argmax(1) == target.argmax(1)).all()


def swinging(count: int, frames: int = 12) -> torch.Tensor:
    """(N, 3, T, 20, 1): all keypoints swing together, at tempos and directions of their clip."""
    random = torch.Generator().manual_seed(1)
    direction = torch.randn(count, 3, 1, 20, generator=random)
    phase = torch.rand(count, 1, 1, 1, generator=random) * 6 + torch.arange(frames)[:, None] * 0.5
    return (direction[:1] * phase.sin())[..., None]


def test_filling_in_beats_copying_the_mean_pose_and_is_kept() -> None:
    design = load_design("cascadeformer")
    settings = msgspec.structs.replace(design.presets["small"], streams=("joint",), width=64)
    wanted = design.preprocessing(Wish(skeleton="kinect-20", frames=12), settings)
    torch.manual_seed(0)
    net = design.build(wanted, 3, settings)
    x = swinging(48)
    names = set(net.state_dict())
    untrained = net.first[0].think[0].weight.clone()
    errors = pretrain(net, x, epochs=60, seed=0)
    copying = float((x - x.mean(2, keepdim=True)).square().mean())  # each clip's own mean pose
    assert errors[-1] < 0.5 * copying
    assert set(net.state_dict()) == names  # what filled in is thrown away
    assert not torch.equal(net.first[0].think[0].weight, untrained)


def test_the_same_seed_fills_in_alike_and_nobody_teaches_nothing() -> None:
    def taught(x: torch.Tensor) -> torch.Tensor:
        _wanted, net = wanted_and_net("cascadeformer", Wish(skeleton="kinect-20", frames=12, people=2))
        torch.manual_seed(7)
        pretrain(net, x, epochs=2, seed=3)
        return net.embed.project.weight

    alone = swinging(8).repeat(1, 2, 1, 1, 1)
    with_nobody = torch.cat([alone, torch.zeros_like(alone)], -1)
    assert torch.equal(taught(with_nobody), taught(with_nobody))
    assert torch.equal(taught(alone), taught(with_nobody))


def test_hidden_places_are_the_asked_share_and_alone_count() -> None:
    generator = torch.Generator().manual_seed(0)
    hidden = hide(torch.zeros(50, 3, 20, 20), 0.3, generator)
    assert abs(float(hidden.float().mean()) - 0.3) < 0.01
    x = torch.randn(4, 3, 5, 6)
    somewhere = hide(x, 0.3, generator)

    def right_where_hidden(seen: torch.Tensor) -> torch.Tensor:
        assert (seen[somewhere.expand_as(seen)] == 0).all()
        return torch.where(somewhere, x, torch.full_like(x, 99.0))

    assert float(masked_error(right_where_hidden, x, somewhere)) == 0.0
