"""Taking back, and what is done to the selection."""

from __future__ import annotations

from collections.abc import Callable

from app.commands.changing import ChangingCommands
from app.commands.labelling import LabellingCommands
from app.commands.parts import Parts
from app.dialogs.ask import ask_text
from app.session import NOTHING
from app.words import tr
from core.document import edits
from core.document.stamps import PERSON
from core.errors import UserError


class EditCommands:
    """Taking back, and what is done to the selection."""

    def __init__(self, parts: Parts, labelling: LabellingCommands, changing: ChangingCommands) -> None:
        self._parts = parts
        self._session = parts.session
        self._labelling = labelling
        self._changing = changing

    def undo(self) -> None:
        """Take back the person's last step."""
        store = self._session.store
        if store is not None:
            self._turn(store.undo, lambda what: tr("Undone: {what}", what=what))

    def redo(self) -> None:
        """Do it again."""
        store = self._session.store
        if store is not None:
            self._turn(store.redo, lambda what: tr("Done again: {what}", what=what))

    def go_to(self, step_id: int) -> None:
        """Go back or on to the state after a step of the history; steps of models stay."""
        store = self._session.store
        if store is None:
            return
        turned = 0

        def go() -> None:
            nonlocal turned
            turned = store.go_to(step_id)

        if not self._parts.attempt(go):
            return
        later = [s.label for s in store.steps() if s.id > step_id and not s.undone and s.author != PERSON]
        if turned:
            self._parts.job_bar.say(tr("{count} steps taken back or done again", count=turned))
        if later and turned:
            self._parts.notifications.tell(
                "info",
                tr("What models found since has stayed: {what}", what=", ".join(map(tr, later[-3:]))),
                tr("Going back in the history takes back only what you did yourself."),
            )

    def rename(self) -> None:
        """Another label for the selected segments, event or repetitions, or another name for the person."""
        store, person = self._session.store, self._session.selected_person()
        if store is None or store.read_only:
            return
        if self._session.selection.kind in ("segment", "event", "repetitions"):
            self._changing.ask_label()
        elif person is not None:
            name = ask_text(self._parts.window, tr("Rename person"), tr("Name"), person.name)
            if name and name != person.name:
                self._parts.apply("Rename person", edits.rename_person, person.id, name)

    def deselect(self) -> None:
        """One thing at a time: drop the open segment, leave cameras or picture alone, forget the marks,
        select nothing."""
        session = self._session
        if session.open_segment is not None:
            self._labelling.drop_open()
        elif session.synchronising:
            session.set_view(synchronising=False)
        elif session.picture_only:
            session.set_view(picture_only=False)
        elif session.mark_in is not None or session.mark_out is not None:
            session.set_marks(mark_in=None, mark_out=None)
        else:
            session.select(NOTHING)

    def _turn(self, turn: Callable[[], str | None], words: Callable[[str], str]) -> None:
        try:
            done = turn()
        except UserError as error:
            self._parts.notifications.tell_error(error)
            return
        if done:
            self._parts.job_bar.say(words(tr(done)))
