"""One further camera: its picture at the moment shown, and the bar that puts it in its place in time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.poses import PoseSource
from app.session import Session
from app.theme import GRID, INSIDE, body_font, colour, theme
from app.timeline.scale import clock
from app.video import overlay
from app.video.cameras import Camera, OtherVideo
from app.video.canvas import DRAG_PX, MANY_FRAMES, draw_focus, draw_image, notches_of
from app.video.light import lit
from app.video.viewport import Viewport
from app.widgets.flow import FlowLayout, keep_height
from app.widgets.icons import icon
from app.widgets.keys import ClaimKeys
from app.widgets.panel import KeepSpace, label
from app.words import tr

LONGEST_OFFSET_S = 1e6
MOST_SHARE = 0.6  # of the height of the view that the bar may take
AROUND_TEXT = 24  # px beside the text of a field
STEP_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CameraPicture(QWidget):
    """The picture of a further camera with the bodies found in it; zooms and pans by itself."""

    step_asked = Signal(int)
    same_asked = Signal()
    size_changed = Signal(QSize)

    def __init__(self, session: Session, camera: Camera, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(120, 80)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Camera {name}", name=Path(camera.video.path).stem))
        self._session = session
        self._name = Path(camera.video.path).stem
        self._poses = PoseSource(OtherVideo(session, camera.video.id).as_session())
        self._viewport = Viewport()
        self._viewport.picture = QSizeF(camera.video.width, camera.video.height)
        self._viewport.mirror = session.mirror
        self._image: QImage | None = None
        self._lit: QImage | None = None
        self._light = session.light
        self._message = ""
        self._turned = 0
        self._pressed: tuple[QPointF, QPointF] | None = None
        self.frame = -1
        self.steps_itself = False
        ClaimKeys(self, lambda event: self.steps_itself and event.key() in STEP_KEYS)
        session.view_changed.connect(self._follow_view)
        session.changed.connect(self._on_changed)

    def show_picture(self, frame: int, image: QImage) -> None:
        """Show the picture of `frame` of this camera."""
        self.frame, self._image, self._message = frame, image, ""
        self._lit = lit(image, self._light)
        self.update()

    @property
    def image(self) -> QImage | None:
        """The picture that is shown, as filmed."""
        return self._image

    def show_message(self, text: str) -> None:
        """Say why there is no picture."""
        self.frame, self._image, self._lit, self._message = -1, None, None, text
        self.update()

    def picture_size(self) -> QSize:
        """The device pixels the picture takes."""
        area, ratio = self._viewport.area(), self.devicePixelRatioF()
        return QSize(round(area.width() * ratio), round(area.height() * ratio))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Picture, bodies, name."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("stage"))
        if self._lit is not None:
            draw_image(painter, self._lit, self._viewport, self.devicePixelRatioF())
            self._draw_bodies(painter)
        elif self._message:
            painter.setFont(body_font())
            painter.setPen(QColor(theme().on_stage))
            area = self.rect().adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(flags), self._message)
        self._draw_name(painter)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()))
        painter.end()

    def _draw_bodies(self, painter: QPainter) -> None:
        session = self._session
        if not session.show_skeleton or session.project is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hidden = {person.id for person in session.project.people if person.hidden}
        person = session.selected_person()
        for body in self._poses.bodies(self.frame):
            if body.person_id not in hidden:
                selected = person is not None and body.person_id == person.id
                to_view = self._viewport.to_view()
                overlay.draw_body(painter, body, to_view, selected=selected, show_name=session.show_names)

    def _draw_name(self, painter: QPainter) -> None:
        font = body_font(12)
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(self._name, Qt.TextElideMode.ElideMiddle, self.width() - 32)
        box = QRectF(INSIDE, 0, metrics.horizontalAdvance(text) + 16, metrics.height() + 6)
        box.moveBottom(self.height() - INSIDE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("stage", 0.72))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(theme().on_stage))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    # Mouse and keys ---------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One frame a notch (Shift: ten); with Ctrl zoom at the mouse."""
        event.accept()
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._viewport.zoom_to(self._viewport.zoom * 1.0015**turned, event.position())
            self._tell_size()
            return
        notches, self._turned = notches_of(self._turned + turned)
        if notches:
            many = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_asked.emit(-notches * (MANY_FRAMES if many else 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a pan."""
        self._pressed = (event.position(), self._viewport.centre)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan while a button is down."""
        if self._pressed is not None and self._viewport.zoom > 1.0:
            start, centre = self._pressed
            if (event.position() - start).manhattanLength() > DRAG_PX:
                self._viewport.centre = centre
                self._viewport.pan(event.position() - start)
                self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The pan is over."""
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole picture again."""
        self._viewport.fit()
        self._tell_size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by the arrows, Enter says that it is the same moment, while cameras are synchronised."""
        many = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if self.steps_itself and event.key() in STEP_KEYS:
            self.step_asked.emit(STEP_KEYS[Qt.Key(event.key())] * (MANY_FRAMES if many else 1))
        elif self.steps_itself and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.same_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they go elsewhere."""
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell how large a picture is needed now."""
        self._viewport.view = QSizeF(self.size())
        self._tell_size()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another theme."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.update()
        super().changeEvent(event)

    def _tell_size(self) -> None:
        self.size_changed.emit(self.picture_size())
        self.update()

    def _on_changed(self, *_: object) -> None:
        self.update()

    def _follow_view(self) -> None:
        if self._viewport.mirror != self._session.mirror:
            self._viewport.mirror = self._session.mirror
            self._viewport.centre = QPointF(1.0 - self._viewport.centre.x(), self._viewport.centre.y())
        if self._light != self._session.light:
            self._light = self._session.light
            self._lit = lit(self._image, self._light) if self._image is not None else None
        self.update()


class CameraView(QWidget):
    """A further camera with, while cameras are synchronised, the bar below its picture."""

    step_asked = Signal(int)  # of the recording: the camera goes with it
    wished = Signal(int)  # a frame of this camera
    same_moment = Signal(str, int)  # video, its frame that is the same moment as the one shown
    placed = Signal(str, float, float)  # video, offset in s, time scale
    remove_asked = Signal(str)

    def __init__(self, session: Session, camera: Camera, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.camera = camera
        self.wish = -1  # the frame it is to show
        self.picture = CameraPicture(session, camera, self)
        self.picture.step_asked.connect(self._step)
        self.picture.same_asked.connect(self._say_same)
        self._bar = QWidget(self)
        self._bar.setObjectName("bar")
        self._bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._fill_bar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.picture, 1)
        column.addWidget(self._bar)
        self.set_synchronising(session.synchronising)
        self.set_camera(camera)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar is as high as its lines are; what is seldom used gives way to the picture."""
        flow = self._bar.layout()
        if flow is None:
            return
        for widget in (self.scale, self._remove):
            widget.setVisible(True)
        if flow.heightForWidth(self.width()) > MOST_SHARE * self.height():
            for widget in (self.scale, self._remove):
                widget.setVisible(False)
        self._bar.setFixedHeight(flow.heightForWidth(self.width()))

    def set_camera(self, camera: Camera) -> None:
        """The camera was put elsewhere in time."""
        self.camera = camera
        for field, value in ((self.offset, camera.part.offset_s), (self.scale, camera.part.scale)):
            with QSignalBlocker(field):
                field.setValue(value)

    def set_synchronising(self, on: bool) -> None:
        """Show the bar; the camera is then stepped by itself."""
        self._bar.setVisible(on)
        self.picture.steps_itself = on

    def wish_for(self, frame: int | None) -> None:
        """Show a frame; None where the camera did not film."""
        if frame is None:
            self.wish = -1
            self.picture.show_message(tr("This camera was not filming at this moment."))
            self._where.setText("–")
            return
        self.wish = frame
        self._where.setText(tr("frame {frame}", frame=frame))
        self._where.setToolTip(clock(float(self.camera.times_s[frame])))
        self.wished.emit(frame)

    def show_picture(self, frame: int, image: QImage) -> None:
        """A picture came; the overlay is drawn for the frame it is of."""
        if self.wish >= 0:
            self.picture.show_picture(frame, image)

    def tell_failed(self, text: str, hint: str) -> None:
        """The video cannot be read."""
        self.picture.show_message(f"{text}\n{hint}")

    def _step(self, frames: int) -> None:
        if self._session.synchronising:
            last = len(self.camera.times_s) - 1
            self.wish_for(min(max(max(self.wish, 0) + frames, 0), last))
        else:
            self.step_asked.emit(frames)

    def _say_same(self) -> None:
        if self.wish >= 0:
            self.same_moment.emit(self.camera.video.id, self.wish)

    def _fill_bar(self) -> None:
        back = self._button("step-back", tr("This camera one frame back  (Left)"))
        back.clicked.connect(lambda: self._step(-1))
        on = self._button("step-forward", tr("This camera one frame on  (Right)"))
        on.clicked.connect(lambda: self._step(1))
        for button in (back, on):
            button.setAutoRepeat(True)
        self._where: QLabel = label("", "dim", self._bar)
        self.same = QPushButton(tr("Same moment"), self._bar)
        self.same.setToolTip(
            tr("This is the same moment: filmed together with what the first camera shows  (Enter)")
        )
        self.same.setProperty("role", "primary")
        KeepSpace(self.same)
        self.same.clicked.connect(self._say_same)
        self.offset = self._field(tr("Offset"), -LONGEST_OFFSET_S, LONGEST_OFFSET_S, 3, 0.01, tr(" s"))
        self.offset.setToolTip(tr("How much later than the recording this camera began"))
        self.scale = self._field(tr("Time scale"), 0.001, 1000.0, 3, 0.1, " ×")
        self.scale.setToolTip(tr("Below 1 where this video was filmed in slow motion"))
        self._remove = self._button("x", tr("Take this camera out of the recording"))
        self._remove.clicked.connect(lambda: self.remove_asked.emit(self.camera.video.id))
        self.scale.setPrefix("")
        for field, sample in ((self.offset, f"{self.offset.prefix()}-00.000 s"), (self.scale, "0.000 ×")):
            field.setFixedWidth(field.fontMetrics().horizontalAdvance(sample) + AROUND_TEXT)
        flow = FlowLayout(self._bar)
        flow.setContentsMargins(GRID, GRID, GRID, GRID)
        for widget in (back, on, self._where, self.same, self.offset, self.scale, self._remove):
            flow.addWidget(widget)
        keep_height(self._bar)

    def _button(self, picture: str, words: str) -> QToolButton:
        button = QToolButton(self._bar)
        button.setIcon(icon(picture))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        KeepSpace(button)
        return button

    def _field(
        self, name: str, low: float, high: float, decimals: int, step: float, suffix: str
    ) -> QDoubleSpinBox:
        field = QDoubleSpinBox(self._bar)
        field.setDecimals(decimals)
        field.setRange(low, high)
        field.setSingleStep(step)
        field.setSuffix(suffix)
        field.setPrefix(f"{name}  ")
        field.setAccessibleName(name)
        field.setKeyboardTracking(False)
        field.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        field.valueChanged.connect(
            lambda: self.placed.emit(self.camera.video.id, self.offset.value(), self.scale.value())
        )
        return field
