"""The map of moments as the window shows it: where each lies, when it is, whose, and what is done there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from app.session import Session, same_objects
from core.document.project import MAP, Project, Series, Tier
from core.document.standing import Spans, looked_at_again, stands

UNLABELLED = ""
SecondsOf = Callable[[str, NDArray[np.int64]], NDArray[np.float64]]  # of a recording: frames -> seconds


class Placed(msgspec.Struct, frozen=True, eq=False):
    """All moments: places (N, 2) within -1..1, seconds (N,), numbers (N,) of `stays` and of `labels`."""

    places: NDArray[np.float32]
    time_s: NDArray[np.float64]
    row: NDArray[np.int64]
    label: NDArray[np.int64]
    stays: tuple[Series, ...] = ()
    labels: tuple[str, ...] = (UNLABELLED,)


NOTHING = Placed(np.zeros((0, 2), np.float32), np.zeros(0), np.zeros(0, np.int64), np.zeros(0, np.int64))


class MomentMap(QObject):
    """Reads the places once, and the labels whenever segments change, while somebody looks."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._series: tuple[Series, ...] = ()
        self._tiers: tuple[Tier, ...] | None = None
        self._times: dict[str, NDArray[np.float64]] = {}
        self.placed = NOTHING
        self.is_open = False
        session.opened.connect(self._start_over)
        session.changed.connect(lambda *_: self._refresh())

    def _start_over(self) -> None:
        self._times, self._series, self._tiers, self.placed = {}, (), None, NOTHING
        self.changed.emit()
        self._refresh()

    def set_open(self, is_open: bool) -> None:
        """Somebody looks, or no longer."""
        self.is_open = is_open
        self._refresh()

    def video_of(self, number: int) -> str:
        """The video of a moment."""
        return self._video(self.placed.stays[int(self.placed.row[number])])

    def person_of(self, number: int) -> str:
        """Whose moment it is, by name."""
        wanted = self.placed.stays[int(self.placed.row[number])].person_id
        people = self._session.project.people if self._session.project is not None else ()
        return next((person.name for person in people if person.id == wanted), "")

    def now(self) -> list[int]:
        """The moments of the play head: one for each person seen there."""
        session, placed = self._session, self.placed
        if session.video is None or not session.frames:
            return []
        time_s, found = session.time_of(session.frame), []
        for row, series in enumerate(placed.stays):
            if self._video(series) == session.video.id:
                mine = np.flatnonzero(placed.row == row)
                if len(mine):
                    nearest = int(mine[np.abs(placed.time_s[mine] - time_s).argmin()])
                    if abs(placed.time_s[nearest] - time_s) <= (series.interval_s or 0.5):
                        found.append(nearest)
        return found

    def _video(self, series: Series) -> str:
        project = self._session.project
        recordings = project.recordings if project is not None else ()
        return next((r.videos[0].video_id for r in recordings if r.id == series.recording_id), "")

    def _seconds(self, recording_id: str, frames: NDArray[np.int64]) -> NDArray[np.float64]:
        """When frames of a recording's first video are shown; the frame after the last one at its end."""
        project, store = self._session.project, self._session.store
        if project is None or store is None:
            return np.zeros(len(frames))
        recording = next(one for one in project.recordings if one.id == recording_id)
        video = next(one for one in project.videos if one.id == recording.videos[0].video_id)
        if video.id not in self._times:
            self._times[video.id] = np.asarray(store.read_array(video.frame_times), np.float64)
        times = self._times[video.id]
        found = times[np.clip(frames, 0, len(times) - 1)]
        return np.where(frames >= len(times), max(video.duration_s, float(times[-1])), found)

    def _refresh(self) -> None:
        session = self._session
        project = session.project
        if not self.is_open or project is None or session.store is None:
            return
        series = tuple(one for one in project.series if one.unit == MAP)
        if not same_objects(series, self._series):
            self._series, self._tiers = series, None
            self.placed = self._read(project, series)
        if self._tiers is project.tiers:
            return
        self._tiers = project.tiers
        labels, numbers = labels_along(project, self.placed, self._seconds)
        self.placed = msgspec.structs.replace(self.placed, labels=labels, label=numbers)
        self.changed.emit()

    def _read(self, project: Project, series: Sequence[Series]) -> Placed:
        store = self._session.store
        assert store is not None
        places, times, rows = [], [], []
        for row, one in enumerate(series):
            values = np.asarray(store.read_array(one.values), np.float32)
            begin = self._seconds(one.recording_id, np.array([one.start]))[0]
            known = np.flatnonzero(np.isfinite(values).all(1))
            places.append(values[known])
            times.append(begin + known * (one.interval_s or 0.5))
            rows.append(np.full(len(known), row, np.int64))
        if not places:
            return NOTHING
        count = sum(map(len, rows))
        return Placed(
            np.concatenate(places),
            np.concatenate(times),
            np.concatenate(rows),
            np.zeros(count, np.int64),
            tuple(series),
        )


def labels_along(
    project: Project, placed: Placed, seconds_of: SecondsOf
) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """Labels, and which of them each moment (N,) has: that accepted there, else the newest proposed."""
    labels: dict[str, int] = {UNLABELLED: 0}
    numbers = np.zeros(len(placed.time_s), np.int64)
    newer = looked_at_again(project.tiers)
    for row, series in enumerate(placed.stays):
        mine = np.flatnonzero(placed.row == row)
        if not len(mine):
            continue
        tiers = [
            tier
            for tier in project.tiers
            if (tier.recording_id, tier.person_id) == (series.recording_id, series.person_id)
        ]
        for state in ("proposed", "accepted"):
            for tier in tiers:
                _mark(tier, state, newer.get(tier.id, ()), mine, placed, labels, numbers, seconds_of)
    return tuple(labels), numbers


def _mark(
    tier: Tier,
    state: str,
    newer: Spans,
    mine: NDArray[np.int64],
    placed: Placed,
    labels: dict[str, int],
    numbers: NDArray[np.int64],
    seconds_of: SecondsOf,
) -> None:
    chosen = [s for s in tier.segments if s.state == state and stands(s, newer)]
    if not chosen:
        return
    edges = np.array([(s.start, s.stop) for s in chosen], np.int64)
    starts, stops = (seconds_of(tier.recording_id, edges[:, side]) for side in (0, 1))
    times = placed.time_s[mine]
    at = starts.searchsorted(times, "right") - 1
    inside = (at >= 0) & (stops[np.maximum(at, 0)] > times)
    names = np.array([labels.setdefault(s.label, len(labels)) for s in chosen])
    numbers[mine[inside]] = names[at[inside]]
