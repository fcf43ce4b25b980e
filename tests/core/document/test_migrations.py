"""Projects of older versions open, after a backup copy."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from core.document import edits
from core.document.migrations import MIGRATIONS
from core.document.project import Project
from core.document.schema import SCHEMA_VERSION, expected_shapes, shape_of
from core.document.store import DocumentStore
from core.errors import UserError
from tests.core.document import builders as b

ROOT = Path(__file__).parents[3]


def make_version_1(path: Path) -> Project:
    """A file as version 1 wrote it: the name of a checkpoint was a column of its step."""
    with DocumentStore.create(path, b.project(b.tier("t1", b.segment("s1", 0, 10)))) as store:
        store.apply("Rename", edits.rename_tier, "t1", "Other")
        store.apply("Cut", edits.split_segment, "t1", "s1", 5)
        project = store.project
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        """
        ALTER TABLE step RENAME TO later;
        CREATE TABLE step (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            label TEXT NOT NULL,
            author TEXT NOT NULL,
            time TEXT NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
            holds_chunks INTEGER NOT NULL DEFAULT 0 CHECK (holds_chunks IN (0, 1)),
            checkpoint TEXT NOT NULL DEFAULT '',
            value BLOB NOT NULL CHECK (length(value) <= 33554432)
        ) STRICT;
        INSERT INTO step SELECT id, label, author, time, undone, holds_chunks, '', value FROM later;
        DROP TABLE later;
        DROP TABLE checkpoint;
        UPDATE step SET checkpoint = 'Renamed' WHERE id = 1;
        PRAGMA user_version = 1;
        """
    )
    found = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    found.pop("sqlite_sequence")
    assert {name: shape_of(sql) for name, sql in found.items()} == expected_shapes(1)
    connection.close()
    return project


@pytest.fixture
def old(tmp_path: Path) -> tuple[Path, Project]:
    path = tmp_path / "study.kinescribe"
    return path, make_version_1(path)


def test_there_is_a_migration_from_every_version() -> None:
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA_VERSION))


def test_a_version_1_project_opens_with_its_history_and_checkpoints(old: tuple[Path, Project]) -> None:
    path, project = old
    before = path.read_bytes()
    with DocumentStore.open(path) as store:
        assert store.project == project
        assert [name for name, _ in store.checkpoints()] == ["Renamed"]
        assert store.undo() == "Cut"
        assert store.project.tiers[0].segments[0].stop == 10
    assert path.with_name("study.backup-v1.kinescribe").read_bytes()[60:64] == b"\x00\x00\x00\x01"
    assert sorted(p.name for p in path.parent.iterdir()) == ["study.backup-v1.kinescribe", path.name]
    assert path.read_bytes() != before


def test_the_backup_can_be_opened_again(old: tuple[Path, Project]) -> None:
    path, project = old
    DocumentStore.open(path).close()
    backup = path.with_name("study.backup-v1.kinescribe")
    with DocumentStore.open(backup) as store:
        assert store.project == project


def test_an_earlier_backup_is_not_overwritten(old: tuple[Path, Project]) -> None:
    path, _ = old
    earlier = path.with_name("study.backup-v1.kinescribe")
    earlier.write_text("mine")
    DocumentStore.open(path).close()
    assert earlier.read_text() == "mine"
    assert path.with_name("study.backup-v1-2.kinescribe").exists()


def test_reading_an_old_project_leaves_it_as_it_is(old: tuple[Path, Project]) -> None:
    path, project = old
    before = path.read_bytes()
    with DocumentStore.open(path, read_only=True) as store:
        assert store.project == project
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_hostile_old_project_is_left_as_it_is(old: tuple[Path, Project]) -> None:
    path, _ = old
    connection = sqlite3.connect(path)
    connection.execute("CREATE TRIGGER evil AFTER INSERT ON step BEGIN DELETE FROM segment; END")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(UserError, match="do not belong"):
        DocumentStore.open(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="a process is killed by a signal")
def test_an_old_project_with_a_crashs_log_beside_it_keeps_what_is_in_the_log(
    old: tuple[Path, Project],
) -> None:
    path, _ = old
    code = (
        "import sqlite3, sys, os; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA journal_mode=WAL');"
        "c.execute(\"UPDATE step SET label = 'From the log' WHERE id = 2\"); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=True, cwd=ROOT)
    assert path.with_name(path.name + "-wal").stat().st_size > 0
    with DocumentStore.open(path) as store:
        assert [step.label for step in store.steps()] == ["Rename", "From the log"]
    with DocumentStore.open(path) as store:
        assert store.undo() == "From the log"
