"""Where the dots of the map of moments lie in a widget, and how a dot and the note beside one are drawn."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPixmap

from app.theme import GRID, INSIDE, body_font, colour, scaled

DOTS_PX, LEAST_DOT_PX = ((150, 8), (600, 6), (3000, 5)), 4  # up to so many moments
FEW = 600
MARGIN_PX = 16
MOST_STRETCHED = 2.0  # one direction more than the other
AWAY_PX = 12


def lay_out(places: NDArray[np.floating], width: int, height: int) -> NDArray[np.float64]:
    """(N, 2) px: directions mean nothing on the map (N, 2), so it lies along the widget and fills it."""
    if not len(places):
        return np.zeros((0, 2))
    size = np.array([width, height])
    room = np.maximum(size - 2.0 * MARGIN_PX, 1.0)
    extent = np.maximum(np.ptp(places, axis=0), 1e-6)
    if (extent[0] < extent[1]) != (room[0] < room[1]):
        places, extent = places[:, ::-1], extent[::-1]
    scale = room / extent
    scale = np.minimum(scale, MOST_STRETCHED * scale.min())
    middle = (places.max(0) + places.min(0)) / 2
    return np.asarray(size / 2 + (places - middle) * scale * np.array([1.0, -1.0]), np.float64)


def dot_px(count: int) -> int:
    """Few moments are larger dots than many."""
    return scaled(next((px for most, px in DOTS_PX if count <= most), LEAST_DOT_PX))


def strength_of(count: int) -> float:
    """How opaque a dot is: many lie on each other."""
    return 0.95 if count <= FEW else 0.7


def draw_dot(tint: QColor, side: int, strength: float, ratio: float) -> QPixmap:
    """A round dot of `side` px: laid down thousands of times, it is drawn once."""
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(strength)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawEllipse(QRectF(0.3, 0.3, side - 0.6, side - 0.6))
    painter.end()
    return picture


def draw_note(
    painter: QPainter, at: QPointF, lines: Sequence[str], picture: QImage | None, inside: QRectF
) -> None:
    """What is said of the dot at a place: a picture and lines of text beside it, within `inside`."""
    font = body_font(12)
    metrics = QFontMetricsF(font)
    width = max(metrics.horizontalAdvance(line) for line in lines)
    height = metrics.height() * len(lines)
    shown_px = 0.0 if picture is None else picture.height() / picture.devicePixelRatio()
    if picture is not None:
        width = max(width, picture.width() / picture.devicePixelRatio())
        height += shown_px + GRID
    box = QRectF(0, 0, width + 2 * INSIDE, height + 2 * GRID)
    beside = at.x() + AWAY_PX
    left = beside if beside + box.width() < inside.width() else at.x() - AWAY_PX - box.width()
    top = min(max(at.y() - box.height() / 2, 2.0), max(inside.height() - box.height() - 2, 2.0))
    box.moveTo(min(max(left, 2.0), max(inside.width() - box.width() - 2, 2.0)), top)
    painter.setPen(QPen(colour("text", 0.25), 1.0))
    painter.setBrush(colour("raised"))
    painter.drawRoundedRect(box, 6, 6)
    y = box.top() + GRID
    if picture is not None:
        painter.drawImage(QPointF(box.left() + INSIDE, y), picture)
        y += shown_px + GRID
    painter.setFont(font)
    painter.setPen(colour("text"))
    for line in lines:
        painter.drawText(QPointF(box.left() + INSIDE, y + metrics.ascent()), line)
        y += metrics.height()
