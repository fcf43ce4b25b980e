"""The help pages, shown in a window of their own; the list of keys is made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from app.actions import MENUS, TABLE
from core.paths import resources_dir

PAGES = ("index", "analyse", "people", "compare", "keys", "about")


class HelpWindow(QDialog):
    """Shows pages of ``resources/help``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kinescribe help")
        self.resize(720, 640)
        self._browser = QTextBrowser(self)
        self._browser.setOpenLinks(False)
        self._browser.setObjectName("help")
        self._browser.document().setDocumentMargin(20)
        self._browser.anchorClicked.connect(self._follow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._browser)

    @property
    def text(self) -> str:
        """What is shown, without its form."""
        return self._browser.toPlainText()

    def show_page(self, page: str) -> None:
        """Show one of `PAGES`."""
        self._browser.setMarkdown(page_text(page))
        self.show()
        self.raise_()

    def _follow(self, url: QUrl) -> None:
        page = url.path().removesuffix(".md")
        if page in PAGES:
            self.show_page(page)


def page_text(page: str) -> str:
    """A help page as Markdown."""
    text = (resources_dir() / "help" / f"{page}.md").read_text(encoding="utf-8")
    return text.replace("<!-- keys -->", keys_table())


def keys_table() -> str:
    """Every action with its keys, by menu."""
    lines = []
    for menu in MENUS:
        rows = [spec for spec in TABLE if spec.menu == menu and spec.keys]
        if rows:
            lines += [f"## {menu}", "", "| What | Key |", "|---|---|"]
            for spec in rows:
                keys = " or ".join(
                    QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in spec.keys
                )
                lines.append(f"| {spec.text.removesuffix(' ...')} | {keys} |")
            lines.append("")
    return "\n".join(lines)
