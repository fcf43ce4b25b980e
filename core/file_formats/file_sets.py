"""The files of a data set, in a folder, in a zip file, or a single one: read by name, never unpacked."""

from __future__ import annotations

import os
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from core.errors import UserError

LARGEST_FILE_BYTES = 512 * 1024 * 1024
MOST_FILES = 400_000
TIGHT_BYTES, TIGHTEST = 50 * 1024 * 1024, 300  # a file larger than the one that grows more than the other


class FileSet:
    """Named files below one path.

    names: sorted, with "/" between folders. Hidden files and what a Mac puts into zip files are left out.
    Raises UserError when the path is not there, is no zip file though it is called one, or is empty.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.name
        self._archive: zipfile.ZipFile | None = None
        try:
            if path.is_dir():
                names = _below(path)
            elif not path.is_file():
                raise UserError(
                    "{name} is not there.", hint="Check the path of the data set.", name=path.name
                )
            elif zipfile.is_zipfile(path) and path.suffix.lower() != ".npz":
                self._archive = zipfile.ZipFile(path)
                names = [n for n in self._archive.namelist() if not n.endswith("/")]
            elif path.suffix.lower() == ".zip":
                raise UserError(
                    "{name} is not a zip file, or only a part of one.",
                    hint="Download or copy it again.",
                    name=path.name,
                )
            else:
                names = [path.name]
        except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise UserError(
                "{name} could not be read.", hint="Can other programs open it?", name=path.name
            ) from error
        self.names = tuple(sorted({n for n in names if not _is_hidden(n)}))
        if not self.names:
            raise UserError(
                "There are no files in {name}.",
                hint="Point to the folder or zip file that holds the data set.",
                name=path.name,
            )

    def named(self, *suffixes: str) -> tuple[str, ...]:
        """The names that end in one of `suffixes`, whatever their case."""
        return tuple(n for n in self.names if n.lower().endswith(suffixes))

    def read(self, name: str, limit: int = LARGEST_FILE_BYTES) -> bytes:
        """The bytes of one file. Raises UserError when it is larger than `limit` or cannot be read."""
        try:
            if self._archive is not None:
                facts = self._archive.getinfo(name)
                if facts.file_size > max(TIGHT_BYTES, TIGHTEST * facts.compress_size):
                    raise UserError("It is packed more tightly than data ever are.")
                with self._archive.open(name) as file:
                    data = file.read(limit + 1)
            else:
                with self.place(name).open("rb") as file:
                    data = file.read(limit + 1)
        except (
            OSError,
            zipfile.BadZipFile,
            zlib.error,
            NotImplementedError,
            RuntimeError,
            EOFError,
        ) as error:
            raise UserError("It could not be read; it is damaged, locked or encrypted.") from error
        if len(data) > limit:
            raise UserError("It is too large to be read.")
        return data

    def text(self, name: str, limit: int = LARGEST_FILE_BYTES) -> str:
        """The text of one file; bytes that are no UTF-8 become the replacement character."""
        return self.read(name, limit).decode("utf-8-sig", errors="replace")

    @property
    def lies_open(self) -> bool:
        """Whether the files lie on the disc by themselves, not in a zip file."""
        return self._archive is None

    def place(self, name: str) -> Path:
        """Where a file of a folder lies."""
        return self.path / name if self.path.is_dir() else self.path

    def close(self) -> None:
        """Let the zip file go."""
        if self._archive is not None:
            self._archive.close()


def stem(name: str) -> str:
    """The file's own name without folders and its last suffix."""
    return PurePosixPath(name).stem


def own_name(name: str) -> str:
    """The file's own name without folders."""
    return PurePosixPath(name).name


def _below(folder: Path) -> list[str]:
    names: list[str] = []
    for parent, folders, files in os.walk(folder):
        folders.sort()
        names.extend((Path(parent) / file).relative_to(folder).as_posix() for file in files)
        if len(names) > MOST_FILES:
            raise UserError(
                "There are more than {most} files in {name}.",
                hint="Point to the folder that holds nothing but the data set.",
                most=MOST_FILES,
                name=folder.name,
            )
    return names


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts)
