"""How far the labelling of a video has come."""

from __future__ import annotations

from collections.abc import Iterable

from core.document.project import Tier


def labelled_frames(tiers: Iterable[Tier], frames: int) -> int:
    """How many of the `frames` of a recording somebody has spoken for on any of its tiers: by an accepted
    segment, or by a finished span, in which what is not labelled is background."""
    spans: list[tuple[int, int]] = []
    for tier in tiers:
        spans += tier.finished
        spans += [(s.start, s.stop) for s in tier.segments if s.state == "accepted"]
    spans.sort()
    total, reached = 0, 0
    for start, stop in spans:
        start, stop = max(start, reached), min(stop, frames)
        if stop > start:
            total += stop - start
            reached = stop
    return total
