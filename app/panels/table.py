"""Segments, events and repetitions as a table; what screen readers read instead of the painted timeline."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.rows_page import RowsPage
from app.session import Session


class TablePanel(QWidget):
    """The rows of the shown recording."""

    select_asked = Signal(object)  # tuple of Selection
    go_asked = Signal(int, int)

    def __init__(
        self, session: Session, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = RowsPage(session, actions, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.rows)
        self.setFocusProxy(self.rows.view)
        self.rows.select_asked.connect(self.select_asked)
        self.rows.go_asked.connect(self.go_asked)

    def show_rows(self) -> None:
        """Bring the rows to the front."""
        self.rows.setVisible(True)
