"""MSR-Action3D: one text file a clip, ``aXX_sYY_eZZ_skeleton3D.txt``, 20 keypoints of Kinect v1."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from core.errors import UserError
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name
from core.file_formats.findings import Findings
from core.motion.clips import SkeletonClip

NAME = re.compile(r"a(\d\d)_s(\d\d)_e(\d\d)_skeleton(3D)?\.txt", re.IGNORECASE)
# The file's order of keypoints as that of "kinect-20". The performers were asked to use the right arm and
# leg; it is the side the file counts first that moves, so that is the right one.
ORDER = (6, 3, 2, 19, 0, 7, 9, 11, 1, 8, 10, 12, 4, 13, 15, 17, 5, 14, 16, 18)
# From "x to the performer's right, y up, z away from the camera" to z towards the camera: half a turn.
TURN = np.array([-1, 1, -1], np.float32)
FRAMES_PER_S = 15.0
ACTIONS = (
    "high_arm_wave", "horizontal_arm_wave", "hammer", "hand_catch", "forward_punch", "high_throw", "draw_x",
    "draw_tick", "draw_circle", "hand_clap", "two_hand_wave", "side_boxing", "bend", "forward_kick",
    "side_kick", "jogging", "tennis_swing", "tennis_serve", "golf_swing", "pick_up_and_throw",
)  # fmt: skip


class MsrAction3D:
    """The world coordinates of MSR-Action3D (Li, Zhang, Liu 2010): 20 actions of games, 10 people, metres."""

    title = "MSR-Action3D"
    licence = "Research use; no weights that ship may be trained on it."

    def recognises(self, files: FileSet) -> bool:
        return any(NAME.fullmatch(own_name(name)) for name in files.names)

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        found.classes = ACTIONS
        for name in files.names:
            match = NAME.fullmatch(own_name(name))
            if match is None:
                continue
            with found.skipping(own_name(name)):
                action = int(match[1])
                values = np.array(files.text(name).split(), np.float32)
                if not len(values) or len(values) % 80:
                    raise UserError("It does not hold 20 keypoints of 4 numbers a frame.")
                rows = values.reshape(-1, 20, 4)[:, ORDER]
                rows[(rows[..., :3] == 0).all(-1), :3] = np.nan
                yield make_clip(
                    f"a{match[1]}_s{match[2]}_e{match[3]}",
                    "kinect-20",
                    rows[None, ..., :3] * TURN,
                    scores=rows[None, ..., 3],
                    frames_per_s=FRAMES_PER_S,
                    label=ACTIONS[action - 1] if 1 <= action <= len(ACTIONS) else f"action_{action:02d}",
                    subject=f"s{match[2]}",
                    attributes={"trial": f"e{match[3]}", "action": f"a{match[1]}"},
                )
