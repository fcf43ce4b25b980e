"""What of a model's proposals still stands, where models looked at the same person more than once.

Every run of models leaves its own tier, and its own repetition sets, beside those there were; nothing is
deleted. A run has looked at all between the first and the last thing it found. A proposal is replaced when
more than half of it lies where a newer run looked at the same person again: then a person expects to be asked
about the newer one alone, and to see the time counted once. What was accepted or rejected is never replaced,
and when the newer run's tier is removed, the older proposals stand again.

A run that looked for one thing alone ("segment like this one") says nothing of all else: it replaces only
what an earlier run for the same thing found, and nothing else replaces it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from core.document.project import PROBABILITY, RepetitionSet, Segment, Series, Tier

Spans = tuple[tuple[int, int], ...]
ONE_THING = "alike"  # begins the author of a tier for which a model looked for one thing alone
WHOLE = 0.8
PER_FRAME_S = 0.04  # about, of a series with a value for every frame


def looked_for_one(tier: Tier) -> bool:
    """Whether a model looked for one thing alone, not for all that a person does."""
    return tier.author.startswith(f"{ONE_THING}:")


def looked_at_again(tiers: Iterable[Tier]) -> dict[str, Spans]:
    """By the id of every model's tier, what newer runs looked at again of its person: apart and rising."""
    runs: dict[tuple[str, str, str], list[tuple[tuple[str, int], Tier]]] = {}
    for place, tier in enumerate(tiers):
        if tier.author != "human" and tier.person_id and tier.segments:
            made = min(tier.segments[0].created, tier.segments[-1].created)
            thing = tier.author if looked_for_one(tier) else ""
            key = (tier.recording_id, tier.person_id, thing)
            runs.setdefault(key, []).append(((made, place), tier))
    found: dict[str, Spans] = {}
    for of_person in runs.values():
        of_person.sort(key=lambda one: one[0])
        for number, (_, tier) in enumerate(of_person):
            newer = [other for _, other in of_person[number + 1 :] if _run_of(other.id) != _run_of(tier.id)]
            found[tier.id] = joined(looked_at(other) for other in newer)
    return found


def looked_at(tier: Tier) -> tuple[int, int]:
    """The frames ``[start, stop)`` from the first to the last of a tier's segments."""
    return tier.segments[0].start, tier.segments[-1].stop


def counted_again(sets: Iterable[RepetitionSet]) -> dict[str, Spans]:
    """By the id of every set that a model counted, what newer counts looked at again of its person."""
    counts: dict[tuple[str, str], dict[str, list[RepetitionSet]]] = {}
    for one in sets:
        if one.model != "human" and one.cycles:
            of_person = counts.setdefault((one.recording_id, one.person_id), {})
            of_person.setdefault(_run_of(one.id), []).append(one)
    found: dict[str, Spans] = {}
    for of_person in counts.values():
        newer: Spans = ()
        for count in reversed(of_person.values()):
            found.update((one.id, newer) for one in count)
            newer = joined((*newer, (min(one.start for one in count), max(one.stop for one in count))))
    return found


def stands(one: Segment | RepetitionSet, newer: Spans) -> bool:
    """Whether a segment or set was decided, or lies at least by half where nothing `newer` looked."""
    if one.state != "proposed":
        return True
    left = sum(stop - start for start, stop in without(one.start, one.stop, newer))
    return 2 * left >= one.stop - one.start


def counted_stretches(tiers: Sequence[Tier]) -> list[tuple[Segment, Spans]]:
    """What the tiers of one person say of each frame: all that was accepted, and elsewhere the proposals
    that stand, each with the frames that it counts for. Who looked for one thing alone proposes time that
    others speak of, too: it counts when it is accepted."""
    accepted = [(s, ((s.start, s.stop),)) for tier in tiers for s in tier.segments if s.state == "accepted"]
    taken = joined(span for _, spans in accepted for span in spans)
    newer = looked_at_again(tiers)
    found: list[tuple[Segment, Spans]] = list(accepted)
    for tier in tiers:
        there = newer.get(tier.id, ())
        barred = joined((*taken, *there))
        found.extend(
            (one, without(one.start, one.stop, barred))
            for one in tier.segments
            if one.state == "proposed" and stands(one, there) and not looked_for_one(tier)
        )
    return found


def newest_probabilities(told: Iterable[Series], recording_id: str) -> dict[str, Series]:
    """By the id of every person, the label probabilities that count: the newest series that goes about as far
    as any, since a stretch that was labelled again does not stand for all.
    """
    by_person: dict[str, list[Series]] = {}
    for one in told:
        if one.recording_id == recording_id and one.unit == PROBABILITY and len(one.channels) > 1:
            by_person.setdefault(one.person_id, []).append(one)
    found = {}
    for person_id, series in by_person.items():
        lengths = [one.values.length * (one.interval_s or PER_FRAME_S) for one in series]
        long = [one for one, length in zip(series, lengths, strict=True) if length >= WHOLE * max(lengths)]
        found[person_id] = long[-1]
    return found


def joined(spans: Iterable[tuple[int, int]]) -> Spans:
    """The same frames as spans that neither touch nor overlap, rising."""
    found: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return tuple(found)


def without(start: int, stop: int, spans: Spans) -> Spans:
    """``[start, stop)`` without spans as `joined` gives them."""
    left: list[tuple[int, int]] = []
    for number in range(bisect_right(spans, start, key=lambda span: span[1]), len(spans)):
        first, last = spans[number]
        if first >= stop:
            break
        if first > start:
            left.append((start, first))
        start = max(start, last)
    if start < stop:
        left.append((start, stop))
    return tuple(left)


def _run_of(item_id: str) -> str:
    """The run that a tier or set came from: its id without its number."""
    return item_id.rpartition("-")[0] or item_id
