"""Repetitions and the sets they are in."""

from __future__ import annotations

from app.actions.spec import Spec, can_edit, has_video, spec
from app.session import Session


def can_change(session: Session) -> bool:
    """There is a set of repetitions that may be changed."""
    return (
        can_edit(session)
        and has_video(session)
        and session.project is not None
        and bool(session.project.repetition_sets)
    )


def can_change_set(session: Session) -> bool:
    """A set of repetitions is selected."""
    return can_edit(session) and session.selected_set() is not None


def can_make(session: Session) -> bool:
    """A video is shown and the project may be changed."""
    return can_edit(session) and has_video(session)


ACTIONS: tuple[Spec, ...] = (
    spec(
        "repetitions",
        "Table of repetitions",
        "Label",
        "F7",
        "repeat-1",
        lambda c: c.repetitions.show(),
        when=has_video,
        group=8,
        hint="Every repetition of a set with its times, its range, their median and spread",
    ),
    spec(
        "cycle_start",
        "Repetition starts here",
        "Label",
        "Alt+I",
        "arrow-left-to-line",
        lambda c: c.repetitions.mark("start"),
        when=can_change,
        group=8,
        hint="Put the start of the repetition at the play head",
    ),
    spec(
        "cycle_turn",
        "Repetition turns here",
        "Label",
        "Alt+T",
        "corner-down-right",
        lambda c: c.repetitions.mark("turn"),
        when=can_change,
        group=8,
        hint="Put the turning point of the repetition at the play head",
    ),
    spec(
        "cycle_stop",
        "Repetition stops here",
        "Label",
        "Alt+O",
        "arrow-right-to-line",
        lambda c: c.repetitions.mark("stop"),
        when=can_change,
        group=8,
        hint="Let the repetition stop with the frame at the play head",
    ),
    spec(
        "add_cycle",
        "Add repetition",
        "Label",
        "Alt+A",
        "circle-plus",
        lambda c: c.repetitions.add(),
        when=can_make,
        group=8,
        hint="Add the repetition between the marks I and O, or one at the play head",
    ),
    spec(
        "remove_cycle",
        "Remove repetition",
        "Label",
        "Alt+Del",
        "trash-2",
        lambda c: c.repetitions.remove(),
        when=can_change,
        group=8,
    ),
    spec(
        "cycle_partial",
        "Partial repetition",
        "Label",
        "Alt+P",
        "circle-question-mark",
        lambda c: c.repetitions.switch_partial(),
        when=can_change,
        group=8,
        hint="A partial repetition is not counted",
    ),
    spec(
        "cycle_side",
        "Side of the repetition",
        "Label",
        "Alt+S",
        "flip-vertical-2",
        lambda c: c.repetitions.switch_side(),
        when=can_change,
        group=8,
        hint="Left, right, or no side",
    ),
    spec(
        "set_new",
        "New set of repetitions",
        "Label",
        "Alt+N",
        "list-plus",
        lambda c: c.repetitions.new_set(),
        when=can_make,
        group=9,
        hint="Make a set of repetitions with one between the marks I and O",
    ),
    spec(
        "sets_merge",
        "Join sets of repetitions",
        "Label",
        "Alt+M",
        "combine",
        lambda c: c.repetitions.merge(),
        when=can_change_set,
        group=9,
        hint="Join the selected sets, or the selected one with the next",
    ),
)
