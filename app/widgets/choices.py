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
    numbers: Sequence[int] | None = None,
) -> QMenu:
    """Open a menu with numbered choices in the middle of `parent`.

    `numbers` are the keys (None: 1, 2, ...). `chosen` is called with the place (from 0) of what was taken;
    Escape chooses nothing.
    """
    menu = QMenu(parent)
    menu.setTitle(title)
    menu.setAccessibleName(title)
    menu.addAction(title).setEnabled(False)
    made = []
    for place, (text, sign) in enumerate(choices):
        plain = text.replace("&", "&&")
        number = numbers[place] if numbers is not None else place + 1
        action = menu.addAction(sign, f"&{number}  {plain}" if number <= MOST_NUMBERED else plain)
        action.triggered.connect(lambda _=False, place=place: chosen(place))
        made.append(action)
    menu.aboutToHide.connect(menu.deleteLater)
    if made:
        menu.setActiveAction(made[0])
    size = menu.sizeHint()
    middle = parent.mapToGlobal(parent.rect().center()) - QPoint(size.width() // 2, size.height() // 2)
    menu.popup(middle)
    return menu
