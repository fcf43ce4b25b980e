"""From a video to accepted labels, through every kind of bad luck."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from app.theme import DARK, LIGHT
from tests.journeys.driver import RunningProgram, saved, states

DANGER = {DARK.danger, LIGHT.danger}


@pytest.mark.parametrize("text_scale", [1.0, 2.0], indirect=True)
def test_a_video_is_opened_analysed_and_labelled_and_nothing_is_lost(
    programs: list[RunningProgram], qtbot: QtBot, home: Path, clip: Path, text_scale: float
) -> None:
    session = clip.with_suffix(".kinescribe")
    window = RunningProgram(qtbot, home, str(clip))
    programs.append(window)
    window.until(lambda: saved(session) is not None)
    window.until(lambda: is_analyse_button_lit(window))
    if text_scale == 1.0:
        window.click(-60, 22)  # Analyse
    else:  # with large text by keyboard alone
        window.key("ctrl+Return")
    window.until(lambda: len(states(session)) > 0)
    project = saved(session)
    assert project is not None
    counts = [sum(not c.partial for c in s.cycles) for s in project.repetition_sets]
    assert sum(counts) == 3
    assert set(states(session)) == {"proposed"}

    window.key("n", "a")
    window.until(lambda: states(session).count("accepted") == 1)
    window.key("ctrl+z")
    window.until(lambda: states(session).count("accepted") == 0)
    window.key("ctrl+shift+z")
    window.until(lambda: states(session).count("accepted") == 1)

    engine = window.engine()
    window.kill()
    assert states(session).count("accepted") == 1
    if engine is not None:
        window.until(lambda: not is_alive(engine.pid))  # it ends when nobody listens

    again = RunningProgram(qtbot, home, str(session))
    programs.append(again)
    again.until(lambda: is_analyse_button_lit(again))
    again.key("ctrl+z")  # undo survives the kill
    again.until(lambda: states(session).count("accepted") == 0)
    again.key("n", "a")
    again.until(lambda: states(session).count("accepted") == 1)
    again.key("ctrl+q")
    again.until(lambda: again.process.poll() is not None)
    assert again.process.returncode == 0
    assert states(session).count("accepted") == 1
    assert not session.with_name(session.name + "-wal").exists()


def test_a_killed_engine_is_told_and_the_analysis_starts_again(
    programs: list[RunningProgram], qtbot: QtBot, home: Path, clip: Path
) -> None:
    session = clip.with_suffix(".kinescribe")
    window = RunningProgram(qtbot, home, str(clip))
    programs.append(window)
    window.until(lambda: is_analyse_button_lit(window))
    window.key("ctrl+Return")
    window.until(lambda: window.engine() is not None)
    engine = window.engine()
    assert engine is not None
    os.kill(engine.pid, signal.SIGKILL)
    window.until(lambda: any(window.shows_notice(colour) for colour in DANGER))
    assert states(session) == []
    window.key("ctrl+Return")
    window.until(lambda: len(states(session)) > 0)
    window.key("ctrl+q")
    window.until(lambda: window.process.poll() is not None)
    assert window.process.returncode == 0


def is_analyse_button_lit(window: RunningProgram) -> bool:
    """Whether the one primary button can be pressed: it has the colour of the accent."""
    shown = window.picture().pixelColor(window.picture().width() - 22, 22)
    return any(
        abs(shown.red() - int(t.accent[1:3], 16)) + abs(shown.blue() - int(t.accent[5:7], 16)) < 20
        for t in (DARK, LIGHT)
    )


def is_alive(pid: int) -> bool:
    """Whether the process still runs."""
    return psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
