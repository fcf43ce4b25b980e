"""How the picture is shown: zoom, light, several cameras."""

from __future__ import annotations

from app.commands.parts import Parts


class PictureCommands:
    """How the picture is shown: zoom, light, several cameras."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
