"""The 3D picture: everybody on the shown frame, on a floor grid, with trails and a ghost to compare with.

Dragging turns, dragging with the middle or right button or Shift pans, the wheel goes nearer.
"""

from __future__ import annotations

import logging
import time

import msgspec
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
from app.scene3d.ghost import GhostSource, Reference, ShownGhost
from app.scene3d.placing import Placing
from app.scene3d.reasons import Reasons
from app.scene3d.renderer import Renderer, Scene
from app.scene3d.trails import Lines, Trails
from app.scene3d.words import difference_words, ghost_title
from app.session import Session
from app.theme import SIDES, body_font, colour
from app.words import tr

logger = logging.getLogger(__name__)

SOFTWARE_MS = 67  # at most 15 pictures a second
SOFTWARE_SHARE = 6  # and at most a sixth of the window's time
STREAM_MS = 150  # video pictures closer together than this are a drag, or playing: they go first
SHARP, QUICK = 1.5, 1.0  # points drawn for one shown with a software renderer: at rest, in a stream
HARDWARE_MS = 16
BESIDE_M = 1.1
GHOST_ALPHA = 0.42
SEEN_M = 1.3  # so far to either side the camera sees from its usual distance
MOST_FARTHER = 2.5


class Scene3D(QWidget):
    """Draws only when something changed, and not oftener than the machine can bear."""

    def __init__(self, session: Session, poses: PoseSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(120, 100)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("3D view"))
        self._session = session
        self._poses = poses
        self._placing = Placing(session, poses)
        self._trails = Trails(session, poses, self._placing)
        self._reasons = Reasons(session, poses, self._placing)
        self.ghosts = GhostSource(session, poses)
        self._ghosts: list[ShownGhost] = []
        self._camera = Camera()
        self._renderer: Renderer | None = None
        self._failure = ""
        self._image: QImage | None = None
        self._bodies: list[ShownBody] = []
        self._frame = -1
        self._pressed: tuple[QPointF, Camera, bool] | None = None  # where, from where it was seen, panning
        self._since = QElapsedTimer()
        self._took_ms = 0.0
        self._last_video = QElapsedTimer()  # since a picture of the video came
        self._is_stream = False
        self._waits = False  # for the video's picture to be on screen
        self._is_quick = False  # the picture drawn last is coarser than it could be
        self._rest = QTimer(self, singleShot=True, interval=STREAM_MS)
        self._rest.timeout.connect(self._on_rest)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._render)
        for signal in (
            session.selection_changed,
            session.poses_changed,
            session.video_changed,
            session.view_changed,
        ):
            signal.connect(self.ask)
        session.video_changed.connect(self._drop_ghost)
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
        """Show the bodies of `frame`, whose video picture is about to be drawn."""
        self._frame = frame
        if self._is_hardware():
            self.ask()
            return
        # What renders without a graphics card takes the window's time: the video's picture goes first.
        self._is_stream = self._last_video.isValid() and self._last_video.elapsed() < STREAM_MS
        self._last_video.start()
        self._soon.stop()
        self._waits = True
        self._rest.start()

    def video_drawn(self) -> None:
        """The video's picture is on screen: there is a little time before the next one."""
        if self._waits and not self._failure and self.isVisible() and self._wait_ms() == 0:
            self._waits = False
            self._soon.start(0)

    def look_from(self, view: str) -> None:
        """One of the standard views (`VIEWS`)."""
        azimuth, elevation = VIEWS[view]
        self._set_camera(Camera(azimuth_deg=azimuth, elevation_deg=elevation))

    def turn(self, right_deg: float, up_deg: float) -> None:
        """Go round the person."""
        self._set_camera(self._camera.turned(right_deg, up_deg))

    def pan(self, right_m: float, up_m: float) -> None:
        """Move what is seen along the picture."""
        self._set_camera(self._camera.panned(right_m, up_m))

    def nearer(self, factor: float) -> None:
        """`factor` times closer."""
        self._set_camera(self._camera.nearer(factor))

    @property
    def shown_ghosts(self) -> list[ShownGhost]:
        """The ghosts drawn last."""
        return self._ghosts

    def ask(self) -> None:
        """Draw anew, soon."""
        if self._failure or self._soon.isActive() or self._waits or not self.isVisible():
            return
        self._soon.start(self._wait_ms())

    def _is_hardware(self) -> bool:
        return self._renderer is not None and not self._renderer.is_software

    def _wait_ms(self) -> int:
        """How long until the next picture may be drawn."""
        least = HARDWARE_MS if self._is_hardware() else max(SOFTWARE_MS, SOFTWARE_SHARE * self._took_ms)
        return max(round(least - self._since.elapsed()), 0) if self._since.isValid() else 0

    def _on_rest(self) -> None:
        """No video picture came for a moment."""
        self._is_stream = False
        if self._waits or self._is_quick:
            self._waits = False
            self.ask()

    def close_renderer(self) -> None:
        """Give the OpenGL context back."""
        self._soon.stop()
        self._rest.stop()
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
        if not text and not self._bodies and self._session.video is not None:
            has_poses = bool(self._session.project and self._session.project.pose_layers)
            text = tr("The person appears here in 3D\nwhen poses are found.")
            if has_poses:
                text = tr("Nobody is seen on this frame.")
        if text:
            painter.setFont(body_font())
            painter.setPen(colour("on_stage", 0.75))
            area = self.rect().adjusted(16, 16, -16, -16)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)
        elif self._session.ghost is not None:
            self._draw_ghost_words(painter)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent", 0.7), 1.0))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _draw_ghost_words(self, painter: QPainter) -> None:
        lines = [ghost_title(self._session)]
        if not self._ghosts:
            lines.append(tr("Nothing to compare with on this frame."))
        elif len(self._ghosts) == 1 and self._ghosts[0].differences_deg:
            lines.append(difference_words(self._ghosts[0].differences_deg))
        painter.setFont(body_font(12))
        area = self.rect().adjusted(10, 8, -10, -8)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        for number, line in enumerate(filter(None, lines)):
            painter.setPen(colour("on_stage", 0.9 if number == 0 else 0.75))
            painter.drawText(area, flags, line)
            area.setTop(painter.boundingRect(area, flags, line).bottom() + 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to turn, or to pan."""
        panning = event.button() in (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton)
        panning = panning or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._pressed = (event.position(), self._camera, panning)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn round the person, or pan."""
        if self._pressed is None:
            return
        start, camera, panning = self._pressed
        moved = event.position() - start
        if panning:
            m_per_px = camera.distance_m * 0.57 / max(self.height(), 1)
            self._set_camera(camera.panned(moved.x() * m_per_px, -moved.y() * m_per_px))
        else:
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

    def _drop_ghost(self) -> None:
        """A moment or a stretch belongs to its video; a reference can be compared with in any."""
        if self._session.ghost is not None and not isinstance(self._session.ghost, Reference):
            self._session.set_view(ghost=None)

    def _render(self) -> None:
        if not self.isVisible():
            return
        begun = time.perf_counter()
        try:
            is_first = self._renderer is None
            if self._renderer is None:
                self._renderer = Renderer()
            bodies = self._poses.bodies(self._frame) if self._frame >= 0 else []
            self._bodies = [body for body in bodies if body.m is not None]
            self._ghosts = self.ghosts.shown(self._frame, self._bodies) if self._session.ghost else []
            self._is_quick = self._renderer.is_software and self._is_stream
            finer = 2.0 if not self._renderer.is_software else QUICK if self._is_quick else SHARP
            ratio = self.devicePixelRatioF() * finer
            size = (max(round(self.width() * ratio), 1), max(round(self.height() * ratio), 1))
            scene, camera = self._scene()
            self._image = self._renderer.draw(scene, camera, size, colour("stage"), colour("on_stage", 1.0))
        except Exception as error:
            logger.warning("the 3D view cannot be drawn", exc_info=True)
            self._failure = tr(
                "The 3D view needs OpenGL, which this display does not offer.\n"
                "Everything else works. ({error})",
                error=type(error).__name__,
            )
        self._took_ms = 0.0 if is_first else (time.perf_counter() - begun) * 1000
        self._since.start()
        self.update()

    def _scene(self) -> tuple[Scene, Camera]:
        session, tints = self._session, _tints()
        places = [self._placing.across(body) for body in self._bodies]
        middle = self._followed(places)
        beside = BESIDE_M if session.ghost_beside else 0.0
        parts = [body_mesh(self._placing.standing(b), b.scores, b.skeleton, tints) for b in self._bodies]
        parts += [self._ghost_mesh(ghost, places, beside, tints) for ghost in self._ghosts]
        parts += self._reasons.meshes(self._frame, self._bodies)
        nothing = Lines(np.zeros((0, 3), np.float32), np.zeros((0, 4), np.float32))
        trails = self._trails.lines(self._frame, self._bodies, tints) if session.scene_trails else nothing
        curves = self._reasons.lines(self._frame)
        if curves is not None:
            trails = Lines(
                np.concatenate([trails.position, curves.position]),
                np.concatenate([trails.colour, curves.colour]),
            )
        aside = beside / 2 if self._ghosts else 0.0
        shown = [middle] if self._follows_one() else places
        spread = [place - middle - aside for place in shown] + [place - middle + aside for place in shown]
        camera = fitted(self._camera.at(middle + aside), spread)
        return Scene(joined(parts), trails, session.scene_grid), camera

    def _ghost_mesh(
        self, ghost: ShownGhost, places: list[float], beside: float, tints: dict[str, Floats]
    ) -> Mesh:
        at = next((p for b, p in zip(self._bodies, places) if b.person_id == ghost.person_id), 0.0)
        known = np.where(np.isfinite(ghost.m).all(1), np.maximum(ghost.scores, 0.5), 0.0).astype(np.float32)
        standing = ghost.m + np.array([at + beside, -lowest(ghost.m, known), 0.0], np.float32)
        mesh = body_mesh(standing, known, ghost.skeleton, tints)
        faint = mesh.colour.copy()
        faint[:, 3] *= 0.75 if beside else GHOST_ALPHA
        return msgspec.structs.replace(mesh, colour=faint)

    def _follows_one(self) -> bool:
        return self._session.scene_follows and self._session.selected_person() is not None

    def _followed(self, places: list[float]) -> float:
        """What the camera looks at, in metres to the right: the selected person, or the middle of all."""
        if not places:
            return 0.0
        person = self._session.selected_person()
        if not self._session.scene_follows:
            return 0.0
        if person is not None:
            at = next((p for b, p in zip(self._bodies, places) if b.person_id == person.id), None)
            if at is not None:
                return at
        return float(np.mean(places))


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
