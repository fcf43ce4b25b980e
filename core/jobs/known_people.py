"""Who in a new pose run is somebody the project knows already: by where they stand, as boxes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
import numpy as np

from core.document.edits.common import new_id
from core.document.project import Person, PoseLayer, PoseTrack, Project, TrackSpan
from core.document.store import DocumentStore
from core.jobs.outcomes import PosesFound
from core.jobs.project_poses import HANDS, boxes

SAMPLED_FRAMES = 24
SAME_PLACE = 0.4  # mean overlap of the boxes of one person in two runs


def people_of_result(
    store: DocumentStore, px: PoseLayer, found: PosesFound, video_id: str
) -> tuple[Person, ...]:
    """The run's people with their spans: those the project knows already by their place, and new ones."""
    project = store.project
    tracks = {track.id: track for track in px.tracks}
    free = {person.id: person for person in project.people}
    people: list[Person] = []
    number = len(project.people)
    for one in found.people:
        spans = tuple(
            TrackSpan(
                video_id=video_id,
                run_id=found.run_id,
                track_id=piece.track_id,
                start=piece.start,
                stop=piece.stop,
            )
            for piece in one.pieces
        )
        own = [tracks[number] for number in dict.fromkeys(piece.track_id for piece in one.pieces)]
        known = _same_person(store, own, video_id, free.values())
        if known is None:
            number += 1
            known = Person(id=new_id(), name=_free_name(project, number), colour=number - 1)
        free.pop(known.id, None)
        people.append(msgspec.structs.replace(known, spans=known.spans + spans))
    return tuple(people)


def _free_name(project: Project, number: int) -> str:
    taken = {person.name for person in project.people}
    while f"Person {number}" in taken:
        number += 1
    return f"Person {number}"


def _same_person(
    store: DocumentStore, tracks: Sequence[PoseTrack], video_id: str, known: Iterable[Person]
) -> Person | None:
    """Who of the `known` people stands where these tracks are, by the overlap of their boxes."""
    old_tracks = {
        (layer.run_id, track.id): track
        for layer in store.project.pose_layers
        if layer.video_id == video_id and layer.space == "px" and layer.skeleton != HANDS
        for track in layer.tracks
    }
    best: tuple[float, Person] | None = None
    for person in known:
        overlaps = []
        for span in person.spans:
            old = old_tracks.get((span.run_id, span.track_id))
            if span.video_id != video_id or old is None:
                continue
            for track in tracks:
                start = max(span.start, track.start)
                stop = min(span.stop, track.start + track.rows.length)
                if start < stop:
                    count = min(SAMPLED_FRAMES, stop - start)
                    frames = np.unique(np.linspace(start, stop - 1, count).astype(np.int64))
                    overlaps.append(_overlap(boxes(store, old, frames), boxes(store, track, frames)))
        values = np.concatenate(overlaps) if overlaps else np.zeros(0)
        values = values[np.isfinite(values)]
        if len(values) >= 3 and (best is None or values.mean() > best[0]) and values.mean() >= SAME_PLACE:
            best = (float(values.mean()), person)
    return None if best is None else best[1]


def _overlap(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """(N,) intersection over union of boxes (N, 4); NaN where either is not known."""
    low, high = np.maximum(a[:, :2], b[:, :2]), np.minimum(a[:, 2:], b[:, 2:])
    shared = np.prod(np.clip(high - low, 0, None), axis=1)
    areas = np.prod(a[:, 2:] - a[:, :2], axis=1) + np.prod(b[:, 2:] - b[:, :2], axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        overlap: np.ndarray = shared / (areas - shared)
    return overlap
