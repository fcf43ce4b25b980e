"""The rows of the table panel: find, filter, sort, choose many, go there."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.item_models.rows import COLUMNS, KINDS, STATES
from app.item_models.table import TableModel, state_word
from app.session import NOTHING, Selection, Session
from app.theme import GRID, INSIDE, scaled, text_scale
from app.timeline.painting import label_text
from app.widgets.keys import LIST_KEYS, ClaimKeys, is_plain
from app.widgets.panel import EmptyState, action_button, label
from app.words import tr

if TYPE_CHECKING:
    from core.document.edits import Chosen

MOST_SHARED = 2000  # more rows than this are not all passed on to the other panels
ROW_ACTIONS = (
    *("rows_label", "rows_accept", "rows_reject", "rows_ambiguous"),
    *("rows_note", "rows_move", "rows_remove", "rows_copy"),
)
WIDTHS = {"kind": 110, "person": 100, "tier": 120, "label": 140, "state": 90, "note": 160, "author": 110}
NARROW = 84


class RowsPage(QWidget):
    """Shows `TableModel`; what is chosen here is selected everywhere, and the other way round."""

    select_asked = Signal(object)  # tuple of Selection
    go_asked = Signal(int, int)  # first frame and end of the row that was gone to

    def __init__(
        self, session: Session, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._known: tuple[Selection, ...] = ()  # what is chosen, as far as it is passed on
        self._following = False
        self._stale = True
        self.model = TableModel(session, self)
        self.view = self._make_view(actions)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Find text"))
        self.field.setAccessibleName(tr("Find text in the table"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(90)
        self._boxes = {
            name: self._make_box(said)
            for name, said in (
                ("kind", tr("Kind")),
                ("person", tr("Person")),
                ("tier_id", tr("Tier")),
                ("label", tr("Label")),
                ("state", tr("State")),
            )
        }
        self._count = label("", "dim", self)
        self._stack = QStackedLayout()
        words = tr("Segments, events and repetitions are listed here once there are some.")
        self._stack.addWidget(EmptyState(words, actions["analyse"], self))
        self._stack.addWidget(self.view)
        nothing = tr("No row has this text and passes the filter.")
        self._stack.addWidget(EmptyState(nothing, actions["rows_all"], self))
        self._lay_out(actions)
        self._waiting = QTimer(self, singleShot=True, interval=60)
        self._waiting.timeout.connect(self._apply_filter)
        self.field.textChanged.connect(lambda _: self._waiting.start())
        self.field.returnPressed.connect(self._leave_find)
        self._fitted = 0.0
        self._fit()
        self.model.modelReset.connect(self._on_reset)
        session.changed.connect(self._on_change)
        session.video_changed.connect(self._on_other)
        session.selection_changed.connect(self._follow)
        self._on_other()

    def focus_find(self) -> None:
        """Go to the field in which text is looked for."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def clear_filter(self) -> None:
        """Show every row."""
        self.field.clear()
        for box in self._boxes.values():
            box.setCurrentIndex(0)
        self._apply_filter()

    def chosen_places(self) -> list[int]:
        """The chosen rows, from above."""
        chosen = self.view.selectionModel().selectedRows()
        return sorted(index.row() for index in chosen)

    def chosen(self) -> Chosen:
        """The chosen rows as edits want them."""
        return self.model.chosen(self.chosen_places())

    def as_tsv(self) -> str:
        """The chosen rows (all shown ones when none is) as text with tabs."""
        places = self.chosen_places() or list(range(self.model.rowCount()))
        return self.model.as_tsv(places)

    # ---- making ---------------------------------------------------------------------------------

    def _make_view(self, actions: Mapping[str, QAction]) -> QTableView:
        view = QTableView(self)
        view.setModel(self.model)
        view.setAccessibleName(tr("Segments, events and repetitions"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setCornerButtonEnabled(False)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 2 * GRID)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionsMovable(True)
        ClaimKeys(view, lambda event: is_plain(event) and event.key() in LIST_KEYS)
        view.setSortingEnabled(True)
        view.sortByColumn(COLUMNS.index("start"), Qt.SortOrder.AscendingOrder)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda at: self._show_menu(at, actions))
        view.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        return view

    def _fit(self) -> None:
        """Columns and rows as large as the text."""
        if text_scale() != self._fitted:
            self._fitted = text_scale()
            for number, column in enumerate(COLUMNS):
                self.view.horizontalHeader().resizeSection(number, scaled(WIDTHS.get(column, NARROW)))
            self.view.verticalHeader().setDefaultSectionSize(self.view.fontMetrics().height() + 2 * GRID)

    def changeEvent(self, event: QEvent) -> None:
        """The text may have another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_fitted"):
            self._fit()

    def _make_box(self, said: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(tr("Show only: {what}", what=said))
        box.setToolTip(box.accessibleName())
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(7)
        box.addItem(tr("{what}: all", what=said), None)
        box.activated.connect(lambda _: self._apply_filter())
        return box

    def _lay_out(self, actions: Mapping[str, QAction]) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(INSIDE, 0, INSIDE, 0)
        top.setSpacing(GRID)
        top.addWidget(self.field, 2)
        for box in self._boxes.values():
            top.addWidget(box, 1)
        below = QHBoxLayout()
        below.setContentsMargins(INSIDE, 0, INSIDE, GRID)
        below.setSpacing(2)
        below.addWidget(self._count)
        below.addStretch(1)
        for name in ROW_ACTIONS:
            below.addWidget(action_button(actions[name], self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addLayout(self._stack, 1)
        column.addLayout(below)

    def _show_menu(self, at: QPoint, actions: Mapping[str, QAction]) -> None:
        menu = QMenu(self)
        menu.addActions([actions[name] for name in ROW_ACTIONS])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(at))

    # ---- what changes ---------------------------------------------------------------------------

    def showEvent(self, event: object) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)  # type: ignore[arg-type]
        if self._stale:
            self._refresh()

    def _on_other(self) -> None:
        self._refresh_soon()

    def _on_change(self, before: object, after: object) -> None:
        parts = ("tiers", "repetition_sets", "people", "recordings", "videos")
        if any(getattr(before, part) is not getattr(after, part) for part in parts):
            self._refresh_soon()

    def _refresh_soon(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self.model.refresh()
        rows, project = self.model.rows, self._session.project
        recording = self._session.recording
        tiers = project.tiers if project is not None and recording is not None else ()
        here = [t for t in tiers if recording is not None and t.recording_id == recording.id]
        said: dict[str, list[tuple[str, str]]] = {
            "kind": list(zip((tr("Segments"), tr("Events"), tr("Repetitions")), KINDS)),
            "person": [(name or tr("Nobody"), name) for name in rows.used("person")],
            "tier_id": [(tier.name, tier.id) for tier in here if tier.segments or tier.events],
            "label": [(label_text(name), name) for name in rows.used("label")],
            "state": [(state_word(state), state) for state in STATES if state],
        }
        changed = [_refill(self._boxes[name], entries) for name, entries in said.items()]
        if any(changed):
            self._apply_filter()
        self._say_count()

    def _apply_filter(self) -> None:
        self._waiting.stop()
        values = {name: box.currentData() for name, box in self._boxes.items()}
        wanted = msgspec.structs.replace(self.model.filter, text=self.field.text(), **values)
        self.model.set_filter(wanted)
        self._say_count()

    def _leave_find(self) -> None:
        self._apply_filter()
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.view.selectionModel().hasSelection():
                self.view.selectRow(0)

    def _say_count(self) -> None:
        shown, every, chosen = self.model.rowCount(), len(self.model.rows), len(self.chosen_places())
        self._stack.setCurrentIndex(0 if not every else 1 if shown else 2)
        said = tr("{count} rows", count=every)
        if shown != every:
            said = tr("{shown} of {count} rows", shown=shown, count=every)
        if chosen:
            said = tr("{chosen} chosen, {rows}", chosen=chosen, rows=said)
        self._count.setText(said)

    # ---- what is chosen -------------------------------------------------------------------------

    def _tell(self) -> None:
        """What was chosen by hand is selected everywhere, and its first frame is gone to."""
        if self._following:
            return
        places = self.chosen_places()
        self._say_count()
        current = self.view.currentIndex()
        if not places:
            return
        first = current.row() if current.isValid() and current.row() in places else places[0]
        leading = self.model.selection(first)
        others = [self.model.selection(at) for at in places[:MOST_SHARED] if at != first]
        self._known = (leading, *(one for one in others if one.kind == leading.kind))
        self._following = True
        self.select_asked.emit(self._known)
        self._following = False
        self.go_asked.emit(*self.model.frames(first))

    def _follow(self) -> None:
        """What was selected elsewhere is chosen here."""
        session = self._session
        selected = tuple(one for one in (session.selection, *session.also) if one != NOTHING)
        if self._following or selected == self._known:
            return
        self._known = selected
        if self.isVisible():
            self._choose()

    def _on_reset(self) -> None:
        self._choose()
        self._say_count()

    def _choose(self) -> None:
        places = self.model.places(self._known)
        model, selecting = self.view.selectionModel(), QItemSelection()
        last = len(COLUMNS) - 1
        starts = [at for at, previous in zip(places, [-2, *places]) if at != previous + 1]
        stops = [at for at, following in pairwise([*places, -2]) if at + 1 != following]
        for start, stop in zip(starts, stops):
            selecting.select(self.model.index(start, 0), self.model.index(stop, last))
        self._following = True
        flag = QItemSelectionModel.SelectionFlag
        model.select(selecting, flag.ClearAndSelect)
        if places:
            leading = self.model.places(self._known[:1]) or places
            index = self.model.index(leading[0], max(self.view.currentIndex().column(), 0))
            model.setCurrentIndex(index, flag.NoUpdate)
            self.view.scrollTo(index)
        self._following = False
        self._say_count()


def _refill(box: QComboBox, entries: list[tuple[str, str]]) -> bool:
    """Offer other values; returns whether the one that was chosen is gone."""
    now = [(box.itemText(n), box.itemData(n)) for n in range(1, box.count())]
    if now == entries:
        return False
    chosen = box.currentData()
    while box.count() > 1:
        box.removeItem(box.count() - 1)
    for text, value in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(chosen), 0) if chosen is not None else 0)
    return bool(box.currentData() != chosen)
