"""A label with its key, colour, group and description."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from app.theme import BETWEEN, INSIDE, label_colour, scaled, spread_hue
from app.widgets.panel import label
from app.words import tr
from core.document.project import Label, Vocabulary


class LabelDialog(QDialog):
    """The fields of one label; it says what another label or action already has."""

    def __init__(
        self,
        title: str,
        given: Label,
        vocabulary: Vocabulary,
        clash: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(380))
        self._given = given
        self._others = [one for one in vocabulary.labels if one.id != given.id]
        self._clash = clash
        self.name = QLineEdit(given.name, self)
        self.key = QLineEdit(given.key.upper(), self)
        self.key.setMaxLength(1)
        self.key.setPlaceholderText(tr("a letter or digit"))
        self.group = QComboBox(self)
        self.group.setEditable(True)
        self.group.addItems(["", *sorted({one.group for one in vocabulary.labels if one.group})])
        self.group.setCurrentText(given.group)
        self.description = QLineEdit(given.description, self)
        self.point = QCheckBox(tr("Marks a point in time instead of a stretch"), self)
        self.point.setChecked(given.point)
        self.own_colour = QCheckBox(tr("Its own"), self)
        self.own_colour.setChecked(given.colour is not None)
        self.hue = QSlider(Qt.Orientation.Horizontal, self)
        self.hue.setRange(0, 359)
        self.hue.setPageStep(15)
        ids = [one.id for one in vocabulary.labels]
        place = ids.index(given.id) if given.id in ids else len(ids)
        self._automatic = spread_hue(place)
        hue = given.colour if given.colour is not None else self._automatic
        self.hue.setValue(round(hue))
        self._swatch = label("", "", self)
        self._told = label("", "warning", self)
        self._told.setWordWrap(True)
        self._told.setMinimumHeight(2 * self._told.fontMetrics().lineSpacing())
        self._lay_out()
        for signal in (self.name.textChanged, self.key.textChanged, self.hue.valueChanged):
            signal.connect(self._check)
        self.own_colour.toggled.connect(self._check)
        self._check()

    def _lay_out(self) -> None:
        colour = QHBoxLayout()
        colour.addWidget(self.own_colour)
        colour.addWidget(self.hue, 1)
        colour.addWidget(self._swatch)
        form = QFormLayout()
        form.setHorizontalSpacing(BETWEEN)
        form.setVerticalSpacing(INSIDE)
        for words, field in (
            (tr("Name"), self.name),
            (tr("Key"), self.key),
            (tr("Group"), self.group),
            (tr("Description"), self.description),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.hue.setAccessibleName(tr("Colour"))
        form.addRow(tr("Colour"), colour)
        form.addRow("", self.point)
        form.addRow("", self._told)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("role", "primary")
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(BETWEEN)
        layout.addLayout(form)
        layout.addWidget(self._buttons)

    @property
    def told(self) -> str:
        """What is said about the name and the key."""
        return self._told.text()

    def label(self) -> Label:
        """The label as it stands in the fields."""
        return replace(
            self._given,
            name=self.name.text().strip(),
            key=self.key.text().strip().lower(),
            group=self.group.currentText().strip(),
            description=self.description.text().strip(),
            point=self.point.isChecked(),
            colour=self.hue.value() if self.own_colour.isChecked() else None,
        )

    def _check(self) -> None:
        made = self.label()
        taken = next((one for one in self._others if made.key and one.key.lower() == made.key), None)
        same = any(one.name == made.name for one in self._others)
        action = self._clash(made.key.upper()) if made.key else ""
        if same:
            self._told.setText(tr("There is a label of this name already."))
        elif taken is not None:
            self._told.setText(tr("“{label}” has this key already.", label=taken.name))
        elif action:
            self._told.setText(
                tr("Takes the key of “{action}” while these labels are in use.", action=action)
            )
        else:
            self._told.setText("")
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(made.name) and not same and taken is None)
        self.hue.setEnabled(self.own_colour.isChecked())
        hue = self.hue.value() if self.own_colour.isChecked() else self._automatic
        picture = QPixmap(scaled(28), scaled(18))
        picture.fill(label_colour(hue))
        self._swatch.setPixmap(picture)


def ask_label(
    parent: QWidget, title: str, given: Label, vocabulary: Vocabulary, clash: Callable[[str], str]
) -> Label | None:
    """The label as the person left it, or None when they thought better of it."""
    dialog = LabelDialog(title, given, vocabulary, clash, parent)
    try:
        return dialog.label() if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
