"""Drawing of the rows that are no tiers: repetitions, curves, presence, pictures, sound."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QPolygonF

from app.theme import GLOW, colour, person_colour
from app.timeline.painting import Ink, as_image, premultiplied
from app.timeline.rows import Curve, Cycles, Row
from app.timeline.scale import Scale

Floats = NDArray[np.floating[Any]]
LEAST_CYCLE_PX = 4.0  # shorter repetitions are drawn as one band
LEAST_TURN_PX = 12.0  # of shorter ones the turning point is not shown
PICTURE_GAP = 2.0
MOST_PICTURES = 400
DENSE = 24  # more values a pixel column than this are drawn from a coarser level


class Extras(Protocol):
    """Small pictures and the sound of the shown video, as far as they have been read."""

    def thumbnail(self, frame: int) -> QImage | None:
        """A small picture of about that frame."""

    def waveform(self, start_s: float, stop_s: float, columns: int) -> NDArray[np.float32] | None:
        """(columns, 2) least and greatest sample of each column, -1..1."""


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
    shown_left = max(left, area.left() - 20)
    painter.drawRoundedRect(
        QRectF(shown_left, area.top() + 3, min(right, area.right() + 20) - shown_left, area.height() - 6),
        4,
        4,
    )
    starts = (cycles.starts - scale.start_s) * scale.px_per_s + area.left()
    turns = (cycles.turns - scale.start_s) * scale.px_per_s + area.left()
    stops = (cycles.stops - scale.start_s) * scale.px_per_s + area.left()
    shown = np.flatnonzero((stops >= area.left()) & (starts <= area.right()))
    step = float(np.median(stops - starts)) if len(starts) else 0.0
    counted = np.cumsum(~cycles.partial)
    if 0 < step < LEAST_CYCLE_PX:
        painter.fillRect(QRectF(left, area.top() + 6, right - left, area.height() - 12), accent)
    else:
        _draw_cycles(painter, (starts[shown], turns[shown], stops[shown]), area, ink, step)
    if len(counted):
        if step >= 14 + 8 * len(str(counted[-1])):
            painter.setFont(ink.small)
            painter.setPen(QColor(ink.look.text))
            for number in shown[~cycles.partial[shown]].tolist():
                room = QRectF(float(starts[number]) + 4, area.top(), step, area.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, str(int(counted[number])))
        painter.setFont(ink.bold)
        painter.setPen(QColor(ink.look.text))
        room = QRectF(right + 5, area.top(), 60, area.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, f"× {int(counted[-1])}")


def _draw_cycles(
    painter: QPainter, at: tuple[Floats, Floats, Floats], area: QRectF, ink: Ink, step: float
) -> None:
    """A long tick where a cycle starts, a short one where it stops, a point where it turns."""
    starts, turns, stops = (values.tolist() for values in at)
    top, bottom = area.top(), area.bottom()
    lines = [QLineF(x, top + 4, x, bottom - 4) for x in starts]
    painter.setPen(QPen(QColor(ink.look.accent), 1.6))
    painter.drawLines(lines + [QLineF(x, top + 8, x, bottom - 8) for x in stops])
    if step < LEAST_TURN_PX:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink.look.text))
    size, base = 2.6, bottom - 4
    for x in turns:
        corners = [QPointF(x - size, base), QPointF(x + size, base), QPointF(x, base - 4.7)]
        painter.drawPolygon(QPolygonF(corners))


def draw_curve(painter: QPainter, curve: Curve, area: QRectF, scale: Scale, ink: Ink) -> None:
    """A curve as least and greatest value of every pixel column, with its scale at the right."""
    painter.setPen(QPen(colour("text_dim", 0.16), 1.0))
    for share in (0.0, 0.5, 1.0):
        y = curve_y(curve, curve.low + share * (curve.high - curve.low), area)
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
    times, values = curve_in_view(curve, scale)
    if len(values):
        x = (times - scale.start_s) * scale.px_per_s
        ys = curve_y_many(curve, values, area) - area.top()
        if len(x) > x[-1] - x[0]:
            upper, lower = extents(x, ys, int(area.width()))
            painter.drawImage(
                area.topLeft(), bars_image(upper, lower, int(area.height()), colour("accent", 0.75))
            )
        else:
            painter.setPen(QPen(colour("accent", 0.9), 1.0))
            for begin, end in _runs(np.isfinite(ys)):
                points = np.stack([x[begin:end] + area.left(), ys[begin:end] + area.top()], 1)
                painter.drawPolyline(QPolygonF([QPointF(a, b) for a, b in points.tolist()]))
    painter.setFont(ink.small)
    for value, unit, side in (
        (curve.high, curve.unit, Qt.AlignmentFlag.AlignTop),
        (curve.low, "", Qt.AlignmentFlag.AlignBottom),
    ):
        text = value_text(value, unit)
        flags = int(Qt.AlignmentFlag.AlignRight | side)
        box = painter.boundingRect(area.adjusted(0, 0, -4, 0), flags, text)
        painter.fillRect(box.adjusted(-3, 0, 3, 0), colour("base", 0.75))
        painter.setPen(QColor(ink.look.text_dim))
        painter.drawText(box, flags, text)


def draw_rising(painter: QPainter, xs: Floats, shares: Floats, box: QRectF) -> None:
    """A filled curve (N,) 0..1 of the height of `box` and a little more, standing on its lower edge."""
    inside = (xs >= -50.0) & (xs <= painter.viewport().width() + 50.0)
    if inside.sum() < 2:
        return
    high = box.height() * 1.15
    points = [
        QPointF(x, box.bottom() - y * high) for x, y in zip(xs[inside].tolist(), shares[inside].tolist())
    ]
    ground = [QPointF(points[-1].x(), box.bottom()), QPointF(points[0].x(), box.bottom())]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(GLOW, 0.28))
    painter.drawPolygon(QPolygonF([*points, *ground]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour("outline", 0.55), 3.0))
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(QPen(colour(GLOW), 1.6))
    painter.drawPolyline(QPolygonF(points))


def curve_in_view(curve: Curve, scale: Scale) -> tuple[Floats, Floats]:
    """Times and values of what is in view, and one beyond; least and greatest by turns where dense."""
    times, low, high = curve.times_s, curve.values, curve.values
    levels = list(curve.levels)
    while True:
        first = max(int(np.searchsorted(times, scale.start_s, "left")) - 1, 0)
        last = int(np.searchsorted(times, scale.stop_s, "right")) + 1
        if not levels or last - first < DENSE * scale.width:
            break
        level = levels.pop(0)
        times, low, high = level.times_s, level.low, level.high
    if low is high:
        return times[first:last], low[first:last]
    both = np.stack([low[first:last], high[first:last]], 1).ravel()
    return np.repeat(times[first:last], 2), both


def value_text(value: float, unit: str) -> str:
    """A value with its unit, short."""
    text = f"{value:.0f}" if abs(value) >= 10 else f"{value:.1f}"
    return f"{text}°" if unit == "deg" else f"{text} {unit}".strip()


def curve_y(curve: Curve, value: float, area: QRectF) -> float:
    """Where a value lies in the row."""
    share = (value - curve.low) / max(curve.high - curve.low, 1e-6)
    return area.bottom() - 4 - share * (area.height() - 8)


def curve_y_many(curve: Curve, values: Floats, area: QRectF) -> Floats:
    """As `curve_y` for many values."""
    share = (values - curve.low) / max(curve.high - curve.low, 1e-6)
    return np.asarray(area.bottom() - 4 - share * (area.height() - 8))


def value_at(curve: Curve, time_s: float) -> float:
    """The curve's value at a time; NaN where unknown."""
    at = int(np.searchsorted(curve.times_s, time_s + 1e-9, "right")) - 1
    return float(curve.values[at]) if 0 <= at < len(curve.values) else float("nan")


def draw_presence(painter: QPainter, row: Row, area: QRectF, scale: Scale) -> None:
    """When a person is seen: thin bars in the person's colour."""
    if row.person is None or row.seen_s is None:
        return
    tint = person_colour(row.person.colour)
    tint.setAlphaF(0.75)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    middle = area.center().y()
    for start, stop in row.seen_s:
        left = max(scale.x(float(start)) + area.left(), area.left() - 4)
        right = min(scale.x(float(stop)) + area.left(), area.right() + 4)
        if right > left:
            painter.drawRoundedRect(QRectF(left, middle - 3, max(right - left, 1.5), 6), 3, 3)


def draw_thumbnails(
    painter: QPainter,
    extras: Extras,
    area: QRectF,
    scale: Scale,
    frames: Callable[[float], int],
    kept: dict[tuple[int, int], QPixmap],
    ratio: float,
) -> None:
    """Small pictures side by side, each of the moment at its left edge.

    frames: the frame at a time. kept: pictures of the right size, made before. Pictures keep to a grid of the
    recording, so they move with it.
    """
    probe = extras.thumbnail(int(frames(scale.start_s)))
    aspect = probe.width() / max(probe.height(), 1) if probe is not None and not probe.isNull() else 16 / 9
    width = max(area.height() * aspect, 8.0) + PICTURE_GAP
    step_s = width / scale.px_per_s
    number = int(np.floor(scale.start_s / step_s))
    size = QSize(round(width - PICTURE_GAP), round(area.height() - 2))
    while number * step_s < scale.stop_s:
        left = area.left() + scale.x(number * step_s)
        picture = extras.thumbnail(int(frames(max(number * step_s, 0.0))))
        if picture is not None and not picture.isNull():
            fitted = kept.get((picture.cacheKey(), size.height()))
            if fitted is None:
                if len(kept) > MOST_PICTURES:
                    kept.clear()
                fitted = QPixmap.fromImage(
                    picture.scaled(size * ratio, mode=Qt.TransformationMode.SmoothTransformation)
                )
                fitted.setDevicePixelRatio(ratio)
                kept[picture.cacheKey(), size.height()] = fitted
            painter.drawPixmap(QPointF(round(left), area.top() + 1), fitted)
        number += 1


def draw_waveform(painter: QPainter, extras: Extras, area: QRectF, scale: Scale) -> None:
    """The sound as least and greatest sample of every pixel column."""
    columns = max(int(area.width()), 1)
    levels = extras.waveform(scale.start_s, scale.stop_s, columns)
    middle, half = area.center().y(), area.height() / 2 - 3
    painter.fillRect(QRectF(area.left(), middle - 0.5, area.width(), 1.0), colour("text_dim", 0.35))
    if levels is None or not len(levels):
        return
    levels = np.nan_to_num(np.clip(levels, -1.0, 1.0))
    height = int(area.height())
    upper = height / 2 - np.maximum(levels[:, 1], 0.0) * half - 0.5
    lower = height / 2 - np.minimum(levels[:, 0], 0.0) * half + 0.5
    painter.drawImage(area.topLeft(), bars_image(upper, lower, height, colour("text_dim", 0.5)))


def bars_image(upper: Floats, lower: Floats, height: int, tint: QColor) -> QImage:
    """A picture with a bar from `upper` to `lower` (W,) pixels from the top in every column, at least one
    pixel high; none where they are NaN."""
    with np.errstate(invalid="ignore"):
        first = np.floor(upper)
        last = np.maximum(np.ceil(lower), first + 1)
    # small whole numbers are compared much faster; what is not known begins below the picture
    begin = np.nan_to_num(np.clip(first, 0, height), nan=height).astype(np.int16)
    end = np.nan_to_num(np.clip(last, 0, height), nan=0).astype(np.int16)
    rows = np.arange(height, dtype=np.int16)[:, None]
    inside = (rows >= begin) & (rows < end)
    return as_image(inside * np.uint32(premultiplied(tint, tint.alpha())))


def extents(x: Floats, y: Floats, width: int) -> tuple[Floats, Floats]:
    """Least and greatest y of every pixel column (W,), each joined to the column before; NaN where none."""
    column = np.floor(x).astype(np.int64)
    starts = np.flatnonzero(np.diff(column, prepend=column[0] - 1))
    upper, lower = np.full(width, np.nan), np.full(width, np.nan)
    at = column[starts]
    seen = (at >= 0) & (at < width)
    upper[at[seen]] = np.fmin.reduceat(y, starts)[seen]
    lower[at[seen]] = np.fmax.reduceat(y, starts)[seen]
    joined_upper, joined_lower = upper.copy(), lower.copy()
    with np.errstate(invalid="ignore"):
        joined_upper[1:] = np.where(lower[:-1] < upper[1:], lower[:-1], upper[1:])
        joined_lower[1:] = np.where(upper[:-1] > lower[1:], upper[:-1], lower[1:])
    return joined_upper, joined_lower


def _runs(known: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], known, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2])]
