"""Who may write a project that is open twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.document import edits
from core.document.lock import STALE_S, lock_path
from core.document.store import DocumentStore
from core.errors import UserError
from tests.core.document import builders as b


def write_lock(path: Path, **changes: object) -> None:
    note = {"host": "elsewhere", "process": 1, "process_started": 0.0, "token": "x"} | changes
    lock_path(path).write_text(json.dumps(note))


@pytest.fixture
def closed(path: Path) -> Path:
    DocumentStore.create(path, b.project(b.tier("t1"))).close()
    return path


def test_a_second_opener_is_told_who_has_it_and_may_read(store: DocumentStore, path: Path) -> None:
    with pytest.raises(UserError, match="already open in this window"):
        DocumentStore.open(path)
    with DocumentStore.open(path, read_only=True) as reader:
        assert reader.project == store.project
        assert reader.read_only
        with pytest.raises(UserError, match="read only"):
            reader.apply("Rename", edits.rename_tier, "t1", "Other")
        store.apply("Rename", edits.rename_tier, "t1", "Other")
    assert lock_path(path).exists()


def test_another_computer_is_named(closed: Path) -> None:
    write_lock(closed)
    with pytest.raises(UserError, match="Kinescribe on elsewhere"):
        DocumentStore.open(closed)
    assert json.loads(lock_path(closed).read_text())["host"] == "elsewhere"


def test_the_lock_of_a_dead_process_is_taken_over(closed: Path) -> None:
    code = (
        "import sys, os; from pathlib import Path; from core.document.store import DocumentStore;"
        "DocumentStore.open(Path(sys.argv[1])); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, str(closed)], check=True, cwd=Path(__file__).parents[3])
    assert lock_path(closed).exists()
    with DocumentStore.open(closed) as store:
        store.apply("Rename", edits.rename_tier, "t1", "Other")
    assert not lock_path(closed).exists()


def test_a_heartbeat_that_stopped_long_ago_is_taken_over(closed: Path) -> None:
    write_lock(closed)
    old = time.time() - STALE_S - 10
    os.utime(lock_path(closed), (old, old))
    with DocumentStore.open(closed) as store:
        assert not store.read_only


def test_a_lock_that_makes_no_sense_is_taken_over(closed: Path) -> None:
    lock_path(closed).write_bytes(b"\xff" * 100)
    with DocumentStore.open(closed) as store:
        assert not store.read_only


def test_who_was_taken_over_cannot_write_any_more(store: DocumentStore, path: Path) -> None:
    with DocumentStore.open(path, take_over=True) as other:
        other.apply("Rename", edits.rename_tier, "t1", "Theirs")
        with pytest.raises(UserError, match="changed by another program"):
            store.apply("Rename", edits.rename_tier, "t1", "Mine")
        assert other.project.tiers[0].name == "Theirs"
        store.close()
        assert lock_path(path).exists()
    with DocumentStore.open(path) as again:
        assert again.project.tiers[0].name == "Theirs"


def test_a_folder_that_cannot_be_written_is_said_and_can_be_read(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **kwargs: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("core.document.lock._write", refuse)  # the tests may run as root, whom nothing stops
    before = closed.read_bytes()
    with pytest.raises(UserError, match="Permission denied"):
        DocumentStore.open(closed)
    with DocumentStore.open(closed, read_only=True) as store:
        assert store.project.name == "Test"
    assert closed.read_bytes() == before
