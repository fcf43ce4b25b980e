"""numpy's files (.npy, .npz) with their sizes looked at before anything is made of them."""

from __future__ import annotations

import ast
import io
import zipfile
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import UserError

LARGEST_ARRAY_BYTES = 2**31
LONGEST_HEADER = 20_000


def read_npy(data: bytes) -> NDArray[Any]:
    """The array in the bytes of a .npy file. Raises UserError when it is damaged or holds objects."""
    try:
        if data[:6] != b"\x93NUMPY" or data[6] not in (1, 2, 3):
            raise ValueError("no array")
        wide = data[6] > 1
        size = int.from_bytes(data[8 : 12 if wide else 10], "little")
        start = (12 if wide else 10) + size
        if size > LONGEST_HEADER or start > len(data):
            raise ValueError("no header")
        header = ast.literal_eval(data[start - size : start].decode("utf-8").strip())
        shape, dtype = header["shape"], np.dtype(header["descr"])
        count = 1
        for n in shape:
            if type(n) is not int or n < 0:
                raise ValueError("no shape")
            count *= n
        if dtype.hasobject or not dtype.itemsize or count * dtype.itemsize > len(data) - start:
            raise ValueError("the array is longer than its file, or holds objects")
        flat = np.frombuffer(data, dtype, count, start)
        return flat.reshape(shape, order="F" if header["fortran_order"] else "C")
    except (ValueError, TypeError, KeyError, IndexError, SyntaxError, MemoryError, RecursionError) as error:
        raise UserError("It is no array of numbers, or damaged.") from error


class NpzFile:
    """The arrays of one .npz file, read by name."""

    def __init__(self, source: Path | bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise UserError("It is no file of arrays (.npz), or damaged.") from error
        names = self._archive.namelist()
        self.names = tuple(name.removesuffix(".npy") for name in names if name.endswith(".npy"))
        self._there = frozenset(self.names)

    def __contains__(self, name: str) -> bool:
        return name in self._there

    def read(self, name: str) -> NDArray[Any]:
        """One array. Raises UserError when it is not there, too large, or damaged."""
        if name not in self._there:
            raise UserError("The array {array} is missing.", array=name)
        try:
            with self._archive.open(name + ".npy") as file:
                data = file.read(LARGEST_ARRAY_BYTES + 1)
        except (
            zipfile.BadZipFile,
            OSError,
            NotImplementedError,
            RuntimeError,
            EOFError,
            zlib.error,
        ) as error:
            raise UserError("The array {array} cannot be read.", array=name) from error
        if len(data) > LARGEST_ARRAY_BYTES:
            raise UserError("The array {array} is too large.", array=name)
        return read_npy(data)

    def close(self) -> None:
        """Let the file go."""
        self._archive.close()
