"""A small popover over the picture: brightness, contrast, gamma, and back to as filmed."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSlider, QWidget

from app.session import Session
from app.theme import BETWEEN, GRID
from app.video.light import AS_FILMED, Light
from app.widgets.panel import label
from app.words import tr

STEPS = 100  # of a slider, to either side of its middle
MOST_GAMMA = 3.0
SLIDER_PX = 150


class LightPopover(QFrame):
    """Three sliders; what they say is seen at once. Arrows move a slider, Esc closes."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setAccessibleName(tr("Light of the picture"))
        self._session = session
        grid = QGridLayout(self)
        grid.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(GRID)
        self.brightness, self._brightness_words = self._row(grid, 0, tr("Brightness"))
        self.contrast, self._contrast_words = self._row(grid, 1, tr("Contrast"))
        self.gamma, self._gamma_words = self._row(grid, 2, tr("Gamma"))
        self.gamma.setToolTip(tr("Lifts what is dark without touching what is bright"))
        self.reset = QPushButton(tr("As filmed"), self)
        self.reset.clicked.connect(lambda: session.set_view(light=AS_FILMED))
        grid.addWidget(self.reset, 3, 1, 1, 2, Qt.AlignmentFlag.AlignRight)
        session.view_changed.connect(self._show)
        self._show()

    def open_at(self, corner: QPoint) -> None:
        """Open with the upper right corner at a point of the screen; the first slider has the focus."""
        self.adjustSize()
        self.move(corner - QPoint(self.width(), 0))
        self.show()
        self.brightness.setFocus(Qt.FocusReason.PopupFocusReason)

    def _row(self, grid: QGridLayout, row: int, name: str) -> tuple[QSlider, QLabel]:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(-STEPS, STEPS)
        slider.setPageStep(10)
        slider.setMinimumSize(SLIDER_PX, 22)
        slider.setAccessibleName(name)
        words = label("", "dim", self)
        words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        words.setMinimumWidth(words.fontMetrics().horizontalAdvance("+100 %"))
        caption = label(name, "", self)
        caption.setBuddy(slider)
        for column, widget in enumerate((caption, slider, words)):
            grid.addWidget(widget, row, column)
        slider.valueChanged.connect(self._take)
        return slider, words

    def _take(self) -> None:
        light = Light(
            brightness=self.brightness.value() / STEPS,
            contrast=self.contrast.value() / STEPS,
            gamma=MOST_GAMMA ** (self.gamma.value() / STEPS),
        )
        if light != self._session.light:
            self._session.set_view(light=light)

    def _show(self) -> None:
        light = self._session.light
        values = (light.brightness, light.contrast, math.log(light.gamma, MOST_GAMMA))
        for slider, value in zip((self.brightness, self.contrast, self.gamma), values, strict=True):
            with QSignalBlocker(slider):
                slider.setValue(round(value * STEPS))
        self._brightness_words.setText(f"{light.brightness * 100:+.0f} %")
        self._contrast_words.setText(f"{light.contrast * 100:+.0f} %")
        self._gamma_words.setText(f"{light.gamma:.2f}")
        self.reset.setEnabled(light != AS_FILMED)
