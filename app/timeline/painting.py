"""Drawing of segments and events: one shape each where there is room, pixel columns where not.

Drawn shape by shape, 100,000 segments took 294 ms; as columns a row is one look-up a pixel.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPolygonF,
    QStaticText,
    QTransform,
)

from app.theme import Theme, body_font, colour, label_colour, label_hues
from app.timeline.rows import ACCEPTED, PROPOSED, REJECTED, EventArrays, SegmentArrays
from app.timeline.scale import Scale
from app.timeline.soft_edges import draw_soft_edges
from app.words import certainty, tr
from core.document.project import Segment
from core.evaluation.doubt import EDGES

Floats = NDArray[np.floating[Any]]
MANY = 260  # more segments of a row in view than this are drawn as columns
FEW_PX = 3.0
TEXT_PX = 26.0
WORD_PX = 56.0  # a label is written on columns from this width on
HATCH_PX = 8
APART_PX = 6.0  # columns of segments this wide or wider are parted by a gap
MOST_TEXTS = 4000
ROOM_STEP_PX = 6
EVENT_TEXT_PX = 90.0
UNSURE = 0.7  # a proposed label less sure than this carries a question mark


class Ink(msgspec.Struct, frozen=True, eq=False):
    """What drawing needs again and again: the theme, a fill by label, fonts, texts laid out before."""

    look: Theme
    labels: tuple[str, ...]
    fills: tuple[QColor, ...]
    table: NDArray[np.uint32]  # (states + 1, labels) the same as pixels by state; last: lines on proposals
    font: QFont
    bold: QFont
    metrics: QFontMetricsF
    small: QFont
    pale: tuple[QColor, ...]  # the fills of proposals
    hatch: QBrush
    dashed: QPen
    dotted: QPen
    thin: QPen
    texts: dict[tuple[str, int], QStaticText]
    words: tuple[str, ...]  # the labels as a person reads them
    advances: dict[str, float]  # widths of texts, px
    apart: dict[str, QColor]  # fills of labels that no segment has, as they are asked for
    hues: Mapping[str, float]  # that a person chose

    def others(self, label: str) -> QColor:
        """The fill of a label that no segment has."""
        if label not in self.apart:
            own = self.hues.get(label, label_hues([label])[label])
            self.apart[label] = label_colour(own if is_named(label) else None)
        return self.apart[label]


def make_ink(look: Theme, labels: tuple[str, ...], hues: Mapping[str, float] | None = None) -> Ink:
    """The ink for rows whose segments have `labels`; `hues` are those a person chose."""
    known = {**label_hues(label for label in labels if is_named(label)), **(hues or {})}
    fills = tuple(label_colour(known.get(label)) for label in labels)
    table = np.zeros((4, len(fills)), np.uint32)
    for row, alpha in ((ACCEPTED, 255), (PROPOSED, 158), (REJECTED, 50), (3, 220)):
        table[row] = [premultiplied(fill, alpha) for fill in fills]
    font = body_font(12)
    return Ink(
        look=look,
        labels=labels,
        fills=fills,
        table=table,
        font=font,
        bold=body_font(12, QFont.Weight.DemiBold),
        metrics=QFontMetricsF(font),
        small=body_font(11),
        pale=tuple(_faint(fill) for fill in fills),
        hatch=QBrush(colour("text", 0.16), Qt.BrushStyle.BDiagPattern),
        dashed=QPen(colour("text", 0.75), 1.0, Qt.PenStyle.DashLine),
        dotted=QPen(QColor(look.text), 1.4, Qt.PenStyle.DotLine),
        thin=QPen(colour("text_dim", 0.5), 1.0),
        texts={},
        words=tuple(label_text(label) for label in labels),
        advances={},
        apart={},
        hues=dict(hues or {}),
    )


def _faint(fill: QColor) -> QColor:
    made = QColor(fill)
    made.setAlphaF(0.62)
    return made


def is_named(label: str) -> bool:
    """Whether `label` names an action."""
    return label not in ("", "unknown", "unlabelled")


def label_text(label: str) -> str:
    """A label as a person reads it."""
    if is_named(label):
        return label.replace("_", " ")
    return tr("unknown") if label == "unknown" else tr("unlabelled")


def is_unsure(segment: Segment) -> bool:
    """Whether a proposal has a label that its model doubts itself."""
    sure = segment.confidence
    return segment.state == "proposed" and is_named(segment.label) and sure is not None and sure < UNSURE


def visible(arrays: SegmentArrays, scale: Scale) -> tuple[int, int]:
    """The range of segments that touch what is in view."""
    first = int(arrays.stop_s.searchsorted(scale.start_s, "right"))
    last = int(arrays.start_s.searchsorted(scale.stop_s, "left"))
    return first, max(first, last)


def draw_segments(
    painter: QPainter, arrays: SegmentArrays, area: QRectF, scale: Scale, ink: Ink, most: int = MANY
) -> None:
    """All segments of a row that are in view, within `area`; as columns where there are more than `most`."""
    first, last = visible(arrays, scale)
    if last - first > most:
        draw_columns(painter, arrays, area, scale, ink)
        _write_labels(painter, arrays, (first, last), area, scale, ink)
    else:
        near = area.adjusted(-20, 0, 20, 0)  # dashes of a box miles wide take long
        for number in range(first, last):
            box = segment_box(arrays, number, area, scale)
            _draw_segment(painter, arrays, number, box, near, ink, scale.px_per_s)


def _write_labels(
    painter: QPainter, arrays: SegmentArrays, part: tuple[int, int], area: QRectF, scale: Scale, ink: Ink
) -> None:
    """The labels of segments that were drawn as columns, where there is room for a word."""
    first, last = part
    lefts = np.maximum((arrays.start_s[first:last] - scale.start_s) * scale.px_per_s, 0.0)
    rooms = np.minimum((arrays.stop_s[first:last] - scale.start_s) * scale.px_per_s, scale.width) - lefts
    shown = np.flatnonzero(rooms >= WORD_PX)
    if not len(shown):
        return
    painter.setFont(ink.font)
    painter.setPen(QColor(ink.look.on_segment))
    y = area.center().y() - ink.metrics.height() / 2
    labels = arrays.label[first:last][shown].tolist()
    for left, room, label in zip(lefts[shown].tolist(), rooms[shown].tolist(), labels):
        laid = laid_out(ink.words[label], room - 8, ink)
        if laid is not None:
            painter.drawStaticText(QPointF(area.left() + left + 6, y), laid)


def draw_stripe(painter: QPainter, arrays: SegmentArrays, area: QRectF, scale: Scale, ink: Ink) -> None:
    """A folded tier: colours only."""
    image = columns_image(arrays, scale, ink, max(int(area.width()), 1))
    painter.drawImage(area.adjusted(0, 1, 0, -1), image)


def draw_columns(painter: QPainter, arrays: SegmentArrays, area: QRectF, scale: Scale, ink: Ink) -> None:
    """Dense segments as one picture, a colour for every pixel column, hatched where only proposed."""
    box = area.adjusted(0, 3, 0, -3)
    image = columns_image(arrays, scale, ink, max(int(area.width()), 1), max(int(box.height()), 1))
    painter.drawImage(box, image)


def columns_image(arrays: SegmentArrays, scale: Scale, ink: Ink, width: int, height: int = 1) -> QImage:
    """(height, width) picture: the segment at each column's middle, fainter where only proposed."""
    if not len(arrays.segments):
        return as_image(np.zeros((1, width), np.uint32))
    times = scale.start_s + (np.arange(width) + 0.5) / scale.px_per_s
    at = arrays.start_s.searchsorted(times, "right") - 1
    inside = (at >= 0) & (arrays.stop_s[np.maximum(at, 0)] > times)
    at = np.maximum(at, 0)
    shown = np.flatnonzero(inside)
    if len(shown) and len(shown) >= APART_PX * (at[shown[-1]] - at[shown[0]] + 1):
        inside[1:] &= at[1:] == at[:-1]  # room for a gap
    label, state = arrays.label[at], arrays.state[at]
    line = np.where(inside, ink.table[state, label], np.uint32(0))
    if height == 1:
        return as_image(line[None])
    stripes = np.where(inside & (state == PROPOSED), ink.table[-1, label], line)
    some = np.where(hatching(width), stripes, line)
    return as_image(some[np.arange(height) % HATCH_PX])


@lru_cache(maxsize=8)
def hatching(width: int) -> NDArray[np.bool_]:
    """(8, width) where oblique lines are; the next eight rows are the same."""
    made: NDArray[np.bool_] = (np.arange(width)[None] + np.arange(HATCH_PX)[:, None]) % HATCH_PX < 2
    return made


def premultiplied(tint: QColor, alpha: int) -> int:
    """A colour as Qt's 32 bits with the colours times the alpha, the form that is drawn fastest."""
    red, green, blue = (channel * alpha // 255 for channel in (tint.red(), tint.green(), tint.blue()))
    return alpha << 24 | red << 16 | green << 8 | blue


def as_image(pixels: NDArray[np.uint32]) -> QImage:
    """(H, W) premultiplied pixels as a picture that owns them."""
    height, width = pixels.shape
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    np.frombuffer(image.bits(), np.uint32).reshape(height, width)[:] = pixels
    return image


def segment_box(arrays: SegmentArrays, number: int, area: QRectF, scale: Scale) -> QRectF:
    """Where a segment is drawn."""
    left = scale.x(float(arrays.start_s[number])) + area.left()
    right = scale.x(float(arrays.stop_s[number])) + area.left()
    return QRectF(left + 0.5, area.top() + 2.5, max(right - left - 1.0, 1.5), area.height() - 5)


def _draw_segment(
    painter: QPainter,
    arrays: SegmentArrays,
    number: int,
    box: QRectF,
    near: QRectF,
    ink: Ink,
    px_per_s: float,
) -> None:
    """Draw what is `near` the view of the segment in `box`."""
    segment = arrays.segments[number]
    label = int(arrays.label[number])
    fill = ink.fills[label]
    if box.width() < FEW_PX:
        painter.fillRect(box, fill)
        return
    shape = box.intersected(near)
    if segment.state == "proposed":
        painter.setPen(ink.dashed)
        painter.setBrush(ink.pale[label])
        painter.drawRoundedRect(shape, 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrushOrigin(shape.topLeft())
        painter.setBrush(ink.hatch)
        painter.drawRect(shape.adjusted(1, 1, -1, -1))
        if EDGES in segment.attributes:
            draw_soft_edges(painter, segment, box, px_per_s, fill, QColor(ink.look.raised))
    else:
        rejected = segment.state == "rejected"
        pen = ink.thin if rejected else ink.dotted if segment.ambiguous else Qt.PenStyle.NoPen
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if rejected else fill)
        painter.drawRoundedRect(shape, 4, 4)
    if segment.note and box.width() >= FEW_PX * 3:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink.look.on_segment if segment.state != "rejected" else ink.look.text_dim))
        corner = QPointF(box.right() - 2, box.top() + 2)
        painter.drawPolygon(QPolygonF([corner - QPointF(6, 0), corner, corner + QPointF(0, 6)]))
    if box.width() >= TEXT_PX:
        _write(painter, box, segment, ink.words[label], ink)


def _write(painter: QPainter, box: QRectF, segment: Segment, text: str, ink: Ink) -> None:
    if segment.ambiguous:
        text += " ?"
    elif is_unsure(segment):
        text += "?"
    if segment.state == "proposed" and segment.confidence:
        longer = f"{text}  {certainty(segment.confidence).replace('0.', '.')}"
        if advance(longer, ink) <= box.width() - 12:
            text = longer
    token = ink.look.text_dim if segment.state == "rejected" else ink.look.on_segment
    left = max(box.left(), painter.clipBoundingRect().left() if box.width() > 2000 else 0.0, 0.0)
    write(painter, text, left + 7, box, QColor(token), ink)


def write(painter: QPainter, text: str, left: float, box: QRectF, token: QColor, ink: Ink) -> None:
    """One line from `left` to the right edge of `box`, elided; nothing where there is no room."""
    laid = laid_out(text, box.right() - left - 3, ink)
    if laid is not None:
        painter.setFont(ink.font)
        painter.setPen(token)
        painter.drawStaticText(QPointF(left, box.center().y() - laid.size().height() / 2), laid)


def advance(text: str, ink: Ink) -> float:
    """How wide `text` is, px; measured once."""
    width = ink.advances.get(text)
    if width is None:
        if len(ink.advances) > MOST_TEXTS:
            ink.advances.clear()
        width = ink.advances[text] = ink.metrics.horizontalAdvance(text)
    return width


def laid_out(text: str, room_px: float, ink: Ink) -> QStaticText | None:
    """`text` elided to about `room_px`, laid out once; None where less than two letters would be left."""
    key = (text, int(min(room_px, 600.0)) // ROOM_STEP_PX)
    laid = ink.texts.get(key)
    if laid is None:
        if len(ink.texts) > MOST_TEXTS:
            ink.texts.clear()
        elided = ink.metrics.elidedText(text, Qt.TextElideMode.ElideRight, key[1] * ROOM_STEP_PX)
        laid = QStaticText(elided if len(elided) > 2 else "")
        laid.setTextFormat(Qt.TextFormat.PlainText)
        laid.prepare(QTransform(), ink.font)
        ink.texts[key] = laid
    return laid if laid.text() else None


def draw_events(
    painter: QPainter,
    arrays: EventArrays,
    beside: NDArray[np.float64],
    area: QRectF,
    scale: Scale,
    ink: Ink,
    most: int = MANY,
) -> None:
    """Points in time as flags with their label, where there is room for it; as ticks where there are many.

    beside: (N,) sorted times of starts of segments, before which a label must end.
    """
    if not len(arrays.events):
        return
    first = int(np.searchsorted(arrays.time_s, scale.start_s - EVENT_TEXT_PX / scale.px_per_s, "left"))
    last = int(np.searchsorted(arrays.time_s, scale.stop_s, "right"))
    xs = (arrays.time_s[first:last] - scale.start_s) * scale.px_per_s + area.left()
    if last - first > most:
        columns, at = np.unique(np.floor(xs).astype(np.int64), return_index=True)
        for x, number in zip(columns, at):
            fill = ink.fills[int(arrays.label[first + number])]
            painter.fillRect(QRectF(float(x), area.top() + 4, 1.0, area.height() - 8), fill)
        return
    for number, x in enumerate(xs):
        after = float(xs[number + 1]) if number + 1 < len(xs) else float(x) + EVENT_TEXT_PX
        following = int(np.searchsorted(beside, arrays.time_s[first + number], "right"))
        if following < len(beside):
            after = min(after, scale.x(float(beside[following])) + area.left())
        room = QRectF(float(x), area.top(), min(after - float(x) - 6, EVENT_TEXT_PX), area.height())
        _draw_event(painter, float(x), room, arrays, first + number, ink)


def _draw_event(
    painter: QPainter, x: float, room: QRectF, arrays: EventArrays, number: int, ink: Ink
) -> None:
    fill = ink.fills[int(arrays.label[number])]
    painter.setPen(QPen(QColor(ink.look.text), 1.2))
    painter.drawLine(QPointF(x, room.top() + 3), QPointF(x, room.bottom() - 3))
    painter.setBrush(fill)
    painter.drawPolygon(flag(x, room.top() + 3))
    text = label_text(arrays.events[number].label)
    write(painter, text, x + 9, room, QColor(ink.look.text), ink)


def flag(x: float, top: float) -> QPolygonF:
    """The mark of a point in time: a small flag at the right of its line."""
    return QPolygonF([QPointF(x, top), QPointF(x + 7, top + 3.5), QPointF(x, top + 7)])


def draw_finished(painter: QPainter, spans_s: NDArray[np.float64], area: QRectF, scale: Scale) -> None:
    """Stretches in which all is labelled: what has no segment there is background."""
    for start, stop in spans_s:
        left = max(scale.x(float(start)) + area.left(), area.left() - 2)
        right = min(scale.x(float(stop)) + area.left(), area.right() + 2)
        if right > left:
            painter.fillRect(
                QRectF(left, area.top() + 1, right - left, area.height() - 2), colour("good", 0.1)
            )
            painter.fillRect(QRectF(left, area.bottom() - 3, right - left, 2.0), colour("good", 0.8))
