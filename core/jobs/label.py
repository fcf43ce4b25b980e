"""Name what the people of a project do, segment by segment."""

from __future__ import annotations

from core.jobs.outcomes import MovementFound
from core.jobs.project_movement import project_movement
from core.jobs.requests import Label
from core.work import Job


def label(request: Label) -> Job[MovementFound]:
    """Name what the people of a project do, segment by segment."""
    return (yield from project_movement(request, ("labels",)))
