"""What makes a proposal doubtful, each part on its own, and all of them together."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.document.project import Segment
from core.evaluation.doubt import (
    WEIGHTS,
    Movement,
    Reason,
    combined,
    doubt_of,
    entropy,
    said_probabilities,
    shared,
)


def seg(start: int, stop: int, label: str = "squat", confidence: float | None = 1.0) -> Segment:
    return Segment(id=f"{start}", start=start, stop=stop, label=label, confidence=confidence, author="m")


def kinds(segment: Segment, *others: list[Segment], movement: Movement | None = None) -> list[str]:
    return [reason.kind for reason in doubt_of(segment, others, movement).reasons]


def still_then_moving(change_at: int, frames: int = 300) -> Movement:
    energy = np.where(np.arange(frames) < change_at, 0.1, 3.0).astype(np.float32)
    return Movement(0, energy, (), (), 30.0)


def test_a_sure_proposal_that_nothing_speaks_against_is_not_doubtful() -> None:
    assert doubt_of(seg(0, 50)).value == 0.0
    assert doubt_of(seg(0, 50)).reasons == ()


def test_a_model_without_confidence_is_half_doubtful() -> None:
    assert doubt_of(seg(0, 50, confidence=None)).value == 0.5


def test_another_label_on_the_same_span_is_a_disagreement() -> None:
    doubt = doubt_of(seg(0, 50), [[seg(5, 50, "lunge")]])
    assert [(r.kind, r.other) for r in doubt.reasons] == [("models", "lunge")]
    assert doubt.reasons[0].amount == pytest.approx(45 / 50)
    assert doubt.value == pytest.approx(WEIGHTS["models"] * 0.9)


def test_counters_that_disagree_about_a_set_are_a_doubt() -> None:
    def counted(said: str) -> Segment:
        return msgspec.structs.replace(seg(0, 50), attributes={"counts": said})

    doubt = doubt_of(counted("repnet 10, transrac 10, periodicity 5"))
    assert [(r.kind, r.other, r.value) for r in doubt.reasons] == [("counters", "periodicity", 5.0)]
    assert doubt.value == pytest.approx(WEIGHTS["counters"] / 3)
    assert kinds(counted("repnet 10, transrac 10")) == [] and kinds(counted("nonsense")) == []


def test_a_neighbour_that_hardly_overlaps_is_none() -> None:
    assert kinds(seg(0, 50), [seg(45, 90, "lunge")]) == []


def test_the_same_label_with_other_edges_is_a_doubt_about_the_edges() -> None:
    doubt = doubt_of(seg(0, 50), [[seg(10, 50)]])
    assert [(r.kind, r.frames) for r in doubt.reasons] == [("edges", 10)]


def test_a_model_that_saw_nothing_there_is_told_only_where_it_looked() -> None:
    assert kinds(seg(100, 150), [seg(0, 50), seg(200, 300)]) == ["unseen"]
    assert kinds(seg(100, 150), [seg(0, 50)]) == []


def test_an_edge_beside_a_change_of_movement_is_doubtful_and_says_by_how_much() -> None:
    doubt = doubt_of(seg(100, 250), movement=still_then_moving(109))
    assert [(r.kind, r.frame, r.frames) for r in doubt.reasons] == [("motion", 100, 9)]
    assert kinds(seg(109, 250), movement=still_then_moving(109)) == []


def test_jumps_and_gaps_count_only_inside() -> None:
    movement = Movement(0, np.full(300, np.nan, np.float32), (100, 212), (60,), 30.0)
    reasons = doubt_of(seg(120, 250), movement=movement).reasons
    assert [(r.kind, r.frame) for r in reasons] == [("jump", 212)]
    assert kinds(seg(100, 200), movement=movement) == []
    assert kinds(seg(50, 90), movement=movement) == ["gap"]


def test_entropy_is_zero_for_one_and_one_for_even_labels() -> None:
    assert entropy({"a": 1.0, "b": 0.0}) == 0.0
    assert entropy({"a": 0.25, "b": 0.25, "c": 0.25, "d": 0.25}) == pytest.approx(1.0)
    assert entropy({"a": 0.5, "b": 0.25, "c": 0.25}) == pytest.approx(1.5 * np.log(2) / np.log(3))
    assert entropy({"a": 1.0}) is None


@pytest.mark.parametrize(("said", "told"), [("0.8", ["members"]), ("0", []), ("much", []), ("nan", [])])
def test_members_of_an_ensemble_that_disagree_make_a_proposal_doubtful(said: str, told: list[str]) -> None:
    assert kinds(msgspec.structs.replace(seg(0, 50), attributes={"disagreement": said})) == told


def test_probabilities_are_read_from_the_segment() -> None:
    made = Segment(
        id="s", start=0, stop=9, label="a", attributes={"probabilities": "jumping jack 0.6, b 0.4, x"}
    )
    assert said_probabilities(made) == {"jumping jack": 0.6, "b": 0.4}


SHARES = st.floats(0, 1, allow_subnormal=False)  # libraries loaded by other tests may flush those to zero


@given(st.lists(st.tuples(st.sampled_from(sorted(WEIGHTS)), SHARES), max_size=6), SHARES)
def test_doubt_stays_between_zero_and_one_and_grows_with_every_part(
    parts: list[tuple[str, float]], more: float
) -> None:
    reasons = [Reason(kind, amount) for kind, amount in parts]  # type: ignore[arg-type]
    value = combined(reasons).value
    assert 0.0 <= value <= 1.0
    assert combined([*reasons, Reason("models", more)]).value >= value - 1e-12


@given(st.integers(0, 50), st.integers(1, 50), st.integers(0, 50), st.integers(1, 50))
def test_the_shared_part_is_that_of_the_sets_of_frames(a: int, la: int, b: int, lb: int) -> None:
    one, other = set(range(a, a + la)), set(range(b, b + lb))
    assert shared(seg(a, a + la), seg(b, b + lb)) == pytest.approx(len(one & other) / len(one | other))
