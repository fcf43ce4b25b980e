"""Signals of the body that do not depend on the camera: what counters, segmenters and recognisers read.

Poses of any skeleton become a uniform 20 Hz grid of the same few channels: where hands, feet, head
and trunk are relative to each other (metres), how bent the joints are (radians) and how the body
as a whole rises and falls in the picture (metres).
"""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.poses import PoseSequence
from core.motion.skeletons import load_skeleton, map_keypoints

GRID_HZ = 20.0
LONGEST_BRIDGED_GAP_S = 0.6
SEEN_SCORE = 0.3
ASSUMED_TORSO_M = 0.5

Floats = NDArray[np.float64]

POINTS = (
    "nose",
    "left_shoulder",
    "right_shoulder",
    "left_elbow",
    "right_elbow",
    "left_wrist",
    "right_wrist",
    "left_hip",
    "right_hip",
    "left_knee",
    "right_knee",
    "left_ankle",
    "right_ankle",
)
HEAD, LSHO, RSHO, LELB, RELB, LWRI, RWRI, LHIP, RHIP, LKNE, RKNE, LANK, RANK = range(13)
BONES = (
    (LSHO, RSHO),
    (LSHO, LELB),
    (RSHO, RELB),
    (LELB, LWRI),
    (RELB, RWRI),
    (LSHO, LHIP),
    (RSHO, RHIP),
    (LHIP, LKNE),
    (RHIP, RKNE),
    (LKNE, LANK),
    (RKNE, RANK),
)
ANGLES = (
    ("left elbow", LSHO, LELB, LWRI),
    ("right elbow", RSHO, RELB, RWRI),
    ("left shoulder", LHIP, LSHO, LELB),
    ("right shoulder", RHIP, RSHO, RELB),
    ("left hip", LSHO, LHIP, LKNE),
    ("right hip", RSHO, RHIP, RKNE),
    ("left knee", LHIP, LKNE, LANK),
    ("right knee", RHIP, RKNE, RANK),
)


class BodyStretch(msgspec.Struct, frozen=True, eq=False):
    """One stretch in which the body is seen without a long gap, on a uniform grid of `GRID_HZ`.

    times_s: (N,) seconds of the grid
    flat:    (N, 13, 2) metres in the picture's plane, y up, origin the picture's (see `POINTS`)
    solid:   (N, 13, 3) metres, hip-centred; from the px alone (z = 0) where there are no metres
    scores:  (N, 13) 0..1
    shots:   (N,) number of the shot each row belongs to
    """

    times_s: Floats
    flat: Floats
    solid: Floats
    scores: Floats
    shots: NDArray[np.int64]
    has_depth: bool

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return float(self.times_s[-1] - self.times_s[0]) if len(self.times_s) else 0.0


def _body_points(
    skeleton: str, values: NDArray[np.float32], scores: NDArray[np.float32]
) -> tuple[Floats, Floats]:
    """(T, 13, D) and (T, 13): the keypoints called `POINTS`, whatever the skeleton."""
    mapped, mapped_scores = map_keypoints(values, scores, skeleton, "coco-17")
    columns = [load_skeleton("coco-17").index(name) for name in POINTS]
    return mapped[:, columns].astype(np.float64), mapped_scores[:, columns].astype(np.float64)


def find_jumps(centre: Floats, size: Floats) -> NDArray[np.bool_]:
    """Rows at which the body is suddenly somewhere else or of another size: a cut nobody announced.

    centre: (T, 2) px; size: (T,) px.
    """
    jump = np.zeros(len(size), bool)
    if len(size) < 2:
        return jump
    step = np.linalg.norm(np.diff(centre, axis=0), axis=1)
    scale = np.maximum(size[1:], size[:-1])
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = np.abs(np.log(size[1:] / size[:-1]))
        jump[1:] = (step > 0.8 * scale) | ((ratio > 0.45) & (step > 0.25 * scale))
    return jump


def body_stretches(poses: PoseSequence, shortest_s: float = 0.5) -> list[BodyStretch]:
    """Cut the poses where the body is out of sight and lay each stretch on the uniform grid."""
    if len(poses.times_s) < 2:
        return []
    px, scores = _body_points(poses.skeleton, poses.px, poses.scores)
    metres = None if poses.m is None else _body_points(poses.skeleton, poses.m, poses.scores)[0]
    core = [LSHO, RSHO, LHIP, RHIP]
    seen = np.isfinite(px[:, [LSHO, RSHO]]).all(axis=(1, 2)) & (scores[:, [LSHO, RSHO]].mean(1) > 0.15)
    times = poses.times_s
    rows = np.flatnonzero(seen & np.r_[True, np.diff(times) > 0])
    if len(rows) < 3:
        return []
    splits = np.flatnonzero(np.diff(times[rows]) > LONGEST_BRIDGED_GAP_S) + 1
    result = []
    for part in np.split(rows, splits):
        if len(part) < 3 or times[part[-1]] - times[part[0]] < shortest_s:
            continue
        torso = np.linalg.norm(px[part][:, core[:2]].mean(1) - px[part][:, core[2:]].mean(1), axis=1)
        width = np.linalg.norm(px[part][:, LSHO] - px[part][:, RSHO], axis=1)
        size = np.fmax(torso, width)
        jumps = find_jumps(np.nanmean(px[part][:, core], axis=1), size)
        jumps |= np.isin(part + poses.start, np.asarray(poses.cuts, int))
        # A gap that holds a cut begins a new shot as well.
        for cut in poses.cuts:
            after = np.searchsorted(part + poses.start, cut)
            if 0 < after < len(part):
                jumps[after] = True
        shots = np.cumsum(jumps).astype(np.int64)
        result.append(
            _lay_on_grid(
                times[part], px[part], None if metres is None else metres[part], scores[part], shots, size
            )
        )
    return result


def _lay_on_grid(
    times: Floats, px: Floats, metres: Floats | None, scores: Floats, shots: NDArray[np.int64], size: Floats
) -> BodyStretch:
    count = max(3, round(float(times[-1] - times[0]) * GRID_HZ) + 1)
    grid = times[0] + np.arange(count) / GRID_HZ
    after = np.clip(np.searchsorted(times, grid, side="right"), 1, len(times) - 1)
    before = after - 1
    weight = np.clip((grid - times[before]) / (times[after] - times[before]), 0.0, 1.0)
    # Nothing is blended across a cut: the nearer side is taken.
    across = shots[after] != shots[before]
    weight = np.where(across, np.round(weight), weight)
    nearest = np.where(weight < 0.5, before, after)

    def blend(values: Floats) -> Floats:
        values = _bridge(values)
        w = weight.reshape((-1,) + (1,) * (values.ndim - 1))
        return np.asarray((1 - w) * values[before] + w * values[after])

    flat_px, grid_scores, grid_shots = blend(px), blend(scores), shots[nearest]
    metres_per_px = _metres_per_px(px, metres, scores, shots, size)[nearest]
    flat = flat_px * metres_per_px[:, None, None] * np.array([1.0, -1.0])
    if metres is None:
        hips = flat[:, [LHIP, RHIP]].mean(1, keepdims=True)
        solid = np.concatenate([flat - hips, np.zeros((*flat.shape[:2], 1))], axis=2)
    else:
        solid = blend(metres)
    return BodyStretch(grid, flat, solid, grid_scores, grid_shots, metres is not None)


def _bridge(values: Floats) -> Floats:
    """Fill NaN along time by straight lines (columns never known become 0)."""
    shape = values.shape
    table = values.reshape(len(values), -1).copy()
    index = np.arange(len(table))
    for column in np.flatnonzero(np.isnan(table).any(axis=0)):
        known = np.isfinite(table[:, column])
        table[:, column] = np.interp(index, index[known], table[known, column]) if known.any() else 0.0
    return table.reshape(shape)


def _metres_per_px(
    px: Floats, metres: Floats | None, scores: Floats, shots: NDArray[np.int64], size: Floats
) -> Floats:
    """(T,) one scale for each shot: from metres where there are any, else from the torso's length."""
    scale = np.ones(len(px))
    for shot in np.unique(shots):
        rows = shots == shot
        length = np.nanpercentile(size[rows], 80)
        value = ASSUMED_TORSO_M / max(float(length), 1e-6)
        if metres is not None:
            ends = np.array(BONES)
            flat = np.linalg.norm(px[rows][:, ends[:, 0]] - px[rows][:, ends[:, 1]], axis=2)
            true = np.linalg.norm(metres[rows][:, ends[:, 0], :2] - metres[rows][:, ends[:, 1], :2], axis=2)
            trust = (scores[rows][:, ends].min(axis=2) > 0.5) & np.isfinite(flat) & np.isfinite(true)
            if trust.sum() >= 4 and flat[trust].sum() > 0:
                value = float(true[trust].sum() / flat[trust].sum())
        scale[rows] = value
    return scale


def angle_at(points: Floats, a: int, b: int, c: int) -> Floats:
    """(N,) radians at `b` between `a` and `c`; points (N, K, D)."""
    first, second = points[:, a] - points[:, b], points[:, c] - points[:, b]
    cross = np.linalg.norm(first, axis=1) * np.linalg.norm(second, axis=1)
    return np.asarray(np.arccos(np.clip((first * second).sum(1) / np.maximum(cross, 1e-9), -1, 1)))


def smooth(values: Floats, sigma_s: float, shots: NDArray[np.int64] | None = None) -> Floats:
    """Gaussian smoothing along time that does not reach across cuts; values (N, ...)."""
    if shots is not None and len(values) and shots[0] != shots[-1]:
        edges = np.flatnonzero(np.diff(shots)) + 1
        return np.concatenate([smooth(part, sigma_s) for part in np.split(values, edges)])
    sigma = sigma_s * GRID_HZ
    radius = int(np.ceil(3 * sigma))
    if radius < 1 or len(values) < 3:
        return values
    kernel = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma) ** 2)
    kernel /= kernel.sum()
    table = values.reshape(len(values), -1)
    # Mirrored about the end points, so that a movement cut by the end keeps its height there.
    reach = min(radius, len(table) - 1)
    head, tail = 2 * table[0] - table[reach:0:-1], 2 * table[-1] - table[-2 : -2 - reach : -1]
    pad = radius - reach
    padded = np.concatenate([np.repeat(head[:1], pad, 0), head, table, tail, np.repeat(tail[-1:], pad, 0)])
    out = np.stack([np.convolve(padded[:, i], kernel, mode="valid") for i in range(table.shape[1])], axis=1)
    return out.reshape(values.shape)


class Channels(msgspec.Struct, frozen=True, eq=False):
    """Named 1-D signals of one stretch: `values` (N, C), `weights` (C,) 0..1 from how well they are seen.

    `turns_with_view` marks those that change when the camera moves around the body.
    """

    names: tuple[str, ...]
    values: Floats
    weights: Floats
    turns_with_view: NDArray[np.bool_]
    kind: tuple[str, ...]  # "flat", "angle" or "travel"


def body_channels(body: BodyStretch) -> Channels:
    """The channels of a body stretch; see `Channels`."""
    flat, shots = body.flat, body.shots
    shoulders, hips = flat[:, [LSHO, RSHO]].mean(1), flat[:, [LHIP, RHIP]].mean(1)
    visible = np.clip((body.scores.mean(0) - SEEN_SCORE) / 0.4, 0.0, 1.0)
    hips_seen = float(visible[[LHIP, RHIP]].mean())
    shoulders_seen = float(visible[[LSHO, RSHO]].mean())
    names: list[str] = []
    columns: list[Floats] = []
    weights: list[float] = []
    turning: list[bool] = []
    kinds: list[str] = []

    def add(name: str, column: Floats, weight: float, turns: bool, kind: str) -> None:
        names.append(name)
        columns.append(column)
        weights.append(weight)
        turning.append(turns)
        kinds.append(kind)

    for point in (HEAD, LELB, RELB, LWRI, RWRI, LKNE, RKNE, LANK, RANK):
        origin = hips if point >= LHIP else shoulders
        base = hips_seen if point >= LHIP else shoulders_seen
        for axis, letter in enumerate("xy"):
            relative = flat[:, point, axis] - origin[:, axis]
            add(f"{POINTS[point]} {letter}", relative, base * visible[point], axis == 0, "flat")
    for axis, letter in enumerate("xy"):
        lean = shoulders[:, axis] - hips[:, axis]
        add(f"trunk {letter}", lean, hips_seen * shoulders_seen, axis == 0, "flat")
    for name, point, seen in (("hips", hips, hips_seen), ("shoulders", shoulders, shoulders_seen)):
        height = point[:, 1].copy()
        for shot in np.unique(shots):
            height[shots == shot] -= np.median(height[shots == shot])
        add(f"{name} height", height, seen, False, "travel")
    for name, a, b, c in ANGLES:
        seen = float(visible[[a, b, c]].min())
        add(name, 0.3 * angle_at(body.solid, a, b, c), seen, False, "angle")
    return Channels(
        tuple(names), np.stack(columns, axis=1), np.array(weights), np.array(turning), tuple(kinds)
    )
