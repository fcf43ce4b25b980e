"""Charades: two lists of videos with their actions (CSV); the poses are one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from core.errors import UserError
from core.file_formats.clip_making import make_clip
from core.file_formats.estimated_poses import poses_by_video, read_dimensions, read_estimated
from core.file_formats.file_sets import FileSet, own_name
from core.file_formats.findings import Findings
from core.file_formats.timed_actions import read_table, spans_between
from core.motion.sequences import LabelledSequence

LIST = re.compile(r"Charades.*_(train|test)\.csv", re.IGNORECASE)
ACTION = re.compile(r"(c\d{3}) (\d+(?:\.\d+)?) (\d+(?:\.\d+)?)")
NEEDED = ("id", "subject", "actions", "length")


class Charades:
    """Charades (Sigurdsson et al., ECCV 2016): 9,848 videos of people at home, 157 actions that overlap.

    What of the form is known: ``Charades_v1_train.csv`` and ``..._test.csv`` with the columns id, subject,
    actions ("c092 11.90 21.20;c147 0.00 12.60", in seconds), length (s) and others. There are no skeletons
    with it: estimate them and put a file for each video beside the lists (`core.file_formats.
    estimated_poses`); their rows are spread evenly over `length`. The published figure takes the precision of
    25 even moments a video: ``evaluate --moments 25``.
    """

    title = "Charades"
    licence = "Academic use; no weights that ship may be trained on it."

    def __init__(self, dimensions: str = "2") -> None:
        self._dimensions = read_dimensions(dimensions)

    def recognises(self, files: FileSet) -> bool:
        return any(LIST.fullmatch(own_name(name)) for name in files.names)

    def read_sequences(self, files: FileSet, found: Findings) -> Iterator[LabelledSequence]:
        for name in files.named(".csv"):
            match = LIST.fullmatch(own_name(name))
            if match is None:
                continue
            rows: list[dict[str, str]] = []
            with found.skipping(own_name(name)):
                rows = read_table(files.text(name), NEEDED)
            poses = poses_by_video(files, [row["id"] for row in rows])
            half = "training" if match[1].lower() == "train" else "testing"
            for row in rows:
                with found.skipping(f"{own_name(name)}, {row['id']}"):
                    if row["id"] not in poses:
                        raise UserError("There are no poses for this video.")
                    yield self._sequence(files, poses[row["id"]], row, half, found)

    def _sequence(
        self, files: FileSet, poses: str, row: dict[str, str], half: str, found: Findings
    ) -> LabelledSequence:
        length_s = float(row["length"])
        if not 0 < length_s < 100_000:
            raise UserError("Its length is no number of seconds.")
        places = read_estimated(files, poses, self._dimensions)
        fps = places.shape[1] / length_s
        clip = make_clip(
            row["id"],
            "coco-17",
            places,
            frames_per_s=fps,
            subject=row["subject"],
            attributes={"subset": half},
        )
        actions = []
        for part in filter(None, row["actions"].split(";")):
            action = ACTION.fullmatch(part.strip())
            if action is None:
                found.skip(row["id"], f"an action of it could not be understood: {part.strip()[:40]}")
            else:
                actions.append((action[1], float(action[2]), float(action[3])))
        times_s = np.asarray(clip.frames / fps, np.float64)
        return LabelledSequence(clip=clip, times_s=times_s, spans=spans_between(times_s, actions))
