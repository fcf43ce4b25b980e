"""When a video should be looked at again with hand points."""

from __future__ import annotations

from core.jobs.outcomes import PersonMovement


def only_hands_move(person: PersonMovement) -> bool:
    """Whether the counter says that the body stays still and only the hands move."""
    return not any(one.cycles for one in person.sets) and any("finger" in note for note in person.notes)
