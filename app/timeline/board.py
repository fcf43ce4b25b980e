"""What the timeline shows now: which rows, which part of time. The view paints it, the mouse moves it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from PySide6.QtCore import QObject, QPointF, Signal

from app.session import Selection, Session
from app.timeline.building import RowBuilder
from app.timeline.layout import Layout, lay_out
from app.timeline.ribbons import Ribbons
from app.timeline.rows import Curve, Row, Rows, SegmentArrays
from app.timeline.scale import Scale, whole
from app.timeline.strips import Extras
from core.errors import UserError

MOST_PLACES = 16  # rows of which it is kept where each segment lies
SHOWN_PARTS = (
    "tiers",
    "people",
    "repetition_sets",
    "recordings",
    "videos",
    "pose_layers",
    "vocabularies",
    "series",
)


class Board(QObject):
    """Follows the session. `moved`: all must be drawn anew; `touched`: only what lies over the rows."""

    moved = Signal()
    touched = Signal()
    refused = Signal(object)  # a UserError: something could not be done

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.extras: Extras | None = None
        self.rows = Rows((), ())
        self.size = (1.0, 1.0)
        self.scale = whole(1.0, 1.0)
        self.follows = True  # the play head is kept in view
        self.snap_frame: int | None = None  # what an edge sticks to while it is dragged
        self._builder = RowBuilder()
        self.ribbons = Ribbons(session)
        self._curves: Mapping[str, Sequence[Curve]] = {}
        self._options = session.timeline
        self._places: dict[int, tuple[SegmentArrays, dict[str, int]]] = {}
        self.layout = lay_out((), self._options, self.size, 0.0)
        session.video_changed.connect(self.start_over)
        session.changed.connect(self._on_change)
        session.frame_changed.connect(self._on_frame)
        session.view_changed.connect(self._on_view)
        session.marks_changed.connect(self.moved)
        session.selection_changed.connect(self._on_selection)
        session.jobs_changed.connect(self.moved)
        self.start_over()

    # What changes -------------------------------------------------------------------------------

    def start_over(self) -> None:
        """Another video: all of it, from the top."""
        self._curves = {}
        self.layout = self.layout.scrolled(0.0)
        self.show_all()
        self.rebuild()

    def set_curves(self, curves: Mapping[str, Sequence[Curve]]) -> None:
        """Curves to show under the rows of people, by person id."""
        self._curves = curves
        self.rebuild()

    def resize(self, width: float, height: float) -> None:
        """The widget has another size."""
        self.size = (width, height)
        self._lay_out()

    def rebuild(self) -> None:
        """Take in what the project holds now."""
        session, recording = self.session, self.session.recording
        if session.project is None or recording is None:
            self.rows = Rows((), ())
        else:
            self.rows = self._builder.build(
                session.project,
                recording.id,
                session.seconds,
                self._options,
                self._curves,
                self.ribbons.by_person() if self._options.ribbons else {},
                times=session.times_s,
                has_pictures=self.extras is not None and self.extras.thumbnail(0) is not None,
                has_sound=self.extras is not None and self.extras.waveform(0.0, 1.0, 1) is not None,
            )
        self._lay_out()

    def _lay_out(self) -> None:
        self.layout = lay_out(self.rows.rows, self._options, self.size, self.layout.scroll)
        self.scale = self.scale.resized(self.layout.track_width)
        self.moved.emit()

    def _on_change(self, before: object, after: object) -> None:
        if any(getattr(before, part) is not getattr(after, part) for part in SHOWN_PARTS):
            self.rebuild()

    def _on_view(self) -> None:
        if self.session.timeline != self._options:
            self._options = self.session.timeline
            self.rebuild()

    def _on_frame(self, frame: int) -> None:
        if self.follows and self._options.follow:
            self.set_scale(self.scale.showing(self.session.time_of(frame)))
        self.touched.emit()

    def _on_selection(self) -> None:
        tier_id = self.session.selection.tier_id
        found = self.row_of_tier(tier_id) if tier_id else None
        if found is not None:
            self.show_row(found[0])
        self.touched.emit()
        if any(row.kind == "repetitions" for row in self.rows.rows):
            self.moved.emit()

    # Where one is -------------------------------------------------------------------------------

    def set_scale(self, scale: Scale) -> None:
        """Show another part of time."""
        if scale != self.scale:
            self.scale = scale
            self.moved.emit()

    def show_all(self) -> None:
        """Show the whole recording."""
        session = self.session
        self.set_scale(whole(session.duration_s, self.layout.track_width, session.frames))

    def zoom(self, factor: float) -> None:
        """Zoom about the play head where it is in view; below 1 zooms out."""
        x = self.scale.x(self.session.time_of(self.session.frame))
        inside = 0 <= x <= self.scale.width
        self.set_scale(self.scale.zoomed(factor, x if inside else self.scale.width / 2))

    def show_span(self, start: int, stop: int) -> None:
        """Show frames ``[start, stop)`` as large as they fit."""
        self.set_scale(self.scale.around(self.session.time_of(start), self.session.time_of(stop)))

    def scroll_to(self, scroll: float) -> None:
        """Show other rows."""
        self._place(self.layout.scrolled(scroll))

    def show_row(self, number: int) -> None:
        """Scroll so far that a row is in view."""
        self._place(self.layout.showing(number))

    def _place(self, layout: Layout) -> None:
        if layout.scroll != self.layout.scroll:
            self.layout = layout
            self.moved.emit()

    # What is where ------------------------------------------------------------------------------

    def x_of(self, frame: int) -> float:
        """Where a frame begins, in pixels of the widget."""
        return self.layout.gutter + self.scale.x(self.session.time_of(frame))

    def time_at(self, x: float) -> float:
        """The time at `x`."""
        return self.scale.time_s(x - self.layout.gutter)

    def frame_at(self, x: float) -> int:
        """The frame at `x`."""
        return self.session.frame_at(self.time_at(x))

    def boundary_at(self, x: float) -> int:
        """The boundary between frames that is nearest to `x`, 0 .. number of frames."""
        return nearest_boundary(self.session, self.time_at(x))

    def row_at(self, at: QPointF) -> tuple[int, Row] | None:
        """The row at a place, with its number."""
        number = self.layout.row_at(at.y())
        return None if number is None else (number, self.rows.rows[number])

    def row_of_tier(self, tier_id: str) -> tuple[int, Row] | None:
        """The row of a tier, with its number; None while it is not shown."""
        for number, row in enumerate(self.rows.rows):
            if row.tier is not None and row.tier.id == tier_id:
                return number, row
        return None

    def place_of(self, arrays: SegmentArrays, segment_id: str) -> int | None:
        """The number of a segment in its row."""
        known = self._places.get(id(arrays))
        if known is None:
            if len(self._places) >= MOST_PLACES:
                self._places.clear()
            known = (arrays, {segment.id: at for at, segment in enumerate(arrays.segments)})
            self._places[id(arrays)] = known
        return known[1].get(segment_id)

    def current_tier(self) -> str:
        """The tier that is worked on: the chosen one, or that of the selection."""
        return self.session.tier_id or self.session.selection.tier_id

    # What is asked ------------------------------------------------------------------------------

    def set_options(self, **values: object) -> None:
        """Set the timeline up otherwise."""
        self.session.set_view(timeline=msgspec.structs.replace(self._options, **values))

    def set_snap(self, frame: int | None) -> None:
        """Show (or no longer) what an edge sticks to."""
        if frame != self.snap_frame:
            self.snap_frame = frame
            self.touched.emit()

    def refuse(self, error: UserError) -> None:
        """Say why something was not done."""
        self.refused.emit(error)

    def select(self, selection: Selection) -> None:
        """Select something, and work on its tier."""
        self.session.select(selection)
        if selection.tier_id:
            self.session.set_marks(tier_id=selection.tier_id)


def nearest_boundary(session: Session, time_s: float) -> int:
    """The boundary between frames nearest to a time, 0 .. number of frames."""
    after = int(np.searchsorted(session.times_s, time_s, "left"))
    before = max(after - 1, 0)
    nearer_before = time_s - session.time_of(before) < session.time_of(after) - time_s
    return before if nearer_before else min(after, session.frames)
