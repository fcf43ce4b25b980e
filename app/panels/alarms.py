"""Alarms: for which label, by which rule, where it would ring; marked, they are events on a tier."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.actions.spec import has_poses
from app.alarming import Alarming
from app.panels.alarms_plot import AlarmPlot
from app.session import Session
from app.theme import BETWEEN, INSIDE, scaled
from app.timeline.painting import label_text
from app.timeline.scale import clock
from app.widgets.panel import EmptyState, KeepSpace, label, push_button, scrolling, wrapped
from app.widgets.settings_form import SettingsForm
from app.words import tr
from core.evaluation.alarms import NOT_A_DEVICE, WHY_NOT, AlarmRule, AlarmScores

TIME = Qt.ItemDataRole.UserRole
MOST_LISTED = 200
MOST_FALSE = 3.0
LEAST_TOLD_H = 0.1  # of quiet time: less says nothing of an hour


class AlarmsPanel(QWidget):
    """The label, the rule, and what comes of it."""

    go_asked = Signal(float)  # seconds

    def __init__(
        self,
        session: Session,
        alarming: Alarming,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._alarming = session, alarming
        page = QWidget(self)
        self.label = QComboBox(page)
        self.label.setAccessibleName(tr("Label that alarms"))
        self.label.setToolTip(self.label.accessibleName())
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.label.activated.connect(lambda _: alarming.choose(str(self.label.currentData())))
        self.plot = AlarmPlot(session, page)
        self.plot.go_asked.connect(self.go_asked)
        self._found = label("", "", page)
        self._found.setWordWrap(True)
        self.form = SettingsForm(AlarmRule, {}, page)
        self.form.changed.connect(lambda: alarming.change(self.form.changes()))
        self.most = QDoubleSpinBox(page)
        self.most.setRange(0.0, 60.0)
        self.most.setDecimals(1)
        self.most.setValue(MOST_FALSE)
        self.fit = QPushButton(f" {tr('Choose the levels')}", page)
        self.fit.clicked.connect(self._fit)
        KeepSpace(self.fit)
        self._scores = label("", "dim", page)
        self._scores.setWordWrap(True)
        self.list = QListWidget(page)
        self.list.setAccessibleName(tr("Alarms"))
        self.list.setMinimumHeight(scaled(56))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self.warning = wrapped(tr(NOT_A_DEVICE), "warning", page)
        column = QVBoxLayout(page)
        column.setContentsMargins(BETWEEN, INSIDE, BETWEEN, BETWEEN)
        column.setSpacing(INSIDE)
        for one in (self.warning, self.label, self.plot, self._found, self.form):
            column.addWidget(one)
        column.addWidget(self.list, 1)
        column.addWidget(push_button(actions["mark_alarms"], "", page), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._scores)
        column.addLayout(self._fitting(page))
        column.addWidget(wrapped(tr(WHY_NOT), "dim", page))
        words = tr("Alarms need to know how likely each label is. A model that names movements says so.")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(EmptyState(words, actions["label"], self))
        self._stack.addWidget(scrolling(page, self))
        self._stack.addWidget(EmptyState(words, actions["analyse"], self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.label)
        alarming.changed.connect(self._show)

    def _fitting(self, page: QWidget) -> QGridLayout:
        """Levels by what was labelled: how many false alarms may be, and the button."""
        name = label(tr("False alarms an hour, at most"), "", page)
        name.setWordWrap(True)
        name.setBuddy(self.most)
        self.most.setAccessibleName(name.text())
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN)
        grid.setColumnStretch(0, 1)
        grid.addWidget(name, 0, 0)
        grid.addWidget(self.most, 0, 1)
        grid.addWidget(self.fit, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        return grid

    def _fit(self) -> None:
        """The levels that meet most of what was labelled."""
        rule = self._alarming.chosen_rule(self.most.value())
        self.form.show_changes(msgspec.to_builtins(rule))

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        if not self.isVisible():
            return
        alarming, session = self._alarming, self._session
        names = alarming.labels()
        self._stack.setCurrentIndex(1 if names else 0 if has_poses(session) else 2)
        with QSignalBlocker(self.label):
            if [self.label.itemData(n) for n in range(self.label.count())] != names:
                self.label.clear()
                for name in names:
                    self.label.addItem(label_text(name), name)
            self.label.setCurrentIndex(max(self.label.findData(alarming.chosen()), 0))
        shown = session.alarm
        people = {one.id: one.name for one in session.project.people} if session.project is not None else {}
        alarms = [
            (begin, people.get(one.person_id, ""))
            for one in (shown.people if shown is not None else ())
            for begin, _ in one.alarms
        ]
        alarms.sort()
        count = len(alarms)
        self._found.setText(tr("1 alarm") if count == 1 else tr("{n} alarms", n=count))
        self.plot.show_alarms()
        self.plot.setAccessibleDescription(self._found.text())
        self.fit.setEnabled(alarming.can_choose_rule())
        self.fit.setToolTip(
            tr("Those that meet most of the accepted segments with so few false alarms")
            if self.fit.isEnabled()
            else tr("Accept segments of this label and mark the stretch as finished first")
        )
        self.list.clear()
        for begin, name in alarms[:MOST_LISTED]:
            item = QListWidgetItem(f"{clock(begin, 1)}   {name}", self.list)
            item.setData(TIME, begin)
        self.list.setVisible(bool(alarms))
        self._scores.setText(scores_words(alarming.scores()))

    def _go(self, item: QListWidgetItem) -> None:
        self.go_asked.emit(float(item.data(TIME)))


def scores_words(scores: AlarmScores | None) -> str:
    """How the alarms meet what a person labelled."""
    if scores is None:
        return tr(
            "Mark a stretch as finished (all of it labelled), and what the alarms miss and what is false is"
            " counted there."
        )
    told = [tr("{met} of {events} accepted segments were met.", met=scores.met, events=scores.events)]
    if scores.median_latency_s is not None:
        told.append(tr("They rang {s} s after the beginning (median).", s=f"{scores.median_latency_s:.1f}"))
    count, minutes = scores.false_alarms, f"{60 * scores.quiet_h:.1f}"
    if count == 1:
        told.append(tr("1 false alarm in {minutes} quiet minutes.", minutes=minutes))
    else:
        told.append(tr("{n} false alarms in {minutes} quiet minutes.", n=count, minutes=minutes))
    if scores.false_per_hour is not None and scores.quiet_h >= LEAST_TOLD_H:
        told.append(tr("That is {rate} an hour.", rate=f"{scores.false_per_hour:.1f}"))
    return " ".join(told)
