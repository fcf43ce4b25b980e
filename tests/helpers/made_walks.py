"""A body that walks on stiff legs: feet that stand do not move at all."""

from __future__ import annotations

import numpy as np

from core.motion.skeletons import load_skeleton

H36M = "h36m-17"


def walker(frames: int = 120, leg_m: float = 0.8) -> np.ndarray:
    """(T, 17, 3) a body that goes along z on stiff legs: one foot is fixed, the other swings past it."""
    names = load_skeleton(H36M).keypoints
    rest = {
        "spine": (0, 0.2, 0), "thorax": (0, 0.45, 0), "neck": (0, 0.5, 0), "head": (0, 0.6, 0),
        "left_shoulder": (0.18, 0.43, 0), "left_elbow": (0.2, 0.15, 0), "left_wrist": (0.2, -0.1, 0),
        "right_shoulder": (-0.18, 0.43, 0), "right_elbow": (-0.2, 0.15, 0), "right_wrist": (-0.2, -0.1, 0),
    }  # fmt: skip
    points = np.zeros((frames, 17, 3))
    step, foot = 0.6, 0.0
    for t in range(frames):
        number, part = divmod(t, 20)
        foot = number * step
        lean = (part / 20 - 0.5) * step  # from the fixed foot to the hips
        height = np.sqrt(leg_m**2 - lean**2)
        pelvis = np.array([0, height, foot + lean])
        sides = (("left", 0.1, 1), ("right", -0.1, -1))
        for side, x, phase in sides:
            fixed = (number % 2 == 0) == (phase == 1)
            ankle = np.array([x, 0 if fixed else 2 * height * 0.1, foot if fixed else foot + 2 * lean])
            hip = pelvis + np.array([x, 0, 0])
            down = (ankle - hip) / np.linalg.norm(ankle - hip) * leg_m
            for name, place in (("hip", hip), ("knee", hip + down / 2), ("ankle", hip + down)):
                points[t, names.index(f"{side}_{name}")] = place
        points[t, names.index("pelvis")] = pelvis
        for name, place in rest.items():
            points[t, names.index(name)] = pelvis + place
    return points
