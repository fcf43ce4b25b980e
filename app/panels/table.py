"""Segments, events and repetitions as a table."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.session import Session
from app.widgets.panel import EmptyState
from app.words import tr


class TablePanel(QWidget):
    """Segments, events and repetitions as a table."""

    def __init__(
        self, session: Session, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(EmptyState(tr("Segments, events and repetitions are listed here."), None, self))
