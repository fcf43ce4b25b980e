"""Moving through the video."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.commands.parts import Parts
from app.dialogs.go_to import ask_frame
from app.session import SPEEDS
from app.video.player import selected_span
from app.words import tr

FASTEST = SPEEDS[-1]


class PlaybackCommands:
    """Moving through the video."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
        self._speed_before: float | None = None  # the speed to go back to when shuttling ends
        self._stop_key = HeldKey(Qt.Key.Key_K, parts.window)
        parts.session.playing_changed.connect(self._on_playing)

    def play(self) -> None:
        """Play or stop."""
        self._session.set_playing(not self._session.playing)

    def stop(self) -> None:
        """Stop; while the key is held, the shuttle keys step."""
        self._session.set_playing(False)
        self._stop_key.begin()

    def shuttle(self, direction: int) -> None:
        """Play on (1) or backwards (-1); again: twice as fast."""
        session = self._session
        if self._stop_key.is_held:
            self.step(direction)
            return
        goes_on = session.playing and session.speed * direction > 0
        if self._speed_before is None:
            self._speed_before = abs(session.speed)
        speed = min(abs(session.speed) * 2, FASTEST) if goes_on else 1.0
        session.set_view(speed=direction * speed)
        session.set_playing(True)
        self._parts.job_bar.say(tr("Playing {speed}×", speed=f"{direction * speed:g}"))

    def step(self, frames: int) -> None:
        """Some frames on or back; playing stops."""
        self._session.set_playing(False)
        self._session.set_frame(self._session.frame + frames)

    def step_seconds(self, seconds: float) -> None:
        """Some seconds on or back, one frame at least."""
        session = self._session
        at_s = session.time_of(session.frame)
        frame = session.frame_at(at_s + seconds)
        if session.time_of(frame + 1) - (at_s + seconds) < at_s + seconds - session.time_of(frame):
            frame += 1
        if frame == session.frame:
            frame += 1 if seconds > 0 else -1
        session.set_frame(frame)

    def step_share(self, share: float) -> None:
        """Some share of the whole video on or back."""
        self.step_seconds(share * self._session.duration_s)

    def go_to(self, frame: int) -> None:
        """To a frame; -1 is the last one."""
        self._session.set_frame(frame if frame >= 0 else self._session.frames - 1)

    def ask_where(self) -> None:
        """Let the person name a frame or a time, and go there."""
        frame = ask_frame(self._parts.window, self._session)
        if frame is not None:
            self.go_to(frame)

    def change_speed(self, by: int) -> None:
        """The next faster or slower speed, in the same direction."""
        speed = self._session.speed
        at = min(range(len(SPEEDS)), key=lambda i: abs(SPEEDS[i] - abs(speed)))
        faster = SPEEDS[min(max(at + by, 0), len(SPEEDS) - 1)]
        self._session.set_view(speed=faster if speed > 0 else -faster)
        self._speed_before = None if speed > 0 else self._speed_before

    def set_speed(self, speed: float) -> None:
        """Play at `speed` times."""
        self._speed_before = None
        self._session.set_view(speed=speed)

    def play_inside(self) -> None:
        """Stay within what is selected, over and over; or no longer."""
        session = self._session
        span = selected_span(session) if session.locked_to is None else None
        session.set_marks(locked_to=span)
        if span is not None:
            if not span[0] <= session.frame < span[1]:
                session.set_frame(span[0])
            session.set_playing(True)

    def change_volume(self, by: float) -> None:
        """Louder or softer; no longer mute."""
        volume = min(max(round(self._session.volume + by, 2), 0.0), 1.0)
        self._session.set_view(volume=volume, muted=False)
        self._parts.job_bar.say(tr("Volume {percent} %", percent=round(volume * 100)))

    def switch(self, name: str) -> None:
        """Turn a view setting of the session on or off."""
        self._session.set_view(**{name: not getattr(self._session, name)})

    def _on_playing(self, playing: bool) -> None:
        before = self._speed_before
        if not playing and before is not None:
            self._speed_before = None
            self._session.set_view(speed=before)


class HeldKey(QObject):
    """Knows whether a key is still down since `begin`; looks at keys only as long as it is."""

    def __init__(self, key: Qt.Key, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._key = key
        self._watched: QObject | None = None

    @property
    def is_held(self) -> bool:
        """Whether it is down."""
        return self._watched is not None

    def begin(self) -> None:
        """The key was just pressed."""
        handle = self._window.windowHandle()
        if handle is not None and self._watched is None:
            self._watched = handle
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the key going up, or the window losing the keys."""
        kind = event.type()
        is_up = (
            kind == QEvent.Type.KeyRelease
            and isinstance(event, QKeyEvent)
            and event.key() == self._key
            and not event.isAutoRepeat()
        )
        if (is_up or kind == QEvent.Type.FocusOut) and self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None
        return False
