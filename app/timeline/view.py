"""The timeline widget: overview, ruler, rows of every person, play head."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QWidget

from app.session import NOTHING, Selection, Session
from app.theme import TIMELINE_ROW, colour
from app.timeline import painting, strips, words
from app.timeline.board import Board
from app.timeline.hits import Hit, hit
from app.timeline.layout import OVERVIEW, RIGHT_MARGIN, RULER
from app.timeline.menus import show_menu
from app.timeline.mouse import Mouse
from app.timeline.picture import Picture
from app.timeline.rows import Curve, Rows
from app.timeline.scale import Scale
from app.words import tr


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
        self.picture = Picture(self.board)
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
        self.picture.forget_pictures()
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
        self.picture.forget()
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
        still = self.picture.still(self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(0, 0, still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._session.frames:
            self.picture.draw_over(painter)
            if self.mouse.drag is not None:
                self.mouse.drag.paint(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 1.5))
            painter.drawRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75))
        painter.end()

    def ink(self) -> painting.Ink:
        """The ink for what is shown now."""
        return self.picture.ink()

    def box_of(self, selection: Selection) -> QRectF | None:
        """Where something selected is drawn; None where it is not shown."""
        return self.picture.box_of(selection)

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
            self.picture.forget_look()
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
