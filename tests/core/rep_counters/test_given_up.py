"""Repetitions that were given up are marked and do not count."""

from __future__ import annotations

import numpy as np

from core.rep_counters import create
from tests.helpers.bodies import film, squat


def test_half_a_squat_between_whole_ones_is_partial() -> None:
    rise = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(75) / 75)
    rest = np.zeros(20)
    course = [rest, rise, rest, rise, rest, 0.42 * rise, rest, rise, rest, rise, rest]
    poses = film(squat(np.concatenate(course)), noise_m=0.004)
    (found,) = create("periodicity").count(poses)
    assert found.count == 4
    (given_up,) = [cycle for cycle in found.cycles if cycle.partial]
    begun = sum(len(part) for part in course[:5])
    assert abs(given_up.turn - (begun + 37)) <= 8
    assert begun - 10 <= given_up.start < given_up.stop <= begun + 85
