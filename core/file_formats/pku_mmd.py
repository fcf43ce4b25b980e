"""PKU-MMD: a file of skeletons and one of labels a recording, and the official halves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name, stem
from core.file_formats.findings import Findings
from core.file_formats.timed_actions import spans_between
from core.motion.sequences import LabelledSequence

RECORDING = re.compile(r"(\d{4}|A\d+N\d+)-([LMR])", re.IGNORECASE)
SPLIT = re.compile(r"cross[-_](subject|view)(_v2)?\.txt", re.IGNORECASE)
HALVES = {"subject": "xsub", "view": "xview"}
FRAMES_PER_S = 30.0
# From "x to the performer's right, y up, z away from the camera" to z towards the camera: half a turn.
TURN = np.array([-1, 1, -1], np.float32)
KEYPOINTS, BODIES = 25, 2


class PkuMmd:
    """PKU-MMD (Liu et al. 2017): 1,076 recordings from three cameras, 51 actions, Kinect v2, metres.

    What of the form is known, from its own README: ``0002-L.txt`` in a folder of skeletons has 150 numbers
    a line, two bodies of 25 keypoints x y z, zeros where there is no second body; the file of the same name
    in a folder called "label..." has lines ``action,first frame,last frame,confidence``;
    ``cross-subject.txt`` and ``cross-view.txt`` name the recordings that train and those that validate. The
    axes are those of Kinect v2.
    """

    title = "PKU-MMD"
    licence = "On request, for research; no weights that ship may be trained on it."

    def recognises(self, files: FileSet) -> bool:
        labels = {stem(name).upper() for name in files.named(".txt") if _is_label(name)}
        return any(RECORDING.fullmatch(name) for name in labels)

    def read_sequences(self, files: FileSet, found: Findings) -> Iterator[LabelledSequence]:
        halves = _halves(files, found)
        recordings = [name for name in files.named(".txt") if RECORDING.fullmatch(stem(name))]
        labels = {stem(name).upper(): name for name in recordings if _is_label(name)}
        skeletons = {stem(name).upper(): name for name in recordings if not _is_label(name)}
        for recording, name in sorted(labels.items()):
            with found.skipping(own_name(name)):
                if recording not in skeletons:
                    raise UserError("There are no skeletons for this recording.")
                actions = _read_actions(files.text(name))
                places = _read_skeletons(files.text(skeletons[recording]))
                clip = make_clip(
                    recording,
                    "ntu-25",
                    places * TURN,
                    frames_per_s=FRAMES_PER_S,
                    attributes={"camera": recording[-1]}
                    | {half: told[recording] for half, told in halves.items() if recording in told},
                )
                yield LabelledSequence(
                    clip=clip,
                    times_s=clip.frames / FRAMES_PER_S,
                    spans=spans_between(clip.frames, actions),
                )
        for recording in sorted(set(skeletons) - set(labels)):
            found.skip(own_name(skeletons[recording]), "there are no labels for this recording")


def _is_label(name: str) -> bool:
    return any("label" in part.lower() for part in PurePosixPath(name).parts[:-1])


def _read_actions(text: str) -> list[tuple[str, float, float]]:
    actions = []
    for line in filter(str.strip, text.splitlines()):
        parts = [part.strip() for part in line.split(",")]
        if len(parts) not in (3, 4):
            raise UserError("A line of it does not hold an action, its first and its last frame.")
        number, first, last = (int(float(part)) for part in parts[:3])
        actions.append((f"A{number:02d}", float(first), float(last)))
    return actions


def _read_skeletons(text: str) -> NDArray[np.float32]:
    """(2, T, 25, 3), NaN where a body is not there."""
    rows = np.array([line.split() for line in text.splitlines() if line.strip()], np.float64)
    if rows.ndim != 2 or rows.shape[1] != BODIES * KEYPOINTS * 3:
        raise UserError("It does not hold 150 numbers a line.")
    places = rows.reshape(-1, BODIES, KEYPOINTS, 3).transpose(1, 0, 2, 3).astype(np.float32)
    places[(places == 0).all((2, 3))] = np.nan
    return places


def _halves(files: FileSet, found: Findings) -> dict[str, dict[str, str]]:
    """By the attribute's name the half of each recording."""
    halves: dict[str, dict[str, str]] = {}
    for name in files.named(".txt"):
        match = SPLIT.fullmatch(own_name(name))
        if match is None:
            continue
        told = halves.setdefault(HALVES[match[1].lower()], {})
        half = ""
        for line in files.text(name).splitlines():
            head, colon, rest = line.partition(":")
            if colon:
                half = "training" if head.strip().lower().startswith("train") else "testing"
                line = rest
            for recording in line.split(","):
                if RECORDING.fullmatch(recording.strip()) and half:
                    told[recording.strip().upper()] = half
    return halves
