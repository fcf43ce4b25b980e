"""Alarms: for which label, by which rule, where it would ring; marked, they are events on a tier."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.alarming import Alarming
from app.session import Session
from app.theme import BETWEEN, INSIDE, scaled
from app.timeline.painting import label_text
from app.timeline.scale import clock
from app.widgets.panel import EmptyState, label, push_button, scrolling, wrapped
from app.widgets.settings_form import SettingsForm
from app.words import tr
from core.evaluation.alarms import NOT_A_DEVICE, AlarmRule, AlarmScores

TIME = Qt.ItemDataRole.UserRole
MOST_LISTED = 200


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
        self.form = SettingsForm(AlarmRule, {}, page)
        self.form.changed.connect(lambda: alarming.change(self.form.changes()))
        told = tr(
            "While the label is likely enough, its probability adds up; else it fades. The red line over the"
            " ribbon shows the sum; where it reaches the top, there is an alarm."
        )
        self._found = label("", "", page)
        self._found.setWordWrap(True)
        self._scores = label("", "dim", page)
        self._scores.setWordWrap(True)
        self.list = QListWidget(page)
        self.list.setAccessibleName(tr("Alarms"))
        self.list.setMinimumHeight(scaled(84))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self.warning = wrapped(tr(NOT_A_DEVICE), "warning", page)
        column = QVBoxLayout(page)
        column.setContentsMargins(BETWEEN, INSIDE, BETWEEN, BETWEEN)
        column.setSpacing(INSIDE)
        column.addWidget(self.warning)
        column.addWidget(self.label)
        column.addWidget(self.form)
        column.addWidget(wrapped(told, "dim", page))
        column.addWidget(self._found)
        column.addWidget(self.list, 1)
        column.addWidget(self._scores)
        column.addWidget(push_button(actions["mark_alarms"], "", page), 0, Qt.AlignmentFlag.AlignLeft)
        words = tr("Alarms need to know how likely each label is. A model that names movements says so.")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(EmptyState(words, actions["label"], self))
        self._stack.addWidget(scrolling(page, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.label)
        alarming.changed.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        if not self.isVisible():
            return
        alarming, session = self._alarming, self._session
        names = alarming.labels()
        self._stack.setCurrentIndex(1 if names else 0)
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
    count, rate = scores.false_alarms, scores.false_per_hour
    if rate is not None:
        told.append(tr("{n} false alarms, {rate} an hour.", n=count, rate=f"{rate:.1f}"))
    return " ".join(told)
