"""A row that goes on below where it does not fit: nothing is cut or covered, however large the text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from app.theme import GRID


class FlowLayout(QLayout):
    """Widgets from left to right, then on the next line; one that may grow takes what its line leaves."""

    def __init__(self, parent: QWidget | None = None, spacing: int = GRID) -> None:
        super().__init__(parent)
        self.setSpacing(spacing)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Put one more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None by itself."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high all lines are together."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        """Place all of them."""
        super().setGeometry(area)
        self._place(area, move=True)

    def sizeHint(self) -> QSize:
        """Room for the widest one, and for the lines that makes."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the widest one."""
        margins = self.contentsMargins()
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, area: QRect, *, move: bool) -> int:
        """Where each one goes, line by line; the height of it all."""
        inner = area.marginsRemoved(self.contentsMargins())
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().expandedTo(item.minimumSize())
            size.setWidth(min(size.width(), max(inner.width(), 1)))
            if lines[-1] and x + size.width() > inner.width():
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self.spacing()
        y = inner.top()
        for line in lines:
            height = self._place_line(line, inner, y, move=move)
            y += height + self.spacing()
        margins = self.contentsMargins()
        return y - self.spacing() - inner.top() + margins.top() + margins.bottom()

    def _place_line(self, line: list[tuple[QLayoutItem, QSize]], inner: QRect, y: int, *, move: bool) -> int:
        left_over = inner.width() - sum(size.width() for _, size in line) - self.spacing() * (len(line) - 1)
        growing = [item for item, _ in line if item.expandingDirections() & Qt.Orientation.Horizontal]
        sizes = []
        for item, size in line:
            wide = size.width() + (left_over // len(growing) if item in growing else 0)
            high = item.heightForWidth(wide) if item.hasHeightForWidth() else size.height()
            sizes.append(QSize(wide, max(high, size.height() if item not in growing else high)))
        height = max((size.height() for size in sizes), default=0)
        x = inner.left()
        for (item, _), size in zip(line, sizes, strict=True):
            if move:
                item.setGeometry(QRect(x, y + (height - size.height()) // 2, size.width(), size.height()))
            x += size.width() + self.spacing()
        return height


def keep_height(widget: QWidget) -> None:
    """Let the layout that holds `widget` never squeeze the lines of its flow layout."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
