"""Several counters asked at once."""

from __future__ import annotations

import msgspec
import pytest

from core.errors import UserError
from core.evaluation.doubt import counts_in_words, read_counts
from core.motion import PoseSequence
from core.rep_counters import CountedCycle, CountedSet
from core.rep_counters.consensus import ConsensusCounter, ConsensusSettings
from tests.helpers.bodies import film, repeat, squat

POSES = film(repeat(squat, 3))


def counted(count: int, start: int = 0, length: int = 20, confidence: float = 0.8) -> CountedSet:
    cycles = tuple(
        CountedCycle(start + k * length, start + k * length + length // 2, start + (k + 1) * length)
        for k in range(count)
    )
    return CountedSet(start=start, stop=cycles[-1].stop + 1, cycles=cycles, confidence=confidence)


class Says:
    def __init__(self, id: str, *sets: CountedSet, refuses: bool = False) -> None:
        self.id, self.sets, self.refuses = id, list(sets), refuses

    def count(self, poses: PoseSequence, hands: PoseSequence | None = None) -> list[CountedSet]:
        if self.refuses:
            raise UserError("No depth.", hint="")
        return self.sets


def asked(*members: Says) -> list[CountedSet]:
    return ConsensusCounter(members=members).count(POSES)


def test_those_who_agree_are_believed_and_keep_their_cycles() -> None:
    (found,) = asked(Says("a", counted(5)), Says("b", counted(5, start=2)))
    assert found.count == 5 and found.start == 0 and found.confidence == pytest.approx(0.8)
    assert found.counts == {"a": 5, "b": 5} and found.disagreement == 0


def test_the_count_that_most_have_wins_and_the_others_are_told() -> None:
    (found,) = asked(
        Says("a", counted(5)), Says("b", counted(10, length=10)), Says("c", counted(10, length=10))
    )
    assert found.count == 10
    assert found.counts == {"a": 5, "b": 10, "c": 10}
    assert found.disagreement == pytest.approx(1 / 3) and found.confidence == pytest.approx(0.8 * 2 / 3)


def test_of_two_that_disagree_the_first_is_believed() -> None:
    (found,) = asked(Says("a", counted(5)), Says("b", counted(7)))
    assert found.count == 5 and found.disagreement == 0.5
    assert asked(Says("a"), Says("b", counted(7))) == []


def test_what_only_one_of_three_counts_is_nothing() -> None:
    assert asked(Says("a", counted(4)), Says("b"), Says("c")) == []


def test_sets_at_other_times_stay_apart() -> None:
    sets = asked(Says("a", counted(3), counted(4, start=200)), Says("b", counted(3), counted(4, start=205)))
    assert [one.count for one in sets] == [3, 4]


def test_one_set_of_one_is_compared_with_two_of_another() -> None:
    (found,) = asked(Says("a", counted(3), counted(3, start=62)), Says("b", counted(6)))
    assert found.count == 6 and found.disagreement == 0


def test_who_cannot_look_at_the_poses_is_not_asked() -> None:
    (found,) = asked(Says("a", refuses=True), Says("b", counted(3)))
    assert found.count == 3 and found.counts == {}
    with pytest.raises(UserError, match="No depth"):
        asked(Says("a", refuses=True))


def test_a_note_without_a_set_is_passed_on() -> None:
    note = CountedSet(start=0, stop=9, cycles=(), confidence=0, note="Fingers cannot be seen.")
    assert asked(Says("a", note), Says("b")) == [note]


def test_it_is_not_its_own_member() -> None:
    with pytest.raises(UserError):
        ConsensusCounter(ConsensusSettings(members=("consensus",)))


def test_what_each_counted_is_written_and_read_again() -> None:
    said = {"counts": counts_in_words({"a": 5, "my net": 10}, own=10)}
    assert read_counts(said) == {"my net": 10, "a": 5}
    assert list(read_counts(said)) == ["my net", "a"]
    assert read_counts({"counts": "nonsense, x -3"}) == {}
    assert msgspec.json.decode(msgspec.json.encode(counted(2)), type=CountedSet) == counted(2)
