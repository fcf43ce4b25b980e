"""Edits of several things at once, as one step: decisions of a review, changes of the rows of a table."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec
from msgspec.structs import replace

from core.document.edits.common import find, map_items, tier_of
from core.document.edits.results import label_repetition_set, set_cycles, set_repetition_state
from core.document.edits.segments import (
    add_segments,
    annotate_segments,
    move_segment_edge,
    relabel_segments,
    remove_segments,
    set_segment_state,
)
from core.document.edits.tiers import add_event, change_event, remove_event
from core.document.project import Event, Project, SegmentState

ByTier = Mapping[str, Collection[str]]  # ids by the id of their tier


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """What was chosen of a project: ids of segments and events by tier, numbers of cycles by set."""

    segments: ByTier = {}
    events: ByTier = {}
    cycles: Mapping[str, Collection[int]] = {}


def set_states(project: Project, chosen: ByTier, state: SegmentState) -> Project:
    """Accept or reject segments of several tiers."""
    for tier_id, ids in chosen.items():
        project = set_segment_state(project, tier_id, ids, state)
    return project


def accept_changed(
    project: Project,
    tier_id: str,
    segment_id: str,
    *,
    to_label: str | None = None,
    start: int | None = None,
    stop: int | None = None,
) -> Project:
    """Accept a proposal with another label or other edges; None leaves as it is."""
    if to_label is not None:
        project = relabel_segments(project, tier_id, (segment_id,), to_label)
    if start is not None:
        project = move_segment_edge(project, tier_id, segment_id, "start", start)
    if stop is not None:
        project = move_segment_edge(project, tier_id, segment_id, "stop", stop)
    return set_segment_state(project, tier_id, (segment_id,), "accepted")


def change_chosen(
    project: Project,
    chosen: Chosen,
    *,
    to_label: str | None = None,
    state: SegmentState | None = None,
    note: str | None = None,
    ambiguous: bool | None = None,
) -> Project:
    """Set label, state, note or doubt of everything chosen that has one; None leaves as it is.

    A repetition passes a label, state or note on to its whole set.
    """
    for tier_id, ids in chosen.segments.items():
        if to_label is not None:
            project = relabel_segments(project, tier_id, ids, to_label)
        if state is not None:
            project = set_segment_state(project, tier_id, ids, state)
        if note is not None or ambiguous is not None:
            project = annotate_segments(project, tier_id, ids, note=note, ambiguous=ambiguous)
    for tier_id, ids in chosen.events.items():
        for event in _events(project, tier_id, ids):
            changes = {"label": to_label or event.label, "note": event.note if note is None else note}
            project = change_event(project, tier_id, replace(event, **changes))
    for set_id in chosen.cycles:
        if to_label is not None:
            project = label_repetition_set(project, set_id, to_label)
        if state is not None:
            project = set_repetition_state(project, set_id, state)
        if note is not None:
            project = _with_note(project, set_id, note)
    return project


def remove_chosen(project: Project, chosen: Chosen) -> Project:
    """Remove everything chosen; of repetition sets only the chosen repetitions."""
    for tier_id, ids in chosen.segments.items():
        project = remove_segments(project, tier_id, ids)
    for tier_id, ids in chosen.events.items():
        for event_id in ids:
            project = remove_event(project, tier_id, event_id)
    for set_id, numbers in chosen.cycles.items():
        found = find(project.repetition_sets, set_id, "repetition set")
        left = tuple(cycle for number, cycle in enumerate(found.cycles) if number not in set(numbers))
        project = set_cycles(project, set_id, left)
    return project


def move_chosen(project: Project, chosen: Chosen, to_tier_id: str) -> Project:
    """Move segments and events to another tier; UserError where something is there already."""
    to_tier = tier_of(project, to_tier_id)
    for tier_id, ids in chosen.segments.items():
        tier, wanted = tier_of(project, tier_id), set(ids)
        if tier_id != to_tier.id:
            moved = [segment for segment in tier.segments if segment.id in wanted]
            project = add_segments(remove_segments(project, tier_id, ids), to_tier_id, moved)
    for tier_id, ids in chosen.events.items():
        if tier_id != to_tier.id:
            for event in _events(project, tier_id, ids):
                project = add_event(remove_event(project, tier_id, event.id), to_tier_id, event)
    return project


def _events(project: Project, tier_id: str, ids: Collection[str]) -> list[Event]:
    wanted = set(ids)
    return [event for event in tier_of(project, tier_id).events if event.id in wanted]


def _with_note(project: Project, set_id: str, note: str) -> Project:
    find(project.repetition_sets, set_id, "repetition set")
    sets = map_items(
        project.repetition_sets, lambda one: replace(one, note=note) if one.id == set_id else one
    )
    return replace(project, repetition_sets=sets)
