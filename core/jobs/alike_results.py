"""Take what is like some examples, and the map of moments, into a project."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

import numpy as np

from core.document.edits.results import add_result_tier, add_series, remove_series
from core.document.edits.tiers import set_tier_look
from core.document.project import MAP, ChunkedArray, Project, Segment, Series, Tier
from core.document.stamps import utc_now
from core.document.standing import ONE_THING
from core.document.store import DocumentStore
from core.jobs.movement_edit import is_untouched
from core.jobs.outcomes import AlikeFound, AlikeOfPerson, MomentsMapped


def take_in_alike(store: DocumentStore, outcome: AlikeFound | MomentsMapped) -> None:
    """Add the stretches as tiers of their own, or keep the map in place of an earlier one."""
    if isinstance(outcome, AlikeFound):
        if outcome.people:
            author = f"{ONE_THING}+{outcome.encoder}"
            store.apply("Segment like this one", with_alike, outcome, author=author)
        return
    written = {}
    for person in outcome.people:
        values = np.load(person.file, allow_pickle=False)
        written[person.file] = store.write_array(np.asarray(values, np.float32), rows_per_chunk=4096)
    store.apply("Map of moments", with_map, outcome, written, author=outcome.encoder)


# ---- edits: pure functions project -> project ------------------------------------------------------


def with_alike(project: Project, found: AlikeFound) -> Project:
    """The project with a tier for each person who does something like the examples.

    What an earlier search for the same thing proposed, and nobody has touched, is hidden.
    """
    run = uuid.uuid4().hex[:8]
    recordings = _recordings(project)
    names = {person.id: person.name for person in project.people}
    author = f"{ONE_THING}:{found.label}+{found.encoder}"
    for place, one in enumerate(found.people):
        if one.person_id not in names or one.video_id not in recordings:
            continue
        recording_id = recordings[one.video_id]
        for tier in project.tiers:
            same = (tier.recording_id, tier.person_id, tier.author) == (recording_id, one.person_id, author)
            if same and not tier.hidden and is_untouched(tier):
                project = set_tier_look(project, tier.id, hidden=True)
        label = found.label.replace("_", " ") or "the examples"
        tier = Tier(
            id=f"tier-{run}-{place}",
            name=f"{names[one.person_id]}: like {label}",
            recording_id=recording_id,
            person_id=one.person_id,
            author=author,
            segments=_segments(one, f"{run}-{place}"),
        )
        project = add_result_tier(project, tier)
    return project


def _segments(one: AlikeOfPerson, run: str) -> tuple[Segment, ...]:
    now = utc_now()
    return tuple(
        Segment(
            id=f"segment-{run}-{place}",
            start=found.start,
            stop=found.stop,
            label=found.label,
            confidence=found.confidence,
            state="proposed",
            author=found.source,
            created=now,
        )
        for place, found in enumerate(one.segments)
    )


def with_map(project: Project, found: MomentsMapped, written: Mapping[str, ChunkedArray]) -> Project:
    """The project with this map instead of the one there was.

    written: the handles of the places by file
    """
    recordings = _recordings(project)
    known = {person.id for person in project.people}
    for series in project.series:
        if series.unit == MAP:
            project = remove_series(project, series.id)
    for one in found.people:
        if one.person_id in known and one.video_id in recordings:
            series = Series(
                id=f"map-{uuid.uuid4().hex[:12]}",
                name="map of moments",
                channels=("across", "up"),
                unit=MAP,
                source=found.encoder,
                recording_id=recordings[one.video_id],
                person_id=one.person_id,
                start=one.start,
                interval_s=one.interval_s,
                values=written[one.file],
            )
            project = add_series(project, series)
    return project


def _recordings(project: Project) -> dict[str, str]:
    """The recording of each video that is the first of one."""
    return {one.videos[0].video_id: one.id for one in project.recordings if one.videos}
