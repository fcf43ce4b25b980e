"""What is shown, and from where."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.commands.parts import Parts
from app.theme import apply_theme, theme


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
        chosen = "light" if theme().name == "dark" else "dark"
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, chosen)
        self._parts.theme_chosen(chosen)

    def full_screen(self) -> None:
        """Use the whole screen, or stop to."""
        window = self._parts.window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()
