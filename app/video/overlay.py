"""The skeleton over the picture: bones in the colours of the body's sides, names, faint where unsure."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QRadialGradient, QTransform

from app.poses import BETWEEN, BY_HAND, ShownBody
from app.theme import CORRECTED, GLOW, SIDES, body_font, colour, person_colour, theme
from core.motion.skeletons import Skeleton, load_skeleton

SURE, UNSURE = 0.75, 0.2
ALPHAS = 1 / 16  # steps of opacity: lines of one look are drawn in one go
DOUBTFUL = 0.5  # keypoints below are hollow: not by their faintness alone
FAINTEST = 0.10
LEAST_GLOW = 0.12  # what counted less is not lit
FACE = 0.45  # lines of the face are so much thinner
HANDS = "hands-42"


def draw_body(
    painter: QPainter, body: ShownBody, to_view: QTransform, *, selected: bool, show_name: bool
) -> None:
    """One body, `to_view` mapping picture pixels to the widget."""
    skeleton = load_skeleton(body.skeleton)
    points = mapped(body.px, to_view)
    known = np.isfinite(points).all(1)
    if not known.any():
        return
    size = float(np.ptp(points[known, 1])) + 1.0
    width = min(max(size / 110.0, 1.6), 5.0) * (1.35 if selected else 1.0)
    if selected:
        _draw_halo(painter, points, skeleton, person_colour(body.colour), width)
    _draw_bones(painter, points, body.scores, skeleton, width)
    _draw_points(painter, points, body.scores, skeleton, width)
    if body.origin is not None:
        draw_rings(painter, points, body.origin, width)
    if body.hands_px is not None and body.hands_scores is not None:
        hands, hand_points = load_skeleton(HANDS), mapped(body.hands_px, to_view)
        _draw_bones(painter, hand_points, body.hands_scores, hands, max(width * 0.6, 1.2))
    if show_name and body.name:
        _draw_name(painter, body, points[known], selected)


def draw_glow(
    painter: QPainter, body: ShownBody, to_view: QTransform, weights: NDArray[np.floating[Any]]
) -> None:
    """Light behind the keypoints that counted for a model: larger and brighter, the more (K,) 0..1."""
    points = mapped(body.px, to_view)
    known = np.isfinite(points).all(1)
    if not known.any():
        return
    size = float(np.ptp(points[known, 1])) + 1.0
    painter.setPen(Qt.PenStyle.NoPen)
    for number in np.flatnonzero(known & (np.nan_to_num(weights) >= LEAST_GLOW)):
        weight = float(weights[number])
        radius = min(max(size / 20, 9.0), 34.0) * (0.45 + 0.75 * weight)
        middle = QPointF(*points[number])
        light = QRadialGradient(middle, radius)
        light.setColorAt(0.0, colour(GLOW, 0.3 + 0.7 * weight))
        light.setColorAt(0.5, colour(GLOW, 0.15 + 0.6 * weight))
        light.setColorAt(1.0, colour(GLOW, 0.0))
        painter.setBrush(light)
        painter.drawEllipse(middle, radius, radius)


def mapped(px: NDArray[np.float32], to_view: QTransform) -> NDArray[np.float64]:
    """(K, 2) picture pixels as (K, 2) points of the widget."""
    x = px[:, 0] * to_view.m11() + px[:, 1] * to_view.m21() + to_view.dx()
    y = px[:, 0] * to_view.m12() + px[:, 1] * to_view.m22() + to_view.dy()
    return np.stack([x, y], 1).astype(np.float64)


def opacity(score: float) -> float:
    """How plainly a keypoint of that score is drawn."""
    return FAINTEST + (1.0 - FAINTEST) * min(max((score - UNSURE) / (SURE - UNSURE), 0.0), 1.0)


def opacities(scores: NDArray[np.float32]) -> NDArray[np.float64]:
    """`opacity` of many."""
    sure = np.clip((scores.astype(np.float64) - UNSURE) / (SURE - UNSURE), 0.0, 1.0)
    return np.asarray(FAINTEST + (1.0 - FAINTEST) * np.nan_to_num(sure))


def bone_side(skeleton: Skeleton, bone: tuple[int, int]) -> str:
    """Which side of the body a bone belongs to; between the sides it is the middle."""
    sides = {skeleton.sides[bone[0]], skeleton.sides[bone[1]]} - {"middle"}
    return sides.pop() if len(sides) == 1 else "middle"


def _draw_bones(
    painter: QPainter,
    points: NDArray[np.float64],
    scores: NDArray[np.float32],
    skeleton: Skeleton,
    width: float,
) -> None:
    face = set(skeleton.parts.get("head", ()))
    known = [bool(np.isfinite(point).all()) for point in points]
    alphas = ALPHAS * np.round(opacities(scores) / ALPHAS)
    lines: dict[tuple[str, float, float], list[QLineF]] = {}
    for bone in skeleton.bones:
        a, b = bone
        if known[a] and known[b]:
            thin = FACE if a in face and b in face else 1.0
            look = (bone_side(skeleton, bone), float(min(alphas[a], alphas[b])), width * thin)
            lines.setdefault(look, []).append(QLineF(*points[a], *points[b]))
    for (_, alpha, thick), alike in lines.items():
        painter.setPen(_pen(colour("outline", 0.45 * alpha), thick + 1.4))
        painter.drawLines(alike)
    for (side, alpha, thick), alike in lines.items():
        painter.setPen(_pen(colour(SIDES[side], alpha), thick))
        painter.drawLines(alike)


def _draw_points(
    painter: QPainter,
    points: NDArray[np.float64],
    scores: NDArray[np.float32],
    skeleton: Skeleton,
    width: float,
) -> None:
    radius = width * 0.85
    head = set(skeleton.parts.get("head", ()))
    for number, (x, y) in enumerate(points):
        if not (np.isfinite(x) and np.isfinite(y)):
            continue
        tint = QColor(SIDES[skeleton.sides[number]]).lighter(150)
        if scores[number] < DOUBTFUL:
            tint.setAlphaF(max(opacity(float(scores[number])), 0.35))
            painter.setPen(QPen(tint, 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            tint.setAlphaF(opacity(float(scores[number])))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
        size = radius * (0.45 if number in head else 1.0)
        painter.drawEllipse(QPointF(x, y), size, size)


def draw_rings(
    painter: QPainter, points: NDArray[np.float64], origin: NDArray[np.int8], width: float
) -> None:
    """A ring round what a person placed: whole where by hand, dashed where filled in between."""
    radius = max(width * 1.6, 5.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number in np.flatnonzero((origin == BY_HAND) | (origin == BETWEEN)):
        at = QPointF(*points[number])
        dark = QPen(colour("outline", 0.7), 3.4)
        bright = QPen(colour(CORRECTED), 1.8)
        if origin[number] == BETWEEN:
            bright.setStyle(Qt.PenStyle.DotLine)
            dark = QPen(colour("outline", 0.45), 2.6)
        for pen in (dark, bright):
            painter.setPen(pen)
            painter.drawEllipse(at, radius, radius)


def _draw_halo(
    painter: QPainter, points: NDArray[np.float64], skeleton: Skeleton, tint: QColor, width: float
) -> None:
    tint = QColor(tint)
    tint.setAlphaF(0.35)
    painter.setPen(_pen(tint, width * 3.2))
    face = set(skeleton.parts.get("head", ()))
    lines = [
        QLineF(*points[a], *points[b])
        for a, b in skeleton.bones
        if np.isfinite(points[[a, b]]).all() and not (a in face and b in face)
    ]
    painter.drawLines(lines)


def _draw_name(painter: QPainter, body: ShownBody, points: NDArray[np.float64], selected: bool) -> None:
    font = body_font(12)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    top = points[int(np.argmin(points[:, 1]))]
    width = metrics.horizontalAdvance(body.name) + 26
    size = float(np.ptp(points[:, 1]))
    height = metrics.height() + 4
    box = QRectF(top[0] - width / 2, top[1] - height - 6 - size * 0.09, width, height)
    painter.setPen(QPen(person_colour(body.colour), 1.5) if selected else Qt.PenStyle.NoPen)
    painter.setBrush(colour("stage", 0.78))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(person_colour(body.colour))
    painter.drawEllipse(QPointF(box.left() + 11, box.center().y()), 4, 4)
    painter.setPen(QColor(theme().on_stage))
    painter.drawText(box.adjusted(19, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, body.name)


def _pen(tint: QColor, width: float) -> QPen:
    return QPen(tint, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
