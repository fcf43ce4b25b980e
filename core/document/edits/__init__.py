"""Everything that can be done to a project: pure functions ``project -> project``.

Each returns a new value that shares all that did not change, or raises `UserError` and nothing has
happened. Pass them to `DocumentStore.apply`. They are listed in `every`, and loaded when the first one is
asked for: the window is there before anything can be edited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.document.edits.every import *  # noqa: F403
else:

    def __getattr__(name):
        from importlib import import_module

        if name.startswith("__"):
            raise AttributeError(name)
        try:
            found = getattr(import_module("core.document.edits.every"), name)
        except AttributeError:
            raise AttributeError(f"there is no edit {name!r}") from None
        globals()[name] = found
        return found
