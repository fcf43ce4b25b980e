"""From what networks say to sets and cycles."""

from __future__ import annotations

import numpy as np
import pytest

from core.motion.cycles import Cycles
from core.motion.features import GRID_HZ, body_stretches
from core.rep_counters.carving import cut_by_tempo, held_by
from core.rep_counters.sides import sides_in_turn
from core.rep_counters.tempo import (
    BelievedSet,
    Tempo,
    believed_sets,
    likeliest_length,
    rate_of_cycles,
    tempo_of,
    triggered,
    weighted_median,
)
from tests.helpers.bodies import body_points, film, squat

GRID = np.arange(600) / GRID_HZ


def bells(count: int, period_s: float, times_s: np.ndarray) -> np.ndarray:
    """(G,) density: so many repetitions from 5 s on."""
    interval = times_s[1] - times_s[0]
    middles = 5.0 + period_s * (np.arange(count) + 0.5)
    each = np.exp(-0.5 * ((times_s[:, None] - middles) / (period_s / 6)) ** 2)
    return (each / (period_s / 6 * np.sqrt(2 * np.pi)) * interval).sum(1)


@pytest.mark.parametrize("interval_s", [0.0625, 0.125, 0.3])
def test_the_integral_of_the_rate_is_the_density_summed(interval_s: float) -> None:
    times = np.arange(-4.0, 34.0, interval_s)
    said = {"density": bells(8, 2.0, times)[:, None], "inside": np.ones((len(times), 1))}
    tempo = tempo_of(said, interval_s, times, GRID)
    assert tempo.rate_hz.sum() / GRID_HZ == pytest.approx(8, abs=0.05)


def test_lengths_become_repetitions_a_second_where_there_are_any() -> None:
    times = np.arange(0.0, 30.0, 0.25)
    shares = np.zeros((len(times), 16))
    shares[:, 7] = 1.0  # 8 moments: 2 s
    periodic = ((times >= 10) & (times < 20)).astype(float)[:, None]
    tempo = tempo_of({"period": shares, "periodicity": periodic}, 0.25, times, GRID)
    assert tempo.rate_hz.sum() / GRID_HZ == pytest.approx(5, abs=0.3)


def test_the_likeliest_length_is_taken_with_its_neighbours_alone() -> None:
    shares = np.zeros((2, 12))
    shares[0, [5, 6]], shares[0, 11] = 0.4, 0.2
    shares[1] = np.nan
    found = likeliest_length(shares)
    assert found[0] == pytest.approx(6.5) and np.isnan(found[1])


def test_the_trigger_counts_each_turn_that_is_entered_and_left() -> None:
    wave = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(400) / 40)
    shown = np.stack([wave < 0.1, wave > 0.9], 1).astype(float)
    spans = triggered(shown)
    assert len(spans) == 10
    assert all(abs(b - a - 40) <= 12 for a, b in spans)
    assert triggered(np.zeros((50, 2))) == []
    flicker = np.zeros((50, 2))
    flicker[25, 1] = 1.0  # one moment is no turn
    assert triggered(flicker) == []


def test_a_speed_that_sees_twice_as_many_is_outvoted() -> None:
    inside = np.zeros(600)
    inside[100:500] = 0.9
    rates = [
        rate_of_cycles([(100 + k * w, 100 + (k + 1) * w) for k in range(400 // w)], 600) for w in (40, 20, 40)
    ]
    (found,) = believed_sets([Tempo(rate, inside) for rate in rates], 0.5, 0.7)
    assert found.count == pytest.approx(10, abs=0.3)
    assert 0 < found.apart <= 1
    assert (found.first, found.last) == pytest.approx((100, 500), abs=5)


def test_what_is_hardly_believed_or_hardly_once_is_no_set() -> None:
    inside = np.zeros(600)
    inside[100:500] = 0.4
    rate = np.full(600, 0.5)
    assert believed_sets([Tempo(rate, inside)], 0.5, 0.7) == []
    assert believed_sets([Tempo(rate * 0.01, inside * 2)], 0.5, 0.7) == []
    assert believed_sets([], 0.5, 0.7) == []


def test_half_the_weight_lies_on_either_side_of_the_median() -> None:
    assert weighted_median(np.array([10.0, 5.0, 20.0]), np.array([1.0, 1.0, 1.0])) == 10.0
    assert weighted_median(np.array([10.0, 5.0, 20.0]), np.array([1.0, 5.0, 1.0])) == 5.0


def test_tempo_is_cut_where_the_body_is_back_and_turns_between() -> None:
    wave = 0.5 - 0.5 * np.cos(2 * np.pi * (np.arange(600) - 100) / 50)
    wave[(np.arange(600) < 100) | (np.arange(600) >= 400)] = 0.0
    values = np.stack([wave, 0.3 * wave], 1)
    rate = np.zeros(600)
    rate[105:405] = GRID_HZ / 50  # a little late
    found = cut_by_tempo(values, BelievedSet(105, 405, 6.0, rate, 0.9, 0.0))
    assert found is not None and len(found.cycles) == 6
    assert np.abs(found.cycles.turn - (125 + 50 * np.arange(6))).max() <= 1
    assert np.abs(found.cycles.start - (105 + 50 * np.arange(6))).max() <= 5
    assert held_by(found.cycles, np.concatenate([[0], np.cumsum(rate)]) / GRID_HZ) == pytest.approx(
        np.ones(6), abs=0.25
    )
    assert cut_by_tempo(np.zeros((600, 2)), BelievedSet(105, 405, 6.0, rate, 0.9, 0.0)) is None


def test_a_cycle_that_goes_half_as_far_is_partial() -> None:
    wave = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(300) / 50)
    wave[150:200] *= 0.4
    rate = np.full(300, GRID_HZ / 50)
    found = cut_by_tempo(wave[:, None], BelievedSet(0, 300, 6.0, rate, 0.9, 0.0))
    assert found is not None and len(found.cycles) == 5
    assert found.partial.turn.tolist() == pytest.approx([175], abs=2)


def test_movements_to_either_side_in_turn_are_named() -> None:
    rows = np.arange(0, 360)
    rise = 0.5 - 0.5 * np.cos(2 * np.pi * rows / 60)
    left = (rows // 60) % 2 == 0
    points = body_points(
        len(rows),
        l_thigh_pitch=80 * rise * left,
        l_shin_pitch=75 * rise * left,
        r_thigh_pitch=80 * rise * ~left,
        r_shin_pitch=75 * rise * ~left,
    )
    (body,) = body_stretches(film(points, fps=GRID_HZ, noise_m=0.002))
    start = np.arange(0, 359, 60)
    cycles = Cycles(start, start + 30, np.minimum(start + 60, 359), np.ones(6), np.ones(6))
    assert sides_in_turn(cycles, body) == ["left", "right"] * 3
    both = film(squat(rise), fps=GRID_HZ, noise_m=0.002)
    assert sides_in_turn(cycles, body_stretches(both)[0]) is None
