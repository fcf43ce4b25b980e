"""The 3D view's camera and figures, without a window."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.poses import PoseSource
from app.scene3d import view
from app.scene3d.camera import VIEWS, Camera
from app.scene3d.figure import body_mesh, lowest
from app.scene3d.view import Scene3D, fitted
from app.session import Session
from tests.helpers.bodies import film, squat

TINTS = {side: np.array([0.2, 0.4, 0.6, 1.0], np.float32) for side in ("left", "right", "middle")}


def seen(camera: Camera, point: tuple[float, float, float], aspect: float = 1.0) -> tuple[float, float]:
    """Where a point lies in the picture, -1..1."""
    x, y, _, w = np.array([*point, 1.0], np.float32) @ camera.matrix(aspect)
    return float(x / w), float(y / w)


@pytest.mark.parametrize("view", [name for name in VIEWS if name != "Above"])
def test_up_is_up_from_every_side(view: str) -> None:
    camera = Camera(*VIEWS[view])
    assert seen(camera, (0, 1.5, 0))[1] > seen(camera, (0, 0.2, 0))[1]
    assert seen(camera, camera.target) == pytest.approx((0.0, 0.0), abs=1e-5)


def test_the_front_view_shows_right_of_the_picture_at_the_right() -> None:
    front, back = Camera(*VIEWS["Front"]), Camera(*VIEWS["Back"])
    assert seen(front, (0.5, 1, 0))[0] > 0 > seen(back, (0.5, 1, 0))[0]


def test_a_narrow_view_still_shows_the_whole_person() -> None:
    for aspect in (0.4, 1.0, 2.5):
        for point in ((0.6, 0.0, 0.0), (-0.6, 1.8, 0.0)):
            assert max(map(abs, seen(Camera(), point, aspect))) < 1.0


def test_turning_stops_above_and_below() -> None:
    assert Camera().turned(0, 500).elevation_deg < 90
    assert Camera().turned(0, -500).elevation_deg > -90
    assert Camera().turned(720, 0).azimuth_deg == pytest.approx(Camera().azimuth_deg)


def test_everybody_who_stands_apart_is_seen() -> None:
    places = [-2.2, 2.2]
    camera = fitted(Camera(*VIEWS["Front"]), places)
    for place in places:
        assert abs(seen(camera, (place, 1.0, 0.0))[0]) < 1.0
    assert fitted(Camera(), [0.0]).distance_m == Camera().distance_m


def test_a_body_becomes_a_closed_mesh_that_stands_where_its_feet_are() -> None:
    poses = film(squat(np.array([0.0, 1.0])))
    assert poses.m is not None
    mesh = body_mesh(poses.m[0], poses.scores[0], "blazepose-33", TINTS)
    assert len(mesh.faces) > 500
    assert mesh.faces.max() < len(mesh.position)
    assert np.isfinite(mesh.position).all()
    assert np.allclose(np.linalg.norm(mesh.normal, axis=1), 1.0, atol=1e-4)
    assert mesh.position[:, 1].min() == pytest.approx(lowest(poses.m[0], poses.scores[0]), abs=0.06)


def test_a_body_nobody_saw_is_no_mesh() -> None:
    nothing = body_mesh(np.full((33, 3), np.nan, np.float32), np.zeros(33, np.float32), "blazepose-33", TINTS)
    assert len(nothing.faces) == 0


def test_unsure_parts_are_fainter() -> None:
    poses = film(squat(np.array([0.0])))
    assert poses.m is not None
    sure = body_mesh(poses.m[0], np.full(33, 0.95, np.float32), "blazepose-33", TINTS)
    unsure = body_mesh(poses.m[0], np.full(33, 0.3, np.float32), "blazepose-33", TINTS)
    assert unsure.colour[:, 3].max() < sure.colour[:, 3].min()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """The sizes of the pictures a software renderer was asked for."""
    sizes: list[tuple[int, int]] = []

    class Software:
        is_software = True

        def draw(self, _scene: object, _camera: object, size: tuple[int, int], *_: object) -> QImage:
            sizes.append(size)
            return QImage(*size, QImage.Format.Format_RGB32)

        def close(self) -> None:
            pass

    monkeypatch.setattr(view, "Renderer", Software)
    return sizes


@pytest.fixture
def scene(qtbot: QtBot, drawn: list[tuple[int, int]]) -> Scene3D:
    session = Session()
    made = Scene3D(session, PoseSource(session))
    session.setParent(made)
    qtbot.addWidget(made)
    made.resize(200, 100)
    made.show()
    qtbot.waitUntil(lambda: bool(drawn))
    return made


def test_without_a_graphics_card_the_videos_picture_goes_first(
    scene: Scene3D, drawn: list[tuple[int, int]], qtbot: QtBot
) -> None:
    drawn.clear()
    scene.show_frame(1)
    QCoreApplication.processEvents()
    assert drawn == []
    qtbot.waitUntil(lambda: scene.video_drawn() or bool(drawn))
    assert drawn == [(300, 150)]


def test_in_a_stream_of_pictures_it_is_coarser_and_at_rest_fine_again(
    scene: Scene3D, drawn: list[tuple[int, int]], qtbot: QtBot
) -> None:
    drawn.clear()
    scene.show_frame(1)
    scene.show_frame(2)
    qtbot.waitUntil(lambda: scene.video_drawn() or bool(drawn))
    qtbot.waitUntil(lambda: len(drawn) == 2)
    assert drawn == [(200, 100), (300, 150)]


def test_where_the_video_is_not_drawn_the_3d_view_still_follows(
    scene: Scene3D, drawn: list[tuple[int, int]], qtbot: QtBot
) -> None:
    drawn.clear()
    scene.show_frame(1)
    qtbot.waitUntil(lambda: bool(drawn))
