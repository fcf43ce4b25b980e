"""The jobs of the open project: what runs, how far it is, and what becomes of its results."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec
from PySide6.QtCore import QObject, Signal

from app.words import tr

JobState = Literal["waiting", "running", "saving", "stopping"]


def title_of(kind: str) -> str:
    """What a job does, in words."""
    return {
        "analyse": tr("Analysing"),
        "poses": tr("Finding poses"),
        "segment": tr("Proposing segments"),
        "count": tr("Counting repetitions"),
        "label": tr("Labelling actions"),
        "alike": tr("Looking for the same"),
        "moments": tr("Drawing the map of moments"),
        "alarms": tr("Finding alarms"),
        "read": tr("Reading"),
    }.get(kind, kind.capitalize())


def stage_of(stage: str) -> str:
    """What a stage of a job does, in words."""
    return {
        "": tr("Starting"),
        "read": tr("Reading the video"),
        "load": tr("Loading the models"),
        "poses": tr("Finding poses"),
        "hands": tr("Looking at hands"),
        "count": tr("Counting repetitions"),
        "segment": tr("Proposing segments"),
        "label": tr("Labelling actions"),
        "alike": tr("Looking at movements"),
        "alarms": tr("Finding alarms"),
        "map": tr("Laying moments out"),
        "save": tr("Saving"),
    }.get(stage, stage.capitalize())


class RunningJob(msgspec.Struct, frozen=True):
    """One job as it is shown."""

    id: str
    title: str
    name: str = ""  # of the video
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
            return tr("Stopping")
        if self.state == "waiting":
            return self.title
        return stage_of(self.stage)

    @property
    def figures(self) -> str:
        """How far, how fast, how long still."""
        parts = []
        if self.total:
            parts.append(f"{self.done:,}/{self.total:,}".replace(",", " "))
        if self.rate_per_s:
            parts.append(tr("{rate} f/s", rate=f"{self.rate_per_s:.0f}"))
        if self.left_s is not None:
            minutes, seconds = divmod(round(self.left_s), 60)
            parts.append(tr("{time} left", time=f"{minutes}:{seconds:02d}"))
        return "  ".join(parts)


class JobList(QObject):
    """The jobs that run now, and those that wait."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[str, RunningJob] = {}
        self._waiting: dict[str, tuple[RunningJob, ...]] = {}

    @property
    def jobs(self) -> tuple[RunningJob, ...]:
        """Those that run, oldest first."""
        return tuple(self._jobs.values())

    @property
    def waiting(self) -> tuple[RunningJob, ...]:
        """Those whose turn has not come, in their order."""
        return tuple(job for jobs in self._waiting.values() for job in jobs)

    def set_waiting(self, whose: str, jobs: Iterable[RunningJob]) -> None:
        """What waits now in one of the queues ("reading", "analysis")."""
        jobs = tuple(jobs)
        if jobs != self._waiting.get(whose, ()):
            self._waiting[whose] = jobs
            self.changed.emit()

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
