"""A line of text that says less where there is less room, and all of it when pointed at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class FittingLabel(QLabel):
    """Shows the first of its texts that fits; the last one is cut with dots where even that does not."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self._texts: tuple[str, ...] = ("",)
        self._widest: tuple[str, ...] = ("",)

    def set_texts(self, texts: Sequence[str], widest: Sequence[str] = ()) -> None:
        """Say the same from long to short; `widest` are texts as wide as these can become (figures)."""
        before = (self.sizeHint(), self.minimumSizeHint())
        self._texts = tuple(texts) or ("",)
        self._widest = tuple(widest) or self._texts
        self._fit()
        if before != (self.sizeHint(), self.minimumSizeHint()):
            self.updateGeometry()

    def full_text(self) -> str:
        """The longest text."""
        return self._texts[0]

    def sizeHint(self) -> QSize:
        """Room for the longest text."""
        return QSize(self._width(self._widest[0]), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for half of the shortest one."""
        return QSize(self._width(self._widest[-1]) // 2, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more, or less."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_widest"):
            self._fit()

    def _width(self, text: str) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(text) + 2 if text else 0

    def _fit(self) -> None:
        room = self.contentsRect().width()
        pairs = zip(self._texts, self._widest, strict=True)
        text = next((text for text, wide in pairs if self._width(wide) <= room), "")
        if not text:
            text = QFontMetrics(self.font()).elidedText(self._texts[-1], Qt.TextElideMode.ElideRight, room)
        if text != self.text():
            self.setText(text)
        self.setToolTip(self._texts[0] if text != self._texts[0] else "")
