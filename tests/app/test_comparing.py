"""The ghost in the 3D view: other moments, people, repetitions and kept references."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.application import Program
from app.commands import scene as scene_commands
from app.scene3d.camera import Camera
from app.scene3d.ghost import Moment, OtherPerson, Reference, Stretch
from app.scene3d.placing import fit_px_per_m
from app.scene3d.references import Movement, keep_reference, read_reference, reference_names
from app.scene3d.words import difference_words
from app.session import Selection
from core.errors import UserError
from core.motion.comparing import joint_angles_deg
from tests.app.made import made_store

ID = "blazepose-33"


@pytest.fixture
def pair(program: Program, qtbot: QtBot, tmp_path: Path) -> Program:
    """A session of 150 frames with two people who squat."""
    made_store(tmp_path, frames=150, people=2).close()
    program.commands.files.open(str(tmp_path / "film.kinescribe"))
    qtbot.waitUntil(lambda: program.canvas.frame == 0, timeout=10_000)
    return program


def bodies(program: Program) -> list:
    return program.poses.bodies(program.session.frame)


def ghosts(program: Program) -> list:
    return program.scene.ghosts.shown(program.session.frame, bodies(program))


def test_this_moment_stays_in_view_while_the_video_goes_on(pair: Program) -> None:
    pair.session.set_frame(20)
    pair.session.select(Selection("person", "person0"))
    pair.actions["ghost_moment"].trigger()
    assert pair.session.ghost == Moment(20)
    there = bodies(pair)[0].m
    pair.session.set_frame(55)
    (found,) = ghosts(pair)
    assert np.array_equal(found.m, there)
    assert max(map(abs, found.differences_deg.values())) > 15
    pair.actions["no_ghost"].trigger()
    assert ghosts(pair) == [] and not pair.actions["no_ghost"].isEnabled()


def test_the_other_person_is_laid_over_the_selected_one(pair: Program) -> None:
    pair.session.select(Selection("person", "person0"))
    pair.actions["ghost_person"].trigger()
    assert pair.session.ghost == OtherPerson("person1")
    (found,) = ghosts(pair)
    assert found.person_id == "person0"
    assert max(map(abs, found.differences_deg.values())) < 1.0  # both move alike
    pair.actions["ghost_person"].trigger()  # there is no third one
    assert pair.session.ghost is None


def test_a_repetition_is_laid_beside_every_other_one_moment_by_moment(pair: Program) -> None:
    pair.session.select(Selection("repetitions", "set0", cycle=0))
    pair.actions["ghost_selection"].trigger()
    ghost = pair.session.ghost
    assert isinstance(ghost, Stretch)
    found = pair.session.selected_set()
    assert found is not None
    assert (ghost.start, ghost.stop) == (found.cycles[0].start, found.cycles[0].stop)
    pair.session.set_frame(found.cycles[0].start + 7)
    (same,) = ghosts(pair)
    assert max(map(abs, same.differences_deg.values())) < 0.5  # the repetition beside itself
    pair.session.set_frame(0)  # before the first repetition there is a proposed segment only
    assert len(ghosts(pair)) == 1
    pair.session.show_video("video")
    assert pair.session.ghost is None  # a stretch belongs to its video


def test_a_kept_reference_is_compared_with_in_any_session(
    pair: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scene_commands, "ask_text", lambda *_: "Good squat")
    pair.session.select(Selection("repetitions", "set0", cycle=0))
    pair.actions["keep_reference"].trigger()
    assert reference_names() == ["Good squat"]
    pair.actions["ghost_reference"].trigger()
    assert isinstance(pair.session.ghost, Reference)
    pair.session.show_video("video")
    assert isinstance(pair.session.ghost, Reference)
    found = pair.session.project.repetition_sets[0].cycles[0]  # type: ignore[union-attr]
    pair.session.set_frame(found.start + 5)
    assert len(ghosts(pair)) == 1


def test_without_anything_to_compare_with_it_says_what_to_do(pair: Program) -> None:
    pair.session.set_frame(149)
    pair.session.select(Selection("person", "person0"))
    store = pair.session.store
    assert store is not None
    store.apply("Empty", lambda p: _without_movement(p))
    pair.actions["ghost_selection"].trigger()
    assert pair.session.ghost is None
    assert any("marks" in notice.hint for notice in pair.notifications.shown)


def _without_movement(project):  # type: ignore[no-untyped-def]
    from msgspec.structs import replace

    return replace(project, tiers=(), repetition_sets=())


def test_a_broken_reference_is_told_in_words(_own_home: None) -> None:
    movement = Movement(
        "a",
        ID,
        np.zeros((3, 33, 3), np.float32),
        np.ones((3, 33), np.float32),
        np.arange(3, dtype=np.float32),
    )
    path = keep_reference(movement)
    assert read_reference("a").m.shape == (3, 33, 3)
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(UserError, match="cannot be read"):
        read_reference("a")
    with pytest.raises(UserError, match="cannot be read"):
        read_reference("never kept")


def test_people_stand_where_they_are_in_the_picture(pair: Program) -> None:
    pair.scene.show_frame(0)
    places = [pair.scene._placing.across(body) for body in bodies(pair)]
    scale = pair.scene._placing.px_per_m()
    assert scale == pytest.approx(fit_px_per_m(bodies(pair)[0]), rel=0.2)
    assert places[1] - places[0] == pytest.approx(180 / scale, rel=0.1)  # they are 180 px apart


def test_the_view_is_turned_and_moved_by_keys(pair: Program) -> None:
    before = pair.scene.camera
    pair.actions["turn_left"].trigger()
    pair.actions["pan_up"].trigger()
    pair.actions["scene_nearer"].trigger()
    after = pair.scene.camera
    assert after.azimuth_deg != before.azimuth_deg
    assert after.target != before.target
    assert after.distance_m < before.distance_m
    pair.actions["view_left_side"].trigger()
    assert pair.scene.camera == Camera(azimuth_deg=-90.0, elevation_deg=6.0)


def test_trails_are_drawn_where_the_hands_have_been(pair: Program, qtbot: QtBot) -> None:
    pair.session.set_frame(40)
    tints = {side: np.array([1, 1, 1, 1], np.float32) for side in ("left", "right", "middle")}
    lines = pair.scene._trails.lines(40, bodies(pair), tints)
    assert len(lines.position) > 100
    assert lines.colour[:, 3].min() < 0.05 < 0.9 < lines.colour[:, 3].max()
    assert np.isfinite(lines.position).all()


def test_only_differences_that_matter_are_told() -> None:
    assert difference_words({"left knee": 2.0, "right knee": -3.0}) == "Every joint within 5°"
    assert difference_words({"left knee": 22.0, "right knee": -3.0}) == "left knee +22°"
    assert difference_words({}) == ""


def test_angles_do_not_change_with_the_place_of_the_camera(pair: Program) -> None:
    body = bodies(pair)[0]
    angles = joint_angles_deg(body.m, ID)
    assert min(angles.values()) > 0 and max(angles.values()) <= 180
