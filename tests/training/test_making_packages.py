"""What goes into a package: examples chosen, members weighed, graphs checked, numbers counted."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
import torch
from torch import nn

from core.errors import UserError
from core.motion.clips import SkeletonClip
from core.motion.skeletons import skeleton_ids
from core.training.architectures import Wish, load_design
from core.training.batches import inputs_of
from core.training.describe import build, count_multiply_adds, layout_id
from core.training.ensembles import chosen_members, fuse, fusion_weights
from core.training.examples import Examples, choose_examples
from core.training.export import check_graph, export_graph
from tests.helpers.made_clips import made_clips

CLIPS = made_clips(classes=3, each=6, subjects=3)
CLASSES = ("class-2", "class-0", "class-1")


def chosen(clips: list[SkeletonClip], **more: object) -> Examples:
    asked: dict[str, object] = {"classes": CLASSES, "train_on": (), "validate_on": "", "seed": 0}
    return choose_examples(clips, **(asked | more))  # type: ignore[arg-type]


def relabelled(labels: dict[str, str]) -> list[SkeletonClip]:
    return [msgspec.structs.replace(clip, label=labels.get(clip.label, clip.label)) for clip in CLIPS]


def test_held_out_people_are_in_no_clip_that_is_learned() -> None:
    examples = chosen(CLIPS, validate_on="P2")

    assert {clip.subject for clip in examples.validation} == {"p2"}
    assert {clip.subject for clip in examples.learning} == {"p1", "p3"}
    assert examples.classes == CLASSES
    assert examples.left_out == 0


def test_a_share_holds_out_whole_people_the_same_ones_for_a_seed() -> None:
    first, again = chosen(CLIPS, validate_on="0.3"), chosen(CLIPS, validate_on="0.3")

    held = {clip.subject for clip in first.validation}
    assert len(held) == 1 and not held & {clip.subject for clip in first.learning}
    assert [clip.name for clip in first.validation] == [clip.name for clip in again.validation]
    everybody = {
        clip.subject for seed in range(8) for clip in chosen(CLIPS, validate_on="0.3", seed=seed).validation
    }
    assert len(everybody) > 1


def test_a_share_of_clips_without_people_takes_some_of_each_class() -> None:
    nobody = [msgspec.structs.replace(clip, subject="") for clip in CLIPS]

    examples = chosen(nobody, validate_on="50%")

    assert sorted(clip.label for clip in examples.validation) == sorted(["class-0", "class-1", "class-2"] * 3)


def test_clips_without_a_label_or_of_people_who_take_no_part_are_left_out_and_counted() -> None:
    examples = chosen(relabelled({"class-1": "  "}), train_on=("1", "2"), validate_on="p2")

    assert examples.classes == ("class-2", "class-0")
    assert len(examples.learning) == 4 and len(examples.validation) == 4
    assert examples.left_out == len(CLIPS) - 8


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        ({"class-0": "Squat", "class-1": "squat "}, "written in two ways"),
        ({"class-0": "sit_to_stand", "class-1": "Sit to  stand"}, "written in two ways"),
        ({"class-0": "", "class-1": ""}, "only one class"),
        ({"class-0": "", "class-1": "", "class-2": ""}, "None of the 18 clips has a label"),
    ],
)
def test_labels_that_cannot_teach_are_refused_with_the_reason(labels: dict[str, str], told: str) -> None:
    with pytest.raises(UserError, match=told):
        chosen(relabelled(labels))


def test_too_few_clips_of_a_class_are_named() -> None:
    with pytest.raises(UserError, match="too few clips to learn “class-1” from"):
        chosen([clip for clip in CLIPS if clip.label != "class-1" or clip.name.endswith("-0")])


def test_fused_members_are_as_likely_as_with_any_other_weights() -> None:
    random = np.random.default_rng(0)
    labels = random.integers(5, size=80)
    right = np.eye(5)[labels]
    members = [right * strength + random.normal(size=(80, 5)) for strength in (0.0, 1.0, 2.0, 3.0)]

    weights = fusion_weights(members, labels)

    def cost(of: tuple[float, ...]) -> float:
        return float(-np.log(fuse(members, of)[np.arange(80), labels]).mean())

    assert sum(weights) == pytest.approx(1)
    assert weights[3] > weights[0]
    alone = [tuple(float(i == j) for j in range(4)) for i in range(4)]
    assert cost(weights) <= min(cost((0.25,) * 4), *(cost(one) for one in alone)) + 0.02
    drawn = [tuple(random.dirichlet(np.ones(4))) for _ in range(300)]
    assert cost(weights) <= min(map(cost, drawn)) + 0.02


def test_all_members_that_do_no_harm_are_taken_and_the_bad_one_is_left() -> None:
    random = np.random.default_rng(1)
    labels = random.integers(5, size=120)
    right, wrong = np.eye(5)[labels], np.eye(5)[(labels + 1) % 5]
    alike = [right * 3 + random.normal(size=(120, 5)) for _ in range(3)]
    bad = wrong * 3 + random.normal(size=(120, 5))

    assert chosen_members([alike[0], bad, *alike[1:]], labels) == (0, 2, 3)
    assert chosen_members([bad, right * 9.0], labels) == (1,)


def test_a_graph_that_computes_something_else_is_refused() -> None:
    design = load_design("st_gcn")
    settings = msgspec.structs.replace(design.presets["small"], widths=(8, 16))
    wanted = design.preprocessing(Wish(skeleton="kinect-20", frames=8), settings)
    one, other = (build(design, wanted, 3, settings, seed).eval() for seed in (0, 1))
    inputs = inputs_of(CLIPS[:4], wanted)

    content = export_graph(one, inputs)

    assert check_graph(one, content, inputs) < 1e-5
    with pytest.raises(UserError, match="does not compute what was trained"):
        check_graph(other, content, inputs)


def test_multiply_adds_are_those_one_counts_by_hand() -> None:
    class Both(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.convolve = nn.Conv2d(3, 8, (5, 1), padding=(2, 0))
            self.attend = nn.MultiheadAttention(8, 2, batch_first=True)
            self.classify = nn.Linear(8, 6)

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            tokens = self.convolve(x).mean(3).transpose(1, 2)
            return self.classify(self.attend(tokens, tokens, tokens)[0].mean(1))

    counted = count_multiply_adds(Both(), {"x": torch.zeros(1, 3, 10, 7)})

    assert counted["convolutions"] == 3 * 5 * 8 * 10 * 7
    attention = 2 * (10 * 10 * 8)  # queries by keys, and their weights by values
    projections = 10 * 8 * 24 + 10 * 8 * 8
    assert sum(counted.values()) - counted["convolutions"] == attention + projections + 8 * 6


@pytest.mark.parametrize("text", ["ntu-25", "ntu25", "NTU_25", "Ntu 25"])
def test_a_layout_is_found_however_it_is_written(text: str) -> None:
    assert layout_id(text) == "ntu-25"


def test_an_unknown_layout_says_which_there_are() -> None:
    with pytest.raises(UserError) as told:
        layout_id("ntu-24")
    assert all(known in told.value.hint for known in skeleton_ids())
