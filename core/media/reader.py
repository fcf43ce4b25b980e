"""Exact pictures of a video by number."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

from core.errors import UserError
from core.media.decoding import Decoder
from core.media.facts import VideoFacts, scan_video
from core.media.picture import Picture
from core.work import run_to_end

logger = logging.getLogger(__name__)

CACHE_BYTES = 256 << 20
_NEAR_THE_START = 3000  # pictures that may be decoded from the start when nothing else helps
_WINDOW_SHARE = 0.8  # of the cache, filled on the way to one picture


class _NotWantedError(Exception):
    """Nobody waits for the picture any more."""


class VideoReader:
    """Pictures of one video file, by number.

    `picture(i)` is exact, remembers the pictures around it and steps smoothly both ways.
    `pictures(start, stop)` decodes straight through with a decoder of its own, so a job may run it
    in another thread while the window asks for single pictures. Decoding releases the interpreter lock.

    Args:
        path: the video file.
        facts: what `scan_video` found; scanned here when missing.
        threads: decoding threads, 0 for as many as the machine has cores. Results do not depend on it.
        cache_bytes: how much memory decoded pictures may keep.
    """

    def __init__(
        self,
        path: Path | str,
        facts: VideoFacts | None = None,
        threads: int = 0,
        cache_bytes: int = CACHE_BYTES,
    ) -> None:
        if facts is None:
            facts = run_to_end(scan_video(path))
        elif facts.path != Path(path):  # the file was moved since it was scanned
            facts = msgspec.structs.replace(facts, path=Path(path))
        self.facts = facts
        self._threads = threads
        self._limit = cache_bytes
        self._lock = threading.RLock()
        self._cache: OrderedDict[int, Any] = OrderedDict()
        self._cached_bytes = 0
        self._decoder = Decoder(self.facts, threads)
        self._running: Iterator[tuple[int, Any]] | None = None
        self._next = 0  # the picture the running decoder gives next
        self._before: Any = None  # the last frame given before the one looked for
        self._is_wanted: Callable[[], bool] = lambda: True

    def __enter__(self) -> VideoReader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return self.facts.frames

    def close(self) -> None:
        """Close the file and forget the pictures; pictures already handed out stay valid."""
        with self._lock:
            self._running = None
            self._decoder.close()
            self._before = None
            self._cache.clear()
            self._cached_bytes = 0

    def picture(self, index: int) -> Picture:
        """Picture `index`, exactly. Raises IndexError outside [0, frames)."""
        if not 0 <= index < self.facts.frames:
            raise IndexError(f"picture {index} of {self.facts.frames}")
        with self._lock:
            frame = self._cache.get(index)
            if frame is None:
                frame = self._decoded(index)
            else:
                self._cache.move_to_end(index)
            return self._made(index, frame)

    def picture_if_wanted(self, index: int, is_wanted: Callable[[], bool]) -> Picture | None:
        """As `picture`; None as soon as `is_wanted`, asked for each picture on the way, says no."""
        with self._lock:
            self._is_wanted = is_wanted
            try:
                return self.picture(index)
            except _NotWantedError:
                return None
            finally:
                self._is_wanted = lambda: True

    def group_start(self, index: int) -> int:
        """The picture decoding begins with to reach picture `index`."""
        return self._decoder.first_picture(self._decoder.key_before(index))

    def pictures(self, start: int = 0, stop: int | None = None) -> Iterator[Picture]:
        """Pictures [start, stop) in order, decoded straight through; may run in any one thread.

        A picture that turns out not to be decodable is given as the one before it, as players show it.
        """
        stop = self.facts.frames if stop is None else min(stop, self.facts.frames)
        if start >= stop:
            return
        decoder = Decoder(self.facts, self._threads)
        try:
            expected = start
            shown = None
            for number, frame in decoder.frames(decoder.key_before(start)):
                if number > expected:
                    yield from self._filled(expected, min(number, stop), shown)
                    expected = min(number, stop)
                shown = frame
                if number == expected < stop:
                    yield self._made(number, frame)
                    expected += 1
                if expected == stop:
                    return
            yield from self._filled(expected, stop, shown)
        finally:
            decoder.close()

    def _made(self, index: int, frame: Any) -> Picture:
        return Picture(frame, index, float(self.facts.times_s[index]), self.facts.geometry)

    def _filled(self, start: int, stop: int, before: Any) -> Iterator[Picture]:
        """Pictures that decoding passed over: decoded from further back, or else the one before them."""
        reachable = True
        for index in range(start, stop):
            with self._lock:
                frame = self._found(index) if reachable else None
            if frame is None and reachable:
                reachable = False
                logger.warning("pictures %d to %d could not be decoded", index, stop - 1)
            before = before if frame is None else frame
            if before is None:
                raise self._undecodable(index)
            yield self._made(index, before)

    def _decoded(self, index: int) -> Any:
        """The frame of picture `index`, or of the last one before it that can be decoded."""
        frame = self._found(index)
        if frame is None:
            logger.warning("picture %d could not be decoded; the one before stands for it", index)
            frame = self._before
            if frame is None:
                raise self._undecodable(index)
            self._keep(index, frame)
        return frame

    def _undecodable(self, index: int) -> UserError:
        return UserError(
            "Picture {index} of {name} could not be decoded.",
            hint="The file is damaged: copy it from the camera again.",
            index=index,
            name=self.facts.path.name,
        )

    def _found(self, index: int) -> Any:
        """Decode up to picture `index`, keeping what lies just before it; None where it does not come."""
        if index in self._cache:
            return self._cache[index]
        decoder = self._decoder
        key = decoder.key_before(index)
        if self._running is not None and decoder.first_picture(key) <= self._next <= index:
            self._run_to(index)
            if index in self._cache:
                return self._cache[index]
        self._before = None
        for start in self._starts(key, index):
            self._running = decoder.frames(start)
            self._run_to(index)
            if index in self._cache:
                return self._cache[index]
        self._running = None
        return None

    @staticmethod
    def _starts(key: int, index: int) -> list[int]:
        """Key frames to try in turn: the nearest, some before it, and the start where that is not far."""
        earlier = [key - back for back in (0, 1, 3, 8) if key - back >= 0]
        return [*earlier, -1] if index < _NEAR_THE_START or not earlier else earlier

    def _run_to(self, index: int) -> None:
        """Let the running decoder go on to picture `index`, keeping those before it as room allows."""
        assert self._running is not None
        window: OrderedDict[int, Any] = OrderedDict()
        window_bytes = 0
        for number, frame in self._running:
            self._next = number + 1
            if number < index:
                self._before = frame
            if number <= index:
                window[number] = frame
                window_bytes += _size(frame)
                while window_bytes > self._limit * _WINDOW_SHARE and len(window) > 1:
                    window_bytes -= _size(window.popitem(last=False)[1])
            if number >= index or not self._is_wanted():
                break
        for number, frame in window.items():
            self._keep(number, frame)
        if index not in self._cache and not self._is_wanted():
            raise _NotWantedError

    def _keep(self, index: int, frame: Any) -> None:
        if index in self._cache:
            self._cache.move_to_end(index)
            return
        self._cache[index] = frame
        self._cached_bytes += _size(frame)
        while self._cached_bytes > self._limit and len(self._cache) > 1:
            self._cached_bytes -= _size(self._cache.popitem(last=False)[1])


def _size(frame: Any) -> int:
    """Bytes a decoded frame keeps in memory."""
    return sum(plane.buffer_size for plane in frame.planes)
