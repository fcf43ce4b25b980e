"""Scrub tracks of the further cameras, made one after the other while nothing else is to be done.

With them a camera that cannot be decoded fast enough shows the right moment, small, and not a late one.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from app.engine_client import EngineClient
from app.session import Session
from app.video.cameras import further_parts
from app.whereabouts import PathOf
from core.document.project import VideoItem
from core.engine import protocol
from core.errors import UserError
from core.jobs.requests import PreparePreview

QUIET_MS = 4000  # after the video changed: the scrub track of the shown one is asked for first


class CameraPreviews(QObject):
    """Asks the background engine for one camera after the other."""

    def __init__(
        self, session: Session, media: EngineClient, path_of: PathOf, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._media = media
        self._path_of = path_of
        self._job_id = ""
        self._asked: set[str] = set()  # fingerprints: asked for once, whether it went well or not
        self._wait = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._wait.timeout.connect(self.go_on)
        session.video_changed.connect(self._start_over)
        session.changed.connect(self._on_changed)
        for over in (media.finished, media.failed, media.cancelled):
            over.connect(self._on_over)
        media.died.connect(self._on_died)

    def close(self) -> None:
        """Stop what is being made; it goes on from there the next time."""
        self._wait.stop()
        if self._job_id:
            self._media.cancel(self._job_id)
        self._job_id = ""

    def go_on(self) -> None:
        """Ask for the next scrub track that is not there."""
        if self._job_id or self._session.path is None:
            return
        for _, video in further_parts(self._session):
            try:
                path = self._path_of(video)
            except UserError:
                continue
            if video.fingerprint not in self._asked:
                self._asked.add(video.fingerprint)
                if not is_prepared(video):
                    request = PreparePreview(video=str(path), gentle=True)
                    self._job_id = self._media.start_job("preview", request)
                    return

    def _start_over(self) -> None:
        self.close()
        self._asked = set()
        self._wait.start()

    def _on_changed(self, *_: object) -> None:
        wanted = {video.fingerprint for _, video in further_parts(self._session)}
        if wanted - self._asked and not self._job_id:
            self._wait.start()

    def _on_over(self, message: protocol.Finished | protocol.Failed | protocol.Cancelled) -> None:
        if message.job_id == self._job_id:
            self._job_id = ""
            self.go_on()

    def _on_died(self, job_ids: list[str], words: str) -> None:
        if self._job_id in job_ids:
            self._job_id = ""


def is_prepared(video: VideoItem) -> bool:
    """Whether the scrub track of a video is there as a whole."""
    from core.media.scrub import PictureTrack, preview_folder

    track = PictureTrack(preview_folder(video.fingerprint))
    complete = track.is_complete()
    track.close()
    return complete
