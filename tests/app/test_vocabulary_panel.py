"""The labels panel and the history panel, as a person uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.application import Program
from app.commands import vocabulary as commands_module
from app.dialogs.labels import LabelDialog
from app.session import Selection
from core.document import edits
from core.document.project import Label, Vocabulary

WORDS = Vocabulary(
    id="words",
    name="Lifts",
    labels=(
        Label(id="w", name="walk", key="w"),
        Label(id="s", name="squat", group="lifts"),
        Label(id="p", name="push_up", group="lifts", colour=120),
    ),
)


@pytest.fixture
def listed(opened: Program) -> Program:
    """A session with a vocabulary, the labels panel in front."""
    store = opened.session.store
    assert store is not None
    store.apply("Made", edits.add_vocabulary, WORDS, author="model")
    opened.workspace.show_panel("labels")
    return opened


def rows(program: Program) -> list[tuple[str, str]]:
    tree = program.labels.list
    items = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items if item is not None]


def names(program: Program) -> list[str]:
    assert program.session.project is not None
    return [label.name for v in program.session.project.vocabularies for label in v.labels]


def choose(program: Program, *wanted: str) -> None:
    tree = program.labels.list
    tree.clearSelection()
    for n in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(n)
        if item is not None and item.text(0) in wanted:
            tree.setCurrentItem(item)
    for n in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(n)
        if item is not None and item.text(0) in wanted:
            item.setSelected(True)
    tree.setFocus()


def test_labels_stand_under_their_groups_with_their_keys(listed: Program) -> None:
    assert rows(listed) == [("walk", "W"), ("lifts", ""), ("squat", "1"), ("push up", "2")]
    assert "key" in listed.labels._note.text()  # W is also a key of an action


def test_a_label_is_used_changed_and_removed_by_keyboard(
    listed: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(listed, "squat")
    QTest.keyClick(listed.labels.list, Qt.Key.Key_Return)
    assert listed.session.label == "squat"

    def changed(*arguments: object) -> Label:
        return Label(id="s", name="deep squat", key="d")

    monkeypatch.setattr(commands_module, "ask_label", changed)
    before = listed.session.project
    QTest.keyClick(listed.labels.list, Qt.Key.Key_F2)
    assert names(listed) == ["walk", "deep squat", "push_up"]
    assert listed.session.label == "deep squat"
    assert listed.session.project is not None
    used = {s.label for tier in listed.session.project.tiers for s in tier.segments}
    assert "deep squat" in used
    assert "squat" not in used
    assert listed.session.project.repetition_sets[0].label == "deep squat"
    listed.actions["undo"].trigger()
    assert listed.session.project == before
    choose(listed, "walk")
    QTest.keyClick(listed.labels.list, Qt.Key.Key_Delete)
    assert names(listed) == ["squat", "push_up"]


def test_labels_are_ordered_and_merged(listed: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(listed, "push up")
    QTest.keyClick(listed.labels.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(listed) == ["walk", "push_up", "squat"]
    monkeypatch.setattr(commands_module, "ask_text", lambda *_: "squat")
    choose(listed, "squat", "push up")
    listed.labels._ask("merge", 0)
    assert names(listed) == ["walk", "squat"]
    assert listed.session.project is not None
    assert "push_up" not in {s.label for tier in listed.session.project.tiers for s in tier.segments}


def test_a_session_without_labels_offers_where_to_take_them_from(opened: Program) -> None:
    opened.actions["labels_of_use"].trigger()
    assert names(opened)[0] in ("squat", "push_up", "jumping_jack")
    assert "unknown" not in names(opened)
    opened.actions["labels_shipped"].trigger()
    assert "jumping_jack" in names(opened)
    assert opened.labels.choice.count() == 2
    opened.actions["vocabulary_remove"].trigger()
    assert opened.labels.choice.count() == 1


def test_the_first_label_brings_its_vocabulary(opened: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands_module, "ask_label", lambda *_: Label(id="x", name="jump"))
    opened.actions["label_new"].trigger()
    assert names(opened) == ["jump"]
    assert opened.session.label == "jump"


def test_labels_go_out_to_a_file_and_come_back(
    listed: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lifts.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))
    listed.actions["labels_export"].trigger()
    assert "push_up" in path.read_text(encoding="utf-8")
    listed.actions["labels_import"].trigger()
    assert listed.session.project is not None
    assert [v.name for v in listed.session.project.vocabularies] == ["Lifts", "lifts"]
    path.write_bytes(b"\xff\xfe\x00")
    listed.actions["labels_import"].trigger()
    assert "lifts.csv" in listed.notifications.shown[0].text


def test_a_tier_takes_only_the_labels_of_its_vocabulary(listed: Program) -> None:
    listed.session.set_marks(tier_id="own0")
    listed.actions["vocabulary_on_tier"].trigger()
    assert listed.actions["vocabulary_on_tier"].isChecked()
    assert "only these" in listed.labels._note.text()
    listed.session.select(Selection("segment", "asaccepted0", "own0"))
    listed.commands.changing.relabel("jump")
    assert "not in the vocabulary" in listed.notifications.shown[0].text
    listed.actions["vocabulary_on_tier"].trigger()
    assert not listed.actions["vocabulary_on_tier"].isChecked()


def test_the_dialog_says_what_a_name_or_key_meets(qtbot: QtBot) -> None:
    clashes = {"A": "Accept"}
    dialog = LabelDialog("New", Label(id="n", name=""), WORDS, lambda key: clashes.get(key, ""))
    qtbot.addWidget(dialog)
    ok = dialog._buttons.buttons()[0]
    assert not ok.isEnabled()
    dialog.name.setText("lunge")
    assert ok.isEnabled()
    dialog.key.setText("W")
    assert "walk" in dialog.told
    assert not ok.isEnabled()
    dialog.key.setText("a")
    assert "Accept" in dialog.told
    assert ok.isEnabled()
    dialog.name.setText("squat")
    assert not ok.isEnabled()
    dialog.name.setText("lunge")
    dialog.own_colour.setChecked(True)
    dialog.hue.setValue(77)
    assert dialog.label() == Label(id="n", name="lunge", key="a", colour=77)


# ---- history ------------------------------------------------------------------------------------


def lines(program: Program) -> list[tuple[str, bool]]:
    return [(entry.text, entry.undone) for entry in program.history.model.shown]


def test_the_history_names_every_step_and_goes_to_any(opened: Program) -> None:
    store = opened.session.store
    assert store is not None
    first = store.project
    store.apply("Reject", edits.set_segment_state, "tier0", ["0-sproposed0"], "rejected")
    store.checkpoint("Before lunch")
    store.apply("Accept", edits.set_segment_state, "tier0", ["0-sproposed1"], "accepted")
    store.apply("Propose", edits.rename_tier, "own0", "Found", author="changepoints")
    last = store.project
    opened.workspace.show_panel("history")
    assert [text for text, _ in lines(opened)] == [
        "The beginning",
        "Made",
        "Reject",
        "Before lunch",
        "Accept",
        "Propose",
    ]
    model, view = opened.history.model, opened.history.list
    assert model.shown[model.current].text == "Accept"
    view.setFocus()
    view.setCurrentIndex(model.index(3, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert lines(opened)[4] == ("Accept", True)
    assert lines(opened)[2] == ("Reject", False)
    assert model.shown[model.current].text == "Reject"
    assert "Propose" in opened.notifications.shown[0].text  # what a model did has stayed
    view.clicked.emit(model.index(0, 0))
    assert [undone for _, undone in lines(opened)] == [False, False, True, False, True, False]
    assert opened.session.project is not None
    assert opened.session.project.tiers[0] == first.tiers[0]
    view.clicked.emit(model.index(4, 0))
    assert opened.session.project == last
