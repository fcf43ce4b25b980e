"""Edits of several things at once, as one step: decisions of a review, changes of the rows of a table."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from core.document.edits.segments import (
    move_segment_edge,
    relabel_segments,
    set_segment_state,
)
from core.document.project import Project, SegmentState

ByTier = Mapping[str, Collection[str]]  # ids of segments by the id of their tier


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
    label: str | None = None,
    start: int | None = None,
    stop: int | None = None,
) -> Project:
    """Accept a proposal with another label or other edges; None leaves as it is."""
    if label is not None:
        project = relabel_segments(project, tier_id, (segment_id,), label)
    if start is not None:
        project = move_segment_edge(project, tier_id, segment_id, "start", start)
    if stop is not None:
        project = move_segment_edge(project, tier_id, segment_id, "stop", stop)
    return set_segment_state(project, tier_id, (segment_id,), "accepted")
