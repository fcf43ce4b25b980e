"""Deciding what a model proposed, and the queue of what is doubtful."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.commands.parts import Parts
from app.dialogs.ask import ask_text
from app.said_labels import likeliest
from app.session import Selection
from app.vocabulary import known_labels
from app.words import tr
from core.document import edits
from core.document.project import SegmentState
from core.document.standing import looked_at_again, stands


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

    def start(self) -> None:
        """Go through the proposals, the most doubtful first."""
        self._parts.window.workspace.show_panel("review")
        self._parts.review.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._parts.reviewing.begin()

    def relabel(self, label: str = "") -> None:
        """Accept the selected segment with another label ("" = ask which)."""
        found, project = self._session.selected_segment(), self._session.project
        if found is None or project is None:
            return
        tier, segment = found
        if not label:
            known = known_labels(project, tier)
            asked = ask_text(self._parts.window, tr("Relabel"), tr("Label"), segment.label, known)
            if not asked:
                return
            label = asked
        self._parts.apply("Relabel", edits.accept_changed, tier.id, segment.id, to_label=label)

    def choose_said(self, place: int) -> None:
        """Take the label the model thought likeliest (1), second (2) or third likeliest (3)."""
        found = self._session.selected_segment()
        told = likeliest(found[1]) if found is not None else ()
        if place <= len(told):
            self.choose_label(told[place - 1][0])

    def choose_label(self, label: str) -> None:
        """Make `label` that of the selected segment; a proposal is accepted with it."""
        found = self._session.selected_segment()
        if found is None:
            return
        tier, segment = found
        if segment.state == "proposed":
            self.relabel(label)
        elif segment.label != label:
            self._parts.apply("Change label", edits.relabel_segment, tier.id, segment.id, label)

    def explain(self) -> None:
        """Show why the selected segment has its label, or put the explanation away."""
        workspace = self._parts.window.workspace
        if workspace.is_in_view("explanation"):
            workspace.close_panel("explanation")
        else:
            workspace.show_panel("explanation")

    def trim(self) -> None:
        """Accept the selected segment cut to the marks; one mark alone moves the nearer edge."""
        found, session = self._session.selected_segment(), self._session
        start, stop = session.mark_in, None if session.mark_out is None else session.mark_out + 1
        if found is None or (start is None and stop is None):
            self._parts.job_bar.say(tr("Set the marks first: I where it starts, O where it stops."))
            return
        tier, segment = found
        if self._parts.apply("Trim", edits.accept_changed, tier.id, segment.id, start=start, stop=stop):
            session.set_marks(mark_in=None, mark_out=None)

    def later(self) -> None:
        """Ask for the selected proposal last."""
        self._parts.reviewing.put_off()

    def accept_above(self) -> None:
        """Accept every proposal of the queue that is confident enough, as one step."""
        review = self._parts.review
        chosen = self._parts.reviewing.model.above(review.threshold.value())
        if chosen:
            self._parts.apply("Accept all above a threshold", edits.set_states, chosen, "accepted")

    def next_proposal(self, by: int) -> None:
        """Select the next (or with -1 the previous) proposal and go to where it starts.

        While the queue is on screen that is the next one of the queue, else the next in time.
        """
        session = self._session
        if self._parts.reviewing.is_on:
            self._parts.reviewing.step(by)
            return
        if session.project is None or session.recording is None:
            return
        here = session.selected_segment()
        newer = looked_at_again(session.project.tiers)
        at = (here[1].start, here[1].id) if here is not None else (session.frame, "")
        found = sorted(
            (segment.start, segment.id, tier.id)
            for tier in session.project.tiers
            if tier.recording_id == session.recording.id
            for segment in tier.segments
            if segment.state == "proposed" and stands(segment, newer.get(tier.id, ()))
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
