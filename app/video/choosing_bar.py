"""A quiet bar over the picture: whom, where and when to analyse, and the button that does it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from app.choosing import Choosing
from app.session import Session
from app.theme import GRID, INSIDE
from app.timeline.scale import clock
from app.widgets.flow import FlowLayout, keep_height
from app.widgets.icons import icon
from app.widgets.keys import ClaimKeys
from app.widgets.panel import KeepSpace, label
from app.words import tr

MOST_SHARE = 0.35  # of the height of the panel


class ChoosingBar(QWidget):
    """Shown while a part to analyse is chosen."""

    analyse_asked = Signal()

    def __init__(self, choosing: Choosing, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("What to analyse"))
        self._choosing = choosing
        self._session = session
        self.people = self._button("users", lambda: choosing.set_mode("athletes"), checkable=True)
        self.people.setToolTip(tr("Click the people to follow in the picture, or press their numbers"))
        self.region = self._button("square-dashed", lambda: choosing.set_mode("region"), checkable=True)
        self.region.setToolTip(tr("Draw the part of the picture to look at"))
        self.span = self._button("film", lambda: choosing.set_use_marks(not choosing.use_marks))
        self.analyse = self._button("wand-sparkles", self.analyse_asked.emit)
        self.analyse.setText(" " + tr("Analyse"))
        self.analyse.setProperty("role", "primary")
        self.analyse.setToolTip(tr("Analyse what is chosen  (Enter)"))
        self.close_button = QToolButton(self)
        self.close_button.setToolTip(tr("Leave without analysing  (Esc)"))
        self.close_button.setAccessibleName(tr("Leave without analysing"))
        self.close_button.setAutoRaise(True)
        self.close_button.clicked.connect(choosing.end)
        KeepSpace(self.close_button)
        self._hint = label("", "dim", self)
        self._hint.setWordWrap(True)
        self._hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        flow = FlowLayout(self)
        flow.setContentsMargins(INSIDE, GRID, INSIDE, GRID)
        for widget in (self.people, self.region, self.span, self.analyse, self.close_button, self._hint):
            flow.addWidget(widget)
        keep_height(self)
        ClaimKeys(self, lambda event: event.key() == Qt.Key.Key_Escape)
        choosing.changed.connect(self._show)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self._choosing.end()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its lines are."""
        self._keep_height()

    def _keep_height(self) -> None:
        """Where the bar would take the place of the picture (large text in a small window) the hint goes,
        then the words on the buttons; tooltips and screen readers still have them."""
        layout, panel = self.layout(), self.parentWidget()
        if layout is None or panel is None:
            return
        self._say(words=True, hint=True)
        if layout.heightForWidth(self.width()) > MOST_SHARE * panel.height():
            self._say(words=True, hint=False)
        if layout.heightForWidth(self.width()) > MOST_SHARE * panel.height():
            self._say(words=False, hint=False)
        self.setFixedHeight(layout.heightForWidth(self.width()))

    def _say(self, *, words: bool, hint: bool) -> None:
        for button in (self.people, self.region, self.span):
            button.setText(" " + button.accessibleName() if words else "")
        self._hint.setVisible(hint)

    def _show(self) -> None:
        choosing = self._choosing
        self.setVisible(choosing.is_active)
        if not choosing.is_active:
            return
        count = len(choosing.athletes)
        people = tr("{n} people chosen", n=count) if count > 1 else tr("1 person chosen")
        self.people.setAccessibleName(people if count else tr("Everybody"))
        self.people.setChecked(choosing.mode == "athletes")
        region = choosing.region
        size = tr("{width} × {height} px", width=region[2], height=region[3]) if region else ""
        self.region.setAccessibleName(size or tr("Whole picture"))
        self.region.setChecked(choosing.mode == "region")
        marks = choosing.marks()
        self.span.setEnabled(marks is not None)
        hint = tr("Set marks with I and O to analyse only a span of the video")
        self.span.setToolTip(tr("The span between the marks, or the whole video") if marks else hint)
        self.span.setAccessibleName(self._span() if choosing.use_marks and marks else tr("Whole video"))
        for button, name in (
            (self.people, "users"),
            (self.region, "square-dashed"),
            (self.span, "film"),
        ):
            button.setIcon(icon(name, "text", 16))
        self.analyse.setIcon(icon("wand-sparkles", "on_accent", 16))
        self.close_button.setIcon(icon("x"))
        self._hint.setText(self._words())
        self._keep_height()

    def _span(self) -> str:
        start, stop = self._choosing.marks() or (0, 0)
        session = self._session
        first, last = clock(session.time_of(start), 1), clock(session.time_of(stop), 1)
        return tr("{first} to {last}", first=first, last=last)

    def _words(self) -> str:
        choosing = self._choosing
        if choosing.mode == "region":
            return tr("Drag over the picture. Arrows move, with Shift they size, Enter keeps, Esc drops it.")
        if choosing.is_looking:
            return tr("Looking for people in this picture ...")
        if choosing.looked_at != self._session.frame:
            return tr("People are looked for where the picture rests.")
        if not choosing.bodies:
            return tr("Nobody was found in this picture. Step to one on which people are seen well.")
        return tr("Click the people to follow, or press their numbers. Nobody chosen: everybody is followed.")

    def _button(self, name: str, run: Callable[[], None], *, checkable: bool = False) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(checkable)
        button.setIcon(icon(name, "text", 16))
        KeepSpace(button)
        button.clicked.connect(lambda _=False: run())
        return button
