"""The timeline widget: overview, ruler, rows of every person, play head."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QWidget

from app.session import NOTHING, Selection, Session
from app.theme import TIMELINE_ROW, body_font, colour, theme
from app.timeline import chrome, painting, strips, words
from app.timeline.board import Board
from app.timeline.hits import Hit, hit
from app.timeline.layout import OVERVIEW, RIGHT_MARGIN, RULER
from app.timeline.menus import show_menu
from app.timeline.mouse import Mouse
from app.timeline.rows import Curve, Row, Rows
from app.timeline.scale import Scale
from app.vocabulary import own_hues
from app.words import tr

MOST_SHAPES = 120  # more segments in view than this, in all rows together, are drawn as columns


class TimelineView(QWidget):
    """Shows one recording over time. What stands still is kept as a picture, what lies over it drawn anew."""

    rename_asked = Signal()
    event_asked = Signal(str, int)  # tier id, frame
    step_asked = Signal(int)  # the next (1) or previous (-1) segment
    refused = Signal(object)  # a UserError

    def __init__(
        self,
        session: Session,
        actions: Mapping[str, QAction] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(OVERVIEW + RULER + 2 * TIMELINE_ROW)
        self.setAccessibleName(tr("Timeline"))
        self._session = session
        self._actions = actions or {}
        self.board = Board(session, self)
        self.mouse = Mouse(self.board)
        self._still: QPixmap | None = None
        self._ink: painting.Ink | None = None
        self._ink_for: tuple[object, ...] = ()
        self._pictures: dict[tuple[int, int], QPixmap] = {}
        self._stripes: tuple[tuple[object, ...], list[QImage]] = ((), [])
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.setAccessibleName(tr("Rows of the timeline"))
        self._bar.valueChanged.connect(self.board.scroll_to)
        KeepKeys(self, self._wants_key)
        self.board.moved.connect(self._redraw)
        self.board.touched.connect(self.update)
        self.board.refused.connect(self.refused)
        session.selection_changed.connect(self._tell_summary)
        session.video_changed.connect(self.mouse.cancel)

    @property
    def rows(self) -> Rows:
        """What is shown now."""
        return self.board.rows

    @property
    def scale(self) -> Scale:
        """Which part of time is shown now."""
        return self.board.scale

    def set_curves(self, curves: Mapping[str, Sequence[Curve]]) -> None:
        """Curves to draw under the rows of people, by person id."""
        self.board.set_curves(curves)

    def set_extras(self, extras: strips.Extras | None) -> None:
        """Where small pictures and sound come from; `extras_changed` when there are more of them."""
        self.board.extras = extras
        self._pictures.clear()
        self.board.rebuild()

    def extras_changed(self) -> None:
        """More pictures or sound have been read."""
        self.board.rebuild()

    def zoom(self, factor: float) -> None:
        """Zoom about the play head; below 1 zooms out."""
        self.board.zoom(factor)

    def show_all(self) -> None:
        """Show the whole recording."""
        self.board.show_all()

    def reveal(self, time_s: float) -> None:
        """Move to where `time_s` is in view."""
        self.board.set_scale(self.board.scale.showing(time_s))

    def row_area(self, number: int) -> QRectF:
        """Where row `number` is drawn."""
        return self.board.layout.area(number)

    def describe(self, position: QPointF) -> str:
        """What lies at `position`, in words."""
        return words.describe(self.board, position)

    # Painting -----------------------------------------------------------------------------------

    def _redraw(self) -> None:
        self._still = None
        bar, layout = self._bar, self.board.layout
        bar.blockSignals(True)
        bar.setRange(0, round(layout.most_scroll))
        bar.setPageStep(max(round(layout.height - self.board.layout.top), 1))
        bar.setSingleStep(TIMELINE_ROW)
        bar.setValue(round(layout.scroll))
        bar.blockSignals(False)
        bar.setVisible(layout.most_scroll > 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what stands still (kept) and what lies over it."""
        if self._still is None or self._still.devicePixelRatio() != self.devicePixelRatioF():
            self._still = self._draw_still()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._session.frames:
            self._draw_over(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 1.5))
            painter.drawRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75))
        painter.end()

    def ink(self) -> painting.Ink:
        """The ink for what is shown now."""
        project = self._session.project
        vocabularies = project.vocabularies if project is not None else ()
        made_for = (theme(), self.board.rows.labels, vocabularies)
        if self._ink is None or made_for != self._ink_for:
            hues = own_hues(project) if project is not None else {}
            self._ink, self._ink_for = painting.make_ink(made_for[0], made_for[1], hues), made_for
        return self._ink

    def _draw_still(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        still = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        still.setDevicePixelRatio(ratio)
        still.fill(colour("raised"))
        painter = QPainter(still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, board, layout = self.ink(), self.board, self.board.layout
        if not self._session.frames:
            self._draw_empty(painter, tr("The timeline appears here when a video is open."))
        else:
            painter.save()
            painter.setClipRect(
                QRectF(0, self.board.layout.top, self.width(), self.height() - self.board.layout.top)
            )
            most = self._most_shapes(layout.visible())
            for number in layout.visible():
                self._draw_row(painter, board.rows.rows[number], number, ink, most)
            chrome.draw_frames(painter, self._session, layout, board.scale)
            painter.restore()
            if not any(row.kind in ("person", "tier") for row in board.rows.rows):
                waiting = tr("People appear here when the analysis is done.")
                idle = tr("Nobody found yet. Analyse the video to fill the timeline.")
                self._draw_empty(painter, waiting if self._session.busy_jobs else idle)
            key = (board.rows, layout.track_width, ink, self._session.duration_s)
            if len(self._stripes[0]) != len(key) or any(
                a is not b and a != b for a, b in zip(self._stripes[0], key)
            ):
                self._stripes = (
                    key,
                    chrome.overview_stripes(board.rows, ink, layout, self._session.duration_s),
                )
            chrome.draw_overview(painter, self._stripes[1], layout, board.scale, self._session.duration_s)
            chrome.draw_ruler(painter, layout, board.scale, ink)
            chrome.draw_cuts(painter, self._session, layout, board.scale)
        painter.end()
        return still

    def _most_shapes(self, numbers: range) -> int:
        """How many segments of a row may be drawn one by one, so that all rows together stay fast."""
        counts = []
        for number in numbers:
            arrays = self.board.rows.rows[number].segments
            if arrays is not None:
                first, last = painting.visible(arrays, self.board.scale)
                counts.append(last - first)
        if sum(counts) <= MOST_SHAPES:
            return painting.MANY
        return MOST_SHAPES // max(len(counts), 1)

    def _draw_row(self, painter: QPainter, row: Row, number: int, ink: painting.Ink, most: int) -> None:
        board, session = self.board, self._session
        area, scale = board.layout.area(number), board.scale
        current = row.tier is not None and row.tier.id == board.current_tier()
        who = row.person.id if row.person is not None else ""
        marks = chrome.GutterMarks(
            current=current, folded=row.kind == "person" and who in session.timeline.folded
        )
        name_area = QRectF(0, area.top(), board.layout.gutter - 4, area.height())
        chrome.draw_gutter(painter, row, name_area, ink, marks, self.devicePixelRatioF())
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        if row.kind == "person":
            strips.draw_presence(painter, row, area, scale)
        elif row.kind == "thumbnails" and board.extras is not None:
            ratio = self.devicePixelRatioF()
            frames = session.frame_at
            strips.draw_thumbnails(painter, board.extras, area, scale, frames, self._pictures, ratio)
        elif row.kind == "waveform" and board.extras is not None:
            strips.draw_waveform(painter, board.extras, area, scale)
        elif row.kind != "more":
            painter.fillRect(area.adjusted(0, 1, 0, -1), colour("base", 0.9 if current else 0.55))
            self._draw_content(painter, row, area, ink, most)
        painter.restore()

    def _draw_content(self, painter: QPainter, row: Row, area: QRectF, ink: painting.Ink, most: int) -> None:
        scale = self.board.scale
        if row.finished_s is not None:
            painting.draw_finished(painter, row.finished_s, area, scale)
        if row.tier is not None and row.tier.hidden:
            painter.setOpacity(0.45)
        if row.segments is not None and row.tier is not None and row.tier.folded:
            painting.draw_stripe(painter, row.segments, area, scale, ink)
        elif row.segments is not None:
            painting.draw_segments(painter, row.segments, area, scale, ink, most)
            if row.events is not None:
                painting.draw_events(painter, row.events, row.segments.start_s, area, scale, ink, most)
        chosen = self._session.selection.id
        for cycles in row.cycles:
            strips.draw_cycles(painter, cycles, area, scale, ink, cycles.set.id == chosen)
        if row.curve is not None:
            strips.draw_curve(painter, row.curve, area, scale, ink)

    def _draw_over(self, painter: QPainter) -> None:
        board, session, layout, ink = self.board, self._session, self.board.layout, self.ink()
        chrome.draw_marks(painter, session, layout, board.scale, ink)
        if session.open_segment is not None:
            place = board.row_of_tier(session.open_segment.tier_id)
            room = layout.area(place[0]) if place is not None else None
            chrome.draw_open(painter, session, room, layout, board.scale, ink)
        painter.save()
        painter.setClipRect(
            QRectF(0, self.board.layout.top, self.width(), self.height() - self.board.layout.top)
        )
        time_s = session.time_of(session.frame)
        for number in layout.visible():
            row = board.rows.rows[number]
            area = layout.area(number)
            chrome.draw_curve_value(
                painter, row, QRectF(0, area.top(), layout.gutter - 4, area.height()), time_s, ink
            )
        painter.setClipRect(
            QRectF(
                layout.gutter,
                self.board.layout.top,
                layout.track_width,
                self.height() - self.board.layout.top,
            )
        )
        for selection in (session.selection, *session.also):
            self._draw_selected(painter, selection)
        painter.restore()
        self._draw_open_segment(painter)
        if board.snap_frame is not None:
            chrome.draw_snap(painter, board.x_of(board.snap_frame), layout)
        chrome.draw_play_head(painter, session, layout, board.scale)
        if self.mouse.drag is not None:
            self.mouse.drag.paint(painter)

    def _draw_open_segment(self, painter: QPainter) -> None:
        """The segment that was started with a key and grows with the play head."""
        growing, board = self._session.open_segment, self.board
        found = board.row_of_tier(growing.tier_id) if growing is not None else None
        if growing is None or found is None:
            return
        start, stop = growing.span(self._session.frame)
        left, right = board.x_of(start), board.x_of(stop)
        layout = board.layout
        painter.save()
        painter.setClipRect(QRectF(layout.gutter, layout.top, layout.track_width, self.height() - layout.top))
        area = layout.area(found[0])
        box = QRectF(left, area.top() + 2.5, max(right - left, 2.0), area.height() - 5)
        chrome.draw_band(painter, box, dashed=False)
        text = painting.label_text(growing.label)
        painting.write(painter, text, max(left, area.left()) + 7, box, colour("text"), self.ink())
        painter.restore()

    def _draw_selected(self, painter: QPainter, selection: Selection) -> None:
        box = self.box_of(selection)
        if box is not None and selection.kind in ("segment", "event", "repetitions"):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("base"), 4.0))
            shown = box.intersected(QRectF(self.rect()).adjusted(-20, 0, 20, 0))
            painter.drawRoundedRect(shown, 4, 4)
            painter.setPen(QPen(colour("text"), 2.0))
            painter.drawRoundedRect(shown, 4, 4)

    def box_of(self, selection: Selection) -> QRectF | None:
        """Where something selected is drawn; None where it is not shown."""
        board = self.board
        if selection.kind == "repetitions":
            for number, row in enumerate(board.rows.rows):
                for cycles in row.cycles:
                    if cycles.set.id == selection.id and selection.cycle is not None:
                        if selection.cycle >= len(cycles.set.cycles):
                            return None
                        cycle = cycles.set.cycles[selection.cycle]
                        return self._box(number, board.x_of(cycle.start), board.x_of(cycle.stop))
            return None
        found = board.row_of_tier(selection.tier_id) if selection.tier_id else None
        if found is None:
            return None
        number, row = found
        if selection.kind == "segment" and row.segments is not None:
            at = board.place_of(row.segments, selection.id)
            if at is not None:
                return painting.segment_box(row.segments, at, board.layout.area(number), board.scale)
        if selection.kind == "event" and row.tier is not None:
            for event in row.tier.events:
                if event.id == selection.id:
                    x = board.x_of(event.frame)
                    return self._box(number, x - 3, x + 10)
        return None

    def _box(self, number: int, left: float, right: float) -> QRectF:
        area = self.board.layout.area(number)
        return QRectF(left, area.top() + 1.5, max(right - left, 2.0), area.height() - 3)

    def _draw_empty(self, painter: QPainter, text: str) -> None:
        painter.setFont(body_font())
        painter.setPen(QColor(theme().text_dim))
        room = QRectF(0, self.board.layout.top, self.width(), self.height() - self.board.layout.top)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)

    # Mouse --------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag or a click begins."""
        self.mouse.press(event.position(), event.button(), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A drag goes on, or the cursor says what a press would do."""
        if self.mouse.is_busy:
            self.mouse.move(event.position(), event.modifiers())
            return
        self.setCursor(self.mouse.cursor(event.position(), event.modifiers()))
        self.setToolTip(self.describe(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drag or a click ends."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self.mouse.release(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename what is there; on an empty part of a tier make an event."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        found = hit(self.board, event.position())
        row = found.row
        if found.selection.kind in ("segment", "person", "event"):
            self.board.select(found.selection)
            self.rename_asked.emit()
        elif found.zone == "track" and row is not None and row.tier is not None:
            self.event_asked.emit(row.tier.id, self.board.frame_at(event.position().x()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom, pan or scroll."""
        self.mouse.wheel(event.position(), event.angleDelta(), event.modifiers())
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what lies there; by key, of what is selected."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            box = self.box_of(self._session.selection)
            found = Hit("track", selection=self._session.selection)
            if box is None:
                current = self.board.row_of_tier(self.board.current_tier())
                number = current[0] if current is not None else 0
                box = self.row_area(number).adjusted(-40, 0, -40, 0)
                found = Hit("gutter", number, current[1] if current is not None else None)
            at = QPoint(round(min(max(box.center().x(), 0), self.width() - 1)), round(box.bottom()))
        else:
            at = event.pos()
            found = hit(self.board, QPointF(at))
            self._point_at(found, QPointF(at))
        show_menu(self, self._actions, found, self.mapToGlobal(at))

    def _point_at(self, found: Hit, at: QPointF) -> None:
        """A menu is about what lies under the mouse, so that is selected first."""
        session = self._session
        chosen = (session.selection, *session.also)
        if found.selection.kind and found.selection not in chosen:
            self.board.select(found.selection)
        elif found.zone == "track" and not found.selection.kind:
            session.select(NOTHING)
        if found.row is not None and found.row.tier is not None:
            session.set_marks(tier_id=found.row.tier.id)

    # Keys ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose the tier, Escape ends a drag; everything else belongs to the window."""
        if event.key() == Qt.Key.Key_Escape and self.mouse.is_busy:
            self.mouse.cancel()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.choose_tier(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            by = self.height() - self.board.layout.top - TIMELINE_ROW
            self.board.scroll_to(
                self.board.layout.scroll + (by if event.key() == Qt.Key.Key_PageDown else -by)
            )
        else:
            super().keyPressEvent(event)

    def choose_tier(self, by: int) -> None:
        """Work on the next tier below (1) or above (-1)."""
        board = self.board
        numbers = [n for n, row in enumerate(board.rows.rows) if row.tier is not None]
        if not numbers:
            board.scroll_to(board.layout.scroll + by * TIMELINE_ROW)
            return
        now = board.row_of_tier(board.current_tier())
        at = numbers.index(now[0]) + by if now is not None else 0
        number = numbers[min(max(at, 0), len(numbers) - 1)]
        tier = board.rows.rows[number].tier
        assert tier is not None
        self._session.set_marks(tier_id=tier.id)
        board.show_row(number)

    def _wants_key(self, event: QKeyEvent) -> bool:
        """Keys that would else be shortcuts of the window."""
        return self.mouse.is_busy and event.key() == Qt.Key.Key_Escape

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from segment to segment; F6 leaves."""
        self.step_asked.emit(1 if forward else -1)
        return True

    # The rest -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the same time in view."""
        top, height = round(self.board.layout.top), self.height()
        self._bar.setGeometry(self.width() - RIGHT_MARGIN + 2, top, RIGHT_MARGIN - 3, max(height - top, 1))
        self.board.resize(self.width(), self.height())

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another theme or text size."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._ink = None
            self.board.resize(self.width(), self.height())
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say what is here."""
        self._tell_summary()
        super().focusInEvent(event)

    def _tell_summary(self) -> None:
        if self.hasFocus():
            self.setAccessibleDescription(words.summary(self.board))


class KeepKeys(QObject):
    """Claims keys before the window's shortcuts get them."""

    def __init__(self, widget: QWidget, wanted: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(widget)
        self._wanted = wanted
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept the question whether a key is wanted."""
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and self._wanted(event):  # type: ignore[arg-type]
            event.accept()
        return False
