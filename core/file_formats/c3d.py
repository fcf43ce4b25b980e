"""C3D files as clips: markers mapped to keypoints by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.errors import UserError
from core.file_formats.c3d_points import read_c3d
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name, stem
from core.file_formats.findings import Findings
from core.file_formats.markers import SKELETON, body_of_markers
from core.motion.clips import SkeletonClip


class C3d:
    """C3D files with markers named as Plug-in Gait, CMU, HDM05 or Qualisys name them.

    label: "folder" takes the folder's name as the class, "name" the file's name without numbers.
    """

    title = "C3D"
    licence = "That of whoever recorded the motion."

    def __init__(self, label: str = "name") -> None:
        if label not in ("folder", "name"):
            raise UserError("The label of a C3D file comes from its folder or its name.")
        self._from_folder = label == "folder"

    def recognises(self, files: FileSet) -> bool:
        return bool(files.named(".c3d"))

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        for name in files.named(".c3d"):
            with found.skipping(own_name(name)):
                folder = name.split("/")[-2] if "/" in name else ""
                label = folder if self._from_folder else re.sub(r"[\d_\- ]+$", "", stem(name))
                yield clip_of_c3d(files.read(name), stem(name), label)


def clip_of_c3d(
    data: bytes, name: str, label: str, subject: str = "", attributes: dict[str, str] | None = None
) -> SkeletonClip:
    """One C3D file as a clip; raises UserError when its markers are not known."""
    points = read_c3d(data)
    return make_clip(
        name,
        SKELETON,
        body_of_markers(points)[None],
        frames_per_s=points.frames_per_s,
        label=label,
        subject=subject,
        attributes=attributes,
    )
