"""The clock that plays: says which frame is due and shows the session's frame.

Time is kept whatever happens: pictures that come too late are left out. Where the video has sound, the
sound's clock leads.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from app.session import Session
from app.video.decoder import OpenReader, open_video
from app.video.follower import Follower
from app.video.sound import Sound
from app.video.store import memory_for_pictures

if TYPE_CHECKING:
    from core.media.facts import VideoFacts

logger = logging.getLogger(__name__)

TICK_MS = 5
LONGEST_START_S = 0.6  # how long the clock waits for the first picture
CUSHION = 8  # pictures that lie ready before the clock starts
SHORT_START_S = 0.1  # the same where a preview can be shown
LEAP_S = 0.1  # sound this far off is followed at once, less is followed gently
GENTLY = 0.1


class Player(QObject):
    """Shows the session's frame and plays; the picture of a frame comes as `picture_ready`."""

    picture_ready = Signal(int, QImage)
    failed = Signal(str, str)
    preview_changed = Signal(bool)  # whether what is shown is the small preview

    def __init__(
        self,
        session: Session,
        open_reader: OpenReader = open_video,
        parent: QObject | None = None,
        sound: Sound | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._follower = Follower(self, open_reader, memory_for_pictures())
        self._sound = sound if sound is not None else Sound()
        self._path = ""
        self._facts: VideoFacts | None = None
        self._own_step = False
        self._is_starting = False
        self._is_preview = False
        self._as_set: tuple[object, ...] = ()
        self._clock = QElapsedTimer()
        self._clock_from_s = 0.0
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self._follower.picture_ready.connect(self._on_picture)
        self._follower.failed.connect(self._on_failed)
        self._follower.opened.connect(self._on_opened)
        session.frame_changed.connect(self._on_frame)
        session.playing_changed.connect(self._on_playing)
        session.view_changed.connect(self._on_view)
        session.selection_changed.connect(self._on_span)
        session.marks_changed.connect(self._on_span)

    @property
    def shows_preview(self) -> bool:
        """Whether the small preview is shown until the exact picture comes."""
        return self._is_preview

    def open(self, path: str) -> None:
        """Show the video at `path`, from the session's frame on."""
        self.close()
        self._path = path
        self._follower.open(path, self._session.frame)

    def close(self) -> None:
        """Stop the threads and wait for them."""
        self._timer.stop()
        self._sound.close()
        self._facts = None
        self._follower.close()

    def set_size(self, size: QSize) -> None:
        """The device pixels a picture is shown on."""
        self._follower.set_size(size)

    def span(self) -> tuple[int, int, bool]:
        """The frames [start, stop) playing stays in, and whether it goes on at the other end."""
        session = self._session
        if session.locked_to is not None:
            return (*_within(session.locked_to, session.frames), True)
        if not session.loop:
            return 0, session.frames, False
        chosen = selected_span(session)
        return (*_within(chosen or (0, session.frames), session.frames), True)

    def tick(self) -> None:
        """Show the picture that is due by the clock."""
        session = self._session
        if not session.playing or not session.frames:
            return
        if self._is_starting and not self._may_start():
            return
        self._sound.feed()
        self._follow_sound()
        start, stop, loops = self.span()
        due_s = self._now_s()
        start_s, stop_s = session.time_of(start), session.time_of(stop)
        is_over = due_s >= stop_s if session.speed > 0 else due_s < start_s
        if is_over and not loops:
            self._finish(stop - 1 if session.speed > 0 else start)
            return
        if is_over:
            over_s = (due_s - stop_s if session.speed > 0 else start_s - due_s) % max(stop_s - start_s, 1e-3)
            due_s = start_s + over_s if session.speed > 0 else stop_s - over_s - 1e-6
            self._start_clock(due_s)
            self._start_sound(due_s)
        self._follower.show(session.frame_at(due_s))

    # The clock -------------------------------------------------------------------------------------

    def _now_s(self) -> float:
        return self._clock_from_s + self._clock.nsecsElapsed() / 1e9 * self._session.speed

    def _start_clock(self, from_s: float) -> None:
        self._clock_from_s = from_s
        self._clock.start()

    def _may_start(self) -> bool:
        """The clock waits until there is a picture to go on with, but not for long."""
        frame = self._session.frame + (CUSHION if self._session.speed > 0 else -1)
        frame = min(frame, self.span()[1] - 1)
        waited_s = self._clock.nsecsElapsed() / 1e9
        longest_s = SHORT_START_S if self._follower.has_preview else LONGEST_START_S
        if not self._follower.is_ready(frame) and waited_s < longest_s:
            return False
        self._is_starting = False
        from_s = self._session.time_of(self._session.frame)
        self._start_clock(from_s)
        self._start_sound(from_s)
        return True

    def _start_sound(self, from_s: float) -> None:
        facts, session = self._facts, self._session
        if facts is None or not facts.has_sound or session.muted:
            self._sound.stop()
            return
        self._sound.set_volume(session.volume)
        stop_s = session.time_of(self.span()[1])
        self._sound.play(self._path, facts.start_offset_s, (from_s, stop_s), session.speed)

    def _follow_sound(self) -> None:
        heard_s = self._sound.position_s()
        if heard_s is None:
            return
        off_s = heard_s - self._now_s()
        self._clock_from_s += off_s if abs(off_s) > LEAP_S else off_s * GENTLY

    # What happens ----------------------------------------------------------------------------------

    def _play(self) -> None:
        """Play on from the session's frame, as the session says now."""
        session = self._session
        start, stop, loops = self.span()
        forward = session.speed > 0
        is_at_end = session.frame >= stop - 1 if forward else session.frame <= start
        if (loops and not start <= session.frame < stop) or is_at_end:
            self._go_to(start if forward else stop - 1)
        self._as_set = self._settings()
        frame_s = session.duration_s / max(session.frames, 1)
        self._follower.playing(session.speed, start, stop, loops, max(frame_s, 1e-3))
        self._follower.show(session.frame)
        self._is_starting = True
        self._sound.stop()
        self._start_clock(session.time_of(session.frame))

    def _settings(self) -> tuple[object, ...]:
        session = self._session
        return session.speed, session.muted, self.span()

    def _finish(self, frame: int) -> None:
        self._go_to(frame)
        self._follower.show(frame)
        self._session.set_playing(False)

    def _go_to(self, frame: int) -> None:
        self._own_step = True
        try:
            self._session.set_frame(frame)
        finally:
            self._own_step = False

    def _on_picture(self, frame: int, image: QImage) -> None:
        is_preview = not self._follower.is_exact
        if is_preview != self._is_preview:
            self._is_preview = is_preview
            self.preview_changed.emit(is_preview)
        self.picture_ready.emit(frame, image)
        if self._session.playing:
            self._go_to(frame)

    def _on_frame(self, frame: int) -> None:
        if self._own_step:
            return
        if self._session.playing:
            self._play()
        else:
            self._follower.show(frame)

    def _on_playing(self, playing: bool) -> None:
        if playing:
            self._play()
            self._timer.start()
        else:
            self._timer.stop()
            self._sound.stop()
            self._follower.playing(0.0)
            self._follower.show(self._session.frame)

    def _on_view(self) -> None:
        self._follower.set_deinterlace(self._session.deinterlace)
        self._sound.set_volume(self._session.volume)
        self._on_span()

    def _on_span(self) -> None:
        if self._session.playing and self._settings() != self._as_set:
            self._play()

    def _on_opened(self, facts: VideoFacts) -> None:
        self._facts = facts

    def _on_failed(self, text: str, hint: str) -> None:
        self._session.set_playing(False)
        self.failed.emit(text, hint)


def selected_span(session: Session) -> tuple[int, int] | None:
    """The frames [start, stop) a loop is over: the selected segment or repetitions, else the marks."""
    found = session.selected_segment()
    if found is not None:
        return found[1].start, found[1].stop
    chosen = session.selected_set()
    if chosen is not None:
        cycle = session.selection.cycle
        if cycle is not None and 0 <= cycle < len(chosen.cycles):
            return chosen.cycles[cycle].start, chosen.cycles[cycle].stop
        return chosen.start, chosen.stop
    if session.mark_in is not None and session.mark_out is not None:
        first, last = sorted((session.mark_in, session.mark_out))
        return first, last + 1
    return None


def _within(span: tuple[int, int], frames: int) -> tuple[int, int]:
    start = min(max(span[0], 0), max(frames - 1, 0))
    return start, min(max(span[1], start + 1), max(frames, 1))
