"""The windows in which a stretch is looked at."""

from __future__ import annotations

import pytest

from core.action_recognisers.windows import cut_windows, is_repeated, repeated_spans
from tests.helpers.bodies import film, repeat, squat

CYCLE = 75  # frames of a repetition of `repeat`: 2 s and a rest of half a second


def cycles(count: int, first: int = 30) -> tuple[tuple[int, int, int], ...]:
    starts = range(first, first + count * CYCLE, CYCLE)
    return tuple((start, start + 30, start + CYCLE - 15) for start in starts)


def test_two_separate_single_movements_are_no_repetitions() -> None:
    assert not is_repeated(((0, 30, 60), (400, 430, 460)))
    assert is_repeated(((0, 30, 60), (70, 100, 130)))


def test_windows_follow_the_counted_repetitions() -> None:
    poses = film(repeat(squat, 4))
    lengths = [window.duration_s for window, _ in cut_windows(poses, cycles(4))]
    assert lengths == pytest.approx([5.0, 5.0], abs=0.1)


def test_repetitions_that_follow_on_one_another_are_one_span() -> None:
    poses = film(repeat(squat, 8))
    far = (*cycles(3), *cycles(2, first=30 + 6 * CYCLE))
    spans = repeated_spans(poses, far)
    assert [round(b - a) for a, b in spans] == [7, 5] or [round(b - a) for a, b in spans] == [8, 5]
    assert repeated_spans(poses, ()) == []
