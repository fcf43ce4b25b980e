"""Reading a project file that may be damaged, hostile or from the future, without touching it."""

from __future__ import annotations

import contextlib
import itertools
import operator
import os
import shutil
import sqlite3
import struct
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from core.document.connections import connect, plain_errors
from core.document.project import Project
from core.document.rows import PARENTS, TABLES, TOP, Item, Key, Positions, decode, decode_many, key_of
from core.document.schema import (
    APPLICATION_ID,
    MAX_ROWS,
    MAX_TOTAL_BYTES,
    MAX_VALUE_BYTES,
    SCHEMA_VERSION,
    expected_shapes,
    shape_of,
)
from core.document.validity import first_problem
from core.errors import UserError

_HEADER = 100
_AT_ONCE = 5_000  # rows that are decoded in one go


class Loaded(NamedTuple):
    """A project as it stands in its file."""

    project: Project
    positions: Positions
    revision: int


def damaged(path: Path, detail: str = "") -> UserError:
    """The error for a project file that is broken; `detail` is for the log and the curious."""
    return UserError(
        "The project “{name}” is damaged{detail}.",
        hint="Open a backup or an earlier copy of it.",
        name=path.name,
        detail=f" ({detail})" if detail else "",
    )


def check_header(path: Path) -> int:
    """The schema version of the file at `path`, from its first bytes alone; raises UserError."""
    if path.is_dir():
        raise UserError(
            "“{name}” is a folder, not a project.", hint="Choose a .kinescribe file.", name=path.name
        )
    with plain_errors(path):
        try:
            with path.open("rb") as file:
                head = file.read(_HEADER)
            size = path.stat().st_size
        except FileNotFoundError:
            raise UserError(
                "There is no project “{name}”.", hint="Was it moved or renamed?", name=path.name
            ) from None
    not_ours = UserError(
        "“{name}” is not a Kinescribe project.",
        hint="Choose a file that Kinescribe has made.",
        name=path.name,
    )
    if len(head) < _HEADER:
        truncated = head[:16] == b"SQLite format 3\0"[: len(head)] and head
        raise damaged(path, "it is cut off") if truncated else not_ours
    if head[:16] != b"SQLite format 3\0" or struct.unpack(">I", head[68:72])[0] != APPLICATION_ID:
        raise not_ours
    version = int(struct.unpack(">i", head[60:64])[0])
    if version > SCHEMA_VERSION:
        raise UserError(
            "“{name}” was made by a newer version of Kinescribe (its format is {version}, this is {ours}).",
            hint="Install the newest version to open it.",
            name=path.name,
            version=version,
            ours=SCHEMA_VERSION,
        )
    if version < 1:
        raise not_ours
    page, pages = struct.unpack(">H", head[16:18])[0], struct.unpack(">I", head[28:32])[0]
    page = 65536 if page == 1 else page
    if page < 512 or page & (page - 1):
        raise damaged(path)
    if not has_journal(path) and size < page * pages:
        raise damaged(path, "it is cut off")
    return version


def has_journal(path: Path, *endings: str) -> bool:
    """Whether a crash left something beside the file that SQLite must still take into it."""
    for ending in endings or ("-wal", "-journal"):
        with contextlib.suppress(FileNotFoundError):  # whoever writes may end its journal at any time
            if path.with_name(path.name + ending).stat().st_size > 0:
                return True
    return False


def load(path: Path) -> Loaded:
    """Read the whole document (not the chunks); raises UserError and leaves the file as it is."""
    version = check_header(path)
    if has_journal(path, "-journal"):
        _finish_rollback(path, version)
    with plain_errors(path):
        connection = connect(path, "ro", immutable=not has_journal(path))
        try:
            check_tables(connection, path, version)
            return _read(connection, path)
        finally:
            connection.close()


def load_while_written(path: Path) -> Loaded:
    """As `load`, of a file that another program may be writing now: one consistent state of it."""
    version = check_header(path)
    with plain_errors(path):
        connection = connect(path, "ro")
        try:
            connection.execute("BEGIN")
            check_tables(connection, path, version)
            return _read(connection, path)
        finally:
            connection.close()


def readable_place(path: Path) -> Path:
    """Where the project can be read: its own place; or, where a crash left a log that cannot be taken into
    it because nothing can be written there, a copy with the log in the system's temporary folder."""
    if not has_journal(path) or os.access(path.parent, os.W_OK):
        return path
    with plain_errors(path):
        copy = Path(tempfile.mkdtemp(prefix="kinescribe-")) / path.name
        for ending in ("", "-wal", "-journal"):
            beside = path.with_name(path.name + ending)
            if beside.exists():
                shutil.copyfile(beside, copy.with_name(copy.name + ending))
    return copy


def revision_in(connection: sqlite3.Connection) -> int:
    """How often the project in the file has been changed."""
    row = connection.execute("SELECT revision FROM state WHERE id = 1").fetchone()
    return int(row[0]) if row is not None else -1


def _finish_rollback(path: Path, version: int) -> None:
    """Let SQLite take back what a crashed program had half written (network shares only).

    Tried on a copy first: a journal that somebody put there must not change a file that we then refuse.
    """
    with plain_errors(path), tempfile.TemporaryDirectory(prefix="kinescribe-") as folder:
        copy = Path(folder) / "copy"
        shutil.copyfile(path, copy)
        try:
            shutil.copyfile(path.with_name(path.name + "-journal"), copy.with_name("copy-journal"))
        except FileNotFoundError:
            return  # it was no crash: somebody was writing, and is done
        for place in (copy, path):
            connection = connect(place, "rw")
            try:
                check_tables(connection, path, version)
                _read(connection, path)
            finally:
                connection.close()


def check_tables(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """The file must hold exactly the tables of its version: no triggers, views or anything else."""
    expected = expected_shapes(version)
    found: dict[str, str] = {}
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master LIMIT 200").fetchall()
    for kind, name, sql in rows:
        if kind == "index" and sql is None and str(name).startswith("sqlite_autoindex_"):
            continue
        if kind == "table" and name == "sqlite_sequence":
            continue
        if kind != "table" or name not in expected or shape_of(str(sql)) != expected[name]:
            raise UserError(
                "“{name}” holds parts that do not belong in a project, and was not opened.",
                hint="Open it only if you trust where it comes from, after asking for a clean copy.",
                name=path.name,
            )
        found[name] = sql
    if found.keys() != expected.keys():
        raise damaged(path, "tables are missing")
    total = 0
    for table in TABLES:
        count, longest, size = connection.execute(
            f"SELECT count(*), coalesce(max(length(value)), 0), coalesce(sum(length(value)), 0) FROM {table}"
        ).fetchone()
        total += size
        if count > MAX_ROWS or longest > MAX_VALUE_BYTES or total > MAX_TOTAL_BYTES:
            raise UserError("“{name}” is too large to be opened safely.", name=path.name)


def _read(connection: sqlite3.Connection, path: Path) -> Loaded:
    try:
        loaded = _assemble(connection)
        problem = first_problem(loaded.project)
    except (
        msgspec.MsgspecError,
        RecursionError,
        UnicodeError,
        ValueError,
        TypeError,
        OverflowError,
    ) as error:
        raise damaged(path, type(error).__name__) from error
    if problem:
        raise damaged(path, problem)
    return loaded


def _assemble(connection: sqlite3.Connection) -> Loaded:
    (revision,) = connection.execute("SELECT revision FROM state WHERE id = 1").fetchone() or (None,)
    if not isinstance(revision, int):
        raise ValueError("no revision")
    projects = connection.execute("SELECT id, value FROM project").fetchall()
    if len(projects) != 1:
        raise ValueError("not one project")
    base = decode("project", projects[0][1])
    if base.id != projects[0][0]:
        raise ValueError("wrong id")
    positions: Positions = {}
    children: dict[str, dict[Key, list[Item]]] = {}
    for table in PARENTS:
        children[table] = _children(connection, table)
    changes: dict[str, Any] = {}
    for table in TOP:
        changes[TABLES[table].field] = _collection(connection, table, positions, children)
    if any(children.values()):
        raise ValueError("rows without an owner")
    return Loaded(msgspec.structs.replace(base, **changes), positions, revision)


def _children(connection: sqlite3.Connection, table: str) -> dict[Key, list[Item]]:
    spec = TABLES[table]
    found: dict[Key, list[Item]] = {}
    own = operator.attrgetter(spec.key[0])
    cursor = connection.execute(f"SELECT {', '.join(spec.columns)}, value FROM {table}")
    while rows := cursor.fetchmany(_AT_ONCE):
        parents, keys, values = zip(*rows)
        items = decode_many(table, values)
        if tuple(map(own, items)) != keys:
            raise ValueError("wrong key")
        for parent, group in itertools.groupby(zip(parents, items), key=operator.itemgetter(0)):
            found.setdefault((parent,), []).extend([item for _, item in group])
    return found


def _collection(
    connection: sqlite3.Connection,
    table: str,
    positions: Positions,
    children: dict[str, dict[Key, list[Item]]],
) -> tuple[Item, ...]:
    spec = TABLES[table]
    columns = [*spec.columns, *spec.references]
    place = "position" if spec.placed else "0"
    rows = []
    for *keys, position, value in connection.execute(
        f"SELECT {', '.join(columns)}, {place}, value FROM {table}"
    ):
        item = decode(table, value)
        key = key_of(table, item)
        if [*key, *(getattr(item, name) for name in spec.references)] != keys or not isinstance(
            position, int
        ):
            raise ValueError("wrong key")
        changes: dict[str, Any] = {}
        for child in spec.children:
            if child.get(item):
                raise ValueError("children within a row")
            mine = children[child.table].pop(key, None)
            if mine:
                changes |= child.put(tuple(sorted(mine, key=TABLES[child.table].sort)))
        rows.append((position, key, msgspec.structs.replace(item, **changes) if changes else item))
    if spec.placed:
        positions[table] = {key: position for position, key, _ in rows}
        rows.sort(key=lambda row: row[:2])
    elif spec.sort is not None:
        by = spec.sort
        rows.sort(key=lambda row: by(row[2]))
    return tuple(item for _, _, item in rows)
