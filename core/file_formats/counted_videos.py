"""Lists of videos whose repetitions were marked: what RepCount-A and UCFRep have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Protocol

import msgspec

from core.errors import UserError
from core.file_formats.file_sets import FileSet
from core.file_formats.findings import Findings, Skipped
from core.motion.counted import TURN_UNKNOWN, TrueCycle

MOST_CYCLES = 10_000
LAST_FRAME = 10_000_000


class CountedVideo(msgspec.Struct, frozen=True, kw_only=True):
    """A video with its count, and its cycles where they were marked, in frames of the video.

    video: the file's name as the list gives it; subset: "train", "val", "test", "" = not said. span: the
    frames ``[start, stop)`` of the video that were looked at, None = all.
    """

    video: str
    label: str
    count: int
    cycles: tuple[TrueCycle, ...] = ()
    subset: str = ""
    span: tuple[int, int] | None = None


class CountedReader(Protocol):
    """Reads one form of such lists; what cannot be used is told to `found` and left out."""

    title: str
    licence: str

    def recognises(self, files: FileSet) -> bool: ...

    def read(self, files: FileSet, found: Findings) -> Iterator[CountedVideo]: ...


class CountedVideos(msgspec.Struct, frozen=True, kw_only=True):
    """All videos of a list; skipped: what could not be used, and why."""

    format: str
    title: str
    licence: str
    videos: tuple[CountedVideo, ...]
    skipped: tuple[Skipped, ...]


def read_counted_videos(path: Path, format: str = "auto") -> CountedVideos:
    """The videos of a list (a file, a folder or a zip file of lists).

    format: "repcount", "ucfrep", or "auto" = found by what the files look like. Raises UserError where it is
    none of them or holds no video that can be used.
    """
    from core.file_formats.repcount import RepCount
    from core.file_formats.ucfrep import UcfRep

    readers: dict[str, CountedReader] = {"repcount": RepCount(), "ucfrep": UcfRep()}
    if format not in ("auto", *readers):
        raise UserError(
            "{format} is no form of counted videos.", hint="Known are: {known}.", format=format,
            known=", ".join(readers),
        )  # fmt: skip
    files = FileSet(Path(path))
    try:
        chosen = [name for name in readers if format in (name, "auto") and readers[name].recognises(files)]
        if not chosen:
            raise UserError(
                "{name} is no list of videos with their counts.",
                hint="RepCount-A comes as new_train.csv and so on, UCFRep as .mat files or as new_val.csv.",
                name=files.name,
            )
        found = Findings()
        videos = tuple(readers[chosen[0]].read(files, found))
    finally:
        files.close()
    if not videos:
        reason = found.skipped[0].reason if found.skipped else ""
        raise UserError("There is no video to use in {name}. {reason}", name=files.name, reason=reason)
    kind = readers[chosen[0]]
    return CountedVideos(
        format=chosen[0], title=kind.title, licence=kind.licence, videos=videos,
        skipped=tuple(found.skipped),
    )  # fmt: skip


def marked(bounds: list[float], count: int | None, label: str) -> tuple[TrueCycle, ...]:
    """Cycles of pairs (first, last) of frames, a cycle's last frame often the next one's first.

    Raises UserError where the marks are no frames, do not rise, or are not as many as the count says.
    """
    if len(bounds) % 2:
        raise UserError("A repetition begins and does not end.")
    frames = [round(value) for value in bounds if value == value and abs(value) <= LAST_FRAME]
    if len(frames) != len(bounds) or any(value < 0 for value in frames):
        raise UserError("A mark is no frame of a video.")
    if any(b < a for a, b in pairwise(frames)):
        raise UserError("The marks do not rise.")
    if count is not None and count != len(frames) // 2:
        raise UserError(
            "The count is {count}, and {marks} repetitions are marked.", count=count, marks=len(frames) // 2
        )
    pairs = zip(frames[::2], frames[1::2], strict=True)
    return tuple(TrueCycle(a, TURN_UNKNOWN, max(b, a + 1), label=label) for a, b in pairs)


def bounds_in(row: Mapping[str, str]) -> list[float]:
    """The marks L1, L2 ... of a row, as far as they go."""
    found = []
    for number in range(1, 2 * MOST_CYCLES):
        text = (row.get(f"L{number}") or "").strip()
        if text.lower() in ("", "nan"):
            break
        found.append(float(text))
    return found
