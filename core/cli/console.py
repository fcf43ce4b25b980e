"""What the command line shows: bars on a terminal, JSON lines for programs; and Ctrl-C."""

from __future__ import annotations

import contextlib
import json
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

from core.errors import UserError
from core.jobs.pace import Pace
from core.work import Job, Step

STAGES = {
    "read": "Reading the video",
    "poses": "Finding poses",
    "count": "Counting repetitions",
    "segment": "Proposing segments",
    "label": "Labelling actions",
    "alarms": "Finding alarms",
    "save": "Saving",
    "report": "Writing the report",
    "data": "Reading the data",
    "train": "Training",
    "evaluate": "Asking the model",
    "export": "Writing the model",
}
INTERVAL_S = 0.1
Result = TypeVar("Result")


class Stopped(Exception):  # noqa: N818 - it is no error
    """The person pressed Ctrl-C; the job was closed."""


class Console:
    """Drives jobs and shows how far they are."""

    def __init__(self, json_lines: bool) -> None:
        self._json = json_lines
        self._bars = not json_lines and sys.stderr.isatty()
        self._stop = False
        self._shown = False
        self._last = 0.0
        self._pace = Pace()
        self.prefix = ""
        self.video = ""

    @contextlib.contextmanager
    def stopping_on_ctrl_c(self) -> Iterator[None]:
        """The first Ctrl-C stops after the batch at hand, the second one at once."""
        kinds = [signal.SIGINT, signal.SIGTERM]
        before = {kind: signal.getsignal(kind) for kind in kinds}

        def stop(kind: int, _frame: FrameType | None) -> None:
            self._stop = True
            signal.signal(kind, signal.SIG_DFL)
            with contextlib.suppress(OSError):
                sys.stderr.write("\nStopping after this batch; press Ctrl-C again to stop at once.\n")

        try:
            for kind in kinds:
                signal.signal(kind, stop)
            yield
        finally:
            for kind, handler in before.items():
                signal.signal(kind, handler)

    def check_stop(self) -> None:
        """Raise `Stopped` when the person asked to stop."""
        if self._stop:
            raise Stopped

    def drive(self, job: Job[Result]) -> Result:
        """Run a job to its end, showing its steps. Raises `Stopped` after Ctrl-C."""
        try:
            while True:
                self.check_stop()
                try:
                    step = next(job)
                except StopIteration as end:
                    return end.value  # type: ignore[no-any-return]
                self._show(step)
        finally:
            job.close()
            self._clear()

    def say(self, text: str, /, **event: Any) -> None:
        """A result: `text` for a person, or `event` as a JSON line."""
        self._clear()
        if self._json:
            self._line(event)
        elif text:
            sys.stdout.write(text + "\n")
            sys.stdout.flush()

    def failed(self, video: str, error: UserError) -> None:
        """What went wrong and the way out."""
        self._clear()
        if self._json:
            self._line({"type": "failed", "video": video, "message": error.text, "hint": error.hint})
        named = video and Path(video).name not in error.text
        text = self.prefix + (f"{video}: {error.text}" if named else error.text)
        sys.stderr.write(f"{text}\n" + (f"    {error.hint}\n" if error.hint else ""))
        sys.stderr.flush()

    def close(self) -> None:
        """Leave the terminal as it was."""
        self._clear()

    def _line(self, event: dict[str, Any]) -> None:
        sys.stdout.write(json.dumps(event, ensure_ascii=False) + "\n")
        sys.stdout.flush()

    def _show(self, step: Step) -> None:
        rate, left = self._pace.see(step)
        now = time.monotonic()
        if now - self._last < INTERVAL_S:
            return
        self._last = now
        stage = getattr(step, "stage", "")
        if self._json:
            self._line(
                {
                    "type": "progress",
                    "video": self.video,
                    "stage": stage,
                    "done": step.done,
                    "total": step.total,
                    "rate_per_s": None if rate is None else round(rate, 2),
                    "left_s": None if left is None else round(left, 1),
                    **({"note": step.note} if step.note else {}),
                }
            )
        elif self._bars:
            width = shutil.get_terminal_size().columns - 1
            line = bar(self.prefix + self.video, STAGES.get(stage, stage), step, rate, left)
            sys.stderr.write("\r\x1b[K" + line[:width])
            sys.stderr.flush()
            self._shown = True

    def _clear(self) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False


def bar(what: str, stage: str, step: Step, rate: float | None, left: float | None) -> str:
    """One line of progress: ``squat.mp4  Finding poses  ▓▓▓░░  412/1800  98/s  0:14 left``."""
    words = [what, stage]
    if step.total:
        full = round(12 * min(step.done / step.total, 1))
        words += ["▓" * full + "░" * (12 - full), f"{step.done}/{step.total}"]
    if rate is not None:
        words.append(f"{rate:.0f}/s")
    if left is not None:
        minutes, seconds = divmod(round(left), 60)
        hours, minutes = divmod(minutes, 60)
        words.append(
            f"{hours}:{minutes:02d}:{seconds:02d} left" if hours else f"{minutes}:{seconds:02d} left"
        )
    return "  ".join(word for word in words if word)
