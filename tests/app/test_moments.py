"""The map of moments: dots by label, the play head among them, a click goes there."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Program
from app.panels.moments_drawing import dot_px, lay_out
from core.document.project import Project, Segment, Tier
from core.jobs.outcomes import MappedPerson, MomentsMapped
from core.jobs.results import take_in

PLACES = np.array(
    [[-0.9, -0.8], [-0.8, 0.7], [np.nan, np.nan], [0.1, 0.0], [0.8, 0.6], [0.9, -0.9]], np.float32
)


def with_labels(project: Project) -> Project:
    segments = (
        Segment(id="one", start=0, stop=30, label="squat"),
        Segment(id="two", start=60, stop=110, label="walk", state="proposed"),
    )
    tier = Tier(id="t", name="Actions", recording_id="recording", person_id="person0")
    return msgspec.structs.replace(project, tiers=(msgspec.structs.replace(tier, segments=segments),))


@pytest.fixture
def looking(opened: Program, qtbot: QtBot, tmp_path: Path) -> Program:
    """The program with a map of six half seconds, of which one is unknown, and the panel open."""
    store = opened.session.store
    assert store is not None
    store.apply("Made", with_labels)
    file = tmp_path / "places.npy"
    np.save(file, PLACES)
    person = MappedPerson(video_id="video", person_id="person0", start=15, interval_s=0.5, file=str(file))
    take_in(store, MomentsMapped(encoder="moments", people=(person,), moments=5))
    opened.actions["show_map"].trigger()
    qtbot.waitUntil(opened.moments.isVisible)
    return opened


def labels(program: Program) -> list[str]:
    placed = program.moments.moments.placed
    return [placed.labels[number] for number in placed.label]


def test_every_known_moment_is_a_dot_with_what_is_done_there(looking: Program) -> None:
    placed = looking.moments.moments.placed
    assert placed.time_s.tolist() == [0.5, 1.0, 2.0, 2.5, 3.0]
    assert labels(looking) == ["squat", "", "walk", "walk", "walk"]
    texts = [button.text().strip() for button in looking.moments.buttons()]
    assert texts == ["walk", "squat", "unlabelled"]


def test_a_new_label_recolours_the_map_and_undo_takes_it_back(looking: Program) -> None:
    def relabelled(project: Project) -> Project:
        tier = project.tiers[0]
        first = msgspec.structs.replace(tier.segments[0], label="lunge")
        tier = msgspec.structs.replace(tier, segments=(first, *tier.segments[1:]))
        return msgspec.structs.replace(project, tiers=(tier,))

    assert looking.session.store is not None
    looking.session.store.apply("Relabel", relabelled)
    assert labels(looking)[0] == "lunge"
    looking.session.store.undo()
    assert labels(looking)[0] == "squat"


def test_a_click_goes_to_the_moment_and_the_play_head_is_marked_there(looking: Program) -> None:
    canvas, moments = looking.moments.map, looking.moments.moments
    at = canvas.place(3).toPoint()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert looking.session.frame == 75
    assert moments.now() == [3]
    looking.session.set_frame(45)  # 1.5 s, between two moments that are known
    assert moments.now() in ([1], [2])
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, 3))
    assert looking.session.frame == 45, "nothing is there"


def test_the_moment_under_the_pointer_says_what_it_is(looking: Program) -> None:
    canvas = looking.moments.map
    QTest.mouseMove(canvas, canvas.place(3).toPoint())
    assert canvas.pointed == 3
    assert canvas.words(3) == ["walk", "Anna, 0:02.5"]
    assert canvas.accessibleDescription() == "walk, Anna, 0:02.5"


def test_arrows_go_from_dot_to_dot_and_return_goes_there(looking: Program) -> None:
    canvas = looking.moments.map
    canvas.setFocus()
    looking.session.set_frame(60)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.pointed == 2, "begins at the play head"
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.pointed == 4
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert looking.session.frame == 90


def test_a_label_pressed_stands_out_and_pressed_again_no_longer(looking: Program) -> None:
    walk = looking.moments.buttons()[0]
    before = looking.moments.map.grab().toImage()
    walk.click()
    assert looking.moments.map.lit == "walk"
    assert looking.moments.map.grab().toImage() != before
    looking.moments.buttons()[0].click()
    assert looking.moments.map.lit is None


def test_without_a_map_the_panel_offers_to_draw_it(opened: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(
        opened.engine, "start_job", lambda job, request: asked.append((job, request)) or "job"
    )
    opened.actions["draw_map"].trigger()
    assert opened.moments.isVisible()
    ((job, request),) = asked
    assert job == "moments" and request.project == str(opened.session.path) and request.video_ids == ()
    opened.analysis.drop_jobs()


def test_the_map_lies_along_its_widget_and_fills_it() -> None:
    places = np.array([[-0.1, -1.0], [0.1, 0.0], [0.0, 1.0]])  # high and narrow
    wide, high = lay_out(places, 400, 150), lay_out(places, 150, 400)
    assert np.ptp(wide[:, 0]) > 300 and np.ptp(high[:, 1]) > 300
    assert wide.min() >= 0 and (wide <= [400, 150]).all() and (high <= [150, 400]).all()
    assert dot_px(30) > dot_px(1000) > dot_px(9000)
    assert lay_out(np.zeros((0, 2)), 9, 9).shape == (0, 2) and lay_out(np.zeros((1, 2)), 90, 50).tolist() == [
        [45, 25]
    ]
