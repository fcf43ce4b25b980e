"""The command palette."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.actions import TABLE
from app.application import Program
from app.dialogs.palette import Palette
from app.palette import entries, score, search
from core.settings import load_settings


def opened_palette(program: Program) -> Palette:
    QTest.keyClick(
        program.window,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    return program.window.findChildren(Palette)[0]


def test_a_few_letters_and_return_do_it(opened: Program, qtbot: QtBot) -> None:
    palette = opened_palette(opened)
    QTest.keyClicks(palette.field, "mirr")
    assert palette.texts()[0] == "Mirror the picture"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.session.mirror)
    assert not palette.isVisible()
    assert load_settings().recent_actions == ("mirror",)


def test_what_was_done_last_comes_first(opened: Program, qtbot: QtBot) -> None:
    opened.change_settings(recent_actions=("go_end", "mirror"))
    palette = opened_palette(opened)
    assert palette.texts()[:2] == ["To the end", "Mirror the picture"]
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.session.mirror)


def test_what_cannot_be_done_says_why_and_does_nothing(program: Program, qtbot: QtBot) -> None:
    palette = opened_palette(program)
    QTest.keyClicks(palette.field, "mirror")
    found = search(entries(program.session, program.actions), "analyse", ())
    assert found[0].reason == "Open a video first"
    palette.field.setText("analyse")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_every_action_is_found_by_its_own_name(opened: Program) -> None:
    listed = entries(opened.session, opened.actions)
    assert {spec.id for spec in TABLE} <= {entry.id for entry in listed}
    for entry in listed:
        if not entry.id.startswith(("panel_", "go_", "label:")):
            assert entry.text in [one.text for one in search(listed, entry.text, ())[:3]], entry.id


def test_people_and_labels_of_the_project_are_reached(opened: Program) -> None:
    listed = entries(opened.session, opened.actions)
    person = next(entry for entry in listed if entry.id.startswith("person:"))
    person.run()
    assert opened.session.selected_person() is not None
    label = next(entry for entry in listed if entry.id.startswith("label:"))
    label.run()
    found = opened.session.selected_segment()
    assert found is not None
    assert label.id == f"label:{found[1].label}"


def test_beginnings_of_words_count_more_than_letters_within() -> None:
    assert score("pl", "Play or stop") > score("pl", "Show people")
    assert score("text lar", "Larger text") > 0
    assert score("pos", "Play or stop") > 0  # letters of the beginnings of words
    assert score("xyz", "Play or stop") == 0
    assert score("view theme", "Light or dark", "View") == 0
