"""Lets a person choose which angles and speeds are shown under whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.theme import BETWEEN, INSIDE, scaled
from app.widgets.panel import label
from app.words import tr

ID = Qt.ItemDataRole.UserRole


class PersonCurves(msgspec.Struct, frozen=True):
    """A person, the curves their poses give (id and name), and those that are shown."""

    person_id: str
    name: str
    choices: tuple[tuple[str, str], ...]
    shown: tuple[str, ...]


class CurvesDialog(QDialog):
    """A tree of people with a check box for each curve."""

    def __init__(self, people: Sequence[PersonCurves], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Curves"))
        self.resize(scaled(380), scaled(460))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        layout.addWidget(label(tr("Shown on the timeline under each person:"), "dim", self))
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(tr("Curves by person"))
        for person in people:
            top = QTreeWidgetItem(self.tree, [person.name])
            top.setData(0, ID, person.person_id)
            for curve_id, name in person.choices:
                item = QTreeWidgetItem(top, [name])
                item.setData(0, ID, curve_id)
                checked = curve_id in person.shown
                item.setCheckState(0, Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
            top.setExpanded(len(people) <= 3)
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        layout.addWidget(self.tree, 1)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def chosen(self) -> dict[str, tuple[str, ...]]:
        """Ids of the chosen curves by person id."""
        found = {}
        for row in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(row)
            if top is None:
                continue
            ids = []
            for number in range(top.childCount()):
                item = top.child(number)
                if item is not None and item.checkState(0) == Qt.CheckState.Checked:
                    ids.append(item.data(0, ID))
            found[top.data(0, ID)] = tuple(ids)
        return found


def ask_curves(parent: QWidget, people: Sequence[PersonCurves]) -> Mapping[str, tuple[str, ...]] | None:
    """The curves the person chose, or None when they thought better of it."""
    dialog = CurvesDialog(people, parent)
    try:
        return dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
