"""A recording in which every repetition was marked: what counters learn from and are judged by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.clips import SkeletonClip

TURN_UNKNOWN = -1


class TrueCycle(msgspec.Struct, frozen=True, order=True):
    """One repetition on rows ``[start, stop)`` of a recording, and the row where it turns.

    turn: -1 = not known. partial: begun but not carried through, or cut off by an end of the recording; it
    does not count. side: "left", "right", "" = both or not known. label: what is done. set: the number of
    the set it belongs to, rising from 0.
    """

    start: int
    turn: int
    stop: int
    partial: bool = False
    side: str = ""
    label: str = ""
    set: int = 0


class CountedSequence(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A recording with the truth about its repetitions.

    clip:     one person's whole recording, T rows; `clip.frames` are the true frame numbers
    times_s:  (T,) rising
    cycles:   sorted by start; those of one set do not overlap, but for the two sides of a movement done by
              both in turn
    finished: rows ``[start, stop)`` in which all was marked: what no cycle covers there is not repeated;
              nothing is known outside of them. None = the whole recording
    """

    clip: SkeletonClip
    times_s: NDArray[np.float64]
    cycles: tuple[TrueCycle, ...]
    finished: tuple[tuple[int, int], ...] | None = None

    @property
    def name(self) -> str:
        """The recording, as its data set names it."""
        return self.clip.name

    @property
    def subject(self) -> str:
        """The performer."""
        return self.clip.subject

    @property
    def rows(self) -> int:
        """T."""
        return len(self.clip.frames)

    @property
    def count(self) -> int:
        """Whole repetitions, all sets together; each side of a movement done in turn counts by itself."""
        return whole(self.cycles)

    @property
    def count_per_side(self) -> int:
        """The same where each set counts once per pair of sides: the side that was done more often."""
        sides = [[one for one in self.cycles if one.set == number] for number in set_numbers(self.cycles)]
        return sum(
            whole(one for one in some if not one.side)
            + max(whole(one for one in some if one.side == side) for side in ("left", "right"))
            for some in sides
        )


def whole(cycles: Iterable[TrueCycle]) -> int:
    """How many are not partial."""
    return sum(not cycle.partial for cycle in cycles)


def set_numbers(cycles: Sequence[TrueCycle]) -> tuple[int, ...]:
    """The numbers of the sets, rising."""
    return tuple(sorted({cycle.set for cycle in cycles}))


def cycle_fault(cycles: Sequence[TrueCycle], rows: int) -> str:
    """What is wrong with cycles in a recording of so many rows, in plain words; "" = nothing."""
    stops: dict[tuple[int, str], int] = {}
    last = 0
    for one in cycles:
        if one.start < last:
            return "The cycles are not in order."
        if one.start < stops.get((one.set, one.side), 0):
            return "Two cycles of one set overlap."
        last, stops[one.set, one.side] = one.start, one.stop
    for one in cycles:
        if not 0 <= one.start < one.stop <= rows:
            return "A cycle lies outside of the recording."
        if one.turn != TURN_UNKNOWN and not one.start <= one.turn < one.stop:
            return "A cycle turns outside of itself."
    return ""
