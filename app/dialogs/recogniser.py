"""Choosing the model that names or cuts movements: what it knows, how well, what its licence allows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.theme import BETWEEN, INSIDE, scaled
from app.timeline.painting import label_text
from app.widgets.panel import label
from app.widgets.settings_form import SettingsForm
from app.words import tr
from core.jobs.requests import MovementModels
from core.models.packages import ModelPackage

LIST_ROW_PX, MOST_ROWS = 28, 8  # no higher than its rows
ID = Qt.ItemDataRole.UserRole
USUAL = MovementModels().recogniser  # the one that comes with the program


class RecogniserChoice(msgspec.Struct, frozen=True, kw_only=True):
    """One recogniser: its id, its name, and facts as (what, words)."""

    id: str
    name: str
    facts: tuple[tuple[str, str], ...] = ()
    research_only: bool = False


class RecogniserDialog(QDialog):
    """The list, and what is known of the one in hand; below it what `make_form` makes for that one."""

    def __init__(
        self,
        question: str,
        choices: Sequence[RecogniserChoice],
        chosen: str,
        parent: QWidget | None = None,
        *,
        title: str = "",
        make_form: Callable[[str, QWidget], SettingsForm | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title or tr("Recogniser"))
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
        self.list.setMaximumHeight(scaled(LIST_ROW_PX) * min(max(len(choices), 2), MOST_ROWS))
        layout.addWidget(self.list, 1)
        self.facts = QTextBrowser(self)
        self.facts.setAccessibleName(tr("About this model"))
        layout.addWidget(self.facts, 1)
        self._make_form = make_form
        self.form: SettingsForm | None = None
        self.as_usual = QPushButton(tr("As usual"), self)
        self.as_usual.setToolTip(tr("Every setting as it is at first"))
        self.as_usual.clicked.connect(self._reset)
        self._forms = QVBoxLayout()
        layout.addLayout(self._forms)
        layout.addWidget(self.as_usual, 0, Qt.AlignmentFlag.AlignLeft)
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
        if self.form is not None:
            self._forms.removeWidget(self.form)
            self.form.deleteLater()
        self.form = self._make_form(self.chosen, self) if self._make_form is not None else None
        if self.form is not None:
            self._forms.addWidget(self.form)
        self.as_usual.setVisible(self.form is not None)

    def _reset(self) -> None:
        if self.form is not None:
            self.form.show_changes({})


def ask_recogniser(
    parent: QWidget, question: str, choices: Sequence[RecogniserChoice], chosen: str
) -> str | None:
    """The id of the recogniser the person took; None when they thought better of it."""
    dialog = RecogniserDialog(question, choices, chosen, parent)
    try:
        return dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()


def ask_segmenter(
    parent: QWidget,
    question: str,
    choices: Sequence[RecogniserChoice],
    chosen: str,
    make_form: Callable[[str, QWidget], SettingsForm | None],
) -> tuple[str, dict[str, bool | int | float | str]] | None:
    """The id of the segmenter the person took, and the settings they changed; None for neither."""
    dialog = RecogniserDialog(question, choices, chosen, parent, title=tr("Segmenter"), make_form=make_form)
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return dialog.chosen, dialog.form.changes() if dialog.form is not None else {}
    finally:
        dialog.deleteLater()


def choice_of(package: ModelPackage, usual: str = USUAL) -> RecogniserChoice:
    """What a person wants to know of a package before they choose it; `usual` is taken at first."""
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
        name=tr("The one that comes with the program") if package.id == usual else package.name,
        facts=tuple(facts),
        research_only=is_research_only(package),
    )


def is_research_only(package: ModelPackage) -> bool:
    """Whether the weights may be used for research alone, as far as the licence says so in words."""
    said = package.licence.weights.casefold()
    return "research" in said or "non-commercial" in said or "noncommercial" in said
