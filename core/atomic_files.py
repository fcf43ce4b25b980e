"""Write files so that there is either the old one or the whole new one, never half of one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


def write_bytes(path: Path | str, data: bytes) -> None:
    """Write `data` beside `path`, fsync, rename. Raises OSError when that is not possible."""
    with replacing(path) as file:
        file.write(data)


def write_text(path: Path | str, text: str) -> None:
    """Write `text` as UTF-8 with plain line ends; see `write_bytes`."""
    write_bytes(path, text.encode("utf-8", errors="surrogateescape"))


@contextlib.contextmanager
def replacing(path: Path | str) -> Iterator[BinaryIO]:
    """A new file that takes the place of `path` when the block ends well and vanishes when it does not.

    Raises OSError when the disc is full or the place cannot be written; `path` is as before then.
    """
    path = Path(path)
    beside: Path | None = None
    try:
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        beside = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _give_usual_mode(beside, path)
        beside.replace(path)
        _fsync_folder(path.parent)
    except BaseException:
        _forget(beside)
        raise


def _forget(beside: Path | None) -> None:
    if beside is not None:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _give_usual_mode(beside: Path, path: Path) -> None:
    """A temporary file is private; give it the mode of the file it replaces, or the usual one."""
    if os.name == "nt":
        return
    try:
        mode = path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    beside.chmod(mode)


def _fsync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):  # some file systems do not allow it; the file itself is safe
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
