"""A real clip: one key proposes segments, the keyboard alone decides them, and all of it is taken back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.document.project import Project, Tier
from core.settings import Settings, save_settings
from tests.journeys.driver import RunningProgram, saved
from tests.journeys.test_journeys import is_analyse_button_lit

CLIP = "squat_band_5fps.mp4"


@pytest.fixture
def real_clip(shared_data: Path, tmp_path: Path) -> Path:
    """A copy of a real clip in a folder of its own."""
    return Path(shutil.copyfile(shared_data / "videos" / CLIP, tmp_path / CLIP))


def project_of(path: Path) -> Project:
    """The session as it is saved."""
    found = saved(path)
    assert found is not None
    return found


def newest(path: Path) -> Tier:
    """The tier that was proposed last."""
    return [tier for tier in project_of(path).tiers if tier.segments][-1]


def is_analysed(path: Path) -> bool:
    """Whether the analysis of the clip is in the session."""
    found = saved(path)
    return found is not None and any(tier.segments for tier in found.tiers)


def undecided(path: Path) -> int:
    """How many proposals of the newest tier wait."""
    return sum(segment.state == "proposed" for segment in newest(path).segments)


def test_a_real_clip_is_segmented_with_one_key_decided_by_keys_and_all_is_taken_back(
    programs: list[RunningProgram],
    qtbot: QtBot,
    home: Path,
    real_clip: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(home))
    save_settings(Settings(tour_seen=True))
    session = real_clip.with_suffix(".kinescribe")
    window = RunningProgram(qtbot, home, str(real_clip))
    programs.append(window)
    window.until(session.exists)
    window.until(lambda: bool(project_of(session).videos))
    window.key("ctrl+Return")  # find the body, once
    window.until(lambda: is_analysed(session))
    window.until(lambda: is_analyse_button_lit(window))
    before = len(project_of(session).tiers)

    window.key("shift+F8")  # the one key
    window.until(lambda: len(project_of(session).tiers) > before)
    proposed = project_of(session)
    assert undecided(session) == len(newest(session).segments) > 0
    assert [tier.hidden for tier in proposed.tiers if tier.segments and tier.author != "human"] == [
        True,
        False,
    ]

    window.key("F8")  # the review queue
    keys = ["a", "r"]
    for number in range(undecided(session)):
        left = undecided(session)
        window.key(keys[number % 2])
        window.until(lambda left=left: undecided(session) < left)  # type: ignore[misc]
    assert {segment.state for segment in newest(session).segments} <= {"accepted", "rejected"}
    assert newest(session).segments[-1].author != "human"

    for _ in newest(session).segments:
        window.key("ctrl+z")
    window.until(lambda: project_of(session) == proposed)
    window.key("ctrl+q")
    window.until(lambda: window.process.poll() is not None)
    assert window.process.returncode == 0
