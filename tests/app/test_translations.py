"""Every text of the window is there in German and Spanish, with the same fields."""

from __future__ import annotations

import string
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.actions import TABLE
from app.application import Program
from app.notifications import Notifications
from app.translation import NAMES, install, language_of, remove
from app.words import said, tr
from core.errors import UserError
from core.settings import Settings, save_settings

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
import translations  # noqa: E402

LANGUAGES = sorted(translations.LANGUAGES)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    made = install(qapp, "de")
    yield
    remove(qapp, made)


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_texts_are_found_wherever_they_stand() -> None:
    found = translations.texts()
    assert {"File", "Open a video ...", "Timeline", "Annotate"} <= set(found)  # menus, rows, panels, layouts
    assert "{name} could not be opened as a video." in found  # what core says
    for spec in TABLE:
        assert spec.text in found, spec.id
        assert not spec.hint or spec.hint in found, spec.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_a_translation_with_the_same_fields(language: str) -> None:
    have = translations.load(language)
    wanted = translations.texts()
    lacking = [text for text in wanted if not have.get(text, "").strip() and text.strip()]
    assert lacking == [], "python packaging/translations.py missing, fill, compile"
    assert [text for text in wanted if fields(text) != fields(have[text])] == []
    dots = [text for text in wanted if text.endswith(" ...") != have[text].endswith(" ...")]
    assert dots == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_loads_what_was_translated(qapp: QApplication, language: str) -> None:
    made = install(qapp, language)
    try:
        have = translations.load(language)
        wrong = [text for text in translations.texts() if tr(text) != have[text]]
        assert wrong == [], "python packaging/translations.py compile"
    finally:
        remove(qapp, made)


def test_fields_are_filled_in_another_language(german: None) -> None:
    assert tr("{number} frames", number=3) == "3 Bilder"
    error = UserError("{name} is a folder.", hint="Choose a video or a session.", name="clips")
    assert said(error) == ("clips ist ein Ordner.", "Wählen Sie ein Video oder eine Sitzung.")


def test_a_text_without_translation_stays_english(german: None) -> None:
    assert tr("Nobody has translated {this} yet", this="it") == "Nobody has translated it yet"


@pytest.mark.parametrize(
    ("choice", "system", "shown"),
    [
        ("de", ["fr-FR"], "de"),
        ("", ["de-AT", "en-GB"], "de"),
        ("", ["fr-FR", "es-419"], "es"),
        ("", ["fr-FR"], "en"),
        ("", [], "en"),
        ("xx", ["de_DE"], "de"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_systems(choice: str, system: list[str], shown: str) -> None:
    assert language_of(choice, system) == shown
    assert shown in NAMES


def test_the_window_speaks_german(qapp: QApplication) -> None:
    save_settings(Settings(language="de", tour_seen=True))
    program = Program(qapp)
    try:
        assert program.actions["open"].text() == "Video öffnen ..."
        assert "Strg+O" in program.actions["open"].toolTip()
        assert program.workspace.docks["timeline"].windowTitle() == "Zeitleiste"
        menus = [action.text() for action in program.window.header.menus.actions()]
        assert menus[:2] == ["Datei", "Bearbeiten"]
        error = UserError("{name} is a folder.", hint="Choose a video or a session.", name="clips")
        assert Notifications(program.window).tell_error(error).text == "clips ist ein Ordner."
    finally:
        program.window.close()
        program.close()
        program.window.deleteLater()
        program.deleteLater()
    assert tr("Open a video ...") == "Open a video ..."  # the next program starts in its own language
