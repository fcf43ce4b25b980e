"""The queue of proposals, the most doubtful first."""

from __future__ import annotations

from collections import Counter
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.doubts import DoubtMaker, Key
from app.session import Selection, Session
from app.timeline.painting import label_text
from app.timeline.scale import clock
from app.words import tr
from core.document.project import Project, Segment, Tier
from core.evaluation.doubt import Doubt, Reason

Index = QModelIndex | QPersistentModelIndex
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
    """One tier: its proposals with starts and confidences, and how many of each label are decided."""

    tier: Tier
    segments: tuple[Segment, ...]
    starts: NDArray[np.int64]
    confidence: NDArray[np.float64]
    every: Counter[str]
    decided: Counter[str]


class QueueModel(QAbstractListModel):
    """Proposals of the shown recording that pass the filter, sorted by doubt; skipped ones come last."""

    def __init__(self, session: Session, doubts: DoubtMaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._doubts = doubts
        self._waiting: dict[str, _Waiting] = {}
        self._segments: list[tuple[str, Segment]] = []  # with the id of its tier, in order
        self._places: dict[Key, int] = {}
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
        tier_id, segment = self._segments[place]
        self._later[(tier_id, segment.id)] = len(self._later) + 1
        self.refresh()

    def refresh(self) -> None:
        """Take in the project and the doubts as they are now."""
        self.beginResetModel()
        project, recording = self._session.project, self._session.recording
        tiers = project.tiers if project is not None and recording is not None else ()
        old, self._waiting = self._waiting, {}
        for tier in tiers:
            if recording is not None and tier.recording_id == recording.id:
                known = old.get(tier.id)
                self._waiting[tier.id] = known if known and known.tier is tier else _waiting(tier)
        self._sort()
        self.endResetModel()

    def _sort(self) -> None:
        wanted, found = self._filter, []
        for one in self._chosen():
            found += [
                (one.tier.id, segment)
                for segment in one.segments
                if wanted.label is None or segment.label == wanted.label
            ]
        doubt = np.array([self._doubts.doubt(tier_id, s).value for tier_id, s in found], np.float64)
        later = np.array([self._later.get((tier_id, segment.id), 0) for tier_id, segment in found], np.int64)
        start = np.array([segment.start for _, segment in found], np.int64)
        order = np.lexsort((start, -doubt, later))
        self._segments = [found[int(at)] for at in order]
        self._places = {(tier_id, s.id): at for at, (tier_id, s) in enumerate(self._segments)}

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

    def used(self) -> tuple[list[Tier], list[str]]:
        """The tiers that have proposals, and their labels."""
        tiers = [one.tier for one in self._waiting.values() if one.segments]
        labels = {segment.label for one in self._waiting.values() for segment in one.segments}
        return tiers, sorted(labels)

    def proposal(self, place: int) -> Proposal:
        """The proposal at a place of the queue."""
        tier_id, segment = self._segments[place]
        tier = self._waiting[tier_id].tier
        return Proposal(tier, self._person(tier.person_id), segment, self._doubts.doubt(tier_id, segment))

    def place(self, selection: Selection) -> int | None:
        """Where a selected segment is in the queue; None when it is not."""
        return self._places.get((selection.tier_id, selection.id)) if selection.kind == "segment" else None

    def place_of(self, key: Key) -> int | None:
        """Where a segment of a tier is in the queue."""
        return self._places.get(key)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many are asked for."""
        return 0 if parent.isValid() else len(self._segments)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A proposal in words; the delegate draws it from `ProposalRole`."""
        if not index.isValid() or index.row() >= len(self._segments):
            return None
        if role == ProposalRole:
            return self.proposal(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return label_text(self._segments[index.row()][1].label)
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


def _waiting(tier: Tier) -> _Waiting:
    """What waits on a tier. Only what a model made counts as decided."""
    made = [s for s in tier.segments if s.state == "proposed" or (tier.author != "human" != s.author)]
    proposed = tuple(segment for segment in made if segment.state == "proposed")
    return _Waiting(
        tier=tier,
        segments=proposed,
        starts=np.array([s.start for s in proposed], np.int64),
        confidence=np.array([-1.0 if s.confidence is None else s.confidence for s in proposed]),
        every=Counter(segment.label for segment in made),
        decided=Counter(segment.label for segment in made if segment.state != "proposed"),
    )


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
        return tr("confidence {value}", value=f"{reason.value:.2f}")
    if reason.kind == "entropy":
        return tr("several labels are likely")
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
