"""How the picture is shown: zoom, light, several cameras."""

from __future__ import annotations

from pathlib import Path

import msgspec

from app.commands.parts import Parts
from app.dialogs.choose import ask_choice
from app.video.cameras import Camera, further_parts, shown_camera, with_part, without_part
from app.video.light_popover import LightPopover
from app.words import tr
from core.document import edits
from core.document.project import RecordingVideo
from core.errors import UserError


class PictureCommands:
    """How the picture is shown: zoom, light, several cameras."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
        self._light: LightPopover | None = None

    def switch(self, name: str) -> None:
        """Turn a view setting of the session on or off."""
        self._session.set_view(**{name: not getattr(self._session, name)})

    def zoom(self, factor: float) -> None:
        """Closer or wider, about the middle."""
        self._parts.canvas.zoom(factor)

    def show_pixels(self) -> None:
        """One pixel of the video on one of the screen."""
        self._parts.canvas.show_pixels()

    def set_light(self) -> None:
        """Open the popover for the light."""
        canvas = self._parts.canvas
        if self._light is None:
            self._light = LightPopover(self._session, canvas)
        self._light.open_at(canvas.mapToGlobal(canvas.rect().topRight()))

    # What is analysed -------------------------------------------------------------------------------

    def choose_part(self) -> None:
        """Choose whom, where and when to analyse; or put that away."""
        if self._parts.choosing.is_active:
            self._parts.choosing.end()
        else:
            self._session.set_playing(False)
            self._parts.choosing.begin()

    def analyse_part(self) -> None:
        """Analyse what was chosen."""
        self._parts.attempt(self._analyse_part)

    def _analyse_part(self) -> None:
        choosing = self._parts.choosing
        options = choosing.options()
        if self._parts.analysis.start("analyse", options=options):
            choosing.end()
        else:
            raise UserError("This video is being analysed already.", hint="Wait for it, or stop it first.")

    # Cameras ----------------------------------------------------------------------------------------

    def show_cameras(self, count: int) -> None:
        """Show at most so many pictures of the recording."""
        self._session.set_view(cameras=count)

    def synchronise(self) -> None:
        """Step every camera by itself, to find the same moment in each; or stop to."""
        session = self._session
        if not session.synchronising and not further_parts(session):
            self._parts.notifications.tell(
                "info",
                tr("There is only one camera."),
                tr("Add the video of another camera to this recording first."),
                (tr("Add camera"), self.add_camera),
            )
            return
        session.set_playing(False)
        cameras = max(session.cameras, len(further_parts(session)) + 1)
        session.set_view(synchronising=not session.synchronising, cameras=cameras)

    def add_camera(self) -> None:
        """Another video of the project becomes a further camera of the shown recording."""
        session = self._session
        project, recording = session.project, session.recording
        if project is None or recording is None:
            return
        taken = {part.video_id for part in recording.videos}
        free = [video for video in project.videos if video.id not in taken]
        if not free:
            error = UserError(
                "There is no other video in this session.",
                hint="Add the video of the other camera to the session first.",
            )
            self._parts.notifications.tell_error(error)
            return
        names = [Path(video.path).name for video in free]
        at = ask_choice(self._parts.window, tr("Add camera"), tr("Which video is another camera?"), names)
        if at is not None:
            self.add_camera_video(free[at].id)

    def add_camera_video(self, video_id: str) -> None:
        """A video of the project becomes a further camera, beginning with the recording."""
        recording = self._session.recording
        if recording is not None:
            videos = (*recording.videos, RecordingVideo(video_id=video_id))
            self._parts.apply("Add camera", edits.set_recording_videos, recording.id, videos)

    def remove_camera(self) -> None:
        """Take a further camera out of the recording."""
        further = further_parts(self._session)
        names = [Path(video.path).name for _, video in further]
        title, question = tr("Remove camera"), tr("Which camera goes out of this recording?")
        at = ask_choice(self._parts.window, title, question, names) if len(names) > 1 else 0
        if names and at is not None:
            self.take_camera_out(further[at][1].id)

    def take_camera_out(self, video_id: str) -> None:
        """Take this camera out of the recording; its video stays in the project."""
        recording = self._session.recording
        if recording is not None:
            videos = without_part(recording, video_id)
            self._parts.apply("Remove camera", edits.set_recording_videos, recording.id, videos)
            if len(videos) == 1:
                self._session.set_view(synchronising=False)

    def same_moment(self, video_id: str, frame: int) -> None:
        """`frame` of that camera is the same moment as the frame that is shown."""
        camera, shown = self._camera(video_id), shown_camera(self._session)
        if camera is not None and shown is not None:
            self._place(camera.put(frame, shown.moment(self._session.frame)))

    def place_camera(self, video_id: str, offset_s: float, scale: float) -> None:
        """Set a camera's place in time by its figures."""
        camera = self._camera(video_id)
        if camera is not None:
            self._place(msgspec.structs.replace(camera.part, offset_s=offset_s, scale=scale))

    def _place(self, part: RecordingVideo) -> None:
        recording = self._session.recording
        if recording is not None and part not in recording.videos:
            videos = with_part(recording, part)
            self._parts.apply("Synchronise cameras", edits.set_recording_videos, recording.id, videos)

    def _camera(self, video_id: str) -> Camera | None:
        store = self._session.store
        for part, video in further_parts(self._session):
            if video.id == video_id and store is not None:
                return Camera(part=part, video=video, times_s=store.read_array(video.frame_times))
        return None
