"""The list of videos: one line of words for each where the panel is narrow, a table where it is wide."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QActionGroup, QContextMenuEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.item_models.videos import (
    COUNTS,
    DONE,
    LABELLED,
    LABELS,
    NAME,
    NOTE,
    POSES,
    SEGMENTS,
    SHARE_ROLE,
    SIGN_ROLE,
    SUMMARY_ROLE,
    WORKER,
    Filter,
    VideosModel,
    VideosView,
)
from app.session import Session
from app.theme import GRID, INSIDE, colour, scaled
from app.waiting import Entry
from app.widgets.icons import icon, pixmap
from app.widgets.panel import EmptyState
from app.words import tr

NAME_PX = 200
BESIDE = (LABELLED, DONE, WORKER)  # columns that come first when there is room
STEP_COLUMNS = (POSES, SEGMENTS, COUNTS, LABELS)
MIN_PX = {WORKER: 90, NOTE: 120}
SIGN_PX = 14
MENU = (
    ("analyse_chosen", "try_again", "stop_all"),
    ("video_worker", "video_note", "video_done"),
    ("find_video", "find_videos_in"),
    ("choose_new", "choose_all_videos"),
    ("add_videos", "add_folder", "remove_videos"),
)


class VideosList(QWidget):
    """The videos of the session: find, sort, choose many; a click shows one."""

    video_asked = Signal(str)
    work_asked = Signal(list, dict)

    def __init__(
        self,
        session: Session,
        actions: Mapping[str, QAction],
        entry_of: Callable[[str], Entry | None] = lambda _: None,
        is_missing: Callable[[str], bool] = lambda _: False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self.model = VideosModel(session, entry_of, is_missing, self)
        self.view = VideosView(self.model, self)
        self.model.work_asked.connect(self.work_asked)
        self._stack = QStackedLayout(self)
        empty = tr("The videos of this session are listed here.")
        self._stack.addWidget(EmptyState(empty, actions["add_videos"], self))
        self._stack.addWidget(self._make_page())
        self._repaint = QTimer(self, singleShot=True, interval=0)
        self._repaint.timeout.connect(self.model.refresh)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._on_rows)
        session.video_changed.connect(self._show_current)
        self._on_rows()

    def _make_page(self) -> QWidget:
        page = QWidget(self)
        self.search = QLineEdit(page)
        self.search.setPlaceholderText(tr("Find a video"))
        self.search.setAccessibleName(tr("Find a video"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.view.find)
        self.filter = QToolButton(page)
        self.filter.setIcon(icon("list-filter", "text_dim", 16))
        self.filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filter.setToolTip(tr("Which videos are listed, and in which order"))
        self.filter.setAccessibleName(tr("Which videos are listed, and in which order"))
        self.filter.setMenu(self._make_filter_menu())
        self._bar = QWidget(page)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(INSIDE, GRID, GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self.search, 1)
        row.addWidget(self.filter)
        self.table = VideosTable(self._menu, page)
        self.table.setModel(self.view)
        self.table.setItemDelegateForColumn(NAME, NameDelegate(self.table))
        self.table.setItemDelegateForColumn(LABELLED, ShareDelegate(self.table))
        self.table.setItemDelegateForColumn(DONE, DoneDelegate(self.table))
        self.table.clicked.connect(self._on_click)
        self.table.activated.connect(self._ask)
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        return page

    def _make_filter_menu(self) -> QMenu:
        menu = QMenu(self)
        shown: tuple[tuple[Filter, str], ...] = (
            ("all", tr("All videos")),
            ("not analysed", tr("Not analysed")),
            ("analysed", tr("Analysed")),
            ("at work", tr("Waiting or being analysed")),
            ("failed", tr("Failed")),
            ("missing", tr("File not there")),
            ("open", tr("Not done")),
            ("done", tr("Done")),
        )
        self._filters = QActionGroup(self)
        for kind, text in shown:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(kind == "all")
            action.setData(kind)
            action.triggered.connect(lambda _=False, kind=kind: self.show_only(kind))
            self._filters.addAction(action)
        menu.addSeparator()
        orders = (
            (-1, tr("In the order they were added")),
            (NAME, tr("By name")),
            (POSES, tr("By status")),
            (LABELLED, tr("By how much is labelled")),
            (WORKER, tr("By who works on it")),
            (DONE, tr("By done")),
        )
        self._orders = QActionGroup(self)
        for column, text in orders:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(column == -1)
            action.triggered.connect(lambda _=False, column=column: self.order_by(column))
            self._orders.addAction(action)
        return menu

    # ---- what is listed ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """What is known about the videos changed; painted once for many changes."""
        self._repaint.start()

    def show_only(self, kind: Filter) -> None:
        """List the videos of one kind."""
        self.view.show_only(kind)
        for action in self._filters.actions():
            action.setChecked(action.data() == kind)
        self.filter.setIcon(icon("list-filter", "text_dim" if kind == "all" else "accent", 16))

    def order_by(self, column: int) -> None:
        """Sort by a column; -1: as they were added."""
        self.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        self.view.sort(column, Qt.SortOrder.AscendingOrder)

    def chosen(self) -> list[str]:
        """Ids of the chosen videos, in the order of the list."""
        rows = {index.row() for index in self.table.selectionModel().selectedRows(NAME)}
        return [self.view.id_at(row) for row in sorted(rows)]

    def choose(self, video_ids: set[str]) -> None:
        """Choose these videos."""
        selection = self.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        selection.clearSelection()
        picked = selection.selection()
        for row in self.model.rows_of(video_ids):
            at = self.view.mapFromSource(self.model.index(row, NAME))
            if at.isValid():
                picked.select(at, at.siblingAtColumn(NOTE))
        selection.select(picked, flags.ClearAndSelect | flags.Rows)

    def new_ids(self) -> set[str]:
        """Videos that are not (wholly) analysed, and have no job."""
        wanted = ("new", "partial", "failed")
        project = self._session.project
        videos = project.videos if project is not None else ()
        return {video.id for video in videos if self.model.status(video) in wanted}

    def _on_rows(self, *_: object) -> None:
        count = self.model.rowCount()
        self._stack.setCurrentIndex(1 if count else 0)
        self._bar.setVisible(count > 1)
        self._show_current()

    def _show_current(self) -> None:
        """The shown video is the current row; a choice of several is left alone."""
        video = self._session.video
        if video is None or len(self.chosen()) > 1:
            return
        for row in self.model.rows_of({video.id}):
            index = self.view.mapFromSource(self.model.index(row, NAME))
            if index.isValid() and self.table.currentIndex().row() != index.row():
                self.table.setCurrentIndex(index)

    def _on_selection(self, *_: object) -> None:
        self._session.choose_videos(tuple(self.chosen()))

    def _on_click(self, index: QModelIndex) -> None:
        if index.column() == NAME and len(self.chosen()) == 1:
            self._ask(index)

    def _ask(self, index: QModelIndex) -> None:
        video_id = self.view.id_at(index.row())
        if self._session.video is None or self._session.video.id != video_id:
            self.video_asked.emit(video_id)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for group in MENU:
            if not menu.isEmpty():
                menu.addSeparator()
            menu.addActions([self._actions[name] for name in group])
        return menu

    # ---- narrow and wide ---------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide panel has room for a table."""
        super().resizeEvent(event)
        self.table.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:
        """Icons in the colours of another theme, rows as high as the words of another size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "table"):
            self.filter.setIcon(icon("list-filter", "text_dim", 16))
            self.table.fit(self.width())
            self.refresh()
        super().changeEvent(event)


class VideosTable(QTreeView):
    """The table; rows of one height, so that a thousand of them cost nothing."""

    def __init__(self, menu: Callable[[], QMenu], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_wide = False
        self._menu = menu
        self.setAccessibleName(tr("Videos"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self, width: int) -> None:
        """Show the columns for which there is room: the name, then how far it is, then every step."""
        steps = sum(map(self._wanted_px, STEP_COLUMNS)) + self._wanted_px(NOTE)
        left = width - scaled(NAME_PX)
        shown = set()
        for column in BESIDE:
            left -= self._wanted_px(column)
            if left < 0:
                break
            shown.add(column)
        self.is_wide = len(shown) == len(BESIDE) and left >= steps
        if self.is_wide:
            shown |= {*STEP_COLUMNS, NOTE}
        head = self.header()
        head.setVisible(bool(shown))
        head.setStretchLastSection(self.is_wide)
        resize = QHeaderView.ResizeMode
        for column in range(NAME + 1, NOTE + 1):
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, self._wanted_px(column))
        head.setSectionResizeMode(NAME, resize.Interactive if self.is_wide else resize.Stretch)
        if self.is_wide:
            self.setColumnWidth(NAME, scaled(NAME_PX) + max(0, left - steps) // 2)
        self.scheduleDelayedItemsLayout()

    def _wanted_px(self, column: int) -> int:
        words = str(self.model().headerData(column, Qt.Orientation.Horizontal))
        return max(self.fontMetrics().horizontalAdvance(words) + scaled(32), scaled(MIN_PX.get(column, 0)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the chosen videos."""
        menu = self._menu()
        menu.exec(event.globalPos())
        menu.deleteLater()


Index = QModelIndex | QPersistentModelIndex


class NameDelegate(QStyledItemDelegate):
    """The name with a sign for the status; where the panel is narrow, the summary below it."""

    def __init__(self, table: VideosTable) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line or two, in the font in use."""
        lines = 1 if self._table.is_wide else 2
        return QSize(60, lines * option.fontMetrics.height() + 2 * GRID + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Sign, name, summary."""
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        name, drawn.text = drawn.text, ""
        style = self._table.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, self._table)
        area = option.rect.adjusted(INSIDE, GRID, -GRID, -GRID)
        metrics = drawn.fontMetrics
        sign, token = index.data(SIGN_ROLE)
        picture = pixmap(sign, token, SIGN_PX, painter.device().devicePixelRatioF())
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        painter.drawPixmap(line.left(), line.center().y() - SIGN_PX // 2 + 1, picture)
        line.setLeft(line.left() + SIGN_PX + GRID + 2)
        painter.save()
        painter.setFont(drawn.font)
        painter.setPen(drawn.palette.color(QPalette.ColorRole.Text))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        elide = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, flags, elide)
        if not self._table.is_wide:
            painter.setFont(option.font)
            painter.setPen(colour("text_dim"))
            line.translate(0, metrics.height())
            words = option.fontMetrics.elidedText(
                str(index.data(SUMMARY_ROLE)), Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, flags, words)
        painter.restore()


class ShareDelegate(QStyledItemDelegate):
    """How much is labelled: a bar behind the figure."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The bar, then the figure."""
        share = float(index.data(SHARE_ROLE) or 0.0)
        height = min(option.rect.height() - GRID, option.fontMetrics.height() + 2)
        bar = QRect(option.rect.left() + 2, 0, option.rect.width() - 2 * GRID, height)
        bar.moveTop(option.rect.center().y() - height // 2)
        super().paint(painter, option, QModelIndex())  # the row's background
        painter.fillRect(bar, colour("high"))
        done = QRect(bar.left(), bar.top(), round(bar.width() * share), bar.height())
        painter.fillRect(done, colour("accent", 0.35))
        painter.setPen(colour("text"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(bar.adjusted(0, 0, -GRID, 0), flags, str(index.data()))


class DoneDelegate(QStyledItemDelegate):
    """A box to tick, in the colours of the theme."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The box as an icon."""
        super().initStyleOption(option, index)
        done = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        feature = QStyleOptionViewItem.ViewItemFeature
        option.features = (option.features & ~feature.HasCheckIndicator) | feature.HasDecoration
        option.icon = icon("square-check" if done else "square", "good" if done else "text_dim", 16)
        option.decorationSize = QSize(16, 16)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click ticks it or takes the tick away."""
        may = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        if event.type() != QEvent.Type.MouseButtonRelease or not may:
            return False
        done = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        other = Qt.CheckState.Unchecked if done else Qt.CheckState.Checked
        return model.setData(index, other, Qt.ItemDataRole.CheckStateRole)
