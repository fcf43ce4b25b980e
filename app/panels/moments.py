"""The map of moments: points that lie together are alike; a click goes there."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QPainter,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.actions.spec import has_poses
from app.moments import MomentMap
from app.panels.moments_canvas import MomentsCanvas
from app.session import Session
from app.theme import BETWEEN, GRID, INSIDE, scaled
from app.timeline.painting import is_named, label_text
from app.video.extras import MediaExtras
from app.widgets.flow import FlowLayout, keep_height
from app.widgets.panel import EmptyState, KeepSpace, label, scrolling
from app.words import tr

MOST_LABELS = 14


class MomentsPanel(QWidget):
    """The map, and below it the labels that are on it: one pressed stands out."""

    go_asked = Signal(str, float)  # video, seconds

    def __init__(
        self,
        session: Session,
        moments: MomentMap,
        extras: MediaExtras,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self.moments = session, moments
        self.map = MomentsCanvas(session, moments, extras, self)
        self.map.go_asked.connect(self.go_asked)
        self._legend = QWidget(self)
        self._legend_row = FlowLayout(self._legend, GRID)
        self._legend_row.setContentsMargins(0, 0, 0, 0)
        keep_height(self._legend)
        self._buttons: list[QPushButton] = []
        self._told = label("", "dim", self)
        self._told.setWordWrap(True)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(BETWEEN, INSIDE, BETWEEN, BETWEEN)
        column.setSpacing(INSIDE)
        column.addWidget(self.map, 1)
        column.addWidget(self._legend)
        column.addWidget(self._told)
        words = tr("Here every moment of everybody becomes a dot. Alike ones lie together.")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(EmptyState(words, actions["draw_map"], self))
        self._stack.addWidget(scrolling(page, self))
        self._stack.addWidget(EmptyState(words, actions["analyse"], self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.map)
        moments.changed.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._show()

    def buttons(self) -> list[QPushButton]:
        """The labels that can be pressed, as they stand there."""
        return list(self._buttons)

    def _show(self) -> None:
        if not self.isVisible():
            return
        placed = self.moments.placed
        self._stack.setCurrentIndex(1 if len(placed.places) else 0 if has_poses(self._session) else 2)
        self.map.show_labels()
        for old in self._buttons:
            self._legend_row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        counts = np.bincount(placed.label, minlength=len(placed.labels))
        order = [int(n) for n in np.argsort(-counts, kind="stable") if counts[n]]
        order.sort(key=lambda n: not is_named(placed.labels[n]))  # those without a name last
        for number in order[:MOST_LABELS]:
            name = placed.labels[number]
            button = QPushButton(f" {label_text(name)}", self._legend)
            button.setIcon(_dot(self.map.tint(name)))
            button.setProperty("role", "chip")
            button.setCheckable(True)
            button.setChecked(self.map.lit == name)
            button.setToolTip(tr("{n} moments; press to let them stand out", n=int(counts[number])))
            button.clicked.connect(lambda _=False, name=name: self._light(name))
            KeepSpace(button)
            self._legend_row.addWidget(button)
            self._buttons.append(button)
        more = len(order) - MOST_LABELS
        told = tr("{n} moments, one every half second. Click one to go there.", n=len(placed.places))
        if more > 0:
            told += " " + tr("{n} more labels are on the map.", n=more)
        self._told.setText(told)

    def _light(self, name: str) -> None:
        self.map.light(None if self.map.lit == name else name)
        for button, checked in ((b, b.text().strip() == label_text(name)) for b in self.buttons()):
            button.setChecked(checked and self.map.lit == name)


def _dot(tint: QColor) -> QPixmap:
    """A round mark of a label's colour."""
    side = scaled(10)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawEllipse(QRectF(1, 1, side - 2, side - 2))
    painter.end()
    return picture
