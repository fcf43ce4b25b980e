"""What goes along when two people are exchanged from a frame on, and what stays."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from core.document import edits
from core.document.project import Cycle, Event, Project, RepetitionSet, Tier
from core.errors import UserError
from tests.core.document import builders as b


def two_people(*tiers: Tier) -> Project:
    people = (b.person("a", b.span(1, 0, 1000)), b.person("b", b.span(2, 100, 900)))
    return b.project(*tiers, people=people)


def tier(
    tier_id: str, person_id: str, *segments: tuple[int, int], author: str = "model", label: str = "squat"
) -> Tier:
    made = tuple(b.segment(f"{tier_id}-{start}", start, stop, label) for start, stop in segments)
    return Tier(
        id=tier_id, name=tier_id, recording_id="r1", person_id=person_id, author=author, segments=made
    )


def spans(project: Project, tier_id: str) -> list[tuple[int, int]]:
    return [(s.start, s.stop) for one in project.tiers if one.id == tier_id for s in one.segments]


def owned(project: Project, person_id: str) -> list[tuple[int, int, int]]:
    found = next(person for person in project.people if person.id == person_id)
    return [(span.track_id, span.start, span.stop) for span in found.spans]


def counted(project: Project, person_id: str) -> list[int]:
    return [len(found.cycles) for found in project.repetition_sets if found.person_id == person_id]


def made_set(set_id: str, person_id: str, *starts: int) -> RepetitionSet:
    cycles = tuple(Cycle(start=start, turn=start + 20, stop=start + 40) for start in starts)
    return RepetitionSet(
        id=set_id,
        recording_id="r1",
        person_id=person_id,
        start=starts[0],
        stop=starts[-1] + 40,
        model="m",
        cycles=cycles,
        count_per_side=len(starts) // 2,
    )


def test_what_models_proposed_goes_along_and_is_cut_at_the_frame() -> None:
    other = tier("tb", "b", (480, 620), label="lunge")
    project = two_people(tier("ta", "a", (100, 300), (400, 600), (700, 800)), other)
    project = edits.swap_people(project, "a", "b", "v1", 500)
    assert spans(project, "ta") == [(100, 300), (400, 500), (500, 620)]
    assert spans(project, "tb") == [(480, 500), (500, 600), (700, 800)]


def test_labels_made_by_hand_stay_with_the_name() -> None:
    project = two_people(tier("ta", "a", (100, 300), (700, 800), author="human"))
    swapped = edits.swap_people(project, "a", "b", "v1", 500)
    assert swapped.tiers is project.tiers


def test_events_go_along_too() -> None:
    marked = replace(
        tier("ta", "a"), events=(Event(id="e1", frame=100, label="x"), Event(id="e2", frame=600, label="x"))
    )
    project = edits.swap_people(two_people(marked, tier("tb", "b")), "a", "b", "v1", 500)
    assert [[event.id for event in one.events] for one in project.tiers] == [["e1"], ["e2"]]


def test_whoever_has_no_such_tier_yet_gets_one() -> None:
    named = replace(tier("ta", "a", (700, 800)), name="Person a: proposals")
    project = edits.swap_people(two_people(named), "a", "b", "v1", 500)
    assert [(one.person_id, one.name, len(one.segments)) for one in project.tiers] == [
        ("a", "Person a: proposals", 0),
        ("b", "Person b: proposals", 1),
    ]


def test_a_locked_tier_that_would_change_refuses() -> None:
    locked = replace(tier("ta", "a", (700, 800)), locked=True)
    with pytest.raises(UserError, match="locked"):
        edits.swap_people(two_people(locked), "a", "b", "v1", 500)
    edits.swap_people(two_people(replace(locked, segments=())), "a", "b", "v1", 500)


def test_counts_follow_the_body_and_a_set_is_cut_between_its_cycles() -> None:
    project = edits.add_repetition_sets(two_people(), [made_set("s", "a", 400, 440, 490, 540, 580, 620)])
    project = edits.swap_people(project, "a", "b", "v1", 500)
    assert (counted(project, "a"), counted(project, "b")) == ([2], [4])
    first, second = project.repetition_sets
    assert (first.start, first.stop, second.start, second.stop) == (400, 500, 490, 660)
    assert (first.count_per_side, second.count_per_side) == (1, 2)


def test_a_swap_with_an_end_leaves_what_comes_after() -> None:
    project = two_people(tier("ta", "a", (700, 800)), tier("tb", "b", (520, 560)))
    project = edits.add_repetition_sets(project, [made_set("s", "a", 450, 520, 620)])
    project = edits.swap_people(project, "a", "b", "v1", 500, 600)
    assert owned(project, "a") == [(1, 0, 500), (2, 500, 600), (1, 600, 1000)]
    assert owned(project, "b") == [(2, 100, 500), (1, 500, 600), (2, 600, 900)]
    assert (spans(project, "ta"), spans(project, "tb")) == ([(520, 560), (700, 800)], [])
    assert (counted(project, "a"), counted(project, "b")) == ([1, 1], [1])


def test_a_swap_where_nobody_is_seen_is_refused() -> None:
    with pytest.raises(UserError, match="seen from this frame"):
        edits.swap_people(two_people(), "a", "b", "v1", 1500)
    with pytest.raises(UserError, match="seen in this span"):
        edits.swap_people(two_people(), "a", "b", "v1", 1500, 1600)


def test_splitting_gives_the_rest_of_the_proposals_to_the_new_person() -> None:
    project = two_people(tier("ta", "a", (100, 300), (700, 800)))
    project = edits.split_person(project, "a", "v1", 500, "Cleo", "c")
    assert [(one.person_id, [s.start for s in one.segments]) for one in project.tiers] == [
        ("a", [100]),
        ("c", [700]),
    ]


def test_swapping_twice_at_one_frame_gives_the_very_same_project() -> None:
    project = two_people(tier("ta", "a", (100, 300), (400, 600)), tier("tb", "b", (480, 620)))
    sets = [made_set("s", "a", 400, 440, 480, 520, 580, 620), made_set("t", "b", 300, 495, 540, 600)]
    before = edits.add_repetition_sets(project, sets)
    once = edits.swap_people(before, "a", "b", "v1", 500)
    assert len(once.repetition_sets) == 4
    assert edits.swap_people(once, "a", "b", "v1", 500) == before
