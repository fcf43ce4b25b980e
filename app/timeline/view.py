"""The timeline widget: overview, ruler, rows of every person, play head; zoom, pan, seek, select."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.session import NOTHING, Selection, Session
from app.theme import TIMELINE_ROW, body_font, colour, theme
from app.timeline import painting
from app.timeline.rows import Curve, Row, Rows, build_rows
from app.timeline.scale import Scale, clock, ruler_step_s, whole

GUTTER = 196
OVERVIEW = 20
RULER = 24
TOP = OVERVIEW + RULER
CURVE_ROW = 36
PERSON_GAP = 8
DRAG_PX = 4
RIGHT_MARGIN = 12


class TimelineView(QWidget):
    """Shows one recording over time. What stands still is kept as a picture; only the play head moves."""

    seek_asked = Signal(int)
    select_asked = Signal(object)
    rename_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(TOP + 2 * TIMELINE_ROW)
        self.setAccessibleName("Timeline")
        self._session = session
        self._rows = Rows((), ())
        self._curves: dict[str, Curve] = {}
        self._scale = whole(1.0, 1.0)
        self._scroll = 0
        self._still: QPixmap | None = None
        self._pressed: tuple[str, QPointF, Scale] | None = None
        self._dragged = False
        session.video_changed.connect(self._start_over)
        session.changed.connect(self._on_change)
        session.frame_changed.connect(self._on_frame)
        session.selection_changed.connect(self._redraw)
        session.jobs_changed.connect(self._redraw)
        self._start_over()

    @property
    def rows(self) -> Rows:
        """What is shown now."""
        return self._rows

    @property
    def scale(self) -> Scale:
        """Which part of time is shown now."""
        return self._scale

    def set_curves(self, curves: dict[str, Curve]) -> None:
        """Curves to draw under the rows of people, by person id."""
        self._curves = curves
        self._rebuild()

    def zoom(self, factor: float) -> None:
        """Zoom about the play head; below 1 zooms out."""
        x = self._scale.x(self._session.time_of(self._session.frame))
        inside = 0 <= x <= self._scale.width
        self._set_scale(self._scale.zoomed(factor, x if inside else self._scale.width / 2))

    def show_all(self) -> None:
        """Show the whole recording."""
        self._set_scale(whole(self._session.duration_s, self._track_width()))

    def reveal(self, time_s: float) -> None:
        """Move to where `time_s` is in view."""
        self._set_scale(self._scale.showing(time_s))

    def row_area(self, number: int) -> QRectF:
        """Where row `number` is drawn."""
        y = float(TOP + 4 - self._scroll)
        for index, row in enumerate(self._rows.rows):
            if row.first_of_person and index:
                y += PERSON_GAP
            height = CURVE_ROW if row.kind == "curve" else TIMELINE_ROW
            if index == number:
                return QRectF(GUTTER, y, self._track_width(), height)
            y += height
        return QRectF(GUTTER, y, self._track_width(), 0)

    # What changes -------------------------------------------------------------------------------

    def _start_over(self) -> None:
        self._scroll = 0
        self._curves = {}
        self._scale = whole(self._session.duration_s, self._track_width())
        self._rebuild()

    def _on_change(self, before: object, after: object) -> None:
        parts = ("tiers", "people", "repetition_sets", "recordings", "videos")
        if any(getattr(before, part) is not getattr(after, part) for part in parts):
            self._rebuild()

    def _rebuild(self) -> None:
        session, recording = self._session, self._session.recording
        if session.project is None or recording is None:
            self._rows = Rows((), ())
        else:
            self._rows = build_rows(session.project, recording.id, session.seconds, self._curves)
        self._scroll = min(self._scroll, self._most_scroll())
        self._redraw()

    def _on_frame(self, frame: int) -> None:
        if self._session.playing:
            self._set_scale(self._scale.showing(self._session.time_of(frame)))
        self.update()

    def _set_scale(self, scale: Scale) -> None:
        if scale != self._scale:
            self._scale = scale
            self._redraw()

    def _redraw(self) -> None:
        self._still = None
        self.update()

    def _track_width(self) -> float:
        return max(float(self.width() - GUTTER - RIGHT_MARGIN), 1.0)

    def _most_scroll(self) -> int:
        bottom = self.row_area(len(self._rows.rows)).top() + self._scroll
        return max(int(bottom + 8 - self.height()), 0)

    # Painting -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what stands still (kept) and the play head."""
        if self._still is None or self._still.devicePixelRatio() != self.devicePixelRatioF():
            self._still = self._draw_still()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still)
        if self._session.frames:
            self._draw_play_head(painter)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent", 0.7), 1.0))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _draw_still(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        still = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        still.setDevicePixelRatio(ratio)
        still.fill(colour("raised"))
        painter = QPainter(still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = painting.make_ink(theme(), self._rows.labels)
        if not self._session.frames:
            self._draw_empty(painter, "The timeline appears here when a video is open.")
        else:
            painter.save()
            painter.setClipRect(QRectF(0, TOP, self.width(), self.height() - TOP))
            for number, row in enumerate(self._rows.rows):
                self._draw_row(painter, row, self.row_area(number), ink)
            painter.restore()
            if not self._rows.rows:
                waiting = "People appear here when the analysis is done."
                idle = "Nobody found yet. Analyse the video to fill the timeline."
                self._draw_empty(painter, waiting if self._session.busy_jobs else idle)
            self._draw_overview(painter, ink)
            self._draw_ruler(painter)
        painter.end()
        return still

    def _draw_row(self, painter: QPainter, row: Row, area: QRectF, ink: painting.Ink) -> None:
        if area.bottom() < TOP or area.top() > self.height():
            return
        painting.draw_gutter(painter, row, QRectF(0, area.top(), GUTTER - 4, area.height()), ink)
        painter.fillRect(area.adjusted(0, 1, 0, -1), colour("base", 0.55))
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        selected = self._session.selection
        if row.segments is not None:
            painting.draw_segments(painter, row.segments, area, self._scale, ink, selected.id)
        for cycles in row.cycles:
            painting.draw_cycles(painter, cycles, area, self._scale, ink, cycles.set.id == selected.id)
        if row.curve is not None:
            painting.draw_curve(painter, row, area, self._scale, ink)
        painter.restore()

    def _draw_overview(self, painter: QPainter, ink: painting.Ink) -> None:
        area = QRectF(GUTTER, 4, self._track_width(), OVERVIEW - 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(area, colour("high"))
        full = whole(self._session.duration_s, area.width())
        stripes = [row.segments for row in self._rows.rows if row.segments is not None]
        for number, arrays in enumerate(stripes[:6]):
            height = area.height() / min(len(stripes), 6)
            image = painting.columns_image(arrays, full, ink, max(int(area.width()), 1))
            painter.drawImage(QRectF(area.left(), area.top() + number * height, area.width(), height), image)
        left, right = full.x(self._scale.start_s), full.x(self._scale.stop_s)
        if right - left < area.width() - 1:
            window = QRectF(area.left() + left, 2, max(right - left, 4.0), OVERVIEW - 4)
            painter.setBrush(colour("text", 0.10))
            painter.setPen(QPen(colour("text", 0.65), 1.0))
            painter.drawRoundedRect(window, 3, 3)

    def _draw_ruler(self, painter: QPainter) -> None:
        step = ruler_step_s(self._scale.px_per_s)
        decimals = 2 if step < 0.1 else 1 if step < 1 else 0
        painter.setFont(body_font(11))
        first = int(np.ceil(self._scale.start_s / step))
        last = int(np.floor(self._scale.stop_s / step))
        for number in range(first * 5 - 5, (last + 1) * 5 + 1):
            x = GUTTER + self._scale.x(number * step / 5)
            if not GUTTER - 0.5 <= x <= GUTTER + self._scale.width + 0.5:
                continue
            major = number % 5 == 0
            painter.setPen(QPen(colour("text_dim", 0.7 if major else 0.35), 1.0))
            painter.drawLine(QPointF(x, TOP - (9 if major else 5)), QPointF(x, TOP - 1))
            if major and x < GUTTER + self._scale.width - 24:
                painter.setPen(QColor(theme().text_dim))
                painter.drawText(QPointF(x + 4, TOP - 8), clock(number * step / 5, decimals))

    def _draw_play_head(self, painter: QPainter) -> None:
        time_s = self._session.time_of(self._session.frame)
        full = whole(self._session.duration_s, self._track_width())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("danger"), 1.5))
        x = GUTTER + full.x(time_s)
        painter.drawLine(QPointF(x, 2), QPointF(x, OVERVIEW - 2))
        x = GUTTER + self._scale.x(time_s)
        if GUTTER - 1 <= x <= GUTTER + self._scale.width + 1:
            painter.drawLine(QPointF(x, OVERVIEW + 6), QPointF(x, self.height()))
            painter.setBrush(colour("danger"))
            painter.setPen(Qt.PenStyle.NoPen)
            top = OVERVIEW + 2
            corners = [QPointF(x - 5, top), QPointF(x + 5, top), QPointF(x + 5, top + 5)]
            corners += [QPointF(x, top + 10), QPointF(x - 5, top + 5)]
            painter.drawPolygon(QPolygonF(corners))

    def _draw_empty(self, painter: QPainter, text: str) -> None:
        painter.setFont(body_font())
        painter.setPen(QColor(theme().text_dim))
        painter.drawText(
            QRectF(0, TOP, self.width(), self.height() - TOP), Qt.AlignmentFlag.AlignCenter, text
        )

    # Mouse and keys -----------------------------------------------------------------------------

    def what_is_at(self, position: QPointF) -> tuple[Row, Selection] | None:
        """The row at `position` and what of it lies there (`NOTHING` between segments)."""
        for number, row in enumerate(self._rows.rows):
            area = self.row_area(number)
            if not area.top() <= position.y() < area.bottom() or position.y() < TOP:
                continue
            if position.x() < GUTTER:
                person = row.person
                return row, Selection("person", person.id) if person is not None else NOTHING
            return row, self._hit(row, self._scale.time_s(position.x() - GUTTER))
        return None

    def _hit(self, row: Row, time_s: float) -> Selection:
        near_s = 2.0 / self._scale.px_per_s
        arrays = row.segments
        if arrays is not None and len(arrays.start_s):
            at = max(int(np.searchsorted(arrays.start_s, time_s, "right")) - 1, 0)
            for number in (at, min(at + 1, len(arrays.start_s) - 1)):
                if arrays.start_s[number] - near_s <= time_s < arrays.stop_s[number] + near_s:
                    return Selection("segment", arrays.segments[number].id, arrays.tier_ids[number])
        for cycles in row.cycles:
            if cycles.start_s <= time_s < cycles.stop_s:
                return Selection("repetitions", cycles.set.id)
        return NOTHING

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Seek on the ruler and overview, select on rows; a drag pans or scrubs."""
        at = event.position()
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return
        zone = "overview" if at.y() < OVERVIEW else "ruler" if at.y() < TOP else "rows"
        if event.button() == Qt.MouseButton.MiddleButton:
            zone = "rows"
        self._pressed = (zone, at, self._scale)
        self._dragged = False
        self._scrub(zone, at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub or pan while a button is down."""
        if self._pressed is None:
            over = event.position().x() >= GUTTER and event.position().y() < TOP
            self.setToolTip(self.describe(event.position()))
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        zone, start, scale = self._pressed
        moved = event.position() - start
        self._dragged = self._dragged or abs(moved.x()) + abs(moved.y()) > DRAG_PX
        if zone == "rows" and self._dragged:
            self._set_scale(scale.moved(-moved.x() / scale.px_per_s))
        else:
            self._scrub(zone, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a row selects what is there and goes to where it was made."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or pressed[0] != "rows" or self._dragged:
            return
        at = event.position()
        if at.x() >= GUTTER:
            self.seek_asked.emit(self._session.frame_at(self._scale.time_s(at.x() - GUTTER)))
        found = self.what_is_at(at)
        self.select_asked.emit(found[1] if found is not None else NOTHING)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a segment renames it."""
        found = self.what_is_at(event.position())
        if found is not None and found[1].kind in ("segment", "person"):
            self.select_asked.emit(found[1])
            self.rename_asked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the mouse; over the names scroll the rows; sideways or with Shift pan."""
        turn, at = event.angleDelta(), event.position()
        if abs(turn.x()) > abs(turn.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            by_px = turn.x() if turn.x() else turn.y()
            self._set_scale(self._scale.moved(-by_px / self._scale.px_per_s))
        elif at.x() < GUTTER:
            self._scroll = min(max(self._scroll - turn.y() // 3, 0), self._most_scroll())
            self._redraw()
        else:
            self._set_scale(self._scale.zoomed(1.0015 ** turn.y(), at.x() - GUTTER))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down scroll the rows; everything else belongs to the window."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            by = -TIMELINE_ROW if event.key() == Qt.Key.Key_Up else TIMELINE_ROW
            self._scroll = min(max(self._scroll + by, 0), self._most_scroll())
            self._redraw()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the same time in view."""
        self._scale = self._scale.resized(self._track_width())
        self._scroll = min(self._scroll, self._most_scroll())
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another theme."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._redraw()
        super().changeEvent(event)

    def describe(self, position: QPointF) -> str:
        """What lies at `position`, in words."""
        if position.y() < TOP:
            return "Click or drag to go to a time" if position.x() >= GUTTER else ""
        found = self.what_is_at(position)
        if found is None:
            return ""
        row, selection = found
        if selection.kind == "segment" and row.segments is not None:
            for segment in row.segments.segments:
                if segment.id == selection.id:
                    start, stop = self._session.time_of(segment.start), self._session.time_of(segment.stop)
                    sure = f", confidence {segment.confidence:.2f}" if segment.confidence is not None else ""
                    text = painting.label_text(segment.label)
                    return f"{text} ({segment.state}{sure})\n{clock(start)} to {clock(stop)}"
        for cycles in row.cycles:
            if cycles.set.id == selection.id:
                full = int((~cycles.partial).sum())
                return f"{full} repetitions, {clock(cycles.start_s)} to {clock(cycles.stop_s)}"
        return ""

    def _scrub(self, zone: str, at: QPointF) -> None:
        if at.x() < GUTTER - 8 or not self._session.frames:
            return
        if zone == "ruler":
            self.seek_asked.emit(self._session.frame_at(self._scale.time_s(at.x() - GUTTER)))
        elif zone == "overview":
            full = whole(self._session.duration_s, self._track_width())
            time_s = full.time_s(at.x() - GUTTER)
            middle = (self._scale.start_s + self._scale.stop_s) / 2
            self._set_scale(self._scale.moved(time_s - middle))
            self.seek_asked.emit(self._session.frame_at(time_s))
