"""The row under the picture: stepping, playing, where we are, speed, loop, mirror, zoom."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from app.session import SPEEDS, Session
from app.theme import GRID, INSIDE, body_font
from app.timeline.scale import clock
from app.widgets.panel import action_button, label

LEAST_WIDTH = 260


class Transport(QWidget):
    """Controls of playing; reads the session, runs actions."""

    speed_asked = Signal(float)

    def __init__(
        self, session: Session, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._told_for: object = None
        self._time = label("", "", self)
        self._time.setFont(body_font(15))
        self._frame = label("", "dim", self)
        self._variable = label("VFR", "badge", self)
        self._variable.setToolTip("Variable frame rate: times are read from the video, not computed")
        self._speed = QComboBox(self)
        self._speed.setToolTip("Speed of playing")
        self._speed.setAccessibleName("Speed")
        for speed in SPEEDS:
            self._speed.addItem(f"{speed:g}×", speed)
        self._speed.activated.connect(lambda at: self.speed_asked.emit(self._speed.itemData(at)))
        row = QHBoxLayout(self)
        row.setContentsMargins(INSIDE, GRID, INSIDE, GRID)
        row.setSpacing(2)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumWidth(LEAST_WIDTH)
        buttons = {}
        for name in ("go_start", "frame_back", "play", "frame_forward", "go_end"):
            buttons[name] = action_button(actions[name], self)
            row.addWidget(buttons[name])
        buttons["play"].setIconSize(QSize(22, 22))
        row.addSpacing(INSIDE)
        row.addWidget(self._time)
        row.addSpacing(INSIDE)
        row.addWidget(self._frame)
        row.addSpacing(GRID)
        row.addWidget(self._variable)
        row.addStretch(1)
        row.addWidget(self._speed)
        for name in ("loop", "mirror", "skeleton", "zoom_fit"):
            buttons[name] = action_button(actions[name], self)
            row.addWidget(buttons[name])
        self._giving_way: list[QWidget] = [
            buttons[name] for name in ("zoom_fit", "skeleton", "mirror", "loop", "go_end", "go_start")
        ]
        self._giving_way.insert(4, self._speed)
        session.frame_changed.connect(self._show)
        session.video_changed.connect(self._show)
        session.view_changed.connect(self._show)
        self._show()

    def texts(self) -> tuple[str, str]:
        """What is said about time and frame."""
        return self._time.text(), self._frame.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, what the menus offer too gives way to time and frame."""
        self._make_room()

    def _make_room(self) -> None:
        row = self.layout()
        assert row is not None
        for widget in self._giving_way:
            widget.setVisible(True)
        row.activate()
        for widget in self._giving_way:
            if row.minimumSize().width() <= self.width():
                break
            widget.setVisible(False)
            row.invalidate()

    def _show(self, *_: object) -> None:
        session = self._session
        has_video = session.frames > 0
        self.setEnabled(has_video)
        total = clock(session.duration_s)
        now = clock(session.time_of(session.frame)) if has_video else clock(0.0)
        self._set(self._time, now, clock(0.0) if not has_video else total)
        frame = f"/ {total}    frame {session.frame} / {max(session.frames - 1, 0)}" if has_video else ""
        widest = f"/ {total}    frame {session.frames} / {session.frames}"
        self._set(self._frame, frame, widest if has_video else "")
        self._variable.setVisible(
            has_video and session.video is not None and session.video.variable_frame_rate
        )
        if self._told_for is not session.times_s:
            self._told_for = session.times_s
            self._make_room()
        at = min(range(len(SPEEDS)), key=lambda i: abs(SPEEDS[i] - session.speed))
        if at != self._speed.currentIndex():
            self._speed.setCurrentIndex(at)

    def _set(self, where: QLabel, text: str, widest: str) -> None:
        """Keep the width, so that nothing dances while figures run."""
        where.setText(text)
        width = QFontMetrics(where.font()).horizontalAdvance("0" * len(widest.replace(":", "")))
        where.setMinimumWidth(min(width, 260))
