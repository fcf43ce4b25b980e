"""Segment like this one: where else people do what a few examples show (`core.motion.alike`)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from core.action_segmenters.encoders import create_encoder
from core.document.project import Project, Segment
from core.document.store import DocumentStore
from core.errors import UserError
from core.jobs.moments import Seen, seen_people
from core.jobs.outcomes import AlikeFound, AlikeOfPerson, FoundSegment
from core.jobs.requests import Example, FindAlike, request_json
from core.motion.alike import (
    Floats,
    Moments,
    alike_stretches,
    describe,
    distances,
    limit_of,
    window_for,
    within,
)
from core.work import Job

MOST_EXAMPLES = 5
SHORTEST_SHARE = 0.5  # of the shortest example
LEAST_S = 0.4
KNOWN_SHARE = 0.5  # a stretch of which more than this is decided already is not proposed again


def find_alike(request: FindAlike) -> Job[AlikeFound]:
    """Stretches like the examples, of everybody on the videos asked for.

    Raises UserError when there is no example, more than five, or nobody is seen on them.
    """
    if not 1 <= len(request.examples) <= MOST_EXAMPLES:
        raise UserError(
            "Choose one to {most} segments as examples.",
            hint="Hold Ctrl and click segments with the same label.",
            most=MOST_EXAMPLES,
        )
    encoder = create_encoder(request.encoder)
    with DocumentStore.open(Path(request.project), read_only=True) as store:
        project = store.project
        asked = request.video_ids or tuple(video.id for video in project.videos)
        every = tuple(dict.fromkeys((*asked, *(one.video_id for one in request.examples))))
        people = yield from seen_people(store, every, encoder, "alike")
    lengths = [_seconds(one, people) for one in request.examples]
    window_s = window_for(lengths)
    moments = {seen.key: describe(seen.times_s, seen.values, window_s) for seen in people}
    by_key = {seen.key: seen for seen in people}
    examples = [_windows(one, by_key, moments, window_s) for one in request.examples]
    if not any(len(one) for one in examples):
        raise UserError(
            "Nobody is seen on these examples.", hint="Choose segments in which the body is in sight."
        )
    known = np.concatenate([one for one in examples if len(one)])
    distance = {key: distances(one.values, known) for key, one in moments.items()}
    limit = limit_of(np.concatenate(list(distance.values())), encoder.unlike, len(request.examples))
    others = [
        _windows(one, by_key, moments, window_s) for one in other_things(project, request.label, by_key)
    ]
    inside = [seen for seen in people if seen.video.id in asked]
    shortest_s = max(SHORTEST_SHARE * min(lengths), LEAST_S)
    found = []
    for seen in inside:
        meant = _meant(distance[seen.key], moments[seen.key], others)
        stretches = alike_stretches(moments[seen.key], meant, limit, shortest_s)
        spans = [(seen.frame_at(s.start_s), seen.frame_at(s.stop_s), s.confidence) for s in stretches]
        decided = decided_spans(project, seen.video.id, seen.person.id)
        decided += [(e.start, e.stop) for e in request.examples if (e.video_id, e.person_id) == seen.key]
        segments = tuple(
            FoundSegment(start=a, stop=b, label=request.label, confidence=sure, source=encoder.id)
            for a, b, sure in spans
            if b > a and _covered(a, b, decided) <= KNOWN_SHARE * (b - a)
        )
        if segments:
            person = AlikeOfPerson(video_id=seen.video.id, person_id=seen.person.id, segments=segments)
            found.append(person)
    return AlikeFound(
        request=request_json(request),
        label=request.label,
        encoder=encoder.id,
        people=tuple(found),
        looked_at=len(inside),
    )


def _meant(distance: Floats, moments: Moments, others: Sequence[Floats]) -> Floats:
    """(N,) the distances to the examples; infinite where something else that a person named is nearer."""
    known = [one for one in others if len(one)]
    if not known:
        return distance
    return np.where(distances(moments.values, np.concatenate(known)) < distance, np.inf, distance)


def other_things(project: Project, label: str, seen: dict[tuple[str, str], Seen]) -> list[Example]:
    """What a person accepted or made under another label, of those who are seen."""
    found = []
    for video_id, person_id, segment in _segments(project):
        other = segment.state == "accepted" and segment.label not in ("", "unknown", label)
        if other and (video_id, person_id) in seen:
            found.append(
                Example(video_id=video_id, person_id=person_id, start=segment.start, stop=segment.stop)
            )
    return found


def decided_spans(project: Project, video_id: str, person_id: str) -> list[tuple[int, int]]:
    """Where a person has decided already what this one does."""
    return [
        (segment.start, segment.stop)
        for video, person, segment in _segments(project)
        if (video, person) == (video_id, person_id) and segment.state == "accepted"
    ]


def _segments(project: Project) -> list[tuple[str, str, Segment]]:
    """(video id, person id, segment) of all that belongs to somebody."""
    first = {one.id: one.videos[0].video_id for one in project.recordings if one.videos}
    return [
        (first[tier.recording_id], tier.person_id, segment)
        for tier in project.tiers
        if tier.person_id and tier.recording_id in first
        for segment in tier.segments
    ]


def _seconds(one: Example, people: Sequence[Seen]) -> float:
    """How long an example lasts."""
    times = next((s.frame_times_s for s in people if s.video.id == one.video_id), np.zeros(0))
    if not len(times):
        return 1.0
    last = min(max(one.stop, 1), len(times)) - 1
    return max(float(times[last] - times[min(one.start, last)]), 0.1)


def _windows(
    one: Example,
    seen: dict[tuple[str, str], Seen],
    moments: dict[tuple[str, str], Moments],
    window_s: float,
) -> Floats:
    """(E, D) the windows of an example; none where its person is not seen."""
    key = (one.video_id, one.person_id)
    if key not in seen:
        return np.zeros((0, next(iter(moments.values())).values.shape[1]))
    times = seen[key].frame_times_s
    last = min(one.stop, len(times)) - 1
    return within(moments[key], float(times[min(one.start, last)]), float(times[last]), window_s)


def _covered(start: int, stop: int, spans: Sequence[tuple[int, int]]) -> int:
    """How many frames of ``[start, stop)`` lie in `spans`, each counted once."""
    inside = np.zeros(stop - start, bool)
    for a, b in spans:
        inside[max(a - start, 0) : max(b - start, 0)] = True
    return int(inside.sum())
