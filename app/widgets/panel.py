"""A panel: a header with its name and at most three icon buttons, then its content."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.theme import BETWEEN, GRID, INSIDE, ROW, scaled
from app.widgets.icons import icon

MOST_BUTTONS = 3


class PanelHeader(QWidget):
    """The name of a panel and at most three icon buttons; bare (no height) where the name stands on a tab."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._is_bare = False
        self._buttons = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(BETWEEN, 0, INSIDE, 0)
        self._row.setSpacing(2)
        self._name = QLabel(title, self)
        self._row.addWidget(self._name)
        self._row.addStretch(1)
        self.corner = QWidget(self)
        self._corner_row = QHBoxLayout(self.corner)
        self._corner_row.setContentsMargins(0, 0, 0, 0)
        self._corner_row.setSpacing(2)
        self._row.addWidget(self.corner)

    @property
    def is_bare(self) -> bool:
        """Whether only its buttons are shown, elsewhere."""
        return self._is_bare

    @property
    def has_buttons(self) -> bool:
        """Whether there is anything to press."""
        return self._buttons > 0

    def add_button(self, action: QAction) -> None:
        """An icon button for `action` at the right."""
        assert self._buttons < MOST_BUTTONS
        self._buttons += 1
        self._corner_row.addWidget(action_button(action, self.corner))

    def add_widget(self, widget: QWidget) -> None:
        """Another small widget at the right."""
        self._buttons += 1
        self._corner_row.addWidget(widget)

    def set_bare(self, bare: bool) -> None:
        """With no height, or with its own."""
        if bare != self._is_bare:
            self._is_bare = bare
            self.updateGeometry()
            if not bare:
                self.put_corner_back()

    def put_corner_back(self) -> None:
        """The buttons in the header again."""
        if self.corner.parent() is not self:
            self._row.addWidget(self.corner)
            self.corner.show()

    def set_focused(self, focused: bool) -> None:
        """Show whether the panel has the focus."""
        if focused != bool(self.property("focused")):
            self.setProperty("focused", focused)
            self._name.style().unpolish(self._name)
            self._name.style().polish(self._name)

    def sizeHint(self) -> QSize:
        """As high as a row of text."""
        return QSize(super().sizeHint().width(), 0 if self._is_bare else scaled(ROW) + GRID)

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return QSize(0, self.sizeHint().height())


class Panel(QWidget):
    """A named place in the window."""

    def __init__(self, title: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = PanelHeader(title, self)
        self.content = content
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(content, 1)

    def take_header(self) -> PanelHeader:
        """The header, to be put elsewhere (as the title of a dock)."""
        layout = self.layout()
        assert layout is not None
        layout.removeWidget(self.header)
        return self.header

    def add_button(self, action: QAction) -> None:
        """An icon button for `action` at the right of the header."""
        self.header.add_button(action)

    def take_focus(self) -> None:
        """Give the focus to what had it last in this panel, else to the first thing that takes it."""
        last = self.focusWidget()
        for widget in (last, self.content.focusProxy(), self.content, *self.content.findChildren(QWidget)):
            if (
                widget is not None
                and widget.isVisibleTo(self)
                and widget.isEnabled()
                and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            ):
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return


class KeepSpace(QObject):
    """Space presses the button that has the focus; without this it would play the video."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim Space before the shortcut gets it."""
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select):  # type: ignore[attr-defined]
            event.accept()
        return False


def action_button(action: QAction, parent: QWidget) -> QToolButton:
    """An icon button that runs `action`; its tooltip is the action's."""
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAutoRaise(True)
    button.setAccessibleName(action.text())
    KeepSpace(button)
    return button


def label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A text in one of the style sheet's roles."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


def wrapped(text: str, role: str, parent: QWidget) -> QLabel:
    """A text in a role that may take several lines; a percentage stays together."""
    together = text.replace(" %", "\N{NO-BREAK SPACE}%").replace("> ", ">\N{NO-BREAK SPACE}")
    made = label(together, role, parent)
    made.setWordWrap(True)
    return made


class ActionButton(QPushButton):
    """A button with text that follows an action: enabled with it, runs it."""

    def __init__(self, action: QAction, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if role:
            self.setProperty("role", role)
        self._action = action
        self._primary = role == "primary"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        KeepSpace(self)
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its text ends in dots where there is no room for all of it; the tooltip has all of it."""
        lacking = self.sizeHint().width() - self.width()
        if lacking <= 0:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        metrics = self.fontMetrics()
        room = metrics.horizontalAdvance(self.text()) - lacking
        option.text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _follow(self) -> None:
        action = self._action
        self.setEnabled(action.isEnabled())
        self.setToolTip(action.toolTip())
        self.setText(f" {action.text()}")  # a little air after the icon
        name = action.property("icon_name")
        if name:
            bright = self._primary and action.isEnabled()
            self.setIcon(icon(name, "on_accent" if bright else "text", 16))


def push_button(action: QAction, role: str = "", parent: QWidget | None = None) -> QPushButton:
    """A button with text that follows `action`; `role` "primary" for the one that matters most."""
    return ActionButton(action, role, parent)


def scrolling(page: QWidget, parent: QWidget) -> QScrollArea:
    """`page` as wide as there is room, scrolled where it is higher."""
    area = QScrollArea(parent)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    page.setAutoFillBackground(False)
    return area


class EmptyState(QWidget):
    """What will appear here, and the one thing that makes it appear."""

    def __init__(self, text: str, action: QAction | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, INSIDE, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        words = label(text, "dim", self)
        words.setWordWrap(True)
        layout.addWidget(words)
        if action is not None:
            layout.addWidget(push_button(action, parent=self), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
