"""Bringing projects of older versions up to date, after a backup copy.

A migration takes an open file of one version to the next, as SQL, within one transaction on a copy; the
copy is read whole before it takes the place of the original.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from core.document.connections import connect, plain_errors
from core.document.files import copy_database
from core.document.loading import check_header, check_tables, has_journal, load
from core.document.schema import SCHEMA_VERSION, TABLES


def _from_1_to_2(connection: sqlite3.Connection) -> None:
    """Checkpoints were a column of the steps; a state may have several, so they get their own table."""
    connection.execute(TABLES["checkpoint"])
    connection.execute(
        "INSERT INTO checkpoint (step_id, name, time) "
        "SELECT id, checkpoint, time FROM step WHERE checkpoint <> '' ORDER BY id"
    )
    connection.execute("ALTER TABLE step DROP COLUMN checkpoint")


def _from_2_to_3(connection: sqlite3.Connection) -> None:
    """Items got fields with defaults (a tier's colour, a label's group, ...): nothing to change, but a
    program that does not know them must not write the file."""


MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {1: _from_1_to_2, 2: _from_2_to_3}
"""Version -> what brings a file of that version to the next one."""


def bring_up_to_date(path: Path) -> Path:
    """Migrate the file at `path`; returns the backup, a copy of it as it was."""
    version = check_header(path)
    backup = _free_name(path, version)
    made = path.with_name(f".{path.name}.migrated")
    try:
        with plain_errors(path):
            _migrated_copy(path, made, version)
            copy_database(path, backup, immutable=not has_journal(path))
            if has_journal(path):  # take the log of a crash into the old file: it must not meet the new one
                connection = connect(path, "rw")
                connection.execute("PRAGMA journal_mode = DELETE").fetchone()
                connection.close()
            made.replace(path)
    finally:
        made.unlink(missing_ok=True)
    return backup


def readable_copy(path: Path) -> Path:
    """A migrated copy of an old project in the system's temporary folder, for reading only."""
    folder = Path(tempfile.mkdtemp(prefix="kinescribe-"))
    with plain_errors(path):
        _migrated_copy(path, folder / path.name, check_header(path))
    return folder / path.name


def _migrated_copy(path: Path, target: Path, version: int) -> None:
    target.unlink(missing_ok=True)
    copy_database(path, target, immutable=not has_journal(path))
    connection = connect(target, "rw")
    try:
        check_tables(connection, path, version)
        connection.execute("BEGIN IMMEDIATE")
        for step in range(version, SCHEMA_VERSION):
            MIGRATIONS[step](connection)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    finally:
        connection.close()
    load(target)


def _free_name(path: Path, version: int) -> Path:
    number = 1
    while True:
        extra = f"-{number}" if number > 1 else ""
        name = path.with_name(f"{path.stem}.backup-v{version}{extra}{path.suffix}")
        if not name.exists():
            return name
        number += 1
