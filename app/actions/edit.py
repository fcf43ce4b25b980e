"""Taking back, and what is done to the selection."""

from __future__ import annotations

from app.actions.spec import (
    Spec,
    can_redo,
    can_reject,
    can_rename,
    can_undo,
    has_project,
    has_proposal,
    has_proposals,
    spec,
)

ACTIONS: tuple[Spec, ...] = (
    spec("undo", "Undo", "Edit", "Ctrl+Z", "undo-2", lambda c: c.edit.undo(), when=can_undo),
    spec(
        "redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", lambda c: c.edit.redo(), when=can_redo
    ),
    spec(
        "accept",
        "Accept",
        "Edit",
        "A",
        "check",
        lambda c: c.edit.accept(),
        when=has_proposal,
        group=1,
        hint="Accept the selected proposal",
    ),
    spec(
        "reject",
        "Reject",
        "Edit",
        "Del",
        "trash-2",
        lambda c: c.edit.reject(),
        when=can_reject,
        group=1,
        hint="Reject the selected segment",
    ),
    spec(
        "rename",
        "Rename ...",
        "Edit",
        "F2",
        "pencil",
        lambda c: c.edit.rename(),
        when=can_rename,
        group=1,
        hint="Give the selected segment another label, or the person another name",
    ),
    spec(
        "next_proposal",
        "Next proposal",
        "Edit",
        "N",
        "skip-forward",
        lambda c: c.edit.next_proposal(1),
        when=has_proposals,
        group=2,
    ),
    spec(
        "previous_proposal",
        "Previous proposal",
        "Edit",
        "Shift+N",
        "skip-back",
        lambda c: c.edit.next_proposal(-1),
        when=has_proposals,
        group=2,
    ),
    spec(
        "deselect",
        "Select nothing",
        "Edit",
        "Esc",
        "",
        lambda c: c.edit.deselect(),
        when=has_project,
        group=2,
    ),
)
