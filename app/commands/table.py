"""Changing many rows of the table at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from app.commands.parts import Parts
from app.dialogs.ask import ask_choice, ask_text
from app.vocabulary import known_labels
from app.words import tr
from core.document import edits
from core.document.project import SegmentState

if TYPE_CHECKING:
    from core.document.edits import Chosen


class TableCommands:
    """Changing many rows of the table at once; each is one step."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def find(self) -> None:
        """Look for text in the table."""
        self._parts.window.workspace.show_panel("table")
        self._parts.table.show_rows()
        self._parts.table.rows.focus_find()

    def show_all(self) -> None:
        """Show every row again."""
        self._parts.table.show_rows()
        self._parts.table.rows.clear_filter()

    def label(self) -> None:
        """Another label for the chosen rows."""
        chosen, project = self._chosen(), self._session.project
        if chosen is None or project is None:
            return
        used = {*chosen.segments, *chosen.events}
        tiers = [tier for tier in project.tiers if tier.id in used] or list(project.tiers[:1])
        known = sorted({name for tier in tiers for name in known_labels(project, tier)})
        name = ask_text(self._parts.window, tr("Label the chosen rows"), tr("Label"), "", known)
        if name:
            self._parts.apply("Label rows", edits.change_chosen, chosen, to_label=name)

    def set_state(self, state: SegmentState) -> None:
        """Accept or reject the chosen rows."""
        chosen = self._chosen()
        if chosen is not None:
            label = "Accept rows" if state == "accepted" else "Reject rows"
            self._parts.apply(label, edits.change_chosen, chosen, state=state)

    def ambiguous(self) -> None:
        """Mark the chosen segments as ambiguous, or take it back when all of them are."""
        chosen, project = self._chosen(), self._session.project
        if chosen is None or project is None:
            return
        marked = all(
            segment.ambiguous
            for tier in project.tiers
            if tier.id in chosen.segments
            for segment in tier.segments
            if segment.id in set(chosen.segments[tier.id])
        )
        self._parts.apply("Mark rows ambiguous", edits.change_chosen, chosen, ambiguous=not marked)

    def note(self) -> None:
        """A note on the chosen rows."""
        chosen = self._chosen()
        if chosen is not None:
            text = ask_text(self._parts.window, tr("Note on the chosen rows"), tr("Note"))
            if text:
                self._parts.apply("Note on rows", edits.change_chosen, chosen, note=text)

    def move(self) -> None:
        """Move the chosen rows to another tier, and so perhaps to another person."""
        chosen, project, recording = self._chosen(), self._session.project, self._session.recording
        if chosen is None or project is None or recording is None:
            return
        names = {person.id: person.name for person in project.people}
        tiers: dict[str, str] = {}
        for tier in project.tiers:
            if tier.recording_id == recording.id and not tier.locked:
                said = f"{names.get(tier.person_id, tr('Nobody'))}: {tier.name}"
                tiers[edits.free_name(tiers, said)] = tier.id
        to = ask_choice(self._parts.window, tr("Move the chosen rows"), tr("To tier"), list(tiers))
        if to:
            self._parts.apply("Move rows", edits.move_chosen, chosen, tiers[to])

    def remove(self) -> None:
        """Remove the chosen rows."""
        chosen = self._chosen()
        if chosen is not None:
            self._parts.apply("Remove rows", edits.remove_chosen, chosen)

    def copy(self) -> None:
        """Copy the chosen rows (all shown ones when none is) as text with tabs."""
        text = self._parts.table.rows.as_tsv()
        QGuiApplication.clipboard().setText(text)
        self._parts.job_bar.say(tr("{count} rows copied", count=text.count("\n") - 1))

    def _chosen(self) -> Chosen | None:
        chosen = self._parts.table.rows.chosen()
        if chosen.segments or chosen.events or chosen.cycles:
            return chosen
        self._parts.job_bar.say(tr("Choose rows of the table first."))
        return None
