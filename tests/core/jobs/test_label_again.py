"""Labels that are made again: what stays in sight of the proposals there were."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from core.document import edits
from core.document.project import Project, Tier
from core.jobs.movement_edit import with_movement
from core.jobs.outcomes import FoundSegment, MovementFound, PersonMovement
from tests.app.made import made_project


def found(*spans: tuple[int, int]) -> MovementFound:
    segments = tuple(FoundSegment(start=a, stop=b, label="squat", confidence=0.5) for a, b in spans)
    person = PersonMovement(person_id="person0", segments=segments)
    return MovementFound(kinds=("labels",), people=(person,), models=("actions",))


def start() -> Project:
    project = msgspec.structs.replace(made_project(200, 1), tiers=(), repetition_sets=())
    return with_movement(project, found((0, 80), (100, 200)), "video")


def look(project: Project) -> list[tuple[bool, int]]:
    return [(tier.hidden, len(tier.segments)) for tier in project.tiers]


def test_proposals_that_nobody_touched_make_way_for_newer_ones_over_the_same() -> None:
    project = with_movement(start(), found((0, 200)), "video")
    assert look(project) == [(True, 2), (False, 1)]
    again = with_movement(project, found((0, 200)), "video")
    assert look(again) == [(True, 2), (True, 1), (False, 1)]


def test_a_newer_look_at_a_part_leaves_the_older_proposals_in_sight() -> None:
    assert look(with_movement(start(), found((100, 200)), "video")) == [(False, 2), (False, 1)]


def test_a_newer_look_that_found_nothing_leaves_the_older_proposals_in_sight() -> None:
    assert look(with_movement(start(), found(), "video")) == [(False, 2), (False, 0)]


def decide(project: Project, tier: Tier, state: Any) -> Project:
    return edits.set_states(project, {tier.id: [tier.segments[0].id]}, state)


@pytest.mark.parametrize(
    "touch",
    [
        lambda project, tier: decide(project, tier, "accepted"),
        lambda project, tier: decide(project, tier, "rejected"),
        lambda project, tier: edits.annotate_segments(project, tier.id, [tier.segments[0].id], note="Look"),
        lambda project, tier: edits.move_segment_edge(project, tier.id, tier.segments[0].id, "stop", 70),
        lambda project, tier: edits.set_tier_look(project, tier.id, locked=True),
        lambda project, tier: edits.mark_finished(project, tier.id, 0, 50),
    ],
)
def test_what_a_person_touched_stays_in_sight(touch: Any) -> None:
    project = start()
    project = with_movement(touch(project, project.tiers[0]), found((0, 200)), "video")
    assert [hidden for hidden, _ in look(project)] == [False, False]
