"""People who move as recorded keypoints say (motion capture), in place of a performance of acts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from tests.studio.body import Build, Floats, Pose, add_foot, add_hand, at, frame_from, scaled, unit
from tests.studio.looks import Look
from tests.studio.performance import TrueSegment

# H36M-17: pelvis, right leg, left leg, spine, thorax, neck, head, left arm, right arm
LEGS = {"right": (1, 2, 3), "left": (4, 5, 6)}
ARMS = {"left": (11, 12, 13), "right": (14, 15, 16)}
SPINE, NECK, HEAD = 7, 9, 10


class Played(Protocol):
    """A person on a time line, whatever moves them."""

    seconds: float
    build: Build
    look: Look

    def pose(self, times_s: Floats) -> Pose: ...
    def present(self, times_s: Floats) -> NDArray[np.bool_]: ...
    def truth(self, person: int, end_s: float) -> tuple[TrueSegment, ...]: ...


@dataclass(frozen=True, eq=False)
class Recorded:
    """One person who moves as recorded.

    points (T, 17, 3): H36M-17 keypoints in metres, y up, `fps` a second; toes (T, 2, 3), right then
    left, or None: the feet then lie flat. The first picture's middle of the hips is put over `at`
    (x, z), after a turn by `turn_deg` about the upright; the lowest ankle of all stands on the floor.
    """

    points: Floats
    fps: float = 30.0
    toes: Floats | None = None
    at: tuple[float, float] = (0.0, 0.0)
    turn_deg: float = 0.0
    label: str = ""
    look: Look = field(default_factory=Look)

    def play(self) -> RecordedPlay:
        """Ready to be filmed."""
        thigh = np.linalg.norm(self.points[:, 1] - self.points[:, 2], axis=-1).mean()
        shank = np.linalg.norm(self.points[:, 2] - self.points[:, 3], axis=-1).mean()
        plain = Build()
        build = scaled(plain, 1.76 * float(thigh + shank) / (plain.thigh + plain.shank))
        angle = np.radians(self.turn_deg)
        c, s = np.cos(angle), np.sin(angle)
        turned = np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])
        points = np.asarray(self.points, float) @ turned.T
        hips = points[0, [1, 4]].mean(0)
        lowest = np.percentile(points[:, [3, 6], 1], 1)
        move = np.array([self.at[0] - hips[0], build.ankle - lowest, self.at[1] - hips[2]])
        toes = None if self.toes is None else np.asarray(self.toes, float) @ turned.T + move
        return RecordedPlay(self, points + move, toes, build, self.look, (len(points) - 1) / self.fps)


@dataclass(frozen=True, eq=False)
class RecordedPlay:
    """A recorded person on the time line."""

    recorded: Recorded
    points: Floats
    toes: Floats | None
    build: Build
    look: Look
    seconds: float

    def pose(self, times_s: Floats) -> Pose:
        """Joints and frames at those times (T,), by straight lines between the recorded moments."""
        moments = np.clip(np.asarray(times_s) * self.recorded.fps, 0, len(self.points) - 1)
        points = _between(self.points, moments)
        toes = None if self.toes is None else _between(self.toes, moments)
        return pose_from_h36m(points, toes, self.build)

    def present(self, times_s: Floats) -> NDArray[np.bool_]:
        """Always there."""
        return np.ones(len(times_s), bool)

    def truth(self, person: int, end_s: float) -> tuple[TrueSegment, ...]:
        """One segment with the label given, if there is one."""
        if not self.recorded.label:
            return ()
        return (TrueSegment(person, self.recorded.label, 0.0, min(self.seconds, end_s)),)


def _between(values: Floats, moments: Floats) -> Floats:
    low = np.minimum(moments.astype(int), len(values) - 2) if len(values) > 1 else np.zeros(len(moments), int)
    share = (moments - low).reshape((-1,) + (1,) * (values.ndim - 1))
    return values[low] * (1 - share) + values[np.minimum(low + 1, len(values) - 1)] * share


def pose_from_h36m(points: Floats, toes: Floats | None, build: Build) -> Pose:
    """A body through H36M-17 keypoints (T, 17, 3); what they do not say (hands, face) follows the rest."""
    k = build.scale
    j: dict[str, Floats] = {"pelvis": points[:, [1, 4]].mean(1)}
    f: dict[str, Floats] = {}
    shoulders = points[:, [11, 14]].mean(1)
    hips_left, shoulders_left = points[:, 4] - points[:, 1], points[:, 11] - points[:, 14]
    f["pelvis"] = _upright(points[:, SPINE] - j["pelvis"], hips_left)
    f["chest"] = _upright(shoulders - points[:, SPINE], shoulders_left)
    f["waist"] = _upright(shoulders - j["pelvis"], hips_left + shoulders_left)
    j["waist"] = at(j["pelvis"], f["pelvis"], (0, build.lumbar, -0.005 * k))
    j["neck"] = at(shoulders, f["chest"], (0, 0.022 * k, 0))
    j["chest"] = at(j["neck"], f["chest"], (0, -build.upper, 0.012 * k))
    upward = unit(points[:, HEAD] - points[:, NECK]) * 0.5 + f["chest"][:, :, 1] * 0.5
    f["throat"] = frame_from(upward, f["chest"][:, :, 2])
    f["head"] = frame_from(upward * 0.7 + np.array([0, 0.3, 0]), f["chest"][:, :, 2])
    j["throat"] = at(j["neck"], f["throat"], (0, 0.112 * k, 0.016 * k))
    j["head"] = at(j["throat"], f["head"], (0, 0.088 * k, 0.016 * k))
    for side, (hip, knee, ankle) in LEGS.items():
        j[f"{side}_hip"], j[f"{side}_knee"], j[f"{side}_ankle"] = (
            points[:, hip],
            points[:, knee],
            points[:, ankle],
        )
        foot = _foot(
            points[:, ankle], None if toes is None else toes[:, 0 if side == "right" else 1], f["pelvis"]
        )
        add_foot(j, f, side, foot, foot, build)
    for side, (shoulder, elbow, wrist) in ARMS.items():
        for name, index in (("shoulder", shoulder), ("elbow", elbow), ("wrist", wrist)):
            j[f"{side}_{name}"] = points[:, index]
        add_hand(j, f, side, points[:, wrist] - points[:, elbow], f["chest"] @ np.array([0, 0.25, 1.0]), k)
    return Pose(j, f)


def _upright(up: Floats, left: Floats) -> Floats:
    """Frames whose first column is as near `left` as `up` allows."""
    up = unit(up)
    forward = unit(np.cross(left, up))
    return np.stack([np.cross(up, forward), up, forward], -1)


def _foot(ankle: Floats, toe: Floats | None, pelvis: Floats) -> Floats:
    if toe is None:
        ahead = pelvis[:, :, 2] * np.array([1.0, 0.0, 1.0])
        return frame_from(np.broadcast_to([0.0, 1.0, 0.0], ahead.shape), ahead)
    along = toe - ankle
    level = along + np.array([0.0, 1.0, 0.0]) * 0.045  # the ankle is higher than the ball of a flat foot
    forward = unit(level)
    left = unit(np.cross(np.array([0.0, 1.0, 0.0]), forward))
    return np.stack([left, np.cross(forward, left), forward], -1)
