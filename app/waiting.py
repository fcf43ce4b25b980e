"""The analyses that wait for their turn, kept in a file so that closing the window forgets none of them."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from core.atomic_files import write_bytes
from core.jobs.requests import Alarms, Athlete, FindAlike, MapMoments
from core.paths import user_data_dir

logger = logging.getLogger(__name__)

EntryState = Literal["held", "waiting", "running", "saving", "stopping", "failed"]


class AnalyseOptions(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an analysis looks at: frames ``[start, stop)``, a region (x, y, width, height) in px, and whom.

    recogniser: the model that names movements, "" = the one chosen for all; person: only theirs (an id);
    asked: what is asked of the whole session instead (where it lies is put in when its turn comes)
    """

    start: int = 0
    stop: int | None = None
    region_px: tuple[int, int, int, int] | None = None
    max_people: int | None = None
    athletes: tuple[Athlete, ...] = ()
    recogniser: str = ""
    person: str = ""
    asked: FindAlike | MapMoments | Alarms | None = None


WHOLE = AnalyseOptions()


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One job on one video. "held": from an earlier start of the program, not gone on with yet."""

    video_id: str
    kind: str
    name: str = ""
    options: AnalyseOptions = WHOLE
    state: EntryState = "waiting"
    reason: str = ""
    hint: str = ""
    tries: int = 0
    runs: int = 0  # how many pose runs the video had when this was asked for

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return f"{self.kind}:{self.video_id}"


class Remembered(msgspec.Struct, frozen=True, kw_only=True):
    """What the file of one project holds."""

    project: str
    entries: tuple[Entry, ...]


def waiting_dir() -> Path:
    """The folder with one file for each project in which something waits."""
    folder = user_data_dir() / "waiting"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def remember(project: Path, entries: Sequence[Entry]) -> None:
    """Keep what waits and what failed in a project; nothing leaves no file."""
    path = _file(project)
    kept = tuple(
        entry if entry.state == "failed" else msgspec.structs.replace(entry, state="held", tries=0)
        for entry in entries
    )
    try:
        if kept:
            write_bytes(path, msgspec.json.encode(Remembered(project=str(project), entries=kept)))
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        logger.warning("what waits could not be remembered: %s", error)


def remembered(project: Path) -> tuple[Entry, ...]:
    """What was left waiting, and what had failed, when the project was last open."""
    found = _read(_file(project))
    return found.entries if found is not None else ()


def _file(project: Path) -> Path:
    name = hashlib.sha256(str(project.absolute()).encode(errors="surrogateescape")).hexdigest()[:24]
    return waiting_dir() / f"{name}.json"


def _read(path: Path) -> Remembered | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Remembered)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        logger.warning("what waited could not be read")
        return None


def waiting_somewhere() -> tuple[str, int] | None:
    """The project in which something was left waiting last, and how much; None where nothing was."""
    files = sorted(waiting_dir().glob("*.json"), key=_age)
    for path in files:
        found = _read(path)
        count = sum(entry.state == "held" for entry in found.entries) if found is not None else 0
        if found is not None and count and Path(found.project).exists():
            return found.project, count
    return None


def _age(path: Path) -> float:
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0
