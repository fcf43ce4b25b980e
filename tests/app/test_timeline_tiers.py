"""Tiers made, ordered, folded, locked, hidden by actions; the menus and the keyboard of the timeline."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.application import Program
from app.commands import tiers as commands_tiers
from app.dialogs.tier import TierDialog, TierFacts, facts_of
from app.session import Selection
from app.timeline.hits import hit
from app.timeline.menus import make_menu
from core.document.project import Tier


def tier(program: Program, tier_id: str) -> Tier:
    assert program.session.project is not None
    return next(one for one in program.session.project.tiers if one.id == tier_id)


def place_on(program: Program, tier_id: str, frame: int) -> QPoint:
    view = program.timeline
    found = view.board.row_of_tier(tier_id)
    assert found is not None
    view.board.show_row(found[0])
    return QPointF(view.board.x_of(frame) + 2, view.row_area(found[0]).center().y()).toPoint()


def test_a_new_tier_is_made_as_asked(opened: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = TierFacts(name="Gaze", person_id="person0", vocabulary="", colour=3)
    monkeypatch.setattr(commands_tiers, "ask_tier", lambda *_: facts)
    opened.actions["tier_new"].trigger()
    assert opened.session.project is not None
    made = opened.session.project.tiers[-1]
    assert facts_of(made) == facts
    assert opened.session.tier_id == made.id
    changed = TierFacts(name="Looks", person_id="", vocabulary="", colour=-1)
    monkeypatch.setattr(commands_tiers, "ask_tier", lambda *_: changed)
    opened.actions["tier_change"].trigger()
    assert facts_of(tier(opened, made.id)) == changed
    opened.actions["undo"].trigger()
    assert facts_of(tier(opened, made.id)) == facts
    opened.actions["tier_remove"].trigger()
    assert made.id not in [one.id for one in opened.session.project.tiers]


def test_the_dialog_gives_back_what_it_was_given(opened: Program) -> None:
    assert opened.session.project is not None
    facts = TierFacts(name="Gaze", person_id="person0", vocabulary="", colour=3)
    dialog = TierDialog(opened.session.project, "New tier", facts, opened.window)
    assert dialog.facts() == facts
    dialog.name.setText("  Eyes ")
    assert dialog.facts().name == "Eyes"
    dialog.deleteLater()


def test_tiers_are_ordered_folded_locked_and_hidden_by_actions(opened: Program) -> None:
    session = opened.session
    session.set_marks(tier_id="own0")
    opened.actions["tier_up"].trigger()
    assert session.project is not None
    assert [one.id for one in session.project.tiers] == ["own0", "tier0"]
    for action, field in (("tier_fold", "folded"), ("tier_lock", "locked"), ("tier_hide", "hidden")):
        opened.actions[action].trigger()
        assert getattr(tier(opened, "own0"), field)
        assert opened.actions[action].isChecked()
        opened.actions[action].trigger()
        assert not getattr(tier(opened, "own0"), field)


def test_a_hidden_tier_comes_back_by_a_click_on_the_count(opened: Program) -> None:
    view = opened.timeline
    opened.session.set_marks(tier_id="own0")
    opened.actions["tier_hide"].trigger()
    number = len(view.rows.rows) - 1
    assert (view.rows.rows[number].kind, view.board.row_of_tier("own0")) == ("more", None)
    view.board.show_row(number)
    QTest.mouseClick(
        view, Qt.MouseButton.LeftButton, pos=QPoint(40, round(view.row_area(number).center().y()))
    )
    assert view.board.row_of_tier("own0") is not None
    assert opened.actions["tiers_hidden"].isChecked()


def test_marking_as_finished_takes_the_marks_the_view_or_all(opened: Program) -> None:
    session = opened.session
    session.set_marks(tier_id="own0", mark_in=30, mark_out=59)
    opened.actions["finish_marks"].trigger()
    assert tier(opened, "own0").finished == ((30, 60),)
    opened.actions["finish_tier"].trigger()
    assert tier(opened, "own0").finished == ((0, session.frames),)
    opened.actions["unfinish_tier"].trigger()
    assert tier(opened, "own0").finished == ()


def test_a_double_click_on_an_empty_part_marks_an_event(opened: Program) -> None:
    opened.session.set_marks(label="touch")
    QTest.mouseDClick(opened.timeline, Qt.MouseButton.LeftButton, pos=place_on(opened, "own0", 90))
    events = tier(opened, "own0").events
    assert [(event.frame, event.label) for event in events] == [(90, "touch")]
    assert opened.session.selection == Selection("event", events[0].id, "own0")


def test_tab_goes_from_segment_to_segment(opened: Program) -> None:
    opened.session.set_marks(tier_id="tier0")
    opened.timeline.setFocus()
    ids = [segment.id for segment in tier(opened, "tier0").segments]
    seen = []
    for _ in ids:
        QTest.keyClick(opened.timeline, Qt.Key.Key_Tab)
        seen.append(opened.session.selection.id)
    assert seen[-1] == ids[-1]
    QTest.keyClick(opened.timeline, Qt.Key.Key_Backtab)
    assert opened.session.selection.id == ids[-2]


def test_the_menu_key_opens_the_menu_of_the_selection(opened: Program, qtbot: QtBot) -> None:
    view = opened.timeline
    segment = tier(opened, "tier0").segments[0]
    view.board.select(Selection("segment", segment.id, "tier0"))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    view.contextMenuEvent(event)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert opened.actions["accept"] in menu.actions()
    menu.close()


def test_every_menu_offers_only_what_is_in_the_action_table(opened: Program) -> None:
    view = opened.timeline
    for at in (place_on(opened, "tier0", 5), place_on(opened, "own0", 100), QPoint(60, 80)):
        menu = make_menu(view, opened.actions, hit(view.board, QPointF(at)))
        shown = [action for action in menu.actions() if not action.isSeparator()]
        assert shown
        assert all(action in opened.actions.values() for action in shown)
        menu.deleteLater()


def test_zooming_goes_to_the_selection_and_to_single_frames(opened: Program) -> None:
    view, session = opened.timeline, opened.session
    segment = tier(opened, "tier0").segments[1]
    view.board.select(Selection("segment", segment.id, "tier0"))
    opened.actions["zoom_selection"].trigger()
    assert view.scale.start_s <= session.time_of(segment.start)
    assert session.time_of(segment.stop) <= view.scale.stop_s
    assert view.scale.stop_s - view.scale.start_s < session.duration_s
    opened.actions["zoom_frames"].trigger()
    assert (view.scale.stop_s - view.scale.start_s) * 30 < 10


def test_rows_grow_and_the_set_up_is_remembered(opened: Program) -> None:
    found = opened.timeline.board.row_of_tier("tier0")
    assert found is not None
    before = opened.timeline.row_area(found[0]).height()
    opened.actions["row_taller"].trigger()
    opened.actions["snapping"].trigger()
    assert opened.timeline.row_area(found[0]).height() == before + 4
    opened.close()
    assert '"row_px":28' in opened.settings.extra["timeline"]
    assert '"snapping":false' in opened.settings.extra["timeline"]


def test_a_screen_reader_is_told_what_there_is_and_what_is_selected(opened: Program, qtbot: QtBot) -> None:
    opened.timeline.setFocus()
    opened.session.select(Selection("segment", tier(opened, "tier0").segments[0].id, "tier0"))
    told = opened.timeline.accessibleDescription()
    assert "2 tiers with 4 segments" in told
    assert "Selected: squat (proposed" in told


def test_a_person_is_folded_to_the_name_and_back(opened: Program) -> None:
    opened.session.select(Selection("person", "person0"))
    opened.actions["person_fold"].trigger()
    assert [row.title for row in opened.timeline.rows.rows if row.person is not None] == ["Anna"]
    assert opened.actions["person_fold"].isChecked()
    opened.actions["person_fold"].trigger()
    assert opened.timeline.board.row_of_tier("own0") is not None
    opened.actions["people_fold"].trigger()
    assert opened.timeline.board.row_of_tier("own0") is None
    opened.actions["people_fold"].trigger()
    assert opened.timeline.board.row_of_tier("own0") is not None


def test_the_timeline_stays_where_it_is_when_it_shall_not_follow(opened: Program) -> None:
    view = opened.timeline
    view.zoom(8.0)
    before = view.scale
    opened.actions["follow"].trigger()
    opened.session.set_frame(110)
    assert view.scale == before
    opened.actions["follow"].trigger()
    opened.session.set_frame(111)
    assert view.scale.start_s <= opened.session.time_of(111) <= view.scale.stop_s
