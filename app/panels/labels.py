"""The labels of a vocabulary: colours, keys, groups. One is used, changed, merged, ordered from here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedLayout,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.session import Session
from app.theme import GRID, INSIDE, colour, label_colour, scaled
from app.timeline.painting import label_text
from app.vocabulary import own_hues
from app.widgets.icons import icon
from app.widgets.panel import EmptyState, label, push_button, scrolling
from app.words import tr
from app.work_tier import shown_vocabulary, work_tier
from core.document.project import Label, Vocabulary

if TYPE_CHECKING:
    from app.label_keys import LabelKeys

MORE = (
    "label_new",
    "",
    "vocabulary_on_tier",
    "",
    "labels_of_use",
    "labels_shipped",
    "labels_import",
    "labels_export",
    "",
    "vocabulary_new",
    "vocabulary_rename",
    "vocabulary_remove",
)
ID = Qt.ItemDataRole.UserRole
NAME = Qt.ItemDataRole.UserRole + 1


class OwnKeys(QObject):
    """Keys that mean something in the list do not run actions of the window while it has the focus."""

    KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim them before the shortcuts get them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            arrows = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if (event.key() in self.KEYS and not event.modifiers()) or (arrows and alt):
                event.accept()
        return False


class LabelList(QTreeWidget):
    """The labels, under their groups. Return uses one, F2 changes it, Insert adds, Delete removes, Alt and an
    arrow moves it."""

    key_asked = Signal(str, int)  # what, by

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list's own keys."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        asked = {
            Qt.Key.Key_F2: "change",
            Qt.Key.Key_Delete: "remove",
            Qt.Key.Key_Insert: "new",
            Qt.Key.Key_Return: "use",
            Qt.Key.Key_Enter: "use",
        }.get(Qt.Key(event.key()))
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.key_asked.emit("move", -1 if event.key() == Qt.Key.Key_Up else 1)
        elif asked is not None and not alt:
            self.key_asked.emit(asked, 0)
        else:
            super().keyPressEvent(event)


class LabelsPanel(QWidget):
    """A vocabulary; what is asked for here is done by the commands."""

    use_asked = Signal(str)  # name
    change_asked = Signal(str)  # id
    remove_asked = Signal(list)  # ids
    merge_asked = Signal(list)
    move_asked = Signal(str, int)
    vocabulary_asked = Signal(str)  # id

    def __init__(
        self, session: Session, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self._keys: LabelKeys | None = None
        self._shown: tuple[object, ...] = ()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._make_empty())
        self._stack.addWidget(self._make_page())
        for signal in (session.opened, session.marks_changed, session.video_changed):
            signal.connect(self._show)
        session.selection_changed.connect(self._show)
        session.changed.connect(lambda *_: self._show())
        self.setFocusProxy(self.list)
        self._show()

    def _make_empty(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, INSIDE)
        layout.setSpacing(0)
        words = tr("Labels with keys and colours appear here. A label's key starts and stops a segment.")
        layout.addWidget(EmptyState(words, self._actions["label_new"], page))
        others = QVBoxLayout()
        others.setContentsMargins(INSIDE + GRID, 0, INSIDE, 0)
        others.setSpacing(GRID)
        for name in ("labels_of_use", "labels_shipped", "labels_import"):
            others.addWidget(push_button(self._actions[name], "", page), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(others)
        layout.addStretch(1)
        return scrolling(page, self)

    def _make_page(self) -> QWidget:
        page = QWidget(self)
        self.choice = QComboBox(page)
        self.choice.setAccessibleName(tr("Vocabulary"))
        self.choice.activated.connect(lambda at: self.vocabulary_asked.emit(self.choice.itemData(at)))
        more = QToolButton(page)
        more.setIcon(icon("ellipsis"))
        more.setProperty("icon_name", "ellipsis")
        more.setToolTip(tr("More about labels"))
        more.setAccessibleName(tr("More about labels"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        for name in MORE:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        more.setMenu(menu)
        self._more = more
        self.list = LabelList(page)
        self.list.setAccessibleName(tr("Labels"))
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(0)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.installEventFilter(OwnKeys(self.list))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemClicked.connect(lambda item: self._use(item))
        self.list.itemDoubleClicked.connect(lambda item: self._ask("change", 0))
        self.list.key_asked.connect(self._ask)
        self._note = label("", "dim", page)
        self._note.setWordWrap(True)
        row = QHBoxLayout()
        row.setContentsMargins(INSIDE, GRID, INSIDE, 0)
        row.setSpacing(GRID)
        row.addWidget(self.choice, 1)
        row.addWidget(more)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(row)
        inner = QHBoxLayout()
        inner.setContentsMargins(GRID, 0, GRID, 0)
        inner.addWidget(self.list)
        layout.addLayout(inner, 1)
        layout.addWidget(self._note)
        self._note.setContentsMargins(INSIDE, 0, INSIDE, 0)
        return page

    def show_keys(self, keys: LabelKeys) -> None:
        """Follow the keys of labels."""
        self._keys = keys
        keys.changed.connect(self._show)
        self._shown = ()
        self._show()

    # What is shown --------------------------------------------------------------------------------

    def _show(self) -> None:
        session, vocabulary = self._session, shown_vocabulary(self._session)
        every = session.project.vocabularies if session.project is not None else ()
        tier = work_tier(session)
        own = tier.vocabulary if tier is not None else ""
        taken = self._keys.action_keys() if self._keys is not None else None
        shown = (vocabulary, every, taken, own, session.label)
        if len(shown) == len(self._shown) and all(
            a is b or (isinstance(a, str) and a == b) for a, b in zip(shown, self._shown)
        ):
            return
        self._shown = shown
        keys = self._keys.labels if self._keys is not None else {}
        by_label = {one.id: key for key, one in keys.items()}
        self._stack.setCurrentIndex(0 if vocabulary is None else 1)
        if vocabulary is None:
            return
        self.choice.clear()
        for one in every:
            self.choice.addItem(one.name, one.id)
        self.choice.setCurrentIndex([one.id for one in every].index(vocabulary.id))
        self._fill(vocabulary, by_label)
        self._note.setText(self._words(vocabulary, own, by_label))
        self._note.setVisible(bool(self._note.text()))

    def _fill(self, vocabulary: Vocabulary, by_label: Mapping[str, str]) -> None:
        before = {item.data(0, ID) for item in self.list.selectedItems()}
        here = self.list.currentItem()
        current = here.data(0, ID) if here is not None else ""
        self.list.clear()
        self.list.setIconSize(QSize(scaled(14), scaled(14)))
        assert self._session.project is not None
        hues = own_hues(self._session.project)
        groups = list(dict.fromkeys(one.group for one in vocabulary.labels))
        for group in sorted(groups, key=bool):
            if group:
                heading = QTreeWidgetItem([group, ""])
                heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
                heading.setForeground(0, colour("text_dim"))
                heading.setFirstColumnSpanned(True)
                self.list.addTopLevelItem(heading)
            for one in vocabulary.labels:
                if one.group == group:
                    item = self._item(one, hues.get(one.name), by_label.get(one.id, ""))
                    self.list.addTopLevelItem(item)
                    item.setSelected(one.id in before)
                    if one.id == current:
                        self.list.setCurrentItem(item)

    def _item(self, one: Label, hue: float | None, key: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([label_text(one.name), key])
        item.setData(0, ID, one.id)
        item.setData(0, NAME, one.name)
        item.setIcon(0, swatch(hue, one.point))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        clash = self._keys.action_keys().get(key, "") if self._keys is not None and key else ""
        item.setForeground(1, colour("warning" if clash else "text_dim"))
        if one.name == self._session.label:
            font = QFont()
            font.setBold(True)
            item.setFont(0, font)
        lines = [label_text(one.name), *([one.description] if one.description else [])]
        if one.name == self._session.label:
            lines.append(tr("New segments get this label"))
        if key:
            lines.append(tr("{key} starts and stops it; Shift+{key} gives it to the selection", key=key))
        if clash:
            lines.append(tr("Takes the key of “{action}” while these labels are in use.", action=clash))
        if one.point:
            lines.append(tr("Marks a point in time"))
        item.setToolTip(0, "\n".join(lines))
        item.setToolTip(1, "\n".join(lines))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(lines))
        return item

    def _words(self, vocabulary: Vocabulary, own: str, by_label: Mapping[str, str]) -> str:
        if not vocabulary.labels:
            return tr("No labels yet. Press Insert to add one.")
        if own == vocabulary.id:
            return tr("The tier takes only these labels.")
        if not any(one.id in by_label for one in vocabulary.labels):
            return tr("The tier has labels of its own; these have no keys now.")
        clashes = self._keys.action_keys() if self._keys is not None else {}
        taken = [clashes[by_label[one.id]] for one in vocabulary.labels if by_label.get(one.id) in clashes]
        if taken:
            return tr("Label keys go before the keys of: {actions}", actions=", ".join(taken))
        return ""

    def changeEvent(self, event: QEvent) -> None:
        """Colours and icons of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._more.setIcon(icon("ellipsis"))
            self._shown = ()
            self._show()
        super().changeEvent(event)

    # What is asked --------------------------------------------------------------------------------

    def chosen(self) -> list[str]:
        """The ids of the selected labels, in the order of the list."""
        items = self.list.selectedItems()
        return [item.data(0, ID) for item in sorted(items, key=self.list.indexOfTopLevelItem)]

    def _use(self, item: QTreeWidgetItem) -> None:
        if item.data(0, NAME):
            self.use_asked.emit(item.data(0, NAME))

    def _ask(self, what: str, by: int) -> None:
        chosen, current = self.chosen(), self.list.currentItem()
        if what == "new":
            self._actions["label_new"].trigger()
        elif what == "use" and current is not None:
            self._use(current)
        elif what == "remove":
            self.remove_asked.emit(chosen)
        elif what == "merge":
            self.merge_asked.emit(chosen)
        elif chosen and what == "change":
            self.change_asked.emit(chosen[0])
        elif chosen and what == "move":
            self.move_asked.emit(chosen[0], by)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.chosen() and not self._session.read_only:
            for words, what, by in (
                (tr("Change ...") + "\tF2", "change", 0),
                (tr("Merge with another ..."), "merge", 0),
                (tr("Move up") + "\tAlt+Up", "move", -1),
                (tr("Move down") + "\tAlt+Down", "move", 1),
                (tr("Remove from the list") + "\tDel", "remove", 0),
            ):
                menu.addAction(words, partial(self._ask, what, by))
            menu.addSeparator()
        menu.addAction(self._actions["label_new"])
        menu.popup(self.list.viewport().mapToGlobal(at))


def swatch(hue: float | None, point: bool, size_px: int = 14) -> QIcon:
    """The colour of a label: a square, or a diamond for one that marks points."""
    made = QIcon()
    side = scaled(size_px)
    for ratio in (1, 2):
        picture = QPixmap(side * ratio, side * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(label_colour(hue))
        if point:
            painter.translate(side / 2, side / 2)
            painter.rotate(45)
            painter.drawRect(QRectF(-side * 0.32, -side * 0.32, side * 0.64, side * 0.64))
        else:
            painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), 3, 3)
        painter.end()
        made.addPixmap(picture)
    return made
