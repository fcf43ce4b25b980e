"""Poses over time as values: what estimators give and counters, segmenters and recognisers take."""

from __future__ import annotations

from core.motion.poses import PoseSequence

__all__ = ["PoseSequence"]
