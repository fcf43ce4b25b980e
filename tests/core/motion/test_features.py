"""The body's channels do not depend on where the camera stands or how often it looks."""

from __future__ import annotations

import msgspec
import numpy as np

from core.motion.cycles import find_cycles, likeness, sample_cycles, turning_points
from core.motion.features import GRID_HZ, body_channels, body_stretches, smooth
from tests.helpers.bodies import film, repeat, squat


def test_heights_are_in_metres_whatever_the_distance() -> None:
    near, far = (film(repeat(squat, 2), distance_m=d, elevation_deg=0) for d in (3.0, 9.0))
    falls = []
    for poses in (near, far):
        (body,) = body_stretches(poses)
        channels = body_channels(body)
        falls.append(np.ptp(channels.values[:, channels.names.index("hips height")]))
    assert abs(falls[0] - falls[1]) < 0.08 and 0.3 < falls[0] < 0.8


def test_a_long_absence_parts_the_stretches_and_a_short_one_does_not() -> None:
    poses = film(repeat(squat, 4))
    for gap, parts in ((10, 1), (60, 2)):
        px, scores = poses.px.copy(), poses.scores.copy()
        px[100 : 100 + gap], scores[100 : 100 + gap] = np.nan, 0
        assert len(body_stretches(msgspec.structs.replace(poses, px=px, scores=scores))) == parts


def test_the_grid_is_even_whatever_the_frame_rate() -> None:
    for fps in (5.0, 24.0, 60.0):
        (body,) = body_stretches(film(repeat(squat, 2, fps=fps), fps=fps))
        assert np.allclose(np.diff(body.times_s), 1 / GRID_HZ)


def test_a_jump_across_the_picture_begins_a_new_shot() -> None:
    poses = film(repeat(squat, 3))
    px = poses.px.copy()
    px[80:] += 400
    (body,) = body_stretches(msgspec.structs.replace(poses, px=px))
    assert body.shots[0] == 0 and body.shots[-1] == 1


def test_smoothing_does_not_reach_across_a_cut() -> None:
    values = np.r_[np.zeros(40), np.ones(40)][:, None]
    shots = np.r_[np.zeros(40, int), np.ones(40, int)]
    assert np.allclose(smooth(values, 0.2, shots), values)
    assert not np.allclose(smooth(values, 0.2), values)


def slow_turning_points(signal: np.ndarray, least: float) -> list[int]:
    """The definition, row by row: extremes between which the signal swings at least `least`."""
    found, direction, low, high = [0], 0, 0, 0
    for i in range(len(signal)):
        low = i if signal[i] < signal[low] else low
        high = i if signal[i] > signal[high] else high
        if direction >= 0 and signal[high] - signal[i] >= least:
            found += [high] if high > found[-1] else []
            direction, low, high = -1, i, i
        elif direction <= 0 and signal[i] - signal[low] >= least:
            found += [low] if low > found[-1] else []
            direction, low, high = 1, i, i
    last = high if direction > 0 else low
    found += [last] if last > found[-1] else []
    return found + ([len(signal) - 1] if len(signal) - 1 > found[-1] else [])


def test_turning_points_agree_with_the_row_by_row_definition() -> None:
    rng = np.random.default_rng(3)
    for _ in range(20):
        signal = np.cumsum(rng.normal(size=200))
        assert turning_points(signal, 3.0).tolist() == slow_turning_points(signal, 3.0)


def test_equal_cycles_foretell_each_other_and_random_ones_do_not() -> None:
    rise = np.sin(np.linspace(0, np.pi, 40)) ** 2
    signal = np.concatenate([np.zeros(10), *([rise, np.zeros(5)] * 5)])
    cycles = find_cycles(signal, 0.5)
    assert len(cycles) == 5
    channels = np.stack([signal, signal**2], axis=1)
    assert likeness(sample_cycles(cycles, channels))[0] > 0.99
    noise = np.random.default_rng(0).normal(size=(len(signal), 2))
    assert likeness(sample_cycles(cycles, noise))[0] < 0.3
