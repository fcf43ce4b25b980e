"""The one table of everything a person can do: menus, buttons, tooltips, palette and list of keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from app.actions import (
    analyse,
    edit,
    files,
    help,
    labelling,
    people,
    picture,
    playback,
    repetitions,
    review,
    scene,
    segmenting,
    table,
    tiers,
    view,
)
from app.actions.spec import Spec
from app.session import Session
from app.widgets.icons import icon
from app.words import tr

if TYPE_CHECKING:
    from app.commands import Commands

MENUS = ("File", "Edit", "Label", "Review", "People", "Playback", "Analyse", "View", "3D", "Help")
TABLE: tuple[Spec, ...] = (
    *files.ACTIONS,
    *edit.ACTIONS,
    *labelling.ACTIONS,
    *tiers.ACTIONS,
    *review.ACTIONS,
    *repetitions.ACTIONS,
    *table.ACTIONS,
    *people.ACTIONS,
    *playback.ACTIONS,
    *analyse.ACTIONS,
    *segmenting.ACTIONS,
    *picture.ACTIONS,
    *view.ACTIONS,
    *scene.ACTIONS,
    *help.ACTIONS,
)


def make_actions(parent: QObject) -> dict[str, QAction]:
    """One action for every row of the table, not joined to anything yet."""
    actions = {}
    for spec in TABLE:
        action = QAction(tr(spec.text).replace("&", "&&"), parent)
        action.setObjectName(spec.id)
        show_keys(action, spec, spec.keys)
        if spec.local:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setCheckable(spec.checked is not None)
        action.setAutoRepeat(spec.repeats)
        action.setIconText(tr(spec.text))
        if spec.id == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        actions[spec.id] = action
    tint_actions(actions)
    return actions


def show_keys(action: QAction, spec: Spec, keys: Sequence[str]) -> None:
    """Give an action its keys, and say them in its tooltip."""
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.setToolTip(tooltip(spec, keys))


def tooltip(spec: Spec, keys: Sequence[str]) -> str:
    """What it does and by which key."""
    text = tr(spec.hint) if spec.hint else plain_text(spec)
    return f"{text}  ({native(keys[0])})" if keys else text


def plain_text(spec: Spec) -> str:
    """What it is called, without the dots that promise a question."""
    return tr(spec.text).removesuffix(" ...")


def native(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


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
        session.marks_changed,
        session.view_changed,
        session.marks_changed,
        session.jobs_changed,
        session.videos_chosen,
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
