"""A found set of repetitions taken further: more of the same around it, its true ends, what was given up."""

from __future__ import annotations

import numpy as np
import pytest

from core.motion.cycles import Cycles
from core.motion.features import Floats
from core.motion.growing import foretold, grow, measured, parts_of, turned_round, widened
from core.motion.repeats import Hypothesis, Limits

LIMITS = Limits(0.35, 12.0)
PERIOD = 40  # rows: two seconds


def out_and_back(height: float = 1.0, rows: int = PERIOD) -> Floats:
    """(rows,) eased from 0 to the height and back."""
    s = np.abs(np.linspace(-1, 1, rows, endpoint=False))
    return height * (1 - s * s * (3 - 2 * s))


def body(*parts: Floats, turn: float = 0.0) -> Floats:
    """(N, 4) signals: the parts one after another, in a direction that turns by so much per row."""
    along = np.concatenate(parts)
    angle = turn * np.arange(len(along))
    noise = np.random.default_rng(0).normal(0, 0.01, (len(along), 4))
    return noise + 0.4 * along[:, None] * np.stack(
        [np.cos(angle), np.sin(angle), np.full(len(along), 0.5), np.zeros(len(along))], axis=1
    )


def guess_at(*starts: int, rows: int = PERIOD) -> Hypothesis:
    """A guess that knows these repetitions, a little late at their start and early at their end."""
    start = np.array(starts)
    ones = np.ones(len(start))
    cycles = Cycles(start + 4, start + rows // 2, start + rows - 4, ones, ones)
    return Hypothesis(
        signal="test", cycles=cycles, partial=cycles.keep(np.zeros(0, int)), like=0.9, explained=0.9,
        energy=1.0, swing_m=0.4,
    )  # fmt: skip


def grown(guess: Hypothesis, values: Floats) -> Hypothesis:
    return grow(guess, values, np.zeros_like(values), np.zeros(len(values), np.int64), LIMITS)


def test_repetitions_before_between_and_after_are_found() -> None:
    still = np.zeros(30)
    one = out_and_back()
    values = body(still, *[one] * 9, still)
    found = grown(guess_at(30 + 3 * PERIOD, 30 + 4 * PERIOD, 30 + 6 * PERIOD), values)
    assert len(found.cycles) == 9
    np.testing.assert_allclose(found.cycles.turn, 30 + PERIOD * (np.arange(9) + 0.5), atol=2)


def test_a_pause_does_not_end_a_set_and_a_long_one_does() -> None:
    one, pause, long = out_and_back(), np.zeros(80), np.zeros(300)
    values = body(one, one, pause, one, one, long, one)
    assert len(grown(guess_at(0, PERIOD), values).cycles) == 4


def test_another_movement_is_not_taken_for_more_of_the_same() -> None:
    one = out_and_back()
    values = body(one, one, one)
    other = np.zeros((3 * PERIOD, 4))
    other[:, 3] = 0.5 * np.concatenate([one] * 3)
    found = grown(guess_at(0, PERIOD, 2 * PERIOD), np.concatenate([values, other]))
    assert len(found.cycles) == 3


def test_who_turns_slowly_goes_on_with_the_same() -> None:
    values = body(*[out_and_back()] * 12, turn=np.pi / (12 * PERIOD))
    found = grown(guess_at(0, PERIOD), values)
    assert len(found.cycles) == 12
    assert found.like > 0.6


def test_the_ends_of_cycles_are_where_the_body_rests() -> None:
    still = np.zeros(20)
    values = body(still, out_and_back(), still, out_and_back(), out_and_back(), still)
    starts = np.array([20, 20 + PERIOD + 20, 20 + 2 * PERIOD + 20])
    cycles = widened(guess_at(*starts.tolist()).cycles, values)
    np.testing.assert_allclose(cycles.start, starts, atol=0.1 * PERIOD)
    np.testing.assert_allclose(cycles.stop, starts + PERIOD, atol=0.1 * PERIOD)
    assert (cycles.stop[:-1] <= cycles.start[1:]).all()


def test_a_repetition_given_up_is_found_and_does_not_widen_the_one_before() -> None:
    still, one = np.zeros(10), out_and_back()
    values = body(one, still, out_and_back(0.4, 24), still, one, still, one)
    starts = [0, PERIOD + 44, 2 * PERIOD + 54]
    guess = guess_at(*starts)
    cycles = widened(guess.cycles, values)
    assert cycles.stop[0] <= PERIOD + 6
    partial = parts_of(guess, values, np.zeros(len(values), np.int64))
    assert len(partial) == 1
    assert abs(int(partial.turn[0]) - (PERIOD + 22)) <= 3
    assert len(grown(guess, values).cycles) == 3  # and it does not count


@pytest.mark.parametrize("count", [2, 5])
def test_likeness_to_the_neighbours_is_a_share(count: int) -> None:
    values = body(*[out_and_back()] * count)
    cycles = guess_at(*(PERIOD * np.arange(count)).tolist()).cycles
    each, moved = foretold(cycles, values)
    assert each.min() > 0.95 and each.max() <= 1
    values[PERIOD : 2 * PERIOD] = values[0]  # the second does not move
    each, moved = foretold(cycles, values)
    assert moved[1] < 0.1 * moved[0] and each[1] < 0


def test_a_longer_set_of_the_same_explains_more() -> None:
    values = body(*[out_and_back()] * 6)
    few, many = guess_at(0, PERIOD), guess_at(*range(0, 6 * PERIOD, PERIOD))
    energies = [measured(one, one.cycles, values, np.zeros_like(values)).energy for one in (few, many)]
    assert energies[1] > 2.5 * energies[0]


def test_begun_where_it_turns_a_set_lacks_a_repetition() -> None:
    still = np.zeros(30)
    values = body(still, *[out_and_back()] * 6, still)
    right = grown(guess_at(*range(30, 30 + 6 * PERIOD, PERIOD)), values)
    other = turned_round(right)
    assert other is not None
    wrong = grown(other, values)
    assert len(right.cycles) == 6 and len(wrong.cycles) == 5
    assert wrong.energy < right.energy
    back = turned_round(wrong)
    assert back is not None
    np.testing.assert_allclose(grown(back, values).cycles.turn, right.cycles.turn, atol=3)
    assert turned_round(guess_at(0, PERIOD)) is None
