"""What a job found, in words."""

from __future__ import annotations

from app.alike import alike_words
from app.words import tr
from core.jobs.outcomes import AlarmsFound, AlikeFound, Analysed, MomentsMapped, MovementFound


def in_words(outcome: object) -> str:
    """What a job found, for a quiet message."""
    if isinstance(outcome, AlikeFound | MomentsMapped | AlarmsFound):
        return alike_words(outcome)
    movement = outcome.movement if isinstance(outcome, Analysed) else outcome
    if not isinstance(movement, MovementFound):
        return tr("Done.")
    segments = sum(len(person.segments) for person in movement.people)
    full = sum(
        sum(not cycle.partial for cycle in found.cycles)
        for person in movement.people
        for found in person.sets
    )
    people = len(movement.people)
    if not people:
        return tr("Nobody was found in this video.")
    parts = [tr("{n} people", n=people) if people > 1 else tr("1 person")]
    if segments:
        parts.append(tr("{n} segments", n=segments) if segments > 1 else tr("1 segment"))
    parts.append(tr("{n} repetitions", n=full) if full != 1 else tr("1 repetition"))
    return tr("Found {what}.", what=", ".join(parts))
