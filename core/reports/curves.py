"""The curve that shows a repeated movement best: one joint's angle over time."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion import PoseSequence
from core.motion.skeletons import load_skeleton
from core.reports.analysis import RepetitionsPart
from core.reports.markup import Markup, element, join
from core.reports.tokens import ACCENT, EDGE, QUIET_TEXT, TEXT, clock

JOINTS = {
    "knee angle": ("hip", "knee", "ankle"),
    "elbow angle": ("shoulder", "elbow", "wrist"),
    "hip angle": ("shoulder", "hip", "knee"),
    "shoulder angle": ("hip", "shoulder", "elbow"),
}
FINGERS = ("index_finger", "middle_finger", "ring_finger", "pinky")
LEAST_SCORE = 0.5  # of a joint whose angle is shown
LEAST_SWING_DEG = 25.0
MOST_POINTS = 480
WIDTH, HEIGHT = 640.0, 150.0
LEFT_X, RIGHT_X, TOP_Y, BOTTOM_Y = 44.0, 630.0, 10.0, 122.0


class Curve(msgspec.Struct, frozen=True, eq=False):
    """A named curve: values (T,) at times (T,) s, NaN where unknown; `step`: values are shown to this."""

    name: str
    times_s: NDArray[np.float64]
    values: NDArray[np.float32]
    unit: str = "degrees"
    sign: str = "°"
    step: float = 10.0


def main_curve(poses: PoseSequence, hands: PoseSequence | None = None) -> Curve | None:
    """The joint angle that moves most on these frames; None where no joint is seen well enough.

    Where hand points are given and no joint of the body moves much, how far a hand opens.
    """
    best = _body_curve(poses)
    if hands is not None and (best is None or best[0] < LEAST_SWING_DEG):
        return _hand_curve(hands)
    return None if best is None else best[1]


def _body_curve(poses: PoseSequence) -> tuple[float, Curve] | None:
    names = load_skeleton(poses.skeleton).keypoints
    best: tuple[float, Curve] | None = None
    for name, joints in JOINTS.items():
        for side in ("left", "right"):
            wanted = [f"{side}_{joint}" for joint in joints]
            if not all(keypoint in names for keypoint in wanted):
                continue
            at = [names.index(keypoint) for keypoint in wanted]
            angle = joint_angle(poses, (at[0], at[1], at[2]))
            known = angle[np.isfinite(angle)]
            if len(known) < max(3, 0.5 * len(angle)):
                continue
            sure = float(poses.scores[:, at].mean(axis=0).min())
            if sure < LEAST_SCORE:
                continue
            moves = float(np.percentile(known, 95) - np.percentile(known, 5)) * sure
            if best is None or moves > best[0]:
                best = (moves, Curve(f"{side.capitalize()} {name}", poses.times_s, angle))
    return best


def _hand_curve(hands: PoseSequence) -> Curve | None:
    """Mean distance of the fingertips from the wrist, in palm lengths, of the hand that moves more."""
    names = load_skeleton(hands.skeleton).keypoints
    best: tuple[float, Curve] | None = None
    for side in ("left", "right"):
        wrist = hands.px[:, names.index(f"{side}_wrist")]
        knuckle = hands.px[:, names.index(f"{side}_middle_finger_mcp")]
        tips = hands.px[:, [names.index(f"{side}_{finger}_tip") for finger in FINGERS]]
        with np.errstate(invalid="ignore", divide="ignore"):
            palm = np.linalg.norm(knuckle - wrist, axis=1)
            opening = np.linalg.norm(tips - wrist[:, None], axis=2).mean(axis=1) / palm
        opening = np.where(np.isfinite(opening), opening, np.nan).astype(np.float32)
        known = opening[np.isfinite(opening)]
        if len(known) < max(3, 0.5 * len(opening)):
            continue
        moves = float(np.percentile(known, 95) - np.percentile(known, 5))
        if best is None or moves > best[0]:
            name = f"{side.capitalize()} hand, fingertips to wrist"
            best = (moves, Curve(name, hands.times_s, opening, "palm lengths", "", 0.5))
    return None if best is None else best[1]


def joint_angle(poses: PoseSequence, at: tuple[int, int, int]) -> NDArray[np.float32]:
    """(T,) angle in degrees at keypoint ``at[1]`` between ``at[0]`` and ``at[2]``, in metres where known."""
    points = poses.px if poses.m is None or not np.isfinite(poses.m).any() else poses.m
    one = points[:, at[0]] - points[:, at[1]]
    other = points[:, at[2]] - points[:, at[1]]
    lengths = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        cosine = np.clip((one * other).sum(axis=1) / lengths, -1, 1)
        angle: NDArray[np.float32] = np.degrees(np.arccos(cosine)).astype(np.float32)
    return angle


def curve_svg(curve: Curve, repetitions: RepetitionsPart, time_of: Callable[[int], float]) -> Markup:
    """The curve with a line at every turning point; `time_of` gives the seconds of a frame."""
    step = max(1, -(-len(curve.values) // MOST_POINTS))
    times, values = curve.times_s[::step], curve.values[::step]
    known = values[np.isfinite(values)]
    low, high = _round_range(float(known.min()), float(known.max()), curve.step)
    begin, end = float(times[0]), max(float(times[-1]), float(times[0]) + 1e-3)

    def x(seconds: float) -> float:
        return LEFT_X + (seconds - begin) / (end - begin) * (RIGHT_X - LEFT_X)

    def y(value: float) -> float:
        return BOTTOM_Y - (value - low) / (high - low) * (BOTTOM_Y - TOP_Y)

    parts = []
    for value in (low, (low + high) / 2, high):
        parts.append(element("path", d=f"M{LEFT_X} {y(value):.1f} H{RIGHT_X}", stroke=EDGE))
        parts.append(
            element(
                "text", _shown(value, curve), x=LEFT_X - 6, y=y(value) + 4, text_anchor="end", class_="tick"
            )
        )
    for number, cycle in enumerate(repetitions.cycles, 1):
        at = x(time_of(cycle.turn_frame))
        if LEFT_X <= at <= RIGHT_X:
            parts.append(
                element("path", d=f"M{at:.1f} {TOP_Y} V{BOTTOM_Y}", stroke=QUIET_TEXT, stroke_dasharray="2 3")
            )
            if len(repetitions.cycles) <= 30:
                parts.append(
                    element("text", number, x=at, y=BOTTOM_Y + 13, text_anchor="middle", class_="tick")
                )
    parts.append(element("path", d=_path(times, values, x, y), fill="none", stroke=ACCENT, stroke_width=2))
    parts.append(element("text", clock(begin), x=LEFT_X, y=HEIGHT - 2, class_="tick"))
    parts.append(element("text", clock(end), x=RIGHT_X, y=HEIGHT - 2, text_anchor="end", class_="tick"))
    return element(
        "figure",
        element("figcaption", f"{curve.name}, {curve.unit}; numbers stand at the turning points"),
        element(
            "svg",
            element("title", curve.name),
            join(*parts),
            viewBox=f"0 0 {WIDTH:.0f} {HEIGHT:.0f}",
            class_="curve",
            role="img",
            stroke=None,
            color=TEXT,
        ),
    )


def _path(
    times: NDArray[np.float64],
    values: NDArray[np.float32],
    x: Callable[[float], float],
    y: Callable[[float], float],
) -> str:
    """The SVG path of the known values; it is lifted where they are not known."""
    words = []
    pen_down = False
    for seconds, value in zip(times, values, strict=True):
        if np.isfinite(value):
            words.append(f"{'L' if pen_down else 'M'}{x(float(seconds)):.1f} {y(float(value)):.1f}")
            pen_down = True
        else:
            pen_down = False
    return "".join(words)


def _shown(value: float, curve: Curve) -> str:
    return f"{value:.0f}{curve.sign}" if curve.step >= 1 else f"{value:.2f}"


def _round_range(low: float, high: float, step: float) -> tuple[float, float]:
    low, high = np.floor(low / step) * step, np.ceil(high / step) * step
    return float(low), float(high if high > low else low + step)
