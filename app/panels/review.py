"""Proposals in the order of doubt, decided one key each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QHideEvent, QKeyEvent, QKeySequence, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHeaderView,
    QProgressBar,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.actions.spec import has_poses
from app.item_models.queue import Proposal, ProposalRole, QueueFilter, reasons_text
from app.panels.label_bars import LabelBars
from app.reviewing import Reviewing
from app.said_labels import likeliest, percent
from app.session import Session
from app.theme import (
    BODY_PX,
    GRID,
    INSIDE,
    SECONDARY_PX,
    body_font,
    colour,
    label_colour,
    label_hues,
    scaled,
    theme,
)
from app.timeline.painting import is_named, is_unsure, label_text
from app.timeline.scale import clock
from app.vocabulary import label_of_key, own_hues
from app.widgets.flow import FlowLayout, keep_height
from app.widgets.keys import LIST_KEYS, RETURN_KEYS, ClaimKeys, is_plain
from app.widgets.panel import EmptyState, action_button, label, push_button, scrolling
from app.words import tr

Index = QModelIndex | QPersistentModelIndex
LEAST_LIST_PX = 64


DECIDING = (
    *("accept", "reject", "next_proposal", "previous_proposal", "review_trim", "review_later"),
    *("mark_in", "mark_out"),
)  # in the queue their keys go before those of labels


class ReviewPanel(QWidget):
    """The queue, how far it is, and the buttons that decide."""

    relabel_asked = Signal(str)  # "" = ask which
    label_chosen = Signal(str)  # one of those that the model thought likely

    def __init__(
        self,
        session: Session,
        reviewing: Reviewing,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._reviewing = reviewing
        self._following = False
        self._deciding = [action for name, action in actions.items() if name in DECIDING]
        self.list = QueueList(self)
        ClaimKeys(self.list, self._wants)
        self.list.setModel(reviewing.model)
        self.list.setItemDelegate(ProposalDelegate(session, self.list))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.key_pressed.connect(self._on_key)
        self.list.relabel_asked.connect(lambda: self.relabel_asked.emit(""))
        self.progress_text = label("", "", self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Decided proposals"))
        self._why = label("", "dim", self)
        self._why.setWordWrap(True)
        keep_height(self._why)
        choosing = ("choose_first", "choose_second", "choose_third")
        self.bars = LabelBars(tuple(actions[name].shortcut().toString() for name in choosing), self)
        self.bars.chosen.connect(self.label_chosen)
        self.bars.hide()
        self._boxes = {
            "person_id": self._make_box(tr("Person")),
            "tier_id": self._make_box(tr("Tier")),
            "label": self._make_box(tr("Label")),
        }
        self._said = label("", "dim", self)
        self._said.setWordWrap(True)
        self.threshold = QDoubleSpinBox(self)
        self.threshold.setRange(0.0, 1.0)
        self.threshold.setSingleStep(0.05)
        self.threshold.setValue(0.8)
        self.threshold.setAccessibleName(tr("Accept what is at least this confident"))
        self.threshold.valueChanged.connect(lambda _: self._count())
        self.plays = QCheckBox(tr("Play by itself"), self)
        self.plays.setToolTip(tr("What comes next plays over and over"))
        self.plays.toggled.connect(lambda on: session.set_view(review_plays=on))
        self._lay_out(actions)
        session.view_changed.connect(self._follow_view)
        session.selection_changed.connect(self._follow)
        session.changed.connect(lambda *_: self._refresh())
        reviewing.model.modelReset.connect(self._refresh)
        self.setFocusProxy(self.list)
        self._follow_view()
        self._refresh()

    def _make_box(self, said: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(tr("Review only: {what}", what=said))
        box.setToolTip(box.accessibleName())
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(4)
        box.addItem(said, None)
        box.activated.connect(lambda _: self._apply_filter())
        return box

    def _lay_out(self, actions: Mapping[str, QAction]) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(INSIDE, GRID, INSIDE, 0)
        top.setSpacing(GRID)
        top.addWidget(self.progress_text)
        top.addWidget(self._bar)
        filters, decide, more = FlowLayout(), FlowLayout(), FlowLayout()
        for box in self._boxes.values():
            filters.addWidget(box)
        top.addLayout(filters)
        above = FlowLayout()
        decide.addWidget(push_button(actions["accept"], "primary", self))
        decide.addWidget(push_button(actions["reject"], "", self))
        for name in ("review_relabel", "review_trim", "review_later", "previous_proposal", "next_proposal"):
            more.addWidget(action_button(actions[name], self))
        self._above = push_button(actions["accept_above"], "", self)
        self._above_action = actions["accept_above"]
        above.addWidget(self._above)
        above.addWidget(self.threshold)
        below = QVBoxLayout()
        below.setContentsMargins(INSIDE, 0, INSIDE, INSIDE)
        below.setSpacing(GRID)
        below.addWidget(self._why)
        below.addWidget(self.bars)
        for row in (decide, more):
            below.addLayout(row)
        below.addWidget(self.plays)
        below.addLayout(above)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self._said)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        self._said.setContentsMargins(INSIDE, 0, INSIDE, 0)
        words = tr("Proposals to decide appear here when a video was analysed.")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(EmptyState(words, actions["analyse"], self))
        words = tr("The poses of this video are found. Segments proposed now appear here.")
        self._stack.addWidget(EmptyState(words, actions["propose_segments"], self))
        self.list.setMinimumHeight(scaled(LEAST_LIST_PX))
        self._stack.addWidget(scrolling(full, self))  # beside other panels nothing is squeezed
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    # ---- what changes ---------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """While the queue is on screen, the next one comes when one is decided."""
        super().showEvent(event)
        self._reviewing.set_on(True)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody reviews any more."""
        self._reviewing.set_on(False)
        super().hideEvent(event)

    def _follow_view(self) -> None:
        self.plays.setChecked(self._session.review_plays)

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        model, project = self._reviewing.model, self._session.project
        decided, every = model.progress()
        tiers, labels = model.used()
        anything = bool(every or model.filter != QueueFilter())
        self._stack.setCurrentIndex(2 if anything else int(has_poses(self._session)))
        self.progress_text.setText(tr("{decided} of {count} decided", decided=decided, count=every))
        self._bar.setRange(0, max(every, 1))
        self._bar.setValue(decided)
        names = {person.id: person.name for person in project.people} if project is not None else {}
        people = list(dict.fromkeys(tier.person_id for tier in tiers))
        self._offer("person_id", [(names.get(one, tr("Nobody")), one) for one in people])
        self._offer("tier_id", [(tier.name, tier.id) for tier in tiers])
        self._offer("label", [(label_text(name), name) for name in labels])
        if not model.rowCount():
            done = tr("Everything is decided.")
            self._said.setText(tr("Nothing to decide passes the filter.") if decided < every else done)
        self._said.setVisible(not model.rowCount())
        self._count()
        self._follow()

    def _offer(self, name: str, entries: list[tuple[str, str]]) -> None:
        box = self._boxes[name]
        chosen = box.currentData()
        if chosen is not None and chosen not in [value for _, value in entries]:
            entries = [*entries, (box.currentText(), chosen)]
        if [(box.itemText(n), box.itemData(n)) for n in range(1, box.count())] == entries:
            return
        while box.count() > 1:
            box.removeItem(box.count() - 1)
        for text, value in entries:
            box.addItem(text, value)
        box.setCurrentIndex(max(box.findData(chosen), 0) if chosen is not None else 0)

    def _apply_filter(self) -> None:
        values = {name: box.currentData() for name, box in self._boxes.items()}
        self._reviewing.set_filter(QueueFilter(**values))

    def _count(self) -> None:
        count = self._reviewing.model.count_above(self.threshold.value())
        self._above_action.setText(tr("Accept {count} above", count=count))

    def _follow(self) -> None:
        """The selected proposal is the current row."""
        place = self._reviewing.place
        model = self._reviewing.model
        self._following = True
        if place is None:
            self.list.setCurrentIndex(QModelIndex())
            self._why.setText("")
            self.bars.hide()
        else:
            index = model.index(place, 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
            self._why.setText(model.sentence(model.proposal(place)))
            project = self._session.project
            hues = own_hues(project) if project is not None else {}
            segment = model.proposal(place).segment
            self.bars.show_segment(segment, hues, may_change=not self._session.read_only)
        self._following = False

    def _on_current(self, index: QModelIndex) -> None:
        if not self._following and index.isValid():
            self._reviewing.look_at(index.row())

    def _wants(self, event: QKeyEvent) -> bool:
        own = event.key() in (*LIST_KEYS, *RETURN_KEYS)
        decides = self._action_of(event) is not None
        return is_plain(event) and (own or decides or bool(self._label_of(event.text())))

    def _action_of(self, event: QKeyEvent) -> QAction | None:
        """What the key decides."""
        keys = QKeySequence(event.keyCombination())
        return next((action for action in self._deciding if keys in action.shortcuts()), None)

    def _label_of(self, key: str) -> str:
        """The label a key stands for."""
        found, project = self._session.selected_segment(), self._session.project
        if found is None or project is None or not key.strip():
            return ""
        return label_of_key(project, found[0], key)

    def _on_key(self, event: QKeyEvent) -> None:
        action, name = self._action_of(event), self._label_of(event.text())
        if action is not None:
            event.accept()
            action.trigger()
        elif name:
            event.accept()
            self.relabel_asked.emit(name)


class QueueList(QTableView):
    """The list (a table of one column, which stays quick at any length); keys of labels relabel, Return asks
    for a label."""

    key_pressed = Signal(object)
    relabel_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("queue")
        self.setAccessibleName(tr("Proposals to decide"))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit()

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(two_lines())

    def changeEvent(self, event: QEvent) -> None:
        """The text may have another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return asks for a label, a label's key gives it; everything else as in every list."""
        if event.key() in RETURN_KEYS and not event.modifiers():
            self.relabel_asked.emit()
            return
        event.ignore()
        if event.text().strip() and is_plain(event):
            self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters decide; they do not search."""


class ProposalDelegate(QStyledItemDelegate):
    """Two lines: the label and how doubtful it is; who, when and why."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text."""
        return QSize(scaled(120), two_lines())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one proposal."""
        one = index.data(ProposalRole)
        if not isinstance(one, Proposal):
            return
        area: QRect = option.rect.adjusted(GRID, 1, -GRID, -1)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(colour("accent"), 1.0))
            painter.setBrush(colour("accent", 0.22))
            painter.drawRoundedRect(area, 4, 4)
        inner = area.adjusted(INSIDE, GRID, -INSIDE, -GRID)
        quiet = QColor(theme().text if state & QStyle.StateFlag.State_Selected else theme().text_dim)
        self._draw_label(painter, inner, one, quiet)
        self._draw_rest(painter, inner, one, quiet)
        painter.restore()

    def _draw_label(self, painter: QPainter, area: QRect, one: Proposal, quiet: QColor) -> None:
        line = QRect(area.left(), area.top(), area.width(), scaled(BODY_PX + GRID))
        chip = scaled(10)
        name = one.segment.label
        hues = label_hues([name]) if is_named(name) else {}
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(label_colour(hues.get(name)))
        painter.drawRoundedRect(line.left(), line.center().y() - chip // 2, chip, chip, 3, 3)
        wide = scaled(34)
        painter.setBrush(colour("text_dim", 0.25))
        right = QRect(line.right() - wide - scaled(34), line.center().y() - 2, wide, 4)
        painter.drawRoundedRect(right, 2, 2)
        painter.setBrush(colour("warning"))
        full = QRect(right.left(), right.top(), max(round(wide * one.doubt.value), 1), 4)
        painter.drawRoundedRect(full, 2, 2)
        painter.setFont(body_font(SECONDARY_PX))
        painter.setPen(quiet)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, doubt_text(one))
        painter.setFont(body_font())
        painter.setPen(QColor(theme().text))
        words = line.adjusted(chip + INSIDE, 0, right.left() - line.right() - INSIDE, 0)
        text = label_text(name) + ("?" if is_unsure(one.segment) else "")
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        second = next((told for told in likeliest(one.segment) if told[0] != name), None)
        if second is not None:
            rest = words.adjusted(painter.fontMetrics().horizontalAdvance(text) + INSIDE, 0, 0, 0)
            or_else = tr("or {label} {percent}", label=label_text(second[0]), percent=percent(second[1]))
            painter.setFont(body_font(SECONDARY_PX))
            painter.setPen(quiet)
            if painter.fontMetrics().horizontalAdvance(or_else) <= rest.width():
                painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, or_else)

    def _draw_rest(self, painter: QPainter, area: QRect, one: Proposal, quiet: QColor) -> None:
        line = QRect(area.left(), area.bottom() - scaled(SECONDARY_PX + GRID), area.width(), 0)
        line.setBottom(area.bottom())
        painter.setFont(body_font(SECONDARY_PX))
        painter.setPen(quiet)
        start = clock(self._session.time_of(one.segment.start), 1)
        text = "  ·  ".join(part for part in (one.person, start, reasons_text(one.doubt)) if part)
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)


def two_lines() -> int:
    """The height of a proposal."""
    return scaled(BODY_PX + SECONDARY_PX) + 5 * GRID


def doubt_text(one: Proposal) -> str:
    """The doubt as a number."""
    return f"{one.doubt.value:.2f}"
