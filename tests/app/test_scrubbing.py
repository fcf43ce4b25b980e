"""The scrub track in the window: a picture at once while dragging, then the exact one; playing backwards."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.application import Program
from app.session import Session
from app.video.decoder import Decoder, Ears
from app.video.follower import Follower
from app.video.player import Player
from app.video.store import PictureStore
from core.jobs.prepare_preview import prepare_preview
from core.jobs.requests import PreparePreview
from core.work import run_to_end
from tests.app.made import made_film, made_project, made_times
from tests.core.media.films import read_number, write_film

FRAMES = 240


def number_of(image: QImage) -> int:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return read_number(rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3))


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return write_film(
        tmp_path / "film.mp4", FRAMES, size=(320, 240), gop=250, b_frames=2, options={"preset": "ultrafast"}
    )


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made.show_project(made_project(FRAMES), made_times(FRAMES))
    return made


@pytest.fixture
def make_player(session: Session, film: Path) -> Iterator[Callable[[], Player]]:
    made: list[Player] = []

    def make() -> Player:
        made.append(Player(session))
        made[-1].open(str(film))
        return made[-1]

    yield make
    for player in made:
        player.close()


def watched(player: Player) -> list[tuple[int, int, bool]]:
    """(frame, number in the picture, whether it is the preview) of every picture that comes."""
    seen: list[tuple[int, int, bool]] = []
    player.picture_ready.connect(
        lambda frame, image: seen.append((frame, number_of(image), player.shows_preview))
    )
    return seen


def test_dragging_shows_the_preview_and_resting_the_exact_picture(
    make_player: Callable[[], Player], session: Session, film: Path, qtbot: QtBot
) -> None:
    run_to_end(prepare_preview(PreparePreview(video=str(film))))
    player = make_player()
    seen = watched(player)
    qtbot.waitUntil(lambda: bool(seen) and not seen[-1][2])
    for frame in (200, 20, 150, 77):
        session.set_frame(frame)
        qtbot.waitUntil(lambda frame=frame: seen[-1][0] == frame)
    assert any(is_preview for _, _, is_preview in seen)
    qtbot.waitUntil(lambda: seen[-1] == (77, 77, False))
    assert all(frame == number for frame, number, _ in seen)


@pytest.mark.parametrize("speed", [-1.0, -4.0])
def test_backwards_shows_true_pictures_in_falling_order_and_in_time(
    make_player: Callable[[], Player], session: Session, film: Path, qtbot: QtBot, speed: float
) -> None:
    run_to_end(prepare_preview(PreparePreview(video=str(film))))
    player = make_player()
    seen = watched(player)
    session.set_frame(FRAMES - 1)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] == (FRAMES - 1, FRAMES - 1, False), timeout=15_000)
    seen.clear()
    session.set_view(speed=speed)
    session.set_playing(True)
    qtbot.waitUntil(lambda: session.frame < FRAMES - 60, timeout=8000)
    session.set_playing(False)
    frames = [frame for frame, _, _ in seen]
    assert frames == sorted(frames, reverse=True) and len(set(frames)) > 8
    assert all(frame == number for frame, number, _ in seen)


def test_backwards_works_without_a_scrub_track_too(
    make_player: Callable[[], Player], session: Session, qtbot: QtBot
) -> None:
    player = make_player()
    seen = watched(player)
    session.set_frame(30)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1][0] == 30)
    session.set_view(speed=-2.0)
    session.set_playing(True)
    qtbot.waitUntil(lambda: not session.playing, timeout=8000)
    assert session.frame == 0
    qtbot.waitUntil(lambda: seen[-1] == (0, 0, False))
    assert len({frame for frame, _, _ in seen}) > 8


@pytest.mark.parametrize("may_drop", [True, False])
def test_a_drag_ends_what_is_decoded_for_where_it_began_if_that_may_be_dropped(may_drop: bool) -> None:
    reader = SlowReader()
    store = PictureStore(1 << 20)
    ears = Ears(lambda *_: None, lambda *_: None, lambda *_: None)
    decoder = Decoder("", lambda _: reader, store, ears)
    decoder.start()
    decoder.show(5, may_drop=may_drop)
    assert reader.begun.wait(5)
    decoder.let_go()
    assert reader.given_up.wait(5 if may_drop else 0.05) == may_drop
    decoder.stop()
    decoder.join(5)
    assert not decoder.is_alive()


class SlowReader:
    """Works on a picture for as long as somebody wants it."""

    facts = None

    def __init__(self) -> None:
        self.begun, self.given_up = threading.Event(), threading.Event()

    def picture_if_wanted(self, index: int, is_wanted: Callable[[], bool]) -> None:
        self.begun.set()
        while is_wanted():
            self.given_up.wait(0.001)
        self.given_up.set()

    def pictures(self, start: int = 0, stop: int | None = None) -> Iterator[object]:
        return iter(())

    def group_start(self, index: int) -> int:
        return 0

    def close(self) -> None:
        pass


def test_a_follower_shows_any_frame_and_plays_along(film: Path, qtbot: QtBot) -> None:
    follower = Follower()
    seen: list[tuple[int, int]] = []
    follower.picture_ready.connect(lambda frame, image: seen.append((frame, number_of(image))))
    follower.open(str(film))
    follower.show(40)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] == (40, 40))
    follower.playing(1.0)

    def has_come(due: int) -> bool:
        follower.show(due)
        return seen[-1][0] == due

    for due in range(41, 60):
        qtbot.waitUntil(lambda due=due: has_come(due))
    follower.playing(0.0)
    follower.show(100)
    qtbot.waitUntil(lambda: seen[-1] == (100, 100))
    assert all(frame == number for frame, number in seen)
    follower.close()


def test_thumbnails_and_sound_picture_come_from_the_background(
    opened: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    extras = opened.extras
    assert extras.thumbnail(60) is None
    with qtbot.waitSignal(extras.thumbnails_ready, timeout=20_000):
        extras.start_now()
    qtbot.waitUntil(lambda: extras.progress is None, timeout=20_000)
    thumbnail = extras.thumbnail(60)
    assert thumbnail is not None and thumbnail.height() == 64
    assert abs(number_of(thumbnail) - 60) <= 16
    assert extras.waveform(0.0, 4.0, 10) is None  # the film is silent
    extras.start_now()
    assert extras.progress is None  # nothing is made twice
    made_film(tmp_path / "other.mp4", 20)
