"""Who is who: choosing, swapping, merging, splitting, hiding people, on a made session of three."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu
from pytestqt.qtbot import QtBot

from app.application import Program
from app.panels.people import SPANS
from app.session import Selection
from core.document.project import Project
from tests.app.made import made_store

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier(0)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def three(program: Program, qtbot: QtBot, tmp_path: Path) -> Program:
    """A session of Anna, Ben and Chloe, who stand side by side."""
    made_store(tmp_path, people=3).close()
    program.commands.files.open(str(tmp_path / "film.kinescribe"))
    qtbot.waitUntil(lambda: program.canvas.frame == 0, timeout=10_000)
    return program


def press(program: Program, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(program.window, key, modifiers)


def names(program: Program) -> list[str]:
    return [person.name for person in program.session.selected_people()]


def project(program: Program) -> Project:
    assert program.session.project is not None
    return program.session.project


def place(program: Program, person: str, frame: int) -> float:
    """How far to the left the person stands."""
    body = program.poses.body(person, frame)
    assert body is not None
    return float(body.px[:, 0].mean())


def click_on(program: Program, person: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    body = program.poses.body(person, program.session.frame)
    assert body is not None
    at = program.canvas.to_view().map(QPoint(*map(round, body.px[0].tolist())))
    QTest.mouseClick(program.canvas, Qt.MouseButton.LeftButton, modifiers, at)


def listed(program: Program) -> QListWidget:
    return program.people.findChildren(QListWidget)[0]


def menu_choose(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QTest.keyClick(QApplication.activePopupWidget(), key)


def test_two_people_clicked_in_the_picture_are_swapped_from_this_frame_on(three: Program) -> None:
    before = project(three)
    left, middle = place(three, "person0", 50), place(three, "person1", 50)
    click_on(three, "person0")
    click_on(three, "person1", CONTROL)
    assert names(three) == ["Anna", "Ben"]
    three.session.set_frame(40)
    press(three, Qt.Key.Key_W)
    assert place(three, "person0", 50) == pytest.approx(middle)
    assert place(three, "person1", 50) == pytest.approx(left)
    assert place(three, "person0", 39) < place(three, "person1", 39)
    assert [step.label for step in three.session.store.steps()][-1] == "Swap people"  # type: ignore[union-attr]
    press(three, Qt.Key.Key_Z, CONTROL)
    assert project(three) == before


def test_with_one_selected_a_number_says_whom_to_swap_with(three: Program, qtbot: QtBot) -> None:
    three.session.select(Selection("person", "person0"))
    third = place(three, "person2", 50)
    three.session.set_frame(40)
    press(three, Qt.Key.Key_W)
    menu_choose(qtbot, Qt.Key.Key_3)  # the third of the list
    assert place(three, "person0", 50) == pytest.approx(third)


def test_a_swap_between_the_marks_ends_after_the_second_mark(three: Program) -> None:
    middle, left = place(three, "person1", 50), place(three, "person0", 80)
    three.session.select_many((Selection("person", "person0"), Selection("person", "person1")))
    three.session.set_marks(mark_in=40, mark_out=59)
    three.actions["swap_marked"].trigger()
    assert place(three, "person0", 59) == pytest.approx(middle, abs=40)
    assert place(three, "person0", 60) < place(three, "person1", 60)
    assert place(three, "person0", 80) == pytest.approx(left)


def test_with_nobody_selected_of_three_it_is_said_what_to_do(three: Program) -> None:
    before = project(three)
    press(three, Qt.Key.Key_Escape)
    press(three, Qt.Key.Key_W)
    assert project(three) is before
    assert "Select two people" in three.notifications.shown[-1].text


def test_people_are_chosen_by_key_one_after_the_other_and_together(three: Program) -> None:
    seen = []
    for key, modifiers in (
        (Qt.Key.Key_P, NONE),
        (Qt.Key.Key_P, NONE),
        (Qt.Key.Key_P, CONTROL),
        (Qt.Key.Key_P, SHIFT),
    ):
        press(three, key, modifiers)
        seen.append(names(three))
    assert seen == [["Anna"], ["Ben"], ["Ben", "Anna"], ["Chloe"]]


def test_merged_people_are_the_first_one_and_their_counts_are_one_persons(three: Program) -> None:
    before = project(three)
    three.session.select_many((Selection("person", "person1"), Selection("person", "person0")))
    three.actions["merge_people"].trigger()
    assert [person.name for person in project(three).people] == ["Ben", "Chloe"]
    assert [found.person_id for found in project(three).repetition_sets] == ["person1", "person1", "person2"]
    assert names(three) == ["Ben"]
    press(three, Qt.Key.Key_Z, CONTROL)
    assert project(three) == before


def test_a_split_person_is_somebody_new_from_this_frame_on(three: Program) -> None:
    three.session.select(Selection("person", "person0"))
    three.session.set_frame(30)
    three.actions["split_person"].trigger()
    assert names(three) == ["Anna (2)"]
    new = three.session.selected_people()[0].id
    assert three.poses.spans("person0") == [(0, 30)]
    assert three.poses.spans(new) == [(30, 120)]
    assert new in [listed(three).item(row).data(Qt.ItemDataRole.UserRole) for row in range(4)]


def test_a_hidden_person_is_not_drawn_and_not_hit(three: Program) -> None:
    three.session.select(Selection("person", "person0"))
    body = three.poses.body("person0", 0)
    assert body is not None
    at = three.canvas.to_view().map(QPoint(*map(round, body.px[0].tolist())))
    assert three.canvas.person_at(at) == "person0"
    press(three, Qt.Key.Key_H, SHIFT)
    assert three.canvas.person_at(at) == ""
    assert "not drawn" in listed(three).item(0).toolTip()
    press(three, Qt.Key.Key_H, SHIFT)
    assert three.canvas.person_at(at) == "person0"


def test_a_removed_person_comes_back_with_everything(three: Program) -> None:
    before = project(three)
    three.session.select(Selection("person", "person0"))
    three.actions["remove_person"].trigger()
    assert listed(three).count() == 2
    press(three, Qt.Key.Key_Z, CONTROL)
    assert project(three) == before


def test_a_colour_of_the_safe_set_is_chosen_by_number(three: Program, qtbot: QtBot) -> None:
    three.session.select(Selection("person", "person0"))
    three.actions["person_colour"].trigger()
    menu_choose(qtbot, Qt.Key.Key_6)
    assert project(three).people[0].colour == 5


def test_the_list_shows_who_is_seen_when_and_follows_the_selection(three: Program) -> None:
    three.session.select(Selection("person", "person0"))
    three.session.set_frame(60)
    three.actions["split_person"].trigger()
    rows = [listed(three).item(row) for row in range(listed(three).count())]
    assert [row.data(SPANS) for row in rows] == [[(0, 60)], [(0, 120)], [(0, 120)], [(60, 120)]]
    assert [row.text() for row in rows if row.isSelected()] == ["Anna (2)"]
    assert "seen from 0:02.0 to 0:04.0" in rows[3].toolTip()


def test_ctrl_click_in_the_list_selects_several_and_keeps_their_order(three: Program) -> None:
    people = listed(three)
    for row, modifiers in ((2, NONE), (0, CONTROL)):
        at = people.visualItemRect(people.item(row)).center()
        QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, modifiers, at)
    assert names(three) == ["Chloe", "Anna"]


def test_arrow_keys_in_the_list_choose_and_select_several(three: Program) -> None:
    people = listed(three)
    people.setFocus()
    people.setCurrentRow(0)
    QTest.keyClick(people, Qt.Key.Key_Down)
    assert names(three) == ["Ben"]
    QTest.keyClick(people, Qt.Key.Key_Down, SHIFT)
    assert names(three) == ["Ben", "Chloe"]
