"""Drawing of the timeline's rows: one shape a segment where there is room, pixel columns where not.

Drawn shape by shape, 100,000 segments took 294 ms; as columns a row is one look-up a pixel.
"""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPolygonF, QTransform

from app.theme import Theme, body_font, colour, label_colour, label_hues, person_colour
from app.timeline.rows import PROPOSED, REJECTED, Cycles, Row, SegmentArrays
from app.timeline.scale import Scale

Floats = NDArray[np.floating[Any]]
MANY = 260  # more segments in view than this are drawn as columns
FEW_PX = 3.0
LEAST_CYCLE_PX = 4.0  # shorter repetitions are drawn as one band
TEXT_PX = 26.0


class Ink(msgspec.Struct, frozen=True, eq=False):
    """What drawing needs again and again: the theme, a fill by label, fonts."""

    look: Theme
    fills: tuple[QColor, ...]
    table: NDArray[np.uint8]  # (labels, 3) the same colours as numbers
    font: QFont
    metrics: QFontMetricsF
    small: QFont


def make_ink(look: Theme, labels: tuple[str, ...]) -> Ink:
    """The ink for rows whose segments have `labels`."""
    hues = label_hues(label for label in labels if is_named(label))
    fills = tuple(label_colour(hues.get(label)) for label in labels)
    table = np.array([(c.red(), c.green(), c.blue()) for c in fills], np.uint8).reshape(-1, 3)
    font = body_font(12)
    return Ink(look, fills, table, font, QFontMetricsF(font), body_font(11))


def is_named(label: str) -> bool:
    """Whether `label` names an action."""
    return label not in ("", "unknown")


def label_text(label: str) -> str:
    """A label as a person reads it."""
    return label.replace("_", " ") if is_named(label) else "unlabelled" if not label else "unknown"


def visible(arrays: SegmentArrays, scale: Scale) -> tuple[int, int]:
    """The range of segments that touch what is in view."""
    first = int(np.searchsorted(arrays.stop_s, scale.start_s, "right"))
    last = int(np.searchsorted(arrays.start_s, scale.stop_s, "left"))
    return first, max(first, last)


def draw_segments(
    painter: QPainter, arrays: SegmentArrays, area: QRectF, scale: Scale, ink: Ink, selected: str = ""
) -> None:
    """All segments of a row that are in view, within `area`."""
    first, last = visible(arrays, scale)
    if last - first > MANY:
        draw_columns(painter, arrays, area, scale, ink)
    else:
        for number in range(first, last):
            _draw_segment(painter, arrays, number, area, scale, ink)
    if selected:
        for number in range(first, last):
            if arrays.segments[number].id == selected:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(ink.look.text), 2.0))
                painter.drawRoundedRect(_box(arrays, number, area, scale), 4, 4)


def draw_columns(painter: QPainter, arrays: SegmentArrays, area: QRectF, scale: Scale, ink: Ink) -> None:
    """Dense segments as one picture of one pixel's height, a colour for every pixel column."""
    image = columns_image(arrays, scale, ink, max(int(area.width()), 1))
    painter.drawImage(area.adjusted(0, 3, 0, -3), image)


def columns_image(arrays: SegmentArrays, scale: Scale, ink: Ink, width: int) -> QImage:
    """(1, width) picture: the segment at each column's middle, fainter where only proposed."""
    pixels = np.zeros((1, width, 4), np.uint8)
    if not len(arrays.segments):
        return _row_image(pixels)
    times = scale.start_s + (np.arange(width) + 0.5) / scale.px_per_s
    at = np.searchsorted(arrays.start_s, times, "right") - 1
    inside = (at >= 0) & (arrays.stop_s[np.maximum(at, 0)] > times)
    at = np.maximum(at, 0)
    pixels[0, :, :3] = ink.table[arrays.label[at]]
    alpha = np.where(arrays.state[at] == PROPOSED, 150, np.where(arrays.state[at] == REJECTED, 50, 255))
    pixels[0, :, 3] = np.where(inside, alpha, 0)
    return _row_image(pixels)


def _row_image(pixels: NDArray[np.uint8]) -> QImage:
    """(1, W, 4) RGBA as a picture that owns its pixels."""
    width = pixels.shape[1]
    return QImage(pixels.tobytes(), width, 1, width * 4, QImage.Format.Format_RGBA8888).copy()


def draw_cycles(
    painter: QPainter, cycles: Cycles, area: QRectF, scale: Scale, ink: Ink, selected: bool
) -> None:
    """One repetition set: its span, a tick where each cycle starts, a point where it turns, the count."""
    left, right = scale.x(cycles.start_s) + area.left(), scale.x(cycles.stop_s) + area.left()
    if right < area.left() or left > area.right():
        return
    accent = QColor(ink.look.accent)
    soft = QColor(accent)
    soft.setAlphaF(0.32 if selected else 0.16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft)
    painter.drawRoundedRect(QRectF(left, area.top() + 3, right - left, area.height() - 6), 4, 4)
    starts = (cycles.starts - scale.start_s) * scale.px_per_s + area.left()
    turns = (cycles.turns - scale.start_s) * scale.px_per_s + area.left()
    stops = (cycles.stops - scale.start_s) * scale.px_per_s + area.left()
    shown = np.flatnonzero((stops >= area.left()) & (starts <= area.right()))
    step = float(np.median(stops - starts)) if len(starts) else 0.0
    painter.setFont(ink.small)
    counted = np.cumsum(~cycles.partial)
    if 0 < step < LEAST_CYCLE_PX:
        painter.fillRect(QRectF(left, area.top() + 6, right - left, area.height() - 12), accent)
        shown = shown[:0]
    for number in shown:
        _draw_cycle(
            painter,
            (starts[number], turns[number], stops[number]),
            area,
            ink,
            "" if cycles.partial[number] or step < 22 else str(int(counted[number])),
        )
    if len(counted):
        _draw_total(painter, f"× {int(counted[-1])}", right + 5, area, ink)


def draw_curve(painter: QPainter, row: Row, area: QRectF, scale: Scale, ink: Ink) -> None:
    """A curve as least and greatest value of every pixel column."""
    curve = row.curve
    if curve is None or not len(curve.values):
        return
    first = int(np.searchsorted(curve.times_s, scale.start_s, "left"))
    last = int(np.searchsorted(curve.times_s, scale.stop_s, "right"))
    first, last = max(first - 1, 0), min(last + 1, len(curve.values))
    values = curve.values[first:last]
    known = np.isfinite(values)
    if not known.any():
        return
    low, high = float(np.nanmin(curve.values)), float(np.nanmax(curve.values))
    x = (curve.times_s[first:last] - scale.start_s) * scale.px_per_s + area.left()
    y = area.bottom() - 3 - (values - low) / max(high - low, 1e-6) * (area.height() - 6)
    painter.setPen(QPen(colour("accent", 0.9), 1.0))
    for begin, end in _runs(known):
        xs, ys = _thinned(x[begin:end], y[begin:end])
        painter.drawPolyline(QPolygonF([QPointF(float(a), float(b)) for a, b in zip(xs, ys)]))


def draw_gutter(painter: QPainter, row: Row, area: QRectF, ink: Ink) -> None:
    """The name of a row, with the person's name and colour before the first one of theirs."""
    dim, text = QColor(ink.look.text_dim), QColor(ink.look.text)
    if row.first_of_person and row.person is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(person_colour(row.person.colour))
        painter.drawEllipse(QPointF(area.left() + 14, area.center().y()), 4.5, 4.5)
        painter.setFont(body_font(12, QFont.Weight.DemiBold))
        painter.setPen(text)
        name = ink.metrics.elidedText(row.person.name, Qt.TextElideMode.ElideRight, 62)
        painter.drawText(area.adjusted(24, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, name)
    painter.setFont(ink.font)
    painter.setPen(dim)
    title = ink.metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, area.width() - 96)
    left = 14 if row.person is None else 90
    painter.drawText(area.adjusted(left, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, title)


def _box(arrays: SegmentArrays, number: int, area: QRectF, scale: Scale) -> QRectF:
    left = scale.x(float(arrays.start_s[number])) + area.left()
    right = scale.x(float(arrays.stop_s[number])) + area.left()
    return QRectF(left + 0.5, area.top() + 2.5, max(right - left - 1.0, 1.5), area.height() - 5)


def _draw_segment(
    painter: QPainter, arrays: SegmentArrays, number: int, area: QRectF, scale: Scale, ink: Ink
) -> None:
    box = _box(arrays, number, area, scale)
    segment = arrays.segments[number]
    fill = ink.fills[int(arrays.label[number])]
    if box.width() < FEW_PX:
        painter.fillRect(box, fill)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if segment.state == "rejected":
        painter.setPen(QPen(colour("text_dim", 0.5), 1.0))
        painter.drawRoundedRect(box, 4, 4)
    elif segment.state == "proposed":
        _fill_hatched(painter, box, fill)
        painter.setPen(QPen(colour("text", 0.75), 1.0, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box, 4, 4)
    else:
        dotted = QPen(QColor(ink.look.text), 1.4, Qt.PenStyle.DotLine)
        painter.setPen(dotted if segment.ambiguous else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 4, 4)
    if box.width() >= TEXT_PX:
        _write(painter, box, arrays, number, ink)


def _write(painter: QPainter, box: QRectF, arrays: SegmentArrays, number: int, ink: Ink) -> None:
    segment = arrays.segments[number]
    text = label_text(segment.label) + (" ?" if segment.ambiguous else "")
    if segment.state == "proposed" and segment.confidence:
        text += f"  {segment.confidence:.2f}".replace("0.", ".")
    token = ink.look.text_dim if segment.state == "rejected" else ink.look.on_segment
    painter.setFont(ink.font)
    painter.setPen(QColor(token))
    left = max(box.left(), 0.0)
    room = QRectF(left + 7, box.top(), box.right() - left - 10, box.height())
    elided = ink.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    if len(elided) > 2:
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)


def _fill_hatched(painter: QPainter, box: QRectF, fill: QColor) -> None:
    base = QColor(fill)
    base.setAlphaF(0.62)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(base)
    painter.drawRoundedRect(box, 4, 4)
    stripes = QBrush(colour("text", 0.16), Qt.BrushStyle.BDiagPattern)
    stripes.setTransform(QTransform.fromTranslate(box.left(), box.top()))
    painter.setBrush(stripes)
    painter.drawRoundedRect(box, 4, 4)


def _draw_cycle(
    painter: QPainter, at: tuple[float, float, float], area: QRectF, ink: Ink, count: str
) -> None:
    start, turn, stop = at
    middle = area.center().y()
    painter.setPen(QPen(QColor(ink.look.accent), 1.6))
    painter.drawLine(QPointF(start, area.top() + 4), QPointF(start, area.bottom() - 4))
    painter.drawLine(QPointF(stop, area.top() + 8), QPointF(stop, area.bottom() - 8))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink.look.text))
    if stop - start >= 6:
        size = 2.6
        corners = (
            QPointF(turn - size, area.bottom() - 4),
            QPointF(turn + size, area.bottom() - 4),
            QPointF(turn, area.bottom() - 4 - 1.8 * size),
        )
        painter.drawPolygon(QPolygonF(corners))
    if count:
        painter.setPen(QColor(ink.look.text))
        room = QRectF(start + 4, area.top(), stop - start, 2 * (middle - area.top()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, count)


def _draw_total(painter: QPainter, text: str, left: float, area: QRectF, ink: Ink) -> None:
    painter.setFont(body_font(12, QFont.Weight.DemiBold))
    painter.setPen(QColor(ink.look.text))
    painter.drawText(QRectF(left, area.top(), 60, area.height()), Qt.AlignmentFlag.AlignVCenter, text)


def _runs(known: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], known, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2])]


def _thinned(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """At most two points a pixel column: its least and its greatest value."""
    if len(x) < 2 or len(x) <= 2 * (x[-1] - x[0]):
        return x, y
    column = np.floor(x).astype(np.int64)
    starts = np.flatnonzero(np.diff(column, prepend=column[0] - 1))
    low, high = np.minimum.reduceat(y, starts), np.maximum.reduceat(y, starts)
    return np.repeat(x[starts], 2), np.stack([low, high], 1).ravel()
