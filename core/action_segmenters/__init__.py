"""Action segmenters: cut one person's time line into stretches of one action each."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Protocol

import msgspec

from core.errors import UserError
from core.motion import PoseSequence

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
    if id not in SEGMENTERS:
        raise UserError(
            "There is no segmenter called {name}.",
            hint="Known: {known}.",
            name=id,
            known=", ".join(SEGMENTERS),
        )
    module, name = SEGMENTERS[id].split(":")
    made: ActionSegmenter = getattr(import_module(module), name)(settings)
    return made
