"""Decoding in a thread of the window's process, and the clock that plays.

Scrubbing is a mailbox of one: the newest wish wins. Playing is a ring of decoded pictures. Decoding
releases the interpreter's lock, so the window stays smooth.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from app.session import Session
from core.errors import UserError

logger = logging.getLogger(__name__)

RING = 12
TICK_MS = 5
LATE_S = 0.25


class Picture(Protocol):
    """What the decoder needs of a picture."""

    index: int

    def rgb(self) -> NDArray[np.uint8]: ...


class Reader(Protocol):
    """What the decoder needs of a reader; `core.media.reader.VideoReader` is one."""

    def picture(self, index: int) -> Any: ...

    def pictures(self, start: int = 0, stop: int | None = None) -> Iterator[Any]: ...

    def close(self) -> None: ...


OpenReader = Callable[[str], Reader]


def open_video(path: str) -> Reader:
    """The real reader; the decoding library is loaded here, not at start."""
    from core.media.reader import VideoReader

    return VideoReader(path)


class Decoder(threading.Thread):
    """Owns the reader. Wishes come in under one lock, pictures go out through `on_picture`."""

    def __init__(
        self,
        path: str,
        open_reader: OpenReader,
        on_picture: Callable[[int, QImage], None],
        on_error: Callable[[str, str], None],
    ) -> None:
        super().__init__(name="video decoder", daemon=True)
        self._path = path
        self._open_reader = open_reader
        self._on_picture = on_picture
        self._on_error = on_error
        self._changed = threading.Condition()
        self._wish: int | None = None
        self._play_from: int | None = None
        self._ring: deque[tuple[int, QImage]] = deque()
        self._at_end = False
        self._stopping = False
        self._size = QSize()

    def show(self, frame: int) -> None:
        """Ask for the picture of `frame`; replaces a wish that was not served yet."""
        with self._changed:
            self._wish, self._play_from = frame, None
            self._ring.clear()
            self._changed.notify()

    def play(self, frame: int) -> None:
        """Fill the ring from `frame` on."""
        with self._changed:
            self._wish, self._play_from, self._at_end = None, frame, False
            self._ring.clear()
            self._changed.notify()

    def take(self, frame: int) -> tuple[int, QImage] | None:
        """The newest picture of the ring that is not after `frame`; older ones are dropped."""
        newest = None
        with self._changed:
            while self._ring and self._ring[0][0] <= frame:
                newest = self._ring.popleft()
            if newest is not None:
                self._changed.notify()
        return newest

    def is_drained(self) -> bool:
        """Whether the last picture of the video was taken."""
        with self._changed:
            return self._at_end and not self._ring

    def set_size(self, size: QSize) -> None:
        """The device pixels a picture is shown on; larger ones are made smaller here."""
        with self._changed:
            self._size = size

    def stop(self) -> None:
        """End the thread."""
        with self._changed:
            self._stopping = True
            self._changed.notify()

    def run(self) -> None:
        """Serve wishes until stopped."""
        try:
            reader = self._open_reader(self._path)
        except UserError as error:
            self._on_error(error.text, error.hint)
            return
        try:
            self._serve(reader)
        except UserError as error:
            self._on_error(error.text, error.hint)
        except Exception as error:
            logger.exception("the decoder stopped")
            self._on_error("The video could not be read any further.", str(error))
        finally:
            reader.close()

    def _serve(self, reader: Reader) -> None:
        playing: Iterator[Any] | None = None
        while True:
            with self._changed:
                while not self._has_work(playing is not None):
                    self._changed.wait()
                if self._stopping:
                    return
                wish, self._wish = self._wish, None
                play_from, self._play_from = self._play_from, None
            if wish is not None:
                playing = None
                self._on_picture(wish, self._image(reader.picture(wish)))
                continue
            if play_from is not None:
                playing = reader.pictures(play_from)
            picture = next(playing, None) if playing is not None else None
            image = self._image(picture) if picture is not None else None
            with self._changed:
                if self._is_wanted_elsewhere():
                    continue
                if picture is None or image is None:
                    playing, self._at_end = None, True
                else:
                    self._ring.append((int(picture.index), image))

    def _has_work(self, is_playing: bool) -> bool:
        if self._stopping or self._wish is not None or self._play_from is not None:
            return True
        return is_playing and len(self._ring) < RING

    def _is_wanted_elsewhere(self) -> bool:
        return self._wish is not None or self._play_from is not None

    def _image(self, picture: Picture) -> QImage:
        return image_of(picture.rgb(), self._size)


def image_of(pixels: NDArray[np.uint8], size: QSize) -> QImage:
    """(H, W, 3) RGB as a picture that owns its pixels, no larger than `size` where that is given."""
    height, width = pixels.shape[:2]
    if size.isValid() and 0 < size.width() < width:
        import cv2

        new = (size.width(), max(round(height * size.width() / width), 1))
        pixels = np.asarray(cv2.resize(pixels, new, interpolation=cv2.INTER_AREA), np.uint8)
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    borrowed = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)


class Player(QObject):
    """Shows the session's frame and plays; the picture of a frame comes as `picture_ready`."""

    picture_ready = Signal(int, QImage)
    failed = Signal(str, str)
    _decoded = Signal(object, int, QImage)
    _broken = Signal(object, str, str)

    def __init__(
        self, session: Session, open_reader: OpenReader = open_video, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._open_reader = open_reader
        self._decoder: Decoder | None = None
        self._size = QSize()
        self._own_step = False
        self._clock = QElapsedTimer()
        self._clock_from_s = 0.0
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self._decoded.connect(self._on_decoded)
        self._broken.connect(self._on_broken)
        session.frame_changed.connect(self._on_frame)
        session.playing_changed.connect(self._on_playing)
        session.view_changed.connect(self._restart_clock)

    def open(self, path: str) -> None:
        """Show the video at `path`, from the session's frame on."""
        self.close()
        decoder = Decoder(
            path,
            self._open_reader,
            lambda frame, image: self._decoded.emit(decoder, frame, image),
            lambda text, hint: self._broken.emit(decoder, text, hint),
        )
        decoder.set_size(self._size)
        self._decoder = decoder
        decoder.start()
        decoder.show(self._session.frame)

    def close(self) -> None:
        """Stop the thread and wait for it."""
        self._timer.stop()
        decoder, self._decoder = self._decoder, None
        if decoder is not None:
            decoder.stop()
            decoder.join(timeout=5.0)

    def set_size(self, size: QSize) -> None:
        """The device pixels a picture is shown on."""
        grown = size.width() > self._size.width()
        self._size = size
        if self._decoder is not None:
            self._decoder.set_size(size)
            if grown and not self._session.playing:
                self._decoder.show(self._session.frame)

    def tick(self) -> None:
        """Show the picture that is due by the clock."""
        session, decoder = self._session, self._decoder
        if decoder is None or not session.playing:
            return
        due_s = self._clock_from_s + self._clock.nsecsElapsed() / 1e9 * session.speed
        taken = decoder.take(session.frame_at(due_s))
        if taken is not None:
            self._step_to(*taken)
            if due_s - session.time_of(taken[0]) > LATE_S * max(session.speed, 1.0):
                self._restart_clock()
        elif decoder.is_drained() and due_s >= session.time_of(session.frames - 1):
            self._on_end()

    def _on_end(self) -> None:
        if self._session.loop:
            self._own_step = True
            self._session.set_frame(0)
            self._own_step = False
            self._start_playing()
        else:
            self._session.set_playing(False)

    def _step_to(self, frame: int, image: QImage) -> None:
        self._own_step = True
        try:
            self.picture_ready.emit(frame, image)
            self._session.set_frame(frame)
        finally:
            self._own_step = False

    def _on_frame(self, frame: int) -> None:
        if self._own_step or self._decoder is None:
            return
        if self._session.playing:
            self._start_playing()
        else:
            self._decoder.show(frame)

    def _on_playing(self, playing: bool) -> None:
        if self._decoder is None:
            return
        if playing:
            if self._session.frame >= self._session.frames - 1:
                self._session.set_frame(0)
            self._start_playing()
            self._timer.start()
        else:
            self._timer.stop()
            self._decoder.show(self._session.frame)

    def _start_playing(self) -> None:
        if self._decoder is not None:
            self._decoder.play(self._session.frame)
        self._restart_clock()

    def _restart_clock(self) -> None:
        self._clock_from_s = self._session.time_of(self._session.frame)
        self._clock.start()

    def _on_decoded(self, decoder: Decoder, frame: int, image: QImage) -> None:
        if decoder is self._decoder and not self._session.playing:
            self.picture_ready.emit(frame, image)

    def _on_broken(self, decoder: Decoder, text: str, hint: str) -> None:
        if decoder is self._decoder:
            self._session.set_playing(False)
            self.failed.emit(text, hint)
