"""The counting networks: their size, their shapes, what they learn from."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core.training.architectures import Wish
from core.training.counting import COUNT_ARCHITECTURES, CountNet, load_count_design
from core.training.counting.correlation import CorrelationHead, sinusoids
from core.training.counting.targets import COLUMNS
from core.training.counting.transrac import window_means
from core.training.describe import count_multiply_adds, count_parameters
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
    queries, keys = head.queries(tokens[0, 1]), head.keys(tokens[0, 1])
    slow = [
        [float(queries[i, 8:16] @ keys[j, 8:16]) / 8.0 for j in range(16)] for i in range(16)
    ]  # the second head of the second scale, number by number
    assert torch.allclose(matrices[0, 5], torch.softmax(torch.tensor(slow), -1), atol=1e-5)


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
def test_what_is_not_known_teaches_nothing(architecture: str) -> None:
    net = made(architecture)
    x = window(net, architecture)
    unknown = torch.full((2, 16, len(COLUMNS)), float("nan"))
    loss = net.loss(net.raw(x), unknown)
    assert torch.isfinite(loss) and float(loss) == pytest.approx(0.0, abs=1e-6)
