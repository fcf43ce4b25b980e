"""Keep the people somebody pointed at: a place in one picture says who is meant."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.jobs.blocks import PoseBlocks, bodies_on
from core.jobs.outcomes import PersonFound, TrackFound
from core.jobs.person_finding import pieces
from core.jobs.requests import Athlete

LOOK_ROUND_S = 0.5  # on how many pictures round the one pointed at a body may be looked for


def check_athletes(athletes: Sequence[Athlete], start: int, stop: int) -> None:
    """Raises `UserError` where somebody was pointed at outside of what is looked at."""
    for athlete in athletes:
        if not start <= athlete.frame < stop:
            raise UserError(
                "The athlete was pointed at on frame {frame}, which is not in the part to analyse.",
                hint="Point at the athlete between frame {start} and frame {last}.",
                frame=athlete.frame,
                start=start,
                last=stop - 1,
            )


def people_pointed_at(
    athletes: Sequence[Athlete],
    people: Sequence[PersonFound],
    tracks: Sequence[TrackFound],
    blocks: PoseBlocks,
    times_s: NDArray[np.float64],
) -> tuple[PersonFound, ...]:
    """The people meant by `athletes`, in the order they were pointed at, each once.

    A track too short for a person of its own becomes one when it was pointed at. Raises `UserError`
    when there is no body on any picture within half a second.
    """
    chosen: list[PersonFound] = []
    for athlete in athletes:
        track = _track_at(athlete, blocks, times_s)
        person = next((p for p in people if any(piece.track_id == track for piece in p.pieces)), None)
        if person is None:
            person = PersonFound(pieces=pieces([one for one in tracks if one.id == track]))
        if person not in chosen:
            chosen.append(person)
    return tuple(chosen)


def _track_at(athlete: Athlete, blocks: PoseBlocks, times_s: NDArray[np.float64]) -> int:
    """The track of the body that is at, or nearest to, the place; on the nearest picture that has one."""
    at_s = times_s[athlete.frame]
    first, last = np.searchsorted(times_s, [at_s - LOOK_ROUND_S, at_s + LOOK_ROUND_S])
    for frame in sorted(range(int(first), int(last)), key=lambda frame: abs(frame - athlete.frame)):
        found = [
            (distance_to_body(body.px, athlete.x, athlete.y), body.track_id)
            for block in blocks.blocks(frame, frame + 1)
            for body in bodies_on(block, frame)
            if np.isfinite(body.px).all(axis=1).any()
        ]
        if found:
            return min(found)[1]
    raise UserError(
        "Nobody was found where the athlete was pointed at (frame {frame}).",
        hint="Point at the athlete on a picture on which the whole body is seen well.",
        frame=athlete.frame,
    )


def distance_to_body(px: NDArray[np.float32], x: float, y: float) -> float:
    """How far a place is from a body of keypoints (K, 2), px.

    Within the box round the body the distance to its nearest keypoint counts a tenth, so that a click
    on the chest means its owner, not somebody whose hand is near.
    """
    known = px[np.isfinite(px).all(axis=1)]
    nearest = float(np.hypot(known[:, 0] - x, known[:, 1] - y).min())
    low, high = known.min(axis=0), known.max(axis=0)
    return nearest / 10 if low[0] <= x <= high[0] and low[1] <= y <= high[1] else nearest
