"""What the mouse does on the timeline: drags, clicks, the wheel, the shape of the cursor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt

from app.session import NOTHING, Selection
from app.timeline.board import Board
from app.timeline.changes import CreateDrag, CycleDrag, EdgeDrag, EventDrag, SegmentDrag
from app.timeline.drags import BandDrag, DividerDrag, Drag, Modifiers, OrderDrag, PanDrag, ScrubDrag
from app.timeline.hits import Hit, hit

DRAG_PX = 4
Cursor = Qt.CursorShape


class Mouse:
    """Turns presses, moves and releases into drags and clicks."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.drag: Drag | None = None
        self._begin: Callable[[QPointF], Drag | None] | None = None
        self._pressed: tuple[QPointF, Hit, Modifiers] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a button is down."""
        return self.drag is not None or self._pressed is not None

    def press(self, at: QPointF, button: Qt.MouseButton, modifiers: Modifiers) -> None:
        """A button goes down."""
        if self.is_busy or not self.board.session.frames:
            return
        found = hit(self.board, at)
        if button == Qt.MouseButton.MiddleButton:
            self.drag = PanDrag(self.board, at)
        elif button == Qt.MouseButton.LeftButton:
            if found.zone in ("ruler", "overview", "play_head"):
                self.drag = ScrubDrag(self.board, at, found.zone == "overview")
            elif found.zone == "divider":
                self.drag = DividerDrag(self.board)
            else:
                self._pressed = (at, found, modifiers)

    def move(self, at: QPointF, modifiers: Modifiers) -> None:
        """The mouse moves with a button down."""
        if self.drag is None and self._pressed is not None:
            start, found, held = self._pressed
            if (at - start).manhattanLength() <= DRAG_PX:
                return
            self.drag, self._pressed = self._begun(found, start, held), None
        if self.drag is not None:
            self.drag.move(at, modifiers)
            self.board.touched.emit()

    def release(self, at: QPointF) -> None:
        """The button is up: a drag ends, or it was a click."""
        drag, pressed = self.drag, self._pressed
        self.drag, self._pressed = None, None
        if drag is not None:
            drag.release()
            self.board.touched.emit()
        elif pressed is not None:
            self._click(at, pressed[1], pressed[2])

    def cancel(self) -> None:
        """Escape: what goes on does not count."""
        drag = self.drag
        self.drag, self._pressed = None, None
        if drag is not None:
            drag.cancel()
            self.board.touched.emit()

    def _begun(self, found: Hit, at: QPointF, held: Modifiers) -> Drag | None:
        board, row = self.board, found.row
        tier = row.tier if row is not None else None
        if found.zone == "gutter":
            return OrderDrag(board, found.number) if tier is not None and self._may_edit() else None
        if row is None:
            return PanDrag(board, at)
        shift = bool(held & Modifiers.ShiftModifier)
        kind = found.selection.kind
        if shift and row.kind == "tier" and found.part not in ("start", "stop"):
            return BandDrag(board, at)
        if not self.may_change(found):
            return PanDrag(board, at)
        if kind == "segment":
            board.select(found.selection)
            if found.part in ("start", "stop"):
                return EdgeDrag(board, row, found.selection.id, found.part, shift)
            return SegmentDrag(board, row, found.selection.id, at)
        if kind == "event":
            board.select(found.selection)
            return EventDrag(board, row, found.selection.id)
        if kind == "repetitions" and found.part in ("start", "turn", "stop"):
            board.select(found.selection)
            found_set = next(c.set for c in row.cycles if c.set.id == found.selection.id)
            return CycleDrag(board, found_set, found.selection.cycle or 0, found.part)
        return CreateDrag(board, row, at)

    def may_change(self, found: Hit) -> bool:
        """Whether a drag from there changes the project; where not, it pans."""
        row = found.row
        if row is None or not self._may_edit() or (row.tier is not None and row.tier.locked):
            return False
        if row.kind == "tier":
            return not (row.tier is not None and row.tier.folded)
        return row.kind == "repetitions" and found.part in ("start", "turn", "stop")

    def _may_edit(self) -> bool:
        session = self.board.session
        return session.store is not None and not session.read_only

    # Clicks -------------------------------------------------------------------------------------

    def _click(self, at: QPointF, found: Hit, held: Modifiers) -> None:
        board, session, row = self.board, self.board.session, found.row
        if found.zone == "gutter":
            self._click_name(found)
            return
        selection = found.selection
        if held & Modifiers.ControlModifier and selection.kind:
            session.select_also(selection)
        elif held & Modifiers.ShiftModifier and selection.kind in ("segment", "event"):
            session.select_many(self._range_to(selection))
        else:
            session.set_frame(board.frame_at(at.x()))
            if selection.kind:
                board.select(selection)
            else:
                session.select(NOTHING)
        if row is not None and row.tier is not None:
            session.set_marks(tier_id=row.tier.id)

    def _click_name(self, found: Hit) -> None:
        board, row = self.board, found.row
        if row is None:
            return
        if row.kind == "more":
            board.set_options(show_hidden=not board.session.timeline.show_hidden)
        elif row.kind == "person" and found.part == "fold":
            who = row.person.id if row.person is not None else ""
            board.set_options(folded=board.session.timeline.folded ^ {who})
        elif row.kind == "ribbon":
            who = row.person.id if row.person is not None else ""
            board.set_options(ribbons_folded=board.session.timeline.ribbons_folded ^ {who})
        elif found.selection.kind:
            board.session.select(found.selection)
        elif row.tier is not None:
            board.session.set_marks(tier_id=row.tier.id)

    def _range_to(self, last: Selection) -> tuple[Selection, ...]:
        """All of a tier from what is selected to `last`."""
        session = self.board.session
        first = session.selection
        found = self.board.row_of_tier(last.tier_id)
        if first.kind != last.kind or first.tier_id != last.tier_id or found is None or found[1].tier is None:
            return (last,)
        tier = found[1].tier
        items = tier.segments if last.kind == "segment" else tier.events
        ids = [item.id for item in items]
        if first.id not in ids or last.id not in ids:
            return (last,)
        a, b = ids.index(first.id), ids.index(last.id)
        chosen = ids[min(a, b) : max(a, b) + 1]
        ordered = chosen if a <= b else chosen[::-1]
        return tuple(Selection(last.kind, one, last.tier_id) for one in ordered)

    # Wheel and cursor ---------------------------------------------------------------------------

    def wheel(self, at: QPointF, turn: QPoint, modifiers: Modifiers) -> None:
        """Zoom at the mouse; over the names scroll the rows; sideways or with Shift pan."""
        board = self.board
        if abs(turn.x()) > abs(turn.y()) or modifiers & Modifiers.ShiftModifier:
            by_px = turn.x() if turn.x() else turn.y()
            board.set_scale(board.scale.moved(-by_px / board.scale.px_per_s))
        elif at.x() < board.layout.gutter or modifiers & Modifiers.AltModifier:
            board.scroll_to(board.layout.scroll - turn.y() / 3)
        else:
            board.set_scale(board.scale.zoomed(1.0015 ** turn.y(), at.x() - board.layout.gutter))

    def cursor(self, at: QPointF, modifiers: Modifiers) -> Qt.CursorShape:
        """A shape that says what a press there will do."""
        found = hit(self.board, at)
        row = found.row
        if found.zone in ("divider", "play_head"):
            return Cursor.SplitHCursor if found.zone == "divider" else Cursor.SizeHorCursor
        if found.zone in ("ruler", "overview"):
            return Cursor.PointingHandCursor
        if found.zone != "track" or row is None:
            clickable = row is not None and (row.kind in ("person", "more", "ribbon") or row.tier is not None)
            return Cursor.PointingHandCursor if clickable else Cursor.ArrowCursor
        if not self.may_change(found):
            return Cursor.PointingHandCursor if found.selection.kind else Cursor.OpenHandCursor
        if found.part in ("start", "stop", "turn"):
            shared = modifiers & Modifiers.ShiftModifier and found.selection.kind == "segment"
            return Cursor.SplitHCursor if shared else Cursor.SizeHorCursor
        if found.selection.kind:
            return Cursor.SizeAllCursor
        return Cursor.CrossCursor
