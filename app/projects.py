"""Opening: a video gets a session beside it (or the one that is there), a session file is opened as it is."""

from __future__ import annotations

import datetime
import itertools
import logging
import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from app.engine_client import EngineClient
from app.jobs import JobList, RunningJob, title_of
from app.session import Session
from app.words import tr
from core.document.edits.common import new_id
from core.document.locating import files_below, named_path
from core.document.project import Project, VideoItem
from core.engine import protocol
from core.errors import UserError
from core.jobs.outcomes import VideoRead
from core.jobs.requests import ImportVideo
from core.paths import resources_dir, user_cache_dir, user_data_dir

logger = logging.getLogger(__name__)

SUFFIX = ".kinescribe"
VIDEO_SUFFIXES = (".mp4", ".mov", ".m4v", ".avi", ".mkv", ".webm", ".mpg", ".mpeg", ".wmv", ".mts", ".gif")
MOST_VIDEOS = 5_000


class _Read(msgspec.Struct, frozen=True):
    """A video to be read, and the session it goes into; `replaces`: the id of the one it stands for."""

    video: Path
    project: Path
    name: str = ""  # of a new session
    replaces: str = ""


class ReadFailure(msgspec.Struct, frozen=True):
    """A video that could not be read, and why."""

    name: str
    reason: str
    hint: str


class Projects(QObject):
    """Opens and makes sessions; reading new videos is a row of jobs of the media engine."""

    opened = Signal(str)  # path of the project
    failed = Signal(object)  # UserError
    told = Signal(str, str)  # text, hint: something the person should know
    reading = Signal(str)  # name of a video that is being read
    added = Signal(int, list)  # several videos were read: how many well, and the ReadFailures
    facts_replaced = Signal(str)  # id of a video that is another file now
    leaving = Signal()  # the open session is about to be closed for another one

    def __init__(
        self, session: Session, media: EngineClient, jobs: JobList, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._media = media
        self._jobs = jobs
        self._waiting: list[_Read] = []
        self._current: tuple[str, _Read, str] | None = None  # job id, what, folder
        self._row = 0
        self._read_well = 0
        self._failures: list[ReadFailure] = []
        media.finished.connect(self._on_read)
        media.failed.connect(self._on_failed)
        media.cancelled.connect(self._on_cancelled)
        media.died.connect(self._on_died)
        media.progress.connect(self._on_progress)

    # ---- opening ---------------------------------------------------------------------------------

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

    def open_many(self, paths: Sequence[Path | str]) -> None:
        """Open what was chosen or dropped: a session, a video, or many videos and folders of them."""
        chosen = [Path(path).absolute() for path in paths]
        sessions = [path for path in chosen if path.suffix.lower() == SUFFIX and path.is_file()]
        if sessions or (len(chosen) == 1 and not chosen[0].is_dir()):
            self.open((sessions or chosen)[0])
            return
        videos = videos_among(chosen)
        if not videos:
            self.failed.emit(UserError("There is no video among what was chosen."))
        elif self._session.path is not None:
            self.add_videos(videos)
        elif len(videos) == 1:
            self.open(videos[0])
        else:
            self._new_session(videos)

    def add_videos(self, videos: Iterable[Path]) -> None:
        """Read more videos into the open session."""
        if self._session.path is not None and not self._session.read_only:
            there = {named_path(self._session.path, v.path) for v in self._videos()}
            for video in videos:
                if video not in there:
                    self._waiting.append(_Read(video, self._session.path))
                    self._row += 1
            self._read_next()

    def use_anyway(self, video_id: str, path: Path) -> None:
        """Read the file that lies in a video's place anew: it is the video from now on."""
        if self._session.path is not None:
            self._waiting.append(_Read(path, self._session.path, replaces=video_id))
            self._row += 1
            self._read_next()

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

    def take_over(self) -> None:
        """Open the session that is open to read only once more, to write; the place is kept."""
        path, video, frame = self._session.path, self._session.video, self._session.frame
        if path is None:
            return
        self.leaving.emit()
        self._session.close_store()
        self.open(path)
        self.go_to(video.id if video is not None else "", frame)

    def go_to(self, video_id: str, frame: int) -> None:
        """Show a frame of a video, where it is there."""
        if any(video.id == video_id for video in self._videos()):
            if self._session.video is None or self._session.video.id != video_id:
                self._session.show_video(video_id)
            self._session.set_frame(frame)

    def cancel(self, job_id: str) -> bool:
        """Stop reading a video; False when `job_id` is none of ours."""
        if self._current is not None and job_id == self._current[0]:
            self._media.cancel(job_id)
            return True
        kept = [read for read in self._waiting if _job_key(read) != job_id]
        was_ours = len(kept) < len(self._waiting)
        self._row -= len(self._waiting) - len(kept)
        self._waiting = kept
        self._show_waiting()
        return was_ours

    def cancel_all(self) -> None:
        """Stop reading videos."""
        self._row -= len(self._waiting)
        self._waiting = []
        self._show_waiting()
        if self._current is not None:
            self._media.cancel(self._current[0])

    def _videos(self) -> tuple[VideoItem, ...]:
        return self._session.project.videos if self._session.project is not None else ()

    def _open_video(self, video: Path) -> None:
        project, elsewhere = project_for(video)
        if elsewhere:
            folder = project.parent.name
            self.told.emit(
                tr("This folder cannot be written to."),
                tr("The session is kept in your own folder ({folder}).", folder=folder),
            )
        if project.exists():
            self._open_project(project)
        else:
            self._waiting.append(_Read(video, project, name=video.stem))
            self._row += 1
            self._read_next()

    def _new_session(self, videos: Sequence[Path]) -> None:
        """One session for many videos, beside them and named after their folder."""
        folder = Path(os.path.commonpath([video.parent for video in videos]))
        name = folder.name or "videos"
        if not os.access(folder, os.W_OK):
            folder = user_data_dir() / "sessions"
            folder.mkdir(parents=True, exist_ok=True)
        number, path = 1, folder / f"{name}{SUFFIX}"
        while path.exists():
            number += 1
            path = folder / f"{name}-{number}{SUFFIX}"
        for video in videos:
            self._waiting.append(_Read(video, path, name=path.stem))
            self._row += 1
        self._read_next()

    def _open_project(self, path: Path) -> None:
        if self._session.path == path and self._session.store is not None:
            return
        from core.document.store import DocumentStore

        reason = ""
        try:
            store = DocumentStore.open(path)
        except UserError as error:
            try:
                store = DocumentStore.open(path, read_only=True)
            except UserError:
                raise error from None
            reason = self._tell_read_only(path, error)
        self.leaving.emit()
        self._session.open_store(store, reason)
        self.opened.emit(str(path))

    def _tell_read_only(self, path: Path, error: UserError) -> str:
        """Say why nothing can be changed; a few words for the title."""
        from core.document.lock import held_by

        if held_by(path) is not None:
            self.told.emit(error.text, tr("Here you can look at everything and see what is changed there."))
            return tr("read only: open in another window")
        self.told.emit(
            tr("“{name}” lies where nothing can be written.", name=path.name),
            tr("You can look at everything. To change something, save a copy (Ctrl+Shift+S) and open that."),
        )
        return tr("read only: nothing can be written here")

    # ---- reading, one video after the other --------------------------------------------------------

    def _read_next(self) -> None:
        if self._current is None and self._waiting:
            read = self._waiting.pop(0)
            folder = tempfile.mkdtemp(prefix="read-", dir=user_cache_dir())
            request = ImportVideo(video=str(read.video), folder=folder)
            job_id = self._media.start_job("import_video", request)
            self._current = (job_id, read, folder)
            self._jobs.add(
                RunningJob(
                    id=job_id, title=title_of("read"), name=read.video.name, state="running", stage="read"
                )
            )
            self.reading.emit(read.video.name)
        elif self._current is None:
            self._end_row()
        self._show_waiting()

    def _show_waiting(self) -> None:
        self._jobs.set_waiting(
            "reading",
            [RunningJob(id=_job_key(r), title=title_of("read"), name=r.video.name) for r in self._waiting],
        )

    def _end_row(self) -> None:
        row, well, failures = self._row, self._read_well, self._failures
        self._row, self._read_well, self._failures = 0, 0, []
        if row > 1:
            self.added.emit(well, failures)
        elif failures:
            self.failed.emit(UserError(failures[0].reason, hint=failures[0].hint))

    def _take_current(self, job_id: str) -> tuple[_Read, str] | None:
        if self._current is None or self._current[0] != job_id:
            return None
        _, read, folder = self._current
        self._current = None
        return read, folder

    def _on_read(self, message: protocol.Finished) -> None:
        entry = self._take_current(message.job_id)
        if entry is None:
            return
        read, folder = entry
        try:
            self._take_in(read, msgspec.json.decode(message.result, type=VideoRead))
            self._read_well += 1
        except UserError as error:
            self._failures.append(ReadFailure(read.video.name, error.text, error.hint))
        finally:
            self._forget(message.job_id, folder)

    def _take_in(self, read: _Read, facts: VideoRead) -> None:
        from core.document.store import DocumentStore
        from core.jobs.results import replace_video, take_in_video

        here = self._session.store if self._session.path == read.project else None
        if here is not None and read.replaces:
            replace_video(here, read.replaces, facts)
            self.facts_replaced.emit(read.replaces)
        elif here is not None:
            take_in_video(here, facts)
        elif read.project.exists():  # the person has gone on to another session meanwhile
            with DocumentStore.open(read.project) as store:
                take_in_video(store, facts)
        else:
            self._make_project(read, facts)

    def _make_project(self, read: _Read, facts: VideoRead) -> None:
        from core.document.store import DocumentStore
        from core.jobs.results import take_in_video

        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        store = DocumentStore.create(read.project, Project(id=new_id(), name=read.name, created=now))
        try:
            take_in_video(store, facts)
        except BaseException:
            store.close()
            read.project.unlink(missing_ok=True)
            raise
        self.leaving.emit()
        self._session.open_store(store)
        self.opened.emit(str(read.project))

    def _on_failed(self, message: protocol.Failed) -> None:
        self._fail(message.job_id, message.message, message.hint)

    def _fail(self, job_id: str, reason: str, hint: str) -> None:
        entry = self._take_current(job_id)
        if entry is not None:
            self._failures.append(ReadFailure(entry[0].video.name, reason, hint))
            self._forget(job_id, entry[1])

    def _on_cancelled(self, message: protocol.Cancelled) -> None:
        entry = self._take_current(message.job_id)
        if entry is not None:
            self._forget(message.job_id, entry[1])

    def _on_died(self, job_ids: list[str], words: str) -> None:
        logger.warning("the media engine died: %s", words[-500:])
        for job_id in job_ids:
            if self._current is not None and self._current[0] == job_id:
                name = self._current[1].video.name
                self._fail(job_id, f"Reading {name} stopped unexpectedly.", "Open it once more.")

    def _on_progress(self, message: protocol.Progress) -> None:
        if self._current is not None and message.job_id == self._current[0]:
            self._jobs.update(message.job_id, done=message.done, total=message.total, left_s=message.left_s)

    def _forget(self, job_id: str, folder: str) -> None:
        self._jobs.remove(job_id)
        shutil.rmtree(folder, ignore_errors=True)
        self._read_next()


def _job_key(read: _Read) -> str:
    return f"read:{read.video}"


def videos_among(paths: Iterable[Path]) -> list[Path]:
    """The videos among files and folders (a few levels deep), by name."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (entry for entry in files_below(path) if entry.suffix.lower() in VIDEO_SUFFIXES)
            found += sorted(itertools.islice(inside, MOST_VIDEOS))
        elif path.suffix.lower() != SUFFIX:
            found.append(path)
    return list(dict.fromkeys(found))


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
