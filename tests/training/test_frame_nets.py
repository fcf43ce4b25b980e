"""The contract of networks that name every frame, and what each of them is said to be."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from torch.nn import functional

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.models.sessions import run_once
from core.training.architectures import Wish
from core.training.batches import inputs_of
from core.training.checkpoints import load_weights, read_tensor_file, tensor_file
from core.training.describe import count_multiply_adds, count_parameters, example_clip, example_inputs
from core.training.export import export_graph
from core.training.loop import seed_everything
from core.training.segmentation import FRAME_ARCHITECTURES, OUTPUTS, FrameNet, load_frame_design

CLASSES = 5
FRAMES = 16
SMALLER: dict[str, dict[str, Any]] = {
    "unik": {"widths": (8, 12, 16), "feature_channels": 8, "head_dropout": 0.0},
    "unik with late layers": {
        "widths": (8, 12), "dilations": (1, 2), "late_layers": 2, "late_width": 12, "feature_channels": 8,
        "head_dropout": 0.0,
    },
    "dilated_tcn": {"width": 12, "layers": 3, "dropout": 0.0},
}  # fmt: skip
WISHES = {
    "3D, one person": Wish(skeleton="kinect-20", dimensions=3, frames=FRAMES, people=1),
    "2D, two people": Wish(skeleton="coco-17", dimensions=2, frames=FRAMES, people=2),
    "3D, a hand": Wish(skeleton="hand-21", dimensions=3, frames=FRAMES, people=1),
}
everyone = pytest.mark.parametrize("architecture", sorted(SMALLER))


def made(
    architecture: str, wish: Wish = WISHES["3D, one person"], classes: int = CLASSES
) -> tuple[FrameNet, PosePreprocessing]:
    """A very small network for `wish`, in use."""
    design = load_frame_design(architecture.split()[0])
    settings = msgspec.structs.replace(design.presets["small"], **SMALLER[architecture])
    wanted = design.preprocessing(wish, settings)
    seed_everything(0, 0)
    return design.build(wanted, classes, settings).eval(), wanted


def inputs(wanted: PosePreprocessing, count: int = 3) -> np.ndarray[Any, Any]:
    return inputs_of([example_clip(wanted, seed) for seed in range(count)], wanted)["x"]


def outputs(net: FrameNet, x: np.ndarray[Any, Any]) -> list[np.ndarray[Any, Any]]:
    with torch.no_grad():
        return [one.numpy() for one in net(torch.from_numpy(x))]


@everyone
@pytest.mark.parametrize("wish", WISHES.values(), ids=WISHES)
def test_every_frame_gets_logits_and_features_of_length_one(architecture: str, wish: Wish) -> None:
    net, wanted = made(architecture, wish)

    logits, features = outputs(net, inputs(wanted))

    assert logits.shape == (3, FRAMES, CLASSES)
    assert np.isfinite(logits).all()
    assert features.shape == (3, FRAMES // net.stride, net.feature_channels)
    assert np.linalg.norm(features, axis=-1) == pytest.approx(1, abs=1e-5)
    assert np.array_equal(features, net.encode(torch.from_numpy(inputs(wanted))).detach().numpy())


@everyone
def test_who_comes_first_does_not_matter_nor_does_somebody_who_is_not_there(architecture: str) -> None:
    net, wanted = made(architecture, WISHES["2D, two people"])
    x = inputs(wanted)
    assert outputs(net, x[..., ::-1].copy())[0] == pytest.approx(outputs(net, x)[0], abs=1e-5)

    alone, again = x.copy(), x.copy()
    alone[..., 1] = 0
    again[..., 0], again[..., 1] = 0, x[..., 0]
    assert outputs(net, again)[0] == pytest.approx(outputs(net, alone)[0], abs=1e-5)


@everyone
def test_what_is_done_last_does_not_change_the_far_beginning_more_than_the_end(architecture: str) -> None:
    net, wanted = made(architecture)
    x = inputs(wanted)
    other = x.copy()
    other[:, :, -4:] += 1.0
    change = np.abs(outputs(net, other)[0] - outputs(net, x)[0]).mean((0, 2))
    assert change[-4:].mean() > 2 * change[:2].mean()


@everyone
def test_every_weight_learns(architecture: str) -> None:
    net, wanted = made(architecture)
    net.train()
    x = torch.from_numpy(inputs(wanted))
    logits, features = net(x)
    aim = torch.randn_like(features)
    sum([one.square().sum() for one in net.stages(x)], (features * aim).sum() + logits.sum()).backward()
    without = [name for name, one in net.named_parameters() if one.grad is None or not one.grad.any()]
    assert without == []
    assert {id(one) for one in net.head()} < {id(one) for one in net.parameters()}


@everyone
def test_it_learns_labels_that_change_within_a_window_by_heart(architecture: str) -> None:
    net, wanted = made(architecture)
    x = torch.from_numpy(inputs(wanted, 4))
    target = torch.tensor([[0, 1], [1, 2], [3, 1], [2, 0]]).repeat_interleave(FRAMES // 2, 1)
    optimiser = torch.optim.Adam(net.parameters(), 1e-2)
    net.train()
    for _ in range(80):
        said = [functional.cross_entropy(one.transpose(1, 2), target) for one in net.stages(x)]
        optimiser.zero_grad()
        torch.stack(said).sum().backward()
        optimiser.step()
    assert float((net.eval()(x)[0].argmax(-1) == target).float().mean()) > 0.85


@everyone
@pytest.mark.parametrize("wish", WISHES.values(), ids=WISHES)
def test_the_exported_graph_says_what_torch_says_for_any_number_of_windows(
    architecture: str, wish: Wish
) -> None:
    net, wanted = made(architecture, wish)
    x = inputs(wanted)
    graph = export_graph(net, {"x": x}, OUTPUTS)
    for size in (1, 2):
        for mine, theirs in zip(run_once(graph, {"x": x[:size]}), outputs(net, x[:size]), strict=True):
            assert mine == pytest.approx(theirs, abs=1e-4)


@everyone
def test_its_weights_are_kept_and_read_again(architecture: str, tmp_path: Any) -> None:
    net, wanted = made(architecture)
    (tmp_path / "w.safetensors").write_bytes(tensor_file(net.state_dict(), {"a": 1}))
    other, _ = made(architecture)
    for parameter in other.parameters():
        torch.nn.init.zeros_(parameter)

    load_weights(other, read_tensor_file(tmp_path / "w.safetensors")[0])

    assert np.array_equal(outputs(other, inputs(wanted))[0], outputs(net, inputs(wanted))[0])


@everyone
def test_one_class_alone_can_be_built(architecture: str) -> None:
    net, wanted = made(architecture, classes=1)
    assert outputs(net, inputs(wanted))[0].shape[-1] == 1


def test_all_architectures_are_looked_at() -> None:
    assert {name.split()[0] for name in SMALLER} == set(FRAME_ARCHITECTURES)


def test_dilations_let_the_same_blocks_see_farther() -> None:
    design = load_frame_design("unik")
    reached = {}
    for name, dilations in {"near": (), "far": (1, 3)}.items():
        settings = msgspec.structs.replace(
            design.presets["small"], widths=(8, 8), temporal_kernel=3, dilations=dilations
        )
        wanted = design.preprocessing(Wish(skeleton="coco-17", frames=32), settings)
        net: Any = design.build(wanted, 2, settings).eval()
        blocks = torch.nn.Sequential(*(one.temporal for one in net.blocks)).double()
        x = torch.zeros(1, 8, 32, 17, dtype=torch.float64)
        x[:, :, 16] = 1
        changed = (blocks(x) - blocks(torch.zeros_like(x))).abs().amax((0, 1, 3)).detach()
        reached[name] = int((changed > 1e-9).sum())
    assert reached == {"near": 5, "far": 9}


def test_unik_has_the_size_of_the_paper() -> None:
    design = load_frame_design("unik")
    wanted = design.preprocessing(Wish(skeleton="coco-17", dimensions=2, frames=120), design.presets["paper"])
    net = design.build(wanted, 60, design.presets["paper"])
    assert count_parameters(net) == pytest.approx(3.46e6, rel=0.02)
    counted = count_multiply_adds(net, example_inputs(wanted))
    assert counted["convolutions"] == pytest.approx(2.5e9, rel=0.02)
    assert net.stride == 4
    assert net.feature_channels == 128


def test_unik_begins_without_knowing_the_skeleton() -> None:
    design = load_frame_design("unik")
    by_layout = {}
    for layout in ("kinect-20", "openpose-18"):
        wanted = design.preprocessing(Wish(skeleton=layout, frames=8), design.presets["small"])
        seed_everything(0, 0)
        net: Any = design.build(wanted, 2, design.presets["small"])
        by_layout[layout] = net.blocks[0].spatial.depends.detach()
        bound = 1 / by_layout[layout].shape[-1] ** 0.5
        assert float(by_layout[layout].abs().max()) <= bound
        assert float(by_layout[layout].std()) == pytest.approx(bound / 3**0.5, rel=0.1)


def test_an_unknown_architecture_is_refused() -> None:
    with pytest.raises(UserError):
        load_frame_design("nothing")
