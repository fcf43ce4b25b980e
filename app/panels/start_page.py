"""The first page: open a video, open the sample, recent sessions; nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.theme import BETWEEN, GRID, INSIDE
from app.widgets.icons import icon
from app.widgets.panel import label, push_button
from app.words import tr

WIDTH = 520
MOST_RECENT = 6


class StartPage(QWidget):
    """What is shown while no session is open."""

    recent_asked = Signal(str)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QWidget(self)
        column.setFixedWidth(WIDTH)
        self._layout = QVBoxLayout(column)
        self._layout.setSpacing(INSIDE)
        self._layout.addWidget(label("Kinescribe", "hero", column))
        lead = tr("Find people in video, see how they move, count and label what they do.")
        words = label(lead, "lead", column)
        words.setWordWrap(True)
        self._layout.addWidget(words)
        self._layout.addSpacing(2 * BETWEEN)
        row = QHBoxLayout()
        row.setSpacing(INSIDE)
        self.open_button = push_button(actions["open"], "primary", column)
        row.addWidget(self.open_button)
        row.addWidget(push_button(actions["open_sample"], "", column))
        row.addStretch(1)
        self._layout.addLayout(row)
        hint = label(tr("or drop videos, or a folder of them, here"), "dim", column)
        self._layout.addWidget(hint)
        self._layout.addSpacing(2 * BETWEEN)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(GRID)
        self._layout.addLayout(self._recent)
        self._column = column
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(column, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addStretch(1)

    def show_recent(self, paths: Sequence[str]) -> None:
        """List the sessions opened last."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        shown = [path for path in paths if Path(path).exists()][:MOST_RECENT]
        if shown:
            self._recent.addWidget(label(tr("Recent sessions"), "title", self._column))
        names = [Path(path).stem for path in shown]
        for path in shown:
            name = Path(path).stem
            if names.count(name) > 1:
                name = f"{name}  ·  {Path(path).parent.name}"
            button = QPushButton(icon("history", "text_dim", 18), name, self._column)
            button.setIconSize(QSize(18, 18))
            button.setProperty("role", "card")
            button.setToolTip(path)
            button.clicked.connect(lambda _=False, p=path: self.recent_asked.emit(p))
            self._recent.addWidget(button)
