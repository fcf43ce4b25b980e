"""The training loop: honest to its recipe, the same again with the same seed, stopped and gone on with."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch
from torch import nn

from core.errors import UserError
from core.training.architectures import RecogniserNet, Wish, load_design
from core.training.averaging import AveragedWeights
from core.training.batches import Batches, workers_that_pay
from core.training.checkpoints import load_weights
from core.training.describe import build
from core.training.fit import Lesson, fit, learn, predict
from core.training.loop import make_optimiser, rate_at, steps_per_epoch
from core.training.recipes import Recipe
from core.work import run_to_end
from tests.helpers.made_clips import made_clips

CLASSES = ("class-0", "class-1", "class-2")
CLIPS = made_clips(classes=3, each=4)
FULL = Recipe(
    epochs=4,
    batch=5,
    rate=0.02,
    mixup=0.4,
    averaging=0.9,
    clip_norm=1.0,
    augmentations={"rotate": 20.0, "jitter": 0.02, "mirror": 0.5},
)


def small_net(seed: int = 0) -> tuple[RecogniserNet, Lesson]:
    design = load_design("st_gcn")
    settings = msgspec.structs.replace(design.presets["small"], widths=(8, 16))
    wanted = design.preprocessing(Wish(skeleton="kinect-20", frames=8), settings)
    lesson = Lesson(clips=CLIPS, classes=CLASSES, wanted=wanted, recipe=FULL, seed=seed, threads=1)
    return build(design, wanted, len(CLASSES), settings, seed), lesson


def changed(lesson: Lesson, **changes: object) -> Lesson:
    return Lesson(**{**vars(lesson), **changes})  # type: ignore[arg-type]


def same(one: nn.Module, other: nn.Module) -> bool:
    mine, theirs = one.state_dict(), other.state_dict()
    return mine.keys() == theirs.keys() and all(torch.equal(mine[name], theirs[name]) for name in mine)


def test_the_same_seed_gives_the_same_weights_and_another_one_others() -> None:
    nets = []
    for seed in (0, 0, 1):
        net, lesson = small_net(seed)
        fit(net, lesson)
        nets.append(net)

    assert same(nets[0], nets[1])
    assert not same(nets[0], nets[2])


@pytest.mark.parametrize("optimiser", ["sgd", "adam", "adamw"])
def test_stopped_anywhere_and_resumed_it_ends_with_the_very_same_weights(
    optimiser: str, tmp_path: Path
) -> None:
    recipe = msgspec.structs.replace(FULL, optimiser=optimiser)
    whole, lesson = small_net()
    expected = fit(whole, changed(lesson, recipe=recipe, validation=CLIPS[:3]))
    kept = changed(lesson, recipe=recipe, validation=CLIPS[:3], checkpoint=tmp_path / "kept.safetensors")
    stopped, _ = small_net()
    job = learn(stopped, kept)
    for _ in range(8):  # three steps an epoch: in the middle of the third
        next(job)
    job.close()

    resumed, _ = small_net(seed=5)  # whatever it was before, the checkpoint counts
    steps = []
    learned = run_to_end(learn(resumed, changed(kept, resume=True)), lambda step: steps.append(step.done))

    assert steps[0] == 7
    assert same(resumed, whole)
    assert learned.losses == expected.losses
    assert learned.validation == expected.validation


def test_a_checkpoint_of_another_training_is_refused(tmp_path: Path) -> None:
    net, lesson = small_net()
    kept = changed(lesson, checkpoint=tmp_path / "kept.safetensors")
    fit(net, kept)

    other = changed(kept, recipe=msgspec.structs.replace(FULL, rate=0.5), resume=True)
    with pytest.raises(UserError, match="another training"):
        fit(small_net()[0], other)


@pytest.mark.parametrize("content", [b"", b"no tensors", b"\xff" * 64])
def test_a_damaged_checkpoint_is_told(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "kept.safetensors"
    file.write_bytes(content)
    net, lesson = small_net()

    with pytest.raises(UserError, match="cannot be read"):
        fit(net, changed(lesson, checkpoint=file, resume=True))


def test_a_loss_that_is_no_number_says_the_way_out() -> None:
    net, lesson = small_net()
    net.loss = lambda outputs, target: outputs[0].sum() * float("nan")  # type: ignore[method-assign]

    with pytest.raises(UserError, match="no number") as told:
        fit(net, lesson)
    assert "rate" in told.value.hint


def test_training_leaves_torch_as_it_was() -> None:
    threads, deterministic = torch.get_num_threads(), torch.are_deterministic_algorithms_enabled()
    net, lesson = small_net()

    fit(net, changed(lesson, threads=threads + 1, recipe=Recipe(epochs=1, batch=12)))

    assert torch.get_num_threads() == threads
    assert torch.are_deterministic_algorithms_enabled() == deterministic


def test_norms_and_biases_do_not_decay() -> None:
    net, _ = small_net()

    decaying, other = make_optimiser(net, Recipe(weight_decay=0.1)).param_groups

    assert decaying["weight_decay"] == 0.1 and other["weight_decay"] == 0.0
    assert all(parameter.ndim > 1 for parameter in decaying["params"])
    assert all(parameter.ndim == 1 for parameter in other["params"])
    assert len(decaying["params"]) + len(other["params"]) == len(list(net.parameters()))


def test_the_rate_rises_then_falls_to_nothing() -> None:
    recipe = Recipe(epochs=20, rate=0.4, warm_up=4)
    rates = [rate_at(epoch, recipe) for epoch in np.arange(0, 20, 0.25)]

    assert rates[:16] == sorted(rates[:16]) and 0 < rates[0] < 0.1
    assert rates[16] == pytest.approx(0.4) and max(rates) == rates[16]
    assert rates[16:] == sorted(rates[16:], reverse=True)
    assert rates[-1] < 0.001
    assert rate_at(12, recipe) == pytest.approx(0.2)  # half way down


@pytest.mark.parametrize(("clips", "batch", "steps"), [(20, 10, 2), (21, 10, 2), (22, 10, 3), (2, 16, 1)])
def test_a_last_batch_of_one_clip_is_left_out(clips: int, batch: int, steps: int) -> None:
    _, lesson = small_net()
    chosen = (CLIPS * 2)[:clips]
    batches = list(
        Batches(chosen, CLASSES, lesson.wanted, msgspec.structs.replace(FULL, batch=batch), 0).of_epoch(0)
    )

    assert steps_per_epoch(clips, batch) == len(batches) == steps
    assert min(len(target) for _, target in batches) > 1


def test_mixed_and_smoothed_labels_still_sum_to_one() -> None:
    _, lesson = small_net()

    for _, target in Batches(CLIPS, CLASSES, lesson.wanted, FULL, 0).of_epoch(0):
        torch.testing.assert_close(target.sum(1), torch.ones(len(target)))
        assert (target > 0).all()


def test_batches_are_the_same_however_many_threads_prepare_them() -> None:
    _, lesson = small_net()
    alone, together = (Batches(CLIPS, CLASSES, lesson.wanted, FULL, 3) for _ in range(2))
    alone.workers, together.workers = 0, 3

    for (inputs, target), (other_inputs, other_target) in zip(
        alone.of_epoch(2), together.of_epoch(2), strict=True
    ):
        torch.testing.assert_close(inputs, other_inputs, atol=0, rtol=0)
        torch.testing.assert_close(target, other_target, atol=0, rtol=0)


def test_threads_prepare_ahead_only_where_steps_wait_and_a_core_is_free(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 16)
    monkeypatch.setattr(torch, "get_num_threads", lambda: 4)
    assert workers_that_pay(preparing_s=1.0, stepping_s=2.0) == 0
    assert workers_that_pay(preparing_s=3.0, stepping_s=1.0) == 3
    assert workers_that_pay(preparing_s=300.0, stepping_s=1.0) == 8
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    assert workers_that_pay(preparing_s=3.0, stepping_s=1.0) == 0


def test_averaged_weights_are_the_moving_average() -> None:
    net = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
    averaged = AveragedWeights(net, 0.8)
    slow = {name: value.clone() for name, value in net.state_dict().items()}
    for step in range(1, 60):
        with torch.no_grad():
            for parameter in net.parameters():
                parameter.add_(torch.randn_like(parameter))
        net[1].num_batches_tracked += 1
        averaged.take(net)
        decay = min(0.8, step / (step + 10))
        for name, value in net.state_dict().items():
            slow[name] = slow[name] * decay + value * (1 - decay) if value.is_floating_point() else value

    averaged.put_into(net)

    for name, value in net.state_dict().items():
        torch.testing.assert_close(value, slow[name])


def test_a_buffer_that_grew_while_learning_is_loaded_at_its_size() -> None:
    net, other = nn.Linear(2, 2), nn.Linear(2, 2)
    net.register_buffer("map", torch.ones(3, 4))
    other.register_buffer("map", torch.zeros(1, 4))

    load_weights(other, net.state_dict())

    assert same(net, other)
    with pytest.raises(UserError, match="do not fit"):
        load_weights(nn.Linear(3, 2), net.state_dict())


def test_begin_sees_all_clips_once_and_finish_those_held_out() -> None:
    net, lesson = small_net()
    seen: list[tuple[str, int]] = []

    class Curious(type(net)):  # type: ignore[misc]
        def begin(self, inputs, target, seed):  # type: ignore[no-untyped-def]
            seen.append(("begin", len(target)))
            assert len(inputs["x"]) == len(target) and seed == lesson.seed

        def finish(self, inputs, target):  # type: ignore[no-untyped-def]
            seen.append(("finish", len(target)))
            assert not self.training

    net.__class__ = Curious
    fit(net, changed(lesson, validation=CLIPS[:3]))

    assert seen == [("begin", len(CLIPS)), ("finish", 3)]


def test_predicting_does_not_depend_on_the_batch() -> None:
    net, lesson = small_net()

    alone = predict(net, CLIPS, lesson.wanted, batch=1)

    np.testing.assert_allclose(predict(net, CLIPS, lesson.wanted, batch=7), alone, atol=1e-5)
