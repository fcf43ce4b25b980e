"""A plausible adult body: from a few controls to joints, frames and the 33 BlazePose keypoints.

World axes: x right, y up, z towards a viewer in front; right-handed; metres. A person with heading
0 looks along +z, so the own left side is at +x. Side 0 is left, side 1 is right.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

KEYPOINTS = (
    "nose",
    "left_eye_inner",
    "left_eye",
    "left_eye_outer",
    "right_eye_inner",
    "right_eye",
    "right_eye_outer",
    "left_ear",
    "right_ear",
    "mouth_left",
    "mouth_right",
    "left_shoulder",
    "right_shoulder",
    "left_elbow",
    "right_elbow",
    "left_wrist",
    "right_wrist",
    "left_pinky",
    "right_pinky",
    "left_index",
    "right_index",
    "left_thumb",
    "right_thumb",
    "left_hip",
    "right_hip",
    "left_knee",
    "right_knee",
    "left_ankle",
    "right_ankle",
    "left_heel",
    "right_heel",
    "left_foot_index",
    "right_foot_index",
)
LIMBS = tuple(
    KEYPOINTS.index(f"{s}_{p}")
    for p in ["shoulder", "elbow", "wrist", "hip", "knee", "ankle"]
    for s in ("left", "right")
)
SIDE = np.array([1.0, -1.0])  # sign of x on the left and on the right


@dataclass(frozen=True)
class Build:
    """Bone lengths and widths in metres, after the usual tables of body segments (Winter 2009)."""

    scale: float = 1.0
    upper_arm: float = 0.295
    forearm: float = 0.255
    thigh: float = 0.425
    shank: float = 0.415
    ankle: float = 0.080  # height of the ankle joint over the sole
    hip_half: float = 0.098
    shoulder_half: float = 0.178
    lumbar: float = 0.13  # mid-hip to the bend of the lower back
    middle: float = 0.14  # from there to the middle of the chest
    upper: float = 0.228  # from there to the shoulder line
    girth: float = 1.0  # thickness of trunk and limbs

    @property
    def hip_height(self) -> float:
        """Height of the hips when standing with a trace of knee bend."""
        return self.thigh + self.shank + self.ankle - 0.006


def scaled(build: Build, height_m: float) -> Build:
    """The same proportions for a person of that height (the plain build is 1.76 m tall)."""
    k = height_m / 1.76
    lengths = [f.name for f in fields(Build) if f.name not in ("scale", "girth")]
    return replace(build, scale=k, **{name: getattr(build, name) * k for name in lengths})


@dataclass(frozen=True)
class Controls:
    """What a motion decides, for T moments; everything else follows by inverse kinematics.

    pelvis (T, 3): mid-hip in the world; pelvis_turn (T, 3): yaw, pitch forward, roll in rad;
    spine (T, 3): twist, bend forward, bend to the left, chest against pelvis;
    head (T, 3): turn to the left, nod forward, tilt, head against chest;
    foot (T, 2, 3): the point of the floor under each ankle when the foot is flat (y: lift);
    foot_turn (T, 2): yaw; foot_tip (T, 2): heel raised about the ball (> 0), toes about the heel (< 0);
    knee_out (T, 2): how far the knee points outwards, rad;
    wrist (T, 2, 3): wrist from the shoulder, chest axes; elbow (T, 2, 3): where the elbow points;
    hand (T, 2, 3): direction of the fingers, chest axes, length 0 = along the forearm, 1 = as given;
    thumb (T, 2, 3): where the thumb points, chest axes.
    """

    pelvis: Floats
    pelvis_turn: Floats
    spine: Floats
    head: Floats
    foot: Floats
    foot_turn: Floats
    foot_tip: Floats
    knee_out: Floats
    wrist: Floats
    elbow: Floats
    hand: Floats
    thumb: Floats

    def mixed(self, other: Controls, share: Floats) -> Controls:
        """Between self (share 0) and other (share 1); share (T,)."""

        def mix(a: Floats, b: Floats) -> Floats:
            s = share.reshape((-1,) + (1,) * (max(a.ndim, b.ndim) - 1))
            return a * (1 - s) + b * s

        return Controls(**{f.name: mix(getattr(self, f.name), getattr(other, f.name)) for f in fields(self)})


@dataclass(frozen=True)
class Pose:
    """Joints (T, 3) by name and frames (T, 3, 3) by name (columns: own left, up, forward)."""

    joints: dict[str, Floats]
    frames: dict[str, Floats]

    def keypoints(self, scale: float = 1.0) -> Floats:
        """The BlazePose keypoints, (T, 33, 3) metres in the world."""
        j, f = self.joints, self.frames
        out = np.empty((len(j["pelvis"]), 33, 3))
        for index, name in enumerate(KEYPOINTS):
            out[:, index] = j[name] if name in j else j["head"] + f["head"] @ (np.array(FACE[name]) * scale)
        return out


# where the face's landmarks lie from the middle between the ears (own left, up, forward), metres
FACE = {
    "nose": (0.0, -0.024, 0.117),
    "left_eye_inner": (0.019, 0.016, 0.088),
    "left_eye": (0.032, 0.017, 0.085),
    "left_eye_outer": (0.045, 0.016, 0.077),
    "right_eye_inner": (-0.019, 0.016, 0.088),
    "right_eye": (-0.032, 0.017, 0.085),
    "right_eye_outer": (-0.045, 0.016, 0.077),
    "left_ear": (0.074, -0.004, 0.0),
    "right_ear": (-0.074, -0.004, 0.0),
    "mouth_left": (0.025, -0.066, 0.088),
    "mouth_right": (-0.025, -0.066, 0.088),
}


def turn(yaw: Floats, pitch: Floats, roll: Floats) -> Floats:
    """Rotations (T, 3, 3): roll to the own left first, then pitch forward, then yaw to the left."""
    yaw, pitch, roll = np.broadcast_arrays(yaw, pitch, roll)
    cy, sy, cp, sp, cr, sr = (
        np.cos(yaw),
        np.sin(yaw),
        np.cos(pitch),
        np.sin(pitch),
        np.cos(roll),
        np.sin(roll),
    )
    zero, one = np.zeros_like(cy), np.ones_like(cy)

    def matrix(*cells: Floats) -> Floats:
        return np.stack(cells, -1).reshape((*cy.shape, 3, 3))

    about_y = matrix(cy, zero, sy, zero, one, zero, -sy, zero, cy)
    about_x = matrix(one, zero, zero, zero, cp, -sp, zero, sp, cp)
    about_z = matrix(cr, sr, zero, -sr, cr, zero, zero, zero, one)
    return about_y @ about_x @ about_z


def unit(v: Floats) -> Floats:
    """Vectors of length 1 (a zero vector stays zero)."""
    return v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-9)


def at(origin: Floats, frame: Floats, local: tuple[float, float, float] | Floats) -> Floats:
    """A point given in a frame's axes: (T, 3)."""
    return (
        origin + np.einsum("tij,...j->ti", frame, np.asarray(local))
        if np.ndim(local) == 1
        else (origin + np.einsum("tij,tj->ti", frame, local))
    )


def two_bones(root: Floats, end: Floats, pole: Floats, first: float, second: float) -> tuple[Floats, Floats]:
    """The middle joint and the reached end of a limb of two bones that bends towards `pole` (T, 3)."""
    reach = end - root
    distance = np.linalg.norm(reach, axis=-1, keepdims=True)
    axis = reach / np.maximum(distance, 1e-9)
    d = np.clip(distance, abs(first - second) + 1e-4, (first + second) * 0.9995)
    along = (d * d + first * first - second * second) / (2 * d)
    off = np.sqrt(np.maximum(first * first - along * along, 0.0))
    side = unit(pole - axis * np.sum(pole * axis, -1, keepdims=True))
    return root + axis * along + side * off, root + axis * d


def frame_from(up: Floats, forward_hint: Floats) -> Floats:
    """Frames (T, 3, 3) whose second column is `up` and whose third is as near `forward_hint` as may be."""
    up = unit(up)
    forward = unit(forward_hint - up * np.sum(up * forward_hint, -1, keepdims=True))
    return np.stack([np.cross(up, forward), up, forward], -1)


def pose_body(c: Controls, build: Build) -> Pose:
    """Joints and frames of a body under its controls."""
    k = build.scale
    j: dict[str, Floats] = {"pelvis": c.pelvis}
    f: dict[str, Floats] = {}
    f["pelvis"] = turn(c.pelvis_turn[:, 0], c.pelvis_turn[:, 1], c.pelvis_turn[:, 2])
    f["waist"] = f["pelvis"] @ turn(c.spine[:, 0] / 2, c.spine[:, 1] / 2, c.spine[:, 2] / 2)
    f["chest"] = f["pelvis"] @ turn(c.spine[:, 0], c.spine[:, 1], c.spine[:, 2])
    j["waist"] = at(c.pelvis, f["pelvis"], (0, build.lumbar, -0.005 * k))
    j["chest"] = at(j["waist"], f["waist"], (0, build.middle, 0))
    j["neck"] = at(j["chest"], f["chest"], (0, build.upper, -0.012 * k))
    f["head"] = f["chest"] @ turn(c.head[:, 0], c.head[:, 1], c.head[:, 2])
    f["throat"] = f["chest"] @ turn(c.head[:, 0] / 2, c.head[:, 1] / 2, c.head[:, 2] / 2)
    j["throat"] = at(j["neck"], f["throat"], (0, 0.112 * k, 0.016 * k))
    j["head"] = at(j["throat"], f["head"], (0, 0.088 * k, 0.016 * k))
    for i, side in enumerate(("left", "right")):
        j[f"{side}_hip"] = at(c.pelvis, f["pelvis"], (SIDE[i] * build.hip_half, 0, 0))
        _leg(c, build, i, side, j, f)
        _arm(c, build, i, side, j, f)
    return Pose(j, f)


def _leg(c: Controls, build: Build, i: int, side: str, j: dict[str, Floats], f: dict[str, Floats]) -> None:
    k = build.scale
    yaw, tip = c.foot_turn[:, i], c.foot_tip[:, i]
    flat, foot = turn(yaw, tip * 0, tip * 0), turn(yaw, tip, tip * 0)
    ball, heel = np.array([0, 0.015 * k, 0.115 * k]), np.array([0, 0.01 * k, -0.05 * k])
    ankle_up = np.array([0, build.ankle, 0])
    pivot = np.where(tip[:, None] >= 0, ball, heel)
    ankle = (
        c.foot[:, i] + np.einsum("tij,tj->ti", flat, pivot) + np.einsum("tij,tj->ti", foot, ankle_up - pivot)
    )
    facing = turn((c.pelvis_turn[:, 0] + yaw) / 2 + SIDE[i] * c.knee_out[:, i], tip * 0, tip * 0)
    lean = f["pelvis"][:, :, 2] * 0.25
    pole = facing[:, :, 2] + lean
    knee, reached = two_bones(j[f"{side}_hip"], ankle, pole, build.thigh, build.shank)
    j[f"{side}_knee"], j[f"{side}_ankle"] = knee, reached
    toes = turn(yaw, np.minimum(tip, 0.12 * np.clip(tip, 0, 1)), tip * 0)  # they bend where the ball stands
    add_foot(j, f, side, foot, toes, build)


def add_foot(
    j: dict[str, Floats], f: dict[str, Floats], side: str, foot: Floats, toes: Floats, build: Build
) -> None:
    """Heel, ball and toes of a foot, whose ankle is in `j`, from its frame and that of its toes."""
    k, ankle = build.scale, j[f"{side}_ankle"]
    f[f"{side}_foot"], f[f"{side}_toes"] = foot, toes
    j[f"{side}_heel"] = at(ankle, foot, (0, -build.ankle + 0.022 * k, -0.052 * k))
    j[f"{side}_ball"] = at(ankle, foot, (0, -build.ankle + 0.015 * k, 0.115 * k))
    j[f"{side}_foot_index"] = at(j[f"{side}_ball"], toes, (0, 0.005 * k, 0.053 * k))


def _arm(c: Controls, build: Build, i: int, side: str, j: dict[str, Floats], f: dict[str, Floats]) -> None:
    k = build.scale
    chest = f["chest"]
    rest = np.array([SIDE[i] * build.shoulder_half, -0.022 * k, 0.0])
    raised = np.clip(unit(c.wrist[:, i])[:, 1] + 0.15, 0, 1.15)[
        :, None
    ]  # the shoulder blade turns up with the arm
    shoulder = at(j["neck"], chest, rest + raised * np.array([-SIDE[i] * 0.022, 0.045, 0.0]) * k)
    aim = at(j["neck"], chest, rest + c.wrist[:, i])
    elbow, wrist = two_bones(
        shoulder, aim, np.einsum("tij,tj->ti", chest, c.elbow[:, i]), build.upper_arm, build.forearm
    )
    j[f"{side}_shoulder"], j[f"{side}_elbow"], j[f"{side}_wrist"] = shoulder, elbow, wrist
    forearm = unit(wrist - elbow)
    given = np.einsum("tij,tj->ti", chest, c.hand[:, i])
    share = np.clip(np.linalg.norm(given, axis=-1, keepdims=True), 0, 1)
    fingers = unit(forearm * (1 - share) + given)
    add_hand(j, f, side, fingers, np.einsum("tij,tj->ti", chest, c.thumb[:, i]), k)


def add_hand(
    j: dict[str, Floats], f: dict[str, Floats], side: str, fingers: Floats, thumb: Floats, scale: float
) -> None:
    """The knuckles of a hand, whose wrist is in `j`, from where fingers and thumb point (T, 3)."""
    wrist, hand = j[f"{side}_wrist"], frame_from(fingers, thumb)  # up: fingers, forward: thumb
    f[f"{side}_hand"] = hand
    j[f"{side}_index"] = at(wrist, hand, (0, 0.092 * scale, 0.026 * scale))
    j[f"{side}_pinky"] = at(wrist, hand, (0, 0.084 * scale, -0.034 * scale))
    j[f"{side}_thumb"] = at(wrist, hand, (0, 0.062 * scale, 0.052 * scale))
