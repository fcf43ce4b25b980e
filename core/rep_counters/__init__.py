"""Repetition counters: from one person's poses to sets of repetitions with every cycle marked."""

from __future__ import annotations

from typing import Any, Protocol

import msgspec

from core.motion import PoseSequence
from core.plugins import load

COUNTERS: dict[str, str] = {
    "consensus": "core.rep_counters.consensus:ConsensusCounter",
    "periodicity": "core.rep_counters.periodicity:PeriodicityCounter",
}


class CountedCycle(msgspec.Struct, frozen=True):
    """One repetition; frames in the video's numbering. `partial`: cut off, or not carried through."""

    start: int
    turn: int
    stop: int
    partial: bool = False
    side: str = ""  # "left", "right", "" = both or not known


class CountedSet(msgspec.Struct, frozen=True, kw_only=True):
    """Repetitions of one movement within ``[start, stop)``.

    `cycles` are full cycles in order; `count` is the number of those that are not partial.
    A movement that goes out to the left and to the right in turn counts every time it goes out (each
    cycle says to which side, where that is known); `count_per_side` (None where nothing alternates)
    is then how many went to the side that has more.
    `note` says in words what a person should know (for example that fingers cannot be seen).
    `counts`: what each of several counters counted here, by its id; empty where only one was asked.
    """

    start: int
    stop: int
    cycles: tuple[CountedCycle, ...]
    confidence: float
    count_per_side: int | None = None
    note: str = ""
    counts: dict[str, int] = {}

    @property
    def disagreement(self) -> float | None:
        """The share of the counters that have another count than this set; None where one was asked."""
        if not self.counts:
            return None
        return sum(count != self.count for count in self.counts.values()) / len(self.counts)

    @property
    def count(self) -> int:
        """Full repetitions; partial ones are not counted."""
        return sum(not cycle.partial for cycle in self.cycles)


class RepCounter(Protocol):
    """Counts what one person repeats.

    `poses` is the body (any skeleton with named keypoints), `hands` the same frames with the
    skeleton ``hands-42`` where hand points were found. Times are taken from `poses.times_s`, so
    that 5 to 60 frames a second and variable rates agree. Returns sets that do not overlap,
    sorted by start; an empty list when nothing is repeated.
    """

    id: str

    def count(self, poses: PoseSequence, hands: PoseSequence | None = None) -> list[CountedSet]: ...


def create(id: str, settings: Any = None) -> RepCounter:
    """The counter called `id` (`settings`: its struct or None), or the model package of that id.

    Raises UserError for an unknown one, and for a package that does not count.
    """
    made: RepCounter
    known = () if id in COUNTERS else packages()
    if id in known:
        from core.models.packages import load_package
        from core.rep_counters.network import NetworkCounter

        made = NetworkCounter(load_package(id), settings)
    else:
        made = load({**COUNTERS, **dict.fromkeys(known, "")}, id, "counter")(settings)
    return made


def packages() -> tuple[str, ...]:
    """The ids of the model packages that count, those that ship and the person's own."""
    from core.models.packages import list_packages

    return tuple(one.id for one in list_packages() if one.task == "repetitions")
