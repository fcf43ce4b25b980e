"""Where the person is, noted while the program runs, so that an unexpected end loses no place.

Each running window has a file of its own; it is removed when the window closes as it should. What is
left of a process that is no more tells the next start that it ended unexpectedly, and where.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from app.session import Session
from core.paths import user_data_dir

logger = logging.getLogger(__name__)

NOTED_EVERY_MS = 1500


class Place(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A frame of a video of a session, and the process that showed it."""

    process: int
    started: float
    project: str = ""
    video_id: str = ""
    frame: int = 0


def places_dir() -> Path:
    """The folder with one file for each running window."""
    folder = user_data_dir() / "running"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


class PlaceKeeper(QObject):
    """Notes the place a moment after it changed."""

    noted = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._started: float | None = None
        self._noted: Place | None = None
        self._timer = QTimer(self, singleShot=True, interval=NOTED_EVERY_MS)
        self._timer.timeout.connect(self.note)
        for signal in (session.opened, session.video_changed, session.frame_changed):
            signal.connect(self._later)
        self._later()

    def place(self) -> Place:
        """Where the person is now."""
        session = self._session
        if self._started is None:
            self._started = _started(os.getpid()) or 0.0
        return Place(
            process=os.getpid(),
            started=self._started,
            project=str(session.path) if session.path is not None else "",
            video_id=session.video.id if session.video is not None else "",
            frame=session.frame,
        )

    def note(self) -> None:
        """Write it down."""
        place = self.place()
        if place == self._noted:
            return
        try:
            _write(_file(os.getpid()), msgspec.json.encode(place))
            self._noted = place
            self.noted.emit()
        except OSError as error:
            logger.warning("the place could not be noted: %s", error)

    def forget(self) -> None:
        """The window closes as it should."""
        self._timer.stop()
        _file(os.getpid()).unlink(missing_ok=True)

    def _later(self, *_: object) -> None:
        if not self._timer.isActive():
            self._timer.start()


def ended_unexpectedly() -> Place | None:
    """The place in which a window ended unexpectedly, if one did since the last start; told once."""
    found: list[tuple[float, Place]] = []
    for path in places_dir().glob("*.json"):
        try:
            place = msgspec.json.decode(path.read_bytes(), type=Place)
            if _runs(place):
                continue
            found.append((path.stat().st_mtime, place))
            path.unlink(missing_ok=True)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            path.unlink(missing_ok=True)
    return max(found, key=lambda entry: entry[0])[1] if found else None


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all, but without waiting for the disc: it is written while the video plays."""
    beside = path.with_suffix(".part")
    beside.write_bytes(data)
    beside.replace(path)


def _file(process: int) -> Path:
    return places_dir() / f"{process}.json"


def _runs(place: Place) -> bool:
    started = _started(place.process)
    return started is not None and abs(started - place.started) < 5.0


def _started(process: int) -> float | None:
    import psutil

    try:
        found = psutil.Process(process)
        return None if found.status() == psutil.STATUS_ZOMBIE else float(found.create_time())
    except psutil.AccessDenied:
        return 0.0
    except psutil.Error:
        return None
