"""Questions while labelling: a note, a person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.panels.people import dot_icon
from app.theme import BETWEEN, INSIDE, scaled
from app.widgets.panel import label
from app.words import tr
from core.document.project import Person


class NoteDialog(QDialog):
    """A few lines of text; Ctrl+Return is OK."""

    def __init__(self, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Note"))
        self.setMinimumWidth(scaled(380))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        self.field = QPlainTextEdit(note, self)
        self.field.setAccessibleName(tr("Note"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(scaled(110))
        self.field.selectAll()
        layout.addWidget(self.field)
        layout.addWidget(label(tr("Ctrl+Return saves it."), "dim", self))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Return saves."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.accept()
        else:
            super().keyPressEvent(event)


def ask_note(parent: QWidget, note: str = "") -> str | None:
    """The note the person wrote ("" for none), or None when they thought better of it."""
    dialog = NoteDialog(note, parent)
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return dialog.field.toPlainText().strip()
    finally:
        dialog.deleteLater()


class PersonDialog(QDialog):
    """One of several people: number keys, arrows and Return, or a double click."""

    def __init__(self, title: str, people: Sequence[Person], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(280))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        self.people = QListWidget(self)
        self.people.setAccessibleName(title)
        for number, person in enumerate(people, start=1):
            words = f"{number}   {person.name}" if number < 10 else person.name
            item = QListWidgetItem(dot_icon(person.colour), words, self.people)
            item.setData(Qt.ItemDataRole.UserRole, person.id)
        self.people.setCurrentRow(0)
        self.people.itemActivated.connect(lambda _: self.accept())
        layout.addWidget(self.people)
        layout.addWidget(label(tr("Press a number, or choose and press Return."), "dim", self))

    @property
    def chosen(self) -> str:
        """The id of the person who is chosen."""
        item = self.people.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number chooses at once."""
        number = event.text()
        if number.isdigit() and 1 <= int(number) <= min(self.people.count(), 9):
            self.people.setCurrentRow(int(number) - 1)
            self.accept()
        else:
            super().keyPressEvent(event)


def ask_person(parent: QWidget, title: str, people: Sequence[Person]) -> str:
    """The id of the person who was chosen; "" when none was."""
    dialog = PersonDialog(title, people, parent)
    try:
        return dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else ""
    finally:
        dialog.deleteLater()
