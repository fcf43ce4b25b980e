"""Deciding what a model proposed, and the queue of what is doubtful."""

from __future__ import annotations

from app.actions.spec import Spec, can_reject, has_proposal, has_proposals, spec

ACTIONS: tuple[Spec, ...] = (
    spec(
        "accept",
        "Accept",
        "Review",
        "A",
        "check",
        lambda c: c.review.accept(),
        when=has_proposal,
        hint="Accept the selected proposal",
    ),
    spec(
        "reject",
        "Reject",
        "Review",
        ("R", "Del"),
        "trash-2",
        lambda c: c.review.reject(),
        when=can_reject,
        hint="Reject the selected proposal",
    ),
    spec(
        "next_proposal",
        "Next proposal",
        "Review",
        "N",
        "skip-forward",
        lambda c: c.review.next_proposal(1),
        when=has_proposals,
        group=1,
    ),
    spec(
        "previous_proposal",
        "Previous proposal",
        "Review",
        "Shift+N",
        "skip-back",
        lambda c: c.review.next_proposal(-1),
        when=has_proposals,
        group=1,
    ),
)
