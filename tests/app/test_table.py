"""The table beside the timeline: what it lists, finds and changes, and how it and the others follow."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.application import Program
from app.commands import table as commands_module
from app.item_models.rows import COLUMNS, RowFilter, Rows
from app.item_models.table import TableModel
from app.session import Selection, Session
from core.document import edits
from core.document.project import Event, Project
from tests.app.made import made_project, made_times

FRAMES = 600
START, LABEL, STATE = COLUMNS.index("start"), COLUMNS.index("label"), COLUMNS.index("state")


def project_with_events() -> Project:
    project = made_project(FRAMES)
    project = edits.add_event(
        project, "own0", Event(id="e1", frame=300, label="heel strike", note="left foot")
    )
    return edits.annotate_segment(project, "tier0", "0-sproposed2", note="knees cave in", ambiguous=True)


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made.show_project(project_with_events(), made_times(FRAMES))
    return made


@pytest.fixture
def model(session: Session) -> Iterator[TableModel]:
    made = TableModel(session, session)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    made.refresh()
    yield made
    del tester


def column(model: TableModel, name: str) -> list[str]:
    at = COLUMNS.index(name)
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def test_every_segment_event_and_repetition_is_a_row_in_order_of_time(model: TableModel) -> None:
    kinds = column(model, "kind")
    assert kinds.count("Segment") == 2 * 7
    assert kinds.count("Event") == 1
    assert kinds.count("Repetition 1") == 2 and kinds.count("Repetition 6") == 2
    times = column(model, "start")
    assert times == sorted(times, key=lambda text: float(text.split(":")[1]) + 60 * int(text.split(":")[0]))


def test_the_table_sorts_like_a_slow_sort_by_any_column(model: TableModel) -> None:
    for name, descending in itertools.product(("label", "confidence", "length", "author"), (False, True)):
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        model.sort(COLUMNS.index(name), order)
        shown = column(model, name)
        if name in ("confidence", "length"):
            numbers = [
                float(text.removesuffix(" s") or ("-1" if name == "confidence" else "0")) for text in shown
            ]
            assert numbers == sorted(numbers, reverse=descending), name
        else:
            codes = [model.rows.word(name, int(row)).casefold() for row in model.rows.shown]
            assert codes == sorted(codes, reverse=descending), name


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (RowFilter(kind="event"), 1),
        (RowFilter(person="Anna", kind="segment"), 7),
        (RowFilter(tier_id="own1"), 1),
        (RowFilter(state="accepted"), 2),
        (RowFilter(label="push_up"), 2),
        (RowFilter(text="push up"), 2),
        (RowFilter(text="CAVE"), 1),
        (RowFilter(text="nothing has this"), 0),
    ],
)
def test_filters_and_text_leave_the_rows_that_fit(model: TableModel, wanted: RowFilter, count: int) -> None:
    model.set_filter(wanted)
    assert model.rowCount() == count


def test_only_the_tier_that_changed_is_read_again() -> None:
    project, rows = made_project(FRAMES), Rows()
    rows.read(project, "recording")
    before = dict(rows._blocks)
    after = edits.set_segment_state(project, "tier0", ("0-sproposed1",), "accepted")
    rows.read(after, "recording")
    changed = {key for key, block in rows._blocks.items() if block is not before[key]}
    assert changed == {"tier0"}


def test_a_row_is_told_to_a_screen_reader_in_a_sentence(model: TableModel) -> None:
    model.set_filter(RowFilter(text="cave"))
    told = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Segment jumping jack, Anna, from 0:06.667, to 0:09.")
    assert "proposed, ambiguous, confidence 0.66, knees cave in" in told
    assert model.index(0, LABEL).data(Qt.ItemDataRole.AccessibleTextRole) == "Label: jumping jack"


def test_rows_are_copied_with_tabs_and_frames(model: TableModel) -> None:
    model.set_filter(RowFilter(kind="event"))
    names, line, rest = model.as_tsv([0]).split("\n")
    assert names.split("\t")[:2] == ["Kind", "Person"] and names.split("\t")[-1] == "End frame"
    assert line.split("\t")[3] == "heel strike" and line.split("\t")[-2] == "300"
    assert rest == ""


# ---- in the window -----------------------------------------------------------------------------------


@pytest.fixture
def table(opened: Program, qtbot: QtBot) -> Program:
    opened.workspace.show_panel("table")
    qtbot.waitUntil(lambda: opened.table.rows.isVisible())
    return opened


def choose(program: Program, *places: int) -> None:
    view, model = program.table.rows.view, program.table.rows.model
    flag = QItemSelectionModel.SelectionFlag
    for number, place in enumerate(places):
        how = (flag.Select if number else flag.ClearAndSelect) | flag.Rows
        if not number:
            view.selectionModel().setCurrentIndex(model.index(place, 0), flag.NoUpdate)
        view.selectionModel().select(model.index(place, 0), how)


def place_of(program: Program, selection: Selection) -> int:
    return program.table.rows.model.places([selection])[0]


PROPOSAL = Selection("segment", "0-sproposed1", "tier0")
OTHER = Selection("segment", "0-sproposed2", "tier0")


def test_a_click_on_a_row_goes_there_and_selects_it_everywhere(table: Program) -> None:
    view = table.table.rows.view
    index = table.table.rows.model.index(place_of(table, PROPOSAL), LABEL)
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        view.visualRect(index).center(),
    )
    assert table.session.selection == PROPOSAL
    assert table.session.frame == 40
    scale = table.timeline.scale
    assert scale.start_s <= table.session.time_of(40) <= scale.stop_s


def test_arrow_keys_go_from_row_to_row(table: Program) -> None:
    choose(table, place_of(table, PROPOSAL))
    QTest.keyClick(table.table.rows.view, Qt.Key.Key_Down)
    assert table.session.selection != PROPOSAL
    assert table.session.frame >= 40


def test_what_is_selected_elsewhere_is_chosen_in_the_table(table: Program) -> None:
    table.session.select_many((PROPOSAL, OTHER))
    places = table.table.rows.chosen_places()
    assert [table.table.rows.model.selection(place) for place in places] == [PROPOSAL, OTHER]
    table.session.select(Selection())
    assert table.table.rows.chosen_places() == []


def test_control_f_finds_text_and_return_goes_to_the_rows(table: Program, qtbot: QtBot) -> None:
    QTest.keyClick(table.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    page = table.table.rows
    qtbot.waitUntil(page.field.hasFocus)
    QTest.keyClicks(page.field, "push")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert page.model.rowCount() == 1
    assert page.view.hasFocus()
    assert table.session.selection.id.endswith("sproposed1")


def test_where_nothing_is_found_one_button_shows_all_again(table: Program, qtbot: QtBot) -> None:
    page = table.table.rows
    every = page.model.rowCount()
    page.field.setText("nothing has this")
    qtbot.waitUntil(lambda: not page.view.isVisible())
    table.actions["rows_all"].trigger()
    assert page.view.isVisible() and page.model.rowCount() == every
    assert page.field.text() == ""


def test_many_rows_are_changed_in_one_step(table: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    assert table.session.store is not None
    before = table.session.project
    monkeypatch.setattr(commands_module, "ask_text", lambda *_: "walk")
    choose(table, place_of(table, PROPOSAL), place_of(table, OTHER))
    table.actions["rows_label"].trigger()
    assert table.session.project is not None
    labels = {s.id: s.label for t in table.session.project.tiers for s in t.segments}
    assert labels["0-sproposed1"] == labels["0-sproposed2"] == "walk"
    assert len(table.table.rows.chosen_places()) == 2
    table.actions["rows_reject"].trigger()
    table.actions["rows_ambiguous"].trigger()
    assert table.session.store.undo() == "Mark rows ambiguous"
    assert table.session.store.undo() == "Reject rows"
    assert table.session.store.undo() == "Label rows"
    assert table.session.store.project == before


def test_rows_move_to_another_tier_and_go(table: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands_module, "ask_choice", lambda *_: "Anna: Own")
    choose(table, place_of(table, PROPOSAL), place_of(table, OTHER))
    table.actions["rows_move"].trigger()
    assert table.session.project is not None
    own = next(tier for tier in table.session.project.tiers if tier.id == "own0")
    assert [segment.id for segment in own.segments] == ["asaccepted0", "0-sproposed1", "0-sproposed2"]
    choose(table, place_of(table, Selection("segment", "0-sproposed1", "own0")))
    table.actions["rows_remove"].trigger()
    own = next(tier for tier in table.session.project.tiers if tier.id == "own0")
    assert [segment.id for segment in own.segments] == ["asaccepted0", "0-sproposed2"]


def test_copied_rows_lie_on_the_clipboard(table: Program) -> None:
    choose(table, place_of(table, PROPOSAL))
    table.actions["rows_copy"].trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2 and "push up" in lines[1]


def test_the_table_is_there_for_screen_readers(table: Program) -> None:
    told = QAccessible.queryAccessibleInterface(table.table.rows.view)
    assert told is not None
    assert told.role() == QAccessible.Role.Table
    assert told.text(QAccessible.Text.Name) == "Segments, events and repetitions"
    words = {told.child(number).text(QAccessible.Text.Name) for number in range(told.childCount())}
    assert any(word.startswith("Segment push up, Anna, from") for word in words)
    assert "Label" in words


def test_a_hundred_thousand_rows_follow_one_edit(qapp: object) -> None:
    session = Session()
    frames = 400_000
    project = made_project(frames, people=1, segments=100_000)
    session.show_project(project, made_times(frames))
    model = TableModel(session, session)
    model.refresh()
    assert model.rowCount() > 100_000
    session.project = msgspec.structs.replace(project, tiers=project.tiers[:1])
    model.refresh()
    assert model.rowCount() == 100_000 + sum(len(s.cycles) for s in project.repetition_sets)
