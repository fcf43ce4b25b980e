"""Poses that others have estimated for a video: JSON files of LCR-Net, or arrays of 17 keypoints."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.file_formats.arrays import NpzFile, read_npy
from core.file_formats.file_sets import FileSet, stem
from core.motion.skeletons import load_skeleton

SUFFIXES = (".json", ".npz", ".npy")
LCR_KEYPOINTS = (
    "right_ankle", "left_ankle", "right_knee", "left_knee", "right_hip", "left_hip", "right_wrist",
    "left_wrist", "right_elbow", "left_elbow", "right_shoulder", "left_shoulder", "nose",
)  # fmt: skip
# LCR-Net's x to the picture's right, y down, z away from the camera; ours: y up, z towards it.
LCR_TURN = np.array([1, -1, -1], np.float32)
MOST_FRAMES = 1_000_000


class LcrPerson(msgspec.Struct, frozen=True):
    """One body: 13 x, then 13 y (px); and 13 x, 13 y, 13 z (m). The last keypoint is the head."""

    pose2d: list[float]
    pose3d: list[float] = []


class LcrVideo(msgspec.Struct, frozen=True):
    """The bodies on every frame, the surest first."""

    frames: list[list[LcrPerson]]
    njts: int = 13


def poses_by_video(files: FileSet, videos: list[str]) -> dict[str, str]:
    """The file of poses of each video that has one: its name begins with the video's."""
    names = sorted(files.named(*SUFFIXES))
    found: dict[str, str] = {}
    wanted = sorted(videos, key=len, reverse=True)
    for name in names:
        own = stem(name)
        video = next((one for one in wanted if own.startswith(one)), None)
        if video is not None:
            found.setdefault(video, name)
    return found


def read_estimated(files: FileSet, name: str, dimensions: int) -> NDArray[np.float32]:
    """(1, T, 17, D) of one person in coco-17, NaN where unknown: px, or metres with y up.

    Of LCR-Net's JSON the first body of every frame is taken, as its makers' own tools do; its head stands
    for the nose. An array is (T, 17, 2 or 3) in the order of coco-17, zeros where nothing is known.
    Raises UserError for anything else.
    """
    if name.lower().endswith(".json"):
        return _of_lcr(files.read(name), dimensions)
    if name.lower().endswith(".npz"):
        archive = NpzFile(files.read(name))
        key = "kpts" if "kpts" in archive else next(iter(archive.names), "kpts")
        values = archive.read(key)
    else:
        values = read_npy(files.read(name))
    numbers = values.dtype.kind in "fiu" and values.ndim == 3
    if not numbers or values.shape[1] != 17 or not dimensions <= values.shape[2] <= 3:
        raise UserError("It does not hold 17 keypoints a frame in so many dimensions.")
    places = np.array(values[..., :dimensions], np.float32)
    places[(places == 0).all(-1)] = np.nan
    return places[None]


def _of_lcr(data: bytes, dimensions: int) -> NDArray[np.float32]:
    try:
        video = msgspec.json.decode(data, type=LcrVideo, strict=False)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UserError("It is no file of poses as LCR-Net writes them.") from error
    if video.njts != len(LCR_KEYPOINTS) or not 0 < len(video.frames) <= MOST_FRAMES:
        raise UserError("It does not hold 13 keypoints a frame.")
    order = [load_skeleton("coco-17").index(keypoint) for keypoint in LCR_KEYPOINTS]
    places = np.full((1, len(video.frames), 17, dimensions), np.nan, np.float32)
    for row, people in enumerate(video.frames):
        if people:
            told = people[0].pose2d if dimensions == 2 else people[0].pose3d
            if len(told) != dimensions * len(LCR_KEYPOINTS):
                raise UserError("A body of it does not have 13 keypoints in so many dimensions.")
            places[0, row, order] = np.array(told, np.float32).reshape(dimensions, -1).T
    return places if dimensions == 2 else places * LCR_TURN


def read_dimensions(text: str) -> int:
    """The choice "2" or "3"; raises UserError for another."""
    if text not in ("2", "3"):
        raise UserError("The dimensions of the poses are 2 or 3.")
    return int(text)
