"""What makes a video quick to find one's way in: scrub track, thumbnails, shape of the sound.

A job of its own media engine makes them in the background, with everything else going first, and keeps
them in the cache; here they are asked for and read.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.engine_client import EngineClient
from app.session import Session
from app.whereabouts import PathOf
from core.engine import protocol
from core.errors import UserError
from core.jobs.requests import PreparePreview

logger = logging.getLogger(__name__)

QUIET_MS = 2500  # after opening a video, before the work begins
MOST_THUMBNAILS = 1500


class MediaExtras(QObject):
    """Thumbnails and sound picture of the shown video, and how far its scrub track is.

    `thumbnail` and `waveform` are quick enough for a paint event: one small read, or memory. They give
    None while there is nothing yet; `thumbnails_ready` and `waveform_ready` say when to draw again.
    """

    thumbnails_ready = Signal()  # there are more of them than before (or another video's)
    waveform_ready = Signal()
    progress_changed = Signal()

    def __init__(
        self, session: Session, media: EngineClient, path_of: PathOf, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._media = media
        self._path_of = path_of
        self._job_id = ""
        self._done: float | None = None
        self._folder: Path | None = None
        self._thumbs: _Thumbnails | None = None
        self._waveform: object = None  # core.media.sound.Waveform, loaded when first asked for
        self._looked_for_waveform = False
        self._wait = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._wait.timeout.connect(self._start)
        session.video_changed.connect(self._on_video)
        media.partial.connect(self._on_partial)
        media.progress.connect(self._on_progress)
        media.finished.connect(self._on_over)
        media.failed.connect(self._on_over)
        media.cancelled.connect(self._on_over)
        media.died.connect(self._on_died)

    @property
    def progress(self) -> float | None:
        """The share of the scrub track that is made, 0 to 1; None when nothing is being made."""
        return self._done if self._job_id else None

    def thumbnail(self, frame: int) -> QImage | None:
        """A picture 64 px high of a moment near `frame` (within half a second or so)."""
        return self._thumbs.near(frame) if self._thumbs is not None else None

    def waveform(self, start_s: float, stop_s: float, columns: int) -> NDArray[np.float32] | None:
        """(columns, 2): the least and the most of the sound, -1 to 1, in equal parts of a span."""
        if self._folder is None or columns < 1:
            return None
        if not self._looked_for_waveform:
            from core.media.sound import Waveform

            self._waveform = Waveform.read(self._folder / "sound.npz")
            self._looked_for_waveform = True
        shape = getattr(self._waveform, "shape", None)
        return shape(start_s, stop_s, columns) if shape is not None else None

    def start_now(self) -> None:
        """Begin at once instead of after a moment of quiet (for benchmarks)."""
        self._wait.stop()
        self._start()

    def close(self) -> None:
        """Stop what is being made; it goes on from there the next time."""
        self._wait.stop()
        if self._job_id:
            self._media.cancel(self._job_id)
        self._job_id = ""
        self._forget()

    def _forget(self) -> None:
        if self._thumbs is not None:
            self._thumbs.close()
        self._folder, self._thumbs, self._waveform = None, None, None
        self._looked_for_waveform = False

    def _on_video(self) -> None:
        self.close()
        video = self._session.video
        if video is not None and self._session.path is not None:
            from core.media.scrub import preview_folder, touch

            self._folder = preview_folder(video.fingerprint)
            touch(self._folder)
            self._thumbs = _Thumbnails(self._folder)
            self._wait.start()
        self.thumbnails_ready.emit()
        self.waveform_ready.emit()
        self.progress_changed.emit()

    def _start(self) -> None:
        session = self._session
        if session.video is None or session.path is None or self._job_id or self._folder is None:
            return
        try:
            path = self._path_of(session.video)
        except UserError:
            return
        if path.exists() and not self._is_all_there():
            request = PreparePreview(video=str(path), gentle=True)
            self._job_id, self._done = self._media.start_job("preview", request), 0.0
            self.progress_changed.emit()

    def _is_all_there(self) -> bool:
        from core.media.scrub import PictureTrack

        assert self._folder is not None and self._session.video is not None
        if self._session.video.has_sound and not (self._folder / "sound.npz").exists():
            return False
        track = PictureTrack(self._folder)
        complete = track.is_complete()
        track.close()
        return complete

    def _on_partial(self, message: protocol.Partial) -> None:
        if message.job_id != self._job_id:
            return
        if message.stage == "sound":
            self._looked_for_waveform = False
            self.waveform_ready.emit()
        else:
            if self._thumbs is not None:
                self._thumbs.look_again()
            self.thumbnails_ready.emit()

    def _on_progress(self, message: protocol.Progress) -> None:
        if message.job_id == self._job_id and message.stage == "preview" and message.total:
            self._done = message.done / message.total
            self.progress_changed.emit()

    def _on_over(self, message: protocol.Finished | protocol.Failed | protocol.Cancelled) -> None:
        if message.job_id != self._job_id:
            return
        if isinstance(message, protocol.Failed):  # scrubbing is slower then, and nothing else
            logger.warning("the preview could not be made: %s %s", message.message, message.detail)
        self._job_id = ""
        self.progress_changed.emit()

    def _on_died(self, job_ids: list[str], words: str) -> None:
        if self._job_id in job_ids:
            logger.warning("the engine that made the preview died: %s", words[-500:])
            self._job_id = ""
            self.progress_changed.emit()


class _Thumbnails:
    """Small pictures of one video, the last used ones kept."""

    def __init__(self, folder: Path) -> None:
        from core.media.scrub import PictureTrack

        self._track = PictureTrack(folder, "thumbs")
        self._kept: OrderedDict[int, QImage] = OrderedDict()

    def near(self, frame: int) -> QImage | None:
        """The thumbnail nearest to `frame`, if it is made."""
        info = self._track.info
        if info is None:
            return None
        number = min(round(frame / info.step), info.pictures - 1)
        kept = self._kept.get(number)
        if kept is not None:
            self._kept.move_to_end(number)
            return kept
        found = self._track.jpeg(frame)
        if found is None:
            return None
        image = QImage.fromData(found[1])
        self._kept[number] = image
        while len(self._kept) > MOST_THUMBNAILS:
            self._kept.popitem(last=False)
        return image

    def look_again(self) -> None:
        """More were made."""
        self._track.close()

    def close(self) -> None:
        """Let go of the files."""
        self._track.close()
