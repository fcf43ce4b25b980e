"""What happens when the program is at fault: a report is written, the person is told, work goes on."""

from __future__ import annotations

import datetime
import faulthandler
import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO

from core.atomic_files import write_text
from core.errors import UserError
from core.paths import user_data_dir

logger = logging.getLogger(__name__)

KEPT = 20
Tell = Callable[[Exception, Path | None], None]


def reports_dir() -> Path:
    """The folder of crash reports; made when it is not there."""
    folder = user_data_dir() / "crash-reports"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def write_report(error: BaseException) -> Path | None:
    """Write what went wrong, without names of the person's files; None when that is not possible."""
    now = datetime.datetime.now()
    lines = [
        f"Kinescribe, {now.isoformat(timespec='seconds')}",
        f"Python {platform.python_version()} on {platform.system()} {platform.release()}",
        "",
        *traceback.format_exception(error),
    ]
    text = "\n".join(lines).replace(str(Path.home()), "~")
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


def catch_crashes(tell: Tell) -> Callable[[], None]:
    """Send every error nobody caught to `tell`, after its report is written; returns what undoes this."""
    before, before_threads = sys.excepthook, threading.excepthook

    def take(error: BaseException) -> None:
        logger.error("an error nobody caught", exc_info=error)
        report = write_report(error)
        if isinstance(error, Exception):
            tell(error, report)

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

    return undo


def _catch_fatal() -> IO[str] | None:
    """A crash below Python leaves its trace in a file, too."""
    if faulthandler.is_enabled():
        return None
    try:
        file = (reports_dir() / "last-fatal.log").open("w", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(file)
    return file
