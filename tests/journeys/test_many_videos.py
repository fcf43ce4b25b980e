"""Videos analysed over night: one is damaged, the window is killed in between, and the queue goes on."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.place import Place
from app.theme import DARK, LIGHT
from core.document.project import VideoItem
from tests.journeys.driver import RunningProgram, saved
from tests.studio.scenes import one_person_squats

ACCENT, WARNING = {DARK.accent, LIGHT.accent}, {DARK.warning, LIGHT.warning}


@pytest.fixture
def folder(squats: Path, tmp_path: Path) -> Path:
    """Three short films; the pictures of one are damaged after it was put into the session."""
    made = tmp_path / "clips"
    made.mkdir()
    shutil.copyfile(squats, made / "a.mp4")
    one_person_squats(made / "b.mp4", reps=1, fps=10.0)
    one_person_squats(made / "c.mp4", reps=2, fps=10.0)
    return made


def videos(session: Path) -> dict[str, VideoItem]:
    project = saved(session)
    return {video.path: video for video in project.videos} if project is not None else {}


def is_analysed(session: Path, name: str) -> bool:
    video = videos(session).get(name)
    return video is not None and video.step_status.get("poses") == "done"


def what_waits(home: Path) -> list[dict[str, str]]:
    """The entries that are kept for the next start."""
    files = list((home / "data" / "waiting").glob("*.json"))
    return [entry for file in files for entry in msgspec.json.decode(file.read_bytes())["entries"]]


def shows(window: RunningProgram, colours: set[str]) -> bool:
    return any(window.shows_notice(colour) for colour in colours)


@pytest.mark.parametrize("text_scale", [1.0, 2.0], indirect=True)
def test_videos_are_analysed_over_night_whatever_happens(
    programs: list[RunningProgram], qtbot: QtBot, home: Path, folder: Path, text_scale: float
) -> None:
    session = folder / "clips.kinescribe"
    window = RunningProgram(qtbot, home, str(folder))
    programs.append(window)
    window.until(lambda: len(videos(session)) == 3)

    # a drive fails: one film is cut off after it was read
    whole = (folder / "b.mp4").read_bytes()
    (folder / "b.mp4").write_bytes(whole[: len(whole) // 3])

    window.key("ctrl+shift+p")
    type_words(window, "Analyse all videos not analysed")
    window.key("Return")
    window.until(lambda: len(what_waits(home)) > 0)
    window.until(lambda: is_analysed(session, "a.mp4"))
    window.kill()
    assert "c.mp4" in {entry["name"] for entry in what_waits(home)}
    assert not is_analysed(session, "c.mp4")

    again = RunningProgram(qtbot, home)  # it says how it ended, and offers to go on there
    programs.append(again)
    again.until(lambda: shows(again, WARNING))
    again.kill()

    third = RunningProgram(qtbot, home, str(session))
    programs.append(third)
    third.until(lambda: shows(third, ACCENT))  # so many videos are still waiting
    third.key("ctrl+shift+p")
    type_words(third, "Go on with what waits")
    third.key("Return")
    third.until(lambda: is_analysed(session, "c.mp4"))
    third.until(lambda: all(entry.get("state") == "failed" for entry in what_waits(home)))
    (failed,) = what_waits(home)
    assert failed["name"] == "b.mp4"
    assert failed["reason"] == "b.mp4 is not the file it was: its size or content has changed."
    third.until(lambda: shows(third, WARNING))
    project = saved(session)
    assert project is not None
    runs = [layer.video_id for layer in project.pose_layers if layer.space == "px"]
    assert len(runs) == len(set(runs)) == 2  # nothing was analysed twice
    third.key("ctrl+q")
    third.until(lambda: third.process.poll() is not None)
    assert third.process.returncode == 0
    assert list((home / "data" / "running").glob("*.json")) == []


def test_a_killed_window_comes_back_to_the_frame_the_person_was_at(
    programs: list[RunningProgram], qtbot: QtBot, home: Path, clip: Path
) -> None:
    session = clip.with_suffix(".kinescribe")
    (home / "data").mkdir(parents=True)
    (home / "data" / "settings.json").write_text('{"text_scale": 2.0}')  # and so all of it at 200 %
    window = RunningProgram(qtbot, home, str(clip))
    programs.append(window)
    window.until(lambda: saved(session) is not None)
    window.until(lambda: place(home).video_id != "")
    window.key("shift+Right", "Right", "Right")
    window.until(lambda: place(home).frame == 12)
    window.kill()

    again = RunningProgram(qtbot, home)
    programs.append(again)
    again.key("ctrl+shift+p")
    type_words(again, "Go on where you were")
    again.key("Return")
    again.until(lambda: (place(home).project, place(home).frame) == (str(session), 12))


def place(home: Path) -> Place:
    """Where the running window is."""
    for file in (home / "data" / "running").glob("*.json"):
        return msgspec.json.decode(file.read_bytes(), type=Place)
    return Place(process=0, started=0.0)


def type_words(window: RunningProgram, words: str) -> None:
    window._do("type", "--delay", "25", words)
