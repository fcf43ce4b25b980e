"""Edits of corrections that also fill the frames between them.

Between two corrections made by hand a keypoint runs along a monotone cubic (PCHIP: F. N. Fritsch and
J. Butland, SIAM J. Sci. Stat. Comput. 5, 1984) through them and the ones next to them, in time. Such frames
are marked `between`: when one of the corrections by hand changes, they are computed anew.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from core.document.edits.corrections import block_at, blocks_within, correct_keypoints
from core.document.project import Correction, Project
from core.document.validity import BLOCK_FRAMES
from core.errors import UserError

Times = NDArray[np.float64]
_KNOTS_BESIDE = 2  # further corrections that shape the curve of a gap


def move_keypoint(
    project: Project, video_id: str, person_id: str, correction: Correction, times_s: Times
) -> Project:
    """Put a keypoint where it belongs; frames that were filled up to here follow. times_s (F,) seconds."""
    project = correct_keypoints(project, video_id, person_id, (correction,))
    found = _Found(project, video_id, person_id, correction.keypoint)
    knots = found.linked(correction.frame)
    at = bisect_left(knots, correction.frame)
    near = knots[max(at - _KNOTS_BESIDE, 0) : at + _KNOTS_BESIDE + 1]
    filled: list[Correction] = []
    for start, stop in pairwise(near):
        filled += found.fill(knots, start, stop, times_s, only_filled=True)
    return correct_keypoints(project, video_id, person_id, tuple(filled)) if filled else project


def fill_between(
    project: Project, video_id: str, person_id: str, keypoint: str, frame: int, times_s: Times
) -> Project:
    """Fill the frames between the corrections by hand before and after `frame` (at the last one: before it).

    Raises UserError when there are not two, or the keypoint is marked as hidden at one of them.
    """
    found = _Found(project, video_id, person_id, keypoint)
    before, after = found.by_hand_around(frame)
    if before is None or after is None:
        raise UserError(
            "Correct this keypoint on two frames first.", hint="What lies between them is filled in then."
        )
    if before.x is None or after.x is None:
        raise UserError("The keypoint is marked as hidden there.", hint="Correct its place instead.")
    if after.frame - before.frame < 2:
        raise UserError("There is no frame between these two corrections.")
    knots = sorted({*found.linked(before.frame), *found.linked(after.frame)})
    filled = found.fill(knots, before.frame, after.frame, times_s, only_filled=False)
    return correct_keypoints(project, video_id, person_id, tuple(filled))


class _Found:
    """The corrections of one keypoint, read block by block."""

    def __init__(self, project: Project, video_id: str, person_id: str, keypoint: str) -> None:
        self._all = project.corrections
        self._of = (video_id, person_id)
        self._keypoint = keypoint
        self._blocks: dict[int, dict[int, Correction]] = {}

    def on(self, frame: int) -> Correction | None:
        """The correction on a frame."""
        number = frame // BLOCK_FRAMES
        if number not in self._blocks:
            block = block_at(self._all, *self._of, number)
            own = block.corrections if block is not None else ()
            self._blocks[number] = {c.frame: c for c in own if c.keypoint == self._keypoint}
        return self._blocks[number].get(frame)

    def linked(self, frame: int) -> list[int]:
        """Frames of the placed corrections by hand joined to the one on `frame` by filled ones; sorted."""
        here = self.on(frame)
        if here is None or here.x is None:
            return []
        return [*reversed(self._walk(frame, -1)), frame, *self._walk(frame, 1)]

    def _walk(self, frame: int, step: int) -> list[int]:
        knots: list[int] = []
        at = frame + step
        while len(knots) < 2 * _KNOTS_BESIDE:
            there = self.on(at)
            if there is None or there.x is None:
                break
            if not there.between:
                knots.append(at)
            at += step
        return knots

    def by_hand_around(self, frame: int) -> tuple[Correction | None, Correction | None]:
        """The last correction by hand up to `frame` and the first after it, else the last two."""
        last: list[Correction] = []
        for block in blocks_within(self._all, *self._of):
            for correction in block.corrections:
                if correction.keypoint != self._keypoint or correction.between:
                    continue
                if correction.frame > frame:
                    return (last[-1] if last else None), correction
                last = [*last[-1:], correction]
        exact = len(last) == 2 and last[1].frame == frame
        return (last[0], last[1]) if exact else (None, None)

    def fill(
        self, knots: list[int], start: int, stop: int, times_s: Times, *, only_filled: bool
    ) -> list[Correction]:
        """The corrections between two knots; `only_filled`: only where there are such already."""
        frames = [
            frame
            for frame in range(start + 1, stop)
            if not only_filled or ((there := self.on(frame)) is not None and there.between)
        ]
        if not frames:
            return []
        first = max(bisect_right(knots, start) - 1 - _KNOTS_BESIDE, 0)
        near = np.array(knots[first : bisect_left(knots, stop) + _KNOTS_BESIDE + 1])
        placed = [self.on(int(knot)) for knot in near]
        places = np.array([(c.x, c.y) for c in placed if c is not None], np.float64)
        found = _pchip(times_s[near], places, times_s[np.array(frames)])
        return [
            Correction(frame=frame, keypoint=self._keypoint, x=float(x), y=float(y), between=True)
            for frame, (x, y) in zip(frames, np.round(found, 3))
        ]


def _pchip(knots_s: Times, values: Times, at_s: Times) -> Times:
    """(N, 2) values at `at_s` (N,) of the monotone cubic through `values` (M, 2) at `knots_s` (M,), M > 1."""
    width = np.diff(knots_s)[:, None]
    slope = np.diff(values, axis=0) / width
    tangent = np.zeros_like(values)
    if len(values) == 2:
        tangent[:] = slope
    else:
        before, after = slope[:-1], slope[1:]
        w_before, w_after = 2 * width[1:] + width[:-1], width[1:] + 2 * width[:-1]
        with np.errstate(divide="ignore", invalid="ignore"):
            mean = (w_before + w_after) / (w_before / before + w_after / after)
        tangent[1:-1] = np.where(before * after > 0, mean, 0.0)
        tangent[0] = _end(width[0], width[1], slope[0], slope[1])
        tangent[-1] = _end(width[-1], width[-2], slope[-1], slope[-2])
    at = np.clip(np.searchsorted(knots_s, at_s, "right") - 1, 0, len(slope) - 1)
    h = width[at]
    u = (at_s[:, None] - knots_s[at][:, None]) / h
    return np.asarray(
        (1 + 2 * u) * (1 - u) ** 2 * values[at]
        + u * (1 - u) ** 2 * h * tangent[at]
        + u**2 * (3 - 2 * u) * values[at + 1]
        + u**2 * (u - 1) * h * tangent[at + 1],
        np.float64,
    )


def _end(h0: Times, h1: Times, slope0: Times, slope1: Times) -> Times:
    """The slope at an end: three points, kept from overshooting."""
    found = ((2 * h0 + h1) * slope0 - h0 * slope1) / (h0 + h1)
    found = np.where(np.sign(found) != np.sign(slope0), 0.0, found)
    steep = (np.sign(slope0) != np.sign(slope1)) & (np.abs(found) > 3 * np.abs(slope0))
    return np.asarray(np.where(steep, 3 * slope0, found))
