"""NTU RGB+D 60 and 120: one text file ``SsssCcccPpppRrrrAaaa.skeleton`` a clip, 25 keypoints of Kinect v2."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.file_formats.clip_making import make_clip
from core.file_formats.file_sets import FileSet, own_name, stem
from core.file_formats.findings import Findings
from core.motion.clips import SkeletonClip

NAME = re.compile(r"S(\d{3})C(\d{3})P(\d{3})R(\d{3})A(\d{3})")
# From "x to the performer's right, y up, z away from the camera" to z towards the camera: half a turn.
TURN = np.array([-1, 1, -1], np.float32)
CERTAINTY = np.array([0.0, 0.5, 1.0], np.float32)  # not tracked, inferred, tracked
MOST_FRAMES, MOST_BODIES = 100_000, 64
BODY_NUMBERS, KEYPOINTS, KEYPOINT_NUMBERS = 10, 25, 12


class NtuSkeleton:
    """NTU RGB+D (Shahroudy et al. 2016; Liu et al. 2019): up to 120 actions, 106 people, metres.

    people: how many bodies of a clip are kept, those that move most first (the sensor also takes chairs for
    bodies; those stand still or are seen briefly). Bodies are followed by the sensor's own number.
    """

    title = "NTU RGB+D"
    licence = "Registered academic research only; no weights that ship may be trained on it."

    def __init__(self, people: str = "2") -> None:
        if not people.isdecimal() or not 1 <= int(people) <= 10:
            raise UserError("The number of people is from 1 to 10.")
        self._people = int(people)

    def recognises(self, files: FileSet) -> bool:
        return any(name.lower().endswith(".skeleton") for name in files.names)

    def read(self, files: FileSet, found: Findings) -> Iterator[SkeletonClip]:
        for name in files.named(".skeleton"):
            with found.skipping(own_name(name)):
                positions, scores = read_bodies(files.text(name), self._people)
                attributes, label, subject = facts_of_name(stem(name))
                yield make_clip(
                    stem(name),
                    "ntu-25",
                    positions * TURN,
                    scores=scores,
                    label=label,
                    subject=subject,
                    attributes=attributes,
                )


def facts_of_name(name: str) -> tuple[dict[str, str], str, str]:
    """Setup, camera and repetition, the action and the performer, as far as the name says them."""
    match = NAME.search(name)
    if match is None:
        return {}, "", ""
    setup, camera, person, repetition, action = match.groups()
    attributes = {"setup": f"S{setup}", "camera": f"C{camera}", "repetition": f"R{repetition}"}
    return attributes, f"A{action}", f"P{person}"


def read_bodies(text: str, people: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Positions (M, T, 25, 3), NaN where a body is not seen, and scores (M, T, 25), most moving first."""
    lines = text.split("\n")
    frames = int(lines[0])
    if not 0 < frames <= MOST_FRAMES:
        raise UserError("It has no frames, or too many.")
    bodies: dict[str, tuple[NDArray[np.float32], NDArray[np.float32]]] = {}
    at = 1
    for frame in range(frames):
        count = int(lines[at])
        at += 1
        if not 0 <= count <= MOST_BODIES:
            raise UserError("A frame of it has an impossible number of bodies.")
        for _ in range(count):
            facts = lines[at].split()
            if len(facts) != BODY_NUMBERS or int(lines[at + 1]) != KEYPOINTS:
                raise UserError("A body of it does not have 25 keypoints.")
            rows = np.array([line.split() for line in lines[at + 2 : at + 2 + KEYPOINTS]], np.float32)
            if rows.shape != (KEYPOINTS, KEYPOINT_NUMBERS):
                raise UserError("It breaks off, or a keypoint of it does not have 12 numbers.")
            at += 2 + KEYPOINTS
            if facts[0] not in bodies:
                if len(bodies) >= MOST_BODIES:
                    raise UserError("It has an impossible number of bodies.")
                places = np.full((frames, KEYPOINTS, 3), np.nan, np.float32)
                bodies[facts[0]] = places, np.zeros((frames, KEYPOINTS), np.float32)
            places, scores = bodies[facts[0]]
            state = np.nan_to_num(rows[:, 11]).astype(np.int64).clip(0, 2)
            scores[frame] = CERTAINTY[state]
            places[frame] = np.where((rows[:, :3] == 0).all(1, keepdims=True), np.nan, rows[:, :3])
    if not bodies:
        raise UserError("Nobody is seen on any of its frames.")
    ordered = sorted(bodies.values(), key=lambda body: -_movement(body[0]))[:people]
    return np.stack([places for places, _ in ordered]), np.stack([scores for _, scores in ordered])


def _movement(places: NDArray[np.float32]) -> float:
    """How much a body moves: the variance of its keypoints times how long it is seen."""
    seen = places[~np.isnan(places).all((1, 2))]
    if not len(seen):
        return 0.0
    return float(np.nansum(np.nanvar(np.nan_to_num(seen.astype(np.float64)), axis=0))) * len(seen)
