"""Taking back, and what is done to the selection."""

from __future__ import annotations

from app.commands.parts import Parts
from app.dialogs.ask import ask_text
from app.session import NOTHING
from app.vocabulary import known_labels
from app.words import tr
from core.document import edits
from core.errors import UserError


class EditCommands:
    """Taking back, and what is done to the selection."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def undo(self) -> None:
        """Take back the person's last step."""
        self._turn(tr("Undone"), "undo")

    def redo(self) -> None:
        """Do it again."""
        self._turn(tr("Done again"), "redo")

    def rename(self) -> None:
        """Another label for the selected segment, or another name for the person."""
        found, person, store = (
            self._session.selected_segment(),
            self._session.selected_person(),
            self._session.store,
        )
        if store is None or store.read_only or self._session.project is None:
            return
        if found is not None:
            tier, segment = found
            known = known_labels(self._session.project, tier)
            name = ask_text(self._parts.window, tr("Rename segment"), tr("Label"), segment.label, known)
            if name and name != segment.label:
                self._parts.apply("Rename segment", edits.relabel_segment, tier.id, segment.id, name)
        elif person is not None:
            name = ask_text(self._parts.window, tr("Rename person"), tr("Name"), person.name)
            if name and name != person.name:
                self._parts.apply("Rename person", edits.rename_person, person.id, name)

    def deselect(self) -> None:
        """Back from the picture alone to all panels; else select nothing."""
        if self._session.picture_only:
            self._session.set_view(picture_only=False)
        else:
            self._session.select(NOTHING)

    def _turn(self, words: str, what: str) -> None:
        store = self._session.store
        if store is None:
            return
        try:
            done = store.undo() if what == "undo" else store.redo()
        except UserError as error:
            self._parts.notifications.tell_error(error)
            return
        if done:
            self._parts.job_bar.say(f"{words}: {tr(done)}")
