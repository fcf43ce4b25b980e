"""The joint angle that varies most within a set of repetitions, computed in a thread."""

from __future__ import annotations

import threading

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from app.poses import PoseSource
from app.session import Session
from app.timeline.curves import ANGLES, SIDES, Reader, curve_names, curve_values
from core.document.project import RepetitionSet
from core.errors import UserError

AROUND_S = 3.0
MOST_FRAMES = 60_000


class Angle(msgspec.Struct, frozen=True, eq=False):
    """Degrees (T,) from frame `start` on, NaN where unknown."""

    name: str
    start: int
    values: NDArray[np.float32]


class SetAngles(QObject):
    """One set at a time, kept until its person, poses or corrections change."""

    made = Signal()
    _computed = Signal(int, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._of: tuple[object, ...] = ()
        self._span = (0, 0)
        self._angle: Angle | None = None
        self._turn = 0
        self._thread: threading.Thread | None = None
        self._computed.connect(self._on_computed)
        session.video_changed.connect(self._forget)

    def angle(self, found: RepetitionSet) -> Angle | None:
        """The angle over the set; None while it is computed, or where there are no poses."""
        session, project = self._session, self._session.project
        if project is None or session.store is None or session.video is None or not session.frames:
            return None
        of = (found.id, project.people, project.pose_layers, project.corrections, session.store)
        same = bool(self._of) and of[0] == self._of[0] and all(a is b for a, b in zip(of[1:], self._of[1:]))
        if not same or not (self._span[0] <= found.start and found.stop <= self._span[1]):
            self._start(found, of, keep=same)
        return self._angle

    def close(self) -> None:
        """Wait for the thread."""
        self._turn += 1
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join(10.0)

    def _forget(self) -> None:
        self.close()
        self._of, self._angle = (), None

    def _start(self, found: RepetitionSet, of: tuple[object, ...], keep: bool) -> None:
        self.close()
        session = self._session
        first = session.frame_at(max(session.time_of(found.start) - AROUND_S, 0.0))
        last = min(session.frame_at(session.time_of(found.stop) + AROUND_S) + 1, first + MOST_FRAMES)
        self._of, self._span = of, (first, max(last, found.stop))
        if not keep:
            self._angle = None
        source = PoseSource(session)
        source.spans("")  # it reads the project here, not in the thread
        project, video = session.project, session.video
        assert project is not None and video is not None
        person_id = found.person_id
        corrected = [b for b in project.corrections if (b.video_id, b.person_id) == (video.id, person_id)]
        read, turn, times_s = Reader(source, corrected, person_id), self._turn, session.times_s[first:last]
        span = (found.start, found.stop)
        self._thread = threading.Thread(
            target=lambda: self._compute(turn, read, times_s, (first, last), span), name="set angles"
        )
        self._thread.start()

    def _compute(
        self,
        turn: int,
        read: Reader,
        times_s: NDArray[np.float64],
        part: tuple[int, int],
        span: tuple[int, int],
    ) -> None:
        best: Angle | None = None
        try:
            skeleton, rows = read.rows(*part)
            widest = 0.0
            names = curve_names()
            for place in ANGLES if skeleton is not None and len(rows) else ():
                for side in SIDES:
                    one = f"angle:{side}_{place}"
                    assert skeleton is not None
                    values = curve_values(skeleton, one, rows, times_s)
                    inside = values[span[0] - part[0] : span[1] - part[0]]
                    known = inside[np.isfinite(inside)]
                    if len(known) < 2:
                        continue
                    width = float(np.subtract(*np.percentile(known, [95, 5]))) * len(known) / len(inside)
                    if width > widest:
                        best, widest = Angle(names[one], part[0], values), width
        except UserError:
            pass  # the session was closed meanwhile
        finally:
            self._computed.emit(turn, best)

    def _on_computed(self, turn: int, angle: Angle | None) -> None:
        if turn == self._turn:
            self._angle = angle
            self.made.emit()
