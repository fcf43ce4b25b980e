"""Asks for what a tier is: its name, whom it is about, its labels, its colour."""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.theme import BETWEEN, INSIDE, PEOPLE, person_colour, scaled
from app.words import tr
from core.document.project import Project, Tier


class TierFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What the dialog asks; "" where there is none, colour -1 for none."""

    name: str
    person_id: str
    vocabulary: str
    colour: int


class TierDialog(QDialog):
    """A new tier, or another name, person, vocabulary or colour for one."""

    def __init__(self, project: Project, title: str, facts: TierFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(340))
        self.name = QLineEdit(facts.name, self)
        self.name.selectAll()
        self.person = _choice(
            self,
            [("", tr("Nobody in particular")), *((p.id, p.name) for p in project.people)],
            facts.person_id,
        )
        self.vocabulary = _choice(
            self, [("", tr("Any label")), *((v.id, v.name) for v in project.vocabularies)], facts.vocabulary
        )
        colours = [(number, tr("Colour {number}", number=number + 1)) for number in range(len(PEOPLE))]
        self.colour = _choice(self, [(-1, tr("None")), *colours], facts.colour)
        for number in range(len(PEOPLE)):
            self.colour.setItemIcon(number + 1, _swatch(number))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(BETWEEN)
        form = QFormLayout()
        form.setSpacing(INSIDE)
        for text, field in (
            (tr("Name"), self.name),
            (tr("Person"), self.person),
            (tr("Labels from"), self.vocabulary),
            (tr("Colour"), self.colour),
        ):
            field.setAccessibleName(text)
            form.addRow(text, field)
        layout.addLayout(form)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setProperty("role", "primary")
        ok.setEnabled(bool(facts.name.strip()))
        self.name.textChanged.connect(lambda text: ok.setEnabled(bool(text.strip())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def facts(self) -> TierFacts:
        """What the person chose."""
        return TierFacts(
            name=self.name.text().strip(),
            person_id=self.person.currentData(),
            vocabulary=self.vocabulary.currentData(),
            colour=self.colour.currentData(),
        )


def _choice(parent: QWidget, entries: list[tuple[object, str]], chosen: object) -> QComboBox:
    made = QComboBox(parent)
    for value, text in entries:
        made.addItem(text, value)
    made.setCurrentIndex(max(made.findData(chosen), 0))
    return made


def _swatch(number: int) -> QIcon:
    picture = QPixmap(scaled(12), scaled(12))
    picture.fill(person_colour(number))
    return QIcon(picture)


def facts_of(tier: Tier) -> TierFacts:
    """The facts of a tier that is there."""
    return TierFacts(
        name=tier.name,
        person_id=tier.person_id,
        vocabulary=tier.vocabulary,
        colour=tier.colour if tier.colour is not None else -1,
    )


def ask_tier(parent: QWidget, project: Project, title: str, facts: TierFacts) -> TierFacts | None:
    """What the person gave, or None when they thought better of it."""
    dialog = TierDialog(project, title, facts, parent)
    try:
        return dialog.facts() if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
