"""Moving through the video."""

from __future__ import annotations

from app.commands.parts import Parts
from app.session import SPEEDS


class PlaybackCommands:
    """Moving through the video."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def play(self) -> None:
        """Play or stop."""
        self._session.set_playing(not self._session.playing)

    def step(self, frames: int) -> None:
        """Some frames on or back; playing stops."""
        self._session.set_playing(False)
        self._session.set_frame(self._session.frame + frames)

    def step_seconds(self, seconds: float) -> None:
        """Some seconds on or back."""
        session = self._session
        session.set_frame(session.frame_at(session.time_of(session.frame) + seconds))

    def go_to(self, frame: int) -> None:
        """To a frame; -1 is the last one."""
        self._session.set_frame(frame if frame >= 0 else self._session.frames - 1)

    def change_speed(self, by: int) -> None:
        """The next faster or slower speed."""
        at = min(range(len(SPEEDS)), key=lambda i: abs(SPEEDS[i] - self._session.speed))
        self.set_speed(SPEEDS[min(max(at + by, 0), len(SPEEDS) - 1)])

    def set_speed(self, speed: float) -> None:
        """Play at `speed` times."""
        self._session.set_view(speed=speed)

    def switch(self, name: str) -> None:
        """Turn a view setting of the session on or off."""
        self._session.set_view(**{name: not getattr(self._session, name)})
