"""All jobs in a small list: what runs with its progress, what waits in its order; each can be stopped."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QPushButton, QTreeView, QVBoxLayout, QWidget

from app.jobs import JobList, RunningJob
from app.theme import GRID, INSIDE, scaled
from app.widgets.icons import icon
from app.widgets.panel import label
from app.words import tr

NAME, WORDS, FIGURES, STOP = range(4)
MOST_ROWS = 12
Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class JobsModel(QAbstractTableModel):
    """One row a job: those that run first."""

    def __init__(self, jobs: JobList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._rows: tuple[RunningJob, ...] = ()
        jobs.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Take in what changed; the same jobs keep their rows."""
        rows = (*self._jobs.jobs, *self._jobs.waiting)
        if [job.id for job in rows] == [job.id for job in self._rows]:
            self._rows = rows
            if rows:
                last = min(len(rows), len(self._jobs.jobs) + 1) - 1  # what waits does not change
                self.dataChanged.emit(self.index(0, 0), self.index(last, STOP))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def job(self, row: int) -> RunningJob:
        """The job of a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """As many as there are jobs."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Video, what it does, figures, stop."""
        return 0 if parent.isValid() else STOP + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is shown in a cell."""
        if not index.isValid():
            return None
        job, shown = self._rows[index.row()], Qt.ItemDataRole
        if role == shown.DecorationRole and index.column() == STOP:
            return icon("x", "text_dim", 16)
        if role == shown.DecorationRole and index.column() == NAME:
            return icon("clock" if job.state == "waiting" else "loader", "text_dim", 16)
        if role == shown.ToolTipRole and index.column() == STOP:
            return tr("Stop this job (what was found so far is kept)")
        if role in (shown.DisplayRole, shown.AccessibleTextRole):
            words = tr("Waiting") if job.state == "waiting" else job.words
            spoken = tr("Stop this job") if role == shown.AccessibleTextRole else ""
            return (job.name or job.title, words, job.figures, spoken)[index.column()]
        return None


class JobsPopover(QFrame):
    """Opens above the job bar; closes by itself when something else is clicked."""

    cancel_asked = Signal(str)
    stop_all_asked = Signal()

    def __init__(self, jobs: JobList, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setAccessibleName(tr("Jobs"))
        self.model = JobsModel(jobs, self)
        self.list = QTreeView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(tr("Jobs"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderHidden(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.clicked.connect(self._on_click)
        self._title = label("", "title", self)
        self._stop_all = QPushButton(tr("Stop all"), self)
        self._stop_all.clicked.connect(self.stop_all_asked)
        head = QHBoxLayout()
        head.setContentsMargins(GRID, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._stop_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.list)
        self._row = 0
        self.model.modelAboutToBeReset.connect(self._note_row)
        self.model.modelReset.connect(self._on_reset)
        self._on_reset()

    def show_above(self, bar: QWidget) -> None:
        """Show it over the left end of `bar`."""
        self.resize(min(scaled(680), bar.width() - 2 * GRID), self._height())
        sections = self.list.header()
        sections.setStretchLastSection(False)
        sections.setMinimumSectionSize(scaled(24))
        sections.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in ((WORDS, 140), (FIGURES, 170), (STOP, 34)):
            self.list.setColumnWidth(column, scaled(width))
        self.move(bar.mapToGlobal(QPoint(GRID, -self.height() - GRID)))
        self.show()
        self.list.setFocus()
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0, NAME))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete stops the job that is chosen."""
        row = self.list.currentIndex().row()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and 0 <= row < self.model.rowCount():
            self.cancel_asked.emit(self.model.job(row).id)
        else:
            super().keyPressEvent(event)

    def _height(self) -> int:
        rows = min(max(self.model.rowCount(), 1), MOST_ROWS)
        row = self.list.sizeHintForRow(0) if self.model.rowCount() else scaled(24)
        return rows * row + self._stop_all.sizeHint().height() + 2 * INSIDE + 4 * GRID

    def _on_reset(self) -> None:
        count = self.model.rowCount()
        self._title.setText(tr("{n} jobs", n=count) if count != 1 else tr("1 job"))
        self._stop_all.setEnabled(count > 0)
        if not count:
            self.hide()
        else:
            self.list.setCurrentIndex(self.model.index(min(max(self._row, 0), count - 1), NAME))

    def _note_row(self) -> None:
        self._row = self.list.currentIndex().row()

    def _on_click(self, index: QModelIndex) -> None:
        if index.column() == STOP:
            self.cancel_asked.emit(self.model.job(index.row()).id)
