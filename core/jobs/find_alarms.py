"""Alarms over what is believed of one label along a project's videos; see `core.evaluation.alarms`."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.document.edits.results import add_result_tier
from core.document.edits.tiers import set_tier_look
from core.document.project import PROBABILITY, Event, Project, Series, Tier
from core.document.standing import newest_probabilities
from core.document.store import DocumentStore
from core.errors import UserError
from core.evaluation.alarms import AlarmScores, Told, Watched, find_alarms, score_alarms
from core.file_formats.project_sequences import all_finished
from core.jobs.outcomes import AlarmsFound, AlarmsOfPerson, FoundAlarm
from core.jobs.project_poses import chosen_video, frame_times
from core.jobs.requests import Alarms, request_json
from core.jobs.steps import StageStep
from core.work import Job

ROWS = 65_536  # of a series that are read at a time
BEGINS = "alarms"  # the author of a tier of alarms


def alarms(request: Alarms) -> Job[AlarmsFound]:
    """The alarms of everybody on a video whose beliefs are in the project.

    Raises `UserError` when no model that knows the label has looked at the video.
    """
    with DocumentStore.open(Path(request.project), read_only=True) as store:
        project = store.project
        video = chosen_video(project, request.video_id)
        times_s = frame_times(store, video)
        told = _series(project, _recording_of(project, video.id), request)
        people = []
        for done, (person_id, series) in enumerate(told.items()):
            yield StageStep(done, len(told), "", "alarms")
            values = _column(store, series, series.channels.index(request.label))
            zero_s = float(times_s[min(series.start, len(times_s) - 1)])
            found = find_alarms(values, series.interval_s or 1.0, request.rule)
            people.append(
                AlarmsOfPerson(
                    person_id=person_id,
                    source=series.source,
                    alarms=tuple(
                        FoundAlarm(
                            start=_frame(times_s, zero_s + one.at_s),
                            stop=None if one.stop_s is None else _frame(times_s, zero_s + one.stop_s),
                            at_s=round(zero_s + one.at_s, 3),
                        )
                        for one in found
                    ),
                )
            )
    return AlarmsFound(
        request=request_json(request), video_id=video.id, label=request.label, people=tuple(people)
    )


def take_in_alarms(store: DocumentStore, found: AlarmsFound) -> None:
    """Add the alarms to the project: events on a tier of each person, in one step."""
    author = "+".join(dict.fromkeys(person.source for person in found.people)) or BEGINS
    store.apply("Find alarms", with_alarms, found, author=author)


def with_alarms(project: Project, found: AlarmsFound) -> Project:
    """The project with a tier of alarms for each person; the last ones for this label are hidden."""
    names = {person.id: person.name for person in project.people}
    recording_id = _recording_of(project, found.video_id)
    run = uuid.uuid4().hex[:8]
    author = f"{BEGINS}:{found.label}"
    for place, person in enumerate(one for one in found.people if one.person_id in names):
        for tier in project.tiers:
            same = (tier.recording_id, tier.person_id, tier.author) == (
                recording_id,
                person.person_id,
                author,
            )
            if same and not tier.hidden and all(event.author != "human" for event in tier.events):
                project = set_tier_look(project, tier.id, hidden=True)
        project = add_result_tier(
            project,
            Tier(
                id=f"tier-{run}-{place}",
                name=f"{names[person.person_id]}: alarms for {found.label.replace('_', ' ')}",
                recording_id=recording_id,
                person_id=person.person_id,
                author=author,
                events=tuple(
                    Event(
                        id=f"event-{run}-{place}-{number}",
                        frame=alarm.start,
                        label=found.label,
                        attributes={} if alarm.stop is None else {"until_frame": str(alarm.stop)},
                        author=person.source,
                    )
                    for number, alarm in enumerate(person.alarms)
                ),
            ),
        )
    return project


def score_found(project: Project, times_s: NDArray[np.float64], found: AlarmsFound) -> AlarmScores | None:
    """The alarms against the accepted segments of the label, within what is finished; None = nothing is.

    times_s: of the video's frames.
    """
    watched: list[Watched] = []
    recording_id = _recording_of(project, found.video_id)
    for person in found.people:
        finished, events = _truth(project, recording_id, person.person_id, found.label)
        watched += [_watched(span, events, person, times_s) for span in finished]
    return score_alarms(watched) if watched else None


def told_where_finished(
    project: Project,
    times_s: NDArray[np.float64],
    of: tuple[str, str, str],
    believed: tuple[float, float, NDArray[np.floating]],
) -> list[Told]:
    """What is believed of a label in each finished stretch, with the accepted segments of it.

    times_s: of the video's frames. of: recording, person, label. believed: from when on (s), every how many
    seconds, and the values (N,)
    """
    start_s, interval_s, values = believed
    finished, events = _truth(project, *of)

    def rows(frame: int) -> int:
        at_s = float(times_s[min(frame, len(times_s) - 1)]) - start_s
        return int(np.clip(round(at_s / interval_s), 0, len(values)))

    return [
        Told(
            values=values[rows(start) : rows(stop)],
            interval_s=interval_s,
            events_s=[
                ((rows(a) - rows(start)) * interval_s, (rows(b) - rows(start)) * interval_s)
                for a, b in events
                if a < stop and b > start
            ],
        )
        for start, stop in finished
    ]


def _truth(
    project: Project, recording_id: str, person_id: str, label: str
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where all is labelled of somebody, and where the label was accepted (frames)."""
    tiers = [one for one in project.tiers if (one.recording_id, one.person_id) == (recording_id, person_id)]
    events = [
        (one.start, one.stop)
        for tier in tiers
        for one in tier.segments
        if one.state == "accepted" and one.label == label
    ]
    return list(all_finished(tiers)), events


def _watched(
    span: tuple[int, int],
    events: Sequence[tuple[int, int]],
    person: AlarmsOfPerson,
    times_s: NDArray[np.float64],
) -> Watched:
    """What happened within the finished frames ``[start, stop)``, in seconds after their beginning."""
    start, stop = span

    def seconds(frame: int) -> float:
        return float(times_s[min(max(frame, start), stop, len(times_s) - 1)] - times_s[start])

    return Watched(
        duration_s=seconds(stop),
        alarms_s=[one.at_s - float(times_s[start]) for one in person.alarms if start <= one.start < stop],
        events_s=[(seconds(a), seconds(b)) for a, b in events if a < stop and b > start],
    )


def _series(project: Project, recording_id: str, request: Alarms) -> dict[str, Series]:
    """By person the beliefs that hold the label, of the model asked for or the last one that knows it."""
    known = [one for one in project.series if one.recording_id == recording_id and one.unit == PROBABILITY]
    chosen = [one for one in known if request.label in one.channels and request.source in ("", one.source)]
    told = newest_probabilities(chosen, recording_id)
    if request.person:
        wanted = {
            one.id for one in project.people if request.person.casefold() in (one.name.casefold(), one.id)
        }
        told = {person_id: one for person_id, one in told.items() if person_id in wanted}
    if not told:
        labels = sorted({label for one in known for label in one.channels})
        raise UserError(
            "No model that knows {label} has looked at this video.",
            hint="Label or segment it with one first. What is known here: {labels}.",
            label=request.label,
            labels=", ".join(labels) or "-",
        )
    return told


def _column(store: DocumentStore, series: Series, column: int) -> NDArray[np.float64]:
    """(N,) one channel of a series."""
    length = series.values.length
    rows = (store.read_array(series.values, at, min(at + ROWS, length)) for at in range(0, length, ROWS))
    parts = [np.asarray(part[:, column], np.float64) for part in rows]
    return np.concatenate(parts) if parts else np.zeros(0)


def _frame(times_s: NDArray[np.float64], at_s: float) -> int:
    """The frame shown at a time."""
    return int(np.clip(times_s.searchsorted(at_s + 1e-6, side="right") - 1, 0, len(times_s) - 1))


def _recording_of(project: Project, video_id: str) -> str:
    """The recording whose frames are the video's."""
    for recording in project.recordings:
        if recording.videos and recording.videos[0].video_id == video_id:
            return recording.id
    raise UserError("This video belongs to no recording.", hint="Add the video to the project again.")
