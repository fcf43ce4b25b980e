"""Learning to name every frame: windows, losses, training, and what cannot teach."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
import torch

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.motion.sampling import overlap_average
from core.motion.sequences import LabelledSequence, Span, frame_targets
from core.training.architectures import Wish
from core.training.loop import seed_everything
from core.training.recipes import Recipe
from core.training.segmentation import FrameNet, load_frame_design
from core.training.segmentation.fit import (
    FrameLesson,
    Objective,
    class_weights,
    fit_frames,
    frame_loss,
    learn_frames,
)
from core.training.segmentation.looking import predict_frames
from core.training.segmentation.windows import (
    FrameBatches,
    Recorded,
    at_rows,
    refuse_what_moves_labels,
    whole_recording,
)
from tests.helpers.made_sequences import made_sequences

CLASSES = ("background", "class-0", "class-1", "class-2")
RECIPE = Recipe(epochs=14, batch=4, optimiser="adamw", rate=1e-2, weight_decay=0.0, warm_up=1, smoothing=0.0)
OBJECTIVE = Objective(tempo=0.1, coverage=2.0)
SMALL: dict[str, dict[str, Any]] = {
    "unik": {"widths": (12, 16), "temporal_kernel": 5, "feature_channels": 8, "head_dropout": 0.0},
    "dilated_tcn": {"width": 16, "layers": 3, "dropout": 0.0},
}


def made(architecture: str = "dilated_tcn", classes: int = 4) -> tuple[FrameNet, PosePreprocessing]:
    design = load_frame_design(architecture)
    settings = msgspec.structs.replace(design.presets["small"], window_s=3.2, **SMALL[architecture])
    wanted = design.preprocessing(Wish(skeleton="kinect-20", dimensions=3, frames=32), settings)
    seed_everything(0, 0)
    return design.build(wanted, classes, settings), wanted


def lesson(wanted: PosePreprocessing, **changes: Any) -> FrameLesson:
    fields: dict[str, Any] = {
        "sequences": made_sequences(3),
        "classes": CLASSES,
        "wanted": wanted,
        "recipe": RECIPE,
        "objective": OBJECTIVE,
        "seed": 0,
        "threads": 1,
    }
    return FrameLesson(**(fields | changes))


@cache
def taught(architecture: str) -> tuple[FrameNet, PosePreprocessing, Any]:
    net, wanted = made(architecture)
    learned = fit_frames(net, lesson(wanted, validation=made_sequences(4)[3:]))
    return net, wanted, learned


@pytest.mark.parametrize("architecture", sorted(SMALL))
def test_it_learns_what_is_done_when_and_tells_it_of_somebody_else(architecture: str) -> None:
    net, wanted, learned = taught(architecture)
    other = made_sequences(4)[3]

    said = predict_frames(net, other, wanted)

    assert said.shape == (other.rows, len(CLASSES))
    assert said.sum(1) == pytest.approx(1, abs=1e-4)
    assert (said.argmax(1) == frame_targets(other, CLASSES).argmax(1)).mean() > 0.75
    assert learned.losses[-1] < learned.losses[0] / 2
    assert learned.validation[-1] == (RECIPE.epochs, pytest.approx(learned.validation[-1][1]))
    assert learned.validation[-1][1] > 0.75


def test_several_labels_at_once_are_learned_one_by_one() -> None:
    sequences = [
        msgspec.structs.replace(one, spans=tuple(sorted([*one.spans, Span(0, one.rows, "standing")])))
        for one in made_sequences(3)
    ]
    classes = ("class-0", "class-1", "class-2", "standing")
    net, wanted = made()
    objective = msgspec.structs.replace(OBJECTIVE, head="multi", calm=0.0)
    fit_frames(net, lesson(wanted, sequences=sequences, classes=classes, objective=objective))

    said = predict_frames(net, sequences[0], wanted, "multi")

    assert said[:, 3].min() > 0.5
    truth = frame_targets(sequences[0], classes)
    assert ((said > 0.5) == (truth > 0.5)).mean() > 0.8


def test_stopped_and_resumed_it_learns_the_same(tmp_path: Path) -> None:
    recipe = msgspec.structs.replace(RECIPE, epochs=4, averaging=0.9)
    whole, wanted = made()
    fit_frames(whole, lesson(wanted, recipe=recipe))

    place = tmp_path / "c.safetensors"
    stopped, _ = made()
    steps = learn_frames(stopped, lesson(wanted, recipe=recipe, checkpoint=place))
    while not place.exists():
        next(steps)
    steps.close()
    resumed, _ = made()
    fit_frames(resumed, lesson(wanted, recipe=recipe, checkpoint=place, resume=True))

    for name, value in whole.state_dict().items():
        assert torch.equal(resumed.state_dict()[name], value), name


def test_only_the_head_learns_when_the_encoder_is_to_stay() -> None:
    net, wanted = made("unik")
    before = {name: value.clone() for name, value in net.state_dict().items()}
    recipe = msgspec.structs.replace(RECIPE, epochs=1)
    fit_frames(net, lesson(wanted, recipe=recipe, objective=Objective(head_only=True)))
    changed = {name for name, value in net.state_dict().items() if not torch.equal(before[name], value)}
    assert changed == {"classify.weight", "classify.bias"}
    assert all(parameter.requires_grad for parameter in net.parameters())


def test_rows_of_which_nothing_is_known_cost_nothing() -> None:
    logits = torch.zeros(1, 4, 2)
    logits[0, 3, 0] = 50.0
    target = torch.tensor([[[1.0, 0], [0, 1], [1, 0], [0, 1]]])
    some = target.clone()
    some[0, 3] = torch.nan
    plain = Objective(calm=0.0)
    for head in ("single", "multi"):
        objective = msgspec.structs.replace(plain, head=head)
        loss = frame_loss(logits, some, torch.ones(2), objective)
        assert float(loss) == pytest.approx(np.log(2), abs=1e-5)
        assert float(frame_loss(logits, target, torch.ones(2), objective)) > 5


def test_rare_classes_count_for_more_but_the_sum_stays() -> None:
    _, wanted = made()
    asked = lesson(wanted, objective=Objective(balance=1.0))
    truth = np.concatenate([frame_targets(one, CLASSES) for one in asked.sequences])
    weights, share = class_weights(asked), truth.mean(0)
    assert weights * share == pytest.approx(np.full(4, (weights * share)[0]), rel=1e-3)
    assert (weights * share).sum() == pytest.approx(1, rel=1e-3)
    flat = class_weights(lesson(wanted, objective=Objective(balance=0.0)))
    assert flat == pytest.approx(np.ones(4), rel=1e-3)


def test_calm_labels_cost_less_than_nervous_ones() -> None:
    target = torch.full((1, 8, 2), torch.nan)
    calm = torch.zeros(1, 8, 2)
    nervous = calm.clone()
    nervous[0, ::2, 0] = 3.0
    both = [frame_loss(one, target, torch.ones(2), Objective()) for one in (calm, nervous)]
    assert float(both[0]) == 0
    assert float(both[1]) > 0.1


def test_a_window_shows_each_time_with_the_truth_of_the_nearest_row() -> None:
    sequence = made_sequences(1)[0]
    irregular = np.sort(sequence.times_s + np.random.default_rng(0).uniform(0, 0.04, sequence.rows))
    recorded = Recorded(msgspec.structs.replace(sequence, times_s=irregular), CLASSES)
    times = np.arange(-1.0, 4.0, 0.05)

    clip, truth = recorded.clip_at(times), recorded.truth_at(times)

    assert np.isnan(clip.positions[0, times < -0.3]).all()
    assert np.isnan(truth[times < -0.6]).all()
    row = int(np.abs(irregular - times[60]).argmin())
    assert np.array_equal(truth[60], frame_targets(sequence, CLASSES)[row])
    slow = np.array(
        [
            [
                [np.interp(at, irregular, sequence.clip.positions[0, :, k, d]) for d in range(3)]
                for k in range(20)
            ]
            for at in times[40:60]
        ]
    )
    assert clip.positions[0, 40:60] == pytest.approx(slow, abs=1e-4)


@pytest.mark.parametrize("rows", [5, 31, 32, 33, 70, 111])
def test_every_row_of_a_recording_of_any_length_is_looked_at(rows: int) -> None:
    _, wanted = made()
    sequence = part_of(made_sequences(1, classes=4)[0], rows)
    recorded = Recorded(sequence)
    x, starts, times = whole_recording(recorded, wanted)
    assert x.shape[2] == 32
    # what is said of each row is the time it was said at: it must come back to the row of that time
    said = times[starts[:, None] + np.arange(32)][..., None].astype(np.float32)
    together = overlap_average(said, starts, len(times))
    assert at_rows(together, times, recorded.times_s)[:, 0] == pytest.approx(recorded.times_s, abs=1e-4)


def test_batches_are_the_same_for_a_seed_and_differ_from_epoch_to_epoch() -> None:
    _, wanted = made()
    both = [
        FrameBatches(
            [Recorded(one, CLASSES) for one in made_sequences(3)],
            wanted,
            batch=4,
            seed=seed,
            tempo=0.3,
            augmentations={"rotate": 30.0},
        )
        for seed in (0, 0, 1)
    ]
    first, same, other = [next(iter(one.of_epoch(0))).x for one in both]
    assert np.array_equal(first, same)
    assert not np.array_equal(first, other)
    assert not np.array_equal(first, next(iter(both[0].of_epoch(1))).x)
    assert len(list(both[0].of_epoch(0))) == len(both[0])


def test_windows_in_which_nobody_is_seen_teach_nothing() -> None:
    sequence = made_sequences(1)[0]
    hidden = msgspec.structs.replace(
        sequence, clip=msgspec.structs.replace(sequence.clip, positions=sequence.clip.positions * np.nan)
    )
    _, wanted = made()
    batches = FrameBatches([Recorded(one, CLASSES) for one in (sequence, hidden)], wanted, batch=8, seed=0)
    batch = next(iter(batches.of_epoch(0)))
    empty = ~batch.x.any((1, 2, 3, 4))
    assert empty.any() and not empty.all()
    assert np.isnan(batch.target[empty]).all()
    net, _ = made()
    assert np.isfinite(predict_frames(net, hidden, wanted)).all()


@pytest.mark.parametrize("name", ["crop", "speed", "mixup", "mix_parts"])
def test_what_would_move_labels_is_refused(name: str) -> None:
    with pytest.raises(UserError, match="own label"):
        refuse_what_moves_labels({name: 0.3, "rotate": 10.0})


def test_recordings_that_cannot_teach_are_refused_with_the_reason() -> None:
    net, wanted = made()
    sequence = made_sequences(1)[0]
    cases = {
        "no recording": lesson(wanted, sequences=()),
        "only one label to learn: class-0": lesson(
            wanted, sequences=[with_spans(sequence, Span(0, sequence.rows, "class-0"))]
        ),
        "overlap: class-0 and class-1": lesson(
            wanted, sequences=[with_spans(sequence, Span(0, 20, "class-0"), Span(10, 40, "class-1"))]
        ),
        "has a label": lesson(wanted, sequences=[with_spans(sequence)], objective=Objective(head="multi")),
    }
    for reason, asked in cases.items():
        with pytest.raises(UserError) as refused:
            fit_frames(net, asked)
        assert reason in str(refused.value)


def test_neighbours_that_share_a_row_are_no_reason_to_refuse() -> None:
    net, wanted = made()
    touching = with_spans(made_sequences(1)[0], Span(0, 25, "class-0"), Span(24, 50, "class-1"))
    recipe = msgspec.structs.replace(RECIPE, epochs=1)
    assert len(fit_frames(net, lesson(wanted, sequences=[touching], recipe=recipe)).losses) == 1


def with_spans(sequence: LabelledSequence, *spans: Span) -> LabelledSequence:
    return msgspec.structs.replace(sequence, spans=spans)


def part_of(sequence: LabelledSequence, rows: int) -> LabelledSequence:
    clip = sequence.clip
    return msgspec.structs.replace(
        sequence,
        clip=msgspec.structs.replace(
            clip,
            positions=clip.positions[:, :rows],
            scores=clip.scores[:, :rows],
            frames=clip.frames[:rows],
        ),
        times_s=sequence.times_s[:rows],
        spans=(),
    )
