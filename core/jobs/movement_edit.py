"""The edit that takes what people do into a project: new tiers and repetition sets beside the old ones."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence

from core.document.edits.results import add_repetition_sets, add_result_tier
from core.document.edits.tiers import set_tier_look
from core.document.edits.videos import set_step_status
from core.document.project import ChunkedArray, Cycle, Project, RepetitionSet, Segment, Tier
from core.document.stamps import utc_now
from core.document.standing import joined, looked_at, looked_for_one, stands
from core.jobs.outcomes import MovementFound, PersonMovement
from core.jobs.window_series import with_series

PROPOSALS = "proposals"


def with_movement(
    project: Project,
    movement: MovementFound,
    video_id: str,
    written: Mapping[str, ChunkedArray] | None = None,
) -> Project:
    """The project with new tiers, repetition sets and series for the movement's people.

    written: the handles of the series' values by file (`core.jobs.window_series.write_series`)
    """
    recording_id = next(
        recording.id
        for recording in project.recordings
        if recording.videos and recording.videos[0].video_id == video_id
    )
    known = {person.id for person in project.people}
    run = uuid.uuid4().hex[:8]
    for place, person in enumerate(one for one in movement.people if one.person_id in known):
        if "segments" in movement.kinds or "labels" in movement.kinds:
            tiers = _tiers(project, person, movement, recording_id, f"{run}-{place}")
            for tier in tiers:
                project = add_result_tier(project, tier)
            project = _without_replaced_in_sight(project, tiers)
        if "repetitions" in movement.kinds:
            project = add_repetition_sets(project, _sets(person, movement, recording_id, f"{run}-{place}"))
    project = with_series(project, movement, recording_id, written or {})
    for kind in movement.kinds:
        project = set_step_status(project, video_id, kind, "done")
    return project


def _without_replaced_in_sight(project: Project, new: Sequence[Tier]) -> Project:
    """The project with the older proposals hidden that nobody has touched and that the new replace.

    A person who has the same looked at again expects one row of proposals. They are hidden, not removed:
    "Show hidden tiers" brings them back. A decision, a change or a note of a person keeps a row in sight.
    """
    newest = new[-1]
    if not newest.segments:
        return project
    again = joined(looked_at(one) for one in new if one.segments)
    parents = {tier.parent_id for tier in project.tiers}
    for tier in project.tiers:
        same = (tier.recording_id, tier.person_id) == (newest.recording_id, newest.person_id)
        kept = tier.id in parents or tier.id in {one.id for one in new} or looked_for_one(tier)
        if same and not kept and is_untouched(tier) and not any(stands(s, again) for s in tier.segments):
            project = set_tier_look(project, tier.id, hidden=True)
    return project


def is_untouched(tier: Tier) -> bool:
    """Whether a model made the tier and everything on it is as it was proposed."""
    by_model = tier.author != "human" and bool(tier.person_id) and not tier.locked
    return (
        by_model
        and bool(tier.segments)
        and not tier.events
        and not tier.finished
        and all(
            one.state == "proposed"
            and one.author != "human"
            and one.found is None
            and not (one.note or one.ambiguous or one.changed)
            for one in tier.segments
        )
    )


def _tiers(
    project: Project, person: PersonMovement, movement: MovementFound, recording_id: str, run: str
) -> list[Tier]:
    """A tier for every layer of segments, the first layer last: it is the one that is looked at."""
    now = utc_now()
    name = next(one.name for one in project.people if one.id == person.person_id)
    layers = sorted({0, *(segment.layer for segment in person.segments)}, reverse=True)
    return [
        Tier(
            id=f"tier-{run}-{layer}" if layer else f"tier-{run}",
            name=f"{name}: {PROPOSALS} {layer + 1}" if layer else f"{name}: {PROPOSALS}",
            recording_id=recording_id,
            person_id=person.person_id,
            author="+".join(movement.models),
            segments=tuple(
                Segment(
                    id=f"segment-{run}-{place}",
                    start=segment.start,
                    stop=segment.stop,
                    label=segment.label,
                    confidence=segment.confidence,
                    state="proposed",
                    author=segment.source,
                    created=now,
                    attributes=segment.attributes,
                )
                for place, segment in enumerate(person.segments)
                if segment.layer == layer
            ),
        )
        for layer in layers
    ]


def _sets(
    person: PersonMovement, movement: MovementFound, recording_id: str, run: str
) -> list[RepetitionSet]:
    """The person's sets; a note without a set becomes an empty set that carries it."""
    sets = [
        RepetitionSet(
            id=f"repetitions-{run}-{place}",
            recording_id=recording_id,
            person_id=person.person_id,
            start=one.start,
            stop=one.stop,
            model=movement.models[movement.kinds.index("repetitions")],
            label=one.label,
            cycles=tuple(
                Cycle(start=c.start, turn=c.turn, stop=c.stop, partial=c.partial, side=c.side)
                for c in one.cycles
            ),
            count_per_side=one.count_per_side,
            confidence=one.confidence,
            note=one.note,
        )
        for place, one in enumerate(person.sets)
    ]
    noted = {one.note for one in sets}
    for note in person.notes:
        if note not in noted:
            sets.append(
                RepetitionSet(
                    id=f"repetitions-{run}-{len(sets)}",
                    recording_id=recording_id,
                    person_id=person.person_id,
                    start=0,
                    stop=1,
                    model=movement.models[movement.kinds.index("repetitions")],
                    note=note,
                )
            )
    return sets
