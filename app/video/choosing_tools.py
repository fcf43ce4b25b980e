"""The tools for choosing whom and where to analyse: click people, draw a region."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QTransform,
)

from app.choosing import Choosing, key_number
from app.session import Session
from app.theme import body_font, colour, theme
from app.video import overlay
from app.video.canvas import VideoCanvas
from app.video.tools import CanvasTool
from app.words import tr

GRIP_PX = 8.0
STEP_PX = 8
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class AthleteTool:
    """A click on a body follows it, another one no longer; so do the digits. Enter analyses."""

    cursor = Qt.CursorShape.PointingHandCursor

    def __init__(self, choosing: Choosing, confirm: Callable[[], None]) -> None:
        self._choosing = choosing
        self._confirm = confirm
        self._over: int | None = None

    def press(self, at: QPointF, event: QMouseEvent) -> bool:
        """Follow who is here, or no longer."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        number = self._choosing.body_at(at.x(), at.y())
        if number is None:
            return False
        self._choosing.toggle(number)
        return True

    def move(self, at: QPointF, event: QMouseEvent) -> bool:
        """Light up who is under the mouse."""
        over = self._choosing.body_at(at.x(), at.y())
        is_new, self._over = over != self._over, over
        return is_new

    def release(self, at: QPointF, event: QMouseEvent) -> bool:
        """Done at the press."""
        return False

    def wants_key(self, event: QKeyEvent) -> bool:
        """Digits, Enter and Esc; the rest steps and plays as always."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        return event.key() in (*ENTER, Qt.Key.Key_Escape) or key_number(event.key()) is not None

    def key(self, event: QKeyEvent) -> bool:
        """Digits follow a body, Enter analyses, Esc leaves."""
        number = key_number(event.key())
        if number is not None:
            self._choosing.toggle(number)
        elif event.key() in ENTER:
            self._confirm()
        elif event.key() == Qt.Key.Key_Escape:
            self._choosing.end()
        else:
            return False
        return True

    def key_up(self, event: QKeyEvent) -> bool:
        """Nothing is held."""
        return False

    def paint(self, painter: QPainter, to_view: QTransform) -> None:
        """The region, and everybody found with a number."""
        paint_region(painter, to_view, self._choosing.region, in_hand=False)
        for number, body in enumerate(self._choosing.bodies_now()):
            points = overlay.mapped(body.px, to_view)
            points = points[np.isfinite(points).all(1)]
            if len(points):
                low, high = points.min(0), points.max(0)
                box = QRectF(QPointF(*low), QPointF(*high)).adjusted(-6, -6, 6, 6)
                is_chosen = self._choosing.is_chosen(number)
                _paint_body_box(painter, box, number + 1, is_chosen, self._over == number)

    def left(self) -> None:
        """Forget who was under the mouse."""
        self._over = None


class RegionTool:
    """A drag draws the region, moves it or one of its edges; arrows move it, with Shift they size it."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, choosing: Choosing, session: Session) -> None:
        self._choosing = choosing
        self._session = session
        self._grip_px = GRIP_PX  # of the picture
        self._from: QPointF | None = None
        self._before = (0.0, 0.0, 0.0, 0.0)  # corners x0, y0, x1, y1 when the drag began
        self._moves = (False, False, False, False)  # which of them the drag moves

    def press(self, at: QPointF, event: QMouseEvent) -> bool:
        """Take hold of the region, of an edge of it, or begin a new one."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._from = at
        self._moves = self._hold(at)
        if any(self._moves):
            x, y, width, height = self._choosing.region or (0, 0, 0, 0)
            self._before = (x, y, x + width, y + height)
        else:
            self._before = (at.x(), at.y(), at.x(), at.y())
            self._moves = (False, False, True, True)
        return True

    def move(self, at: QPointF, event: QMouseEvent) -> bool:
        """Draw it as far as the mouse is."""
        if self._from is None:
            return False
        moved = at - self._from
        by = (moved.x(), moved.y(), moved.x(), moved.y())
        held = zip(self._before, by, self._moves, strict=True)
        x0, y0, x1, y1 = (corner + (way if moves else 0.0) for corner, way, moves in held)
        if all(self._moves):
            x0, y0, x1, y1 = self._within(x0, y0, x1, y1)
        self._choosing.set_region(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
        return True

    def release(self, at: QPointF, event: QMouseEvent) -> bool:
        """Let go."""
        self._from = None
        return True

    def wants_key(self, event: QKeyEvent) -> bool:
        """Arrows, Enter, Delete and Esc."""
        keys = (*ARROWS, *ENTER, *CLEAR, Qt.Key.Key_Escape)
        return event.key() in keys and not event.modifiers() & Qt.KeyboardModifier.AltModifier

    def key(self, event: QKeyEvent) -> bool:
        """Arrows move, Shift and arrows size it, with Ctrl by single pixels; Enter keeps it."""
        if event.key() in ARROWS:
            self._nudge(*ARROWS[Qt.Key(event.key())], event.modifiers())
        elif event.key() in ENTER:
            self._choosing.set_mode("athletes")
        elif event.key() in CLEAR:
            self._choosing.clear_region()
        elif event.key() == Qt.Key.Key_Escape:
            self._choosing.clear_region()
            self._choosing.set_mode("athletes")
        else:
            return False
        return True

    def key_up(self, event: QKeyEvent) -> bool:
        """Nothing is held."""
        return False

    def paint(self, painter: QPainter, to_view: QTransform) -> None:
        """The region with its grips, the rest darker."""
        self._grip_px = GRIP_PX / max(abs(to_view.m11()), 1e-6)
        paint_region(painter, to_view, self._choosing.region, in_hand=True)

    def left(self) -> None:
        """Let go."""
        self._from = None

    def _hold(self, at: QPointF) -> tuple[bool, bool, bool, bool]:
        """Which corners' coordinates a drag from here moves; none: a new region."""
        if self._choosing.region is None:
            return False, False, False, False
        x, y, width, height = self._choosing.region
        near = self._grip_px
        if not (x - near <= at.x() <= x + width + near and y - near <= at.y() <= y + height + near):
            return False, False, False, False
        edges = (
            abs(at.x() - x) <= near,
            abs(at.y() - y) <= near,
            abs(at.x() - x - width) <= near,
            abs(at.y() - y - height) <= near,
        )
        return edges if any(edges) else (True, True, True, True)

    def _nudge(self, x: int, y: int, modifiers: Qt.KeyboardModifier) -> None:
        video = self._session.video
        if video is None:
            return
        region = self._choosing.region
        if region is None:  # the middle of the picture to begin with
            self._choosing.set_region(video.width / 4, video.height / 4, video.width / 2, video.height / 2)
            return
        step = 1 if modifiers & Qt.KeyboardModifier.ControlModifier else STEP_PX
        left, top, width, height = region
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._choosing.set_region(left, top, width + x * step, height + y * step)
        else:
            moved = QRectF(left + x * step, top + y * step, width, height)
            x0, y0, x1, y1 = self._within(moved.left(), moved.top(), moved.right(), moved.bottom())
            self._choosing.set_region(x0, y0, x1 - x0, y1 - y0)

    def _within(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """Moved back into the picture, the size kept."""
        video = self._session.video
        assert video is not None
        x = min(max(x0, 0.0), video.width - (x1 - x0)) - x0
        y = min(max(y0, 0.0), video.height - (y1 - y0)) - y0
        return x0 + x, y0 + y, x1 + x, y1 + y


class ChoosingTools(QObject):
    """Puts the tool of the choice into the hand of the canvas, and away."""

    confirmed = Signal()  # Enter: analyse

    def __init__(self, choosing: Choosing, session: Session, canvas: VideoCanvas) -> None:
        super().__init__(canvas)
        self._choosing = choosing
        self._canvas = canvas
        self._tools: dict[str, CanvasTool] = {
            "athletes": AthleteTool(choosing, self.confirmed.emit),
            "region": RegionTool(choosing, session),
        }
        choosing.changed.connect(self._follow)
        canvas.tool_changed.connect(self._on_tool)

    def _follow(self) -> None:
        tool = self._tools.get(self._choosing.mode)
        if tool is not None:
            self._canvas.set_tool(tool)
        elif self._canvas.tool in self._tools.values():
            self._canvas.set_tool(None)
        self._canvas.setAccessibleDescription(self._in_words())
        self._canvas.update()

    def _in_words(self) -> str:
        """What is drawn, for screen readers."""
        choosing = self._choosing
        if choosing.mode == "region" and choosing.region is not None:
            x, y, width, height = choosing.region
            return tr("Region {width} by {height} at {x}, {y}", width=width, height=height, x=x, y=y)
        if choosing.mode != "athletes":
            return ""
        count = len(choosing.bodies_now())
        chosen = ", ".join(str(number + 1) for number in range(count) if choosing.is_chosen(number))
        return tr("{n} people found. Chosen: {chosen}", n=count, chosen=chosen or tr("nobody"))

    def _on_tool(self) -> None:
        """Another tool was taken in hand: the choice is put away."""
        if self._choosing.is_active and self._canvas.tool is not self._tools.get(self._choosing.mode):
            self._choosing.end()


def paint_region(
    painter: QPainter, to_view: QTransform, region: tuple[int, int, int, int] | None, *, in_hand: bool
) -> None:
    """Everything outside of the region darker; its edge, with grips while it can be dragged."""
    if region is None:
        return
    x, y, width, height = region
    half = 0.5  # pixels are drawn about their middles
    area = to_view.mapRect(QRectF(x - half, y - half, width, height))
    outside = QPainterPath()
    outside.addRect(QRectF(painter.viewport()))
    inside = QPainterPath()
    inside.addRect(area)
    painter.fillPath(outside.subtracted(inside), colour("stage", 0.55))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("outline", 0.6), 3.0))
    painter.drawRect(area)
    painter.setPen(QPen(colour("accent"), 1.5, Qt.PenStyle.SolidLine if in_hand else Qt.PenStyle.DashLine))
    painter.drawRect(area)
    if in_hand:
        painter.setBrush(colour("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        for at_x in (area.left(), area.center().x(), area.right()):
            for at_y in (area.top(), area.center().y(), area.bottom()):
                if QPointF(at_x, at_y) != area.center():
                    painter.drawRect(QRectF(at_x - 3.5, at_y - 3.5, 7, 7))


def _paint_body_box(painter: QPainter, box: QRectF, number: int, is_chosen: bool, is_over: bool) -> None:
    tint = colour("accent") if is_chosen else QColor(theme().on_stage)
    painter.setBrush(colour("accent", 0.16) if is_chosen else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("outline", 0.55), 4.0))
    painter.drawRoundedRect(box, 6, 6)
    style = Qt.PenStyle.SolidLine if is_chosen or is_over else Qt.PenStyle.DashLine
    painter.setPen(QPen(tint, 2.2 if is_chosen or is_over else 1.3, style))
    painter.drawRoundedRect(box, 6, 6)
    font = body_font(12, QFont.Weight.DemiBold)
    painter.setFont(font)
    text = f"✓ {number}" if is_chosen else f"{number}"
    size = QFontMetricsF(font)
    chip = QRectF(0, 0, size.horizontalAdvance(text) + 12, size.height() + 4)
    chip.moveBottomLeft(box.topLeft() + QPointF(0, -2))
    if chip.top() < 0:
        chip.moveTopLeft(box.topLeft() + QPointF(3, 3))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("accent") if is_chosen else colour("stage", 0.8))
    painter.drawRoundedRect(chip, 4, 4)
    painter.setPen(QColor(theme().on_accent if is_chosen else theme().on_stage))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
