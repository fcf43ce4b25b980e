"""Reads pictures of the scrub track in a thread of its own: the newest wish wins."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtGui import QImage

from app.video.store import image_of


class ScrubReader(threading.Thread):
    """Answers each wish that no newer one overtook by `on_answer(wished, frame, image)`.

    The frame is -1 where the track does not have it.
    """

    def __init__(self, fingerprint: str, on_answer: Callable[[int, int, QImage], None]) -> None:
        super().__init__(name="scrub reader", daemon=True)
        self._fingerprint = fingerprint
        self._on_answer = on_answer
        self._changed = threading.Condition()
        self._wish: int | None = None
        self._stopping = False

    def ask(self, frame: int) -> None:
        """Wish for the picture nearest to `frame`."""
        with self._changed:
            self._wish = frame
            self._changed.notify()

    def stop(self) -> None:
        """End the thread."""
        with self._changed:
            self._stopping = True
            self._changed.notify()

    def run(self) -> None:
        """Serve wishes until stopped."""
        from core.media.scrub import PictureTrack, preview_folder

        track = PictureTrack(preview_folder(self._fingerprint))
        try:
            while True:
                with self._changed:
                    while self._wish is None and not self._stopping:
                        self._changed.wait()
                    if self._stopping or self._wish is None:
                        return
                    wish, self._wish = self._wish, None
                found = track.picture(wish)
                if found is None:
                    self._on_answer(wish, -1, QImage())
                else:
                    self._on_answer(wish, found[0], image_of(found[1]))
        finally:
            track.close()
