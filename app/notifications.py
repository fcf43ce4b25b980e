"""Quiet notices in the corner: what happened and the way out. Nothing here stops the person's work."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.theme import BETWEEN, GRID, INSIDE, colour
from app.widgets.icons import icon, pixmap
from app.widgets.panel import KeepSpace, label
from app.words import said, tr
from core.errors import UserError

Level = Literal["info", "good", "warning", "danger"]
ICONS: dict[Level, str] = {
    "info": "info",
    "good": "circle-check",
    "warning": "triangle-alert",
    "danger": "circle-x",
}
TOKENS: dict[Level, str] = {"info": "accent", "good": "good", "warning": "warning", "danger": "danger"}
GONE_AFTER_MS = 7000
MOST_SHOWN = 2
MOST_KEPT = 12
WIDTH = 380


class Notice(QFrame):
    """One notice."""

    def __init__(self, level: Level, text: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = text
        self.hint = hint
        self.about = ""
        self.setObjectName("notice")
        self.setFixedWidth(WIDTH)
        self.setProperty("level", level)  # the theme's style sheet gives each level its edge
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(18)
        shadow.setOffset(0, 3)
        shadow.setColor(colour("outline", 0.35))
        self.setGraphicsEffect(shadow)
        sign = label("", "", self)
        sign.setPixmap(pixmap(ICONS[level], TOKENS[level], 18, self.devicePixelRatioF()))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(BETWEEN, INSIDE + 2, INSIDE, INSIDE + 2)
        self._row.setSpacing(INSIDE)
        self._row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        said = label(text, "", self)
        said.setWordWrap(True)
        words.addWidget(said)
        if hint:
            way_out = label(hint, "dim", self)
            way_out.setWordWrap(True)
            words.addWidget(way_out)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(0, GRID, 0, 0)
        self._buttons.setSpacing(INSIDE)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignLeft)
        words.addLayout(self._buttons)
        words.addStretch(1)
        self._row.addLayout(words, 1)
        close = QToolButton(self)
        close.setIcon(icon("x", "text_dim", 16))
        close.setToolTip(tr("Dismiss"))
        close.setAccessibleName(tr("Dismiss"))
        close.clicked.connect(self.close)
        self._row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add_button(self, text: str, run: Callable[[], object]) -> None:
        """The way out as a button."""
        button = QPushButton(text, self)

        def clicked() -> None:
            self.close()
            run()

        button.clicked.connect(clicked)
        self._buttons.addWidget(button)


class Notifications(QObject):
    """Shows the newest notices in the lower right corner of `window`; a line says how many more there are."""

    def __init__(self, window: QWidget, above_px: int = 44) -> None:
        super().__init__(window)
        self._window = window
        self._above_px = above_px
        self._notices: list[Notice] = []
        self.more = QPushButton(window)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.clicked.connect(self.show_older)
        self.more.hide()
        KeepSpace(self.more)
        window.installEventFilter(self)

    @property
    def shown(self) -> list[Notice]:
        """The notices in view, newest last."""
        return self._notices[-MOST_SHOWN:]

    def tell(
        self,
        level: Level,
        text: str,
        hint: str = "",
        button: tuple[str, Callable[[], object]] | None = None,
        *more: tuple[str, Callable[[], object]],
        about: str = "",
    ) -> Notice:
        """Show a notice; good news goes by itself, the rest stays until dismissed.

        It takes the place of one with the same text, or `about` the same thing.
        """
        for old in self._notices:
            if old.text == text or (about and old.about == about):
                old.close()
                break
        notice = Notice(level, text, hint, self._window)
        notice.about = about
        if button is not None:
            for words, run in (button, *more):
                notice.add_button(words, run)
        self._notices.append(notice)
        notice.installEventFilter(self)
        if level in ("info", "good") and button is None:
            timer = QTimer(notice, singleShot=True, interval=GONE_AFTER_MS)
            timer.timeout.connect(notice.close)
            timer.start()
        while len(self._notices) > MOST_KEPT:
            self._notices[0].close()
        self._place()
        return notice

    def tell_error(self, error: UserError) -> Notice:
        """Show what went wrong and the way out."""
        return self.tell("danger", *said(error))

    def show_older(self) -> None:
        """Those that had to give way, in the place of those in view; again and again it goes round."""
        shown = self.shown
        self._notices = [*shown, *self._notices[: -len(shown)]]
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the notices in the corner; drop the closed ones."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.Close and watched in self._notices:
            self._forget(watched)
        return False

    def _forget(self, notice: object) -> None:
        self._notices = [kept for kept in self._notices if kept is not notice]
        self._place()

    def _place(self) -> None:
        bottom = self._window.height() - self._above_px
        waiting = self._notices[:-MOST_SHOWN]
        for notice in waiting:
            notice.hide()
        for notice in reversed(self.shown):
            notice.adjustSize()
            height = max(notice.heightForWidth(WIDTH), notice.sizeHint().height())
            notice.resize(WIDTH, height)
            notice.move(self._window.width() - WIDTH - BETWEEN, bottom - height)
            notice.show()
            notice.raise_()
            bottom -= height + INSIDE
        self.more.setVisible(bool(waiting))
        if waiting:
            count = len(waiting)
            self.more.setText(tr("1 more notice") if count == 1 else tr("{n} more notices", n=count))
            self.more.adjustSize()
            self.more.move(self._window.width() - self.more.width() - BETWEEN, bottom - self.more.height())
            self.more.raise_()
