"""Segments by a model."""

from __future__ import annotations

from app.actions.spec import Spec, can_analyse, can_edit, has_poses, has_project, spec
from app.session import Session


def can_segment(session: Session) -> bool:
    """Poses were found, and no job runs or waits for the shown video."""
    return can_analyse(session) and has_poses(session)


def has_part(session: Session) -> bool:
    """A segment is selected, or both marks are set."""
    chosen = session.selected_segment() is not None or session.marked_span() is not None
    return can_segment(session) and chosen


ACTIONS: tuple[Spec, ...] = (
    spec(
        "propose_segments",
        "Propose segments",
        "Analyse",
        "Shift+F8",
        "scissors",
        lambda c: c.segmenting.propose(),
        when=can_segment,
        group=1,
        hint="Cut the shown video into segments; they come as proposals for the review queue",
    ),
    spec(
        "propose_part",
        "Propose segments in the selection",
        "Analyse",
        "",
        "",
        lambda c: c.segmenting.propose_part(),
        when=has_part,
        group=1,
        hint="Only within the selected segment, or between the marks",
    ),
    spec(
        "propose_all",
        "Propose segments in all videos",
        "Analyse",
        "",
        "",
        lambda c: c.segmenting.propose_all(),
        when=lambda s: can_edit(s) and s.project is not None and bool(s.project.pose_layers),
        group=1,
        hint="In every video with poses, one after the other",
    ),
    spec(
        "choose_segmenter",
        "Choose the segmenter ...",
        "Analyse",
        "",
        "settings",
        lambda c: c.segmenting.choose_segmenter(),
        when=has_project,
        group=1,
        hint="Which model proposes segments, and with which settings",
    ),
)
