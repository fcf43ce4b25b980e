"""Pictures kept in memory at the size they are shown in, so that going a little back or on costs nothing."""

from __future__ import annotations

import os
import threading
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

MOST_BYTES = 768 << 20
LEAST_BYTES = 192 << 20


class Small(Protocol):
    """What is kept of a picture; `core.media.small.SmallPicture` is one."""

    width: int
    height: int
    of_width: int

    @property
    def nbytes(self) -> int: ...

    def bgra(self) -> NDArray[np.uint8]: ...


class PictureStore:
    """Pictures by frame number, bounded in bytes; those farthest from where we are go first.

    May be used by several threads.
    """

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._kept: dict[int, Small] = {}
        self._bytes = 0

    def put(self, frame: int, small: Small, near: int) -> None:
        """Keep a picture; `near` is the frame we are at."""
        with self._lock:
            self._drop(frame)
            self._kept[frame] = small
            self._bytes += small.nbytes
            while self._bytes > self._most_bytes and len(self._kept) > 1:
                self._drop(max(self._kept, key=lambda kept: abs(kept - near)))

    def get(self, frame: int) -> Small | None:
        """The picture of `frame`, if it is kept."""
        with self._lock:
            return self._kept.get(frame)

    def latest(self, after: int, upto: int) -> int | None:
        """The frame nearest to `upto` that is kept, from there back to just before `after` is reached.

        Forwards (`after` < `upto`) that is the newest in (after, upto]; backwards the other way round.
        """
        with self._lock:
            step = -1 if upto >= after else 1
            return next((frame for frame in range(upto, after, step) if frame in self._kept), None)

    def missing(self, start: int, stop: int, step: int) -> int | None:
        """The first of the frames start, start + step ... before `stop` that is not kept."""
        with self._lock:
            return next((frame for frame in range(start, stop, step) if frame not in self._kept), None)

    def has(self, frame: int) -> bool:
        """Whether `frame` is kept."""
        with self._lock:
            return frame in self._kept

    def room_for(self, small_bytes: int) -> int:
        """How many pictures of that many bytes there is room for."""
        return max(self._most_bytes // max(small_bytes, 1), 2)

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._kept.clear()
            self._bytes = 0

    def _drop(self, frame: int) -> None:
        small = self._kept.pop(frame, None)
        if small is not None:
            self._bytes -= small.nbytes


def memory_for_pictures() -> int:
    """How many bytes of pictures to keep: an eighth of the machine's memory, within limits."""
    try:
        whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        whole = 4 << 30
    return min(max(whole // 8, LEAST_BYTES), MOST_BYTES)


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """(height, width, 4) blue, green, red, 255 as a picture that owns its pixels."""
    height, width = pixels.shape[:2]
    image = QImage(width, height, QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.bits(), np.uint8).reshape(height, image.bytesPerLine())
    rows[:, : 4 * width] = pixels.reshape(height, 4 * width)
    return image
