"""Help and reports."""

from __future__ import annotations

from app.actions.spec import Spec, spec

ACTIONS: tuple[Spec, ...] = (
    spec("help", "Help", "Help", "F1", "circle-question-mark", lambda c: c.help.show_help("index")),
    spec("keys", "Keys", "Help", "Shift+F1", "keyboard", lambda c: c.help.show_help("keys")),
    spec("crash_reports", "Show crash reports", "Help", "", "", lambda c: c.help.show_reports(), group=1),
    spec("about", "About Kinescribe", "Help", "", "info", lambda c: c.help.show_help("about"), group=1),
)
