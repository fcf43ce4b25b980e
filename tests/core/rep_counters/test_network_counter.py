"""Counting with the network of a package: windows, speeds, cycles."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from core.errors import UserError
from core.models.packages import Port
from core.motion import PoseSequence
from core.rep_counters.network import CountingSettings
from tests.helpers.bodies import film, repeat, squat
from tests.helpers.made_counter import FORMULAS, counter, package

AT_FOUR = CountingSettings(quickest=1.0, slowest=4.0)


def squats(count: int, **how: float) -> PoseSequence:
    return film(repeat(squat, count, **how), azimuth_deg=40, noise_m=0.003)


def total(says: str, poses: PoseSequence) -> int:
    return sum(one.count for one in counter(says, AT_FOUR)[0].count(poses))


@pytest.mark.parametrize("says", sorted(FORMULAS))
def test_every_kind_of_network_counts_squats(says: str) -> None:
    assert total(says, squats(6)) == 6


@pytest.mark.parametrize("says", ["density", "salient"])
def test_the_count_does_not_depend_on_where_windows_begin(says: str) -> None:
    poses = squats(9, lead_s=6.0)
    counts = [
        total(says, poses.cut_to(first, len(poses.times_s))) for first in (0, 41)
    ]  # standing before the first squat, more or less of it
    assert counts == [9, 9]


def test_a_minute_is_counted_in_windows_without_counting_twice() -> None:
    one, session = counter("density", CountingSettings(quickest=1.0, slowest=1.0))
    assert sum(found.count for found in one.count(squats(24))) == 24
    assert sum(len(asked["x"]) for asked in session.asked) > 10


def test_cycles_begin_and_turn_in_the_movement_itself() -> None:
    (found,) = counter("density", AT_FOUR)[0].count(squats(5))
    for number, cycle in enumerate(found.cycles):
        begins = 30 + number * 75  # 1 s of standing, then 2 s down and up and half a second of rest
        assert abs(cycle.start - begins) <= 9 and abs(cycle.stop - begins - 60) <= 9
        assert abs(cycle.turn - begins - 30) <= 3


def test_where_the_search_finds_nothing_the_tempo_is_cut() -> None:
    found = counter("density", AT_FOUR)[0].count(squats(1))
    assert [one.count for one in found] == [1]
    assert abs(found[0].cycles[0].turn - 60) <= 4


def test_a_network_of_other_poses_says_so() -> None:
    wanted = msgspec.structs.replace(package().graphs[0].preprocessing, dimensions=3)
    graph = msgspec.structs.replace(package().graphs[0], preprocessing=wanted)
    flat = msgspec.structs.replace(squats(3), m=None)
    with pytest.raises(UserError, match="three dimensions"):
        counter("density", graphs=(graph,))[0].count(flat)


def test_a_package_that_does_not_count_is_refused() -> None:
    with pytest.raises(UserError, match="does not count"):
        counter("density", task="segments")
    graph = msgspec.structs.replace(package().graphs[0], outputs=(Port("density", ("batch", 64)),))
    with pytest.raises(UserError, match="lacks"):
        counter("density", graphs=(graph,))


def test_a_packages_own_settings_are_the_usual_ones() -> None:
    made, _ = counter("density", decoding={"quickest": 1.0, "slowest": 2.0})
    assert made.speeds() == [1.0, 2.0]
    with pytest.raises(UserError):
        counter("density", decoding={"no_such": 1.0})


def test_nobody_asks_the_network_where_nobody_is_seen() -> None:
    poses = squats(2)
    gone = msgspec.structs.replace(
        poses, px=np.full_like(poses.px, np.nan), scores=np.zeros_like(poses.scores)
    )
    made, session = counter("density")
    assert made.count(gone) == [] and session.asked == []
