"""What is done with videos as a whole: who works on them, what is done, what is taken out."""

from __future__ import annotations

from app.commands.parts import Parts
from app.dialogs.ask import ask_text
from app.words import tr
from core.document import edits
from core.document.project import Project, VideoItem


class VideoCommands:
    """What is done with the chosen videos."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def set_work(self, video_ids: list[str], values: dict[str, object]) -> None:
        """Set worker, done or note of videos."""
        label = {"worker": "Set who works on it", "done": "Tick videos off", "note": "Note on the video"}
        self._parts.apply(label[next(iter(values))], edits.set_videos_work, tuple(video_ids), **values)

    def ask_worker(self) -> None:
        """Who works on the chosen videos."""
        chosen = self._chosen()
        if not chosen:
            return
        known = sorted({video.worker for video in self._all() if video.worker})
        now = chosen[0].worker if len({video.worker for video in chosen}) == 1 else ""
        name = ask_text(self._parts.window, tr("Who works on it"), tr("Name"), now, known)
        if name is not None:
            self.set_work([video.id for video in chosen], {"worker": name})

    def ask_note(self) -> None:
        """A note on the chosen videos."""
        chosen = self._chosen()
        if not chosen:
            return
        now = chosen[0].note if len({video.note for video in chosen}) == 1 else ""
        note = ask_text(self._parts.window, tr("Note on the video"), tr("Note"), now)
        if note is not None:
            self.set_work([video.id for video in chosen], {"note": note})

    def turn_done(self) -> None:
        """Tick the chosen videos off, or take the ticks away when all have one."""
        chosen = self._chosen()
        if chosen:
            done = not all(video.done for video in chosen)
            self.set_work([video.id for video in chosen], {"done": done})

    def remove(self) -> None:
        """Take the chosen videos out of the session; one step that can be undone."""
        chosen = [video.id for video in self._chosen()]
        if not chosen:
            return

        def without(project: Project) -> Project:
            for video_id in chosen:
                project = edits.drop_video(project, video_id)
            return project

        if self._parts.apply("Remove videos", without):
            words = tr("{n} videos were taken out of the session.", n=len(chosen))
            one = tr("The video was taken out of the session.")
            self._parts.notifications.tell(
                "info",
                one if len(chosen) == 1 else words,
                tr("The files stay where they are."),
                (tr("Undo"), self._undo),
            )

    def choose_new(self) -> None:
        """Choose all videos that are not analysed."""
        self._parts.videos.choose(self._parts.videos.new_ids())

    def choose_all(self) -> None:
        """Choose all videos."""
        self._parts.videos.choose({video.id for video in self._all()})

    def _undo(self) -> None:
        store = self._session.store
        if store is not None:
            self._parts.attempt(store.undo)

    def _all(self) -> tuple[VideoItem, ...]:
        return self._session.project.videos if self._session.project is not None else ()

    def _chosen(self) -> list[VideoItem]:
        chosen = set(self._session.chosen_videos)
        return [video for video in self._all() if video.id in chosen]
