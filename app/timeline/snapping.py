"""What an edge sticks to while it is dragged: play head, marks, cuts, edges of other segments, events,
repetitions."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np
from PySide6.QtCore import Qt

from app.timeline.board import Board
from app.timeline.rows import Row

SNAP_PX = 7.0
FREE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def snapped(
    board: Board, x: float, modifiers: Qt.KeyboardModifier, without: Collection[str] = ()
) -> tuple[int, bool]:
    """The boundary between frames at `x`, or the thing near it that it sticks to; whether there was one.

    without: ids of what is dragged. Ctrl or Alt held, or the switch off: nothing sticks.
    """
    plain = board.boundary_at(x)
    if not board.session.timeline.snapping or modifiers & FREE:
        return plain, False
    time_s = board.time_at(x)
    near_s = SNAP_PX / board.scale.px_per_s
    best, best_s = plain, near_s
    for frame in candidates(board, time_s, without):
        far = abs(board.session.time_of(frame) - time_s)
        if far < best_s:
            best, best_s = frame, far
    return best, best_s < near_s


def candidates(board: Board, time_s: float, without: Collection[str]) -> Iterator[int]:
    """Frames near a time that an edge may stick to: the nearest of every kind and row."""
    session = board.session
    yield session.frame
    yield from (0, session.frames)
    if session.mark_in is not None:
        yield session.mark_in
    if session.mark_out is not None:
        yield session.mark_out + 1
    if session.video is not None:
        yield from session.video.cuts
    for number in board.layout.visible():
        yield from _of_row(board.rows.rows[number], time_s, without)


def _of_row(row: Row, time_s: float, without: Collection[str]) -> Iterator[int]:
    arrays = row.segments
    if arrays is not None and len(arrays.segments):
        at = int(np.searchsorted(arrays.start_s, time_s, "right"))
        for number in range(max(at - 2, 0), min(at + 2, len(arrays.segments))):
            segment = arrays.segments[number]
            if segment.id not in without:
                yield segment.start
                yield segment.stop
    if row.events is not None and len(row.events.events):
        at = int(np.searchsorted(row.events.time_s, time_s))
        for number in range(max(at - 1, 0), min(at + 1, len(row.events.events))):
            if row.events.events[number].id not in without:
                yield row.events.events[number].frame
    for cycles in row.cycles:
        if cycles.set.id in without or not len(cycles.starts):
            continue
        at = int(np.searchsorted(cycles.starts, time_s, "right"))
        for number in range(max(at - 2, 0), min(at + 1, len(cycles.starts))):
            cycle = cycles.set.cycles[number]
            yield from (cycle.start, cycle.turn, cycle.stop)
