"""Drags that change the project: each is one gesture of the store, hence one step that can be undone.

While an edge moves the video shows its frame; afterwards it shows again what it showed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from app.session import Selection
from app.timeline.board import Board
from app.timeline.drags import Modifiers
from app.timeline.hits import Part
from app.timeline.rows import Row
from app.timeline.snapping import snapped
from core.document import edits
from core.document.edits.common import new_id
from core.document.gesture import Gesture
from core.document.project import Cycle, Event, Project, RepetitionSet, Segment, Tier
from core.document.stamps import utc_now
from core.errors import UserError

MOVE_EDGE = "Move edge"
MOVE_SEGMENT = "Move segment"
NEW_SEGMENT = "Make segment"
MOVE_EVENT = "Move event"
MOVE_REPETITION = "Move repetition"


class ChangeDrag:
    """What all of them share: the gesture, the frame shown meanwhile, what an edge sticks to."""

    def __init__(self, board: Board, label: str) -> None:
        self.board = board
        self._label = label
        self._gesture: Gesture | None = None
        self._before = board.session.frame
        self._failed = False
        board.follows = False  # what is shown meanwhile may lie elsewhere
        board.session.set_playing(False)

    def preview(self, edit: Callable[..., Project], *args: Any, **more: Any) -> None:
        """Show the project as `edit` would make it."""
        store = self.board.session.store
        if store is None or self._failed:
            return
        try:
            if self._gesture is None:
                self._gesture = store.gesture(self._label)
            self._gesture.preview(edit, *args, **more)
        except UserError as error:
            self._failed = True
            self.cancel()
            self.board.refuse(error)

    def snap(self, x: float, modifiers: Modifiers, without: set[str]) -> int:
        """The boundary of frames at `x`, and show what it sticks to."""
        board, left = self.board, self.board.layout.gutter
        right = left + board.layout.track_width
        if not left <= x <= right:  # beyond the edge time moves along
            board.set_scale(board.scale.moved((x - min(max(x, left), right)) / board.scale.px_per_s / 4))
            x = min(max(x, left), right)
        frame, sticks = snapped(board, x, modifiers, without)
        board.set_snap(frame if sticks else None)
        return frame

    def show_frame(self, frame: int) -> None:
        """Show a frame in the video while the drag goes on."""
        self.board.session.set_frame(frame)

    def release(self) -> None:
        """Save what is shown as one step."""
        gesture, self._gesture = self._gesture, None
        self._finish()
        if gesture is not None:
            try:
                gesture.commit()
            except UserError as error:
                self.board.refuse(error)

    def cancel(self) -> None:
        """Show the project as it was."""
        gesture, self._gesture = self._gesture, None
        self._failed = True
        self._finish()
        if gesture is not None:
            gesture.abandon()

    def _finish(self) -> None:
        self.board.set_snap(None)
        self.show_frame(self._before)
        self.board.follows = True

    def paint(self, painter: QPainter) -> None:
        """The rows show it already."""


class EdgeDrag(ChangeDrag):
    """Moves the start or stop of a segment; `shared`: with it the one of its neighbour that lies there."""

    def __init__(self, board: Board, row: Row, segment_id: str, edge: Part, shared: bool) -> None:
        super().__init__(board, MOVE_EDGE)
        assert row.tier is not None and row.segments is not None
        self._tier = row.tier
        self._edge = edge
        at = board.place_of(row.segments, segment_id) or 0
        self._segment = row.tier.segments[at]
        self._left: Segment | None = None
        if shared:
            pair = (
                row.tier.segments[max(at - 1, 0) : at + 1]
                if edge == "start"
                else row.tier.segments[at : at + 2]
            )
            if len(pair) == 2 and pair[0].stop == pair[1].start:
                self._left = pair[0]

    def move(self, at: QPointF, modifiers: Modifiers) -> None:
        """The edge goes to the mouse, as far as it can."""
        frame = self.snap(at.x(), modifiers, {self._segment.id})
        segment, tier_id, overlap = self._segment, self._tier.id, self.board.session.overlap
        if self._left is not None:
            self.preview(edits.move_shared_edge, tier_id, self._left.id, frame)
        elif overlap == "trim":
            start, stop = segment.start, segment.stop
            if self._edge == "start":
                start = max(0, min(frame, stop - 1))
            else:
                stop = min(max(frame, start + 1), self.board.session.frames)
            self.preview(edits.reshape_segment, tier_id, segment.id, start, stop, overlap)
        else:
            edge = "start" if self._edge == "start" else "stop"
            self.preview(edits.move_segment_edge, tier_id, segment.id, edge, frame, stop_at_neighbours=True)
        shown = _segment_now(self.board, tier_id, segment.id)
        if shown is not None:
            self.show_frame(shown.start if self._edge == "start" else shown.stop - 1)


class SegmentDrag(ChangeDrag):
    """Moves a segment as it is; it jumps over others into the nearest gap that holds it."""

    def __init__(self, board: Board, row: Row, segment_id: str, at: QPointF) -> None:
        super().__init__(board, MOVE_SEGMENT)
        assert row.tier is not None and row.segments is not None
        self._tier = row.tier
        number = board.place_of(row.segments, segment_id) or 0
        self._segment = row.tier.segments[number]
        self._grip_px = at.x() - board.x_of(self._segment.start)
        self._starts = np.delete(row.segments.start, number)
        self._stops = np.delete(row.segments.stop, number)

    def move(self, at: QPointF, modifiers: Modifiers) -> None:
        """The segment follows the mouse; either end sticks to what is near."""
        segment, board = self._segment, self.board
        length = segment.stop - segment.start
        left = at.x() - self._grip_px
        right = left + board.x_of(segment.stop) - board.x_of(segment.start)
        start, sticks = snapped(board, left, modifiers, {segment.id})
        snap = start
        if not sticks:
            stop, sticks = snapped(board, right, modifiers, {segment.id})
            if sticks:
                start, snap = stop - length, stop
        board.set_snap(snap if sticks else None)
        start = min(max(start, 0), board.session.frames - length)
        if board.session.overlap == "refuse":
            start = nearest_start(start, length, self._starts, self._stops, board.session.frames)
        self.preview(
            edits.reshape_segment, self._tier.id, segment.id, start, start + length, board.session.overlap
        )
        self.show_frame(start)


class CreateDrag(ChangeDrag):
    """Makes a segment as long as it is pulled, with the current label."""

    def __init__(self, board: Board, row: Row, at: QPointF) -> None:
        super().__init__(board, NEW_SEGMENT)
        self._from = board.boundary_at(at.x())
        self._segment_id = new_id()
        recording = board.session.recording
        self._tier = row.tier or Tier(
            id=new_id(),
            name=f"{row.person.name}: actions" if row.person is not None else "Actions",
            recording_id=recording.id if recording is not None else "",
            person_id=row.person.id if row.person is not None else "",
        )
        self._bare = replace(self._tier, segments=(), events=(), finished=())
        starts = np.array([s.start for s in self._tier.segments], np.int64)
        stops = np.array([s.stop for s in self._tier.segments], np.int64)
        before, after = stops[stops <= self._from], starts[starts >= self._from]
        self._least = int(before.max()) if len(before) else 0
        self._most = int(after.min()) if len(after) else board.session.frames
        self._made = False

    def move(self, at: QPointF, modifiers: Modifiers) -> None:
        """The segment reaches to the mouse."""
        frame = self.snap(at.x(), modifiers, {self._segment_id})
        session = self.board.session
        if session.overlap == "refuse":
            frame = min(max(frame, self._least), self._most)
        start, stop = min(frame, self._from), max(frame, self._from)
        if start == stop:
            stop = min(stop + 1, session.frames)
            start = stop - 1
        segment = Segment(id=self._segment_id, start=start, stop=stop, label=session.label, created=utc_now())
        self.preview(edits.put_segment_on, self._bare, segment, session.overlap)
        self._made = not self._failed
        self.show_frame(start if frame <= self._from else stop - 1)

    def release(self) -> None:
        """Save it and select it."""
        super().release()
        if self._made and not self._failed:
            self.board.select(Selection("segment", self._segment_id, self._tier.id))


class EventDrag(ChangeDrag):
    """Moves a point in time."""

    def __init__(self, board: Board, row: Row, event_id: str) -> None:
        super().__init__(board, MOVE_EVENT)
        assert row.tier is not None
        self._tier = row.tier
        self._event: Event = next(e for e in row.tier.events if e.id == event_id)

    def move(self, at: QPointF, modifiers: Modifiers) -> None:
        """The event goes to the mouse."""
        frame = self.snap(at.x(), modifiers, {self._event.id})
        frame = min(frame, self.board.session.frames - 1)
        self.preview(edits.change_event, self._tier.id, replace(self._event, frame=frame))
        self.show_frame(frame)


class CycleDrag(ChangeDrag):
    """Moves the start, turning point or stop of a repetition; where two touch, both."""

    def __init__(self, board: Board, found: RepetitionSet, cycle: int, part: Part) -> None:
        super().__init__(board, MOVE_REPETITION)
        self._set, self._cycle, self._part = found, cycle, part

    def move(self, at: QPointF, modifiers: Modifiers) -> None:
        """The point goes to the mouse, as far as it can."""
        frame = self.snap(at.x(), modifiers, {self._set.id})
        cycles = moved_cycles(self._set.cycles, self._cycle, self._part, frame, self.board.session.frames)
        self.preview(edits.set_cycles, self._set.id, cycles)
        shown = getattr(cycles[self._cycle], self._part)
        self.show_frame(shown - 1 if self._part == "stop" else shown)


def moved_cycles(
    cycles: tuple[Cycle, ...], number: int, part: Part, frame: int, frames: int
) -> tuple[Cycle, ...]:
    """The cycles with one point of one of them moved to `frame`, or as near as its neighbours let it."""
    made = list(cycles)
    one = made[number]
    before = made[number - 1] if number else None
    after = made[number + 1] if number + 1 < len(made) else None
    if part == "turn":
        made[number] = replace(one, turn=min(max(frame, one.start), one.stop))
    elif part == "start":
        touches = before is not None and before.stop == one.start and not one.side
        least = 0
        if before is not None:
            least = (
                max(before.turn, before.start + 1) if touches else before.start if one.side else before.stop
            )
        frame = min(max(frame, least), one.turn, one.stop - 1)
        made[number] = replace(one, start=frame)
        if touches and before is not None:
            made[number - 1] = replace(before, stop=frame)
    else:
        touches = after is not None and after.start == one.stop and not one.side
        most = frames
        if after is not None and not one.side:
            most = min(after.turn, after.stop - 1) if touches else after.start
        frame = max(min(frame, most), one.turn, one.start + 1)
        made[number] = replace(one, stop=frame)
        if touches and after is not None:
            made[number + 1] = replace(after, start=frame)
    return tuple(made)


def nearest_start(
    wanted: int, length: int, starts: np.ndarray[Any, Any], stops: np.ndarray[Any, Any], frames: int
) -> int:
    """Where a segment of `length` fits, nearest to `wanted`; starts, stops (N,) of the others, sorted."""
    least = np.concatenate(([0], stops))
    most = np.concatenate((starts, [frames])) - length
    fits = most >= least
    if not fits.any():
        return wanted
    places = np.clip(wanted, least[fits], most[fits])
    return int(places[np.argmin(np.abs(places - wanted))])


def _segment_now(board: Board, tier_id: str, segment_id: str) -> Segment | None:
    found = board.row_of_tier(tier_id)
    if found is None or found[1].segments is None:
        return None
    at = board.place_of(found[1].segments, segment_id)
    return None if at is None else found[1].segments.segments[at]
