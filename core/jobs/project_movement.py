"""One step of the analysis on the poses a project holds; it opens the project to read only."""

from __future__ import annotations

from pathlib import Path

import msgspec

from core.document.project import Person, Project, RepetitionSet, Segment, Tier
from core.document.standing import looked_for_one
from core.document.store import DocumentStore
from core.jobs.analyse import movement_found, movement_tools
from core.jobs.movement import Clock, find_movement
from core.jobs.outcomes import FoundCycle, FoundSegment, FoundSet, MovementFound, PersonMovement
from core.jobs.project_poses import PersonInProject, chosen_video, frame_times, newest_run, people_of_run
from core.jobs.requests import ProjectRequest, request_json
from core.jobs.work_folder import work_folder
from core.work import Job


def project_movement(request: ProjectRequest, kinds: tuple[str, ...]) -> Job[MovementFound]:
    """Do the steps `kinds` for the people of a pose run. Raises `UserError` when there are no poses."""
    folder = request.folder or str(work_folder(request, request.project))
    tools = movement_tools(request.models, kinds, folder)
    clock = Clock()
    people = []
    with DocumentStore.open(Path(request.project), read_only=True) as store:
        project = store.project
        video = chosen_video(project, request.video_id)
        run_id = request.run_id or newest_run(project, video.id)
        times_s = frame_times(store, video)
        for person in people_of_run(project, video.id, run_id, request.person):
            poses = PersonInProject(
                store=store,
                project=project,
                video=video,
                person=person,
                run_id=run_id,
                times_s=times_s,
                first=request.start,
                last=request.stop,
            )
            if not poses.spans:
                continue
            known = known_movement(project, person, (request.start, request.stop))
            others = others_in_project(poses)
            found = yield from find_movement(poses, tools, clock, known, others)
            people.append(msgspec.structs.replace(found, person_id=person.id))
    found_all = movement_found(request_json(request), kinds, people, request.models, clock)
    return msgspec.structs.replace(found_all, video_id=video.id)


def others_in_project(poses: PersonInProject) -> list[PersonInProject]:
    """Everybody else of the same pose run."""
    people = people_of_run(poses.project, poses.video.id, poses.run_id)
    return [
        msgspec.structs.replace(poses, person=person, first=0, last=None)
        for person in people
        if person.id != poses.person.id
    ]


def known_movement(
    project: Project, person: Person, span: tuple[int, int | None] = (0, None)
) -> PersonMovement:
    """What the project already says of a person within ``[start, stop)``: newest segments and sets."""
    start, stop = span

    def inside(a: int, b: int) -> bool:
        return b > start and (stop is None or a < stop)

    segments = segments_to_look_at(project, person.id, span)
    return PersonMovement(
        person_id=person.id,
        segments=tuple(
            FoundSegment(
                start=segment.start,
                stop=segment.stop,
                label=segment.label,
                confidence=segment.confidence,
                source=segment.author,
                attributes=dict(segment.attributes),
            )
            for segment in segments
            if segment.state != "rejected" and inside(segment.start, segment.stop)
        ),
        sets=tuple(
            FoundSet(
                start=one.start,
                stop=one.stop,
                cycles=tuple(FoundCycle(c.start, c.turn, c.stop, c.partial, c.side) for c in one.cycles),
                label=one.label,
                confidence=one.confidence or 0.0,
                count_per_side=one.count_per_side,
                note=one.note,
            )
            for one in newest_sets(project, person.id)
            if one.cycles and inside(one.start, one.stop)
        ),
    )


def segments_to_look_at(
    project: Project, person_id: str, span: tuple[int, int | None]
) -> tuple[Segment, ...]:
    """The segments of a person's newest tier; where a tier has one of exactly this span, that alone."""
    for one in reversed(project.tiers):
        if one.person_id == person_id:
            exact = [s for s in one.segments if (s.start, s.stop) == span and s.state != "rejected"]
            if exact:
                return tuple(exact)
    tier = newest_tier(project, person_id)
    return () if tier is None else tier.segments


def newest_tier(project: Project, person_id: str) -> Tier | None:
    """The person's last tier with segments of all that they do."""
    mine = [tier for tier in project.tiers if tier.person_id == person_id and tier.segments]
    tiers = [tier for tier in mine if not looked_for_one(tier)]
    return tiers[-1] if tiers else None


def newest_sets(project: Project, person_id: str) -> tuple[RepetitionSet, ...]:
    """The person's sets of the last count; those made by hand stay with them."""
    mine = [one for one in project.repetition_sets if one.person_id == person_id and one.state != "rejected"]
    if not mine:
        return ()
    last = _count_of(mine[-1].id)
    return tuple(sorted((one for one in mine if _count_of(one.id) == last), key=lambda one: one.start))


def _count_of(set_id: str) -> str:
    """The count a set came from: its id without its number."""
    return set_id.rpartition("-")[0]
