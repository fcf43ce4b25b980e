"""Decoding in a thread of the window's process. It releases the interpreter's lock, so the window stays
smooth. What is wished for is a mailbox of one: the newest wish wins, a wish that is overtaken is dropped
half way. While playing, the pictures that come next are made ahead; backwards, block by block.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import msgspec
from PySide6.QtCore import QSize

from app.video.store import PictureStore, Small
from core.errors import UserError

logger = logging.getLogger(__name__)

AHEAD = 24  # pictures made before they are due
DISPLAY_RATE = 60.0
STEP_BACK = 40  # a wish this little before the last one is a step back
PREPARED_BACK = 120
FAR = 40  # frames worth a jump to a key frame
LITTLE_LATE_S = 0.2  # pictures this late are still shown; later ones are passed over to catch up
LATE_BUT_SHOWN_S = 0.12
LONGEST_BLOCK = 300


class Picture(Protocol):
    """What the decoder needs of a picture."""

    index: int
    width: int
    height: int

    def small(self, width: int, height: int, deinterlace: bool = False) -> Small: ...


class Reader(Protocol):
    """What the decoder needs of a reader; `core.media.reader.VideoReader` is one."""

    def picture_if_wanted(self, index: int, is_wanted: Callable[[], bool]) -> Any: ...

    def pictures(self, start: int = 0, stop: int | None = None) -> Iterator[Any]: ...

    def group_start(self, index: int) -> int: ...

    def close(self) -> None: ...

    @property
    def facts(self) -> Any: ...


OpenReader = Callable[[str], Reader]


class Play(msgspec.Struct, frozen=True):
    """How it is played: `rate` times (below zero backwards) within frames [start, stop), perhaps over and
    over."""

    rate: float
    start: int
    stop: int
    loops: bool = False


class Ears(msgspec.Struct, frozen=True, eq=False):
    """Who is told what the decoder has, always with the decoder first; called in its thread."""

    on_open: Callable[[Any, Any], None]  # what is known of the video: `core.media.facts.VideoFacts`
    on_picture: Callable[[Any, int], None]  # the frame that was wished for is in the store
    on_error: Callable[[Any, str, str], None]  # what, and what to do


class Decoder(threading.Thread):
    """Owns the reader; fills the store."""

    def __init__(self, path: str, open_reader: OpenReader, store: PictureStore, ears: Ears) -> None:
        super().__init__(name="video decoder", daemon=True)
        self._path = path
        self._open_reader = open_reader
        self._store = store
        self._ears = ears
        self._changed = threading.Condition()
        self._wish: int | None = None
        self._play: Play | None = None
        self._due = 0
        self._stepping_back = False
        self._may_drop = False
        self._let_go = False
        self._size = QSize()
        self._deinterlace = False
        self._stopping = False
        self._running: Iterator[Any] | None = None
        self._next = 0  # what the running iterator gives next
        self._block: _Block | None = None
        self._last_made_s = 0.0
        self._bytes = 1 << 20

    # Wishes, from the window's thread --------------------------------------------------------------

    def show(self, frame: int, may_drop: bool = False) -> None:
        """Ask for the picture of `frame`; replaces a wish that was not served yet.

        `may_drop`: the next wish may even end the work on this one; without it, work once begun ends
        with a picture, so that something is seen while wishes come fast.
        """
        with self._changed:
            self._may_drop, self._let_go = may_drop, False
            self._stepping_back = 0 < self._due - frame <= STEP_BACK
            self._wish, self._play, self._due = frame, None, frame
            self._changed.notify()

    def let_go(self) -> None:
        """A wish that may be dropped, and what is made around it, matter no longer: another comes."""
        with self._changed:
            if self._may_drop:
                self._wish, self._let_go, self._stepping_back = None, True, False

    def play(self, frame: int, play: Play | None) -> None:
        """Make pictures ahead from `frame` on; None: no longer."""
        with self._changed:
            self._wish, self._play, self._due = None, play, frame
            self._stepping_back = False
            self._changed.notify()

    def be_at(self, frame: int) -> None:
        """Say which frame is due now."""
        with self._changed:
            self._due = frame
            self._changed.notify()

    def set_look(self, size: QSize, deinterlace: bool) -> None:
        """The device pixels a picture is shown on (larger ones are made smaller), and whether combed."""
        with self._changed:
            self._size, self._deinterlace = size, deinterlace
            self._changed.notify()

    def stop(self) -> None:
        """End the thread."""
        with self._changed:
            self._stopping = True
            self._changed.notify()

    # The thread ------------------------------------------------------------------------------------

    def run(self) -> None:
        """Serve wishes until stopped."""
        try:
            reader = self._open_reader(self._path)
        except UserError as error:
            self._ears.on_error(self, error.text, error.hint)
            return
        try:
            self._ears.on_open(self, reader.facts)
            self._serve(reader)
        except UserError as error:
            self._ears.on_error(self, error.text, error.hint)
        except Exception as error:
            logger.exception("the decoder stopped")
            self._ears.on_error(self, "The video could not be read any further.", str(error))
        finally:
            self._running = self._block = None
            reader.close()

    def _serve(self, reader: Reader) -> None:
        while True:
            with self._changed:
                if self._stopping:
                    return
                wish, self._wish = self._wish, None
                play, due, back = self._play, self._due, self._stepping_back
            if wish is not None:
                self._show(reader, wish)
            elif play is not None:
                self._rest_unless(self._fill(reader, play, due))
            else:
                self._rest_unless(back and self._fill_back(reader, max(due - PREPARED_BACK, 0), due))

    def _rest_unless(self, busy: bool) -> None:
        with self._changed:
            if not busy and not self._stopping and self._wish is None:
                self._changed.wait()

    def _is_wanted(self) -> bool:
        """Whether what is being done for the present wish still matters."""
        with self._changed:
            is_overtaken = self._let_go or self._wish is not None
            return not self._stopping and not (self._may_drop and is_overtaken)

    def _show(self, reader: Reader, frame: int) -> None:
        self._running = None
        picture = reader.picture_if_wanted(frame, self._is_wanted)
        if picture is not None:
            self._keep(picture)
            self._ears.on_picture(self, frame)

    def _keep(self, picture: Picture) -> None:
        with self._changed:
            size, deinterlace, near = self._size, self._deinterlace, self._due
        width, height = picture.width, picture.height
        if size.isValid() and 0 < size.width() < width:
            width, height = size.width(), max(round(height * size.width() / width), 1)
        small = picture.small(width, height, deinterlace)
        self._bytes = small.nbytes
        self._store.put(int(picture.index), small, near)
        self._last_made_s = time.monotonic()

    # Playing ---------------------------------------------------------------------------------------

    def _fill(self, reader: Reader, play: Play, due: int) -> bool:
        """Do one piece of work for playing; False when there is nothing to do."""
        if play.rate < 0:
            block = self._block_length()
            if self._fill_back(reader, max(due - block, play.start), due + 1, block):
                return True
            room = play.loops and due - block < play.start
            return room and self._fill_back(reader, max(play.stop - block, due), play.stop, block)
        step = self._step(reader, play.rate)
        missing = self._store.missing(due - due % step, min(due + AHEAD * step, play.stop), step)
        if missing is None and play.loops and due + AHEAD * step > play.stop:
            missing = self._store.missing(play.start, min(play.start + AHEAD * step, due), step)
        if missing is None:
            return False
        late = self._little_late(reader, play.rate)
        self._go_on_to(reader, range(missing - late // step * step, missing + 1, step))
        return True

    def _step(self, reader: Reader, rate: float) -> int:
        """Every how many-th picture can be seen at all."""
        facts = reader.facts
        shown_per_s = abs(rate) * facts.frames / max(facts.duration_s, 1e-3)
        return max(int(shown_per_s / DISPLAY_RATE + 0.01), 1)

    def _little_late(self, reader: Reader, rate: float) -> int:
        """How many frames a picture may be late and is still shown."""
        facts = reader.facts
        return int(LITTLE_LATE_S * abs(rate) * facts.frames / max(facts.duration_s, 1e-3))

    def _go_on_to(self, reader: Reader, wanted: range) -> None:
        """Decode one picture towards the last wanted one; keep it if wanted or if none came for long."""
        frame = wanted[-1]
        key = reader.group_start(frame)
        if self._running is None or not self._next <= frame or key > self._next + FAR:
            self._running, self._next = reader.pictures(key), key
        picture = next(self._running, None)
        if picture is None:
            self._running = None
            return
        self._next = int(picture.index) + 1
        is_new = picture.index in wanted and not self._store.has(int(picture.index))
        if is_new or time.monotonic() - self._last_made_s > LATE_BUT_SHOWN_S:
            self._keep(picture)

    def _block_length(self) -> int:
        """How many pictures to decode at a time going backwards; two blocks fit into the store."""
        return min(max(self._store.room_for(self._bytes) // 2 - AHEAD, 8), LONGEST_BLOCK)

    def _fill_back(self, reader: Reader, start: int, stop: int, length: int = PREPARED_BACK) -> bool:
        """Decode one picture of a block that ends with the last frame of [start, stop) that is missing."""
        if self._block is None or not (self._block.first < stop and start < self._block.stop):
            last = self._store.missing(stop - 1, start - 1, -1)
            if last is None:
                return False
            self._running = None
            key = reader.group_start(last)
            first = max(key, last + 1 - length)
            self._block = _Block(reader.pictures(key, last + 1), first, last + 1)
        picture = next(self._block.pictures, None)
        if picture is None:
            self._block = None
        elif picture.index >= self._block.first and not self._store.has(int(picture.index)):
            self._keep(picture)
        return True


class _Block(msgspec.Struct, frozen=True, eq=False):
    """Pictures being decoded forward to be shown backwards; those from `first` on are kept."""

    pictures: Iterator[Any]
    first: int
    stop: int


def open_video(path: str) -> Reader:
    """The real reader; the decoding library is loaded here, not at start."""
    from core.media.reader import VideoReader

    return VideoReader(path)
