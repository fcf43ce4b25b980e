"""Who is who, and where their keypoints are."""

from __future__ import annotations

from app.commands.parts import Parts


class PeopleCommands:
    """Who is who, and where their keypoints are."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
