"""What every repetition counter must do."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from core.errors import UserError
from core.motion import PoseSequence
from core.rep_counters import COUNTERS, RepCounter, create
from tests.helpers.bodies import film, repeat, squat


@pytest.fixture(params=sorted(COUNTERS))
def counter(request: pytest.FixtureRequest) -> RepCounter:
    return create(request.param)


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
