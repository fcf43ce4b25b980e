"""Two films of numbered pictures as two cameras of one recording: both show the same moment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Program
from app.commands import picture as picture_commands
from app.video.camera_view import CameraView
from app.video.cameras import Camera
from app.video.follower import Follower
from app.video.player import Player
from core.document.project import Project, RecordingVideo
from core.document.store import DocumentStore
from core.media.fingerprints import fingerprint
from tests.app.made import made_film, made_store, made_times, made_video
from tests.core.media.films import read_number

OFFSET_S = 0.5  # the second camera began so much later
OFFSET = 15
FRAMES = 120


def add_film(store: DocumentStore, folder: Path, name: str, frames: int) -> None:
    """One more video of the project, in no recording yet."""
    path = made_film(folder / f"{name}.mp4", frames)
    known = {"size_bytes": path.stat().st_size, "fingerprint": fingerprint(path)}
    times = store.write_array(made_times(frames), rows_per_chunk=8192)
    video = msgspec.structs.replace(made_video(frames, f"{name}.mp4"), id=name, frame_times=times, **known)

    def with_video(project: Project) -> Project:
        return msgspec.structs.replace(project, videos=(*project.videos, video))

    store.apply("Made", with_video, author="model")


@pytest.fixture
def films(program: Program, qtbot: QtBot, tmp_path: Path) -> Program:
    """A session of 120 frames with a second film of 90, which is no camera yet."""
    store = made_store(tmp_path, FRAMES)
    add_film(store, tmp_path, "second", 90)
    store.close()
    program.commands.files.open(str(tmp_path / "film.kinescribe"))
    qtbot.waitUntil(lambda: program.canvas.frame == 0, timeout=10_000)
    return program


@pytest.fixture
def two(films: Program, qtbot: QtBot) -> Program:
    """Both films as cameras, the second one put at its offset."""
    films.commands.picture.add_camera_video("second")
    films.commands.picture.place_camera("second", OFFSET_S, 1.0)
    films.session.set_frame(40)
    qtbot.waitUntil(lambda: numbers(films) == (40, 40 - OFFSET), timeout=10_000)
    return films


def only_to(player: Player, give: Callable[..., None]) -> Callable[..., None]:
    """Let nobody but the player's own follower give pictures."""

    def given(self: Follower, *more: object) -> None:
        if self.parent() is player:
            give(self, *more)

    return given


def second(program: Program) -> CameraView:
    return program.cameras.views["second"]


def number_on(image: QImage | None) -> int:
    """The number the picture shows; -1 where there is none."""
    if image is None:
        return -1
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return read_number(rows[:, : image.width() * 4].reshape(image.height(), image.width(), 4)[:, :, :3])


def numbers(program: Program) -> tuple[int, int]:
    """What the pictures of both cameras show."""
    return number_on(program.canvas.image), number_on(second(program).picture.image)


def offset(program: Program) -> float:
    recording = program.session.recording
    assert recording is not None
    return recording.videos[1].offset_s


def press(program: Program, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(program.window, key, modifiers)


@pytest.mark.parametrize("frame", [15, 16, 57, 104])
def test_the_frame_of_the_same_moment_is_the_nearest_in_time(frame: int) -> None:
    times = made_times(90) + 0.0004 * np.sin(np.arange(90) * 7)  # rounded time stamps
    camera = Camera(part=RecordingVideo(video_id="b", offset_s=OFFSET_S), video=made_video(90), times_s=times)
    assert camera.frame_at(frame / 30) == frame - OFFSET


@pytest.mark.parametrize(("moment_s", "frame"), [(0.4, None), (0.49, 0), (3.48, 89), (3.6, None)])
def test_before_and_after_a_video_there_is_no_frame(moment_s: float, frame: int | None) -> None:
    camera = Camera(
        part=RecordingVideo(video_id="b", offset_s=OFFSET_S), video=made_video(90), times_s=made_times(90)
    )
    assert camera.frame_at(moment_s) == frame


def test_slow_motion_runs_on_its_own_scale() -> None:
    part = RecordingVideo(video_id="b", offset_s=1.0, scale=0.25)
    camera = Camera(part=part, video=made_video(90), times_s=made_times(90))
    assert camera.frame_at(1.5) == 60
    assert camera.moment(60) == pytest.approx(1.5)
    assert camera.put(60, 2.0).offset_s == pytest.approx(1.5)


def test_both_show_the_same_moment_while_stepping_and_scrubbing(two: Program, qtbot: QtBot) -> None:
    for frame in (41, 42, 41, 100, 20, 63):
        two.session.set_frame(frame)
        qtbot.waitUntil(lambda f=frame: numbers(two) == (f, f - OFFSET), timeout=10_000)
    for frame in range(20, 100, 7):  # a quick scrub: only where it ends counts
        two.session.set_frame(frame)
    qtbot.waitUntil(lambda: numbers(two) == (97, 97 - OFFSET), timeout=10_000)


def test_both_show_the_same_moment_while_playing(two: Program, qtbot: QtBot) -> None:
    two.session.set_frame(20)
    qtbot.waitUntil(lambda: numbers(two) == (20, 5), timeout=10_000)
    seen: list[tuple[int, int]] = []
    two.session.frame_changed.connect(lambda _: seen.append(numbers(two)))
    two.session.set_playing(True)
    qtbot.waitUntil(lambda: two.session.frame > 70, timeout=10_000)
    two.session.set_playing(False)
    assert len(seen) > 15
    apart = [abs(first - other - OFFSET) for first, other in seen]
    assert sorted(apart)[int(len(apart) * 0.9)] <= 1  # a busy machine may drop a picture, not lag behind


def test_a_camera_that_stays_behind_is_asked_for_previews(
    two: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Follower, "_give", only_to(two.player, Follower._give))
    asked: list[bool] = []
    playing = Follower.playing

    def noted(self: Follower, *args: float, **more: bool) -> None:
        asked.append(bool(more.get("previews_will_do")))
        playing(self, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Follower, "playing", noted)
    two.session.set_playing(True)
    qtbot.waitUntil(lambda: True in asked, timeout=10_000)
    two.session.set_playing(False)
    asked.clear()
    two.session.set_frame(30)
    two.session.set_playing(True)
    assert asked and True not in asked  # it gets another chance


def test_where_a_camera_did_not_film_it_says_so(two: Program, qtbot: QtBot) -> None:
    two.session.set_frame(3)
    qtbot.waitUntil(lambda: second(two).picture.image is None, timeout=10_000)
    assert second(two).wish == -1
    two.session.set_frame(50)
    qtbot.waitUntil(lambda: numbers(two) == (50, 35), timeout=10_000)


def test_one_click_on_the_same_moment_sets_the_offset_as_one_step(films: Program, qtbot: QtBot) -> None:
    films.commands.picture.add_camera_video("second")
    films.session.set_frame(60)
    qtbot.waitUntil(lambda: numbers(films) == (60, 60), timeout=10_000)
    films.actions["synchronise"].trigger()
    view = second(films)
    assert view.same.isVisible()
    for _ in range(2):
        QTest.keyClick(view.picture, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view.picture, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: numbers(films) == (60, 41), timeout=10_000)
    assert films.session.frame == 60
    QTest.mouseClick(view.same, Qt.MouseButton.LeftButton)
    assert offset(films) == pytest.approx(19 / 30, abs=1e-5)
    assert view.offset.value() == pytest.approx(19 / 30, abs=1e-3)
    films.actions["synchronise"].trigger()
    assert not view.same.isVisible()
    films.session.set_frame(80)
    qtbot.waitUntil(lambda: numbers(films) == (80, 61), timeout=10_000)
    press(films, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert offset(films) == 0.0
    qtbot.waitUntil(lambda: numbers(films) == (80, 80), timeout=10_000)


def test_cameras_are_synchronised_by_keyboard_alone(two: Program, qtbot: QtBot) -> None:
    press(two, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    picture = second(two).picture
    qtbot.waitUntil(picture.hasFocus, timeout=5_000)
    for _ in range(3):
        QTest.keyClick(picture, Qt.Key.Key_Left)
    QTest.keyClick(picture, Qt.Key.Key_Return)
    assert offset(two) == pytest.approx(OFFSET_S + 3 / 30, abs=1e-5)
    QTest.keyClick(picture, Qt.Key.Key_Escape)
    assert not two.session.synchronising


def test_an_offset_can_be_typed(two: Program, qtbot: QtBot) -> None:
    two.actions["synchronise"].trigger()
    field = second(two).offset
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert offset(two) == 1.0
    qtbot.waitUntil(lambda: numbers(two) == (40, 10), timeout=10_000)


def test_a_camera_is_added_and_removed_by_the_menu(
    films: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    monkeypatch.setattr(picture_commands, "ask_choice", lambda *words: offered.extend(words[-1]) or 0)
    films.actions["add_camera"].trigger()
    assert offered == ["second.mp4"]
    qtbot.waitUntil(lambda: second(films).isVisible(), timeout=5_000)
    films.actions["cameras_1"].trigger()
    assert films.cameras.views == {}
    films.actions["cameras_4"].trigger()
    qtbot.waitUntil(lambda: second(films).isVisible(), timeout=5_000)
    films.actions["remove_camera"].trigger()
    assert films.cameras.views == {}
    assert films.session.project is not None
    assert len(films.session.project.videos) == 2


def test_the_people_of_another_camera_are_drawn_in_its_picture(two: Program, qtbot: QtBot) -> None:
    store = two.session.store
    assert store is not None

    def also_in_second(project: Project) -> Project:
        layers = tuple(
            msgspec.structs.replace(layer, id=f"{layer.id}-2", video_id="second", run_id="second run")
            for layer in project.pose_layers
        )
        (person,) = project.people
        span = msgspec.structs.replace(person.spans[0], video_id="second", run_id="second run", stop=90)
        people = (msgspec.structs.replace(person, spans=(*person.spans, span)),)
        return msgspec.structs.replace(project, pose_layers=(*project.pose_layers, *layers), people=people)

    picture = second(two).picture
    two.session.set_frame(50)
    qtbot.waitUntil(lambda: picture.frame == 35, timeout=10_000)
    bare = picture.grab().toImage()
    store.apply("Made", also_in_second, author="model")
    qtbot.waitUntil(lambda: picture.grab().toImage() != bare, timeout=10_000)
