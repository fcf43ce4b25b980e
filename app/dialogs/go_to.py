"""Asks for a frame or a time."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from app.session import Session
from app.theme import BETWEEN, INSIDE
from app.timeline.scale import clock
from app.widgets.panel import label
from app.words import tr
from core.errors import UserError

_NUMBER = r"(\d+(?:[.,]\d*)?|[.,]\d+)"
_CLOCK = re.compile(rf"(?:(\d+):)?(\d+):{_NUMBER}")
_SECONDS = re.compile(rf"{_NUMBER}\s*(ms|s|sec|min|m|h|%)?")
_UNITS_S = {"ms": 0.001, "s": 1.0, "sec": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}


def frame_of(text: str, session: Session) -> int:
    """The frame a person means by `text`: ``123`` (a frame), ``0:12.4``, ``1:02:03``, ``12.4s``, ``50%``.

    Raises `UserError` for anything else and for what lies outside the video.
    """
    text = text.strip().lower()
    last = session.frames - 1
    if text.isascii() and text.isdigit():
        if int(text) > last:
            raise UserError(
                "There is no frame {number}.", hint="The last one is {last}.", number=text, last=last
            )
        return int(text)
    time_s = _time_s(text, session.duration_s)
    if time_s > session.duration_s + 1e-6:
        raise UserError(
            "The video ends before that.", hint="It ends at {end}.", end=clock(session.duration_s)
        )
    return session.frame_at(time_s)


def _time_s(text: str, duration_s: float) -> float:
    found = _CLOCK.fullmatch(text)
    if found is not None:
        hours, minutes, seconds = found.groups()
        return int(hours or 0) * 3600 + int(minutes) * 60 + _float(seconds)
    found = _SECONDS.fullmatch(text)
    if found is None:
        raise UserError(
            "That is neither a frame nor a time.",
            hint="Write a frame like 123, or a time like 0:12.4 or 12.4s.",
        )
    number, unit = found.groups()
    if unit == "%":
        return _float(number) / 100 * duration_s
    return _float(number) * _UNITS_S.get(unit or "s", 1.0)


def _float(text: str) -> float:
    return float(text.replace(",", "."))


class GoToDialog(QDialog):
    """One line; below it, where it leads, or what is wrong with it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.frame: int | None = None
        self.setWindowTitle(tr("Go to"))
        self.setMinimumWidth(360)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        question = tr("Frame (123) or time (0:12.4 or 12.4s)")
        layout.addWidget(label(question, "", self))
        self.field = QLineEdit(str(session.frame), self)
        self.field.setAccessibleName(question)
        self.field.selectAll()
        layout.addWidget(self.field)
        self.answer = label("", "dim", self)
        self.answer.setWordWrap(True)
        self.answer.setMinimumHeight(2 * self.answer.fontMetrics().lineSpacing())
        layout.addWidget(self.answer)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._go = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._go.setText(tr("Go"))
        self._go.setProperty("role", "primary")
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.field.textChanged.connect(self._show)
        self._show()

    def _show(self) -> None:
        try:
            self.frame = frame_of(self.field.text(), self._session)
        except UserError as error:
            self.frame = None
            self.answer.setText(
                f"{tr(error.template, **error.fields)} {tr(error.hint_template, **error.fields)}"
            )
        else:
            at = clock(self._session.time_of(self.frame))
            self.answer.setText(tr("Frame {frame} at {time}", frame=self.frame, time=at))
        self._go.setEnabled(self.frame is not None)


def ask_frame(parent: QWidget, session: Session) -> int | None:
    """The frame the person wants to go to, or None when they thought better of it."""
    dialog = GoToDialog(session, parent)
    try:
        return dialog.frame if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
