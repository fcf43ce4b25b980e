"""What the timeline shows, as arrays that can be drawn fast: rows built from the project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.document.project import Person, Project, RepetitionSet, Segment, Tier

Kind = Literal["segments", "proposals", "repetitions", "curve"]
ACCEPTED, PROPOSED, REJECTED = 0, 1, 2
_STATES = {"accepted": ACCEPTED, "proposed": PROPOSED, "rejected": REJECTED}
Seconds = Callable[[NDArray[np.int64]], NDArray[np.float64]]


class SegmentArrays(msgspec.Struct, frozen=True, eq=False):
    """Segments of one row, sorted: start_s and stop_s (N,) float64; label index, state (N,) small ints."""

    start_s: NDArray[np.float64]
    stop_s: NDArray[np.float64]
    label: NDArray[np.int64]
    state: NDArray[np.int64]
    segments: tuple[Segment, ...]
    tier_ids: tuple[str, ...]


class Cycles(msgspec.Struct, frozen=True, eq=False):
    """One repetition set: its span in seconds and (N,) start, turn, stop of its cycles; partial (N,)."""

    set: RepetitionSet
    start_s: float
    stop_s: float
    starts: NDArray[np.float64]
    turns: NDArray[np.float64]
    stops: NDArray[np.float64]
    partial: NDArray[np.bool_]


class Curve(msgspec.Struct, frozen=True, eq=False):
    """A line over time: times_s, values (T,) with NaN where unknown; `unit` for the scale."""

    name: str
    unit: str
    times_s: NDArray[np.float64]
    values: NDArray[np.float32]


class Row(msgspec.Struct, frozen=True, eq=False):
    """One row of the timeline."""

    kind: Kind
    title: str
    person: Person | None
    first_of_person: bool
    segments: SegmentArrays | None = None
    cycles: tuple[Cycles, ...] = ()
    curve: Curve | None = None


class Rows(msgspec.Struct, frozen=True, eq=False):
    """All rows, and the labels their segments index."""

    rows: tuple[Row, ...]
    labels: tuple[str, ...]


def build_rows(
    project: Project, recording_id: str, seconds: Seconds, curves: dict[str, Curve] | None = None
) -> Rows:
    """The rows of one recording; `seconds` maps frame numbers to times, `curves` is by person id."""
    tiers = [tier for tier in project.tiers if tier.recording_id == recording_id]
    sets = [found for found in project.repetition_sets if found.recording_id == recording_id]
    labels = tuple(sorted({segment.label for tier in tiers for segment in tier.segments}))
    index = {label: number for number, label in enumerate(labels)}
    rows: list[Row] = []
    for person in shown_people(project, recording_id):
        own = [tier for tier in tiers if tier.person_id == person.id]
        rows += _person_rows(person, own, [s for s in sets if s.person_id == person.id], index, seconds)
        curve = (curves or {}).get(person.id)
        if curve is not None:
            rows.append(Row("curve", curve.name, person, False, curve=curve))
    for tier in tiers:
        if not tier.person_id:
            rows.append(Row("segments", tier.name, None, True, _arrays([tier], None, index, seconds)))
    return Rows(tuple(rows), labels)


def shown_people(project: Project, recording_id: str) -> list[Person]:
    """The people who appear in the recording's videos or have a tier in it, in the project's order."""
    videos = {v.video_id for r in project.recordings if r.id == recording_id for v in r.videos}
    with_tier = {tier.person_id for tier in project.tiers if tier.recording_id == recording_id}
    return [
        person
        for person in project.people
        if person.id in with_tier or any(span.video_id in videos for span in person.spans)
    ]


def _person_rows(
    person: Person,
    tiers: Sequence[Tier],
    sets: Sequence[RepetitionSet],
    index: dict[str, int],
    seconds: Seconds,
) -> list[Row]:
    rows = [Row("segments", "Actions", person, True, _arrays(tiers, {"accepted"}, index, seconds))]
    proposing = [tier for tier in tiers if any(s.state != "accepted" for s in tier.segments)]
    for number, tier in enumerate(reversed(proposing), start=1):
        title = "Proposals" if number == 1 else f"Proposals {number}"
        arrays = _arrays([tier], {"proposed", "rejected"}, index, seconds)
        rows.append(Row("proposals", title, person, False, arrays))
    if sets:
        cycles = tuple(_cycles(found, seconds) for found in sets if found.state != "rejected")
        rows.append(Row("repetitions", "Repetitions", person, False, cycles=cycles))
    return rows


def _arrays(
    tiers: Sequence[Tier], states: set[str] | None, index: dict[str, int], seconds: Seconds
) -> SegmentArrays:
    found = [
        (segment, tier.id)
        for tier in tiers
        for segment in tier.segments
        if states is None or segment.state in states
    ]
    if len(tiers) > 1:
        found.sort(key=lambda pair: pair[0].start)
    segments = tuple(segment for segment, _ in found)
    starts = np.fromiter((s.start for s in segments), np.int64, len(segments))
    stops = np.fromiter((s.stop for s in segments), np.int64, len(segments))
    return SegmentArrays(
        start_s=seconds(starts),
        stop_s=seconds(stops),
        label=np.fromiter((index[s.label] for s in segments), np.int64, len(segments)),
        state=np.fromiter((_STATES[s.state] for s in segments), np.int64, len(segments)),
        segments=segments,
        tier_ids=tuple(tier_id for _, tier_id in found),
    )


def _cycles(found: RepetitionSet, seconds: Seconds) -> Cycles:
    frames = np.array([(c.start, c.turn, c.stop) for c in found.cycles], np.int64).reshape(-1, 3)
    span = seconds(np.array([found.start, found.stop], np.int64))
    return Cycles(
        set=found,
        start_s=float(span[0]),
        stop_s=float(span[1]),
        starts=seconds(frames[:, 0]),
        turns=seconds(frames[:, 1]),
        stops=seconds(frames[:, 2]),
        partial=np.array([c.partial for c in found.cycles], np.bool_),
    )
