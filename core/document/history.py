"""Steps: what each edit changed, kept as the rows that take it back.

A step at rest holds, for every row, what to do next with it: `drop` a row the step made, put a row
back that it removed, or set the fields it changed to what they were. Taking it back yields the
opposite, which replaces it, so the same record then serves to do it again.

Rule for steps that are not the last one (a person takes back their own last step while models have
added theirs since): every row the step made must be as the step left it, every row it removed must
still be gone, and every field it changed must still hold what it put there; other fields of the same
row may have changed. Otherwise nothing is done and a `UserError` names the step in the way.
"""

from __future__ import annotations

import functools
import hashlib
import re
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from core.document.rows import TABLES, Key, RowEdit, decode, encode
from core.document.schema import MAX_VALUE_BYTES
from core.document.stamps import utc_now
from core.errors import UserError

_LONG = 2048
_MAX_UNPACKED = 16 * MAX_VALUE_BYTES
_CHUNK_IDS = re.compile(rb'"chunk_ids":\[([0-9,]*)\]')

GO_BACK = "Go back"
Fields = dict[str, msgspec.Raw]
Maybe = tuple[msgspec.Raw, ...]  # one value, or none


class RowStep(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """What to do with one row: exactly one of `value`, `digest` and `fields` is given."""

    table: str
    key: tuple[str | int, ...]
    value: Maybe = ()  # put this row back
    digest: str = ""  # drop the row, which must still look like this
    fields: dict[str, tuple[Maybe, Maybe]] | None = None  # expected, wanted
    position: int | None = None


class ConflictError(Exception):
    """A row is no longer as the step left it."""


class StepRecord(msgspec.Struct, frozen=True):
    """One step of the history, without its rows."""

    id: int
    label: str
    author: str
    time: str
    undone: bool


class Checkpoint(msgspec.Struct, frozen=True):
    """A named state: the one after step `step_id` (0: before the first step)."""

    id: int
    step_id: int
    name: str
    time: str


def _digest(value: bytes) -> str:
    return hashlib.blake2b(value, digest_size=8).hexdigest()


def _fields(value: bytes) -> Fields:
    return msgspec.json.decode(value, type=dict[str, msgspec.Raw])


def _field(fields: Fields, name: str) -> Maybe:
    return (fields[name],) if name in fields else ()


def _text(value: Maybe) -> bytes:
    return b"".join(bytes(raw) for raw in value)


def inverse(edits: Iterable[RowEdit]) -> list[RowStep]:
    """What takes `edits` back, last first."""
    steps = []
    for edit in edits:
        if edit.new is None:
            value = (msgspec.Raw(encode(edit.table, edit.old)),)
            steps.append(RowStep(edit.table, edit.key, value=value, position=edit.old_position))
        elif edit.old is None:
            steps.append(RowStep(edit.table, edit.key, digest=_digest(encode(edit.table, edit.new))))
        else:
            old, new = _fields(encode(edit.table, edit.old)), _fields(encode(edit.table, edit.new))
            names = [name for name in old | new if _text(_field(old, name)) != _text(_field(new, name))]
            fields = {name: (_field(new, name), _field(old, name)) for name in names}
            moved = edit.old_position != edit.new_position
            position = edit.old_position if moved else None
            steps.append(RowStep(edit.table, edit.key, fields=fields, position=position))
    return steps[::-1]


def pack(steps: list[RowStep]) -> bytes:
    """The steps as the history stores them; long ones are deflated."""
    data = msgspec.json.encode(steps)
    data = zlib.compress(data, 1) if len(data) > _LONG else data
    if len(data) > MAX_VALUE_BYTES:
        raise UserError("This change is too large to be saved in one go.", hint="Do it in several parts.")
    return data


def unpack(data: bytes) -> bytes:
    """The JSON text of a stored step."""
    if data[:1] == b"[":
        return data
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(data, _MAX_UNPACKED)
    if unpacker.unconsumed_tail:
        raise zlib.error("too long")
    return text


def chunks_mentioned(data: bytes) -> set[int]:
    """Ids of the chunks to which a stored step refers."""
    found: set[int] = set()
    for ids in _CHUNK_IDS.findall(unpack(data)):
        found.update(int(number) for number in ids.split(b",") if number)
    return found


class Statements(NamedTuple):
    """The three things done with rows of a table, in SQL."""

    read: str
    put: str
    drop: str


@functools.cache
def statements(table: str) -> Statements:
    """The statements for a table of `rows.TABLES`; no other names ever get into SQL."""
    spec = TABLES[table]
    position = "position" if spec.placed else "NULL"
    where = " AND ".join(f"{column} = ?" for column in spec.columns)
    columns = [*spec.columns, *spec.references, *(["position"] if spec.placed else []), "value"]
    rest = ", ".join(f"{name} = excluded.{name}" for name in columns[len(spec.columns) :])
    return Statements(
        f"SELECT value, {position} FROM {table} WHERE {where}",
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))}) "
        f"ON CONFLICT ({', '.join(spec.columns)}) DO UPDATE SET {rest}",
        f"DELETE FROM {table} WHERE {where}",
    )


def read_row(connection: sqlite3.Connection, table: str, key: Key) -> tuple[bytes, int | None] | None:
    """Value and position of a row, or None."""
    row = connection.execute(statements(table).read, key).fetchone()
    return None if row is None else (bytes(row[0]), row[1])


def write_rows(connection: sqlite3.Connection, edits: Sequence[RowEdit]) -> None:
    """Write the rows; raises UserError for values that would not read back as they are."""
    for edit in edits:
        spec = TABLES[edit.table]
        if edit.new is None:
            connection.execute(statements(edit.table).drop, edit.key)
            continue
        values = [*edit.key, *(getattr(edit.new, name) for name in spec.references)]
        values += [*([edit.new_position] if spec.placed else []), _checked_value(edit)]
        connection.execute(statements(edit.table).put, values)


def _checked_value(edit: RowEdit) -> bytes:
    try:
        value = encode(edit.table, edit.new)
        same = decode(edit.table, value) == edit.new
    except (msgspec.MsgspecError, RecursionError, UnicodeError, OverflowError, TypeError):
        same = False
    if not same:
        raise UserError(
            "This change holds a value that cannot be saved ({kind}).",
            hint="Numbers must be finite and texts plain Unicode.",
            kind=edit.table.replace("_", " "),
        )
    if len(value) > MAX_VALUE_BYTES:
        raise UserError("One entry is too large to be saved ({kind}).", kind=edit.table.replace("_", " "))
    return value


def turned(connection: sqlite3.Connection, data: bytes) -> list[RowEdit]:
    """The row edits that a stored step now asks for; raises ConflictError when a row changed since."""
    edits = []
    for step in msgspec.json.decode(unpack(data), type=list[RowStep]):
        if step.table not in TABLES:
            raise msgspec.ValidationError("unknown table")
        there = read_row(connection, step.table, step.key)
        if step.value:
            if there is not None:
                raise ConflictError
            new = decode(step.table, bytes(step.value[0]))
            edits.append(RowEdit(step.table, step.key, None, new, None, step.position))
            continue
        if there is None:
            raise ConflictError
        value, position = there
        old = decode(step.table, value)
        if step.fields is None:
            if _digest(value) != step.digest:
                raise ConflictError
            edits.append(RowEdit(step.table, step.key, old, None, position, None))
            continue
        fields = _fields(value)
        for name, (expected, wanted) in step.fields.items():
            if _text(_field(fields, name)) != _text(expected):
                raise ConflictError
            fields.pop(name, None)
            fields.update((name, raw) for raw in wanted)
        new = decode(step.table, msgspec.json.encode(fields))
        place = position if step.position is None else step.position
        edits.append(RowEdit(step.table, step.key, old, new, position, place))
    return edits


class History:
    """The steps of one project file; every method is called in the writer's transaction."""

    def add(self, connection: sqlite3.Connection, label: str, author: str, edits: Sequence[RowEdit]) -> None:
        """Record a new step; what its author had taken back can no longer be done again."""
        connection.execute("DELETE FROM step WHERE undone = 1 AND author = ?", (author,))
        self._insert(connection, label, author, edits)

    def extend(self, connection: sqlite3.Connection, edits: Sequence[RowEdit]) -> None:
        """Let the last step hold `edits`, all that it changed and what was changed after it; a step that
        comes out as nothing goes. No checkpoint stands at it, and nothing of it was taken back."""
        (step_id,) = connection.execute("SELECT max(id) FROM step").fetchone()
        if not edits:
            connection.execute("DELETE FROM step WHERE id = ?", (step_id,))
            return
        data = pack(inverse(edits))
        connection.execute(
            "UPDATE step SET time = ?, holds_chunks = ?, value = ? WHERE id = ?",
            (utc_now(), _holds_chunks(data), data, step_id),
        )

    def keep_marked(self, connection: sqlite3.Connection, author: str) -> None:
        """Before a new step: keep what the author has taken back, where a checkpoint lies in it.

        The steps up to the checkpoint are done again and taken back by steps of their own ("Go back"), so
        that the rows are as before and the checkpoint can still be returned to. Others are dropped by `add`.
        """
        (upto,) = connection.execute(
            "SELECT max(step.id) FROM step JOIN checkpoint ON checkpoint.step_id = step.id "
            "WHERE undone = 1 AND author = ?",
            (author,),
        ).fetchone()
        if upto is None:
            return
        rows = connection.execute(
            "SELECT id, label, author, time, undone FROM step "
            "WHERE undone = 1 AND author = ? AND id <= ? ORDER BY id",
            (author, upto),
        ).fetchall()
        connection.execute("SAVEPOINT keep")
        try:
            for row in rows:
                self.turn(connection, _record(row))
            for row in reversed(rows):
                data = connection.execute("SELECT value FROM step WHERE id = ?", row[:1]).fetchone()[0]
                edits = turned(connection, data)
                write_rows(connection, edits)
                self._insert(connection, GO_BACK, author, edits)
        except (UserError, ConflictError):  # later results of a model are in the way: let it go, as ever
            connection.execute("ROLLBACK TO keep")
        connection.execute("RELEASE keep")

    def _insert(
        self, connection: sqlite3.Connection, label: str, author: str, edits: Sequence[RowEdit]
    ) -> None:
        data = pack(inverse(edits))
        connection.execute(
            "INSERT INTO step (label, author, time, holds_chunks, value) VALUES (?, ?, ?, ?, ?)",
            (label, author, utc_now(), _holds_chunks(data), data),
        )

    def next(self, connection: sqlite3.Connection, author: str | None, *, redo: bool) -> StepRecord | None:
        """The step that undo (or redo) would take, by anyone when `author` is None."""
        order = "ASC" if redo else "DESC"
        row = connection.execute(
            "SELECT id, label, author, time, undone FROM step "
            f"WHERE undone = ? AND (?2 IS NULL OR author = ?2) ORDER BY id {order} LIMIT 1",
            (int(redo), author),
        ).fetchone()
        return None if row is None else _record(row)

    def turn(self, connection: sqlite3.Connection, step: StepRecord) -> list[RowEdit]:
        """Take the step back (or do it again): writes its rows and turns the record round."""
        row = connection.execute("SELECT value FROM step WHERE id = ?", (step.id,)).fetchone()
        try:
            edits = turned(connection, row[0] if row is not None else b"")
        except ConflictError:
            raise self.refusal(connection, step) from None
        except (msgspec.MsgspecError, RecursionError, zlib.error, UnicodeError) as error:
            raise UserError(
                "“{label}” cannot be undone or redone: its record in the project file is damaged.",
                label=step.label,
            ) from error
        write_rows(connection, edits)
        turned_data = pack(inverse(edits))
        connection.execute(
            "UPDATE step SET undone = ?, holds_chunks = ?, value = ? WHERE id = ?",
            (int(not step.undone), _holds_chunks(turned_data), turned_data, step.id),
        )
        return edits

    def out_of_turn(self, connection: sqlite3.Connection, step: StepRecord) -> bool:
        """Whether steps that stand came after it, so that its rows alone do not tell what fits."""
        later = connection.execute("SELECT 1 FROM step WHERE id > ? AND undone = 0 LIMIT 1", (step.id,))
        return later.fetchone() is not None

    def all(self, connection: sqlite3.Connection) -> tuple[StepRecord, ...]:
        """Every step, oldest first."""
        rows = connection.execute("SELECT id, label, author, time, undone FROM step ORDER BY id")
        return tuple(_record(row) for row in rows)

    def mark(self, connection: sqlite3.Connection, name: str, time: str) -> None:
        """Put a named checkpoint after the last step that stands."""
        connection.execute(
            "INSERT INTO checkpoint (step_id, name, time) "
            "VALUES ((SELECT max(id) FROM step WHERE undone = 0), ?, ?)",
            (name, time),
        )

    def marks(self, connection: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
        """Name and time of the checkpoints, oldest first."""
        return tuple(connection.execute("SELECT name, time FROM checkpoint ORDER BY id").fetchall())

    def checkpoints(self, connection: sqlite3.Connection) -> tuple[Checkpoint, ...]:
        """The checkpoints with the steps they stand after, oldest first."""
        rows = connection.execute("SELECT id, coalesce(step_id, 0), name, time FROM checkpoint ORDER BY id")
        return tuple(Checkpoint(*row) for row in rows)

    def refusal(self, connection: sqlite3.Connection, step: StepRecord) -> UserError:
        """The error for a step that cannot be turned because of a later one."""
        row = connection.execute(
            "SELECT label, author FROM step WHERE id > ? AND undone = 0 AND author <> ? "
            "ORDER BY id DESC LIMIT 1",
            (step.id, step.author),
        ).fetchone()
        later, by = row if row is not None else ("a later step", "")
        return UserError(
            "“{label}” cannot be redone, because “{later}” ({by}) changed the same things since."
            if step.undone
            else "“{label}” cannot be undone, because “{later}” ({by}) changed the same things since.",
            hint="Undo that one first, or change it by hand.",
            label=step.label,
            later=later,
            by=by,
        )


def _holds_chunks(data: bytes) -> int:
    return int(bool(chunks_mentioned(data)))


def _record(row: tuple[int, str, str, str, int]) -> StepRecord:
    return StepRecord(row[0], row[1], row[2], row[3], bool(row[4]))
