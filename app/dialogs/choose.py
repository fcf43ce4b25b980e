"""A small question: one of several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QVBoxLayout, QWidget

from app.theme import BETWEEN, INSIDE
from app.widgets.panel import label


class ChoiceDialog(QDialog):
    """A list of which one is taken: by arrows and Enter, or by a double click."""

    def __init__(
        self, title: str, question: str, choices: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(360)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        layout.addWidget(label(question, "", self))
        self.list = QListWidget(self)
        self.list.addItems(list(choices))
        self.list.setCurrentRow(0)
        self.list.setAccessibleName(question)
        self.list.itemActivated.connect(lambda _: self.accept())
        layout.addWidget(self.list)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.list.setFocus()


def ask_choice(parent: QWidget, title: str, question: str, choices: Sequence[str]) -> int | None:
    """Which of `choices` the person took, or None when they thought better of it."""
    dialog = ChoiceDialog(title, question, choices, parent)
    try:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.list.currentRow() if accepted and choices else None
    finally:
        dialog.deleteLater()
