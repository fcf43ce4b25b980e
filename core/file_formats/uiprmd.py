"""UI-PRMD: ten rehabilitation movements, each episode one repetition, as one npz with a csv beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.errors import UserError
from core.file_formats.arrays import NpzFile
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name
from core.file_formats.findings import Findings
from core.motion.clips import SkeletonClip

KEY = re.compile(r"(correct|incorrect)/m(\d\d)_s(\d\d)_e(\d\d)/xyz")
MOVEMENTS = (
    "deep_squat", "hurdle_step", "inline_lunge", "side_lunge", "sit_to_stand", "leg_raise",
    "shoulder_abduction", "shoulder_extension", "shoulder_rotation", "scaption",
)  # fmt: skip


class UiPrmd:
    """UI-PRMD (Vakanski et al. 2018), Kinect: 10 movements, 10 people, 10 episodes, done well and not.

    Keys ``correct/m01_s01_e01/xyz`` (T, 22, 3), metres, y up, z towards the camera. quality: "correct",
    "incorrect" or "all".
    """

    title = "UI-PRMD"
    licence = "Public domain (ODC PDDL 1.0); weights that ship may be trained on it."

    def __init__(self, quality: str = "all") -> None:
        if quality not in ("correct", "incorrect", "all"):
            raise UserError("The quality of UI-PRMD is correct, incorrect or all.")
        self._quality = quality

    def recognises(self, files: FileSet) -> bool:
        return any("uiprmd" in own_name(name).lower().replace("-", "") for name in files.named(".npz"))

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        found.classes = MOVEMENTS
        for name in files.named(".npz"):
            with found.skipping(own_name(name)):
                arrays = NpzFile(files.read(name))
                for key in arrays.names:
                    match = KEY.fullmatch(key)
                    if match is None or self._quality not in ("all", match[1]):
                        continue
                    with found.skipping(f"{own_name(name)}, {key}"):
                        places = arrays.read(key)
                        if places.ndim != 3 or places.shape[1:] != (22, 3):
                            raise UserError("It does not hold 22 keypoints.")
                        movement = int(match[2])
                        if not 1 <= movement <= len(MOVEMENTS):
                            raise UserError("There is no such movement.")
                        yield make_clip(
                            key.removesuffix("/xyz").replace("/", "_"),
                            "uiprmd-22",
                            places[None],
                            label=MOVEMENTS[movement - 1],
                            subject=f"s{match[3]}",
                            attributes={"quality": match[1], "episode": f"e{match[4]}"},
                        )
