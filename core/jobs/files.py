"""Write a job's files whole or not at all, with words for a person when that is not possible."""

from __future__ import annotations

import errno
from pathlib import Path

from core import atomic_files
from core.errors import UserError

NO_SPACE = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def write_bytes(path: Path | str, data: bytes) -> None:
    """Write `data`, whole or not at all. Raises `UserError` when the place cannot be written."""
    try:
        atomic_files.write_bytes(path, data)
    except OSError as error:
        raise writing_error(Path(path), error) from error


def write_text(path: Path | str, text: str) -> None:
    """Write `text` as UTF-8 with plain line ends; see `write_bytes`."""
    write_bytes(path, text.encode("utf-8", errors="surrogateescape"))


def writing_error(path: Path, error: OSError) -> UserError:
    """What a person should read when `path` could not be written."""
    if error.errno in NO_SPACE:
        return UserError(
            "There is no room left on the disc to write {name}.",
            hint="Free some space, or choose another place for the results.",
            name=path.name,
        )
    return UserError(
        "{name} could not be written: {reason}.",
        hint="Choose a folder you may write to.",
        name=path.name,
        reason=(error.strerror or type(error).__name__).lower(),
    )
