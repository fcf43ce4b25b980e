"""What is shown, and from where."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.commands.parts import Parts
from app.dialogs.ask import ask_text
from app.layouts import LAYOUTS
from app.theme import LEAST_TEXT_SCALE, MOST_TEXT_SCALE, theme
from app.words import tr


class ViewCommands:
    """What is shown, and from where."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def switch(self, name: str) -> None:
        """Turn a view setting of the session on or off."""
        self._session.set_view(**{name: not getattr(self._session, name)})

    def fit_picture(self) -> None:
        """Show the whole picture."""
        self._parts.canvas.fit()

    def zoom_timeline(self, factor: float) -> None:
        """Zoom the timeline; 0 shows all."""
        if factor:
            self._parts.timeline.zoom(factor)
        else:
            self._parts.timeline.show_all()

    def switch_theme(self) -> None:
        """From dark to light or back."""
        self._parts.change_settings(theme="light" if theme().name == "dark" else "dark")

    def change_text(self, by: float) -> None:
        """Larger or smaller text by `by` times the usual size; 0 makes it usual again."""
        scale = round(self._parts.settings().text_scale + by, 2) if by else 1.0
        scale = min(max(scale, LEAST_TEXT_SCALE), MOST_TEXT_SCALE)
        self._parts.change_settings(text_scale=scale)
        self._parts.job_bar.say(tr("Text size {percent} %", percent=round(scale * 100)))

    # Panels ---------------------------------------------------------------------------------------

    def go_to_panel(self, panel_id: str) -> None:
        """Bring a panel to the front and give it the focus."""
        self._parts.workspace.show_panel(panel_id)

    def switch_panel(self, panel_id: str) -> None:
        """Open or close a panel."""
        workspace = self._parts.workspace
        if workspace.is_open(panel_id):
            workspace.close_panel(panel_id)
        else:
            workspace.show_panel(panel_id)

    def go_round_panels(self, by: int) -> None:
        """The focus to the next or previous panel."""
        self._parts.workspace.go_round(by)

    def close_focused_panel(self) -> None:
        """Close the panel that has the focus."""
        here = self._parts.workspace.focused_panel()
        if here and here != "video":
            self._parts.workspace.close_panel(here)
            self._parts.workspace.show_panel("video")

    def show_panel_menu(self, panel_id: str, at: QPoint) -> None:
        """Offer what can be done with a panel."""
        if panel_id != "video":
            menu = self._parts.workspace.panel_menu(panel_id, self._parts.window)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at)

    def focused_panel_menu(self) -> None:
        """The same for the panel that has the focus."""
        here = self._parts.workspace.focused_panel()
        if here:
            dock = self._parts.workspace.docks[here]
            self.show_panel_menu(here, dock.mapToGlobal(QPoint(0, 0)))

    # Layouts --------------------------------------------------------------------------------------

    def lay_out(self, layout_id: str) -> None:
        """Lay the panels for one kind of work."""
        self._parts.workspace.lay_out(layout_id)
        self._parts.change_settings(layout=layout_id)

    def reset_layout(self) -> None:
        """The present layout as it was at first."""
        self._parts.workspace.lay_out(self._parts.workspace.layout_id)

    def save_layout(self) -> None:
        """Keep how the panels lie now under a name."""
        name = ask_text(
            self._parts.window,
            tr("Save this layout"),
            tr("Name"),
            known=list(self._parts.settings().own_layouts),
        )
        if name:
            own = dict(self._parts.settings().own_layouts)
            own[name] = self._parts.workspace.layout_text()
            self._parts.change_settings(own_layouts=own)

    def fill_layouts(self, menu: QMenu) -> None:
        """The menu of layouts: those that come with the program, one's own, and what is done with them."""
        menu.clear()
        for layout in LAYOUTS:
            menu.addAction(self._parts.actions[f"layout_{layout.id}"])
        own = sorted(self._parts.settings().own_layouts)
        if own:
            menu.addSeparator()
            for name in own:
                menu.addAction(name, partial(self.use_own_layout, name))
        menu.addSeparator()
        for action in ("save_layout", "reset_layout"):
            menu.addAction(self._parts.actions[action])
        if own:
            forget = menu.addMenu(tr("Forget a layout"))
            for name in own:
                forget.addAction(name, partial(self.drop_own_layout, name))

    def use_own_layout(self, name: str) -> None:
        """Lay the panels as they were saved under a name."""
        self._parts.workspace.restore_layout(self._parts.settings().own_layouts.get(name, ""))

    def drop_own_layout(self, name: str) -> None:
        """Forget a saved layout."""
        own = {kept: text for kept, text in self._parts.settings().own_layouts.items() if kept != name}
        self._parts.change_settings(own_layouts=own)

    def full_screen(self) -> None:
        """Use the whole screen, or stop to."""
        window = self._parts.window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()
