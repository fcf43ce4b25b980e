"""The pictures of all cameras of a recording side by side, every one at the same moment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import numpy as np
from PySide6.QtCore import QObject, QSize, Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QWidget

from app.session import Session
from app.video.camera_feed import CameraFeed
from app.video.camera_view import CameraView
from app.video.cameras import Camera, further_parts, shown_camera
from app.video.canvas import VideoCanvas
from app.words import tr
from core.document.project import RecordingVideo, VideoItem


class Feed(Protocol):
    """What brings the pictures of a camera; `CameraFeed` is one."""

    picture_ready: SignalInstance
    failed: SignalInstance

    def show(self, frame: int, *, ahead: bool) -> None: ...

    def set_size(self, size: QSize) -> None: ...

    def close(self) -> None: ...


OpenFeed = Callable[[str, int, QObject], Feed]


def open_feed(path: str, frames: int, parent: QObject) -> Feed:
    """The real one."""
    return CameraFeed(path, frames, parent=parent)


class CameraGrid(QWidget):
    """The canvas of the shown video and the views of the further cameras of its recording."""

    step_asked = Signal(int)
    same_moment = Signal(str, int)
    placed = Signal(str, float, float)
    remove_asked = Signal(str)

    def __init__(
        self,
        session: Session,
        canvas: VideoCanvas,
        open_feed: OpenFeed = open_feed,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._canvas = canvas
        self._open_feed = open_feed
        self._feeds: dict[str, Feed] = {}
        self.views: dict[str, CameraView] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        self._grid.addWidget(canvas, 0, 0)
        session.video_changed.connect(self._rebuild)
        session.changed.connect(self._on_changed)
        session.frame_changed.connect(self._follow)
        session.view_changed.connect(self._on_view)

    def close_feeds(self) -> None:
        """Stop all decoding."""
        for feed in self._feeds.values():
            feed.close()
        self._feeds = {}

    def _wanted(self) -> tuple[tuple[RecordingVideo, VideoItem], ...]:
        return further_parts(self._session)[: self._session.cameras - 1]

    def _on_changed(self, *_: object) -> None:
        wanted = self._wanted()
        if [video.id for _, video in wanted] != list(self.views):
            self._rebuild()
            return
        for part, video in wanted:
            view = self.views[video.id]
            if view.camera.part != part:
                view.set_camera(Camera(part=part, video=video, times_s=view.camera.times_s))
                self._follow_one(view)

    def _on_view(self) -> None:
        if [video.id for _, video in self._wanted()] != list(self.views):
            self._rebuild()
        for view in self.views.values():
            view.set_synchronising(self._session.synchronising)
        if not self._session.synchronising:
            self._follow()

    def _rebuild(self) -> None:
        self.close_feeds()
        for view in self.views.values():
            self._grid.removeWidget(view)
            view.hide()
            view.deleteLater()
        self.views = {}
        for part, video in self._wanted():
            self._add(part, video)
        wide = 2 if self.views else 1
        for number, view in enumerate(self.views.values(), 1):
            self._grid.addWidget(view, number // wide, number % wide)
        for line in range(2):
            self._grid.setColumnStretch(line, 1 if line < wide else 0)
            self._grid.setRowStretch(line, 1 if line * wide <= len(self.views) else 0)
        self._follow()

    def _add(self, part: RecordingVideo, video: VideoItem) -> None:
        from core.jobs.results import found_path

        session = self._session
        times = np.zeros(0)
        if session.store is not None:
            times = np.asarray(session.store.read_array(video.frame_times), np.float64)
        view = CameraView(session, Camera(part=part, video=video, times_s=times), self)
        view.step_asked.connect(self.step_asked)
        view.same_moment.connect(self.same_moment)
        view.placed.connect(self.placed)
        view.remove_asked.connect(self.remove_asked)
        self.views[video.id] = view
        path = found_path(video, session.path) if session.path is not None else Path(video.path)
        if not path.exists():
            view.picture.show_message(tr("The video {name} is not where it was.", name=path.name))
            return
        feed = self._open_feed(str(path), video.frames, self)
        self._feeds[video.id] = feed
        feed.picture_ready.connect(view.show_picture)
        feed.failed.connect(lambda text, hint: view.picture.show_message(f"{text}\n{hint}"))
        view.wished.connect(lambda frame: feed.show(frame, ahead=session.playing and session.speed > 0))
        view.picture.size_changed.connect(feed.set_size)

    def _follow(self, *_: object) -> None:
        if not self._session.synchronising:
            for view in self.views.values():
                self._follow_one(view)

    def _follow_one(self, view: CameraView) -> None:
        """Bring a camera to the moment that is shown."""
        shown = shown_camera(self._session)
        if shown is None or view.camera.video.id not in self._feeds or not len(shown.times_s):
            return
        frame = view.camera.frame_at(shown.moment(self._session.frame))
        if frame is None or frame != view.wish:
            view.wish_for(frame)
