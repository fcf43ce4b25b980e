"""Pose Trainer: one .npy a clip, ``bicep/bicep_bad_1.npy``, OpenPose COCO-18 in px with confidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from core.errors import UserError
from core.file_formats.arrays import read_npy
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name, stem
from core.file_formats.findings import Findings
from core.motion.clips import SkeletonClip

NAME = re.compile(r"([A-Za-z]+?)_?(good|bad)_?(\d+)", re.IGNORECASE)


class PoseTrainer:
    """Pose Trainer (Chen and Yang 2018): four exercises, done well or badly; (T, 18, 3), missing = 0."""

    title = "Pose Trainer"
    licence = "No licence stated: evaluation only."

    def recognises(self, files: FileSet) -> bool:
        return any(NAME.fullmatch(stem(name)) for name in files.named(".npy"))

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        for name in files.named(".npy"):
            match = NAME.fullmatch(stem(name))
            with found.skipping(own_name(name)):
                if match is None:
                    raise UserError("Its name does not say its exercise and quality.")
                values = read_npy(files.read(name))
                if values.ndim != 3 or values.shape[1:] != (18, 3):
                    raise UserError("It does not hold 18 keypoints of x, y and confidence.")
                values = values.astype(np.float32)
                places = np.where((values[..., :2] == 0).all(-1, keepdims=True), np.nan, values[..., :2])
                yield make_clip(
                    stem(name),
                    "openpose-18",
                    places[None],
                    scores=values[None, ..., 2],
                    label=match[1].lower(),
                    attributes={"quality": match[2].lower(), "number": match[3]},
                )
