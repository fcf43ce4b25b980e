"""The repetitions of one set as a table, with their median and spread below."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from app.session import Session
from app.set_angles import SetAngles
from app.timeline.scale import clock
from app.words import tr
from core.document.project import RepetitionSet
from core.motion.repetition_measures import Measures, measure, middle_and_spread

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("number", "start", "turn", "stop", "duration", "out", "back", "reach", "side", "partial")
BELOW = ("median", "spread")
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CyclesModel(QAbstractTableModel):
    """Shows `found`; the last two rows are the median and the spread of the whole repetitions."""

    def __init__(self, session: Session, angles: SetAngles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._angles = angles
        self.found: RepetitionSet | None = None
        self.angle_name = ""
        self._measures: Measures | None = None

    @property
    def count(self) -> int:
        """How many repetitions are listed."""
        return len(self.found.cycles) if self.found is not None else 0

    def show_set(self, found: RepetitionSet | None) -> None:
        """List the repetitions of a set; where only their points moved, only the cells change."""
        before = self.rowCount()
        same = self.found is not None and found is not None and self.found.id == found.id
        same = same and found is not None and len(found.cycles) == self.count
        if not same:
            self.beginResetModel()
        self.found, self._measures, self.angle_name = found, None, ""
        if found is not None and found.cycles:
            self._measures, self.angle_name = measured(self._session, self._angles, found)
        if same and before:
            self.dataChanged.emit(self.index(0, 0), self.index(before - 1, len(COLUMNS) - 1))
        elif not same:
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The repetitions, and two rows below."""
        return 0 if parent.isValid() or not self.count else self.count + len(BELOW)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Names of columns."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT
        if role == Qt.ItemDataRole.ToolTipRole and COLUMNS[section] == "reach" and self.angle_name:
            return tr("How far the {angle} goes", angle=self.angle_name)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return heading(COLUMNS[section]) if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        if not index.isValid() or self.found is None or index.row() >= self.rowCount():
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT
        if role == Qt.ItemDataRole.FontRole and index.row() >= self.count:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading(column)}: {self.text(index.row(), column) or tr('empty')}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Median and spread are not chosen."""
        enabled = Qt.ItemFlag.ItemIsEnabled
        return enabled if index.row() >= self.count else enabled | Qt.ItemFlag.ItemIsSelectable

    def text(self, row: int, column: str) -> str:
        """One cell in words."""
        found, measures = self.found, self._measures
        if found is None or measures is None:
            return ""
        names = {"duration": "duration_s", "out": "out_s", "back": "back_s", "reach": "reach"}
        if row >= self.count:
            if column == "number":
                return tr("Median") if row == self.count else tr("Spread")
            if column not in names:
                return ""
            whole = np.array([not cycle.partial for cycle in found.cycles])
            values = getattr(measures, names[column])
            pair = middle_and_spread(values[whole] if whole.any() else values)
            return amount(pair[row - self.count], column)
        cycle = found.cycles[row]
        if column == "number":
            return str(row + 1)
        if column in ("start", "turn", "stop"):
            return clock(self._session.time_of(getattr(cycle, column)), 2)
        if column == "side":
            return side_word(cycle.side)
        if column == "partial":
            return tr("partial") if cycle.partial else ""
        return amount(float(getattr(measures, names[column])[row]), column)


def measured(session: Session, angles: SetAngles, found: RepetitionSet) -> tuple[Measures, str]:
    """The measures of a set, and the name of the angle its reach is of ("" while that is not known)."""
    frames = np.array([(c.start, c.turn, c.stop) for c in found.cycles], np.int64).reshape(-1, 3)
    angle = angles.angle(found)
    signal, first = (angle.values, angle.start) if angle is not None else (None, 0)
    return measure(frames, session.seconds, signal, first), angle.name if angle is not None else ""


def amount(value: float, column: str) -> str:
    """A measure with its unit."""
    if not math.isfinite(value):
        return "–"
    return f"{value:.0f}°" if column == "reach" else f"{value:.2f} s"


def side_word(side: str) -> str:
    """A side as a person reads it."""
    return {"left": tr("left"), "right": tr("right")}.get(side, "")


def heading(column: str) -> str:
    """The name of a column."""
    return {
        "number": tr("Number"),
        "start": tr("Start"),
        "turn": tr("Turning point"),
        "stop": tr("Stop"),
        "duration": tr("Duration"),
        "out": tr("To the turn"),
        "back": tr("Back"),
        "reach": tr("Range"),
        "side": tr("Side"),
        "partial": tr("Partial"),
    }[column]
