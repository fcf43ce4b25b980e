"""What happens when the program is at fault: a report is written, the person is told, work goes on."""

from __future__ import annotations

import datetime
import faulthandler
import logging
import os
import platform
import re
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO

from core.atomic_files import write_text
from core.errors import UserError
from core.paths import APP_NAME, APP_VERSION, user_data_dir

logger = logging.getLogger(__name__)

KEPT = 20
MOST_ACTIONS = 30
Tell = Callable[[Exception, Path | None, int], None]  # the error, its report, how often it came
_ROOT = str(Path(__file__).resolve().parents[1])
_QUOTED_PATH = re.compile(r"""(["'“])((?:[A-Za-z]:)?[\\/][^"'”\n]*)(["'”])""")
_BARE_PATH = re.compile(r"""(?<![\w"'“<>.])((?:[A-Za-z]:)?[\\/][^\s"'“”<>|:,;()]*[\\/][^\s"'“”<>|:,;()]*)""")
_last_actions: deque[str] = deque(maxlen=MOST_ACTIONS)


def reports_dir() -> Path:
    """The folder of crash reports; made when it is not there."""
    folder = user_data_dir() / "crash-reports"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def note_action(action_id: str) -> None:
    """Remember what was done last, by id only, for a report."""
    _last_actions.append(action_id)


def write_report(error: BaseException) -> Path | None:
    """Write what went wrong, without names of the person's files; None when that is not possible."""
    return _write("\n".join(traceback.format_exception(error)))


def _write(what: str) -> Path | None:
    now = datetime.datetime.now()
    lines = [
        f"{APP_NAME} {APP_VERSION}, {now.isoformat(timespec='seconds')}",
        f"Python {platform.python_version()} on {platform.system()} {platform.release()}",
        f"Qt {_qt_version()}, last actions: {', '.join(_last_actions) or 'none'}",
        "",
        what,
    ]
    text = without_paths("\n".join(lines))
    try:
        folder = reports_dir()
        path = folder / f"{now:%Y-%m-%d_%H-%M-%S-%f}.txt"
        write_text(path, text)
        for old in sorted(folder.glob("*.txt"))[:-KEPT]:
            old.unlink(missing_ok=True)
    except (OSError, UserError):
        logger.exception("no crash report could be written")
        return None
    return path


def without_paths(text: str) -> str:
    """The text with names of the person's files and folders taken out; those of the program stay."""
    text = _QUOTED_PATH.sub(lambda found: f"{found[1]}{_bare(found[2])}{found[3]}", text)
    return _BARE_PATH.sub(lambda found: _bare(found[1]), text)


def _bare(path: str) -> str:
    for prefix in (sys.prefix, sys.base_prefix):  # first: an environment may lie in the program's folder
        if path.startswith(prefix):
            return "<python>" + path[len(prefix) :]
    if path.startswith(_ROOT):
        return path[len(_ROOT) + 1 :]
    return f"<file>{Path(path).suffix}"


def _qt_version() -> str:
    from PySide6.QtCore import qVersion

    return qVersion()


def place_of(error: BaseException) -> str:
    """What tells one fault of the program from another: its kind and where it rose."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__} {where}"


def catch_crashes(tell: Tell) -> Callable[[], None]:
    """Send every error nobody caught to `tell`, after its report is written; returns what undoes this."""
    before, before_threads = sys.excepthook, threading.excepthook
    counts: dict[str, int] = {}
    reports: dict[str, Path | None] = {}

    def take(error: BaseException) -> None:
        logger.error("an error nobody caught", exc_info=error)
        times = counts[place_of(error)] = counts.get(place_of(error), 0) + 1
        if times == 1:
            reports[place_of(error)] = write_report(error)
        if isinstance(error, Exception):
            tell(error, reports.get(place_of(error)), times)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            before(kind, error, trace)
        else:
            take(error)

    def thread_hook(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            take(arguments.exc_value)

    sys.excepthook, threading.excepthook = hook, thread_hook
    fatal = _catch_fatal()

    def undo() -> None:
        sys.excepthook, threading.excepthook = before, before_threads
        if fatal is not None:
            faulthandler.disable()
            fatal.close()
            fatal_path(os.getpid()).unlink(missing_ok=True)

    return undo


def fatal_path(process: int) -> Path:
    """Where a crash below Python of that process leaves its trace."""
    return reports_dir() / f"fatal-{process}.log"


def fatal_report(process: int) -> Path | None:
    """A report of the crash below Python in which a process ended; None when there was none."""
    path = fatal_path(process)
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
        path.unlink(missing_ok=True)
    except OSError:
        return None
    return _write(text) if text.strip() else None


def _catch_fatal() -> IO[str] | None:
    """A crash below Python leaves its trace in a file, too."""
    if faulthandler.is_enabled():
        return None
    try:
        for old in reports_dir().glob("fatal-*.log"):
            if old.stat().st_size == 0 and not _is_alive(old):
                old.unlink(missing_ok=True)
        file = fatal_path(os.getpid()).open("w", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(file)
    return file


def _is_alive(log: Path) -> bool:
    import psutil

    process = log.stem.rpartition("-")[2]
    return process.isdecimal() and psutil.pid_exists(int(process))
