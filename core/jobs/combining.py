"""Counted sets, the segmenter's stretches and the recogniser's names as one row of segments.

A counted set is one segment. Between the sets stand the segmenter's stretches, cut back to what the sets
leave. A stretch that the segmenter named, and a set within such a stretch, keep that name unless the
recogniser has another one of which it is surer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from core.action_recognisers import UNKNOWN, Recognition
from core.action_segmenters import ProposedSegment
from core.evaluation.doubt import COUNTS, EDGES, counts_in_words, edges_in_words, read_edges
from core.jobs.outcomes import FoundSegment, FoundSet
from core.jobs.people import PersonPoses

LEAST_SEGMENT_S = 0.5
LEAST_COVERED = 0.5  # of a set, for the set to take a stretch's name
RANKED = 5  # labels of which a segment keeps how likely they are
LEAST_SHARE = 0.0005
SAID = ("probabilities", "disagreement", "ruled_out")  # attributes that say why a segment has its name


def combine(
    sets: Sequence[FoundSet],
    proposals: Sequence[ProposedSegment],
    person: PersonPoses,
    set_source: str,
    proposal_source: str,
) -> list[FoundSegment]:
    """One segment per counted set, and the segmenter's stretches where no set is.

    What a set leaves of a stretch is dropped when it lasts less than half a second, or when the stretch has
    the set's name and less is left than one repetition takes: those are the set's own beginning and end.
    Stretches on further layers (labels that hold at the same time) stay as they are.
    """
    on_top = [one for one in proposals if one.layer == 0]
    segments = [_of_set(one, on_top, set_source) for one in sets]
    names = {(one.start, one.stop): one.label for one in segments}
    reached = 0
    for proposal in sorted(on_top, key=lambda proposal: proposal.start):
        first, reached = max(proposal.start, reached), max(proposal.stop, reached)
        for start, stop in left_over(first, proposal.stop, sets):
            whole = (start, stop) == (proposal.start, proposal.stop)
            beside = [one for one in sets if stop == one.start or start == one.stop]
            least_s = max(
                (_longest_cycle_s(person, one) for one in beside if _same(names, one, proposal)),
                default=LEAST_SEGMENT_S,
            )
            if whole or lasts_s(person, start, stop) >= max(least_s, LEAST_SEGMENT_S):
                segments.append(_of_proposal(proposal, start, stop, proposal_source))
    segments += [
        _of_proposal(one, one.start, one.stop, proposal_source) for one in proposals if one.layer > 0
    ]
    return sorted(segments, key=lambda segment: (segment.start, segment.layer))


def surer(segment: FoundSegment, recognition: Recognition) -> bool:
    """Whether a recogniser's answer is to name the segment, which its segmenter may have named."""
    if segment.label in ("", UNKNOWN):
        return True
    known = recognition.label not in ("", UNKNOWN) and recognition.confidence is not None
    return known and (recognition.confidence or 0.0) > (segment.confidence or 0.0)


def joined(segments: Sequence[FoundSegment], sets: Sequence[FoundSet]) -> list[FoundSegment]:
    """Neighbours with the same known label become one, unless one of them is a counted set."""
    counted = {(one.start, one.stop) for one in sets}
    found: list[FoundSegment] = []
    for segment in segments:
        last = found[-1] if found else None
        if (
            last is not None
            and last.stop == segment.start
            and last.layer == segment.layer
            and last.label == segment.label != UNKNOWN
            and (last.start, last.stop) not in counted
            and (segment.start, segment.stop) not in counted
        ):
            found[-1] = _together(last, segment)
        else:
            found.append(segment)
    return found


def labelled_like(one: FoundSet, segments: Sequence[FoundSegment]) -> FoundSet:
    """The set with the label of the segment it shares most frames with."""

    def shared(segment: FoundSegment) -> int:
        return min(one.stop, segment.stop) - max(one.start, segment.start)

    best = max((segment for segment in segments if segment.layer == 0), key=shared, default=None)
    if best is None or shared(best) <= 0 or not best.label:
        return one
    return msgspec.structs.replace(one, label=best.label)


def left_over(start: int, stop: int, sets: Sequence[FoundSet]) -> list[tuple[int, int]]:
    """``[start, stop)`` without the spans of `sets`."""
    parts = []
    for one in sorted(sets, key=lambda one: one.start):
        if one.stop <= start or one.start >= stop:
            continue
        if one.start > start:
            parts.append((start, one.start))
        start = max(start, one.stop)
    if start < stop:
        parts.append((start, stop))
    return parts


def lasts_s(person: PersonPoses, start: int, stop: int) -> float:
    """How long frames ``[start, stop)`` of a person last."""
    times = person.times_s
    return float(times[min(stop, len(times) - 1)] - times[start])


def ranked(ranking: Sequence[tuple[str, float]]) -> dict[str, str]:
    """The likeliest labels as an attribute (`core.evaluation.doubt` reads it); nothing for fewer than two."""
    told = [f"{label} {share:.3f}" for label, share in ranking[:RANKED] if share >= LEAST_SHARE]
    return {"probabilities": ", ".join(told)} if len(told) > 1 else {}


def _of_set(one: FoundSet, proposals: Sequence[ProposedSegment], source: str) -> FoundSegment:
    """The segment of a set, with the name of the stretch that covers most of it."""
    said = {COUNTS: counts_in_words(one.counts, whole_cycles(one))} if one.counts else {}
    found = FoundSegment(
        start=one.start, stop=one.stop, confidence=one.confidence, source=source, attributes=said
    )

    def covered(proposal: ProposedSegment) -> int:
        return min(one.stop, proposal.stop) - max(one.start, proposal.start)

    best = max((proposal for proposal in proposals if proposal.label), key=covered, default=None)
    if best is None or covered(best) < LEAST_COVERED * (one.stop - one.start):
        return found
    return msgspec.structs.replace(
        found,
        label=best.label,
        confidence=round(float(best.confidence), 3),
        attributes={**said, **ranked(best.ranking)},
    )


def whole_cycles(one: FoundSet) -> int:
    """How many repetitions of a set are not partial."""
    return sum(not cycle.partial for cycle in one.cycles)


def _of_proposal(proposal: ProposedSegment, start: int, stop: int, source: str) -> FoundSegment:
    attributes = ranked(proposal.ranking)
    if proposal.edges_s is not None:
        own = proposal.edges_s
        attributes[EDGES] = edges_in_words(
            own[0] if start == proposal.start else 0.0, own[1] if stop == proposal.stop else 0.0
        )
    return FoundSegment(
        start=start,
        stop=stop,
        label=proposal.label,
        confidence=round(float(proposal.confidence), 3),
        source=source,
        attributes=attributes,
        layer=proposal.layer,
    )


def _same(names: dict[tuple[int, int], str], one: FoundSet, proposal: ProposedSegment) -> bool:
    return proposal.label != "" and names[one.start, one.stop] == proposal.label


def _longest_cycle_s(person: PersonPoses, one: FoundSet) -> float:
    return max((lasts_s(person, cycle.start, cycle.stop) for cycle in one.cycles), default=0.0)


def _together(one: FoundSegment, other: FoundSegment) -> FoundSegment:
    """Two neighbours of the same name as one."""
    lengths = (one.stop - one.start, other.stop - other.start)
    attributes = dict(_all_but_edges(one))
    begins, ends = read_edges(one.attributes), read_edges(other.attributes)
    if begins is not None and ends is not None:
        attributes[EDGES] = edges_in_words(begins[0], ends[1])
    confidence = None
    if one.confidence is not None and other.confidence is not None:
        mean = (one.confidence * lengths[0] + other.confidence * lengths[1]) / sum(lengths)
        confidence = round(mean, 3)
    return msgspec.structs.replace(one, stop=other.stop, confidence=confidence, attributes=attributes)


def _all_but_edges(segment: FoundSegment) -> Iterator[tuple[str, str]]:
    return ((name, words) for name, words in segment.attributes.items() if name != EDGES)
