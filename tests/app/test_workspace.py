"""Panels as docks: where they lie, how the keyboard goes round them, what is remembered."""

from __future__ import annotations

from xml.etree import ElementTree

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from app.application import Program
from app.layouts import LAYOUTS, PANELS
from app.session import Selection
from app.theme import scaled, text_scale
from app.widgets.fitting import FittingLabel
from app.workspace import Workspace
from core.paths import resources_dir
from core.settings import load_settings


def shown(workspace: Workspace) -> set[str]:
    """The panels that can be seen now."""
    return {name for name in workspace.docks if workspace.is_in_view(name)}


def area(workspace: Workspace, name: str) -> tuple[int, int, int, int]:
    found = workspace.docks[name].geometry().getRect()
    assert found is not None
    return found  # type: ignore[return-value]


def test_3d_lies_beside_the_video_above_the_timeline_and_the_inspector_is_full_height(
    opened: Program,
) -> None:
    workspace = opened.workspace
    video, scene = area(workspace, "video"), area(workspace, "scene")
    timeline, inspector = area(workspace, "timeline"), area(workspace, "inspector")
    assert scene[0] >= video[0] + video[2]
    assert abs(scene[1] - video[1]) <= 1
    assert abs((scene[1] + scene[3]) - (video[1] + video[3])) <= 1
    assert timeline[1] > scene[1] + scene[3]
    assert inspector[0] > timeline[0] + timeline[2] - 1
    assert inspector[1] + inspector[3] >= workspace.height() - 4


def test_a_panel_on_a_tab_shows_its_name_once(opened: Program, qtbot: QtBot) -> None:
    header = opened.workspace.docks["inspector"].titleBarWidget()
    qtbot.waitUntil(lambda: header.height() == 0)
    assert opened.workspace.docks["videos"].titleBarWidget().height() >= 28


@pytest.mark.parametrize("layout", [layout.id for layout in LAYOUTS])
def test_every_layout_shows_what_it_names_and_closes_the_rest(
    opened: Program, qtbot: QtBot, layout: str
) -> None:
    opened.commands.view.lay_out(layout)
    chosen = next(one for one in LAYOUTS if one.id == layout)
    front = {group[0] for groups in chosen.places.values() for group in groups}
    named = {name for groups in chosen.places.values() for group in groups for name in group}
    qtbot.waitUntil(lambda: shown(opened.workspace) == front)
    assert opened.workspace.open_panels() == named
    assert load_settings().layout == layout


def test_f6_goes_round_all_panels_in_view(opened: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(shown(opened.workspace)) > 5)
    seen = []
    for _ in shown(opened.workspace):
        QTest.keyClick(opened.window, Qt.Key.Key_F6)
        seen.append(opened.workspace.focused_panel())
    assert set(seen) == shown(opened.workspace)
    QTest.keyClick(opened.window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert opened.workspace.focused_panel() == seen[-2]


def test_a_closed_panel_comes_back_with_its_key(opened: Program, qtbot: QtBot) -> None:
    opened.actions["panel_timeline"].trigger()
    qtbot.waitUntil(lambda: not opened.workspace.is_open("timeline"))
    qtbot.waitUntil(lambda: not opened.actions["panel_timeline"].isChecked())
    QTest.keyClick(opened.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert opened.workspace.is_open("timeline")
    assert QApplication.focusWidget() is opened.timeline


def test_every_panel_can_be_moved_and_put_back(opened: Program, qtbot: QtBot) -> None:
    workspace = opened.workspace
    workspace.move_panel("table", "left")
    qtbot.waitUntil(lambda: "table" in shown(workspace))
    assert workspace.dockWidgetArea(workspace.docks["table"]) == Qt.DockWidgetArea.LeftDockWidgetArea
    opened.commands.view.reset_layout()
    assert workspace.dockWidgetArea(workspace.docks["table"]) == Qt.DockWidgetArea.BottomDockWidgetArea


def test_places_are_remembered(opened: Program, qtbot: QtBot) -> None:
    workspace = opened.workspace
    workspace.move_panel("history", "right")
    workspace.close_panel("scene")
    text = workspace.layout_text()
    workspace.lay_out()
    workspace.restore_layout(text)
    assert not workspace.is_open("scene")
    assert workspace.dockWidgetArea(workspace.docks["history"]) == Qt.DockWidgetArea.RightDockWidgetArea


@pytest.mark.parametrize("text", ["", "nonsense", "AAAA"])
def test_a_layout_that_cannot_be_read_leaves_the_first_places(opened: Program, text: str) -> None:
    opened.workspace.restore_layout(text)
    assert opened.workspace.open_panels() == {spec.id for spec in PANELS if spec.open_first}


def test_text_twice_as_large_goes_through_the_window_at_once(opened: Program, qtbot: QtBot) -> None:
    before = opened.inspector.font().pixelSize()
    try:
        for _ in range(6):
            QTest.keyClick(opened.window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
        assert text_scale() == 2.0
        assert load_settings().text_scale == 2.0
        assert opened.inspector.font().pixelSize() == 2 * before
        header = opened.workspace.docks["videos"].titleBarWidget()
        qtbot.waitUntil(lambda: header.height() >= scaled(28))
        assert opened.window.width() == 1280  # nothing pushes the window wider
    finally:
        opened.commands.view.change_text(0)


def test_every_dock_has_a_name_for_screen_readers(opened: Program) -> None:
    for dock in opened.workspace.findChildren(QDockWidget):
        assert dock.accessibleName()


def test_an_opened_session_has_the_focus_on_the_picture(opened: Program) -> None:
    assert opened.workspace.focused_panel() == "video"
    assert QApplication.focusWidget() is opened.canvas


def test_the_first_page_has_the_focus_on_opening_a_video(program: Program) -> None:
    assert QApplication.focusWidget() is program.start_page.open_button


def test_with_text_twice_as_large_nothing_beside_or_under_the_picture_is_cut(
    opened: Program, qtbot: QtBot
) -> None:
    session = opened.session
    assert session.project is not None
    try:
        opened.window.resize(1280, 720)
        opened.commands.view.change_text(1.0)
        session.set_marks(mark_in=10, mark_out=44, label="jumping_jack")
        session.select(Selection("person", session.project.people[0].id))
        qtbot.waitUntil(lambda: opened.window.size().toTuple() == (1280, 720))
        for words in opened.workspace.docks["video"].findChildren(FittingLabel):
            qtbot.waitUntil(lambda words=words: fits(words), timeout=15_000)
            assert words.toolTip() == words.full_text()
        room = opened.inspector.viewport().width()
        qtbot.waitUntil(lambda: opened.inspector.widget().width() <= room)
        buttons = opened.inspector.findChildren(QPushButton)
        assert len(buttons) > 3
        for button in buttons:
            assert button.mapTo(opened.inspector.viewport(), button.rect().topRight()).x() < room
    finally:
        opened.commands.view.change_text(-1.0)


def fits(words: FittingLabel) -> bool:
    text = words.text()
    return bool(text) and "…" not in text and words.fontMetrics().horizontalAdvance(text) <= words.width()


def test_how_loud_it_is_is_remembered(opened: Program) -> None:
    opened.session.set_view(volume=0.4, muted=True)
    opened.window.close()
    assert (load_settings().volume, load_settings().muted) == (0.4, True)


@pytest.mark.parametrize("language", ["en", "de", "es"])
@pytest.mark.parametrize("layout", [layout.id for layout in LAYOUTS])
def test_every_tab_of_the_right_side_can_be_read_whole_with_the_explanation_open(
    opened: Program, qtbot: QtBot, layout: str, language: str
) -> None:
    workspace = opened.workspace
    opened.window.resize(1280, 800)
    opened.commands.view.lay_out(layout)
    titles = {spec.title: titles_in(language).get(spec.title, spec.title) for spec in PANELS}
    for name, dock in workspace.docks.items():
        dock.setWindowTitle(titles[next(spec.title for spec in PANELS if spec.id == name)])
    workspace.show_panel("explanation")
    qtbot.waitUntil(lambda: workspace.is_in_view("explanation"))
    right = workspace.docks["inspector"].geometry().left()

    def cut() -> list[str]:
        found = []
        for bar in workspace.tab_bars():
            if bar.isVisible() and bar.x() >= right - 4:
                used = [bar.tabRect(at) for at in range(bar.count())]
                wide = [bar.fontMetrics().horizontalAdvance(bar.tabText(at)) for at in range(bar.count())]
                found += [
                    bar.tabText(at)
                    for at, rect in enumerate(used)
                    if rect.width() < wide[at] + 8 or rect.right() > bar.width()
                ]
        return found

    qtbot.waitUntil(lambda: not cut(), timeout=3000)


def test_the_explanation_opens_below_the_inspector_and_both_are_in_view(
    opened: Program, qtbot: QtBot
) -> None:
    workspace = opened.workspace
    workspace.show_panel("explanation")
    qtbot.waitUntil(lambda: {"inspector", "explanation"} <= shown(workspace))
    inspector, why = area(workspace, "inspector"), area(workspace, "explanation")
    assert why[1] >= inspector[1] + inspector[3]
    qtbot.waitUntil(lambda: area(workspace, "explanation")[3] > 0.4 * area(workspace, "inspector")[3])


def titles_in(language: str) -> dict[str, str]:
    """The panels' titles in a language, as its file of translations has them."""
    if language == "en":
        return {}
    file = resources_dir() / "translations" / f"kinescribe_{language}.ts"
    messages = ElementTree.parse(file).getroot().iter("message")
    return {one.findtext("source", ""): one.findtext("translation", "") for one in messages}


def test_a_third_panel_that_is_asked_for_takes_the_place_of_the_one_behind(
    opened: Program, qtbot: QtBot
) -> None:
    workspace = opened.workspace
    for name in ("compose", "moments"):
        workspace.show_panel(name)
        qtbot.waitUntil(lambda name=name: workspace.is_in_view(name))
    assert workspace.is_open("compose")
    workspace.show_panel("alarms")
    qtbot.waitUntil(lambda: workspace.is_in_view("alarms"))
    assert (workspace.is_open("compose"), workspace.is_open("moments")) == (False, True)
    assert {"inspector", "alarms"} <= shown(workspace)


def test_panels_about_movement_offer_to_analyse_where_nobody_was_found(opened: Program, qtbot: QtBot) -> None:
    store = opened.session.store
    assert store is not None
    store.apply("Made", lambda project: msgspec.structs.replace(project, pose_layers=()))
    for name in ("moments", "alarms"):
        opened.workspace.show_panel(name)
        qtbot.waitUntil(lambda name=name: opened.workspace.is_in_view(name))
        page = opened.workspace.docks[name].findChild(QStackedWidget).currentWidget()
        (button,) = page.findChildren(QPushButton)
        assert button.text().strip() == "Analyse" and button.isEnabled()
