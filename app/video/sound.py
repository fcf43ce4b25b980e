"""Sound in step with the pictures: decoded and stretched in a thread, fed to a sink whose clock leads."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

logger = logging.getLogger(__name__)

SLOWEST, FASTEST = 0.5, 2.0  # beyond, there is silence
AHEAD_S = 0.6
HICCUP_S = 0.1  # a sink silent for so long does not lead
STUCK_S = 1.0  # a sink that has heard nothing for so long is given up

Samples = NDArray[np.int16]


class Sink(Protocol):
    """Where sound goes: (n, 2) int16 samples at `core.media.sound.RATE`."""

    def start(self) -> bool:
        """Begin anew, with nothing heard yet; False where that cannot be done."""

    def room(self) -> int:
        """How many samples may be written now."""

    def write(self, samples: Samples) -> None:
        """Hand over at most `room` samples."""

    def heard_s(self) -> float:
        """How much was heard since `start`, in seconds."""

    def set_volume(self, volume: float) -> None:
        """From 0 to 1."""

    def stop(self) -> None:
        """Be silent at once."""


def open_device() -> Sink | None:
    """The machine's sound device; None where there is none. Loads Qt's multimedia when first asked."""
    try:
        from app.video.sound_device import QtSink

        return QtSink.opened()
    except ImportError as error:
        logger.warning("there is no sound: %s", error)
        return None


class Sound:
    """Plays the sound of a video from a moment on. A missing or broken device only means silence."""

    def __init__(self, open_sink: Callable[[], Sink | None] = open_device) -> None:
        self._open_sink = open_sink
        self._sink: Sink | None = None
        self._was_asked = False
        self._volume = 1.0
        self._maker: _Maker | None = None
        self._ending: list[_Maker] = []
        self._from_s = 0.0
        self._rate = 1.0
        self._heard_s = 0.0
        self._heard_at = 0.0

    @property
    def is_playing(self) -> bool:
        """Whether sound is on its way."""
        return self._maker is not None

    def set_volume(self, volume: float) -> None:
        """From 0 to 1."""
        self._volume = volume
        if self._sink is not None:
            self._sink.set_volume(volume)

    def play(self, path: str, first_picture_s: float, span_s: tuple[float, float], rate: float) -> None:
        """Play the span of the video `rate` times; silent where that is too slow, too fast or backwards."""
        self.stop()
        if not SLOWEST <= rate <= FASTEST:
            return
        if not self._was_asked:
            self._sink, self._was_asked = self._open_sink(), True
        if self._sink is None or not self._sink.start():
            return
        self._sink.set_volume(self._volume)
        self._from_s, self._rate = span_s[0], rate
        self._heard_s, self._heard_at = 0.0, time.monotonic()
        self._maker = _Maker(path, first_picture_s, span_s, rate)
        self._maker.start()

    def feed(self) -> None:
        """Hand over what is ready; call it often while playing."""
        if self._maker is None or self._sink is None:
            return
        room = self._sink.room()
        while room > 0:
            samples = self._maker.take(room)
            if samples is None:
                return
            self._sink.write(samples)
            room -= len(samples)

    def position_s(self) -> float | None:
        """The moment of the video that is heard now; None where sound does not lead."""
        if self._maker is None or self._sink is None:
            return None
        heard_s, now = self._sink.heard_s(), time.monotonic()
        if heard_s > self._heard_s:
            self._heard_s, self._heard_at = heard_s, now
        elif now - self._heard_at > STUCK_S and not self._maker.is_over():
            logger.warning("the sound device is stuck; playing goes on without it")
            self.stop()
            return None
        if heard_s <= 0 or now - self._heard_at > HICCUP_S:
            return None
        return self._from_s + (heard_s + (now - self._heard_at)) * self._rate

    def stop(self) -> None:
        """Be silent."""
        maker, self._maker = self._maker, None
        self._ending = [ending for ending in self._ending if ending.is_alive()]
        if maker is not None:
            maker.stop()
            self._ending.append(maker)
            if self._sink is not None:
                self._sink.stop()

    def close(self) -> None:
        """Be silent, and wait for the threads."""
        self.stop()
        for ending in self._ending:
            ending.join(timeout=5.0)
        self._ending.clear()


class _Maker(threading.Thread):
    """Decodes and stretches ahead of what is heard."""

    def __init__(self, path: str, first_picture_s: float, span_s: tuple[float, float], rate: float) -> None:
        super().__init__(name="sound maker", daemon=True)
        self._path = path
        self._first_picture_s = first_picture_s
        self._span_s = span_s
        self._rate = rate
        self._changed = threading.Condition()
        self._ready: deque[Samples] = deque()
        self._ready_samples = 0
        self._is_over = False
        self._stopping = False

    def take(self, most: int) -> Samples | None:
        """At most `most` samples that come next; None where none is ready."""
        with self._changed:
            if not self._ready:
                return None
            first = self._ready.popleft()
            if len(first) > most:
                self._ready.appendleft(first[most:])
                first = first[:most]
            self._ready_samples -= len(first)
            self._changed.notify()
        return first

    def is_over(self) -> bool:
        """Whether all of it was made and taken."""
        with self._changed:
            return self._is_over and not self._ready

    def stop(self) -> None:
        """End the thread."""
        with self._changed:
            self._stopping = True
            self._changed.notify()

    def run(self) -> None:
        """Make sound until stopped or over."""
        try:
            self._make()
        except Exception:
            logger.exception("the sound could not be read any further")
        with self._changed:
            self._is_over = True

    def _make(self) -> None:
        from core.media.sound import CHANNELS, RATE, sound_blocks
        from core.media.stretch import Stretcher

        from_s, stop_s = self._span_s
        stretcher = Stretcher(self._rate, RATE, CHANNELS)
        due_s = from_s
        for time_s, block in sound_blocks(Path(self._path), self._first_picture_s, from_s):
            late = round((due_s - time_s) * RATE)  # what lies before the start is cut off
            if late > 0:
                block = block[late:]
            elif due_s == from_s and late < 0:  # the sound begins later than the picture
                block = np.concatenate([np.zeros((-late, CHANNELS), np.float32), block])
            left = round((stop_s - due_s) * RATE)
            block = block[: max(left, 0)]
            due_s += len(block) / RATE
            if not self._put(stretcher.feed(block)) or left <= 0:
                return

    def _put(self, samples: NDArray[np.float32]) -> bool:
        """Queue samples, waiting for room; False when it is time to end."""
        from core.media.sound import RATE

        whole = (np.clip(samples, -1, 1) * 32767).astype(np.int16)
        with self._changed:
            while self._ready_samples > AHEAD_S * RATE and not self._stopping:
                self._changed.wait()
            if len(whole):
                self._ready.append(whole)
                self._ready_samples += len(whole)
            return not self._stopping
