"""Filling gaps and smoothing, against slow obvious versions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.motion.filling import fill_gaps, shot_numbers, smooth


def wave(times_s: np.ndarray, hz: float = 1.0) -> np.ndarray:
    """One keypoint on a circle, (T, 1, 2)."""
    angle = 2 * np.pi * hz * times_s
    return np.stack([np.cos(angle), np.sin(angle)], -1)[:, None].astype(np.float32)


def slow_smooth(path: np.ndarray, times_s: np.ndarray, sigma: float, shots: np.ndarray) -> np.ndarray:
    """Local linear regression by weighted least squares, one moment and coordinate at a time."""
    out = np.full_like(path, np.nan)
    for t in range(len(times_s)):
        for k in range(path.shape[1]):
            if not np.isfinite(path[t, k]).all():
                continue
            near = np.isfinite(path[:, k]).all(1) & (shots == shots[t])
            near &= np.abs(times_s - times_s[t]) <= 4 * sigma
            lag = times_s[near] - times_s[t]
            root = np.sqrt(np.exp(-0.5 * (lag / sigma) ** 2))
            for d in range(path.shape[2]):
                if near.sum() == 1:
                    out[t, k, d] = path[t, k, d]
                    continue
                design = np.stack([np.ones_like(lag), lag], 1) * root[:, None]
                out[t, k, d] = np.linalg.lstsq(design, path[near, k, d] * root, rcond=None)[0][0]
    return out


def test_a_short_gap_is_bridged_close_to_the_true_path() -> None:
    times = np.arange(60) / 30
    true = wave(times, 0.5)
    holed = true.copy()
    holed[20:26] = np.nan
    filled = fill_gaps(holed, times)
    assert np.abs(filled - true).max() < 0.05
    assert np.isnan(holed[20:26]).all(), "what was predicted must stay as it is"


def test_a_long_gap_and_the_ends_stay_unknown() -> None:
    times = np.arange(60) / 30
    holed = wave(times)
    holed[:3] = np.nan
    holed[20:45] = np.nan
    filled = fill_gaps(holed, times, longest_s=0.5)
    assert np.isnan(filled[:3]).all()
    assert np.isnan(filled[20:45]).all()


def test_no_gap_is_bridged_over_a_cut() -> None:
    times = np.arange(30) / 30
    holed = wave(times)
    holed[10:14] = np.nan
    assert np.isnan(fill_gaps(holed, times, cuts=[12])[10:14]).all()
    assert np.isfinite(fill_gaps(holed, times, cuts=[20])[10:14]).all()


def test_the_length_of_a_gap_is_measured_in_seconds() -> None:
    slow, fast = np.arange(20) / 5, np.arange(20) / 60
    holed = wave(slow)
    holed[8:12] = np.nan
    assert np.isnan(fill_gaps(holed, slow, longest_s=0.5)[8:12]).all()
    assert np.isfinite(fill_gaps(holed, fast, longest_s=0.5)[8:12]).all()


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**31), st.integers(3, 40))
def test_smoothing_equals_the_slow_version(seed: int, length: int) -> None:
    random = np.random.default_rng(seed)
    times = np.cumsum(random.uniform(0.01, 0.1, length))
    path = random.normal(size=(length, 2, 2)).astype(np.float32)
    path[random.random((length, 2)) < 0.2] = np.nan
    cuts = [int(random.integers(1, length))]
    sigma = float(np.sqrt(np.log(2) / 4) / (np.pi * 3.0))
    expected = slow_smooth(path, times, sigma, shot_numbers(length, cuts))
    assert np.allclose(smooth(path, times, 3.0, cuts=cuts), expected, atol=2e-3, equal_nan=True)


def test_smoothing_has_no_lag_and_the_stated_cutoff() -> None:
    times = np.arange(600) / 60
    middle = slice(200, 400)
    for hz, gain in ((0.5, 0.997), (6.0, 0.7071)):
        smoothed = smooth(wave(times, hz), times, cutoff_hz=6.0)[middle, 0]
        true = wave(times, hz)[middle, 0]
        measured = np.vdot(smoothed[:, 0] + 1j * smoothed[:, 1], true[:, 0] + 1j * true[:, 1]) / len(true)
        assert abs(measured) == pytest.approx(gain, abs=0.01)
        assert np.angle(measured) == pytest.approx(0, abs=0.01)


def test_doubtful_positions_weigh_less() -> None:
    times = np.arange(30) / 30
    path = np.zeros((30, 1, 1), np.float32)
    path[15] = 1.0
    scores = np.ones((30, 1), np.float32)
    scores[15] = 0.05
    assert smooth(path, times, 4.0, scores)[15, 0, 0] < 0.3 * smooth(path, times, 4.0)[15, 0, 0]
