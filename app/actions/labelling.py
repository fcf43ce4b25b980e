"""Making, changing and finding segments and events."""

from __future__ import annotations

from app.actions.spec import Spec

ACTIONS: tuple[Spec, ...] = ()
