"""Pictures of a further camera: a thread that decodes the wished frame and a few more ahead of it.

The thread is a mailbox of one (the newest wish wins). While the video plays the frames that come next
are ready before they are wished for, so that both cameras change in the same moment.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from core.errors import UserError

logger = logging.getLogger(__name__)

AHEAD = 6
KEPT_BEHIND = 4

OpenReader = Callable[[str], Any]  # something with picture(index) and close()


def open_video(path: str) -> Any:
    """The real reader; the decoding library is loaded here, not at start."""
    from core.media.reader import VideoReader

    return VideoReader(path, cache_bytes=96 << 20)


class CameraFeed(QObject):
    """Shows frames of one video when asked to; `picture_ready` says which one it is."""

    picture_ready = Signal(int, QImage)
    failed = Signal(str, str)
    _made = Signal(int, QImage)
    _broken = Signal(str, str)

    def __init__(
        self, path: str, frames: int, open_reader: OpenReader = open_video, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._wanted = -1
        self._made.connect(self._on_made)
        self._broken.connect(self._on_broken)
        self._thread = _Feeder(path, frames, open_reader, self._made.emit, self._broken.emit)
        self._thread.start()

    def show(self, frame: int, *, ahead: bool) -> None:
        """Wish for a frame; with `ahead` those after it are made too."""
        self._wanted = frame
        ready = self._thread.wish(frame, AHEAD if ahead else 0)
        if ready is not None:
            self.picture_ready.emit(frame, ready)

    def set_size(self, size: QSize) -> None:
        """The device pixels a picture is shown on; larger ones are made smaller."""
        self._thread.set_size(size)

    def close(self) -> None:
        """Stop the thread and wait for it."""
        self._wanted = -1
        self._thread.stop()
        self._thread.join(timeout=5.0)

    def _on_made(self, frame: int, image: QImage) -> None:
        if frame == self._wanted:
            self.picture_ready.emit(frame, image)

    def _on_broken(self, text: str, hint: str) -> None:
        self.failed.emit(text, hint)


class _Feeder(threading.Thread):
    """Owns the reader."""

    def __init__(
        self,
        path: str,
        frames: int,
        open_reader: OpenReader,
        on_picture: Callable[[int, QImage], None],
        on_error: Callable[[str, str], None],
    ) -> None:
        super().__init__(name="camera decoder", daemon=True)
        self._path = path
        self._frames = frames
        self._open_reader = open_reader
        self._on_picture = on_picture
        self._on_error = on_error
        self._changed = threading.Condition()
        self._wish = -1
        self._ahead = 0
        self._size = QSize()
        self._ready: dict[int, QImage] = {}
        self._stopping = False

    def wish(self, frame: int, ahead: int) -> QImage | None:
        """Wish for `frame`; it is given back where it is ready."""
        with self._changed:
            self._wish, self._ahead = frame, ahead
            keep = range(frame - KEPT_BEHIND, frame + AHEAD + 1)
            self._ready = {at: image for at, image in self._ready.items() if at in keep}
            self._changed.notify()
            return self._ready.get(frame)

    def set_size(self, size: QSize) -> None:
        """Make pictures no larger than this from now on."""
        with self._changed:
            if size.width() > self._size.width():
                self._ready.clear()
            self._size = size
            self._changed.notify()

    def stop(self) -> None:
        """End the thread."""
        with self._changed:
            self._stopping = True
            self._changed.notify()

    def run(self) -> None:
        """Serve wishes until stopped."""
        reader = None
        try:
            reader = self._open_reader(self._path)
            self._serve(reader)
        except UserError as error:
            self._on_error(error.text, error.hint)
        except Exception as error:
            logger.exception("a camera's decoder stopped")
            self._on_error("The video could not be read any further.", str(error))
        finally:
            if reader is not None:
                reader.close()

    def _serve(self, reader: Any) -> None:
        while True:
            with self._changed:
                while not self._stopping and self._next() is None:
                    self._changed.wait()
                if self._stopping:
                    return
                frame, size = self._next(), self._size
            assert frame is not None
            image = _image(reader.picture(frame).rgb(), size)
            with self._changed:
                self._ready[frame] = image
                is_wished = frame == self._wish
            if is_wished:
                self._on_picture(frame, image)

    def _next(self) -> int | None:
        """The wished frame, else the next one ahead that is not ready."""
        if self._wish < 0:
            return None
        wanted = range(self._wish, min(self._wish + self._ahead + 1, self._frames))
        return next((frame for frame in wanted if frame not in self._ready), None)


def _image(pixels: Any, size: QSize) -> QImage:
    """(H, W, 3) RGB as a picture that owns its pixels, no larger than `size`."""
    height, width = pixels.shape[:2]
    if size.isValid() and 0 < size.width() < width:
        import cv2

        new = (size.width(), max(round(height * size.width() / width), 1))
        pixels = cv2.resize(pixels, new, interpolation=cv2.INTER_AREA)
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    borrowed = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)
