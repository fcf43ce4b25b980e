"""What commands act on, and the one way in which they change the project."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec
from PySide6.QtGui import QAction

from app.alarming import Alarming
from app.analysis import Analysis
from app.choosing import Choosing
from app.main_window import MainWindow
from app.notifications import Notifications
from app.panels.job_bar import JobBar
from app.panels.review import ReviewPanel
from app.panels.table import TablePanel
from app.panels.videos import VideosList
from app.poses import PoseSource
from app.projects import Projects
from app.reviewing import Reviewing
from app.scene3d.view import Scene3D
from app.session import Session
from app.set_angles import SetAngles
from app.timeline.view import TimelineView
from app.unsure_poses import UnsurePoses
from app.video.canvas import VideoCanvas
from app.whereabouts import Whereabouts
from app.words import tr
from app.workspace import Workspace
from core.document.project import Project
from core.errors import UserError
from core.settings import Settings


class Parts(msgspec.Struct, frozen=True, eq=False):
    """Everything a command may need."""

    session: Session
    poses: PoseSource
    projects: Projects
    analysis: Analysis
    where: Whereabouts
    videos: VideosList
    recent: Callable[[], Sequence[str]]
    go_back: Callable[[], None]
    notifications: Notifications
    window: MainWindow
    workspace: Workspace
    canvas: VideoCanvas
    choosing: Choosing
    timeline: TimelineView
    scene: Scene3D
    review: ReviewPanel
    reviewing: Reviewing
    alarming: Alarming
    table: TablePanel
    angles: SetAngles
    unsure_poses: UnsurePoses
    job_bar: JobBar
    actions: Mapping[str, QAction]
    settings: Callable[[], Settings]
    change_settings: Callable[..., None]

    def apply(self, label: str, edit: Callable[..., Project], *args: Any, **more: Any) -> bool:
        """One step of the person; what goes wrong becomes a notice. Returns whether it was done.

        `label` is English; it names the step in the history and is said in the bar below.
        """
        store = self.session.store
        if store is None:
            return False
        done = self.attempt(lambda: store.apply(label, edit, *args, **more))
        if done:
            self.job_bar.say(tr(label))
        return done

    def attempt(self, run: Callable[[], object]) -> bool:
        """Run something; what a person can mend becomes a notice. Returns whether it went well."""
        try:
            run()
        except UserError as error:
            self.notifications.tell_error(error)
            return False
        return True
