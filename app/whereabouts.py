"""Where the videos of the open session lie: as it says, found again near by, or to be asked for."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtCore import QObject, Signal

from app.session import Session
from core.document import edits
from core.document.locating import find_videos, named_path, stored_path
from core.document.project import VideoItem
from core.errors import UserError
from core.media.fingerprints import fingerprint

logger = logging.getLogger(__name__)

FileState = Literal["there", "missing", "replaced"]
AUTHOR = "finder"


class _Looked(msgspec.Struct, frozen=True, eq=False):
    """What one look found out, and for which open session."""

    session: int
    states: dict[str, FileState]
    found: dict[str, Path]
    asked: bool = False


PathOf = Callable[[VideoItem], Path]  # as `Whereabouts.path_of`


class Whereabouts(QObject):
    """Looks for videos in a thread of its own; a new place is saved as one step."""

    changed = Signal()  # the state of some file is known now
    missing = Signal(list)  # ids of videos that are nowhere near: told once for an open session
    replaced = Signal(str)  # id of a shown video in whose place another one lies
    found = Signal(list, bool)  # ids of videos that were found elsewhere; whether a person asked
    not_found = Signal(list)  # ids of videos that are not in the folder a person chose
    _looked = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._states: dict[str, FileState] = {}
        self._elsewhere: dict[str, Path] = {}  # found, but the session cannot be written
        self._told: set[str] = set()
        self._opened = 0
        self._stop = threading.Event()
        self._thread: ThreadPoolExecutor | None = None
        self._looked.connect(self._on_looked)
        session.opened.connect(self._on_opened)
        session.video_changed.connect(self._check_shown)

    def state(self, video_id: str) -> FileState:
        """What is known about a video's file."""
        return self._states.get(video_id, "there")

    def missing_ids(self) -> list[str]:
        """Videos whose files are not known to be anywhere."""
        return [video_id for video_id, state in self._states.items() if state == "missing"]

    def path_of(self, video: VideoItem) -> Path:
        """Where a video lies. Raises `UserError` when it is not there or another one lies there."""
        path = self._named(video)
        if self._states.get(video.id) == "replaced":
            raise UserError(
                "{name} is not the file it was: its size or content has changed.",
                hint="Show where the right one is, or use this one. Your labels are kept.",
                name=path.name,
            )
        if not path.is_file():
            raise UserError(
                "The video {name} is not where it was.",
                hint="It is looked for; where it is not found you can show where it is.",
                name=path.name,
            )
        return path

    def find_now(self, video: VideoItem) -> Path:
        """As `path_of`, with a look at the file itself: for a job that is about to begin."""
        path = self.path_of(video)
        if not _is_the_same(path, video):
            self._states[video.id] = "replaced"
            self.changed.emit()
            return self.path_of(video)
        return path

    def look_in(self, folder: Path, video_ids: Sequence[str]) -> None:
        """A person says where to look: search `folder` for these videos."""
        self._look(video_ids, (folder,), asked=True)

    def take(self, video_id: str, path: Path) -> bool:
        """A person chose the file of a video; False when it is another video. Others that are missing
        are looked for in its folder."""
        video = self._video(video_id)
        if video is None or not _is_the_same(path, video):
            return False
        self._save({video_id: path}, asked=True)
        others = [other for other in self.missing_ids() if other != video_id]
        if others:
            self._look(others, (path.parent,), asked=False)
        return True

    def accept_replaced(self, video_id: str) -> None:
        """What lies in a video's place is it from now on."""
        self._states[video_id] = "there"
        self.changed.emit()

    def close(self) -> None:
        """End the search and wait for its thread."""
        self._stop.set()
        if self._thread is not None:
            self._thread.shutdown(cancel_futures=True)
            self._thread = None

    # ---- looking ---------------------------------------------------------------------------------

    def _on_opened(self) -> None:
        self._stop.set()
        self._stop = threading.Event()
        self._opened += 1
        self._states, self._elsewhere, self._told = {}, {}, set()
        project = self._session.project
        if project is not None and self._session.path is not None and project.videos:
            self._look([video.id for video in project.videos], ())

    def _check_shown(self) -> None:
        video, path = self._session.video, self._session.path
        if video is None or path is None:
            return
        at, session, stop = self._named(video), self._opened, self._stop

        def work() -> None:
            if not stop.is_set() and at.is_file() and not _is_the_same(at, video):
                self._looked.emit(_Looked(session, {video.id: "replaced"}, {}))

        self._in_thread(work)

    def _look(self, video_ids: Iterable[str], folders: tuple[Path, ...], asked: bool = False) -> None:
        project, path = self._session.project, self._session.path
        if project is None or path is None:
            return
        wanted = set(video_ids)
        items = [video for video in project.videos if video.id in wanted]
        session, stop = self._opened, self._stop

        def work() -> None:
            states: dict[str, FileState] = {}
            for item in items:
                if stop.is_set():
                    return
                states[item.id] = _file_state(named_path(path, item.path), item)
            lost = [item for item in items if states[item.id] != "there"]
            found: dict[str, Path] = {}
            if lost:
                found = find_videos(path, lost, folders, fingerprint_of=fingerprint, stopped=stop.is_set)
            if not stop.is_set():
                states.update(dict.fromkeys(found, "there"))
                self._looked.emit(_Looked(session, states, found, asked))

        self._in_thread(work)

    def _in_thread(self, work: object) -> None:
        if self._thread is None:
            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="video-finder")
        self._thread.submit(work)  # type: ignore[arg-type]

    def _on_looked(self, looked: _Looked) -> None:
        if looked.session != self._opened or self._session.project is None:
            return
        self._states.update(looked.states)
        if looked.found:
            self._save(looked.found, looked.asked)
        lost = [video_id for video_id, state in looked.states.items() if state == "missing"]
        if looked.asked and lost:
            self.not_found.emit(lost)
        elif new := [video_id for video_id in lost if video_id not in self._told]:
            self._told.update(new)
            self.missing.emit(new)
        shown = self._session.video
        if shown is not None and looked.states.get(shown.id) == "replaced" and shown.id not in self._told:
            self._told.add(shown.id)
            self.replaced.emit(shown.id)
        self.changed.emit()

    def _save(self, places: dict[str, Path], asked: bool) -> None:
        store, path = self._session.store, self._session.path
        if store is None or path is None:
            return
        moved = {
            video_id: place
            for video_id, place in places.items()
            if (video := self._video(video_id)) is not None and self._named(video) != place
        }
        self._states.update(dict.fromkeys(places, "there"))
        if not moved:
            return
        if self._session.read_only:
            self._elsewhere.update(moved)
        else:
            paths = {video_id: stored_path(path, place) for video_id, place in moved.items()}
            try:
                store.apply("Find video again", edits.set_video_paths, paths, author=AUTHOR)
            except UserError as error:
                logger.warning("the new place of a video could not be saved: %s", error)
                self._elsewhere.update(moved)
        self.found.emit(list(moved), asked)
        self.changed.emit()

    def _named(self, video: VideoItem) -> Path:
        assert self._session.path is not None
        return self._elsewhere.get(video.id) or named_path(self._session.path, video.path)

    def _video(self, video_id: str) -> VideoItem | None:
        project = self._session.project
        return next((v for v in project.videos if v.id == video_id), None) if project is not None else None


def _file_state(path: Path, item: VideoItem) -> FileState:
    try:
        if not path.is_file():
            return "missing"
        return "there" if path.stat().st_size == item.size_bytes else "replaced"
    except OSError:
        return "missing"


def _is_the_same(path: Path, item: VideoItem) -> bool:
    try:
        return path.stat().st_size == item.size_bytes and fingerprint(path) == item.fingerprint
    except OSError:
        return False
