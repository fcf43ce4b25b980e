"""Edits of segments: always sorted, never empty, never overlapping.

What a model had proposed stays in `Segment.found` when a person changes its segment.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from operator import attrgetter
from typing import Any, Literal

from msgspec.structs import replace

from core.document.edits.common import (
    check_finite,
    check_span,
    index_of,
    map_items,
    new_id,
    open_tier,
    recording_frames,
    tier_of,
)
from core.document.edits.tiers import with_tier
from core.document.project import Project, Segment, SegmentState, Tier
from core.document.stamps import utc_now
from core.document.validity import segments_problem
from core.errors import UserError

Edge = Literal["start", "stop"]
Overlap = Literal["refuse", "trim"]
_START = attrgetter("start")
_STOP = attrgetter("stop")


def add_segment(project: Project, tier_id: str, segment: Segment) -> Project:
    """Add one segment; raises UserError where there is one already."""
    return add_segments(project, tier_id, (segment,))


def add_segments(project: Project, tier_id: str, segments: Sequence[Segment]) -> Project:
    """Add segments to a tier; raises UserError when any overlaps another one."""
    tier = open_tier(project, tier_id)
    frames = recording_frames(project, tier.recording_id)
    taken = {segment.id for segment in tier.segments}
    for segment in segments:
        check_span(segment.start, segment.stop, frames)
        check_finite(segment.confidence)
        if not segment.id or segment.id in taken:
            raise UserError("This segment is on the tier already.")
        taken.add(segment.id)
    return _with(project, tier, (*tier.segments, *segments))


def put_segment(project: Project, tier_id: str, segment: Segment, overlap: Overlap = "refuse") -> Project:
    """Put a segment on a tier, in place of the one of the same id if there is one.

    overlap: what happens to other segments in the way: "refuse" raises UserError; "trim" cuts them
    back, splits those that go on after it, and removes those that lie within it.
    """
    tier = open_tier(project, tier_id)
    check_span(segment.start, segment.stop, recording_frames(project, tier.recording_id))
    check_finite(segment.confidence)
    if not segment.id:
        raise UserError("This segment is on the tier already.")
    if segment.label:
        _check_label(project, tier, segment.label)
    others = tuple(other for other in tier.segments if other.id != segment.id)
    if overlap == "trim":
        others = _others_trimmed(tier, segment)
    return _with(project, tier, (*others, segment))


def reshape_segment(
    project: Project, tier_id: str, segment_id: str, start: int, stop: int, overlap: Overlap = "refuse"
) -> Project:
    """Let a segment span ``[start, stop)``; `overlap` as in `put_segment`."""
    tier = open_tier(project, tier_id)
    segment = tier.segments[index_of(tier.segments, segment_id, "segment")]
    if (segment.start, segment.stop) == (start, stop):
        return project
    return put_segment(project, tier_id, changed_by_person(segment, start=start, stop=stop), overlap)


def _others_trimmed(tier: Tier, segment: Segment) -> tuple[Segment, ...]:
    """The other segments of the tier with the span of `segment` cut out of them."""
    others = tuple(other for other in tier.segments if other.id != segment.id)
    return _without_span(others, segment.start, segment.stop)


def _without_span(segments: tuple[Segment, ...], start: int, stop: int) -> tuple[Segment, ...]:
    """The segments with ``[start, stop)`` cut out of them; those it does not touch stay the same objects."""
    first = bisect_right(segments, start, key=_STOP)
    last = max(bisect_left(segments, stop, key=_START), first)
    left: list[Segment] = []
    for segment in segments[first:last]:
        if segment.start < start:
            left.append(changed_by_person(segment, stop=start))
        if segment.stop > stop:
            rest = changed_by_person(segment, start=stop)
            left.append(replace(rest, id=new_id()) if segment.start < start else rest)
    return (*segments[:first], *left, *segments[last:])


def remove_segments(project: Project, tier_id: str, segment_ids: Collection[str]) -> Project:
    """Remove segments; raises UserError when one is gone already."""
    tier, ids = open_tier(project, tier_id), set(segment_ids)
    kept = tuple(segment for segment in tier.segments if segment.id not in ids)
    if len(kept) + len(ids) != len(tier.segments):
        raise UserError("This segment is no longer in the project.")
    return with_tier(project, replace(tier, segments=kept))


def move_segment_edge(
    project: Project,
    tier_id: str,
    segment_id: str,
    edge: Edge,
    frame: int,
    *,
    stop_at_neighbours: bool = False,
    overlap: Overlap = "refuse",
) -> Project:
    """Move a segment's start or stop; with `stop_at_neighbours` it goes only as far as it can, with
    "trim" the segments in its way give way (see `put_segment`)."""
    tier = open_tier(project, tier_id)
    at = index_of(tier.segments, segment_id, "segment")
    segment = tier.segments[at]
    least = tier.segments[at - 1].stop if at and overlap == "refuse" else 0
    most = max(recording_frames(project, tier.recording_id), segment.stop)
    if at + 1 < len(tier.segments) and overlap == "refuse":
        most = tier.segments[at + 1].start
    if edge == "start":
        most = segment.stop - 1
    else:
        least = segment.start + 1
    if stop_at_neighbours:
        frame = max(least, min(frame, most))
    if not least <= frame <= most:
        raise UserError(
            "The edge cannot go there: another segment or the end is in the way.",
            hint="Let segments trim what is in their way (menu Label), or move the other one first.",
        )
    if getattr(segment, edge) == frame:
        return project
    start, stop = (frame, segment.stop) if edge == "start" else (segment.start, frame)
    changed = changed_by_person(segment, start=start, stop=stop)
    if overlap == "trim":
        return _with(project, tier, (*_others_trimmed(tier, changed), changed))
    return _put(project, tier, at, at + 1, (changed,))


def move_shared_edge(project: Project, tier_id: str, left_id: str, frame: int) -> Project:
    """Move the boundary between a segment and the one that begins where it stops, as far as it can go."""
    tier = open_tier(project, tier_id)
    at = index_of(tier.segments, left_id, "segment")
    if at + 1 >= len(tier.segments) or tier.segments[at + 1].start != tier.segments[at].stop:
        raise UserError("No other segment begins where this one stops.")
    left, right = tier.segments[at], tier.segments[at + 1]
    frame = max(left.start + 1, min(frame, right.stop - 1))
    if frame == left.stop:
        return project
    pair = (changed_by_person(left, stop=frame), changed_by_person(right, start=frame))
    return _put(project, tier, at, at + 2, pair)


def move_segment(
    project: Project, tier_id: str, segment_id: str, start: int, overlap: Overlap = "refuse"
) -> Project:
    """Move a whole segment so that it begins at `start`, keeping its length; what is in its way: see
    `put_segment`."""
    tier = open_tier(project, tier_id)
    at = index_of(tier.segments, segment_id, "segment")
    segment = tier.segments[at]
    if start == segment.start:
        return project
    stop = start + segment.stop - segment.start
    check_span(start, stop, recording_frames(project, tier.recording_id))
    changed = changed_by_person(segment, start=start, stop=stop)
    rest = tier.segments[:at] + tier.segments[at + 1 :]
    if overlap == "trim":
        rest = _others_trimmed(tier, changed)
    return _with(project, tier, (*rest, changed))


def split_segment(
    project: Project, tier_id: str, segment_id: str, frame: int, new_segment_id: str = ""
) -> Project:
    """Cut a segment in two at `frame`, which becomes the first frame of the second part."""
    tier = open_tier(project, tier_id)
    at = index_of(tier.segments, segment_id, "segment")
    segment = tier.segments[at]
    if not segment.start < frame < segment.stop:
        raise UserError("A segment can only be cut between its first and its last frame.")
    second = replace(segment, id=new_segment_id or new_id())
    if any(other.id == second.id for other in tier.segments):
        raise UserError("This segment is on the tier already.")
    parts = (changed_by_person(segment, stop=frame), changed_by_person(second, start=frame))
    return _put(project, tier, at, at + 1, parts)


def merge_segments(project: Project, tier_id: str, segment_ids: Collection[str]) -> Project:
    """Join neighbouring segments into the first of them, with the gaps between; its label stands."""
    tier, ids = open_tier(project, tier_id), set(segment_ids)
    places = [at for at, segment in enumerate(tier.segments) if segment.id in ids]
    if len(places) != len(ids) or len(ids) < 2:
        raise UserError("Choose at least two segments of one tier.")
    first, last = places[0], places[-1]
    if last - first + 1 != len(places):
        raise UserError("There is another segment between them.")
    joined = changed_by_person(tier.segments[first], stop=tier.segments[last].stop)
    notes = [segment.note for segment in tier.segments[first : last + 1] if segment.note]
    return _put(project, tier, first, last + 1, (replace(joined, note="\n".join(dict.fromkeys(notes))),))


def set_segment_state(
    project: Project, tier_id: str, segment_ids: Collection[str], state: SegmentState
) -> Project:
    """Accept or reject proposals (or make them proposals again)."""
    return _each(project, tier_id, segment_ids, state=state)


def relabel_segments(project: Project, tier_id: str, segment_ids: Collection[str], label: str) -> Project:
    """Give segments another label, one of the tier's vocabulary where it has one."""
    _check_label(project, open_tier(project, tier_id), label)
    return _each(project, tier_id, segment_ids, label=label)


def relabel_segment(project: Project, tier_id: str, segment_id: str, label: str) -> Project:
    """Give one segment another label."""
    return relabel_segments(project, tier_id, (segment_id,), label)


def annotate_segments(
    project: Project,
    tier_id: str,
    segment_ids: Collection[str],
    *,
    note: str | None = None,
    attributes: dict[str, str] | None = None,
    ambiguous: bool | None = None,
) -> Project:
    """Set the note, attributes or doubt of segments; None leaves as it is."""
    wanted: dict[str, Any] = {"note": note, "attributes": attributes, "ambiguous": ambiguous}
    changes = {name: value for name, value in wanted.items() if value is not None}
    return _each(project, tier_id, segment_ids, **changes)


def annotate_segment(
    project: Project,
    tier_id: str,
    segment_id: str,
    *,
    note: str | None = None,
    attributes: dict[str, str] | None = None,
    ambiguous: bool | None = None,
) -> Project:
    """As `annotate_segments`, of one."""
    ids = (segment_id,)
    return annotate_segments(project, tier_id, ids, note=note, attributes=attributes, ambiguous=ambiguous)


def copy_accepted(
    project: Project,
    from_tier_id: str,
    segment_ids: Collection[str],
    to_tier_id: str,
    overlap: Overlap = "refuse",
) -> Project:
    """Copy proposals, as accepted segments, onto another tier; the proposals become accepted as well."""
    chosen = [s for s in tier_of(project, from_tier_id).segments if s.id in set(segment_ids)]
    now = utc_now()
    copies = [replace(s, id=new_id(), state="accepted", created=now, changed="") for s in chosen]
    for copy in copies:
        project = put_segment(project, to_tier_id, copy, overlap)
    return set_segment_state(project, from_tier_id, segment_ids, "accepted")


def _check_label(project: Project, tier: Tier, label: str) -> None:
    if not label.strip():
        raise UserError("A segment needs a label.")
    for vocabulary in project.vocabularies:
        if vocabulary.id == tier.vocabulary and label not in {entry.name for entry in vocabulary.labels}:
            raise UserError("“{label}” is not in the vocabulary of this tier.", label=label)


def changed_by_person(segment: Segment, **changes: Any) -> Segment:
    """The segment as a person changed it; remembers what a model had proposed."""
    changes["changed"] = utc_now()
    if segment.author != "human" and segment.found is None and changes.keys() & {"start", "stop", "label"}:
        changes["found"] = (segment.start, segment.stop, segment.label)
    return replace(segment, **changes)


def _each(project: Project, tier_id: str, segment_ids: Collection[str], **changes: Any) -> Project:
    tier, ids = open_tier(project, tier_id), set(segment_ids)
    if not ids <= {segment.id for segment in tier.segments}:
        raise UserError("This segment is no longer in the project.")

    def change(segment: Segment) -> Segment:
        if segment.id not in ids or all(getattr(segment, name) == value for name, value in changes.items()):
            return segment
        return changed_by_person(segment, **changes)

    segments = map_items(tier.segments, change)
    return project if segments is tier.segments else with_tier(project, replace(tier, segments=segments))


def _put(project: Project, tier: Tier, start: int, stop: int, segments: tuple[Segment, ...]) -> Project:
    """Replace ``tier.segments[start:stop]``, in their place."""
    changed = list(tier.segments)
    changed[start:stop] = segments
    return with_tier(project, replace(tier, segments=tuple(changed)))


def _with(project: Project, tier: Tier, segments: tuple[Segment, ...]) -> Project:
    ordered = tuple(sorted(segments, key=_START))
    if segments_problem(ordered):
        raise UserError(
            "There is another segment already.",
            hint="Segments of a tier cannot overlap. They can trim what is in their way: menu Label.",
        )
    return with_tier(project, replace(tier, segments=ordered))
