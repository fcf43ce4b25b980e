"""The window as a person uses it, on a made session."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.actions import TABLE
from app.application import Program
from app.commands import changing
from app.commands import edit as commands_module
from app.session import NOTHING, Selection
from core.document.store import DocumentStore
from core.settings import load_settings
from tests.app.made import made_film, made_store
from tests.conftest import ROOT

PROPOSAL = Selection("segment", "0-sproposed1", "tier0")


def press(
    program: Program, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(program.window, key, modifiers)


def states(program: Program) -> list[str]:
    assert program.session.project is not None
    return [segment.state for tier in program.session.project.tiers for segment in tier.segments]


def test_the_first_page_offers_a_video_and_the_sample(program: Program) -> None:
    assert not program.window.shows_workspace
    assert program.actions["open"].isEnabled()
    assert program.actions["open_sample"].isEnabled()
    assert not program.actions["analyse"].isEnabled()


def test_an_opened_session_shows_video_people_and_timeline(opened: Program) -> None:
    assert opened.window.shows_workspace
    assert opened.window.windowTitle().startswith("Morning training")
    titles = [row.title for row in opened.timeline.rows.rows]
    at = titles.index("Anna")
    assert titles[at : at + 4] == ["Anna", "Proposals", "Own", "Repetitions"]
    assert opened.transport.texts()[0] == "0:00.000"
    assert "frame 0 / 119" in opened.transport.texts()[1]


def test_keys_step_through_the_frames(opened: Program) -> None:
    session, shift, control = (
        opened.session,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.ControlModifier,
    )
    seen = []
    for key, modifiers in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, shift),
        (Qt.Key.Key_Right, control),
        (Qt.Key.Key_Left, shift),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
    ):
        press(opened, key, modifiers)
        seen.append(session.frame)
    assert seen == [1, 11, 41, 31, 30, 119, 119, 0]


def test_the_picture_follows_the_frame_and_the_overlay_its_picture(opened: Program, qtbot: QtBot) -> None:
    opened.session.set_frame(60)
    qtbot.waitUntil(lambda: opened.canvas.frame == 60, timeout=10_000)
    body = opened.poses.bodies(60)[0]
    area = opened.canvas.picture_area()
    knee = body.px[25] * area.width() / 640
    shown = opened.canvas.grab().toImage()
    patch = [
        shown.pixelColor(int(area.left() + knee[0]) + dx, int(area.top() + knee[1]) + dy)
        for dx in range(-4, 5)
        for dy in range(-4, 5)
    ]
    opened.session.set_view(show_skeleton=False)
    plain = opened.canvas.grab().toImage()
    bare = [
        plain.pixelColor(int(area.left() + knee[0]) + dx, int(area.top() + knee[1]) + dy)
        for dx in range(-4, 5)
        for dy in range(-4, 5)
    ]
    assert patch != bare
    assert any(colour.blue() > 200 and colour.red() < 160 for colour in patch)  # the left side is blue


def test_space_plays_and_stops(opened: Program, qtbot: QtBot) -> None:
    press(opened, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: opened.session.frame > 5, timeout=10_000)
    press(opened, Qt.Key.Key_Space)
    assert not opened.session.playing


def test_accepting_is_saved_at_once_and_can_be_undone(opened: Program) -> None:
    opened.session.select(PROPOSAL)
    before = states(opened).count("accepted")
    press(opened, Qt.Key.Key_A)
    assert states(opened).count("accepted") == before + 1
    assert opened.session.path is not None
    with DocumentStore.open(opened.session.path, read_only=True) as saved:
        found = [s for tier in saved.project.tiers for s in tier.segments if s.id == PROPOSAL.id]
        assert found[0].state == "accepted"
    press(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert states(opened).count("accepted") == before
    press(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert states(opened).count("accepted") == before + 1


def test_delete_rejects_the_selected_proposal(opened: Program) -> None:
    opened.session.select(PROPOSAL)
    press(opened, Qt.Key.Key_Delete)
    assert states(opened).count("rejected") == 1


def test_accepting_needs_a_selected_proposal(opened: Program) -> None:
    opened.session.select(NOTHING)
    assert not opened.actions["accept"].isEnabled()
    opened.session.select(PROPOSAL)
    assert opened.actions["accept"].isEnabled()


def test_n_goes_from_proposal_to_proposal(opened: Program) -> None:
    visited = []
    for _ in range(4):
        press(opened, Qt.Key.Key_N)
        visited.append(opened.session.selection.id)
    assert visited[0] != visited[1]
    assert visited[3] == visited[0]
    found = opened.session.selected_segment()
    assert found is not None
    assert opened.session.frame == found[1].start


def test_a_label_is_renamed_with_what_is_known_offered(
    opened: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def answer(*arguments: object) -> str:
        offered.extend(arguments[-1])  # type: ignore[arg-type]
        return "lunge"

    monkeypatch.setattr(changing, "ask_text", answer)
    opened.session.select(PROPOSAL)
    press(opened, Qt.Key.Key_F2)
    found = opened.session.selected_segment()
    assert found is not None
    assert found[1].label == "lunge"
    assert "squat" in offered


def test_a_person_is_renamed_everywhere(opened: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands_module, "ask_text", lambda *_: "Frida")
    opened.session.select(Selection("person", "person0"))
    press(opened, Qt.Key.Key_F2)
    assert "Frida" in [row.title for row in opened.timeline.rows.rows]
    assert opened.poses.bodies(0)[0].name == "Frida"


def test_a_click_on_a_person_in_the_picture_selects_them(opened: Program) -> None:
    body = opened.poses.bodies(0)[0]
    area = opened.canvas.picture_area()
    at = body.px[11] * area.width() / 640
    place = QPoint(round(area.left() + at[0]), round(area.top() + at[1]))
    QTest.mouseClick(opened.canvas, Qt.MouseButton.LeftButton, pos=place)
    assert opened.session.selection == Selection("person", "person0")


def test_the_person_is_drawn_in_3d(opened: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: opened.scene.image is not None or bool(opened.scene.failure), timeout=20_000)
    assert opened.scene.failure == ""
    opened.scene.show_frame(0)
    qtbot.waitUntil(lambda: blue_pixels(opened.scene.image) > 100, timeout=10_000)
    front = opened.scene.image
    opened.scene.look_from("Side")
    qtbot.waitUntil(lambda: opened.scene.image is not front, timeout=10_000)


def blue_pixels(image: QImage | None) -> int:
    if image is None:
        return 0
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).astype(int)
    return int(((pixels[..., 0] - pixels[..., 2]) > 80).sum())


def test_a_dropped_session_is_opened(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    made_store(tmp_path).close()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "film.kinescribe"))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, buttons, modifiers)
    program.window.dropEvent(drop)
    qtbot.waitUntil(lambda: program.session.project is not None)
    assert program.window.shows_workspace


def test_a_video_gets_a_session_beside_it(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    video = made_film(tmp_path / "a “film” ünd more.mp4", 30)
    program.commands.files.open(str(video))
    qtbot.waitUntil(lambda: program.canvas.frame == 0, timeout=30_000)
    assert video.with_suffix(".kinescribe").exists()
    assert program.session.frames == 30
    assert program.actions["analyse"].isEnabled()
    assert not program.actions["undo"].isEnabled()


def test_videos_of_the_same_name_get_sessions_of_their_own(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    for name, frames in (("film.mp4", 20), ("film.mov", 25)):
        program.commands.files.open(str(made_film(tmp_path / name, frames)))
        qtbot.waitUntil(lambda frames=frames: program.session.frames == frames, timeout=30_000)
    assert sorted(path.name for path in tmp_path.glob("*.kinescribe")) == [
        "film-2.kinescribe",
        "film.kinescribe",
    ]


@pytest.mark.parametrize("kind", ["missing", "text", "empty", "folder", "broken session"])
def test_what_cannot_be_opened_is_told_and_the_window_goes_on(
    program: Program, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "clip.mp4"
    if kind == "text":
        path.write_text("these are notes")
    elif kind == "empty":
        path.write_bytes(b"")
    elif kind == "folder":
        path.mkdir()
    elif kind == "broken session":
        path = tmp_path / "clip.kinescribe"
        path.write_bytes(b"SQLite format 3\x00 but not really")
    program.commands.files.open(str(path))
    qtbot.waitUntil(lambda: bool(program.notifications.shown), timeout=30_000)
    notice = program.notifications.shown[0]
    assert path.stem in notice.text or "video" in notice.text or "clip" in notice.text
    assert not program.window.shows_workspace
    assert [p.name for p in tmp_path.glob("*.kinescribe") if kind != "broken session"] == []


def test_a_missing_video_is_told_and_the_rest_works(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    made_store(tmp_path).close()
    (tmp_path / "film.mp4").unlink()
    program.commands.files.open(str(tmp_path / "film.kinescribe"))
    qtbot.waitUntil(lambda: bool(program.notifications.shown))
    assert "film.mp4" in program.notifications.shown[0].text
    assert program.timeline.rows.rows


def test_a_session_that_is_open_elsewhere_is_opened_to_read_only(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    with made_store(tmp_path):
        program.commands.files.open(str(tmp_path / "film.kinescribe"))
        qtbot.waitUntil(lambda: program.session.project is not None)
        assert program.session.read_only
        program.session.select(PROPOSAL)
        assert not program.actions["accept"].isEnabled()
        assert not program.actions["analyse"].isEnabled()
        program.commands.files.close_project()


def test_the_theme_changes_at_once_and_is_remembered(opened: Program) -> None:
    before = opened.timeline.grab().toImage().pixelColor(10, 150).lightness()
    opened.actions["theme"].trigger()
    after = opened.timeline.grab().toImage().pixelColor(10, 150).lightness()
    assert abs(after - before) > 100
    chosen = load_settings().theme
    opened.actions["theme"].trigger()
    assert {chosen, load_settings().theme} == {"dark", "light"}


def test_sizes_of_panels_and_recent_sessions_are_remembered(
    opened: Program, qapp: QApplication, qtbot: QtBot
) -> None:
    layout = opened.workspace.layout_text()
    opened.window.close()
    settings = load_settings()
    assert settings.window_state == layout
    assert settings.recent_projects[0].endswith("film.kinescribe")


def test_every_action_says_what_it_does_and_its_key(program: Program) -> None:
    for spec in TABLE:
        assert program.actions[spec.id].toolTip()
        if spec.keys:
            assert "(" in program.actions[spec.id].toolTip()
    keys = [key for spec in TABLE for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_help_lists_every_key(program: Program) -> None:
    program.commands.help.show_help("keys")
    help_window = program.commands.help._help
    assert help_window is not None
    for spec in TABLE:
        if spec.keys:
            assert spec.text.removesuffix(" ...") in help_window.text
    help_window.close()


def test_an_error_of_ours_becomes_a_report_and_a_notice(program: Program, qtbot: QtBot) -> None:
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("oops"), None)
    qtbot.waitUntil(lambda: bool(program.notifications.shown))
    assert "ZeroDivisionError" in program.notifications.shown[0].text
    from app.crash import reports_dir

    assert "oops" in next(reports_dir().glob("*.txt")).read_text("utf-8")


def test_painting_ten_thousand_times_costs_no_reference_to_none(qtbot: QtBot, opened: Program) -> None:
    widget = opened.timeline
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    widget.render(image)
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(10_000):
        widget.render(image)
    after = sys.getrefcount(None)
    assert abs(after - before) < 1000


def test_the_windows_process_loads_nothing_heavy(tmp_path: Path) -> None:
    made_store(tmp_path).close()
    script = f"""
import sys
from PySide6.QtTest import QTest
from app import application
app = application.make_qt_application()
program = application.Program(app)
program.window.show()
program.commands.files.open({str(tmp_path / "film.kinescribe")!r})
for _ in range(400):
    QTest.qWait(25)
    if program.canvas.frame == 0:
        break
print("picture", program.canvas.frame)
print("loaded", *{{"torch", "onnxruntime", "scipy", "matplotlib"}} & set(sys.modules))
program.window.close()
program.close()
"""
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=120, cwd=ROOT
    )
    assert ran.stdout.split("\n")[:2] == ["picture 0", "loaded"], ran.stderr[-2000:]
