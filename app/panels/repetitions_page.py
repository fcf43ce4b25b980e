"""The table of one set of repetitions: every one with its times and measures, moved and made by key."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QItemSelectionModel, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.item_models.cycles import CyclesModel
from app.session import Selection, Session
from app.set_angles import SetAngles
from app.theme import GRID, INSIDE, scaled
from app.timeline.painting import label_text
from app.timeline.scale import clock
from app.widgets.keys import LIST_KEYS, ClaimKeys, is_plain
from app.widgets.panel import EmptyState, action_button, label
from app.words import tr
from core.document.project import RepetitionSet

CYCLE_ACTIONS = (
    *("cycle_start", "cycle_turn", "cycle_stop", "add_cycle", "remove_cycle"),
    *("cycle_partial", "cycle_side", "rename", "set_new", "sets_merge"),
)


class RepetitionsPage(QWidget):
    """Shows the selected set, or the one that was shown last."""

    select_asked = Signal(object)
    go_asked = Signal(int, int)

    def __init__(
        self,
        session: Session,
        angles: SetAngles,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._following = False
        self._set_id = ""
        self.model = CyclesModel(session, angles, self)
        self.sets = QComboBox(self)
        self.sets.setAccessibleName(tr("Set of repetitions"))
        self.sets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sets.setMinimumContentsLength(16)
        self.sets.activated.connect(lambda _: self._choose(self.sets.currentData()))
        self.view = self._make_view()
        self._said = label("", "dim", self)
        top = QHBoxLayout()
        top.setContentsMargins(INSIDE, 0, INSIDE, 0)
        top.setSpacing(INSIDE)
        top.addWidget(self.sets)
        top.addWidget(self._said, 1)
        for name in CYCLE_ACTIONS:
            top.addWidget(action_button(actions[name], self))
        words = tr("Repetitions are listed here when they were counted, or made from the marks I and O.")
        self._stack = QStackedLayout()
        self._stack.addWidget(EmptyState(words, actions["set_new"], self))
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addLayout(self._stack, 1)
        self.view.selectionModel().currentChanged.connect(lambda index, _: self._tell(index.row()))
        angles.made.connect(self.refresh)
        session.selection_changed.connect(self.refresh)
        session.video_changed.connect(self.refresh)
        session.changed.connect(self._on_change)

    def _make_view(self) -> QTableView:
        view = QTableView(self)
        view.setModel(self.model)
        view.setAccessibleName(tr("Repetitions of the set"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setCornerButtonEnabled(False)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 2 * GRID)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.horizontalHeader().setMinimumSectionSize(scaled(84))
        ClaimKeys(view, lambda event: is_plain(event) and event.key() in LIST_KEYS)
        return view

    def showEvent(self, event: object) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """The text may have another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "view"):
            self.view.verticalHeader().setDefaultSectionSize(self.view.fontMetrics().height() + 2 * GRID)
            self.view.horizontalHeader().setMinimumSectionSize(scaled(84))

    def _on_change(self, before: object, after: object) -> None:
        parts = ("repetition_sets", "people", "pose_layers", "corrections")
        if any(getattr(before, part) is not getattr(after, part) for part in parts):
            self.refresh()

    def refresh(self) -> None:
        """Show the set as it is now."""
        if not self.isVisible():
            return
        sets, selected = self._own_sets(), self._session.selected_set()
        if selected is not None:
            self._set_id = selected.id
        shown = next((one for one in sets if one.id == self._set_id), sets[0] if sets else None)
        self._set_id = shown.id if shown is not None else ""
        self._stack.setCurrentIndex(1 if shown is not None and shown.cycles else 0)
        self._following = True
        self._offer(sets)
        self.model.show_set(shown)
        self._said.setText(self._summary(shown))
        cycle = self._session.selection.cycle
        if selected is not None and cycle is not None and cycle < self.model.count:
            if self.view.currentIndex().row() != cycle:
                index = self.model.index(cycle, max(self.view.currentIndex().column(), 0))
                flag = QItemSelectionModel.SelectionFlag
                self.view.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        elif self.view.currentIndex().isValid():
            self.view.selectionModel().clear()
        self._following = False

    def _own_sets(self) -> list[RepetitionSet]:
        project, recording = self._session.project, self._session.recording
        if project is None or recording is None:
            return []
        found = [one for one in project.repetition_sets if one.recording_id == recording.id]
        return sorted(found, key=lambda one: one.start)

    def _offer(self, sets: list[RepetitionSet]) -> None:
        people = self._session.project.people if self._session.project is not None else ()
        names = {person.id: person.name for person in people}
        said = [
            (
                f"{names.get(one.person_id, tr('Nobody'))}: {label_text(one.label)}, "
                f"{clock(self._session.time_of(one.start), 1)}",
                one.id,
            )
            for one in sets
        ]
        if [(self.sets.itemText(n), self.sets.itemData(n)) for n in range(self.sets.count())] != said:
            self.sets.clear()
            for text, set_id in said:
                self.sets.addItem(text, set_id)
        self.sets.setCurrentIndex(self.sets.findData(self._set_id))

    def _summary(self, shown: RepetitionSet | None) -> str:
        if shown is None:
            return ""
        full = sum(not cycle.partial for cycle in shown.cycles)
        told = [tr("{count} repetitions", count=full)]
        if shown.count_per_side is not None:
            told.append(tr("{count} each side", count=shown.count_per_side))
        name = self.model.angle_name
        if name:
            told.append(tr("range of the {angle}", angle=name[:1].lower() + name[1:]))
        if shown.cycles:
            length, reach = (self.model.text(self.model.count, column) for column in ("duration", "reach"))
            told.append(tr("median {length}, {range}", length=length, range=reach))
        return ", ".join(told)

    def _choose(self, set_id: str) -> None:
        found = next((one for one in self._own_sets() if one.id == set_id), None)
        if found is not None:
            self.select_asked.emit(Selection("repetitions", found.id))
            self.go_asked.emit(found.start, found.stop)

    def _tell(self, row: int) -> None:
        found = self.model.found
        if self._following or found is None or not 0 <= row < self.model.count:
            return
        self.select_asked.emit(Selection("repetitions", found.id, cycle=row))
        self.go_asked.emit(found.cycles[row].start, found.cycles[row].stop)
