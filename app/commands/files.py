"""Opening, saving, closing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.commands.parts import Parts
from app.dialogs.ask import ask_text
from app.projects import SUFFIX, VIDEO_SUFFIXES


class FileCommands:
    """Opening, saving, closing."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def ask_open(self) -> None:
        """Let the person choose a video or session."""
        videos = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in VIDEO_SUFFIXES)
        filters = f"Videos and sessions ({videos} *{SUFFIX});;All files (*)"
        path, _ = QFileDialog.getOpenFileName(self._parts.window, "Open a video or a session", "", filters)
        if path:
            self.open(path)

    def open(self, path: str) -> None:
        """Open a video or session; the one before is left when the new one opens."""
        self._parts.projects.open(Path(path))

    def open_sample(self) -> None:
        """Open the sample."""
        self._parts.projects.open_sample()

    def close_project(self) -> None:
        """Back to the first page."""
        self._parts.projects.close()

    def ask_checkpoint(self) -> None:
        """Give the present state a name."""
        store = self._session.store
        name = ask_text(self._parts.window, "Checkpoint", "Name of this state", "Checkpoint")
        if name and store is not None:
            self._parts.attempt(lambda: store.checkpoint(name))
            self._parts.job_bar.say(f"Checkpoint “{name}” saved")

    def ask_save_copy(self) -> None:
        """Write the session to another file."""
        store = self._session.store
        if store is None or self._session.path is None:
            return
        proposed = str(self._session.path.with_stem(self._session.path.stem + " copy"))
        filters = f"Sessions (*{SUFFIX})"
        path, _ = QFileDialog.getSaveFileName(self._parts.window, "Save a copy", proposed, filters)
        if path and self._parts.attempt(lambda: store.save_copy(Path(path))):
            self._parts.job_bar.say("Copy saved")

    def quit(self) -> None:
        """Close the window."""
        self._parts.window.close()
