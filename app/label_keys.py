"""The keys of labels: press to start, press to stop, or hold; with Shift the selection is relabelled."""

from __future__ import annotations

import time
from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.session import Session
from app.vocabulary import active_vocabulary, label_keys
from app.work_tier import work_tier
from core.document.project import Label, Vocabulary


class LabelKeys(QObject):
    """Shortcuts of the window for the labels of the vocabulary in use.

    A key that was given to a label counts for it and not for the action that has it, too, as long as the
    vocabulary is in use; the labels panel says so.
    """

    pressed = Signal(object)  # Label
    released = Signal(float)  # the key went up after so many seconds
    relabel_asked = Signal(object)  # Label: for what is selected
    changed = Signal()  # other keys stand for labels now

    def __init__(self, session: Session, actions: Mapping[str, QAction], window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._actions = actions
        self._window = window
        self._shown: tuple[object, ...] = ()
        self._taken: dict[str, str] | None = None
        self._shortcuts: list[QShortcut] = []
        self._silenced: list[QAction] = []
        self._down: tuple[int, float] | None = None  # key, when it went down
        for signal in (session.opened, session.video_changed, session.marks_changed):
            signal.connect(self.refresh)
        session.selection_changed.connect(self.refresh)
        session.changed.connect(lambda *_: self.refresh())
        self.refresh()

    @property
    def labels(self) -> dict[str, Label]:
        """Key -> label, as they count now."""
        vocabulary = self._vocabulary()
        return label_keys(vocabulary, self.action_keys())

    def action_keys(self) -> dict[str, str]:
        """Key -> the action that has it."""
        if self._taken is None:
            self._taken = {
                shortcut.toString().upper(): action.text()
                for action in self._actions.values()
                for shortcut in action.shortcuts()
            }
        return self._taken

    def keymap_changed(self) -> None:
        """Actions have other keys."""
        self._taken = None
        self.refresh()

    def refresh(self) -> None:
        """Take in another vocabulary or tier."""
        vocabulary = self._vocabulary()
        taken = self.action_keys()
        if self._shown and vocabulary is self._shown[0] and taken is self._shown[1]:
            return
        shown = (vocabulary, taken)
        self._shown = shown
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = []
        for action in self._silenced:
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._silenced = []
        for key, label in label_keys(vocabulary, taken).items():
            self._silence({key, f"SHIFT+{key}"})
            self._add(key, lambda label=label, key=key: self._press(key, label))
            self._add(f"Shift+{key}", lambda label=label: self.relabel_asked.emit(label))
        self.changed.emit()

    def _vocabulary(self) -> Vocabulary | None:
        session = self._session
        return active_vocabulary(session.project, work_tier(session), session.vocabulary_id)

    def key_up(self, key: int) -> None:
        """A key went up somewhere in the window."""
        if self._down is not None and self._down[0] == key:
            held = time.monotonic() - self._down[1]
            self._down = None
            self.released.emit(held)

    def _press(self, key: str, label: Label) -> None:
        self._down = (key_code(key), time.monotonic())
        self.pressed.emit(label)

    def _silence(self, keys: set[str]) -> None:
        """Actions of the window with one of these keys are no longer run by keys (but by their menus)."""
        for action in self._actions.values():
            of_window = action.shortcutContext() == Qt.ShortcutContext.WindowShortcut
            if of_window and any(shortcut.toString().upper() in keys for shortcut in action.shortcuts()):
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                self._silenced.append(action)

    def _add(self, key: str, run: object) -> None:
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(run)
        self._shortcuts.append(shortcut)


def key_code(key: str) -> int:
    """The number Qt gives the key called `key`."""
    sequence = QKeySequence(key)
    return sequence[0].key().value if not sequence.isEmpty() else 0  # type: ignore[index]
