"""RepCount-A: tables of videos with a count and the first and last frame of every repetition."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from core.errors import UserError
from core.file_formats.counted_videos import MOST_CYCLES, CountedVideo, bounds_in, marked
from core.file_formats.file_sets import FileSet, own_name, stem
from core.file_formats.findings import Findings
from core.file_formats.timed_actions import LONGEST_FIELD, read_table

COLUMNS = ("type", "name", "count", "L1")
SUBSETS = {"train": "train", "valid": "val", "val": "val", "test": "test"}


class RepCount:
    """RepCount-A (Hu et al., CVPR 2022): ``new_train.csv``, ``new_valid.csv``, ``new_test.csv``.

    Columns type, name, count, L1, L2 ... L302: a repetition goes from frame L1 to L2 of the video, the next
    one from L3 to L4 and so on; where one follows the other at once, both share a frame. Labels are as they
    stand (the lists spell some exercises in two ways).
    """

    title = "RepCount-A"
    licence = "For research, the videos are others'; no weights that ship may be trained on it."

    def recognises(self, files: FileSet) -> bool:
        """Whether one of the tables has its columns."""
        return any(set(COLUMNS) <= columns_of(files, name) for name in files.named(".csv"))

    def read(self, files: FileSet, found: Findings) -> Iterator[CountedVideo]:
        """The videos of all tables."""
        for name in files.named(".csv"):
            if not set(COLUMNS) <= columns_of(files, name):
                continue
            with found.skipping(own_name(name)):
                rows = read_table(files.text(name), COLUMNS)
                for row in rows:
                    with found.skipping(row["name"] or own_name(name)):
                        yield _video(row, subset_of(name))


def _video(row: dict[str, str], subset: str) -> CountedVideo:
    count = float(row["count"])
    if not row["name"] or count != int(count) or not 0 <= count <= MOST_CYCLES:
        raise UserError("It has no name or no count.")
    label = row["type"].strip()
    bounds = bounds_in(row)
    cycles = marked(bounds, int(count), label) if bounds else ()
    return CountedVideo(video=row["name"], label=label, count=int(count), cycles=cycles, subset=subset)


def subset_of(name: str) -> str:
    """The part of the data set that a file's name tells."""
    return next((subset for word, subset in SUBSETS.items() if word in stem(name).lower()), "")


def columns_of(files: FileSet, name: str) -> set[str]:
    """The columns of a table; none where it is no table."""
    csv.field_size_limit(LONGEST_FIELD)
    try:
        head = files.text(name).partition("\n")[0]
        return set(next(csv.reader(io.StringIO(head, newline="")), []))
    except (UserError, csv.Error):
        return set()
