"""The alarms of the whole video at a glance: how likely the label is, what adds up, and where it rings."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.alarming import AlarmPreview, PersonAlarms
from app.session import Session
from app.theme import SECONDARY_PX, body_font, colour, label_colour, label_hues, scaled, vivid
from app.vocabulary import own_hues
from app.words import tr

STRIP_PX, NAME_PX = 64, 18
FLAG_PX = 6.0
MOST_PEOPLE = 4


class AlarmPlot(QWidget):
    """One strip for each person; a click goes there."""

    go_asked = Signal(float)  # seconds

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Alarms over the whole video"))
        self.setToolTip(
            tr(
                "The area is how likely the label is; dashed, the level from which that counts. The red line"
                " is what has added up: where it reaches the top, there is an alarm. Click to go there."
            )
        )
        session.frame_changed.connect(lambda _: self.update())

    def show_alarms(self) -> None:
        """What is tried out is another one."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A strip for each person, with their name where there are several."""
        count = max(len(self._people()), 1)
        return QSize(scaled(200), count * self._strip_px() + 2)

    def minimumSizeHint(self) -> QSize:
        """It may be narrow."""
        return QSize(scaled(80), self.sizeHint().height())

    def _strip_px(self) -> int:
        return scaled(STRIP_PX) + (scaled(NAME_PX) if len(self._people()) > 1 else 0)

    def _people(self) -> tuple[PersonAlarms, ...]:
        shown = self._session.alarm
        return shown.people[:MOST_PEOPLE] if shown is not None else ()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The strips, and the play head over them."""
        shown, session = self._session.alarm, self._session
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        people = self._people()
        if shown is not None and session.project is not None:
            names = {one.id: one.name for one in session.project.people}
            for number, person in enumerate(people):
                strip = QRectF(0, number * self._strip_px(), self.width(), self._strip_px())
                if len(people) > 1:
                    self._draw_name(painter, names.get(person.person_id, ""), strip)
                    strip.setTop(strip.top() + scaled(NAME_PX))
                self._draw(painter, shown, person, strip.adjusted(0, 2, 0, -2))
        if session.frames:
            x = self._x(session.time_of(session.frame))
            painter.setPen(QPen(colour("text"), 1.2))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.end()

    def _draw_name(self, painter: QPainter, name: str, strip: QRectF) -> None:
        font = body_font(SECONDARY_PX)
        painter.setFont(font)
        painter.setPen(colour("text_dim"))
        line = QRectF(strip.left(), strip.top(), strip.width(), scaled(NAME_PX))
        text = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)

    def _draw(self, painter: QPainter, shown: AlarmPreview, person: PersonAlarms, area: QRectF) -> None:
        painter.fillRect(area, colour("base"))
        project = self._session.project
        hues = own_hues(project) if project is not None else {}
        fill = vivid(label_colour(hues.get(shown.label, label_hues([shown.label])[shown.label])))
        fill.setAlphaF(0.55)
        xs, likely = self._columns(person, np.nan_to_num(person.believed))
        top, room = area.top() + FLAG_PX + 2, area.height() - FLAG_PX - 2
        likely_y = top + (1 - likely) * room
        corners = [(xs[0], area.bottom()), *zip(xs, likely_y, strict=True), (xs[-1], area.bottom())]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPolygon(QPolygonF([QPointF(float(x), float(y)) for x, y in corners]))
        level = top + (1 - shown.level) * room
        dashed = QPen(colour("text_dim"), 1.0, Qt.PenStyle.DashLine)
        painter.setPen(dashed)
        painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
        xs, summed = self._columns(person, person.shares)
        line = QPolygonF(
            [QPointF(float(x), float(top + (1 - y) * room)) for x, y in zip(xs, summed, strict=True)]
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(colour("base", 0.8), 3.5), QPen(colour("danger"), 1.6)):
            painter.setPen(pen)
            painter.drawPolyline(line)
        for begin, _ in person.alarms:
            x = self._x(begin)
            painter.setPen(QPen(colour("danger"), 1.2))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.setBrush(colour("danger"))
            flag = (
                QPointF(x, area.top()),
                QPointF(x + FLAG_PX, area.top() + FLAG_PX / 2),
                QPointF(x, area.top() + FLAG_PX),
            )
            painter.drawPolygon(QPolygonF(list(flag)))

    def _columns(
        self, person: PersonAlarms, values: NDArray[np.float32]
    ) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Where, and the highest value there: no more of them than pixels."""
        if not len(values):
            return np.zeros(1), np.zeros(1, np.float32)
        step = max(len(values) // max(self.width(), 1), 1)
        rows = np.arange(0, len(values), step)
        times = np.asarray(person.start_s + (rows + 1) * person.interval_s, np.float64)
        return self._xs(times), np.asarray(np.maximum.reduceat(values, rows))

    def _xs(self, times_s: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(np.clip(times_s / max(self._session.duration_s, 1e-6), 0, 1) * self.width())

    def _x(self, time_s: float) -> float:
        return float(self._xs(np.array([time_s]))[0])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        share = min(max(event.position().x() / max(self.width(), 1), 0.0), 1.0)
        self.go_asked.emit(share * self._session.duration_s)
