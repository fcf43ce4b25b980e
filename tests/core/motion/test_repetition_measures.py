"""Measures of repetitions against slow, obvious versions."""

from __future__ import annotations

import numpy as np
import pytest

from core.motion.repetition_measures import measure, middle_and_spread, turning_frame

TIMES = np.sort(np.random.default_rng(3).uniform(0, 20, 401))
FRAMES = np.array([(0, 20, 50), (50, 90, 100), (130, 150, 200)])
SIGNAL = np.random.default_rng(4).normal(90, 20, 200).astype(np.float32)


def test_measures_are_those_of_a_slow_version() -> None:
    found = measure(FRAMES, lambda frames: TIMES[frames], SIGNAL, 10)
    for number, (start, turn, stop) in enumerate(FRAMES):
        assert found.duration_s[number] == pytest.approx(TIMES[stop] - TIMES[start])
        assert found.out_s[number] + found.back_s[number] == pytest.approx(found.duration_s[number])
        assert found.out_s[number] == pytest.approx(TIMES[turn] - TIMES[start])
        values = [SIGNAL[frame - 10] for frame in range(max(start, 10), stop)]
        assert found.reach[number] == pytest.approx(max(values) - min(values))


def test_a_repetition_hardly_seen_has_no_reach() -> None:
    signal = SIGNAL.copy()
    signal[: 50 - 10 - 20] = np.nan
    found = measure(FRAMES, lambda frames: TIMES[frames], signal, 10)
    assert np.isnan(found.reach[0]) and np.isfinite(found.reach[1:]).all()
    assert np.isnan(measure(FRAMES, lambda frames: TIMES[frames]).reach).all()


def test_median_and_quartiles_leave_out_what_is_not_known() -> None:
    assert middle_and_spread(np.array([1.0, np.nan, 2.0, 3.0, 4.0, 5.0])) == (3.0, 2.0)
    assert np.isnan(middle_and_spread(np.array([np.nan]))).all()


def test_the_turning_point_is_where_the_joint_is_farthest_from_both_ends() -> None:
    signal = np.abs(np.arange(100) - 40).astype(np.float32)  # lowest at frame 140
    assert turning_frame(signal, 100, 120, 180) == 140
    assert turning_frame(None, 0, 120, 180) == 150
    assert turning_frame(signal, 100, 190, 260) == 225  # not all of it is known
