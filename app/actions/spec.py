"""What an action is, and when it may be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from app.session import Session
from app.words import tr

if TYPE_CHECKING:
    from app.commands import Commands

Run = Callable[["Commands"], None]
When = Callable[[Session], bool]


class Spec(msgspec.Struct, frozen=True, kw_only=True):
    """One thing a person can do. `checked` makes it a switch; `hint` is said when it needs more words.

    `text` and `hint` are English templates: `app.words.tr` translates them where they are shown.
    """

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
    repeats: bool = True  # while its key is held down
    submenu: str = ""
    local: bool = False  # its keys count only where the video or the timeline has the focus


def spec(
    id: str, text: str, menu: str, keys: tuple[str, ...] | str, icon: str, run: Run, **more: object
) -> Spec:
    """A row of the table; one key may stand alone."""
    keys = (keys,) if isinstance(keys, str) and keys else tuple(keys)
    return Spec(id=id, text=text, menu=menu, keys=keys, icon=icon, run=run, **more)  # type: ignore[arg-type]


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
    """There is a video, and no job runs or waits for it."""
    shown = session.video
    return can_edit(session) and shown is not None and shown.id not in session.busy_videos


def has_chosen_videos(session: Session) -> bool:
    """Videos are chosen in their list."""
    return can_edit(session) and bool(session.chosen_videos)


def are_done(session: Session) -> bool:
    """All chosen videos are ticked off."""
    chosen, project = set(session.chosen_videos), session.project
    return bool(chosen) and project is not None and all(v.done for v in project.videos if v.id in chosen)


def has_proposal(session: Session) -> bool:
    """Something proposed is selected: a segment or a set of repetitions."""
    return can_edit(session) and _state(session) == "proposed"


def can_reject(session: Session) -> bool:
    """A segment or a set of repetitions that is not rejected is selected."""
    return can_edit(session) and _state(session) in ("proposed", "accepted")


def _state(session: Session) -> str:
    found, repeated = session.selected_segment(), session.selected_set()
    return found[1].state if found is not None else repeated.state if repeated is not None else ""


def can_rename(session: Session) -> bool:
    """A segment, an event, repetitions or a person are selected."""
    return can_edit(session) and bool(session.selection.kind)


def can_label(session: Session) -> bool:
    """Segments can be made on the shown video."""
    return can_edit(session) and has_video(session)


def has_segment(session: Session) -> bool:
    """A segment is selected and may be changed."""
    return can_edit(session) and session.selected_segment() is not None


def has_item(session: Session) -> bool:
    """A segment or an event is selected and may be changed."""
    return can_edit(session) and session.selection.kind in ("segment", "event")


def can_remove(session: Session) -> bool:
    """A segment, an event or repetitions are selected."""
    return can_edit(session) and session.selection.kind in ("segment", "event", "repetitions")


def can_undo(session: Session) -> bool:
    """The person has a step to take back."""
    return session.store is not None and session.store.can_undo


def can_redo(session: Session) -> bool:
    """The person has taken back a step."""
    return session.store is not None and session.store.can_redo


def has_choice(session: Session) -> bool:
    """The model of the selected segment told which labels are likely."""
    found = session.selected_segment()
    return can_edit(session) and found is not None and "probabilities" in found[1].attributes


def has_explainable(session: Session) -> bool:
    """A segment is selected in a saved session with poses."""
    return session.path is not None and has_poses(session) and session.selected_segment() is not None


def has_proposals(session: Session) -> bool:
    """There are proposals to look at."""
    return session.has_proposals()


def has_poses(session: Session) -> bool:
    """Poses were found in the shown video."""
    shown, project = session.video, session.project
    return (
        shown is not None
        and project is not None
        and any(layer.video_id == shown.id for layer in project.pose_layers)
    )


def reason(spec: Spec, session: Session) -> str:
    """Why an action that is not enabled cannot be done now, and by that what to do first."""
    if session.project is None:
        return tr("Open a video first")
    if session.read_only and not spec.when(session):
        return tr("This session is read-only")
    reasons: dict[When, str] = {
        has_video: tr("Choose a video first"),
        can_analyse: tr("A job is running"),
        has_proposal: tr("Select a proposal first"),
        can_reject: tr("Select a segment first"),
        can_rename: tr("Select a segment or a person first"),
        can_undo: tr("Nothing was done yet"),
        can_redo: tr("Nothing was taken back"),
        has_explainable: tr("Select a segment first"),
        has_choice: tr("Select a segment whose model told how likely other labels are"),
        has_proposals: tr("There are no proposals"),
        has_poses: tr("Find poses first"),
    }
    return reasons.get(spec.when, tr("Not possible now"))
