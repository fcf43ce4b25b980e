"""Help and reports."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.commands.parts import Parts
from app.crash import reports_dir
from app.dialogs.help import HelpWindow


class HelpCommands:
    """Help and reports."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
        self._help: HelpWindow | None = None

    def show_help(self, page: str) -> None:
        """Open a help page."""
        if self._help is None:
            self._help = HelpWindow(self._parts.window)
        self._help.show_page(page)

    def show_reports(self) -> None:
        """Open the folder of crash reports."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(reports_dir())))
