"""The folder in which a job leaves its arrays until they are in the project.

It lies in the person's cache, named after what is asked of which file for which project, so that a
stopped or killed job finds its work again with ``--resume``. It is removed once the results are in
the project, and when it has not been touched for two weeks.
"""

from __future__ import annotations

import hashlib
import shutil
import time
import uuid
from pathlib import Path

import msgspec

from core.errors import UserError
from core.jobs.files import write_bytes, writing_error
from core.jobs.requests import EstimatePoses, JobRequest
from core.paths import user_cache_dir

KEPT_S = 14 * 24 * 3600.0
NOT_THE_WORK = {"folder", "resume", "threads", "device"}  # fields that do not change what is found


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """What the work in a folder belongs to."""

    run_id: str
    work: str


def work_folder(request: JobRequest, project: Path | str = "") -> Path:
    """The folder for `request` on its video as the file is now; not made yet."""
    video = Path(getattr(request, "video", ""))
    try:
        state = video.stat()
        identity = f"{video.resolve()}|{state.st_size}|{state.st_mtime_ns}"
    except OSError:
        identity = str(video)
    where = Path(project).resolve() if str(project) else ""
    key = hashlib.sha256(f"{identity}|{where}|{_work_of(request)}".encode(errors="surrogateescape"))
    return user_cache_dir() / "work" / key.hexdigest()[:24]


def open_run(request: EstimatePoses) -> Run:
    """Begin or go on with a run in ``request.folder``.

    Without ``request.resume``, or when the folder holds the work of another request, it is emptied first.
    """
    folder = Path(request.folder)
    work = _work_of(request)
    run = read_run(folder)
    if run is not None and run.work == work and request.resume:
        return run
    forget_work(folder)
    run = Run(run_id=f"run-{uuid.uuid4().hex[:12]}", work=work)
    make_folder(folder)
    write_bytes(folder / "run.json", msgspec.json.encode(run))
    return run


def read_run(folder: Path) -> Run | None:
    """The run whose work lies in `folder`; None when there is none."""
    try:
        return msgspec.json.decode((folder / "run.json").read_bytes(), type=Run)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def make_folder(folder: Path) -> None:
    """Make `folder`. Raises `UserError` when that is not possible."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise writing_error(folder, error) from error


def forget_work(folder: Path | str) -> None:
    """Remove a work folder and all in it, where it is there."""
    if str(folder):
        shutil.rmtree(folder, ignore_errors=True)


def tidy_work(kept_s: float = KEPT_S) -> None:
    """Remove work nobody came back for."""
    limit = time.time() - kept_s
    for folder in (user_cache_dir() / "work").glob("*"):
        try:
            newest = max(path.stat().st_mtime for path in [folder, *folder.rglob("*")])
        except OSError:
            continue
        if newest < limit:
            forget_work(folder)


def check_range(start: int, stop: int | None, frames: int) -> tuple[int, int]:
    """``[start, stop)`` within a video of `frames` pictures. Raises `UserError` when nothing is left."""
    end = frames if stop is None else min(stop, frames)
    if not 0 <= start < end:
        raise UserError(
            "There is nothing between frame {start} and frame {stop}.",
            hint="The video has {frames} frames; choose a start before the end.",
            start=start,
            stop=end,
            frames=frames,
        )
    return start, end


def same_work(a: JobRequest, b: JobRequest) -> bool:
    """Whether two requests ask for the same result."""
    return _work_of(a) == _work_of(b)


def has_blocks(folder: Path) -> bool:
    """Whether a stopped job left something in `folder` with which it can go on."""
    return any(folder.glob("**/poses-*.npz"))


def _work_of(request: JobRequest) -> str:
    fields = {
        name: value for name, value in msgspec.structs.asdict(request).items() if name not in NOT_THE_WORK
    }
    return msgspec.json.encode([type(request).__name__, fields], order="sorted").decode()
