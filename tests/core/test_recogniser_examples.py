"""The examples the shipped recogniser learns from: bodies that could be, seen as our estimator sees them."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

from recogniser_examples import make
from recogniser_examples.bodies import FPS, directions, hinged, perform
from recogniser_examples.filming import OTHER, drifting, film, hidden_behind, measured
from recogniser_examples.hands import FORE_M, UPPER_M, clap, hand_to, wave
from recogniser_examples.labels import FOLDS, LABELS, label_of
from recogniser_examples.measure import wobble
from recogniser_examples.phases import film_phases, runs
from recogniser_examples.poses import MOVEMENTS
from recogniser_examples.recorded import busy, carrying, other_style, recordings
from recogniser_examples.shards import read_shards, write_shards

from core.action_recognisers.vocabulary import load_actions

LIMBS = ((5, 7), (7, 9), (6, 8), (8, 10), (11, 13), (13, 15), (12, 14), (14, 16))
ISSUE = """
    walk run jump jumping_jack squat lunge push_up pull_up sit_up burpee plank biceps_curl shoulder_press
    sit_to_stand sit stand_still lie_down pick_up carry throw kick punch wave clap reach bend twist arm_raise
    arm_circle leg_raise knee_raise dance climb unknown
"""


@pytest.fixture(scope="module")
def performances() -> list[tuple[str, str, np.ndarray]]:
    """(word, maker, points) of one performance of every program."""
    made = []
    for n, (label, _, maker) in enumerate(MOVEMENTS):
        r = np.random.default_rng(n)
        made.append((label_of(label, maker.__name__), maker.__name__, perform(maker(r), r)[0]))
    return made


@pytest.fixture(scope="module")
def few() -> make.Examples:
    """Six clips of every word."""
    return make.make_examples(6, 1)


def test_every_word_of_the_issue_is_in_the_vocabulary_and_has_a_program() -> None:
    words = set(ISSUE.split())
    assert words <= set(LABELS)
    assert set(LABELS) | set(FOLDS) <= set(load_actions().labels)
    assert set(LABELS) == {label_of(label, maker.__name__) for label, _, maker in MOVEMENTS} - {""}


def test_bones_keep_their_length_in_every_movement(performances: list[tuple[str, str, np.ndarray]]) -> None:
    for _, name, points in performances:
        for a, b in LIMBS:
            length = np.linalg.norm(points[:, a] - points[:, b], axis=1)
            assert np.ptp(length) < 1e-6, name
            assert 0.15 < length[0] < 0.6, name


def test_a_shank_that_would_bend_the_knee_forwards_is_straightened() -> None:
    straight = np.array([[0.0, -1.0, 0.0]])
    forward = np.array([[0.0, -0.8, 0.6]])
    assert hinged(straight, forward)[0, 2] < 0.1
    backward = np.array([[0.0, -0.5, -0.8]])
    assert np.allclose(hinged(straight, backward), backward / np.linalg.norm(backward))


def test_who_stands_has_a_foot_on_the_floor(performances: list[tuple[str, str, np.ndarray]]) -> None:
    for word, name, points in performances:
        if word in ("stand_still", "squat", "biceps_curl", "wave", "shoulder_press", "knee_raise", "walk"):
            if name == "walk_down":
                continue
            lowest = points[..., 1].min(axis=1)
            assert np.abs(lowest - np.median(lowest)).max() < 0.12, name


def test_the_foot_that_stands_hardly_slides_in_a_squat() -> None:
    maker, slid = next(make_ for _, _, make_ in MOVEMENTS if make_.__name__ == "squat"), []
    for seed in range(9):
        r = np.random.default_rng(seed)
        feet = perform(maker(r), r)[0][:, [15, 16]].mean(axis=1)
        slid.append(np.ptp(feet[:, [0, 2]], axis=0).max())
    assert np.median(slid) < 0.2
    assert max(slid) < 0.5


def test_a_hand_goes_where_it_is_sent_and_two_that_clap_meet() -> None:
    for place in ((0.1, 0.2, 0.3), (-0.15, -0.2, 0.3), (0.0, 0.45, 0.1), (0.3, -0.3, 0.0)):
        upper, fore = hand_to(*place)
        wrist = UPPER_M * directions(*np.array(upper), 1) + FORE_M * directions(*np.array(fore), 1)
        assert np.allclose(wrist, place, atol=1e-6)
    nearest = []
    for seed in range(8):
        r = np.random.default_rng(seed)
        points = perform(clap(r), r)[0]
        nearest.append(np.linalg.norm(points[:, 9] - points[:, 10], axis=1).min())
    assert np.median(nearest) < 0.17
    assert max(nearest) < 0.3


def test_what_is_called_unknown_moves_and_what_is_called_standing_does_not() -> None:
    r = np.random.default_rng(0)
    maker = next(make_ for _, _, make_ in MOVEMENTS if make_.__name__ == "stand_still")
    still = perform(maker(r), r)[0][:60]
    waving = perform(wave(r), r)[0][:75]
    assert make.says_it("stand_still", still)
    assert not make.says_it("unknown", still)
    assert make.says_it("wave", waving)
    assert not make.says_it("stand_still", waving)


def test_a_gait_in_another_style_keeps_its_bones_and_its_floor(shared_data: Path) -> None:
    walks = [one for one in recordings(shared_data) if one.label == "walk"][:4]
    r = np.random.default_rng(2)
    for one in walks:
        for other in (other_style(one.points, walks[0].points, r), carrying(one.points, r)):
            assert other.shape == one.points.shape
            for a, b in LIMBS:
                before, after = (np.linalg.norm(p[:, a] - p[:, b], axis=1) for p in (one.points, other))
                assert np.abs(np.median(after) - np.median(before)) < 0.03
            feet = other[:, [15, 16], 1].min(1)
            assert np.ptp(feet) < np.ptp(one.points[:, [15, 16], 1].min(1)) + 0.05


def test_recordings_of_no_word_are_cut_where_the_hands_move_and_nobody_walks() -> None:
    still = np.zeros((300, 17, 3))
    still[:, [5, 6], 1], still[:, [11, 12], 1] = 1.4, 0.9
    moving = still.copy()
    moving[150:, 9, 1] = np.sin(np.arange(150) * 0.4) * 0.3
    walking = moving + np.arange(300)[:, None, None] * np.array([0.05, 0, 0])
    assert busy("unknown", still) == []
    assert min(busy("unknown", moving)) > 120
    assert busy("unknown", walking) == []


def test_a_mirrored_body_is_the_same_movement_of_the_other_side() -> None:
    r = np.random.default_rng(3)
    maker = next(make_ for label, _, make_ in MOVEMENTS if label == "kick")
    points = perform(maker(r), r)[0]
    mirrored = (points * (-1, 1, 1))[:, OTHER]
    assert np.allclose((mirrored * (-1, 1, 1))[:, OTHER], points)
    left, right = np.ptp(points[:, 15, 1]), np.ptp(points[:, 16, 1])
    assert np.allclose([np.ptp(mirrored[:, 16, 1]), np.ptp(mirrored[:, 15, 1])], [left, right])


def test_the_far_arm_of_a_person_from_the_side_is_hidden_behind_the_trunk() -> None:
    body = np.zeros((1, 17, 3))
    body[0, [5, 6], 1], body[0, [11, 12], 1] = 1.4, 0.9
    body[0, [5, 11], 2], body[0, [6, 12], 2] = 0.17, -0.17
    body[0, 7], body[0, 8] = (0.0, 1.15, 0.2), (0.0, 1.15, -0.2)
    hidden = hidden_behind(body, 4.0 - body[..., 2])
    assert hidden[0, 8]
    assert not hidden[0, 7]


def test_the_error_is_of_the_size_that_was_measured() -> None:
    r = np.random.default_rng(5)
    maker = next(make_ for label, _, make_ in MOVEMENTS if make_.__name__ == "stand_still")
    steady = np.repeat(perform(maker(r), r)[0][:1], 90, axis=0)
    torso, jitter = [], []
    for _ in range(60):
        made = film(steady, r, FPS, 30.0, upper=0.0)
        trunk = np.linalg.norm(made.px[:, [5, 6]].mean(1) - made.px[:, [11, 12]].mean(1), axis=-1)
        torso.append(np.nanmedian(trunk))
        step = np.diff(made.px[:, 9], axis=0)
        jitter.append(np.nanmedian(np.abs(step)) / torso[-1])
    white = measured()["px_in_torsos"]["wrists"]["seen"]["white"]
    assert 0.3 * white < np.median(jitter) < 6 * white


def test_measuring_finds_the_slow_and_the_white_part_of_an_error_that_is_known() -> None:
    r = np.random.default_rng(1)
    films = [
        r.normal(0, 0.05, (1, 2)) + 0.03 * drifting(r, 400, 2, 0.3, 15.0) + r.normal(0, 0.01, (400, 2))
        for _ in range(60)
    ]
    found = wobble(films, 1 / 15)
    assert found["between_films"] == pytest.approx(0.05, rel=0.25)
    assert found["slow"] == pytest.approx(0.03, rel=0.2)
    assert found["white"] == pytest.approx(0.01, rel=0.3)
    assert found["slow_s"] == pytest.approx(0.3, rel=0.3)


def test_the_clips_are_the_same_for_the_same_seed_and_others_for_another() -> None:
    words = ("squat", "unknown")
    one, same, other = (make.make_examples(3, seed, words) for seed in (4, 4, 5))
    assert np.array_equal(one.px, same.px, equal_nan=True)
    assert one.people.tolist() == same.people.tolist()
    assert one.px.shape != other.px.shape or not np.array_equal(one.px, other.px, equal_nan=True)


def test_clips_have_every_word_and_arrays_as_promised(few: make.Examples, tmp_path: Path) -> None:
    assert set(few.labels.tolist()) == set(LABELS)
    frames = int(few.lengths.sum())
    assert few.px.shape == (frames, 17, 2)
    assert few.m.shape == (frames, 17, 3)
    assert ((few.scores >= 0) & (few.scores <= 1)).all()
    seconds = few.lengths / few.fps
    assert seconds.min() > 0.6
    assert seconds.max() < 12
    hips = few.m[:, [11, 12]].astype(float).mean(1)
    assert np.nanmax(np.abs(hips)) < 0.01
    write_shards(few, tmp_path, clips_each=100)
    again = read_shards(tmp_path)
    assert np.array_equal(again.px, few.px, equal_nan=True)
    clip = again.clip(3, 3)
    assert clip.positions.shape == (1, few.lengths[3], 17, 3)
    assert clip.label == few.labels[3]


def test_two_clips_of_one_performance_carry_the_same_person(few: make.Examples) -> None:
    made = few.people[few.sources == "synthesis"]
    assert len(set(made.tolist())) < len(made)


def test_recorded_bodies_stand_upright_and_carry_words_of_the_vocabulary(shared_data: Path) -> None:
    found = list(recordings(shared_data))
    assert {one.label for one in found} <= set(LABELS)
    walks = [one for one in found if one.label == "walk"]
    assert len(walks) > 50
    for one in walks[:10]:
        assert (one.points[:, 0, 1] > one.points[:, 11, 1]).all()
        assert (one.points[:, 11, 1] > one.points[:, 15, 1]).all()


def test_phases_become_whole_repetitions_with_every_keypoint(shared_data: Path) -> None:
    archive = shared_data / "skeletons" / "exercise_correction_mediapipe_csv.zip"
    squats = next(run for run in runs(archive) if run.label == "squat")
    r = np.random.default_rng(0)
    made = next(clip for clip in (film_phases(squats, r, 30.0) for _ in range(20)) if clip is not None)
    assert np.isfinite(made.px).all()
    assert np.isfinite(made.m).all()
    knees = made.m[:, 11, 1] - made.m[:, 15, 1]
    assert np.ptp(knees) > 0.2
