"""Action segmenters: cut one person's time line into stretches of one action each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Protocol, runtime_checkable

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion import PoseSequence
from core.motion.beliefs import WindowProbabilities
from core.plugins import changed, load

SEGMENTERS: dict[str, str] = {"changepoints": "core.action_segmenters.changepoints:ChangePointSegmenter"}


class ProposedSegment(msgspec.Struct, frozen=True):
    """A stretch ``[start, stop)`` of frames; `label` is empty when the segmenter does not name actions.

    edges_s: how uncertain its start and its end are (s), None where that is not said. ranking: labels by
    their mean probability. Segments may overlap only on different layers.
    """

    start: int
    stop: int
    confidence: float
    label: str = ""
    edges_s: tuple[float, float] | None = None
    ranking: tuple[tuple[str, float], ...] = ()
    layer: int = 0


class ActionSegmenter(Protocol):
    """Cuts one person's poses into stretches of one action.

    Returns segments sorted by start that do not overlap (but see `ProposedSegment`); frames on which the
    person was not seen belong to none. `hands` as for `core.rep_counters.RepCounter`.
    """

    id: str
    settings_type: ClassVar[type[msgspec.Struct]]  # ranges and descriptions: forms and options come from it

    def segment(self, poses: PoseSequence, hands: PoseSequence | None = None) -> list[ProposedSegment]: ...


@runtime_checkable
class FrameSegmenter(Protocol):
    """A segmenter that believes something at every moment and makes its segments of that.

    reach_s: how far the neighbours of a moment are seen; what is nearer to the end of the poses than that
    may be believed otherwise once more of them are seen
    """

    id: str
    reach_s: float

    def window_probabilities(
        self, poses: PoseSequence, hands: PoseSequence | None = None
    ) -> WindowProbabilities: ...

    def segments_of(
        self,
        believed: WindowProbabilities,
        times_s: NDArray[np.float64],
        first_frame: int = 0,
        window: Callable[[int, int], PoseSequence] | None = None,
    ) -> list[ProposedSegment]: ...

    def features(self, poses: PoseSequence) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Times (F,) s and features (F, D) of length 1: what is alike lies close together."""
        ...


def create(id: str, settings: Any = None) -> ActionSegmenter:
    """The segmenter called `id` (`settings`: its struct or None), or the model package of that id.

    Raises UserError for an unknown one, and for a package that does not cut.
    """
    made: ActionSegmenter
    if id not in SEGMENTERS and id in packages():
        from core.action_segmenters.network import NetworkSegmenter
        from core.models.packages import load_package

        made = NetworkSegmenter(load_package(id), settings)
    else:
        made = load(_known(id), id, "segmenter")(settings)
    return made


def packages() -> tuple[str, ...]:
    """The ids of the model packages that cut, those that ship and the person's own."""
    from core.models.packages import list_packages

    return tuple(one.id for one in list_packages() if one.task == "segments")


def settings_type(id: str) -> type[msgspec.Struct]:
    """The settings that the segmenter called `id` takes; UserError for an unknown one."""
    if id not in SEGMENTERS and id in packages():
        from core.action_segmenters.decoding import decoding_type
        from core.models.packages import load_package

        return decoding_type(load_package(id).decoding)
    found: type[msgspec.Struct] = load(_known(id), id, "segmenter").settings_type
    return found


def _known(id: str) -> Mapping[str, str]:
    """The members, and where `id` is none of them the packages too: they are named in the refusal."""
    return SEGMENTERS if id in SEGMENTERS else {**SEGMENTERS, **dict.fromkeys(packages(), "")}


def settings_of(id: str, changes: Mapping[str, Any]) -> msgspec.Struct:
    """The settings of the segmenter called `id` with `changes`; UserError for a wrong name or value."""
    made: msgspec.Struct = changed(settings_type(id), changes, id)
    return made
