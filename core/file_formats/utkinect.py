"""UTKinect-Action3D: untrimmed recordings ``joints_sXX_eYY.txt`` and one list of where actions lie."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name
from core.file_formats.findings import Findings
from core.motion.clips import SkeletonClip

JOINTS = re.compile(r"joints_(s\d+)_(e\d+)\.txt", re.IGNORECASE)
RECORDING = re.compile(r"(s\d+)_(e\d+)", re.IGNORECASE)
ACTION = re.compile(r"\s*(\w+)\s*:\s*(\S+)\s+(\S+)\s*")
CORRECTED, ORIGINAL = "actionlabel_modified.txt", "actionlabel.txt"
# From "x to the performer's right, y up, z away from the camera" to z towards the camera: half a turn.
TURN = np.array([-1, 1, -1], np.float32)
FRAMES_PER_S = 30.0  # what the frame numbers count; about every fourth frame is there
ACTIONS = (
    "walk", "sitDown", "standUp", "pickUp", "carry", "throw", "push", "pull", "waveHands", "clapHands",
)  # fmt: skip


class UTKinect:
    """UTKinect-Action3D (Xia, Chen, Aggarwal 2012): 10 actions, 10 people, 2 recordings each, Kinect v1.

    labels: "corrected" takes the list with seven mended spans where it is there, "original" the first one.
    A clip has the rows of the true frame numbers `start` to `stop` (both belong to it); an action without
    numbers ("NaN") is left out and named.
    """

    title = "UTKinect-Action3D"
    licence = "Research use; no weights that ship may be trained on it."

    def __init__(self, labels: str = "corrected") -> None:
        if labels not in ("corrected", "original"):
            raise UserError("The labels of UTKinect are either corrected or original.")
        self._lists = (CORRECTED, ORIGINAL) if labels == "corrected" else (ORIGINAL, CORRECTED)

    def recognises(self, files: FileSet) -> bool:
        return any(JOINTS.fullmatch(own_name(name)) for name in files.names)

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        found.classes = ACTIONS
        recordings = {}
        for name in files.names:
            match = JOINTS.fullmatch(own_name(name))
            if match:
                recordings[f"{match[1]}_{match[2]}".lower()] = name
        spans = _read_labels(self._label_text(files), found)
        for recording, actions in spans.items():
            if recording not in recordings:
                found.skip(f"joints_{recording}.txt", "it is not there, though its actions are listed")
                continue
            file = own_name(recordings.pop(recording))
            with found.skipping(file):
                numbers, rows = _read_joints(files.text(file if file in files.names else _find(files, file)))
                for action, start, stop in actions:
                    with found.skipping(f"{file}, {action}"):
                        yield _clip(recording, action, numbers, rows, start, stop)
        for name in recordings.values():
            found.skip(own_name(name), "its actions are not listed")

    def _label_text(self, files: FileSet) -> str:
        by_name = {own_name(name).lower(): name for name in files.names}
        for wanted in self._lists:
            if wanted in by_name:
                return files.text(by_name[wanted])
        raise UserError(
            "There is no actionLabel.txt in {name}.",
            hint="Put it beside the files joints_sXX_eYY.txt.",
            name=files.name,
        )


def _find(files: FileSet, own: str) -> str:
    return next(name for name in files.names if own_name(name) == own)


def _read_labels(text: str, found: Findings) -> dict[str, list[tuple[str, int, int]]]:
    """By recording: (action, first frame, last frame)."""
    spans: dict[str, list[tuple[str, int, int]]] = {}
    recording = ""
    for line in text.splitlines():
        if RECORDING.fullmatch(line.strip()):
            recording = line.strip().lower()
            spans.setdefault(recording, [])
            continue
        match = ACTION.fullmatch(line)
        if match and recording:
            try:
                spans[recording].append((match[1], int(match[2]), int(match[3])))
            except ValueError:
                found.skip(f"{recording}, {match[1]}", "the list gives no frames for it")
        elif line.strip():
            found.skip("actionLabel.txt", f"a line of it could not be understood: {line.strip()[:40]}")
    return spans


def _read_joints(text: str) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Frame numbers (T,) and positions (T, 20, 3)."""
    values = np.array([line.split() for line in text.splitlines() if line.strip()], np.float64)
    if values.ndim != 2 or values.shape[1] != 61:
        raise UserError("It does not hold a frame number and 20 keypoints of 3 numbers a line.")
    if not (np.abs(values[:, 0]) < 2**31).all():
        raise UserError("Its frame numbers are no numbers of frames.")
    rows = values[:, 1:].reshape(-1, 20, 3).astype(np.float32)
    rows[(rows == 0).all(-1)] = np.nan
    return values[:, 0].astype(np.int64), rows


def _clip(
    recording: str,
    action: str,
    numbers: NDArray[np.int64],
    rows: NDArray[np.float32],
    start: int,
    stop: int,
) -> SkeletonClip:
    inside = (numbers >= start) & (numbers <= stop)
    if not inside.any():
        raise UserError("It has no frame between its first and its last.")
    subject, trial = recording.split("_")
    return make_clip(
        f"{recording}_{action}",
        "kinect-20",
        rows[None, inside] * TURN,
        frames=numbers[inside],
        frames_per_s=FRAMES_PER_S,
        label=action,
        subject=subject,
        attributes={"trial": trial},
    )
