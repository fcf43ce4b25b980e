"""Edits of tiers, and of the events on them."""

from __future__ import annotations

from msgspec.structs import replace

from core.document.edits.common import (
    added,
    check_new_id,
    check_span,
    check_text,
    find,
    free_name,
    index_of,
    open_tier,
    recording_frames,
    removed,
    replaced,
    tier_of,
)
from core.document.project import Event, Project, Tier
from core.document.validity import segments_problem
from core.errors import UserError

Spans = tuple[tuple[int, int], ...]


def add_tier(project: Project, tier: Tier) -> Project:
    """Add a tier, with or without segments and events; its name gets a number when it is taken."""
    frames = recording_frames(project, tier.recording_id)
    if tier.parent_id:
        find(project.tiers, tier.parent_id, "tier")
    if tier.person_id:
        find(project.people, tier.person_id, "person")
    if tier.vocabulary:
        find(project.vocabularies, tier.vocabulary, "vocabulary")
    segments = tuple(sorted(tier.segments, key=lambda segment: segment.start))
    events = _sorted(tier.events)
    for items, kind in ((segments, "segment"), (events, "event")):
        if len({item.id for item in items}) < len(items) or any(not item.id for item in items):
            raise UserError("Two entries of this tier are the same {kind}.", kind=kind)
    if segments_problem(segments):
        raise UserError("Segments of a tier cannot overlap.")
    if segments:
        check_span(segments[0].start, segments[-1].stop, frames)
    for event in events:
        check_span(event.frame, event.frame + 1, frames)
    for start, stop in tier.finished:
        check_span(start, stop, frames)
    taken = [other.name for other in project.tiers if other.recording_id == tier.recording_id]
    name = free_name(taken, check_text(tier.name, "tier"))
    tier = replace(tier, name=name, segments=segments, events=events, finished=_joined(tier.finished))
    return replace(project, tiers=added(project.tiers, tier, "tier"))


def rename_tier(project: Project, tier_id: str, name: str) -> Project:
    """Give a tier another name."""
    return with_tier(project, replace(tier_of(project, tier_id), name=check_text(name, "tier")))


def remove_tier(project: Project, tier_id: str) -> Project:
    """Remove a tier with all that is on it (not while it is locked); tiers below it move up to its parent."""
    tier = open_tier(project, tier_id)
    tiers = removed(project.tiers, tier_id, "tier")
    tiers = tuple(replace(t, parent_id=tier.parent_id) if t.parent_id == tier_id else t for t in tiers)
    return replace(project, tiers=tiers)


def move_tier(project: Project, tier_id: str, place: int) -> Project:
    """Show a tier at another place of the list (0 = first)."""
    at = index_of(project.tiers, tier_id, "tier")
    rest = project.tiers[:at] + project.tiers[at + 1 :]
    place = max(0, min(place, len(rest)))
    return replace(project, tiers=(*rest[:place], project.tiers[at], *rest[place:]))


def set_tier_parent(project: Project, tier_id: str, parent_id: str) -> Project:
    """Put a tier under another one of the same recording ("" = under none)."""
    tier = tier_of(project, tier_id)
    above = parent_id
    while above:
        if above == tier_id:
            raise UserError("A tier cannot lie below itself.")
        parent = tier_of(project, above)
        if parent.recording_id != tier.recording_id:
            raise UserError("Both tiers must belong to the same recording.")
        above = parent.parent_id
    return with_tier(project, replace(tier, parent_id=parent_id))


def set_tier_person(project: Project, tier_id: str, person_id: str) -> Project:
    """Say whom a tier is about ("" = nobody in particular)."""
    if person_id:
        find(project.people, person_id, "person")
    return with_tier(project, replace(tier_of(project, tier_id), person_id=person_id))


def set_tier_vocabulary(project: Project, tier_id: str, vocabulary_id: str) -> Project:
    """Choose the labels a tier may use ("" = any)."""
    if vocabulary_id:
        find(project.vocabularies, vocabulary_id, "vocabulary")
    return with_tier(project, replace(tier_of(project, tier_id), vocabulary=vocabulary_id))


def set_tier_look(
    project: Project,
    tier_id: str,
    *,
    colour: int | None = None,
    locked: bool | None = None,
    hidden: bool | None = None,
    folded: bool | None = None,
) -> Project:
    """Set a tier's colour (-1 = none of its own), lock it, hide it or fold it; None leaves as it is."""
    tier = tier_of(project, tier_id)
    if colour is not None:
        tier = replace(tier, colour=colour if colour >= 0 else None)
    wanted = {"locked": locked, "hidden": hidden, "folded": folded}
    changes = {name: value for name, value in wanted.items() if value is not None}
    return with_tier(project, replace(tier, **changes))


def mark_finished(project: Project, tier_id: str, start: int, stop: int) -> Project:
    """Say that ``[start, stop)`` is labelled to the end: what has no segment there is background."""
    tier = open_tier(project, tier_id)
    check_span(start, stop, recording_frames(project, tier.recording_id))
    return with_tier(project, replace(tier, finished=_joined((*tier.finished, (start, stop)))))


def unmark_finished(project: Project, tier_id: str, start: int, stop: int) -> Project:
    """Take back that ``[start, stop)`` is finished."""
    tier = open_tier(project, tier_id)
    check_span(start, stop)
    left = []
    for a, b in tier.finished:
        left += [(a, min(b, start)), (max(a, stop), b)]
    return with_tier(project, replace(tier, finished=tuple((a, b) for a, b in left if a < b)))


def with_tier(project: Project, tier: Tier) -> Project:
    """The project with the tier of the same id replaced."""
    return replace(project, tiers=replaced(project.tiers, tier, "tier"))


def _joined(spans: Spans) -> Spans:
    result: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(stop, result[-1][1]))
        else:
            result.append((start, stop))
    return tuple(result)


def _sorted(events: tuple[Event, ...]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: (event.frame, event.id)))


def add_event(project: Project, tier_id: str, event: Event) -> Project:
    """Put a point in time on a tier."""
    tier = open_tier(project, tier_id)
    check_new_id([other.id for other in tier.events], event.id, "event")
    return _with_event(project, tier, (*tier.events, event), event)


def change_event(project: Project, tier_id: str, event: Event) -> Project:
    """Replace the event of the same id: another frame, label, note or attributes."""
    tier = open_tier(project, tier_id)
    return _with_event(project, tier, replaced(tier.events, event, "event"), event)


def remove_event(project: Project, tier_id: str, event_id: str) -> Project:
    """Remove an event."""
    tier = open_tier(project, tier_id)
    return with_tier(project, replace(tier, events=removed(tier.events, event_id, "event")))


def _with_event(project: Project, tier: Tier, events: tuple[Event, ...], event: Event) -> Project:
    check_span(event.frame, event.frame + 1, recording_frames(project, tier.recording_id))
    return with_tier(project, replace(tier, events=_sorted(events)))
