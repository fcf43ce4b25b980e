"""What a reader tells beside its clips: what it left out and why, and the order of the classes."""

from __future__ import annotations

import contextlib
import logging
import zipfile
import zlib
from collections.abc import Iterator

import msgspec

from core.errors import UserError

logger = logging.getLogger(__name__)


class Skipped(msgspec.Struct, frozen=True):
    """A file, or a part of one, that is not used, and why."""

    name: str
    reason: str


class Findings:
    """Collects what a reader finds while it reads."""

    def __init__(self) -> None:
        self.skipped: list[Skipped] = []
        self.classes: tuple[str, ...] = ()  # in their order; those no clip has are left out
        self.title = ""  # where the files themselves say it
        self.licence = ""

    def skip(self, name: str, reason: str) -> None:
        """Leave out `name`."""
        self.skipped.append(Skipped(name, reason))

    @contextlib.contextmanager
    def skipping(self, name: str) -> Iterator[None]:
        """Leave out `name` when what is done inside shows that it is broken."""
        try:
            yield
        except UserError as error:
            self.skip(name, error.text)
        except (ValueError, IndexError, KeyError, TypeError, OverflowError, EOFError) as error:
            logger.info("%s was not understood: %s", name, _short(error))
            self.skip(name, "It is damaged, cut short, or of another form.")
        except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, MemoryError) as error:
            self.skip(name, f"It could not be read ({_short(error)}).")


def _short(error: BaseException) -> str:
    told = error.strerror if isinstance(error, OSError) else str(error)  # an OSError names whole paths
    text = " ".join((told or "").split()) or type(error).__name__
    return text if len(text) <= 80 else text[:77] + "..."
