"""What the actions do. Ask first (dialog), then do (edit); what goes wrong becomes a notice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from app.analysis import Analysis
from app.crash import reports_dir
from app.dialogs.ask import ask_text
from app.dialogs.help import HelpWindow
from app.main_window import MainWindow
from app.notifications import Notifications
from app.panels.job_bar import JobBar
from app.projects import SUFFIX, VIDEO_SUFFIXES, Projects
from app.scene3d.view import Scene3D
from app.session import NOTHING, SPEEDS, Selection, Session
from app.theme import apply_theme, theme
from app.timeline.view import TimelineView
from app.video.canvas import VideoCanvas
from app.vocabulary import known_labels
from core.document import edits
from core.document.project import SegmentState
from core.errors import UserError


class Parts(msgspec.Struct, frozen=True, eq=False):
    """What commands act on."""

    session: Session
    projects: Projects
    analysis: Analysis
    notifications: Notifications
    window: MainWindow
    canvas: VideoCanvas
    timeline: TimelineView
    scene: Scene3D
    job_bar: JobBar
    theme_chosen: Callable[[str], None]


class Commands(QObject):
    """One method for every row of the table of actions."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = parts.session
        self._help: HelpWindow | None = None

    # Sessions -------------------------------------------------------------------------------------

    def ask_open(self) -> None:
        """Let the person choose a video or session."""
        videos = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in VIDEO_SUFFIXES)
        filters = f"Videos and sessions ({videos} *{SUFFIX});;All files (*)"
        path, _ = QFileDialog.getOpenFileName(self._parts.window, "Open a video or a session", "", filters)
        if path:
            self.open(path)

    def open(self, path: str) -> None:
        """Open a video or session; the one before is left when the new one opens."""
        self._parts.projects.open(Path(path))

    def open_sample(self) -> None:
        """Open the sample."""
        self._parts.projects.open_sample()

    def close_project(self) -> None:
        """Back to the first page."""
        self._parts.projects.close()

    def ask_checkpoint(self) -> None:
        """Give the present state a name."""
        store = self._session.store
        name = ask_text(self._parts.window, "Checkpoint", "Name of this state", "Checkpoint")
        if name and store is not None:
            with_errors(self._parts.notifications, lambda: store.checkpoint(name))
            self._parts.job_bar.say(f"Checkpoint “{name}” saved")

    def ask_save_copy(self) -> None:
        """Write the session to another file."""
        store = self._session.store
        if store is None or self._session.path is None:
            return
        proposed = str(self._session.path.with_stem(self._session.path.stem + " copy"))
        filters = f"Sessions (*{SUFFIX})"
        path, _ = QFileDialog.getSaveFileName(self._parts.window, "Save a copy", proposed, filters)
        if path and with_errors(self._parts.notifications, lambda: store.save_copy(Path(path))):
            self._parts.job_bar.say("Copy saved")

    def quit(self) -> None:
        """Close the window."""
        self._parts.window.close()

    # Edits ----------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take back the person's last step."""
        self._turn("Undone", "undo")

    def redo(self) -> None:
        """Do it again."""
        self._turn("Done again", "redo")

    def accept(self) -> None:
        """Accept the selected proposal."""
        self._set_state("Accept", "accepted")

    def reject(self) -> None:
        """Reject the selected segment."""
        self._set_state("Reject", "rejected")

    def rename(self) -> None:
        """Another label for the selected segment, or another name for the person."""
        found, person, store = (
            self._session.selected_segment(),
            self._session.selected_person(),
            self._session.store,
        )
        if store is None or store.read_only or self._session.project is None:
            return
        if found is not None:
            tier, segment = found
            known = known_labels(self._session.project, tier)
            name = ask_text(self._parts.window, "Rename segment", "Label", segment.label, known)
            if name and name != segment.label:
                self._apply(
                    "Rename segment",
                    lambda: store.apply("Rename segment", edits.relabel_segment, tier.id, segment.id, name),
                )
        elif person is not None:
            name = ask_text(self._parts.window, "Rename person", "Name", person.name)
            if name and name != person.name:
                self._apply(
                    "Rename person",
                    lambda: store.apply("Rename person", edits.rename_person, person.id, name),
                )

    def next_proposal(self, by: int) -> None:
        """Select the next (or with -1 the previous) proposal and go to where it starts."""
        session = self._session
        if session.project is None or session.recording is None:
            return
        here = session.selected_segment()
        at = (here[1].start, here[1].id) if here is not None else (session.frame, "")
        found = sorted(
            (segment.start, segment.id, tier.id)
            for tier in session.project.tiers
            if tier.recording_id == session.recording.id
            for segment in tier.segments
            if segment.state == "proposed"
        )
        later = [entry for entry in found if (entry[:2] > at if by > 0 else entry[:2] < at)]
        if not later:
            later = found  # round again from the other end
        if later:
            start, segment_id, tier_id = later[0] if by > 0 else later[-1]
            session.set_frame(start)
            session.select(Selection("segment", segment_id, tier_id))

    def deselect(self) -> None:
        """Select nothing."""
        self._session.select(NOTHING)

    # Playing --------------------------------------------------------------------------------------

    def play(self) -> None:
        """Play or stop."""
        self._session.set_playing(not self._session.playing)

    def step(self, frames: int) -> None:
        """Some frames on or back; playing stops."""
        self._session.set_playing(False)
        self._session.set_frame(self._session.frame + frames)

    def step_seconds(self, seconds: float) -> None:
        """Some seconds on or back."""
        session = self._session
        session.set_frame(session.frame_at(session.time_of(session.frame) + seconds))

    def go_to(self, frame: int) -> None:
        """To a frame; -1 is the last one."""
        self._session.set_frame(frame if frame >= 0 else self._session.frames - 1)

    def change_speed(self, by: int) -> None:
        """The next faster or slower speed."""
        at = min(range(len(SPEEDS)), key=lambda i: abs(SPEEDS[i] - self._session.speed))
        self.set_speed(SPEEDS[min(max(at + by, 0), len(SPEEDS) - 1)])

    def set_speed(self, speed: float) -> None:
        """Play at `speed` times."""
        self._session.set_view(speed=speed)

    # Analysing ------------------------------------------------------------------------------------

    def analyse(self) -> None:
        """Everything, one after the other."""
        self._parts.analysis.start("analyse")

    def run_job(self, kind: str) -> None:
        """One step only."""
        self._parts.analysis.start(kind)

    def stop_jobs(self) -> None:
        """Stop what runs."""
        self._parts.analysis.cancel_all()

    def cancel_job(self, job_id: str) -> None:
        """Stop one job, whoever runs it."""
        if not self._parts.projects.cancel(job_id):
            self._parts.analysis.cancel(job_id)

    # View -----------------------------------------------------------------------------------------

    def switch(self, name: str) -> None:
        """Turn a view setting of the session on or off."""
        self._session.set_view(**{name: not getattr(self._session, name)})

    def fit_picture(self) -> None:
        """Show the whole picture."""
        self._parts.canvas.fit()

    def zoom_timeline(self, factor: float) -> None:
        """Zoom the timeline; 0 shows all."""
        if factor:
            self._parts.timeline.zoom(factor)
        else:
            self._parts.timeline.show_all()

    def look_from(self, view: str) -> None:
        """A standard view in 3D."""
        self._parts.scene.look_from(view)

    def switch_theme(self) -> None:
        """From dark to light or back."""
        chosen = "light" if theme().name == "dark" else "dark"
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, chosen)
        self._parts.theme_chosen(chosen)

    def full_screen(self) -> None:
        """Use the whole screen, or stop to."""
        window = self._parts.window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    def show_help(self, page: str) -> None:
        """Open a help page."""
        if self._help is None:
            self._help = HelpWindow(self._parts.window)
        self._help.show_page(page)

    def show_reports(self) -> None:
        """Open the folder of crash reports."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(reports_dir())))

    # Helpers --------------------------------------------------------------------------------------

    def _set_state(self, label: str, state: SegmentState) -> None:
        found, store = self._session.selected_segment(), self._session.store
        if found is None or store is None:
            return
        tier, segment = found
        self._apply(
            label,
            lambda: store.apply(label, edits.set_segment_state, tier.id, (segment.id,), state),
        )

    def _turn(self, words: str, what: str) -> None:
        store = self._session.store
        if store is None:
            return
        try:
            done = store.undo() if what == "undo" else store.redo()
        except UserError as error:
            self._parts.notifications.tell_error(error)
            return
        if done:
            self._parts.job_bar.say(f"{words}: {done}")

    def _apply(self, label: str, run: Callable[[], object]) -> None:
        if with_errors(self._parts.notifications, run):
            self._parts.job_bar.say(label)


def with_errors(notifications: Notifications, run: Callable[[], object]) -> bool:
    """Run something; what a person can mend becomes a notice. Returns whether it went well."""
    try:
        run()
    except UserError as error:
        notifications.tell_error(error)
        return False
    return True
