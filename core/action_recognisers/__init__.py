"""Action recognisers: name what a person does in a stretch of poses."""

from __future__ import annotations

from typing import Any, Protocol

import msgspec

from core.motion import PoseSequence
from core.plugins import load

RECOGNISERS: dict[str, str] = {"neighbours": "core.action_recognisers.neighbours:NeighbourRecogniser"}
UNKNOWN = "unknown"


class Recognition(msgspec.Struct, frozen=True):
    """The label of a stretch (an id of the vocabulary, or ``unknown``), with all labels ranked."""

    label: str
    confidence: float
    ranking: tuple[tuple[str, float], ...] = ()


class ActionRecogniser(Protocol):
    """Names one stretch of one person's poses.

    `cycles` are the repetitions counted in the stretch, as (start, turn, stop) frames; empty when
    nothing is repeated there. Returns ``unknown`` when nothing known is near.
    """

    id: str

    def recognise(
        self,
        poses: PoseSequence,
        cycles: tuple[tuple[int, int, int], ...] = (),
        hands: PoseSequence | None = None,
    ) -> Recognition: ...


def create(id: str, settings: Any = None) -> ActionRecogniser:
    """The recogniser called `id` (`settings`: its struct or None); UserError for an unknown one."""
    made: ActionRecogniser = load(RECOGNISERS, id, "recogniser")(settings)
    return made
