"""Long arrays in chunks of the project file: written a little at a time, read through one cache."""

from __future__ import annotations

import math
import sqlite3
import threading
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.document.connections import connect_to_read, plain_errors
from core.document.project import ChunkedArray
from core.document.schema import MAX_VALUE_BYTES
from core.errors import UserError

TRANSACTION_BYTES = 1024 * 1024
"""Most bytes of chunks in one transaction, so that an edit never waits long for a result being saved."""
CACHE_BYTES = 96 * 1024 * 1024
DTYPES = frozenset({"<f2", "<f4", "<f8", "|i1", "|u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "|b1"})

Array = NDArray[Any]
Packed = tuple[int, int, bytes]  # deflated?, checksum of the raw bytes, the bytes


def row_bytes(handle: ChunkedArray) -> int:
    """Bytes of one row of the array."""
    return math.prod(handle.row_shape) * np.dtype(handle.dtype).itemsize


def prepare(array: Array, rows_per_chunk: int) -> tuple[ChunkedArray, Iterator[bytes]]:
    """The handle (still without chunk ids) and the raw bytes of each chunk of `array` (T, ...)."""
    array = np.asarray(array)
    if array.ndim < 1 or rows_per_chunk < 1:
        raise ValueError("an array of at least one dimension and chunks of at least one row are needed")
    dtype = array.dtype.newbyteorder("<").str.replace("=", "<")
    if dtype not in DTYPES:
        raise ValueError(f"arrays of {array.dtype} are not stored")
    size = max(1, math.prod(array.shape[1:]) * array.dtype.itemsize)
    if size > MAX_VALUE_BYTES:
        raise UserError("One frame of this result is too large to be saved.")
    rows_per_chunk = min(rows_per_chunk, max(1, min(TRANSACTION_BYTES, MAX_VALUE_BYTES) // size))
    handle = ChunkedArray(
        length=len(array), row_shape=array.shape[1:], dtype=dtype, rows_per_chunk=rows_per_chunk, chunk_ids=()
    )

    def pieces() -> Iterator[bytes]:
        for start in range(0, len(array), rows_per_chunk):
            piece = array[start : start + rows_per_chunk]
            yield np.ascontiguousarray(piece, dtype=np.dtype(dtype)).tobytes()

    return handle, pieces()


def groups(pieces: Iterator[bytes]) -> Iterator[list[Packed]]:
    """The chunks as they are stored, in groups of at most `TRANSACTION_BYTES`."""
    group: list[Packed] = []
    size, deflate = 0, None
    for raw in pieces:
        if deflate is None:  # worth it for flags and mostly empty arrays, not for poses
            deflate = len(zlib.compress(raw[:65536], 1)) < 0.6 * len(raw[:65536])
        data = zlib.compress(raw, 1) if deflate else raw
        if group and size + len(data) > TRANSACTION_BYTES:
            yield group
            group, size = [], 0
        group.append((int(deflate), zlib.crc32(raw), data))
        size += len(data)
    if group:
        yield group


def insert(connection: sqlite3.Connection, group: list[Packed]) -> list[int]:
    """Write the chunks and return their ids."""
    ids = []
    for row in group:
        done = connection.execute("INSERT INTO chunk (packed, checksum, value) VALUES (?, ?, ?)", row)
        ids.append(int(done.lastrowid or 0))
    return ids


def free_all_but(connection: sqlite3.Connection, used: set[int]) -> int:
    """Delete the chunks that nothing refers to; returns how many there were."""
    unused = [(row[0],) for row in connection.execute("SELECT id FROM chunk") if row[0] not in used]
    connection.executemany("DELETE FROM chunk WHERE id = ?", unused)
    return len(unused)


class ChunkReader:
    """Reads arrays by their handles, from any thread: one indexed read a chunk, the last ones kept."""

    def __init__(self, path: Path, cache_bytes: int = CACHE_BYTES) -> None:
        self._path = path
        self._limit = cache_bytes
        self._lock = threading.Lock()
        self._cache: OrderedDict[int, bytes] = OrderedDict()
        self._cached = 0
        self._closed = False
        self.reads = 0
        with plain_errors(path):
            self._connection = connect_to_read(path, any_thread=True)

    def read(self, handle: ChunkedArray, start: int = 0, stop: int | None = None) -> Array:
        """Rows ``[start, stop)`` of the array, clipped to what is there, as a new array."""
        start = max(0, start)
        stop = handle.length if stop is None else max(start, min(stop, handle.length))
        start = min(start, stop)
        rows = np.empty((stop - start, *handle.row_shape), np.dtype(handle.dtype))
        size, n = row_bytes(handle), handle.rows_per_chunk
        at = start
        while at < stop:
            index = at // n
            in_chunk = min(n, handle.length - index * n)
            raw = self._chunk(handle.chunk_ids[index], in_chunk * size)
            upto = min(stop, index * n + in_chunk)
            piece = np.frombuffer(raw, rows.dtype, count=in_chunk * math.prod(handle.row_shape))
            piece = piece.reshape(in_chunk, *handle.row_shape)
            rows[at - start : upto - start] = piece[at - index * n : upto - index * n]
            at = upto
        return rows

    def run(self, work: Callable[[sqlite3.Connection], Any]) -> Any:
        """Run a query that only reads, for those who list the history."""
        with self._lock, plain_errors(self._path):
            self._check_open()
            return work(self._connection)

    def _chunk(self, chunk_id: int, size: int) -> bytes:
        with self._lock:
            self._check_open()
            raw = self._cache.get(chunk_id)
            if raw is not None:
                self._cache.move_to_end(chunk_id)
            else:
                raw = self._fetch(chunk_id, size)
                self._keep(chunk_id, raw)
        if len(raw) != size:
            raise self._damaged()
        return raw

    def _fetch(self, chunk_id: int, size: int) -> bytes:
        self.reads += 1
        with plain_errors(self._path):
            row = self._connection.execute(
                "SELECT packed, checksum, value FROM chunk WHERE id = ? AND length(value) <= ?",
                (chunk_id, min(size + 1024, MAX_VALUE_BYTES)),
            ).fetchone()
        if row is None or not isinstance(row[2], bytes):
            raise self._damaged()
        raw = row[2]
        if row[0]:
            try:
                raw = zlib.decompressobj().decompress(raw, size)
            except zlib.error as error:
                raise self._damaged() from error
        if len(raw) != size or zlib.crc32(raw) != row[1]:
            raise self._damaged()
        return raw

    def _keep(self, chunk_id: int, raw: bytes) -> None:
        self._cache[chunk_id] = raw
        self._cached += len(raw)
        while self._cached > self._limit and len(self._cache) > 1:
            self._cached -= len(self._cache.popitem(last=False)[1])

    def _check_open(self) -> None:
        if self._closed:
            raise UserError("“{name}” is closed.", name=self._path.name)

    def _damaged(self) -> UserError:
        return UserError(
            "A part of “{name}” is damaged and cannot be read.",
            hint="Run that step again, or open a backup of the project.",
            name=self._path.name,
        )

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._closed = True
            self._connection.close()
            self._cache.clear()
