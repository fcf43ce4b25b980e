"""How the picture is shown: zoom, light, several cameras."""

from __future__ import annotations

from app.commands.parts import Parts
from app.video.light_popover import LightPopover


class PictureCommands:
    """How the picture is shown: zoom, light, several cameras."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
        self._light: LightPopover | None = None

    def switch(self, name: str) -> None:
        """Turn a view setting of the session on or off."""
        self._session.set_view(**{name: not getattr(self._session, name)})

    def zoom(self, factor: float) -> None:
        """Closer or wider, about the middle."""
        self._parts.canvas.zoom(factor)

    def show_pixels(self) -> None:
        """One pixel of the video on one of the screen."""
        self._parts.canvas.show_pixels()

    def set_light(self) -> None:
        """Open the popover for the light."""
        canvas = self._parts.canvas
        if self._light is None:
            self._light = LightPopover(self._session, canvas)
        self._light.open_at(canvas.mapToGlobal(canvas.rect().topRight()))
