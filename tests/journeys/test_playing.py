"""Playing by keyboard alone with text of twice the size; events say where it came to."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.app.made import made_store
from tests.journeys.driver import RunningProgram, saved
from tests.journeys.test_labelling import go_to
from tests.journeys.test_many_videos import place

LAST = 239


@pytest.mark.parametrize("text_scale", [2.0], indirect=True)
def test_it_plays_on_backwards_and_inside_by_keyboard_alone(
    programs: list[RunningProgram], qtbot: QtBot, home: Path, tmp_path: Path, text_scale: float
) -> None:
    store = made_store(tmp_path, frames=LAST + 1)
    path, before = store.path, store.project
    store.close()
    window = RunningProgram(qtbot, home, str(path))
    programs.append(window)
    window.until(lambda: place(home).video_id != "")
    window.key("alt+1", "Down", "Down")  # from the picture, the tier events go to

    def events() -> list[int]:
        project = saved(path)
        tiers = project.tiers if project is not None else ()
        return sorted(event.frame for tier in tiers for event in tier.events)

    def mark() -> int:
        """Mark an event where it stands; its frame."""
        had = events()
        window.key("ctrl+shift+e")
        window.until(lambda: len(events()) == len(had) + 1)
        left = events()
        for frame in had:
            left.remove(frame)
        return left[0]

    go_to(window, 50)
    assert mark() == 50
    window.key("alt+1", "l")  # on
    window.until(lambda: place(home).frame > 60)
    window.key("k")
    forward = mark()
    assert 60 < forward <= LAST
    window.key("End")
    window.until(lambda: place(home).frame == LAST)
    window.key("j")  # backwards
    window.until(lambda: place(home).frame < LAST - 9)
    window.key("k")
    assert mark() < LAST - 9

    go_to(window, 30)
    window.key("alt+1", "i", *["Right"] * 10, "o", "shift+space")  # inside the marks, over and over
    inside = range(30, 41)
    seen = {30, 40}

    def has_gone_round() -> bool:
        frame = place(home).frame
        assert frame in inside or len(seen) == 2  # not noted yet
        seen.update({frame} & set(inside))
        return len(seen) >= 4

    window.until(has_gone_round)
    window.key("k")
    assert mark() in inside
    window.key("shift+space", "ctrl+l", "space")  # no longer kept inside: the loop keeps it between the marks
    seen = {30, 40}
    window.until(has_gone_round)
    window.key("space")
    assert mark() in inside

    window.key(*["ctrl+z"] * 5)
    window.until(lambda: saved(path) == before)
