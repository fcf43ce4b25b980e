"""Faults of the program, sudden ends, two windows on one session, places where nothing can be written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app import process
from app.application import Program
from app.crash import fatal_path, note_action, reports_dir, without_paths
from app.notifications import Notice
from app.place import Place, places_dir
from app.session import Selection
from core.document import edits, lock
from core.document.store import DocumentStore
from core.errors import UserError
from core.settings import load_settings
from tests.app.made import made_store


def buttons(notice: Notice) -> dict[str, QPushButton]:
    return {button.text(): button for button in notice.findChildren(QPushButton)}


def fail() -> None:
    raise ZeroDivisionError("oops")


def raise_uncaught() -> None:
    try:
        fail()
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def reports() -> list[str]:
    return [path.read_text("utf-8") for path in sorted(reports_dir().glob("*.txt"))]


# ---- faults of the program -----------------------------------------------------------------------------


def test_the_same_fault_again_and_again_is_one_notice_with_a_count(opened: Program, qtbot: QtBot) -> None:
    for _ in range(5):
        raise_uncaught()
    notices = opened.notifications.shown
    assert len(notices) == 1
    assert "Nothing is lost" in notices[0].hint
    assert "5 times" in notices[0].hint
    assert len(reports()) == 1


def test_a_report_names_version_and_last_actions_but_no_file_of_the_person(opened: Program) -> None:
    opened.actions["theme"].trigger()
    opened.actions["theme"].trigger()
    try:
        (Path("/data/patients/Anna Smith") / "clip.mp4").read_bytes()
    except OSError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    text = reports()[-1]
    assert text.startswith("Kinescribe 0.1.0, ")
    assert "theme, theme" in text
    assert "Anna" not in text
    assert "patients" not in text
    assert "'<file>.mp4'" in text
    assert f"tests{os.sep}app{os.sep}test_bad_days.py" in text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ('in "/home/anna/my clips/a b.mov" now', 'in "<file>.mov" now'),
        ("gone: /mnt/drive/clip.mp4, sorry", "gone: <file>.mp4, sorry"),
        (r"gone: C:\Users\Anna\clip.mp4", "gone: <file>.mp4"),
        (f'File "{sys.prefix}/lib/x.py", line 3', 'File "<python>/lib/x.py", line 3'),
        ("10/20 frames and/or 3 / 4", "10/20 frames and/or 3 / 4"),
    ],
)
def test_paths_are_taken_out_of_reports(text: str, plain: str) -> None:
    assert without_paths(text) == plain


def test_restart_after_a_fault_comes_back_to_the_same_frame(
    opened: Program, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.session.set_frame(77)
    raise_uncaught()
    buttons(opened.notifications.shown[0])["Restart here"].click()
    assert not opened.window.isVisible()
    path, at = opened.bad_days.restart_arguments
    assert at == "--at=video:77"
    again = Program(qapp)
    try:
        again.bad_days.open_at([path], [path, at])
        assert again.session.frame == 77
        qtbot.waitUntil(lambda: again.canvas.frame == 77, timeout=10_000)
    finally:
        again.close()
        again.window.deleteLater()
        again.deleteLater()


def test_the_window_that_is_closed_as_it_should_leaves_no_mark(opened: Program) -> None:
    opened.place.note()
    assert len(list(places_dir().glob("*.json"))) == 1
    opened.window.close()
    assert list(places_dir().glob("*.json")) == []
    assert not fatal_path(os.getpid()).exists()


def leave_mark(path: Path, frame: int) -> int:
    """A process that wrote where it was and is no more."""
    dead = subprocess.Popen([sys.executable, "-c", "pass"])
    dead.wait()
    place = Place(process=dead.pid, started=1.0, project=str(path), video_id="video", frame=frame)
    (places_dir() / f"{dead.pid}.json").write_bytes(msgspec.json.encode(place))
    return dead.pid


def test_after_a_sudden_end_one_notice_offers_to_go_on_there(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    made_store(tmp_path).close()
    pid = leave_mark(tmp_path / "film.kinescribe", 42)
    fatal_path(pid).write_text("Fatal Python error: Segmentation fault\n")
    program.bad_days.tell_unexpected_end()
    (notice,) = program.notifications.shown
    assert notice.text == "Kinescribe ended unexpectedly last time."
    assert "Nothing is lost" in notice.hint
    assert "Segmentation fault" in reports()[-1]
    buttons(notice)["Go on where you were"].click()
    assert program.session.frame == 42
    program.bad_days.tell_unexpected_end()
    assert program.notifications.shown == []  # told once


def test_a_window_that_still_runs_is_not_taken_for_one_that_ended(program: Program) -> None:
    program.place.note()
    program.bad_days.tell_unexpected_end()
    assert program.notifications.shown == []
    assert len(list(places_dir().glob("*.json"))) == 1


def test_the_layout_is_kept_also_when_the_program_ends_suddenly(opened: Program) -> None:
    opened.workspace.docks["people"].hide()
    opened.session.set_frame(3)
    opened.place.note()
    assert load_settings().window_state == opened.workspace.layout_text()


# ---- two windows on one session ------------------------------------------------------------------------


def test_the_second_window_says_so_all_the_time_and_follows_the_first(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    with made_store(tmp_path) as writer:
        program.commands.files.open(str(writer.path))
        assert "read only: open in another window" in program.window.windowTitle()
        assert not program.actions["add_videos"].isEnabled()
        program.session.set_frame(30)
        program.session.select(Selection("segment", "0-sproposed1", "tier0"))
        writer.apply("Rename", edits.relabel_segment, "tier0", "0-sproposed1", "lunge")
        writer.apply("Rename", edits.rename_project, "Evening training")
        program.follower.look()
        qtbot.waitUntil(lambda: program.window.windowTitle().startswith("Evening"), timeout=10_000)
        found = program.session.selected_segment()
        assert found is not None
        assert found[1].label == "lunge"
        assert program.session.frame == 30
        assert "read only" in program.window.windowTitle()


def test_the_second_window_takes_over_when_the_first_is_gone(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    writer = made_store(tmp_path)
    program.commands.files.open(str(writer.path))
    program.session.set_frame(30)
    writer.apply("Rename", edits.rename_project, "Last words")
    writer.close()
    program.follower.look()
    qtbot.waitUntil(
        lambda: (
            [n.text for n in program.notifications.shown] == ["The other window has closed this session."]
        ),
        timeout=10_000,
    )
    buttons(program.notifications.shown[-1])["Edit here"].click()
    assert not program.session.read_only
    assert program.session.project is not None
    assert program.session.project.name == "Last words"
    assert program.session.frame == 30
    assert "read only" not in program.window.windowTitle()
    assert program.actions["add_videos"].isEnabled()


def test_a_window_whose_session_is_taken_over_says_so(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.document.upkeep.HEARTBEAT_S", 0.1)
    store = made_store(tmp_path)
    store.close()
    path = store.path
    program.commands.files.open(str(path))
    program.follower.look()
    with DocumentStore.open(path, take_over=True) as other:
        qtbot.waitUntil(lambda: program.session.read_only, timeout=20_000)
        program.follower.look()
        assert "read only: open in another window" in program.window.windowTitle()
        assert not other.read_only


def test_a_place_where_nothing_can_be_written_is_told_with_the_way_out(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_store(tmp_path).close()

    def refuse(*_: object, **__: object) -> None:
        raise UserError("“film.kinescribe” could not be read or written: Permission denied.")

    monkeypatch.setattr("core.document.store.take", refuse)
    program.commands.files.open(str(tmp_path / "film.kinescribe"))
    assert program.notifications.shown[0].text == "“film.kinescribe” lies where nothing can be written."
    assert "save a copy" in program.notifications.shown[0].hint
    assert "nothing can be written here" in program.window.windowTitle()
    assert program.actions["save_copy"].isEnabled()


def test_an_open_session_is_truthfully_called_saved(opened: Program) -> None:
    assert opened.window.header.saved.text() == "saved"
    opened.session.select(Selection("segment", "0-sproposed1", "tier0"))
    opened.actions["accept"].trigger()
    assert opened.session.path is not None
    with DocumentStore.open(opened.session.path, read_only=True) as there:
        assert there.project == opened.session.project
    assert opened.window.header.saved.text() == "saved"


def test_last_actions_are_few(program: Program) -> None:
    for number in range(100):
        note_action(f"action{number}")
    raise_uncaught()
    assert "action99" in reports()[-1]
    assert "action50" not in reports()[-1]


def test_the_restarted_program_is_started_with_the_same_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(process.QProcess, "startDetached", lambda _, words: started.append(words))
    process.start_again(["a.kinescribe", "--at=video:3"])
    assert started[0][1:] == ["a.kinescribe", "--at=video:3"]


def test_who_writes_a_session_is_known_only_while_somebody_does(tmp_path: Path) -> None:
    store = made_store(tmp_path, frames=10)
    assert lock.held_by(store.path) == "this window"
    store.close()
    assert lock.held_by(store.path) is None


def test_a_session_on_a_network_place_says_how_it_is_saved(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_store(tmp_path, frames=10).close()
    monkeypatch.setattr("core.document.connections.on_network_share", lambda _: True)
    program.commands.files.open(str(tmp_path / "film.kinescribe"))
    assert "network place" in program.job_bar._message.text()
    assert program.window.header.saved.text() == "saved"
