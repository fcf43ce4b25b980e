"""Puts the program into a language; what has no translation stays English."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.paths import resources_dir

NAMES = {"en": "English", "de": "Deutsch", "es": "Español"}


def language_of(choice: str, system: Sequence[str] | None = None) -> str:
    """The language to show: the chosen one, else the first of the system's there is, else English."""
    if choice in NAMES:
        return choice
    wanted = system if system is not None else QLocale.system().uiLanguages()
    spoken = [name.replace("_", "-").split("-")[0].lower() for name in wanted]
    return next((name for name in spoken if name in NAMES), "en")


def install(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Load the texts of `language` (and Qt's own, for its dialogs); the translators now in use."""
    if language not in NAMES or language == "en":
        return []
    made = []
    for name, folder in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"kinescribe_{language}", str(resources_dir() / "translations")),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            made.append(translator)
    return made


def remove(app: QCoreApplication, translators: Sequence[QTranslator]) -> None:
    """Back to English."""
    for translator in translators:
        app.removeTranslator(translator)
        translator.deleteLater()
