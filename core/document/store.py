"""The one door to a project: a file, the value it holds, and the only way to change either.

Every edit is one small transaction, written before `apply` returns; there is no unsaved state. A store
may be used from several threads; subscribers are called in the thread that made the change.
"""

from __future__ import annotations

import logging
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from core.document import chunks, files
from core.document.connections import Writer
from core.document.gesture import Gesture
from core.document.history import Checkpoint, History, StepRecord, write_rows
from core.document.loading import (
    Loaded,
    check_header,
    load,
    load_while_written,
    readable_place,
    revision_in,
)
from core.document.lock import Lock, take
from core.document.migrations import bring_up_to_date, readable_copy
from core.document.project import ChunkedArray, Project
from core.document.rows import Positions, RowEdit, differences, note_positions, sharing, with_rows
from core.document.schema import SCHEMA_VERSION
from core.document.signal import ChangeSignal, Subscriber
from core.document.stamps import PERSON, utc_now
from core.document.upkeep import Upkeep
from core.document.validity import first_problem
from core.errors import UserError

JOIN_WITHIN_S = 0.8
log = logging.getLogger(__name__)


class _Joinable(NamedTuple):
    """The last step, as long as the next one may become part of it."""

    what: tuple[str, str, str]  # label, author, what it changes
    revision: int  # right after it
    before: Project
    at_s: float


class DocumentStore:
    """An open project; made by `create` or `open`, let go of by `close` (or a with statement)."""

    def __init__(self, path: Path, loaded: Loaded, lock: Lock | None, source: Path | None = None) -> None:
        """For `create` and `open` only; `source` is the file to read when it is not `path` itself."""
        self.path = path
        self._source = source or path
        self._lock = lock
        self._guard = threading.RLock()
        self._saved = self._shown = loaded.project
        self._positions: Positions = loaded.positions
        self._revision = loaded.revision
        self._history = History()
        self._next_known: dict[tuple[str | None, bool], StepRecord | None] = {}
        self._next_known_at = -1
        self._signal = ChangeSignal()
        self._gesture: Gesture | None = None
        self._joinable: _Joinable | None = None
        self._closed = False
        self._lost_to = ""
        self._writer = Writer(path) if lock is not None else None
        self._upkeep: Upkeep | None = None
        try:
            self._reader = chunks.ChunkReader(self._source)
            if lock is not None and self._writer is not None:
                self._upkeep = Upkeep(path, lock, self._writer.write_ahead, self._note_lost)
        except BaseException:
            if self._writer is not None:
                self._writer.close()
            raise

    @classmethod
    def create(cls, path: Path, project: Project) -> DocumentStore:
        """Make a new project file, which must not exist yet, and open it."""
        path = Path(path)
        files.check_new(path)
        lock = take(path)
        try:
            files.write_new(path, project)
            return cls(path, load(path), lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, read_only: bool = False, take_over: bool = False) -> DocumentStore:
        """Open a project file of any version so far.

        read_only: read without the lock, for a second window or a folder that cannot be written.
        take_over: take the lock from whoever has it.
        Raises UserError (and leaves the file as it is) for anything that is not a whole project.
        """
        path = Path(path)
        version = check_header(path)
        if read_only:
            source = readable_place(path) if version == SCHEMA_VERSION else readable_copy(path)
            return cls(path, load(source), None, source)
        lock = take(path, by_force=take_over)
        try:
            if check_header(path) != SCHEMA_VERSION:
                bring_up_to_date(path)
            return cls(path, load(path), lock)
        except BaseException:
            lock.release()
            raise

    def __enter__(self) -> DocumentStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def project(self) -> Project:
        """The project as it is shown: what is saved, and the preview of a gesture going on."""
        return self._shown

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed here."""
        return self._writer is None or self._closed or bool(self._lost_to)

    @property
    def on_share(self) -> bool:
        """Whether it lies on a network share, where each step waits until it is on the disc there."""
        return self._writer is not None and not self._writer.write_ahead

    # ---- changing -------------------------------------------------------------------------------

    def apply(
        self,
        label: str,
        edit: Callable[..., Project],
        *args: Any,
        author: str = PERSON,
        join: str = "",
        **kwargs: Any,
    ) -> Project:
        """Change the project with a pure function from `core.document.edits` and save it at once.

        label: what was done, in a few words; it names the step in the history.
        author: "person", or the id of the model whose result this is.
        join: what is changed; the step becomes part of the last one when that has the same label, author and
            `join`, was made less than `JOIN_WITHIN_S` ago, and nothing at all happened since (a held key).
        Raises UserError when the edit refuses or cannot be saved; then nothing has happened.
        """
        with self._guard:
            self._commit(label, author, edit(self._saved, *args, **kwargs), join)
        self._signal.tell()
        return self._shown

    def _commit(
        self, label: str, author: str, after: Project, join: str = "", at_s: float | None = None
    ) -> None:
        writer = self._writing()
        edits = differences(self._saved, after, self._positions)
        if not edits:
            return
        what, now = (label, author, join), time.monotonic() if at_s is None else at_s
        last, self._joinable = self._joinable, None
        may_join = bool(join) and all(edit.old_position is edit.new_position is None for edit in edits)
        before = self._saved
        if may_join and last is not None and (last.what, last.revision) == (what, self._revision):
            before = last.before if now - last.at_s < JOIN_WITHIN_S else before
        joins = before is not self._saved
        whole = differences(before, after, self._positions) if joins else edits

        def work(connection: sqlite3.Connection) -> int:
            revision = self._next_revision(connection)
            if not joins:
                self._history.keep_marked(connection, author)
            write_rows(connection, edits)
            if joins:
                self._history.extend(connection, whole)
            else:
                self._history.add(connection, label, author, edits)
            return revision

        self._revision = writer.transaction(work)
        if may_join and whole:
            self._joinable = _Joinable(what, self._revision, before, time.monotonic())
        self._take_in(after, edits)

    def _next_revision(self, connection: sqlite3.Connection) -> int:
        """Count this change; raises UserError when another program has changed the file."""
        changed = connection.execute(
            "UPDATE state SET revision = revision + 1 WHERE id = 1 AND revision = ?", (self._revision,)
        )
        if changed.rowcount != 1:
            raise UserError(
                "“{name}” was changed by another program.",
                hint="Close it and open it again to see what is in it now.",
                name=self.path.name,
            )
        return self._revision + 1

    def _take_in(self, after: Project, edits: Sequence[RowEdit]) -> None:
        note_positions(self._positions, edits)
        self._saved = after
        self._show(after if self._gesture is None else self._gesture.previewed(after))
        if self._upkeep is not None:
            self._upkeep.note_write()

    def _show(self, project: Project) -> None:
        if project is not self._shown:
            self._signal.note(self._shown, project)
            self._shown = project

    def _writing(self) -> Writer:
        if self._closed:
            raise UserError("“{name}” is closed.", name=self.path.name)
        if self._lost_to:
            raise UserError(
                "“{name}” was taken over by {who} and can only be read here.",
                hint="Close it there, then open it again here.",
                name=self.path.name,
                who=self._lost_to,
            )
        if self._writer is None:
            raise UserError(
                "“{name}” is open to read only.", hint="Save a copy to change it.", name=self.path.name
            )
        return self._writer

    def _note_lost(self) -> None:
        self._lost_to = self._lock.holder() if self._lock is not None else "someone else"

    # ---- following another writer ------------------------------------------------------------------

    def follow(self) -> bool:
        """Take in what the window that writes has saved meanwhile; whether there was anything.

        For a project that is open to read only; from any thread. What did not change keeps its identity,
        so that views redraw only their part. Raises UserError when the file cannot be read now.
        """
        if self._writer is not None or self._closed or self._source != self.path:
            return False
        if self._reader.run(revision_in) == self._revision:
            return False
        loaded = load_while_written(self.path)
        with self._guard:
            if self._closed or loaded.revision == self._revision:
                return False
            self._positions, self._revision = loaded.positions, loaded.revision
            self._saved = sharing(self._saved, loaded.project)
            self._show(self._saved)
        self._signal.tell()
        return True

    # ---- undo and redo --------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """Whether the person has a step to take back."""
        return not self.read_only and self._next_step(PERSON, redo=False) is not None

    @property
    def can_redo(self) -> bool:
        """Whether the person has taken back a step that can be done again."""
        return not self.read_only and self._next_step(PERSON, redo=True) is not None

    def undo(self, author: str | None = PERSON) -> str | None:
        """Take back the author's last step (None: the last one by anyone); returns its label or None.

        Raises UserError, and does nothing, when later steps changed the same things (see `history`).
        """
        return self._turn(author, redo=False)

    def redo(self, author: str | None = PERSON) -> str | None:
        """Do again what was taken back last; returns the step's label or None."""
        return self._turn(author, redo=True)

    def _next_step(self, author: str | None, *, redo: bool) -> StepRecord | None:
        with self._guard:
            if self._revision != self._next_known_at:  # menus ask often: one query for each state is enough
                self._next_known.clear()
                self._next_known_at = self._revision
            if (author, redo) not in self._next_known:
                found = self._reader.run(lambda c: self._history.next(c, author, redo=redo))
                self._next_known[author, redo] = found
            return self._next_known[author, redo]

    def last_step(self, author: str | None = PERSON) -> StepRecord | None:
        """The step that `undo` would take back."""
        return self._next_step(author, redo=False)

    def go_to(self, step_id: int, author: str | None = PERSON) -> int:
        """Go back or on to the state after a step (0: before the first one), as far as the author's own
        steps go: those after it are taken back, those up to it done again, all of them or none.

        Returns how many were turned. Raises UserError, as `undo` does.
        """

        def choose(connection: sqlite3.Connection) -> StepRecord | None:
            back = self._history.next(connection, author, redo=False)
            if back is not None and back.id > step_id:
                return back
            again = self._history.next(connection, author, redo=True)
            return again if again is not None and again.id <= step_id else None

        return len(self._turn_all(choose))

    def _turn(self, author: str | None, *, redo: bool) -> str | None:
        pending = [True]

        def choose(connection: sqlite3.Connection) -> StepRecord | None:
            return self._history.next(connection, author, redo=redo) if pending and pending.pop() else None

        turned = self._turn_all(choose)
        return turned[0].label if turned else None

    def _turn_all(self, choose: Callable[[sqlite3.Connection], StepRecord | None]) -> list[StepRecord]:
        """Turn the steps that `choose` names, one after the other until it names none, in one go."""
        with self._guard:
            writer = self._writing()

            def work(connection: sqlite3.Connection) -> tuple[list[StepRecord], Project, Positions, int]:
                turned: list[StepRecord] = []
                after, revision = self._saved, self._revision
                positions = {table: dict(places) for table, places in self._positions.items()}
                while (step := choose(connection)) is not None:
                    if not turned:
                        revision = self._next_revision(connection)
                    edits = self._history.turn(connection, step)
                    note_positions(positions, edits)
                    after = with_rows(after, edits, positions)
                    if self._history.out_of_turn(connection, step):
                        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
                        if broken is not None or first_problem(after):
                            raise self._history.refusal(connection, step)
                    turned.append(step)
                return turned, after, positions, revision

            turned, after, positions, self._revision = writer.transaction(work)
            if not turned:
                return []
            self._positions = positions
            self._take_in(after, ())
        self._signal.tell()
        return turned

    def steps(self) -> tuple[StepRecord, ...]:
        """The history, oldest first."""
        rows: tuple[StepRecord, ...] = self._reader.run(self._history.all)
        return rows

    def checkpoint(self, name: str) -> None:
        """Mark the present state of the history with a name."""
        name = name.strip() or "Checkpoint"
        with self._guard:
            self._joinable = None  # it stands after the last step as that is now
            self._writing().transaction(lambda c: self._history.mark(c, name, utc_now()))

    def checkpoints(self) -> tuple[tuple[str, str], ...]:
        """Name and time (UTC) of every checkpoint, oldest first."""
        marks: tuple[tuple[str, str], ...] = self._reader.run(self._history.marks)
        return marks

    def marks(self) -> tuple[Checkpoint, ...]:
        """Every checkpoint with the step it stands after, oldest first."""
        found: tuple[Checkpoint, ...] = self._reader.run(self._history.checkpoints)
        return found

    # ---- gestures -------------------------------------------------------------------------------

    def gesture(self, label: str, join: str = "") -> Gesture:
        """Begin a change that is previewed while it goes on (a drag) and is one step in the end.

        join: as for `apply`; the time counts to the beginning of the gesture.
        """
        with self._guard:
            self._writing()
            if self._gesture is not None:
                raise RuntimeError("a gesture is going on already")
            began_s = time.monotonic()

            def end(gesture: Gesture, commit: bool) -> None:
                self._end_gesture(gesture, commit, join, began_s)

            self._gesture = Gesture(label, self._preview, end)
            return self._gesture

    def _preview(self, gesture: Gesture) -> None:
        with self._guard:
            self._show(gesture.run(self._saved))
        self._signal.tell()

    def _end_gesture(self, gesture: Gesture, commit: bool, join: str, began_s: float) -> None:
        try:
            with self._guard:
                self._gesture = None
                try:
                    if commit:
                        revision = self._revision
                        self._commit(gesture.label, PERSON, gesture.run(self._saved), join, began_s)
                        if self._revision != revision:  # shown already, but the step is new
                            self._signal.note(self._shown, self._shown)
                finally:
                    self._show(self._saved)
        finally:
            self._signal.tell()

    # ---- the one signal -------------------------------------------------------------------------

    def subscribe(self, tell: Subscriber) -> Callable[[], None]:
        """Call ``tell(before, after)`` after every change; returns what ends it."""
        return self._signal.subscribe(tell)

    # ---- long arrays ----------------------------------------------------------------------------

    def write_array(self, array: NDArray[Any], rows_per_chunk: int = 256) -> ChunkedArray:
        """Write an array (T, ...) in chunks and return its handle.

        Nothing refers to the chunks until an `apply` puts the handle into the project; what no step and
        no row refers to is freed on close. Written in transactions of at most 1 MB, so that edits of
        other threads get between.
        """
        handle, pieces = chunks.prepare(np.asarray(array), rows_per_chunk)
        ids: list[int] = []
        for group in chunks.groups(pieces):
            writer = self._writing()

            def work(connection: sqlite3.Connection, group: list[chunks.Packed] = group) -> list[int]:
                return chunks.insert(connection, group)

            ids.extend(writer.transaction(work))
            if self._upkeep is not None:
                self._upkeep.note_write()
        return replace(handle, chunk_ids=tuple(ids))

    def read_array(self, handle: ChunkedArray, start: int = 0, stop: int | None = None) -> NDArray[Any]:
        """Rows ``[start, stop)`` of an array, clipped to its length; from any thread."""
        return self._reader.read(handle, start, stop)

    # ---- copies and the end ---------------------------------------------------------------------

    def save_copy(self, path: Path) -> None:
        """Write the project as it is saved now to another file, which is never half there."""
        if self._closed:
            raise UserError("“{name}” is closed.", name=self.path.name)
        files.write_copy(self._source, Path(path))

    def close(self) -> None:
        """Free what nothing refers to, make it one plain file again, and give the lock back."""
        with self._guard:
            if self._closed:
                return
            self._closed = True
            if self._upkeep is not None:
                self._upkeep.close()
            self._reader.close()
            try:
                if self._writer is not None and self._lock is not None and self._lock.beat():
                    self._writer.transaction(self._tidy_up)
            except UserError as error:
                log.warning("the project was closed without tidying up: %s", error)
            finally:
                if self._writer is not None:
                    self._writer.close()
                if self._lock is not None:
                    self._lock.release()
                if self._source != self.path:  # a copy, of a project that could not be read in its place
                    shutil.rmtree(self._source.parent, ignore_errors=True)

    def _tidy_up(self, connection: sqlite3.Connection) -> None:
        self._next_revision(connection)  # refuses when another program has written: its chunks are not ours
        files.free_chunks(connection, self._saved)
