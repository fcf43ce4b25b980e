"""Read untrimmed recordings with what was labelled along them: `read_sequences(path)`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import msgspec
import numpy as np

from core.file_formats import SEQUENCE_FORMATS, SequenceReader
from core.file_formats.data_sets import find_reader, in_order, nothing_usable, read_format
from core.file_formats.file_sets import FileSet
from core.file_formats.findings import Findings, Skipped
from core.file_formats.shelf import put_on_shelf
from core.motion.clips import SkeletonClip
from core.motion.sequences import LabelledSequence


class SequenceSet(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Recordings that belong together; the fields are those of `core.file_formats.data_sets.DataSet`."""

    name: str
    format: str
    title: str
    sequences: tuple[LabelledSequence, ...]
    skipped: tuple[Skipped, ...]
    classes: tuple[str, ...]
    licence: str

    @property
    def clips(self) -> tuple[SkeletonClip, ...]:
        """The clips of the sequences: what `core.file_formats.splits.train_and_test` divides."""
        return tuple(one.clip for one in self.sequences)


def read_sequences(path: Path, format: str = "auto", **choice: str) -> SequenceSet:
    """The recordings in the file, zip file or folder `path`.

    format: a name in `SEQUENCE_FORMATS`, or "auto" = found by the names of the files; choice: what else the
    reader may be told, which may also stand in the format ("charades,subset=test"). Broken files are left
    out and named. Raises UserError when the path cannot be read, is of no known form, or holds no recording
    that can be used.
    """
    format, said = read_format(format)
    choice = said | choice
    files = FileSet(Path(path))
    try:
        name, kind = find_reader(SEQUENCE_FORMATS, files, format, choice)
        reader = cast(SequenceReader, kind(**choice))
        found = Findings()
        read: list[LabelledSequence] = []

        def clips() -> Iterator[SkeletonClip]:
            for sequence in reader.read_sequences(files, found):
                read.append(msgspec.structs.replace(sequence, clip=_hollow(sequence.clip)))
                yield sequence.clip

        with np.errstate(all="ignore"):  # numbers too large for float32 become unknown keypoints
            shelf = put_on_shelf(clips())
    finally:
        files.close()
    if not shelf:
        raise nothing_usable(files, reader.title, found, recordings=True)
    sequences = tuple(
        msgspec.structs.replace(sequence, clip=clip) for sequence, clip in zip(read, shelf, strict=True)
    )
    return SequenceSet(
        name=files.name,
        format=name,
        title=found.title or reader.title,
        sequences=sequences,
        skipped=tuple(found.skipped),
        classes=in_order({span.label for one in sequences for span in one.spans}, found),
        licence=found.licence or reader.licence,
    )


def _hollow(clip: SkeletonClip) -> SkeletonClip:
    """The clip without its arrays: they lie on the shelf."""
    return msgspec.structs.replace(clip, positions=clip.positions[:, :0], scores=clip.scores[:, :0])
