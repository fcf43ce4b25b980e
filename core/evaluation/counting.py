"""How well repetitions were counted, and how well each was marked.

Source: Hu et al., TransRAC, CVPR 2022: MAE = mean |p - c| / (c + 0.1), off-by-one (OBO) = share of clips
with |p - c| <= 1. Zhang et al. (UCFRep), CVPR 2020, divide by c alone: `plus=0`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

PLUS = 0.1
LEAST_SHARED = 0.25  # of what two cycles cover together: less is another repetition
NEAR = 0.15  # of a cycle: a boundary so near is right


class Cycle(Protocol):
    """One repetition on rows or frames ``[start, stop)``."""

    @property
    def start(self) -> int: ...

    @property
    def turn(self) -> int: ...

    @property
    def stop(self) -> int: ...

    @property
    def partial(self) -> bool: ...


class Tally(msgspec.Struct, frozen=True):
    """A clip's true count and the counts found in it: each side by itself, and per pair of sides.

    Where nothing alternates both are the same. Of the two the nearer one is judged, since a clip's count says
    nothing about how sides were meant.
    """

    true: float
    found: float
    found_per_side: float | None = None

    @property
    def error(self) -> float:
        """|p - c| of the nearer count."""
        ways = [self.found] if self.found_per_side is None else [self.found, self.found_per_side]
        return min(abs(way - self.true) for way in ways)


class CountScores(msgspec.Struct, frozen=True):
    """Figures of some clips; NaN where there are none. mae: relative; others: shares 0..1."""

    clips: int
    mae: float
    off_by_one: float
    exact: float


def score_counts(tallies: Sequence[Tally], plus: float = PLUS) -> CountScores:
    """MAE, off-by-one and exact share of clips that hold repetitions.

    plus: what is added to the true count that the error is divided by. Raises ValueError where that is 0.
    """
    error = np.array([one.error for one in tallies], float)
    base = np.array([one.true for one in tallies], float) + plus
    if (base <= 0).any():
        raise ValueError("A clip without repetitions has no relative error.")
    if not len(error):
        return CountScores(0, float("nan"), float("nan"), float("nan"))
    return CountScores(
        clips=len(error),
        mae=float(np.mean(error / base)),
        off_by_one=float(np.mean(error <= 1 + 1e-9)),
        exact=float(np.mean(error < 0.5)),
    )


class BoundaryScores(msgspec.Struct, frozen=True):
    """How well cycles were marked, summed over clips.

    true, found: whole cycles; matched: pairs of them; near: pairs whose start and stop both lie within
    `NEAR` of the true cycle's length; turns, near_turns: pairs whose turn is known, and is as near.
    partial_true, partial_found: true partial cycles, and those of them that were found and called partial.
    """

    true: int = 0
    found: int = 0
    matched: int = 0
    near: int = 0
    turns: int = 0
    near_turns: int = 0
    partial_true: int = 0
    partial_found: int = 0

    def __add__(self, other: BoundaryScores) -> BoundaryScores:
        ours, theirs = msgspec.structs.astuple(self), msgspec.structs.astuple(other)
        return BoundaryScores(*(a + b for a, b in zip(ours, theirs, strict=True)))

    @property
    def near_share(self) -> float:
        """Of the matched cycles; NaN where there are none."""
        return self.near / self.matched if self.matched else float("nan")

    @property
    def near_turn_share(self) -> float:
        """Of the matched cycles whose turn is known."""
        return self.near_turns / self.turns if self.turns else float("nan")


def match_cycles(truth: Sequence[Cycle], found: Sequence[Cycle]) -> list[tuple[int, int]]:
    """Pairs (true, found) of cycles that mean the same repetition: those that share most are paired first.

    Pairs share at least a quarter of what they cover together; no cycle is in two pairs. Sorted.
    """
    if not truth or not found:
        return []
    shared = overlaps(truth, found)
    pairs: list[tuple[int, int]] = []
    taken_true: set[int] = set()
    taken_found: set[int] = set()
    for flat in np.argsort(-shared, axis=None, kind="stable"):
        i, j = divmod(int(flat), len(found))
        if shared[i, j] < LEAST_SHARED:
            break
        if i not in taken_true and j not in taken_found:
            pairs.append((i, j))
            taken_true.add(i)
            taken_found.add(j)
    return sorted(pairs)


def overlaps(truth: Sequence[Cycle], found: Sequence[Cycle]) -> NDArray[np.float64]:
    """(true, found) what two cycles share of what they cover together, 0..1."""
    a = np.array([(one.start, one.stop) for one in truth], float)
    b = np.array([(one.start, one.stop) for one in found], float)
    low = np.maximum(a[:, None, 0], b[None, :, 0])
    high = np.minimum(a[:, None, 1], b[None, :, 1])
    whole = np.maximum(a[:, None, 1], b[None, :, 1]) - np.minimum(a[:, None, 0], b[None, :, 0])
    return np.asarray(np.clip(high - low, 0, None) / np.maximum(whole, 1e-9))


def score_boundaries(truth: Iterable[Cycle], found: Iterable[Cycle]) -> BoundaryScores:
    """How well the cycles of one clip were marked."""
    truth, found = list(truth), list(found)
    whole = [one for one in truth if not one.partial]
    told = [one for one in found if not one.partial]
    pairs = [(whole[i], told[j]) for i, j in match_cycles(whole, told)]
    turns = [(one, other) for one, other in pairs if one.turn >= 0]
    cut = [one for one in truth if one.partial]
    return BoundaryScores(
        true=len(whole),
        found=len(told),
        matched=len(pairs),
        near=sum(_near(one, one.start, two.start) and _near(one, one.stop, two.stop) for one, two in pairs),
        turns=len(turns),
        near_turns=sum(_near(one, one.turn, two.turn) for one, two in turns),
        partial_true=len(cut),
        partial_found=len(match_cycles(cut, [one for one in found if one.partial])),
    )


def _near(cycle: Cycle, wanted: int, found: int) -> bool:
    return abs(found - wanted) <= NEAR * (cycle.stop - cycle.start)
