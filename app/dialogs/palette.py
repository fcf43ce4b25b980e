"""The command palette: type a few letters, press Return."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.palette import Entry, search
from app.theme import GRID, INSIDE, ROW, SECONDARY_PX, body_font, colour, scaled
from app.words import tr

WIDTH = 620
ROWS = 12
ENTRY = Qt.ItemDataRole.UserRole
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QDialog):
    """A field and what fits it, over the window."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setWindowTitle(tr("Command palette"))
        self._window = parent
        self._entries: Sequence[Entry] = ()
        self._recent: Sequence[str] = ()
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("What do you want to do? A few letters are enough"))
        self.field.setAccessibleName(tr("Search all actions"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Actions that fit"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(EntryDelegate(self.list))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        layout.setSpacing(GRID)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.textChanged.connect(self._show)
        self.field.returnPressed.connect(self._choose)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)

    def open_with(self, entries: Sequence[Entry], recent: Sequence[str]) -> None:
        """Show `entries`, empty what was typed, take the focus."""
        self._entries, self._recent = entries, recent
        self.field.clear()
        self._show()
        window = self._window
        width = min(scaled(WIDTH), window.width() - 40)
        height = min(
            scaled(ROW) * ROWS + self.field.sizeHint().height() + 2 * INSIDE + 2 * GRID, window.height() - 100
        )
        self.setFixedSize(width, height)
        self.move(window.mapToGlobal(window.rect().topLeft()))
        self.move(self.x() + (window.width() - width) // 2, self.y() + 56)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def texts(self) -> list[str]:
        """What is listed now."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the list while the field keeps the focus."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() in MOVES:  # type: ignore[attr-defined]
            steps = {MOVES[0]: -1, MOVES[1]: 1, MOVES[2]: -ROWS, MOVES[3]: ROWS}
            by = steps[event.key()]  # type: ignore[attr-defined]
            last = self.list.count() - 1
            self.list.setCurrentRow(min(max(self.list.currentRow() + by, 0), last))
            return True
        return False

    def _show(self) -> None:
        self.list.clear()
        for entry in search(self._entries, self.field.text(), self._recent):
            item = QListWidgetItem(entry.text)
            item.setData(ENTRY, entry)
            said = (entry.text, entry.where, entry.keys, entry.reason)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in said if part))
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _choose(self) -> None:
        item = self.list.currentItem()
        entry = item.data(ENTRY) if item is not None else None
        if isinstance(entry, Entry) and not entry.reason:
            self.close()
            self.chosen.emit(entry)


class EntryDelegate(QStyledItemDelegate):
    """Paints an entry: what it does, where it stands, its keys; dimmed with the reason when it cannot be."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A row of text."""
        return QSize(100, scaled(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Text on the left, where beside it, keys on the right."""
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        painter.save()
        area: QRect = option.rect.adjusted(INSIDE, 0, -INSIDE, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent", 0.22))
            painter.drawRoundedRect(option.rect, 4, 4)
        middle = Qt.AlignmentFlag.AlignVCenter
        right_text = entry.reason or entry.keys
        painter.setFont(body_font(SECONDARY_PX))
        painter.setPen(colour("text_dim"))
        width = painter.fontMetrics().horizontalAdvance(right_text)
        width = min(width, area.width() // 2)
        right = QRect(area.right() - width, area.top(), width + 1, area.height())
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(
            right,
            Qt.AlignmentFlag.AlignRight | middle,
            painter.fontMetrics().elidedText(right_text, elide, width + 1),
        )
        left = area.adjusted(0, 0, -(width + 2 * INSIDE), 0)
        where_width = painter.fontMetrics().horizontalAdvance(entry.where)
        painter.setFont(body_font())
        painter.setPen(colour("text_dim" if entry.reason else "text"))
        text = painter.fontMetrics().elidedText(entry.text, elide, left.width())
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft | middle, text)
        used = painter.fontMetrics().horizontalAdvance(text) + INSIDE + GRID
        if used + where_width <= left.width():
            painter.setFont(body_font(SECONDARY_PX))
            painter.setPen(colour("text_dim"))
            painter.drawText(left.adjusted(used, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | middle, entry.where)
        painter.restore()


def palette_of(window: QWidget, run: Callable[[Entry], None]) -> Palette:
    """A palette over `window` that gives the chosen entry to `run` when it has closed."""
    made = Palette(window)
    made.chosen.connect(run, Qt.ConnectionType.QueuedConnection)
    return made
