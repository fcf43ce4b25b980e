"""From joint angles to places: forward kinematics of a tree, for BVH and ASF/AMC alike."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
AXES = {"x": 0, "y": 1, "z": 2}


def turns(axis: str, degrees: Floats) -> Floats:
    """(T, 3, 3) rotations about one axis ("x", "y" or "z") by (T,) degrees, right-handed."""
    angle = np.deg2rad(degrees)
    first, second = [(1, 2), (2, 0), (0, 1)][AXES[axis]]
    matrices = np.zeros((len(angle), 3, 3))
    matrices[:, AXES[axis], AXES[axis]] = 1
    matrices[:, first, first] = matrices[:, second, second] = np.cos(angle)
    matrices[:, second, first] = np.sin(angle)
    matrices[:, first, second] = -np.sin(angle)
    return matrices


def place_joints(parents: Sequence[int], offsets: Floats, rotations: Floats) -> tuple[Floats, Floats]:
    """Where the joints of a tree are: positions (T, J, 3) and world rotations (T, J, 3, 3).

    parents: (J,) with -1 for the root, every parent before its children; offsets: (J, 3) or (T, J, 3) in
    the parent's frame; rotations: (T, J, 3, 3) local. position = parent's + parent's rotation * offset.
    """
    frames, joints = rotations.shape[:2]
    moving = np.broadcast_to(offsets, (frames, joints, 3))
    places = np.empty((frames, joints, 3))
    world = np.empty((frames, joints, 3, 3))
    for joint, parent in enumerate(parents):
        if parent < 0:
            places[:, joint] = moving[:, joint]
            world[:, joint] = rotations[:, joint]
        else:
            places[:, joint] = places[:, parent] + np.einsum("tij,tj->ti", world[:, parent], moving[:, joint])
            world[:, joint] = world[:, parent] @ rotations[:, joint]
    return places, world


UNITS_M = {"m": 1.0, "cm": 0.01, "mm": 0.001, "inch": 0.0254, "CMU units": 0.0254 / 0.45}
LEG_M = 0.85  # from the hip to the ankle of a grown person; the least and the most of anybody below
SHORTEST_LEG_M, LONGEST_LEG_M = 0.35, 1.3


def guess_unit(leg_length: float) -> tuple[str, float] | None:
    """The unit in which a leg (hip to ankle) of this length is likeliest, and it in metres; None if none is.

    Of m, cm, mm, inches and the units of CMU's files (inches / 0.45) the one that makes it nearest to 0.85 m.
    """
    if not np.isfinite(leg_length) or leg_length <= 0:
        return None
    name = min(UNITS_M, key=lambda unit: abs(np.log(leg_length * UNITS_M[unit] / LEG_M)))
    if not SHORTEST_LEG_M <= leg_length * UNITS_M[name] <= LONGEST_LEG_M:
        return None
    return name, UNITS_M[name]


def upright(places: Floats, up: Floats) -> Floats:
    """Turn positions (..., 3) so that the axis of the file that `up` (3,) points along most becomes y.

    The turn is a rotation (left stays left): x stays x for a file with z up.
    """
    axis = int(np.abs(up).argmax())
    sign = 1.0 if up[axis] >= 0 else -1.0
    if axis == 1:
        return places if sign > 0 else places * np.array([-1.0, -1.0, 1.0])
    x, y, z = places[..., 0], places[..., 1], places[..., 2]
    if axis == 2:
        return np.stack([x, sign * z, -sign * y], -1)
    return np.stack([-sign * y, sign * x, z], -1)
