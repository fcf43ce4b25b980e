"""A small menu at one's fingertips: a few choices with numbers 1 to 9, by mouse or key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

MOST_NUMBERED = 9


def offer(
    parent: QWidget,
    title: str,
    choices: Sequence[tuple[str, QIcon]],
    chosen: Callable[[int], None],
    at: QPoint | None = None,
) -> QMenu:
    """Open a menu with numbered choices at the point `at` of the screen (the middle of `parent` when None).

    `chosen` is called with the number (from 0) of what was chosen; Escape chooses nothing.
    """
    menu = QMenu(parent)
    menu.setTitle(title)
    menu.setAccessibleName(title)
    menu.addSection(title)
    for number, (text, sign) in enumerate(choices):
        plain = text.replace("&", "&&")
        shown = f"&{number + 1}  {plain}" if number < MOST_NUMBERED else plain
        action = menu.addAction(sign, shown)
        action.triggered.connect(lambda _=False, number=number: chosen(number))
    menu.aboutToHide.connect(menu.deleteLater)
    enabled = [action for action in menu.actions() if not action.isSeparator()]
    if enabled:
        menu.setActiveAction(enabled[0])
    size = menu.sizeHint()
    middle = parent.mapToGlobal(parent.rect().center()) - QPoint(size.width() // 2, size.height() // 2)
    menu.popup(at if at is not None else middle)
    return menu
