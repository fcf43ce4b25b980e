"""Taking back, and what is done to the selection."""

from __future__ import annotations

from app.actions.spec import Spec, can_redo, can_remove, can_rename, can_undo, has_project, spec

ACTIONS: tuple[Spec, ...] = (
    spec("undo", "Undo", "Edit", "Ctrl+Z", "undo-2", lambda c: c.edit.undo(), when=can_undo),
    spec(
        "redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", lambda c: c.edit.redo(), when=can_redo
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
        hint="Give what is selected another label, or the person another name",
    ),
    spec(
        "remove",
        "Remove",
        "Edit",
        "Del",
        "trash-2",
        lambda c: c.changing.remove(),
        when=can_remove,
        group=1,
        hint="Remove the selected segments and events; what a model proposed is rejected",
    ),
    spec(
        "deselect",
        "Select nothing",
        "Edit",
        "Esc",
        "",
        lambda c: None if c.help.end_tour() else c.edit.deselect(),
        when=has_project,
        group=2,
    ),
)
