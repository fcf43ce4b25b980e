"""What counting networks learn: densities that sum to the count, tempo, salient poses."""

from __future__ import annotations

import numpy as np
import pytest

from core.motion.clips import SkeletonClip
from core.motion.counted import TURN_UNKNOWN, CountedSequence, TrueCycle
from core.training.counting.targets import (
    DENSITY,
    INSIDE,
    PERIOD,
    START,
    TURN,
    cycle_density,
    marked,
    targets_at,
)
from core.training.counting.windows import CountedRecording

HZ = 30.0


def recording(
    cycles: list[TrueCycle], rows: int = 1800, finished: tuple[tuple[int, int], ...] | None = None
) -> CountedSequence:
    clip = SkeletonClip(
        name="made",
        skeleton="coco-17",
        positions=np.ones((1, rows, 17, 2), np.float32),
        scores=np.ones((1, rows, 17), np.float32),
        frames=np.arange(rows),
        frames_per_s=HZ,
    )
    return CountedSequence(clip=clip, times_s=np.arange(rows) / HZ, cycles=tuple(cycles), finished=finished)


def in_a_row(count: int, length: int = 60, first: int = 90, rest: int = 0) -> list[TrueCycle]:
    starts = [first + number * (length + rest) for number in range(count)]
    return [TrueCycle(start, start + length // 2, start + length) for start in starts]


def even(start_s: float, rows: int, interval_s: float) -> np.ndarray:
    return start_s + np.arange(rows) * interval_s


@pytest.mark.parametrize("count", [0, 1, 2, 7, 25])
@pytest.mark.parametrize("interval_s", [0.02, 0.11, 0.5])
def test_the_density_of_whole_cycles_sums_to_their_count(count: int, interval_s: float) -> None:
    found = marked(recording(in_a_row(count)))
    edges = even(-5.0, int(80 / interval_s) + 1, interval_s)
    assert cycle_density(found.start_s, found.stop_s, edges).sum() == pytest.approx(count, abs=1e-3)


def test_the_density_is_the_bell_that_was_published() -> None:
    edges = np.linspace(0.0, 6.0, 601)
    density = cycle_density(np.array([1.0]), np.array([4.0]), edges)
    middles = (edges[1:] + edges[:-1]) / 2
    bell = np.exp(-0.5 * ((middles - 2.5) / 0.5) ** 2) / (0.5 * np.sqrt(2 * np.pi)) * 0.01
    inside = (middles > 1) & (middles < 4)
    assert np.allclose(density[inside], bell[inside] / 0.9973, atol=1e-6)
    assert not density[~inside].any()


def test_a_cycle_within_one_moment_falls_into_it_whole() -> None:
    density = cycle_density(np.array([1.02]), np.array([1.06]), np.linspace(0, 3, 31))
    assert density[10] == pytest.approx(1.0) and density.sum() == pytest.approx(1.0)


def test_neighbouring_windows_share_a_cycle_without_counting_it_twice() -> None:
    found = marked(recording(in_a_row(1)))
    whole = targets_at(found, even(0.0, 60, 0.1))[:, DENSITY]
    first, second = (targets_at(found, even(start, 30, 0.1))[:, DENSITY] for start in (0.0, 3.0))
    assert np.allclose(np.concatenate([first, second]), whole, atol=1e-6)


def test_inside_and_period_say_how_long_a_repetition_lasts() -> None:
    truth = targets_at(marked(recording(in_a_row(3, rest=10))), even(0.0, 100, 0.1))
    assert truth[63, PERIOD] == pytest.approx(20 + 10 / 3, abs=0.1)  # the rest belongs to them
    assert truth[45, INSIDE] == 1 and truth[20, INSIDE] == 0 and np.isnan(truth[20, PERIOD])
    inside = np.flatnonzero(truth[:, INSIDE] == 1)
    assert 0.95 * 3 < (1 / truth[inside, PERIOD]).sum() < 1.05 * 3


def test_a_tempo_the_window_cannot_show_is_not_inside_it() -> None:
    found = marked(recording(in_a_row(4)))
    slow = targets_at(found, even(3.0, 64, 0.02))  # 1.3 s see less than one of 2 s
    assert not slow[:, INSIDE].any() and np.isnan(slow[:, DENSITY]).all()
    quick = targets_at(found, even(0.0, 64, 1.5))  # hardly more than one moment for each
    assert not quick[:, INSIDE].any()


def test_partial_cycles_count_nothing_and_are_not_learned_as_rest() -> None:
    cycles = [TrueCycle(90, 120, 150), TrueCycle(150, 165, 180, partial=True)]
    truth = targets_at(marked(recording(cycles)), even(0.0, 100, 0.1))
    assert truth[:, DENSITY].sum() == pytest.approx(1, abs=1e-3)
    assert np.isnan(truth[51:59, INSIDE]).all()


def test_salient_poses_lie_at_the_ends_and_the_turn() -> None:
    truth = targets_at(marked(recording(in_a_row(2))), even(0.0, 100, 0.1))
    assert truth[30, START] == 1 and truth[40, TURN] == 1 and truth[50, START] == 1
    assert truth[40, START] == 0 and truth[30, TURN] == 0
    assert np.isnan(truth[35, TURN]) and truth[5, TURN] == 0
    unknown = targets_at(marked(recording([TrueCycle(90, TURN_UNKNOWN, 150)])), even(0.0, 100, 0.1))
    assert not (unknown[:, TURN] == 1).any()


def test_what_was_not_marked_to_the_end_is_not_learned() -> None:
    recorded = CountedRecording(recording(in_a_row(2), finished=((60, 300),)))
    truth = recorded.truth_at(even(0.0, 100, 0.1) + 0.001)
    assert np.isnan(truth[:20]).all() and np.isfinite(truth[20:100, DENSITY]).all()
    whole = CountedRecording(recording(in_a_row(2)))
    assert np.isfinite(whole.truth_at(even(-3.0, 50, 0.1))[:, DENSITY]).all()
