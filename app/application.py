"""The one place where the window's objects are made and joined."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMenu

from app import translation
from app.actions import join_actions, make_actions, tint_actions
from app.alarming import Alarming
from app.analysis import Analysis
from app.augmenting import Augmenting
from app.bad_days import BadDays
from app.choosing import Choosing
from app.commands import Commands, Parts
from app.composing import Composing
from app.crash import catch_crashes, note_action
from app.doubts import DoubtMaker
from app.engine_client import EngineClient
from app.explaining import Explaining
from app.follower import Follower
from app.jobs import JobList
from app.keymap import apply_keymap, keymap_of
from app.label_keys import LabelKeys
from app.labelling_joins import join_labelling
from app.layouts import LAYOUTS
from app.looking import BodyFinder
from app.main_window import MainWindow
from app.moments import MomentMap
from app.notifications import Notifications
from app.panels.alarms import AlarmsPanel
from app.panels.augment import AugmentPanel
from app.panels.compose import ComposePanel
from app.panels.explanation import ExplanationPanel
from app.panels.history import HistoryPanel
from app.panels.inspector import Inspector
from app.panels.job_bar import JobBar
from app.panels.labels import LabelsPanel
from app.panels.moments import MomentsPanel
from app.panels.people import PeopleList
from app.panels.review import ReviewPanel
from app.panels.start_page import StartPage
from app.panels.table import TablePanel
from app.panels.videos import VideosList
from app.place import PlaceKeeper
from app.poses import PoseSource
from app.process import NO_DISPLAY, has_display, make_qt_application, start_again
from app.projects import Projects, sample_dir
from app.reviewing import Reviewing
from app.scene3d.view import Scene3D
from app.segmenters import read_chosen
from app.session import Session
from app.set_angles import SetAngles
from app.theme import apply_theme, dress
from app.timeline.curves import CurveMaker
from app.timeline.options import options_text, read_options
from app.timeline.view import TimelineView
from app.unsure_poses import UnsurePoses
from app.video.camera_grid import CameraGrid
from app.video.camera_previews import CameraPreviews
from app.video.canvas import VideoCanvas
from app.video.choosing_bar import ChoosingBar
from app.video.choosing_tools import ChoosingTools
from app.video.extras import MediaExtras
from app.video.label_line import LabelLine
from app.video.panel import VideoPanel
from app.video.player import Player
from app.video.transport import Transport
from app.whereabouts import Whereabouts
from app.words import said, tr
from app.workspace import Workspace
from core.errors import UserError
from core.settings import Settings, load_settings, save_settings

logger = logging.getLogger(__name__)

MOST_RECENT = 10


def run(arguments: list[str]) -> int:
    """Open the window with the videos or sessions in `arguments` (``--sample``: the sample); exit status."""
    if not has_display():
        sys.stderr.write(NO_DISPLAY)
        return 1
    app = make_qt_application()
    program = Program(app)
    program.window.show()
    program.bad_days.tell_unexpected_end()
    paths = [argument for argument in arguments if not argument.startswith("--")]
    if "--sample" in arguments:
        QTimer.singleShot(0, program, program.commands.files.open_sample)
    elif paths:
        QTimer.singleShot(0, program, lambda: program.bad_days.open_at(paths, arguments))
    else:
        program.bad_days.offer_waiting_session()
    status = app.exec()
    program.close()
    if program.bad_days.restart_arguments:
        start_again(program.bad_days.restart_arguments)
    return status


class Program(QObject):
    """All of the window's objects; `window` is not shown yet."""

    _crashed = Signal(object, object, int)

    def __init__(self, app: QApplication, engine_command: Sequence[str] | None = None) -> None:
        super().__init__()
        self._app = app
        self.settings: Settings = load_settings()
        chosen = self.settings
        apply_theme(app, chosen.theme, chosen.text_scale, chosen.reduced_motion, dresses=False)
        self._translators = translation.install(app, translation.language_of(self.settings.language))
        self.session = Session(self)
        self.session.overlap = self.settings.overlap
        self.session.muted, self.session.volume = self.settings.muted, self.settings.volume
        self.session.timeline = read_options(self.settings.extra.get("timeline", "{}"))
        self.jobs = JobList(self)
        self.poses = PoseSource(self.session)
        self.engine = EngineClient("inference", engine_command, self)
        self.media = EngineClient("media", parent=self)
        self.background = EngineClient("media", parent=self)  # for what may take long and is in no hurry
        self.projects = Projects(self.session, self.media, self.jobs, self)
        self.where = Whereabouts(self.session, self)
        self.follower = Follower(self.session, self)
        self.place = PlaceKeeper(self.session, self)
        self.analysis = Analysis(self.session, self.engine, self.jobs, self.poses, self.where, self)
        self.analysis.device = self.settings.device
        self.analysis.recogniser = self.settings.extra.get("recogniser", "")
        self.analysis.segmenter = read_chosen(self.settings.extra.get("segmenter", ""))
        self.player = Player(self.session, parent=self)
        self.extras = MediaExtras(self.session, self.background, self.where.path_of, self)
        self.camera_previews = CameraPreviews(self.session, self.background, self.where.path_of, self)
        self.curves = CurveMaker(self.session, self.poses, self)
        self.doubts = DoubtMaker(self.session, self.poses, self)
        self.angles = SetAngles(self.session, self)
        self.reviewing = Reviewing(self.session, self.doubts, self)
        self.unsure_poses = UnsurePoses(self.session, self)
        self.explaining = Explaining(self.session, self.engine, self)
        self.alarming = Alarming(self.session, self)
        self.actions = make_actions(self)
        apply_keymap(self.actions, keymap_of(self.settings))
        self.finder = BodyFinder(self.session, self.engine, self.analysis.video_path, self)
        self.finder.device = self.settings.device
        self.choosing = Choosing(self.session, self.finder, self)
        self._make_views()
        dress(app)
        self.notifications = Notifications(self.window)
        parts = Parts(
            session=self.session,
            poses=self.poses,
            projects=self.projects,
            analysis=self.analysis,
            where=self.where,
            videos=self.videos,
            recent=lambda: self.settings.recent_projects,
            go_back=lambda: self.bad_days.go_back(),
            notifications=self.notifications,
            window=self.window,
            workspace=self.workspace,
            canvas=self.canvas,
            choosing=self.choosing,
            timeline=self.timeline,
            scene=self.scene,
            review=self.review,
            reviewing=self.reviewing,
            alarming=self.alarming,
            table=self.table,
            angles=self.angles,
            unsure_poses=self.unsure_poses,
            job_bar=self.job_bar,
            actions=self.actions,
            settings=lambda: self.settings,
            change_settings=self.change_settings,
        )
        self.commands = Commands(parts)
        self.bad_days = BadDays(parts, self.commands, self.place, self)
        join_actions(self.actions, self.commands, self.session)
        self.label_keys = LabelKeys(self.session, self.actions, self.window)
        self._join()
        self._is_closed = False
        self._crashed.connect(self.bad_days.tell_crash)
        self._undo_catching = catch_crashes(self._crashed.emit)
        self._show_opened()

    def _make_views(self) -> None:
        session, actions = self.session, self.actions
        self.canvas = VideoCanvas(session, self.poses)
        self.cameras = CameraGrid(session, self.canvas, self.where.path_of)
        self.choosing_bar = ChoosingBar(self.choosing, session)
        self.choosing_tools = ChoosingTools(self.choosing, session, self.canvas)
        self.transport = Transport(session, actions)
        self.scene = Scene3D(session, self.poses)
        self.augmenting = Augmenting(session, self.scene.ghosts, self)
        self.augment = AugmentPanel(session, self.augmenting, actions)
        self.timeline = TimelineView(session, actions)
        self.people = PeopleList(session, self.poses, actions)
        self.videos = VideosList(session, actions, self.analysis.entry_of, self._is_missing)
        self.label_line = LabelLine(session)
        self.inspector = Inspector(session, self.poses, self.angles, actions)
        self.start_page = StartPage(actions)
        self.job_bar = JobBar(self.jobs)
        self.labels = LabelsPanel(session, actions)
        self.history = HistoryPanel(session, actions)
        self.review = ReviewPanel(session, self.reviewing, actions)
        self.table = TablePanel(session, self.angles, actions)
        self.explanation = ExplanationPanel(session, self.poses, self.explaining, actions)
        self.composing = Composing(session, self.engine, self)
        self.compose = ComposePanel(session, self.composing, actions)
        self.alarms = AlarmsPanel(session, self.alarming, actions)
        self.moments = MomentsPanel(session, MomentMap(session, self), self.extras, actions)
        panels = {
            "videos": self.videos,
            "people": self.people,
            "labels": self.labels,
            "history": self.history,
            "scene": self.scene,
            "inspector": self.inspector,
            "review": self.review,
            "explanation": self.explanation,
            "augment": self.augment,
            "compose": self.compose,
            "alarms": self.alarms,
            "moments": self.moments,
            "timeline": self.timeline,
            "table": self.table,
        }
        video = VideoPanel(self.choosing_bar, self.cameras, self.transport, self.label_line)
        self.workspace = Workspace(video, panels, actions)
        self.window = MainWindow(self.start_page, self.workspace, self.job_bar, actions)
        self.window.restoreGeometry(QByteArray.fromBase64(self.settings.window_geometry.encode()))
        self.workspace.restore_layout(self.settings.window_state)

    def _join(self) -> None:
        session, commands = self.session, self.commands
        self.player.picture_ready.connect(self.canvas.show_picture)
        self.player.picture_ready.connect(lambda frame, _: self.scene.show_frame(frame))
        self.canvas.drawn.connect(self.scene.video_drawn)
        self.player.preview_changed.connect(self.canvas.set_preview)
        self.player.failed.connect(self._on_no_picture)
        self.player.preview_changed.connect(self.transport.show_preview)
        self.extras.progress_changed.connect(lambda: self.transport.show_preparing(self.extras.progress))
        self.canvas.size_changed.connect(self.player.set_size)
        self.canvas.select_asked.connect(session.select)
        self.canvas.also_select_asked.connect(session.select_also)
        self.canvas.play_asked.connect(commands.playback.play)
        self.canvas.step_asked.connect(commands.playback.step)
        self.choosing.failed.connect(self.notifications.tell_error)
        self.choosing_bar.analyse_asked.connect(commands.picture.analyse_part)
        self.choosing_tools.confirmed.connect(commands.picture.analyse_part)
        self.cameras.step_asked.connect(commands.playback.step)
        self.cameras.same_moment.connect(commands.picture.same_moment)
        self.cameras.placed.connect(commands.picture.place_camera)
        self.cameras.remove_asked.connect(commands.picture.take_camera_out)
        self.transport.speed_asked.connect(commands.playback.set_speed)
        self.timeline.rename_asked.connect(commands.edit.rename)
        self.timeline.event_asked.connect(commands.tiers.add_event)
        self.timeline.step_asked.connect(commands.finding.segment)
        self.timeline.refused.connect(self.notifications.tell_error)
        self.reviewing.shown.connect(self._reveal)
        self.alarms.go_asked.connect(lambda time_s: self._go_to(*[session.frame_at(time_s)] * 2))
        self.moments.go_asked.connect(self._go_to_moment)
        self.explanation.go_asked.connect(session.set_frame)
        for name, looked_at in (
            ("explanation", self.explaining),
            ("augment", self.augmenting),
            ("compose", self.composing),
            ("moments", self.moments.moments),
            ("alarms", self.alarming),
        ):
            self.workspace.docks[name].visibilityChanged.connect(looked_at.set_open)
        self.composing.kept.connect(commands.scene.note_sample)
        self.explaining.changed.connect(self.timeline.update)
        self.review.relabel_asked.connect(commands.review.relabel)
        self.table.select_asked.connect(session.select_many)
        self.table.go_asked.connect(self._go_to)
        self.videos.video_asked.connect(session.show_video)
        self.people.select_asked.connect(session.select_many)
        self.videos.work_asked.connect(commands.videos.set_work)
        self.people.rename_asked.connect(commands.edit.rename)
        self.start_page.recent_asked.connect(commands.files.open)
        self.job_bar.cancel_asked.connect(commands.jobs.cancel_job)
        self.job_bar.stop_all_asked.connect(commands.jobs.stop_all)
        self.curves.made.connect(self.timeline.set_curves)
        self.timeline.set_extras(self.extras)
        for signal in (self.extras.thumbnails_ready, self.extras.waveform_ready):
            signal.connect(self.timeline.extras_changed)
        self.projects.leaving.connect(self.analysis.drop_jobs)
        self.projects.failed.connect(self.notifications.tell_error)
        self.projects.told.connect(
            lambda text, hint: self.notifications.tell("warning", text, hint, about="lock")
        )
        self.projects.opened.connect(self._on_opened)
        self.analysis.failed.connect(self.notifications.tell_error)
        self.analysis.died.connect(self.bad_days.tell_engine_died)
        self.analysis.all_done.connect(commands.jobs.tell_outcome)
        self.analysis.held.connect(self.bad_days.offer_waiting)
        self.analysis.changed.connect(self.videos.refresh)
        self.where.changed.connect(self.videos.refresh)
        self.where.missing.connect(commands.files.tell_missing)
        self.where.replaced.connect(self._on_replaced)
        self.where.found.connect(self._on_found)
        self.where.not_found.connect(commands.files.tell_not_found)
        self.follower.writer_gone.connect(self.bad_days.offer_to_take_over)
        self.follower.taken_over.connect(self.bad_days.tell_taken_over)
        self.bad_days.title_changed.connect(self._show_title)
        self.projects.added.connect(commands.jobs.tell_added)
        self.projects.facts_replaced.connect(self._on_facts_replaced)
        self.analysis.done.connect(lambda words: self.notifications.tell("good", words))
        join_labelling(self)
        self.window.closing.connect(self.close)
        self.window.dropped.connect(self._open_dropped)
        self.workspace.menu_asked.connect(commands.view.show_panel_menu)
        layouts = self.window.header.layout_menu
        layouts.aboutToShow.connect(lambda: commands.view.fill_layouts(layouts))
        self._app.styleHints().colorSchemeChanged.connect(self._on_system_theme)
        self.workspace.panels_changed.connect(self._on_panels)
        session.opened.connect(self._show_opened)
        session.changed.connect(lambda *_: self._show_title())
        self.place.noted.connect(self._remember_layout)
        for name, action in self.actions.items():
            action.triggered.connect(lambda _=False, name=name: note_action(name))
        recent = QMenu(self.window)
        recent.aboutToShow.connect(lambda: commands.files.fill_recent(recent))
        self.actions["open_recent"].setMenu(recent)
        session.video_changed.connect(self._show_video)
        for signal in (session.view_changed, session.opened):
            signal.connect(self._show_picture_only)

    def _go_to(self, start: int, stop: int) -> None:
        """Show a frame, and its place on the timeline."""
        self.session.set_frame(start)
        self._reveal(start, stop)

    def _go_to_moment(self, video_id: str, time_s: float) -> None:
        """Show a moment, of another video where it lies there."""
        if self.session.video is None or self.session.video.id != video_id:
            self.session.show_video(video_id)
        frame = self.session.frame_at(time_s)
        self._go_to(frame, frame + 1)

    def _reveal(self, start: int, stop: int) -> None:
        self.timeline.reveal(self.session.time_of(start))

    # What happens ---------------------------------------------------------------------------------

    def close(self) -> None:
        """Stop everything that runs, remember the layout, let go of the session; once."""
        if self._is_closed:
            return
        self._is_closed = True
        self.commands.labelling.finish_open()
        self.unsure_poses.close()
        self.analysis.drop_jobs()
        self.engine.stop()
        self.extras.close()
        self.camera_previews.close()
        self.media.stop()
        self.background.stop()
        self.follower.close()
        self.where.close()
        self.player.close()
        self.cameras.close_followers()
        self.curves.close()
        self.doubts.close()
        self.angles.close()
        self.scene.close_renderer()
        self._remember_layout()
        self.session.close_store()
        self.place.forget()
        self._undo_catching()
        translation.remove(self._app, self._translators)

    def _show_opened(self) -> None:
        session = self.session
        if session.project is None:
            self.start_page.show_recent(self.settings.recent_projects)
            self.window.show_start()
            self.window.set_title("", "")
            self.window.header.show_layout("")
        else:
            self.window.show_workspace()
            self._show_title()

    def _show_title(self) -> None:
        session = self.session
        if session.project is not None:
            self.window.set_title(session.project.name, self._saved_words(), warns=session.read_only)

    def _saved_words(self) -> str:
        """What is true about saving: every step is written before it is shown."""
        if self.session.read_only:
            return self.session.read_only_because or tr("read only")
        return tr("saved")

    def _show_video(self) -> None:
        if self.session.video is None or self.session.path is None:
            self.player.close()
            return
        try:
            self.player.open(str(self.analysis.video_path()))
        except UserError as error:  # the notice comes when it was looked for
            self.player.close()
            self.canvas.show_message("\n".join(said(error)))

    def _show_picture_only(self) -> None:
        self.window.show_picture_only(self.session.picture_only and self.session.project is not None)

    def _on_no_picture(self, text: str, hint: str) -> None:
        self.canvas.show_message(f"{text}\n{hint}")
        self.notifications.tell("danger", text, hint)

    def _is_missing(self, video_id: str) -> bool:
        return self.where.state(video_id) == "missing"

    def _on_found(self, video_ids: list[str], asked: bool) -> None:
        self.commands.files.tell_found(video_ids, asked)
        if self.session.video is not None and self.session.video.id in video_ids:
            self._show_video()

    def _on_replaced(self, video_id: str) -> None:
        self.commands.files.tell_replaced(video_id)
        self._show_video()

    def _on_facts_replaced(self, video_id: str) -> None:
        self.where.accept_replaced(video_id)
        if self.session.video is not None and self.session.video.id == video_id:
            self.session.show_video(video_id)

    def _open_dropped(self, paths: list[str]) -> None:
        if paths:
            self.commands.files.open_many(paths)

    # What is remembered ---------------------------------------------------------------------------

    def _on_opened(self, path: str) -> None:
        """Remember it; the sample is analysed by itself the first time."""
        self._remember_recent(path)
        if self.session.store is not None and self.session.store.on_share:
            self.job_bar.say(tr("This session lies on a network place: each step is written there at once."))
        project = self.session.project
        self.analysis.hold_remembered()
        is_new = project is not None and not project.pose_layers and not self.analysis.entries
        if Path(path).parent == sample_dir() and is_new:
            self.analysis.start("analyse")
            if not self.settings.tour_seen:
                self.commands.help.start_tour(takes_focus=False)

    def _remember_recent(self, path: str) -> None:
        recent = (path, *(old for old in self.settings.recent_projects if old != path))
        self._save(recent_projects=recent[:MOST_RECENT])

    def change_settings(self, **values: object) -> None:
        """Set some settings, save them, and show what they change at once."""
        before = self.settings
        self._save(**values)
        now = self.settings
        self.analysis.device = now.device
        if (before.keymap, before.own_keys) != (now.keymap, now.own_keys):
            apply_keymap(self.actions, keymap_of(now))
            self.label_keys.keymap_changed()
        if (before.theme, before.text_scale, before.reduced_motion) != (
            now.theme,
            now.text_scale,
            now.reduced_motion,
        ):
            self._show_theme()
        if before.text_scale != now.text_scale:
            self.workspace.fit_text()

    def _show_theme(self) -> None:
        apply_theme(self._app, self.settings.theme, self.settings.text_scale, self.settings.reduced_motion)
        tint_actions(self.actions, self.session.playing)
        self.start_page.show_recent(self.settings.recent_projects)

    def _on_panels(self) -> None:
        title = next(one.title for one in LAYOUTS if one.id == self.workspace.layout_id)
        self.window.header.show_layout(tr(title) if self.session.project is not None else "")
        now = self.workspace.open_panels()
        if now != self.session.open_panels:
            self.session.set_view(open_panels=now)

    def _on_system_theme(self) -> None:
        if self.settings.theme not in ("dark", "light"):
            self._show_theme()

    def _remember_layout(self) -> None:
        geometry = bytes(self.window.saveGeometry().toBase64().data()).decode()
        extra = {**self.settings.extra, "timeline": options_text(self.session.timeline)}
        places = {"window_geometry": geometry, "window_state": self.workspace.layout_text(), "extra": extra}
        sound = {"muted": self.session.muted, "volume": self.session.volume, "overlap": self.session.overlap}
        layout: dict[str, object] = {**places, **sound}
        if any(getattr(self.settings, name) != value for name, value in layout.items()):
            self._save(**layout)

    def _save(self, **values: object) -> None:
        self.settings = msgspec.structs.replace(self.settings, **values)
        try:
            save_settings(self.settings)
        except OSError as error:
            logger.warning("the settings could not be saved: %s", error)


def threads_left() -> list[str]:
    """Names of threads that still run (for tests)."""
    return [thread.name for thread in threading.enumerate() if thread is not threading.main_thread()]
