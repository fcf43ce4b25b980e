"""Choosing the model that names movements: what it knows, how well, and what its licence allows."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.theme import BETWEEN, INSIDE, scaled
from app.timeline.painting import label_text
from app.widgets.panel import label
from app.words import tr
from core.jobs.requests import MovementModels
from core.models.packages import ModelPackage

ID = Qt.ItemDataRole.UserRole
USUAL = MovementModels().recogniser  # the one that comes with the program


class RecogniserChoice(msgspec.Struct, frozen=True, kw_only=True):
    """One recogniser: its id, its name, and facts as (what, words)."""

    id: str
    name: str
    facts: tuple[tuple[str, str], ...] = ()
    research_only: bool = False


class RecogniserDialog(QDialog):
    """The list, and what is known of the one in hand."""

    def __init__(
        self, question: str, choices: Sequence[RecogniserChoice], chosen: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Recogniser"))
        self.resize(scaled(480), scaled(520))
        self._choices = {one.id: one for one in choices}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        asked = label(question, "", self)
        asked.setWordWrap(True)
        layout.addWidget(asked)
        self.list = QListWidget(self)
        self.list.setAccessibleName(question)
        for one in choices:
            text = tr("{name} (research only)", name=one.name) if one.research_only else one.name
            item = QListWidgetItem(text, self.list)
            item.setData(ID, one.id)
            item.setToolTip(text)
            if one.id == chosen:
                self.list.setCurrentItem(item)
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.list.itemActivated.connect(lambda _: self.accept())
        layout.addWidget(self.list, 1)
        self.facts = QTextBrowser(self)
        self.facts.setAccessibleName(tr("About this recogniser"))
        layout.addWidget(self.facts, 1)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.setFocus()
        self._show()

    @property
    def chosen(self) -> str:
        """The id of the one in hand."""
        item = self.list.currentItem()
        return "" if item is None else str(item.data(ID))

    def _show(self) -> None:
        one = self._choices[self.chosen]
        lines = [f"{what}: {words}" for what, words in one.facts]
        self.facts.setPlainText("\n\n".join(lines))


def ask_recogniser(
    parent: QWidget, question: str, choices: Sequence[RecogniserChoice], chosen: str
) -> str | None:
    """The id of the recogniser the person took; None when they thought better of it."""
    dialog = RecogniserDialog(question, choices, chosen, parent)
    try:
        return dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()


def choice_of(package: ModelPackage) -> RecogniserChoice:
    """What a person wants to know of a package before they choose it."""
    licence = package.licence
    top = package.scores.get("validation_top1", package.scores.get("top1"))
    words = ", ".join(label_text(name) for name in package.classes)
    facts = [
        (tr("Knows"), tr("{count} movements: {names}", count=len(package.classes), names=words)),
        (tr("Licence"), tr("code {code}, weights {weights}", code=licence.code, weights=licence.weights)),
        (tr("Learned from"), licence.training_data),
        (tr("From"), licence.origin),
    ]
    if top is not None:
        facts.insert(1, (tr("Right in its own test"), f"{top * 100:.0f} %"))
    return RecogniserChoice(
        id=package.id,
        name=tr("The one that comes with the program") if package.id == USUAL else package.name,
        facts=tuple(facts),
        research_only=is_research_only(package),
    )


def is_research_only(package: ModelPackage) -> bool:
    """Whether the weights may be used for research alone, as far as the licence says so in words."""
    said = package.licence.weights.casefold()
    return "research" in said or "non-commercial" in said or "noncommercial" in said
