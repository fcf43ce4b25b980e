"""New project files, copies of them, and tidying up when one is closed."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

from core.document import chunks
from core.document.connections import connect, connect_to_read, plain_errors
from core.document.history import History, chunks_mentioned, write_rows
from core.document.loading import load
from core.document.locating import relocated
from core.document.project import ChunkedArray, Project
from core.document.rows import RowEdit, differences
from core.document.schema import create_tables
from core.errors import UserError


def check_new(path: Path) -> None:
    """Raises UserError when a new file cannot be made at `path`."""
    if path.exists() or path.is_symlink():
        raise UserError("“{name}” exists already.", hint="Choose another name.", name=path.name)
    if not path.parent.is_dir():
        raise UserError(
            "The folder “{folder}” does not exist.", hint="Choose another folder.", folder=path.parent.name
        )


def write_new(path: Path, project: Project) -> None:
    """Write a project file beside its place and move it there whole."""
    bare = _without_rows(project)
    edits = [RowEdit("project", (project.id,), None, bare), *differences(bare, project, {})]
    with _moved_into_place(path) as temporary, plain_errors(path):
        temporary.touch(exist_ok=False)
        connection = connect(temporary, "rw")
        try:
            connection.execute("PRAGMA page_size = 4096")
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("BEGIN IMMEDIATE")
            create_tables(connection)
            write_rows(connection, edits)
            connection.execute("COMMIT")
        finally:
            connection.close()


def _without_rows(project: Project) -> Project:
    return Project(id=project.id, name=project.name, created=project.created, notes=project.notes)


@contextlib.contextmanager
def _moved_into_place(path: Path) -> Iterator[Path]:
    """A file beside `path` that takes its place in the end, or goes without a trace."""
    temporary = path.with_name(f".{path.name}.new")
    with plain_errors(path):
        temporary.unlink(missing_ok=True)  # of one that was killed
    try:
        yield temporary
        with plain_errors(path):
            handle = os.open(temporary, os.O_RDWR)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
            temporary.replace(path)
    finally:
        for ending in ("", "-journal", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                temporary.with_name(temporary.name + ending).unlink(missing_ok=True)


def write_copy(source: Path, target: Path) -> None:
    """Copy an open project, with what is still in its log, by SQLite's backup interface.

    A copy in another folder names its videos from there; that is a step of its own in its history.
    """
    if target.exists() and source.exists() and target.samefile(source):
        raise UserError("A project cannot be copied onto itself.", hint="Choose another name.")
    if not target.parent.is_dir():
        raise UserError(
            "The folder “{folder}” does not exist.", hint="Choose another folder.", folder=target.parent.name
        )
    if target.is_dir():
        raise UserError("“{name}” is a folder.", hint="Choose another name.", name=target.name)
    with _moved_into_place(target) as temporary, plain_errors(target):
        copy_database(source, temporary)
        if target.absolute().parent != source.absolute().parent:
            _name_videos_from_here(temporary, source, target)


def copy_database(source: Path, target: Path, *, immutable: bool = False) -> None:
    """Copy a database to a new file, by SQLite's backup interface, as one plain file."""
    target.touch(exist_ok=False)
    connection = connect(source, "ro", immutable=True) if immutable else connect_to_read(source)
    try:
        copy = connect(target, "rw")
        try:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
        finally:
            copy.close()
    finally:
        connection.close()


def _name_videos_from_here(copy_path: Path, source: Path, target: Path) -> None:
    project, positions, _ = load(copy_path)
    moved = differences(project, relocated(project, source, target), positions)
    if not moved:
        return
    copy = connect(copy_path, "rw")
    try:
        copy.execute("BEGIN IMMEDIATE")
        write_rows(copy, moved)
        History().add(copy, "Save a copy", "kinescribe", moved)
        copy.execute("COMMIT")
    finally:
        copy.close()


def chunks_of(project: Project) -> set[int]:
    """Ids of all chunks to which the project refers."""
    handles: list[ChunkedArray] = [video.frame_times for video in project.videos]
    handles += [track.rows for layer in project.pose_layers for track in layer.tracks]
    for series in project.series:
        handles += [series.values, *series.pyramid]
    return {chunk for handle in handles for chunk in handle.chunk_ids}


def free_chunks(connection: sqlite3.Connection, project: Project) -> None:
    """Delete the chunks that neither the project nor a step of the history refers to."""
    used = chunks_of(project)
    for (data,) in connection.execute("SELECT value FROM step WHERE holds_chunks = 1"):
        try:
            used |= chunks_mentioned(data)
        except zlib.error:
            return  # a damaged step: better keep too much than too little
    if chunks.free_all_but(connection, used):
        connection.execute("PRAGMA incremental_vacuum").fetchall()
