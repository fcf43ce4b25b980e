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
from core.file_formats.timed_actions import spans_between
from core.motion.clips import SkeletonClip
from core.motion.sequences import LabelledSequence

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

Action = tuple[str, int, int]
Recording = tuple[str, list[Action], NDArray[np.int64], NDArray[np.float32]]


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
        for recording, actions, numbers, rows in self._recordings(files, found):
            for action, start, stop in actions:
                with found.skipping(f"joints_{recording}.txt, {action}"):
                    if stop >= 0:
                        inside = (numbers >= start) & (numbers <= stop)
                        if not inside.any():
                            raise UserError("It has no frame between its first and its last.")
                        yield _clip(f"{recording}_{action}", recording, numbers[inside], rows[inside], action)

    def read_sequences(self, files: FileSet, found: Findings) -> Iterator[LabelledSequence]:
        """Whole recordings. Where the list gives an action no frames, what lies between the actions before
        and after it is unknown; all else that no action covers is background.
        """
        for recording, actions, numbers, rows in self._recordings(files, found):
            clip = _clip(recording, recording, numbers, rows)
            yield LabelledSequence(
                clip=clip,
                times_s=clip.frames / FRAMES_PER_S,
                spans=spans_between(clip.frames, (one for one in actions if one[2] >= 0)),
                finished=_finished(clip.frames, actions),
            )

    def _recordings(self, files: FileSet, found: Findings) -> Iterator[Recording]:
        found.classes = ACTIONS
        recordings = {}
        for name in files.names:
            match = JOINTS.fullmatch(own_name(name))
            if match:
                recordings[f"{match[1]}_{match[2]}".lower()] = name
        for recording, actions in _read_labels(self._label_text(files), found).items():
            if recording not in recordings:
                found.skip(f"joints_{recording}.txt", "it is not there, though its actions are listed")
                continue
            name = recordings.pop(recording)
            with found.skipping(own_name(name)):
                yield recording, actions, *_read_joints(files.text(name))
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


def _read_labels(text: str, found: Findings) -> dict[str, list[Action]]:
    """By recording: (action, first frame, last frame); -1 where the list gives none."""
    spans: dict[str, list[Action]] = {}
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
                spans[recording].append((match[1], -1, -1))
        elif line.strip():
            found.skip("actionLabel.txt", f"A line of it could not be understood: {line.strip()[:40]!a}")
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
    name: str, recording: str, numbers: NDArray[np.int64], rows: NDArray[np.float32], label: str = ""
) -> SkeletonClip:
    subject, trial = recording.split("_")
    return make_clip(
        name,
        "kinect-20",
        rows[None] * TURN,
        frames=numbers,
        frames_per_s=FRAMES_PER_S,
        label=label,
        subject=subject,
        attributes={"trial": trial},
    )


def _finished(frames: NDArray[np.int64], actions: list[Action]) -> tuple[tuple[int, int], ...] | None:
    """Everywhere but between the neighbours of an action without frames."""
    known = np.ones(len(frames), bool)
    for place, (_, _, last) in enumerate(actions):
        if last < 0:
            after = max((stop for _, _, stop in actions[:place] if stop >= 0), default=-1)
            following = [start for _, start, _ in actions[place + 1 :] if start >= 0]
            before = min(following, default=int(frames[-1]) + 1)
            known &= (frames <= after) | (frames >= before)
    if known.all():
        return None
    edges = np.flatnonzero(np.diff(np.concatenate([[False], known, [False]]).astype(np.int8)))
    return tuple((int(start), int(stop)) for start, stop in edges.reshape(-1, 2))
