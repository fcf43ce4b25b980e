"""Recordings with every repetition marked."""

from __future__ import annotations

import numpy as np
import pytest

from core.motion.clips import SkeletonClip
from core.motion.counted import CountedSequence, TrueCycle, cycle_fault


def counted(*cycles: TrueCycle, rows: int = 100) -> CountedSequence:
    clip = SkeletonClip(
        name="one",
        skeleton="coco-17",
        positions=np.zeros((1, rows, 17, 3), np.float32),
        scores=np.ones((1, rows, 17), np.float32),
        frames=np.arange(rows),
        subject="s",
    )
    return CountedSequence(clip=clip, times_s=np.arange(rows) / 30, cycles=cycles)


def test_partial_repetitions_do_not_count() -> None:
    sequence = counted(TrueCycle(0, 5, 10), TrueCycle(10, 14, 18, partial=True), TrueCycle(20, 25, 30))
    assert (sequence.count, sequence.count_per_side) == (2, 2)
    assert (sequence.name, sequence.subject, sequence.rows) == ("one", "s", 100)


def test_sides_done_in_turn_count_singly_and_by_the_side_with_more() -> None:
    sequence = counted(
        TrueCycle(0, 5, 10, side="left"),
        TrueCycle(10, 15, 20, side="right"),
        TrueCycle(20, 25, 30, side="left"),
        TrueCycle(40, 45, 50, side="right", set=1),
        TrueCycle(60, 65, 70, set=2),
    )
    assert sequence.count == 5
    assert sequence.count_per_side == 2 + 1 + 1


@pytest.mark.parametrize(
    ("cycles", "fault"),
    [
        ((TrueCycle(0, 5, 10), TrueCycle(10, -1, 20)), ""),
        ((TrueCycle(0, 5, 12, side="left"), TrueCycle(8, 12, 20, side="right")), ""),
        ((TrueCycle(10, 12, 20), TrueCycle(0, 5, 9)), "The cycles are not in order."),
        ((TrueCycle(0, 5, 11), TrueCycle(10, 12, 20)), "Two cycles of one set overlap."),
        (
            (
                TrueCycle(0, 5, 12, side="left"),
                TrueCycle(8, 9, 20, side="right"),
                TrueCycle(11, 12, 13, side="left"),
            ),
            "Two cycles of one set overlap.",
        ),
        ((TrueCycle(90, 95, 101),), "A cycle lies outside of the recording."),
        ((TrueCycle(5, 5, 5),), "A cycle lies outside of the recording."),
        ((TrueCycle(5, 10, 10),), "A cycle turns outside of itself."),
    ],
)
def test_a_fault_in_the_marks_is_told(cycles: tuple[TrueCycle, ...], fault: str) -> None:
    assert cycle_fault(cycles, 100) == fault
