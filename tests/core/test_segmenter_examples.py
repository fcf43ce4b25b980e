"""The assembled sequences segmenters learn from: one body all along, on its feet between what it does."""

from __future__ import annotations

import sys
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

from recogniser_examples.labels import LABELS
from recogniser_examples.recorded import recordings
from segmenter_examples import make
from segmenter_examples.joining import Story, between, held_pose, posture_of
from segmenter_examples.limbs import BONES, blend, body_of, on_body, points_of
from segmenter_examples.people import cast_of, held_out, made_body, recorded
from segmenter_examples.pieces import Cast, Piece, synthesis
from segmenter_examples.programmes import told
from segmenter_examples.shards import Sequences, read_shards, write_shard

from core.motion.sequences import BACKGROUND, frame_targets, overlapping

NOWHERE = Path("nowhere")


@pytest.fixture(scope="module")
def somebody() -> Cast:
    """A body of the synthesis, without recordings."""
    return Cast("synthesis 4", made_body(4), {}, {})


@pytest.fixture(scope="module")
def few() -> Sequences:
    """Nine sequences, the eighth of somebody who is held out."""
    return make.make_sequences(range(9), 3, NOWHERE)


def test_a_sequence_is_of_one_body_whose_bones_keep_their_length(somebody: Cast) -> None:
    story, _ = told(somebody, np.random.default_rng(2), upper=False, longest_s=40)
    points = story.points()
    for limb, a, b in BONES:
        lengths = np.linalg.norm(points[:, a] - points[:, b], axis=1)
        np.testing.assert_allclose(lengths, somebody.body[limb], rtol=1e-6)


def test_nobody_jumps_from_one_thing_to_the_next(somebody: Cast) -> None:
    for seed in range(4):
        random = np.random.default_rng(seed)
        story = Story(somebody, random)
        for word in ("stand_still", "push_up", "walk", "sit", "bench_press", "pull_up"):
            story.add(synthesis(word, somebody, random, 4.0))
        hips = story.points()[:, [11, 12]].mean(1)
        assert np.linalg.norm(np.diff(hips, axis=0), axis=1).max() * 30 < 4.0  # m/s


def test_the_foot_one_stands_on_stays_where_it_is_on_the_way(somebody: Cast) -> None:
    random = np.random.default_rng(0)
    wide, close = (synthesis(word, somebody, random, 3.0).movement for word in ("squat", "biceps_curl"))
    frames = 30
    way = blend(_held(wide, frames), _held(close, frames), somebody.body, random, pinned=True)
    points = points_of(way, somebody.body)
    feet = points[:, [15, 16]]
    stands = feet[..., 1].argmin(1)
    moved = np.linalg.norm(np.diff(feet[..., [0, 2]], axis=0), axis=2)
    same = stands[1:] == stands[:-1]
    assert moved[np.arange(frames - 1), stands[1:]][same].max() < 0.02  # m a frame, both sharing the weight


def test_a_movement_put_on_another_body_keeps_its_directions_and_its_feet_on_the_floor(
    somebody: Cast,
) -> None:
    other = made_body(9)
    squat = synthesis("squat", somebody, np.random.default_rng(1), 6.0).movement
    points = points_of(squat, somebody.body)
    again = points_of(on_body(points, other), other)
    np.testing.assert_allclose(body_of(again), other, rtol=1e-3)
    own = (points[:, 13] - points[:, 11]) / np.linalg.norm(
        points[:, 13] - points[:, 11], axis=1, keepdims=True
    )
    new = (again[:, 13] - again[:, 11]) / np.linalg.norm(again[:, 13] - again[:, 11], axis=1, keepdims=True)
    np.testing.assert_allclose(own, new, atol=1e-6)
    scale = other[10:].sum() / somebody.body[10:].sum()
    np.testing.assert_allclose(again[..., 1].min(1), points[..., 1].min(1) * scale, atol=1e-6)


def test_postures_are_told_apart_and_joined_through_those_between(somebody: Cast) -> None:
    random = np.random.default_rng(5)
    told_apart = {
        "stand_still": "standing", "sit_to_stand": "seated", "mountain_climber": "face_down",
        "bench_press": "face_up",
    }  # fmt: skip
    for word, posture in told_apart.items():
        maker = "sit_to_stand" if word == "sit_to_stand" else ""
        movement = synthesis(word, somebody, random, 4.0, maker).movement
        assert posture_of(movement, 0, somebody.body) == posture, word
    assert between("standing", "standing", somebody, random) == []
    assert len(between("face_up", "face_down", somebody, random)) == 2
    assert len(between("standing", "face_down", somebody, random)) == 2


def test_repetitions_are_one_segment_and_a_short_pause_is_none(somebody: Cast) -> None:
    random = np.random.default_rng(6)
    story = Story(somebody, random)
    story.stand(3.0)
    story.add(synthesis("jumping_jack", somebody, random, 10.0))
    story.stand(1.0)
    story.add(synthesis("jumping_jack", somebody, random, 6.0))
    words = [span.label for span in story.spans]
    assert words == ["stand_still", "jumping_jack", "jumping_jack"]
    assert story.spans[1].stop - story.spans[1].start > 5 * 30
    assert story.spans[2].start - story.spans[1].stop > 1.0 * 30  # the pause and the ways are background


def test_things_done_at_once_meet_in_the_midst_of_the_way(somebody: Cast) -> None:
    random = np.random.default_rng(7)
    story = Story(somebody, random)
    story.add(synthesis("biceps_curl", somebody, random, 5.0))
    story.add(Piece(synthesis("squat", somebody, random, 5.0).movement, "squat"), adjacent=True)
    assert story.spans[0].stop == story.spans[1].start


def test_the_truth_covers_the_film_without_overlaps(few: Sequences) -> None:
    assert set(few.words.tolist()) <= set(LABELS)
    for i in range(len(few)):
        sequence = few.sequence(i)
        assert overlapping(sequence.spans) is None
        assert sequence.spans and sequence.spans[-1].stop <= sequence.rows
        targets = frame_targets(sequence, (BACKGROUND, *LABELS))
        assert (np.nansum(targets, axis=1) == 1).all()
        assert few.poses(i).stop == sequence.rows


def test_a_sequence_follows_from_the_seed_and_its_number_alone(few: Sequences) -> None:
    again = make.make_sequences(range(4, 6), 3, NOWHERE)
    for field in fields(Sequences):
        np.testing.assert_array_equal(getattr(again.one(1), field.name), getattr(few.one(5), field.name))
    assert again.one(1).spans(0) == few.spans(5)


def test_held_out_bodies_are_never_those_that_are_learned_from(few: Sequences) -> None:
    assert few.held_out.tolist() == [False] * 7 + [True, False]
    bodies = np.array([int(person.split()[1]) for person in few.people.tolist()])
    assert ((bodies % 10 == 0) == few.held_out).all()
    assert held_out("cmu 13") and held_out("cmu8 train/jumping_3") and not held_out("cmu 35")
    assert held_out("cmu8 train/walking_1") is None  # the same trials as some subject's


def test_sequences_are_read_as_they_were_written(few: Sequences, tmp_path: Path) -> None:
    write_shard(few, tmp_path, 0)
    again = read_shards(tmp_path)
    for field in fields(Sequences):
        np.testing.assert_array_equal(getattr(again, field.name), getattr(few, field.name))


def test_where_no_legs_are_seen_being_quiet_is_background() -> None:
    for number in range(200):
        made = make.sequence(number, 9, NOWHERE, held=False)
        if not made.legs[0]:
            assert not {"stand_still", "sit", "squat", "walk"} & set(made.words.tolist())
            return
    raise AssertionError("no film without legs among two hundred")


@pytest.mark.shared
def test_recorded_subjects_are_on_one_side_alone_and_move_as_they_were_recorded(shared_data: Path) -> None:
    learned, held = recorded(shared_data, False), recorded(shared_data, True)
    people = [{one.person for some in part.values() for one in some} for part in (learned, held)]
    assert people[0] and people[1] and not people[0] & people[1]
    everybody = {one.person for one in recordings(shared_data)}
    assert {"cmu 13", "uiprmd s09"} <= people[1] <= everybody
    random = np.random.default_rng(3)
    casts = [cast_of(n, random, shared_data, held=True) for n in range(40)]
    real = next(cast for cast in casts if cast.own)
    one = next(iter(real.own.values()))[0]
    points = points_of(on_body(one.points[:60], real.body), real.body)
    assert np.corrcoef(points[:, 9, 1], one.points[:60, 9, 1])[0, 1] > 0.9


def _held(movement, frames):  # type: ignore[no-untyped-def]
    return type(movement)(
        np.repeat(movement.units[:1], frames, 0),
        np.repeat(movement.floor[:1], frames, 0),
        np.zeros((frames, 2)),
    )


def test_a_key_pose_is_held_by_the_body_of_the_cast(somebody: Cast) -> None:
    from recogniser_examples.poses import key

    pose = held_pose(key(), somebody, np.random.default_rng(0))
    np.testing.assert_allclose(body_of(points_of(pose, somebody.body)), somebody.body, rtol=1e-6)
