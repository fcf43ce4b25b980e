"""The tiers of the timeline: making, ordering, hiding, choosing."""

from __future__ import annotations

from app.actions.spec import Spec

ACTIONS: tuple[Spec, ...] = ()
