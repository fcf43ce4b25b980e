"""The 3D panel: everybody on the shown frame, on a floor grid; drag turns, wheel goes nearer."""

from __future__ import annotations

import logging

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.poses import PoseSource, ShownBody
from app.scene3d.camera import VIEWS, Camera
from app.scene3d.figure import Floats, Mesh, body_mesh, joined, lowest
from app.scene3d.renderer import Renderer
from app.session import Session
from app.theme import SIDES, body_font, colour

logger = logging.getLogger(__name__)

SOFTWARE_MS = 67  # at most 15 pictures a second
HARDWARE_MS = 16
PERSON_M = 1.7
SEEN_M = 1.3  # so far to either side the camera sees from its usual distance
MOST_FARTHER = 2.5


class Scene3D(QWidget):
    """Draws only when something changed, and not oftener than the machine can bear."""

    def __init__(self, session: Session, poses: PoseSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(120, 100)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("3D view")
        self._session = session
        self._poses = poses
        self._camera = Camera()
        self._renderer: Renderer | None = None
        self._failure = ""
        self._image: QImage | None = None
        self._bodies: list[ShownBody] = []
        self._frame = -1
        self._pressed: tuple[QPointF, Camera] | None = None
        self._since = QElapsedTimer()
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._render)
        for signal in (session.selection_changed, session.poses_changed, session.video_changed):
            signal.connect(self.ask)
        session.changed.connect(lambda *_: self.ask())

    @property
    def camera(self) -> Camera:
        """From where the person is seen."""
        return self._camera

    @property
    def failure(self) -> str:
        """Why there is no 3D view; "" when there is one."""
        return self._failure

    @property
    def image(self) -> QImage | None:
        """The picture drawn last."""
        return self._image

    def show_frame(self, frame: int) -> None:
        """Show the bodies of `frame`."""
        self._frame = frame
        self.ask()

    def look_from(self, view: str) -> None:
        """One of the standard views (`VIEWS`)."""
        azimuth, elevation = VIEWS[view]
        self._set_camera(Camera(azimuth_deg=azimuth, elevation_deg=elevation))

    def ask(self) -> None:
        """Draw anew, soon."""
        if self._failure or self._soon.isActive() or not self.isVisible():
            return
        least = HARDWARE_MS if self._renderer is not None and not self._renderer.is_software else SOFTWARE_MS
        waited = self._since.elapsed() if self._since.isValid() else least
        self._soon.start(max(least - int(waited), 0))

    def close_renderer(self) -> None:
        """Give the OpenGL context back."""
        self._soon.stop()
        if self._renderer is not None:
            self._renderer.close()
            self._renderer = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture drawn last, or what would be here."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("stage"))
        if self._image is not None and not self._failure:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)
        text = self._failure
        if not text and not any(body.m is not None for body in self._bodies):
            text = (
                "" if self._session.video is None else "The person appears here in 3D\nwhen poses are found."
            )
        if text:
            painter.setFont(body_font())
            painter.setPen(colour("on_stage", 0.75))
            area = self.rect().adjusted(16, 16, -16, -16)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent", 0.7), 1.0))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to turn."""
        self._pressed = (event.position(), self._camera)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn round the person."""
        if self._pressed is not None:
            start, camera = self._pressed
            moved = event.position() - start
            self._set_camera(camera.turned(-0.45 * moved.x(), 0.35 * moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The turn is done."""
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to the first view."""
        self._set_camera(Camera())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nearer or farther."""
        self._set_camera(self._camera.nearer(1.001 ** event.angleDelta().y()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn with A-like keys is left to the window; only plus and minus are taken here."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self._set_camera(self._camera.nearer(1.15 if event.key() == Qt.Key.Key_Plus else 1 / 1.15))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another theme."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.ask()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size needs another picture."""
        self.ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Whatever changed while hidden is drawn now."""
        self.ask()

    def _set_camera(self, camera: Camera) -> None:
        self._camera = camera
        self.ask()

    def _render(self) -> None:
        if not self.isVisible():
            return
        try:
            if self._renderer is None:
                self._renderer = Renderer()
            bodies = self._poses.bodies(self._frame) if self._frame >= 0 else []
            self._bodies = [body for body in bodies if body.m is not None]
            ratio = self.devicePixelRatioF() * (1.5 if self._renderer.is_software else 2.0)
            size = (max(round(self.width() * ratio), 1), max(round(self.height() * ratio), 1))
            places = self._places()
            mesh = self._mesh(places)
            self._image = self._renderer.draw(
                mesh, fitted(self._camera, places), size, colour("stage"), colour("on_stage", 1.0)
            )
        except Exception as error:
            logger.warning("the 3D view cannot be drawn", exc_info=True)
            self._failure = (
                "The 3D view needs OpenGL, which this display does not offer.\n"
                f"Everything else works. ({type(error).__name__})"
            )
        self._since.start()
        self.update()

    def _mesh(self, places: list[float]) -> Mesh:
        parts = []
        for body, offset in zip(self._bodies, places):
            assert body.m is not None
            standing = body.m + np.array([offset, -lowest(body.m, body.scores), 0.0], np.float32)
            parts.append(body_mesh(standing, body.scores, body.skeleton, _tints()))
        return joined(parts)

    def _places(self) -> list[float]:
        """Metres to the right at which each body stands, from where it is in the picture."""
        bodies = self._bodies
        if len(bodies) < 2:
            return [0.0] * len(bodies)
        heights = [float(np.ptp(body.px[np.isfinite(body.px[:, 1]), 1])) for body in bodies]
        middles = [float(np.nanmean(body.px[:, 0])) for body in bodies]
        px_per_m = max(float(np.median(heights)) / PERSON_M, 1.0)
        middle = float(np.mean(middles))
        return [(x - middle) / px_per_m for x in middles]


def fitted(camera: Camera, places: list[float]) -> Camera:
    """The camera far enough away to see everybody who stands at `places` metres to the right."""
    widest = max((abs(place) for place in places), default=0.0)
    return camera.nearer(1.0 / min(max((widest + 0.7) / SEEN_M, 1.0), MOST_FARTHER))


def _tints() -> dict[str, Floats]:
    tints = {}
    for side, value in SIDES.items():
        shown = QColor(value)
        tints[side] = np.array([shown.redF(), shown.greenF(), shown.blueF(), 1.0], np.float32)
    return tints
