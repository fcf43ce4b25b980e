"""A list of what did not go well, each with its reason, and one thing to do about it."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from app.theme import BETWEEN, INSIDE, colour, scaled
from app.words import tr


class ListingDialog(QDialog):
    """Names with reasons; the list can be copied."""

    def __init__(
        self, title: str, rows: Sequence[tuple[str, str]], do: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(scaled(680), scaled(340))
        self._rows = rows
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        self.list = QTextBrowser(self)
        self.list.setAccessibleName(title)
        self.list.setHtml("".join(_entry(name, reason) for name, reason in rows))
        layout.addWidget(self.list)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(tr("Copy the list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        if do:
            action = buttons.addButton(do, QDialogButtonBox.ButtonRole.AcceptRole)
            action.setProperty("role", "primary")
            action.setDefault(True)
            action.style().unpolish(action)
            action.style().polish(action)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(tr("Close"))
        close.setIcon(QIcon())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def ask(self) -> bool:
        """Show it; whether the person wants it done."""
        try:
            return self.exec() == QDialog.DialogCode.Accepted
        finally:
            self.deleteLater()

    def _copy(self) -> None:
        lines = ["\t".join((name, reason.replace("\n", " "))) for name, reason in self._rows]
        QGuiApplication.clipboard().setText("\n".join(lines))


def _entry(name: str, reason: str) -> str:
    what, _, way_out = html.escape(reason).partition("\n")
    dim = f'<br><span style="color: {colour("text_dim").name()}">{way_out}</span>' if way_out else ""
    return f'<p style="margin: 4px 4px 10px 4px"><b>{html.escape(name)}</b><br>{what}{dim}</p>'
