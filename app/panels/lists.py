"""The lists on the left: the videos of the project and the people in them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedLayout, QWidget

from app.session import Session
from app.theme import ROW, scaled
from app.timeline.scale import clock
from app.widgets.icons import icon
from app.widgets.panel import EmptyState


class VideosList(QWidget):
    """The videos of the project; a click shows one."""

    video_asked = Signal(str)

    def __init__(
        self, session: Session, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._list = _make_list("Videos", self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(
            EmptyState("The videos of this session are listed here.", actions["open"], self)
        )
        self._stack.addWidget(self._list)
        self._list.itemActivated.connect(self._ask)
        self._list.itemClicked.connect(self._ask)
        session.opened.connect(self._show)
        session.video_changed.connect(self._show)
        session.changed.connect(self._on_change)
        self._show()

    def _on_change(self, before: object, after: object) -> None:
        if getattr(before, "videos", None) is not getattr(after, "videos", None):
            self._show()

    def _show(self) -> None:
        project = self._session.project
        self._list.clear()
        for video in project.videos if project is not None else ():
            item = QListWidgetItem(icon("film", "text_dim", 16), Path(video.path).name)
            facts = f"{video.width} × {video.height}, {clock(video.duration_s, 1)}, {video.frames} frames"
            item.setToolTip(f"{Path(video.path).name}\n{facts}\n{video.codec}")
            item.setData(Qt.ItemDataRole.UserRole, video.id)
            self._list.addItem(item)
            if self._session.video is not None and video.id == self._session.video.id:
                self._list.setCurrentItem(item)
        self._stack.setCurrentIndex(1 if self._list.count() else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Icons in the colours of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._show()
        super().changeEvent(event)

    def _ask(self, item: QListWidgetItem) -> None:
        self.video_asked.emit(item.data(Qt.ItemDataRole.UserRole))


def _make_list(name: str, parent: QWidget) -> QListWidget:
    made = QListWidget(parent)
    made.setAccessibleName(name)
    made.setIconSize(QSize(16, 16))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    made.setUniformItemSizes(True)
    made.setStyleSheet(
        f"QListWidget::item {{ height: {scaled(ROW - 4)}px; }} QListWidget {{ padding: 4px 6px; }}"
    )
    return made
