"""Skin markers of motion capture as the keypoints of "kinect-20", by the names the common sets use."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.file_formats.c3d_points import C3dPoints
from core.file_formats.kinematics import Floats, upright
from core.motion.skeletons import load_skeleton

SKELETON = "kinect-20"
LEAST_KNOWN = 12
UNITS_M = {"m": 1.0, "meters": 1.0, "cm": 0.01, "mm": 0.001, "in": 0.0254, "inches": 0.0254, "inch": 0.0254}
# For each keypoint ways to find it: the mean of the named markers that are seen, of the first way of which
# all are in the file. Plug-in Gait and CMU / HDM05 first, then Qualisys (CAST, IOR), then plain words.
MIDDLE: dict[str, tuple[tuple[str, ...], ...]] = {
    "hip_center": (
        ("LASI", "RASI", "LPSI", "RPSI"), ("LASI", "RASI", "SACR"), ("LFWT", "RFWT", "LBWT", "RBWT"),
        ("LIAS", "RIAS", "LIPS", "RIPS"), ("LASIS", "RASIS", "LPSIS", "RPSIS"),
        ("ASISL", "ASISR", "PSISL", "PSISR"), ("LASIS", "RASIS", "SACRUM"),
    ),
    "spine": (
        ("T10", "STRN"), ("TV8", "SXS"), ("TV10", "SXS"), ("T10", "XIPH"), ("T8", "XIPH"), ("T10",),
        ("STRN",),
    ),
    "shoulder_center": (
        ("C7", "CLAV"), ("CV7", "SNJ"), ("CV7", "SJN"), ("C7", "STER"), ("C7", "IJ"), ("C7",), ("CV7",),
        ("CLAV",),
    ),
    "head": (
        ("LFHD", "RFHD", "LBHD", "RBHD"), ("LHDF", "RHDF", "LHDB", "RHDB"), ("LFHD", "RFHD"),
        ("LTRAG", "RTRAG"),
        ("LHEAD", "RHEAD"), ("HEAD",), ("HEADTOP",), ("ARIEL",),
    ),
}  # fmt: skip
SIDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "shoulder": (("SHO",), ("SAJ",), ("SAE",), ("ACR",), ("ACROMION",), ("SHOULDER",)),
    "elbow": (("ELB", "ELBM"), ("HLE", "HME"), ("LEL", "MEL"), ("ELB",), ("HLE",), ("ELBOW",)),
    "wrist": (("WRA", "WRB"), ("RSP", "USP"), ("RSP", "UHE"), ("WRI", "WRR"), ("WRI",), ("WRA",), ("WRIST",)),
    "hand": (("FIN",), ("HM2", "HM5"), ("HM2",), ("IDX3",), ("HAND",), ("FINGER",)),
    "knee": (("KNE", "KNEM"), ("KNE", "MKNE"), ("FLE", "FME"), ("KNE",), ("FLE",), ("KNEE",)),
    "ankle": (("ANK", "ANKM"), ("ANK", "MED"), ("FAL", "TAM"), ("ANK",), ("FAL",), ("ANKLE",)),
    "foot": (("TOE",), ("FM1", "FM5"), ("FM2",), ("MT1", "MT5"), ("MT5",), ("TOES",), ("FOOT",)),
}
# Front and back of the pelvis, for the hip joints.
PELVIS = (
    ("LASI", "RASI", ("LPSI", "RPSI")), ("LASI", "RASI", ("SACR",)), ("LFWT", "RFWT", ("LBWT", "RBWT")),
    ("LIAS", "RIAS", ("LIPS", "RIPS")), ("LASIS", "RASIS", ("LPSIS", "RPSIS")),
    ("ASISL", "ASISR", ("PSISL", "PSISR")), ("LASIS", "RASIS", ("SACRUM",)),
)  # fmt: skip


def body_of_markers(points: C3dPoints) -> Floats:
    """(T, 20, 3) of "kinect-20", metres, y up; keypoints whose markers are not there are NaN.

    Raises UserError when the names give fewer than 12 keypoints, or the unit is not known.
    """
    unit = UNITS_M.get(points.units.lower())
    if unit is None:
        raise UserError("Its unit of length is not known: {unit}.", unit=points.units[:20])
    rows = _rows_by_name(points.labels)
    marks = points.positions.astype(np.float64) * unit
    keypoints = load_skeleton(SKELETON).keypoints
    body = np.full((len(marks), len(keypoints), 3), np.nan)
    for keypoint, ways in MIDDLE.items():
        body[:, keypoints.index(keypoint)] = _mean_of(marks, rows, ways)
    for side, letter in (("left", "L"), ("right", "R")):
        for place, ways in SIDED.items():
            own = tuple(tuple(letter + name for name in way) for way in ways)
            turned = tuple(tuple(name + letter for name in way) for way in ways)
            body[:, keypoints.index(f"{side}_{place}")] = _mean_of(marks, rows, own + turned)
    hips = _hip_joints(marks, rows)
    if hips is not None:
        body[:, keypoints.index("left_hip")], body[:, keypoints.index("right_hip")] = hips
    known = int((~np.isnan(body).all((0, 2))).sum())
    if known < LEAST_KNOWN:
        raise UserError(
            "The names of its markers give only {known} of 20 keypoints (it has {names} ...).",
            known=known,
            names=", ".join(points.labels[:6])[:120],
        )
    return upright(body, _up(body, keypoints))


def _rows_by_name(labels: Sequence[str]) -> dict[str, int]:
    """Markers by plain name; of several people the one with the most markers is taken."""
    people: dict[str, dict[str, int]] = {}
    for row, label in enumerate(labels):
        prefix, _, own = label.rpartition(":")
        plain = "".join(c for c in own.upper() if c.isalnum())
        people.setdefault(prefix, {}).setdefault(plain, row)
    return max(people.values(), key=len)


def _mean_of(marks: Floats, rows: dict[str, int], ways: Sequence[Sequence[str]]) -> Floats:
    """(T, 3): the mean of the markers of the first way that are seen on the frame."""
    for way in ways:
        if all(name in rows for name in way):
            seen = marks[:, [rows[name] for name in way]]
            count = (~np.isnan(seen).any(-1)).sum(1)
            total = np.where(np.isnan(seen).any(-1, keepdims=True), 0, seen).sum(1)
            place: Floats = np.where(count[:, None] == len(way), total / len(way), np.nan)
            return place
    return np.full((len(marks), 3), np.nan)


def _hip_joints(marks: Floats, rows: dict[str, int]) -> tuple[Floats, Floats] | None:
    """Left and right hip joint (T, 3) from the pelvis: 19 % of its width behind the front, 30 % below and
    36 % to the side of its middle (Bell, Pedersen, Brand 1990)."""
    for left_name, right_name, back_names in PELVIS:
        if all(name in rows for name in (left_name, right_name, *back_names)):
            left, right = marks[:, rows[left_name]], marks[:, rows[right_name]]
            back = np.mean([marks[:, rows[name]] for name in back_names], axis=0)
            middle = (left + right) / 2
            width = np.linalg.norm(left - right, axis=-1, keepdims=True)
            with np.errstate(all="ignore"):
                aside = (left - right) / width
                forward = middle - back
                forward = forward - (forward * aside).sum(-1, keepdims=True) * aside
                forward = forward / np.linalg.norm(forward, axis=-1, keepdims=True)
            up = np.cross(forward, aside)
            centre = middle - 0.19 * width * forward - 0.30 * width * up
            return centre + 0.36 * width * aside, centre - 0.36 * width * aside
    return None


def _up(body: Floats, keypoints: Sequence[str]) -> NDArray[np.float64]:
    """From the ankles to the upper body; where no axis stands out, z (the custom of laboratories)."""
    top = body[
        :, [keypoints.index("head"), keypoints.index("shoulder_center"), keypoints.index("hip_center")]
    ]
    low = body[:, [keypoints.index("left_ankle"), keypoints.index("right_ankle")]]
    heights = [points.reshape(-1, 3) for points in (top, low)]
    if any(np.isnan(points).all() for points in heights):
        return np.array([0.0, 0.0, 1.0])
    up: Floats = np.nanmedian(heights[0], 0) - np.nanmedian(heights[1], 0)
    strength = np.sort(np.abs(up))
    return up if strength[-1] > 1.5 * strength[-2] else np.array([0.0, 0.0, 1.0])
