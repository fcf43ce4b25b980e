"""What every repetition counter must do."""

from __future__ import annotations

import itertools

import msgspec
import numpy as np
import pytest

from core.errors import UserError
from core.motion import PoseSequence
from core.rep_counters import COUNTERS, RepCounter, create
from core.rep_counters.network import CountingSettings
from tests.helpers.bodies import film, repeat, squat
from tests.helpers.made_counter import FORMULAS
from tests.helpers.made_counter import counter as made_counter

SPEEDS = CountingSettings(quickest=0.5, slowest=4.0)
BY_FORMULA = [f"network of {says}" for says in sorted(FORMULAS)]  # packages, their network a formula


@pytest.fixture(params=[*sorted(COUNTERS), *BY_FORMULA])
def counter(request: pytest.FixtureRequest) -> RepCounter:
    if request.param in BY_FORMULA:
        return made_counter(request.param.rpartition(" ")[2], SPEEDS)[0]
    return create(request.param)


def total(counter: RepCounter, poses: PoseSequence) -> int:
    """All sets together; whatever the counter says must lie within the video, in order."""
    sets = counter.count(poses)
    assert sets == sorted(sets, key=lambda one: one.start)
    for found, following in itertools.pairwise(sets):
        assert found.stop <= following.start
    for found in sets:
        assert poses.start <= found.start < found.stop <= poses.stop
        assert all(found.start <= cycle.start <= cycle.turn <= cycle.stop for cycle in found.cycles)
    return sum(found.count for found in sets)


def test_an_unknown_counter_is_refused_with_the_known_names() -> None:
    with pytest.raises(UserError) as refused:
        create("no such counter")
    assert "periodicity" in refused.value.hint


def test_five_squats_are_five(counter: RepCounter) -> None:
    sets = counter.count(film(repeat(squat, 5), azimuth_deg=40, noise_m=0.005))
    assert [found.count for found in sets] == [5]


def test_cycles_lie_in_order_within_the_set_and_the_video(counter: RepCounter) -> None:
    poses = msgspec.structs.replace(film(repeat(squat, 4), noise_m=0.005), start=1000)
    (found,) = counter.count(poses)
    assert poses.start <= found.start < found.stop <= poses.stop
    for cycle in found.cycles:
        assert found.start <= cycle.start <= cycle.turn <= cycle.stop < found.stop
    turns = [cycle.turn for cycle in found.cycles]
    assert turns == sorted(turns)
    assert 0.0 <= found.confidence <= 1.0


def test_a_person_who_stands_still_repeats_nothing(counter: RepCounter) -> None:
    assert counter.count(film(squat(np.zeros(300)), noise_m=0.01)) == []


def test_nobody_in_view_and_no_pictures_at_all_give_nothing(counter: RepCounter) -> None:
    poses = film(squat(np.zeros(60)))
    gone = msgspec.structs.replace(
        poses, px=np.full_like(poses.px, np.nan), scores=np.zeros_like(poses.scores)
    )
    empty = poses.cut_to(0, 0)
    assert counter.count(gone) == [] and counter.count(empty) == []


def test_the_poses_are_left_as_they_were(counter: RepCounter) -> None:
    poses = film(repeat(squat, 3))
    before = poses.px.copy()
    counter.count(poses)
    assert np.array_equal(poses.px, before)


def test_poses_without_metres_are_counted_too(counter: RepCounter) -> None:
    poses: PoseSequence = msgspec.structs.replace(film(repeat(squat, 4), azimuth_deg=70), m=None)
    assert sum(found.count for found in counter.count(poses)) == 4


def test_one_repetition_is_one(counter: RepCounter) -> None:
    if counter.id == "made-period":
        pytest.skip("a period needs two repetitions")
    assert total(counter, film(repeat(squat, 1, lead_s=2.0), noise_m=0.003)) == 1


@pytest.mark.parametrize("fps", [5.0, 240.0])
def test_few_and_many_pictures_a_second_count_alike(counter: RepCounter, fps: float) -> None:
    assert total(counter, film(repeat(squat, 5, fps=fps), fps=fps, noise_m=0.003)) == 5


def test_who_leaves_in_mid_set_and_comes_back_is_counted_as_long_as_seen(counter: RepCounter) -> None:
    poses = film(repeat(squat, 8), noise_m=0.003)  # 2.5 s each from 1 s on
    away = slice(30 + 75 * 3, 30 + 75 * 5)
    px, scores = poses.px.copy(), poses.scores.copy()
    px[away], scores[away] = np.nan, 0.0
    assert 5 <= total(counter, msgspec.structs.replace(poses, px=px, scores=scores, m=None)) <= 7


def test_half_a_repetition_at_either_end_is_none(counter: RepCounter) -> None:
    poses = film(repeat(squat, 6, lead_s=0.0), noise_m=0.003)
    cut = poses.cut_to(30, 30 + 75 * 5)  # from the deepest moment of the first to that of the sixth
    assert 4 <= total(counter, cut) <= 5


def test_three_hundred_repetitions_are_three_hundred(counter: RepCounter) -> None:
    if counter.id == "consensus":
        pytest.skip("asks the others")
    quick = repeat(squat, 300, period_s=1.0, pause_s=0.0, fps=10.0)
    assert abs(total(counter, film(quick, fps=10.0, noise_m=0.003)) - 300) <= 3
