"""What goes along when a body gets another owner from a frame on: repetitions, and what models proposed.

A repetition set or a segment across that frame is cut there, each part staying with its body. Tiers of a
model hold what it saw on bodies, so their segments go along; a tier made by hand says what somebody saw a
person of that name do, and stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from msgspec.structs import replace

from core.document.edits.common import free_name, new_id
from core.document.project import Cycle, Event, Project, RepetitionSet, Segment, Tier
from core.errors import UserError

HUMAN = "human"
_Kind = tuple[str, str, str, int]  # recording, author, vocabulary, which of them
Item = TypeVar("Item", Segment, Event)


def hand_over_sets(
    project: Project, owners: Mapping[str, str], video_id: str, frame: int
) -> tuple[RepetitionSet, ...]:
    """The repetition sets with those from `frame` on given to ``owners[person_id]``."""
    here = _recordings(project, video_id)
    result: list[RepetitionSet] = []
    for found in project.repetition_sets:
        owner = owners.get(found.person_id)
        if owner is None or found.recording_id not in here or found.stop <= frame:
            result.append(found)
        elif found.start >= frame:
            result.append(replace(found, person_id=owner))
        else:
            result += _cut_set(found, owner, frame)
    result = _joined_sets(result, frame)
    same = len(result) == len(project.repetition_sets)
    same = same and all(a is b for a, b in zip(result, project.repetition_sets))
    return project.repetition_sets if same else tuple(result)


def hand_over_tiers(
    project: Project, owners: Mapping[str, str], video_id: str, frame: int
) -> tuple[Tier, ...]:
    """The tiers with what lies on the models' ones from `frame` on given to the new owners' like ones.

    An owner who has no like tier yet gets one. Raises UserError when a tier that would change is locked.
    """
    here = _recordings(project, video_id)
    tiers = list(project.tiers)
    kinds = {
        (tier.person_id, kind): at
        for at, (tier, kind) in enumerate(zip(tiers, _kinds(tiers)))
        if tier.person_id in {*owners, *owners.values()} and tier.recording_id in here and kind[1] != HUMAN
    }
    kept: dict[int, tuple[list[Segment], list[Event]]] = {}
    gained: dict[tuple[str, _Kind], tuple[list[Segment], list[Event], Tier]] = {}
    for (person_id, kind), at in kinds.items():
        tier, owner = tiers[at], owners.get(person_id)
        if owner is None:
            continue
        before, after = _cut_items(tier.segments, frame)
        events = [event for event in tier.events if event.frame >= frame]
        if after or events:
            _check_open(tier)
            kept[at] = before, [event for event in tier.events if event.frame < frame]
            gained[owner, kind] = after, events, tier
    for (owner, kind), (segments, events, like) in gained.items():
        place = kinds.get((owner, kind))
        if place is None:
            place = kinds[owner, kind] = len(tiers)
            tiers.append(_empty_like(project, tiers, like, owner))
        _check_open(tiers[place])
        own = kept.setdefault(place, (list(tiers[place].segments), list(tiers[place].events)))
        own[0].extend(segments)
        own[1].extend(events)
    for at, (own_segments, own_events) in kept.items():
        tiers[at] = replace(
            tiers[at],
            segments=_joined(sorted(own_segments, key=lambda one: (one.start, one.id)), frame),
            events=tuple(sorted(own_events, key=lambda one: (one.frame, one.id))),
        )
    return tuple(tiers) if kept else project.tiers


def _recordings(project: Project, video_id: str) -> set[str]:
    """The recordings whose frames are those of the video."""
    return {item.id for item in project.recordings if item.videos[0].video_id == video_id}


def _cut_set(found: RepetitionSet, owner: str, frame: int) -> list[RepetitionSet]:
    """The part of a set before `frame`, and the owner's from it on; a cycle goes where its turn lies."""
    if not found.cycles:
        return [found]
    before = tuple(cycle for cycle in found.cycles if cycle.turn < frame)
    after = tuple(cycle for cycle in found.cycles if cycle.turn >= frame)
    first, second = found, replace(found, id=new_id() if before else found.id, person_id=owner)
    if before:
        stop = max(frame, *(cycle.stop for cycle in before)) if after else found.stop
        first = replace(found, stop=stop, cycles=before, count_per_side=_per_side(found, before))
    if after:
        start = min(frame, *(cycle.start for cycle in after)) if before else found.start
        second = replace(second, start=start, cycles=after, count_per_side=_per_side(found, after))
    return [part for part, cycles in ((first, before), (second, after)) if cycles]


def _per_side(found: RepetitionSet, cycles: tuple[Cycle, ...]) -> int | None:
    """The share of these cycles in what was counted for each side."""
    if found.count_per_side is None:
        return None
    return round(found.count_per_side * len(cycles) / len(found.cycles))


def _kinds(tiers: list[Tier]) -> list[_Kind]:
    """What sort of tier each is, and the how many-th of its person's of that sort."""
    seen: dict[tuple[str, str, str, str], int] = {}
    kinds = []
    for tier in tiers:
        sort = (tier.person_id, tier.recording_id, tier.author, tier.vocabulary)
        seen[sort] = seen.get(sort, 0) + 1
        kinds.append((tier.recording_id, tier.author, tier.vocabulary, seen[sort]))
    return kinds


def _empty_like(project: Project, tiers: list[Tier], like: Tier, owner: str) -> Tier:
    """A tier of the same sort for somebody else, named after them where `like` is named after its person."""
    names = {person.id: person.name for person in project.people}
    name = like.name
    if like.person_id in names and name.startswith(names[like.person_id]):
        name = names[owner] + name[len(names[like.person_id]) :]
    taken = [tier.name for tier in tiers if tier.recording_id == like.recording_id]
    name = free_name(taken, name)
    return replace(like, id=new_id(), name=name, person_id=owner, segments=(), events=(), finished=())


def _cut_items(segments: tuple[Segment, ...], frame: int) -> tuple[list[Segment], list[Segment]]:
    before, after = [], []
    for segment in segments:
        if segment.stop <= frame:
            before.append(segment)
        elif segment.start >= frame:
            after.append(segment)
        else:
            before.append(replace(segment, stop=frame))
            after.append(replace(segment, id=new_id(), start=frame))
    return before, after


def _joined(segments: list[Segment], frame: int) -> tuple[Segment, ...]:
    """Sorted segments, with two that meet at `frame` and differ in nothing else made one again: a swap had
    cut them, and another takes it back."""
    at = next((at for at, one in enumerate(segments) if at and one.start == frame), 0)
    before = segments[at - 1] if at else None
    if before is not None and before.stop == frame:
        whole = replace(before, stop=segments[at].stop)
        if replace(segments[at], id=before.id, start=before.start) == whole:
            return (*segments[: at - 1], whole, *segments[at + 1 :])
    return tuple(segments)


def _joined_sets(sets: list[RepetitionSet], frame: int) -> list[RepetitionSet]:
    """Sets that were cut at `frame` and are one person's again, made one."""
    result: list[RepetitionSet] = []
    for found in sets:
        last = result[-1] if result else None
        if (
            last is not None
            and last.cycles
            and found.cycles
            and last.cycles[-1].turn < frame <= found.cycles[0].turn
        ):
            sides = (last.count_per_side, found.count_per_side)
            whole = replace(
                last,
                stop=found.stop,
                cycles=(*last.cycles, *found.cycles),
                count_per_side=None if None in sides else sum(side or 0 for side in sides),
            )
            meets = last.stop >= frame >= found.start
            alike = replace(found, id=last.id, start=last.start, cycles=(), count_per_side=None) == replace(
                whole, cycles=(), count_per_side=None
            )
            if meets and alike:
                result[-1] = whole
                continue
        result.append(found)
    return result


def _check_open(tier: Tier) -> None:
    if tier.locked:
        raise UserError("The tier “{name}” is locked.", hint="Unlock it first.", name=tier.name)
