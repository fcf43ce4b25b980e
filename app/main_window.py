"""Places the panels; has no behaviour of its own."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.header import Header
from app.panels.start_page import StartPage
from app.workspace import Workspace

FIRST_SIZE = (1440, 900)
LEAST_SIZE = (1024, 640)


class MainWindow(QMainWindow):
    """Header, columns of panels, timeline, job bar. Tells when it closes and what is dropped on it."""

    closing = Signal()
    key_up = Signal(int)
    dropped = Signal(list)

    def __init__(
        self, start: StartPage, workspace: Workspace, jobs: QWidget, actions: Mapping[str, QAction]
    ) -> None:
        super().__init__()
        self.setWindowTitle("Kinescribe")
        self.setAcceptDrops(True)
        self.resize(*FIRST_SIZE)
        for action in actions.values():
            if action.shortcutContext() == Qt.ShortcutContext.WindowShortcut:
                self.addAction(action)
        self._jobs = jobs
        self._title: tuple[str, str, bool] | None = None
        self.header = Header(actions, self)
        self.setMenuWidget(self.header)
        self.start = start
        self.workspace = workspace
        self._pages = QStackedWidget(self)
        self._pages.addWidget(start)
        self._pages.addWidget(workspace)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._pages, 1)
        column.addWidget(jobs)
        self.setCentralWidget(body)

    def show_start(self) -> None:
        """Show the first page."""
        self._pages.setCurrentIndex(0)
        self.start.open_button.setFocus()

    def show_workspace(self) -> None:
        """Show the panels."""
        if self._pages.currentIndex() != 1:
            self._pages.setCurrentIndex(1)
            self.workspace.show_panel("video")

    @property
    def shows_workspace(self) -> bool:
        """Whether the panels are shown."""
        return self._pages.currentIndex() == 1

    def show_picture_only(self, only: bool) -> None:
        """Nothing but the middle of the workspace, or everything again."""
        self.header.setVisible(not only)
        self._jobs.setVisible(not only)
        self.workspace.show_middle_only(only)

    def set_title(self, name: str, saved: str, warns: bool = False) -> None:
        """The project's name and the saved mark, which `warns` when nothing can be changed here."""
        if (name, saved, warns) == self._title:
            return
        self._title = (name, saved, warns)
        self.header.name.setText(name)
        self.header.saved.setText(saved)
        self.header.saved.setProperty("role", "warning" if warns else "dim")
        self.header.saved.style().unpolish(self.header.saved)
        self.header.saved.style().polish(self.header.saved)
        extra = f" ({saved})" if warns else ""
        self.header.make_room()
        self.setWindowTitle(f"{name}{extra} – Kinescribe" if name else "Kinescribe")

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

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Tell which key went up: labels are given by holding their keys."""
        if not event.isAutoRepeat():
            self.key_up.emit(event.key())
        super().keyReleaseEvent(event)


def dropped_paths(data: QMimeData) -> list[str]:
    """The local files of a drop."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
