"""Putting keypoints where they belong: by dragging, or by the arrow keys in keypoint mode."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen, QTransform

from app.poses import BETWEEN, BY_HAND, HIDDEN, PoseSource, ShownBody
from app.session import Selection, Session
from app.theme import CORRECTED, body_font, colour, theme
from app.video.overlay import DOUBTFUL, mapped
from app.words import tr
from core.document import edits
from core.document.gesture import Gesture
from core.document.project import Correction
from core.motion.skeletons import load_skeleton

NEAR_PX = 11.0
STARTS_PX = 3.0
STEPS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
FRAMES = {Qt.Key.Key_Comma: -1, Qt.Key.Key_Period: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
LARGE_STEP = 10.0


class Place(msgspec.Struct, frozen=True):
    """A keypoint of a body that is seen."""

    body: ShownBody
    number: int

    @property
    def name(self) -> str:
        """The keypoint's name in its skeleton."""
        return load_skeleton(self.body.skeleton).keypoints[self.number]

    @property
    def px(self) -> tuple[float, float]:
        """Where it is; where it is hidden, what was predicted."""
        hidden = self.body.origin_of(self.number) == HIDDEN and self.body.predicted is not None
        table = self.body.predicted if hidden and self.body.predicted is not None else self.body.px
        return float(table[self.number, 0]), float(table[self.number, 1])


class KeypointTool(QObject):
    """Without being taken in hand it lets keypoints of the selected person be dragged; in hand (keypoint
    mode) everybody's, and keys choose and move them. One drag or one held key is one step of the history.
    """

    leave_asked = Signal()
    step_asked = Signal(int)
    cursor = Qt.CursorShape.CrossCursor

    def __init__(
        self,
        session: Session,
        poses: PoseSource,
        attempt: Callable[[Callable[[], object]], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._poses = poses
        self._attempt = attempt
        self._to_view = QTransform()
        self._in_hand = False
        self._hovered: Place | None = None
        self._pressed: tuple[Place, QPointF, QPointF] | None = None  # its keypoint, at, and at in the view
        self._gesture: Gesture | None = None
        session.frame_changed.connect(self._on_frame)

    @property
    def in_hand(self) -> bool:
        """Whether keypoint mode is on."""
        return self._in_hand

    def take(self) -> None:
        """Keypoint mode begins."""
        self._in_hand = True

    def chosen(self) -> Place | None:
        """The selected keypoint, where its person is seen on this frame."""
        selection = self._session.selection
        if selection.kind != "person" or not selection.keypoint:
            return None
        body = self._poses.body(selection.id, self._session.frame)
        if body is None:
            return None
        names = load_skeleton(body.skeleton).keypoints
        return Place(body, names.index(selection.keypoint)) if selection.keypoint in names else None

    # The mouse --------------------------------------------------------------------------------------

    def press(self, at: QPointF, event: QMouseEvent) -> bool:
        """Take hold of the keypoint under the mouse."""
        if (
            event.button() != Qt.MouseButton.LeftButton
            or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            return False
        place = self._near(event.position())
        if place is None or not self._may_edit():
            return False
        self._pressed = (place, at, event.position())
        return True

    def move(self, at: QPointF, event: QMouseEvent) -> bool:
        """Move the keypoint along, or show which one is under the mouse."""
        if self._pressed is None:
            hovered = self._near(event.position())
            changed = hovered != self._hovered
            self._hovered = hovered
            return changed
        place, start, pressed_at = self._pressed
        if self._gesture is None and (event.position() - pressed_at).manhattanLength() < STARTS_PX:
            return False
        x, y = place.px
        self._put(place, x + at.x() - start.x(), y + at.y() - start.y())
        return True

    def release(self, at: QPointF, event: QMouseEvent) -> bool:
        """Let go of it: one step of the history, or (not moved) the keypoint is selected."""
        if self._pressed is not None:
            place = self._pressed[0]
            self._pressed = None
            self._session.select(Selection("person", place.body.person_id, keypoint=place.name))
        self._finish()
        self._hovered = self._near(event.position())
        return True

    # The keys ---------------------------------------------------------------------------------------

    def wants_key(self, event: QKeyEvent) -> bool:
        """In keypoint mode: arrows, Tab, comma and full stop, Escape."""
        strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.modifiers() & strong:
            return False
        key = Qt.Key(event.key())
        tabs = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return key in STEPS or key in FRAMES or key in tabs or key == Qt.Key.Key_Escape

    def key(self, event: QKeyEvent) -> bool:
        """Choose, move, go to the next frame, end."""
        if not self.wants_key(event):
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._cancel()
        elif key in FRAMES:
            self.step_asked.emit(FRAMES[key])
        elif key in STEPS:
            large = LARGE_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
            self._nudge(STEPS[key][0] * large, STEPS[key][1] * large)
        else:
            self._choose_next(-1 if key == Qt.Key.Key_Backtab else 1)
        return True

    def key_up(self, event: QKeyEvent) -> bool:
        """A key that was held ends its step."""
        if event.isAutoRepeat() or self._pressed is not None or self._gesture is None:
            return False
        self._finish()
        return True

    def left(self) -> None:
        """Keypoint mode ends."""
        self._finish()
        self._in_hand, self._pressed, self._hovered = False, None, None

    def choose(self, name: str = "") -> bool:
        """Select the keypoint of that name ("": the first) of the selected person or, where none is, of the
        first one seen; whether there is one."""
        person = self._session.selected_person()
        body = self._poses.body(person.id, self._session.frame) if person is not None else None
        if body is None:
            seen = [one for one in self._poses.bodies(self._session.frame) if one.person_id]
            body = seen[0] if seen else None
        if body is None:
            return False
        names = load_skeleton(body.skeleton).keypoints
        self._session.select(
            Selection("person", body.person_id, keypoint=name if name in names else names[0])
        )
        return True

    def _choose_next(self, by: int) -> None:
        place = self.chosen()
        if place is None:
            self.choose()
            return
        self._finish()
        names = load_skeleton(place.body.skeleton).keypoints
        name = names[(place.number + by) % len(names)]
        self._session.select(Selection("person", place.body.person_id, keypoint=name))

    def _nudge(self, dx: float, dy: float) -> None:
        place = self.chosen()
        if place is None or self._pressed is not None or not self._may_edit():
            return
        x, y = place.px
        if self._session.mirror:
            dx = -dx
        if np.isfinite([x, y]).all():
            join = f"{place.body.person_id} {place.name} {self._session.frame}"
            self._put(place, x + dx, y + dy, join)

    # Changing ---------------------------------------------------------------------------------------

    def _may_edit(self) -> bool:
        return self._session.store is not None and not self._session.read_only and not self._session.playing

    def _put(self, place: Place, x: float, y: float, join: str = "") -> None:
        session = self._session
        if session.store is None or session.video is None:
            return
        x = min(max(x, 0.0), session.video.width - 1.0)
        y = min(max(y, 0.0), session.video.height - 1.0)
        correction = Correction(frame=session.frame, keypoint=place.name, x=round(x, 2), y=round(y, 2))
        store, video_id, times_s = session.store, session.video.id, session.times_s

        def preview() -> None:
            if self._gesture is None:
                self._gesture = store.gesture("Move keypoint", join)
            self._gesture.preview(edits.move_keypoint, video_id, place.body.person_id, correction, times_s)

        self._attempt(preview)

    def _finish(self) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            self._attempt(gesture.commit)

    def _cancel(self) -> None:
        if self._gesture is not None:
            gesture, self._gesture, self._pressed = self._gesture, None, None
            gesture.abandon()
        else:
            self.leave_asked.emit()

    def _on_frame(self) -> None:
        self._pressed = None
        self._hovered = None
        self._finish()

    # Seeing -----------------------------------------------------------------------------------------

    def _near(self, at: QPointF) -> Place | None:
        """The keypoint nearest to a point of the view, if one is near; the selected person's first."""
        person = self._session.selected_person()
        wanted = person.id if person is not None and self._session.selection.kind == "person" else ""
        if not self._session.show_skeleton or not (self._in_hand or wanted):
            return None
        best: Place | None = None
        nearest = NEAR_PX
        project = self._session.project
        hidden = {one.id for one in project.people if one.hidden} if project is not None else set()
        for body in self._poses.bodies(self._session.frame):
            if not body.person_id or body.person_id in hidden:
                continue
            if body.person_id != wanted and not self._in_hand:
                continue
            shown = body.px
            if self._in_hand and body.predicted is not None and body.origin is not None:
                shown = np.where((body.origin == HIDDEN)[:, None], body.predicted, body.px)
            points = mapped(shown, self._to_view)
            distance = np.hypot(points[:, 0] - at.x(), points[:, 1] - at.y())
            distance = np.where(np.isfinite(distance), distance, np.inf)
            number = int(np.argmin(distance))
            favour = 0.6 if body.person_id == wanted else 1.0
            if distance[number] * favour < nearest:
                best, nearest = Place(body, number), float(distance[number]) * favour
        return best

    def paint(self, painter: QPainter, to_view: QTransform) -> None:
        """The chosen keypoint, the one under the mouse, what is hidden; in keypoint mode the keys."""
        self._to_view = QTransform(to_view)
        chosen = self.chosen()
        if self._in_hand:
            for body in self._poses.bodies(self._session.frame):
                self._paint_hidden(painter, body, to_view)
        if chosen is not None:
            self._paint_mark(painter, chosen, to_view, strong=True)
        if self._hovered is not None and self._gesture is None:
            self._paint_mark(painter, self._hovered, to_view, strong=False)
        shown = self._hovered if self._hovered is not None and self._gesture is None else chosen
        if shown is not None:
            self._paint_name(painter, shown, to_view)
        if self._in_hand:
            _paint_keys(painter)

    def _paint_mark(self, painter: QPainter, place: Place, to_view: QTransform, *, strong: bool) -> None:
        at = to_view.map(QPointF(*place.px))
        if not np.isfinite([at.x(), at.y()]).all():
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = 9.0 if strong else 7.0
        for tint, width in ((colour("outline", 0.8), 3.4), (QColor(theme().on_stage), 1.6)):
            painter.setPen(QPen(tint, width))
            painter.drawEllipse(at, radius, radius)
            if strong:
                for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                    painter.drawLine(at + QPointF(dx, dy) * radius, at + QPointF(dx, dy) * (radius + 5))

    def _paint_hidden(self, painter: QPainter, body: ShownBody, to_view: QTransform) -> None:
        if body.origin is None or body.predicted is None:
            return
        for number in np.flatnonzero(body.origin == HIDDEN):
            at = to_view.map(QPointF(*Place(body, int(number)).px))
            for tint, width in ((colour("outline", 0.8), 3.4), (colour(CORRECTED), 1.6)):
                painter.setPen(QPen(tint, width))
                painter.drawLine(at + QPointF(-4, -4), at + QPointF(4, 4))
                painter.drawLine(at + QPointF(-4, 4), at + QPointF(4, -4))

    def _paint_name(self, painter: QPainter, place: Place, to_view: QTransform) -> None:
        at = to_view.map(QPointF(*place.px))
        if not np.isfinite([at.x(), at.y()]).all():
            return
        font = body_font(12)
        painter.setFont(font)
        text = f"{keypoint_name(place.name)}  ·  {origin_text(place)}"
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(text) + 16, metrics.height() + 6
        window = painter.window()
        left = at.x() + 16 if at.x() + 16 + width < window.right() else at.x() - 16 - width
        top = min(at.y() + 10, window.bottom() - height - 2.0)
        box = QRectF(left, top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("stage", 0.85))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(theme().on_stage))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _paint_keys(painter: QPainter) -> None:
    """What the keys do, along the upper edge."""
    words = tr(
        "Keypoints:  Tab chooses  ·  arrows move  ·  , and . change the frame  ·  H hidden  ·  "
        "B fills in between  ·  Backspace resets  ·  Esc ends"
    )
    font = body_font(12)
    painter.setFont(font)
    flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
    most = QRectF(painter.window()).adjusted(18, 10, -18, 0)
    inner = painter.boundingRect(most, flags, words)
    if inner.height() > 2.5 * QFontMetricsF(font).height():  # large text on a small picture
        words = tr("Keypoints: Esc ends")
        inner = painter.boundingRect(most, flags, words)
    box = inner.adjusted(-10, -4, 10, 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("stage", 0.85))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(theme().on_stage))
    painter.drawText(inner, flags, words)


def keypoint_name(name: str) -> str:
    """A keypoint's name as it is read: "left wrist"."""
    return name.replace("_", " ")


def origin_text(place: Place) -> str:
    """Where the place of a keypoint is from, in words."""
    origin = place.body.origin_of(place.number)
    if origin == BY_HAND:
        return tr("corrected")
    if origin == BETWEEN:
        return tr("filled in")
    if origin == HIDDEN:
        return tr("hidden")
    score = float(place.body.scores[place.number])
    if not np.isfinite(place.body.px[place.number]).all():
        return tr("not found")
    sure = tr("{percent} % sure", percent=round(100 * score))
    return sure if score >= DOUBTFUL else tr("doubtful, {sure}", sure=sure)
