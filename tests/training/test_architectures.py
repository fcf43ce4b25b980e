"""The contract of architectures: every entry of the table keeps it, whatever it is made of."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec
import numpy as np
import pytest
import torch

from core.model_inputs import PosePreprocessing
from core.models.sessions import run_once
from core.motion.augmentations import AUGMENTATIONS
from core.motion.inputs import prepare_batch
from core.motion.skeletons import load_skeleton
from core.training.architectures import ARCHITECTURES, RecogniserNet, Wish, load_design
from core.training.batches import inputs_of
from core.training.checkpoints import load_weights, read_tensor_file, tensor_file
from core.training.describe import build
from core.training.export import export_graph, output_names
from core.training.fit import Lesson, fit, predict
from core.training.recipes import Recipe
from tests.helpers.made_clips import made_clips

CLASSES = tuple(f"class-{number}" for number in range(4))
FRAMES = 16
# The small presets, made smaller still: the contract is about form, not about how much is learned.
SMALLER: dict[str, dict[str, Any]] = {
    "action_in_mind": {"side": 6, "part_side": 5, "path_side": 5, "rounds": 5},
    "cascadeformer": {"width": 32, "heads": 2, "inner": 64, "pretraining": 3},
    "cnn1d_ensemble": {"widths": (16, 32), "part_widths": (8, 16)},
    "hd_gcn": {"widths": (16, 32)},
    "man": {"memory": 16, "widths": (8, 16, 24, 32)},
    "posec3d_c3d_light": {"frames": 8, "map_px": 16, "stages": ((8,), (16,), (24,)), "dropout": 0.0},
    "posec3d_slowonly": {"frames": 8, "map_px": 16, "base": 8, "blocks": (1, 1, 1), "dropout": 0.0},
    "psumnet": {"body": (12, 24), "hands": (12, 24), "legs": (12, 24)},
    "skateformer": {
        "widths": (32,),
        "depth": 1,
        "drop_path": 0.0,
        "drop_attention": 0.0,
        "dropout": 0.0,
    },
    "st_gcn": {"widths": (16, 32)},
    "stc_net": {"widths": (24, 32), "curve_blocks": (0,)},
}
RECIPE = Recipe(
    epochs=24,
    batch=10,
    optimiser="adamw",
    rate=5e-3,
    weight_decay=0.0,
    warm_up=1,
    smoothing=0.0,
    clip_norm=5.0,
)
LONGER = {"skateformer": 48}  # epochs
WISHES = {
    "3D, one person": Wish(skeleton="kinect-20", dimensions=3, frames=FRAMES, people=1),
    "2D, two people": Wish(skeleton="coco-17", dimensions=2, frames=FRAMES, people=2),
    "3D, a hand": Wish(skeleton="hand-21", dimensions=3, frames=FRAMES, people=1),
}

everyone = pytest.mark.parametrize(
    "architecture", [pytest.param(one, marks=pytest.mark.xdist_group(one)) for one in sorted(ARCHITECTURES)]
)


def made(
    architecture: str, wish: Wish = WISHES["3D, one person"], seed: int = 0
) -> tuple[RecogniserNet, PosePreprocessing]:
    """A small network for `wish`, in use."""
    design = load_design(architecture)
    settings = msgspec.structs.replace(design.presets["small"], **SMALLER.get(architecture, {}))
    wanted = design.preprocessing(wish, settings)
    return build(design, wanted, len(CLASSES), settings, seed).eval(), wanted


def clips_for(wish: Wish, each: int = 1) -> list[Any]:
    return made_clips(
        classes=len(CLASSES),
        each=each,
        skeleton=wish.skeleton,
        dimensions=wish.dimensions,
        people=wish.people,
    )


def run(net: RecogniserNet, arrays: dict[str, np.ndarray[Any, Any]]) -> tuple[torch.Tensor, ...]:
    with torch.no_grad():
        return net(*(torch.from_numpy(array) for array in arrays.values()))


@cache
def taught(architecture: str) -> tuple[RecogniserNet, PosePreprocessing]:
    """A network that was trained on twenty clips."""
    net, wanted = made(architecture)
    recipe = msgspec.structs.replace(RECIPE, epochs=LONGER.get(architecture, RECIPE.epochs))
    clips = made_clips(each=5)
    fit(net, Lesson(clips=clips, classes=CLASSES, wanted=wanted, recipe=recipe, seed=0, threads=1))
    return net.eval(), wanted


@everyone
@pytest.mark.parametrize("wish", WISHES.values(), ids=WISHES)
def test_logits_and_explanations_have_their_shapes(architecture: str, wish: Wish) -> None:
    net, wanted = made(architecture, wish)

    logits, *explanations = run(net, inputs_of(clips_for(wish)[:2], wanted))

    assert logits.shape == (2, len(CLASSES))
    assert torch.isfinite(logits).all()
    assert len(explanations) == len(net.explains)
    assert explanations, "every architecture shows why"
    keypoints = len(load_skeleton(wanted.skeleton).keypoints)
    for explains, shown in zip(net.explains.values(), explanations, strict=True):
        names = len(explains.names)
        assert torch.isfinite(shown.float()).all()
        if explains.kind == "frame_weights":
            assert shown.shape == (2, wanted.frames)
        elif explains.kind == "keypoint_weights":
            assert shown.shape in ((2, wanted.frames, keypoints), (2, keypoints))
        elif explains.kind in ("part_logits", "member_logits"):
            assert shown.shape == (2, names, len(CLASSES))
        elif explains.kind == "curves":
            assert shown.shape[:2] == (2, keypoints)
            assert shown.dtype == torch.int64
            assert int(shown.min()) >= 0 and int(shown.max()) < keypoints
        else:
            assert explains.kind == "atlas_path"
            assert shown.shape == (2, wanted.frames, 2)
        if explains.kind.endswith("_weights"):
            assert float(shown.min()) >= 0 and float(shown.max()) <= 1 + 1e-6


@everyone
def test_it_looks_at_any_stream_also_at_angles_that_have_one_channel(architecture: str) -> None:
    design, wish = load_design(architecture), WISHES["3D, one person"]
    settings = msgspec.structs.replace(design.presets["small"], **SMALLER.get(architecture, {}))
    if not hasattr(settings, "streams"):
        pytest.skip("it chooses what it looks at itself")
    settings = msgspec.structs.replace(settings, streams=("angles", "skip"))
    wanted = design.preprocessing(wish, settings)
    net = build(design, wanted, len(CLASSES), settings, 0).eval()
    assert run(net, inputs_of(clips_for(wish), wanted))[0].shape == (len(CLASSES), len(CLASSES))


@everyone
def test_the_order_of_the_people_does_not_matter(architecture: str) -> None:
    wish = WISHES["2D, two people"]
    net, wanted = made(architecture, wish)
    arrays = inputs_of(clips_for(wish)[:2], wanted)
    swapped = dict(arrays)
    if wanted.form == "sequence":
        swapped["x"] = np.ascontiguousarray(arrays["x"][..., ::-1])
    else:
        other_way = [
            msgspec.structs.replace(
                clip, positions=clip.positions[::-1].copy(), scores=clip.scores[::-1].copy()
            )
            for clip in clips_for(wish)[:2]
        ]
        swapped = inputs_of(other_way, wanted)

    torch.testing.assert_close(run(net, swapped)[0], run(net, arrays)[0], atol=1e-4, rtol=1e-4)


@everyone
def test_a_mirrored_movement_is_seen_as_well_and_mirrored_twice_it_is_the_same(architecture: str) -> None:
    net, wanted = made(architecture)
    clips = clips_for(WISHES["3D, one person"])
    mirrored = [mirror(clip) for clip in clips]

    plain, other = run(net, inputs_of(clips, wanted))[0], run(net, inputs_of(mirrored, wanted))[0]
    again = run(net, inputs_of([mirror(clip) for clip in mirrored], wanted))[0]

    assert torch.isfinite(other).all()
    torch.testing.assert_close(again, plain, atol=1e-4, rtol=1e-4)
    assert "mirror" in AUGMENTATIONS
    always = prepare_batch(clips, wanted, np.random.default_rng(0), {"mirror": 1.0})[0]
    assert torch.isfinite(run(net, always)[0]).all()


def mirror(clip: Any) -> Any:
    """The same movement by left-handers: left and right swapped, x turned round."""
    skeleton = load_skeleton(clip.skeleton)
    order = list(range(len(skeleton.keypoints)))
    for left, right in skeleton.mirror:
        order[left], order[right] = right, left
    positions = clip.positions[:, :, order] * np.array([-1] + [1] * (clip.dimensions - 1), np.float32)
    return msgspec.structs.replace(clip, positions=positions, scores=clip.scores[:, :, order])


@everyone
def test_gradient_reaches_all_parameters(architecture: str) -> None:
    net, wanted = made(architecture)
    net.train()
    clips = made_clips(each=3)
    arrays = inputs_of(clips, wanted)
    target = torch.eye(len(CLASSES))[[CLASSES.index(clip.label) for clip in clips]]
    inputs = {name: torch.from_numpy(array) for name, array in arrays.items()}
    net.begin(inputs, target, seed=0)
    reached: dict[str, float] = {name: 0.0 for name, p in net.named_parameters() if p.requires_grad}
    for attempt in range(4):  # dropout and dead units may hide one from a single batch
        torch.manual_seed(attempt)
        net.zero_grad()
        net.loss(net(*inputs.values()), target).backward()
        for name, parameter in net.named_parameters():
            if parameter.grad is not None:
                reached[name] += float(parameter.grad.abs().sum())

    assert [name for name, size in reached.items() if not size > 0] == []


@everyone
def test_twenty_clips_are_learned_by_heart(architecture: str) -> None:
    net, wanted = taught(architecture)
    clips = made_clips(each=5)

    chosen = predict(net, clips, wanted).argmax(1)

    assert [CLASSES[number] for number in chosen] == [clip.label for clip in clips]


@everyone
def test_onnx_runtime_answers_as_torch_for_any_batch(architecture: str) -> None:
    net, wanted = taught(architecture)
    clips = made_clips(each=2)

    content = export_graph(net, inputs_of(clips[:3], wanted))

    for size in (1, 3, 5):
        arrays = inputs_of(clips[-size:], wanted)
        answers = run_once(content, arrays)
        for name, want, got in zip(output_names(net), run(net, arrays), answers, strict=True):
            assert want.shape == got.shape, name
            np.testing.assert_allclose(got, want.numpy(), atol=1e-4, rtol=1e-4, err_msg=name)


@everyone
def test_saved_and_loaded_it_is_the_same_network(architecture: str, tmp_path: Any) -> None:
    net, wanted = taught(architecture)
    file = tmp_path / "weights.safetensors"
    file.write_bytes(tensor_file(net.state_dict(), {}))
    other, _ = made(architecture, seed=1)

    load_weights(other, read_tensor_file(file)[0])

    clips = made_clips(each=1)
    np.testing.assert_array_equal(predict(other, clips, wanted), predict(net, clips, wanted))


@everyone
def test_an_empty_person_and_a_body_that_does_not_move_give_numbers(architecture: str) -> None:
    wish = WISHES["2D, two people"]
    net, wanted = made(architecture, wish)
    arrays = inputs_of(made_clips(classes=2, each=1, skeleton="coco-17", dimensions=2, frames=1), wanted)

    assert all(torch.isfinite(one.float()).all() for one in run(net, arrays))


def test_every_design_says_what_it_is() -> None:
    for architecture in ARCHITECTURES:
        design = load_design(architecture)
        assert design.id == architecture
        assert design.name and design.paper
        assert {"paper", "small"} <= set(design.presets)
        assert set(design.recipes) == set(design.presets)
        assert isinstance(design.presets["small"], design.settings)
        unknown = [set(recipe.augmentations) - set(AUGMENTATIONS) for recipe in design.recipes.values()]
        assert not any(unknown)
