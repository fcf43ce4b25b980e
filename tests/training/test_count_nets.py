"""The counting networks: their size, their shapes, what they learn from."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from core.cli import run_command
from core.errors import UserError
from core.training.architectures import Wish
from core.training.counting import COUNT_ARCHITECTURES, CountNet, load_count_design
from core.training.counting.correlation import CorrelationHead, by_lag, sinusoids
from core.training.counting.poserac import triplet_loss
from core.training.counting.repnet import RepNet
from core.training.counting.targets import COLUMNS, INSIDE, PERIOD
from core.training.counting.transrac import window_means
from core.training.counting.transrac_rgb import (
    PACKED,
    PUBLISHED,
    TransRacRgb,
    example_tokens,
    load_published,
)
from core.training.describe import count_multiply_adds, count_parameters
from core.training.export import export_graph
from core.training.loop import seed_everything

PAPER = Wish(skeleton="coco-17", dimensions=2, frames=64)


def made(architecture: str, preset: str = "small", frames: int = 16) -> CountNet:
    design = load_count_design(architecture)
    wish = Wish(skeleton="coco-17", dimensions=2, frames=frames)
    settings = design.presets[preset]
    seed_everything(0, 0)
    return design.build(design.preprocessing(wish, settings), 0, settings).eval()


def window(net: CountNet, architecture: str, frames: int = 16, count: int = 2) -> torch.Tensor:
    design = load_count_design(architecture)
    wish = Wish(skeleton="coco-17", dimensions=2, frames=frames)
    channels = design.preprocessing(wish, design.presets["small"]).channels
    return torch.from_numpy(
        np.random.default_rng(0).normal(size=(count, channels, frames, 17, 1)).astype(np.float32)
    )


def test_transrac_has_the_measured_size() -> None:
    head = CorrelationHead(64, 512).eval()
    assert count_parameters(head) == pytest.approx(3.55e6, rel=0.02)
    total = sum(count_multiply_adds(head, {"tokens": torch.zeros(1, 3, 64, 512)}).values())
    attention = head.relate.attend
    inside = sum(
        count_multiply_adds(attention, {"a": torch.zeros(1, 64, 512), "b": torch.zeros(1, 64, 512)}).values()
    )
    matrices = 3 * 4 * 64 * 64 * 128
    assert total - inside - matrices == pytest.approx(0.24e9, rel=0.02)
    design = load_count_design("transrac")
    settings = design.presets["paper"]
    net = design.build(design.preprocessing(PAPER, settings), 0, settings)
    assert count_parameters(net) == pytest.approx(3.55e6, rel=0.02)


def test_the_matrices_share_each_moments_likeness_out() -> None:
    head = CorrelationHead(16, 32, maps=4).eval()
    tokens = torch.randn(2, 3, 16, 32)
    matrices = head.matrices(tokens)
    assert matrices.shape == (2, 12, 16, 16)
    assert torch.allclose(matrices.sum(-1), torch.ones(2, 12, 16), atol=1e-5)
    assert (matrices >= 0).all()
    queries, keys = (part(tokens[0, 1]).detach().numpy() for part in (head.queries, head.keys))
    # the second head of the second scale, number by number
    slow = np.array([[(queries[i, 8:16] * keys[j, 8:16]).sum() / 8.0 for j in range(16)] for i in range(16)])
    slow = np.exp(slow) / np.exp(slow).sum(1, keepdims=True)
    assert np.allclose(matrices[0, 5].detach().numpy(), slow, atol=1e-5)


def test_places_are_told_by_sines_and_cosines_in_turn() -> None:
    places = sinusoids(5, 8)
    assert float(places[3, 2]) == pytest.approx(np.sin(3 / 10000 ** (2 / 8)), abs=1e-6)
    assert float(places[3, 3]) == pytest.approx(np.cos(3 / 10000 ** (2 / 8)), abs=1e-6)


def test_tokens_are_means_over_the_frames_around() -> None:
    poses = torch.arange(10.0)[None, None]
    assert torch.equal(window_means(poses, 1), poses)
    assert float(window_means(poses, 4)[0, 0, 5]) == pytest.approx((3 + 4 + 5 + 6) / 4)
    assert window_means(poses, 8).shape == poses.shape


@pytest.mark.parametrize("architecture", sorted(COUNT_ARCHITECTURES))
def test_every_design_answers_for_every_moment(architecture: str) -> None:
    net = made(architecture)
    said = dict(zip(net.says, net(window(net, architecture)), strict=True))
    for name, values in said.items():
        assert values.shape[:2] == (2, 16), name
        assert torch.isfinite(values).all()
        if name != "density":
            assert (values >= 0).all() and (values <= 1).all(), name


@pytest.mark.parametrize("architecture", sorted(COUNT_ARCHITECTURES))
def test_every_design_exports_and_answers_as_torch_does(architecture: str) -> None:
    net = made(architecture)
    assert export_graph(net, {"x": window(net, architecture, count=3).numpy()}, net.says)


@pytest.mark.parametrize("architecture", sorted(COUNT_ARCHITECTURES))
def test_what_is_not_known_teaches_nothing(architecture: str) -> None:
    net = made(architecture)
    x = window(net, architecture)
    unknown = torch.full((2, 16, len(COLUMNS)), float("nan"))
    loss = net.loss(net.raw(x), unknown).detach()
    assert torch.isfinite(loss) and float(loss) == pytest.approx(0.0, abs=1e-6)


def test_the_command_tells_how_large_a_counter_is(capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--layout", "coco-17", "--dimensions", "2", "--frames", "64"]
    assert run_command(["models", "describe", "--architecture", "transrac", *where, "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["parameters"] == pytest.approx(3.55e6, rel=0.02)


def test_rows_by_lag_begin_at_the_moments_own_place() -> None:
    maps = torch.arange(25.0).reshape(1, 1, 5, 5) + 1
    turned = by_lag(maps)[0, 0]
    for row in range(5):
        slow = [float(maps[0, 0, row, row + lag]) if 0 <= row + lag < 5 else 0.0 for lag in range(-4, 5)]
        assert turned[row].tolist() == slow


def test_moments_are_the_more_alike_the_nearer_their_embeddings_lie() -> None:
    design = load_count_design("repnet")
    settings = design.presets["paper"]
    net = RepNet(
        design.preprocessing(Wish(skeleton="coco-17", dimensions=2, frames=8), settings), 0, settings
    )
    embedded = torch.randn(1, 8, 512)
    alike = net.alike(embedded)[0, 0].detach()
    apart = torch.tensor([[float((a - b).square().sum()) for b in embedded[0]] for a in embedded[0]])
    assert torch.allclose(alike, torch.softmax(-apart / 13.544, -1), atol=1e-4)


def test_the_period_is_learned_only_where_it_is_sure() -> None:
    net = made("repnet")
    raw = {"period": torch.zeros(1, 16, 8), "periodicity": torch.full((1, 16), 20.0)}
    raw["period"][..., 3] = 30.0  # it says 4 moments, and periodic everywhere
    truth = torch.full((1, 16, len(COLUMNS)), float("nan"))
    truth[..., INSIDE], truth[..., PERIOD] = 1.0, 4.2
    assert float(net.loss(raw, truth)) == pytest.approx(0.0, abs=1e-3)
    truth[..., PERIOD] = 6.0
    assert float(net.loss(raw, truth)) > 10
    truth[..., INSIDE] = float("nan")
    assert float(net.loss(raw, truth)) == pytest.approx(0.0, abs=1e-3)


def test_triplets_ask_that_the_two_salient_poses_lie_apart() -> None:
    salient = torch.tensor([[[1.0, 0], [1, 0], [0, 1], [0, 1], [float("nan")] * 2]])
    apart = torch.tensor([[[0.0], [0.0], [3.0], [3.0], [9.0]]])
    assert float(triplet_loss(apart, salient)) == 0.0
    assert float(triplet_loss(torch.zeros(1, 5, 1), salient)) == pytest.approx(1.0)
    assert float(triplet_loss(torch.zeros(1, 5, 1), salient * torch.tensor([1.0, float("nan")]))) == 0.0


@pytest.mark.parametrize(("architecture", "millions"), [("repnet", 6.94), ("poserac", 2.69)])
def test_the_other_designs_have_the_size_their_docstrings_say(architecture: str, millions: float) -> None:
    design = load_count_design(architecture)
    settings = design.presets["paper"]
    wish = PAPER if architecture == "repnet" else Wish(skeleton="blazepose-33", dimensions=3, frames=64)
    net = design.build(design.preprocessing(wish, settings), 0, settings)
    assert count_parameters(net) == pytest.approx(millions * 1e6, rel=0.01)


def test_the_form_on_pictures_has_the_published_size_and_exports() -> None:
    with torch.device("meta"):
        assert count_parameters(TransRacRgb()) == pytest.approx(14.2e6, rel=0.01)
    seed_everything(0, 0)
    net = TransRacRgb(frames=8, width=16, seen=12, maps=4).eval()
    tokens = example_tokens(net, 8, 12)
    (density,) = net(tokens)
    assert density.shape == (2, 8)
    assert export_graph(net, {"tokens": tokens.numpy()}, net.says)


def test_published_weights_are_found_by_their_names(tmp_path: Path) -> None:
    seed_everything(0, 0)
    net, other = (TransRacRgb(frames=8, width=16, seen=12, maps=4).eval() for _ in range(2))
    own = net.state_dict()
    back = {here: there for there, here in PUBLISHED.items()}
    published = {
        f"module.{back[name.rpartition('.')[0]]}.{name.rpartition('.')[2]}": tensor.clone()
        for name, tensor in own.items()
        if name.rpartition(".")[0] in back
    }
    for kind in ("weight", "bias"):
        parts = [own[f"head.relate.attend.{part}.{kind}"] for part in ("ask", "offer")]
        published[f"module.{PACKED}{kind}"] = torch.cat(parts)
    published["module.backbone.norm.weight"] = torch.zeros(3)
    published["module.sims.linear_v.weight"] = torch.zeros(3)
    save_file(published, tmp_path / "own.safetensors")
    load_published(other, tmp_path / "own.safetensors")
    tokens = example_tokens(net, 8, 12)
    assert torch.equal(net(tokens)[0], other(tokens)[0])
    save_file({"some.weight": torch.zeros(3)}, tmp_path / "foreign.safetensors")
    with pytest.raises(UserError, match="does not hold"):
        load_published(other, tmp_path / "foreign.safetensors")
