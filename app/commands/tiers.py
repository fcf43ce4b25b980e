"""The tiers of the timeline: making, ordering, hiding, choosing."""

from __future__ import annotations

from app.commands.parts import Parts


class TierCommands:
    """The tiers of the timeline: making, ordering, hiding, choosing."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
