"""A session that another window writes: what is saved there is shown here, and when it can be taken over."""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.session import Session
from core.document.lock import held_by
from core.errors import UserError

if TYPE_CHECKING:
    from core.document.store import DocumentStore

logger = logging.getLogger(__name__)

LOOK_EVERY_MS = 2000


class Follower(QObject):
    """Looks every two seconds, in a thread of its own."""

    writer_gone = Signal()  # nobody writes the open session any more: it can be taken over
    taken_over = Signal()  # another window writes the session that was written here
    _seen = Signal(object, bool)  # the store that was looked at, whether somebody writes it

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._thread: ThreadPoolExecutor | None = None
        self._look: Future[None] | None = None
        self._had_writer = False
        self._could_write = False
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._seen.connect(self._on_seen)
        session.opened.connect(self._on_opened)

    def look(self) -> None:
        """Look now, unless a look is going on."""
        store, path = self._session.store, self._session.path
        if store is None or path is None:
            return
        if not store.read_only:
            self._could_write = True
            return
        if self._could_write:
            self._could_write = False
            self._timer.stop()
            self.taken_over.emit()
        elif self._look is None or self._look.done():
            if self._thread is None:
                self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="follower")
            self._look = self._thread.submit(self._work, store, path)

    def close(self) -> None:
        """End the thread."""
        self._timer.stop()
        if self._thread is not None:
            self._thread.shutdown(cancel_futures=True)
            self._thread = None

    def _on_opened(self) -> None:
        self._could_write = self._had_writer = False
        if self._session.store is None:
            self._timer.stop()
            return
        path = self._session.path
        self._had_writer = path is not None and self._session.read_only and held_by(path) is not None
        self._timer.start()

    def _work(self, store: DocumentStore, path: Path) -> None:
        try:
            store.follow()
        except UserError as error:  # it is being written just now, or is gone: the next look tells
            logger.info("the session could not be followed: %s", error.text)
        self._seen.emit(store, held_by(path) is not None)

    def _on_seen(self, store: DocumentStore, is_written: bool) -> None:
        if store is not self._session.store:
            return
        if self._had_writer and not is_written:
            self.writer_gone.emit()
        self._had_writer = is_written
