"""Action segmenters: cut one person's time line into stretches of one action each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Protocol

import msgspec

from core.errors import UserError
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
    settings_type: ClassVar[type[msgspec.Struct]]  # ranges and descriptions: forms and options come from it

    def segment(self, poses: PoseSequence, hands: PoseSequence | None = None) -> list[ProposedSegment]: ...


def create(id: str, settings: Any = None) -> ActionSegmenter:
    """The segmenter called `id` (`settings`: its struct or None); UserError for an unknown one."""
    made: ActionSegmenter = load(SEGMENTERS, id, "segmenter")(settings)
    return made


def settings_type(id: str) -> type[msgspec.Struct]:
    """The settings that the segmenter called `id` takes; UserError for an unknown one."""
    found: type[msgspec.Struct] = load(SEGMENTERS, id, "segmenter").settings_type
    return found


def settings_of(id: str, changes: Mapping[str, Any]) -> msgspec.Struct:
    """The settings of the segmenter called `id` with `changes`; UserError for a wrong name or value."""
    wanted = settings_type(id)
    unknown = set(changes) - set(wanted.__struct_fields__)
    try:
        if unknown:
            raise msgspec.ValidationError(", ".join(sorted(unknown)))
        return msgspec.convert(dict(changes), wanted, strict=False)
    except msgspec.ValidationError as error:
        raise UserError(
            "A setting of the segmenter {name} cannot be used: {error}.",
            hint="Its settings are: {known}.",
            name=id,
            error=str(error),
            known=", ".join(wanted.__struct_fields__),
        ) from error
