"""The queue of what is doubtful."""

from __future__ import annotations

from app.commands.parts import Parts


class ReviewCommands:
    """The queue of what is doubtful."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
