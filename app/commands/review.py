"""Deciding what a model proposed, and the queue of what is doubtful."""

from __future__ import annotations

from app.commands.parts import Parts
from app.session import Selection
from core.document import edits
from core.document.project import SegmentState


class ReviewCommands:
    """Deciding what a model proposed, and the queue of what is doubtful."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def accept(self) -> None:
        """Accept what is selected."""
        self._set_state("Accept", "accepted")

    def reject(self) -> None:
        """Reject what is selected."""
        self._set_state("Reject", "rejected")

    def next_proposal(self, by: int) -> None:
        """Select the next (or with -1 the previous) proposal and go to where it starts."""
        session = self._session
        if session.project is None or session.recording is None:
            return
        here = session.selected_segment()
        at = (here[1].start, here[1].id) if here is not None else (session.frame, "")
        found = sorted(
            (segment.start, segment.id, tier.id)
            for tier in session.project.tiers
            if tier.recording_id == session.recording.id
            for segment in tier.segments
            if segment.state == "proposed"
        )
        later = [entry for entry in found if (entry[:2] > at if by > 0 else entry[:2] < at)]
        if not later:
            later = found  # round again from the other end
        if later:
            start, segment_id, tier_id = later[0] if by > 0 else later[-1]
            session.set_frame(start)
            session.select(Selection("segment", segment_id, tier_id))

    def _set_state(self, label: str, state: SegmentState) -> None:
        session = self._session
        chosen = [one for one in (session.selection, *session.also) if one.id]
        if chosen and chosen[0].kind == "segment":
            by_tier: dict[str, list[str]] = {}
            for one in chosen:
                by_tier.setdefault(one.tier_id, []).append(one.id)
            self._parts.apply(label, edits.set_states, by_tier, state)
        elif chosen and chosen[0].kind == "repetitions":
            self._parts.apply(label, edits.set_repetition_state, chosen[0].id, state)
