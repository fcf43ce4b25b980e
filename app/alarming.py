"""Alarms over what is believed of a label, tried out while the panel is open: what adds up, where it rings.

Nothing of it goes into the project until the alarms are marked (a job: events on a tier of their own).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from app.session import Session
from app.timeline.painting import is_named
from core.document.project import PROBABILITY, Series
from core.document.standing import newest_probabilities

if TYPE_CHECKING:
    from core.evaluation.alarms import AlarmRule, AlarmScores, Told
    from core.jobs.outcomes import AlarmsFound
    from core.jobs.requests import Alarms

QUIET_MS = 80
BACKGROUND = "background"


class PersonAlarms(msgspec.Struct, frozen=True, eq=False):
    """What is believed (N,) and what adds up (N,), as a share 0..1 of the alarm, from `start_s` on; alarms as
    (from, to) in seconds."""

    person_id: str
    source: str
    start_s: float
    interval_s: float
    believed: NDArray[np.float32]
    shares: NDArray[np.float32]
    alarms: tuple[tuple[float, float | None], ...]


class AlarmPreview(msgspec.Struct, frozen=True, eq=False):
    """The alarms of one label for everybody, as they would be marked."""

    label: str
    level: float
    people: tuple[PersonAlarms, ...]


class Alarming(QObject):
    """Keeps the label and the rule; makes `session.alarm` while it is open."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._columns: dict[tuple[str, str], tuple[Series, NDArray[np.float64]]] = {}
        self.is_open = False
        self.label = ""
        self.changes: dict[str, Any] = {}  # of the rule
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._refresh)
        session.video_changed.connect(self._refresh)
        session.changed.connect(lambda *_: self._refresh())

    def set_open(self, is_open: bool) -> None:
        """Somebody looks, or no longer."""
        if is_open != self.is_open:
            self.is_open = is_open
            self._refresh()

    def rule(self) -> AlarmRule:
        """The rule with what the person changed."""
        from core.evaluation.alarms import AlarmRule

        return msgspec.convert(self.changes, AlarmRule)

    def can_choose_rule(self) -> bool:
        """Whether levels can be chosen: a stretch is finished in which the label was accepted."""
        return any(one.events_s for one in self._told())

    def chosen_rule(self, most_false_per_hour: float) -> AlarmRule:
        """The levels that meet most of the accepted segments with at most so many false alarms an hour."""
        from core.evaluation.alarms import choose_rule

        return choose_rule(self._told(), most_false_per_hour)[0]

    def _told(self) -> list[Told]:
        from core.jobs.find_alarms import told_where_finished

        session, shown = self._session, self._session.alarm
        if session.project is None or session.recording is None or shown is None or not session.frames:
            return []
        return [
            told
            for one in shown.people
            for told in told_where_finished(
                session.project,
                session.times_s,
                (session.recording.id, one.person_id, shown.label),
                (one.start_s, one.interval_s, one.believed),
            )
        ]

    def choose(self, label: str) -> None:
        """Alarms for another label."""
        self.label = label
        self._refresh()

    def change(self, changes: dict[str, Any]) -> None:
        """Another rule; what is shown follows when the person is still."""
        if changes != self.changes:
            self.changes = changes
            self._quiet.start()

    def labels(self) -> list[str]:
        """The labels that models believed in on the shown video."""
        known = {name for one in self._series() for name in one.channels}
        return sorted(name for name in known if is_named(name) and name != BACKGROUND)

    def chosen(self) -> str:
        """The label that is looked at: the chosen one, that of the selected segment, else the first."""
        known, found = self.labels(), self._session.selected_segment()
        wanted = (self.label, found[1].label if found is not None else "")
        return next((name for name in wanted if name in known), known[0] if known else "")

    def request(self) -> Alarms:
        """What to ask to have the alarms marked."""
        from core.jobs.requests import Alarms

        video = self._session.video
        return Alarms(
            project="", label=self.chosen(), video_id=video.id if video is not None else "", rule=self.rule()
        )

    def scores(self) -> AlarmScores | None:
        """How the alarms meet the accepted segments where all is labelled; None where nothing is."""
        from core.jobs.find_alarms import score_found

        session, shown = self._session, self._session.alarm
        if session.project is None or shown is None or not session.frames:
            return None
        return score_found(session.project, session.times_s, self._found(shown))

    def _found(self, shown: AlarmPreview) -> AlarmsFound:
        from core.jobs.outcomes import AlarmsFound, AlarmsOfPerson, FoundAlarm

        session = self._session
        people = tuple(
            AlarmsOfPerson(
                person_id=one.person_id,
                source=one.source,
                alarms=tuple(
                    FoundAlarm(start=session.frame_at(begin), at_s=begin) for begin, _ in one.alarms
                ),
            )
            for one in shown.people
        )
        video_id = session.video.id if session.video is not None else ""
        return AlarmsFound(video_id=video_id, label=shown.label, people=people)

    def _series(self) -> list[Series]:
        session = self._session
        if session.project is None or session.recording is None:
            return []
        here = session.recording.id
        return [one for one in session.project.series if one.recording_id == here and one.unit == PROBABILITY]

    def _refresh(self) -> None:
        self._quiet.stop()
        session = self._session
        shown = self._made() if self.is_open else None
        if shown is not None or session.alarm is not None:
            session.set_view(alarm=shown)
        if self.is_open:
            self.changed.emit()

    def _made(self) -> AlarmPreview | None:
        session, label, rule = self._session, self.chosen(), self.rule()
        if session.recording is None or session.store is None or not label or not session.frames:
            return None
        told = newest_probabilities(
            [one for one in self._series() if label in one.channels], session.recording.id
        )
        people = []
        for person_id, series in told.items():
            interval_s = series.interval_s or 1.0
            start_s = session.time_of(min(series.start, session.frames - 1))
            column = self._column(series, label)
            shares, alarms = added_up(column, interval_s, rule)
            spans = tuple((start_s + a, None if b is None else start_s + b) for a, b in alarms)
            believed = column.astype(np.float32)
            people.append(
                PersonAlarms(person_id, series.source, start_s, interval_s, believed, shares, spans)
            )
        return AlarmPreview(label, rule.level, tuple(people))

    def _column(self, series: Series, label: str) -> NDArray[np.float64]:
        """(N,) what was believed of the label; read once."""
        store, key = self._session.store, (series.id, label)
        assert store is not None
        known = self._columns.get(key)
        if known is None or known[0] is not series:
            values = np.asarray(store.read_array(series.values), np.float64)
            known = (series, values[:, series.channels.index(label)])
            self._columns = {**dict(list(self._columns.items())[-8:]), key: known}
        return known[1]


def added_up(
    values: NDArray[np.float64], interval_s: float, rule: AlarmRule
) -> tuple[NDArray[np.float32], list[tuple[float, float | None]]]:
    """What has added up at the end of every row, as a share of the alarm, and the alarms (from, to)."""
    from core.evaluation.alarms import Accumulator, find_alarms

    state, shares = Accumulator(rule), np.zeros(len(values), np.float32)
    for row, value in enumerate(values.tolist()):
        state.update(value, interval_s)
        shares[row] = state.sum_s / rule.alarm_at_s
    return shares, [(one.at_s, one.stop_s) for one in find_alarms(values, interval_s, rule)]
