"""The bar at the bottom: the running job with progress, rate, time left and cancel; quiet messages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from app.jobs import JobList
from app.panels.jobs_popover import JobsPopover
from app.theme import BETWEEN, INSIDE
from app.widgets.icons import icon
from app.widgets.panel import label
from app.words import tr

MESSAGE_MS = 6000


class JobBar(QWidget):
    """Shows the oldest running job, how many more wait, and a quiet message on the right."""

    cancel_asked = Signal(str)
    stop_all_asked = Signal()

    def __init__(self, jobs: JobList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._jobs = jobs
        self._popover: JobsPopover | None = None
        self._words = label("", "", self)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(180)
        self._figures = label("", "dim", self)
        self._cancel = QToolButton(self)
        self._cancel.setToolTip(tr("Stop this job (what was found so far is kept)"))
        self._cancel.setAccessibleName(tr("Stop this job"))
        self._cancel.clicked.connect(self._ask_cancel)
        self._more = QToolButton(self)
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.setToolTip(tr("Show all jobs"))
        self._more.clicked.connect(self.show_jobs)
        self._message = label("", "dim", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(BETWEEN, 0, BETWEEN, 0)
        row.setSpacing(INSIDE)
        for widget in (self._words, self._progress, self._figures, self._cancel, self._more):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._message)
        self._quiet = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._quiet.timeout.connect(lambda: self._message.setText(""))
        jobs.changed.connect(self._show)
        self._show()

    def say(self, text: str, stays: bool = False) -> None:
        """A quiet message; it goes by itself unless it `stays`."""
        self._message.setText(text)
        if stays:
            self._quiet.stop()
        else:
            self._quiet.start()

    def show_jobs(self) -> None:
        """All jobs in a list above the bar."""
        if self._popover is None:
            self._popover = JobsPopover(self._jobs, self)
            self._popover.cancel_asked.connect(self.cancel_asked)
            self._popover.stop_all_asked.connect(self.stop_all_asked)
        self._popover.show_above(self)

    def texts(self) -> tuple[str, str]:
        """What is said about the running job."""
        return self._words.text(), self._figures.text()

    def _show(self) -> None:
        jobs, waiting = self._jobs.jobs, self._jobs.waiting
        shown = jobs[0] if jobs else None
        for widget in (self._progress, self._figures, self._cancel):
            widget.setVisible(shown is not None)
        more = len(jobs) - 1 + len(waiting)
        self._more.setVisible(shown is not None)
        self._more.setText(tr("+ {number} more", number=more) if more > 0 else "")
        self._more.setIcon(icon("chevron-up", "text_dim", 16))
        self._more.setAccessibleName(tr("Show all jobs"))
        if shown is None:
            self._words.setText("")
            return
        self._words.setText(f"{shown.words} · {shown.name}" if shown.name else shown.words)
        self._figures.setText(shown.figures)
        self._progress.setRange(0, shown.total or 0)
        self._progress.setValue(min(shown.done, shown.total or 0))
        self._cancel.setIcon(icon("x", "text_dim", 16))
        self._cancel.setEnabled(shown.state in ("waiting", "running"))

    def changeEvent(self, event: QEvent) -> None:
        """The cross in the colours of another theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._show()
        super().changeEvent(event)

    def _ask_cancel(self) -> None:
        if self._jobs.jobs:
            self.cancel_asked.emit(self._jobs.jobs[0].id)
