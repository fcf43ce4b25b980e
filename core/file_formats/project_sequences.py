"""Our own projects as untrimmed sequences: whole stays of people with all that was accepted along them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from core.document.project import Person, Project, Tier, VideoItem
from core.errors import UserError
from core.file_formats.clip_making import make_clip
from core.file_formats.composed_samples import read_samples, samples_in
from core.file_formats.file_sets import FileSet, own_name
from core.file_formats.findings import Findings
from core.file_formats.projects import Projects, opened, person_of, subject_of, video_of
from core.motion.clips import clip_of
from core.motion.project_people import PersonInProject, frame_times
from core.motion.sequences import LabelledSequence, Span

Stretches = tuple[tuple[int, int], ...]


class ProjectSequences(Projects):
    """One sequence for each person with accepted segments or with finished spans on a video.

    The person's tiers are taken together, so that labels may overlap. What a tier calls finished is labelled
    all through: what no segment covers there is background. Where a person has several such tiers, all of
    them must be finished. Without a finished span only the segments themselves are known. Segments marked
    as ambiguous are unknown: neither their label nor background. The composed movements that were kept from
    its segments come after the people, each with all its labels.
    """

    def read_sequences(self, files: FileSet, found: Findings) -> Iterator[LabelledSequence]:
        for store, name in opened(files, found):
            for video, person, run_id, tiers in _labelled(store.project, name, found):
                with found.skipping(f"{name}, {person.name}"):
                    poses = PersonInProject(
                        store=store,
                        project=store.project,
                        video=video,
                        person=person,
                        run_id=run_id,
                        times_s=frame_times(store, video),
                    )
                    yield self._sequence(poses, tiers, f"{name}_{own_name(video.path)}_{person.name}")
            yield from read_samples(samples_in(store.project), self._dimensions, found)

    def _sequence(self, poses: PersonInProject, tiers: Sequence[Tier], name: str) -> LabelledSequence:
        body, _ = poses.window(poses.start, poses.stop)
        if self._dimensions == 3 and body.m is None:
            raise UserError("Its poses have no metres: read it in 2 dimensions.")
        whole = clip_of(body, self._dimensions)
        clip = make_clip(
            name,
            whole.skeleton,
            whole.positions,
            scores=whole.scores,
            frames=whole.frames,
            frames_per_s=whole.frames_per_s,
            subject=subject_of(poses),
            attributes={"video": own_name(poses.video.path)},
        )
        segments = [s for tier in tiers for s in tier.segments if s.state == "accepted" and s.label]
        spans = [
            Span(*_rows(clip.frames, one.start, one.stop), one.label) for one in segments if not one.ambiguous
        ]
        doubtful = [(one.start, one.stop) for one in segments if one.ambiguous]
        finished = _without(all_finished(tiers), doubtful)
        return LabelledSequence(
            clip=clip,
            times_s=poses.times_s[clip.frames],
            spans=tuple(sorted(span for span in spans if span.start < span.stop)),
            finished=tuple(
                rows for rows in (_rows(clip.frames, a, b) for a, b in finished) if rows[0] < rows[1]
            ),
        )


def _labelled(
    project: Project, name: str, found: Findings
) -> Iterator[tuple[VideoItem, Person, str, list[Tier]]]:
    """Each person on each video with the tiers that say something about them, and the pose run to look at."""
    grouped: dict[tuple[str, str], tuple[VideoItem, Person, str, list[Tier]]] = {}
    for tier in project.tiers:
        accepted = any(one.state == "accepted" and one.label for one in tier.segments)
        if accepted or tier.finished:
            with found.skipping(f"{name}, {tier.name}"):
                video = video_of(project, tier)
                person, run_id = person_of(project, tier, video)
                grouped.setdefault((video.id, person.id), (video, person, run_id, []))[3].append(tier)
    yield from grouped.values()


def all_finished(tiers: Sequence[Tier]) -> Stretches:
    """What all tiers that call anything finished call so."""
    common: Stretches | None = None
    for tier in tiers:
        if tier.finished:
            common = tier.finished if common is None else _shared(common, tier.finished)
    return common or ()


def _shared(one: Stretches, other: Stretches) -> Stretches:
    pairs = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return tuple(sorted((start, stop) for start, stop in pairs if start < stop))


def _without(stretches: Stretches, holes: Sequence[tuple[int, int]]) -> Stretches:
    for start, stop in holes:
        cut = [part for a, b in stretches for part in ((a, min(b, start)), (max(a, stop), b))]
        stretches = tuple((a, b) for a, b in cut if a < b)
    return stretches


def _rows(frames: NDArray[np.int64], start: int, stop: int) -> tuple[int, int]:
    """Frames ``[start, stop)`` as rows of the clip."""
    first, last = np.searchsorted(frames, [start, stop])
    return int(first), int(last)
