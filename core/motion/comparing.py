"""Two bodies side by side: turned the same way, of the same size, and how much their joints differ."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.motion.skeletons import load_skeleton, map_keypoints
from core.motion.warping import Warp, warp

Floats = NDArray[np.float32]
LAYOUT = "coco-17"
MOST_ROWS = 400  # longer movements are warped on every k-th frame
JOINTS: tuple[tuple[str, str, str, str], ...] = tuple(
    (f"{side} {joint}", f"{side}_{a}", f"{side}_{b}", f"{side}_{c}")
    for joint, a, b, c in (
        ("elbow", "shoulder", "elbow", "wrist"),
        ("shoulder", "hip", "shoulder", "elbow"),
        ("hip", "shoulder", "hip", "knee"),
        ("knee", "hip", "knee", "ankle"),
    )
    for side in ("left", "right")
)


def facing_rad(m: Floats, skeleton: str) -> float:
    """A body's turn about the vertical from its hips and shoulders, (K, 3) m; 0: facing +z, NaN: unknown."""
    points = _named(m, skeleton)
    across = [points[left] - points[right] for left, right in (("left_hip", "right_hip"), _SHOULDERS)]
    known = [line for line in across if np.isfinite(line).all()]
    if not known:
        return float("nan")
    line = np.mean(known, axis=0)
    return float(np.arctan2(-line[2], line[0]))


def torso_m(m: Floats, skeleton: str) -> float:
    """Distance of the middle of the hips from that of the shoulders, in the unit of `m`; NaN = unknown."""
    points = _named(m, skeleton)
    hips = (points["left_hip"] + points["right_hip"]) / 2
    shoulders = (points["left_shoulder"] + points["right_shoulder"]) / 2
    return float(np.linalg.norm(shoulders - hips))


def fitted_to(m: Floats, skeleton: str, model: Floats, model_skeleton: str) -> Floats:
    """The body `m` (K, 3) turned about the vertical and scaled: it faces as `model` does and is as tall."""
    turn = facing_rad(model, model_skeleton) - facing_rad(m, skeleton)
    scale = torso_m(model, model_skeleton) / torso_m(m, skeleton)
    turn = turn if np.isfinite(turn) else 0.0
    scale = scale if np.isfinite(scale) and 0.2 < scale < 5.0 else 1.0
    return np.asarray(_turned(m, turn) * scale, np.float32)


def joint_angles_deg(m: Floats, skeleton: str) -> dict[str, float]:
    """The inner angle of each of `JOINTS` of a body (K, D), 0..180 degrees; NaN where a point is unknown."""
    points = _named(m, skeleton)
    angles = {}
    for name, a, b, c in JOINTS:
        one, two = points[a] - points[b], points[c] - points[b]
        length = float(np.linalg.norm(one) * np.linalg.norm(two))
        cosine = float(one @ two) / length if length > 1e-9 else float("nan")
        angles[name] = float(np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0))))
    return angles


def joint_differences_deg(first: Floats, first_id: str, second: Floats, second_id: str) -> dict[str, float]:
    """Joint -> by how many degrees it is straighter in the first body than in the second; known ones only."""
    one, two = joint_angles_deg(first, first_id), joint_angles_deg(second, second_id)
    return {name: one[name] - two[name] for name in one if np.isfinite(one[name] - two[name])}


def warp_movements(first: Floats, first_id: str, second: Floats, second_id: str) -> Warp | None:
    """Align two movements (T, K, 3) in m by their joint angles; None when too little of one is known.

    Angles do not change with the camera, the place, or the size of the person.
    """
    one, two = _angle_rows(first, first_id), _angle_rows(second, second_id)
    if one is None or two is None:
        return None
    step = max(-(-max(len(one), len(two)) // MOST_ROWS), 1)
    found = warp(one[::step], two[::step])
    return Warp(path=found.path * step, cost=found.cost)


def _angle_rows(m: Floats, skeleton: str) -> NDArray[np.float64] | None:
    rows = np.array([list(joint_angles_deg(frame, skeleton).values()) for frame in m], np.float64)
    if len(rows) < 3:
        return None
    for column in rows.T:
        known = np.isfinite(column)
        if not known.any():
            column[:] = 0.0
        else:
            column[~known] = np.interp(np.flatnonzero(~known), np.flatnonzero(known), column[known])
    return rows if np.ptp(rows, axis=0).max() > 0 else None


_SHOULDERS = ("left_shoulder", "right_shoulder")


def _named(m: Floats, skeleton: str) -> dict[str, NDArray[np.float64]]:
    mapped, _ = map_keypoints(m[None], np.ones((1, len(m)), np.float32), skeleton, LAYOUT)
    return dict(zip(load_skeleton(LAYOUT).keypoints, mapped[0].astype(np.float64)))


def _turned(m: Floats, by_rad: float) -> Floats:
    cosine, sine = np.cos(by_rad), np.sin(by_rad)
    turned = m.copy()
    turned[:, 0] = cosine * m[:, 0] + sine * m[:, 2]
    turned[:, 2] = -sine * m[:, 0] + cosine * m[:, 2]
    return turned
