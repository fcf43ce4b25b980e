"""The further cameras of a recording: which of their frames is the same moment as the one shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.document.project import Project, Recording, RecordingVideo, VideoItem

if TYPE_CHECKING:
    from app.session import Session
    from core.document.store import DocumentStore


class Camera(msgspec.Struct, frozen=True, eq=False):
    """A video in its place in a recording; times_s (F,) are those of its own frames."""

    part: RecordingVideo
    video: VideoItem
    times_s: NDArray[np.float64]

    def moment(self, frame: int) -> float:
        """When `frame` of this video is, in seconds of the recording."""
        at = min(max(frame, 0), len(self.times_s) - 1)
        return self.part.offset_s + self.part.scale * float(self.times_s[at])

    def frame_at(self, moment_s: float) -> int | None:
        """The frame nearest in time to a moment of the recording; None before and after the video.

        The nearest, not the last one before: time stamps are rounded, and two videos whose frames are
        filmed together must not fall one behind for a tenth of a millisecond.
        """
        time_s = (moment_s - self.part.offset_s) / self.part.scale
        times = self.times_s
        if not len(times):
            return None
        before = int(np.searchsorted(times, time_s, "right")) - 1
        after = min(before + 1, len(times) - 1)
        before = max(before, 0)
        nearest = after if times[after] - time_s < time_s - times[before] else before
        last_shown_s = float(times[-1] - times[-2]) if len(times) > 1 else 1.0
        begins, ends = float(times[0]) - last_shown_s / 2, float(times[-1]) + last_shown_s
        return nearest if begins <= time_s < ends else None

    def put(self, frame: int, moment_s: float) -> RecordingVideo:
        """The place of this video in which `frame` is at `moment_s` of the recording."""
        at = min(max(frame, 0), len(self.times_s) - 1)
        offset_s = moment_s - self.part.scale * float(self.times_s[at])
        return msgspec.structs.replace(self.part, offset_s=round(offset_s, 6))


def shown_camera(session: Session) -> Camera | None:
    """The shown video in its place in its recording."""
    recording, video = session.recording, session.video
    if recording is None or video is None:
        return None
    part = next(part for part in recording.videos if part.video_id == video.id)
    return Camera(part=part, video=video, times_s=session.times_s)


def further_parts(session: Session) -> tuple[tuple[RecordingVideo, VideoItem], ...]:
    """The other videos of the recording that is shown, with their places in it."""
    project, recording = session.project, session.recording
    if project is None or recording is None or session.video is None:
        return ()
    videos = {video.id: video for video in project.videos}
    shown = session.video.id
    return tuple((part, videos[part.video_id]) for part in recording.videos if part.video_id != shown)


def with_part(recording: Recording, part: RecordingVideo) -> tuple[RecordingVideo, ...]:
    """The recording's videos with one of them in another place."""
    return tuple(part if one.video_id == part.video_id else one for one in recording.videos)


def without_part(recording: Recording, video_id: str) -> tuple[RecordingVideo, ...]:
    """The recording's videos without one of them."""
    return tuple(one for one in recording.videos if one.video_id != video_id)


class OtherVideo:
    """What a `PoseSource` reads of the session, with another video in the place of the shown one."""

    def __init__(self, session: Session, video_id: str) -> None:
        self._session = session
        self._video_id = video_id

    @property
    def project(self) -> Project | None:
        """The open project."""
        return self._session.project

    @property
    def store(self) -> DocumentStore | None:
        """The open project's store."""
        return self._session.store

    @property
    def video(self) -> VideoItem | None:
        """The other video."""
        videos = self._session.project.videos if self._session.project is not None else ()
        return next((video for video in videos if video.id == self._video_id), None)

    def as_session(self) -> Session:
        """For the type checker: a pose source reads nothing else of a session."""
        return cast("Session", self)
