"""One row of numbers for a short stretch of movement: postures, ranges, relations and speeds.

Meant for nearest neighbours: every number keeps its meaning when the camera goes around the body
(heights, angles, distances; never left-right or towards-away), when the person is mirrored, and when
the stretch holds one repetition or several. Numbers that rest on keypoints which were not seen are
marked as not known.
"""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.features import (
    GRID_HZ,
    HEAD,
    LANK,
    LELB,
    LHIP,
    LKNE,
    LSHO,
    LWRI,
    RANK,
    RELB,
    RHIP,
    RKNE,
    RSHO,
    RWRI,
    BodyStretch,
    smooth,
)
from core.motion.signals import (
    angle,
    level,
    low_mid_high,
    points_up,
    quantiles,
    rhythm,
    speed,
    swing,
    together,
    top_speed,
)

Floats = NDArray[np.float64]
SEEN = 0.5
TRUNK = (LSHO, RSHO, LHIP, RHIP)


class Descriptor(msgspec.Struct, frozen=True, eq=False):
    """`values` (D,) in the order of `descriptor_names()`; `known` (D,) False where nothing was seen."""

    values: Floats
    known: NDArray[np.bool_]


def shorten(body: BodyStretch, start_s: float, stop_s: float) -> BodyStretch:
    """The part of a stretch between two times (s)."""
    a, b = np.searchsorted(body.times_s, [start_s - 1e-6, stop_s + 1e-6])
    rows = slice(int(a), int(b))
    return msgspec.structs.replace(
        body,
        times_s=body.times_s[rows],
        flat=body.flat[rows],
        solid=body.solid[rows],
        scores=body.scores[rows],
        shots=body.shots[rows],
    )


class _Row:
    """Collects named numbers."""

    def __init__(self, seen: Floats) -> None:
        self.names: list[str] = []
        self.values: list[float] = []
        self.known: list[bool] = []
        self.seen = seen

    def add(self, name: str, value: float, points: tuple[int, ...], also: bool = True) -> None:
        self.names.append(name)
        self.values.append(float(value))
        self.known.append(bool(also and np.isfinite(value) and self.seen[list(points)].min() >= SEEN))


def descriptor_names() -> tuple[str, ...]:
    """The names of the numbers of a descriptor, in order."""
    rows = 20
    still = np.zeros((rows, 13, 3))
    still[:, [LSHO, RSHO], 1] = 0.5
    body = BodyStretch(
        np.arange(rows) / GRID_HZ, still[..., :2], still, np.ones((rows, 13)), np.zeros(rows, int), True
    )
    return tuple(_describe(body).names)


def describe(body: BodyStretch) -> Descriptor:
    """The descriptor of a whole stretch (best between 0.7 and 6 s long)."""
    row = _describe(body)
    values = np.array(row.values)
    known = np.array(row.known)
    return Descriptor(np.where(known, values, 0.0), known)


def _describe(body: BodyStretch) -> _Row:
    seen = body.scores.mean(axis=0)
    row = _Row(seen)
    solid = smooth(body.solid, 0.06, body.shots)
    flat = smooth(body.flat, 0.06, body.shots)
    shoulders, hips = solid[:, [LSHO, RSHO]].mean(1), solid[:, [LHIP, RHIP]].mean(1)
    trunk = shoulders - hips
    torso = max(float(np.median(np.linalg.norm(trunk, axis=1))), 0.15)
    solid, flat, trunk = solid / torso, flat / torso, trunk / torso
    shoulders, hips = shoulders / torso, hips / torso
    depth = body.has_depth
    _posture(row, solid, shoulders, hips, trunk, depth)
    _limbs(row, solid, trunk, depth, body.shots)
    _travel(row, flat, body)
    return row


def _posture(row: _Row, p: Floats, shoulders: Floats, hips: Floats, trunk: Floats, depth: bool) -> None:
    upright = points_up(trunk, depth)
    for name, value in zip(("low", "middle", "high"), low_mid_high(upright), strict=True):
        row.add(f"trunk upright {name}", value, TRUNK)
    row.add("trunk swing", swing(upright), TRUNK)
    row.add("trunk twist", swing(angle(p[:, LSHO] - p[:, RSHO], p[:, LHIP] - p[:, RHIP])), TRUNK, depth)
    head = p[:, HEAD, 1] - shoulders[:, 1]
    row.add("head over shoulders", float(np.median(head)), (HEAD, LSHO, RSHO))
    row.add("head swing", swing(angle(p[:, HEAD] - shoulders, trunk)), (HEAD, *TRUNK))
    ankles = p[:, [LANK, RANK], 1].min(1)
    wrists = p[:, [LWRI, RWRI], 1]
    hip_height = hips[:, 1] - ankles
    for name, value in zip(("low", "middle", "high"), low_mid_high(hip_height), strict=True):
        row.add(f"hip height {name}", value, (LHIP, RHIP, LANK, RANK))
    row.add("hip height swing", swing(hip_height), (LHIP, RHIP, LANK, RANK))
    hands_up = wrists.mean(1) - shoulders[:, 1]
    row.add("hands over feet", float(np.median(wrists.min(1) - ankles)), (LWRI, RWRI, LANK, RANK))
    row.add("hands over hips", float(np.median(wrists.mean(1) - hips[:, 1])), (LWRI, RWRI, LHIP, RHIP))
    row.add("hands to head", float(np.median(wrists.max(1) - p[:, HEAD, 1])), (LWRI, RWRI, HEAD))
    for pair, name in (((LANK, RANK), "feet"), ((LWRI, RWRI), "hands"), ((LKNE, RKNE), "knees")):
        gap = np.linalg.norm(p[:, pair[0]] - p[:, pair[1]], axis=1)
        low, _, high = low_mid_high(gap)
        row.add(f"{name} apart low", low, pair, depth)
        row.add(f"{name} apart high", high, pair, depth)
        row.add(f"{name} apart swing", swing(gap), pair, depth)
    feet = np.linalg.norm(p[:, LANK] - p[:, RANK], axis=1)
    limbs = (LWRI, RWRI, LSHO, RSHO)
    row.add("hands with hips", together(hands_up, hip_height, 0.3), (*limbs, LHIP, RHIP, LANK, RANK))
    row.add("hands with feet apart", together(hands_up, feet, 0.3), (*limbs, LANK, RANK), depth)
    row.add("trunk with hips", together(upright, hip_height, 0.2), (*TRUNK, LANK, RANK))
    row.add(
        "left hand with right",
        together(wrists[:, 0] - shoulders[:, 1], wrists[:, 1] - shoulders[:, 1], 0.2),
        limbs,
    )
    thigh_l = points_up(p[:, LKNE] - p[:, LHIP], depth)
    thigh_r = points_up(p[:, RKNE] - p[:, RHIP], depth)
    row.add("left thigh with right", together(thigh_l, thigh_r, 0.15), (LHIP, RHIP, LKNE, RKNE))
    ahead = p[:, LANK] - p[:, RANK]
    along = ahead @ _main_axis(ahead)
    row.add("feet pass each other", swing(along), (LANK, RANK), depth)
    lift = p[:, LANK, 1] - p[:, RANK, 1]
    row.add("foot over foot", quantiles(np.abs(lift), (0.95,))[0], (LANK, RANK))
    hand_lift = p[:, LWRI, 1] - p[:, RWRI, 1]
    row.add("hand over hand", quantiles(np.abs(hand_lift), (0.95,))[0], (LWRI, RWRI))
    regular, rate = rhythm(lift)
    row.add("step regular", regular * min(swing(lift), 0.5), (LANK, RANK))
    row.add("step rate", rate * min(swing(lift) / 0.25, 1.0) * regular, (LANK, RANK))
    regular, rate = rhythm(along)
    row.add("feet regular", regular * min(swing(along), 1.0), (LANK, RANK))
    row.add("feet rate", rate * min(swing(along) / 0.5, 1.0) * regular, (LANK, RANK))


def _main_axis(vectors: Floats) -> Floats:
    centred = vectors - vectors.mean(0)
    return np.asarray(np.linalg.eigh(centred.T @ centred)[1][:, -1])


def _limbs(row: _Row, p: Floats, trunk: Floats, depth: bool, shots: NDArray[np.int64]) -> None:
    """Arms and legs: the busier side first, so that left and right do not matter."""
    for kind, sides in (
        ("arm", ((LSHO, LELB, LWRI, LHIP), (RSHO, RELB, RWRI, RHIP))),
        ("leg", ((LHIP, LKNE, LANK, LSHO), (RHIP, RKNE, RANK, RSHO))),
    ):
        busy = [speed(p[:, end] - p[:, root], shots) for root, _, end, _ in sides]
        seen = [row.seen[list(side[:3])].min() >= SEEN for side in sides]
        order = sorted((0, 1), key=lambda i: (not seen[i], -busy[i]))
        for rank, i in zip(("busy", "calm"), order, strict=True):
            root, joint, end, other = sides[i]
            upper, lower = p[:, joint] - p[:, root], p[:, end] - p[:, joint]
            name = f"{rank} {kind}"
            signals = (
                ("upper points up", points_up(upper, depth), (root, joint), True),
                ("lower points up", points_up(lower, depth), (joint, end), True),
                ("bend", angle(upper, lower), (root, joint, end), depth),
                (
                    "from trunk",
                    angle(upper, -trunk if kind == "arm" else trunk),
                    (root, joint, other),
                    depth,
                ),
                ("end height", p[:, end, 1] - p[:, root, 1], (root, end), True),
            )
            for signal_name, signal, points, good in signals:
                low, middle, high = low_mid_high(signal)
                row.add(f"{name} {signal_name} low", low, points, good)
                row.add(f"{name} {signal_name} middle", middle, points, good)
                row.add(f"{name} {signal_name} high", high, points, good)
                row.add(f"{name} {signal_name} swing", swing(signal), points, good)
            row.add(f"{name} speed", float(np.log(busy[i] + 0.15)), (root, end))
            top = top_speed(p[:, end] - p[:, root], shots)
            row.add(f"{name} top speed", float(np.log(top + 0.15)), (root, end))
            bend, raised = signals[2][1], signals[0][1]
            row.add(f"{name} bends as it rises", together(bend, raised, 0.3), (root, joint, end), depth)
            if kind == "arm":
                regular, rate = rhythm(p[:, end, 1] - p[:, root, 1])
                row.add(f"{name} regular", regular, (root, end))
                row.add(f"{name} rate", rate * regular, (root, end))


def _travel(row: _Row, flat: Floats, body: BodyStretch) -> None:
    """How parts of the body move in the picture; the camera may go along, so this is half a truth."""
    shots = body.shots
    seconds = max(float(body.times_s[-1] - body.times_s[0]), 0.2)
    hips, shoulders = flat[:, [LHIP, RHIP]].mean(1), flat[:, [LSHO, RSHO]].mean(1)
    wrists, ankles = flat[:, [LWRI, RWRI], 1].min(1), flat[:, [LANK, RANK], 1].min(1)
    heights = {
        "hips": (hips[:, 1], (LHIP, RHIP)),
        "shoulders": (shoulders[:, 1], (LSHO, RSHO)),
        "hands": (wrists, (LWRI, RWRI)),
        "feet": (ankles, (LANK, RANK)),
    }
    for name, (signal, points) in heights.items():
        row.add(f"{name} rise and fall", float(np.log(swing(level(signal, shots)) + 0.05)), points)
    fall = swing(np.diff(level(hips[:, 1], shots))) * GRID_HZ
    row.add("hips quick", float(np.log(fall + 0.1)), (LHIP, RHIP))
    bob = level(hips[:, 1], shots)
    regular, rate = rhythm(bob, 0.2, 1.5)
    strength = min(swing(bob) / 0.06, 1.0)
    row.add("hips bob regular", regular * strength, (LHIP, RHIP))
    row.add("hips bob rate", rate * regular * strength, (LHIP, RHIP))
    same = np.diff(shots) == 0
    step = np.diff(hips[:, 0])[same]
    drift = abs(float(step.sum())) / seconds
    row.add("sideways travel", float(np.log(drift + 0.1)), (LHIP, RHIP))
    row.add("sideways wander", float(np.log(swing(level(hips[:, 0], shots)) + 0.05)), (LHIP, RHIP))
    size = np.linalg.norm(shoulders - hips, axis=1)
    quarter = max(len(size) // 4, 1)
    grown = np.log(max(float(np.median(size[-quarter:])), 0.05) / max(float(np.median(size[:quarter])), 0.05))
    row.add("approach", abs(float(grown)) / seconds, TRUNK, bool(same.all()))
