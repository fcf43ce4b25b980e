"""Many videos: their list, the queue of analyses, files that moved or were replaced."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from app import analysis as analysis_module
from app.application import Program
from app.dialogs.listing import ListingDialog
from app.item_models.videos import DONE, LABELLED, NAME, WORKER
from app.waiting import Entry, remember, remembered
from core.document import edits
from core.document.project import PoseLayer, Project, Provenance, Recording, RecordingVideo, Segment, Tier
from core.document.store import DocumentStore
from core.media.fingerprints import fingerprint
from tests.app.made import made_film, made_times, made_video

FRAMES = 20
ENGINE = [sys.executable, "-m", "tests.helpers.fake_engine", "inference"]


@pytest.fixture
def films(tmp_path: Path) -> Path:
    """A folder for films."""
    folder = tmp_path / "films"
    folder.mkdir()
    return folder


def session_of(folder: Path, *names: str) -> Path:
    """A session of real, short films of different lengths."""
    path = folder / "study.kinescribe"
    videos, recordings = [], []
    with DocumentStore.create(path, Project(id="p", name="Study")) as store:
        for number, name in enumerate(names):
            film = made_film(folder / f"{name}.mp4", FRAMES + number, size=(160, 96))
            frames = FRAMES + number
            item = msgspec.structs.replace(
                made_video(frames, film.name),
                id=name,
                size_bytes=film.stat().st_size,
                fingerprint=fingerprint(film),
                frame_times=store.write_array(made_times(frames)),
            )
            videos.append(item)
            recordings.append(Recording(id=f"r-{name}", name=name, videos=(RecordingVideo(video_id=name),)))
        whole = Project(id="p", name="Study", videos=tuple(videos), recordings=tuple(recordings))
        store.apply("Made", lambda _: whole, author="import")
    return path


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, _own_home: None) -> Iterator[Program]:
    """The program with an engine that needs no models."""
    made = Program(qapp, ENGINE)
    made.window.resize(1280, 800)
    made.window.show()
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.deleteLater()


def statuses(desk: Program) -> dict[str, str]:
    assert desk.session.project is not None
    return {video.id: desk.videos.model.status(video) for video in desk.session.project.videos}


def notices(desk: Program) -> list[str]:
    return [notice.text for notice in desk.notifications.shown]


# ---- the queue ---------------------------------------------------------------------------------------


def test_many_videos_are_analysed_one_after_the_other_and_a_bad_one_holds_nobody_up(
    desk: Program, qtbot: QtBot, films: Path
) -> None:
    desk.commands.files.open(str(session_of(films, "one", "bad", "crash", "four")))
    desk.actions["choose_all_videos"].trigger()
    assert len(desk.session.chosen_videos) == 4
    desk.actions["analyse_chosen"].trigger()
    assert list(statuses(desk).values()) == ["running", "waiting", "waiting", "waiting"]
    assert [job.name for job in desk.jobs.waiting] == ["bad.mp4", "crash.mp4", "four.mp4"]
    qtbot.waitUntil(lambda: desk.session.busy_jobs == 0, timeout=60_000)
    assert statuses(desk) == {"one": "analysed", "bad": "failed", "crash": "failed", "four": "analysed"}
    assert notices(desk) == ["2 done, 2 failed."]
    words = [desk.videos.model.status_words(video) for video in desk.session.project.videos]  # type: ignore[union-attr]
    assert words[1] == "Failed: There is no picture in bad.mp4."
    assert "stopped unexpectedly" in words[2]


def test_what_failed_is_listed_with_reasons_and_tried_again(
    desk: Program, qtbot: QtBot, films: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.commands.files.open(str(session_of(films, "one", "bad", "bad too")))
    seen: list[tuple[str, str]] = []

    def press_try_again(dialog: ListingDialog) -> bool:
        seen.extend(dialog._rows)
        dialog.deleteLater()
        return True

    monkeypatch.setattr(ListingDialog, "ask", press_try_again)
    desk.actions["analyse_new"].trigger()
    qtbot.waitUntil(lambda: notices(desk) == ["1 done, 2 failed."], timeout=60_000)
    desk.commands.jobs.show_failures(tuple(e for e in desk.analysis.entries if e.state == "failed"))
    assert [name for name, _ in seen] == ["bad.mp4", "bad too.mp4"]
    assert seen[0][1] == "There is no picture in bad.mp4.\nIs it a video?"
    assert list(statuses(desk).values()).count("failed") == 0
    qtbot.waitUntil(lambda: desk.session.busy_jobs == 0, timeout=60_000)
    assert list(statuses(desk).values()).count("failed") == 2


def test_the_queue_goes_on_after_the_window_was_closed(
    desk: Program, qapp: QApplication, qtbot: QtBot, films: Path
) -> None:
    path = session_of(films, "slow", "two", "three")
    desk.commands.files.open(str(path))
    desk.actions["analyse_new"].trigger()
    qtbot.waitUntil(lambda: desk.jobs.jobs[0].done > 0, timeout=60_000)
    desk.window.close()
    assert [(entry.video_id, entry.state) for entry in remembered(path)] == [
        ("slow", "held"),
        ("two", "held"),
        ("three", "held"),
    ]
    (films / "go").touch()
    again = Program(qapp, ENGINE)
    try:
        again.bad_days.offer_waiting_session()
        assert notices(again) == ["3 videos are still waiting in “study”."]
        again.commands.files.open(str(path))
        assert notices(again)[-1] == "3 videos are still waiting."
        assert set(statuses(again).values()) == {"waiting"}
        assert again.session.busy_jobs == 0  # nothing begins without being asked
        again.commands.jobs.go_on()
        qtbot.waitUntil(lambda: set(statuses(again).values()) == {"analysed"}, timeout=60_000)
        assert "3 videos are analysed." in notices(again)
        assert remembered(path) == ()
    finally:
        again.window.close()
        again.window.deleteLater()
        again.deleteLater()


def test_a_result_that_was_saved_just_before_the_end_is_not_made_again(desk: Program, films: Path) -> None:
    path = session_of(films, "one", "two")
    with DocumentStore.open(path) as store:
        layer = PoseLayer(
            id="l", run_id="run", video_id="one", skeleton="blazepose-33", space="px", tracks=(),
            provenance=Provenance(job="poses"),
        )  # fmt: skip
        store.apply("Find poses", edits.add_pose_layer, layer, author="model")
    remember(path, [Entry(video_id="one", kind="analyse"), Entry(video_id="two", kind="analyse")])
    desk.commands.files.open(str(path))
    assert [entry.video_id for entry in desk.analysis.entries] == ["two"]
    assert notices(desk) == ["1 video is still waiting."]


def test_a_job_goes_on_while_another_video_is_shown(desk: Program, qtbot: QtBot, films: Path) -> None:
    desk.commands.files.open(str(session_of(films, "slow", "other")))
    desk.commands.jobs.analyse()
    qtbot.waitUntil(lambda: desk.jobs.jobs[0].done > 0, timeout=60_000)
    assert not desk.actions["analyse"].isEnabled()
    desk.session.show_video("other")
    assert desk.actions["analyse"].isEnabled()
    desk.commands.jobs.analyse()
    assert [job.name for job in desk.jobs.waiting] == ["other.mp4"]
    desk.commands.jobs.cancel_job(desk.jobs.waiting[0].id)
    assert desk.jobs.waiting == ()
    (films / "go").touch()
    qtbot.waitUntil(lambda: statuses(desk) == {"slow": "analysed", "other": "new"}, timeout=60_000)
    assert desk.session.video is not None
    assert desk.session.video.id == "other"


def test_stopping_the_running_job_lets_the_rest_go_on(desk: Program, qtbot: QtBot, films: Path) -> None:
    desk.commands.files.open(str(session_of(films, "slow", "other")))
    desk.actions["analyse_new"].trigger()
    qtbot.waitUntil(lambda: desk.jobs.jobs[0].done > 0, timeout=60_000)
    desk.actions["stop_jobs"].trigger()
    qtbot.waitUntil(lambda: statuses(desk) == {"slow": "new", "other": "analysed"}, timeout=60_000)


def test_a_video_that_is_removed_is_not_analysed(desk: Program, qtbot: QtBot, films: Path) -> None:
    desk.commands.files.open(str(session_of(films, "slow", "two", "three")))
    desk.actions["analyse_new"].trigger()
    desk.videos.choose({"two"})
    desk.actions["remove_videos"].trigger()
    assert list(statuses(desk)) == ["slow", "three"]
    (films / "go").touch()
    qtbot.waitUntil(lambda: set(statuses(desk).values()) == {"analysed"}, timeout=60_000)
    assert (films / "two.mp4").exists()
    desk.actions["undo"].trigger()
    assert list(statuses(desk)) == ["slow", "two", "three"]


# ---- the list ----------------------------------------------------------------------------------------


def shown_names(desk: Program) -> list[str]:
    view = desk.videos.view
    return [str(view.index(row, NAME).data()) for row in range(view.rowCount())]


def test_the_list_says_how_far_each_video_is(desk: Program, films: Path) -> None:
    desk.commands.files.open(str(session_of(films, "one", "two")))
    store = desk.session.store
    assert store is not None
    tier = Tier(id="t", name="Mine", recording_id="r-one", finished=((0, 5),))
    store.apply("Add", edits.add_tier, tier)
    for start, stop, state in ((3, 10, "accepted"), (12, 20, "proposed")):
        segment = Segment(id=f"s{start}", start=start, stop=stop, label="x", state=state)  # type: ignore[arg-type]
        store.apply("Add", edits.add_segment, "t", segment)
    model = desk.videos.model
    assert model.index(0, LABELLED).data() == "50 %"
    assert model.index(1, LABELLED).data() == "0 %"
    model.setData(model.index(0, WORKER), "Nora", Qt.ItemDataRole.EditRole)
    model.setData(model.index(0, DONE), 2, Qt.ItemDataRole.CheckStateRole)
    assert desk.session.project is not None
    video = desk.session.project.videos[0]
    assert (video.worker, video.done) == ("Nora", True)
    assert model.summary(video) == "Not analysed · 50 % labelled · done · Nora"
    assert "one.mp4, Not analysed" in model.index(0, NAME).data(Qt.ItemDataRole.AccessibleTextRole)
    desk.actions["undo"].trigger()
    assert not desk.session.project.videos[0].done


def test_videos_are_found_filtered_and_sorted(desk: Program, films: Path) -> None:
    desk.commands.files.open(str(session_of(films, "walk b", "squat", "walk a")))
    store, videos = desk.session.store, desk.videos
    assert store is not None
    store.apply("Worker", edits.set_videos_work, ("squat",), worker="Nora", done=True)
    videos.search.setText("walk")
    assert shown_names(desk) == ["walk b.mp4", "walk a.mp4"]
    videos.search.setText("nora")
    assert shown_names(desk) == ["squat.mp4"]
    videos.search.setText("")
    videos.order_by(NAME)
    assert shown_names(desk) == ["squat.mp4", "walk a.mp4", "walk b.mp4"]
    videos.show_only("open")
    assert shown_names(desk) == ["walk a.mp4", "walk b.mp4"]
    videos.show_only("done")
    assert shown_names(desk) == ["squat.mp4"]
    videos.show_only("all")
    videos.order_by(-1)
    assert shown_names(desk) == ["walk b.mp4", "squat.mp4", "walk a.mp4"]


def test_videos_are_walked_and_shown_by_keyboard(desk: Program, qtbot: QtBot, films: Path) -> None:
    desk.commands.files.open(str(session_of(films, "one", "two", "three")))
    table = desk.videos.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert desk.session.video is not None
    assert desk.session.video.id == "two"
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert desk.session.chosen_videos == ("two", "three")


def test_a_wide_panel_is_a_table_with_heads(desk: Program, films: Path) -> None:
    desk.commands.files.open(str(session_of(films, "one", "two")))
    table = desk.videos.table
    assert table.isColumnHidden(LABELLED)
    desk.videos.resize(900, 300)
    assert not table.isColumnHidden(LABELLED)
    assert table.header().isVisibleTo(desk.videos)
    desk.videos.resize(200, 300)
    assert table.isColumnHidden(LABELLED)


def test_a_thousand_videos_are_looked_at_only_where_they_are_seen(desk: Program, qtbot: QtBot) -> None:
    videos = tuple(msgspec.structs.replace(made_video(100, f"{n}.mp4"), id=f"v{n}") for n in range(1000))
    recordings = tuple(Recording(id=v.id, name=v.id, videos=(RecordingVideo(video_id=v.id),)) for v in videos)
    project = Project(id="p", name="Many", videos=videos, recordings=recordings)
    asked: list[QModelIndex] = []
    model = desk.videos.model
    plain = model.summary
    model.summary = lambda video: asked.append(video) or plain(video)  # type: ignore[method-assign, func-returns-value, assignment, arg-type]
    desk.session.show_project(project, np.arange(100) / 30)
    QApplication.processEvents()
    assert desk.videos.view.rowCount() == 1000
    desk.videos.grab()
    assert 0 < len({id(video) for video in asked}) < 100


# ---- adding ------------------------------------------------------------------------------------------


def test_a_folder_of_videos_makes_one_session_and_bad_ones_are_told_once(
    desk: Program, qtbot: QtBot, films: Path
) -> None:
    for number in range(3):
        made_film(films / f"{number}.mp4", 10 + number, size=(160, 96))
    (films / "broken.mp4").write_bytes(b"no video at all")
    (films / "notes.txt").write_text("notes")
    with qtbot.waitSignal(desk.projects.added, timeout=60_000) as added:
        desk.window.dropped.emit([str(films)])
    assert added.args is not None
    assert (added.args[0], [failure.name for failure in added.args[1]]) == (3, ["broken.mp4"])
    assert desk.session.path == films / "films.kinescribe"
    assert shown_names(desk) == ["0.mp4", "1.mp4", "2.mp4"]
    assert notices(desk) == ["3 videos were added. 1 could not be read."]


def test_more_videos_are_added_to_the_open_session(
    desk: Program, qtbot: QtBot, films: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.commands.files.open(str(session_of(films, "one")))
    more = [str(made_film(films / f"more {n}.mp4", 12 + n, size=(160, 96))) for n in range(2)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([*more, str(films / "one.mp4")], ""))
    with qtbot.waitSignal(desk.projects.added, timeout=60_000) as added:
        desk.actions["add_videos"].trigger()
    assert added.args == [2, []]
    assert shown_names(desk) == ["one.mp4", "more 0.mp4", "more 1.mp4"]


# ---- files that moved ----------------------------------------------------------------------------------


def test_a_video_that_moved_near_by_is_found_and_its_place_is_saved(
    desk: Program, qtbot: QtBot, films: Path
) -> None:
    path = session_of(films, "one", "two")
    (films / "2024").mkdir()
    shutil.move(films / "one.mp4", films / "2024" / "renamed.mp4")
    desk.commands.files.open(str(path))
    qtbot.waitUntil(lambda: notices(desk) == ["one.mp4 was found again."] or bool(notices(desk)))
    qtbot.waitUntil(lambda: desk.canvas.frame == 0, timeout=10_000)
    assert desk.session.project is not None
    assert desk.session.project.videos[0].path == "2024/renamed.mp4"
    assert not desk.actions["undo"].isEnabled()  # not a step of the person


def test_a_lost_video_is_asked_for_once_and_brings_the_others_along(
    desk: Program, qtbot: QtBot, films: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = session_of(films, "one", "two", "three")
    far = tmp_path / "drive" / "copies"
    far.mkdir(parents=True)
    for name in ("one", "two"):
        shutil.move(films / f"{name}.mp4", far / f"{name}.mp4")
    desk.commands.files.open(str(path))
    qtbot.waitUntil(lambda: notices(desk) == ["2 videos are not where they were."])
    assert statuses(desk) == {"one": "missing", "two": "missing", "three": "new"}
    desk.session.show_video("three")
    desk.session.show_video("one")
    assert len(notices(desk)) == 1
    chosen = str(far / "one.mp4")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    desk.commands.files.ask_video_file("one")
    qtbot.waitUntil(lambda: "missing" not in statuses(desk).values())
    with DocumentStore.open(path, read_only=True) as saved:
        assert [v.path for v in saved.project.videos] == [
            "../drive/copies/one.mp4",
            "../drive/copies/two.mp4",
            "three.mp4",
        ]


def test_the_wrong_file_is_not_taken_for_a_lost_video(
    desk: Program, qtbot: QtBot, films: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = session_of(films, "one", "two")
    (films / "one.mp4").unlink()
    desk.commands.files.open(str(path))
    qtbot.waitUntil(lambda: len(notices(desk)) == 1)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(films / "two.mp4"), ""))
    desk.actions["find_video"].trigger()
    assert notices(desk)[-1] == "two.mp4 is not one.mp4: its content is another."
    assert statuses(desk)["one"] == "missing"


def test_a_video_replaced_by_another_is_told_and_used_only_when_asked(
    desk: Program, qtbot: QtBot, films: Path
) -> None:
    path = session_of(films, "one", "two")
    with DocumentStore.open(path) as store:
        tier = Tier(id="t", name="Mine", recording_id="r-one")
        store.apply("Add", edits.add_tier, tier)
        store.apply("Add", edits.add_segment, "t", Segment(id="s", start=2, stop=9, label="x"))
    (films / "one.mp4").unlink()
    made_film(films / "one.mp4", 31, size=(160, 96))
    desk.commands.files.open(str(path))
    qtbot.waitUntil(lambda: bool(notices(desk)))
    assert notices(desk) == ["one.mp4 is not the file it was."]
    assert desk.session.frames == FRAMES
    desk.commands.files.use_anyway("one")
    qtbot.waitUntil(lambda: desk.session.frames == 31, timeout=60_000)
    qtbot.waitUntil(lambda: desk.canvas.frame == 0, timeout=10_000)
    assert desk.session.project is not None
    assert [s.id for s in desk.session.project.tiers[0].segments] == ["s"]
    desk.actions["undo"].trigger()
    assert desk.session.project.videos[0].frames == FRAMES


def test_a_job_on_a_replaced_video_fails_with_a_reason(desk: Program, qtbot: QtBot, films: Path) -> None:
    desk.commands.files.open(str(session_of(films, "one", "two")))
    (films / "two.mp4").unlink()
    made_film(films / "two.mp4", 33, size=(160, 96))
    desk.actions["analyse_new"].trigger()
    qtbot.waitUntil(lambda: desk.session.busy_jobs == 0, timeout=60_000)
    assert statuses(desk) == {"one": "analysed", "two": "failed"}
    assert (
        desk.analysis.entries[0].reason == "two.mp4 is not the file it was: its size or content has changed."
    )


def test_words_for_kinds_of_jobs_are_all_there() -> None:
    kinds = {"analyse", "poses", *analysis_module.PROJECT_JOBS}
    assert {analysis_module.title_of(kind) for kind in kinds}.isdisjoint(k.capitalize() for k in kinds)


def test_a_session_opened_before_is_opened_again_from_the_menu(desk: Program, films: Path) -> None:
    path = session_of(films, "one")
    desk.commands.files.open(str(path))
    desk.commands.files.close_project()
    menu = desk.actions["open_recent"].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["study"]
    menu.actions()[0].trigger()
    assert desk.session.path == path
