"""The bar at the top: menus, the name of the project, the palette, the layout, settings, Analyse."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QToolButton, QWidget

from app.actions import MENUS, TABLE
from app.theme import BETWEEN, GRID, INSIDE
from app.widgets.icons import icon
from app.widgets.panel import KeepSpace, action_button, label, push_button
from app.words import tr


class Header(QWidget):
    """Where it is narrow, what the menus offer too gives way."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.menus = QMenuBar(self)
        self.menus.setNativeMenuBar(False)
        self.menus.setAccessibleName(tr("Menus"))
        for name in MENUS:
            fill_menu(self.menus.addMenu(tr(name)), name, actions)
        self.name = label("", "title", self)
        self.saved = label("", "dim", self)
        self.layouts = QToolButton(self)
        self.layouts.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.layouts.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.layouts.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.layouts.setToolTip(tr("How the panels lie: for labelling, for coaching, for the clinic"))
        self.layout_menu = QMenu(self.layouts)
        self.layouts.setMenu(self.layout_menu)
        KeepSpace(self.layouts)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSIDE, GRID, BETWEEN, GRID)
        row.setSpacing(GRID)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.name)
        row.addSpacing(GRID)
        row.addWidget(self.saved)
        row.addStretch(1)
        buttons = {
            name: action_button(actions[name], self) for name in ("palette", "undo", "redo", "settings")
        }
        self.analyse = push_button(actions["analyse"], "primary", self)
        for widget in (buttons["undo"], buttons["redo"], buttons["palette"], self.layouts):
            row.addWidget(widget)
        row.addWidget(buttons["settings"])
        row.addSpacing(GRID)
        row.addWidget(self.analyse)
        self.palette_button = buttons["palette"]
        self._giving_way = (
            self.saved,
            buttons["redo"],
            buttons["undo"],
            buttons["settings"],
            self.layouts,
            self.name,
            buttons["palette"],
        )
        self._shows_layouts = False
        self.show_layout("")

    def show_layout(self, title: str) -> None:
        """The name of the layout; "" hides the choice."""
        self._shows_layouts = bool(title)
        self.layouts.setText(title)
        self.layouts.setAccessibleName(tr("Layout: {name}", name=title))
        self._tint()
        self.make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self.make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_shows_layouts"):
            self._tint()
            self.make_room()

    def make_room(self) -> None:
        """Show as much as fits; the menus and Analyse always stay."""
        row = self.layout()
        assert row is not None
        for widget in self._giving_way:
            widget.setVisible(widget is not self.layouts or self._shows_layouts)
        for widget in self._giving_way:
            row.invalidate()
            if self._wanted_width() <= self.width():
                break
            widget.setVisible(False)
        row.activate()

    def _wanted_width(self) -> int:
        row = self.layout()
        assert row is not None
        return row.sizeHint().width()

    def _tint(self) -> None:
        self.layouts.setIcon(icon("panels-top-left", "text_dim"))


def fill_menu(menu: QMenu, name: str, actions: Mapping[str, QAction]) -> None:
    """The rows of the table that belong into menu `name`, in their groups and submenus."""
    menu.setToolTipsVisible(True)
    group = 0
    inner: dict[str, QMenu] = {}
    for spec in TABLE:
        if spec.menu != name:
            continue
        if spec.group != group:
            menu.addSeparator()
            group = spec.group
        if spec.submenu and spec.submenu not in inner:
            inner[spec.submenu] = menu.addMenu(tr(spec.submenu))
            inner[spec.submenu].setToolTipsVisible(True)
        inner.get(spec.submenu, menu).addAction(actions[spec.id])
