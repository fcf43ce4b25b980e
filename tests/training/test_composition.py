"""LAC's generator: motion and body taken apart and put together."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core.models.sessions import run_once
from core.motion.composing import to_channels
from core.training.composition.export import check_graphs, export_generator
from core.training.composition.generator import Generator, GeneratorSettings, composed_codes
from core.training.composition.positives import composed
from core.training.describe import count_parameters

TINY = GeneratorSettings(widths=(8, 8, 12), motion=8, up=(8, 8))


def walkers(count: int, dimensions: int, frames: int = 32) -> np.ndarray:
    """(N, T, 17, D) COCO bodies that swing, each at a tempo of its own."""
    random = np.random.default_rng(3)
    body = random.normal(size=(1, 1, 17, dimensions))
    t = np.arange(frames)[None, :, None, None]
    tempo = random.uniform(0.1, 0.4, (count, 1, 1, 1))
    swing = 0.3 * np.sin(t * tempo + np.arange(17)[:, None])
    return (body + swing + 0.01 * t).astype(np.float32)


def test_the_generator_has_the_size_of_the_paper() -> None:
    net = Generator()
    assert net.dictionary.numel() == 25_600
    assert count_parameters(net) - 25_600 == 402_078
    assert round(count_parameters(net) / 1e6, 2) == 0.43


@pytest.mark.parametrize("learned", [False, True])
def test_the_dictionary_is_orthonormal_however_far_it_has_learned(learned: bool) -> None:
    net = Generator()
    if learned:
        with torch.no_grad():
            net.dictionary += 0.3 * torch.randn(160, 160, generator=torch.Generator().manual_seed(0))
    basis = net.basis()
    assert (basis.T @ basis - torch.eye(160)).abs().max() < 1e-5


def test_what_the_dictionary_took_apart_is_the_same_together() -> None:
    net = Generator().eval()
    z = torch.randn(2, 160, 8, generator=torch.Generator().manual_seed(1))
    basis = net.basis()
    codes = torch.einsum("nct,cm->nmt", z, basis)
    assert torch.allclose(torch.einsum("nmt,cm->nct", codes, basis), z, atol=1e-5)
    motion, body = codes[:, :128], codes[:, 128:]
    assert torch.allclose(motion.square().sum(1) + body.square().sum(1), z.square().sum(1), rtol=1e-4)


def test_a_code_composed_with_itself_is_itself() -> None:
    code = torch.randn(1, 128, 4)
    assert torch.allclose(composed_codes(code, code), code)


@pytest.mark.parametrize("dimensions", [2, 3])
@pytest.mark.parametrize("frames", [16, 37])
def test_composed_positives_keep_body_place_and_gaps(dimensions: int, frames: int) -> None:
    net = Generator(GeneratorSettings(dimensions=dimensions, widths=(8, 8, 12), motion=8, up=(8, 8))).eval()
    batch = walkers(5, dimensions, frames)
    batch[2, 4:6, 9] = np.nan  # a wrist out of sight
    new = composed(batch, np.random.default_rng(0), net, "coco-17")
    assert new.shape == batch.shape and new.dtype == np.float32
    assert np.array_equal(np.isnan(new), np.isnan(batch))
    hips = [11, 12]
    np.testing.assert_allclose(new[:, 0, hips].mean(1), batch[:, 0, hips].mean(1), atol=0.5)
    assert not np.allclose(new[0], batch[0])


def test_positives_are_the_same_for_the_same_random_state_and_differ_for_another() -> None:
    net = Generator(TINY).eval()
    batch = walkers(6, 2)
    one, two, three = (composed(batch, np.random.default_rng(s), net, "coco-17") for s in (0, 0, 1))
    assert np.array_equal(one, two)
    assert not np.array_equal(one, three)


def test_what_is_unknown_is_taken_for_the_mean() -> None:
    net = Generator(TINY).eval()
    x = torch.from_numpy(to_channels(np.random.default_rng(0).normal(size=(1, 16, 15, 2))))
    at_mean = x.clone()
    at_mean[:, 3] = net.mean[3]
    x[:, 3] = torch.nan
    assert torch.equal(net.encode(x)[0], net.encode(at_mean)[0])


@pytest.mark.parametrize("dimensions", [2, 3])
def test_the_graphs_say_what_torch_says_at_any_length(dimensions: int) -> None:
    torch.manual_seed(2)
    net = Generator(GeneratorSettings(dimensions=dimensions, widths=(8, 8, 12), motion=8, up=(8, 8))).eval()
    net.mean += 0.3
    net.deviation *= 2.0
    graphs, described = export_generator(net, "x")
    assert check_graphs(net, graphs["encode_x"], graphs["decode_x"]) < 1e-4
    assert [one.name for one in described] == list(graphs)
    x = torch.randn(1, 15 * dimensions, 24)
    x[:, 4] = torch.nan  # the graph, too, takes what is unknown for the mean
    motion, body = run_once(graphs["encode_x"], {"x": x.numpy()})
    np.testing.assert_allclose(motion, net.encode(x)[0].detach().numpy(), atol=1e-5)
    assert body.shape == (1, 4)
