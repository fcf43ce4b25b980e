"""A movement is not called what it cannot be."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.action_recognisers import create
from core.action_recognisers.conditions import can_be, measure, there_and_back
from core.action_recognisers.vocabulary import load_actions
from core.action_recognisers.windows import cut_windows
from core.motion.features import LWRI, RWRI, BodyStretch, body_stretches
from tests.helpers.bodies import body_points, both, film, repeat, squat

Floats = NDArray[np.float64]
SIDES = (0, 50, 90, 200)


def seen(points: Floats, azimuth_deg: float = 30.0, unseen: tuple[int, ...] = ()) -> BodyStretch:
    poses = film(points, azimuth_deg=azimuth_deg, noise_m=0.006, depth_noise_m=0.01, unseen=unseen)
    return body_stretches(poses)[0]


def possible(body: BodyStretch) -> set[str]:
    found = measure(body)
    return {label for label, entry in load_actions().labels.items() if can_be(entry.limits, found)}


def reach_down(rise: Floats) -> Floats:
    """Bends at the hips until the hands are near the floor; the feet stay."""
    return body_points(
        len(rise),
        trunk=80 * rise,
        **both("thigh", 40 * rise),
        **both("shin", -20 * rise),
        **both("arm", 10 + 80 * rise),
        **both("fore", 10 + 80 * rise),
    )


def thrown_back(rise: Floats) -> Floats:
    """From standing to a straight body over the hands, as in a burpee."""
    return body_points(
        len(rise),
        trunk=80 * rise,
        **both("thigh", -80 * rise),
        **both("shin", -80 * rise),
        **both("arm", 10 + 80 * rise),
        **both("fore", 10 + 80 * rise),
    )


def hip_high(rise: Floats) -> Floats:
    """Straight arms go forward a little."""
    return body_points(len(rise), **both("arm", 5 + 25 * rise), **both("fore", 5 + 25 * rise))


def turning(rest_s: float) -> Floats:
    """Two squats that rest at the bottom for `rest_s`."""
    rise = 0.5 - 0.5 * np.cos(np.pi * np.arange(36) / 36)
    once = np.concatenate([rise, np.ones(round(30 * rest_s)), rise[::-1], np.zeros(12)])
    return squat(np.tile(once, 2))


@pytest.mark.parametrize("azimuth_deg", SIDES)
def test_a_squat_that_turns_at_once_is_no_sitting_down(azimuth_deg: int) -> None:
    names = possible(seen(turning(0.0), azimuth_deg))
    assert "squat" in names and "sit_to_stand" not in names


@pytest.mark.parametrize("azimuth_deg", SIDES)
def test_who_rests_at_the_bottom_may_be_sitting(azimuth_deg: int) -> None:
    assert {"squat", "sit_to_stand"} <= possible(seen(turning(1.0), azimuth_deg))


@pytest.mark.parametrize("azimuth_deg", SIDES)
def test_a_burpee_has_a_straight_body_near_the_floor(azimuth_deg: int) -> None:
    assert "burpee" in possible(seen(repeat(thrown_back, 2), azimuth_deg))
    assert "burpee" not in possible(seen(repeat(reach_down, 2), azimuth_deg))


def test_an_upright_body_does_no_push_ups_and_hands_below_the_shoulders_no_pull_ups() -> None:
    names = possible(seen(repeat(hip_high, 2)))
    assert not names & {"push_up", "plank", "pull_up", "bench_press", "sit_up", "lie", "biceps_curl"}
    assert {"stand_still", "front_raise", "reach", "wave"} <= names


def test_what_was_not_seen_speaks_against_nothing() -> None:
    def hands_up(rise: Floats) -> Floats:
        return body_points(len(rise), **both("arm", 0, 100 + 60 * rise), **both("fore", 0, 170))

    assert "biceps_curl" in possible(seen(repeat(hands_up, 2), unseen=(LWRI, RWRI)))
    assert "push_up" not in possible(seen(repeat(hands_up, 2)))


def test_every_limit_of_the_vocabulary_is_of_something_measured() -> None:
    steps = np.sin(2 * np.pi * np.arange(120) / 30)
    walking = body_points(
        120, l_thigh_pitch=40 * steps.clip(0), r_thigh_pitch=40 * (-steps).clip(0), **both("arm", 10)
    )
    found = measure(seen(walking))
    limits = {name for entry in load_actions().labels.values() for name in entry.limits}
    assert limits <= set(found), limits - set(found)
    assert found["steps_per_s"] == pytest.approx(2.0, abs=0.15)


@pytest.mark.parametrize("azimuth_deg", SIDES)
def test_getting_down_is_no_exercise(azimuth_deg: int) -> None:
    down = squat(np.concatenate([np.zeros(10), 0.5 - 0.5 * np.cos(np.pi * np.arange(40) / 40), np.ones(6)]))
    assert not there_and_back(seen(down, azimuth_deg))
    assert there_and_back(seen(np.concatenate([down, down[::-1]]), azimuth_deg))
    label = create("network").recognise(film(down, azimuth_deg=azimuth_deg)).label
    assert not load_actions().labels[label].counted


def test_a_window_holds_whole_repetitions_though_only_their_moving_part_was_marked() -> None:
    poses = film(repeat(squat, 3, period_s=2.0, pause_s=0.4, lead_s=1.0))  # a turn at 2.0, 4.4 and 6.8 s
    marked = tuple((turn - 18, turn, turn + 18) for turn in (60, 132, 204))  # 1.2 s of each 2.4
    spans = [(body.times_s[0], body.times_s[-1]) for body, _ in cut_windows(poses, marked)]
    assert np.allclose(spans, [(0.8, 5.6), (5.6, 8.0)], atol=0.1)
