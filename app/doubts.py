"""How doubtful every proposal is, worked out in a thread and kept as long as nothing near it changed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from app.poses import PoseSource
from app.session import Session
from core.document.project import Project, Segment, Series, Tier
from core.document.standing import looked_for_one, newest_probabilities
from core.errors import UserError
from core.evaluation.doubt import Doubt, Movement, combined, doubt_of, how_sure, said_probabilities
from core.motion.trace import trace_body

if TYPE_CHECKING:
    from core.document.store import DocumentStore

MOST_FRAMES = 200_000  # longer videos are judged without their movement
PIECE = 4096

Key = tuple[str, str]  # id of the tier, id of the segment
OfTier = dict[str, tuple[Segment, Doubt]]  # by the id of the segment
Known = dict[str, OfTier]  # by the id of the tier


NOTHING_KNOWN: OfTier = {}


class _Wanted(msgspec.Struct, frozen=True, eq=False):
    """What one round looks at: taken in the window's thread, read in the other."""

    project: Project
    recording_id: str
    store: DocumentStore | None
    times_s: NDArray[np.float64]
    poses: PoseSource
    spans: dict[str, list[tuple[int, int]]]
    movement_of: tuple[object, ...]


class DoubtMaker(QObject):
    """Works out doubts when proposals, people or poses change; `made` tells that there are new ones."""

    made = Signal()
    _computed = Signal(int, object, object, object)

    def __init__(self, session: Session, poses: PoseSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._poses = poses
        self._known: Known = {}
        self._tiers: tuple[Tier, ...] = ()
        self._series: tuple[Series, ...] = ()
        self._movements: dict[str, Movement] = {}
        self._movement_of: tuple[object, ...] = ()
        self._thread: threading.Thread | None = None
        self._again = False
        self._turn = 0
        self._computed.connect(self._on_computed)
        session.video_changed.connect(self._start_over)
        session.changed.connect(self._on_change)

    @property
    def is_busy(self) -> bool:
        """Whether doubts are being worked out."""
        return self._thread is not None

    def of_tier(self, tier_id: str) -> OfTier:
        """What was worked out of a tier: the very same object as long as nothing of it changes."""
        return self._known.get(tier_id, NOTHING_KNOWN)

    def doubt(self, tier_id: str, segment: Segment) -> Doubt:
        """How doubtful a proposal is; from its confidence alone until it was worked out."""
        known = self.of_tier(tier_id).get(segment.id)
        if known is not None and (known[0] is segment or _same(known[0], segment)):
            return known[1]
        return provisional(segment)

    def close(self) -> None:
        """Stop the thread."""
        self._turn += 1
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join(10.0)

    def _start_over(self) -> None:
        self.close()
        self._known, self._tiers, self._movement_of = {}, (), ()
        self._start()

    def _on_change(self, before: object, after: object) -> None:
        parts = ("tiers", "people", "pose_layers", "series")
        if any(getattr(before, part) is not getattr(after, part) for part in parts):
            self._start()

    def _start(self) -> None:
        if self._thread is not None:
            self._again = True
            return
        session, recording = self._session, self._session.recording
        if session.project is None or recording is None or not session.frames:
            return
        video = session.video
        project = session.project
        people = [person.id for person in project.people]
        wanted = _Wanted(
            project=project,
            recording_id=recording.id,
            store=session.store,
            times_s=session.times_s,
            poses=PoseSource(session),
            spans={person_id: self._poses.spans(person_id) for person_id in people},
            movement_of=(project.people, project.pose_layers, video.id if video else "", session.store),
        )
        same = len(wanted.movement_of) == len(self._movement_of) and all(
            a is b for a, b in zip(wanted.movement_of, self._movement_of)
        )
        movements = self._movements if same else None
        same = same and self._series is project.series
        before = self._tiers if same else ()
        known = self._known if same else {}
        self._thread = threading.Thread(
            target=self._compute, args=(self._turn, wanted, known, before, movements), name="doubts"
        )
        self._thread.start()

    def _compute(
        self,
        turn: int,
        wanted: _Wanted,
        known: Known,
        before: Sequence[Tier],
        movements: dict[str, Movement] | None,
    ) -> None:
        found: Known | None = None
        try:
            if movements is None:
                movements = _movements(wanted, lambda: turn != self._turn)
            found = _doubts(wanted, known, before, movements)
        except UserError:
            pass  # the session was closed meanwhile
        finally:
            self._computed.emit(turn, wanted, found, movements)

    def _on_computed(
        self, turn: int, wanted: _Wanted, found: Known | None, movements: dict[str, Movement]
    ) -> None:
        if turn != self._turn:
            return
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join()
        if found is not None:
            self._known, self._movements = found, movements
            self._movement_of, self._tiers = wanted.movement_of, wanted.project.tiers
            self._series = wanted.project.series
            self.made.emit()
        if self._again:
            self._again = False
            self._start()


def provisional(segment: Segment) -> Doubt:
    """What the confidence alone says."""
    return combined([how_sure(segment)])


def _same(one: Segment, other: Segment) -> bool:
    return (one.start, one.stop, one.label) == (other.start, other.stop, other.label)


def _movements(wanted: _Wanted, is_over: Callable[[], bool]) -> dict[str, Movement]:
    """How every person moves, read piece by piece."""
    found: dict[str, Movement] = {}
    if wanted.store is None or len(wanted.times_s) > MOST_FRAMES:
        return found
    steps = np.diff(wanted.times_s)
    rate_hz = 1.0 / max(float(np.median(steps)), 1e-6) if len(steps) else 1.0
    for person_id, spans in wanted.spans.items():
        if not spans or is_over():
            continue
        first, last = spans[0][0], min(max(stop for _, stop in spans), len(wanted.times_s))
        energy = np.full(last - first, np.nan, np.float32)
        jumps: set[int] = set()
        gaps = {edge for span in spans for edge in span}
        for start in range(first, last, PIECE):
            before = max(start - 1, first)  # speed needs the frame before
            stop = min(start + PIECE, last)
            skeleton, rows = wanted.poses.rows(person_id, before, stop)
            if not skeleton or is_over():
                continue
            trace = trace_body(skeleton, rows, wanted.times_s[before:stop], before)
            energy[start - first : stop - first] = trace.energy[start - before :]
            jumps.update(trace.jumps)
            gaps.update(trace.gaps)
        found[person_id] = Movement(first, energy, tuple(sorted(jumps)), tuple(sorted(gaps)), rate_hz)
    return found


def _doubts(wanted: _Wanted, known: Known, before: Sequence[Tier], movements: dict[str, Movement]) -> Known:
    """The doubt of every proposal of the recording; what nothing near changed is taken from `known`."""
    tiers = [tier for tier in wanted.project.tiers if tier.recording_id == wanted.recording_id]
    old = {tier.id: tier for tier in before}
    touched = {tier.id: _touched(old.get(tier.id), tier) for tier in tiers}
    models = [tier for tier in tiers if tier.author != "human" and not looked_for_one(tier)]
    series = _probabilities(wanted)
    found: Known = {}
    for tier in tiers:
        others = [o for o in models if o.person_id == tier.person_id and o.author != tier.author]
        near = [span for other in others for span in touched[other.id]]
        kept = known.get(tier.id)
        if kept is not None and old.get(tier.id) is tier and not near:
            found[tier.id] = kept
            continue
        kept = kept or {}
        standing: list[list[Segment]] | None = None
        made: OfTier = {}
        for segment in tier.segments:
            if segment.state != "proposed":
                continue
            before_it = kept.get(segment.id)
            if before_it is not None and before_it[0] is segment and not _is_near(segment, near):
                made[segment.id] = before_it
                continue
            if standing is None:
                standing = [[s for s in other.segments if s.state != "rejected"] for other in others]
            believed = said_probabilities(segment) or series(tier.person_id, segment)
            doubt = doubt_of(segment, standing, movements.get(tier.person_id), believed)
            made[segment.id] = (segment, doubt)
        found[tier.id] = made
    return found


def _touched(before: Tier | None, after: Tier) -> list[tuple[int, int]]:
    """Spans of segments that came, went or changed."""
    if before is after:
        return []
    if before is None:
        return [(0, 1 << 60)]
    old, new = {id(s): s for s in before.segments}, {id(s): s for s in after.segments}
    differing = [
        *(old[key] for key in old.keys() - new.keys()),
        *(new[key] for key in new.keys() - old.keys()),
    ]
    return [(segment.start, segment.stop) for segment in differing]


def _is_near(segment: Segment, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < segment.stop and segment.start < stop for start, stop in spans)


def _probabilities(wanted: _Wanted) -> Callable[[str, Segment], Mapping[str, float]]:
    """The mean class probabilities over a segment, from the series that the person's ribbon shows."""
    by_person = newest_probabilities(wanted.project.series, wanted.recording_id)

    def mean(person_id: str, segment: Segment) -> Mapping[str, float]:
        one = by_person.get(person_id)
        if one is None or wanted.store is None:
            return {}
        first, last = segment.start - one.start, segment.stop - one.start
        if one.interval_s is not None:
            times_s = wanted.times_s[
                np.clip([one.start, segment.start, segment.stop], 0, len(wanted.times_s) - 1)
            ]
            first, last = (int(v) for v in np.ceil((times_s[1:] - times_s[0]) / one.interval_s - 1e-6))
        values = wanted.store.read_array(one.values, max(first, 0), max(last, 0))
        known = values[np.isfinite(values).all(1)] if len(values) else values
        return dict(zip(one.channels, known.mean(0).tolist())) if len(known) else {}

    return mean
