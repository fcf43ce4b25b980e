"""Which proposals stand where models looked more than once, and what counts of each frame."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.document.project import (
    PROBABILITY,
    ChunkedArray,
    Cycle,
    RepetitionSet,
    Segment,
    SegmentState,
    Series,
    Tier,
)
from core.document.standing import (
    counted_again,
    counted_stretches,
    joined,
    looked_at_again,
    newest_probabilities,
    stands,
    without,
)


def tier(id: str, *spans: tuple[int, int, str], state: SegmentState = "proposed", created: str = "") -> Tier:
    segments = tuple(
        Segment(id=f"{id}{n}", start=a, stop=b, label=label, state=state, author="m", created=created)
        for n, (a, b, label) in enumerate(spans)
    )
    author = "human" if id.startswith("own") else "m"
    return Tier(id=id, name=id, recording_id="r", person_id="p", author=author, segments=segments)


def standing(*tiers: Tier) -> list[str]:
    newer = looked_at_again(tiers)
    return [s.id for one in tiers for s in one.segments if stands(s, newer.get(one.id, ()))]


def frames(*tiers: Tier) -> dict[str, int]:
    counted: dict[str, int] = {}
    for segment, spans in counted_stretches(tiers):
        counted[segment.label] = counted.get(segment.label, 0) + sum(stop - start for start, stop in spans)
    return {label: count for label, count in counted.items() if count}


def test_of_two_runs_over_the_same_only_the_newer_one_is_asked_about_and_counted() -> None:
    runs = tier("tier-old-0", (0, 100, "row")), tier("tier-new-0", (0, 100, "squat"))
    assert standing(*runs) == ["tier-new-00"]
    assert frames(*runs) == {"squat": 100}


def test_a_newer_run_over_a_part_replaces_only_what_lies_there() -> None:
    runs = tier("tier-old-0", (0, 100, "row"), (100, 200, "row")), tier("tier-new-0", (100, 190, "squat"))
    assert standing(*runs) == ["tier-old-00", "tier-new-00"]
    assert frames(*runs) == {"row": 100, "squat": 90}


def test_where_the_newer_run_found_nothing_between_two_things_the_older_proposal_is_gone() -> None:
    runs = tier("tier-old-0", (40, 60, "row")), tier("tier-new-0", (0, 30, "walk"), (70, 100, "walk"))
    assert standing(*runs) == ["tier-new-00", "tier-new-01"]


def test_what_was_decided_is_never_replaced_and_counts_before_every_proposal() -> None:
    runs = tier("tier-old-0", (0, 50, "row"), state="accepted"), tier("tier-new-0", (0, 100, "squat"))
    assert standing(*runs) == ["tier-old-00", "tier-new-00"]
    assert frames(*runs) == {"row": 50, "squat": 50}
    refused = tier("tier-old-0", (0, 50, "row")), tier("tier-new-0", (0, 50, "squat"), state="rejected")
    assert standing(*refused) == ["tier-new-00"] and frames(*refused) == {}


def test_the_older_proposals_stand_again_when_the_newer_tier_is_removed() -> None:
    assert standing(tier("tier-old-0", (0, 100, "row"))) == ["tier-old-00"]


def test_moving_a_tier_up_does_not_make_it_older() -> None:
    old = tier("tier-old-0", (0, 100, "row"), created="2026-01-01T00:00:00Z")
    new = tier("tier-new-0", (0, 100, "squat"), created="2026-01-02T00:00:00Z")
    assert standing(new, old) == ["tier-new-00"]


def test_tiers_of_one_run_that_a_merged_person_brings_along_stand_beside_each_other() -> None:
    runs = tier("tier-run-0", (0, 30, "walk"), (60, 90, "walk")), tier("tier-run-1", (30, 60, "walk"))
    assert len(standing(*runs)) == 3


def test_a_persons_own_tier_replaces_no_proposal() -> None:
    assert standing(tier("tier-old-0", (0, 100, "row")), tier("own", (0, 100, "x"), state="accepted")) == [
        "tier-old-00",
        "own0",
    ]


def test_a_newer_count_replaces_the_sets_of_the_older_one_that_nobody_accepted() -> None:
    def made(id: str, start: int, state: SegmentState = "proposed") -> RepetitionSet:
        cycles = (Cycle(start=start, turn=start + 5, stop=start + 50),)
        span = {"start": start, "stop": start + 50}
        return RepetitionSet(
            id=id, recording_id="r", person_id="p", model="m", cycles=cycles, state=state, **span
        )

    sets = (
        made("old-0", 0),
        made("old-1", 50, "accepted"),
        made("old-2", 200),
        made("new-0", 10),
        made("new-1", 60),
    )
    again = counted_again(sets)
    assert [one.id for one in sets if stands(one, again[one.id])] == ["old-1", "old-2", "new-0", "new-1"]


spans = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 10)).map(lambda a: (a[0], a[0] + a[1])), max_size=8
)


@given(spans, st.integers(0, 40), st.integers(1, 20))
def test_what_is_left_of_a_span_is_what_no_other_has(others, start: int, length: int) -> None:  # type: ignore[no-untyped-def]
    left = without(start, start + length, joined(others))
    taken = {frame for a, b in others for frame in range(a, b)}
    assert [frame for a, b in left for frame in range(a, b)] == [
        frame for frame in range(start, start + length) if frame not in taken
    ]


def probabilities(
    id: str, rows: int, person: str = "p", recording: str = "r", unit: str = PROBABILITY
) -> Series:
    return Series(
        id=id,
        name="label probabilities",
        channels=("squat", "unknown"),
        unit=unit,
        source="m",
        recording_id=recording,
        person_id=person,
        interval_s=0.5,
        values=ChunkedArray(
            length=rows, row_shape=(2,), dtype="float32", rows_per_chunk=rows, chunk_ids=(1,)
        ),
    )


def test_the_newest_probabilities_count_but_not_those_of_a_stretch_that_was_labelled_again() -> None:
    told = [
        probabilities("old", 100),
        probabilities("newer", 95),
        probabilities("stretch", 20),
        probabilities("somewhere else", 500, recording="another"),
        probabilities("angles", 500, unit="deg"),
        probabilities("of another", 10, person="q"),
    ]
    assert {who: one.id for who, one in newest_probabilities(told, "r").items()} == {
        "p": "newer",
        "q": "of another",
    }
