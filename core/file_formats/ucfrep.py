"""UCFRep: a MATLAB file a video, or tables made of them, with the boundaries between repetitions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from core.errors import UserError
from core.file_formats.counted_videos import CountedVideo, bounds_in, marked
from core.file_formats.file_sets import FileSet, own_name, stem
from core.file_formats.findings import Findings
from core.file_formats.mat_files import read_struct
from core.file_formats.repcount import columns_of, subset_of
from core.file_formats.timed_actions import read_table

COLUMNS = ("name", "counts", "num_frames", "start_frame", "end_frame", "L1")
LARGEST_MAT = 8 * 1024 * 1024
NEEDED = ("duration", "temporal_bound", "start_frame", "end_frame")


class UcfRep:
    """UCFRep (Zhang et al., CVPR 2020): 526 videos of UCF101, below ``annotations/train`` and ``val``.

    ``v_Class_gNN_cNN.mat`` holds one struct `label` with duration (pictures), start_frame and end_frame
    (counted from 1) and temporal_bound: the n + 1 boundaries of n repetitions. Or the tables that others made
    of them: ``new_val.csv`` with the columns name, counts, num_frames, start_frame, end_frame, L1, L2 ... The
    form is known from public tools that read it. Frames become 0-based here. Its authors divide the error
    by the count alone.
    """

    title = "UCFRep"
    licence = "As UCF101: for research; no weights that ship may be trained on it."

    def recognises(self, files: FileSet) -> bool:
        """Whether there are files of UCF101's names, or tables with its columns."""
        return any(_class_of(name) for name in files.named(".mat")) or any(
            set(COLUMNS) <= columns_of(files, name) for name in files.named(".csv")
        )

    def read(self, files: FileSet, found: Findings) -> Iterator[CountedVideo]:
        """The videos of all files."""
        for name in files.named(".mat"):
            with found.skipping(own_name(name)):
                if not _class_of(name):
                    raise UserError("It is not called as UCF101's videos are.")
                label = read_struct(files.read(name, LARGEST_MAT), "label")
                if any(field not in label for field in NEEDED):
                    raise UserError("It lacks a field: {fields}.", fields=", ".join(NEEDED))
                bounds = [float(value) - 1 for value in label["temporal_bound"].ravel(order="F")]
                pairs = [value for pair in pairwise(bounds) for value in pair]
                first, last = (int(label[key].flat[0]) for key in ("start_frame", "end_frame"))
                yield _video(f"{stem(name)}.avi", pairs, None, (first - 1, last), _folder(name))
        for name in files.named(".csv"):
            if set(COLUMNS) <= columns_of(files, name):
                with found.skipping(own_name(name)):
                    for row in read_table(files.text(name), COLUMNS):
                        with found.skipping(own_name(row["name"]) or own_name(name)):
                            first, last = (int(float(row[key])) for key in ("start_frame", "end_frame"))
                            bounds = [value - 1 for value in bounds_in(row)]
                            yield _video(
                                own_name(row["name"]), bounds, int(float(row["counts"])),
                                (first - 1, last), subset_of(name),
                            )  # fmt: skip


def _video(
    video: str, bounds: list[float], count: int | None, span: tuple[int, int], subset: str
) -> CountedVideo:
    label = _class_of(video)
    cycles = marked(bounds, count, label)
    if not cycles or not 0 <= span[0] < span[1]:
        raise UserError("It holds no repetition.")
    return CountedVideo(video=video, label=label, count=len(cycles), cycles=cycles, subset=subset, span=span)


def _class_of(name: str) -> str:
    """``v_JumpRope_g01_c02.mat`` -> ``JumpRope``; "" where it is called otherwise."""
    parts = stem(name).split("_")
    well = len(parts) >= 4 and parts[0] == "v" and parts[-2][:1] == "g" and parts[-1][:1] == "c"
    return "_".join(parts[1:-2]) if well else ""


def _folder(name: str) -> str:
    folders = name.split("/")[:-1]
    return subset_of(folders[-1]) if folders else ""
