"""The picture with its overlay: the wheel steps, Ctrl+wheel zooms, a drag pans, a click selects a person."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.poses import PoseSource, ShownBody
from app.session import NOTHING, Selection, Session
from app.theme import body_font, colour, theme
from app.video import overlay
from app.video.light import lit
from app.video.tools import CanvasTool
from app.video.viewport import Viewport
from app.why import keypoint_weights
from app.words import tr

NEAR_PX = 26.0
DRAG_PX = 4
NOTCH = 120  # eighths of a degree of one notch of a wheel
MANY_FRAMES = 10


class VideoCanvas(QWidget):
    """Draws the newest picture it was given and the bodies found on that very frame."""

    select_asked = Signal(object)
    also_select_asked = Signal(object)  # with Ctrl: one more of the kind
    play_asked = Signal()
    step_asked = Signal(int)  # frames
    size_changed = Signal(QSize)  # device pixels the picture takes: no larger one need be made
    tool_changed = Signal()
    drawn = Signal()  # what was to be shown is painted

    def __init__(self, session: Session, poses: PoseSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(200, 120)
        self.setAccessibleName(tr("Video"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._session = session
        self._poses = poses
        self._image: QImage | None = None  # as filmed
        self._lit: QImage | None = None  # as it is shown
        self._light = session.light
        self._frame = -1
        self._viewport = Viewport()
        self._message = ""
        self._pressed: tuple[QPointF, QPointF] | None = None
        self._dragged = False
        self._turned = 0
        self._tool: CanvasTool | None = None
        self._resting: CanvasTool | None = None
        self._tool_holds = False
        self._shows_focus = False
        self._is_preview = False
        ToolKeys(self)
        session.video_changed.connect(self._start_over)
        session.view_changed.connect(self._follow_view)
        for signal in (session.selection_changed, session.poses_changed):
            signal.connect(self.update)
        session.changed.connect(lambda *_: self.update())

    @property
    def frame(self) -> int:
        """The frame whose picture is shown; -1 before the first one."""
        return self._frame

    @property
    def image(self) -> QImage | None:
        """The picture that is shown, as filmed."""
        return self._image

    @property
    def zoom_factor(self) -> float:
        """How much closer than fitted."""
        return self._viewport.zoom

    @property
    def tool(self) -> CanvasTool | None:
        """The tool in hand; None selects and pans."""
        return self._tool

    def set_tool(self, tool: CanvasTool | None) -> None:
        """Take a tool in hand, or put it away."""
        if tool is self._tool:
            return
        left, self._tool, self._tool_holds, self._pressed = self._tool, tool, False, None
        if left is not None:
            left.left()
        if tool is None:
            self.unsetCursor()
        else:
            self.setCursor(tool.cursor)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tool_changed.emit()
        self.update()

    def set_resting_tool(self, tool: CanvasTool) -> None:
        """What presses and moves of the mouse do before selecting and panning while no tool is in hand;
        it gets no keys."""
        self._resting = tool

    @property
    def _in_hand(self) -> CanvasTool | None:
        return self._tool if self._tool is not None else self._resting

    def show_picture(self, frame: int, image: QImage) -> None:
        """Show the picture of `frame`."""
        self._frame, self._image, self._message = frame, image, ""
        self._lit = lit(image, self._light)
        self.update()

    def set_preview(self, is_preview: bool) -> None:
        """Whether the picture is a small stand-in until the exact one comes; a badge says so."""
        self._is_preview = is_preview
        self.update()

    def show_message(self, text: str) -> None:
        """Say why there is no picture."""
        self._message = text
        self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by `factor` about the point `at` of the widget (its middle when None)."""
        self._viewport.zoom_to(self._viewport.zoom * factor, at)
        self._tell_size()
        self.update()

    def fit(self) -> None:
        """Show the whole picture."""
        self._viewport.fit()
        self._tell_size()
        self.update()

    def show_pixels(self) -> None:
        """One pixel of the picture on one pixel of the screen."""
        self._viewport.zoom_to(self._viewport.one_to_one(self.devicePixelRatioF()))
        self._tell_size()
        self.update()

    def picture_area(self) -> QRectF:
        """Where the picture lies in the widget."""
        return self._viewport.area()

    def to_view(self) -> QTransform:
        """From pixels of the picture to points of the widget."""
        return self._viewport.to_view()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, then what was found on it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("stage"))
        if self._lit is not None and self._session.video is not None:
            self._draw_picture(painter, self._lit)
        elif self._session.video is not None or self._message:
            painter.setFont(body_font(14))
            painter.setPen(QColor(theme().on_stage))
            text = self._message or tr("Reading the video ...")
            area = self.rect().adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(flags), text)
        if self._shows_focus and self.hasFocus():
            draw_focus(painter, QRectF(self.rect()))
        painter.end()
        self.drawn.emit()

    def _draw_picture(self, painter: QPainter, image: QImage) -> None:
        draw_image(painter, image, self._viewport, self.devicePixelRatioF())
        to_view = self._viewport.to_view()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._session.show_skeleton:
            selected = {person.id for person in self._session.selected_people()}
            why = self._session.why
            for body in self._bodies():
                if why is not None and body.person_id == why.person_id:
                    weights = keypoint_weights(why, self._frame, body.skeleton)
                    if weights is not None:
                        overlay.draw_glow(painter, body, to_view, weights)
                overlay.draw_body(
                    painter,
                    body,
                    to_view,
                    selected=body.person_id in selected,
                    show_name=self._session.show_names,
                )
        if self._in_hand is not None:
            painter.save()
            self._in_hand.paint(painter, to_view)
            painter.restore()
        if self._is_preview:
            self._draw_badge(painter)
        if self._message:
            self._draw_banner(painter)

    def _draw_badge(self, painter: QPainter) -> None:
        font = body_font(11)
        text = tr("Preview")
        box = QRectF(0, 0, QFontMetricsF(font).horizontalAdvance(text) + 14, QFontMetricsF(font).height() + 4)
        box.moveBottomRight(QPointF(self.width() - 8, self.height() - 8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("stage", 0.6))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font)
        painter.setPen(colour("on_stage", 0.75))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_banner(self, painter: QPainter) -> None:
        font = body_font()
        painter.setFont(font)
        box = QRectF(12, 12, self.width() - 24, QFontMetricsF(font).height() + 12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("stage", 0.8))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(QPen(QColor(theme().on_stage)))
        painter.drawText(box.adjusted(10, 0, -10, 0), Qt.AlignmentFlag.AlignVCenter, self._message)

    def _bodies(self) -> list[ShownBody]:
        """Who is drawn on the frame that is shown."""
        project = self._session.project
        hidden = {person.id for person in project.people if person.hidden} if project is not None else set()
        return [body for body in self._poses.bodies(self._frame) if body.person_id not in hidden]

    def person_at(self, at: QPointF) -> str:
        """The id of the person whose keypoint is nearest to `at`; "" when none is near."""
        best, nearest = "", NEAR_PX
        for body in self._bodies():
            points = overlay.mapped(body.px, self._viewport.to_view())
            known = points[np.isfinite(points).all(1)]
            if not len(known):
                continue
            distance = float(np.hypot(known[:, 0] - at.x(), known[:, 1] - at.y()).min())
            if distance < nearest and body.person_id:
                best, nearest = body.person_id, distance
        return best

    # Mouse and keys ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a pan, or what the tool does."""
        if self._in_hand is not None and event.button() != Qt.MouseButton.MiddleButton:
            self._tool_holds = self._in_hand.press(self._viewport.to_picture(event.position()), event)
            if self._tool_holds:
                self.update()
                return
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed, self._dragged = (event.position(), self._viewport.centre), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan while a button is down."""
        if self._pressed is None:
            tool = self._in_hand
            if tool is not None and tool.move(self._viewport.to_picture(event.position()), event):
                self.update()
            return
        start, centre = self._pressed
        moved = event.position() - start
        self._dragged = self._dragged or moved.manhattanLength() > DRAG_PX
        if self._dragged and self._viewport.zoom > 1.0:
            self._viewport.centre = centre
            self._viewport.pan(moved)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a person selects them."""
        if self._tool_holds:
            self._tool_holds = False
            if self._in_hand is not None:
                self._in_hand.release(self._viewport.to_picture(event.position()), event)
            self.update()
        elif self._pressed is not None:
            left = event.button() == Qt.MouseButton.LeftButton
            self._pressed = None
            if left and not self._dragged:
                self._click(event)

    def _click(self, event: QMouseEvent) -> None:
        person = self.person_at(event.position())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if person:
                self.also_select_asked.emit(Selection("person", person))
        else:
            self.select_asked.emit(Selection("person", person) if person else NOTHING)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Play or stop; a tool takes it for two presses."""
        if self._tool is not None:
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.play_asked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One frame a notch (Shift: ten); with Ctrl zoom at the mouse."""
        event.accept()
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.0015**turned, event.position())
            return
        notches, self._turned = notches_of(self._turned + turned)
        if notches:
            many = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_asked.emit(-notches * (MANY_FRAMES if many else 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The tool first."""
        if self._tool is not None and self._tool.key(event):
            self.update()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The tool may wait for the end of a press."""
        if self._tool is not None and self._tool.key_up(event):
            self.update()
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The line round the picture is for those who came by keyboard."""
        by_keys = (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
            Qt.FocusReason.OtherFocusReason,
        )
        self._shows_focus = event.reason() in by_keys and self._tool is None
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the line away."""
        self.update()

    # What changes -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell how large a picture is needed now."""
        self._viewport.view = QSizeF(self.size())
        self._tell_size()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another theme."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.update()
        super().changeEvent(event)

    def _start_over(self) -> None:
        self._image, self._lit, self._frame, self._message = None, None, -1, ""
        video = self._session.video
        self._viewport.picture = QSizeF(video.width, video.height) if video is not None else QSizeF(16, 9)
        self.fit()

    def _follow_view(self) -> None:
        viewport = self._viewport
        if viewport.mirror != self._session.mirror:
            viewport.mirror = self._session.mirror
            viewport.centre = QPointF(1.0 - viewport.centre.x(), viewport.centre.y())
        if self._light != self._session.light:
            self._light = self._session.light
            self._lit = lit(self._image, self._light) if self._image is not None else None
        self.update()

    def _tell_size(self) -> None:
        area, ratio = self.picture_area(), self.devicePixelRatioF()
        self.size_changed.emit(QSize(round(area.width() * ratio), round(area.height() * ratio)))


class ToolKeys(QObject):
    """Lets the tool of a canvas have the keys it uses before the window's shortcuts get them."""

    def __init__(self, canvas: VideoCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim a key."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            tool = self._canvas.tool
            if tool is not None and tool.wants_key(event):
                event.accept()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and is_tab(event):
            tool = self._canvas.tool
            if tool is not None and tool.wants_key(event):
                self._canvas.keyPressEvent(event)
                return True
        return False


def is_tab(event: QKeyEvent) -> bool:
    """Whether it is the Tab key, which would otherwise move the focus before a tool gets it."""
    return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def notches_of(turned: int) -> tuple[int, int]:
    """Whole notches of what a wheel turned, and the rest; fine wheels and touchpads send parts of one."""
    notches = int(turned / NOTCH)
    return notches, turned - notches * NOTCH


def draw_image(painter: QPainter, image: QImage, viewport: Viewport, ratio: float) -> None:
    """Draw the picture where the viewport has it."""
    area = viewport.area()
    painter.save()
    if viewport.mirror:
        painter.setTransform(QTransform(-1, 0, 0, 1, 2 * area.center().x(), 0), True)
    is_exact = abs(image.width() - area.width() * ratio) < 1.5
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_exact)
    painter.drawImage(area, image)
    painter.restore()


def draw_focus(painter: QPainter, area: QRectF) -> None:
    """A fine line that shows which view the keys go to."""
    painter.setPen(QPen(colour("accent", 0.9), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
