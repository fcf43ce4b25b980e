"""What of the timeline is painted, in its order: what stands still (kept) and what lies over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from app.session import Selection
from app.theme import body_font, colour, theme
from app.timeline import chrome, painting, ribbons, strips
from app.timeline.alarms import draw_alarms
from app.timeline.board import Board
from app.timeline.rows import Row
from app.vocabulary import own_hues
from app.why import frame_curve
from app.words import tr

MOST_SHAPES = 120  # more segments in view than this, in all rows together, are drawn as columns


class Picture:
    """The painted timeline; keeps what can be kept between two paint events."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self._session = board.session
        self._still: QPixmap | None = None
        self._sheet = QPixmap()  # what `still` is drawn on: new memory for every paint takes long
        self._ink: painting.Ink | None = None
        self._ink_for: tuple[object, ...] = ()
        self._pictures: dict[tuple[int, int], QPixmap] = {}
        self._stripes: tuple[tuple[object, ...], list[QImage]] = ((), [])
        self._ground: tuple[tuple[object, ...], QPixmap | None] = ((), None)

    def ink(self) -> painting.Ink:
        """The ink for what is shown now."""
        project = self._session.project
        vocabularies = project.vocabularies if project is not None else ()
        made_for = (theme(), self.board.rows.labels, vocabularies)
        if self._ink is None or made_for != self._ink_for:
            hues = own_hues(project) if project is not None else {}
            self._ink, self._ink_for = painting.make_ink(made_for[0], made_for[1], hues), made_for
        return self._ink

    def still(self, ratio: float) -> QPixmap:
        """What stands still, on a screen with `ratio` device pixels a pixel; kept until `forget`."""
        if self._still is None or self._still.devicePixelRatio() != ratio:
            self._still = self._draw_still(ratio)
        return self._still

    def forget(self) -> None:
        """All must be drawn anew."""
        self._still = None

    def forget_look(self) -> None:
        """Another theme or text size."""
        self._ink, self._ground = None, ((), None)

    def forget_pictures(self) -> None:
        """Small pictures come from elsewhere now."""
        self._pictures.clear()

    def _draw_still(self, ratio: float) -> QPixmap:
        ink, board, layout = self.ink(), self.board, self.board.layout
        ground, still = self._ground_of(ink, ratio), self._sheet
        if still.size() != ground.size() or still.devicePixelRatio() != ratio:
            still = self._sheet = QPixmap(ground.size())
            still.setDevicePixelRatio(ratio)
        painter = QPainter(still)
        painter.drawPixmap(0, 0, ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._session.frames:
            self._draw_empty(painter, tr("The timeline appears here when a video is open."))
        else:
            painter.save()
            painter.setClipRect(QRectF(0, layout.top, layout.width, layout.height - layout.top))
            most = self._most_shapes(layout.visible())
            for number in layout.visible():
                self._draw_row(painter, number, ink, most, ratio)
            painter.setClipRect(QRectF(0, layout.top, layout.width, layout.height - layout.top))
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

    def _ground_of(self, ink: painting.Ink, ratio: float) -> QPixmap:
        """The names of the rows and what their content lies on: the same while time moves by."""
        board, session = self.board, self._session
        key: tuple[object, ...] = (board.rows, board.layout, ink, ratio, board.size)
        key += (board.current_tier(), session.timeline.folded, bool(session.frames))
        old, kept = self._ground
        if kept is not None and all(a is b or a == b for a, b in zip(old, key)):
            return kept
        width, height = board.size
        ground = QPixmap(round(width * ratio), round(height * ratio))
        ground.setDevicePixelRatio(ratio)
        ground.fill(colour("raised"))
        painter = QPainter(ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = board.layout
        painter.setClipRect(QRectF(0, layout.top, layout.width, layout.height - layout.top))
        for number in layout.visible() if session.frames else ():
            self._draw_name(painter, number, ink, ratio)
        painter.end()
        self._ground = (key, ground)
        return ground

    def _is_current(self, row: Row) -> bool:
        return row.tier is not None and row.tier.id == self.board.current_tier()

    def _draw_name(self, painter: QPainter, number: int, ink: painting.Ink, ratio: float) -> None:
        row, area = self.board.rows.rows[number], self.board.layout.area(number)
        current = self._is_current(row)
        who = row.person.id if row.person is not None else ""
        marks = chrome.GutterMarks(
            current=current, folded=row.kind == "person" and who in self._session.timeline.folded
        )
        name_area = QRectF(0, area.top(), self.board.layout.gutter - 4, area.height())
        chrome.draw_gutter(painter, row, name_area, ink, marks, ratio)
        if row.kind not in ("person", "thumbnails", "waveform", "more"):
            painter.save()
            painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
            painter.fillRect(area.adjusted(0, 1, 0, -1), colour("base", 0.9 if current else 0.55))
            painter.restore()

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

    def _draw_row(self, painter: QPainter, number: int, ink: painting.Ink, most: int, ratio: float) -> None:
        board, session = self.board, self._session
        row = board.rows.rows[number]
        area, scale = board.layout.area(number), board.scale
        painter.setClipRect(area & QRectF(0, board.layout.top, board.layout.width, board.layout.height))
        if row.kind == "person":
            strips.draw_presence(painter, row, area, scale)
        elif row.kind == "thumbnails" and board.extras is not None:
            frames = session.frame_at
            strips.draw_thumbnails(painter, board.extras, area, scale, frames, self._pictures, ratio)
        elif row.kind == "waveform" and board.extras is not None:
            strips.draw_waveform(painter, board.extras, area, scale)
        elif row.kind != "more":
            self._draw_content(painter, row, area, ink, most)

    def _draw_content(self, painter: QPainter, row: Row, area: QRectF, ink: painting.Ink, most: int) -> None:
        scale = self.board.scale
        if row.finished_s is not None:
            painting.draw_finished(painter, row.finished_s, area, scale)
        if row.tier is not None and row.tier.hidden:
            painter.setOpacity(0.45)  # until the end of this row
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
        if row.ribbon is not None:
            ribbons.draw_ribbon(painter, row.ribbon, area, scale, ink, folded=row.folded)
        painter.setOpacity(1.0)

    def draw_over(self, painter: QPainter) -> None:
        """What lies over the rows: marks, values, what is selected, what an edge sticks to, the play head."""
        board, session, layout, ink = self.board, self._session, self.board.layout, self.ink()
        chrome.draw_marks(painter, session, layout, board.scale, ink)
        if session.open_segment is not None:
            place = board.row_of_tier(session.open_segment.tier_id)
            room = layout.area(place[0]) if place is not None else None
            chrome.draw_open(painter, session, room, layout, board.scale, ink)
        painter.save()
        painter.setClipRect(QRectF(0, layout.top, layout.width, layout.height - layout.top))
        time_s = session.time_of(session.frame)
        for number in layout.visible():
            row = board.rows.rows[number]
            area = layout.area(number)
            name = QRectF(0, area.top(), layout.gutter - 4, area.height())
            chrome.draw_curve_value(painter, row, name, time_s, ink)
            if row.ribbon is not None:
                ribbons.draw_legend(painter, row.ribbon, name, board.scale, time_s, ink, folded=row.folded)
        painter.setClipRect(QRectF(layout.gutter, layout.top, layout.track_width, layout.height - layout.top))
        for selection in (session.selection, *session.also):
            self._draw_selected(painter, selection)
        self._draw_why(painter)
        self._draw_alarms(painter)
        painter.restore()
        if board.snap_frame is not None:
            chrome.draw_snap(painter, board.x_of(board.snap_frame), layout)
        chrome.draw_play_head(painter, session, layout, board.scale)

    def _draw_selected(self, painter: QPainter, selection: Selection) -> None:
        box = self.box_of(selection)
        if box is not None and selection.kind in ("segment", "event", "repetitions"):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("base"), 4.0))
            shown = box.intersected(QRectF(0, 0, *self.board.size).adjusted(-20, 0, 20, 0))
            painter.drawRoundedRect(shown, 4, 4)
            painter.setPen(QPen(colour("text"), 2.0))
            painter.drawRoundedRect(shown, 4, 4)

    def _draw_why(self, painter: QPainter) -> None:
        """How much each moment counted for a model, as a curve that stands on the segment."""
        why = self._session.why
        curve = frame_curve(why) if why is not None else None
        if why is None or curve is None:
            return
        box = self.box_of(Selection("segment", why.segment_id, why.tier_id))
        if box is not None:
            board = self.board
            xs = board.layout.gutter + (self._session.seconds(curve[0]) - board.scale.start_s) * (
                board.scale.px_per_s
            )
            strips.draw_rising(painter, xs, curve[1], box)

    def _draw_alarms(self, painter: QPainter) -> None:
        """Alarms that are tried out, over the ribbons."""
        shown, board = self._session.alarm, self.board
        if shown is None:
            return
        for number in board.layout.visible():
            row = board.rows.rows[number]
            if row.ribbon is not None and row.person is not None:
                area = board.layout.area(number)
                area.setLeft(board.layout.gutter)
                draw_alarms(painter, shown, row.person.id, area, board.scale)

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
        layout = self.board.layout
        room = QRectF(0, layout.top, layout.width, layout.height - layout.top)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
