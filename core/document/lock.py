"""The lock beside a project: who may write it.

``name.kinescribe.lock`` names the host and the process; its modification time is the heartbeat. On the
same host the process decides: a dead one's lock is stale. For another host the heartbeat decides.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import socket
import time
from pathlib import Path

import msgspec

from core.document.connections import plain_errors
from core.errors import UserError

HEARTBEAT_S = 10.0
STALE_S = 90.0
_MAX_BYTES = 4096


class LockNote(msgspec.Struct, frozen=True):
    """What a lock file says."""

    host: str
    process: int
    process_started: float
    token: str


def lock_path(project: Path) -> Path:
    """Where the lock of the project at `project` lies."""
    return project.with_name(project.name + ".lock")


class Lock:
    """A lock that is held; made by `take`."""

    def __init__(self, path: Path, note: LockNote) -> None:
        self._path = path
        self._note = note

    def beat(self) -> bool:
        """Renew the heartbeat; False when somebody else has taken the project over."""
        there = _read(self._path)
        if there is None:
            with contextlib.suppress(OSError):
                _write(self._path, self._note)
            there = _read(self._path)
        if there is not None and there.token != self._note.token:
            return False
        with contextlib.suppress(OSError):
            os.utime(self._path)
        return True

    def holder(self) -> str:
        """Who holds the lock now, in words."""
        note = _read(self._path)
        return "someone else" if note is None else _who(note)

    def release(self) -> None:
        """Remove the lock file, if it is still ours."""
        note = _read(self._path)
        if note is not None and note.token == self._note.token:
            with contextlib.suppress(OSError):
                self._path.unlink()


def take(project: Path, *, by_force: bool = False) -> Lock:
    """Take the lock of the project at `project`; raises UserError that says who has it."""
    path = lock_path(project)
    note = LockNote(socket.gethostname(), os.getpid(), _started(os.getpid()) or 0.0, secrets.token_hex(8))
    with plain_errors(project):
        for _ in range(3):
            try:
                _write(path, note)
                return Lock(path, note)
            except FileExistsError:
                there = _read(path)
                if there is not None and not by_force and not _is_stale(path, there):
                    raise UserError(
                        "“{name}” is already open in {who}.",
                        hint="Close it there, or open it to read only.",
                        name=project.name,
                        who=_who(there),
                    ) from None
                _remove(path, there)
    raise UserError("“{name}” is already being opened by another program.", name=project.name)


def held_by(project: Path) -> str | None:
    """Who writes the project now, in words; None when nobody does (any more)."""
    path = lock_path(project)
    note = _read(path)
    return None if note is None or _is_stale(path, note) else _who(note)


def _who(note: LockNote) -> str:
    if note.host != socket.gethostname():
        return f"Kinescribe on {note.host} (process {note.process})"
    if note.process == os.getpid():
        return "this window"
    return f"another window on this computer (process {note.process})"


def _write(path: Path, note: LockNote) -> None:
    data = msgspec.json.encode(note)
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
    try:
        os.write(handle, data)
    finally:
        os.close(handle)


def _read(path: Path) -> LockNote | None:
    """What the lock says; None when there is none, or it cannot be understood."""
    try:
        with path.open("rb") as file:
            return msgspec.json.decode(file.read(_MAX_BYTES), type=LockNote)
    except (OSError, msgspec.MsgspecError, UnicodeError):
        return None


def _remove(path: Path, seen: LockNote | None) -> None:
    """Remove the lock that was `seen`, not one that another opener has put there meanwhile."""
    aside = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        path.rename(aside)
    except FileNotFoundError:
        return
    taken = _read(aside)
    if taken != seen and taken is not None:
        with contextlib.suppress(OSError):
            os.link(aside, path)
    aside.unlink()


def _is_stale(path: Path, note: LockNote) -> bool:
    if note.host == socket.gethostname():
        started = _started(note.process)
        return started is None or abs(started - note.process_started) > 5.0
    try:
        return abs(time.time() - path.stat().st_mtime) > STALE_S
    except OSError:
        return True


def _started(process: int) -> float | None:
    """When the process started; None when there is no such process."""
    import psutil

    try:
        found = psutil.Process(process)
        return None if found.status() == psutil.STATUS_ZOMBIE else found.create_time()
    except psutil.AccessDenied:
        return None if not psutil.pid_exists(process) else 0.0
    except (psutil.NoSuchProcess, ValueError, OverflowError):
        return None
