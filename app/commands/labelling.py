"""Making, changing and finding segments and events."""

from __future__ import annotations

from app.commands.parts import Parts


class LabellingCommands:
    """Making, changing and finding segments and events."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
