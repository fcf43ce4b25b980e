"""A figure of 13 points that moves by formula, and a camera: poses for tests, benchmarks and examples.

A movement is a function of phase (0..1, (N,) array) that gives a `Posture`; `body_points` turns it
into metres, `film` into what a pose estimator would answer.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from core.motion import PoseSequence
from core.motion.features import (
    HEAD,
    LANK,
    LELB,
    LHIP,
    LKNE,
    LSHO,
    LWRI,
    POINTS,
    RANK,
    RELB,
    RHIP,
    RKNE,
    RSHO,
    RWRI,
)
from core.motion.skeletons import load_skeleton

Floats = NDArray[np.float64]
TRUNK, NECK, HALF_SHOULDERS, HALF_HIPS = 0.5, 0.22, 0.18, 0.1
UPPER_ARM, FOREARM, THIGH, SHIN = 0.29, 0.25, 0.42, 0.41

# Every angle in degrees, (N,) or a number. `trunk` leans forward, `side_bend` to the left. A limb's
# `pitch` goes forward and up from hanging down, `abduct` outwards; both in the trunk's frame for the
# arms (`*_arm`, `*_fore`) and in the world's for the legs (`*_thigh`, `*_shin`).
Posture = dict[str, object]
REST: dict[str, float] = {
    "trunk": 0.0,
    "side_bend": 0.0,
    "head_bend": 0.0,
    **{
        f"{side}_{part}_{way}": 0.0
        for side in "lr"
        for part in ("arm", "fore", "thigh", "shin")
        for way in ("pitch", "abduct")
    },
    "hip_x": 0.0,
    "hip_y": np.nan,  # NaN: the lower foot stands on the floor
    "hip_z": 0.0,
    "turn": 0.0,  # about the vertical
}


def _direction(pitch: Floats, abduct: Floats, side: int) -> Floats:
    """(N, 3) unit vectors: x to the figure's left, y up, z forward; `side` +1 = left."""
    p, a = np.radians(pitch), np.radians(abduct)
    return np.stack([side * np.sin(a), -np.cos(a) * np.cos(p), np.cos(a) * np.sin(p)], axis=1)


def body_points(count: int, **posture: object) -> Floats:
    """(count, 13, 3) metres, y up, floor at 0, the figure facing +z with its left at +x."""
    unknown = set(posture) - set(REST)
    assert not unknown, unknown
    value = {k: np.broadcast_to(np.asarray(posture.get(k, v), float), (count,)) for k, v in REST.items()}
    lean, bend = np.radians(value["trunk"]), np.radians(value["side_bend"])
    up = np.stack([np.sin(bend), np.cos(bend) * np.cos(lean), np.cos(bend) * np.sin(lean)], axis=1)
    forward = np.stack([np.zeros(count), -np.sin(lean), np.cos(lean)], axis=1)
    left = np.cross(up, forward)

    def in_trunk(vector: Floats) -> Floats:
        return vector[:, :1] * left + vector[:, 1:2] * up + vector[:, 2:] * forward

    points = np.zeros((count, 13, 3))
    neck = up * TRUNK
    nod = np.radians(value["head_bend"])
    points[:, HEAD] = neck + NECK * (np.cos(nod)[:, None] * up + np.sin(nod)[:, None] * left) + 0.08 * forward
    for sign, s, sho, elb, wri, hip, kne, ank in (
        (1, "l", LSHO, LELB, LWRI, LHIP, LKNE, LANK),
        (-1, "r", RSHO, RELB, RWRI, RHIP, RKNE, RANK),
    ):
        points[:, sho] = neck + sign * HALF_SHOULDERS * left
        points[:, elb] = points[:, sho] + UPPER_ARM * in_trunk(
            _direction(value[f"{s}_arm_pitch"], value[f"{s}_arm_abduct"], sign)
        )
        points[:, wri] = points[:, elb] + FOREARM * in_trunk(
            _direction(value[f"{s}_fore_pitch"], value[f"{s}_fore_abduct"], sign)
        )
        points[:, hip, 0] = sign * HALF_HIPS
        points[:, kne] = points[:, hip] + THIGH * _direction(
            value[f"{s}_thigh_pitch"], value[f"{s}_thigh_abduct"], sign
        )
        points[:, ank] = points[:, kne] + SHIN * _direction(
            value[f"{s}_shin_pitch"], value[f"{s}_shin_abduct"], sign
        )
    standing = 0.08 - points[:, [LANK, RANK], 1].min(axis=1)
    height = np.where(np.isnan(value["hip_y"]), standing, value["hip_y"])
    angle = np.radians(value["turn"])
    x, z = points[..., 0].copy(), points[..., 2].copy()
    points[..., 0] = np.cos(angle)[:, None] * x + np.sin(angle)[:, None] * z
    points[..., 2] = -np.sin(angle)[:, None] * x + np.cos(angle)[:, None] * z
    return points + np.stack([value["hip_x"], height, value["hip_z"]], axis=1)[:, None]


def film(
    points: Floats,
    *,
    fps: float = 30.0,
    times_s: Floats | None = None,
    azimuth_deg: float = 0.0,
    elevation_deg: float = 5.0,
    distance_m: float = 4.0,
    noise_m: float = 0.0,
    depth_noise_m: float = 0.0,
    size_px: tuple[int, int] = (1280, 720),
    unseen: tuple[int, ...] = (),
    seed: int = 0,
) -> PoseSequence:
    """What a camera and a pose estimator make of (N, 13, 3) metres: poses of ``blazepose-33``.

    azimuth_deg: where the camera stands, 0 = in front of a figure that faces +z; `unseen`: points
    with a low score. Noise is smooth in time, as an estimator's is.
    """
    count = len(points)
    rng = np.random.default_rng(seed)
    a, e = np.radians(azimuth_deg), np.radians(elevation_deg)
    # Rows: the picture's right, up, and towards the camera. The camera in front sees +x at its right.
    toward = np.array([np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e)])
    right = np.array([np.cos(a), 0.0, -np.sin(a)])
    camera = np.stack([right, np.cross(toward, right), toward])
    middle = np.array([points[:, :, 0].mean(), points[:, :, 1].mean(), points[:, :, 2].mean()])
    seen = (points - middle) @ camera.T
    jitter = rng.normal(0, 1, seen.shape)
    if count > 5:
        jitter = sum(np.roll(jitter, k, axis=0) for k in range(-2, 3)) / np.sqrt(5)
    seen = seen + jitter * np.array([noise_m, noise_m, noise_m + depth_noise_m])
    depth = np.maximum(distance_m - seen[..., 2], 0.5)
    focal = 1.1 * size_px[1]
    px = np.stack(
        [size_px[0] / 2 + focal * seen[..., 0] / depth, size_px[1] / 2 - focal * seen[..., 1] / depth], axis=2
    )
    hip_centre = seen[:, [LHIP, RHIP]].mean(1, keepdims=True)
    scores = np.full((count, 13), 0.98)
    scores[:, list(unseen)] = 0.05
    return PoseSequence(
        skeleton="blazepose-33",
        start=0,
        times_s=np.arange(count) / fps if times_s is None else times_s,
        px=_spread(px).astype(np.float32),
        m=_spread(seen - hip_centre).astype(np.float32),
        scores=_spread(scores[..., None])[..., 0].astype(np.float32),
        size_px=size_px,
    )


def _spread(points: Floats) -> Floats:
    """(N, 33, D): the 13 points where BlazePose has them, its other points beside the nearest."""
    skeleton = load_skeleton("blazepose-33")
    nearest = {"eye": HEAD, "ear": HEAD, "mouth": HEAD, "nose": HEAD}
    columns = []
    for name in skeleton.keypoints:
        if name in POINTS:
            columns.append(POINTS.index(name))
        elif any(part in name for part in nearest):
            columns.append(HEAD)
        else:
            left = name.startswith("left")
            hand = any(part in name for part in ("pinky", "index", "thumb")) and "foot" not in name
            columns.append((LWRI if left else RWRI) if hand else (LANK if left else RANK))
    return points[:, columns]


def both(part: str, pitch: object = 0.0, abduct: object = 0.0) -> Posture:
    """The same angles for the limb segments of both sides."""
    return {f"{side}_{part}_{way}": v for side in "lr" for way, v in (("pitch", pitch), ("abduct", abduct))}


def squat(depth: Floats) -> Floats:
    """(N, 13, 3): arms forward, 0 = standing, 1 = thighs level."""
    return body_points(
        len(depth),
        trunk=40 * depth,
        **both("thigh", 95 * depth, 8),
        **both("shin", -25 * depth, 8),
        **both("arm", 85 * depth + 10),
        **both("fore", 85 * depth + 15),
    )


def repeat(
    movement: Callable[[Floats], Floats],
    count: int,
    *,
    period_s: float = 2.0,
    pause_s: float = 0.5,
    lead_s: float = 1.0,
    fps: float = 30.0,
) -> Floats:
    """(N, 13, 3): `count` times from 0 to 1 and back to 0, with rests between and at both ends."""
    rise = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(round(period_s * fps)) / round(period_s * fps))
    pause, lead = np.zeros(round(pause_s * fps)), np.zeros(round(lead_s * fps))
    course = np.concatenate([lead, *([rise, pause] * count), lead])
    return movement(course)
