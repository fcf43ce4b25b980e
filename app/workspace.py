"""The panels of an open session: docks that can be moved, put in one place, closed, and laid out by task."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QMenu, QTabBar, QTabWidget, QWidget

from app.layouts import LAYOUTS, PANELS, PanelSpec, Place
from app.theme import text_scale
from app.widgets.panel import Panel
from app.words import tr

AREAS = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "middle": Qt.DockWidgetArea.TopDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
    "bottom": Qt.DockWidgetArea.BottomDockWidgetArea,
}
BESIDE = {  # how the groups of a place lie to each other
    "left": Qt.Orientation.Vertical,
    "middle": Qt.Orientation.Horizontal,
    "right": Qt.Orientation.Vertical,
    "bottom": Qt.Orientation.Horizontal,
}
LAYOUT_VERSION = 4
ROOM_FOR_TABS = 2  # beside the picture at 1280 px, in every language


class Workspace(QMainWindow):
    """All panels as docks; the video stays, everything else can be moved and closed."""

    panels_changed = Signal()  # one was opened, closed or moved
    menu_asked = Signal(str, QPoint)  # the menu of a panel, at a place of the screen

    def __init__(
        self,
        video: QWidget,
        panels: Mapping[str, QWidget],
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self.setObjectName("workspace")
        self._before: QByteArray | None = None  # the layout that comes back after the middle alone
        self._wanted = ""  # the layout to be restored when the window has its size
        self._layout = LAYOUTS[0]
        option = QMainWindow.DockOption
        self.setDockOptions(option.AllowNestedDocks | option.AllowTabbedDocks | option.GroupedDragging)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        area, corner = Qt.DockWidgetArea, Qt.Corner
        self.setCorner(corner.TopLeftCorner, area.LeftDockWidgetArea)
        self.setCorner(corner.TopRightCorner, area.RightDockWidgetArea)
        self.setCorner(corner.BottomLeftCorner, area.BottomDockWidgetArea)
        self.setCorner(corner.BottomRightCorner, area.RightDockWidgetArea)
        nothing = QWidget(self)  # without it, all columns would grow alike
        nothing.setFixedHeight(0)
        self.setCentralWidget(nothing)
        self._tidying = QTimer(self, singleShot=True, interval=0)
        self._tidying.timeout.connect(self._tidy)
        self._panels: dict[str, Panel] = {}
        contents = {**panels, "video": video}
        self.docks = {spec.id: self._make_dock(spec, contents[spec.id], actions) for spec in PANELS}
        self.lay_out()
        self.tabifiedDockWidgetActivated.connect(lambda _: self._tidy_soon())
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    # Layouts --------------------------------------------------------------------------------------

    def lay_out(self, layout_id: str = "annotate") -> None:
        """Lay the panels as one of `LAYOUTS` says."""
        self._layout = layout = next(one for one in LAYOUTS if one.id == layout_id)
        self._wanted = ""
        for dock in self.docks.values():
            dock.setFloating(False)
            self.removeDockWidget(dock)
        for place, groups in layout.places.items():
            before: QDockWidget | None = None
            for group in groups:
                first = self.docks[group[0]]
                self.addDockWidget(AREAS[place], first)
                if before is not None:
                    self.splitDockWidget(before, first, BESIDE[place])
                before = first
                for name in group[1:]:
                    self.tabifyDockWidget(first, self.docks[name])
        named = {name for groups in layout.places.values() for group in groups for name in group}
        tabs = {name: list(group) for groups in layout.places.values() for group in groups for name in group}
        for spec in PANELS:
            if spec.id not in named:
                self._lay_out_unnamed(spec, tabs)
            self.docks[spec.id].setVisible(spec.id in named)
        for groups in layout.places.values():
            for group in groups:
                self.docks[group[0]].raise_()
        if self.isVisible():
            self._size()
        self._tidy_soon()

    def _lay_out_unnamed(self, spec: PanelSpec, tabs: dict[str, list[str]]) -> None:
        """Give a panel that the layout does not name the place in which it opens.

        tabs: the panels of one place, by each of them; the panel is put down there
        """
        dock, group = self.docks[spec.id], tabs.get(spec.behind)
        self.addDockWidget(AREAS[spec.place], dock, Qt.Orientation.Vertical)  # below what lies there
        if group is None:
            return
        if len(group) < ROOM_FOR_TABS:
            self.tabifyDockWidget(self.docks[group[-1]], dock)
            group.append(spec.id)
            return
        below = tabs.get(f"below {spec.behind}")
        if below is None:
            tabs[f"below {spec.behind}"] = [spec.id]
        else:
            self.tabifyDockWidget(self.docks[below[-1]], dock)
            below.append(spec.id)

    @property
    def layout_id(self) -> str:
        """The one of `LAYOUTS` that was chosen last."""
        return self._layout.id

    def layout_text(self) -> str:
        """Where all panels lie, as text."""
        state = self._before if self._before is not None else self.saveState(LAYOUT_VERSION)
        return self._wanted or bytes(state.toBase64().data()).decode()

    def restore_layout(self, text: str) -> None:
        """Lay the panels as `layout_text` said; anything else leaves them in their first places."""
        if self.isVisible():
            state = QByteArray.fromBase64(text.encode()) if text else QByteArray()
            if state.isEmpty() or not self.restoreState(state, LAYOUT_VERSION):
                self.lay_out()
            self.docks["video"].show()
            self._tidy_soon()
        else:
            self._wanted = text

    def showEvent(self, event: QShowEvent) -> None:
        """The panels get their sizes when the window has its own."""
        super().showEvent(event)
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self.restore_layout(wanted)
        elif not event.spontaneous() and self._layout is not None:
            self._size()

    def _size(self) -> None:
        layout = self._layout
        larger = text_scale() - 1  # larger text needs wider sides, and a little of the height
        sides = [name for name in layout.widths if self._spec(name).place != "middle"]
        middle = [name for name in layout.widths if self._spec(name).place == "middle"]
        for names, shares, total, orientation in (
            (sides, layout.widths, self.width(), Qt.Orientation.Horizontal),
            (middle, layout.widths, self.width(), Qt.Orientation.Horizontal),
            (list(layout.heights), layout.heights, self.height(), Qt.Orientation.Vertical),
        ):
            docks = [self.docks[name] for name in names]
            grows = 0.0 if names == middle else 0.3 if names == sides else 0.1
            wanted = [shares[name] * total * (1 + (name != "video") * grows * larger) for name in names]
            self.resizeDocks(docks, [round(px) for px in wanted], orientation)
        if "left" in layout.places and len(layout.places["left"]) > 1:
            groups = [self.docks[group[0]] for group in layout.places["left"]]
            self.resizeDocks(groups, [1, 2][: len(groups)], Qt.Orientation.Vertical)

    def fit_text(self) -> None:
        """Give the panels the room that another size of text needs."""
        if self.isVisible():
            self._size()

    # Panels ---------------------------------------------------------------------------------------

    def show_panel(self, panel_id: str) -> None:
        """Bring a panel to the front, opening it where it was closed, and give it the focus."""
        dock = self.docks[panel_id]
        opens = dock.isHidden()
        dock.show()
        if opens and not self._spec(panel_id).open_first:
            self._make_room(panel_id)
        dock.raise_()
        above = self.docks.get(self._spec(panel_id).behind)
        if (
            opens
            and above is not None
            and not above.isHidden()
            and above not in self.tabifiedDockWidgets(dock)
        ):
            share = round(100 * (2 * text_scale() - 1))  # what was asked for needs more for larger text
            self.resizeDocks([above, dock], [100, share], Qt.Orientation.Vertical)  # one below the other
        self._panels[panel_id].take_focus()

    def _make_room(self, panel_id: str) -> None:
        """Panels that are opened to look at one thing close again when more of them lie in one place than
        names can be read: those behind first."""
        mates = [
            name
            for name, dock in self.docks.items()
            if dock in self.tabifiedDockWidgets(self.docks[panel_id])
            and not dock.isHidden()
            and not self._spec(name).open_first
        ]
        mates.sort(key=self.is_in_view)
        for name in mates[: max(len(mates) + 1 - ROOM_FOR_TABS, 0)]:
            self.close_panel(name)

    def show_middle_only(self, only: bool) -> None:
        """Put all panels but the video away, or back to where they were."""
        if only and self._before is None:
            self._before = self.saveState(LAYOUT_VERSION)
            for name, dock in self.docks.items():
                dock.setVisible(name == "video")
        elif not only and self._before is not None:
            before, self._before = self._before, None
            self.restoreState(before, LAYOUT_VERSION)

    def close_panel(self, panel_id: str) -> None:
        """Close a panel; its place is kept."""
        self.docks[panel_id].hide()

    def is_open(self, panel_id: str) -> bool:
        """Whether a panel is open, be it behind another one."""
        return not self.docks[panel_id].isHidden()

    def is_in_view(self, panel_id: str) -> bool:
        """Whether a panel can be seen: open, and not behind another one."""
        dock = self.docks[panel_id]  # what is behind a tab lies outside the window
        return dock.isVisible() and (dock.isFloating() or self.rect().intersects(dock.geometry()))

    def open_panels(self) -> frozenset[str]:
        """All that are open."""
        return frozenset(name for name in self.docks if self.is_open(name))

    def focused_panel(self) -> str:
        """The panel that has the focus, "" when none has."""
        focused = QApplication.focusWidget()
        for name, dock in self.docks.items():
            if focused is not None and (dock is focused or dock.isAncestorOf(focused)):
                return name
        return ""

    def go_round(self, by: int) -> None:
        """Give the focus to the next (or with -1 the previous) panel in view."""
        shown = [name for name in self.docks if self.is_in_view(name)]
        if not shown:
            return
        here = self.focused_panel()
        at = shown.index(here) + by if here in shown else (0 if by > 0 else -1)
        self._panels[shown[at % len(shown)]].take_focus()

    def move_panel(self, panel_id: str, place: Place) -> None:
        """Put a panel into another place, behind what lies there."""
        dock = self.docks[panel_id]
        dock.setFloating(False)
        there = [
            other
            for name, other in self.docks.items()
            if name not in (panel_id, "video")
            and not other.isHidden()
            and not other.isFloating()
            and self.dockWidgetArea(other) == AREAS[place]
        ]
        if there:
            self.tabifyDockWidget(there[-1], dock)
        else:
            self.addDockWidget(AREAS[place], dock)
        self.show_panel(panel_id)

    def panel_menu(self, panel_id: str, parent: QWidget) -> QMenu:
        """What can be done with a panel: move it, let it float, close it."""
        menu = QMenu(tr(self._spec(panel_id).title), parent)
        names: tuple[tuple[Place, str], ...] = (
            ("left", tr("Move to the left")),
            ("middle", tr("Move beside the video")),
            ("right", tr("Move to the right")),
            ("bottom", tr("Move below")),
        )
        for place, words in names:
            menu.addAction(words, partial(self.move_panel, panel_id, place))
        if self._spec(panel_id).floats:
            dock = self.docks[panel_id]
            words = tr("Put back into the window") if dock.isFloating() else tr("Take out of the window")
            menu.addAction(words, lambda: dock.setFloating(not dock.isFloating()))
        menu.addSeparator()
        menu.addAction(tr("Close"), lambda: self.close_panel(panel_id))
        return menu

    def tab_bars(self) -> list[QTabBar]:
        """The bars of panels that lie in one place."""
        return [bar for bar in self.findChildren(QTabBar) if bar.parent() is self]

    # How it holds together ------------------------------------------------------------------------

    def _spec(self, panel_id: str) -> PanelSpec:
        return next(spec for spec in PANELS if spec.id == panel_id)

    def _make_dock(self, spec: PanelSpec, content: QWidget, actions: Mapping[str, QAction]) -> QDockWidget:
        panel = self._panels[spec.id] = Panel(tr(spec.title), content)
        for name in spec.buttons:
            panel.add_button(actions[name])
        panel.setMinimumSize(*spec.least_px)
        dock = QDockWidget(tr(spec.title), self)
        dock.setObjectName(spec.id)
        dock.setAccessibleName(tr(spec.title))
        header = panel.take_header()
        feature = QDockWidget.DockWidgetFeature
        features = feature.NoDockWidgetFeatures
        if not spec.stays:
            features = feature.DockWidgetMovable | feature.DockWidgetClosable
            if spec.floats:
                features |= feature.DockWidgetFloatable
        dock.setFeatures(features)
        dock.setTitleBarWidget(header)
        header.set_bare(spec.stays)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

        def ask_menu(at: QPoint) -> None:
            self.menu_asked.emit(spec.id, header.mapToGlobal(at))

        header.customContextMenuRequested.connect(ask_menu)
        dock.setWidget(panel)
        dock.installEventFilter(self)
        for signal in (dock.visibilityChanged, dock.topLevelChanged, dock.dockLocationChanged):
            signal.connect(lambda *_: self._tidy_soon())
        return dock

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The buttons in a bar of tabs stay at its right end."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and isinstance(watched, QDockWidget):
            self._place_corner(watched)
        return False

    def _tidy_soon(self) -> None:
        self._tidying.start()

    def _tidy(self) -> None:
        """A panel behind a tab has its name there: its header goes, its buttons move beside the tabs."""
        for bar in self.tab_bars():
            bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            bar.setAccessibleName(tr("Panels in one place"))
            bar.setDocumentMode(True)
            bar.setDrawBase(False)
            bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            if not bar.property("joined"):
                bar.setProperty("joined", True)
                bar.customContextMenuRequested.connect(lambda at, b=bar: self._ask_tab_menu(b, at))
        for spec in PANELS:
            dock = self.docks[spec.id]
            mates = [other for other in self.tabifiedDockWidgets(dock) if not other.isHidden()]
            tabbed = bool(mates) and not dock.isFloating() and not dock.isHidden()
            self._panels[spec.id].header.set_bare(spec.stays or tabbed)
            self._place_corner(dock)
        self.panels_changed.emit()

    def _place_corner(self, dock: QDockWidget) -> None:
        panel = self._panels[dock.objectName()]
        header = panel.header
        if not header.is_bare or not header.has_buttons:
            header.put_corner_back()
            return
        bar = next(
            (
                bar
                for bar in self.tab_bars()
                if bar.isVisible()
                and bar.x() <= dock.x() <= bar.geometry().right()
                and abs(bar.geometry().bottom() + 1 - dock.y()) < 6
            ),
            None,
        )
        corner = header.corner
        if bar is None or not self.is_in_view(dock.objectName()):
            corner.hide()
            return
        if corner.parent() is not self:
            corner.setParent(self)
        size = corner.sizeHint()
        used = sum(bar.tabRect(at).width() for at in range(bar.count()))
        at_x = dock.geometry().right() - size.width() - 4
        corner.setGeometry(
            at_x, bar.y() + max((bar.height() - size.height()) // 2, 0), size.width(), size.height()
        )
        corner.setVisible(bar.x() + used < at_x)
        corner.raise_()

    def _ask_tab_menu(self, bar: QTabBar, at: QPoint) -> None:
        title = bar.tabText(bar.tabAt(at)) if bar.tabAt(at) >= 0 else ""
        for spec in PANELS:
            if tr(spec.title) == title:
                self.menu_asked.emit(spec.id, bar.mapToGlobal(at))

    def _on_focus(self, _before: object, _now: object) -> None:
        here = self.focused_panel()
        for name, panel in self._panels.items():
            panel.header.set_focused(name == here)
