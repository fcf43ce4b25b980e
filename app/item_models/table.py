"""The table model over `Rows`: what a cell says, in words for eyes and for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.item_models.rows import COLUMNS, KINDS, STATES, RowFilter, Rows
from app.session import Selection, Session
from app.timeline.painting import label_text
from app.timeline.scale import clock
from app.words import certainty, tr

if TYPE_CHECKING:
    from core.document.edits import Chosen

Index = QModelIndex | QPersistentModelIndex
NUMBERS = ("start", "stop", "length", "confidence")
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
TSV_COLUMNS = (*COLUMNS, "first_frame", "end_frame")


class TableModel(QAbstractTableModel):
    """The rows of the shown recording; `filter` and `sort` choose and order them."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows = Rows()
        self._filter = RowFilter()
        self._column, self._descending = "start", False

    def refresh(self) -> None:
        """Read the project as it is now."""
        recording = self._session.recording
        before = self.rows.shown
        self.rows.read(self._session.project if recording else None, recording.id if recording else "")
        self._arrange(before)

    def set_filter(self, wanted: RowFilter) -> None:
        """Show only some rows."""
        if wanted != self._filter:
            self._filter = wanted
            self._arrange(None)

    @property
    def filter(self) -> RowFilter:
        """Which rows are shown."""
        return self._filter

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column."""
        self._column, self._descending = COLUMNS[column], order == Qt.SortOrder.DescendingOrder
        self._arrange(None)

    def _arrange(self, before: Any) -> None:
        """Where the same rows stay in the same order only their cells are told to have changed."""
        old = len(self.rows.shown)
        self.rows.arrange(self._filter, self._column, self._descending)
        shown = self.rows.shown
        if before is not None and len(shown) == len(before) and bool((shown == before).all()):
            if old:
                self.dataChanged.emit(self.index(0, 0), self.index(old - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.endResetModel()

    # ---- what the view asks ---------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The rows that are shown."""
        return 0 if parent.isValid() else len(self.rows.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Names of columns, numbers of rows."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return RIGHT if COLUMNS[section] in NUMBERS else int(Qt.AlignmentFlag.AlignLeft.value) | 128
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return heading(COLUMNS[section]) if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; the first cell of a row says the whole row to a screen reader."""
        if not index.isValid() or index.row() >= len(self.rows.shown):
            return None
        row, column = int(self.rows.shown[index.row()]), COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = self.text(row, column) or tr("empty")
            return self.sentence(row) if index.column() == 0 else f"{heading(column)}: {told}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column in NUMBERS:
            return RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.sentence(row)
        return None

    def text(self, row: int, column: str) -> str:
        """One cell in words."""
        rows = self.rows
        if column in ("start", "stop"):
            return clock(self._session.time_of(int(rows.field(column)[row])))
        if column == "length":
            start, stop = int(rows.field("start")[row]), int(rows.field("stop")[row])
            if rows.field("kind")[row] == KINDS.index("event"):
                return ""
            return f"{self._session.time_of(stop) - self._session.time_of(start):.2f} s"
        if column == "kind":
            return self._kind(row)
        if column == "state":
            told = state_word(STATES[rows.field("state")[row]])
            return f"{told} ?" if rows.field("ambiguous")[row] else told
        if column == "confidence":
            sure = rows.confidence(row)
            return "" if sure is None else certainty(sure)
        if column == "label":
            return label_text(rows.word("label", row))
        if column == "author":
            author = rows.word("author", row)
            return tr("a person") if author == "human" else author
        if column in ("first_frame", "end_frame"):
            return str(rows.field("start" if column == "first_frame" else "stop")[row])
        return rows.word(column, row).replace("\n", " ")

    def sentence(self, row: int) -> str:
        """A whole row in words."""
        parts = [f"{self._kind(row)} {self.text(row, 'label')}", self.text(row, "person")]
        parts.append(tr("from {start}", start=self.text(row, "start")))
        if self.text(row, "length"):
            parts.append(
                tr("to {stop}, {length}", stop=self.text(row, "stop"), length=self.text(row, "length"))
            )
        parts.append(state_word(STATES[self.rows.field("state")[row]]))
        if self.rows.field("ambiguous")[row]:
            parts.append(tr("ambiguous"))
        if self.text(row, "confidence"):
            parts.append(tr("confidence {value}", value=self.text(row, "confidence")))
        return ", ".join(part for part in (*parts, self.text(row, "note")) if part)

    def _kind(self, row: int) -> str:
        kind = KINDS[self.rows.field("kind")[row]]
        if kind == "repetition":
            return tr("Repetition {number}", number=self.rows.cycle(row) + 1)
        return tr("Event") if kind == "event" else tr("Segment")

    # ---- rows and selections --------------------------------------------------------------------

    def selection(self, place: int) -> Selection:
        """What the row at `place` of the view points at."""
        row = int(self.rows.shown[place])
        kind, thing = KINDS[self.rows.field("kind")[row]], self.rows.thing(row)
        if kind == "repetition":
            return Selection("repetitions", thing.id, cycle=self.rows.cycle(row))
        return Selection(kind, thing.id, self.rows.tier_id(row))

    def frames(self, place: int) -> tuple[int, int]:
        """First frame and end of the row at `place`."""
        row = int(self.rows.shown[place])
        return int(self.rows.field("start")[row]), int(self.rows.field("stop")[row])

    def places(self, selections: Sequence[Selection]) -> list[int]:
        """The places in the view of what is selected, rising, as far as it is shown."""
        wanted = []
        for one in selections:
            if one.kind == "repetitions":
                wanted.append(("repetition", one.id, one.id, one.cycle))
            elif one.kind in ("segment", "event"):
                wanted.append((one.kind, one.tier_id, one.id, None))
        found = self.rows.find(wanted)  # type: ignore[arg-type]
        place_of = np.full(len(self.rows), -1, np.int64)
        place_of[self.rows.shown] = np.arange(len(self.rows.shown))
        places = place_of[found]
        return [int(place) for place in np.sort(places[places >= 0])]

    def chosen(self, places: list[int]) -> Chosen:
        """The rows at `places` as edits want them."""
        segments: dict[str, list[str]] = {}
        events: dict[str, list[str]] = {}
        cycles: dict[str, list[int]] = {}
        for place in places:
            one = self.selection(place)
            if one.kind == "repetitions":
                cycles.setdefault(one.id, []).append(one.cycle or 0)
            else:
                (segments if one.kind == "segment" else events).setdefault(one.tier_id, []).append(one.id)
        from core.document.edits import Chosen

        return Chosen(segments=segments, events=events, cycles=cycles)

    def as_tsv(self, places: list[int]) -> str:
        """Rows as text with tabs, with a first line of names."""
        lines = ["\t".join(heading(column) for column in TSV_COLUMNS)]
        for place in places:
            row = int(self.rows.shown[place])
            lines.append("\t".join(self.text(row, column).replace("\t", " ") for column in TSV_COLUMNS))
        return "\n".join(lines) + "\n"


def heading(column: str) -> str:
    """The name of a column."""
    return {
        "kind": tr("Kind"),
        "person": tr("Person"),
        "tier": tr("Tier"),
        "label": tr("Label"),
        "start": tr("From"),
        "stop": tr("To"),
        "length": tr("Length"),
        "state": tr("State"),
        "confidence": tr("Confidence"),
        "note": tr("Note"),
        "author": tr("Found by"),
        "first_frame": tr("First frame"),
        "end_frame": tr("End frame"),
    }[column]


def state_word(state: str) -> str:
    """A state as a person reads it."""
    words = {"proposed": tr("proposed"), "accepted": tr("accepted"), "rejected": tr("rejected")}
    return words.get(state, "")
