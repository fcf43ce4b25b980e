"""Learning without labels: what is told apart, what the queue keeps, and how it goes on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from torch.nn import functional

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.motion.sequences import frame_targets
from core.training.architectures import Wish
from core.training.composition.generator import Generator, GeneratorSettings
from core.training.composition.positives import composed
from core.training.loop import seed_everything
from core.training.recipes import Recipe
from core.training.segmentation import FrameNet, load_frame_design
from core.training.segmentation.contrast import Contrast, ContrastSettings
from core.training.segmentation.pretrain import ContrastLesson, LikePairs, learn_contrast, pretrain
from core.training.segmentation.windows import Recorded, whole_recording
from tests.helpers.made_sequences import made_sequences

SETTINGS = ContrastSettings(queue=16, momentum=0.9, temperature=0.1)
RECIPE = Recipe(
    epochs=6,
    batch=4,
    optimiser="adamw",
    rate=5e-3,
    warm_up=1,
    augmentations={"rotate": 20.0, "jitter": 0.02},
)


def made(people: int = 1) -> tuple[FrameNet, PosePreprocessing]:
    design = load_frame_design("unik")
    settings = msgspec.structs.replace(
        design.presets["small"], widths=(8, 12, 16), temporal_kernel=3, feature_channels=8, window_s=3.2
    )
    wish = Wish(skeleton="kinect-20", dimensions=3, frames=32, people=people)
    wanted = design.preprocessing(wish, settings)
    seed_everything(0, 0)
    return design.build(wanted, 3, settings), wanted


def lesson(wanted: PosePreprocessing, **changes: Any) -> ContrastLesson:
    fields: dict[str, Any] = {
        "clips": [msgspec.structs.replace(one.clip, frames_per_s=10.0) for one in made_sequences(4)],
        "wanted": wanted,
        "recipe": RECIPE,
        "settings": SETTINGS,
        "seed": 0,
        "threads": 1,
    }
    return ContrastLesson(**(fields | changes))


def features(random: np.random.Generator, windows: int, frames: int = 4, size: int = 8) -> torch.Tensor:
    drawn = torch.from_numpy(random.normal(size=(windows, frames, size)).astype(np.float32))
    return functional.normalize(drawn, dim=-1)


def test_nothing_is_left_out_at_random_while_windows_are_told_apart() -> None:
    net, wanted = made()
    for module in net.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.9
    contrast = Contrast(net, 32, SETTINGS).train()
    x = torch.from_numpy(whole_recording(Recorded(made_sequences(1)[0]), wanted)[0])
    again = contrast.query.encode(x)
    assert torch.equal(contrast.query.encode(x), again)
    assert contrast.query.training


def test_the_loss_is_what_a_slow_loop_over_frames_and_windows_says() -> None:
    net, _ = made()
    contrast = Contrast(net, 32, SETTINGS)
    random = np.random.default_rng(0)
    asked, told, others = (features(random, n, 8) for n in (3, 3, 5))
    contrast.remember(others)

    def cost(own: float, rest: list[float]) -> float:
        exponents = np.exp(np.array([own, *rest]) / SETTINGS.temperature)
        return float(-np.log(exponents[0] / exponents.sum()))

    def unit(rows: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        mean = rows.mean(0)
        return np.asarray(mean / np.linalg.norm(mean))

    costs = []
    for q, k in zip(asked.numpy(), told.numpy(), strict=True):
        frames = cost(
            float(np.mean([q[t] @ k[t] for t in range(8)])),
            [float(np.mean([q[t] @ o[t] for t in range(8)])) for o in others.numpy()],
        )
        sequences = cost(float(unit(q) @ unit(k)), [float(unit(q) @ unit(o)) for o in others.numpy()])
        costs.append((frames + sequences) / 2)
    assert float(contrast.loss(asked, told)) == pytest.approx(np.mean(costs), rel=1e-4)


def test_a_longer_window_costs_no_more() -> None:
    net, _ = made()
    random = np.random.default_rng(1)
    asked, told, others = (features(random, n, 8) for n in (3, 3, 6))
    both = []
    for times in (1, 3):
        contrast = Contrast(net, 32 * times, SETTINGS)
        contrast.remember(others.repeat_interleave(times, 1))
        both.append(contrast.loss(asked.repeat_interleave(times, 1), told.repeat_interleave(times, 1)))
    assert float(both[0]) == pytest.approx(float(both[1]), rel=1e-4)


def test_the_queue_keeps_every_frame_in_order_and_forgets_the_oldest_window() -> None:
    net, _ = made()
    contrast = Contrast(net, 32, SETTINGS)
    assert contrast.queue.shape == (16, 8, 8)
    told = features(np.random.default_rng(2), 20, 8)
    for first in range(0, 20, 4):
        contrast.remember(told[first : first + 4])
    assert torch.equal(contrast.queue[4:], told[4:16])
    assert torch.equal(contrast.queue[:4], told[16:])
    assert int(contrast.filled) == 16
    reversed_ = contrast.loss(told[4:6].flip(1), told[4:6])
    assert float(reversed_) > float(contrast.loss(told[4:6], told[4:6])) + 0.5


def test_the_slow_copy_follows_and_is_never_taught() -> None:
    net, wanted = made()
    contrast = Contrast(net, 32, SETTINGS).train()
    before = {name: value.clone() for name, value in contrast.key.named_parameters()}
    pair = next(LikePairs(lesson(wanted)).of_epoch(0))
    with torch.no_grad():
        for parameter in net.parameters():
            parameter.add_(1.0)

    contrast(*map(torch.from_numpy, pair)).backward()

    for name, value in contrast.key.named_parameters():
        assert value.grad is None
        expected = 0.9 * before[name] + 0.1 * dict(net.named_parameters())[name]
        assert torch.allclose(value, expected, atol=1e-5), name
    heads = {id(one) for one in net.head()}
    taught = {id(one) for one in net.parameters() if one.grad is not None}
    assert taught.isdisjoint(heads) and len(taught) == len(list(net.parameters())) - len(heads)
    assert not contrast.key.training and contrast.query.training


def test_windows_are_told_apart_after_learning() -> None:
    net, wanted = made()
    untaught = told_apart(net, wanted)
    pretrain(net, lesson(wanted, recipe=msgspec.structs.replace(RECIPE, epochs=6, batch=6)))
    assert told_apart(net, wanted) > untaught + 0.2
    assert all(parameter.requires_grad for parameter in net.parameters())


def test_the_loss_falls() -> None:
    net, wanted = made()
    contrast = Contrast(net, 32, SETTINGS).train()
    query, key = map(torch.from_numpy, next(LikePairs(lesson(wanted)).of_epoch(0)))
    contrast.remember(features(np.random.default_rng(3), 16, 8))
    optimiser = torch.optim.Adam(net.parameters(), 5e-3)
    losses = []
    for _ in range(10):
        loss = contrast.loss(net.encode(query), contrast.key.encode(key))
        losses.append(loss.item())
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        contrast.follow()
    assert losses[-1] < losses[0] / 2


def told_apart(net: FrameNet, wanted: PosePreprocessing) -> float:
    """How much liker frames of one label are to each other than to those of another, of somebody else."""
    net.eval()
    sequence = made_sequences(5)[4]
    x, starts, _ = whole_recording(Recorded(sequence), wanted, parts=1)
    truth = frame_targets(sequence, ("class-0", "class-1", "class-2"))
    with torch.no_grad():
        said = net.encode(torch.from_numpy(x)).numpy()
    rows = (starts[:, None] + np.arange(said.shape[1]) * net.stride + net.stride // 2).ravel()
    labels, vectors = truth[rows], said.reshape(-1, said.shape[-1])
    busy = labels.any(1)
    alike, same = vectors[busy] @ vectors[busy].T, labels[busy] @ labels[busy].T > 0
    return float(alike[same].mean() - alike[~same].mean())


@pytest.mark.parametrize("kind", ["ordinary", "composed"])
def test_pairs_lie_at_the_same_time_and_differ(kind: str) -> None:
    _, wanted = made()
    composer = None
    if kind == "composed":
        generator = Generator(GeneratorSettings(dimensions=3)).eval()

        def composer(batch: Any, rate: float, random: np.random.Generator) -> Any:
            return composed(batch, random, generator, "kinect-20", frames_per_s=rate)

    plain = msgspec.structs.replace(RECIPE, augmentations={} if composer else {"rotate": 20.0})
    pairs = LikePairs(lesson(wanted, recipe=plain, composer=composer))
    query, key = next(pairs.of_epoch(0))
    assert query.shape == key.shape == (4, wanted.channels, 32, 20, 1)
    assert not np.allclose(query, key, atol=1e-2)
    again = next(LikePairs(lesson(wanted, recipe=plain, composer=composer)).of_epoch(0))
    assert np.array_equal(query, again[0]) and np.array_equal(key, again[1])
    if composer is None:  # turned, so heights are the same at the same time
        assert query[:, 1] == pytest.approx(key[:, 1], abs=1e-4)


def test_stopped_and_resumed_it_learns_the_same(tmp_path: Path) -> None:
    recipe = msgspec.structs.replace(RECIPE, epochs=3)
    whole, wanted = made()
    pretrain(whole, lesson(wanted, recipe=recipe))
    place = tmp_path / "c.safetensors"
    stopped, _ = made()
    steps = learn_contrast(stopped, lesson(wanted, recipe=recipe, checkpoint=place))
    while not place.exists():
        next(steps)
    steps.close()
    resumed, _ = made()
    pretrain(resumed, lesson(wanted, recipe=recipe, checkpoint=place, resume=True))
    for name, value in whole.state_dict().items():
        assert torch.equal(resumed.state_dict()[name], value), name
    with pytest.raises(UserError, match="another training"):
        pretrain(stopped, lesson(wanted, recipe=recipe, seed=1, checkpoint=place, resume=True))


def test_recordings_that_are_too_short_are_refused() -> None:
    net, wanted = made()
    short = [
        msgspec.structs.replace(
            clip, positions=clip.positions[:, :5], scores=clip.scores[:, :5], frames=clip.frames[:5]
        )
        for clip in lesson(wanted).clips
    ]
    with pytest.raises(UserError, match="half a window"):
        pretrain(net, lesson(wanted, clips=short))
