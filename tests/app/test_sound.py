"""Sound in step with the pictures, heard by a recording sink whose clock the test moves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from app.session import Session
from app.video.player import Player
from app.video.sound import Sound
from tests.app.made import made_project, made_times
from tests.core.media.films import numbered_picture

FRAMES = 120
RATE = 48000


class RecordingSink:
    """Keeps what it is given; `hears` of it are said to have been heard."""

    def __init__(self) -> None:
        self.given: list[NDArray[np.int16]] = []
        self.hears = 0.0
        self.volume = -1.0
        self.starts = 0

    def start(self) -> bool:
        self.given, self.hears = [], 0.0
        self.starts += 1
        return True

    def room(self) -> int:
        return max(RATE // 2 - self.samples, 0)

    def write(self, samples: NDArray[np.int16]) -> None:
        self.given.append(samples)

    def heard_s(self) -> float:
        return self.hears

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def stop(self) -> None:
        self.hears = 0.0

    @property
    def samples(self) -> int:
        return sum(map(len, self.given))


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Numbered pictures with a click at 2.5 s."""
    path = tmp_path_factory.mktemp("sound") / "film.mkv"
    with av.open(str(path), "w") as container:
        pictures = container.add_stream("libx264", rate=30, options={"preset": "ultrafast"})
        pictures.width, pictures.height = 96, 64
        sound = container.add_stream("pcm_s16le", rate=RATE)
        sound.layout = "mono"
        for number in range(FRAMES):
            container.mux(
                pictures.encode(av.VideoFrame.from_ndarray(numbered_picture(number), format="rgb24"))
            )
            samples = np.zeros((1, 1600), np.int16)
            if number == 75:
                samples[0, :200] = 30000
            frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
            frame.rate, frame.pts = RATE, number * 1600
            container.mux(sound.encode(frame))
        for stream in (pictures, sound):
            container.mux(stream.encode(None))
    return path


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made.show_project(made_project(FRAMES, has_sound=True), made_times(FRAMES))
    return made


@pytest.fixture
def sink() -> RecordingSink:
    return RecordingSink()


@pytest.fixture
def player(session: Session, sink: RecordingSink, film: Path, qtbot: QtBot) -> Iterator[Player]:
    made = Player(session, sound=Sound(lambda: sink))
    with qtbot.waitSignal(made.picture_ready):
        made.open(str(film))
    yield made
    made.close()


def test_sound_begins_where_the_picture_is(
    player: Player, session: Session, sink: RecordingSink, qtbot: QtBot
) -> None:
    session.set_frame(69)  # 2.3 s: the click is 0.2 s on
    session.set_playing(True)
    qtbot.waitUntil(lambda: sink.samples > RATE * 0.3)
    whole = np.concatenate(sink.given)[:, 0]
    first = int(np.flatnonzero(whole > 15000)[0])
    assert abs(first / RATE - 0.2) < 0.002
    session.set_playing(False)


def test_the_clock_of_the_sound_leads(
    player: Player, session: Session, sink: RecordingSink, qtbot: QtBot
) -> None:
    session.set_playing(True)
    qtbot.waitUntil(lambda: sink.samples > 0)
    sink.hears = 2.0  # the device is far ahead: the picture follows
    qtbot.waitUntil(lambda: session.frame >= 60, timeout=1000)
    session.set_playing(False)


@pytest.mark.parametrize(
    ("speed", "is_heard"), [(0.5, True), (2.0, True), (0.25, False), (4.0, False), (-1.0, False)]
)
def test_it_is_silent_where_it_would_be_noise(
    player: Player, session: Session, sink: RecordingSink, qtbot: QtBot, speed: float, is_heard: bool
) -> None:
    session.set_frame(60)
    session.set_view(speed=speed)
    session.set_playing(True)
    qtbot.waitUntil(lambda: session.frame != 60)
    if is_heard:
        qtbot.waitUntil(lambda: sink.samples > 0)
    assert (sink.starts > 0) == is_heard
    session.set_playing(False)


def test_muting_and_volume_reach_the_device(
    player: Player, session: Session, sink: RecordingSink, qtbot: QtBot
) -> None:
    session.set_view(volume=0.4)
    session.set_playing(True)
    qtbot.waitUntil(lambda: sink.samples > 0)
    assert sink.volume == 0.4
    starts = sink.starts
    session.set_view(muted=True)
    qtbot.waitUntil(lambda: session.frame > 5)
    assert sink.starts == starts
    session.set_playing(False)


def test_without_a_device_and_with_a_stuck_one_playing_goes_on(
    session: Session, film: Path, qtbot: QtBot
) -> None:
    for sound in (Sound(lambda: None), Sound(RecordingSink)):
        session.set_frame(0)
        player = Player(session, sound=sound)
        with qtbot.waitSignal(player.picture_ready):
            player.open(str(film))
        session.set_playing(True)
        qtbot.waitUntil(lambda: session.frame > 20, timeout=5000)
        session.set_playing(False)
        player.close()
