"""Drawing of what surrounds the rows: names at the left, overview and ruler above, play head, marks."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from app.session import Session
from app.theme import colour, person_colour, scaled
from app.timeline.layout import Layout
from app.timeline.painting import Ink, columns_image, label_text, laid_out
from app.timeline.rows import Row, Rows
from app.timeline.scale import Scale, clock, ruler_step_s, whole
from app.timeline.strips import value_at, value_text
from app.widgets.icons import pixmap

FRAME_LINES_PX = 7.0  # frames this wide or wider are parted by lines
INDENT = 26.0
ICON = 13
MOST_STRIPES = 8


class GutterMarks(msgspec.Struct, frozen=True):
    """What a row's name says beyond the name."""

    current: bool = False
    folded: bool = False


def draw_gutter(
    painter: QPainter, row: Row, area: QRectF, ink: Ink, marks: GutterMarks, ratio: float
) -> None:
    """The name of a row; a person's with their colour, a tier's with its colour, lock and whether it is
    hidden."""
    if row.kind == "person":
        _draw_person_name(painter, row, area, ink, marks)
        return
    tier = row.tier
    if marks.current:
        painter.fillRect(area.adjusted(0, 1, 0, -1), colour("accent", 0.14))
        painter.fillRect(QRectF(area.left(), area.top() + 1, 3, area.height() - 2), colour("accent"))
    left = area.left() + (INDENT if row.person is not None or row.kind == "tier" else 12)
    right = area.right() - 6
    if tier is not None and tier.colour is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(person_colour(tier.colour))
        painter.drawRoundedRect(QRectF(area.right() - 5, area.top() + 3, 3, area.height() - 6), 1.5, 1.5)
        right -= 5
    if (tier is not None and tier.folded) or row.ribbon is not None:
        return  # (a ribbon's names follow what is in view: `ribbons.draw_legend`)
    size = scaled(ICON)
    for name, wanted in (("lock", tier is not None and tier.locked), ("eye-off", tier and tier.hidden)):
        if wanted:
            at = QPointF(right - size, area.center().y() - size / 2)
            painter.drawPixmap(at, pixmap(name, "text_dim", size, ratio))
            right -= size + 4
    painter.setFont(ink.bold if marks.current else ink.font)
    faint = (row.kind == "tier" and tier is None) or (tier is not None and tier.hidden)
    painter.setPen(
        colour("text_dim", 0.7) if faint else QColor(ink.look.text if marks.current else ink.look.text_dim)
    )
    if row.kind == "more":
        painter.setPen(QColor(ink.look.accent))
    room = QRectF(left, area.top(), right - left + 4, area.height())
    if row.curve is not None:
        room = QRectF(left, area.top() + 1, right - left, area.height() / 2)
    laid = laid_out(row.title, right - left, ink)
    if laid is not None:
        painter.drawStaticText(QPointF(left, room.center().y() - laid.size().height() / 2), laid)


def _draw_person_name(painter: QPainter, row: Row, area: QRectF, ink: Ink, marks: GutterMarks) -> None:
    middle = area.center().y()
    painter.setPen(QPen(QColor(ink.look.text_dim), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x = area.left() + 10
    if marks.folded:
        arrow = [QPointF(x - 2, middle - 4), QPointF(x + 2, middle), QPointF(x - 2, middle + 4)]
    else:
        arrow = [QPointF(x - 4, middle - 2), QPointF(x, middle + 2), QPointF(x + 4, middle - 2)]
    painter.drawPolyline(QPolygonF(arrow))
    left = area.left() + INDENT
    if row.person is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(person_colour(row.person.colour))
        painter.drawEllipse(QPointF(left + 1, middle), 4.5, 4.5)
        left += 12
    painter.setFont(ink.bold)
    painter.setPen(QColor(ink.look.text))
    elided = ink.metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, area.right() - left - 12)
    painter.drawText(
        QRectF(left, area.top(), area.right() - left, area.height()), Qt.AlignmentFlag.AlignVCenter, elided
    )


def draw_curve_value(painter: QPainter, row: Row, area: QRectF, time_s: float, ink: Ink) -> None:
    """The value of a curve at the play head, under its name."""
    if row.curve is None:
        return
    value = value_at(row.curve, time_s)
    text = value_text(value, row.curve.unit) if np.isfinite(value) else "–"
    painter.setFont(ink.bold)
    painter.setPen(QColor(ink.look.text))
    room = QRectF(area.left() + INDENT, area.center().y() - 1, area.width() - INDENT - 4, area.height() / 2)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def draw_overview(
    painter: QPainter, stripes: list[QImage], layout: Layout, scale: Scale, duration_s: float
) -> None:
    """All of the recording in little, with a frame round what is in view."""
    area = QRectF(layout.gutter, 4, layout.track_width, layout.overview - 8)
    painter.fillRect(area, colour("high"))
    for number, image in enumerate(stripes):
        height = area.height() / len(stripes)
        painter.drawImage(QRectF(area.left(), area.top() + number * height, area.width(), height), image)
    full = whole(duration_s, area.width())
    left, right = full.x(scale.start_s), full.x(scale.stop_s)
    if right - left < area.width() - 1:
        window = QRectF(area.left() + left, 2, max(right - left, 4.0), layout.overview - 4)
        painter.setBrush(colour("text", 0.10))
        painter.setPen(QPen(colour("text", 0.65), 1.0))
        painter.drawRoundedRect(window, 3, 3)


def overview_stripes(rows: Rows, ink: Ink, layout: Layout, duration_s: float) -> list[QImage]:
    """A line of colours for each of the first tiers with segments."""
    full = whole(duration_s, layout.track_width)
    found = [row.segments for row in rows.rows if row.segments is not None and row.segments.segments]
    width = max(int(layout.track_width), 1)
    return [columns_image(arrays, full, ink, width) for arrays in found[:MOST_STRIPES]]


def draw_ruler(painter: QPainter, layout: Layout, scale: Scale, ink: Ink) -> None:
    """Round times over what is in view."""
    step = ruler_step_s(scale.px_per_s)
    decimals = 3 if step < 0.01 else 2 if step < 0.1 else 1 if step < 1 else 0
    first = int(np.ceil(scale.start_s / step))
    last = int(np.floor(scale.stop_s / step))
    marks: dict[bool, list[QLineF]] = {True: [], False: []}
    painter.setFont(ink.small)
    painter.setPen(QColor(ink.look.text_dim))
    left, right, px_per_s = layout.gutter, layout.gutter + scale.width, scale.px_per_s
    for number in range(first * 5 - 5, (last + 1) * 5 + 1):
        x = left + (number * step / 5 - scale.start_s) * px_per_s
        if not left - 0.5 <= x <= right + 0.5:
            continue
        major = number % 5 == 0
        marks[major].append(QLineF(x, layout.top - (9 if major else 5), x, layout.top - 1))
        if major and x < right - 24:
            painter.drawText(QPointF(x + 4, layout.top - 8), clock(number * step / 5, decimals))
    for major, lines in marks.items():
        painter.setPen(QPen(colour("text_dim", 0.7 if major else 0.35), 1.0))
        painter.drawLines(lines)


def draw_frames(painter: QPainter, session: Session, layout: Layout, scale: Scale) -> None:
    """Lines between frames, and the shown one's place, where frames are wide enough to be seen."""
    if not session.frames:
        return
    first, last = session.frame_at(scale.start_s), session.frame_at(scale.stop_s) + 1
    if (last - first) * FRAME_LINES_PX > scale.width:
        return
    painter.setPen(QPen(colour("text_dim", 0.22), 1.0))
    for frame in range(first, last + 1):
        x = round(layout.gutter + scale.x(session.time_of(frame))) + 0.5
        if x >= layout.gutter:
            painter.drawLine(QPointF(x, layout.top), QPointF(x, layout.height))


def draw_cuts(painter: QPainter, session: Session, layout: Layout, scale: Scale) -> None:
    """Where a new shot begins: a dashed line through all rows."""
    if session.video is None:
        return
    painter.setPen(QPen(colour("warning", 0.55), 1.0, Qt.PenStyle.DashLine))
    for cut in session.video.cuts:
        x = layout.gutter + scale.x(session.time_of(cut))
        if layout.gutter <= x <= layout.gutter + scale.width:
            painter.drawLine(QPointF(x, layout.top - 4), QPointF(x, layout.height))


def draw_marks(painter: QPainter, session: Session, layout: Layout, scale: Scale, ink: Ink) -> None:
    """The marks I and O with what lies between them, and the span playing is kept in."""
    begin = session.mark_in
    end = session.mark_out + 1 if session.mark_out is not None else None
    painter.save()
    painter.setClipRect(QRectF(layout.gutter, layout.overview, layout.track_width, layout.height))
    if session.locked_to is not None:
        left, right = (layout.gutter + scale.x(session.time_of(frame)) for frame in session.locked_to)
        painter.fillRect(QRectF(left, layout.overview + 2, right - left, 4), colour("good", 0.9))
    if begin is not None and end is not None and begin < end:
        left, right = (
            layout.gutter + scale.x(session.time_of(begin)),
            layout.gutter + scale.x(session.time_of(end)),
        )
        painter.fillRect(
            QRectF(left, layout.top, right - left, layout.height - layout.top), colour("accent", 0.10)
        )
        painter.fillRect(QRectF(left, layout.top - 4, right - left, 3), colour("accent"))
    size = float(scaled(12))
    for frame, text, side in ((begin, "I", 1), (end, "O", -1)):
        if frame is None:
            continue
        x = layout.gutter + scale.x(session.time_of(frame))
        painter.setPen(QPen(colour("accent"), 1.5))
        painter.drawLine(QPointF(x, layout.top - size), QPointF(x, layout.height))
        box = QRectF(x if side > 0 else x - size, layout.top - size - 2, size, size)
        painter.fillRect(box, colour("accent"))
        painter.setPen(QColor(ink.look.on_accent))
        painter.setFont(ink.small)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def draw_open(
    painter: QPainter, session: Session, area: QRectF | None, layout: Layout, scale: Scale, ink: Ink
) -> None:
    """The segment that was started and grows with the play head, in the `area` of its tier."""
    growing = session.open_segment
    if growing is None or area is None:
        return
    start, stop = growing.span(session.frame)
    left, right = (layout.gutter + scale.x(session.time_of(frame)) for frame in (start, stop))
    number = ink.labels.index(growing.label) if growing.label in ink.labels else -1
    painter.save()
    painter.setClipRect(QRectF(layout.gutter, layout.top, layout.track_width, layout.height))
    fill = QColor(ink.fills[number]) if number >= 0 else colour("accent")
    fill.setAlphaF(0.75)
    painter.setBrush(fill)
    painter.setPen(QPen(colour("accent"), 2.0))
    box = QRectF(left, area.top() + 2, max(right - left, 2.0), area.height() - 4)
    painter.drawRoundedRect(box, 4, 4)
    room = box.adjusted(7, 0, -3, 0)
    painter.setPen(QColor(ink.look.on_segment))
    painter.setFont(ink.font)
    words = ink.metrics.elidedText(label_text(growing.label), Qt.TextElideMode.ElideRight, room.width())
    if len(words) > 2:
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
    painter.restore()


def draw_play_head(painter: QPainter, session: Session, layout: Layout, scale: Scale) -> None:
    """A red line through overview and rows, with a handle on the ruler; a soft band as wide as the frame."""
    time_s = session.time_of(session.frame)
    full = whole(session.duration_s, layout.track_width)
    painter.setPen(QPen(colour("danger"), 1.5))
    x = layout.gutter + full.x(time_s)
    painter.drawLine(QPointF(x, 2), QPointF(x, layout.overview - 2))
    x = layout.gutter + scale.x(time_s)
    width = (session.time_of(session.frame + 1) - time_s) * scale.px_per_s
    if not layout.gutter - width - 1 <= x <= layout.gutter + scale.width + 1:
        return
    painter.save()
    painter.setClipRect(QRectF(layout.gutter - 6, 0, layout.track_width + 12, layout.height))
    if width >= FRAME_LINES_PX:
        painter.fillRect(QRectF(x, layout.top, width, layout.height - layout.top), colour("danger", 0.10))
    painter.drawLine(QPointF(x, layout.overview + 6), QPointF(x, layout.height))
    painter.setBrush(colour("danger"))
    painter.setPen(Qt.PenStyle.NoPen)
    top = layout.overview + 2
    corners = [QPointF(x - 5, top), QPointF(x + 5, top), QPointF(x + 5, top + 5)]
    painter.drawPolygon(QPolygonF([*corners, QPointF(x, top + 10), QPointF(x - 5, top + 5)]))
    painter.restore()


def draw_snap(painter: QPainter, x: float, layout: Layout) -> None:
    """The thing that an edge sticks to now."""
    painter.setPen(QPen(colour("warning"), 1.5, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(x, layout.top), QPointF(x, layout.height))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("warning"))
    painter.drawEllipse(QPointF(x, layout.top - 3.0), 3.5, 3.5)


def draw_band(painter: QPainter, box: QRectF, dashed: bool = True) -> None:
    """A frame that is pulled up over the rows."""
    style: Any = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour("accent"), 1.2, style))
    painter.setBrush(colour("accent", 0.16))
    painter.drawRoundedRect(box, 3, 3)
