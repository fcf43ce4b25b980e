"""What the mouse and the keys do on the picture: one tool at a time.

Without a tool the canvas selects and pans. A tool is given with `VideoCanvas.set_tool`; it is asked
first, and what it does not take (it answers False) the canvas does as always, so that the wheel
steps, the middle button pans and a click beside everything selects whatever tool is in hand.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QTransform


class CanvasTool(Protocol):
    """A tool for the picture. Points are in pixels of the upright, unmirrored picture, fractions kept;
    they may lie outside of it. `event` is Qt's, for buttons and modifiers; its position is the widget's.
    """

    cursor: Qt.CursorShape

    def press(self, at: QPointF, event: QMouseEvent) -> bool:
        """A button went down; True takes it and all moves until the release."""
        ...

    def move(self, at: QPointF, event: QMouseEvent) -> bool:
        """The mouse moved, with or without a button; True where the picture is to be drawn anew."""
        ...

    def release(self, at: QPointF, event: QMouseEvent) -> bool:
        """The button of a press that was taken came up."""
        ...

    def wants_key(self, event: QKeyEvent) -> bool:
        """Whether the tool uses this key now; it then gets it before any shortcut of the window."""
        ...

    def key(self, event: QKeyEvent) -> bool:
        """A key was pressed while the canvas has the focus; True where it was used."""
        ...

    def key_up(self, event: QKeyEvent) -> bool:
        """A key came up while the canvas has the focus; True where that meant something."""
        ...

    def paint(self, painter: QPainter, to_view: QTransform) -> None:
        """Draw over picture and bodies; `to_view` maps picture pixels to the widget. Text is drawn at
        mapped points with the painter as it is, so that it is never mirrored."""
        ...

    def left(self) -> None:
        """Another tool, or none, took its place."""
        ...
