"""The store: one door, undo that survives a restart, one signal, and long arrays."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.document import edits
from core.document.project import Project
from core.document.store import DocumentStore
from core.errors import UserError
from tests.core.document import builders as b


def test_what_was_created_is_what_opens(path: Path) -> None:
    project = b.project(b.tier("t1", b.segment("s1", 0, 10)), people=(b.person("a", b.span(1, 0, 9)),))
    DocumentStore.create(path, project).close()
    with DocumentStore.open(path) as store:
        assert store.project == project


def test_an_edit_is_there_after_reopening(store: DocumentStore, path: Path) -> None:
    store.apply("Cut", edits.split_segment, "t1", "s2", 15)
    project = store.project
    store.close()
    with DocumentStore.open(path) as again:
        assert again.project == project
        assert [s.stop for s in again.project.tiers[0].segments] == [10, 15, 30]


def test_undo_and_redo_go_back_and_forth_even_after_a_restart(store: DocumentStore, path: Path) -> None:
    first = store.project
    store.apply("Cut", edits.split_segment, "t1", "s2", 15)
    second = store.project
    assert store.undo() == "Cut"
    assert store.project == first
    store.close()
    with DocumentStore.open(path) as again:
        assert again.project == first
        assert again.redo() == "Cut"
        assert again.project == second
        assert not again.can_redo
        assert again.undo() == "Cut"
        assert again.undo() is None


def test_a_new_edit_after_undo_drops_what_could_be_redone(store: DocumentStore) -> None:
    store.apply("Cut", edits.split_segment, "t1", "s2", 15)
    store.undo()
    store.apply("Rename", edits.rename_tier, "t1", "Other")
    assert not store.can_redo
    assert store.redo() is None


def test_an_edit_that_refuses_changes_nothing(store: DocumentStore) -> None:
    before = store.project
    with pytest.raises(UserError):
        store.apply("Add", edits.add_segment, "t1", b.segment("s3", 5, 8))
    assert store.project is before
    assert not store.can_undo


def test_a_value_that_cannot_be_saved_is_refused_whole(store: DocumentStore) -> None:
    before = store.project
    with pytest.raises(UserError, match="cannot be saved"):
        store.apply("Note", edits.set_project_notes, "\ud800")
    assert store.project is before
    with pytest.raises(UserError, match="cannot be saved"):
        store.apply("\ud800", edits.set_project_notes, "x")
    assert store.project is before
    assert store.steps() == ()


def test_parts_that_did_not_change_stay_the_same_objects(store: DocumentStore) -> None:
    before = store.project
    store.apply("Rename", edits.rename_tier, "t1", "Other")
    assert store.project.videos is before.videos
    assert store.project.tiers[0].segments is before.tiers[0].segments
    store.undo()
    assert store.project.videos is before.videos
    assert store.project.tiers[0].segments is before.tiers[0].segments


def test_arrays_come_back_row_by_row_and_outlive_the_process(store: DocumentStore, path: Path) -> None:
    array = np.random.default_rng(1).normal(size=(1000, 33, 3)).astype(np.float32)
    array[500:600] = np.nan
    rows = store.write_array(array, rows_per_chunk=64)
    store.apply("Poses", edits.add_pose_layer, b.pose_layer(rows=rows), author="blazepose")
    np.testing.assert_array_equal(store.read_array(rows), array)
    np.testing.assert_array_equal(store.read_array(rows, 63, 129), array[63:129])
    assert store.read_array(rows, 2000).shape == (0, 33, 3)
    store.close()
    with DocumentStore.open(path) as again:
        found = again.project.pose_layers[0].tracks[0].rows
        np.testing.assert_array_equal(again.read_array(found, 990), array[990:])


def test_an_empty_project_opens(path: Path) -> None:
    DocumentStore.create(path, Project(id="p", name="Empty")).close()
    with DocumentStore.open(path) as store:
        assert store.project == Project(id="p", name="Empty")
        assert store.undo() is None


def test_an_existing_file_is_never_overwritten(path: Path) -> None:
    path.write_text("mine")
    with pytest.raises(UserError, match="exists already"):
        DocumentStore.create(path, Project(id="p", name="x"))
    assert path.read_text() == "mine"


def test_subscribers_hear_every_change_once_and_in_order(store: DocumentStore) -> None:
    heard: list[tuple[Project, Project]] = []

    def rename_once(before: Project, after: Project) -> None:
        if after.name == "Test":
            store.apply("Name", edits.rename_project, "Renamed")

    store.subscribe(rename_once)
    store.subscribe(lambda before, after: heard.append((before, after)))
    first = store.project
    store.apply("Rename", edits.rename_tier, "t1", "Other")
    assert [before is old for (before, _), old in zip(heard, [first, heard[0][1]])] == [True, True]
    assert [after.name for _, after in heard] == ["Test", "Renamed"]


def test_a_subscriber_that_left_hears_nothing(store: DocumentStore) -> None:
    heard: list[Project] = []
    leave = store.subscribe(lambda before, after: heard.append(after))
    leave()
    store.apply("Rename", edits.rename_tier, "t1", "Other")
    assert heard == []


def test_one_failing_subscriber_does_not_keep_the_change_from_the_others(store: DocumentStore) -> None:
    heard: list[Project] = []

    def fail(before: Project, after: Project) -> None:
        raise ZeroDivisionError

    store.subscribe(fail)
    store.subscribe(lambda before, after: heard.append(after))
    with pytest.raises(ZeroDivisionError):
        store.apply("Rename", edits.rename_tier, "t1", "Other")
    assert [p.tiers[0].name for p in heard] == ["Other"]


def test_an_edit_that_changes_nothing_is_no_step(store: DocumentStore) -> None:
    store.apply("Nothing", edits.relabel_segment, "t1", "s1", "squat")
    assert not store.can_undo


def test_a_copy_holds_the_last_edit_and_finds_its_videos(store: DocumentStore, path: Path) -> None:
    store.apply("Rename", edits.rename_tier, "t1", "Other")
    folder = path.parent / "copies"
    folder.mkdir()
    store.save_copy(folder / "copy.kinescribe")
    with DocumentStore.open(folder / "copy.kinescribe") as copy:
        assert copy.project.tiers == store.project.tiers
        assert copy.project.videos[0].path == "../v1.mp4"
        assert copy.undo() == "Rename"
    assert [p.name for p in folder.iterdir()] == ["copy.kinescribe"]


def test_a_closed_store_says_so(store: DocumentStore) -> None:
    store.close()
    with pytest.raises(UserError, match="closed"):
        store.apply("Rename", edits.rename_tier, "t1", "Other")
    assert store.read_only


def test_closing_leaves_one_plain_file(store: DocumentStore, path: Path) -> None:
    store.apply("Rename", edits.rename_tier, "t1", "Other")
    store.close()
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes()[18:20] == b"\x01\x01"  # rollback journal: may be copied as it is


def test_a_folder_that_vanished_is_said(store: DocumentStore, path: Path) -> None:
    elsewhere = path.parent.with_name("elsewhere")
    path.parent.rename(elsewhere)
    before = store.project
    with pytest.raises(UserError, match="no longer in its folder"):
        store.apply("Rename", edits.rename_tier, "t1", "Other")
    assert store.project is before
    elsewhere.rename(path.parent)
    store.apply("Rename", edits.rename_tier, "t1", "Other")


def test_a_folder_that_does_not_exist_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not exist"):
        DocumentStore.create(tmp_path / "no" / "x.kinescribe", Project(id="p", name="x"))
