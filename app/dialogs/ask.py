"""Small questions: a name, a label."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from app.theme import BETWEEN, INSIDE
from app.widgets.panel import label


class TextDialog(QDialog):
    """One line of text, completed from what is known."""

    def __init__(
        self, title: str, question: str, value: str, known: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(340)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        layout.addWidget(label(question, "", self))
        self.field = QLineEdit(value, self)
        self.field.selectAll()
        self.field.setAccessibleName(question)
        if known:
            completer = QCompleter(sorted(set(known)), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            popup = completer.popup()
            if popup is not None:
                popup.setObjectName("completer")
            self.field.setCompleter(completer)
            self.field.returnPressed.connect(self._accept_past_completer)
        layout.addWidget(self.field)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setProperty("role", "primary")
        ok.setEnabled(bool(value.strip()))
        self.field.textChanged.connect(lambda text: ok.setEnabled(bool(text.strip())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _accept_past_completer(self) -> None:
        """Enter is the answer, also while the list of known ones is open (which would only close)."""
        known = self.field.completer().popup()
        if known is not None and known.isVisible() and self.field.text().strip():
            known.hide()
            self.accept()


def ask_text(
    parent: QWidget, title: str, question: str, value: str = "", known: Sequence[str] = ()
) -> str | None:
    """The text the person gave, or None when they thought better of it."""
    dialog = TextDialog(title, question, value, known, parent)
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return dialog.field.text().strip() or None
    finally:
        dialog.deleteLater()


def ask_choice(parent: QWidget, title: str, question: str, choices: Sequence[str]) -> str | None:
    """The one of `choices` the person took, or None."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(340)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
    layout.setSpacing(INSIDE)
    layout.addWidget(label(question, "", dialog))
    listed = QListWidget(dialog)
    listed.setObjectName("choices")
    listed.setAccessibleName(question)
    listed.addItems(list(choices))
    listed.setCurrentRow(0)
    listed.itemActivated.connect(lambda _: dialog.accept())
    layout.addWidget(listed)
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, dialog
    )
    buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("role", "primary")
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    layout.addWidget(buttons)
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted or listed.currentItem() is None:
            return None
        return listed.currentItem().text()
    finally:
        dialog.deleteLater()
