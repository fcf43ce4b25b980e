"""Builds the timeline's rows from the project, and only those anew whose tier is another object."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, takewhile

import numpy as np
from numpy.typing import NDArray

from app.timeline.options import TimelineOptions
from app.timeline.ribbons import Ribbon
from app.timeline.rows import (
    STATES,
    Curve,
    Cycles,
    EventArrays,
    Row,
    Rows,
    Seconds,
    SegmentArrays,
    shown_people,
)
from app.words import tr
from core.document.project import Person, Project, RepetitionSet, Segment, Tier


class RowBuilder:
    """Makes rows; remembers those of tiers and repetition sets that did not change."""

    def __init__(self) -> None:
        self._tiers: dict[str, tuple[Tier, Row]] = {}
        self._sets: dict[str, Cycles] = {}
        self._labels: dict[str, int] = {}
        self._times: object = None

    def build(
        self,
        project: Project,
        recording_id: str,
        seconds: Seconds,
        options: TimelineOptions | None = None,
        curves: Mapping[str, Sequence[Curve]] | None = None,
        ribbons: Mapping[str, Ribbon] | None = None,
        times: object = None,
        has_pictures: bool = False,
        has_sound: bool = False,
    ) -> Rows:
        """The rows of one recording.

        seconds: maps frame numbers to times; `times` is the same object as long as it maps them alike.
        curves, ribbons: by person id. has_pictures, has_sound: there are small pictures and a waveform.
        """
        if times is None or times is not self._times:
            self._tiers, self._sets, self._times = {}, {}, times
        options = options or TimelineOptions()
        tiers = [tier for tier in project.tiers if tier.recording_id == recording_id]
        shown = [tier for tier in tiers if options.show_hidden or not tier.hidden]
        by_person: dict[str, list[Tier]] = {}
        for tier in shown:
            by_person.setdefault(tier.person_id, []).append(tier)
        sets: dict[str, list[RepetitionSet]] = {}
        for found in project.repetition_sets:
            if found.recording_id == recording_id and found.state != "rejected":
                sets.setdefault(found.person_id, []).append(found)
        rows: list[Row] = []
        if options.thumbnails and has_pictures:
            rows.append(Row("thumbnails", tr("Pictures")))
        if options.waveform and has_sound:
            rows.append(Row("waveform", tr("Sound")))
        video_id = _first_video(project, recording_id)
        people = shown_people(project, recording_id)
        for person in people:
            seen = _seen(person, project, video_id)
            rows.append(Row("person", person.name, person, seen_s=seconds(seen.ravel()).reshape(-1, 2)))
            if person.id in options.folded:
                continue
            rows += self._tier_rows(by_person.get(person.id, []), person, seconds)
            ribbon = (ribbons or {}).get(person.id)
            if ribbon is not None and options.ribbons:
                folded = person.id in options.ribbons_folded
                title = tr("Label probabilities")
                rows.append(Row("ribbon", title, person, ribbon=ribbon, folded=folded))
            own = sets.get(person.id, [])
            if own:
                cycles = tuple(self._cycles(found, seconds) for found in own)
                rows.append(Row("repetitions", tr("Repetitions"), person, cycles=cycles))
            rows += [
                Row("curve", curve.name, person, curve=curve) for curve in (curves or {}).get(person.id, ())
            ]
        known = {person.id for person in people}
        rest = [tier for person_id, own in by_person.items() if person_id not in known for tier in own]
        if rest:
            if people:
                rows.append(Row("person", tr("Everyone")))
            if not people or "" not in options.folded:
                rows += self._tier_rows(rest, None, seconds)
        hidden = sum(tier.hidden for tier in tiers)
        if hidden:
            shows = options.show_hidden
            text = tr("Hide {count} again", count=hidden) if shows else tr("{count} hidden", count=hidden)
            rows.append(Row("more", text, count=hidden))
        return Rows(tuple(rows), tuple(self._labels))

    def _tier_rows(self, tiers: Sequence[Tier], person: Person | None, seconds: Seconds) -> list[Row]:
        rows = []
        if person is not None and not any(tier.author == "human" for tier in tiers):
            rows.append(Row("tier", tr("Actions"), person))  # where the first own tier will be
        for tier in tiers:
            known = self._tiers.get(tier.id)
            if known is None or known[0] is not tier or known[1].person is not person:
                row = self._tier_row(tier, person, seconds, known[1] if known else None)
                self._tiers[tier.id] = known = (tier, row)
            rows.append(known[1])
        return rows

    def _tier_row(self, tier: Tier, person: Person | None, seconds: Seconds, before: Row | None) -> Row:
        old = before.segments if before is not None else None
        events = np.fromiter((event.frame for event in tier.events), np.int64, len(tier.events))
        finished = np.array(tier.finished, np.int64).reshape(-1, 2)
        return Row(
            "tier",
            shown_name(tier, person),
            person,
            tier,
            segments=self._arrays(tier.segments, old, seconds),
            events=EventArrays(
                frame=events,
                time_s=seconds(events),
                label=self._indices(event.label for event in tier.events),
                events=tier.events,
            ),
            finished_s=seconds(finished.ravel()).reshape(-1, 2),
        )

    def _arrays(
        self, segments: tuple[Segment, ...], old: SegmentArrays | None, seconds: Seconds
    ) -> SegmentArrays:
        """The arrays of `segments`; those that lie at the beginning or end of `old` are taken over."""
        if old is None or old.segments is segments:
            return old or self._fresh(segments, seconds)
        head = _alike(segments, old.segments)
        most = min(len(segments), len(old.segments)) - head
        tail = min(_alike(reversed(segments), reversed(old.segments)), most)
        new = self._fresh(segments[head : len(segments) - tail], seconds)
        parts = {}
        for name in ("start", "stop", "start_s", "stop_s", "label", "state"):
            values = getattr(old, name)
            parts[name] = np.concatenate([values[:head], getattr(new, name), values[len(values) - tail :]])
        return SegmentArrays(**parts, segments=segments)

    def _fresh(self, segments: tuple[Segment, ...], seconds: Seconds) -> SegmentArrays:
        count = len(segments)
        start = np.fromiter((s.start for s in segments), np.int64, count)
        stop = np.fromiter((s.stop for s in segments), np.int64, count)
        return SegmentArrays(
            start=start,
            stop=stop,
            start_s=seconds(start),
            stop_s=seconds(stop),
            label=self._indices(s.label for s in segments),
            state=np.fromiter((STATES[s.state] for s in segments), np.int64, count),
            segments=segments,
        )

    def _indices(self, labels: Iterable[str]) -> NDArray[np.int64]:
        known = self._labels
        return np.fromiter((known.setdefault(label, len(known)) for label in labels), np.int64)

    def _cycles(self, found: RepetitionSet, seconds: Seconds) -> Cycles:
        known = self._sets.get(found.id)
        if known is None or known.set is not found:
            self._sets[found.id] = known = _cycles(found, seconds)
        return known


def build_rows(project: Project, recording_id: str, seconds: Seconds) -> Rows:
    """The rows of one recording, with nothing remembered."""
    return RowBuilder().build(project, recording_id, seconds)


def shown_name(tier: Tier, person: Person | None) -> str:
    """A tier's name beside its person: without the person's name, which stands above it."""
    before, colon, after = tier.name.partition(": ")
    if colon and after and person is not None and (before == person.name or tier.author != "human"):
        return after[0].upper() + after[1:]
    return tier.name


def _alike(first: Iterable[Segment], second: Iterable[Segment]) -> int:
    """How many segments at the beginning are the very same objects."""
    return sum(1 for _ in takewhile(bool, map(operator.is_, first, second)))


def _first_video(project: Project, recording_id: str) -> str:
    for recording in project.recordings:
        if recording.id == recording_id:
            return next((video.video_id for video in islice(recording.videos, 1)), "")
    return ""


def _seen(person: Person, project: Project, video_id: str) -> NDArray[np.int64]:
    """(N, 2) frames in which the person is seen, by the newest run of poses; joined where they touch."""
    runs = [layer.run_id for layer in project.pose_layers if layer.video_id == video_id]
    spans = sorted(
        (span.start, span.stop)
        for span in person.spans
        if span.video_id == video_id and (not runs or span.run_id == runs[-1])
    )
    joined: list[list[int]] = []
    for start, stop in spans:
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], stop)
        else:
            joined.append([start, stop])
    return np.array(joined, np.int64).reshape(-1, 2)


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
