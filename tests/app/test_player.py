"""Playing and scrubbing on real films whose pictures show their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.session import Session
from app.video.player import Player
from tests.app.made import made_film, made_project, made_times
from tests.core.media.films import read_number

FRAMES = 90


class Seen:
    """The pictures that came."""

    def __init__(self, player: Player) -> None:
        self.pictures: list[tuple[int, int]] = []
        player.picture_ready.connect(lambda frame, image: self.pictures.append((frame, number_of(image))))

    @property
    def last(self) -> tuple[int, int]:
        return self.pictures[-1] if self.pictures else (-1, -1)


def number_of(image: QImage) -> int:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return read_number(rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3))


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made.show_project(made_project(FRAMES), made_times(FRAMES))
    return made


@pytest.fixture
def player(session: Session, tmp_path: Path) -> Iterator[Player]:
    made = Player(session)
    made.open(str(made_film(tmp_path / "film.mp4", FRAMES, (192, 128))))
    yield made
    made.close()


def test_the_first_picture_comes_by_itself(player: Player, qtbot: QtBot) -> None:
    seen = Seen(player)
    qtbot.waitUntil(lambda: seen.last == (0, 0))


def test_going_to_a_frame_shows_exactly_that_frame(player: Player, session: Session, qtbot: QtBot) -> None:
    seen = Seen(player)
    for frame in (37, 3, 89, 88, 87, 50):
        session.set_frame(frame)
        qtbot.waitUntil(lambda frame=frame: seen.last == (frame, frame))


def test_scrubbing_fast_ends_on_the_newest_wish(player: Player, session: Session, qtbot: QtBot) -> None:
    seen = Seen(player)
    for frame in range(80):
        session.set_frame(frame)
    qtbot.waitUntil(lambda: seen.last == (79, 79))
    assert len(seen.pictures) < 80


def test_playing_shows_every_picture_as_the_frame_it_is(
    player: Player, session: Session, qtbot: QtBot
) -> None:
    seen = Seen(player)
    session.set_view(speed=2.0)
    session.set_playing(True)
    qtbot.waitUntil(lambda: not session.playing, timeout=8000)
    assert session.frame == FRAMES - 1
    frames = [frame for frame, _ in seen.pictures]
    assert frames == sorted(frames)
    assert all(frame == number for frame, number in seen.pictures)
    assert len(set(frames)) > FRAMES // 3


def test_playing_takes_the_time_the_video_has(player: Player, session: Session, qtbot: QtBot) -> None:
    from PySide6.QtCore import QElapsedTimer

    seen = Seen(player)
    qtbot.waitUntil(lambda: seen.last == (0, 0))
    clock = QElapsedTimer()
    clock.start()
    session.set_playing(True)
    qtbot.waitUntil(lambda: session.frame >= 45, timeout=8000)
    assert 1.3 < clock.elapsed() / 1000 < 3.0


def test_stopping_leaves_the_picture_of_the_frame_we_are_on(
    player: Player, session: Session, qtbot: QtBot
) -> None:
    seen = Seen(player)
    session.set_playing(True)
    qtbot.waitUntil(lambda: session.frame > 10, timeout=8000)
    session.set_playing(False)
    stopped = session.frame
    qtbot.waitUntil(lambda: seen.last == (stopped, stopped))


def test_a_loop_starts_again(player: Player, session: Session, qtbot: QtBot) -> None:
    session.set_view(loop=True, speed=4.0)
    session.set_frame(FRAMES - 20)
    session.set_playing(True)
    qtbot.waitUntil(lambda: session.frame < 20, timeout=8000)
    assert session.playing
    session.set_playing(False)


def test_going_elsewhere_while_playing_plays_on_from_there(
    player: Player, session: Session, qtbot: QtBot
) -> None:
    session.set_playing(True)
    qtbot.waitUntil(lambda: session.frame > 3, timeout=8000)
    session.set_frame(60)
    qtbot.waitUntil(lambda: session.frame > 63, timeout=8000)
    assert session.playing
    session.set_playing(False)


def test_what_is_no_video_is_said_and_leaves_no_thread(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "notes.mp4"
    bad.write_text("these are notes")
    player = Player(session)
    with qtbot.waitSignal(player.failed) as told:
        player.open(str(bad))
    assert told.args and told.args[0]
    player.close()


def test_pictures_are_made_as_small_as_they_are_shown(player: Player, session: Session, qtbot: QtBot) -> None:
    sizes: list[tuple[int, int]] = []
    player.picture_ready.connect(lambda _, image: sizes.append((image.width(), image.height())))
    player.set_size(QSize(96, 64))
    qtbot.waitUntil(lambda: (96, 64) in sizes)
    player.set_size(QSize(960, 640))
    qtbot.waitUntil(lambda: sizes[-1] == (192, 128))


def test_going_on_and_back_at_once_ends_on_the_frame_we_are_on(
    player: Player, session: Session, qtbot: QtBot
) -> None:
    seen = Seen(player)
    session.set_frame(1)
    qtbot.waitUntil(lambda: seen.last == (1, 1))
    with qtbot.waitSignal(player._follower._decoded, timeout=10_000):
        session.set_frame(2)  # must be decoded
        session.set_frame(1)  # is kept, and shown at once, before the picture of 2 comes
    assert seen.last == (1, 1)
