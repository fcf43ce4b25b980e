"""What lies under the mouse."""

from __future__ import annotations

from typing import Literal

import msgspec
import numpy as np
from PySide6.QtCore import QPointF

from app.session import NOTHING, Selection
from app.timeline.board import Board
from app.timeline.rows import Cycles, Row

Zone = Literal["overview", "ruler", "divider", "gutter", "track", "play_head", "none"]
Part = Literal["", "body", "start", "turn", "stop", "fold"]
GRAB_PX = 5.0
EVENT_PX = 8.0
ROOM_FOR_EDGES_PX = 10.0
FOLD_PX = 20.0


class Hit(msgspec.Struct, frozen=True):
    """A place on the timeline. `part` is which part of `selection` (or of the row's name) lies there."""

    zone: Zone
    number: int = -1
    row: Row | None = None
    selection: Selection = NOTHING
    part: Part = ""


def hit(board: Board, at: QPointF) -> Hit:
    """What lies at a place."""
    layout = board.layout
    if abs(at.x() - layout.gutter + 2) <= 3 and at.y() >= layout.top:
        return Hit("divider")
    if at.y() < layout.top:
        if at.x() < layout.gutter - 8:
            return Hit("none")
        return Hit("overview" if at.y() < layout.overview else "ruler")
    found = board.row_at(at)
    if found is None:
        return Hit("track" if at.x() >= layout.gutter else "gutter")
    number, row = found
    if at.x() < layout.gutter:
        person = row.person if row.kind == "person" else None
        part: Part = "fold" if row.kind == "person" and at.x() < FOLD_PX else ""
        selection = Selection("person", person.id) if person is not None else NOTHING
        return Hit("gutter", number, row, selection, part)
    if row.kind == "tier" and row.tier is not None:
        selection, part = _on_tier(board, row, at.x())
        return Hit("track", number, row, selection, part)
    if row.kind == "repetitions":
        selection, part = _on_repetitions(board, row, at.x())
        return Hit("track", number, row, selection, part)
    if row.kind != "tier" and abs(at.x() - board.x_of(board.session.frame)) <= 4:
        return Hit("play_head", number, row)
    return Hit("track", number, row)


def _on_tier(board: Board, row: Row, x: float) -> tuple[Selection, Part]:
    assert row.tier is not None
    time_s, px_per_s = board.time_at(x), board.scale.px_per_s
    events, arrays = row.events, row.segments
    if events is not None and len(events.time_s):
        ahead_s = time_s - 2.0 / px_per_s
        at = int(np.searchsorted(events.time_s, time_s + 4.0 / px_per_s, "right")) - 1
        if at >= 0 and ahead_s - EVENT_PX / px_per_s <= events.time_s[at]:
            return Selection("event", events.events[at].id, row.tier.id), "body"
    if arrays is None or not len(arrays.segments):
        return NOTHING, ""
    at = max(int(np.searchsorted(arrays.start_s, time_s, "right")) - 1, 0)
    best: tuple[float, int, Part] | None = None
    for number in (at, min(at + 1, len(arrays.segments) - 1)):
        start, stop = float(arrays.start_s[number]), float(arrays.stop_s[number])
        width = (stop - start) * px_per_s
        inner = GRAB_PX if width >= 3 * GRAB_PX else width / 4 if width >= ROOM_FOR_EDGES_PX else 0.0
        inside = start <= time_s < stop
        reach = GRAB_PX if width >= ROOM_FOR_EDGES_PX else 2.0
        for edge, place in (("start", start), ("stop", stop)):
            far = abs(time_s - place) * px_per_s
            if far <= (inner if inside else reach):
                part: Part = ("start" if edge == "start" else "stop") if inner else "body"
                far += 0.0 if inside else 0.5  # of two that touch there, the one that the mouse is on
                if best is None or far < best[0]:
                    best = (far, number, part)
        if inside and best is None:
            best = (GRAB_PX * 2, number, "body")
    if best is None:
        return NOTHING, ""
    return Selection("segment", arrays.segments[best[1]].id, row.tier.id), best[2]


def _on_repetitions(board: Board, row: Row, x: float) -> tuple[Selection, Part]:
    time_s, near_s = board.time_at(x), GRAB_PX / board.scale.px_per_s
    for cycles in row.cycles:
        if cycles.start_s - near_s <= time_s <= cycles.stop_s + near_s:
            return _on_cycles(cycles, time_s, near_s)
    return NOTHING, ""


def _on_cycles(cycles: Cycles, time_s: float, near_s: float) -> tuple[Selection, Part]:
    whole_set = Selection("repetitions", cycles.set.id)
    if not len(cycles.starts):
        return whole_set, "body"
    at = max(int(np.searchsorted(cycles.starts, time_s, "right")) - 1, 0)
    best: tuple[float, int, Part] | None = None
    for number in sorted({max(at - 1, 0), at, min(at + 1, len(cycles.starts) - 1)}):
        start, turn, stop = (float(v[number]) for v in (cycles.starts, cycles.turns, cycles.stops))
        near = min(near_s, (stop - start) / 8)
        for part, place in (("start", start), ("turn", turn), ("stop", stop)):
            far = abs(time_s - place)
            if far <= near and (best is None or far < best[0]):
                best = (far, number, part)  # type: ignore[assignment]
        if start <= time_s < stop and best is None:
            best = (near_s * 2, number, "body")
    if best is None:
        return whole_set, "body"
    return Selection("repetitions", cycles.set.id, cycle=best[1]), best[2]
