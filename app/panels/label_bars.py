"""The likeliest labels of a segment as bars; a click on one makes it the segment's label."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.said_labels import SHOWN, in_words, likeliest, percent
from app.theme import (
    GRID,
    INSIDE,
    SECONDARY_PX,
    body_font,
    colour,
    label_colour,
    label_hues,
    scaled,
    theme,
    vivid,
)
from app.timeline.painting import is_named, label_text
from app.widgets.panel import KeepSpace
from app.words import tr
from core.document.project import Segment

BAR_PX = 4


class LabelBars(QWidget):
    """Up to three rows: a label, how likely the model thought it, in words and as a bar."""

    chosen = Signal(str)

    def __init__(self, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.rows = [LabelBar(keys[at] if at < len(keys) else "", self) for at in range(SHOWN)]
        for row in self.rows:
            layout.addWidget(row)
            row.clicked.connect(lambda _=False, row=row: self.chosen.emit(row.label))

    def show_segment(
        self, segment: Segment | None, hues: Mapping[str, float], may_change: bool = True
    ) -> None:
        """The bars of a segment; hidden where the model told nothing."""
        told = likeliest(segment) if segment is not None else ()
        self.setVisible(bool(told))
        for row, entry in zip(self.rows, [*told, *[None] * SHOWN]):
            row.setVisible(entry is not None)
            if entry is not None and segment is not None:
                row.show_label(*entry, current=entry[0] == segment.label, hue=hues.get(entry[0]))
                row.setEnabled(may_change)


class LabelBar(QAbstractButton):
    """One label that can be chosen."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.label, self.share = "", 0.0
        self._key, self._current = key, False
        self._hue: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        KeepSpace(self)

    def show_label(self, label: str, share: float, *, current: bool, hue: float | None) -> None:
        """Show this label, this likely."""
        self.label, self.share, self._current = label, share, current
        self._hue = hue if hue is not None else label_hues([label]).get(label) if is_named(label) else None
        words = tr(
            "{label}: {percent}, {words}",
            label=label_text(label),
            percent=percent(share),
            words=in_words(share),
        )
        self.setAccessibleName(tr("{what}. It is the label now.", what=words) if current else words)
        what = tr("The segment's label") if current else tr("Make it the segment's label")
        self.setToolTip(f"{words}\n{what}" + (f"  ({self._key})" if self._key and not current else ""))
        self.update()

    def sizeHint(self) -> QSize:
        """One line of text over a bar."""
        return QSize(scaled(120), round(self._line()) + BAR_PX + 2 * GRID)

    def minimumSizeHint(self) -> QSize:
        """It may be narrow: the label is elided."""
        return QSize(scaled(60), self.sizeHint().height())

    def _line(self) -> float:
        return QFontMetricsF(body_font()).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The label, the percentage and words at the right, the bar below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("high"))
            painter.drawRoundedRect(area, 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 4, 4)
        inner = area.adjusted(GRID, GRID / 2, -GRID, -GRID / 2)
        line = QRectF(inner.left(), inner.top(), inner.width(), self._line())
        small = body_font(SECONDARY_PX)
        painter.setFont(small)
        figure = percent(self.share)
        full = f"{in_words(self.share)}  {figure}"
        metrics = QFontMetricsF(small)
        told = full if metrics.horizontalAdvance(full) < line.width() * 0.6 else figure
        painter.setPen(QColor(theme().text if self._current else theme().text_dim))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, right, told)
        room = line.width() - metrics.horizontalAdvance(told) - INSIDE
        font = body_font()
        font.setBold(self._current)
        painter.setFont(font)
        painter.setPen(QColor(theme().text))
        text = ("✓ " if self._current else "") + label_text(self.label)
        elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided)
        bar = QRectF(inner.left(), line.bottom() + 1, inner.width(), BAR_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("text_dim", 0.22))
        painter.drawRoundedRect(bar, 2, 2)
        fill = vivid(label_colour(self._hue)) if self._hue is not None else colour("text_dim", 0.8)
        painter.setBrush(fill)
        painter.drawRoundedRect(
            QRectF(bar.left(), bar.top(), max(bar.width() * self.share, 2.0), BAR_PX), 2, 2
        )
        painter.end()
