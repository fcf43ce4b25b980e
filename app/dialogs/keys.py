"""The list of keys: find an action by its name or by pressing a key, give it others, take presets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.actions import MENUS, TABLE, native, plain_text
from app.keymap import (
    Keymap,
    action_name,
    conflicts,
    keymap_of,
    normal,
    preset_keys,
    presets,
    read_keymap,
    users_of,
    write_keymap,
)
from app.theme import BETWEEN, INSIDE, colour, scaled
from app.widgets.panel import label
from app.words import tr
from core.errors import UserError
from core.settings import Settings

MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
ID = Qt.ItemDataRole.UserRole


class KeyField(QLineEdit):
    """Takes the next key that is pressed, whatever it is; Esc twice is how to leave it by keyboard."""

    pressed = Signal(str)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every key is for this field, also one that does something in the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say which key it was."""
        if event.key() in MODIFIERS or event.key() == 0:
            return
        key = combination(event)
        if key:
            self.setText(native(key))
            self.pressed.emit(key)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab is a key like any other here."""
        return False


def combination(event: QKeyEvent) -> str:
    """The key of an event as it is written in a keymap."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Backtab:
        key, modifiers = Qt.Key.Key_Tab, modifiers | Qt.KeyboardModifier.ShiftModifier
    if event.text() and event.text().isprintable() and not event.text().isalnum() and event.text() != " ":
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier  # "?" is "?", on whatever key it lies
    return normal_of(QKeyCombination(modifiers, key))


def normal_of(pressed: QKeyCombination) -> str:
    """A pressed combination as text."""
    return QKeySequence(pressed).toString(QKeySequence.SequenceFormat.PortableText)


class KeysDialog(QDialog):
    """All actions with their keys; every change holds at once."""

    def __init__(
        self,
        settings: Callable[[], Settings],
        change: Callable[..., None],
        tell_error: Callable[[UserError], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.resize(scaled(720), scaled(560))
        self._settings, self._change, self._tell_error = settings, change, tell_error
        self._wanted: tuple[str, str] | None = None  # the action and the key that another one has
        self._by_key = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        layout.addLayout(self._make_top())
        self.tree = self._make_tree()
        layout.addWidget(self.tree, 1)
        self.problem = label("", "warning", self)
        self.problem.setWordWrap(True)
        layout.addWidget(self.problem)
        self._make_conflict(layout)
        layout.addLayout(self._make_bottom())
        self._show()

    # Parts ----------------------------------------------------------------------------------------

    def _make_top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(INSIDE)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search by name"))
        self.search.setAccessibleName(tr("Search by name"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show)
        self.by_key = KeyField(tr("Search by pressing a key"), self)
        self.by_key.pressed.connect(self._search_key)
        every = self._button(tr("All keys"), self._show_all)
        self.preset = QComboBox(self)
        self.preset.setAccessibleName(tr("Keys as in"))
        for one in presets():
            self.preset.addItem(one.name, one.id)
            self.preset.setItemData(self.preset.count() - 1, tr(one.about), Qt.ItemDataRole.ToolTipRole)
        self.preset.activated.connect(self._take_preset)
        row.addWidget(self.search, 2)
        row.addWidget(self.by_key, 2)
        row.addWidget(every)
        row.addWidget(label(tr("Keys as in"), "dim", self))
        row.addWidget(self.preset)
        return row

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setColumnCount(2)
        tree.setHeaderLabels([tr("What it does"), tr("Keys")])
        tree.setAccessibleName(tr("Actions and their keys"))
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setUniformRowHeights(True)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.currentItemChanged.connect(lambda *_: self._on_current())
        return tree

    def _make_conflict(self, layout: QVBoxLayout) -> None:
        self.conflict = QFrame(self)
        self.conflict.setObjectName("notice")
        self._conflict_words = label("", "", self.conflict)
        self._conflict_words.setWordWrap(True)
        row = QHBoxLayout(self.conflict)
        row.setContentsMargins(BETWEEN, INSIDE, INSIDE, INSIDE)
        row.addWidget(self._conflict_words, 1)
        self.take = self._button(tr("Take it"), self._take_key)
        self.leave = self._button(tr("Leave it there"), self._leave_key)
        row.addWidget(self.take)
        row.addWidget(self.leave)
        self.conflict.hide()
        layout.addWidget(self.conflict)

    def _make_bottom(self) -> QVBoxLayout:
        first, second = QHBoxLayout(), QHBoxLayout()
        self.new_key = KeyField(tr("Press a new key for it here"), self)
        self.new_key.pressed.connect(self.add_key)
        self.remove = self._button(tr("Take its last key away"), self.remove_key)
        self.reset_one = self._button(tr("Reset this one"), self._reset_one)
        first.addWidget(self.new_key, 1)
        first.addWidget(self.remove)
        first.addWidget(self.reset_one)
        second.addWidget(self._button(tr("Reset all"), self._reset_all))
        second.addWidget(self._button(tr("Import ..."), self._import))
        second.addWidget(self._button(tr("Export ..."), self._export))
        second.addStretch(1)
        done = self._button(tr("Done"), self.accept)
        done.setProperty("role", "primary")
        second.addWidget(done)
        column = QVBoxLayout()
        column.setSpacing(INSIDE)
        for row in (first, second):
            row.setSpacing(INSIDE)
            column.addLayout(row)
        return column

    def _button(self, text: str, run: Callable[[], object]) -> QPushButton:
        made = QPushButton(text, self)
        made.setAutoDefault(False)
        made.clicked.connect(lambda: run())
        return made

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to type a name."""
        super().showEvent(event)
        self.search.setFocus()

    # What is shown --------------------------------------------------------------------------------

    def _show(self) -> None:
        keymap, words = keymap_of(self._settings()), self.search.text().casefold().split()
        kept = self.current_id()
        self.tree.clear()
        self._items: dict[str, QTreeWidgetItem] = {}
        for menu in MENUS:
            top: QTreeWidgetItem | None = None
            for spec in TABLE:
                name = action_name(spec.id)
                text = f"{name} {tr(spec.menu)} {tr(spec.hint) if spec.hint else ''}".casefold()
                if spec.menu != menu or not all(word in text for word in words):
                    continue
                if self._by_key and self._by_key not in keymap[spec.id]:
                    continue
                if top is None:
                    top = QTreeWidgetItem(self.tree, [tr(menu), ""])
                    top.setFirstColumnSpanned(True)
                    top.setFlags(Qt.ItemFlag.ItemIsEnabled)
                    top.setForeground(0, colour("text_dim"))
                    top.setExpanded(True)
                keys = "   ".join(native(key) for key in keymap[spec.id])
                item = QTreeWidgetItem(top, [name, keys])
                item.setData(0, ID, spec.id)
                item.setToolTip(0, tr(spec.hint) if spec.hint else plain_text(spec))
                self._items[spec.id] = item
        if self._items:
            self.tree.setCurrentItem(self._items.get(kept) or next(iter(self._items.values())))
        met = conflicts(keymap)
        said = [
            tr(
                "{key}: {actions}",
                key=native(key),
                actions=" / ".join(action_name(name) for name in users),
            )
            for key, users in met.items()
        ]
        self.problem.setText(tr("Two actions have one key.") + " " + "; ".join(said) if met else "")
        self.problem.setVisible(bool(met))
        at = self.preset.findData(self._settings().keymap)
        self.preset.setCurrentIndex(max(at, 0))
        self._on_current()

    def current_id(self) -> str:
        """The action that is chosen in the list, "" for none."""
        item = self.tree.currentItem()
        return str(item.data(0, ID) or "") if item is not None else ""

    def listed(self) -> dict[str, str]:
        """The keys of every action in the list, as written there."""
        return {name: item.text(1) for name, item in self._items.items()}

    def choose(self, action_id: str) -> None:
        """Choose an action in the list."""
        self.tree.setCurrentItem(self._items[action_id])

    def _on_current(self) -> None:
        chosen = self.current_id()
        self.new_key.clear()
        for widget in (self.new_key, self.remove, self.reset_one):
            widget.setEnabled(bool(chosen))
        if chosen:
            self.remove.setEnabled(bool(keymap_of(self._settings())[chosen]))
            self.reset_one.setEnabled(chosen in self._settings().own_keys)
        self._leave_key()

    def _search_key(self, key: str) -> None:
        self._by_key = key
        self._show()

    def _show_all(self) -> None:
        self._by_key = ""
        self.by_key.clear()
        self.search.clear()
        self._show()

    # What is changed ------------------------------------------------------------------------------

    def add_key(self, key: str) -> None:
        """Give the chosen action another key; who has it already is asked about first."""
        chosen = self.current_id()
        if not chosen or not normal(key):
            return
        keymap = keymap_of(self._settings())
        others = [name for name in users_of(keymap, key) if name != chosen]
        if others:
            self._wanted = (chosen, normal(key))
            self._conflict_words.setText(
                tr(
                    "{key} is the key of “{other}”. Take it for “{chosen}”?",
                    key=native(key),
                    other=", ".join(action_name(name) for name in others),
                    chosen=action_name(chosen),
                )
            )
            self.conflict.show()
            self.take.setFocus()
            return
        self._set(keymap, {chosen: (*(has for has in keymap[chosen] if has != normal(key)), normal(key))})

    def remove_key(self) -> None:
        """Take the last key of the chosen action away."""
        chosen = self.current_id()
        keymap = keymap_of(self._settings())
        if chosen and keymap[chosen]:
            self._set(keymap, {chosen: keymap[chosen][:-1]})

    def _take_key(self) -> None:
        if self._wanted is not None:
            chosen, key = self._wanted
            keymap = keymap_of(self._settings())
            new = {
                name: tuple(has for has in keymap[name] if has != key)
                for name in users_of(keymap, key)
                if name != chosen
            }
            self._set(keymap, {**new, chosen: (*keymap[chosen], key)})
        self._leave_key()

    def _leave_key(self) -> None:
        self._wanted = None
        self.conflict.hide()

    def _set(self, keymap: Keymap, new: Keymap) -> None:
        first = preset_keys(self._settings().keymap)
        own = dict(self._settings().own_keys)
        for name, keys in new.items():
            own.pop(name, None)
            if keys != first.get(name):
                own[name] = keys
        self._change(own_keys=own)
        self._show()

    def _reset_one(self) -> None:
        own = dict(self._settings().own_keys)
        own.pop(self.current_id(), None)
        self._change(own_keys=own)
        self._show()

    def _reset_all(self) -> None:
        self._change(own_keys={})
        self._show()

    def _take_preset(self, at: int) -> None:
        self._change(keymap=str(self.preset.itemData(at)), own_keys={})
        self._show()

    def _import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Import keys"), "", tr("Keys (*.json)"))
        if path:
            try:
                preset, own = read_keymap(Path(path))
            except UserError as error:
                self._tell_error(error)
                return
            self._change(keymap=preset, own_keys=own)
            self._show()

    def _export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Export keys"), "kinescribe-keys.json", tr("Keys (*.json)")
        )
        if path:
            try:
                write_keymap(Path(path), self._settings())
            except UserError as error:
                self._tell_error(error)
