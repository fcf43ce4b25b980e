"""The dots of the map of moments: painted by hand, so that thousands stay quick."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.moments import MomentMap
from app.panels.moments_drawing import dot_px, draw_dot, draw_note, lay_out, strength_of
from app.session import Session
from app.theme import colour, label_colour, label_hues, scaled, theme, vivid
from app.timeline.painting import is_named, label_text
from app.timeline.scale import clock
from app.video.extras import MediaExtras
from app.vocabulary import own_hues
from app.words import tr

MARK_PX, NEAR_PX = 9.0, 14.0
PICTURE_PX = 72
STEPS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, 1.0),
    Qt.Key.Key_Down: (0.0, -1.0),
}


class MomentsCanvas(QWidget):
    """The dots, drawn once; the moment under the pointer and the play head's are drawn over them."""

    go_asked = Signal(str, float)

    def __init__(
        self, session: Session, moments: MomentMap, extras: MediaExtras, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._moments, self._extras = session, moments, extras
        self._still: QPixmap | None = None
        self._places: tuple[np.ndarray, int, int, np.ndarray] | None = None
        self._tints: dict[str, QColor] = {}
        self.lit: str | None = None  # a label that stands out
        self.pointed: int | None = None  # the moment under the pointer, or gone to by keys
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(scaled(110))
        self.setAccessibleName(tr("Map of moments"))
        session.frame_changed.connect(lambda _: self.update())
        extras.thumbnails_ready.connect(self.update)

    def sizeHint(self) -> QSize:
        """A map of middling size."""
        return QSize(scaled(260), scaled(240))

    def tint(self, name: str) -> QColor:
        """The colour of a label's dots."""
        if name not in self._tints:
            hues = own_hues(self._session.project) if self._session.project is not None else {}
            hue = hues.get(name, label_hues([name])[name])
            self._tints[name] = vivid(label_colour(hue)) if is_named(name) else QColor(theme().text_dim)
        return self._tints[name]

    def show_labels(self) -> None:
        """Labels, places or colours are other ones."""
        self._tints, self._still = {}, None
        if self.pointed is not None and self.pointed >= len(self._moments.placed.places):
            self.pointed = None
        names = self._moments.placed.labels
        if self.lit not in names:
            self.lit = None
        self.update()

    def light(self, name: str | None) -> None:
        """Let a label's moments stand out; None: all alike."""
        self.lit, self._still = name, None
        self.update()

    def place(self, number: int) -> QPointF:
        """Where a moment is drawn."""
        x, y = self._px()[number]
        return QPointF(float(x), float(y))

    def near(self, at: QPointF) -> int | None:
        """The moment at a point, if there is one."""
        px = self._px()
        if not len(px):
            return None
        far = np.hypot(px[:, 0] - at.x(), px[:, 1] - at.y())
        number = int(far.argmin())
        return number if far[number] <= scaled(round(NEAR_PX)) else None

    def _px(self) -> np.ndarray:
        """(N, 2) places on the widget, as large as there is room; worked out once for a size."""
        key = (self._moments.placed.places, self.width(), self.height())
        if self._places is None or self._places[0] is not key[0] or self._places[1:3] != key[1:]:
            self._places = (*key, lay_out(self._moments.placed.places, self.width(), self.height()))
        return self._places[3]

    # ---- drawing --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size."""
        self._still = None

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size."""
        self._tints, self._still = {}, None
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dots (kept), the play head, the moment pointed at."""
        if self._still is None:
            self._still = self._draw_still()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._still)
        for number in self._moments.now():
            at = self.place(number)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("base"), 4.5))
            painter.drawEllipse(at, MARK_PX, MARK_PX)
            painter.setPen(QPen(colour("danger"), 2.2))
            painter.drawEllipse(at, MARK_PX, MARK_PX)
            painter.drawLine(at - QPointF(MARK_PX + 4, 0), at - QPointF(MARK_PX - 3, 0))
            painter.drawLine(at + QPointF(MARK_PX - 3, 0), at + QPointF(MARK_PX + 4, 0))
        if self.pointed is not None:
            self._draw_pointed(painter, self.pointed)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _draw_still(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        still = QPixmap(self.size() * ratio)
        still.setDevicePixelRatio(ratio)
        still.fill(Qt.GlobalColor.transparent)
        painter = QPainter(still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        placed, px = self._moments.placed, self._px()
        order = sorted(range(len(placed.labels)), key=lambda n: (placed.labels[n] == self.lit, n))
        for number in order:  # unlabelled ones first, what stands out last
            name = placed.labels[number]
            faint = self.lit is not None and name != self.lit
            strength = 0.14 if faint else strength_of(len(px)) * (1.0 if is_named(name) else 0.55)
            side = dot_px(len(px)) + (2 if name == self.lit else 0)
            dot = draw_dot(self.tint(name), side, strength, ratio)
            for x, y in (px[placed.label == number] - side / 2).tolist():
                painter.drawPixmap(QPointF(x, y), dot)
        painter.end()
        return still

    def _draw_pointed(self, painter: QPainter, number: int) -> None:
        at = self.place(number)
        painter.setBrush(self.tint(self._moments.placed.labels[int(self._moments.placed.label[number])]))
        painter.setPen(QPen(colour("text"), 1.6))
        painter.drawEllipse(at, 5.0, 5.0)
        lines, picture = self.words(number), self._picture(number)
        draw_note(painter, at, lines, picture, QRectF(self.rect()))

    def words(self, number: int) -> list[str]:
        """What is said of a moment: what is done, who, when, and in which video if it is another one."""
        placed, session = self._moments.placed, self._session
        lines = [label_text(placed.labels[int(placed.label[number])])]
        lines.append(f"{self._moments.person_of(number)}, {clock(float(placed.time_s[number]), 1)}")
        video_id = self._moments.video_of(number)
        if session.project is not None and (session.video is None or session.video.id != video_id):
            path = next((one.path for one in session.project.videos if one.id == video_id), "")
            lines.append(path.rpartition("/")[2])
        return lines

    def _picture(self, number: int) -> QImage | None:
        """The small picture of a moment of the shown video."""
        video = self._session.video
        if video is None or video.id != self._moments.video_of(number):
            return None
        frame = self._session.frame_at(float(self._moments.placed.time_s[number]))
        found = self._extras.thumbnail(frame)
        if found is None or found.isNull():
            return None
        ratio = self.devicePixelRatioF()
        small = found.scaledToHeight(
            round(scaled(PICTURE_PX) * ratio), Qt.TransformationMode.SmoothTransformation
        )
        small.setDevicePixelRatio(ratio)
        return small

    # ---- pointer and keys -----------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is under the pointer."""
        self._point(self.near(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        if not self.hasFocus():
            self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        number = self.near(event.position())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._point(number)
            self._go(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from moment to moment, Return goes there."""
        key = Qt.Key(event.key())
        if key in STEPS and not event.modifiers():
            self._step(*STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.pointed is not None:
            self._go(self.pointed)
        elif key == Qt.Key.Key_Escape and self.pointed is not None:
            self._point(None)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The arrows are the map's while it has the focus; without this they would step the video."""
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and Qt.Key(event.key()) in STEPS and not event.modifiers():  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def _step(self, right: float, up: float) -> None:
        """To the nearest moment in a direction; first to that of the play head."""
        px = self._px()
        if not len(px):
            return
        if self.pointed is None:
            now = self._moments.now()
            self._point(now[0] if now else 0)
            return
        away = (px - px[self.pointed]) * np.array([1.0, -1.0])
        along = away @ np.array([right, up])
        across = np.abs(away @ np.array([up, right]))
        ahead = np.flatnonzero((along > 1.0) & (across <= along))
        if len(ahead):
            self._point(int(ahead[(along[ahead] + 2 * across[ahead]).argmin()]))

    def _point(self, number: int | None) -> None:
        if number != self.pointed:
            self.pointed = number
            said = ", ".join(self.words(number)) if number is not None else ""
            self.setAccessibleDescription(said)
            self.update()

    def _go(self, number: int) -> None:
        time_s = float(self._moments.placed.time_s[number])
        self.go_asked.emit(self._moments.video_of(number), time_s)
