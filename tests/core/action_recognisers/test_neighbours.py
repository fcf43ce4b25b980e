"""The neighbours recogniser names what a person would, and says unknown where it should."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.action_recognisers import UNKNOWN
from core.action_recognisers.examples import Examples, examples_file, load_examples
from core.action_recognisers.neighbours import NeighbourRecogniser
from core.action_recognisers.vocabulary import load_actions
from core.action_recognisers.windows import cut_windows, is_repeated
from core.motion import PoseSequence
from core.motion.descriptors import describe, descriptor_names
from core.motion.features import LANK, LHIP, LKNE, RANK, RHIP, RKNE, body_stretches
from tests.helpers.bodies import body_points, both, film, repeat, squat

Floats = NDArray[np.float64]
LEGS = (LHIP, RHIP, LKNE, RKNE, LANK, RANK)
CYCLE = 75  # frames of a repetition of `repeat`: 2 s and a rest of half a second


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
def recogniser() -> NeighbourRecogniser:
    return NeighbourRecogniser()


@pytest.mark.parametrize("azimuth_deg", [0, 40, 90, 215])
@pytest.mark.parametrize(
    ("movement", "label"),
    [(squat, "squat"), (jack, "jumping_jack"), (curl, "biceps_curl"), (press, "shoulder_press")],
)
def test_counted_exercises_are_named_from_any_side(
    recogniser: NeighbourRecogniser, movement, label: str, azimuth_deg: int
) -> None:
    poses = film(repeat(movement, 3), azimuth_deg=azimuth_deg, noise_m=0.008)
    answer = recogniser.recognise(poses, cycles(3))
    assert answer.label == label, answer.ranking[:3]


def test_an_exercise_is_named_without_counted_repetitions(recogniser: NeighbourRecogniser) -> None:
    assert recogniser.recognise(film(repeat(squat, 3, lead_s=0.1), azimuth_deg=30)).label == "squat"


def test_who_stands_still_is_said_to_stand_still(recogniser: NeighbourRecogniser) -> None:
    still = body_points(120, **both("arm", 5, 10), **both("fore", 12, 8))
    assert recogniser.recognise(film(still, noise_m=0.004, azimuth_deg=20)).label == "stand_still"


def test_a_posture_is_unknown_where_something_was_repeated(recogniser: NeighbourRecogniser) -> None:
    still = body_points(255, **both("arm", 5, 10), **both("fore", 12, 8))
    poses = film(still, noise_m=0.004, azimuth_deg=20)
    assert recogniser.recognise(poses, cycles(3)).label == UNKNOWN


def test_movements_of_the_legs_are_not_named_when_no_leg_is_seen(recogniser: NeighbourRecogniser) -> None:
    poses = film(repeat(squat, 3), unseen=LEGS)
    needs_legs = {label for label, entry in load_actions().labels.items() if "legs" in entry.needs}
    answer = recogniser.recognise(poses, cycles(3))
    assert not needs_legs & {label for label, _ in answer.ranking}


def test_what_nobody_can_do_is_unknown(recogniser: NeighbourRecogniser) -> None:
    random = np.random.default_rng(5)
    poses = film(np.cumsum(random.normal(0, 0.15, (90, 13, 3)), axis=0))
    assert recogniser.recognise(poses).label == UNKNOWN


def test_a_body_is_named_from_pixels_alone(recogniser: NeighbourRecogniser) -> None:
    import msgspec

    poses = msgspec.structs.replace(film(repeat(squat, 3), azimuth_deg=90), m=None)
    assert recogniser.recognise(poses, cycles(3)).label == "squat"


def test_two_separate_single_movements_are_no_repetitions() -> None:
    assert not is_repeated(((0, 30, 60), (400, 430, 460)))
    assert is_repeated(((0, 30, 60), (70, 100, 130)))


def test_windows_follow_the_counted_repetitions() -> None:
    poses = film(repeat(squat, 4))
    lengths = [window.duration_s for window, _ in cut_windows(poses, cycles(4))]
    assert lengths == pytest.approx([5.0, 5.0], abs=0.1)


def test_a_descriptor_hardly_changes_when_the_camera_goes_around() -> None:
    rows = [
        describe(
            body_stretches(film(repeat(jack, 2), azimuth_deg=angle, elevation_deg=0.0, distance_m=30))[0]
        )
        for angle in (0.0, 65.0, 150.0)
    ]
    changes = np.abs(rows[0].values - np.array([row.values for row in rows[1:]])).max(0)
    loose = {"sideways travel": 9.0, "sideways wander": 9.0, "approach": 9.0, "feet rise and fall": 0.5}
    changed = {
        name: change
        for name, change in zip(descriptor_names(), changes, strict=True)
        if change > loose.get(name, 0.12)
    }
    assert changed == {}


def test_numbers_of_unseen_keypoints_are_not_known() -> None:
    row = describe(body_stretches(film(repeat(squat, 2), unseen=(LKNE, LANK, RKNE, RANK)))[0])
    names = descriptor_names()
    assert not any(
        row.known[i] for i, name in enumerate(names) if "leg" in name.split() or "hip height" in name
    )
    assert all(row.known[i] for i, name in enumerate(names) if "arm" in name.split())


def test_distances_are_those_of_linear_discriminants() -> None:
    from scipy.linalg import eigh

    from core.action_recognisers import examples as module

    random = np.random.default_rng(0)
    groups = np.repeat(np.arange(4), 20)
    values = random.normal(size=(80, 6)) + random.normal(size=(4, 6))[groups] * 2
    known = np.array([True, True, False, True, True, True])
    here = random.normal(size=6)
    found = Examples(values, groups.astype(str), groups, np.zeros(80, bool)).distances(here, known)

    scaled = (values - values.mean(0)) / (values.std(0) + 1e-6)
    middles = np.array([scaled[groups == g].mean(0) for g in range(4)])
    within = np.mean([np.cov(scaled[groups == g].T, bias=True) for g in range(4)], axis=0)
    between = middles.T @ middles / 4
    part = np.ix_(known, known)
    _, axes = eigh(between[part], within[part] + module.RIDGE * np.eye(5))
    gap = (scaled - (here - values.mean(0)) / (values.std(0) + 1e-6))[:, known] @ axes
    assert found == pytest.approx(np.sqrt((gap**2).mean(1)))


def test_the_shipped_examples_are_small_and_of_the_vocabulary() -> None:
    examples = load_examples()
    assert examples is not None
    assert set(examples.labels) <= set(load_actions().labels)
    assert examples_file().stat().st_size < 1_000_000
    assert (examples_file().parent / "card.toml").exists()


def test_few_pictures_are_unknown(recogniser: NeighbourRecogniser) -> None:
    poses: PoseSequence = film(repeat(squat, 1)).cut_to(0, 3)
    assert recogniser.recognise(poses).label == UNKNOWN
