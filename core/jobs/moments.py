"""What an encoder says of people all along, read piece by piece: memory grows with its points alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.action_segmenters.encoders import FrameEncoder
from core.document.project import Person, VideoItem
from core.document.store import DocumentStore
from core.errors import UserError
from core.jobs.aside import aside
from core.jobs.project_poses import PersonInProject, frame_times, newest_run, people_of_run
from core.jobs.steps import StageStep
from core.work import Job

PIECE_S = 120.0
MARGIN_S = 3.0  # seen on both sides of a piece, so that its edges are like the rest


class Seen(msgspec.Struct, frozen=True, eq=False):
    """One person on one video: when (N,) s, and the encoder's points (N, D)."""

    video: VideoItem
    person: Person
    frame_times_s: NDArray[np.float64]
    first_frame: int
    times_s: NDArray[np.float64]
    values: NDArray[np.float32]

    @property
    def key(self) -> tuple[str, str]:
        """Which video, who."""
        return self.video.id, self.person.id

    def frame_at(self, time_s: float) -> int:
        """The frame shown at `time_s`."""
        return int(np.clip(self.frame_times_s.searchsorted(time_s - 1e-6), 0, len(self.frame_times_s)))


def seen_people(
    store: DocumentStore, video_ids: Sequence[str], encoder: FrameEncoder, stage: str
) -> Job[list[Seen]]:
    """Everybody on these videos (empty: on all that have poses), as the encoder sees them.

    Raises UserError where nobody is seen.
    """
    project = store.project
    have = {layer.video_id for layer in project.pose_layers}
    named = set(video_ids) or have
    wanted = [video for video in project.videos if video.id in named & have]
    people: list[tuple[PersonInProject, NDArray[np.float64]]] = []
    for video in wanted:
        run_id, times_s = newest_run(project, video.id), frame_times(store, video)
        for person in people_of_run(project, video.id, run_id):
            one = PersonInProject(
                store=store, project=project, video=video, person=person, run_id=run_id, times_s=times_s
            )
            if one.spans:
                people.append((one, times_s))
    total = sum(one.stop - one.start for one, _ in people)
    found: list[Seen] = []
    done = 0
    for one, times_s in people:
        seen = yield from _seen(one, times_s, encoder, StageStep(done, total, "", stage))
        done += one.stop - one.start
        if len(seen.times_s):
            found.append(seen)
    if not found:
        raise UserError("Nobody is seen long enough on these videos.", hint="Find poses first.")
    return found


def _seen(
    one: PersonInProject, times_s: NDArray[np.float64], encoder: FrameEncoder, begun: StageStep
) -> Job[Seen]:
    last = min(one.stop, len(times_s)) - 1
    at_s, end_s = float(times_s[one.start]), float(times_s[last])
    times: list[NDArray[np.float64]] = []
    values: list[NDArray[np.float32]] = []
    while at_s <= end_s:
        first = max(int(times_s.searchsorted(at_s - MARGIN_S)), one.start)
        stop = min(int(times_s.searchsorted(at_s + PIECE_S + MARGIN_S)) + 1, last + 1)
        step = msgspec.structs.replace(begun, done=begun.done + first - one.start)
        poses, _ = one.window(first, stop)
        when, points = yield from aside(partial(encoder.features, poses), step)
        inside = (when >= at_s) & (when < at_s + PIECE_S)
        if inside.any():  # where nobody is seen, an encoder does not say how wide its points are
            times.append(when[inside])
            values.append(points[inside])
        at_s += PIECE_S
    return Seen(
        video=one.video,
        person=one.person,
        frame_times_s=times_s,
        first_frame=one.start,
        times_s=np.concatenate(times) if times else np.zeros(0),
        values=np.concatenate(values) if values else np.zeros((0, 0), np.float32),
    )
