"""Before analysing: click the athlete, draw a region, choose a span; through a real engine process."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.application import Program
from app.choosing import Choosing
from core.errors import UserError
from core.jobs.requests import Athlete
from tests.app.made import made_film
from tests.helpers import fake_estimator

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
FRAMES = 90
SIZE = (1280, 720)  # the fake figures stand in a picture of this size
ENGINE = [sys.executable, "-m", "tests.helpers.fake_estimator", "--engine", "inference"]


@pytest.fixture
def two(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """A film without poses, and an engine that sees two figures in it."""
    monkeypatch.chdir(Path(__file__).resolve().parents[2])
    monkeypatch.setenv("KINESCRIBE_FAKE_ESTIMATOR", "fake-two")
    program = Program(qapp, ENGINE)
    program.window.resize(1280, 800)
    program.window.show()
    with qtbot.waitActive(program.window, timeout=10_000):
        program.window.activateWindow()
    video = made_film(tmp_path / "film.mp4", FRAMES, SIZE)
    program.commands.files.open(str(video))
    qtbot.waitUntil(lambda: program.canvas.frame == 0, timeout=30_000)
    yield program
    program.window.close()
    program.close()
    program.window.deleteLater()
    program.deleteLater()


@pytest.fixture
def choosing(two: Program, qtbot: QtBot) -> Choosing:
    """The choice, its two bodies found on frame 0."""
    two.actions["analyse_part"].trigger()
    qtbot.waitUntil(lambda: len(two.choosing.bodies_now()) == 2, timeout=30_000)
    return two.choosing


@pytest.fixture
def drawing(opened: Program, monkeypatch: pytest.MonkeyPatch) -> Choosing:
    """The choice on a film of 640 × 360 px, without an engine."""
    monkeypatch.setattr(opened.finder, "look", lambda frame: None)
    opened.actions["analyse_part"].trigger()
    return opened.choosing


def at(program: Program, x: float, y: float) -> QPoint:
    return program.canvas.to_view().map(QPointF(x, y)).toPoint()


def chest(figure: int, frame: int = 0) -> tuple[float, float]:
    x, y = fake_estimator.poses_of(FRAMES).px[frame][[11, 12, 23, 24]].mean(0)
    return float(x) + fake_estimator.TwoSquatting.places[figure], float(y)


def click(program: Program, figure: int) -> None:
    QTest.mouseClick(program.canvas, LEFT, PLAIN, at(program, *chest(figure)))


def drag(program: Program, start: tuple[int, int], end: tuple[int, int]) -> None:
    canvas = program.canvas
    QTest.mousePress(canvas, LEFT, PLAIN, at(program, *start))
    QTest.mouseMove(canvas, at(program, *((np.array(start) + end) / 2)))
    QTest.mouseMove(canvas, at(program, *end))
    QTest.mouseRelease(canvas, LEFT, PLAIN, at(program, *end))


def test_a_click_on_a_body_chooses_it_and_another_one_does_not(two: Program, choosing: Choosing) -> None:
    assert "Everybody" in two.choosing_bar.people.text()
    click(two, 1)
    assert (choosing.is_chosen(0), choosing.is_chosen(1)) == (False, True)
    assert "1 person" in two.choosing_bar.people.text()
    click(two, 1)
    assert choosing.athletes == ()
    assert two.canvas.accessibleDescription() == "2 people found. Chosen: nobody"


def test_a_video_that_is_gone_is_told_once_and_the_choice_is_put_away(opened: Program) -> None:
    assert opened.session.path is not None
    (opened.session.path.parent / "film.mp4").unlink()
    opened.actions["analyse_part"].trigger()
    assert not opened.choosing.is_active
    assert any("film.mp4" in notice.text for notice in opened.notifications.shown)


def test_digits_choose_and_esc_leaves(two: Program, choosing: Choosing) -> None:
    QTest.keyClick(two.canvas, Qt.Key.Key_2)
    assert [choosing.is_chosen(0), choosing.is_chosen(1)] == [False, True]
    QTest.keyClick(two.canvas, Qt.Key.Key_Escape)
    assert not choosing.is_active
    assert not two.choosing_bar.isVisible()
    assert two.canvas.tool is None


def test_people_are_looked_for_anew_where_the_picture_rests(
    two: Program, choosing: Choosing, qtbot: QtBot
) -> None:
    QTest.keyClick(two.canvas, Qt.Key.Key_Right, SHIFT)
    assert two.session.frame == 10
    assert choosing.bodies_now() == ()
    qtbot.waitUntil(lambda: len(choosing.bodies_now()) == 2, timeout=10_000)
    click(two, 0)
    assert choosing.athletes[0].frame == 10


def test_a_region_is_drawn_moved_and_sized_by_mouse(opened: Program, drawing: Choosing) -> None:
    drawing.set_mode("region")
    drag(opened, (100, 50), (300, 250))
    assert drawing.region == pytest.approx((100, 50, 200, 200), abs=3)
    drag(opened, (200, 150), (225, 160))
    assert drawing.region == pytest.approx((125, 60, 200, 200), abs=6)
    drag(opened, (325, 150), (375, 150))
    assert drawing.region == pytest.approx((125, 60, 250, 200), abs=9)


def test_a_region_is_set_by_keyboard_alone(opened: Program, drawing: Choosing) -> None:
    QTest.mouseClick(opened.choosing_bar.region, LEFT)
    canvas = opened.canvas
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert drawing.region == (160, 90, 320, 180)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(canvas, Qt.Key.Key_Down, SHIFT)
    assert drawing.region == (168, 89, 320, 188)
    for _ in range(60):
        QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert drawing.region == (320, 89, 320, 188)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert drawing.mode == "athletes"
    assert "320 × 188" in opened.choosing_bar.region.text()
    assert opened.session.frame == 0


def test_the_span_is_that_between_the_marks(opened: Program, drawing: Choosing) -> None:
    assert not opened.choosing_bar.span.isEnabled()
    opened.session.set_marks(mark_in=10, mark_out=69)
    assert drawing.use_marks
    assert (drawing.options().start, drawing.options().stop) == (10, 70)
    QTest.mouseClick(opened.choosing_bar.span, LEFT)
    assert (drawing.options().start, drawing.options().stop) == (0, None)


def test_somebody_chosen_outside_of_the_marks_is_told_before_any_work(
    two: Program, choosing: Choosing
) -> None:
    click(two, 0)
    two.session.set_marks(mark_in=30, mark_out=69)
    QTest.keyClick(two.canvas, Qt.Key.Key_Return)
    assert choosing.is_active
    assert two.analysis.entries == ()
    assert any("outside of the marks" in notice.text for notice in two.notifications.shown)


def test_who_is_outside_of_the_region_cannot_be_followed(two: Program, choosing: Choosing) -> None:
    click(two, 1)
    x, _ = chest(0)
    choosing.set_region(0, 0, x + 200, SIZE[1])
    assert len(choosing.bodies_now()) == 1
    assert not choosing.is_chosen(0)
    with pytest.raises(UserError, match="outside of the region"):
        choosing.options()


def test_only_the_athlete_in_the_span_becomes_a_person(
    two: Program, choosing: Choosing, qtbot: QtBot
) -> None:
    click(two, 1)
    two.session.set_marks(mark_in=0, mark_out=79)
    two.session.set_frame(0)
    QTest.keyClick(two.canvas, Qt.Key.Key_Return)
    assert not choosing.is_active

    def people() -> int:
        return len(two.session.project.people) if two.session.project is not None else 0

    qtbot.waitUntil(lambda: people() > 0 and two.session.busy_jobs == 0, timeout=60_000)
    assert people() == 1
    (body,) = two.poses.bodies(40)
    assert float(np.nanmean(body.px[[11, 12, 23, 24], 0])) == pytest.approx(chest(1, 40)[0], abs=5)
    assert two.poses.bodies(85) == []


def test_a_body_a_little_beside_the_click_is_meant_and_a_far_one_is_not(
    two: Program, choosing: Choosing
) -> None:
    x, y = chest(0)
    assert choosing.body_at(x + 5, y) == 0
    assert choosing.body_at(x, 5) is None
    choosing.athletes = (Athlete(frame=0, x=x, y=y),)
    assert choosing.is_chosen(0)


def test_without_a_look_at_the_frame_nobody_is_chosen(opened: Program) -> None:
    opened.choosing.toggle(0)
    assert opened.choosing.athletes == ()
