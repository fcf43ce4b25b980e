"""The one table of everything a person can do: menus, buttons, tooltips and the list of keys come from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from app.session import Session
from app.widgets.icons import icon

if TYPE_CHECKING:
    from app.commands import Commands

Run = Callable[["Commands"], None]
When = Callable[[Session], bool]
MENUS = ("File", "Edit", "Playback", "Analyse", "View", "Help")
SEPARATOR = "-"


class Spec(msgspec.Struct, frozen=True, kw_only=True):
    """One thing a person can do. `checked` makes it a switch; `hint` is said when it needs more words."""

    id: str
    text: str
    menu: str
    run: Run
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: When = lambda session: True
    checked: When | None = None
    hint: str = ""
    group: int = 0


def has_project(session: Session) -> bool:
    """A session is open."""
    return session.project is not None


def has_video(session: Session) -> bool:
    """A video is shown."""
    return session.video is not None and session.frames > 0


def can_edit(session: Session) -> bool:
    """The open project may be changed."""
    return session.store is not None and not session.read_only


def can_analyse(session: Session) -> bool:
    """There is a video and no job at work on it."""
    return can_edit(session) and has_video(session) and session.busy_jobs == 0


def has_proposal(session: Session) -> bool:
    """A proposed segment is selected."""
    found = session.selected_segment()
    return can_edit(session) and found is not None and found[1].state == "proposed"


def can_reject(session: Session) -> bool:
    """A segment that is not rejected is selected."""
    found = session.selected_segment()
    return can_edit(session) and found is not None and found[1].state != "rejected"


def can_rename(session: Session) -> bool:
    """A segment or a person is selected."""
    return can_edit(session) and (
        session.selected_segment() is not None or session.selected_person() is not None
    )


def can_undo(session: Session) -> bool:
    """The person has a step to take back."""
    return session.store is not None and session.store.can_undo


def can_redo(session: Session) -> bool:
    """The person has taken back a step."""
    return session.store is not None and session.store.can_redo


def has_proposals(session: Session) -> bool:
    """There are proposals to look at."""
    return session.project is not None and any(
        segment.state == "proposed" for tier in session.project.tiers for segment in tier.segments
    )


def has_poses(session: Session) -> bool:
    """Poses were found."""
    return session.project is not None and bool(session.project.pose_layers)


def _spec(
    id: str, text: str, menu: str, keys: tuple[str, ...] | str, icon: str, run: Run, **more: object
) -> Spec:
    keys = (keys,) if isinstance(keys, str) and keys else tuple(keys)
    return Spec(id=id, text=text, menu=menu, keys=keys, icon=icon, run=run, **more)  # type: ignore[arg-type]


TABLE: tuple[Spec, ...] = (
    _spec("open", "Open a video ...", "File", "Ctrl+O", "folder-open", lambda c: c.ask_open(),
          hint="Open a video or a session (you can also drop it on the window)"),
    _spec("open_sample", "Open the sample", "File", "", "person-standing", lambda c: c.open_sample(),
          hint="A minute of made-up exercises to try everything on"),
    _spec("checkpoint", "Save a checkpoint ...", "File", "Ctrl+S", "bookmark", lambda c: c.ask_checkpoint(),
          when=can_edit, group=1, hint="Everything is saved at once; a checkpoint gives this state a name"),
    _spec("save_copy", "Save a copy ...", "File", "Ctrl+Shift+S", "", lambda c: c.ask_save_copy(),
          when=has_project, group=1),
    _spec("close", "Close the session", "File", "Ctrl+W", "x", lambda c: c.close_project(),
          when=has_project, group=2),
    _spec("quit", "Quit", "File", "Ctrl+Q", "", lambda c: c.quit(), group=2),
    _spec("undo", "Undo", "Edit", "Ctrl+Z", "undo-2", lambda c: c.undo(), when=can_undo),
    _spec("redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", lambda c: c.redo(), when=can_redo),
    _spec("accept", "Accept", "Edit", "A", "check", lambda c: c.accept(), when=has_proposal, group=1,
          hint="Accept the selected proposal"),
    _spec("reject", "Reject", "Edit", "Del", "trash-2", lambda c: c.reject(), when=can_reject, group=1,
          hint="Reject the selected segment"),
    _spec("rename", "Rename ...", "Edit", "F2", "pencil", lambda c: c.rename(), when=can_rename, group=1,
          hint="Give the selected segment another label, or the person another name"),
    _spec("next_proposal", "Next proposal", "Edit", "N", "skip-forward", lambda c: c.next_proposal(1),
          when=has_proposals, group=2),
    _spec("previous_proposal", "Previous proposal", "Edit", "Shift+N", "skip-back",
          lambda c: c.next_proposal(-1), when=has_proposals, group=2),
    _spec("deselect", "Select nothing", "Edit", "Esc", "", lambda c: c.deselect(), when=has_project, group=2),
    _spec("play", "Play or stop", "Playback", "Space", "play", lambda c: c.play(), when=has_video),
    _spec("frame_back", "One frame back", "Playback", "Left", "step-back", lambda c: c.step(-1),
          when=has_video, group=1),
    _spec("frame_forward", "One frame on", "Playback", "Right", "step-forward", lambda c: c.step(1),
          when=has_video, group=1),
    _spec("frames_back", "Ten frames back", "Playback", "Shift+Left", "", lambda c: c.step(-10),
          when=has_video, group=1),
    _spec("frames_forward", "Ten frames on", "Playback", "Shift+Right", "", lambda c: c.step(10),
          when=has_video, group=1),
    _spec("second_back", "One second back", "Playback", "Ctrl+Left", "", lambda c: c.step_seconds(-1.0),
          when=has_video, group=1),
    _spec("second_forward", "One second on", "Playback", "Ctrl+Right", "", lambda c: c.step_seconds(1.0),
          when=has_video, group=1),
    _spec("go_start", "To the start", "Playback", "Home", "skip-back", lambda c: c.go_to(0),
          when=has_video, group=2),
    _spec("go_end", "To the end", "Playback", "End", "skip-forward", lambda c: c.go_to(-1),
          when=has_video, group=2),
    _spec("slower", "Slower", "Playback", "[", "", lambda c: c.change_speed(-1), when=has_video, group=3),
    _spec("faster", "Faster", "Playback", "]", "", lambda c: c.change_speed(1), when=has_video, group=3),
    _spec("loop", "Loop", "Playback", "L", "repeat", lambda c: c.switch("loop"), when=has_video,
          checked=lambda s: s.loop, group=3, hint="Start again at the end"),
    _spec("analyse", "Analyse", "Analyse", "Ctrl+Return", "wand-sparkles", lambda c: c.analyse(),
          when=can_analyse, hint="Find poses, propose segments, count repetitions and label actions"),
    _spec("find_poses", "Find poses", "Analyse", "", "person-standing", lambda c: c.run_job("poses"),
          when=can_analyse, group=1),
    _spec("propose_segments", "Propose segments", "Analyse", "", "", lambda c: c.run_job("segment"),
          when=lambda s: can_analyse(s) and has_poses(s), group=1),
    _spec("count", "Count repetitions", "Analyse", "", "", lambda c: c.run_job("count"),
          when=lambda s: can_analyse(s) and has_poses(s), group=1),
    _spec("label", "Label actions", "Analyse", "", "tag", lambda c: c.run_job("label"),
          when=lambda s: can_analyse(s) and has_poses(s), group=1),
    _spec("stop_jobs", "Stop the running job", "Analyse", "Ctrl+.", "circle-x", lambda c: c.stop_jobs(),
          when=lambda s: s.busy_jobs > 0, group=2),
    _spec("skeleton", "Show the skeleton", "View", "S", "eye", lambda c: c.switch("show_skeleton"),
          checked=lambda s: s.show_skeleton),
    _spec("names", "Show names", "View", "", "", lambda c: c.switch("show_names"),
          checked=lambda s: s.show_names),
    _spec("mirror", "Mirror the picture", "View", "M", "flip-vertical-2", lambda c: c.switch("mirror"),
          checked=lambda s: s.mirror),
    _spec("zoom_fit", "Fit the picture", "View", "0", "maximize", lambda c: c.fit_picture(),
          when=has_video, hint="Show the whole picture (wheel over the picture zooms)"),
    _spec("timeline_in", "Timeline closer", "View", ("+", "="), "zoom-in", lambda c: c.zoom_timeline(1.5),
          when=has_video, group=1, hint="See less time, larger (wheel over the timeline)"),
    _spec("timeline_out", "Timeline wider", "View", "-", "zoom-out", lambda c: c.zoom_timeline(1 / 1.5),
          when=has_video, group=1, hint="See more time, smaller (wheel over the timeline)"),
    _spec("timeline_all", "Whole timeline", "View", "F", "maximize", lambda c: c.zoom_timeline(0.0),
          when=has_video, group=1),
    _spec("view_front", "3D from the front", "View", "Ctrl+1", "user", lambda c: c.look_from("Front"),
          when=has_video, group=2),
    _spec("view_side", "3D from the side", "View", "Ctrl+2", "", lambda c: c.look_from("Side"),
          when=has_video, group=2),
    _spec("view_above", "3D from above", "View", "Ctrl+3", "", lambda c: c.look_from("Above"),
          when=has_video, group=2),
    _spec("view_oblique", "3D oblique", "View", "Ctrl+4", "rotate-3d", lambda c: c.look_from("Oblique"),
          when=has_video, group=2),
    _spec("theme", "Light or dark", "View", "Ctrl+T", "sun", lambda c: c.switch_theme(), group=3,
          hint="Change between the dark and the light look"),
    _spec("full_screen", "Full screen", "View", "F11", "", lambda c: c.full_screen(), group=3),
    _spec("help", "Help", "Help", "F1", "circle-question-mark", lambda c: c.show_help("index")),
    _spec("keys", "Keys", "Help", "Shift+F1", "keyboard", lambda c: c.show_help("keys")),
    _spec("crash_reports", "Show crash reports", "Help", "", "", lambda c: c.show_reports(), group=1),
    _spec("about", "About Kinescribe", "Help", "", "info", lambda c: c.show_help("about"), group=1),
)  # fmt: skip


def make_actions(parent: QObject) -> dict[str, QAction]:
    """One action for every row of the table, not joined to anything yet."""
    actions = {}
    for spec in TABLE:
        action = QAction(spec.text.replace("&", "&&"), parent)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setToolTip(tooltip(spec))
        action.setCheckable(spec.checked is not None)
        action.setIconText(spec.text)
        if spec.id == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        actions[spec.id] = action
    tint_actions(actions)
    return actions


def tooltip(spec: Spec) -> str:
    """What it does and by which key."""
    text = spec.hint or spec.text.removesuffix(" ...")
    if not spec.keys:
        return text
    key = QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text}  ({key})"


def join_actions(actions: dict[str, QAction], commands: Commands, session: Session) -> None:
    """Run the commands, follow the session and the theme."""
    for spec in TABLE:
        actions[spec.id].triggered.connect(lambda _=False, run=spec.run: run(commands))

    def follow() -> None:
        for spec in TABLE:
            action = actions[spec.id]
            action.setEnabled(spec.when(session))
            if spec.checked is not None:
                action.setChecked(spec.checked(session))

    def follow_playing(playing: bool) -> None:
        actions["play"].setIcon(icon("pause" if playing else "play", size_px=22))

    for signal in (
        session.opened,
        session.video_changed,
        session.selection_changed,
        session.view_changed,
        session.jobs_changed,
    ):
        signal.connect(follow)
    session.changed.connect(lambda *_: follow())
    session.playing_changed.connect(follow_playing)
    follow()


def tint_actions(actions: dict[str, QAction], playing: bool = False) -> None:
    """Icons in the colours of the theme."""
    for spec in TABLE:
        if spec.icon:
            name = "pause" if spec.id == "play" and playing else spec.icon
            actions[spec.id].setProperty("icon_name", spec.icon)
            actions[spec.id].setIcon(icon(name, size_px=22 if spec.id == "play" else 18))
