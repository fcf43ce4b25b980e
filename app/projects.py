"""Opening: a video gets a session beside it (or the one that is there), a session file is opened as it is."""

from __future__ import annotations

import datetime
import logging
import os
import shutil
import tempfile
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from app.engine_client import EngineClient
from app.jobs import JobList, RunningJob
from app.session import Session
from core.document.edits import new_id
from core.document.project import Project
from core.engine import protocol
from core.errors import UserError
from core.jobs.outcomes import VideoRead
from core.jobs.requests import ImportVideo
from core.paths import resources_dir, user_cache_dir, user_data_dir

logger = logging.getLogger(__name__)

SUFFIX = ".kinescribe"
VIDEO_SUFFIXES = (".mp4", ".mov", ".m4v", ".avi", ".mkv", ".webm", ".mpg", ".mpeg", ".wmv", ".mts", ".gif")


class Projects(QObject):
    """Opens and makes sessions; reading a new video is a job of the media engine."""

    opened = Signal(str)  # path of the project
    failed = Signal(object)  # UserError
    told = Signal(str, str)  # text, hint: something the person should know
    reading = Signal(str)  # name of a video that is being read
    leaving = Signal()  # the open session is about to be closed for another one

    def __init__(
        self, session: Session, media: EngineClient, jobs: JobList, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._media = media
        self._jobs = jobs
        self._imports: dict[str, tuple[Path, Path, str]] = {}  # job id -> video, project, folder
        media.finished.connect(self._on_read)
        media.failed.connect(self._on_failed)
        media.cancelled.connect(self._on_cancelled)
        media.died.connect(self._on_died)
        media.progress.connect(self._on_progress)

    def open(self, path: Path | str) -> None:
        """Open a session file or a video; what goes wrong is told by `failed`."""
        path = Path(path).absolute()
        try:
            if path.is_dir():
                raise UserError("{name} is a folder.", hint="Choose a video or a session.", name=path.name)
            if not path.exists():
                raise UserError(
                    "{name} is not there.", hint="Was it moved or is its drive unplugged?", name=path.name
                )
            if path.suffix.lower() == SUFFIX:
                self._open_project(path)
            else:
                self._open_video(path)
        except UserError as error:
            self.failed.emit(error)

    def open_sample(self) -> None:
        """Open the sample, copied to the person's own folder so that everything can be tried on it."""
        try:
            self.open(sample_video())
        except (UserError, OSError) as error:
            text = "The sample video is not there."
            self.failed.emit(error if isinstance(error, UserError) else UserError(text))

    def close(self) -> None:
        """Close the open session."""
        self.leaving.emit()
        self._session.close_store()

    def cancel(self, job_id: str) -> bool:
        """Stop reading a video; False when `job_id` is none of ours."""
        if job_id in self._imports:
            self._media.cancel(job_id)
            return True
        return False

    def add_video(self, path: Path) -> None:
        """Read one more video into the open session."""
        if self._session.path is not None:
            self._read(path, self._session.path)

    def _open_video(self, video: Path) -> None:
        project, elsewhere = project_for(video)
        if elsewhere:
            folder = project.parent.name
            self.told.emit(
                "This folder cannot be written to.", f"The session is kept in your own folder ({folder})."
            )
        if project.exists():
            self._open_project(project)
        else:
            self._read(video, project)

    def _open_project(self, path: Path) -> None:
        if self._session.path == path and self._session.store is not None:
            return
        from core.document.store import DocumentStore

        try:
            store = DocumentStore.open(path)
        except UserError as error:
            try:
                store = DocumentStore.open(path, read_only=True)
            except UserError:
                raise error from None
            self.told.emit(error.text, "It is opened to read only: you can look at everything.")
        self.leaving.emit()
        self._session.open_store(store)
        self.opened.emit(str(path))

    def _read(self, video: Path, project: Path) -> None:
        folder = tempfile.mkdtemp(prefix="read-", dir=user_cache_dir())
        job_id = self._media.start_job("import_video", ImportVideo(video=str(video), folder=folder))
        self._imports[job_id] = (video, project, folder)
        self._jobs.add(RunningJob(id=job_id, title=f"Reading {video.name}", state="running", stage="read"))
        self.reading.emit(video.name)

    def _on_read(self, message: protocol.Finished) -> None:
        entry = self._imports.pop(message.job_id, None)
        if entry is None:
            return
        from core.jobs.results import take_in_video

        video, project, folder = entry
        try:
            read = msgspec.json.decode(message.result, type=VideoRead)
            if self._session.path == project and self._session.store is not None:
                take_in_video(self._session.store, read)
            else:
                self._make_project(video, project, read)
        except UserError as error:
            self.failed.emit(error)
        finally:
            self._forget(message.job_id, folder)

    def _make_project(self, video: Path, path: Path, read: VideoRead) -> None:
        from core.document.store import DocumentStore
        from core.jobs.results import take_in_video

        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        store = DocumentStore.create(path, Project(id=new_id(), name=video.stem, created=now))
        try:
            take_in_video(store, read)
        except BaseException:
            store.close()
            path.unlink(missing_ok=True)
            raise
        self.leaving.emit()
        self._session.open_store(store)
        self.opened.emit(str(path))

    def _on_failed(self, message: protocol.Failed) -> None:
        entry = self._imports.pop(message.job_id, None)
        if entry is not None:
            self._forget(message.job_id, entry[2])
            self.failed.emit(UserError(message.message, hint=message.hint))

    def _on_cancelled(self, message: protocol.Cancelled) -> None:
        entry = self._imports.pop(message.job_id, None)
        if entry is not None:
            self._forget(message.job_id, entry[2])

    def _on_died(self, job_ids: list[str], words: str) -> None:
        logger.warning("the media engine died: %s", words[-500:])
        for job_id in job_ids:
            entry = self._imports.pop(job_id, None)
            if entry is not None:
                self._forget(job_id, entry[2])
                self.failed.emit(
                    UserError(
                        "Reading {name} stopped unexpectedly.", hint="Open it once more.", name=entry[0].name
                    )
                )

    def _on_progress(self, message: protocol.Progress) -> None:
        if message.job_id in self._imports:
            self._jobs.update(message.job_id, done=message.done, total=message.total, left_s=message.left_s)

    def _forget(self, job_id: str, folder: str) -> None:
        self._jobs.remove(job_id)
        shutil.rmtree(folder, ignore_errors=True)


def project_for(video: Path) -> tuple[Path, bool]:
    """The session file of a video: beside it, or (True) in the person's own folder.

    A file of that name that belongs to another video is left alone; the next free number is taken.
    """
    folder = video.parent
    beside = os.access(folder, os.W_OK)
    if not beside and not (folder / (video.stem + SUFFIX)).exists():
        folder = user_data_dir() / "sessions"
        folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while True:
        path = folder / (f"{video.stem}{SUFFIX}" if number == 1 else f"{video.stem}-{number}{SUFFIX}")
        if not path.exists() or _belongs(path, video):
            return path, folder != video.parent
        number += 1


def _belongs(project: Path, video: Path) -> bool:
    """Whether the session is of that video, or cannot be read at all (then opening says why)."""
    from core.document.store import DocumentStore
    from core.jobs.results import found_path

    try:
        with DocumentStore.open(project, read_only=True) as store:
            videos = store.project.videos
            return not videos or any(found_path(item, project) == video.resolve() for item in videos)
    except UserError:
        return True


def sample_dir() -> Path:
    """The person's own folder for the sample; made when it is not there."""
    folder = user_data_dir() / "sample"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def sample_video() -> Path:
    """The sample video in the person's own folder, which is made when it is not there."""
    source = resources_dir() / "demo" / "sample.mp4"
    if not source.exists():
        raise UserError("The sample video is not there.", hint="It comes with the program's resources.")
    folder = sample_dir()
    copy = folder / source.name
    if not copy.exists() or copy.stat().st_size != source.stat().st_size:
        shutil.copyfile(source, copy)
    return copy
