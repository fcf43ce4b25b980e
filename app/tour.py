"""The first-run tour: five small bubbles that point at the real controls; the person can work meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPolygon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.main_window import MainWindow
from app.theme import BETWEEN, INSIDE, colour, scaled
from app.widgets.panel import label
from app.words import tr

WIDTH = 330
POINT = 9
KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Space,
)


class TourStep(msgspec.Struct, frozen=True, eq=False):
    """What a bubble says (English templates) and what it points at: a control and a part of it."""

    title: str
    text: str
    target: Callable[[], tuple[QWidget, QRect]]


def tour_steps(window: MainWindow) -> tuple[TourStep, ...]:
    """Open, analyse, review, label, report: with the controls of `window`."""
    docks, menus = window.workspace.docks, window.header.menus

    def whole(widget: QWidget) -> tuple[QWidget, QRect]:
        return widget, widget.rect()

    def menu(number: int) -> tuple[QWidget, QRect]:
        return menus, menus.actionGeometry(menus.actions()[number])

    def opening() -> tuple[QWidget, QRect]:
        return menu(0) if window.shows_workspace else whole(window.start.open_button)

    def review() -> tuple[QWidget, QRect]:
        docks["review"].show()
        docks["review"].raise_()
        return docks["review"], QRect(0, 0, docks["review"].width(), 40)

    def everything() -> tuple[QWidget, QRect]:
        button = window.header.palette_button
        return whole(button) if button.isVisible() else menu(len(menus.actions()) - 1)

    return (
        TourStep(
            title="Open a video",
            text="Open a video or drop it on the window. A session is made beside it; everything you do is"
            " saved at once. The sample is there to try everything on.",
            target=opening,
        ),
        TourStep(
            title="Analyse",
            text="Analyse finds everybody, cuts the video into movements, counts and names them. You can"
            " go on working meanwhile.",
            target=lambda: whole(window.header.analyse),
        ),
        TourStep(
            title="Review",
            text="Proposals wait here, the doubtful ones first. A accepts, R rejects, and the next one comes."
            " Ctrl+Z takes anything back.",
            target=review,
        ),
        TourStep(
            title="Label",
            text="I marks where a movement starts, O where it ends, Return makes the segment. Drag its edges"
            " to change it.",
            target=lambda: whole(docks["timeline"]),
        ),
        TourStep(
            title="Find everything",
            text="Ctrl+Shift+P searches everything that can be done, exporting and reports too. F1 opens the"
            " help; this tour is in the Help menu.",
            target=everything,
        ),
    )


class Bubble(QFrame):
    """One step with buttons; not modal."""

    asked = Signal(int)  # steps on or back
    skipped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self.setAccessibleName(tr("Tour"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = label("", "title", self)
        self._text = label("", "", self)
        self._text.setWordWrap(True)
        self._number = label("", "dim", self)
        self.back = QPushButton(tr("Back"), self)
        self.back.clicked.connect(lambda: self.asked.emit(-1))
        self.next = QPushButton(tr("Next"), self)
        self.next.setProperty("role", "primary")
        self.next.clicked.connect(lambda: self.asked.emit(1))
        self.skip = QPushButton(tr("Skip"), self)
        self.skip.clicked.connect(self.skipped)
        row = QHBoxLayout()
        row.setSpacing(INSIDE)
        row.addWidget(self._number)
        row.addStretch(1)
        for button in (self.skip, self.back, self.next):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        edge = BETWEEN + POINT
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(INSIDE)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(row)
        self._tip = QPoint()
        for widget in (self, self.back, self.next, self.skip):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the keys of the bubble before the actions of the window get them."""
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and event.key() in KEYS:  # type: ignore[attr-defined]
            event.accept()
        return False

    def say(self, step: TourStep, number: int, of: int) -> None:
        """Show a step and point at its target."""
        self._title.setText(tr(step.title))
        self._text.setText(tr(step.text))
        self.setAccessibleDescription(f"{tr(step.title)}. {tr(step.text)}")
        self._number.setText(tr("{number} of {total}", number=number + 1, total=of))
        self.back.setEnabled(number > 0)
        self.skip.setVisible(number < of - 1)
        self.next.setText(tr("Done") if number == of - 1 else tr("Next"))
        self.place(step.target())

    def texts(self) -> tuple[str, str]:
        """What is said now."""
        return self._title.text(), self._text.text()

    def place(self, target: tuple[QWidget, QRect]) -> None:
        """Beside the target, where it hides as little as may be of the window's middle."""
        window = self.parentWidget()
        if window is None:
            return
        layout = self.layout()
        assert layout is not None
        layout.invalidate()
        wanted = max(scaled(WIDTH), layout.minimumSize().width())
        self.setFixedWidth(min(wanted, window.width() - 2 * BETWEEN))
        self.setFixedHeight(
            self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height()
        )
        widget, part = target
        inside = window.rect().adjusted(4, 4, -4, -4)
        if not widget.isVisible():
            self._tip = QPoint()
            self.move(inside.center() - self.rect().center())
        else:
            area = QRect(widget.mapTo(window, part.topLeft()), part.size())
            self._tip = area.center()
            self.move(best_place(self.rect(), area, inside))
        self.raise_()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Return go on, Esc ends it."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.skipped.emit()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit(1)
        elif key == Qt.Key.Key_Left:
            self.asked.emit(-1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded box with a tip towards the target."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("accent"))
        painter.setBrush(colour("high"))
        box = self.rect().adjusted(POINT, POINT, -POINT, -POINT)
        painter.drawRoundedRect(box, 6, 6)
        if not self._tip.isNull():
            tip = self._tip - self.pos()
            x = min(max(tip.x(), box.left() + 16), box.right() - 16)
            up = tip.y() < box.center().y()
            edge, end = (box.top(), 0) if up else (box.bottom(), self.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawPolygon(QPolygon([QPoint(x - 8, edge), QPoint(x + 8, edge), QPoint(x, end)]))


def best_place(box: QRect, area: QRect, inside: QRect) -> QPoint:
    """Where `box` lies beside `area` within `inside`, hiding least of the middle and nothing of `area`."""
    middle = inside.adjusted(
        inside.width() // 5, inside.height() // 10, -inside.width() // 3, -inside.height() // 3
    )
    places: list[tuple[int, int, QPoint]] = []
    for x, y in (
        (area.center().x() - box.width() // 2, area.bottom() + 1),
        (area.center().x() - box.width() // 2, area.top() - box.height()),
        (area.left() - box.width(), area.center().y() - box.height() // 2),
        (area.right() + 1, area.center().y() - box.height() // 2),
        (area.left(), area.bottom() + 1),
        (area.right() - box.width(), area.top() - box.height()),
    ):
        x = min(max(x, inside.left()), inside.right() - box.width())
        y = min(max(y, inside.top()), inside.bottom() - box.height())
        laid = box.translated(x, y)
        hidden = laid.intersected(middle), laid.intersected(area)
        cost = hidden[0].width() * hidden[0].height() + 4 * hidden[1].width() * hidden[1].height()
        places.append((cost, len(places), QPoint(x, y)))
    return min(places, key=lambda one: one[:2])[2]


class Tour(QObject):
    """Leads through `steps`; `ended` when it is over or skipped."""

    ended = Signal()

    def __init__(self, window: QWidget, steps: Sequence[TourStep]) -> None:
        super().__init__(window)
        self._window, self._steps = window, steps
        self._at = 0
        self.bubble: Bubble | None = None

    @property
    def is_running(self) -> bool:
        """Whether a bubble is shown."""
        return self.bubble is not None

    @property
    def at(self) -> int:
        """The number of the step shown, from 0."""
        return self._at

    def start(self, takes_focus: bool = True) -> None:
        """From the first step; where it comes by itself it leaves the focus where it is."""
        self.stop()
        self._at = 0
        self.bubble = Bubble(self._window)
        self.bubble.asked.connect(self._go)
        self.bubble.skipped.connect(self.stop)
        self._window.installEventFilter(self)
        self.bubble.show()
        self._say()
        if takes_focus:
            self.bubble.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """End it."""
        if self.bubble is not None:
            self._window.removeEventFilter(self)
            self.bubble.hide()
            self.bubble.deleteLater()
            self.bubble = None
            self.ended.emit()

    def refresh(self) -> None:
        """The controls may be elsewhere now."""
        if self.bubble is not None:
            self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The bubble stays with its control when the window changes."""
        if event.type() == QEvent.Type.Resize and self.bubble is not None:
            self.bubble.place(self._steps[self._at].target())
        return False

    def _go(self, by: int) -> None:
        if self._at + by >= len(self._steps):
            self.stop()
        else:
            self._at = max(self._at + by, 0)
            self._say()

    def _say(self) -> None:
        assert self.bubble is not None
        self.bubble.say(self._steps[self._at], self._at, len(self._steps))
