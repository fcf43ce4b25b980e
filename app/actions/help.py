"""Help and reports."""

from __future__ import annotations

from app.actions.spec import Spec, spec

ACTIONS: tuple[Spec, ...] = (
    spec("help", "Help", "Help", "F1", "circle-question-mark", lambda c: c.help.show_help("index")),
    spec(
        "palette",
        "Search all actions ...",
        "Help",
        ("Ctrl+Shift+P", "F3"),
        "search",
        lambda c: c.help.show_palette(),
        hint="Type a few letters of what you want to do",
    ),
    spec(
        "tour",
        "Short tour",
        "Help",
        "",
        "",
        lambda c: c.help.start_tour(),
        hint="Five small steps through the window",
    ),
    spec(
        "settings",
        "Settings ...",
        "Edit",
        "Ctrl+,",
        "settings",
        lambda c: c.help.show_settings(),
        hint="Look, language, size of text, motion, device",
        group=9,
    ),
    spec(
        "change_keys",
        "Change keys ...",
        "Help",
        "",
        "",
        lambda c: c.help.show_keys(),
        hint="Find an action by its name or key, and give it other keys",
    ),
    spec("keys", "Keys", "Help", "Shift+F1", "keyboard", lambda c: c.help.show_help("keys")),
    spec("crash_reports", "Show crash reports", "Help", "", "", lambda c: c.help.show_reports(), group=1),
    spec("about", "About Kinescribe", "Help", "", "info", lambda c: c.help.show_help("about"), group=1),
)
