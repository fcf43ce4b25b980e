"""The chosen keypoint of the selected person on this frame, in words and figures."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.poses import PREDICTED, PoseSource
from app.session import Session
from app.theme import BETWEEN, GRID, INSIDE
from app.video.keypoint_tool import Place, keypoint_name, origin_text
from app.widgets.panel import label, push_button
from app.words import tr
from core.motion.skeletons import load_skeleton

BUTTONS = ("hide_keypoint", "fill_between", "reset_keypoint", "reset_keypoint_all")


class KeypointFacts(QWidget):
    """Follows the frame; says what a correction does not change."""

    def __init__(
        self, session: Session, poses: PoseSource, actions: Mapping[str, QAction], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._poses = poses
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, INSIDE, 0, 0)
        layout.setSpacing(INSIDE)
        self._title = label("", "title", self)
        layout.addWidget(self._title)
        table = QGridLayout()
        table.setHorizontalSpacing(BETWEEN)
        table.setVerticalSpacing(GRID)
        table.setColumnStretch(1, 1)
        self._values = []
        for row, name in enumerate((tr("Place"), tr("Known from"))):
            table.addWidget(label(name, "dim", self), row, 0)
            value = label("", "", self)
            value.setWordWrap(True)
            table.addWidget(value, row, 1)
            self._values.append(value)
        layout.addLayout(table)
        self._note = label("", "dim", self)
        self._note.setWordWrap(True)
        layout.addWidget(self._note)
        for name in BUTTONS:
            layout.addWidget(push_button(actions[name], parent=self), 0, Qt.AlignmentFlag.AlignLeft)
        session.frame_changed.connect(self._show)
        session.changed.connect(self._show)
        self._show()

    @property
    def texts(self) -> tuple[str, ...]:
        """What it says now."""
        return (self._title.text(), *(value.text() for value in self._values), self._note.text())

    def _show(self) -> None:
        selection = self._session.selection
        self._title.setText(keypoint_name(selection.keypoint).capitalize())
        body = self._poses.body(selection.id, self._session.frame)
        names = load_skeleton(body.skeleton).keypoints if body is not None else ()
        if body is None or selection.keypoint not in names:
            self._values[0].setText("–")
            self._values[1].setText(tr("not seen on this frame"))
            self._say("")
            return
        place = Place(body, names.index(selection.keypoint))
        x, y = place.px
        self._values[0].setText(f"{x:.1f}, {y:.1f} px" if np.isfinite([x, y]).all() else "–")
        self._values[1].setText(origin_text(place))
        corrected = body.origin_of(place.number) != PREDICTED
        words = tr(
            "The 3D view goes on showing what was predicted: a correction in the picture has no depth."
        )
        self._say(words if corrected else "")

    def _say(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))
