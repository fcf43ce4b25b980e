"""Compose: two segments become one movement; how much each counts, and keeping it to learn from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QSizePolicy, QSlider, QVBoxLayout, QWidget

from app.composing import Composing
from app.session import Session
from app.theme import BETWEEN, GRID, INSIDE
from app.timeline.painting import label_text
from app.widgets.flow import FlowLayout, keep_height
from app.widgets.icons import icon
from app.widgets.panel import KeepSpace, action_button, label, scrolling
from app.words import tr

STEPS = 100


class ComposePanel(QWidget):
    """Chooses what the 3D view shows as one movement, as long as it is looked at."""

    def __init__(
        self,
        session: Session,
        composing: Composing,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._composing = session, composing
        self._intro = label(
            tr("The ghost in the 3D view does what both segments show, with the body of the first."),
            "dim",
            self,
        )
        self._intro.setWordWrap(True)
        self._first = label("", "", self)
        self._first.setWordWrap(True)
        self.other = QComboBox(self)
        self.other.setAccessibleName(tr("Second segment"))
        self.other.setToolTip(self.other.accessibleName())
        self.other.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.other.activated.connect(lambda _: composing.choose(str(self.other.currentData())))
        self.share = QSlider(Qt.Orientation.Horizontal, self)
        self.share.setRange(0, STEPS)
        self.share.setPageStep(10)
        self.share.setAccessibleName(tr("Share of the second movement"))
        self.share.valueChanged.connect(lambda value: composing.set_share(value / STEPS))
        self._amount = label("", "dim", self)
        self._amount.setWordWrap(True)
        self.exchange = QPushButton(f" {tr('Exchange')}", self)
        self.exchange.setToolTip(tr("Let the other one give the body"))
        self.exchange.clicked.connect(composing.exchange)
        KeepSpace(self.exchange)
        self.keep = QPushButton(f" {tr('Keep as a training sample')}", self)
        self.keep.setToolTip(tr("With both labels, in your own data set of composed movements"))
        self.keep.clicked.connect(composing.keep)
        KeepSpace(self.keep)
        self._said = label("", "dim", self)
        self._said.setWordWrap(True)
        self._kept = label("", "", self)
        self._kept.setWordWrap(True)
        self._kept.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._kept.hide()
        self.samples = label("", "dim", self)
        self.samples.setWordWrap(True)
        self.samples.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out(actions)
        composing.changed.connect(self._show)
        composing.kept.connect(self._tell_kept)
        self._show()

    def _lay_out(self, actions: Mapping[str, QAction]) -> None:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(BETWEEN, INSIDE, BETWEEN, BETWEEN)
        column.setSpacing(INSIDE)
        for one in (self._intro, self._first, self.other, self._amount, self.share):
            column.addWidget(one)
        line = QWidget(page)
        row = FlowLayout(line, GRID)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.exchange)
        row.addWidget(self.keep)
        row.addWidget(action_button(actions["ghost_beside"], line))
        keep_height(line)
        column.addWidget(line)
        column.addWidget(self._said)
        column.addWidget(self._kept)
        column.addWidget(self.samples)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(page, self))
        self.setFocusProxy(self.other)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.exchange.setIcon(icon("arrow-left-right", "text", 16))
        self.keep.setIcon(icon("bookmark", "text", 16))
        self._kept.hide()
        self._show()

    def _show(self) -> None:
        if not self.isVisible():
            return
        composing, found = self._composing, self._session.selected_segment()
        named = label_text(found[1].label) if found is not None else tr("nothing is selected")
        self._first.setText(tr("First, the selected segment: {label}", label=named))
        others, second = composing.others(), composing.second()
        with QSignalBlocker(self.other):
            self.other.clear()
            for one in others:
                self.other.addItem(one.title, one.key)
            self.other.setCurrentIndex(max(self.other.findData(second.key if second else ""), 0))
        self.other.setEnabled(bool(others))
        with QSignalBlocker(self.share):
            self.share.setValue(round(composing.share * STEPS))
        shares = (round((1 - composing.share) * 100), round(composing.share * 100))
        self._amount.setText(
            tr("{first} % of the first, {second} % of the second", first=shares[0], second=shares[1])
        )
        for widget in (self.share, self.exchange):
            widget.setEnabled(second is not None and found is not None)
        self.keep.setEnabled(composing.can_keep)
        samples = composing.samples()
        self.samples.setText(tr("Kept from this session: {names}", names=", ".join(samples)))
        self.samples.setVisible(bool(samples))
        self._said.setText(tr("Composing ...") if composing.is_busy else composing.words or composing.told())

    def _tell_kept(self, name: str, folder: str, _segments: tuple[tuple[str, str], ...]) -> None:
        self._kept.show()
        self._kept.setText(
            tr(
                "“{name}” is kept among your training samples, in the folder {folder}",
                name=name,
                folder=folder,
            )
        )
