"""Composed movements that were kept: a data set of the person's own, and which of them a session kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.document import edits
from core.document.project import Project, Segment
from core.file_formats.file_sets import FileSet
from core.file_formats.findings import Findings
from core.file_formats.kinescribe_clips import INDEX, LABELS, KinescribeClips, add_clip
from core.motion.clips import SkeletonClip
from core.motion.sequences import LabelledSequence
from core.paths import user_data_dir

COMPOSED = "composed"  # attribute of a segment: the samples it went into; of a sample: what composed it
TITLE = "Composed movements"
LICENCE = "Made by Kinescribe from recordings of yours: what holds for them holds for these."


def composed_dir() -> Path:
    """The data set of all composed movements that were kept: to be trained on like any other."""
    return user_data_dir() / "composed"


def sample_name(labels: Sequence[str]) -> str:
    """What a sample of these labels is called: what attributes are written with does not occur in it."""
    return re.sub(r"[,;=\s]+", " ", "+".join(labels)).strip()


def add_sample(clip: SkeletonClip, labels: Sequence[str], composer: str) -> str:
    """Keep a composed clip under all its labels; its name there. Raises UserError or OSError."""
    attributes = {**clip.attributes, LABELS: "\n".join(labels), COMPOSED: composer}
    clip = SkeletonClip(
        name=sample_name(labels),
        skeleton=clip.skeleton,
        positions=clip.positions,
        scores=clip.scores,
        frames=clip.frames,
        frames_per_s=clip.frames_per_s,
        label="+".join(labels),
        subject=clip.subject,
        attributes=attributes,
    )
    return add_clip(composed_dir(), clip, title=TITLE, licence=LICENCE)


def samples_of(segment: Segment) -> tuple[str, ...]:
    """The samples that a segment went into."""
    return tuple(name for name in segment.attributes.get(COMPOSED, "").split("; ") if name)


def note_sample(project: Project, name: str, segments: Sequence[tuple[str, str]]) -> Project:
    """An edit: each of `segments` (tier id, id) that is still there went into the sample `name`."""
    for tier in project.tiers:
        for one in tier.segments:
            if (tier.id, one.id) in segments:
                names = "; ".join(dict.fromkeys([*samples_of(one), name]))
                attributes = {**one.attributes, COMPOSED: names}
                project = edits.annotate_segment(project, tier.id, one.id, attributes=attributes)
    return project


def samples_in(project: Project) -> tuple[str, ...]:
    """The samples that were kept in this session, in the order of its segments."""
    found = (name for tier in project.tiers for one in tier.segments for name in samples_of(one))
    return tuple(dict.fromkeys(found))


def read_samples(names: Sequence[str], dimensions: int, found: Findings) -> Iterator[LabelledSequence]:
    """Those of these samples that are there in so many dimensions, each with all its labels."""
    if not names or not (composed_dir() / INDEX).exists():
        return
    files, here = FileSet(composed_dir()), Findings()
    try:
        there = {one.name: one for one in KinescribeClips().read_sequences(files, here)}
    finally:
        files.close()
    found.skipped += [one for one in here.skipped if one.name in names]
    yield from (there[n] for n in names if n in there and there[n].clip.dimensions == dimensions)
