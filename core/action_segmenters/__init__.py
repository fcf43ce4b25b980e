"""Action segmenters: cut one person's time line into stretches of one action each."""

from __future__ import annotations

from typing import Any, Protocol

import msgspec

from core.motion import PoseSequence
from core.plugins import load

SEGMENTERS: dict[str, str] = {"changepoints": "core.action_segmenters.changepoints:ChangePointSegmenter"}


class ProposedSegment(msgspec.Struct, frozen=True):
    """A stretch ``[start, stop)`` of frames; `label` is empty when the segmenter does not name actions."""

    start: int
    stop: int
    confidence: float
    label: str = ""


class ActionSegmenter(Protocol):
    """Cuts one person's poses into stretches of one action.

    Returns segments sorted by start that do not overlap; frames on which the person was not
    seen belong to none. `hands` as for `core.rep_counters.RepCounter`.
    """

    id: str

    def segment(self, poses: PoseSequence, hands: PoseSequence | None = None) -> list[ProposedSegment]: ...


def create(id: str, settings: Any = None) -> ActionSegmenter:
    """The segmenter called `id` (`settings`: its struct or None); UserError for an unknown one."""
    made: ActionSegmenter = load(SEGMENTERS, id, "segmenter")(settings)
    return made
