"""Times of pictures rise, however broken the time stamps are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.media.frame_times import UNKNOWN, is_variable, repair_times

TICK = 1 / 1000
ANY_STAMP = st.one_of(st.integers(-(10**7), 10**7), st.integers(-(2**62), 2**62), st.just(UNKNOWN))


def repaired(*stamps: int | None) -> list[float]:
    ticks = np.array([UNKNOWN if stamp is None else stamp for stamp in stamps], np.int64)
    return [round(float(time), 6) for time in repair_times(ticks, TICK)[0]]


@given(st.lists(ANY_STAMP, min_size=1, max_size=60), st.floats(1e-6, 1.0))
def test_times_always_rise_from_zero(stamps: list[int], tick_s: float) -> None:
    times, _ = repair_times(np.array(stamps, np.int64), tick_s)
    assert len(times) == len(stamps)
    assert np.isfinite(times).all()
    assert times[0] == 0.0
    assert (np.diff(times) > 0).all()


@given(st.integers(-(10**9), 10**9), st.lists(st.integers(1, 10**5), max_size=60))
def test_rising_stamps_are_only_moved_to_begin_at_zero(first: int, steps: list[int]) -> None:
    stamps = first + np.concatenate([[0], np.cumsum(np.array(steps, np.int64))]).astype(np.int64)
    times, repairs = repair_times(stamps, TICK)
    assert repairs == ()
    np.testing.assert_allclose(times, (stamps - first) * TICK)


@given(st.data())
def test_lost_stamps_leave_the_others_alone(data: st.DataObject) -> None:
    steps = data.draw(st.lists(st.integers(1, 100), min_size=3, max_size=40))
    stamps = np.concatenate([[0], np.cumsum(np.array(steps, np.int64))]).astype(np.int64)
    lost = data.draw(st.lists(st.integers(1, len(stamps) - 1), min_size=1, unique=True))
    holed = stamps.copy()
    holed[lost] = UNKNOWN
    times, repairs = repair_times(holed, TICK)
    assert repairs
    kept = holed != UNKNOWN
    np.testing.assert_allclose(times[kept], stamps[kept] * TICK, atol=1e-9)


def test_a_missing_stamp_is_put_between_its_neighbours() -> None:
    assert repaired(0, 40, None, 120) == [0, 0.04, 0.08, 0.12]


def test_missing_stamps_at_the_ends_go_on_at_the_usual_step() -> None:
    assert repaired(None, 40, 80, 120, None, None) == [0, 0.04, 0.08, 0.12, 0.16, 0.2]


def test_a_repeated_stamp_is_put_between_its_neighbours() -> None:
    assert repaired(0, 40, 40, 80, 120) in ([0, 0.02, 0.04, 0.08, 0.12], [0, 0.04, 0.06, 0.08, 0.12])


def test_one_wild_stamp_does_not_move_the_others() -> None:
    assert repaired(0, 40, 900_000, 120, 160) == [0, 0.04, 0.08, 0.12, 0.16]
    assert repaired(0, 40, 80, 120, 160, -900_000, 240, 280, 320) == [
        0, 0.04, 0.08, 0.12, 0.16, 0.2, 0.24, 0.28, 0.32,
    ]  # fmt: skip


def test_a_clock_that_restarts_goes_on_after_the_first_part() -> None:
    first = [1000 + 40 * i for i in range(20)]
    second = [40 * i for i in range(10)]
    assert repaired(*first, *second) == [round(0.04 * i, 6) for i in range(30)]


def test_a_leap_of_hours_is_closed() -> None:
    stamps = [40 * i for i in range(20)] + [10**9 + 40 * i for i in range(20)]
    assert repaired(*stamps) == [round(0.04 * i, 6) for i in range(40)]


def test_a_pause_of_minutes_is_kept() -> None:
    assert repaired(0, 40, 80, 300_000, 300_040) == [0, 0.04, 0.08, 300.0, 300.04]


def test_without_any_stamp_the_fallback_step_counts() -> None:
    times, repairs = repair_times(np.full(4, UNKNOWN), TICK, fallback_step_s=0.1)
    assert times.tolist() == pytest.approx([0, 0.1, 0.2, 0.3])
    assert "4 pictures" in repairs[0]


def test_a_rate_rounded_to_milliseconds_is_constant() -> None:
    assert not is_variable(np.round(np.arange(300) / 29.97, 3), 1e-3)


def test_dropped_pictures_make_a_variable_rate() -> None:
    times = np.delete(np.arange(300) / 30, np.arange(20, 300, 10))
    assert is_variable(times, 1 / 30000)
    assert not is_variable(np.arange(300) / 30, 1 / 30000)
    assert not is_variable(np.zeros(1), 1 / 30000)
