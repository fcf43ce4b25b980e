"""Opening, saving, closing."""

from __future__ import annotations

from app.actions.spec import Spec, can_edit, has_project, spec

ACTIONS: tuple[Spec, ...] = (
    spec(
        "open",
        "Open a video ...",
        "File",
        "Ctrl+O",
        "folder-open",
        lambda c: c.files.ask_open(),
        hint="Open a video or a session (you can also drop it on the window)",
    ),
    spec(
        "open_sample",
        "Open the sample",
        "File",
        "",
        "person-standing",
        lambda c: c.files.open_sample(),
        hint="A minute of made-up exercises to try everything on",
    ),
    spec(
        "checkpoint",
        "Save a checkpoint ...",
        "File",
        "Ctrl+S",
        "bookmark",
        lambda c: c.files.ask_checkpoint(),
        when=can_edit,
        group=1,
        hint="Everything is saved at once; a checkpoint gives this state a name",
    ),
    spec(
        "save_copy",
        "Save a copy ...",
        "File",
        "Ctrl+Shift+S",
        "",
        lambda c: c.files.ask_save_copy(),
        when=has_project,
        group=1,
    ),
    spec(
        "close",
        "Close the session",
        "File",
        "Ctrl+W",
        "x",
        lambda c: c.files.close_project(),
        when=has_project,
        group=2,
    ),
    spec("quit", "Quit", "File", "Ctrl+Q", "", lambda c: c.files.quit(), group=2),
)
