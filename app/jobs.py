"""The jobs of the open project: what runs, how far it is, and what becomes of its results."""

from __future__ import annotations

from typing import Literal

import msgspec
from PySide6.QtCore import QObject, Signal

JobState = Literal["waiting", "running", "saving", "stopping"]
STAGES = {
    "": "Starting",
    "read": "Reading the video",
    "load": "Loading the models",
    "poses": "Finding poses",
    "hands": "Looking at hands",
    "count": "Counting repetitions",
    "segment": "Proposing segments",
    "label": "Labelling actions",
    "save": "Saving",
}


class RunningJob(msgspec.Struct, frozen=True):
    """One job as it is shown."""

    id: str
    title: str
    state: JobState = "waiting"
    stage: str = ""
    done: int = 0
    total: int | None = None
    rate_per_s: float | None = None
    left_s: float | None = None
    note: str = ""

    @property
    def words(self) -> str:
        """What it does now."""
        if self.state == "stopping":
            return "Stopping"
        return STAGES.get(self.stage, self.stage.capitalize()) if self.state != "waiting" else self.title

    @property
    def figures(self) -> str:
        """How far, how fast, how long still."""
        parts = []
        if self.total:
            parts.append(f"{self.done:,}/{self.total:,}".replace(",", " "))
        if self.rate_per_s:
            parts.append(f"{self.rate_per_s:.0f} f/s")
        if self.left_s is not None:
            minutes, seconds = divmod(round(self.left_s), 60)
            parts.append(f"{minutes}:{seconds:02d} left")
        return "  ".join(parts)


class JobList(QObject):
    """The jobs that run now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[str, RunningJob] = {}

    @property
    def jobs(self) -> tuple[RunningJob, ...]:
        """All of them, oldest first."""
        return tuple(self._jobs.values())

    def get(self, job_id: str) -> RunningJob | None:
        """The job with that id, if it runs."""
        return self._jobs.get(job_id)

    def add(self, job: RunningJob) -> None:
        """A job was started."""
        self._jobs[job.id] = job
        self.changed.emit()

    def update(self, job_id: str, **values: object) -> None:
        """Something is known anew about a job; unknown ids are ignored."""
        job = self._jobs.get(job_id)
        if job is not None:
            self._jobs[job_id] = msgspec.structs.replace(job, **values)
            self.changed.emit()

    def remove(self, job_id: str) -> None:
        """A job is over."""
        if self._jobs.pop(job_id, None) is not None:
            self.changed.emit()
