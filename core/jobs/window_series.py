"""What a model believes all along a video: computed piece by piece, kept as a series of the project."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core.document.edits.results import add_series
from core.document.project import PROBABILITY, ChunkedArray, Project, Series
from core.document.store import DocumentStore
from core.jobs.aside import aside
from core.jobs.outcomes import FoundSeries, MovementFound
from core.jobs.people import PersonPoses
from core.jobs.steps import StageStep
from core.jobs.work_folder import make_folder
from core.motion import PoseSequence
from core.motion.beliefs import WindowProbabilities
from core.work import Job

PIECE_S = 120.0
MARGIN_S = 3.0  # seen on both sides of a piece, so that its first and last windows are whole
NAME = "label probabilities"


class Believes(Protocol):
    """A recogniser or segmenter that says what it believes all along."""

    @property
    def id(self) -> str: ...

    def window_probabilities(
        self, poses: PoseSequence, hands: PoseSequence | None = None
    ) -> WindowProbabilities: ...


def find_probabilities(
    person: PersonPoses,
    model: Believes,
    folder: Path,
    *,
    stage: str = "label",
    margin_s: float = MARGIN_S,
) -> Job[FoundSeries | None]:
    """The probabilities of every label along a person's whole stay, in a file in `folder`.

    None where the model says nothing. Looked at in pieces, so that memory does not grow with length;
    margin_s: what is seen on both sides of a piece.
    """
    times = person.times_s
    last = min(person.stop, len(times)) - 1
    total = person.stop - person.start
    if last <= person.start:
        return None
    labels: tuple[str, ...] = ()
    found: list[NDArray[np.float32]] = []
    begin_s, interval_s, done = float(times[person.start]), 0.0, 0
    at_s = begin_s
    while at_s <= float(times[last]):
        first = max(int(times.searchsorted(at_s - margin_s)), person.start)
        end_s = at_s + PIECE_S
        stop = min(int(times.searchsorted(end_s + margin_s)) + 1, last + 1)
        poses, hands = person.window(first, stop)
        looking = aside(
            partial(model.window_probabilities, poses, hands),
            StageStep(first - person.start, total, "", stage),
        )
        part = yield from looking
        if not labels:
            labels, interval_s = part.labels, part.interval_s
        if not len(part.values):
            break
        until_s = min(end_s, float(times[last]))
        numbers = np.arange(done, int((until_s - begin_s) / interval_s) + 1)
        ticks = np.asarray(begin_s + interval_s * numbers, np.float64)
        found.append(_at(part, ticks, float(times[part.start])))
        done += len(ticks)
        at_s = begin_s + done * interval_s if len(ticks) else end_s
    if not found:
        return None
    make_folder(folder)
    file = folder / f"probabilities-{uuid.uuid4().hex[:8]}.npy"
    np.save(file, np.concatenate(found).astype(np.float32), allow_pickle=False)
    return FoundSeries(
        file=str(file), channels=labels, start=person.start, interval_s=interval_s, source=model.id
    )


def _at(part: WindowProbabilities, ticks: NDArray[np.float64], start_s: float) -> NDArray[np.float32]:
    """(N, C) the values of the windows nearest to the times `ticks`, NaN beyond half an interval."""
    at = (ticks - start_s) / part.interval_s
    row = np.clip(np.round(at).astype(np.int64), 0, len(part.values) - 1)
    values = part.values[row].astype(np.float32)
    values[np.abs(at - row) > 0.5 + 1e-6] = np.nan
    return values


def write_series(store: DocumentStore, movement: MovementFound) -> dict[str, ChunkedArray]:
    """Write the files of a movement's series into the project; their handles by file."""
    written = {}
    for person in movement.people:
        for one in person.series:
            values = np.load(one.file, allow_pickle=False)
            written[one.file] = store.write_array(np.asarray(values, np.float32), rows_per_chunk=1024)
    return written


def with_series(
    project: Project, movement: MovementFound, recording_id: str, written: Mapping[str, ChunkedArray]
) -> Project:
    """The project with the series of the movement's people, where their arrays were written."""
    known = {person.id for person in project.people}
    for person in movement.people:
        for one in person.series:
            if person.person_id in known and one.file in written:
                project = add_series(
                    project,
                    Series(
                        id=f"series-{uuid.uuid4().hex[:12]}",
                        name=NAME,
                        channels=one.channels,
                        unit=PROBABILITY,
                        source=one.source,
                        recording_id=recording_id,
                        person_id=person.person_id,
                        start=one.start,
                        interval_s=one.interval_s,
                        values=written[one.file],
                    ),
                )
    return project


def forget_files(movement: MovementFound) -> None:
    """The series are in the project: their files are not needed any more."""
    for person in movement.people:
        for one in person.series:
            Path(one.file).unlink(missing_ok=True)
