"""Who is who, and where their keypoints are."""

from __future__ import annotations

from app.actions.spec import Spec

ACTIONS: tuple[Spec, ...] = ()
