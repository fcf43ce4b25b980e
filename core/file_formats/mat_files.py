"""MATLAB files of level 5, as far as small structs of numbers go.

Source: MathWorks, MAT-File Format, "Level 5 MAT-Files". Read by hand: a file of somebody else's should not
reach a native reader.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from core.errors import UserError

Numbers = NDArray[np.float64]
HEADER = 128
COMPRESSED, MATRIX = 15, 14
STRUCT_CLASS = 2
NUMBER_CLASSES = range(6, 16)  # double, single, integers
TYPES = {1: "i1", 2: "u1", 3: "i2", 4: "u2", 5: "i4", 6: "u4", 7: "f4", 9: "f8", 12: "i8", 13: "u8"}
LARGEST = 64 * 1024 * 1024
MOST_ELEMENTS = 10_000


def read_struct(data: bytes, name: str) -> dict[str, Numbers]:
    """The numeric fields, by name, of the struct called `name`: (rows, columns ...) float64 each.

    Fields that hold anything else are left out. Raises UserError for a file that is none, is damaged or has
    no such struct.
    """
    try:
        order = {b"IM": "<", b"MI": ">"}.get(data[126:128])
        if order is None:
            raise UserError("It is no MATLAB file of level 5.", hint="Save it with -v7 or -v6 in MATLAB.")
        for kind, body in _elements(data[HEADER:], order):
            if kind == COMPRESSED:
                kind, body = next(_elements(_inflated(body), order), (0, b""))
            if kind == MATRIX:
                found = _struct(body, order, name)
                if found is not None:
                    return found
    except (struct.error, zlib.error, ValueError, IndexError, StopIteration, OverflowError) as error:
        raise UserError("It is damaged or cut short.") from error
    raise UserError("There is no {name} in it.", name=name)


def _inflated(body: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    data = unpacker.decompress(body, LARGEST)
    if unpacker.unconsumed_tail:
        raise UserError("It is packed more tightly than data ever are.")
    return data


def _elements(data: bytes, order: str) -> Iterator[tuple[int, bytes]]:
    """(type, bytes) of the data elements one after another."""
    at = 0
    for _ in range(MOST_ELEMENTS):
        if at + 8 > len(data):
            return
        (kind,) = struct.unpack_from(f"{order}I", data, at)
        if kind >> 16:  # a small element: type, size and data in eight bytes
            size, kind, start, at = kind >> 16, kind & 0xFFFF, at + 4, at + 8
        else:
            (size,) = struct.unpack_from(f"{order}I", data, at + 4)
            start = at + 8
            at = start + size + (0 if kind == COMPRESSED else -size % 8)
        if start + size > len(data):
            raise ValueError("cut short")
        yield kind, data[start : start + size]


def _struct(body: bytes, order: str, name: str) -> dict[str, Numbers] | None:
    """The fields of a struct array's first element; None where it is another variable."""
    parts = list(_elements(body, order))
    flags = struct.unpack_from(f"{order}I", parts[0][1])[0]
    if flags & 0xFF != STRUCT_CLASS or parts[2][1].decode("latin-1") != name:
        return None
    (length,) = struct.unpack_from(f"{order}i", parts[3][1])
    if not 0 < length <= 256:
        raise ValueError("names")
    table = parts[4][1]
    names = [table[i : i + length].split(b"\0")[0].decode("latin-1") for i in range(0, len(table), length)]
    found: dict[str, Numbers] = {}
    for field, (kind, value) in zip(names, parts[5:], strict=False):
        values = _numbers(value, order) if kind == MATRIX and value else None
        if values is not None:
            found[field] = values
    return found


def _numbers(body: bytes, order: str) -> Numbers | None:
    """A matrix of real numbers; None for anything else."""
    parts = list(_elements(body, order))
    flags = struct.unpack_from(f"{order}I", parts[0][1])[0]
    if flags & 0xFF not in NUMBER_CLASSES or flags & 0x0800 or len(parts) < 4:
        return None
    shape = np.frombuffer(parts[1][1], f"{order}i4").tolist()
    kind, raw = parts[3]
    if kind not in TYPES:
        raise ValueError("type")
    values = np.frombuffer(raw, np.dtype(order + TYPES[kind])).astype(np.float64)
    if any(size < 0 for size in shape) or int(np.prod(shape)) != len(values):
        raise ValueError("shape")
    return values.reshape(shape, order="F")
