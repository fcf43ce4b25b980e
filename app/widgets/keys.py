"""Keys for a widget that the window's shortcuts would take."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
RETURN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ClaimKeys(QObject):
    """Lets a widget have the keys it wants before any shortcut gets them."""

    def __init__(self, widget: QWidget, wants: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(widget)
        self._wants = wants
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim a key."""
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and self._wants(event):  # type: ignore[arg-type]
            event.accept()
        return False


def is_plain(event: QKeyEvent) -> bool:
    """Whether a key is pressed alone, or with Shift."""
    return event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
