"""Every step that was done, and the checkpoints; a click goes back to it, or on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QEvent,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QFont, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedLayout, QTreeView, QWidget

from app.session import Session
from app.theme import scaled, theme
from app.widgets.icons import icon
from app.widgets.panel import EmptyState
from app.words import tr
from core.document.stamps import PERSON

if TYPE_CHECKING:
    from core.document.history import Checkpoint, StepRecord

Index = QModelIndex | QPersistentModelIndex
ICONS = {"start": "film", "step": "user", "model": "bot", "checkpoint": "bookmark"}


class Entry(msgspec.Struct, frozen=True):
    """One line: a state one can go to, the one after step `step_id`."""

    kind: Literal["start", "step", "model", "checkpoint"]
    step_id: int
    text: str
    time: str = ""
    author: str = ""
    undone: bool = False


def entries(steps: tuple[StepRecord, ...], marks: tuple[Checkpoint, ...]) -> list[Entry]:
    """The lines of the list, oldest first; a checkpoint stands after its step."""
    by_step: dict[int, list[Checkpoint]] = {}
    for mark in marks:
        by_step.setdefault(mark.step_id, []).append(mark)

    def marked(step_id: int) -> list[Entry]:
        return [Entry("checkpoint", step_id, m.name, m.time) for m in by_step.get(step_id, [])]

    found = [Entry("start", 0, tr("The beginning")), *marked(0)]
    for step in steps:
        kind: Literal["step", "model"] = "step" if step.author == PERSON else "model"
        found.append(Entry(kind, step.id, tr(step.label), step.time, step.author, step.undone))
        found += marked(step.id)
    return found


class HistoryModel(QAbstractTableModel):
    """What was done, and when."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self.current = 0

    @property
    def shown(self) -> list[Entry]:
        """The lines."""
        return self._entries

    def show_entries(self, found: list[Entry]) -> None:
        """Show these lines; the current one is the last that stands of the person's own."""
        self.beginResetModel()
        self._entries = found
        own = [n for n, e in enumerate(found) if e.kind in ("start", "step") and not e.undone]
        self.current = own[-1] if own else 0
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index | None = None) -> int:
        """What, and when."""
        return 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is shown of a line."""
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text if index.column() == 0 else clock_time(entry.time)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return icon(ICONS[entry.kind], "accent" if entry.kind == "checkpoint" else "text_dim", scaled(16))
        if role == Qt.ItemDataRole.ForegroundRole:
            dim = entry.undone or index.column() == 1
            return QColor(theme().text_dim if dim else theme().text)
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setItalic(entry.undone)
            font.setBold(index.row() == self.current)
            return font
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(entry, index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _words(self, entry: Entry, row: int) -> str:
        if entry.kind == "start":
            return tr("Everything you did taken back")
        when = full_time(entry.time)
        if entry.kind == "checkpoint":
            return tr("Checkpoint “{name}”, {when}", name=entry.text, when=when)
        who = tr("you") if entry.kind == "step" else entry.author
        words = tr("{what} ({who}, {when})", what=entry.text, who=who, when=when)
        if row == self.current:
            return words + ", " + tr("the present state")
        return words + ", " + tr("taken back") if entry.undone else words


class HistoryPanel(QWidget):
    """The list. It is read anew only while it can be seen."""

    go_asked = Signal(int)  # id of the step whose state is wanted

    def __init__(
        self, session: Session, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._is_stale = True
        self.model = HistoryModel(self)
        self.list = QTreeView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(tr("History"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderHidden(True)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.list.clicked.connect(self._ask)
        self.list.activated.connect(self._ask)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(
            EmptyState(tr("Every change you make is listed here and can be taken back."), None, self)
        )
        self._stack.addWidget(self.list)
        self.setFocusProxy(self.list)
        session.opened.connect(self.refresh)
        session.changed.connect(lambda *_: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Take in what was done."""
        self._is_stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self._is_stale = False
        self.list.setIconSize(QSize(scaled(16), scaled(16)))
        store = self._session.store
        found = entries(store.steps(), store.marks()) if store is not None else []
        self.list.setColumnWidth(1, self.list.fontMetrics().horizontalAdvance("00:00 ") + scaled(10))
        self.model.show_entries(found)
        self._stack.setCurrentIndex(1 if len(found) > 1 else 0)
        if found:
            at = self.model.index(self.model.current, 0)
            self.list.setCurrentIndex(at)
            self.list.scrollTo(at)

    def _ask(self, index: QModelIndex) -> None:
        self.go_asked.emit(self.model.shown[index.row()].step_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what happened while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def changeEvent(self, event: QEvent) -> None:
        """Icons and colours of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self.refresh()
        super().changeEvent(event)


def clock_time(utc: str) -> str:
    """Hour and minute, here, of a time of the document."""
    return str(_local(utc).toString("HH:mm"))


def full_time(utc: str) -> str:
    """Date and time, here, as this country writes them."""
    return str(QLocale().toString(_local(utc), QLocale.FormatType.ShortFormat))


def _local(utc: str) -> QDateTime:
    return QDateTime.fromString(utc, Qt.DateFormat.ISODate).toLocalTime()
