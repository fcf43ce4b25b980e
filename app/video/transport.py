"""The row under the picture: stepping, playing, where we are, speed, loop, mirror, zoom."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from app.session import SPEEDS, Session
from app.theme import GRID, INSIDE, body_font
from app.timeline.scale import clock
from app.widgets.fitting import FittingLabel
from app.widgets.panel import action_button, label
from app.words import tr

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
        self._frame = FittingLabel("dim", self)
        self._variable = label("VFR", "badge", self)
        self._variable.setToolTip(tr("Variable frame rate: times are read from the video, not computed"))
        self._preview = label("", "dim", self)
        self._preview_share: float | None = None
        self._shows_preview = False
        self._speed = QComboBox(self)
        self._speed.setToolTip(tr("Speed of playing"))
        self._speed.setAccessibleName(tr("Speed"))
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
        buttons["play"].setProperty("role", "large")
        row.addSpacing(INSIDE)
        row.addWidget(self._time)
        row.addSpacing(INSIDE)
        row.addWidget(self._frame)
        row.addSpacing(GRID)
        row.addWidget(self._variable)
        row.addWidget(self._preview)
        row.addStretch(1)
        row.addWidget(self._speed)
        for name in ("mute", "loop", "mirror", "skeleton", "zoom_fit"):
            buttons[name] = action_button(actions[name], self)
            row.addWidget(buttons[name])
        self._giving_way: list[QWidget] = [
            buttons[name] for name in ("zoom_fit", "skeleton", "mirror", "mute", "loop", "go_end", "go_start")
        ]
        self._giving_way.insert(5, self._speed)
        self._giving_way.insert(0, self._preview)
        session.frame_changed.connect(self._show)
        session.video_changed.connect(self._show)
        session.view_changed.connect(self._show)
        self._show()

    def texts(self) -> tuple[str, str]:
        """What is said about time and frame."""
        return self._time.text(), self._frame.full_text()

    def show_preview(self, is_shown: bool) -> None:
        """Say that the picture is the small preview, until the exact one comes."""
        self._shows_preview = is_shown
        self._show_indicator()

    def show_preparing(self, share: float | None) -> None:
        """Say how much of the preview is made; None when nothing is being made."""
        self._preview_share = share
        self._show_indicator()

    def _show_indicator(self) -> None:
        share = self._preview_share
        if self._shows_preview:
            self._preview.setText(tr("preview"))
            self._preview.setToolTip(tr("A small picture; the exact one follows when you stop"))
        elif share is not None:
            self._preview.setText(tr("preview {percent} %", percent=round(share * 100)))
            self._preview.setToolTip(tr("Pictures for quick scrubbing are being made in the background"))
        else:
            self._preview.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, what the menus offer too gives way to time and frame."""
        self._make_room()

    def _make_room(self) -> None:
        gone: set[QWidget] = set()
        for widget in self._giving_way:
            if self._wanted_width(gone) <= self.width():
                break
            gone.add(widget)
        for widget in self._giving_way:
            if widget.isHidden() != (widget in gone):
                widget.setVisible(widget not in gone)

    def _wanted_width(self, gone: set[QWidget]) -> int:
        """How wide all of it would be without some of those that may give way."""
        row = self.layout()
        assert row is not None
        margins = row.contentsMargins()
        wide = margins.left() + margins.right()
        for at in range(row.count()):
            item = row.itemAt(at)
            widget = item.widget() if item is not None else None
            if item is not None and widget is None:
                wide += item.sizeHint().width() + row.spacing()
            if widget is None or widget in gone or (widget.isHidden() and widget not in self._giving_way):
                continue
            wide += max(widget.sizeHint().width(), widget.minimumWidth()) + row.spacing()
        return wide - row.spacing()

    def _show(self, *_: object) -> None:
        session = self._session
        has_video = session.frames > 0
        self.setEnabled(has_video)
        total = clock(session.duration_s)
        now = clock(session.time_of(session.frame)) if has_video else clock(0.0)
        self._set(self._time, now, clock(0.0) if not has_video else total)
        last = max(session.frames - 1, 0)
        widest = int("8" * len(str(last)))
        self._frame.set_texts(_places(total, session.frame, last), _places(total, widest, widest))
        self._variable.setVisible(
            has_video and session.video is not None and session.video.variable_frame_rate
        )
        if self._told_for is not session.times_s:
            self._told_for = session.times_s
            self._make_room()
        self._show_speed(session.speed)

    def _show_speed(self, speed: float) -> None:
        """Backwards is an entry of its own, there only as long as it is so."""
        if self._speed.currentData() == speed:
            return
        while self._speed.count() > len(SPEEDS):
            self._speed.removeItem(len(SPEEDS))
        at = next((i for i, known in enumerate(SPEEDS) if known == speed), len(SPEEDS))
        if at == len(SPEEDS):
            self._speed.addItem(f"{speed:g}×".replace("-", "−"), speed)
        self._speed.setCurrentIndex(at)

    def _set(self, where: QLabel, text: str, widest: str) -> None:
        """Keep the width, so that nothing dances while figures run."""
        where.setText(text)
        width = QFontMetrics(where.font()).horizontalAdvance("0" * len(widest.replace(":", "")))
        where.setMinimumWidth(min(width, 260))


def _places(total: str, frame: int, last: int) -> tuple[str, ...]:
    """Where we are, from long to short."""
    return (
        tr("/ {total}    frame {frame} / {last}", total=total, frame=frame, last=last),
        tr("frame {frame}", frame=f"{frame} / {last}"),
        f"{frame} / {last}",
    )
