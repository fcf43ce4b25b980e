"""What recognisers are fed, checked against plain reckoning."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from core.errors import UserError
from core.model_inputs import PosePreprocessing, Stream
from core.motion.augmentations import AUGMENTATIONS, Batch
from core.motion.clips import SkeletonClip
from core.motion.inputs import Views, augmented, prepare, prepare_batch, prepare_views
from core.motion.sampling import (
    crop_places,
    overlap_average,
    rows_at,
    uniform_places,
    warp_places,
    window_starts,
)
from core.motion.skeletons import load_skeleton, skeleton_ids
from core.motion.streams import stream
from core.motion.tree import first_children_of, grandparents_of, outwards, parents_of

STREAMS: tuple[Stream, ...] = ("joint", "bone", "joint_motion", "bone_motion", "skip", "angles")


def made(skeleton: str = "kinect-20", people: int = 1, frames: int = 30, dimensions: int = 3) -> SkeletonClip:
    """Somebody upright who sways, every keypoint in its own place."""
    random = np.random.default_rng(5)
    layout = load_skeleton(skeleton)
    body = random.uniform(-0.4, 0.4, (people, 1, len(layout.keypoints), 3)).astype(np.float32)
    for keypoint, place in enumerate(layout.places):
        height = {"hip": 1.0, "shoulder": 1.5, "knee": 0.5, "ankle": 0.1}.get(place.split("_")[-1])
        if height is not None:
            body[:, 0, keypoint] = (0.15 if layout.sides[keypoint] == "left" else -0.15, height, 0)
    sway = np.cumsum(random.normal(0, 0.01, (people, frames, len(layout.keypoints), 3)), 1)
    positions = (body + sway).astype(np.float32)
    if dimensions == 2:
        positions = (positions[..., :2] * (200, -200) + 500).astype(np.float32)
    return SkeletonClip(
        name="made",
        skeleton=skeleton,
        positions=positions,
        scores=np.full(positions.shape[:3], 0.9, np.float32),
        frames=np.arange(10, 10 + frames),
        label="sway",
    )


def wish(**more: object) -> PosePreprocessing:
    return PosePreprocessing(**{"skeleton": "kinect-20", "dimensions": 3, "frames": 16} | more)


@pytest.mark.parametrize("skeleton", skeleton_ids())
def test_every_layout_is_a_tree(skeleton: str) -> None:
    parents, order = parents_of(skeleton), outwards(skeleton)
    assert sorted(order) == list(range(len(parents)))
    place = {keypoint: i for i, keypoint in enumerate(order)}
    bones = {frozenset(bone) for bone in load_skeleton(skeleton).bones}
    for keypoint, parent in enumerate(parents):
        assert parent == keypoint or place[parent] < place[keypoint]
        assert parent == keypoint or frozenset((keypoint, parent)) in bones
        assert grandparents_of(skeleton)[keypoint] == parents[parent]
    for keypoint, child in enumerate(first_children_of(skeleton)):
        children = [k for k, parent in enumerate(parents) if parent == keypoint != k]
        assert child == (min(children) if children else keypoint)


def test_streams_are_what_one_reckons_by_hand() -> None:
    clip = made()
    layout, people = load_skeleton("kinect-20"), clip.positions
    parents, grandparents = parents_of("kinect-20"), grandparents_of("kinect-20")
    bone, skip = stream(people, layout, "bone"), stream(people, layout, "skip")
    motion, bone_motion = stream(people, layout, "joint_motion"), stream(people, layout, "bone_motion")
    bent = stream(people, layout, "angles")
    children = first_children_of("kinect-20")
    for t, k in itertools.product((0, 7, 29), range(20)):
        here = people[0, t, k]
        assert np.allclose(bone[0, t, k], here - people[0, t, parents[k]])
        assert np.allclose(skip[0, t, k], here - people[0, t, grandparents[k]])
        later = people[0, t + 1] if t < 29 else people[0, t]
        assert np.allclose(motion[0, t, k], later[k] - here, atol=1e-6)
        change = (later[k] - later[parents[k]]) - (here - people[0, t, parents[k]])
        assert np.allclose(bone_motion[0, t, k], change, atol=1e-6)
        a, b = people[0, t, parents[k]] - here, people[0, t, children[k]] - here
        lengths = np.linalg.norm(a) * np.linalg.norm(b)
        angle = np.arccos(np.clip(a @ b / lengths, -1, 1)) if lengths > 1e-6 else np.pi
        assert bent[0, t, k, 0] == pytest.approx(angle, abs=1e-3)


def test_an_input_has_the_channels_its_description_counts() -> None:
    wanted = wish(streams=STREAMS, with_scores=True, people=2, frame_index=True)
    arrays = prepare(made(), wanted)
    assert wanted.channels == 5 * 3 + 1 + 1
    assert arrays["x"].shape == (wanted.channels, 16, 20, 2)
    assert not arrays["x"][..., 1].any()  # nobody is there
    assert arrays["frames"].shape == (16,)
    assert -1 <= arrays["frames"].min() < arrays["frames"].max() <= 1


def test_frame_indices_are_the_true_ones_where_a_clip_leaves_frames_out() -> None:
    clip = made(frames=4)
    clip = SkeletonClip(
        name="gaps", skeleton=clip.skeleton, positions=clip.positions, scores=clip.scores,
        frames=np.array([0, 1, 2, 30]),
    )  # fmt: skip
    frames = prepare(clip, wish(frames=4, frame_index=True))["frames"]
    assert frames == pytest.approx([-1, -1 + 2 / 30, -1 + 4 / 30, 1])


def test_where_how_large_and_which_way_somebody_stands_makes_no_difference() -> None:
    clip = made()
    angle = 1.1
    turn = np.array(
        [[np.cos(angle), 0, np.sin(angle)], [0, 1, 0], [-np.sin(angle), 0, np.cos(angle)]], np.float32
    )
    moved = SkeletonClip(
        name="moved", skeleton=clip.skeleton, positions=1.3 * clip.positions @ turn + np.float32(4),
        scores=clip.scores, frames=clip.frames,
    )  # fmt: skip
    wanted = wish(facing=True)
    assert np.allclose(prepare(clip, wanted)["x"], prepare(moved, wanted)["x"], atol=1e-4)
    unturned = wish()
    assert not np.allclose(prepare(clip, unturned)["x"], prepare(moved, unturned)["x"], atol=0.1)


def test_from_the_body_itself_even_a_somersault_stands_still() -> None:
    still = made(frames=2)
    positions = np.repeat(still.positions[:, :1], 20, 1)
    for t, angle in enumerate(np.linspace(0, 2 * np.pi, 20)):
        cosine, sine = np.cos(angle), np.sin(angle)
        positions[:, t] = positions[:, t] @ np.array([[1, 0, 0], [0, cosine, sine], [0, -sine, cosine]])
    clip = SkeletonClip(
        name="turn", skeleton="kinect-20", positions=positions,
        scores=np.ones(positions.shape[:3], np.float32), frames=np.arange(20),
    )  # fmt: skip
    x = prepare(clip, wish(egocentric=True))["x"]
    assert np.allclose(x, x[:, :1], atol=1e-4)


def test_gaps_are_filled_and_what_is_never_seen_is_zero() -> None:
    clip = made()
    gaps = clip.positions.copy()
    gaps[0, 10:13, 6] = np.nan
    gaps[0, :, 3] = np.nan
    clip = SkeletonClip(
        name="gaps", skeleton=clip.skeleton, positions=gaps, scores=clip.scores, frames=clip.frames
    )
    x = prepare(clip, wish(frames=30, with_scores=True, centred=False, scaled=False))["x"]
    between = np.linspace(gaps[0, 9, 6], gaps[0, 13, 6], 5)
    assert np.allclose(x[:3, 9:14, 6, 0].T, between, atol=1e-5)
    assert not x[:, :, 3].any()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"positions": np.full((1, 5, 20, 3), np.nan, np.float32)}, "Nobody is seen"),
        ({"positions": np.zeros((1, 0, 20, 3), np.float32), "scores": np.zeros((1, 0, 20))}, "no frames"),
        ({"positions": np.zeros((1, 5, 20, 2), np.float32)}, "needs depth"),
        ({"skeleton": "hand-21", "positions": np.zeros((1, 5, 21, 3), np.float32)}, "cannot be read as"),
    ],
)
def test_what_a_model_cannot_look_at_is_refused_with_the_reason(change: dict, words: str) -> None:
    values = {"name": "x", "skeleton": "kinect-20", "frames": np.arange(5)}
    values |= {"scores": np.ones(change["positions"].shape[:3], np.float32)} | change
    values["frames"] = np.arange(change["positions"].shape[1])
    with pytest.raises(UserError, match=words):
        prepare(SkeletonClip(**values), wish())


def test_one_frame_is_enough() -> None:
    assert np.isfinite(prepare(made(frames=1), wish(streams=STREAMS, frame_index=True))["x"]).all()


def test_uniform_sampling_takes_one_frame_of_each_part() -> None:
    for length in (1, 7, 16, 100):
        rows = rows_at(uniform_places(16, np.random.default_rng(length)), length)
        assert ((rows >= np.arange(16) * length // 16) & (rows <= (np.arange(1, 17) * length) // 16)).all()
    cropped = crop_places(uniform_places(16), 0.5, np.random.default_rng(1))
    assert 0 <= cropped[0] < cropped[-1] <= 1 and cropped[-1] - cropped[0] >= 0.4
    warped = warp_places(uniform_places(16), 0.5, np.random.default_rng(1))
    assert (np.diff(warped) > 0).all() and warped[0] >= 0 and warped[-1] <= 1


def test_overlapping_windows_come_together_as_their_mean() -> None:
    starts = window_starts(11, 4, 3)
    assert list(starts) == [0, 3, 6, 7]
    values = np.random.default_rng(0).normal(size=(4, 4, 2)).astype(np.float32)
    for row, mean in enumerate(overlap_average(values, starts, 11)):
        inside = [v[row - s] for v, s in zip(values, starts, strict=True) if s <= row < s + 4]
        assert mean == pytest.approx(np.mean(inside, 0), abs=1e-6)


@pytest.mark.parametrize("name", AUGMENTATIONS)
@pytest.mark.parametrize(("skeleton", "dimensions"), [("kinect-20", 3), ("coco-17", 2), ("hand-21", 2)])
def test_every_augmentation_changes_the_movement_and_keeps_what_it_is(
    name: str, skeleton: str, dimensions: int
) -> None:
    clips = [made(skeleton, 2, frames, dimensions) for frames in (20, 25, 30, 35)]
    clips = [
        SkeletonClip(
            name=c.name, skeleton=c.skeleton, scores=c.scores, frames=c.frames,
            positions=c.positions * (1 + 0.1 * i) ** np.arange(dimensions),
        )
        for i, c in enumerate(clips)
    ]  # fmt: skip
    wanted = wish(skeleton=skeleton, dimensions=dimensions, people=2, sampling="resize")
    targets = np.eye(4, dtype=np.float32)[[0, 0, 1, 1]]
    plain, _ = prepare_batch(clips, wanted)
    strength = 0.9 if AUGMENTATIONS[name].unit == "chance" else AUGMENTATIONS[name].usual
    found, mixed = prepare_batch(clips, wanted, np.random.default_rng(3), {name: strength}, targets)
    assert found["x"].shape == plain["x"].shape and np.isfinite(found["x"]).all()
    limbless = name == "mix_parts" and skeleton == "hand-21"
    assert limbless or not np.allclose(found["x"], plain["x"], atol=1e-3)
    assert mixed is not None and mixed.sum(1) == pytest.approx(np.ones(4), abs=1e-5)
    if not AUGMENTATIONS[name].mixes:
        assert (mixed == targets).all()
    again, _ = prepare_batch(clips, wanted, np.random.default_rng(3), {name: strength}, targets)
    assert (again["x"] == found["x"]).all()


def test_rotating_keeps_distances_and_heights() -> None:
    plain, _ = prepare_batch([made()], wish())
    turned, _ = prepare_batch([made()], wish(sampling="uniform"), np.random.default_rng(0), {"rotate": 90.0})
    assert turned["x"].shape == plain["x"].shape
    batch = Batch(made().positions[None], np.ones((1, 1, 30, 20), np.float32), np.zeros((1, 30)), "kinect-20")
    apply = AUGMENTATIONS["rotate"].apply
    assert apply is not None
    after = apply(batch, 90.0, np.random.default_rng(0)).positions
    assert np.allclose(after[..., 1], batch.positions[..., 1], atol=1e-5)
    for a, b in ((0, 5), (3, 18)):
        before = np.linalg.norm(batch.positions[..., a, :] - batch.positions[..., b, :], axis=-1)
        assert np.allclose(np.linalg.norm(after[..., a, :] - after[..., b, :], axis=-1), before, atol=1e-4)


def test_mirroring_twice_is_nothing() -> None:
    batch = Batch(made().positions[None], np.ones((1, 1, 30, 20), np.float32), np.zeros((1, 30)), "kinect-20")
    apply = AUGMENTATIONS["mirror"].apply
    assert apply is not None
    once = apply(batch, 1.0, np.random.default_rng(0))
    left, right = load_skeleton("kinect-20").mirror[0]
    assert np.allclose(once.positions[..., left, 0], -batch.positions[..., right, 0])
    assert np.allclose(apply(once, 1.0, np.random.default_rng(0)).positions, batch.positions)


def test_with_another_body_the_bones_have_its_lengths_and_their_own_directions() -> None:
    small, large = made().positions, made().positions * 1.4
    batch = Batch(
        np.stack([small, large]), np.ones((2, 1, 30, 20), np.float32), np.zeros((2, 30)), "kinect-20"
    )
    apply = AUGMENTATIONS["exchange_bones"].apply
    assert apply is not None
    seed = next(s for s in range(20) if np.random.default_rng(s).permutation(2)[0] == 1)
    after = apply(batch, 1.0, np.random.default_rng(seed)).positions
    bones = stream(after, load_skeleton("kinect-20"), "bone")
    before = stream(batch.positions, load_skeleton("kinect-20"), "bone")
    lengths, wished = np.linalg.norm(bones, axis=-1).mean(2), np.linalg.norm(before, axis=-1).mean(2)[::-1]
    assert np.allclose(lengths, wished, rtol=1e-3)
    cosine = (bones * before).sum(-1) / np.maximum(
        np.linalg.norm(bones, axis=-1) * np.linalg.norm(before, axis=-1), 1e-9
    )
    assert cosine[..., 1:].min() > 0.999


def test_an_augmented_clip_stays_where_it_was() -> None:
    clip = made("coco-17", dimensions=2)
    seen = augmented(clip, "scale", 0.0, np.random.default_rng(0))
    assert np.allclose(seen.positions, clip.positions, atol=0.05)
    turned = augmented(clip, "rotate", 40.0, np.random.default_rng(0))
    assert not np.allclose(turned.positions, clip.positions, atol=1.0)
    hips = list(load_skeleton("coco-17").centre)
    assert np.allclose(turned.positions[0, 0, hips].mean(0), clip.positions[0, 0, hips].mean(0), atol=0.1)
    mixed = augmented(clip, "mixup", 1.0, np.random.default_rng(1), made("coco-17", frames=12, dimensions=2))
    assert mixed.positions.shape == clip.positions.shape


@pytest.mark.parametrize("form", ["sequence", "joint_maps"])
def test_views_are_other_moments_of_the_same_clip_and_each_one_mirrored(form: str) -> None:
    wanted, clips = wish(frames=8, form=form), [made(), made(frames=40)]
    views = list(prepare_views(clips, wanted, Views(clips=3, mirrored=True)))
    assert len(views) == 6
    assert not any(np.array_equal(a["x"], b["x"]) for a, b in itertools.combinations(views, 2))
    again = list(prepare_views(clips, wanted, Views(clips=3, mirrored=True)))
    assert all(np.array_equal(a["x"], b["x"]) for a, b in zip(views, again, strict=True))
    alone = list(prepare_views(clips[1:], wanted, Views(clips=3, mirrored=True)))
    assert all(np.array_equal(a["x"][1], b["x"][0]) for a, b in zip(views, alone, strict=True))
    order = list(load_skeleton("kinect-20").mirror_order)
    if form == "sequence":  # (N, 3, T, V, M): left is right, and x the other way
        back = views[1]["x"][:, :, :, order] * np.array([-1, 1, 1]).reshape(3, 1, 1, 1)
        assert back == pytest.approx(views[0]["x"], abs=1e-6)
    else:  # (N, K, T, rows, columns)
        assert views[1]["x"][:, order, :, :, ::-1] == pytest.approx(views[0]["x"], abs=1e-4)


def test_one_view_is_what_the_model_sees_in_use_and_interpolated_clips_have_but_one() -> None:
    clip = made()
    (only,) = prepare_views([clip], wish())
    assert np.array_equal(only["x"][0], prepare(clip, wish())["x"])
    resized = wish(sampling="resize", frame_index=True)
    seen = list(prepare_views([clip], resized, Views(clips=5, mirrored=True)))
    assert len(seen) == 2 and np.array_equal(seen[0]["frames"], seen[1]["frames"])
    assert np.array_equal(seen[0]["x"][0], prepare(clip, resized)["x"])
