"""The convolutional designs and the pose atlas: sizes, explanations, and rules of their own."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional

from core.model_inputs import PosePreprocessing
from core.motion.self_organising import distances
from core.motion.skeletons import load_skeleton
from core.training.architectures import RecogniserNet, Wish, load_design
from core.training.architectures.action_in_mind import ActionInMind, along
from core.training.architectures.blocks_maps import KeypointWeights
from core.training.architectures.people import fold_people
from core.training.batches import inputs_of
from core.training.describe import count_multiply_adds, example_inputs
from core.training.export import export_graph
from tests.helpers.made_clips import made_clips

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


# --- PoseC3D


@pytest.mark.parametrize(
    ("architecture", "map_px", "parameters", "multiply_adds"),
    [("posec3d_slowonly", 64, 2.025e6, 20.4e9), ("posec3d_c3d_light", 56, 3.4e6, 16.8e9)],
)
def test_posec3d_has_the_published_size(
    architecture: str, map_px: int, parameters: float, multiply_adds: float
) -> None:
    design = load_design(architecture)
    wanted = design.preprocessing(
        Wish(skeleton="coco-17", dimensions=2, frames=48, people=2), design.presets["paper"]
    )
    assert (wanted.frames, wanted.map_px, wanted.form) == (48, map_px, "joint_maps")
    with torch.device("meta"):
        net = design.build(wanted, 60, design.presets["paper"])
        x = torch.empty(1, 17, 48, map_px, map_px)
    assert sum(p.numel() for p in net.parameters()) == pytest.approx(parameters, rel=0.02)
    assert sum(count_multiply_adds(net, {"x": x}).values()) == pytest.approx(multiply_adds, rel=0.02)


@pytest.mark.parametrize("architecture", ["posec3d_slowonly", "posec3d_c3d_light"])
@pytest.mark.parametrize("maps", ["joint", "limb", "both"])
def test_posec3d_sees_joints_limbs_or_both_of_any_layout(architecture: str, maps: str) -> None:
    small = {"base": 4, "blocks": (1, 1, 1)} if "slow" in architecture else {"stages": ((4,), (8,))}
    wish = Wish(skeleton="hand-21", dimensions=2, frames=8, people=2)
    net, wanted = built(architecture, wish, maps=maps, map_px=16, frames=8, **small)
    keypoints = 21
    assert len(example_inputs(wanted)["x"][0]) in {"joint": (21,), "limb": (20, 21), "both": (41, 42)}[maps]
    logits, spoken = net(example_inputs(wanted, 3)["x"])
    assert logits.shape == (3, CLASSES) and spoken.shape == (3, 8, keypoints)
    assert spoken.min() >= 0 and spoken.max() <= 1
    exported(net, wanted)


def test_a_keypoint_speaks_where_the_class_is_activated() -> None:
    wanted = PosePreprocessing(
        skeleton="coco-17", dimensions=2, frames=4, form="joint_and_limb_maps", map_px=16
    )
    x = torch.zeros(1, 34, 4, 16, 16)
    x[:, 9, :, 3, 3] = 1  # left wrist, above
    x[:, 10, :, 12, 12] = 1  # right wrist, below
    x[:, 17 + 9, :, 12, 8:13] = 1  # its forearm
    features = torch.zeros(1, 2, 4, 8, 8)
    features[0, 1, 2, 0:3, 0:3] = 5  # in the third frame, above
    features[0, 0, :, 5:, 5:] = 9  # for another class
    classify = torch.nn.Linear(2, 2)
    classify.weight.data = torch.eye(2)
    spoken = KeypointWeights(wanted)(x, features, torch.tensor([[0.0, 1.0]]), classify)
    assert spoken.shape == (1, 4, 17)
    assert divmod(int(spoken.argmax()), 17) == (2, 9)
    assert spoken[..., 10].max() < 1e-3 and spoken[0, 0, 9] < 1e-3
    other = KeypointWeights(wanted)(x, features, torch.tensor([[1.0, 0.0]]), classify)
    assert other[..., 10].min() > 0.5 and other[..., 8].min() > 0.1  # the elbow, by its limbs
    assert other[..., 9].max() < 1e-3


# --- Action in Mind


def organised(**changes: Any) -> tuple[ActionInMind, PosePreprocessing, Tensor]:
    """A small network whose maps have seen 24 clips."""
    small = {"side": 8, "part_side": 5, "path_side": 4, "rounds": 6, **changes}
    net, wanted = built("action_in_mind", Wish(skeleton="kinect-20", frames=40), **small)
    x = torch.from_numpy(inputs_of(made_clips(classes=CLASSES, each=6), wanted)["x"])
    net.begin({"x": x}, torch.zeros(len(x), CLASSES), seed=0)
    assert isinstance(net, ActionInMind)
    return net, wanted, x


def test_the_atlas_holds_a_posture_for_every_cell_and_the_path_lies_on_it() -> None:
    net, _, x = organised()
    _, path = net(x)
    atlas = net.atlas()
    assert atlas.shape == (8, 8, 20, 3) and path.shape == (len(x), 40, 2)
    assert path.min() > -1e-4 and path.max() < 7 + 1e-4
    middle = load_skeleton("kinect-20").centre
    assert np.abs(atlas[:, :, list(middle)]).max() < 1e-3  # postures stand about their centre
    postures = net.movement(fold_people(x))["postures"].flatten(2).numpy().reshape(-1, 60)
    units = atlas.reshape(64, 60)
    nearest = np.sqrt(distances(postures, units).min(1)).mean()
    assert nearest < np.linalg.norm(postures - postures.mean(0), axis=1).mean() / 2


@pytest.mark.parametrize("told_by", ["places", "activity"])
def test_playing_twice_as_fast_leaves_the_ordered_vector_as_it_is(told_by: str) -> None:
    net, wanted, _ = organised(told_by=told_by, axes="every_frame")
    clips = made_clips(classes=CLASSES, each=2, frames=161)
    fast = [
        msgspec.structs.replace(
            clip, positions=clip.positions[:, ::2], scores=clip.scores[:, ::2], frames=clip.frames[::2]
        )
        for clip in clips
    ]
    normal, faster = (
        net.ordered(fold_people(torch.from_numpy(inputs_of(one, wanted)["x"])))[0] for one in (clips, fast)
    )
    between = torch.cdist(normal, normal)[~torch.eye(len(clips), dtype=torch.bool)].mean()
    assert (normal - faster).norm(dim=1).max() < between / 10


def test_standing_still_and_tempo_leave_the_stations_of_a_path_where_they_are() -> None:
    steady = torch.stack([torch.linspace(0, 6, 13), torch.linspace(2, 5, 13)], 1)[None]
    waits = torch.cat([steady[:, :1]] * 5 + [steady[:, :4], steady[:, 3:4], steady[:, 3:4], steady[:, 6:]], 1)
    torch.testing.assert_close(along(waits, 7), along(steady, 7), atol=1e-4, rtol=0)
    torch.testing.assert_close(along(steady, 4)[0, 1], torch.tensor([2.0, 3.0]), atol=1e-4, rtol=0)
    still = steady[:, :1].expand(-1, 9, -1)
    torch.testing.assert_close(along(still, 3), still[:, :3])


def test_a_grown_pose_map_is_exported_saved_and_read_as_an_atlas() -> None:
    net, wanted, x = organised(grid="growing")
    rows, columns = (int(size) for size in net.extent)
    assert rows * columns <= 64 and net.atlas().shape == (rows, columns, 20, 3)
    assert np.isfinite(net.atlas()).all() and np.abs(net.atlas()).max() < 10
    again, _ = built(
        "action_in_mind",
        Wish(skeleton="kinect-20", frames=40),
        side=8,
        part_side=5,
        path_side=4,
        grid="growing",
    )
    again.load_state_dict(net.state_dict())
    torch.testing.assert_close(again(x)[0], net(x)[0])
    exported(net, wanted)


def test_postures_never_seen_are_novel() -> None:
    net, _, x = organised()
    assert net.novelty(x).mean() == pytest.approx(1, abs=0.2)
    strange = x + torch.randn(x.shape, generator=torch.Generator().manual_seed(0)) * 0.5
    assert net.novelty(strange).min() > 1.5
