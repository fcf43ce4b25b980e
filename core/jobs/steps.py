"""Progress of a job, by stage, and the files it has ready."""

from __future__ import annotations

from core.work import Step


class StageStep(Step, frozen=True):
    """Progress within one stage of a job (``poses``, ``count``, ``segment``, ``label``, ...)."""

    stage: str = ""


class FileReady(StageStep, frozen=True):
    """A file with results for frames ``[start, stop)`` lies ready to be shown."""

    file: str = ""
    start: int = 0
    stop: int = 0
