"""One line under the video: which label, on which tier, between which marks; what is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.session import Session
from app.theme import BETWEEN, GRID, INSIDE, colour
from app.timeline.painting import label_text
from app.timeline.scale import clock
from app.widgets.fitting import FittingLabel
from app.widgets.panel import label
from app.words import tr
from app.work_tier import work_tier


class LabelLine(QWidget):
    """Says what the next segment will be, and which one grows now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._dot = QLabel("●", self)
        self._words = FittingLabel("", self)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._hint = label("", "dim", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(BETWEEN, 2, BETWEEN, GRID)
        row.setSpacing(INSIDE)
        row.addWidget(self._dot)
        row.addWidget(self._words, 1)
        row.addWidget(self._hint)
        for signal in (session.opened, session.video_changed, session.marks_changed):
            signal.connect(self._show)
        session.selection_changed.connect(self._show)
        session.changed.connect(lambda *_: self._show())
        session.frame_changed.connect(self._on_frame)
        self._show()

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.full_text()

    def _on_frame(self, frame: int) -> None:
        if self._session.open_segment is not None:
            self._show()

    def _show(self) -> None:
        session = self._session
        self.setVisible(session.video is not None and not session.read_only)
        if session.video is None:
            return
        growing = session.open_segment
        self._dot.setVisible(growing is not None)
        if growing is not None:
            start, stop = growing.span(session.frame)
            length = session.time_of(stop) - session.time_of(start)
            self._dot.setStyleSheet(f"color: {colour('danger').name()};")
            words = tr(
                "{label} since {time}   {length} s",
                label=label_text(growing.label),
                time=clock(session.time_of(growing.start)),
                length=f"{length:.2f}",
            )
            self._words.set_texts((words, f"{label_text(growing.label)}   {length:.2f} s"))
            self._hint.setText(tr("its key again stops it, Esc drops it"))
            self._make_room()
            return
        tier = work_tier(session)
        name = tier.name if tier is not None else ""
        first = label_text(session.label) if session.label else tr("no label chosen")
        marks, short = [], []
        if session.mark_in is not None:
            short.append(clock(session.time_of(session.mark_in)))
            marks.append(tr("from {time}", time=short[-1]))
        if session.mark_out is not None:
            short.append(clock(session.time_of(session.mark_out)))
            marks.append(tr("to {time}", time=short[-1]))
        if len(marks) == 1:
            short = marks
        least = ["–".join(short)] if short else []
        lines = [[first, name, *marks], [first, *marks], [first, *least], *([least] if least else [])]
        self._words.set_texts(["   ·   ".join(line) for line in lines])
        if session.mark_in is not None or session.mark_out is not None:
            self._hint.setText(tr("Enter makes the segment, Esc forgets the marks"))
        else:
            self._hint.setText(tr("trims what is in the way") if session.overlap == "trim" else "")
        self._make_room()

    def _make_room(self) -> None:
        """The hint goes where there is no room for it."""
        parts = (self._dot, self._words, self._hint)
        wanted = sum(part.sizeHint().width() for part in parts) + 2 * BETWEEN + 4 * INSIDE
        self._hint.setVisible(bool(self._hint.text()) and wanted <= self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another room."""
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Colours of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._show()
        super().changeEvent(event)
