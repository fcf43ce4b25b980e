"""Segments, events and repetitions as tables; what screen readers read instead of the painted timeline."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.panels.repetitions_page import RepetitionsPage
from app.panels.rows_page import RowsPage
from app.session import Session
from app.set_angles import SetAngles
from app.words import tr


class TablePanel(QWidget):
    """Everything on the shown recording, and one set of repetitions in detail."""

    select_asked = Signal(object)  # tuple of Selection
    go_asked = Signal(int, int)

    def __init__(
        self,
        session: Session,
        angles: SetAngles,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = RowsPage(session, actions, self)
        self.repetitions = RepetitionsPage(session, angles, actions, self)
        self._pages = QStackedWidget(self)
        self.tabs = QTabBar(self)
        self.tabs.setAccessibleName(tr("Pages of the table"))
        for page, name in ((self.rows, tr("Everything")), (self.repetitions, tr("Set of repetitions"))):
            self._pages.addWidget(page)
            self.tabs.addTab(name)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.tabs.currentChanged.connect(lambda at: self.setFocusProxy(self._views()[at]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self._pages, 1)
        self.setFocusProxy(self.rows.view)
        self.rows.select_asked.connect(self.select_asked)
        self.repetitions.select_asked.connect(lambda one: self.select_asked.emit((one,)))
        for page in (self.rows, self.repetitions):
            page.go_asked.connect(self.go_asked)

    def show_rows(self) -> None:
        """Bring all rows to the front."""
        self.tabs.setCurrentIndex(0)

    def show_repetitions(self) -> None:
        """Bring the repetitions of a set to the front."""
        self.tabs.setCurrentIndex(1)

    def _views(self) -> tuple[QWidget, QWidget]:
        return self.rows.view, self.repetitions.view
