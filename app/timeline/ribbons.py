"""Ribbons: how likely a model thought each label, all along a person's stay.

A ribbon has one lane for each of the labels that matter most in what is in view; the height of a lane is the
probability, its colour that of the label. Folded, one lane shows the likeliest label of each moment.
"""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.said_labels import percent
from app.session import Session
from app.theme import colour, scaled, vivid
from app.timeline.painting import Ink, as_image, is_named, label_text, laid_out, premultiplied
from app.timeline.scale import Scale
from core.document.project import Series
from core.document.standing import newest_probabilities

Floats = NDArray[np.floating[Any]]
MOST_LANES = 5
LANE_PX = 14
LEAST_WEIGHT, LEAST_EACH = 0.02, 0.0005  # a label whose squares add up to less, a row, has no lane
FOLD_X = 10.0


class Ribbon(msgspec.Struct, frozen=True, eq=False):
    """The probabilities of one person.

    labels: C; values: (W, C) float32 0..1, NaN where nothing was said; row i counts half an interval before
    and after ``start_s + i * interval_s``. `weight`: (W + 1, C) running sums of the squares, by which the
    labels of a part are ranked.
    """

    labels: tuple[str, ...]
    start_s: float
    interval_s: float
    values: NDArray[np.float32]
    weight: NDArray[np.float64]
    source: str = ""

    def row_at(self, time_s: float) -> int | None:
        """The row that counts at a time."""
        row = int(np.floor((time_s - self.start_s) / self.interval_s + 0.5))
        return row if 0 <= row < len(self.values) else None

    def rows_in(self, scale: Scale) -> tuple[int, int]:
        """The rows that are in view, ``[first, last)``."""
        first = int(np.floor((scale.start_s - self.start_s) / self.interval_s + 0.5))
        last = int(np.floor((scale.stop_s - self.start_s) / self.interval_s + 0.5)) + 1
        count = len(self.values)
        return min(max(first, 0), count), min(max(last, 0), count)

    def lanes(self, scale: Scale, most: int = MOST_LANES) -> list[int]:
        """Numbers of the labels that matter most in what is in view, in the order of the labels."""
        first, last = self.rows_in(scale)
        if first >= last:
            return []
        weight = self.weight[last] - self.weight[first]
        best = np.argsort(-weight, kind="stable")[:most]
        least = LEAST_WEIGHT + LEAST_EACH * (last - first)
        return sorted(int(n) for n in best if weight[n] > least)

    def said(self, time_s: float, most: int) -> list[tuple[str, float]]:
        """The likeliest labels at a time, the likeliest first."""
        row = self.row_at(time_s)
        if row is None or not np.isfinite(self.values[row]).all():
            return []
        order = np.argsort(-self.values[row], kind="stable")[:most]
        return [(self.labels[n], float(self.values[row, n])) for n in order]


def make_ribbon(
    labels: tuple[str, ...], start_s: float, interval_s: float, values: NDArray[np.float32], source: str = ""
) -> Ribbon:
    """A ribbon with its running sums."""
    squares = np.square(np.nan_to_num(values.astype(np.float64)))
    weight = np.concatenate([np.zeros((1, values.shape[1])), np.cumsum(squares, 0)])
    return Ribbon(labels, start_s, interval_s, values, weight, source)


class Ribbons:
    """The ribbons of the shown recording, read once for each series."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[str, tuple[Series, object, Ribbon]] = {}

    def by_person(self) -> dict[str, Ribbon]:
        """The newest ribbon of every person who has one."""
        session = self._session
        project, recording = session.project, session.recording
        if project is None or recording is None or session.store is None or not session.frames:
            return {}
        found = newest_probabilities(project.series, recording.id)
        kept: dict[str, tuple[Series, object, Ribbon]] = {}
        for series in found.values():
            known = self._kept.get(series.id)
            if known is None or known[0] is not series or known[1] is not session.times_s:
                known = (series, session.times_s, self._read(series))
            kept[series.id] = known
        self._kept = kept
        return {series.person_id: kept[series.id][2] for series in found.values()}

    def _read(self, series: Series) -> Ribbon:
        store, session = self._session.store, self._session
        assert store is not None
        values = np.asarray(store.read_array(series.values), np.float32)
        interval_s = series.interval_s or session.duration_s / max(session.frames, 1)
        start_s = session.time_of(min(series.start, session.frames - 1))
        return make_ribbon(series.channels, start_s, interval_s, values, series.source)


def ribbon_height(folded: bool) -> float:
    """How high the row of a ribbon is."""
    return float(scaled(LANE_PX) * (1 if folded else MOST_LANES) + 4)


def draw_ribbon(
    painter: QPainter, ribbon: Ribbon, area: QRectF, scale: Scale, ink: Ink, *, folded: bool
) -> None:
    """The lanes of what is in view."""
    hues = fills_of(ribbon, ink)
    width = max(int(area.width()), 1)
    if folded:
        values = columns(ribbon, list(range(len(ribbon.labels))), scale, width)
        best = np.nan_to_num(values, nan=-1.0).argmax(1)
        top = np.nan_to_num(values)[np.arange(width), best]
        height = max(int(area.height()) - 4, 1)
        tints = np.array([premultiplied(fill, 235) for fill in hues], np.uint32)[best]
        painter.drawImage(QPointF(area.left(), area.top() + 2), as_image(bars(top, height) * tints[None]))
        return
    lanes = ribbon.lanes(scale)
    if not lanes:
        return
    values = np.nan_to_num(columns(ribbon, lanes, scale, width))
    for place, number in enumerate(lanes):
        lane = lane_area(area, place)
        height = max(int(lane.height()) - 2, 1)
        painter.fillRect(QRectF(lane.left(), lane.bottom() - 1, lane.width(), 1.0), colour("text_dim", 0.16))
        tint = np.uint32(premultiplied(hues[number], 235))
        image = as_image(bars(values[:, place], height) * tint)
        painter.drawImage(QPointF(lane.left(), lane.bottom() - 1 - height), image)


def bars(shares: Floats, height: int) -> NDArray[np.uint32]:
    """(height, W) 1 where a bar of that share of the height stands, else 0."""
    high = np.round(np.clip(shares, 0.0, 1.0) * height).astype(np.int16)
    rows = np.arange(height, 0, -1, dtype=np.int16)[:, None]
    return (rows <= high[None]).astype(np.uint32)


def columns(ribbon: Ribbon, lanes: list[int], scale: Scale, width: int) -> Floats:
    """(W, lanes) the greatest probability within every pixel column; NaN where nothing is known."""
    edges = (scale.start_s + np.arange(width + 1) / scale.px_per_s - ribbon.start_s) / ribbon.interval_s + 0.5
    rows = np.floor(edges).astype(np.int64)
    count = len(ribbon.values)
    first = np.clip(rows[:-1], 0, max(count - 1, 0))
    inside = (rows[1:] >= 0) & (rows[:-1] < count)
    if not count or not inside.any():
        return np.full((width, len(lanes)), np.nan)
    if rows[-1] - rows[0] <= width:  # a row is about as wide as a column, or wider
        found = ribbon.values[first][:, lanes].astype(np.float64)
    else:
        low, high = int(first[0]), int(np.clip(rows[-1], 1, count))
        part = ribbon.values[low:high][:, lanes].astype(np.float64)
        found = np.fmax.reduceat(part, np.minimum(first - low, len(part) - 1), axis=0)
    found[~inside] = np.nan
    return np.asarray(found)


def lane_area(area: QRectF, place: int) -> QRectF:
    """Where a lane lies."""
    height = scaled(LANE_PX)
    return QRectF(area.left(), area.top() + 2 + place * height, area.width(), height)


def fills_of(ribbon: Ribbon, ink: Ink) -> list[QColor]:
    """The colour of every label; one that no segment has gets its own."""
    known = dict(zip(ink.labels, ink.fills))
    return [vivid(known.get(label) or ink.others(label)) for label in ribbon.labels]


def draw_legend(
    painter: QPainter, ribbon: Ribbon, area: QRectF, scale: Scale, time_s: float, ink: Ink, *, folded: bool
) -> None:
    """In the gutter: whether it is folded, the label of every lane, and its value at the play head."""
    row = ribbon.row_at(time_s)
    now = ribbon.values[row] if row is not None else np.full(len(ribbon.labels), np.nan, np.float32)
    _draw_arrow(painter, QPointF(FOLD_X, area.top() + 2 + scaled(LANE_PX) / 2), ink, folded)
    painter.setFont(ink.small)
    lanes = ribbon.lanes(scale)
    if folded:
        told = ribbon.said(time_s, 1)
        lanes = [ribbon.labels.index(told[0][0])] if told else []
    fills = fills_of(ribbon, ink)
    for place, number in enumerate(lanes):
        lane = lane_area(area, place)
        value = float(now[number])
        figure = percent(value) if np.isfinite(value) else "–"
        chip = QRectF(area.left() + 22, lane.center().y() - 4, 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fills[number])
        painter.drawRoundedRect(chip, 2, 2)
        painter.setPen(QColor(ink.look.text))
        painter.drawText(lane.adjusted(0, 0, -4, 0), int(RIGHT), figure)
        painter.setPen(QColor(ink.look.text if is_named(ribbon.labels[number]) else ink.look.text_dim))
        used = painter.fontMetrics().horizontalAdvance(figure) + 8
        room = lane.right() - used - chip.right() - 6
        laid = laid_out(label_text(ribbon.labels[number]), room, ink)
        if laid is not None:
            painter.setFont(ink.font)
            at = QPointF(chip.right() + 6, lane.center().y() - laid.size().height() / 2)
            painter.drawStaticText(at, laid)
            painter.setFont(ink.small)


RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _draw_arrow(painter: QPainter, at: QPointF, ink: Ink, folded: bool) -> None:
    painter.setPen(QPen(QColor(ink.look.text_dim), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = at.x(), at.y()
    if folded:
        arrow = [QPointF(x - 2, y - 4), QPointF(x + 2, y), QPointF(x - 2, y + 4)]
    else:
        arrow = [QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)]
    painter.drawPolyline(QPolygonF(arrow))


def describe_ribbon(
    ribbon: Ribbon, area: QRectF, scale: Scale, y: float, time_s: float, folded: bool
) -> tuple[str, float, list[tuple[str, float]]]:
    """The label of the lane at `y` ("" where there is none), its value, and the likeliest ones."""
    lanes = [] if folded else ribbon.lanes(scale)
    place = int((y - area.top() - 2) / scaled(LANE_PX))
    row = ribbon.row_at(time_s)
    said = ribbon.said(time_s, 3)
    if row is None or not 0 <= place < len(lanes):
        return "", float("nan"), said
    return ribbon.labels[lanes[place]], float(ribbon.values[row, lanes[place]]), said
