"""Opening, saving, closing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu

from app.commands.parts import Parts
from app.dialogs.ask import ask_text
from app.projects import SUFFIX, VIDEO_SUFFIXES, videos_among
from app.words import tr
from core.document.locating import named_path
from core.document.project import VideoItem


class FileCommands:
    """Opening, saving, closing."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def ask_open(self) -> None:
        """Let the person choose a session, a video or several videos."""
        title = tr("Open videos or a session")
        paths, _ = QFileDialog.getOpenFileNames(self._parts.window, title, self._folder(), _filters(True))
        if paths:
            self.open_many(paths)

    def open(self, path: str) -> None:
        """Open a video or session; the one before is left when the new one opens."""
        self._parts.projects.open(Path(path))

    def open_many(self, paths: Sequence[str]) -> None:
        """Open what was chosen or dropped; many videos go into one session."""
        self._parts.projects.open_many([Path(path) for path in paths])

    def ask_recent(self) -> None:
        """The sessions opened last, as a menu in the middle of the window."""
        window = self._parts.window
        menu = QMenu(window)
        self.fill_recent(menu)
        menu.exec(window.mapToGlobal(window.rect().center()))
        menu.deleteLater()

    def fill_recent(self, menu: QMenu) -> None:
        """Put the sessions opened last into a menu."""
        menu.clear()
        there = [path for path in self._parts.recent() if Path(path).exists()]
        names = [Path(path).stem for path in there]
        for path in there:
            name = Path(path).stem
            folder = f"  ·  {Path(path).parent.name}" if names.count(name) > 1 else ""
            action = menu.addAction(name + folder)
            action.setToolTip(path)
            action.triggered.connect(lambda _=False, path=path: self.open(path))
        if not there:
            menu.addAction(tr("No session was opened yet")).setEnabled(False)

    def ask_add_videos(self) -> None:
        """Let the person choose more videos for this session."""
        title = tr("Add videos")
        paths, _ = QFileDialog.getOpenFileNames(self._parts.window, title, self._folder(), _filters(False))
        self._parts.projects.add_videos([Path(path) for path in paths])

    def ask_add_folder(self) -> None:
        """Add every video in a folder."""
        folder = QFileDialog.getExistingDirectory(
            self._parts.window, tr("Add a folder of videos"), self._folder()
        )
        if folder:
            videos = videos_among([Path(folder)])
            self._parts.projects.add_videos(videos)
            if not videos:
                self._parts.notifications.tell("info", tr("There is no video in this folder."))

    def ask_video_file(self, video_id: str = "") -> None:
        """Let the person show where the file of a video is now."""
        video = self._wanted(video_id)
        if video is None:
            return
        name = Path(video.path).name
        title = tr("Where is {name}?", name=name)
        path, _ = QFileDialog.getOpenFileName(self._parts.window, title, self._folder(), _filters(False))
        if path and not self._parts.where.take(video.id, Path(path)):
            self._parts.notifications.tell(
                "warning",
                tr("{chosen} is not {name}: its content is another.", chosen=Path(path).name, name=name),
                tr("Labels belong to frames, so it is used only when you say so."),
                (tr("Use it anyway"), lambda: self.use_anyway(video.id, path)),
            )

    def ask_video_folder(self) -> None:
        """Search a folder for the videos that are not where they were."""
        missing = self._parts.where.missing_ids()
        if not missing:
            self._parts.notifications.tell("good", tr("Every video is where it should be."))
            return
        title = tr("In which folder are the videos?")
        folder = QFileDialog.getExistingDirectory(self._parts.window, title, self._folder())
        if folder:
            self._parts.job_bar.say(tr("Looking for videos"))
            self._parts.where.look_in(Path(folder), missing)

    def use_anyway(self, video_id: str, path: str = "") -> None:
        """Use another file as the video: it is read anew, the labels stay."""
        video, project = self._wanted(video_id), self._session.path
        if video is not None and project is not None:
            place = Path(path) if path else named_path(project, video.path)
            self._parts.projects.use_anyway(video_id, place)

    def tell_missing(self, video_ids: list[str]) -> None:
        """Videos are not where they were: asked for once."""
        first, shown = self._wanted(video_ids[0]), self._session.video
        elsewhere = self._session.read_only and (shown is None or shown.id not in video_ids)
        if first is None or elsewhere:  # the window that may write asks
            return
        one = tr("The video {name} is not where it was.", name=Path(first.path).name)
        many = tr("{n} videos are not where they were.", n=len(video_ids))
        self._parts.notifications.tell(
            "warning",
            one if len(video_ids) == 1 else many,
            tr("Labels and results are safe. Show where it is now; the rest is looked for there too."),
            (tr("Find it ..."), lambda: self.ask_video_file(first.id)),
            (tr("Look in a folder ..."), self.ask_video_folder),
        )

    def tell_replaced(self, video_id: str) -> None:
        """Another video lies in the place of one."""
        video = self._wanted(video_id)
        if video is None:
            return
        self._parts.notifications.tell(
            "warning",
            tr("{name} is not the file it was.", name=Path(video.path).name),
            tr("Its size or content has changed. The labels are kept whatever you choose."),
            (tr("Use it anyway"), lambda: self.use_anyway(video_id)),
            (tr("Find the right one ..."), lambda: self.ask_video_file(video_id)),
        )

    def tell_found(self, video_ids: list[str], asked: bool) -> None:
        """Videos were found again."""
        words = tr("{n} videos were found again.", n=len(video_ids))
        first = self._wanted(video_ids[0])
        if len(video_ids) == 1 and first is not None:
            words = tr("{name} was found again.", name=Path(first.path).name)
        self._parts.notifications.tell("good", words, tr("The new place is saved in the session."))

    def tell_not_found(self, video_ids: list[str]) -> None:
        """Videos are not in the folder that was shown."""
        self._parts.notifications.tell(
            "warning",
            tr("{n} videos are not in this folder.", n=len(video_ids)),
            "",
            (tr("Look in another folder ..."), self.ask_video_folder),
        )

    def go_back(self) -> None:
        """Where the person was when the program ended unexpectedly."""
        self._parts.go_back()

    def take_over(self) -> None:
        """The window that wrote is gone: write here."""
        self._parts.projects.take_over()

    def _wanted(self, video_id: str = "") -> VideoItem | None:
        """The video with that id, or the chosen one, or the shown one."""
        videos = self._session.project.videos if self._session.project is not None else ()
        wanted = video_id or next(iter(self._session.chosen_videos), "")
        return next((video for video in videos if video.id == wanted), None) or (
            self._session.video if not video_id else None
        )

    def _folder(self) -> str:
        return str(self._session.path.parent) if self._session.path is not None else ""

    def open_sample(self) -> None:
        """Open the sample."""
        self._parts.projects.open_sample()

    def close_project(self) -> None:
        """Back to the first page."""
        self._parts.projects.close()

    def ask_checkpoint(self) -> None:
        """Give the present state a name."""
        store = self._session.store
        name = ask_text(self._parts.window, tr("Checkpoint"), tr("Name of this state"), tr("Checkpoint"))
        if name and store is not None:
            self._parts.attempt(lambda: store.checkpoint(name))
            self._parts.job_bar.say(tr("Checkpoint “{name}” saved", name=name))

    def ask_save_copy(self) -> None:
        """Write the session to another file."""
        store = self._session.store
        if store is None or self._session.path is None:
            return
        proposed = str(self._session.path.with_stem(self._session.path.stem + " copy"))
        filters = f"{tr('Sessions')} (*{SUFFIX})"
        path, _ = QFileDialog.getSaveFileName(self._parts.window, tr("Save a copy"), proposed, filters)
        if path and self._parts.attempt(lambda: store.save_copy(Path(path))):
            self._parts.job_bar.say(tr("Copy saved"))

    def quit(self) -> None:
        """Close the window."""
        self._parts.window.close()


def _filters(sessions: bool) -> str:
    videos = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in VIDEO_SUFFIXES)
    everything = tr("All files")
    if sessions:
        return f"{tr('Videos and sessions')} ({videos} *{SUFFIX});;{everything} (*)"
    return f"{tr('Videos')} ({videos});;{everything} (*)"
