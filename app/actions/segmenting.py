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


def has_examples(session: Session) -> bool:
    """A segment is selected, and poses were found."""
    return can_segment(session) and session.selected_segment() is not None


def has_alarms(session: Session) -> bool:
    """Alarms are tried out, and no job runs or waits for the shown video."""
    return can_analyse(session) and session.alarm is not None


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
        "like_this",
        "Segment like this one",
        "Analyse",
        "Ctrl+Alt+L",
        "copy-check",
        lambda c: c.segmenting.like_this(everywhere=False),
        when=has_examples,
        group=1,
        hint="Select one to five segments of one label: the same movement is proposed all over this video",
    ),
    spec(
        "like_this_all",
        "Segment like this one in all videos",
        "Analyse",
        "",
        "",
        lambda c: c.segmenting.like_this(everywhere=True),
        when=has_examples,
        group=1,
        hint="The movement of the selected segments, in every video with poses",
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
    spec(
        "show_map",
        "Map of moments",
        "Analyse",
        "",
        "waypoints",
        lambda c: c.segmenting.show_map(),
        when=has_project,
        checked=lambda s: "moments" in s.open_panels,
        submenu="Advanced",
        group=4,
        hint="A map on which alike moments lie together; a click goes there",
    ),
    spec(
        "draw_map",
        "Draw the map of moments",
        "Analyse",
        "",
        "rotate-cw",
        lambda c: c.segmenting.draw_map(),
        when=can_segment,
        submenu="Advanced",
        group=4,
        hint="Lay the moments of everybody in all videos on one map, with the poses as they are now",
    ),
    spec(
        "show_alarms",
        "Alarms",
        "Analyse",
        "",
        "triangle-alert",
        lambda c: c.segmenting.show_alarms(),
        when=has_project,
        checked=lambda s: "alarms" in s.open_panels,
        submenu="Advanced",
        group=4,
        hint="Where something that lasts would ring an alarm; no medical device",
    ),
    spec(
        "mark_alarms",
        "Mark the alarms",
        "Analyse",
        "",
        "flag",
        lambda c: c.segmenting.mark_alarms(),
        when=has_alarms,
        submenu="Advanced",
        group=4,
        hint="As events on a tier of their own; earlier ones for this label are hidden",
    ),
)
