"""What a drag of the mouse does on the timeline: looking elsewhere, choosing, ordering.

Drags that change the project lie in `app.timeline.changes`.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from app.session import Selection
from app.theme import colour, text_scale
from app.timeline.board import Board
from app.timeline.chrome import draw_band
from app.timeline.options import LEAST_GUTTER_PX, MOST_GUTTER_PX
from app.timeline.scale import whole
from core.document import edits
from core.errors import UserError

Modifiers = Qt.KeyboardModifier
MOVE_TIER = "Move tier"


class Drag(Protocol):
    """Something that goes on while a mouse button is down."""

    def move(self, at: QPointF, modifiers: Modifiers) -> None:
        """The mouse is there now."""

    def release(self) -> None:
        """The button is up: it counts."""

    def cancel(self) -> None:
        """It does not count."""

    def paint(self, painter: QPainter) -> None:
        """Draw over the rows what is going on."""


class _Plain:
    """A drag that has its effect while it moves."""

    def release(self) -> None:
        """Nothing is left to do."""

    def cancel(self) -> None:
        """What was shown stays."""

    def paint(self, painter: QPainter) -> None:
        """Nothing to draw."""


class PanDrag(_Plain):
    """Takes hold of time (and of the rows)."""

    def __init__(self, board: Board, at: QPointF) -> None:
        self._board, self._from = board, at
        self._scale, self._scroll = board.scale, board.layout.scroll

    def move(self, at: QPointF, modifiers: Modifiers) -> None:
        """Time follows the mouse."""
        moved = at - self._from
        self._board.set_scale(self._scale.moved(-moved.x() / self._scale.px_per_s))
        self._board.scroll_to(self._scroll - moved.y())


class ScrubDrag(_Plain):
    """Moves the play head along the ruler or the overview."""

    def __init__(self, board: Board, at: QPointF, overview: bool) -> None:
        self._board, self._overview = board, overview
        self._before = board.session.frame
        board.session.set_playing(False)
        self.move(at, Modifiers.NoModifier)

    def move(self, at: QPointF, modifiers: Modifiers) -> None:
        """The play head goes to the mouse."""
        board, session = self._board, self._board.session
        if self._overview:
            full = whole(session.duration_s, board.layout.track_width)
            time_s = full.time_s(at.x() - board.layout.gutter)
            middle = (board.scale.start_s + board.scale.stop_s) / 2
            board.set_scale(board.scale.moved(time_s - middle))
            session.set_frame(session.frame_at(time_s))
            return
        beyond = max(board.layout.gutter - at.x(), 0.0) - max(
            at.x() - board.layout.gutter - board.layout.track_width, 0.0
        )
        if beyond:
            board.set_scale(board.scale.moved(-beyond / board.scale.px_per_s / 4))
        session.set_frame(board.frame_at(at.x()))

    def cancel(self) -> None:
        """Back to where it was."""
        self._board.session.set_frame(self._before)


class DividerDrag(_Plain):
    """Makes the column of names wider or narrower."""

    def __init__(self, board: Board) -> None:
        self._board, self._before = board, board.session.timeline.gutter_px

    def move(self, at: QPointF, modifiers: Modifiers) -> None:
        """The divider goes to the mouse."""
        wanted = round(at.x() / text_scale())
        self._board.set_options(gutter_px=min(max(wanted, LEAST_GUTTER_PX), MOST_GUTTER_PX))

    def cancel(self) -> None:
        """As wide as it was."""
        self._board.set_options(gutter_px=self._before)


class BandDrag(_Plain):
    """Chooses all segments and events that a frame pulled up over the rows touches."""

    def __init__(self, board: Board, at: QPointF) -> None:
        self._board, self._from, self._to = board, at, at

    def move(self, at: QPointF, modifiers: Modifiers) -> None:
        """The frame reaches to the mouse."""
        self._to = at
        self._board.touched.emit()

    def release(self) -> None:
        """Select what the frame touches, segments before events."""
        board = self._board
        box = QRectF(self._from, self._to).normalized()
        low, high = board.frame_at(box.left()), board.frame_at(box.right())
        segments, events = [], []
        for number, row in enumerate(board.rows.rows):
            area = board.layout.area(number)
            if row.tier is None or area.bottom() < box.top() or area.top() > box.bottom():
                continue
            tier = row.tier
            segments += [
                Selection("segment", s.id, tier.id) for s in tier.segments if s.start <= high and s.stop > low
            ]
            events += [Selection("event", e.id, tier.id) for e in tier.events if low <= e.frame <= high]
        board.session.select_many(tuple(segments or events))
        board.touched.emit()

    def paint(self, painter: QPainter) -> None:
        """The frame."""
        draw_band(painter, QRectF(self._from, self._to).normalized())


class OrderDrag(_Plain):
    """Moves a tier up or down among those of its person."""

    def __init__(self, board: Board, number: int) -> None:
        self._board, self._number = board, number
        self._target: int | None = None  # the row before which it will stand

    def move(self, at: QPointF, modifiers: Modifiers) -> None:
        """The line shows where the tier will stand."""
        board = self._board
        own = [n for n, row in enumerate(board.rows.rows) if self._is_beside(n)]
        middles = [(n, board.layout.area(n).center().y()) for n in own]
        before = [n for n, middle in middles if at.y() < middle]
        self._target = before[0] if before else own[-1] + 1
        board.touched.emit()

    def _is_beside(self, number: int) -> bool:
        rows = self._board.rows.rows
        row, own = rows[number], rows[self._number]
        same_person = (row.person is None) == (own.person is None) and (
            row.person is None or own.person is None or row.person.id == own.person.id
        )
        return row.tier is not None and same_person

    def release(self) -> None:
        """Put the tier there, as one step."""
        target, board = self._target, self._board
        board.touched.emit()
        if target is None or target in (self._number, self._number + 1):
            return
        tier, project, store = board.rows.rows[self._number].tier, board.session.project, board.session.store
        if tier is None or project is None or store is None:
            return
        ids = [one.id for one in project.tiers if one.id != tier.id]
        row = board.rows.rows[target] if target < len(board.rows.rows) else None
        if row is not None and row.tier is not None and self._is_beside(target):
            place = ids.index(row.tier.id)
        else:
            above = board.rows.rows[target - 1].tier
            place = ids.index(above.id) + 1 if above is not None else len(ids)
        try:
            store.apply(MOVE_TIER, edits.move_tier, tier.id, place)
        except UserError as error:
            board.refuse(error)

    def cancel(self) -> None:
        """Everything stays."""
        self._target = None
        self._board.touched.emit()

    def paint(self, painter: QPainter) -> None:
        """A line where the tier will stand."""
        if self._target is None:
            return
        layout = self._board.layout
        if self._target < len(layout.tops):
            y = layout.area(self._target).top()
        else:
            y = layout.area(len(layout.tops) - 1).bottom()
        painter.fillRect(QRectF(0, y - 1.5, layout.gutter - 4, 3), colour("accent"))
