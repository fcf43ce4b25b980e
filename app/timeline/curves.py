"""An angle curve for every person: how far the knees (or the elbows) are bent, frame by frame."""

from __future__ import annotations

import threading

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from app.poses import PoseSource
from app.session import Session
from app.timeline.rows import Curve, shown_people
from core.motion.skeletons import Skeleton, load_skeleton

MOST_FRAMES = 120_000
LEAST_SCORE = 0.3
ANGLES = {
    "knee": ("hip", "knee", "ankle"),
    "elbow": ("shoulder", "elbow", "wrist"),
    "hip": ("shoulder", "hip", "knee"),
}


class CurveMaker(QObject):
    """Computes the curves anew, in a thread, when people or poses change."""

    made = Signal(object)  # dict of Curve by person id
    _computed = Signal(int, object)

    def __init__(self, session: Session, poses: PoseSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._poses = poses
        self._turn = 0
        self._thread: threading.Thread | None = None
        self._computed.connect(self._on_computed)
        session.video_changed.connect(self._start)
        session.changed.connect(self._on_change)

    def close(self) -> None:
        """Wait for the thread."""
        self._turn += 1
        if self._thread is not None:
            self._thread.join(10.0)

    def _on_change(self, before: object, after: object) -> None:
        parts = ("people", "pose_layers")
        if any(getattr(before, part) is not getattr(after, part) for part in parts):
            self._start()

    def _start(self) -> None:
        self.close()
        session = self._session
        if session.project is None or session.recording is None or session.store is None:
            return
        if not 0 < session.frames <= MOST_FRAMES or not session.project.pose_layers:
            return
        people = [person.id for person in shown_people(session.project, session.recording.id)]
        spans = {person_id: self._poses.spans(person_id) for person_id in people}
        source = PoseSource(session)  # a reader of its own: the cache is not shared between threads
        turn, times_s = self._turn, session.times_s
        self._thread = threading.Thread(
            target=self._compute, args=(turn, source, spans, times_s), name="angle curves"
        )
        self._thread.start()

    def _compute(
        self,
        turn: int,
        source: PoseSource,
        spans: dict[str, list[tuple[int, int]]],
        times_s: NDArray[np.float64],
    ) -> None:
        curves = {}
        for person_id, own in spans.items():
            if turn != self._turn:
                return
            if own:
                start, stop = own[0][0], max(stop for _, stop in own)
                skeleton, rows = source.rows(person_id, start, stop)
                if skeleton:
                    curves[person_id] = best_curve(load_skeleton(skeleton), rows, times_s[start:stop])
        self._computed.emit(turn, curves)

    def _on_computed(self, turn: int, curves: dict[str, Curve]) -> None:
        if turn == self._turn:
            self.made.emit(curves)


def best_curve(skeleton: Skeleton, rows: NDArray[np.float32], times_s: NDArray[np.float64]) -> Curve:
    """The angle that changes most: mean of both sides, degrees; rows (T, K, 3) px and score."""
    best: Curve | None = None
    widest = -1.0
    for name, places in ANGLES.items():
        values = mean_angle(skeleton, rows, places)
        known = values[np.isfinite(values)]
        if len(known) > 1:
            width = float(np.subtract(*np.percentile(known, [95, 5])))
            if width > widest:
                best, widest = Curve(f"{name.capitalize()} angle", "deg", times_s, values), width
    return (
        best if best is not None else Curve("Angle", "deg", times_s, np.full(len(rows), np.nan, np.float32))
    )


def mean_angle(
    skeleton: Skeleton, rows: NDArray[np.float32], places: tuple[str, str, str]
) -> NDArray[np.float32]:
    """(T,) angle at the middle place, degrees; the mean of the sides that are seen, NaN where none is."""
    angles = []
    for side in ("left", "right"):
        try:
            numbers = [skeleton.places.index(f"{side}_{place}") for place in places]
        except ValueError:
            continue
        points = rows[:, numbers, :2]
        sure = rows[:, numbers, 2].min(1) >= LEAST_SCORE
        a, b = points[:, 0] - points[:, 1], points[:, 2] - points[:, 1]
        cross = a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]
        angle = np.degrees(np.arctan2(np.abs(cross), (a * b).sum(1)))
        angles.append(np.where(sure, angle, np.nan))
    if not angles:
        return np.full(len(rows), np.nan, np.float32)
    stacked = np.stack(angles)
    known = np.isfinite(stacked)
    total = np.where(known, stacked, 0.0).sum(0)
    return np.where(known.any(0), total / np.maximum(known.sum(0), 1), np.nan).astype(np.float32)
