"""The picture with its overlay, fitted to the widget; wheel zooms, drag pans, click selects a person."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.poses import PoseSource
from app.session import NOTHING, Selection, Session
from app.theme import body_font, colour, theme
from app.video import overlay

MOST_ZOOM = 12.0
NEAR_PX = 26.0


class VideoCanvas(QWidget):
    """Draws the newest picture it was given and the bodies found on that very frame."""

    select_asked = Signal(object)
    play_asked = Signal()
    size_changed = Signal(QSize)  # device pixels the picture takes: no larger one need be made

    def __init__(self, session: Session, poses: PoseSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(200, 120)
        self.setAccessibleName("Video")
        self._session = session
        self._poses = poses
        self._image: QImage | None = None
        self._frame = -1
        self._zoom = 1.0
        self._centre = QPointF(0.5, 0.5)
        self._message = ""
        self._pressed: tuple[QPointF, QPointF] | None = None
        self._dragged = False
        session.video_changed.connect(self._start_over)
        for signal in (session.selection_changed, session.view_changed, session.poses_changed):
            signal.connect(self.update)
        session.changed.connect(lambda *_: self.update())

    @property
    def frame(self) -> int:
        """The frame whose picture is shown; -1 before the first one."""
        return self._frame

    @property
    def zoom_factor(self) -> float:
        """How much closer than fitted."""
        return self._zoom

    def show_picture(self, frame: int, image: QImage) -> None:
        """Show the picture of `frame`."""
        self._frame, self._image, self._message = frame, image, ""
        self.update()

    def show_message(self, text: str) -> None:
        """Say why there is no picture."""
        self._message = text
        self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by `factor` about the point `at` of the widget (its middle when None)."""
        at = at if at is not None else QPointF(self.width() / 2, self.height() / 2)
        before, _ = self._to_view().inverted()
        picture_at = before.map(at)
        self._zoom = min(max(self._zoom * factor, 1.0), MOST_ZOOM)
        if self._zoom == 1.0:
            self._centre = QPointF(0.5, 0.5)
        else:
            moved = at - self._to_view().map(picture_at)
            self._pan(moved)
        self._tell_size()
        self.update()

    def fit(self) -> None:
        """Show the whole picture."""
        self._zoom, self._centre = 1.0, QPointF(0.5, 0.5)
        self._tell_size()
        self.update()

    def picture_area(self) -> QRectF:
        """Where the picture lies in the widget."""
        width, height = self._picture_size()
        scale = min(self.width() / width, self.height() / height) * self._zoom
        centre_x = self.width() / 2 - (self._centre.x() - 0.5) * width * scale
        centre_y = self.height() / 2 - (self._centre.y() - 0.5) * height * scale
        return QRectF(
            centre_x - width * scale / 2, centre_y - height * scale / 2, width * scale, height * scale
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, then what was found on it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("stage"))
        if self._image is not None and self._session.video is not None:
            self._draw_picture(painter)
        elif self._session.video is not None or self._message:
            painter.setFont(body_font(14))
            painter.setPen(QColor(theme().on_stage))
            text = self._message or "Reading the video ..."
            area = self.rect().adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(flags), text)
        painter.end()

    def _draw_picture(self, painter: QPainter) -> None:
        assert self._image is not None
        area = self.picture_area()
        painter.save()
        if self._session.mirror:
            painter.setTransform(QTransform(-1, 0, 0, 1, 2 * area.center().x(), 0))
        ratio = self.devicePixelRatioF()
        exact = abs(self._image.width() - area.width() * ratio) < 1.5
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
        painter.drawImage(area, self._image)
        painter.restore()
        if self._session.show_skeleton:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            person = self._session.selected_person()
            for body in self._poses.bodies(self._frame):
                overlay.draw_body(
                    painter,
                    body,
                    self._to_view(),
                    selected=person is not None and body.person_id == person.id,
                    show_name=self._session.show_names,
                )
        if self._message:
            self._draw_banner(painter)

    def _draw_banner(self, painter: QPainter) -> None:
        painter.setFont(body_font())
        box = QRectF(12, 12, self.width() - 24, 28)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("stage", 0.8))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(QPen(QColor(theme().on_stage)))
        painter.drawText(box.adjusted(10, 0, -10, 0), Qt.AlignmentFlag.AlignVCenter, self._message)

    def person_at(self, at: QPointF) -> str:
        """The id of the person whose keypoint is nearest to `at`; "" when none is near."""
        best, nearest = "", NEAR_PX
        for body in self._poses.bodies(self._frame):
            points = overlay.mapped(body.px, self._to_view())
            known = points[np.isfinite(points).all(1)]
            if not len(known):
                continue
            distance = float(np.hypot(known[:, 0] - at.x(), known[:, 1] - at.y()).min())
            if distance < nearest and body.person_id:
                best, nearest = body.person_id, distance
        return best

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or, when zoomed, a pan."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed, self._dragged = (event.position(), self._centre), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan while a button is down."""
        if self._pressed is None or self._zoom == 1.0:
            return
        start, self._centre = self._pressed
        moved = event.position() - start
        self._dragged = self._dragged or moved.manhattanLength() > 4
        self._pan(moved)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a person selects them."""
        if self._pressed is not None and not self._dragged:
            person = self.person_at(event.position())
            self.select_asked.emit(Selection("person", person) if person else NOTHING)
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Play or stop."""
        self.play_asked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the mouse."""
        self.zoom(1.0015 ** event.angleDelta().y(), event.position())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell how large a picture is needed now."""
        self._tell_size()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another theme."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.update()
        super().changeEvent(event)

    def _start_over(self) -> None:
        self._image, self._frame, self._message = None, -1, ""
        self.fit()

    def _pan(self, moved: QPointF) -> None:
        area = self.picture_area()
        x = min(max(self._centre.x() - moved.x() / area.width(), 0.0), 1.0)
        y = min(max(self._centre.y() - moved.y() / area.height(), 0.0), 1.0)
        self._centre = QPointF(x, y)

    def _picture_size(self) -> tuple[float, float]:
        video = self._session.video
        return (float(video.width), float(video.height)) if video is not None else (16.0, 9.0)

    def _to_view(self) -> QTransform:
        area = self.picture_area()
        width, height = self._picture_size()
        sx, sy = area.width() / width, area.height() / height
        if self._session.mirror:
            return QTransform(-sx, 0, 0, sy, area.right() - sx / 2, area.top() + sy / 2)
        return QTransform(sx, 0, 0, sy, area.left() + sx / 2, area.top() + sy / 2)

    def _tell_size(self) -> None:
        area, ratio = self.picture_area(), self.devicePixelRatioF()
        self.size_changed.emit(QSize(round(area.width() * ratio), round(area.height() * ratio)))
