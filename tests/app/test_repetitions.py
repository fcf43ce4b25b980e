"""Repetitions: every one is moved, added and removed by key, and all figures follow at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.application import Program
from app.session import Selection
from core.document import edits
from core.document.project import Cycle, Project, RepetitionSet

ALT = Qt.KeyboardModifier.AltModifier


def three(project: Project) -> Project:
    """One set of three repetitions: 10-30, 30-50, 60-80."""
    cycles = tuple(Cycle(start=a, turn=a + 10, stop=a + 20) for a in (10, 30, 60))
    made = RepetitionSet(
        id="reps",
        recording_id="recording",
        person_id="person0",
        start=10,
        stop=80,
        model="m",
        label="squat",
        cycles=cycles,
    )
    for old in project.repetition_sets:
        project = edits.remove_repetition_set(project, old.id)
    return edits.add_repetition_set(project, made)


@pytest.fixture
def counted(opened: Program, qtbot: QtBot) -> Program:
    """The program with a set of three repetitions, its table on screen and the second one selected."""
    assert opened.session.store is not None
    opened.session.store.apply("Made", three, author="model")
    opened.session.select(Selection("repetitions", "reps", cycle=1))
    opened.actions["repetitions"].trigger()
    page = opened.table.repetitions
    qtbot.waitUntil(lambda: page.isVisible() and bool(page.model.angle_name))
    return opened


def the_set(program: Program) -> RepetitionSet:
    assert program.session.project is not None
    return program.session.project.repetition_sets[0]


def points(program: Program) -> list[tuple[int, int, int]]:
    return [(c.start, c.turn, c.stop) for c in the_set(program).cycles]


def column(program: Program, name: str) -> list[str]:
    from app.item_models.cycles import COLUMNS

    model = program.table.repetitions.model
    return [str(model.index(row, COLUMNS.index(name)).data()) for row in range(model.rowCount())]


def inspector_text(program: Program) -> str:
    return "\n".join(one.text() for one in program.inspector.widget().findChildren(QLabel))


def at(program: Program, frame: int, key: Qt.Key, modifiers: Qt.KeyboardModifier = ALT) -> None:
    program.session.set_frame(frame)
    QTest.keyClick(program.window, key, modifiers)


def test_the_table_has_every_repetition_with_median_and_spread(counted: Program) -> None:
    assert column(counted, "number") == ["1", "2", "3", "Median", "Spread"]
    assert column(counted, "duration") == ["0.67 s", "0.67 s", "0.67 s", "0.67 s", "0.00 s"]
    assert column(counted, "out")[:3] == ["0.33 s"] * 3
    assert all(text.endswith("°") for text in column(counted, "reach"))
    assert counted.table.repetitions.view.currentIndex().row() == 1


def test_start_turn_and_stop_go_to_the_play_head(counted: Program) -> None:
    at(counted, 44, Qt.Key.Key_T)
    assert points(counted)[1] == (30, 44, 50)
    at(counted, 33, Qt.Key.Key_I)
    assert points(counted)[:2] == [(10, 20, 33), (33, 44, 50)]  # it touched the one before, which goes along
    at(counted, 54, Qt.Key.Key_O)
    assert points(counted)[1:] == [(33, 44, 55), (60, 70, 80)]
    assert column(counted, "duration")[:3] == ["0.77 s", "0.73 s", "0.67 s"]
    assert the_set(counted).state == "accepted"


def test_count_and_range_follow_when_one_goes(counted: Program) -> None:
    assert "3 repetitions" in inspector_text(counted)
    QTest.keyClick(counted.window, Qt.Key.Key_Delete, ALT)
    assert points(counted) == [(10, 20, 30), (60, 70, 80)]
    assert "2 repetitions" in inspector_text(counted)
    assert counted.session.selection.cycle == 1
    counted.actions["undo"].trigger()
    assert len(points(counted)) == 3
    assert "3 repetitions" in inspector_text(counted)


def test_a_repetition_is_added_between_the_marks_and_turns_at_the_play_head(counted: Program) -> None:
    counted.session.set_marks(mark_in=85, mark_out=104)
    at(counted, 99, Qt.Key.Key_A)
    assert points(counted)[3] == (85, 99, 105)
    assert (the_set(counted).start, the_set(counted).stop) == (10, 105)
    assert counted.session.selection.cycle == 3


def test_without_marks_one_as_long_as_the_others_is_added_at_the_play_head(counted: Program) -> None:
    at(counted, 90, Qt.Key.Key_A)
    start, turn, stop = points(counted)[3]
    assert (start, stop) == (90, 110) and start < turn < stop
    at(counted, 52, Qt.Key.Key_A)  # the next one leaves it less room
    assert points(counted)[2][0] == 52 and points(counted)[2][2] == 60


def test_a_partial_one_is_listed_but_not_counted(counted: Program) -> None:
    QTest.keyClick(counted.window, Qt.Key.Key_P, ALT)
    assert the_set(counted).cycles[1].partial
    assert column(counted, "partial")[1] == "partial"
    assert "2 repetitions" in inspector_text(counted)


def test_arrow_keys_go_from_repetition_to_repetition(counted: Program) -> None:
    QTest.keyClick(counted.table.repetitions.view, Qt.Key.Key_Down)
    assert (counted.session.selection.cycle, counted.session.frame) == (2, 60)
    QTest.keyClick(counted.window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ShiftModifier)
    assert counted.table.repetitions.view.currentIndex().row() == 1


def test_a_new_set_is_made_from_the_marks_and_joined_with_the_other(counted: Program) -> None:
    counted.session.select(Selection())
    counted.session.set_marks(mark_in=90, mark_out=109)
    at(counted, 95, Qt.Key.Key_N)
    assert counted.session.project is not None
    made = counted.session.project.repetition_sets[1]
    assert (made.start, made.stop, made.person_id, len(made.cycles)) == (90, 110, "person0", 1)
    counted.session.select_many((Selection("repetitions", "reps"), Selection("repetitions", made.id)))
    counted.actions["sets_merge"].trigger()
    assert len(counted.session.project.repetition_sets) == 1
    assert len(the_set(counted).cycles) == 4 and the_set(counted).stop == 110
    assert counted.session.selection == Selection("repetitions", "reps")


def test_a_set_is_accepted_and_rejected(counted: Program) -> None:
    QTest.keyClick(counted.window, Qt.Key.Key_A)
    assert the_set(counted).state == "accepted"
    QTest.keyClick(counted.window, Qt.Key.Key_R)
    assert the_set(counted).state == "rejected"


def test_what_takes_turns_is_counted_for_the_side_that_has_more() -> None:
    sides = [
        Cycle(start=n, turn=n, stop=n + 1, side=side) for n, side in enumerate(("left", "right", "left"))
    ]
    assert edits.count_per_side(sides) == 2
    assert edits.count_per_side([Cycle(start=n, turn=n, stop=n + 1) for n in range(5)]) == 3
