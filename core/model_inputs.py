"""How models want to be fed: values that model packages, `core.motion` and training share."""

from __future__ import annotations

from typing import Literal

import msgspec

Stream = Literal["joint", "bone", "joint_motion", "bone_motion", "skip", "angles"]
Form = Literal["sequence", "joint_maps", "limb_maps", "joint_and_limb_maps"]
Sampling = Literal["uniform", "resize"]


class PicturePreprocessing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="picture"):
    """How a picture becomes the input: RGB bytes of this size; scaling to floats is in the graph."""

    width: int
    height: int
    fit: Literal["letterbox", "turned_square"]


class PosePreprocessing(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True, tag="poses"
):
    """How a clip of skeletons becomes the input of a recogniser; `core.motion.inputs.prepare` does it.

    The input is called ``x``. As a "sequence" it is (C, T, V, M): D channels per stream in the order of
    `streams` (and one more, the score, with `with_scores`), T = `frames`, V keypoints of the layout, M
    people, zeros where nobody is. As maps it is (K, T, map_px, map_px), K keypoints, limbs, or both (twice
    as many with two `views`), of height 1, or of the scores' height `with_scores`.
    With `frame_index` there is a second input ``frames`` (T,): the true time of each sampled frame within
    the clip, -1 at its first and 1 at its last frame.
    """

    skeleton: str  # layout the clip is mapped to
    dimensions: Literal[2, 3]
    frames: int  # T
    window_s: float = 0.0  # the network is shown windows of this length; 0 = movements from end to end
    travels: bool = False  # 3D: the hips go up, down and sideways as in the picture (core.motion.travel)
    people: int = 1  # M
    streams: tuple[Stream, ...] = ("joint",)
    form: Form = "sequence"
    map_px: int = 56
    sigma_px: float = 0.6
    views: Literal[1, 2] = 1  # 3D as maps: from the front; 2: and from the side, as maps of their own
    sampling: Sampling = "uniform"  # uniform: one frame from each of T equal parts; resize: interpolated
    with_scores: bool = False
    frame_index: bool = False
    centred: bool = True  # the middle of the first person's hips on the first frame goes to the origin
    facing: bool = False  # 3D: turned about the vertical so that the first person faces +z at first
    egocentric: bool = False  # origin and axes of every frame from the body itself
    scaled: bool = True  # by the first person's torso; maps are always scaled by the box around the people

    @property
    def channels(self) -> int:
        """How many channels a sequence has: one for angles, `dimensions` for each other stream, the score."""
        of_streams = sum(1 if stream == "angles" else self.dimensions for stream in self.streams)
        return of_streams + self.with_scores
