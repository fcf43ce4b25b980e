"""How the generator learns: pairs with a known exchange, a loop that can be stopped, figures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from core.errors import UserError
from core.motion.clips import SkeletonClip
from core.training.checkpoints import tensor_file
from core.training.composition.figures import Codec, compose_all, exchange_errors, figure, walks_and_arms
from core.training.composition.generator import Generator, GeneratorSettings
from core.training.composition.learning import (
    ComposerLesson,
    ComposerRecipe,
    Pool,
    ankle_steps,
    learn_composing,
    loss_of,
)
from core.training.composition.pairs import (
    Motion,
    Pairs,
    PairSettings,
    bodies_of,
    read_motions,
    same_person,
    with_arms_of,
    without_people,
)
from core.training.composition.positives import read_generator
from core.training.recipes import Recipe
from core.work import run_to_end
from tests.helpers.made_walks import walker

TINY = GeneratorSettings(dimensions=3, widths=(8, 8, 12), motion=8, up=(8, 8), dropout=0.0)
STILL = PairSettings(
    dimensions=3, frames=32, yaw_deg=90, tempo=0.0, other_bones=0.0, other_arms=0.0, sizes=(1, 1)
)
RECIPE = ComposerRecipe(
    training=Recipe(epochs=3, batch=6, optimiser="adam", rate=5e-3, weight_decay=0.0, warm_up=0),
    batches=4,
    fresh=6,
    stay=2,
)


def motions() -> list[Motion]:
    """Two people of different legs; one lifts an arm."""
    reaching = walker(80, 0.6)
    reaching[:, 13, 1] += 0.3 + 0.3 * np.sin(np.arange(80) / 8)
    return [Motion("a", "01", "walk", walker(80)), Motion("b", "02", "reach", reaching)]


def pairs(settings: PairSettings = STILL, some: list[Motion] | None = None) -> Pairs:
    some = motions() if some is None else some
    return Pairs(some, bodies_of(motions()), settings)


def lesson(folder: Path | None = None, epochs: int = 3) -> ComposerLesson:
    recipe = replace(RECIPE, training=replace(RECIPE.training, epochs=epochs))
    return ComposerLesson(
        pairs=pairs(), settings=TINY, pair_settings=STILL, recipe=recipe, seed=1, shown="made",
        checkpoint=None if folder is None else folder / "half.checkpoint",
    )  # fmt: skip


def test_the_truth_of_an_exchange_is_what_the_other_body_does_with_the_same_motion() -> None:
    window = [Motion("a", "01", "walk", walker(32))]
    batch = pairs(some=window).batch(24, np.random.default_rng(0))
    # both motions are this one, mirrored or not: where they are the same, so must be what is exchanged
    same = np.array(
        [
            np.allclose(one, two, atol=1e-4)
            for one, two in zip(batch.first_on_second, batch.second, strict=True)
        ]
    )
    assert 4 <= same.sum() <= 20
    assert np.array_equal(
        same,
        [
            np.allclose(one, two, atol=1e-4)
            for one, two in zip(batch.second_on_first, batch.first, strict=True)
        ],
    )


def test_arms_of_another_motion_come_turned_to_the_front_of_the_first() -> None:
    walk, reach = (motion.positions[:32] for motion in motions())
    aside = np.stack([reach[..., 2], reach[..., 1], -reach[..., 0]], -1)  # turned by a right angle
    both = with_arms_of(np.stack([walk, walk]), np.stack([aside, aside]), np.array([True, False]))
    np.testing.assert_allclose(both[1], walk)
    np.testing.assert_allclose(both[0, :, :11], walk[:, :11])
    np.testing.assert_allclose(both[0, :, 13] - both[0, :, 8], reach[:, 13] - reach[:, 8], atol=1e-9)


def test_a_block_that_is_looked_at_is_a_batch() -> None:
    """From the front and as large as they are, motions and bodies of a block are those of a batch."""
    front = replace(STILL, yaw_deg=0.0, tilt_deg=0.0)
    batch = pairs(front).batch(3, np.random.default_rng(5))
    block = pairs(front).block(3, np.random.default_rng(5))
    four = pairs(front).look(block, np.random.default_rng(0))
    assert block.shape == (3, 4, 32, 15, 3) and four.shape == (4, 3, 45, 32)
    told = (batch.first, batch.second, batch.first_on_second, batch.second_on_first)
    np.testing.assert_allclose(four, np.stack(told), atol=1e-5)
    assert set(batch.people) <= {"01", "02"} and len(batch.people) == 6


def test_the_pool_changes_a_little_every_epoch_and_is_the_same_after_a_stop() -> None:
    pool = Pool(lesson())
    epochs = [torch.cat(list(pool.batches(epoch)), 1) for epoch in range(3)]
    assert not torch.equal(epochs[0], epochs[1])
    again = torch.cat(list(Pool(lesson()).batches(2)), 1)
    assert torch.equal(epochs[2], again)


def test_pairs_are_drawn_the_same_for_the_same_random_state() -> None:
    one, two = (pairs().batch(4, np.random.default_rng(3)) for _ in range(2))
    assert np.array_equal(one.first, two.first) and np.array_equal(one.second_on_first, two.second_on_first)


def test_somebody_is_left_out_under_any_name() -> None:
    nameless = Motion("walking_7", "", "walking", motions()[1].positions)
    held = bodies_of([motions()[1]])
    assert [motion.name for motion in without_people([*motions(), nameless], held)] == ["a"]
    assert list(bodies_of([nameless, *motions()])) == ["01", "02"]
    assert not same_person(*bodies_of(motions()).values())


def test_other_layouts_are_refused() -> None:
    clip = SkeletonClip(
        name="film", skeleton="coco-17", positions=np.zeros((1, 80, 17, 3), np.float32),
        scores=np.ones((1, 80, 17), np.float32), frames=np.arange(80),
    )  # fmt: skip
    with pytest.raises(UserError, match="no motion capture"):
        read_motions([clip], 45)


def test_learning_makes_the_loss_small() -> None:
    losses = [float(step.note.rpartition(" ")[2]) for step in learn_composing(lesson(epochs=8))]
    assert np.mean(losses[-4:]) < 0.85 * np.mean(losses[:4])


def test_a_stopped_training_ends_as_one_that_was_not(tmp_path: Path) -> None:
    whole = run_to_end(learn_composing(lesson()))
    half = learn_composing(lesson(tmp_path))
    for _ in range(6):  # stopped in the second epoch
        next(half)
    half.close()
    resumed = run_to_end(learn_composing(lesson(tmp_path)))
    for name, value in whole.state_dict().items():
        assert torch.equal(value, resumed.state_dict()[name]), name


def test_a_checkpoint_of_another_training_is_refused(tmp_path: Path) -> None:
    run_to_end(learn_composing(lesson(tmp_path)))
    with pytest.raises(UserError, match="another training"):
        run_to_end(learn_composing(lesson(tmp_path, epochs=4)))


def test_every_part_learns() -> None:
    net = Generator(TINY)
    four = pairs().look(pairs().block(4, np.random.default_rng(0)), np.random.default_rng(0))
    loss_of(net, torch.from_numpy(four), RECIPE).backward()
    still = [name for name, one in net.named_parameters() if one.grad is None or not one.grad.any()]
    assert still == []


def test_ankles_that_stand_take_no_steps() -> None:
    batch = Pairs([Motion("a", "01", "walk", walker(80))], bodies_of(motions()[:1]), STILL)
    x = batch.batch(1, np.random.default_rng(0)).first
    steps = ankle_steps(torch.from_numpy(x)).reshape(2, 3, -1).norm(dim=1)
    assert float(steps.min(0).values.median()) < 0.002  # one foot always stands


def test_weights_are_read_back(tmp_path: Path) -> None:
    net = Generator(TINY)
    said = {"settings": {"dimensions": 3, "widths": [8, 8, 12], "motion": 8, "up": [8, 8], "dropout": 0.0}}
    (tmp_path / "3d.safetensors").write_bytes(tensor_file(net.state_dict(), said))
    again = read_generator(tmp_path / "3d.safetensors")
    assert all(torch.equal(a, b) for a, b in zip(net.parameters(), again.parameters(), strict=True))
    (tmp_path / "other.safetensors").write_bytes(tensor_file(net.state_dict(), {"recipe": {}}))
    with pytest.raises(UserError, match="no generator"):
        read_generator(tmp_path / "other.safetensors")


KNOWS_ALL = Codec(lambda x: (x, x[:, :1, 0]), lambda motion, body: motion)


def test_who_gives_back_what_was_seen_errs_only_in_the_exchange() -> None:
    batch = pairs().batch(8, np.random.default_rng(0), usual=np.mean(list(bodies_of(motions()).values()), 0))
    errors = exchange_errors(KNOWS_ALL, batch)
    assert errors["itself"].max() == errors["without_body"].max() == 0
    np.testing.assert_allclose(errors["exchanged"], errors["unchanged"])
    np.testing.assert_allclose(errors["blind"], errors["unchanged"])
    assert 0 < errors["usual_body"].mean() < errors["unchanged"].mean()


def test_correlations_tell_what_a_composed_clip_was_made_of() -> None:
    bodies = np.stack(list(bodies_of(motions()).values()))
    walks, arms, walkers = walks_and_arms(pairs(), motions(), bodies, 6, 32)
    only_walk, only_arms = (compose_all(KNOWS_ALL, walks, arms, share) for share in (0.0, 1.0))
    assert walkers == ("01",) * 6
    assert only_walk.ankles_with_walk.min() == pytest.approx(1)
    assert only_arms.wrists_with_arms.min() == pytest.approx(1)
    assert only_walk.wrists_with_arms.mean() < 0.9


def test_a_figure_has_an_interval_around_it() -> None:
    values = np.random.default_rng(0).normal(3, 1, (3, 200))
    found = figure(values, ["a", "b"] * 100)
    assert found.low < found.value < found.high
    assert found.high - found.low < 0.6


def test_people_who_differ_make_a_figure_less_sure_than_clips_that_do() -> None:
    values = np.repeat([1.0, 2.0, 3.0, 4.0], 50)[None]
    alike = figure(values, ["abcd"[n % 4] for n in range(200)])
    differing = figure(values, ["abcd"[n // 50] for n in range(200)])
    assert differing.high - differing.low > 3 * (alike.high - alike.low)
