"""Places the panels; has no behaviour of its own."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QByteArray, QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMainWindow,
    QMenuBar,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.actions import MENUS, TABLE
from app.theme import BETWEEN, GRID, INSIDE
from app.widgets.panel import Panel, action_button, label, push_button

FIRST_SIZE = (1440, 900)
SPLITS = {"columns": (1180, 260), "rows": (600, 270), "top": (170, 640, 340), "left": (130, 300)}


class Panels(msgspec.Struct, frozen=True):
    """What the window places."""

    start: QWidget
    videos: QWidget
    people: QWidget
    video: QWidget
    scene: QWidget
    inspector: QWidget
    timeline: QWidget
    jobs: QWidget


class MainWindow(QMainWindow):
    """Header, columns of panels, timeline, job bar. Tells when it closes and what is dropped on it."""

    closing = Signal()
    dropped = Signal(list)

    def __init__(self, panels: Panels, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setWindowTitle("Kinescribe")
        self.setAcceptDrops(True)
        self.resize(*FIRST_SIZE)
        for action in actions.values():
            self.addAction(action)
        self._name = label("", "title", self)
        self._saved = label("", "dim", self)
        self.setMenuWidget(self._make_header(actions))
        self._splitters = self._make_splitters(panels, actions)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(panels.start)
        self._pages.addWidget(self._splitters["columns"])
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._pages, 1)
        column.addWidget(panels.jobs)
        self.setCentralWidget(body)

    def show_start(self) -> None:
        """Show the first page."""
        self._pages.setCurrentIndex(0)

    def show_workspace(self) -> None:
        """Show the panels."""
        self._pages.setCurrentIndex(1)

    @property
    def shows_workspace(self) -> bool:
        """Whether the panels are shown."""
        return self._pages.currentIndex() == 1

    def set_title(self, name: str, saved: str) -> None:
        """The project's name and the saved mark."""
        self._name.setText(name)
        self._saved.setText(saved)
        self.setWindowTitle(f"{name} – Kinescribe" if name else "Kinescribe")

    def layout_text(self) -> str:
        """Where all panels lie, as one text."""
        parts = {name: bytes(s.saveState().toBase64().data()).decode() for name, s in self._splitters.items()}
        return msgspec.json.encode(parts).decode()

    def restore_layout(self, text: str) -> None:
        """Lay the panels as `layout_text` said; anything else is ignored."""
        try:
            parts = msgspec.json.decode(text or "{}", type=dict[str, str])
        except msgspec.MsgspecError:
            return
        for name, state in parts.items():
            if name in self._splitters:
                self._splitters[name].restoreState(QByteArray.fromBase64(state.encode()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything that runs is stopped before the window goes."""
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        self.dropped.emit(dropped_paths(event.mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button that has the focus."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _make_header(self, actions: Mapping[str, QAction]) -> QWidget:
        header = QWidget(self)
        header.setObjectName("bar")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header.setFixedHeight(44)
        menus = QMenuBar(header)
        menus.setNativeMenuBar(False)
        for name in MENUS:
            menu = menus.addMenu(name)
            menu.setToolTipsVisible(True)
            group = 0
            for spec in TABLE:
                if spec.menu == name:
                    if spec.group != group:
                        menu.addSeparator()
                        group = spec.group
                    menu.addAction(actions[spec.id])
        row = QHBoxLayout(header)
        row.setContentsMargins(INSIDE, GRID, BETWEEN, GRID)
        row.setSpacing(INSIDE)
        left, right = QWidget(header), QWidget(header)
        left_row, right_row = QHBoxLayout(left), QHBoxLayout(right)
        for inner in (left_row, right_row):
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(GRID)
        left_row.addWidget(menus, 0, Qt.AlignmentFlag.AlignVCenter)
        left_row.addStretch(1)
        right_row.addStretch(1)
        for name in ("undo", "redo", "theme"):
            right_row.addWidget(action_button(actions[name], right))
        right_row.addSpacing(INSIDE)
        right_row.addWidget(push_button(actions["analyse"], "primary", right))
        row.addWidget(left, 1)
        row.addWidget(self._name)
        row.addWidget(self._saved)
        row.addWidget(right, 1)
        return header

    def _make_splitters(self, panels: Panels, actions: Mapping[str, QAction]) -> dict[str, QSplitter]:
        videos = Panel("Videos", panels.videos)
        videos.add_button(actions["open"])
        people = Panel("People", panels.people)
        left = _split(Qt.Orientation.Vertical, videos, people)
        scene = Panel("3D view", panels.scene)
        scene.add_button(actions["view_front"])
        scene.add_button(actions["view_oblique"])
        top = _split(Qt.Orientation.Horizontal, left, panels.video, scene)
        timeline = Panel("Timeline", panels.timeline)
        for name in ("timeline_out", "timeline_in", "timeline_all"):
            timeline.add_button(actions[name])
        rows = _split(Qt.Orientation.Vertical, top, timeline)
        inspector = Panel("Inspector", panels.inspector)
        for panel, least_px in ((left, 120), (scene, 140), (inspector, 190)):
            panel.setMinimumWidth(least_px)
        columns = _split(Qt.Orientation.Horizontal, rows, inspector)
        made = {"columns": columns, "rows": rows, "top": top, "left": left}
        for name, sizes in SPLITS.items():
            made[name].setSizes(list(sizes))
        for splitter, stretches in ((columns, (1, 0)), (rows, (3, 1)), (top, (0, 3, 1)), (left, (0, 1))):
            for number, stretch in enumerate(stretches):
                splitter.setStretchFactor(number, stretch)
        return made


def dropped_paths(data: QMimeData) -> list[str]:
    """The local files of a drop."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def _split(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(2)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter
