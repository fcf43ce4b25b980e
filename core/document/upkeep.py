"""What happens to an open project beside the edits: the heartbeat, and emptying the write-ahead log."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path

from core.document.connections import connect
from core.document.lock import HEARTBEAT_S, Lock

QUIET_S = 2.0
_LOG_BYTES = 32 * 1024 * 1024  # empty the log even without quiet when it has grown this long
_TICK_S = 0.5

log = logging.getLogger(__name__)


class Upkeep:
    """A thread that renews the lock and checkpoints the write-ahead log after `QUIET_S` of quiet."""

    def __init__(self, path: Path, lock: Lock, write_ahead: bool, on_lost: Callable[[], None]) -> None:
        self._path = path
        self._lock = lock
        self._write_ahead = write_ahead
        self._on_lost = on_lost
        self._ended = threading.Event()
        self._written_at: float | None = None
        self._thread = threading.Thread(target=self._run, name="project-upkeep", daemon=True)
        self._thread.start()

    def note_write(self) -> None:
        """Say that something was written just now."""
        self._written_at = time.monotonic()

    def close(self) -> None:
        """End the thread and wait for it."""
        self._ended.set()
        self._thread.join()

    def _run(self) -> None:
        beat_at = time.monotonic() + HEARTBEAT_S
        while not self._ended.wait(_TICK_S):
            now = time.monotonic()
            if now >= beat_at:
                beat_at = now + HEARTBEAT_S
                if not self._lock.beat():
                    log.warning("the project was taken over by another program")
                    self._on_lost()
            written = self._written_at
            if self._write_ahead and written is not None:
                if now - written >= QUIET_S:
                    self._written_at = None
                    self._checkpoint()
                elif self._log_size() > _LOG_BYTES:
                    self._checkpoint()

    def _log_size(self) -> int:
        with contextlib.suppress(OSError):
            return self._path.with_name(self._path.name + "-wal").stat().st_size
        return 0

    def _checkpoint(self) -> None:
        """Move the log into the file; PASSIVE, so that no edit waits for it."""
        try:
            connection = connect(self._path, "rw")
            try:
                connection.execute("PRAGMA synchronous = NORMAL")
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            finally:
                connection.close()
        except sqlite3.Error as error:  # the next quiet moment tries again; nothing is lost
            log.warning("the log of the project could not be emptied: %s", error)
