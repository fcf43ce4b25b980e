"""A form drawn from a struct of settings: a field for each number, switch or choice, within its range."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import inspect
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from app.theme import BETWEEN, GRID
from app.words import tr

MOST = 1_000_000
DECIMALS = 2


class SettingsForm(QWidget):
    """One row for each field of `settings` (a type of struct) that has a description."""

    changed = Signal()

    def __init__(
        self, settings: type[msgspec.Struct], changes: dict[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._usual: dict[str, Any] = {}
        self.fields: dict[str, QWidget] = {}
        form = QGridLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(BETWEEN)
        form.setVerticalSpacing(GRID)
        form.setColumnStretch(0, 1)
        told = inspect.type_info(settings)
        assert isinstance(told, inspect.StructType)
        for field in told.fields:
            words = _description(field.type)
            made = self._made(_plain(field.type)) if words and not field.required else None
            if made is None:
                continue
            self._usual[field.name] = field.default
            self.fields[field.name] = made
            made.setAccessibleName(tr(words))
            made.setToolTip(tr(words))
            if isinstance(made, QCheckBox):
                made.setText(tr(words))
                form.addWidget(made, form.rowCount(), 0, 1, 2)
            else:
                name = QLabel(tr(words), self)
                name.setWordWrap(True)
                name.setBuddy(made)
                row = form.rowCount()
                form.addWidget(name, row, 0)
                form.addWidget(made, row, 1)
        self.show_changes(changes)

    def show_changes(self, changes: dict[str, Any]) -> None:
        """The usual values, but for some; what is no value for its field is left as usual."""
        for name, field in self.fields.items():
            for value in (self._usual[name], changes.get(name)):
                if value is not None:
                    _put(field, value)

    def changes(self) -> dict[str, bool | int | float | str]:
        """What is not as usual, by name."""
        values = {name: _value(field) for name, field in self.fields.items()}
        return {name: value for name, value in values.items() if value != _shown(self._usual[name])}

    def _made(self, kind: inspect.Type) -> QWidget | None:
        """The field for a type; None where there is none for it."""
        if isinstance(kind, inspect.BoolType):
            switch = QCheckBox(self)
            switch.toggled.connect(lambda _: self.changed.emit())
            return switch
        if isinstance(kind, inspect.IntType):
            number = QSpinBox(self)
            number.setRange(*(int(edge) for edge in _range(kind)))
            number.valueChanged.connect(lambda _: self.changed.emit())
            return number
        if isinstance(kind, inspect.FloatType):
            real = QDoubleSpinBox(self)
            low, high = _range(kind)
            real.setDecimals(DECIMALS)
            real.setRange(low, high)
            real.setSingleStep(0.05 if high - low <= 2 else 0.1)
            real.valueChanged.connect(lambda _: self.changed.emit())
            return real
        if isinstance(kind, inspect.LiteralType):
            box = QComboBox(self)
            for value in kind.values:
                box.addItem(tr(str(value)), value)
            box.activated.connect(lambda _: self.changed.emit())
            return box
        if isinstance(kind, inspect.StrType):
            line = QLineEdit(self)
            line.textChanged.connect(lambda _: self.changed.emit())
            return line
        return None


def _shown(usual: Any) -> Any:
    """A usual value as its field shows it."""
    return round(usual, DECIMALS) if isinstance(usual, float) else usual


def _description(kind: inspect.Type) -> str:
    if not isinstance(kind, inspect.Metadata):
        return ""
    return str((kind.extra_json_schema or {}).get("description", ""))


def _plain(kind: inspect.Type) -> inspect.Type:
    return kind.type if isinstance(kind, inspect.Metadata) else kind


def _range(kind: inspect.IntType | inspect.FloatType) -> tuple[float, float]:
    low = kind.ge if kind.ge is not None else kind.gt
    high = kind.le if kind.le is not None else kind.lt
    return (-MOST if low is None else low), (MOST if high is None else high)


def _put(field: QWidget, value: Any) -> None:
    if isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    elif isinstance(field, QSpinBox | QDoubleSpinBox) and isinstance(value, int | float):
        field.setValue(value)  # type: ignore[arg-type]
    elif isinstance(field, QComboBox):
        field.setCurrentIndex(max(field.findData(value), 0))
    elif isinstance(field, QLineEdit):
        field.setText(str(value))


def _value(field: QWidget) -> bool | int | float | str:
    if isinstance(field, QCheckBox):
        return field.isChecked()
    if isinstance(field, QSpinBox):
        return field.value()
    if isinstance(field, QDoubleSpinBox):
        return round(field.value(), DECIMALS)
    if isinstance(field, QComboBox):
        return str(field.currentData())
    assert isinstance(field, QLineEdit)
    return field.text()
