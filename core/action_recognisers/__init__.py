"""Action recognisers: name what a person does in a stretch of poses."""

from __future__ import annotations

from typing import Any, Literal, Protocol, runtime_checkable

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion import PoseSequence
from core.motion.beliefs import WindowProbabilities
from core.plugins import load

RECOGNISERS: dict[str, str] = {"network": "core.action_recognisers.network:NetworkRecogniser"}
UNKNOWN = "unknown"

Objection = Literal["unseen", "unsure", "still", "impossible", "no_arms", "no_legs", "repeated", "uncounted"]


class RuledOut(msgspec.Struct, frozen=True):
    """What a stretch looks most like, with its probability, and why it is not called that all the same.

    label: "" where it looks like nothing
    why:   "unseen" hardly anything of the person is seen; "unsure" it is not likely enough; "still"
           hardly anything moves; "impossible" the body is or moves otherwise; "no_arms", "no_legs" what the
           movement is told by is not seen; "repeated" a posture, but something is repeated; "uncounted" an
           exercise, but no whole repetition is seen
    """

    label: str
    share: float
    why: Objection


class Recognition(msgspec.Struct, frozen=True):
    """The label of a stretch (an id of the vocabulary, or ``unknown``), with all labels ranked.

    confidence: the probability of the label; None where a rule, and no model, made it ``unknown``
    ranking: of ``unknown``, what the models say; of another label, without what the movement cannot be
    disagreement: 0..1, how far the members of an ensemble are apart; None without members
    ruled_out: what the models thought likelier than the label; None where they thought nothing likelier
    """

    label: str
    confidence: float | None
    ranking: tuple[tuple[str, float], ...] = ()
    disagreement: float | None = None
    ruled_out: RuledOut | None = None


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


class Explanation(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """One thing that shows why, of one clip; `kind` is one of `core.training.architectures.Explanation`.

    values:   as the kind says, without the batch: frame_weights (T,), keypoint_weights (T, V) or (V,),
              part_logits and member_logits (P, classes), curves (V, L) numbers of keypoints frame by frame,
              atlas_path (T, 2) column and row
    names:    of the parts or members
    frames:   (T,) int64, the true numbers of the frames the net was shown, rising
    skeleton: the layout of the V keypoints
    classes:  of the logits
    model:    the graph of the package that said it
    postures: of an atlas, (rows, columns, V, D) the body in each cell; else None
    """

    kind: str
    values: NDArray[Any]
    frames: NDArray[np.int64]
    skeleton: str
    names: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    model: str = ""
    postures: NDArray[np.float32] | None = None


@runtime_checkable
class WindowRecogniser(Protocol):
    """A recogniser that can also say what it believes all along, not only of a whole stretch."""

    id: str

    def window_probabilities(
        self, poses: PoseSequence, hands: PoseSequence | None = None
    ) -> WindowProbabilities: ...


@runtime_checkable
class ExplainingRecogniser(Protocol):
    """A recogniser that can show why it says what it says of a stretch: the very same as `recognise`."""

    id: str

    def explain(
        self,
        poses: PoseSequence,
        cycles: tuple[tuple[int, int, int], ...] = (),
        hands: PoseSequence | None = None,
    ) -> tuple[Recognition, tuple[Explanation, ...]]: ...


def create(id: str, settings: Any = None) -> ActionRecogniser:
    """The recogniser called `id` (`settings`: its struct or None), or the model package of that id.

    Raises UserError for an unknown one, and for a package that does not name movements.
    """
    if id not in RECOGNISERS and id in packages():
        from core.action_recognisers.network import NetworkRecogniser, NetworkSettings

        return NetworkRecogniser(settings or NetworkSettings(package=id))
    known = {**RECOGNISERS, **dict.fromkeys(packages(), "")} if id not in RECOGNISERS else RECOGNISERS
    made: ActionRecogniser = load(known, id, "recogniser")(settings)
    return made


def packages() -> tuple[str, ...]:
    """The ids of the model packages that name movements, those that ship and the person's own."""
    from core.models.packages import list_packages

    return tuple(one.id for one in list_packages() if one.task == "labels")
