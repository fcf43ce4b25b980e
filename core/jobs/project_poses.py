"""Who and what of a project a job is about, and where a body is on the picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.document.project import Person, PoseLayer, PoseTrack, Project, TrackSpan, VideoItem
from core.errors import UserError
from core.motion.project_people import HANDS, PersonInProject, frame_times, hands_run, newest_run

if TYPE_CHECKING:
    from core.document.store import DocumentStore

__all__ = [
    "HANDS", "PersonInProject", "boxes", "chosen_video", "frame_times", "frames_seen", "hands_run",
    "newest_run", "people_of_run",
]  # fmt: skip


def chosen_video(project: Project, video_id: str) -> VideoItem:
    """The video asked for, or the first one. Raises `UserError` when there is none."""
    for video in project.videos:
        if not video_id or video.id == video_id:
            return video
    raise UserError("This project has no such video.", hint="Add the video to the project first.")


def people_of_run(project: Project, video_id: str, run_id: str, wanted: str = "") -> list[Person]:
    """Who owns a part of a run, or the `wanted` one, by name or number. Raises `UserError` when not there."""
    people = [
        person
        for person in project.people
        if any(span.video_id == video_id and span.run_id == run_id for span in person.spans)
    ]
    if not wanted:
        return people
    for place, person in enumerate(people, 1):
        if wanted.casefold() in {person.name.casefold(), person.id, str(place)}:
            return [person]
    raise UserError(
        "There is no person {wanted} in this video.",
        hint="There are: {names}.",
        wanted=wanted,
        names=", ".join(person.name for person in people) or "none",
    )


def boxes(store: DocumentStore, track: PoseTrack, frames: NDArray[np.int64]) -> NDArray[np.float64]:
    """(N, 4) left, top, right, bottom of a px track's body on `frames`; NaN where it was not seen."""
    found = np.full((len(frames), 4), np.nan)
    for i, frame in enumerate(frames):
        row = int(frame) - track.start
        if 0 <= row < track.rows.length:
            points = store.read_array(track.rows, row, row + 1)[0, :, :2]
            points = points[np.isfinite(points).all(axis=1)]
            if len(points):
                found[i] = (*points.min(axis=0), *points.max(axis=0))
    return found


def frames_seen(store: DocumentStore, project: Project, person: Person, video_id: str, run_id: str) -> int:
    """On how many frames of a run a person was seen."""
    seen = 0
    for layer, span in _px_spans(project, person, video_id, run_id):
        track = next((track for track in layer.tracks if track.id == span.track_id), None)
        if track is None:
            continue
        last = min(span.stop, track.start + track.rows.length)
        for a in range(max(span.start, track.start), last, 4096):
            b = min(a + 4096, last)
            rows = store.read_array(track.rows, a - track.start, b - track.start)
            seen += int(np.isfinite(rows[:, :, 0]).any(axis=1).sum())
    return seen


def _px_spans(
    project: Project, person: Person, video_id: str, run_id: str
) -> Iterator[tuple[PoseLayer, TrackSpan]]:
    for layer in project.pose_layers:
        if layer.run_id == run_id and layer.space == "px" and layer.skeleton != HANDS:
            for span in person.spans:
                if (span.video_id, span.run_id) == (video_id, run_id):
                    yield layer, span
