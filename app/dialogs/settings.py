"""Few, plain settings; every change holds at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.session import Session
from app.theme import BETWEEN, INSIDE, scaled
from app.timeline.options import TimelineOptions
from app.translation import NAMES
from app.widgets.panel import label
from app.words import tr
from core.settings import Settings

TEXT_SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)
ROW_SIZES = (20, 24, 32, 44)
DEVICES = ("auto", "cpu", "cuda", "directml", "coreml")


class SettingsDialog(QDialog):
    """What the program remembers, on one page."""

    def __init__(
        self,
        settings: Callable[[], Settings],
        change: Callable[..., None],
        session: Session,
        change_keys: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setMinimumWidth(scaled(420))
        self._settings, self._change, self._session = settings, change, session
        now = settings()
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(BETWEEN)
        self._form.setVerticalSpacing(INSIDE)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        looks = [("system", tr("As the system")), ("dark", tr("Dark")), ("light", tr("Light"))]
        self.theme = self._choice(tr("Look"), looks, now.theme, lambda v: change(theme=v))
        languages = [("", tr("As the system")), *NAMES.items()]
        self.language = self._choice(tr("Language"), languages, now.language, self._set_language)
        self.next_start = label(tr("Holds from the next start."), "dim", self)
        self.next_start.hide()
        self._form.addRow("", self.next_start)
        sizes = [(size, f"{round(size * 100)} %") for size in TEXT_SIZES]
        self.text = self._choice(tr("Size of text"), sizes, now.text_scale, lambda v: change(text_scale=v))
        rows = [(size, tr("{px} px", px=size)) for size in ROW_SIZES]
        self.rows = self._choice(tr("Height of timeline rows"), rows, session.timeline.row_px, self._set_rows)
        self.motion = self._switch(tr("No fades"), now.reduced_motion, lambda on: change(reduced_motion=on))
        overlaps = [("refuse", tr("is refused")), ("trim", tr("shortens those in its way"))]
        self.overlap = self._choice(tr("A segment over others"), overlaps, session.overlap, self._set_overlap)
        words = {"auto": tr("The fastest there is"), "cpu": tr("Processor"), "cuda": "NVIDIA CUDA"}
        devices = [(name, words.get(name, name)) for name in DEVICES]
        self.device = self._choice(tr("Models run on"), devices, now.device, lambda v: change(device=v))
        self.sound = self._switch(tr("Sound"), not session.muted, lambda on: session.set_view(muted=not on))
        keys = QPushButton(tr("Change keys ..."), self)
        keys.clicked.connect(change_keys)
        self._form.addRow(tr("Keys"), keys)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(BETWEEN)
        layout.addLayout(self._form)
        layout.addStretch(1)
        layout.addWidget(buttons)

    def _choice(
        self, name: str, values: Sequence[tuple[object, str]], now: object, run: Callable[..., None]
    ) -> QComboBox:
        made = QComboBox(self)
        made.setAccessibleName(name)
        for value, words in values:
            made.addItem(words, value)
        made.setCurrentIndex(max([value for value, _ in values].index(now) if now in dict(values) else 0, 0))
        made.activated.connect(lambda at: run(made.itemData(at)))
        self._form.addRow(name, made)
        return made

    def _switch(self, name: str, on: bool, run: Callable[[bool], None]) -> QCheckBox:
        made = QCheckBox(name, self)
        made.setChecked(on)
        made.toggled.connect(run)
        self._form.addRow("", made)
        return made

    def _set_language(self, language: str) -> None:
        self._change(language=language)
        self.next_start.show()

    def _set_rows(self, row_px: int) -> None:
        options: TimelineOptions = msgspec.structs.replace(self._session.timeline, row_px=row_px)
        self._session.set_view(timeline=options)

    def _set_overlap(self, overlap: str) -> None:
        self._session.set_marks(overlap=overlap)
        self._change(overlap=overlap)
