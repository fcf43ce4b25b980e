"""Recordings in which repetitions were marked: what counters learn from, read from projects."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.document.project import Project, RepetitionSet
from core.errors import UserError
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name
from core.file_formats.findings import Findings, Skipped
from core.file_formats.projects import opened, person_of, subject_of, video_of
from core.motion.clips import clip_of
from core.motion.counted import CountedSequence, TrueCycle
from core.motion.project_people import PersonInProject, frame_times

LICENCE = "your own recordings"


class CountedData(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Recordings that belong together; the fields are those of `core.file_formats.data_sets.DataSet`."""

    name: str
    title: str
    sequences: tuple[CountedSequence, ...]
    skipped: tuple[Skipped, ...] = ()
    licence: str = LICENCE


def read_counted(path: Path, dimensions: int = 2) -> CountedData:
    """What was counted and accepted in the project (or the projects of a folder) at `path`.

    One sequence for each person on each video with accepted sets. Within a set all is known; so is what lies
    between the first and the last of them, unless a proposed set lies there. Raises UserError where nothing
    can be used.
    """
    files = FileSet(Path(path))
    found = Findings()
    read: list[CountedSequence] = []
    try:
        for store, name in opened(files, found):
            for sets in by_person(store.project):
                with found.skipping(f"{name}, set at frame {sets[0].start}"):
                    video = video_of(store.project, sets[0])
                    person, run_id = person_of(store.project, sets[0], video)
                    stay = PersonInProject(
                        store=store,
                        project=store.project,
                        video=video,
                        person=person,
                        run_id=run_id,
                        times_s=frame_times(store, video),
                    )
                    named = f"{name}_{own_name(video.path)}_{person.name}"
                    read.append(_sequence(stay, sets, dimensions, named))
    finally:
        files.close()
    if not read:
        raise UserError(
            "{name} holds no repetitions that were accepted.",
            hint="Count them, look at the sets and accept them first.",
            name=Path(path).name,
        )
    return CountedData(
        name=files.name, title="Counted recordings", sequences=tuple(read), skipped=tuple(found.skipped)
    )


def by_person(project: Project) -> list[list[RepetitionSet]]:
    """The sets of each person on each recording, by start, where at least one was accepted."""
    grouped: dict[tuple[str, str], list[RepetitionSet]] = {}
    for one in sorted(project.repetition_sets, key=lambda one: one.start):
        grouped.setdefault((one.recording_id, one.person_id), []).append(one)
    return [sets for sets in grouped.values() if any(one.state == "accepted" for one in sets)]


def _sequence(
    stay: PersonInProject, sets: Sequence[RepetitionSet], dimensions: int, name: str
) -> CountedSequence:
    body, _ = stay.window(stay.start, stay.stop)
    if dimensions == 3 and body.m is None:
        raise UserError("Its poses have no metres: read it in 2 dimensions.")
    whole = clip_of(body, dimensions)
    clip = make_clip(
        name,
        whole.skeleton,
        whole.positions,
        scores=whole.scores,
        frames=whole.frames,
        frames_per_s=whole.frames_per_s,
        subject=subject_of(stay),
        attributes={"video": own_name(stay.video.path)},
    )
    kept = [one for one in sets if one.state == "accepted"]
    cycles = [
        cycle
        for number, one in enumerate(kept)
        for cycle in _cycles(one, number, clip.frames)
        if cycle.start < cycle.stop
    ]
    return CountedSequence(
        clip=clip,
        times_s=stay.times_s[clip.frames],
        cycles=tuple(sorted(cycles)),
        finished=_finished(kept, [one for one in sets if one.state == "proposed"], clip.frames),
    )


def _cycles(one: RepetitionSet, number: int, frames: NDArray[np.int64]) -> list[TrueCycle]:
    made = []
    for cycle in one.cycles:
        start, turn, stop = (
            int(row) for row in np.searchsorted(frames, [cycle.start, cycle.turn, cycle.stop])
        )
        turn = min(max(turn, start), stop - 1)
        made.append(TrueCycle(start, turn, stop, cycle.partial, cycle.side, one.label, number))
    return made


def _finished(
    kept: Sequence[RepetitionSet], open_: Sequence[RepetitionSet], frames: NDArray[np.int64]
) -> tuple[tuple[int, int], ...]:
    """Rows from the first kept set to the last, without the sets that nobody has decided about."""
    spans = [(kept[0].start, max(one.stop for one in kept))]
    for hole in open_:
        spans = [
            part
            for start, stop in spans
            for part in ((start, min(stop, hole.start)), (max(start, hole.stop), stop))
            if part[0] < part[1]
        ]
    rows = [tuple(int(row) for row in np.searchsorted(frames, span)) for span in spans]
    return tuple((first, last) for first, last in rows if first < last)
