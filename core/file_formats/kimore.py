"""KIMORE: ``JointPositionExercise1.csv``, Kinect v2, 25 keypoints of x, y, z and the state of tracking."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from core.errors import UserError
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name, stem
from core.file_formats.findings import Findings
from core.file_formats.ntu_skeleton import CERTAINTY, TURN
from core.motion.clips import SkeletonClip

NAME = re.compile(r"JointPosition(?:Exercise|Es)?_?(\d)(?:\((\d+)\))?(Filtered)?", re.IGNORECASE)
PERSON = re.compile(r"(?:[A-Z]+_)?ID\d+", re.IGNORECASE)
EXERCISES = ("lift_arms", "lateral_tilt", "trunk_rotation", "pelvis_rotation", "squat")


class Kimore:
    """KIMORE (Capecci et al. 2019): five exercises for low back pain; whole recordings of repetitions.

    filtered: "no" reads the recordings as the sensor gave them, "yes" those smoothed by the authors.
    """

    title = "KIMORE"
    licence = "Research use; no weights that ship may be trained on it."

    def __init__(self, filtered: str = "no") -> None:
        if filtered not in ("no", "yes"):
            raise UserError("The recordings of KIMORE are filtered: yes or no.")
        self._filtered = filtered == "yes"

    def recognises(self, files: FileSet) -> bool:
        return any(NAME.fullmatch(stem(name)) for name in files.named(".csv"))

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        found.classes = EXERCISES
        for name in files.named(".csv"):
            match = NAME.fullmatch(stem(name))
            if match is None or bool(match[3]) != self._filtered:
                continue
            with found.skipping(own_name(name)):
                rows = [
                    [float(word) for word in line.strip().strip(",;").split(",")]
                    for line in files.text(name).splitlines()
                    if line.strip(" ,;\t")
                ]
                values = np.array(rows, np.float32)
                if values.ndim != 2 or values.shape[1] != 100:
                    raise UserError("It does not hold 25 keypoints of 4 numbers a row.")
                values = values.reshape(-1, 25, 4)
                state = np.nan_to_num(values[..., 3]).round().clip(0, 2).astype(np.int64)
                exercise = int(match[1])
                person = next((p for p in reversed(name.split("/")) if PERSON.fullmatch(p)), "")
                yield make_clip(
                    stem(name),
                    "ntu-25",
                    values[None, ..., :3] * TURN,
                    scores=CERTAINTY[state][None],
                    label=EXERCISES[exercise - 1] if 1 <= exercise <= 5 else f"exercise_{exercise}",
                    subject=person,
                    attributes={"recording": match[2] or "1"},
                )
