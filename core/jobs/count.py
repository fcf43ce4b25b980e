"""Count the repetitions of the people of a project."""

from __future__ import annotations

from core.jobs.outcomes import MovementFound
from core.jobs.project_movement import project_movement
from core.jobs.requests import Count
from core.work import Job


def count(request: Count) -> Job[MovementFound]:
    """Count the repetitions of the people of a project."""
    return (yield from project_movement(request, ("repetitions",)))
