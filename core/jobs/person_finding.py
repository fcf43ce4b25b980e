"""People from tracks: which tracks are one person's, who is in the summary, and in which order.

The estimator keeps a person's id through short occlusion. What it lost and found again under another
id is joined here, by two signs together: the tracks are (nearly) never seen on the same frame, and
where one ends or pauses the other begins within a second and a half at the same place. Across a
cut nothing is joined by place.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.jobs.blocks import PoseBlocks
from core.jobs.outcomes import PersonFound, TrackFound, TrackPiece

LEAST_SECONDS = 0.5
LEAST_FRAMES = 5
JOINED_GAP_S = 1.5
SAME_PLACE = 0.3  # overlap of the boxes at the ends of two tracks
SEEN_TOGETHER = 0.1  # share of the shorter track on which both may be seen,
HANDED_OVER_S = 0.5  # and for how long more while one lies within the other: one body, seen twice
ECHO_S = 1.0  # who is seen this briefly may be somebody else seen twice
WITHIN = 0.7  # share of the smaller box that lies in the other one
MAIN_PERSON = 0.3  # prominence, as a share of the most prominent person's


class Sightings(msgspec.Struct, frozen=True, eq=False):
    """Where one track was seen: frames (N,) and boxes (N, 4) left, top, right, bottom in px."""

    frames: NDArray[np.int32]
    boxes: NDArray[np.float32]


def people_in(
    tracks: Sequence[TrackFound],
    sightings: dict[int, Sightings],
    times_s: NDArray[np.float64],
    cuts: Sequence[int] = (),
) -> tuple[PersonFound, ...]:
    """Everybody worth a summary: the main people in the order they appear, then the others.

    Prominence is how long and how large somebody is seen. Who is seen for less than half a second or
    on fewer than five frames stays a track only.
    """
    groups: list[list[TrackFound]] = [[track] for track in tracks]
    links = sorted(
        (
            (-overlap, a.id, b.id)
            for place, a in enumerate(tracks)
            for b in tracks[place + 1 :]
            if (overlap := link_overlap(sightings[a.id], sightings[b.id], times_s, cuts)) >= SAME_PLACE
        )
    )
    for _, a_id, b_id in links:
        one = next(group for group in groups if any(track.id == a_id for track in group))
        other = next(group for group in groups if any(track.id == b_id for track in group))
        if one is not other and not _seen_together(one, other, sightings, times_s):
            one += other
            groups.remove(other)
    seen = [
        group
        for group in groups
        if sum(track.seconds for track in group) >= LEAST_SECONDS
        and sum(track.frames_seen for track in group) >= LEAST_FRAMES
    ]
    seen = [group for group in seen if not any(_is_echo(group, other, sightings) for other in seen)]
    prominence = {id(group): sum(track.seconds * track.size_px for track in group) for group in seen}
    least = MAIN_PERSON * max(prominence.values(), default=0.0)
    seen.sort(
        key=lambda group: (
            prominence[id(group)] < least,
            min(track.start for track in group) if prominence[id(group)] >= least else 0,
            -prominence[id(group)],
        )
    )
    return tuple(PersonFound(pieces=pieces(group)) for group in seen)


def sightings_of(blocks: PoseBlocks) -> dict[int, Sightings]:
    """Where every track was seen, from one pass over the blocks."""
    frames: dict[int, list[NDArray[np.int32]]] = {}
    boxes: dict[int, list[NDArray[np.float32]]] = {}
    for block in blocks.blocks():
        if block.arrays["px"].ndim != 3:
            continue
        px = block.arrays["px"]
        known = np.isfinite(px).all(axis=2, keepdims=True)
        low = np.where(known, px, np.inf).min(axis=1)
        high = np.where(known, px, -np.inf).max(axis=1)
        box = np.concatenate([low, high], axis=1).astype(np.float32)
        for track in np.unique(block.track):
            mine = block.track == track
            frames.setdefault(int(track), []).append(block.frame[mine])
            boxes.setdefault(int(track), []).append(box[mine])
    return {track: Sightings(np.concatenate(frames[track]), np.concatenate(boxes[track])) for track in frames}


def link_overlap(a: Sightings, b: Sightings, times_s: NDArray[np.float64], cuts: Sequence[int]) -> float:
    """How much the boxes overlap where one track takes over from the other; 0 where none does."""
    return max(_takes_over(a, b, times_s, cuts), _takes_over(b, a, times_s, cuts))


def _takes_over(a: Sightings, b: Sightings, times_s: NDArray[np.float64], cuts: Sequence[int]) -> float:
    """Overlap of `b`'s first box with `a`'s last one before it."""
    first = int(b.frames[0])
    before = int(np.searchsorted(a.frames, first)) - 1
    if before < 0:
        return 0.0
    last = int(a.frames[before])
    if times_s[first] - times_s[last] > JOINED_GAP_S or any(last < cut <= first for cut in cuts):
        return 0.0
    return box_overlap(a.boxes[before], b.boxes[0])


def box_overlap(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    """Intersection over union of two boxes (4,)."""
    sides = np.clip(np.minimum(a[2:], b[2:]) - np.maximum(a[:2], b[:2]), 0, None)
    shared = float(sides.prod())
    union = float((a[2:] - a[:2]).prod() + (b[2:] - b[:2]).prod()) - shared
    return shared / union if union > 0 and np.isfinite(union) else 0.0


def _seen_together(
    one: list[TrackFound],
    other: list[TrackFound],
    sightings: dict[int, Sightings],
    times_s: NDArray[np.float64],
) -> bool:
    """Whether two groups are seen on the same frames too often to be one person.

    Where one look takes over from another, both are on the one body for a moment; this is no sign of two.
    """
    a, b = (_together(group, sightings) for group in (one, other))
    frames, at, there = np.intersect1d(a.frames, b.frames, return_indices=True)
    twice = share_contained(a.boxes[at], b.boxes[there]) >= WITHIN
    if float(_durations(frames[twice], times_s).sum()) > HANDED_OVER_S:
        twice[:] = False
    return bool((~twice).sum() > SEEN_TOGETHER * min(len(a.frames), len(b.frames)))


def _together(group: list[TrackFound], sightings: dict[int, Sightings]) -> Sightings:
    """All sightings of a group."""
    seen = [sightings[track.id] for track in group]
    return Sightings(np.concatenate([s.frames for s in seen]), np.concatenate([s.boxes for s in seen]))


def _durations(frames: NDArray[np.int32], times_s: NDArray[np.float64]) -> NDArray[np.float64]:
    """How long each of these frames is shown; the last of the video as long as the one before."""
    if len(times_s) < 2:
        return np.zeros(len(frames))
    lengths: NDArray[np.float64] = np.diff(times_s)[np.minimum(frames, len(times_s) - 2)]
    return lengths


def share_contained(a: NDArray[np.float32], b: NDArray[np.float32]) -> NDArray[np.float32]:
    """The share of the smaller of two boxes that lies in the larger, row by row: (N, 4), (N, 4) -> (N,)."""
    sides = np.clip(np.minimum(a[:, 2:], b[:, 2:]) - np.maximum(a[:, :2], b[:, :2]), 0, None)
    smaller = np.minimum((a[:, 2:] - a[:, :2]).prod(axis=1), (b[:, 2:] - b[:, :2]).prod(axis=1))
    share: NDArray[np.float32] = sides.prod(axis=1) / np.maximum(smaller, 1e-6)
    return share


def _is_echo(group: list[TrackFound], other: list[TrackFound], sightings: dict[int, Sightings]) -> bool:
    """Whether a briefly seen body lies within a longer seen one all the while: the same body, seen twice."""
    if sum(track.seconds for track in group) >= ECHO_S or len(group) > 1 or group is other:
        return False
    mine = sightings[group[0].id]
    for track in other:
        theirs = sightings[track.id]
        _, at, there = np.intersect1d(mine.frames, theirs.frames, return_indices=True)
        if track.seconds <= group[0].seconds or len(at) < 0.5 * len(mine.frames):
            continue
        if np.median(share_contained(mine.boxes[at], theirs.boxes[there])) >= WITHIN:
            return True
    return False


def pieces(group: Sequence[TrackFound]) -> tuple[TrackPiece, ...]:
    """Which frames each track of a person stands for: where two overlap, the shorter one's are its own."""
    found: list[TrackPiece] = []
    for track in sorted(group, key=lambda track: (track.start - track.stop, track.id)):
        rest: list[TrackPiece] = []
        for piece in found:
            if piece.start < track.start:
                rest.append(TrackPiece(piece.track_id, piece.start, min(piece.stop, track.start)))
            if piece.stop > track.stop:
                rest.append(TrackPiece(piece.track_id, max(piece.start, track.stop), piece.stop))
        found = [*rest, TrackPiece(track.id, track.start, track.stop)]
    return tuple(sorted(found, key=lambda piece: piece.start))
