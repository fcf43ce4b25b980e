"""The menus that come up on the timeline, built from the action table."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.timeline.hits import Hit

TIER = (
    *("tier_new", "tier_change", "tier_remove", ""),
    *("tier_up", "tier_down", "tier_fold", "tier_lock", "tier_hide", "tiers_hidden", ""),
    *("finish_marks", "finish_view", "finish_tier", "unfinish_tier"),
)
SEGMENT = (
    *("accept", "reject", "take_proposal", "choose_second", "choose_third", "rename", "ambiguous", "note"),
    *("explain", "label_again", ""),
    *("split", "merge_next", "merge_previous", "start_here", "stop_here", ""),
    *("copy_to_person", "duplicate", "play_inside", "zoom_selection", "", "remove"),
)
EVENT = ("rename", "note", "", "remove")
REPETITIONS = (
    *("accept", "reject", "rename", ""),
    *("add_cycle", "split_cycle", "remove_cycle", "play_inside", "zoom_selection", "", "remove"),
)
PERSON = (
    "rename",
    "person_colour",
    "hide_person",
    "person_fold",
    "people_fold",
    "",
    "curves",
    "tier_new",
    "tiers_hidden",
)
EMPTY = (
    *("mark_in", "mark_out", "make_segment", "event_new", "trim_others", "snapping", "follow", ""),
    *("timeline_all", "row_taller", "row_lower", "thumbnails", "waveform", "ribbons", "curves"),
)


def ids_for(found: Hit) -> tuple[str, ...]:
    """Ids of the actions for what lies there; "" parts groups."""
    kind = found.selection.kind
    if kind == "segment":
        return SEGMENT
    if kind == "event":
        return EVENT
    if kind == "repetitions":
        return REPETITIONS
    if kind == "person" or (found.row is not None and found.row.kind == "person"):
        return PERSON
    if found.row is not None and found.row.kind == "ribbon":
        return ("ribbons_fold", "ribbons", "", *EMPTY)
    if found.row is not None and found.row.kind == "curve":
        return ("curves", *EMPTY)
    if found.zone == "gutter":
        return TIER
    return EMPTY


def make_menu(parent: QWidget, actions: Mapping[str, QAction], found: Hit) -> QMenu:
    """The menu of what lies there; actions that do not exist are left out."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    for action_id in ids_for(found):
        if not action_id:
            if not menu.isEmpty():
                menu.addSeparator()
        elif action_id in actions:
            menu.addAction(actions[action_id])
    return menu


def show_menu(parent: QWidget, actions: Mapping[str, QAction], found: Hit, at: QPoint) -> None:
    """Show it at a place of the screen."""
    menu = make_menu(parent, actions, found)
    menu.aboutToHide.connect(menu.deleteLater)
    if not menu.isEmpty():
        menu.popup(at)
