"""The pictures of all cameras of a recording side by side, every one at the same moment."""

from __future__ import annotations

from collections import Counter

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.session import Session
from app.video.camera_view import CameraView
from app.video.cameras import Camera, further_parts, shown_camera
from app.video.canvas import VideoCanvas
from app.video.follower import Follower
from app.whereabouts import PathOf
from app.words import said
from core.document.project import RecordingVideo, VideoItem
from core.errors import UserError

LATE_S = 0.08  # a picture of a further camera may be so much older than the first one's,
MOST_LATE = 4  # and older so often in a row
MOST_SKIPPED = 30  # frames on that playing may skip; more is a jump


class CameraGrid(QWidget):
    """The canvas of the shown video and the views of the further cameras of its recording."""

    step_asked = Signal(int)
    same_moment = Signal(str, int)
    placed = Signal(str, float, float)
    remove_asked = Signal(str)

    def __init__(
        self, session: Session, canvas: VideoCanvas, path_of: PathOf, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._canvas = canvas
        self._path_of = path_of
        self._followers: dict[str, Follower] = {}
        self._playing_at = 0.0  # the speed the followers were told
        self._late: Counter[str] = Counter()  # how often in a row a camera was late while playing
        self.views: dict[str, CameraView] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        self._grid.addWidget(canvas, 0, 0)
        session.video_changed.connect(self._rebuild)
        session.changed.connect(self._on_changed)
        session.frame_changed.connect(self._follow)
        session.playing_changed.connect(self._on_view)
        session.view_changed.connect(self._on_view)

    def close_followers(self) -> None:
        """Stop all decoding."""
        for follower in self._followers.values():
            follower.close()
            follower.deleteLater()
        self._followers = {}

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

    def _on_view(self, *_: object) -> None:
        session = self._session
        if [video.id for _, video in self._wanted()] != list(self.views):
            self._rebuild()
        speed = session.speed if session.playing else 0.0
        is_new_speed, self._playing_at = speed != self._playing_at, speed
        if is_new_speed:
            self._late.clear()
        begins = session.synchronising and not any(view.picture.steps_itself for view in self.views.values())
        for video_id, view in self.views.items():
            view.set_synchronising(session.synchronising)
            if video_id in self._followers:
                self._followers[video_id].set_deinterlace(session.deinterlace)
                if is_new_speed:
                    self._play(view)
        if begins and self.views:
            next(iter(self.views.values())).picture.setFocus(Qt.FocusReason.OtherFocusReason)
        if not session.synchronising:
            self._follow()

    def _play(self, view: CameraView) -> None:
        """Make the camera's pictures ahead at the speed of playing, from where it is; or no longer."""
        times = view.camera.times_s
        frame_s = float(np.median(np.diff(times))) if len(times) > 1 else 1.0
        rate = self._playing_at / view.camera.part.scale
        self._followers[view.camera.video.id].playing(
            rate, 0, len(times), frame_s=frame_s, previews_will_do=self._is_too_late(view)
        )

    def _rebuild(self) -> None:
        self.close_followers()
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
        for view in self.views.values():
            self._follow_one(view)

    def _add(self, part: RecordingVideo, video: VideoItem) -> None:
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
        try:
            path = self._path_of(video)
        except UserError as error:
            view.picture.show_message(said(error)[0])
            return
        self._followers[video.id] = follower = Follower(self)
        follower.picture_ready.connect(view.show_picture)
        follower.failed.connect(view.tell_failed)
        follower.set_deinterlace(session.deinterlace)
        view.wished.connect(follower.show)
        view.picture.size_changed.connect(follower.set_size)
        follower.open(str(path), max(self._frame_of(view) or 0, 0))
        self._play(view)

    def _follow(self, *_: object) -> None:
        if not self._session.synchronising:
            for view in self.views.values():
                self._follow_one(view)

    def _follow_one(self, view: CameraView) -> None:
        """Bring a camera to the moment that is shown."""
        if view.camera.video.id not in self._followers:
            return
        frame, before = self._frame_of(view), view.wish
        if frame is None or frame != before:
            view.wish_for(frame)
        if frame is None or not self._playing_at:
            return
        on = (frame - before) * self._playing_at
        if before < 0 or not 0 <= on <= MOST_SKIPPED * abs(self._playing_at):
            self._play(view)
        elif not self._is_too_late(view):
            self._note_lateness(view, frame)

    def _note_lateness(self, view: CameraView, frame: int) -> None:
        """A camera that is late again and again shows its previews: rather the right moment, small."""
        video_id, times = view.camera.video.id, view.camera.times_s
        late_s = abs(float(times[frame]) - float(times[max(view.picture.frame, 0)]))
        self._late[video_id] = self._late[video_id] + 1 if late_s > LATE_S * abs(self._playing_at) else 0
        if self._is_too_late(view):
            self._play(view)

    def _is_too_late(self, view: CameraView) -> bool:
        return self._late[view.camera.video.id] >= MOST_LATE

    def _frame_of(self, view: CameraView) -> int | None:
        """The camera's frame at the moment that is shown."""
        shown = shown_camera(self._session)
        if shown is None or not len(shown.times_s):
            return None
        return view.camera.frame_at(shown.moment(self._session.frame))
