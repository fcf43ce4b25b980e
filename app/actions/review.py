"""The queue of what is doubtful."""

from __future__ import annotations

from app.actions.spec import Spec

ACTIONS: tuple[Spec, ...] = ()
