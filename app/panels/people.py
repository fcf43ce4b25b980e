"""The people in the shown video: who they are, and when each is seen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.poses import PoseSource
from app.session import NOTHING, Selection, Session
from app.theme import GRID, INSIDE, colour, person_colour
from app.timeline.rows import shown_people
from app.timeline.scale import clock
from app.widgets.icons import pixmap
from app.widgets.panel import EmptyState
from app.words import tr

ID = Qt.ItemDataRole.UserRole
SPANS = ID + 1
COLOUR = ID + 2
IS_HIDDEN = ID + 3
BAR = 3
MENU = (
    ("rename", "person_colour", "hide_person"),
    ("swap", "swap_to_cut", "split_person", "merge_people"),
    ("remove_person",),
)


class PeopleList(QWidget):
    """A click selects a person, Ctrl+click one more, a double click renames; right-click for the rest."""

    select_asked = Signal(object)  # a tuple of selections
    rename_asked = Signal()

    def __init__(
        self,
        session: Session,
        poses: PoseSource,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._poses = poses
        self._actions = actions
        self._following = False
        self._list = QListWidget(self)
        self._list.setAccessibleName(tr("People"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(_PersonDelegate(session, self._list))
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFocusProxy(self._list)
        self._stack = QStackedLayout(self)
        words = tr("Everybody found in the video is listed here.")
        self._stack.addWidget(EmptyState(words, actions["analyse"], self))
        self._stack.addWidget(self._list)
        self._list.itemSelectionChanged.connect(self._on_selected)
        self._list.itemClicked.connect(self._on_clicked)
        self._list.itemActivated.connect(lambda _: self.rename_asked.emit())
        self._list.customContextMenuRequested.connect(self._open_menu)
        session.video_changed.connect(self._show)
        session.changed.connect(self._on_change)
        session.selection_changed.connect(self._follow)
        self._show()

    def _on_change(self, before: object, after: object) -> None:
        parts = ("people", "pose_layers", "recordings")
        if any(getattr(before, part, None) is not getattr(after, part, None) for part in parts):
            self._show()

    def _show(self) -> None:
        session = self._session
        self._following = True
        self._list.clear()
        if session.project is not None and session.recording is not None:
            for person in shown_people(session.project, session.recording.id):
                spans = self._poses.spans(person.id)
                item = QListWidgetItem(person.name)
                item.setData(ID, person.id)
                item.setData(SPANS, spans)
                item.setData(COLOUR, person.colour)
                item.setData(IS_HIDDEN, person.hidden)
                seen = _seen_text(session, spans)
                hidden = tr("not drawn on the picture") if person.hidden else ""
                item.setToolTip("\n".join(filter(None, (person.name, seen, hidden))))
                spoken = ", ".join(filter(None, (person.name, seen, hidden)))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                self._list.addItem(item)
        self._following = False
        self._stack.setCurrentIndex(1 if self._list.count() else 0)
        self._follow()

    def _follow(self) -> None:
        """Mark whom the session has selected."""
        session = self._session
        person = session.selected_person()
        wanted = [person.id] if person is not None else []
        if session.selection.kind == "person":
            wanted += [one.id for one in session.also]
        self._following = True
        for number in range(self._list.count()):
            item = self._list.item(number)
            chosen = item.data(ID) in wanted
            if chosen and item.data(ID) == wanted[-1] and not self._list.hasFocus():
                self._list.setCurrentItem(item)
            item.setSelected(chosen)
        self._following = False

    def _on_selected(self) -> None:
        if self._following:
            return
        marked = [item.data(ID) for item in self._list.selectedItems()]
        session = self._session
        before = [one.id for one in (session.selection, *session.also) if session.selection.kind == "person"]
        ordered = [one for one in before if one in marked] + [one for one in marked if one not in before]
        self.select_asked.emit(tuple(Selection("person", one) for one in ordered) or (NOTHING,))

    def _on_clicked(self, item: QListWidgetItem) -> None:
        """A click on the person whose segment was selected selects the person."""
        if self._session.selection.kind != "person":
            self.select_asked.emit((Selection("person", item.data(ID)),))

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for group in MENU:
            menu.addSeparator()
            for name in group:
                menu.addAction(self._actions[name])
        menu.aboutToHide.connect(menu.deleteLater)
        if not self._list.viewport().rect().contains(at) or self._list.itemAt(at) is None:
            current = self._list.currentItem()
            at = self._list.visualItemRect(current).center() if current is not None else at
        menu.popup(self._list.viewport().mapToGlobal(at))

    def changeEvent(self, event: QEvent) -> None:
        """Other sizes of text or colours."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._list.doItemsLayout()
        super().changeEvent(event)


class _PersonDelegate(QStyledItemDelegate):
    """A dot in the person's colour, the name, and a thin bar that shows when they are seen."""

    def __init__(self, session: Session, parent: QListWidget) -> None:
        super().__init__(parent)
        self._session = session

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the text and its bar need."""
        height = QFontMetrics(option.font).height()
        return QSize(80, height + BAR + 3 * GRID + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one person."""
        area = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(colour("accent", 0.22))
            painter.drawRoundedRect(area, GRID, GRID)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colour("high"))
            painter.drawRoundedRect(area, GRID, GRID)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), GRID, GRID)
        hidden = bool(index.data(IS_HIDDEN))
        tint = person_colour(int(index.data(COLOUR)))
        tint.setAlphaF(0.45 if hidden else 1.0)
        metrics = QFontMetrics(option.font)
        line = QRectF(
            area.left() + INSIDE, area.top() + GRID + 1, area.width() - 2 * INSIDE, metrics.height()
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        dot = max(metrics.height() * 0.55, 10.0)
        painter.drawEllipse(QRectF(line.left(), line.center().y() - dot / 2, dot, dot))
        text = line.adjusted(dot + INSIDE, 0, -22 if hidden else 0, 0)
        painter.setPen(colour("text_dim" if hidden else "text"))
        painter.setFont(option.font)
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, int(text.width()))
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), name)
        if hidden:
            sign = pixmap("eye-off", "text_dim", 16, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPoint(int(line.right()) - 16, int(line.center().y()) - 8), sign)
        self._paint_bar(painter, index, QRectF(line.left(), line.bottom() + GRID - 1, line.width(), BAR))
        painter.restore()

    def _paint_bar(self, painter: QPainter, index: QModelIndex | QPersistentModelIndex, bar: QRectF) -> None:
        frames = max(self._session.frames, 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("text_dim", 0.18))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.setBrush(person_colour(int(index.data(COLOUR))))
        for start, stop in index.data(SPANS) or ():
            left, right = bar.width() * start / frames, bar.width() * stop / frames
            painter.drawRect(QRectF(bar.left() + left, bar.top(), max(right - left, 1.0), bar.height()))


def _seen_text(session: Session, spans: list[tuple[int, int]]) -> str:
    """When somebody is seen, in words."""
    if not spans:
        return tr("not seen in this video")
    first, last = clock(session.time_of(spans[0][0]), 1), clock(session.time_of(spans[-1][1] - 1), 1)
    return tr("seen from {first} to {last}", first=first, last=last)


def dot_icon(colour_number: int, size_px: int = 16) -> QIcon:
    """A dot in a person's colour."""
    made = QIcon()
    for scale in (1, 2):
        picture = QPixmap(size_px * scale, size_px * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(person_colour(colour_number))
        painter.drawEllipse(3, 3, size_px - 6, size_px - 6)
        painter.end()
        made.addPixmap(picture)
    return made
