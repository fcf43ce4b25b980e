"""Alarms that are tried out, over the ribbon of their person: what adds up, and where it rings."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.alarming import AlarmPreview, PersonAlarms
from app.theme import colour
from app.timeline.scale import Scale

BAR_PX = 4.0
FLAG_PX = 7.0


def draw_alarms(painter: QPainter, shown: AlarmPreview, person_id: str, area: QRectF, scale: Scale) -> None:
    """Over the ribbon in `area`: the sum rises from the lower edge, at the upper one it is an alarm."""
    for person in shown.people:
        if person.person_id == person_id:
            _draw_sum(painter, person, area, scale)
            for begin, end in person.alarms:
                _draw_alarm(painter, begin, end, area, scale)


def _draw_sum(painter: QPainter, person: PersonAlarms, area: QRectF, scale: Scale) -> None:
    count = len(person.shares)
    first = int(np.clip((scale.start_s - person.start_s) / person.interval_s - 1, 0, count))
    last = int(np.clip((scale.stop_s - person.start_s) / person.interval_s + 2, 0, count))
    if last <= first:
        return
    step = max((last - first) // max(int(area.width()), 1), 1)
    rows = np.arange(first, last, step)
    shares = np.maximum.reduceat(person.shares[first:last], rows - first)
    times = person.start_s + (rows + 1) * person.interval_s
    xs = area.left() + (times - scale.start_s) * scale.px_per_s
    room = area.height() - BAR_PX - 2
    ys = area.bottom() - 1 - shares * room
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = QPolygonF([QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)])
    painter.setPen(QPen(colour("base", 0.8), 3.5))
    painter.drawPolyline(line)
    painter.setPen(QPen(colour("danger"), 1.6))
    painter.drawPolyline(line)


def _draw_alarm(painter: QPainter, begin: float, end: float | None, area: QRectF, scale: Scale) -> None:
    left = area.left() + scale.x(begin)
    right = area.left() + scale.x(scale.stop_s + 1 if end is None else end)
    if right < area.left() or left > area.right():
        return
    painter.fillRect(QRectF(left, area.top() + 1, max(right - left, 2.0), BAR_PX), colour("danger", 0.9))
    painter.setPen(QPen(colour("danger"), 1.6))
    painter.drawLine(QPointF(left, area.top() + 1), QPointF(left, area.bottom() - 1))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("danger"))
    top = area.top() + BAR_PX + 2
    painter.drawPolygon(
        QPolygonF(
            [QPointF(left, top), QPointF(left + FLAG_PX, top + FLAG_PX / 2), QPointF(left, top + FLAG_PX)]
        )
    )
