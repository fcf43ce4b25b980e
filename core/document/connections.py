"""Connections to a project file: how they are set, the one writer thread, and errors in plain words."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from core.document.schema import MAX_VALUE_BYTES
from core.errors import UserError

Result = TypeVar("Result")

_BUSY_S = 5.0
_DAMAGED = "The project “{name}” is damaged."
_DAMAGED_HINT = "Open a backup or an earlier copy of it."
_NETWORK_FILE_SYSTEMS = (
    *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "afpfs", "webdav", "davfs", "davfs2"),
    *("9p", "ceph", "glusterfs", "lustre", "fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.glusterfs"),
)


def connect(
    path: Path, mode: str, *, any_thread: bool = False, immutable: bool = False
) -> sqlite3.Connection:
    """Open the file with foreign code switched off; `mode` is "ro" (never writes) or "rw"."""
    uri = f"{path.absolute().as_uri()}?mode={mode}" + ("&immutable=1" if immutable else "")
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, timeout=_BUSY_S, check_same_thread=not any_thread
    )
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES + 4096)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA mmap_size = 0")
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_read(path: Path, *, any_thread: bool = False) -> sqlite3.Connection:
    """Open the file to read, also one that was left in WAL mode where no shared memory can be made."""
    connection = connect(path, "ro", any_thread=any_thread)
    try:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        return connect(path, "ro", any_thread=any_thread, immutable=True)
    except BaseException:
        connection.close()
        raise
    return connection


@contextlib.contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say about the file into a `UserError`."""
    try:
        yield
    except sqlite3.Error as error:
        raise explain(error, path) from error
    except UnicodeDecodeError as error:
        raise UserError(_DAMAGED, hint=_DAMAGED_HINT, name=path.name) from error
    except UnicodeEncodeError as error:
        raise UserError("This text cannot be saved.", hint="Use plain Unicode.") from error
    except OSError as error:
        raise UserError(
            "“{name}” could not be read or written: {reason}.",
            hint="Is the drive connected, and may you write there?",
            name=path.name,
            reason=error.strerror or type(error).__name__,
        ) from error


def explain(error: sqlite3.Error, path: Path) -> UserError:
    """The `UserError` for what SQLite reported about the file at `path`."""
    code = getattr(error, "sqlite_errorname", "") or ""
    message, hint = "“{name}” could not be read or written ({code}).", "Is the drive connected?"
    if code in ("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE"):
        message = "There is no room left to save “{name}”. The last change was not made."
        hint = "Free some space on the drive, then try again."
    elif code.startswith(("SQLITE_READONLY", "SQLITE_PERM")):
        message, hint = (
            "“{name}” cannot be written.",
            "Save a copy where you may write, or open it to read only.",
        )
    elif code.startswith(
        ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_FORMAT", "SQLITE_TOOBIG", "SQLITE_MISMATCH")
    ):
        message, hint = _DAMAGED, _DAMAGED_HINT
    elif code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        message, hint = "“{name}” is in use by another program.", "Close the other program, then try again."
    elif code.startswith("SQLITE_CANTOPEN"):
        message = "“{name}” could not be opened."
    elif not code:  # raised by the Python layer: text that is not UTF-8, a value of a wrong kind
        message, hint = _DAMAGED, _DAMAGED_HINT
    return UserError(message, hint=hint, name=path.name, code=code or type(error).__name__)


def on_network_share(path: Path) -> bool:
    """Whether the file lies on a network share, where shared memory between processes does not work."""
    text = str(path.absolute())
    if sys.platform == "win32" and text.startswith("\\\\"):
        return True
    import psutil

    best, found = -1, ""
    try:
        partitions = psutil.disk_partitions(all=True)
    except OSError:
        return False
    for partition in partitions:
        mount = partition.mountpoint
        inside = text == mount or text.startswith(mount.rstrip("/\\") + os.sep)
        if inside and len(mount) >= best:
            best, found = (
                len(mount),
                f"{partition.fstype} {partition.opts if sys.platform == 'win32' else ''}",
            )
    words = found.lower().replace(",", " ").split()
    return "remote" in words or any(word in _NETWORK_FILE_SYSTEMS for word in words)


class Writer:
    """The only connection that writes, and the one thread that owns it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="project-writer")
        try:
            self._connection = self._thread.submit(self._open).result()
        except BaseException:
            self._thread.shutdown()
            raise

    def _open(self) -> sqlite3.Connection:
        with plain_errors(self._path):
            connection = connect(self._path, "rw")
            try:
                mode = ""
                if not on_network_share(self._path):
                    mode = str(connection.execute("PRAGMA journal_mode = WAL").fetchone()[0])
                self.write_ahead = mode.lower() == "wal"
                if not self.write_ahead:
                    connection.execute("PRAGMA journal_mode = DELETE").fetchone()
                connection.execute(f"PRAGMA synchronous = {'NORMAL' if self.write_ahead else 'FULL'}")
                connection.execute("PRAGMA wal_autocheckpoint = 0")  # Upkeep does it beside the writing
            except BaseException:
                connection.close()
                raise
            self._identity = self._identify()
            return connection

    def _identify(self) -> tuple[int, int]:
        facts = self._path.stat()
        return facts.st_dev, facts.st_ino

    def transaction(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        """Run `work` in the writer thread as one transaction: all of it is written, or nothing."""
        return self._thread.submit(self._transaction, work).result()

    def _transaction(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        connection = self._connection
        try:
            there = self._identify() == self._identity
        except OSError:
            there = False
        if not there:
            raise UserError(
                "The project file “{name}” is no longer in its folder.",
                hint="Connect the drive or put the file back; or save a copy elsewhere.",
                name=self._path.name,
            )
        with plain_errors(self._path):
            try:
                connection.execute("BEGIN IMMEDIATE")
                result = work(connection)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    with contextlib.suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")
                raise
            return result

    def close(self) -> None:
        """Write everything into the one file and let go of it."""
        try:
            self._thread.submit(self._close).result()
        finally:
            self._thread.shutdown()

    def _close(self) -> None:
        with contextlib.suppress(sqlite3.Error):  # another program may be reading: the file stays whole
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._connection.execute("PRAGMA busy_timeout = 200")
            self._connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        self._connection.close()
