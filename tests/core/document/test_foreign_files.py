"""Files that are no project, broken, hostile or from the future: a clear message, and not a byte changed."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.document import edits
from core.document.rows import StepStatus
from core.document.schema import APPLICATION_ID
from core.document.store import DocumentStore
from core.errors import UserError
from tests.core.document import builders as b

Damage = Callable[[sqlite3.Connection], object]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> memoryview:
    """The bytes of a whole project with a bit of everything."""
    path = tmp_path_factory.mktemp("good") / "good.kinescribe"
    tier = b.tier("t1", *(b.segment(f"s{n}", 10 * n, 10 * n + 5) for n in range(100)))
    with DocumentStore.create(path, b.project(tier, people=(b.person("a", b.span(1, 0, 9)),))) as store:
        store.apply("Rename", edits.rename_tier, "t1", "Other")
        store.apply("Cut", edits.split_segment, "t1", "s3", 32)
        store.apply("Status", edits.set_step_status, "v1", "poses", "done")
    return memoryview(path.read_bytes())  # a view, so that Hypothesis does not print it


@pytest.fixture
def path(tmp_path: Path, good: memoryview) -> Path:
    path = tmp_path / "project.kinescribe"
    path.write_bytes(good)
    return path


def refused(path: Path) -> str:
    """Try to open the file in both ways; returns the message after checking that nothing was touched."""
    before = path.read_bytes()
    with pytest.raises(UserError) as error:
        DocumentStore.open(path)
    with pytest.raises(UserError):
        DocumentStore.open(path, read_only=True)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
    return error.value.text


def tamper(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("PRAGMA foreign_keys = OFF")
    for statement in statements:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "content", [b"", b"not a project", b"\x00" * 5000, b"SQLite format 3\x00" + b"\x00" * 4080]
)
def test_a_file_that_is_no_project_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "project.kinescribe"
    path.write_bytes(content)
    assert "is not a Kinescribe project" in refused(path)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "project.kinescribe"
    tamper(path, "CREATE TABLE photos (id INTEGER)")
    assert "is not a Kinescribe project" in refused(path)


def test_a_folder_or_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        DocumentStore.open(tmp_path)
    with pytest.raises(UserError, match="There is no project"):
        DocumentStore.open(tmp_path / "no.kinescribe")
    assert list(tmp_path.iterdir()) == []


def test_a_file_from_the_future_is_refused(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[60:64] = struct.pack(">i", 99)
    path.write_bytes(data)
    assert "newer version of Kinescribe" in refused(path)


@pytest.mark.parametrize("share", [0.001, 0.1, 0.5, 0.99])
def test_a_truncated_file_is_refused(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert "cut off" in refused(path)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER UPDATE ON state BEGIN DELETE FROM segment; END",
        "CREATE VIEW evil AS SELECT * FROM segment",
        "CREATE TABLE evil (id INTEGER)",
        "CREATE INDEX evil ON segment (id)",
        "CREATE VIRTUAL TABLE evil USING fts5(text)",
        "ALTER TABLE segment ADD COLUMN evil TEXT",
        "ALTER TABLE segment ADD COLUMN evil TEXT GENERATED ALWAYS AS (hex(zeroblob(1000000000)))",
        "DROP TABLE event",
        "DROP TABLE project",
    ],
)
def test_foreign_or_missing_parts_are_refused(path: Path, statement: str) -> None:
    tamper(path, statement)
    assert "do not belong" in refused(path) or "damaged" in refused(path)


def test_a_view_in_the_place_of_a_table_is_refused(path: Path) -> None:
    tamper(path, "DROP TABLE event", "CREATE VIEW event AS SELECT id AS tier_id, id, value FROM tier")
    assert "do not belong" in refused(path)


@pytest.mark.parametrize(
    ("table", "value"),
    [
        ("segment", "zeroblob(40000000)"),
        ("segment", "CAST('{\"id\":\"s1\"' AS BLOB)"),
        ("segment", "CAST('[' || replace(hex(zeroblob(200000)), '0', '[') AS BLOB)"),
        ("segment", "CAST('{\"id\":\"s1\",\"start\":\"zero\",\"stop\":3,\"label\":\"x\"}' AS BLOB)"),
        ("segment", "CAST('{\"id\":\"s1\",\"start\":5,\"stop\":3,\"label\":\"x\"}' AS BLOB)"),
        ("segment", "CAST('{\"id\":\"s1\",\"start\":0,\"stop\":1000000000000000,\"label\":\"x\"}' AS BLOB)"),
        ("segment", "CAST('{\"id\":\"other\",\"start\":0,\"stop\":3,\"label\":\"x\"}' AS BLOB)"),
        ("segment", "x'fffe'"),
        ("tier", "CAST(replace(value, '\"Other\"', 'null') AS BLOB)"),
        ("tier", "CAST(replace(value, 'r1', 'r9') AS BLOB)"),
        ("video", "CAST(replace(value, '\"length\":2000', '\"length\":900000000000') AS BLOB)"),
        ("video", "CAST(replace(value, '\"rows_per_chunk\":256', '\"rows_per_chunk\":0') AS BLOB)"),
        ("video", "CAST(replace(value, '\"<f8\"', '\"|O\"') AS BLOB)"),
        ("video", "CAST(replace(value, '\"width\":1280', '\"width\":-4') AS BLOB)"),
        ("video", "CAST(replace(value, '\"duration_s\":80.0', '\"duration_s\":1e999') AS BLOB)"),
        ("person", "CAST(replace(value, '\"stop\":9', '\"stop\":-9') AS BLOB)"),
        ("recording", "CAST(replace(value, 'v1', 'v7') AS BLOB)"),
    ],
)  # fmt: skip
def test_values_that_make_no_sense_are_refused(path: Path, table: str, value: str) -> None:
    where = "WHERE id = 's1'" if table == "segment" else ""
    tamper(path, f"UPDATE {table} SET value = {value} {where}")
    message = refused(path)
    assert "damaged" in message or "too large" in message


def test_rows_without_an_owner_are_refused(path: Path) -> None:
    tamper(path, "UPDATE segment SET tier_id = 'nobody'")
    assert "damaged" in refused(path)


def test_two_projects_in_one_file_are_refused(path: Path) -> None:
    tamper(path, "INSERT INTO project SELECT 'second', value FROM project")
    assert "damaged" in refused(path)


def test_a_huge_count_of_rows_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.document.loading.MAX_ROWS", 50)
    assert "too large" in refused(path)


def test_a_damaged_step_cannot_be_undone_but_the_project_opens(path: Path) -> None:
    tamper(path, "UPDATE step SET value = x'7b22'")
    with DocumentStore.open(path) as store:
        before = store.project
        with pytest.raises(UserError, match="damaged"):
            store.undo()
        assert store.project is before


def test_a_step_that_names_a_foreign_table_is_not_run(path: Path) -> None:
    evil = '[["chunk; DROP TABLE segment",["x"],[],"00"]]'
    tamper(path, f"UPDATE step SET value = CAST('{evil}' AS BLOB)")
    with DocumentStore.open(path) as store, pytest.raises(UserError, match="damaged"):
        store.undo()


def test_the_application_id_is_that_of_kinescribe(good: memoryview) -> None:
    assert struct.unpack(">I", good[68:72])[0] == APPLICATION_ID == int.from_bytes(b"KINE", "big")
    assert StepStatus(job="a", status="b").job == "a"


def test_a_foreign_journal_beside_a_good_project_does_no_harm(path: Path) -> None:
    good = path.read_bytes()
    pages = len(good) // 4096
    head = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + struct.pack(">IIIII", 1, 0, pages, 512, 4096)
    page = struct.pack(">I", 1) + b"\x00" * 4096
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(head.ljust(512, b"\x00") + page + struct.pack(">I", 0))  # puts zeros over page 1
    with pytest.raises(UserError):
        DocumentStore.open(path)
    assert path.read_bytes() == good
    journal.write_bytes(b"nonsense" * 100)
    with DocumentStore.open(path) as store:
        assert store.project.name == "Test"


def test_nonsense_in_the_place_of_the_log_does_no_harm(path: Path) -> None:
    path.with_name(path.name + "-wal").write_bytes(b"nonsense" * 1000)
    with DocumentStore.open(path) as store:
        assert store.project.name == "Test"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    bytes_put=st.lists(st.tuples(st.integers(0, 2**30), st.integers(0, 255)), min_size=1, max_size=6),
    cut_at=st.none() | st.integers(0, 2**30),
)
def test_random_damage_opens_or_is_refused_but_never_crashes(
    good: memoryview, tmp_path: Path, bytes_put: list[tuple[int, int]], cut_at: int | None
) -> None:
    damaged = bytearray(good)
    used = [at for at, byte in enumerate(good) if byte]  # most of a small file is empty space
    for at, value in bytes_put:
        damaged[used[at % len(used)] if at % 4 else at % len(damaged)] = value
    if cut_at is not None:
        del damaged[cut_at % len(damaged) :]
    path = tmp_path / "damaged.kinescribe"
    path.write_bytes(damaged)
    try:
        store = DocumentStore.open(path)
    except UserError:
        assert path.read_bytes() == damaged
        return
    with store:
        for attempt in (
            lambda: store.apply("Rename", edits.rename_project, "Again"),
            store.undo,
            store.redo,
            lambda: [store.read_array(video.frame_times) for video in store.project.videos],
            store.steps,
            store.checkpoints,
        ):
            try:
                attempt()
            except UserError as error:
                assert error.text
