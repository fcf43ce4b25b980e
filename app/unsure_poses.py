"""Where poses are doubtful: looked for once in a thread, then only looked up."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from app.session import Session
from core.document.project import ChunkedArray, Project, VideoItem
from core.errors import UserError

if TYPE_CHECKING:
    from core.document.store import DocumentStore

LEAST_SCORE = 0.5  # the mean of a body's keypoints below which its pose is doubtful
JOINED = 5  # fewer good frames than this between two stretches make no end
ROWS = 8192

Span = tuple[int, int]


class _Track(msgspec.Struct, frozen=True):
    """One stretch of one person's poses: frames ``[start, stop)``, `first` the frame of its first row."""

    start: int
    stop: int
    first: int
    rows: ChunkedArray


class UnsurePoses(QObject):
    """Stretches of the shown video in which a body's keypoints are unsure, or nobody is seen at all."""

    _computed = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._of: tuple[object, ...] = ()
        self._stretches: list[Span] | None = None
        self._waiting: Callable[[Sequence[Span]], None] | None = None
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()
        self._computed.connect(self._on_computed)
        session.video_changed.connect(self._leave)

    def look(self, then: Callable[[Sequence[Span]], None]) -> bool:
        """Call `then` with the stretches ``[start, stop)``, sorted: at once and True where they are known,
        else later and False."""
        session = self._session
        if session.project is None or session.video is None or session.store is None:
            return True
        of = (session.project.people, session.project.pose_layers, session.video.id)
        known = len(of) == len(self._of) and all(a is b for a, b in zip(of, self._of))
        if known and self._stretches is not None:
            then(self._stretches)
            return True
        self._waiting = then
        if not known or self._thread is None:
            self.close()
            self._of, self._stretches = of, None
            tracks = _tracks(session.project, session.video)
            self._stopping = threading.Event()
            self._thread = threading.Thread(
                target=self._compute,
                args=(of, session.store, tracks, session.video.frames, self._stopping),
                name="doubtful poses",
            )
            self._thread.start()
        return False

    def close(self) -> None:
        """Wait for the thread."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(10.0)
            self._thread = None

    def _leave(self) -> None:
        self.close()
        self._of, self._stretches, self._waiting = (), None, None

    def _compute(
        self,
        of: object,
        store: DocumentStore,
        tracks: list[_Track],
        frames: int,
        stopping: threading.Event,
    ) -> None:
        doubtful = np.zeros(frames, np.bool_)
        seen = np.zeros(frames, np.bool_)
        try:
            for track in tracks:
                for start in range(track.start, track.stop, ROWS):
                    if stopping.is_set():
                        return
                    stop = min(start + ROWS, track.stop)
                    rows = store.read_array(track.rows, start - track.first, stop - track.first)
                    scores = mean_scores(rows)
                    here = slice(start, start + len(scores))
                    known = np.isfinite(scores)
                    seen[here] |= known
                    doubtful[here] |= known & (scores < LEAST_SCORE)
        except UserError:  # the project was closed meanwhile
            return
        if tracks:
            doubtful |= ~seen
        self._computed.emit(of, stretches(doubtful))

    def _on_computed(self, of: object, found: list[Span]) -> None:
        if of is self._of:
            self._stretches, self._thread = found, None
            then, self._waiting = self._waiting, None
            if then is not None:
                then(found)


def _tracks(project: Project, video: VideoItem) -> list[_Track]:
    """What of the newest poses of the video belongs to a person."""
    layers = [layer for layer in project.pose_layers if layer.video_id == video.id and layer.space == "px"]
    bodies = [layer for layer in layers if not layer.skeleton.startswith("hand")]
    if not bodies:
        return []
    run = bodies[-1].run_id
    rows = {track.id: track for layer in bodies if layer.run_id == run for track in layer.tracks}
    found = []
    for person in project.people:
        for span in person.spans:
            track = rows.get(span.track_id)
            if span.video_id == video.id and span.run_id == run and track is not None:
                start, stop = max(span.start, track.start), min(span.stop, track.start + track.rows.length)
                if start < stop:
                    found.append(_Track(start, stop, track.start, track.rows))
    return found


def mean_scores(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """(T, K, 3) px and score -> (T,) mean score of a frame's keypoints; NaN where there is no body."""
    found = np.isfinite(rows[:, :, 0]).any(axis=1)
    scores = np.nan_to_num(rows[:, :, 2]).mean(axis=1)
    return np.where(found, scores, np.nan).astype(np.float32)


def stretches(doubtful: NDArray[np.bool_]) -> list[Span]:
    """Runs ``[start, stop)`` of True; runs with only a few frames between them are one."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], doubtful, [False])).astype(np.int8)))
    joined: list[Span] = []
    for start, stop in zip(edges[::2].tolist(), edges[1::2].tolist()):
        if joined and start - joined[-1][1] < JOINED:
            joined[-1] = (joined[-1][0], stop)
        else:
            joined.append((start, stop))
    return joined
