"""The fields of a segment or an event in the inspector: its label, where it lies, what is noted on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QCompleter, QFormLayout, QLineEdit, QWidget

from app.said_labels import BY_MODEL
from app.session import Session
from app.theme import BETWEEN, GRID
from app.timeline.scale import clock
from app.vocabulary import known_labels
from app.widgets.panel import label
from app.words import tr
from core.document.project import Event, Segment, Tier

Edit = Callable[[str, str], None]  # name of the field, its new text


class ItemFields(QWidget):
    """Every field is taken over with Return or when it is left; Escape puts back what was there."""

    def __init__(self, session: Session, edit: Edit, item: Segment | Event, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._edit = edit
        self.item_id = item.id
        self._texts: dict[str, str] = {}
        self.fields: dict[str, QLineEdit] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(BETWEEN)
        form.setVerticalSpacing(GRID + 1)
        rows = [("label", tr("Label"), "")]
        moment = tr("a frame, or a time like 0:12.4")
        if isinstance(item, Segment):
            rows += [("first", tr("First frame"), moment), ("last", tr("Last frame"), moment)]
        else:
            rows.append(("frame", tr("Frame"), moment))
        rows += [("note", tr("Note"), ""), ("attributes", tr("Attributes"), tr("side=left, load=20 kg"))]
        for name, words, hint in rows:
            field = QLineEdit(self)
            field.setAccessibleName(words)
            field.setPlaceholderText(hint)
            field.setReadOnly(session.read_only)
            field.editingFinished.connect(lambda name=name: self._take(name))
            form.addRow(label(words, "dim", self), field)
            self.fields[name] = field
        self.ambiguous = QCheckBox(tr("Ambiguous"), self)
        self.ambiguous.setEnabled(not session.read_only)
        self.ambiguous.clicked.connect(lambda on: self._edit("ambiguous", "1" if on else ""))
        self.ambiguous.setVisible(isinstance(item, Segment))
        form.addRow(self.ambiguous)

    def show_item(self, tier: Tier, item: Segment | Event) -> None:
        """The fields hold what the item has now; one that is being written in is left alone."""
        session = self._session
        if session.project is not None and not self.fields["label"].hasFocus():
            completer = QCompleter(known_labels(session.project, tier), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            popup = completer.popup()
            if popup is not None:
                popup.setObjectName("completer")
            self.fields["label"].setCompleter(completer)
        pairs = ", ".join(
            f"{name}={value}" for name, value in item.attributes.items() if name not in BY_MODEL
        )
        texts = {"label": item.label, "note": item.note.replace("\n", " / "), "attributes": pairs}
        if isinstance(item, Segment):
            self.ambiguous.setChecked(item.ambiguous)
            texts |= {"first": str(item.start), "last": str(item.stop - 1)}
        else:
            texts["frame"] = str(item.frame)
        for name, text in texts.items():
            field = self.fields[name]
            if not (field.hasFocus() and field.isModified()):
                field.setText(text)
            self._texts[name] = text
            if name in ("first", "last", "frame"):
                field.setToolTip(clock(session.time_of(int(text))))

    def _take(self, name: str) -> None:
        field = self.fields[name]
        text = field.text().strip()
        was = self._texts.get(name, "")
        field.setModified(False)
        if text != was:
            self._edit(name, text)
            if self._texts.get(name) == was:  # refused: what was there stands again
                field.setText(was)
