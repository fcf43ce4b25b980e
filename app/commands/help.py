"""Help and reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from app.commands.parts import Parts

if TYPE_CHECKING:
    from app.dialogs.help import HelpWindow
    from app.dialogs.palette import Palette
    from app.palette import Entry
    from app.tour import Tour


class HelpCommands:
    """Help and reports. What they show is loaded when it is asked for."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
        self._help: HelpWindow | None = None
        self._palette: Palette | None = None
        self.tour: Tour | None = None

    def show_help(self, page: str) -> None:
        """Open a help page."""
        if self._help is None:
            from app.dialogs.help import HelpWindow

            self._help = HelpWindow(self._parts.actions, self._parts.window)
            self._help.action_asked.connect(lambda name: self._parts.actions[name].trigger())
        self._help.show_page(page)

    def show_keys(self) -> None:
        """All keys, to look up and to change."""
        from app.dialogs.keys import KeysDialog

        dialog = KeysDialog(
            self._parts.settings,
            self._parts.change_settings,
            self._parts.notifications.tell_error,
            self._parts.window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_settings(self) -> None:
        """What the program remembers."""
        from app.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(
            self._parts.settings,
            self._parts.change_settings,
            self._session,
            self.show_keys,
            self._parts.window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def end_tour(self) -> bool:
        """End the tour; False where none is running."""
        if self.tour is None or not self.tour.is_running:
            return False
        self.tour.stop()
        return True

    def start_tour(self, takes_focus: bool = True) -> None:
        """The five steps, from the first."""
        if self.tour is None:
            from app.tour import Tour, tour_steps

            self.tour = Tour(self._parts.window, tour_steps(self._parts.window))
            self._session.opened.connect(self.tour.refresh)
            self.tour.ended.connect(lambda: self._parts.change_settings(tour_seen=True))
        self.tour.start(takes_focus)

    def show_palette(self) -> None:
        """Search everything that can be done."""
        from app.dialogs.palette import palette_of
        from app.palette import entries

        if self._palette is None:
            self._palette = palette_of(self._parts.window, self._run_entry)
        found = entries(self._session, self._parts.actions)
        self._palette.open_with(found, self._parts.settings().recent_actions)

    def _run_entry(self, entry: Entry) -> None:
        from app.palette import MOST_RECENT

        recent = (entry.id, *(old for old in self._parts.settings().recent_actions if old != entry.id))
        self._parts.change_settings(recent_actions=recent[:MOST_RECENT])
        entry.run()

    def show_reports(self) -> None:
        """Open the folder of crash reports."""
        from app.crash import reports_dir

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(reports_dir())))
