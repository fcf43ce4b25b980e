"""How the picture is shown: zoom, light, several cameras."""

from __future__ import annotations

from app.actions.spec import Spec

ACTIONS: tuple[Spec, ...] = ()
