"""Journeys run the real program as a process on a virtual display, driven with real keys and clicks."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from core.settings import Settings
from tests.helpers import display
from tests.journeys.driver import RunningProgram
from tests.studio.scenes import one_person_squats


def pytest_configure(config: pytest.Config) -> None:
    """The display must be there before the first QApplication."""
    display.start_for_tests()


@pytest.fixture(scope="session")
def squats(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A short film of somebody who squats three times."""
    path = tmp_path_factory.mktemp("film") / "squats.mp4"
    one_person_squats(path, reps=3, fps=15.0)
    return path


@pytest.fixture
def clip(squats: Path, tmp_path: Path) -> Path:
    """A copy of the film in a folder of its own."""
    return Path(shutil.copyfile(squats, tmp_path / "squats.mp4"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The person's own folder."""
    return tmp_path / "home"


@pytest.fixture
def programs(home: Path, qtbot: QtBot) -> Iterator[list[RunningProgram]]:
    """Programs started in a test; what still runs is ended."""
    if shutil.which("xdotool") is None:
        pytest.skip("xdotool is not installed")
    started: list[RunningProgram] = []
    yield started
    for program in started:
        program.kill()


@pytest.fixture
def text_scale(request: pytest.FixtureRequest, home: Path) -> float:
    """How large the text is, as the test asks; it is set in the person's settings."""
    scale = float(getattr(request, "param", 1.0))
    (home / "data").mkdir(parents=True, exist_ok=True)
    settings = Settings(text_scale=scale, tour_seen=True)
    (home / "data" / "settings.json").write_bytes(msgspec.json.encode(settings))
    return scale
