"""Read a data set of skeletons, whatever its form: `read_data_set(path)`."""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any, cast

import msgspec
import numpy as np

from core.errors import UserError
from core.file_formats import FORMATS, DataSetReader
from core.file_formats.file_sets import FileSet
from core.file_formats.findings import Findings, Skipped
from core.file_formats.shelf import put_on_shelf
from core.motion.clips import SkeletonClip
from core.plugins import load


class DataSet(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Clips that belong together.

    name: of the file or folder; format: name in `FORMATS`; title: of the data set
    clips: in the order of their names in the files (of a large set their arrays lie on the disc and are read
    when they are looked at); classes: the labels there are, in the set's own order
    skipped: files, or parts of them, that are not used, with the reason
    licence: what the data may be used for
    """

    name: str
    format: str
    title: str
    clips: Sequence[SkeletonClip]
    skipped: tuple[Skipped, ...]
    classes: tuple[str, ...]
    licence: str

    @property
    def subjects(self) -> tuple[str, ...]:
        """The performers there are, in alphabetical order."""
        return tuple(sorted({clip.subject for clip in self.clips if clip.subject}))


def read_data_set(path: Path, format: str = "auto", **choice: str) -> DataSet:
    """The data set in the file, zip file or folder `path`.

    format: a name in `FORMATS`, or "auto" = found by the names of the files; choice: what else the reader
    of the format may be told, which may also stand in the format
    ("hdm05,classes=merged"). Broken files are left out and named. Raises UserError when the path cannot be
    read, is of no known form, or holds no clip that can be used.
    """
    format, said = read_format(format)
    choice = said | choice
    files = FileSet(Path(path))
    try:
        name, kind = find_reader(FORMATS, files, format, choice)
        reader = cast(DataSetReader, kind(**choice))
        found = Findings()
        with np.errstate(all="ignore"):  # numbers too large for float32 become unknown keypoints
            clips = put_on_shelf(reader.read(files, found))
    finally:
        files.close()
    if not clips:
        raise nothing_usable(files, reader.title, found)
    return DataSet(
        name=files.name,
        format=name,
        title=found.title or reader.title,
        clips=clips,
        skipped=tuple(found.skipped),
        classes=in_order({clip.label for clip in clips if clip.label}, found),
        licence=found.licence or reader.licence,
    )


def read_format(text: str) -> tuple[str, dict[str, str]]:
    """The name and the choices of a format as it is typed: "utkinect,labels=original"."""
    name, *parts = text.split(",")
    pairs = [part.partition("=") for part in parts]
    return name, {key.strip(): value.strip() for key, _, value in pairs}


def find_reader(
    table: Mapping[str, str], files: FileSet, format: str, choice: Mapping[str, str]
) -> tuple[str, Any]:
    """The name of the format, found by the names of the files if need be, and the class that reads it."""
    for name in table if format == "auto" else [format]:
        kind = load(table, name, "form of data set")
        unknown = set(choice) - set(inspect.signature(kind).parameters)
        if format != "auto" and unknown:
            raise UserError(
                "{title} has nothing to choose that is called {choice}.",
                title=kind.title,
                choice=", ".join(sorted(unknown)),
            )
        if format != "auto" or (not unknown and kind().recognises(files)):
            return name, kind
    raise UserError(
        "{name} is no data set that is known here.",
        hint="It holds {kinds}. Known: {known}. Name one with --format when the files have other names.",
        name=files.name,
        kinds=kinds_of(files),
        known=", ".join(table),
    )


def named_twice(labels: Iterable[str]) -> list[tuple[str, ...]]:
    """Labels that differ by nothing but capitals, spaces, hyphens or underlines, together."""
    ways: dict[str, list[str]] = {}
    for label in labels:
        plain = " ".join(label.replace("_", " ").replace("-", " ").split()).casefold()
        ways.setdefault(plain, []).append(label)
    return [tuple(found) for found in ways.values() if len(found) > 1]


def nothing_usable(files: FileSet, title: str, found: Findings, *, recordings: bool = False) -> UserError:
    """What is said where all of a data set, of clips or of recordings, was left out."""
    first = found.skipped[0] if found.skipped else None
    return UserError(
        "No recording of {name} can be used." if recordings else "No clip of {name} can be used.",
        hint="It holds {kinds}, read as {title}, and nothing in it."
        if first is None
        else "It holds {kinds}, read as {title}. Left out: {count}, the first is {first}: {reason}",
        name=files.name,
        kinds=kinds_of(files),
        title=title,
        **{} if first is None else {"count": len(found.skipped), "first": first.name, "reason": first.reason},
    )


def kinds_of(files: FileSet) -> str:
    """How many files of which suffix there are: "99 .mat, 2 .txt"."""
    counts = Counter(PurePosixPath(name).suffix.lower()[:12] or "without suffix" for name in files.names)
    return ", ".join(f"{count} {suffix}" for suffix, count in counts.most_common(4))


def in_order(there: Collection[str], found: Findings) -> tuple[str, ...]:
    """Labels: first those the reader put in order, then others by the alphabet."""
    ordered = [label for label in dict.fromkeys(found.classes) if label in there]
    return (*ordered, *sorted(set(there) - set(ordered)))
