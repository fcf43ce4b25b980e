"""What all readers do with their arrays before they are a clip."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.errors import UserError
from core.motion.clips import SkeletonClip

LARGEST_VALUE = 1e6  # m or px; what is larger, or infinite, is not a place of the body
LONGEST_CLIP = 1_000_000  # frames


def make_clip(
    name: str,
    skeleton: str,
    positions: ArrayLike,
    *,
    scores: ArrayLike | None = None,
    frames: ArrayLike | None = None,
    frames_per_s: float = 30.0,
    label: str = "",
    subject: str = "",
    attributes: dict[str, str] | None = None,
) -> SkeletonClip:
    """A clip of positions (M, T, K, D) and, where there are any, scores (M, T, K) and true frames (T,).

    One rule for all data sets: a keypoint with a value that is no number or beyond a million is unknown
    (NaN, score 0); frames on which nobody is known are left out, with the others keeping their numbers; of
    rows with the same frame number the last one holds. Raises UserError when nobody is known anywhere.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        places = np.asarray(positions, np.float32).copy()
    if places.ndim != 4 or places.shape[-1] not in (2, 3):
        raise UserError("It does not hold positions of the right form.")
    if places.shape[1] > LONGEST_CLIP:
        raise UserError("It holds more than a million frames.")
    unknown: NDArray[np.bool_] = np.logical_not((np.abs(places) <= LARGEST_VALUE).all(-1))
    places[unknown] = np.nan
    known_scores = np.ones(unknown.shape, np.float32) if scores is None else np.array(scores, np.float32)
    known_scores = np.clip(np.nan_to_num(known_scores, nan=0.0, posinf=1.0, neginf=0.0), 0, 1)
    known_scores[unknown] = 0
    numbers = np.arange(places.shape[1]) if frames is None else np.asarray(frames).astype(np.int64)
    rows = _rows_in_order(numbers, np.logical_not(unknown.all((0, 2))))
    people = ~unknown.all((1, 2))
    if not len(rows) or not people.any():
        raise UserError("Nobody is seen on any of its frames.")
    return SkeletonClip(
        name=name,
        skeleton=skeleton,
        positions=np.ascontiguousarray(places[people][:, rows]),
        scores=np.ascontiguousarray(known_scores[people][:, rows]),
        frames=numbers[rows],
        frames_per_s=frames_per_s,
        label=label,
        subject=subject,
        attributes=attributes or {},
    )


def _rows_in_order(numbers: NDArray[np.int64], seen: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The rows on which somebody is seen, by rising frame number; of equal numbers the last row."""
    rows = np.flatnonzero(seen)
    last = {int(numbers[row]): int(row) for row in rows}
    return np.array([last[number] for number in sorted(last)], np.int64)
