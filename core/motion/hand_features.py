"""Signals of the hands: how far each fingertip is from its wrist and from the thumb."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.motion.features import GRID_HZ, LONGEST_BRIDGED_GAP_S, Floats, smooth
from core.motion.poses import PoseSequence
from core.motion.skeletons import load_skeleton

PALM_M = 0.09
FINGERS = ("index_finger", "middle_finger", "ring_finger", "pinky")


def hand_stretches(hands: PoseSequence, shortest_s: float = 1.0) -> list[tuple[Floats, Floats]]:
    """Stretches in which a hand is seen: (N,) seconds on the uniform grid, and (N, C) metres.

    hands: the skeleton ``hands-42``. Distances are in metres of an average palm, so that neither the
    camera's distance nor where the hand is matters.
    """
    found: list[tuple[Floats, Floats]] = []
    if len(hands.times_s) < 3:
        return found
    skeleton = load_skeleton(hands.skeleton)
    per_side = {side: _distances(hands, side, skeleton.keypoints) for side in ("left", "right")}
    seen = np.stack([np.isfinite(table).all(axis=1) for table in per_side.values()], axis=1)
    for rows in _runs(np.asarray(seen.any(axis=1)), hands.times_s):
        times = hands.times_s[rows]
        if times[-1] - times[0] < shortest_s:
            continue
        grid = times[0] + np.arange(round(float(times[-1] - times[0]) * GRID_HZ) + 1) / GRID_HZ
        columns = []
        for side, table in enumerate(per_side.values()):
            known = rows[seen[rows, side]]
            # A hand that is seen only now and then says nothing.
            if len(known) < 0.6 * len(rows):
                continue
            columns += [np.interp(grid, hands.times_s[known], table[known, c]) for c in range(table.shape[1])]
        if columns:
            found.append((grid, smooth(np.stack(columns, axis=1), 0.08)))
    return found


def _runs(seen: NDArray[np.bool_], times_s: Floats) -> list[NDArray[np.int64]]:
    rows = np.flatnonzero(seen & np.r_[True, np.diff(times_s) > 0])
    if len(rows) < 3:
        return []
    return np.split(rows, np.flatnonzero(np.diff(times_s[rows]) > LONGEST_BRIDGED_GAP_S) + 1)


def _distances(hands: PoseSequence, side: str, names: tuple[str, ...]) -> Floats:
    """(T, 8): each finger's tip to the wrist and to the thumb's tip, NaN where the hand is not seen."""

    def point(name: str) -> Floats:
        return np.asarray(hands.px[:, names.index(f"{side}_{name}")].astype(float))

    wrist, thumb = point("wrist"), point("thumb_tip")
    score = hands.scores[:, names.index(f"{side}_wrist")]
    palm = np.linalg.norm(point("middle_finger_mcp") - wrist, axis=1)
    with np.errstate(invalid="ignore"):
        across = np.linalg.norm(point("index_finger_mcp") - point("pinky_mcp"), axis=1) * 1.3
        size = np.fmax(palm, across)
    known = np.isfinite(size) & (score > 0.2)
    if not known.any():
        return np.full((len(palm), 2 * len(FINGERS)), np.nan)
    scale = PALM_M / np.maximum(float(np.median(size[known])), 1e-6)
    tips = [point(f"{finger}_tip") for finger in FINGERS]
    table = np.stack(
        [np.linalg.norm(tip - wrist, axis=1) for tip in tips]
        + [np.linalg.norm(tip - thumb, axis=1) for tip in tips],
        axis=1,
    )
    table[~known] = np.nan
    return np.asarray(table * scale)
