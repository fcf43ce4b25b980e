"""A list of what did not go well, each with its reason, and one thing to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.theme import BETWEEN, INSIDE
from app.words import tr


class ListingDialog(QDialog):
    """Names with reasons; the list can be copied."""

    def __init__(
        self, title: str, rows: Sequence[tuple[str, str]], do: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(640, 360)
        self._rows = rows
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        self.list = QTreeWidget(self)
        self.list.setHeaderLabels([tr("Video"), tr("Reason")])
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(title)
        for name, reason in rows:
            item = QTreeWidgetItem([name, reason])
            item.setToolTip(1, reason)
            item.setTextAlignment(0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self.list.addTopLevelItem(item)
        self.list.setColumnWidth(0, 200)
        layout.addWidget(self.list)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(tr("Copy the list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        if do:
            action = buttons.addButton(do, QDialogButtonBox.ButtonRole.AcceptRole)
            action.setProperty("role", "primary")
            action.setDefault(True)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
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
