"""What the timeline shows, as arrays that can be drawn fast."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.document.project import Event, Person, Project, RepetitionSet, Segment, Tier

if TYPE_CHECKING:
    from app.timeline.ribbons import Ribbon

Kind = Literal["person", "tier", "repetitions", "ribbon", "curve", "thumbnails", "waveform", "more"]
ACCEPTED, PROPOSED, REJECTED = 0, 1, 2
STATES = {"accepted": ACCEPTED, "proposed": PROPOSED, "rejected": REJECTED}
COARSER = 16
Seconds = Callable[[NDArray[np.int64]], NDArray[np.float64]]


class SegmentArrays(msgspec.Struct, frozen=True, eq=False):
    """Segments of one tier, sorted: start, stop (N,) frames; start_s, stop_s (N,) seconds; label (N,) index
    into the labels; state (N,)."""

    start: NDArray[np.int64]
    stop: NDArray[np.int64]
    start_s: NDArray[np.float64]
    stop_s: NDArray[np.float64]
    label: NDArray[np.int64]
    state: NDArray[np.int64]
    segments: tuple[Segment, ...]


class EventArrays(msgspec.Struct, frozen=True, eq=False):
    """Events of one tier, sorted: frame (N,), time_s (N,), label (N,) index into the labels."""

    frame: NDArray[np.int64]
    time_s: NDArray[np.float64]
    label: NDArray[np.int64]
    events: tuple[Event, ...]


class Cycles(msgspec.Struct, frozen=True, eq=False):
    """One repetition set: its span in seconds and (N,) start, turn, stop of its cycles; partial (N,)."""

    set: RepetitionSet
    start_s: float
    stop_s: float
    starts: NDArray[np.float64]
    turns: NDArray[np.float64]
    stops: NDArray[np.float64]
    partial: NDArray[np.bool_]


class Level(msgspec.Struct, frozen=True, eq=False):
    """A curve seen from further away: times_s (N,), least and greatest value of 16**k values each (N,)."""

    times_s: NDArray[np.float64]
    low: NDArray[np.float32]
    high: NDArray[np.float32]


class Curve(msgspec.Struct, frozen=True, eq=False):
    """A line over time: times_s, values (T,) with NaN where unknown; `unit` for the scale; least and greatest
    known value; `id` names the kind of curve among those of its person. Each of `levels` is 16 times coarser
    than the one before it."""

    name: str
    unit: str
    times_s: NDArray[np.float64]
    values: NDArray[np.float32]
    low: float = 0.0
    high: float = 1.0
    id: str = ""
    levels: tuple[Level, ...] = ()


class Row(msgspec.Struct, frozen=True, eq=False):
    """One row of the timeline.

    A tier's row has `segments`, `events` and `finished_s` (N, 2); a person's `seen_s` (N, 2), both seconds.
    `tier` is None in the row where a person's first own tier will be made. `count` is how many tiers a "more"
    row stands for. A ribbon may be `folded`.
    """

    kind: Kind
    title: str
    person: Person | None = None
    tier: Tier | None = None
    segments: SegmentArrays | None = None
    events: EventArrays | None = None
    finished_s: NDArray[np.float64] | None = None
    seen_s: NDArray[np.float64] | None = None
    cycles: tuple[Cycles, ...] = ()
    curve: Curve | None = None
    count: int = 0
    ribbon: Ribbon | None = None
    folded: bool = False


class Rows(msgspec.Struct, frozen=True, eq=False):
    """All rows, and the labels their segments index."""

    rows: tuple[Row, ...]
    labels: tuple[str, ...]


def shown_people(project: Project, recording_id: str) -> list[Person]:
    """The people who appear in the recording's videos or have a tier in it, in the project's order."""
    videos = {v.video_id for r in project.recordings if r.id == recording_id for v in r.videos}
    with_tier = {tier.person_id for tier in project.tiers if tier.recording_id == recording_id}
    return [
        person
        for person in project.people
        if person.id in with_tier or any(span.video_id in videos for span in person.spans)
    ]


def curve_of(
    name: str, unit: str, times_s: NDArray[np.float64], values: NDArray[np.float32], curve_id: str = ""
) -> Curve:
    """A curve with its least and greatest value and its coarser levels."""
    known = values[np.isfinite(values)]
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
    levels: list[Level] = []
    at = Level(times_s, values, values)
    while len(at.low) > COARSER * 256:
        starts = np.arange(0, len(at.low), COARSER)
        at = Level(at.times_s[starts], np.fmin.reduceat(at.low, starts), np.fmax.reduceat(at.high, starts))
        levels.append(at)
    return Curve(name, unit, times_s, values, low, high, curve_id, tuple(levels))
