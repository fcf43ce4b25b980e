"""Pieces of the explanation panel: bars that can be pressed, the curve of moments, the pose atlas."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.poses import PoseSource
from app.said_labels import percent
from app.session import Session
from app.theme import (
    GLOW,
    GRID,
    INSIDE,
    SECONDARY_PX,
    body_font,
    colour,
    label_colour,
    label_hues,
    scaled,
    theme,
    vivid,
)
from app.timeline.painting import is_named, label_text
from app.why import PartRow, Why, cells, frame_curve, frames_told, map_size
from app.widgets.panel import KeepSpace
from app.words import tr
from core.action_recognisers import Explanation
from core.motion.skeletons import load_skeleton, map_keypoints

BAR_PX = 4
CURVE_PX = 56
LEAST_CELL, MOST_CELL = 5, 44  # px of a cell of the atlas
MOST_CELLS, LEAST_CELLS, AROUND = 14, 9, 2  # of a larger map this much around the path is shown
FIGURE_PX = 16  # cells smaller than this hold a dot instead of a figure


class ShareBar(QAbstractButton):
    """A name, what is said of it, and a bar; pressed, it points at something where it can."""

    def __init__(self, name: str, told: str, share: float, tint: QColor, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._told, self._share, self._tint = name, told, share, tint
        self.setAccessibleName(f"{name}: {told}")
        self.setToolTip(f"{name}: {told}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def let_press(self, hint: str, pressed: bool) -> None:
        """It can be pressed, and may be."""
        self.setCheckable(True)
        self.setChecked(pressed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(f"{self.toolTip()}\n{hint}")
        KeepSpace(self)

    def sizeHint(self) -> QSize:
        """One line of text over a bar."""
        return QSize(scaled(120), round(QFontMetricsF(body_font()).height()) + BAR_PX + 2 * GRID)

    def minimumSizeHint(self) -> QSize:
        """It may be narrow: texts are elided."""
        return QSize(scaled(60), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The name, at the right what is said, the bar below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        if self.isChecked() or (self.isCheckable() and self.underMouse()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent", 0.22) if self.isChecked() else colour("high"))
            painter.drawRoundedRect(area, 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 4, 4)
        inner = area.adjusted(GRID, GRID / 2, -GRID, -GRID / 2)
        font, small = body_font(), body_font(SECONDARY_PX)
        line = QRectF(inner.left(), inner.top(), inner.width(), QFontMetricsF(font).height())
        painter.setFont(small)
        painter.setPen(QColor(theme().text_dim))
        metrics = QFontMetricsF(small)
        told = metrics.elidedText(self._told, Qt.TextElideMode.ElideRight, line.width() * 0.62)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), told)
        room = line.width() - metrics.horizontalAdvance(told) - INSIDE
        painter.setFont(font)
        painter.setPen(QColor(theme().text))
        name = QFontMetricsF(font).elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        bar = QRectF(inner.left(), line.bottom() + 1, inner.width(), BAR_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("text_dim", 0.22))
        painter.drawRoundedRect(bar, 2, 2)
        bar.setWidth(max(bar.width() * min(max(self._share, 0.0), 1.0), 2.0))
        painter.setBrush(self._tint)
        painter.drawRoundedRect(bar, 2, 2)
        painter.end()


def part_bar(row: PartRow, name: str, parent: QWidget) -> ShareBar:
    """What a part says alone: its label in the label's colour."""
    hue = label_hues([row.label])[row.label] if is_named(row.label) else None
    told = f"{label_text(row.label)} {percent(row.share)}"
    return ShareBar(name, told, row.share, vivid(label_colour(hue)), parent)


class MomentCurve(QWidget):
    """How much each moment of the segment counted; a click or the arrows go to a moment."""

    go_asked = Signal(int)

    def __init__(self, session: Session, why: Why, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._why = session, why
        self._curve = frame_curve(why)
        self._first, self._last = frames_told(why)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(scaled(CURVE_PX))
        self.setAccessibleName(tr("How much each moment counted"))
        self.setToolTip(tr("Click to go to a moment"))
        session.frame_changed.connect(self.update)

    def _x(self, frame: float) -> float:
        span = max(self._last - self._first, 1)
        return 6 + (frame - self._first) / span * (self.width() - 12)

    def _frame_at(self, x: float) -> int:
        span = max(self._last - self._first, 1)
        frame = self._first + round((x - 6) / max(self.width() - 12, 1) * span)
        return min(max(frame, self._first), self._last)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The curve, and where the play head is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(colour("accent"), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(colour("high"))
        painter.drawRoundedRect(area, 4, 4)
        ground, high = area.bottom() - 4, area.height() - 10
        if self._curve is not None:
            frames, shares = self._curve
            points = [
                QPointF(self._x(frame), ground - share * high)
                for frame, share in zip(frames.tolist(), shares.tolist())
            ]
            ends = [QPointF(points[-1].x(), ground), QPointF(points[0].x(), ground)] if points else []
            line = reason_tint()
            fill = QColor(line)
            fill.setAlphaF(0.25)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawPolygon(QPolygonF([*points, *ends]))
            painter.setPen(QPen(line, 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
        if self._first <= self._session.frame <= self._last:
            x = self._x(self._session.frame)
            painter.setPen(QPen(colour("danger"), 1.5))
            painter.drawLine(QPointF(x, area.top() + 3), QPointF(x, area.bottom() - 3))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self.go_asked.emit(self._frame_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while it is pressed."""
        self.go_asked.emit(self._frame_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up goes to the moment that counted most; everything else belongs to the window."""
        if event.key() == Qt.Key.Key_Up and self._curve is not None and len(self._curve[0]):
            self.go_asked.emit(int(self._curve[0][int(np.argmax(self._curve[1]))]))
        else:
            super().keyPressEvent(event)


class AtlasMap(QWidget):
    """The pose atlas: a map of postures, the path of the segment on it, the present frame's cell marked."""

    go_asked = Signal(int)

    def __init__(
        self, session: Session, poses: PoseSource, why: Why, one: Explanation, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._why, self._one = session, why, one
        self._cells = cells(one)
        self._left, self._top, self.columns, self.rows = _shown_part(map_size(one), self._cells)
        self._still: QPixmap | None = None  # the map without the present cell
        self._figures = _figures(poses, why.person_id, one, self._cells)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Pose atlas"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        session.frame_changed.connect(self.update)
        self._describe()

    def heightForWidth(self, width: int) -> int:
        """As high as its cells are wide."""
        return round(self._cell(width) * self.rows) + 2

    def sizeHint(self) -> QSize:
        """A map of middling size."""
        return QSize(scaled(220), self.heightForWidth(scaled(220)))

    def _cell(self, width: int) -> float:
        return min(max((width - 2) / max(self.columns, 1), LEAST_CELL), scaled(MOST_CELL))

    def shown(self) -> int | None:
        """Which of the shown frames belongs to the play head."""
        frames, frame = self._one.frames, self._session.frame
        if not len(frames) or not self._why.start <= frame < self._why.stop:
            return None
        return min(int(np.abs(frames - frame).argmin()), len(self._cells) - 1)

    def _middle(self, place: tuple[int, int]) -> QPointF:
        cell = self._cell(self.width())
        return QPointF((place[0] - self._left + 0.5) * cell + 1, (place[1] - self._top + 0.5) * cell + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cells of another size."""
        self._still = None

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size."""
        self._still = None
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What stands still (kept), and the present cell."""
        if self._still is None:
            self._still = self._draw_still()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._still)
        cell = self._cell(self.width())
        now = self.shown()
        if now is not None and self._cells:
            middle = self._middle(self._cells[now])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("danger"), 2.0))
            painter.drawRoundedRect(
                QRectF(middle.x() - cell / 2, middle.y() - cell / 2, cell, cell).adjusted(1, 1, -1, -1), 3, 3
            )
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 1.5))
            painter.drawRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75))
        painter.end()

    def _draw_still(self) -> QPixmap:
        """Cells, figures, the path."""
        ratio = self.devicePixelRatioF()
        still = QPixmap(self.size() * ratio)
        still.setDevicePixelRatio(ratio)
        still.fill(Qt.GlobalColor.transparent)
        painter = QPainter(still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = self._cell(self.width())
        visited = set(self._cells)
        for row in range(self._top, self._top + self.rows):
            for column in range(self._left, self._left + self.columns):
                middle = self._middle((column, row))
                box = QRectF(middle.x() - cell / 2, middle.y() - cell / 2, cell, cell).adjusted(1, 1, -1, -1)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("high", 1.0 if (column, row) in visited else 0.45))
                painter.drawRoundedRect(box, 2, 2)
                figure = self._figures.get((column, row))
                if figure is not None and cell >= FIGURE_PX:
                    _draw_figure(painter, figure, box, 1.0 if (column, row) in visited else 0.45)
        self._draw_path(painter)
        painter.end()
        return still

    def _draw_path(self, painter: QPainter) -> None:
        path = [self._cells[0]] if self._cells else []
        for place in self._cells:
            if place != path[-1]:
                path.append(place)
        points = [self._middle(place) for place in path]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("base", 0.8), 4.0))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(QPen(reason_tint(), 1.8))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(reason_tint())
        for point in points[:1]:
            painter.drawEllipse(point, 3.5, 3.5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the next frame that fell on the cell."""
        cell = self._cell(self.width())
        column = self._left + int((event.position().x() - 1) // cell)
        place = (column, self._top + int((event.position().y() - 1) // cell))
        here = [number for number, one in enumerate(self._cells) if one == place]
        if here and len(self._one.frames):
            now = self.shown()
            later = [number for number in here if now is not None and number > now]
            chosen = (later or here)[0]
            self.go_asked.emit(int(self._one.frames[min(chosen, len(self._one.frames) - 1)]))

    def _describe(self) -> None:
        unique = len(set(self._cells))
        self.setAccessibleDescription(tr("{count} postures are visited", count=unique))


def _shown_part(size: tuple[int, int], path: Sequence[tuple[int, int]]) -> tuple[int, int, int, int]:
    """Left, top, columns and rows that are shown: of a large map what lies around the path."""
    spans = []
    for axis in (0, 1):
        places = [place[axis] for place in path] or [0]
        first, last = max(min(places) - AROUND, 0), min(max(places) + AROUND + 1, size[axis])
        if size[axis] <= MOST_CELLS or last - first >= size[axis]:
            first, last = 0, size[axis]
        elif last - first < LEAST_CELLS:
            first = min(first, size[axis] - LEAST_CELLS)
            last = first + LEAST_CELLS
        spans.append((first, last - first))
    (left, columns), (top, rows) = spans
    return left, top, columns, rows


def reason_tint() -> QColor:
    """The colour of reasons on a panel: as on the picture where that can be seen."""
    return QColor(GLOW) if theme().name == "dark" else QColor(theme().warning)


Figure = tuple[list[QPointF], list[tuple[int, int]]]


def _figures(
    poses: PoseSource, person_id: str, one: Explanation, path: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], Figure]:
    """A figure for every cell whose posture is known: the model's own, else the segment's that fell on it."""
    skeleton = load_skeleton(one.skeleton)
    bones = list(skeleton.bones)
    found: dict[tuple[int, int], Figure] = {}
    if one.postures is not None:
        for row, column in np.ndindex(*one.postures.shape[:2]):
            points = _upright(np.asarray(one.postures[row, column], np.float64))
            if points is not None:
                found[column, row] = points, bones
        return found
    for place, frame in zip(path, one.frames.tolist()):
        if place in found:
            continue
        body = poses.body(person_id, int(frame))
        if body is None:
            continue
        where, scores = (body.m, body.scores) if body.m is not None else (-body.px, body.scores)
        mapped, _ = map_keypoints(where[None], scores[None], body.skeleton, one.skeleton)
        points = _upright(np.asarray(mapped[0], np.float64))
        if points is not None:
            found[place] = points, bones
    return found


def _upright(keypoints: np.ndarray) -> list[QPointF] | None:
    """(V, 2 or 3) y up as points within 0..1, y down; None where too little is known."""
    flat = keypoints[:, :2]
    known = np.isfinite(flat).all(1)
    if known.sum() < 4:
        return None
    low, high = flat[known].min(0), flat[known].max(0)
    size = max(float((high - low).max()), 1e-6)
    middle = (low + high) / 2
    placed = (flat - middle) / size
    return [
        QPointF(0.5 + x, 0.5 - y) if np.isfinite(x) and np.isfinite(y) else QPointF(-9, -9)
        for x, y in placed.tolist()
    ]


def _draw_figure(painter: QPainter, figure: Figure, box: QRectF, alpha: float) -> None:
    points, bones = figure
    room = box.adjusted(3, 3, -3, -3)
    placed = [QPointF(room.left() + p.x() * room.width(), room.top() + p.y() * room.height()) for p in points]
    painter.setPen(QPen(colour("text", 0.75 * alpha), 1.0))
    for a, b in bones:
        if points[a].x() > -1 and points[b].x() > -1:
            painter.drawLine(placed[a], placed[b])
