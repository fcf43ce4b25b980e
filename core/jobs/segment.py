"""Propose segments for the people of a project."""

from __future__ import annotations

from core.jobs.outcomes import MovementFound
from core.jobs.project_movement import project_movement
from core.jobs.requests import Segment
from core.work import Job


def segment(request: Segment) -> Job[MovementFound]:
    """Propose segments for the people of a project."""
    return (yield from project_movement(request, ("segments",)))
