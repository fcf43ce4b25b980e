"""The network that ships: rightly named exercises, and no confident wrong word for who stands."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.action_recognisers import UNKNOWN, create
from core.action_recognisers.network import SHIPPED, NetworkRecogniser
from core.action_recognisers.vocabulary import load_actions
from core.models.packages import load_package
from tests.helpers.bodies import body_points, both, film, repeat, squat

Floats = NDArray[np.float64]
CYCLE = 75  # frames of a repetition of `repeat`: 2 s and a rest of half a second
ASKED_FOR = set(
    """walk run jump jumping_jack squat lunge push_up pull_up sit_up burpee plank biceps_curl shoulder_press
    sit_to_stand sit stand_still lie_down pick_up carry throw kick punch wave clap reach bend twist arm_raise
    arm_circle leg_raise knee_raise dance climb unknown""".split()  # noqa: SIM905
)


def jack(rise: Floats) -> Floats:
    return body_points(
        len(rise),
        **both("thigh", 0, 3 + 22 * rise),
        **both("shin", 0, 3 + 22 * rise),
        **both("arm", 0, 10 + 150 * rise),
        **both("fore", 0, 10 + 160 * rise),
    )


def curl(rise: Floats) -> Floats:
    return body_points(len(rise), **both("arm", 8, 8), **both("fore", 12 + 120 * rise, 5))


def press(rise: Floats) -> Floats:
    return body_points(len(rise), **both("arm", 20, 60 + 105 * rise), **both("fore", 175, 5))


def cycles(count: int, length: int = CYCLE, first: int = 30) -> tuple[tuple[int, int, int], ...]:
    starts = range(first, first + count * length, length)
    return tuple((start, start + 30, start + length - 15) for start in starts)


@pytest.fixture(scope="module")
def recogniser() -> NetworkRecogniser:
    made = create("network")
    assert isinstance(made, NetworkRecogniser)
    return made


def test_the_words_asked_for_are_there_and_in_the_vocabulary() -> None:
    classes = load_package(SHIPPED).classes
    assert ASKED_FOR <= set(classes) <= set(load_actions().labels)
    assert len(classes) >= 31


@pytest.mark.parametrize("azimuth_deg", [0, 40, 90, 215])
@pytest.mark.parametrize(
    ("movement", "label"),
    [(squat, "squat"), (jack, "jumping_jack"), (curl, "biceps_curl"), (press, "shoulder_press")],
)
def test_counted_exercises_are_named_from_any_side(
    recogniser: NetworkRecogniser, movement, label: str, azimuth_deg: int
) -> None:
    poses = film(repeat(movement, 3), azimuth_deg=azimuth_deg, noise_m=0.008)
    answer = recogniser.recognise(poses, cycles(3))
    assert answer.label == label, answer.ranking[:3]


@pytest.mark.parametrize("azimuth_deg", range(0, 360, 30))
@pytest.mark.parametrize(("arm", "fore"), [(5, 12), (20, 70), (35, 110), (60, 150)])
def test_who_stands_is_never_given_a_confident_wrong_word(
    recogniser: NetworkRecogniser, azimuth_deg: int, arm: float, fore: float
) -> None:
    still = body_points(120, **both("arm", arm, 10), **both("fore", fore, 8))
    answer = recogniser.recognise(film(still, noise_m=0.006, azimuth_deg=azimuth_deg))
    assert answer.label in ("stand_still", UNKNOWN), answer.ranking[:3]


@pytest.mark.parametrize("azimuth_deg", range(0, 360, 45))
def test_small_gestures_of_who_stands_are_no_exercise(
    recogniser: NetworkRecogniser, azimuth_deg: int
) -> None:
    t = np.linspace(0, 6 * np.pi, 180)
    swaying = body_points(
        180,
        side_bend=2 * np.sin(t / 3),
        **both("arm", 12 + 4 * np.sin(t), 10),
        **both("fore", 40 + 8 * np.sin(t), 8),
    )
    answer = recogniser.recognise(film(swaying, noise_m=0.005, azimuth_deg=azimuth_deg))
    assert answer.label in ("stand_still", UNKNOWN), answer.ranking[:3]


def test_all_along_a_track_the_probabilities_tell_standing_from_squatting(
    recogniser: NetworkRecogniser,
) -> None:
    moving = repeat(squat, 3)
    poses = film(np.concatenate([np.repeat(moving[:1], 240, axis=0), moving]), noise_m=0.005, azimuth_deg=30)
    found = recogniser.window_probabilities(poses)
    likeliest = [found.labels[i] for i in found.values.argmax(1)]
    assert likeliest[2:10].count("stand_still") + likeliest[2:10].count(UNKNOWN) == 8
    assert likeliest[-10:].count("squat") >= 7


def test_what_counted_is_told_for_every_frame_shown(recogniser: NetworkRecogniser) -> None:
    answer, found = recogniser.explain(film(repeat(squat, 2)))
    assert [one.kind for one in found] == ["frame_weights"]
    assert len(found[0].frames) == len(found[0].values)
    assert answer.disagreement is None, "one network alone"


@pytest.mark.parametrize("counted", [(), cycles(3)])
def test_an_explanation_says_what_the_segment_was_called_and_how_surely(
    recogniser: NetworkRecogniser, counted: tuple[tuple[int, int, int], ...]
) -> None:
    moving = repeat(squat, 3)
    poses = film(np.concatenate([moving, np.repeat(moving[-1:], 150, axis=0)]), noise_m=0.008)
    named = recogniser.recognise(poses, counted)
    answer, _ = recogniser.explain(poses, counted)
    assert answer == named
