"""Edges of proposals that are not sure: they fade over the time in which the change may lie."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from core.document.project import Segment
from core.evaluation.doubt import read_edges

LEAST_PX = 3.0  # less is no wider than the line of the edge
MOST_OF_WIDTH = 0.4  # of the segment: its middle stays as it is
INSIDE, OUTSIDE = 0.75, 0.5  # how strongly it fades


def edge_widths(segment: Segment, width: float, px_per_s: float) -> tuple[float, float]:
    """How many pixels the fades of both edges reach into a segment of this width; 0 = a sharp edge."""
    if segment.state != "proposed":
        return 0.0, 0.0
    edges = read_edges(segment.attributes)
    if edges is None:
        return 0.0, 0.0
    start, stop = (min(seconds * px_per_s, MOST_OF_WIDTH * width) for seconds in edges)
    return (start if start >= LEAST_PX else 0.0), (stop if stop >= LEAST_PX else 0.0)


def draw_soft_edges(
    painter: QPainter, segment: Segment, box: QRectF, px_per_s: float, fill: QColor, ground: QColor
) -> None:
    """Fade the edges of a proposal that is drawn in `box`: into the ground inside, out of it outside."""
    start, stop = edge_widths(segment, box.width(), px_per_s)
    painter.setPen(Qt.PenStyle.NoPen)
    for reach, x, inward in ((start, box.left(), 1.0), (stop, box.right(), -1.0)):
        if reach:
            _fade(painter, box, x, inward * reach, ground, INSIDE)
            _fade(painter, box, x, -inward * reach, fill, OUTSIDE)


def _fade(painter: QPainter, box: QRectF, x: float, reach: float, tint: QColor, strength: float) -> None:
    first, last = QColor(tint), QColor(tint)
    first.setAlphaF(strength)
    last.setAlphaF(0.0)
    fade = QLinearGradient(QPointF(x, 0), QPointF(x + reach, 0))
    fade.setColorAt(0, first)
    fade.setColorAt(1, last)
    left = min(x, x + reach)
    painter.setBrush(fade)
    painter.drawRect(QRectF(left, box.top() + 0.5, abs(reach), box.height() - 1))
