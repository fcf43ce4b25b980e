"""What is done with vocabularies: labels made, changed, merged, ordered; whole lists read and written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QFileDialog

from app.commands.parts import Parts
from app.dialogs.ask import ask_text
from app.dialogs.labels import ask_label
from app.vocabulary import labels_in_use, made_vocabulary, shipped_labels
from app.words import tr
from app.work_tier import shown_vocabulary, work_tier
from core.document import edits
from core.document.project import Label, Vocabulary

SUFFIX = ".toml"


class VocabularyCommands:
    """Labels and the lists they stand in."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
        self.clash: Callable[[str], str] = lambda key: ""  # the action that has a key

    # Labels ---------------------------------------------------------------------------------------

    def new_label(self) -> None:
        """Add a label; the first one brings its vocabulary."""
        vocabulary = shown_vocabulary(self._session)
        if vocabulary is None:
            vocabulary = Vocabulary(id=edits.new_id(), name=tr("Labels"))
        label = ask_label(
            self._parts.window, tr("New label"), Label(id=edits.new_id(), name=""), vocabulary, self.clash
        )
        if label is not None and self._parts.apply("New label", edits.add_label_anywhere, vocabulary, label):
            self._session.set_marks(label=label.name)

    def change_label(self, label_id: str) -> None:
        """Change a label; another name is given to it on every segment and event, too."""
        vocabulary = shown_vocabulary(self._session)
        label = self._label(vocabulary, label_id)
        if vocabulary is None or label is None:
            return
        changed = ask_label(self._parts.window, tr("Change label"), label, vocabulary, self.clash)
        if changed is None or changed == label:
            return
        done = self._parts.apply("Change label", edits.change_label, vocabulary.id, changed)
        if done and self._session.label == label.name:
            self._session.set_marks(label=changed.name)

    def remove_labels(self, label_ids: Sequence[str]) -> None:
        """Remove labels from the list; segments keep them."""
        vocabulary = shown_vocabulary(self._session)
        if vocabulary is not None and label_ids:
            self._parts.apply("Remove label", edits.remove_labels, vocabulary.id, tuple(label_ids))

    def merge_labels(self, label_ids: Sequence[str]) -> None:
        """Make one label of several, in the whole session, after asking for its name."""
        session, vocabulary = self._session, shown_vocabulary(self._session)
        if session.project is None or vocabulary is None:
            return
        names = [label.name for label in vocabulary.labels if label.id in label_ids]
        if not names:
            return
        known = [label.name for label in vocabulary.labels]
        into = ask_text(
            self._parts.window,
            tr("Merge labels"),
            tr("All segments and events with “{names}” get the label", names="”, “".join(names)),
            names[0] if len(names) > 1 else "",
            known,
        )
        done = into and self._parts.apply("Merge labels", edits.merge_labels, tuple(names), into)
        if done and session.label in names:
            session.set_marks(label=into)

    def move_label(self, label_id: str, by: int) -> None:
        """Another place in the list."""
        vocabulary = shown_vocabulary(self._session)
        label = self._label(vocabulary, label_id)
        if vocabulary is not None and label is not None:
            place = vocabulary.labels.index(label) + by
            if 0 <= place < len(vocabulary.labels):
                self._parts.apply("Order labels", edits.move_label, vocabulary.id, label_id, place)

    # Vocabularies ---------------------------------------------------------------------------------

    def from_use(self) -> None:
        """A vocabulary of all labels in use."""
        used = labels_in_use(self._session.project) if self._session.project is not None else []
        used = [name for name in used if name != "unknown"]
        if used:
            self._add("Labels in use", made_vocabulary(tr("Labels in use"), used))
        else:
            self._parts.notifications.tell("info", tr("No segment has a label yet."))

    def from_shipped(self) -> None:
        """A vocabulary of the actions that ship."""
        self._add("Known actions", made_vocabulary(tr("Actions"), shipped_labels()))

    def new_vocabulary(self) -> None:
        """An empty vocabulary."""
        name = ask_text(self._parts.window, tr("New vocabulary"), tr("Name"), "")
        if name:
            self._add("New vocabulary", Vocabulary(id=edits.new_id(), name=name))

    def rename_vocabulary(self) -> None:
        """Another name for the vocabulary shown."""
        vocabulary = shown_vocabulary(self._session)
        if vocabulary is not None:
            name = ask_text(self._parts.window, tr("Rename the vocabulary"), tr("Name"), vocabulary.name)
            if name and name != vocabulary.name:
                self._parts.apply("Rename vocabulary", edits.rename_vocabulary, vocabulary.id, name)

    def remove_vocabulary(self) -> None:
        """Remove the vocabulary shown; segments keep their labels."""
        vocabulary = shown_vocabulary(self._session)
        if vocabulary is not None:
            self._parts.apply("Remove vocabulary", edits.remove_vocabulary, vocabulary.id)

    def switch_on_tier(self) -> None:
        """The tier that is worked on takes only labels of the vocabulary shown, or again any."""
        vocabulary, tier = shown_vocabulary(self._session), work_tier(self._session)
        if vocabulary is None or tier is None:
            return
        wanted = "" if tier.vocabulary == vocabulary.id else vocabulary.id
        calls: list[edits.Call] = []
        if self._session.project is not None and all(t.id != tier.id for t in self._session.project.tiers):
            calls.append((edits.add_tier, (tier,)))
        calls.append((edits.set_tier_vocabulary, (tier.id, wanted)))
        if self._parts.apply("Vocabulary of the tier", edits.in_turn, calls):
            self._session.set_marks(tier_id=tier.id)

    def ask_import(self) -> None:
        """Read a vocabulary from a file the person chooses."""
        filters = tr("Labels ({endings})", endings="*.toml *.json *.csv *.txt")
        path, _ = QFileDialog.getOpenFileName(self._parts.window, tr("Import labels"), "", filters)
        if path:
            self.take_in(Path(path))

    def take_in(self, path: Path) -> None:
        """Read a vocabulary from a file."""
        from core.document.vocabulary_files import read_vocabulary

        self._parts.attempt(lambda: self._add("Import labels", read_vocabulary(path)))

    def ask_export(self) -> None:
        """Write the vocabulary shown to a file the person chooses."""
        vocabulary = shown_vocabulary(self._session)
        if vocabulary is None:
            return
        filters = "TOML (*.toml);;JSON (*.json);;CSV (*.csv);;" + tr("Text") + " (*.txt)"
        path, _ = QFileDialog.getSaveFileName(
            self._parts.window, tr("Export labels"), f"{vocabulary.name}{SUFFIX}", filters
        )
        if path:
            from core.document.vocabulary_files import write_vocabulary

            if self._parts.attempt(lambda: write_vocabulary(Path(path), vocabulary)):
                self._parts.job_bar.say(tr("Labels exported"))

    def _add(self, step: str, vocabulary: Vocabulary) -> None:
        taken = self._session.project.vocabularies if self._session.project is not None else ()
        name = edits.free_name([v.name for v in taken], vocabulary.name)
        if self._parts.apply(step, edits.add_vocabulary, replace(vocabulary, name=name)):
            self._session.set_marks(vocabulary_id=vocabulary.id)

    @staticmethod
    def _label(vocabulary: Vocabulary | None, label_id: str) -> Label | None:
        labels = vocabulary.labels if vocabulary is not None else ()
        return next((label for label in labels if label.id == label_id), None)
