"""Sets of repetitions that come close: whole repetitions win over partial ones."""

from __future__ import annotations

from core.rep_counters import CountedCycle, CountedSet
from core.rep_counters.periodicity import keep_apart


def made(*cycles: tuple[int, int, bool]) -> CountedSet:
    """A set of cycles (start, stop, partial) that turn in their middle."""
    counted = tuple(CountedCycle(a, (a + b) // 2, b, partial=partial) for a, b, partial in cycles)
    return CountedSet(start=counted[0].start, stop=counted[-1].stop + 1, cycles=counted, confidence=1.0)


def test_a_partial_cycle_takes_no_whole_one_from_the_set_before() -> None:
    jacks = made((0, 30, False), (30, 60, False))
    curls = made((58, 80, True), (80, 120, False), (120, 160, False))
    first, second = keep_apart([curls, jacks])
    assert (first.count, second.count) == (2, 2)
    assert first.stop <= second.start
    assert not any(cycle.partial for cycle in second.cycles)


def test_a_partial_cycle_takes_no_whole_one_from_the_set_after() -> None:
    jacks = made((0, 30, False), (30, 60, False), (62, 90, True))
    curls = made((80, 120, False), (120, 160, False))
    first, second = keep_apart([jacks, curls])
    assert (first.count, second.count) == (2, 2)
    assert first.stop <= second.start


def test_sets_that_share_their_edge_frame_keep_every_repetition() -> None:
    first, second = keep_apart(
        [made((0, 30, False), (30, 60, False)), made((60, 90, False), (90, 120, False))]
    )
    assert (first.count, second.count) == (2, 2)
    assert first.stop <= second.start <= second.cycles[0].turn


def test_a_set_that_says_only_why_nothing_was_counted_stays() -> None:
    note = CountedSet(start=0, stop=90, cycles=(), confidence=0.0, note="why")
    assert keep_apart([note]) == [note]
