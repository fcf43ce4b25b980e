"""How doubtful a proposed segment is, and why: what should be looked at first.

The doubt of a proposal is one number 0..1 made of parts, each 0..1:

- "confidence": 1 - the model's confidence (a half where it gave none);
- "ruled_out": instead of it (a half), where a rule and no model made it unknown: its attribute "ruled_out";
- "entropy": how evenly the model spreads its belief over the labels, where it said so: Shannon's
  entropy of the class probabilities, divided by the logarithm of their number;
- "members": the members of an ensemble disagree, by as much as the ensemble said (its segment's attribute
  "disagreement", 0..1);
- "counters": several counters looked at a counted set and came to different counts: the share that have
  another one than it has (its attribute "counts");
- "models": another model has another label on about the same span: the share of frames they have in
  common (intersection over union, at least 0.3); "unseen" (a half): a model that looked at this
  time has nothing there at all;
- "edges": another model agrees on the label but not on where it begins and ends: the sum of both
  differences as a share of the length; "motion": near an edge (half a second) the movement changes
  more than at the edge itself, so the edge may be misplaced: how far away that is, times how much
  weaker the change at the edge is;
- "jump": within the segment the body is suddenly elsewhere, so another person may have been followed;
  "gap": there it comes into sight or goes out of it.

They are combined as the chance that at least one of several independent causes is at work,
``1 - product(1 - weight * part)`` with `WEIGHTS`: no part can hide another, and every part that grows
makes the whole grow. The weights were set by hand, not fitted.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.document.project import Segment

Kind = Literal[
    "confidence",
    "ruled_out",
    "entropy",
    "members",
    "counters",
    "models",
    "unseen",
    "edges",
    "motion",
    "jump",
    "gap",
]
WEIGHTS: dict[Kind, float] = {
    "confidence": 1.0,
    "ruled_out": 1.0,
    "entropy": 0.5,
    "members": 0.7,
    "counters": 0.8,
    "models": 0.8,
    "unseen": 0.4,
    "edges": 0.4,
    "motion": 0.3,
    "jump": 0.6,
    "gap": 0.4,
}
LEAST_SHARED = 0.3
WINDOW_S = 0.25  # the movement before and after an edge is compared over this long
SEARCH_S = 0.5  # and the greatest change is looked for this far from the edge
LEAST_CHANGE = 0.5  # body sizes a second; less is no change
WORTH_SAYING = 0.05
COUNTS = "counts"  # the attribute of a counted set's segment with what each counter counted
EDGES = "edges_s"  # the attribute of a segment with the uncertainty of both edges, s
Probabilities = Callable[[Segment], Mapping[str, float]]


class Reason(msgspec.Struct, frozen=True):
    """One part of a doubt; `frame`, `frames`, `value` and `other` (a label) say more about it.

    Of "ruled_out", `other` is why (`core.action_recognisers.RuledOut`).
    """

    kind: Kind
    amount: float
    frame: int = -1
    frames: int = 0
    value: float = 0.0
    other: str = ""


class Doubt(msgspec.Struct, frozen=True):
    """How doubtful (0..1), and why, what weighs most first."""

    value: float
    reasons: tuple[Reason, ...]


class Movement(msgspec.Struct, frozen=True, eq=False):
    """How one person moves on frames ``[start, start + T)``; see `core.motion.trace.BodyTrace`.

    energy: (T,) NaN where unknown; jumps and gaps: frames, rising; rate_hz: frames a second.
    """

    start: int
    energy: NDArray[np.float32]
    jumps: tuple[int, ...]
    gaps: tuple[int, ...]
    rate_hz: float


def doubt_of(
    proposal: Segment,
    others: Sequence[Sequence[Segment]] = (),
    movement: Movement | None = None,
    probabilities: Mapping[str, float] | None = None,
) -> Doubt:
    """How doubtful a proposal is; see the module.

    others: what every other model found of the same person (not rejected), each sorted by start
    probabilities: what the model believed of each label, as far as that is known
    """
    reasons = [how_sure(proposal)]
    spread = entropy(probabilities or said_probabilities(proposal))
    if spread is not None:
        reasons.append(Reason("entropy", spread))
    apart = said_disagreement(proposal)
    if apart is not None:
        reasons.append(Reason("members", apart))
    counted = read_counts(proposal.attributes)
    if len(set(counted.values())) > 1:
        reasons.append(_apart_in_counts(counted))
    for found in others:
        reasons += _disagreement(proposal, found)
    if movement is not None:
        reasons += _edges_beside_motion(proposal, movement)
        reasons += _breaks(proposal, movement)
    return combined(reasons)


def how_sure(proposal: Segment) -> Reason:
    """What the model's confidence says, or the rule that made it unknown."""
    sure, ruled_out = proposal.confidence, said_ruled_out(proposal)
    if sure is None and ruled_out is not None:
        return Reason("ruled_out", 0.5, other=ruled_out[2])
    amount = 0.5 if sure is None else 1.0 - min(max(sure, 0.0), 1.0)
    return Reason("confidence", amount, value=-1.0 if sure is None else sure)


def combined(reasons: Sequence[Reason]) -> Doubt:
    """One number of many parts."""
    certain = math.prod(1.0 - WEIGHTS[reason.kind] * reason.amount for reason in reasons)
    said = [reason for reason in reasons if WEIGHTS[reason.kind] * reason.amount >= WORTH_SAYING]
    said.sort(key=lambda reason: -WEIGHTS[reason.kind] * reason.amount)
    return Doubt(1.0 - certain, tuple(said))


def entropy(probabilities: Mapping[str, float]) -> float | None:
    """0 = one label is certain, 1 = all are equally likely; None for fewer than two labels."""
    values = [value for value in probabilities.values() if value >= 0 and math.isfinite(value)]
    total = sum(values)
    if len(values) < 2 or total <= 0:
        return None
    shares = [value / total for value in values if value > 0]
    return -sum(share * math.log(share) for share in shares) / math.log(len(values))


def said_probabilities(segment: Segment) -> dict[str, float]:
    """The class probabilities a model wrote into a segment: its attribute "probabilities", as
    "squat 0.61, lunge 0.3"; what cannot be read is left out."""
    found: dict[str, float] = {}
    for part in segment.attributes.get("probabilities", "").split(","):
        name, _, number = part.strip().rpartition(" ")
        try:
            found[name] = float(number)
        except ValueError:
            continue
    return found


def said_disagreement(segment: Segment) -> float | None:
    """How far the members of an ensemble are apart, 0..1, as its attribute "disagreement" says."""
    try:
        apart = float(segment.attributes.get("disagreement", ""))
    except ValueError:
        return None
    return min(max(apart, 0.0), 1.0) if math.isfinite(apart) else None


def said_ruled_out(segment: Segment) -> tuple[str, float, str] | None:
    """What a segment looks like, its probability 0..1, and why it is not called that: its attribute
    "ruled_out", as "squat 0.961 uncounted", without a label "0.000 unseen"; None where it says nothing.
    """
    words = segment.attributes.get("ruled_out", "").rsplit(" ", 2)
    try:
        label, share, why = words if len(words) == 3 else ("", *words)
        found = float(share)
    except ValueError:
        return None
    return (label, min(max(found, 0.0), 1.0), why) if math.isfinite(found) else None


def read_edges(attributes: Mapping[str, str]) -> tuple[float, float] | None:
    """How uncertain a segment's start and stop are (s), as its segmenter said; None where it did not."""
    try:
        start_s, stop_s = (float(number) for number in attributes.get(EDGES, "").split())
    except ValueError:
        return None
    return (start_s, stop_s) if math.isfinite(start_s + stop_s) and min(start_s, stop_s) >= 0 else None


def edges_in_words(start_s: float, stop_s: float) -> str:
    """The attribute that `read_edges` reads."""
    return f"{start_s:.2f} {stop_s:.2f}"


def read_counts(attributes: Mapping[str, str]) -> dict[str, int]:
    """What each counter counted in a set, that of the set's own count first; empty where nothing is said."""
    found: dict[str, int] = {}
    for part in attributes.get(COUNTS, "").split(","):
        name, _, number = part.strip().rpartition(" ")
        if name and number.isdecimal():
            found[name] = int(number)
    return found


def counts_in_words(counts: Mapping[str, int], own: int) -> str:
    """The attribute that `read_counts` reads: those who have the set's `own` count first."""
    ordered = sorted(counts.items(), key=lambda pair: pair[1] != own)
    return ", ".join(f"{name} {count}" for name, count in ordered)


def _apart_in_counts(counted: Mapping[str, int]) -> Reason:
    own = next(iter(counted.values()))
    others = [name for name, count in counted.items() if count != own]
    return Reason("counters", len(others) / len(counted), value=float(counted[others[0]]), other=others[0])


def shared(one: Segment, other: Segment) -> float:
    """Intersection over union of two spans."""
    inside = min(one.stop, other.stop) - max(one.start, other.start)
    return max(inside, 0) / (max(one.stop, other.stop) - min(one.start, other.start))


def _disagreement(proposal: Segment, found: Sequence[Segment]) -> list[Reason]:
    first = bisect_right(found, proposal.start, key=lambda segment: segment.stop)
    last = bisect_left(found, proposal.stop, key=lambda segment: segment.start)
    near = found[first:last]
    if not near:
        looked = bool(found) and found[0].start <= proposal.start and proposal.stop <= found[-1].stop
        return [Reason("unseen", 0.5)] if looked else []
    best = max(near, key=lambda segment: shared(proposal, segment))
    common = shared(proposal, best)
    if common < LEAST_SHARED:
        return []
    if best.label != proposal.label:
        return [Reason("models", common, other=best.label)]
    apart = abs(best.start - proposal.start) + abs(best.stop - proposal.stop)
    return [Reason("edges", min(apart / (proposal.stop - proposal.start), 1.0), frames=apart)]


def _edges_beside_motion(proposal: Segment, movement: Movement) -> list[Reason]:
    window = max(round(WINDOW_S * movement.rate_hz), 1)
    reach = max(round(SEARCH_S * movement.rate_hz), 1)
    worst = Reason("motion", 0.0)
    for edge in (proposal.start, proposal.stop):
        first = edge - reach - window - movement.start
        part = movement.energy[max(first, 0) : max(edge + reach + window + 1 - movement.start, 0)]
        if first < 0 or len(part) < 2 * (reach + window) + 1 or not np.isfinite(part).all():
            continue
        total = np.concatenate([[0.0], np.cumsum(part, dtype=np.float64)])
        at = np.arange(window, window + 2 * reach + 1)
        before, after = total[at] - total[at - window], total[at + window] - total[at]
        change = np.abs(after - before) / window
        best = int(np.argmax(change))
        if change[best] < LEAST_CHANGE or best in (0, 2 * reach):  # no change, or it lies beyond
            continue
        amount = abs(best - reach) / reach * (1.0 - float(change[reach] / change[best]))
        if amount > worst.amount:
            worst = Reason("motion", amount, frame=edge, frames=best - reach)
    return [worst] if worst.amount > 0 else []


def _breaks(proposal: Segment, movement: Movement) -> list[Reason]:
    found: list[Reason] = []
    kinds: tuple[tuple[Kind, tuple[int, ...]], ...] = (("jump", movement.jumps), ("gap", movement.gaps))
    for kind, frames in kinds:
        first, last = bisect_right(frames, proposal.start), bisect_left(frames, proposal.stop)
        if last > first:
            found.append(Reason(kind, 1.0 - 0.5 ** (last - first), frame=frames[first]))
    return found
