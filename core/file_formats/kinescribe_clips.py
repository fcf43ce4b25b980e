"""Our own form of a data set: a folder with ``index.json`` and one .npz file a clip."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np

from core.atomic_files import write_bytes
from core.errors import UserError
from core.file_formats.arrays import NpzFile
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name
from core.file_formats.findings import Findings
from core.motion.clips import SkeletonClip
from core.motion.sequences import LabelledSequence, Span
from core.motion.skeletons import load_skeleton

VERSION = 1
INDEX = "index.json"
LABELS = "labels"  # attribute of a clip of which several labels hold, a line each


class IndexedClip(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the index says of one clip; its file holds positions, scores and frames (see `SkeletonClip`)."""

    file: str
    name: str
    skeleton: str
    frames_per_s: float = 30.0
    label: str = ""
    subject: str = ""
    attributes: dict[str, str] = {}


class Index(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The index of a data set."""

    kinescribe_clips: int  # version of this form
    title: str = ""
    licence: str = ""
    classes: tuple[str, ...] = ()
    clips: tuple[IndexedClip, ...] = ()


class KinescribeClips:
    """Clips as `write_clips` writes them; the index says what they are and what they may be used for."""

    title = "Kinescribe clips"
    licence = "See the index of the data set."

    def recognises(self, files: FileSet) -> bool:
        return any(own_name(name) == INDEX for name in files.names)

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        place = next((name for name in files.names if own_name(name) == INDEX), None)
        if place is None:
            raise UserError("There is no index.json in {name}.", name=files.name)
        try:
            index = msgspec.json.decode(files.read(place), type=Index)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise UserError("The index.json of {name} is damaged.", name=files.name) from error
        if index.kinescribe_clips > VERSION:
            raise UserError(
                "{name} was written by a newer version of Kinescribe.", hint="Update it.", name=files.name
            )
        found.classes = index.classes
        found.title, found.licence = index.title, index.licence
        folder = place.removesuffix(INDEX)
        for entry in index.clips:
            with found.skipping(entry.name or entry.file):
                if folder + entry.file not in files.names:
                    raise UserError("Its file is missing.")
                arrays = NpzFile(files.read(folder + entry.file))
                positions, scores = arrays.read("positions"), arrays.read("scores")
                frames = arrays.read("frames")
                if positions.ndim != 4 or positions.shape[2] != len(load_skeleton(entry.skeleton).keypoints):
                    raise UserError("Its positions are not those of {skeleton}.", skeleton=entry.skeleton)
                if scores.shape != positions.shape[:3] or frames.shape != positions.shape[1:2]:
                    raise UserError("Its scores or frames are not as many as its positions.")
                yield make_clip(
                    entry.name,
                    entry.skeleton,
                    positions,
                    scores=scores,
                    frames=frames,
                    frames_per_s=entry.frames_per_s,
                    label=entry.label,
                    subject=entry.subject,
                    attributes=entry.attributes,
                )

    def read_sequences(self, files: FileSet, found: Findings) -> Iterator[LabelledSequence]:
        """Each clip as a recording of which its label, or each of its `LABELS`, holds from end to end."""
        for clip in self.read(files, found):
            with found.skipping(clip.name):
                labels = (clip.attributes.get(LABELS) or clip.label).split("\n")
                spans = {Span(0, len(clip.frames), label) for label in labels if label}
                if not spans:
                    raise UserError("It has no label.")
                times = clip.frames / clip.frames_per_s
                yield LabelledSequence(
                    clip=msgspec.structs.replace(clip, label=""), times_s=times, spans=tuple(sorted(spans))
                )


def add_clip(folder: Path, clip: SkeletonClip, *, title: str, licence: str) -> str:
    """Put one more clip into the data set in `folder`, which is begun where there is none; its name there.

    A name that is taken gets a number. Raises UserError when the index there cannot be understood.
    """
    index = Index(kinescribe_clips=VERSION, title=title, licence=licence)
    if (folder / INDEX).exists():
        try:
            index = msgspec.json.decode((folder / INDEX).read_bytes(), type=Index)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise UserError("The index.json of {name} is damaged.", name=folder.name) from error
    taken = {entry.name for entry in index.clips}
    name, number = clip.name, 1
    while name in taken:
        number += 1
        name = f"{clip.name} ({number})"
    (folder / "clips").mkdir(parents=True, exist_ok=True)
    entry = _written(folder, len(index.clips), msgspec.structs.replace(clip, name=name))
    classes = (*index.classes, *({clip.label} - {*index.classes, ""}))
    index = msgspec.structs.replace(index, clips=(*index.clips, entry), classes=classes)
    write_bytes(folder / INDEX, msgspec.json.format(msgspec.json.encode(index), indent=1))
    return name


def write_clips(
    folder: Path, clips: Sequence[SkeletonClip], *, title: str, licence: str, classes: Sequence[str] = ()
) -> None:
    """Write a data set into `folder` (made if need be); the index comes last, so that a stop leaves none.

    classes: the labels in their order; without it, in that of the alphabet.
    """
    (folder / "clips").mkdir(parents=True, exist_ok=True)
    entries = []
    for number, clip in enumerate(clips):
        entries.append(_written(folder, number, clip))
    index = Index(
        kinescribe_clips=VERSION,
        title=title,
        licence=licence,
        classes=tuple(classes) or tuple(sorted({clip.label for clip in clips} - {""})),
        clips=tuple(entries),
    )
    write_bytes(folder / INDEX, msgspec.json.format(msgspec.json.encode(index), indent=1))


def _written(folder: Path, number: int, clip: SkeletonClip) -> IndexedClip:
    """Write one clip's arrays; what the index says of it."""
    plain = re.sub(r"[^A-Za-z0-9_.-]+", "_", clip.name)[:80]
    file = f"clips/{number:06d}_{plain}.npz"
    packed = io.BytesIO()
    np.savez_compressed(packed, positions=clip.positions, scores=clip.scores, frames=clip.frames)
    (folder / file).write_bytes(packed.getvalue())
    return IndexedClip(
        file=file,
        name=clip.name,
        skeleton=clip.skeleton,
        frames_per_s=clip.frames_per_s,
        label=clip.label,
        subject=clip.subject,
        attributes=clip.attributes,
    )
