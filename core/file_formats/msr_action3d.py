"""MSR-Action3D: one text file a clip, ``aXX_sYY_eZZ_skeleton3D.txt``, 20 keypoints of Kinect v1."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from core.motion.clips import SkeletonClip

NAME = re.compile(r"a(\d\d)_s(\d\d)_e(\d\d)_skeleton3D\.txt")
# The file's order of keypoints as that of "kinect-20".
ORDER = (6, 3, 2, 19, 1, 8, 10, 12, 0, 7, 9, 11, 5, 14, 16, 18, 4, 13, 15, 17)


def read(path: Path) -> Iterator[SkeletonClip]:
    """The clips of the zip file `path`; x to the picture's right, z away from the camera turned to it."""
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            found = NAME.fullmatch(Path(name).name)
            if found is None:
                continue
            rows = np.loadtxt(archive.read(name).decode().splitlines(), dtype=np.float32).reshape(-1, 20, 4)
            rows = rows[:, ORDER]
            rows[(rows[..., :3] == 0).all(-1), :3] = np.nan
            yield SkeletonClip(
                name=Path(name).stem.removesuffix("_skeleton3D"),
                skeleton="kinect-20",
                positions=(rows[..., :3] * np.array([1, 1, -1], np.float32))[None],
                scores=rows[None, ..., 3],
                frames=np.arange(len(rows), dtype=np.int64),
                frames_per_s=15.0,
                label=f"a{found[1]}",
                subject=f"s{found[2]}",
            )
