"""The help: pages of ``resources/help`` with a search over all of them; keys come from the live table."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.actions import MENUS, TABLE, plain_text
from app.theme import GRID, INSIDE, scaled
from app.widgets.icons import icon
from app.words import tr
from core.paths import resources_dir

PAGES = (
    "index", "playing", "picture", "timeline", "labelling", "people", "analyse", "actions",
    "recognition", "review", "videos", "datasets", "training", "recognisers", "compare", "table", "window",
    "trouble", "keys", "about",
)  # fmt: skip
PAGE = Qt.ItemDataRole.UserRole
ACTION = "action:"


class HelpWindow(QDialog):
    """Pages on the left, the chosen one beside; links go to pages and to actions (``action:ID``)."""

    action_asked = Signal(str)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Kinescribe help"))
        self.resize(scaled(860), scaled(640))
        self._actions = actions
        self._trail: list[str] = []
        self._at = -1
        self._browser = QTextBrowser(self)
        self._browser.setOpenLinks(False)
        self._browser.setObjectName("help")
        self._browser.setAccessibleName(tr("Help page"))
        self._browser.document().setDocumentMargin(20)
        self._browser.setSearchPaths([str(resources_dir() / "help")])
        self._browser.anchorClicked.connect(self._follow)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search the help"))
        self.search.setAccessibleName(tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._list_pages)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Help pages"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._open_item)
        self.list.itemActivated.connect(self._open_item)
        self.search.returnPressed.connect(self._open_first)
        self.back = self._arrow("chevron-left", tr("Back"), "Alt+Left", -1)
        self.forward = self._arrow("chevron-right", tr("Forward"), "Alt+Right", 1)
        for widget in (self._browser, self.search, self.list, self.back, self.forward):
            widget.installEventFilter(self)
        self._lay_out()
        self._list_pages("")

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(INSIDE, INSIDE, 0, INSIDE)
        column.setSpacing(GRID)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addWidget(self.search, 1)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        split = QSplitter(self)
        split.addWidget(left)
        split.addWidget(self._browser)
        split.setStretchFactor(1, 1)
        split.setSizes([scaled(230), scaled(630)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def _arrow(self, name: str, words: str, key: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{words}  ({native})")
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self._go(by))
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow goes back and forward, not through the video."""
        if not isinstance(event, QKeyEvent) or event.modifiers() != Qt.KeyboardModifier.AltModifier:
            return False
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if by and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif by and event.type() == QEvent.Type.KeyPress:
            self._go(by)
            return True
        return False

    @property
    def text(self) -> str:
        """What is shown, without its form."""
        return self._browser.toPlainText()

    def show_page(self, page: str) -> None:
        """Show one of `PAGES`."""
        del self._trail[self._at + 1 :]
        self._trail.append(page)
        self._at = len(self._trail) - 1
        self._show(page)
        self.show()
        self.raise_()
        self.activateWindow()

    def _go(self, by: int) -> None:
        if 0 <= self._at + by < len(self._trail):
            self._at += by
            self._show(self._trail[self._at])

    def _show(self, page: str) -> None:
        self._browser.setMarkdown(page_text(page, self._actions))
        self._find_word()
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(self._at < len(self._trail) - 1)
        for row in range(self.list.count()):
            if self.list.item(row).data(PAGE) == page:
                self.list.setCurrentRow(row)

    def _find_word(self) -> None:
        word = self.search.text().strip()
        if word:
            self._browser.moveCursor(QTextCursor.MoveOperation.Start)
            self._browser.find(word)

    def _list_pages(self, typed: str) -> None:
        self.list.clear()
        for page in found_pages(typed, self._actions):
            item = QListWidgetItem(title_of(page))
            item.setData(PAGE, page)
            self.list.addItem(item)
        if not self.list.count():
            item = QListWidgetItem(tr("Nothing found"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)

    def _open_item(self, item: QListWidgetItem) -> None:
        if item.data(PAGE):
            self.show_page(item.data(PAGE))

    def _open_first(self) -> None:
        self._open_item(self.list.item(0))

    def _follow(self, url: QUrl) -> None:
        target = url.toString()
        page = url.path().removesuffix(".md")
        if target.startswith(ACTION):
            self.action_asked.emit(target.removeprefix(ACTION))
        elif page in existing_pages():
            self.show_page(page)


def existing_pages() -> list[str]:
    """The pages there are, in order."""
    there = {path.stem for path in (resources_dir() / "help").glob("*.md")}
    return [page for page in PAGES if page in there] + sorted(there - set(PAGES))


def found_pages(typed: str, actions: Mapping[str, QAction]) -> list[str]:
    """The pages on which every typed word stands; those with it in the title first."""
    words = typed.casefold().split()
    found = []
    for number, page in enumerate(existing_pages()):
        text = page_text(page, actions).casefold()
        if all(word in text for word in words):
            in_title = all(word in title_of(page).casefold() for word in words)
            found.append((not in_title, number, page))
    return [page for _, _, page in sorted(found)]


def page_path(page: str) -> Path:
    """Where a page lies: in the language of the window where it was translated, else in English."""
    folder = resources_dir() / "help"
    translated = folder / tr("help-folder: en").rsplit(" ", 1)[-1] / f"{page}.md"
    return translated if translated.exists() else folder / f"{page}.md"


def title_of(page: str) -> str:
    """The first heading of a page."""
    first = page_path(page).read_text(encoding="utf-8").split("\n", 1)[0]
    return first.lstrip("# ").strip()


def page_text(page: str, actions: Mapping[str, QAction]) -> str:
    """A help page as Markdown, with the keys as they are now."""
    text = page_path(page).read_text(encoding="utf-8")
    return text.replace("<!-- keys -->", keys_table(actions)) if "<!-- keys -->" in text else text


def keys_table(actions: Mapping[str, QAction]) -> str:
    """Every action that has a key, by menu."""
    lines = []
    for menu in MENUS:
        rows = [spec for spec in TABLE if spec.menu == menu and actions[spec.id].shortcuts()]
        if rows:
            lines += [f"## {tr(menu)}", "", f"| {tr('What it does')} | {tr('Keys')} |", "|---|---|"]
            for spec in rows:
                keys = [
                    key.toString(QKeySequence.SequenceFormat.NativeText).replace("|", "&#124;")
                    for key in actions[spec.id].shortcuts()
                ]
                name = f"{tr(spec.submenu)}: {plain_text(spec)}" if spec.submenu else plain_text(spec)
                lines.append(f"| {name} | {'   '.join(keys)} |")
            lines.append("")
    return "\n".join(lines)
