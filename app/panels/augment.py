"""What training sees: a list of what it does to a movement, how strong, and another draw."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from app.augmenting import Augmenting, augmentation_name, strength_words, table
from app.session import Session
from app.theme import BETWEEN, GRID, INSIDE, scaled
from app.widgets.flow import FlowLayout, keep_height
from app.widgets.icons import icon
from app.widgets.panel import KeepSpace, action_button, label, scrolling, wrapped
from app.words import tr

STEPS = 100
NAME = Qt.ItemDataRole.UserRole


class AugmentPanel(QWidget):
    """Chooses which augmentation the 3D view shows, as long as it is looked at."""

    opened = Signal()

    def __init__(
        self,
        session: Session,
        augmenting: Augmenting,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._augmenting = augmenting
        self._intro = wrapped(
            tr("The ghost in the 3D view is this movement as a model meets it in training."), "dim", self
        )
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("What training does to a movement"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(scaled(120))
        self.strength = QSlider(Qt.Orientation.Horizontal, self)
        self.strength.setRange(0, STEPS)
        self.strength.setPageStep(10)
        self.strength.setAccessibleName(tr("Strength"))
        self.strength.valueChanged.connect(self._on_strength)
        self._amount = label("", "dim", self)
        self.again = QPushButton(f" {tr('Draw again')}", self)
        self.again.setToolTip(tr("Training draws by chance: show another draw"))
        self.again.clicked.connect(augmenting.draw_again)
        KeepSpace(self.again)
        self.other = QComboBox(self)
        self.other.setAccessibleName(tr("Movement that is mixed in"))
        self.other.setToolTip(self.other.accessibleName())
        self.other.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.other.activated.connect(lambda _: augmenting.mix_with(str(self.other.currentData())))
        self._said = wrapped("", "dim", self)
        self._lay_out(actions)
        augmenting.changed.connect(self._show)
        self._show()

    def _lay_out(self, actions: Mapping[str, QAction]) -> None:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(BETWEEN, INSIDE, BETWEEN, BETWEEN)
        column.setSpacing(INSIDE)
        column.addWidget(self._intro)
        column.addWidget(self.list, 1)
        column.addWidget(self._amount)
        column.addWidget(self.strength)
        column.addWidget(self.other)
        line = QWidget(page)
        row = FlowLayout(line, GRID)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.again)
        row.addWidget(action_button(actions["ghost_beside"], line))
        keep_height(line)
        column.addWidget(line)
        column.addWidget(self._said)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(page, self))
        self.setFocusProxy(self.list)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.again.setIcon(icon("rotate-cw", "text", 16))
        self._fill()
        self._show()

    def _fill(self) -> None:
        """The list, when it is looked at for the first time."""
        if self.list.count():
            return
        for name in table():
            item = QListWidgetItem(augmentation_name(name), self.list)
            item.setData(NAME, name)
            item.setToolTip(augmentation_name(name))
        self.list.setCurrentRow(list(table()).index(self._augmenting.name))
        self.list.currentItemChanged.connect(lambda item, _: self._augmenting.choose(str(item.data(NAME))))

    def _on_strength(self, value: int) -> None:
        self._augmenting.set_strength(value / STEPS * self._augmenting.chosen.largest)

    def _show(self) -> None:
        if not self.isVisible():
            return
        augmenting = self._augmenting
        one = augmenting.chosen
        with QSignalBlocker(self.strength):
            self.strength.setValue(round(augmenting.strength / one.largest * STEPS))
        self._amount.setText(tr("Strength: {words}", words=strength_words(one, augmenting.strength)))
        self.other.setVisible(augmenting.needs_other())
        if augmenting.needs_other():
            others = augmenting.others()
            if [self.other.itemData(n) for n in range(self.other.count())] != [o.key for o in others]:
                self.other.clear()
                for entry in others:
                    self.other.addItem(tr("with {movement}", movement=entry.title), entry.key)
            self.other.setCurrentIndex(max(self.other.findData(augmenting.other), 0))
            self.other.setEnabled(bool(others))
        words = augmenting.words or augmenting.told()
        if augmenting.does_nothing:
            words += "\n" + tr("This draw changes nothing, as it does in a part of the clips.")
        self._said.setText(words)
