"""A process that dies, a disc that is full: what was shown is saved, and nothing is half-written."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.document import edits
from core.document.project import Project
from core.document.store import DocumentStore
from core.errors import UserError
from tests.core.document import builders as b

ROOT = Path(__file__).parents[3]
CHILD = """
import sys
from pathlib import Path
import numpy as np
from core.document import edits
from core.document.store import DocumentStore
store = DocumentStore.open(Path(sys.argv[1]))
number = len(store.project.tiers[0].segments)
print("ready", flush=True)
while True:
    store.apply("Add", edits.add_segment, "t1", __import__("tests.core.document.builders", fromlist=["x"])
                .segment(f"s{number}", number, number + 1))
    number += 1
    if number % 7 == 0:
        store.write_array(np.zeros((3000, 99), np.float64))
    if number % 11 == 0:
        store.undo()
        number -= 1
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="a process is killed by a signal")
def test_every_edit_that_was_seen_survives_kill_9(path: Path) -> None:
    DocumentStore.create(path, b.project(b.tier("t1"))).close()
    reached = 0
    rng = np.random.default_rng(3)
    for _ in range(6):
        with subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
            for _ in range(int(rng.integers(3, 40))):
                reached = int(child.stdout.readline())
            time.sleep(float(rng.uniform(0, 0.02)))  # die at any moment, also within a transaction
            child.send_signal(signal.SIGKILL)
            rest = child.stdout.read().split("\n")[:-1]
            reached = int(rest[-1]) if rest else reached
        with DocumentStore.open(path) as store:  # also takes the dead one's lock over
            segments = store.project.tiers[0].segments
            # the child may have saved edits that it died before telling of: one, or an undo on top of it
            assert reached - 1 <= len(segments) <= reached + 1
            assert [segment.start for segment in segments] == list(range(len(segments)))
    with DocumentStore.open(path) as store:
        while store.undo():
            pass
        assert store.project.tiers[0].segments == ()
    assert path.stat().st_size < 3_000_000  # the arrays nobody referred to are gone


OPENING = """
import sys
from pathlib import Path
from core.document import edits
from core.document.project import Project
from core.document.store import DocumentStore
path = Path(sys.argv[1])
print("ready", flush=True)
while True:
    if not path.exists():
        DocumentStore.create(path, Project(id="p", name="0")).close()
    with DocumentStore.open(path) as store:
        name = str(int(store.project.name) + 1)
        store.apply("Count", edits.rename_project, name)
        print(name, flush=True)
    if int(name) % 5 == 0:
        store = DocumentStore.open(path)
        store.save_copy(path.with_name("copy.kinescribe"))
        store.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="a process is killed by a signal")
def test_dying_while_creating_opening_copying_or_closing_loses_nothing(path: Path) -> None:
    told = 0
    rng = np.random.default_rng(5)
    for _ in range(6):
        with subprocess.Popen(
            [sys.executable, "-c", OPENING, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
            time.sleep(float(rng.uniform(0, 0.15)))
            child.send_signal(signal.SIGKILL)
            rest = child.stdout.read().split("\n")[:-1]
            told = int(rest[-1]) if rest else told
        if path.exists():
            with DocumentStore.open(path) as store:
                assert int(store.project.name) in (told, told + 1)
                told = int(store.project.name)
        else:
            assert told == 0
        copy = path.with_name("copy.kinescribe")
        if copy.exists():
            DocumentStore.open(copy, read_only=True).close()


@contextlib.contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """Let no file grow beyond `size`, as a full disc does."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_full_disc_is_said_and_nothing_is_half_written(store: DocumentStore, path: Path) -> None:
    store.apply("Rename", edits.rename_tier, "t1", "Other")
    before = store.project
    many = tuple(b.segment(f"x{n}", 100 + n, 101 + n, "a long label " * 100) for n in range(1000))
    with files_no_longer_than(400_000):
        with pytest.raises(UserError, match="no room left"):
            store.apply("Add", edits.add_segments, "t1", many)
        assert store.project is before
        with pytest.raises(UserError, match="no room left"):
            store.write_array(np.random.default_rng(1).normal(size=(200_000,)))
        with pytest.raises(UserError, match="no room left"):
            while True:
                store.apply("Add", edits.add_tier, b.tier(edits.new_id()))
        before = store.project
    store.apply("Add", edits.add_segments, "t1", many)
    assert store.undo() == "Add"
    assert store.project == before
    store.close()
    with DocumentStore.open(path) as again:
        assert again.project == before


def test_a_full_disc_leaves_no_new_project_or_copy_behind(store: DocumentStore, path: Path) -> None:
    store.apply("Rename", edits.rename_tier, "t1", "Other")
    folder = path.parent
    names = sorted(folder.iterdir())
    with files_no_longer_than(20_000):
        with pytest.raises(UserError, match="no room left"):
            DocumentStore.create(folder / "new.kinescribe", Project(id="p", name="x"))
        with pytest.raises(UserError, match="no room left"):
            store.save_copy(folder / "copy.kinescribe")
    assert sorted(folder.iterdir()) == names


def test_a_full_disc_when_closing_keeps_what_was_saved(path: Path) -> None:
    store = DocumentStore.create(path, b.project(b.tier("t1")))
    for number in range(200):
        store.apply("Add", edits.add_segment, "t1", b.segment(f"s{number}", number, number + 1, "x" * 900))
    with files_no_longer_than(path.stat().st_size):
        store.close()
    with DocumentStore.open(path) as again:
        assert len(again.project.tiers[0].segments) == 200


def test_the_log_is_emptied_after_a_moment_of_quiet(store: DocumentStore, path: Path) -> None:
    size = path.stat().st_size
    store.write_array(np.random.default_rng(1).normal(size=(50_000,)))
    assert path.stat().st_size == size
    ended = time.monotonic() + 10
    while path.stat().st_size == size and time.monotonic() < ended:
        threading.Event().wait(0.05)
    assert path.stat().st_size > size + 300_000


def test_a_network_share_gets_a_rollback_journal(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.document.connections.on_network_share", lambda path: True)
    with DocumentStore.create(path, b.project(b.tier("t1"))) as store:
        store.apply("Rename", edits.rename_tier, "t1", "Other")
        rows = store.write_array(np.arange(1000.0))
        np.testing.assert_array_equal(store.read_array(rows), np.arange(1000.0))
        assert path.read_bytes()[18:20] == b"\x01\x01"
    with DocumentStore.open(path) as again:
        assert again.project.tiers[0].name == "Other"
