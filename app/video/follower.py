"""The pictures of one video, at rest and while playing, for whoever says which frame is due.

The player uses one for the video of the session; a view of several cameras makes one for each further
video::

    follower = Follower(parent=self)
    follower.picture_ready.connect(lambda frame, image: ...)   # QImage no larger than set_size
    follower.set_size(QSize(640, 360))       # device pixels it is shown on
    follower.open(path)
    follower.show(120)                       # at rest: a preview at once where there is one, then exact
    follower.playing(1.0)                    # from now on pictures are made ahead; below zero backwards
    follower.show(due)                       # call it for every tick with the frame that is due now
    follower.playing(0.0)                    # at rest again; the exact picture of the last frame follows
    follower.close()                         # ends its threads; always call it

While playing, `show` gives the picture that is due, or the nearest one that is ready, or nothing new;
it never waits. Frames are those of that video: the caller turns times into frames.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from app.video.decoder import Decoder, Ears, OpenReader, Play, open_video
from app.video.scrubbing import ScrubReader
from app.video.store import PictureStore, Small, image_of

if TYPE_CHECKING:
    from core.media.facts import VideoFacts

RESTING_MS = 60  # a hand that has not moved for so long rests
DRAG_S = 0.15  # wishes closer together than this are a drag
NEAR_STEP = 12  # frames on that are decoded at once even during a drag
LATE_S = 0.05
SHORTEST_S = 1 / 62  # pictures that follow each other faster cannot all be seen
FASTEST_DECODED = 4.0
SHORT_MEMORY = 128 << 20
GOODBYE_S = 5.0


class Follower(QObject):
    """Shows any frame of one video; see the module's text for how to use it."""

    picture_ready = Signal(int, QImage)  # the frame it is of, the picture
    failed = Signal(str, str)  # what, and what to do
    opened = Signal(object)  # what is known of the video: `core.media.facts.VideoFacts`
    _decoded = Signal(object, int)
    _previewed = Signal(object, int, int, QImage)
    _known = Signal(object, object)
    _broken = Signal(object, str, str)

    def __init__(
        self,
        parent: QObject | None = None,
        open_reader: OpenReader = open_video,
        most_bytes: int = SHORT_MEMORY,
    ) -> None:
        super().__init__(parent)
        self._open_reader = open_reader
        self._store = PictureStore(most_bytes)
        self._decoder: Decoder | None = None
        self._scrub: ScrubReader | None = None
        self._has_preview = False
        self._size = QSize()
        self._deinterlace = False
        self._wish = 0
        self._shown = -1
        self._is_exact = False
        self._rate = 0.0
        self._frame_s = 1 / 30
        self._wished_s = 0.0
        self._given_s = 0.0
        self._decodes_ahead = False
        self._rest = QTimer(self, singleShot=True, interval=RESTING_MS)
        self._rest.timeout.connect(self._ask_exact)
        self._decoded.connect(self._on_decoded)
        self._previewed.connect(self._on_previewed)
        self._known.connect(self._on_known)
        self._broken.connect(self._on_broken)

    @property
    def shown(self) -> int:
        """The frame whose picture was given last; -1 before the first."""
        return self._shown

    @property
    def is_exact(self) -> bool:
        """Whether the last picture was the video's own, not the small preview."""
        return self._is_exact

    @property
    def has_preview(self) -> bool:
        """Whether the scrub track answered the last time it was asked."""
        return self._has_preview

    def is_ready(self, frame: int) -> bool:
        """Whether the picture of `frame` can be given at once."""
        return self._store.has(frame)

    def open(self, path: str, frame: int = 0) -> None:
        """Show `frame` of the video at `path`."""
        self.close()
        self._shown, self._is_exact, self._wish, self._rate = -1, False, frame, 0.0
        decoder = Decoder(
            path,
            self._open_reader,
            self._store,
            Ears(self._known.emit, self._decoded.emit, self._broken.emit),
        )
        decoder.set_look(self._size, self._deinterlace)
        self._decoder = decoder
        decoder.start()
        decoder.show(frame)

    def close(self) -> None:
        """Stop the threads and wait for them."""
        self._rest.stop()
        decoder, self._decoder = self._decoder, None
        scrub, self._scrub = self._scrub, None
        for thread in (decoder, scrub):
            if thread is not None:
                thread.stop()
        for thread in (decoder, scrub):
            if thread is not None:
                thread.join(timeout=GOODBYE_S)
        self._has_preview = False
        self._store.clear()

    def set_size(self, size: QSize) -> None:
        """The device pixels a picture is shown on."""
        if size != self._size:
            self._size = size
            self._look_again()

    def set_deinterlace(self, on: bool) -> None:
        """Whether the comb of interlaced pictures is mended."""
        if on != self._deinterlace:
            self._deinterlace = on
            self._store.clear()
            self._look_again()

    def playing(
        self,
        rate: float,
        start: int = 0,
        stop: int = 1 << 60,
        loops: bool = False,
        frame_s: float = 1 / 30,
        previews_will_do: bool = False,
    ) -> None:
        """Make pictures ahead for playing `rate` times within frames [start, stop); 0: rest.

        `loops`: after the last frame the first one follows. `frame_s`: how long a frame usually lasts.
        `previews_will_do`: decode nothing where there are previews (for one camera among several that the
        machine cannot decode in time).
        """
        self._rest.stop()
        self._rate, self._frame_s = rate, frame_s
        if self._decoder is None:
            return
        is_easy = previews_will_do or abs(rate) >= FASTEST_DECODED
        self._decodes_ahead = rate != 0 and not (self._has_preview and is_easy)
        if rate == 0:
            self._is_exact = False
            self.show(self._wish)
        elif self._decodes_ahead:
            self._decoder.play(self._wish, Play(rate, start, stop, loops))
        else:
            self._decoder.play(self._wish, None)

    def show(self, frame: int) -> None:
        """At rest: show `frame`. While playing: it is due now."""
        before, self._wish = self._wish, frame
        if self._rate:
            self._show_due(frame, before)
            return
        now = time.monotonic()
        is_drag, self._wished_s = now - self._wished_s < DRAG_S, now
        self._rest.stop()
        small = self._store.get(frame)
        if small is not None:
            self._give(frame, small)
            if self._is_sharp(small):
                if self._decoder is not None:
                    self._decoder.be_at(frame)
                return
        elif self._scrub is not None:
            self._scrub.ask(frame)
        self._is_exact = False
        if is_drag and self._has_preview and not 0 <= frame - before <= NEAR_STEP:
            if self._decoder is not None:
                self._decoder.let_go()  # the processors are the preview's until the hand rests
            self._rest.start()
        else:
            self._ask_exact()

    def _show_due(self, frame: int, before: int) -> None:
        if self._decoder is None:
            return
        if frame != before:
            self._decoder.be_at(frame)
        jumped = (frame - self._shown) * self._rate < 0
        after = frame - (1 if self._rate > 0 else -1) if jumped or self._shown < 0 else self._shown
        latest = self._store.latest(after, frame) if after != frame else None
        if latest is not None and not jumped and self._shown >= 0:
            latest = self._in_order(frame, latest)
        if latest is not None:
            small = self._store.get(latest)
            if small is not None:
                self._give(latest, small)
        late_s = abs(frame - self._shown) * self._frame_s / abs(self._rate)
        is_wanted = not self._decodes_ahead or self._rate < 0 or late_s > LATE_S
        if self._scrub is not None and self._shown != frame != before and is_wanted:
            self._scrub.ask(frame)

    def _in_order(self, due: int, latest: int) -> int | None:
        """The picture to show now that `due` is due and `latest` ready; None: in a moment.

        When the window's thread was busy for a moment, no picture is passed over for it: they follow each
        other twice as fast until the clock is caught up with.
        """
        step = 1 if self._rate > 0 else -1
        picture_s = self._frame_s / abs(self._rate)
        behind = (due - self._shown) * step
        is_little = behind > 1 and behind * picture_s <= LATE_S and picture_s >= SHORTEST_S
        if not is_little or not self._store.has(self._shown + step):
            return latest
        is_soon = time.monotonic() - self._given_s < picture_s / 2
        return None if is_soon else self._shown + step

    def _give(self, frame: int, small: Small) -> None:
        self._shown, self._is_exact = frame, True
        self._given_s = time.monotonic()
        self.picture_ready.emit(frame, image_of(small.bgra()))

    def _is_sharp(self, small: Small) -> bool:
        return small.width >= min(self._size.width(), small.of_width) or not self._size.isValid()

    def _ask_exact(self) -> None:
        if self._decoder is not None:
            self._decoder.show(self._wish, may_drop=self._has_preview)

    def _look_again(self) -> None:
        if self._decoder is None:
            return
        self._decoder.set_look(self._size, self._deinterlace)
        small = self._store.get(self._wish)
        if not self._rate and (small is None or not self._is_sharp(small)):
            self._ask_exact()

    # From the threads ------------------------------------------------------------------------------

    def _on_known(self, decoder: Decoder, facts: VideoFacts) -> None:
        if decoder is not self._decoder:
            return
        self._scrub = scrub = ScrubReader(
            facts.fingerprint, lambda wish, frame, image: self._previewed.emit(scrub, wish, frame, image)
        )
        scrub.start()
        scrub.ask(self._wish)
        self.opened.emit(facts)

    def _on_decoded(self, decoder: Decoder, frame: int) -> None:
        if decoder is not self._decoder or self._rate:
            return
        if frame != self._wish and self._is_exact and self._shown == self._wish:
            return  # the answer to an earlier wish; what is wished for now was kept and is shown
        small = self._store.get(frame)
        if small is not None and (frame == self._wish or not self._has_preview):
            self._give(frame, small)

    def _on_previewed(self, scrub: ScrubReader, wish: int, frame: int, image: QImage) -> None:
        if scrub is not self._scrub:
            return
        self._has_preview = frame >= 0
        if frame < 0:
            return
        if self._rate:
            is_further = self._shown < 0 or (frame - self._shown) * self._rate > 0
            is_timely = (self._wish - frame) * self._rate >= 0
            if not (is_further and is_timely):
                return
        elif self._is_exact and self._shown == self._wish:
            return
        self._shown, self._is_exact = frame, False
        self.picture_ready.emit(frame, image)

    def _on_broken(self, decoder: Decoder, text: str, hint: str) -> None:
        if decoder is self._decoder:
            self.failed.emit(text, hint)
