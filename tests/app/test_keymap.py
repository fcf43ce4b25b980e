"""Keys: presets, changing them, conflicts, files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.actions import TABLE
from app.application import Program
from app.dialogs.keys import KeysDialog
from app.keymap import (
    ORDER,
    SHIFTED,
    conflicts,
    first_keys,
    keymap_of,
    meetings,
    normal,
    preset_keys,
    presets,
    read_keymap,
    taken_by,
    users_of,
    write_keymap,
)
from core.errors import UserError
from core.settings import Settings, load_settings

IDS = {spec.id for spec in TABLE}


def keys_dialog(program: Program) -> KeysDialog:
    program.actions["change_keys"].trigger()
    found = [w for w in program.window.findChildren(KeysDialog) if w.isVisible()]
    return found[0]


def test_the_table_has_every_action_once_and_every_key_once() -> None:
    assert len(IDS) == len(TABLE)
    assert conflicts(first_keys()) == {}


@pytest.mark.parametrize("name", ORDER)
def test_a_preset_names_only_actions_there_are_and_no_key_twice(name: str) -> None:
    preset = next(one for one in presets() if one.id == name)
    assert set(preset.keys) <= IDS
    named = [normal(key) for keys in preset.keys.values() for key in keys]
    assert "" not in named
    assert len(named) == len(set(named))
    assert conflicts(preset_keys(name)) == {}


@pytest.mark.parametrize("keyboard", SHIFTED)
@pytest.mark.parametrize("name", ORDER)
def test_no_press_means_two_actions_on_a_real_keyboard(name: str, keyboard: str) -> None:
    assert meetings(preset_keys(name), keyboard) == {}


def test_a_shifted_sign_is_the_press_of_its_key() -> None:
    both = {"closer": ("Ctrl++",), "larger": ("Ctrl+Shift+=",)}
    assert meetings(both, "us") == {"Ctrl+Shift+=": ("closer", "larger")}
    assert meetings(both, "de") == {}
    assert set(meetings({"help": ("?",), "find": ("Shift+/",)}, "us")) == {"Shift+/"}
    assert set(meetings({"next": (";",), "nudge": ("Shift+,",)}, "de")) == {"Shift+,"}
    assert meetings({"closer": ("Ctrl++", "Ctrl+Shift+=")}, "us") == {}


@pytest.mark.parametrize("name", ORDER)
def test_every_preset_plays_and_steps(name: str) -> None:
    keymap = preset_keys(name)
    assert all(keymap[action] for action in ("play", "frame_back", "frame_forward", "undo", "palette"))


def test_a_preset_works_at_once_and_is_remembered(opened: Program) -> None:
    opened.change_settings(keymap="cvat")
    opened.window.setFocus()
    for key, frame in ((Qt.Key.Key_F, 1), (Qt.Key.Key_V, 11), (Qt.Key.Key_D, 10), (Qt.Key.Key_Right, 11)):
        QTest.keyClick(opened.window, key)
        assert opened.session.frame == frame
    assert load_settings().keymap == "cvat"
    assert "(D)" in opened.actions["frame_back"].toolTip()


def test_a_key_given_in_the_dialog_works_and_shows_in_the_tooltip(opened: Program) -> None:
    dialog = keys_dialog(opened)
    dialog.choose("frame_forward")
    QTest.keyClick(dialog.new_key, Qt.Key.Key_F9)
    dialog.accept()
    QTest.keyClick(opened.window, Qt.Key.Key_F9)
    QTest.keyClick(opened.window, Qt.Key.Key_Right)  # several keys do the same
    assert opened.session.frame == 2
    assert load_settings().own_keys["frame_forward"] == ("Right", "F9")


def test_a_key_of_another_action_is_asked_about_with_both_names(opened: Program) -> None:
    dialog = keys_dialog(opened)
    dialog.choose("mirror")
    QTest.keyClick(dialog.new_key, Qt.Key.Key_Space)
    assert dialog.conflict.isVisible()
    assert "Play or stop" in dialog._conflict_words.text()
    assert "Mirror the picture" in dialog._conflict_words.text()
    dialog.leave.click()
    assert keymap_of(opened.settings)["play"] == ("Space",)
    QTest.keyClick(dialog.new_key, Qt.Key.Key_Space)
    dialog.take.click()
    assert keymap_of(opened.settings)["play"] == ()
    assert "Space" in keymap_of(opened.settings)["mirror"]
    assert conflicts(keymap_of(opened.settings)) == {}
    dialog._reset_all()
    assert keymap_of(opened.settings) == first_keys()
    dialog.accept()


def test_actions_are_found_by_name_and_by_key(opened: Program) -> None:
    dialog = keys_dialog(opened)
    dialog.search.setText("mirror pic")
    assert set(dialog.listed()) == {"mirror"}
    dialog.search.clear()
    QTest.keyClick(dialog.by_key, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert set(dialog.listed()) == {"undo"}
    dialog.accept()


def test_shifted_signs_and_tab_are_keys_like_any_other(opened: Program) -> None:
    dialog = keys_dialog(opened)
    dialog.choose("mirror")
    QTest.keyClick(dialog.new_key, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    if dialog.conflict.isVisible():
        dialog.take.click()
    assert "Shift+Tab" in keymap_of(opened.settings)["mirror"]
    dialog.accept()


def test_two_actions_with_one_key_from_a_file_are_shown(opened: Program) -> None:
    opened.change_settings(own_keys={"mirror": ("K",), "skeleton": ("K",)})
    dialog = keys_dialog(opened)
    assert dialog.problem.isVisible()
    assert "Mirror the picture" in dialog.problem.text()
    assert "Show the skeleton" in dialog.problem.text()
    dialog.accept()


def test_keys_go_to_a_file_and_come_back(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    settings = Settings(keymap="cvat", own_keys={"play": ("P", "Space"), "mirror": ()})
    write_keymap(path, settings)
    assert read_keymap(path) == ("cvat", {"play": ("P", "Space"), "mirror": ()})


@pytest.mark.parametrize("text", ["", "[]", '{"keys": 1}', "\x00\xff", '{"keys": {"play": "Space"}}'])
def test_a_file_that_holds_no_keys_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys.json"
    path.write_text(text, "latin-1")
    with pytest.raises(UserError):
        read_keymap(path)


def test_actions_and_keys_unknown_here_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text(json.dumps({"keymap": "none", "keys": {"fly": ["F"], "play": ["", "no such key?", "P"]}}))
    preset, own = read_keymap(path)
    assert preset == "kinescribe"
    assert set(own) == {"play"}
    assert own["play"][-1] == "P"


def test_what_has_a_key_is_told_in_words(opened: Program) -> None:
    assert taken_by(opened.actions, "M") == "Mirror the picture"
    assert taken_by(opened.actions, "Ctrl+Alt+Shift+F7") == ""
    assert taken_by(opened.actions, "") == ""
    assert users_of(first_keys(), "space") == ("play",)
    assert QApplication.activeModalWidget() is None


def test_keys_of_labels_learn_of_a_changed_keymap(opened: Program) -> None:
    opened.change_settings(own_keys={"mirror": ("Ctrl+F12",)})
    assert opened.label_keys.action_keys()["CTRL+F12"] == "Mirror the picture"
    assert "M" not in opened.label_keys.action_keys()
