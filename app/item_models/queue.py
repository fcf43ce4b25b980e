"""The queue of proposals, the most doubtful first; not those that a newer run has replaced."""

from __future__ import annotations

from collections import Counter
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.doubts import DoubtMaker, Key, OfTier
from app.said_labels import why_not
from app.session import Selection, Session
from app.timeline.painting import label_text
from app.timeline.scale import clock
from app.words import certainty, tr
from core.document.project import Project, Segment, Tier
from core.document.standing import Spans, looked_at_again, stands
from core.evaluation.doubt import Doubt, Reason

Index = QModelIndex | QPersistentModelIndex
Ints = NDArray[np.int64]
ProposalRole = Qt.ItemDataRole.UserRole


class QueueFilter(msgspec.Struct, frozen=True):
    """Which proposals are asked for; None: of every one."""

    person_id: str | None = None
    tier_id: str | None = None
    label: str | None = None


class Proposal(msgspec.Struct, frozen=True, eq=False):
    """One proposal of the queue."""

    tier: Tier
    person: str
    segment: Segment
    doubt: Doubt

    @property
    def selection(self) -> Selection:
        """How the session points at it."""
        return Selection("segment", self.segment.id, self.tier.id)


class _Waiting(msgspec.Struct, frozen=True, eq=False):
    """One tier: its N proposals with start, confidence and doubt (N,), where each is, and how many of each
    label there are and are decided."""

    tier: Tier
    newer: Spans  # what newer runs looked at again
    judged: OfTier
    segments: tuple[Segment, ...]
    places: dict[str, int]
    starts: NDArray[np.int64]
    confidence: NDArray[np.float64]
    doubt: NDArray[np.float64]
    every: Counter[str]
    decided: Counter[str]


class QueueModel(QAbstractListModel):
    """Proposals of the shown recording that pass the filter, sorted by doubt; skipped ones come last."""

    def __init__(self, session: Session, doubts: DoubtMaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._doubts = doubts
        self._waiting: dict[str, _Waiting] = {}
        self._asked: list[_Waiting] = []  # those of the tiers that are asked for
        self._first: dict[str, int] = {}  # id of the tier -> number of its first proposal among all of these
        self._order = np.zeros((2, 0), np.int64)  # number in `_asked` and within the tier, in order
        self._place = np.zeros(0, np.int64)  # number among all -> place in the queue, -1 = not asked for
        self._later: dict[Key, int] = {}
        self._filter = QueueFilter()

    @property
    def filter(self) -> QueueFilter:
        """Which proposals are asked for."""
        return self._filter

    def set_filter(self, wanted: QueueFilter) -> None:
        """Ask for some proposals only."""
        self._filter = wanted
        self.refresh()

    def put_off(self, place: int) -> None:
        """Ask for this one last."""
        tier, segment = self._at(place)
        self._later[(tier.id, segment.id)] = len(self._later) + 1
        self.refresh()

    def refresh(self) -> None:
        """Take in the project and the doubts as they are now."""
        project, recording = self._session.project, self._session.recording
        tiers = project.tiers if project is not None and recording is not None else ()
        old, self._waiting = self._waiting, {}
        again = looked_at_again(tiers)
        for tier in tiers:
            if recording is not None and tier.recording_id == recording.id:
                known = old.get(tier.id)
                judged, newer = self._doubts.of_tier(tier.id), again.get(tier.id, ())
                same = known is not None and known.tier is tier and known.judged is judged
                same = same and known is not None and known.newer == newer
                self._waiting[tier.id] = known if known and same else self._read(tier, newer, judged)
        asked = self._chosen()
        order, first, place = self._sorted(asked)
        same = len(asked) == len(self._asked)
        same = same and all(a.tier is b.tier and a.newer == b.newer for a, b in zip(asked, self._asked))
        if same and np.array_equal(order, self._order):
            self._asked = asked
            if order.shape[1]:
                self.dataChanged.emit(self.index(0, 0), self.index(order.shape[1] - 1, 0))
            return
        self.beginResetModel()
        self._asked, self._order, self._first, self._place = asked, order, first, place
        self.endResetModel()

    def _read(self, tier: Tier, newer: Spans, judged: OfTier) -> _Waiting:
        """What waits on a tier. Only what a model made counts as decided."""
        made = [s for s in tier.segments if s.state == "proposed" or (tier.author != "human" != s.author)]
        made = [s for s in made if stands(s, newer)] if newer else made
        proposed = tuple(segment for segment in made if segment.state == "proposed")
        return _Waiting(
            tier=tier,
            newer=newer,
            judged=judged,
            segments=proposed,
            places={segment.id: number for number, segment in enumerate(proposed)},
            starts=np.array([s.start for s in proposed], np.int64),
            confidence=np.array([-1.0 if s.confidence is None else s.confidence for s in proposed]),
            doubt=np.array([self._doubts.doubt(tier.id, s).value for s in proposed], np.float64),
            every=Counter(segment.label for segment in made),
            decided=Counter(segment.label for segment in made if segment.state != "proposed"),
        )

    def _sorted(self, asked: list[_Waiting]) -> tuple[Ints, dict[str, int], Ints]:
        """Order, first numbers and places (see `__init__`) of what is asked for."""
        counts = [len(one.segments) for one in asked]
        firsts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        first = {one.tier.id: int(at) for one, at in zip(asked, firsts)}
        total = int(firsts[-1])
        number = np.repeat(np.arange(len(asked)), counts)
        within = np.arange(total) - firsts[number]
        doubt = np.concatenate([np.zeros(0), *(one.doubt for one in asked)])
        start = np.concatenate([np.zeros(0, np.int64), *(one.starts for one in asked)])
        later = np.zeros(total, np.int64)
        for (tier_id, segment_id), turn in self._later.items():
            at = self._waiting[tier_id].places.get(segment_id) if tier_id in first else None
            if at is not None:
                later[first[tier_id] + at] = turn
        order = np.lexsort((start, -doubt, later))
        if self._filter.label is not None:
            wanted = [s.label == self._filter.label for one in asked for s in one.segments]
            order = order[np.array(wanted, bool)[order]]
        place = np.full(total, -1, np.int64)
        place[order] = np.arange(len(order))
        return np.stack([number[order], within[order]]), first, place

    def _number(self, key: Key) -> int | None:
        """A segment's number among all that are asked for but for the label."""
        first = self._first.get(key[0])
        known = self._waiting.get(key[0])
        within = known.places.get(key[1]) if first is not None and known is not None else None
        return None if first is None or within is None else first + within

    def _at(self, place: int) -> tuple[Tier, Segment]:
        number, within = self._order[:, place]
        one = self._asked[number]
        return one.tier, one.segments[within]

    def _chosen(self) -> list[_Waiting]:
        wanted = self._filter
        return [
            one
            for one in self._waiting.values()
            if (wanted.tier_id is None or one.tier.id == wanted.tier_id)
            and (wanted.person_id is None or one.tier.person_id == wanted.person_id)
        ]

    def progress(self) -> tuple[int, int]:
        """How many of what a model proposed are decided, and how many there are."""
        label = self._filter.label
        decided = every = 0
        for one in self._chosen():
            decided += one.decided.total() if label is None else one.decided[label]
            every += one.every.total() if label is None else one.every[label]
        return decided, every

    def above(self, confidence: float) -> dict[str, list[str]]:
        """The proposals at least this confident, by tier."""
        found: dict[str, list[str]] = {}
        for one in self._chosen():
            for at in np.flatnonzero(one.confidence >= confidence - 1e-9):
                if self._filter.label in (None, one.segments[at].label):
                    found.setdefault(one.tier.id, []).append(one.segments[at].id)
        return found

    def count_above(self, confidence: float) -> int:
        """How many `above` finds."""
        if self._filter.label is not None:
            return sum(len(ids) for ids in self.above(confidence).values())
        return sum(int((one.confidence >= confidence - 1e-9).sum()) for one in self._chosen())

    def used(self) -> tuple[list[Tier], list[str]]:
        """The tiers that have proposals, and their labels."""
        tiers = [one.tier for one in self._waiting.values() if one.segments]
        labels = {
            name
            for one in self._waiting.values()
            for name, count in one.every.items()
            if count > one.decided[name]
        }
        return tiers, sorted(labels)

    def proposal(self, place: int) -> Proposal:
        """The proposal at a place of the queue."""
        tier, segment = self._at(place)
        return Proposal(tier, self._person(tier.person_id), segment, self._doubts.doubt(tier.id, segment))

    def place(self, selection: Selection) -> int | None:
        """Where a selected segment is in the queue; None when it is not."""
        return self.place_of((selection.tier_id, selection.id)) if selection.kind == "segment" else None

    def place_of(self, key: Key) -> int | None:
        """Where a segment of a tier is in the queue."""
        number = self._number(key)
        return None if number is None or self._place[number] < 0 else int(self._place[number])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many are asked for."""
        return 0 if parent.isValid() else self._order.shape[1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A proposal in words; the delegate draws it from `ProposalRole`."""
        if not index.isValid() or index.row() >= self._order.shape[1]:
            return None
        if role == ProposalRole:
            return self.proposal(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return label_text(self._at(index.row())[1].label)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.sentence(self.proposal(index.row()))
        return None

    def sentence(self, one: Proposal) -> str:
        """A proposal and its doubts in words."""
        start, stop = self._session.time_of(one.segment.start), self._session.time_of(one.segment.stop)
        told = tr(
            "{label}, {person}, from {start} to {stop}, doubt {doubt}",
            label=label_text(one.segment.label),
            person=one.person,
            start=clock(start),
            stop=clock(stop),
            doubt=f"{one.doubt.value:.2f}",
        )
        return ": ".join(part for part in (told, reasons_text(one.doubt)) if part)

    def _person(self, person_id: str) -> str:
        people = self._session.project.people if self._session.project is not None else ()
        return next((person.name for person in people if person.id == person_id), tr("Nobody"))


def came_back(before: Project, after: Project) -> list[Key]:
    """Segments that were decided before and are proposals again."""
    old = {tier.id: tier for tier in before.tiers}
    found = []
    for tier in after.tiers:
        was = old.get(tier.id)
        if was is None or was is tier or was.segments is tier.segments:
            continue
        decided = {segment.id for segment in was.segments if segment.state != "proposed"}
        found += [(tier.id, s.id) for s in tier.segments if s.state == "proposed" and s.id in decided]
    return found


def reasons_text(doubt: Doubt) -> str:
    """Why something is doubtful, in words."""
    return ", ".join(reason_text(reason) for reason in doubt.reasons)


def reason_text(reason: Reason) -> str:
    """One reason in words."""
    if reason.kind == "confidence":
        if reason.value < 0:
            return tr("no confidence given")
        return tr("confidence {value}", value=certainty(reason.value))
    if reason.kind == "ruled_out":
        return why_not(reason.other)
    if reason.kind == "entropy":
        return tr("several labels are likely")
    if reason.kind == "members":
        return tr("the models of the ensemble disagree")
    if reason.kind == "counters":
        return tr("another counter counts {count} ({name})", count=round(reason.value), name=reason.other)
    if reason.kind == "models":
        return tr("two models disagree ({label})", label=label_text(reason.other))
    if reason.kind == "unseen":
        return tr("another model sees nothing here")
    if reason.kind == "edges":
        return tr("models differ by {frames} frames on its edges", frames=reason.frames)
    if reason.kind == "motion":
        frames = abs(reason.frames)
        if reason.frames > 0:
            return tr(
                "movement changes {frames} frames after frame {frame}", frames=frames, frame=reason.frame
            )
        return tr("movement changes {frames} frames before frame {frame}", frames=frames, frame=reason.frame)
    if reason.kind == "jump":
        return tr("track jumps at frame {frame}", frame=reason.frame)
    return tr("in or out of sight at frame {frame}", frame=reason.frame)
