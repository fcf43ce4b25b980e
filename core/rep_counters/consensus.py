"""Asks several counters and says where they disagree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

import msgspec

from core.errors import UserError
from core.motion import PoseSequence
from core.rep_counters import CountedSet, RepCounter, create, packages
from core.rep_counters.periodicity import keep_apart

LEAST_SHARED = 0.25  # of the shorter set: two that share less are not about the same movement
FIRST = "periodicity"


class ConsensusSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Who is asked: ids of counters and of model packages; none: all there are, `periodicity` first."""

    members: tuple[str, ...] = ()


class ConsensusCounter:
    """Several counters as one.

    Sets of different members that overlap are about one movement. The count that most members have is
    taken (who has no set there says 0; where as many say one count as another the member asked first is
    believed), with the cycles of the first member that has it. What each member counted is in the set's
    `counts`; `CountedSet.disagreement` sends it to the review queue. Where most members count nothing there
    is no set. Members that cannot look at these poses are not asked.
    """

    id = "consensus"
    settings_type: ClassVar[type[msgspec.Struct]] = ConsensusSettings

    def __init__(
        self, settings: ConsensusSettings | None = None, members: Sequence[RepCounter] | None = None
    ) -> None:
        asked = (settings or ConsensusSettings()).members or (FIRST, *packages())
        if self.id in asked:
            raise UserError("A consensus cannot be its own member.", hint="Name other counters.")
        self.members = list(members) if members is not None else [create(one) for one in asked]

    def count(self, poses: PoseSequence, hands: PoseSequence | None = None) -> list[CountedSet]:
        """Sets by start; see the protocol. Raises UserError where no member can look at the poses."""
        found: dict[str, list[CountedSet]] = {}
        refused: list[UserError] = []
        for member in self.members:
            try:
                found[member.id] = member.count(poses, hands)
            except UserError as error:
                refused.append(error)
        if not found:
            raise refused[0]
        sets = [one for group in grouped(found) if (one := _agreed(group, list(found))) is not None]
        notes = [one for some in found.values() for one in some if one.note and not one.cycles]
        return keep_apart(sets) or notes[:1]


def grouped(found: dict[str, list[CountedSet]]) -> list[dict[str, list[CountedSet]]]:
    """The members' sets, those together that overlap by a quarter of the shorter one, by start."""
    everyone = sorted(
        ((one, member) for member, some in found.items() for one in some if one.cycles),
        key=lambda pair: pair[0].start,
    )
    groups: list[list[tuple[CountedSet, str]]] = []
    for one, member in everyone:
        near = [group for group in groups if any(_share(one, other) >= LEAST_SHARED for other, _ in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(pair for group in near for pair in group), (one, member)])
    made = []
    for group in groups:
        by_member: dict[str, list[CountedSet]] = {}
        for one, member in group:
            by_member.setdefault(member, []).append(one)
        made.append(by_member)
    return sorted(made, key=lambda group: min(one.start for some in group.values() for one in some))


def _share(one: CountedSet, other: CountedSet) -> float:
    inside = min(one.stop, other.stop) - max(one.start, other.start)
    return max(inside, 0) / max(min(one.stop - one.start, other.stop - other.start), 1)


def _agreed(group: dict[str, list[CountedSet]], asked: Sequence[str]) -> CountedSet | None:
    """The set that most members have; None where most have none."""
    counts = {member: sum(one.count for one in group.get(member, [])) for member in asked}
    votes = Counter(counts.values())
    best = max(votes.values())
    winner = next(member for member in asked if votes[counts[member]] == best)
    if counts[winner] == 0:
        return None
    made = _joined(group[winner])
    agree = best / len(asked)
    return msgspec.structs.replace(
        made, confidence=made.confidence * agree, counts=counts if len(asked) > 1 else {}
    )


def _joined(sets: Sequence[CountedSet]) -> CountedSet:
    """One member's sets as one."""
    if len(sets) == 1:
        return sets[0]
    ordered = sorted(sets, key=lambda one: one.start)
    sides = [one.count_per_side for one in ordered]
    return CountedSet(
        start=ordered[0].start,
        stop=max(one.stop for one in ordered),
        cycles=tuple(cycle for one in ordered for cycle in one.cycles),
        confidence=min(one.confidence for one in ordered),
        count_per_side=None
        if all(side is None for side in sides)
        else sum(one.count if side is None else side for one, side in zip(ordered, sides, strict=True)),
    )
