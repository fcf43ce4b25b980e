"""What is left to the models."""

from __future__ import annotations

from app.commands.parts import Parts


class JobCommands:
    """What is left to the models."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def analyse(self) -> None:
        """Everything, one after the other."""
        self._parts.analysis.start("analyse")

    def run_job(self, kind: str) -> None:
        """One step only."""
        self._parts.analysis.start(kind)

    def stop_jobs(self) -> None:
        """Stop what runs."""
        self._parts.analysis.cancel_all()

    def cancel_job(self, job_id: str) -> None:
        """Stop one job, whoever runs it."""
        if not self._parts.projects.cancel(job_id):
            self._parts.analysis.cancel(job_id)
