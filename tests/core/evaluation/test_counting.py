"""Figures of counted repetitions."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.evaluation.counting import (
    BoundaryScores,
    Tally,
    match_cycles,
    score_boundaries,
    score_counts,
)
from core.motion.counted import TrueCycle


def row(*lengths: int, start: int = 0) -> list[TrueCycle]:
    cycles, at = [], start
    for length in lengths:
        cycles.append(TrueCycle(at, at + length // 2, at + length))
        at += length
    return cycles


def test_figures_are_those_of_the_papers() -> None:
    tallies = [Tally(10, 8), Tally(4, 4), Tally(1, 2)]
    scores = score_counts(tallies)
    assert scores.mae == pytest.approx((2 / 10.1 + 0 + 1 / 1.1) / 3)
    assert scores.off_by_one == pytest.approx(2 / 3)
    assert scores.exact == pytest.approx(1 / 3)
    assert score_counts(tallies, plus=0).mae == pytest.approx((0.2 + 0 + 1) / 3)


def test_the_nearer_of_both_ways_to_count_sides_is_judged() -> None:
    assert Tally(6, 12, 6).error == 0
    assert Tally(12, 12, 6).error == 0
    assert Tally(6, 12).error == 6


def test_a_clip_without_repetitions_is_no_case_for_a_relative_error_to_zero() -> None:
    assert score_counts([Tally(0, 1)]).mae == pytest.approx(10)
    with pytest.raises(ValueError, match="no relative error"):
        score_counts([Tally(0, 1)], plus=0)
    assert math.isnan(score_counts([]).mae)


def test_cycles_are_matched_one_to_one_by_what_they_share() -> None:
    truth = row(20, 20, 20)
    assert match_cycles(truth, row(22, 18, 20)) == [(0, 0), (1, 1), (2, 2)]
    assert match_cycles(truth, row(40, start=0)) == [(0, 0)]  # half of two: the first of them
    assert match_cycles(truth, row(20, start=100)) == []
    assert match_cycles(truth, []) == []


@given(
    st.lists(st.integers(2, 30), max_size=8),
    st.lists(st.integers(2, 30), max_size=8),
    st.integers(0, 40),
)
def test_no_cycle_is_matched_twice(a: list[int], b: list[int], start: int) -> None:
    pairs = match_cycles(row(*a), row(*b, start=start))
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


def test_boundaries_are_near_within_a_seventh_of_the_cycle() -> None:
    truth = [TrueCycle(0, 10, 20), TrueCycle(20, -1, 40), TrueCycle(50, 55, 60, partial=True)]
    found = [TrueCycle(3, 14, 23), TrueCycle(24, 30, 40), TrueCycle(51, 54, 59, partial=True)]
    scores = score_boundaries(truth, found)
    assert scores == BoundaryScores(2, 2, 2, 1, 1, 0, 1, 1)
    assert scores.near_share == 0.5
    both = scores + score_boundaries([TrueCycle(0, 10, 20)], [TrueCycle(1, 11, 19)])
    assert both.near_share == pytest.approx(2 / 3)
    assert both.near_turn_share == 0.5
    assert math.isnan(BoundaryScores().near_share)
