"""The panels of an open session: docks round the video that can be moved, put in one place, and closed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar, QTabWidget, QWidget

from app.widgets.panel import Panel
from app.words import tr

Place = Literal["left", "middle", "right", "bottom"]
AREAS = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "middle": Qt.DockWidgetArea.RightDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
    "bottom": Qt.DockWidgetArea.BottomDockWidgetArea,
}
LAYOUT_VERSION = 1


class PanelSpec(msgspec.Struct, frozen=True, kw_only=True):
    """A panel: where it lies at first, behind which other one, and the buttons in its header."""

    id: str
    title: str
    place: Place
    behind: str = ""
    buttons: tuple[str, ...] = ()
    least_px: tuple[int, int] = (0, 0)
    floats: bool = True


PANELS: tuple[PanelSpec, ...] = (
    PanelSpec(id="videos", title="Videos", place="left", buttons=("open",), least_px=(140, 60)),
    PanelSpec(id="people", title="People", place="left", least_px=(140, 60)),
    PanelSpec(id="labels", title="Labels", place="left", behind="people", least_px=(140, 60)),
    PanelSpec(id="history", title="History", place="left", behind="people", least_px=(140, 60)),
    PanelSpec(
        id="scene",
        title="3D view",
        place="middle",
        buttons=("scene_follows", "scene_trails", "ghost_selection"),
        least_px=(160, 120),
        floats=False,
    ),
    PanelSpec(id="inspector", title="Inspector", place="right", least_px=(210, 120)),
    PanelSpec(id="review", title="Review queue", place="right", behind="inspector", least_px=(210, 120)),
    PanelSpec(
        id="timeline",
        title="Timeline",
        place="bottom",
        buttons=("timeline_out", "timeline_in", "timeline_all"),
        least_px=(320, 120),
    ),
    PanelSpec(id="table", title="Table", place="bottom", behind="timeline", least_px=(320, 120)),
)
WIDTHS = {"videos": 190, "scene": 330, "inspector": 260}
HEIGHTS = {"timeline": 290}


class Workspace(QMainWindow):
    """The video in the middle, everything else as docks round it."""

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
        self.setDockNestingEnabled(True)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.setCentralWidget(video)
        self.docks = {spec.id: self._make_dock(spec, panels[spec.id], actions) for spec in PANELS}
        self.lay_out()
        self._first = self.saveState(LAYOUT_VERSION)

    def lay_out(self) -> None:
        """Every panel in its first place."""
        last: dict[str, QDockWidget] = {}
        for spec in PANELS:
            dock = self.docks[spec.id]
            dock.setFloating(False)
            self.addDockWidget(AREAS[spec.place], dock)
            if spec.behind:
                self.tabifyDockWidget(self.docks[spec.behind], dock)
            elif spec.place == "right" and "middle" in last:
                self.splitDockWidget(last["middle"], dock, Qt.Orientation.Horizontal)
            last.setdefault(spec.place, dock)
            dock.show()
        for spec in PANELS:
            if not spec.behind:
                self.docks[spec.id].raise_()
        for sizes, orientation in (
            (WIDTHS, Qt.Orientation.Horizontal),
            (HEIGHTS, Qt.Orientation.Vertical),
            ({"videos": 150, "people": 330}, Qt.Orientation.Vertical),
        ):
            self.resizeDocks([self.docks[name] for name in sizes], list(sizes.values()), orientation)

    def show_panel(self, panel_id: str) -> None:
        """Bring a panel to the front, opening it where it was closed, and give it the focus."""
        dock = self.docks[panel_id]
        dock.show()
        dock.raise_()
        dock.widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_middle_only(self, only: bool) -> None:
        """Put all panels away, or back to where they were."""
        if only and self._before is None:
            self._before = self.saveState(LAYOUT_VERSION)
            for dock in self.docks.values():
                dock.hide()
        elif not only and self._before is not None:
            before, self._before = self._before, None
            self.restoreState(before, LAYOUT_VERSION)

    def layout_text(self) -> str:
        """Where all panels lie, as text."""
        state = self._before if self._before is not None else self.saveState(LAYOUT_VERSION)
        return bytes(state.toBase64().data()).decode()

    def restore_layout(self, text: str) -> None:
        """Lay the panels as `layout_text` said; anything else leaves them in their first places."""
        state = QByteArray.fromBase64(text.encode()) if text else QByteArray()
        if state.isEmpty() or not self.restoreState(state, LAYOUT_VERSION):
            self.restoreState(self._first, LAYOUT_VERSION)

    def _make_dock(self, spec: PanelSpec, content: QWidget, actions: Mapping[str, QAction]) -> QDockWidget:
        panel = Panel(tr(spec.title), content)
        for name in spec.buttons:
            panel.add_button(actions[name])
        panel.setMinimumSize(*spec.least_px)
        dock = QDockWidget(tr(spec.title), self)
        dock.setObjectName(spec.id)
        dock.setAccessibleName(tr(spec.title))
        feature = QDockWidget.DockWidgetFeature
        features = feature.DockWidgetMovable | feature.DockWidgetClosable
        dock.setFeatures(features | feature.DockWidgetFloatable if spec.floats else features)
        dock.setTitleBarWidget(panel.take_header())
        dock.setWidget(panel)
        panel.setFocusProxy(content)
        return dock

    def tab_bars(self) -> list[QTabBar]:
        """The bars of panels that lie in one place (for tests)."""
        return self.findChildren(QTabBar)
