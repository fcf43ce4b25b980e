"""A segment is made and resized with the mouse, tiers are made and ordered by keys with text of twice the
size, and all of it is taken back."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.theme import DARK, PEOPLE
from core.settings import Settings
from tests.app.made import made_store
from tests.journeys.driver import RunningProgram, saved

FRAMES = 120
SEEN_ALPHA = 0.75  # how the bar of a person is laid over the panel
TO_OWN_ROW = 11 + 24 + 12  # from the bar: half its row, the row of proposals, half of the next


@pytest.fixture
def session(tmp_path: Path) -> Path:
    store = made_store(tmp_path, frames=FRAMES)
    path = store.path
    store.close()
    return path


@pytest.fixture
def window(
    programs: list[RunningProgram], qtbot: QtBot, home: Path, session: Path, request: pytest.FixtureRequest
) -> RunningProgram:
    (home / "data").mkdir(parents=True)
    settings = Settings(theme="dark", text_scale=getattr(request, "param", 1.0))
    (home / "data" / "settings.json").write_bytes(msgspec.json.encode(settings))
    program = RunningProgram(qtbot, home, str(session))
    programs.append(program)
    program.until(lambda: presence_bar(program) is not None)
    return program


def presence_bar(window: RunningProgram) -> tuple[int, int, int] | None:
    """Left and right end and middle of the bar that says when the first person is seen."""
    over, under = QColor(PEOPLE[0]), QColor(DARK.raised)
    wanted = [
        round(a * SEEN_ALPHA + b * (1 - SEEN_ALPHA))
        for a, b in zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)  # type: ignore[arg-type]
    ]
    picture = window.picture().convertToFormat(window.picture().Format.Format_RGB32)
    width, height = picture.width(), picture.height()
    raw = np.frombuffer(picture.constBits(), np.uint8).reshape(height, -1, 4)[:, :width, 2::-1]
    near = (np.abs(raw.astype(int) - wanted).max(2) <= 4) & (np.arange(height)[:, None] > height // 2)
    rows = np.flatnonzero(near.sum(1) > 300)
    if not len(rows):
        return None
    columns = np.flatnonzero(near[rows[len(rows) // 2]])
    return int(columns[0]), int(columns[-1]) + 1, int(rows.mean())


def spans(path: Path) -> list[tuple[int, int]]:
    project = saved(path)
    tiers = [tier for tier in project.tiers if tier.id == "own0"] if project is not None else []
    return [(segment.start, segment.stop) for tier in tiers for segment in tier.segments]


def test_a_segment_is_drawn_resized_and_taken_back(window: RunningProgram, session: Path) -> None:
    before = saved(session)
    bar = presence_bar(window)
    assert bar is not None
    left, right, middle = bar
    y = middle + TO_OWN_ROW

    def x(frame: int) -> int:
        return round(left + (right - left) * frame / FRAMES)

    window.drag(x(60), y, x(90), y)
    window.until(lambda: len(spans(session)) == 2)
    start, stop = spans(session)[1]
    assert (abs(start - 60), abs(stop - 90)) <= (2, 2)
    window.drag(x(stop) - 2, y, x(106), y)
    window.until(lambda: abs(spans(session)[1][1] - 106) <= 2)
    window.key("ctrl+z", "ctrl+z")
    window.until(lambda: saved(session) == before)


@pytest.mark.parametrize("window", [2.0], indirect=True)
def test_tiers_are_made_and_ordered_by_keys_alone(window: RunningProgram, session: Path) -> None:
    before = saved(session)

    def names() -> list[str]:
        project = saved(session)
        return [tier.name for tier in project.tiers] if project is not None else []

    old = names()
    window.key("ctrl+shift+n")
    window.answer("New tier", "Gaze")
    window.until(lambda: names() == [*old, "Gaze"])
    window.key("ctrl+shift+Up")
    window.until(lambda: names().index("Gaze") == len(old) - 1)
    window.key("ctrl+z", "ctrl+z")
    window.until(lambda: saved(session) == before)
