"""Clips for a network: windows of one length, laid on an even grid in time, of somebody's poses."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip, clip_of
from core.motion.poses import PoseSequence
from core.motion.sampling import window_starts
from core.motion.skeletons import load_skeleton, mapping_weights
from core.motion.travel import with_travel

AT_EDGE_S = 1e-6
LEAST_SCORE = 0.1  # estimators make up what is seen worse than this: it is taken as not seen
LONGEST_GAP_S = 0.35  # nothing is made up for longer gaps
LEAST_KEYPOINTS = 4  # known at a time for the person to count as in sight
LEAST_MAPPED = 0.5  # of a layout's keypoints that must be found in the poses
TORSO = ("left_shoulder", "right_shoulder", "left_hip", "right_hip")

Floats = NDArray[np.float64]


class PoseGrid(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Poses at even times, as one clip that windows are cut from; several people only where nothing travels.

    times_s: (G,) from half a window before the first pose to half a window after the last
    clip:    positions (M, G, K, D), NaN where nothing is known; scores 0 there; frames: the nearest ones
    seen:    (G,) whether the (first) person was in sight
    rows:    rows of a window
    px:      (G, K, 2) where the windows' metres are to travel as the picture does, else None
    """

    times_s: Floats
    clip: SkeletonClip
    seen: NDArray[np.bool_]
    rows: int
    px: NDArray[np.float32] | None = None

    @property
    def interval_s(self) -> float:
        """Time from row to row."""
        return float(self.times_s[1] - self.times_s[0])

    @property
    def inside(self) -> tuple[float, float]:
        """When the poses begin and end, s."""
        half = self.rows * self.interval_s / 2
        first = float(self.times_s[0]) + half
        return first, max(float(self.times_s[-1]) - half - self.interval_s, first)

    def row_at(self, middle_s: float) -> int:
        """The first row of the window around this time."""
        first = round((middle_s - float(self.times_s[0])) / self.interval_s - (self.rows - 1) / 2)
        return int(np.clip(first, 0, len(self.times_s) - self.rows))

    def seen_share(self, middle_s: float) -> float:
        """The share of the rows of the window around this time in which the person was in sight."""
        first = self.row_at(middle_s)
        return float(self.seen[first : first + self.rows].mean())

    def window(self, first: int) -> SkeletonClip:
        """The clip of the window that begins at this row."""
        part = slice(first, first + self.rows)
        positions, scores = self.clip.positions[:, part], self.clip.scores[:, part]
        if self.px is not None:
            positions = with_travel(positions[0], self.px[part], scores[0], self.clip.skeleton)[None]
        return msgspec.structs.replace(
            self.clip,
            positions=positions,
            scores=scores,
            frames=self.clip.frames[part],
        )


def refuse_other_poses(poses: PoseSequence, wanted: PosePreprocessing, model: str) -> None:
    """Raises UserError when the model called so cannot look at such poses."""
    found = (mapping_weights(poses.skeleton, wanted.skeleton).sum(axis=1) > 0).mean()
    if found < LEAST_MAPPED:
        raise UserError(
            "The model {name} looks at {wanted}, but these poses are {there}.",
            hint="Choose another model, or find poses with another pose model.",
            name=model,
            wanted=wanted.skeleton,
            there=poses.skeleton,
        )
    if wanted.dimensions == 3 and (poses.m is None or not np.isfinite(poses.m).any()):
        raise UserError(
            "The model {name} needs poses in three dimensions, and these have only two.",
            hint="Choose another model, or find poses with another pose model.",
            name=model,
        )


def lay_on_grid(
    poses: PoseSequence, dimensions: int, window_s: float, rows: int, *, travels: bool = False
) -> PoseGrid:
    """Poses (at least one frame) at `rows` even times a window, blended between neighbouring frames.

    travels: metres move as the hips do in the picture.
    Nothing is blended across a cut or a gap; keypoints that were hardly seen count as not seen.
    """
    clip = clip_of(poses, dimensions)
    cut = np.isin(clip.frames, np.asarray(poses.cuts, int))
    shots = np.cumsum(cut).astype(np.int64)
    grid = lay_clip(clip, poses.times_s, window_s, rows, shots)
    if not travels or dimensions != 3:
        return grid
    px = on_grid(poses.times_s, poses.px, poses.scores, grid.times_s, shots)[0]
    return msgspec.structs.replace(grid, px=px)


def lay_clip(
    clip: SkeletonClip,
    times_s: Floats,
    window_s: float,
    rows: int,
    shots: NDArray[np.int64] | None = None,
) -> PoseGrid:
    """The same of a clip of one or more people whose rows were at `times_s` (T,).

    shots: (T,) numbers that change at cuts.
    """
    interval = window_s / rows
    first = float(times_s[0]) - window_s / 2
    count = int(np.ceil((float(times_s[-1]) - first + window_s / 2) / interval)) + 1
    grid = np.asarray(first + np.arange(count) * interval, np.float64)
    people = []
    for positions, scores in zip(clip.positions, clip.scores, strict=True):
        people.append(on_grid(times_s, *masked(positions, scores, clip.skeleton), grid, shots))
    laid = np.stack([one[0] for one in people])
    return PoseGrid(
        times_s=grid,
        clip=msgspec.structs.replace(
            clip,
            positions=laid,
            scores=np.stack([one[1] for one in people]),
            frames=clip.frames[people[0][2]],
            frames_per_s=1.0 / interval,
        ),
        seen=np.isfinite(laid[0]).all(-1).sum(-1) >= LEAST_KEYPOINTS,
        rows=rows,
    )


def masked(
    positions: NDArray[np.float32], scores: NDArray[np.float32], skeleton: str
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """(..., K, D) and (..., K) with what was hardly seen as not seen: NaN, score 0.

    Shoulders and hips stay as they are: they say where the body is and how large.
    """
    places = load_skeleton(skeleton).places
    kept = np.array([place in TORSO for place in places])
    unseen = ((scores < LEAST_SCORE) & ~kept) | ~np.isfinite(positions).all(-1)
    return (
        np.where(unseen[..., None], np.float32(np.nan), positions).astype(np.float32),
        np.where(unseen, np.float32(0), scores).astype(np.float32),
    )


def on_grid(
    times: Floats,
    positions: NDArray[np.float32],
    scores: NDArray[np.float32],
    grid: Floats,
    shots: NDArray[np.int64] | None = None,
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.int64]]:
    """(G, K, D), (G, K) and the nearest row (G,) of (T, K, D) at `grid` times (s), NaN and 0 beyond.

    shots: (T,) numbers that change at cuts.
    """
    after = np.clip(np.searchsorted(times, grid, side="right"), 1, max(len(times) - 1, 1))
    after = np.minimum(after, len(times) - 1)
    before = np.maximum(after - 1, 0)
    gap = np.maximum(times[after] - times[before], 1e-9)
    weight = np.clip((grid - times[before]) / gap, 0.0, 1.0)
    alone = gap > LONGEST_GAP_S
    if shots is not None:
        alone |= shots[after] != shots[before]
    weight = np.where(alone, np.round(weight), weight).astype(np.float32)
    w = weight[:, None, None]
    a, b = positions[before], positions[after]
    # where one of the two is unknown the other stands for both, if it is the nearer one
    a, b = np.where(np.isnan(a) & (w > 0.5), b, a), np.where(np.isnan(b) & (w <= 0.5), a, b)
    laid = a + w * (b - a)
    laid_scores = scores[before] + weight[:, None] * (scores[after] - scores[before])
    nearest = np.where(weight < 0.5, before, after).astype(np.int64)
    reach = max(0.6 * float(grid[1] - grid[0]), 1e-3) if len(grid) > 1 else 1e-3
    away = np.abs(times[nearest] - grid)
    beyond = (grid < times[0] - reach) | (grid > times[-1] + reach) | (away > LONGEST_GAP_S / 2)
    laid[beyond] = np.nan
    laid_scores[beyond] = 0
    laid_scores[np.isnan(laid).any(-1)] = 0
    return laid.astype(np.float32), laid_scores.astype(np.float32), nearest


def beside(first: PoseGrid, other: PoseSequence, dimensions: int) -> PoseGrid:
    """Another person on the grid of the first."""
    laid = lay_on_grid(other, dimensions, first.interval_s, 1)
    positions, scores, _ = on_grid(laid.times_s, laid.clip.positions[0], laid.clip.scores[0], first.times_s)
    clip = msgspec.structs.replace(first.clip, positions=positions[None], scores=scores[None])
    return msgspec.structs.replace(first, clip=clip, px=None, seen=np.isfinite(positions).any((1, 2)))


def window_of_all(people: Sequence[PoseGrid], middle_s: float) -> SkeletonClip:
    """The window around a time, with everybody in it."""
    row = people[0].row_at(middle_s)
    clips = [one.window(row) for one in people]
    return msgspec.structs.replace(
        clips[0],
        positions=np.concatenate([one.positions for one in clips]),
        scores=np.concatenate([one.scores for one in clips]),
    )


def starts_within(first: int, stop: int, grid: PoseGrid, parts: int) -> NDArray[np.int64]:
    """First rows of the windows over rows ``[first, stop)``, `parts` a window.

    What is shorter lies in the middle of one.
    """
    if stop - first >= grid.rows:
        return first + window_starts(stop - first, grid.rows, max(grid.rows // parts, 1))
    room = len(grid.times_s) - grid.rows
    return np.array([np.clip(first + (stop - first - grid.rows) // 2, 0, room)], np.int64)


def windows_within(grid: PoseGrid, hop_s: float, spans: Sequence[tuple[float, float]] = ()) -> list[float]:
    """The middles (s) of the windows of a stretch: within the spans (s) given, else over all of it."""
    length = grid.rows * grid.interval_s
    return [
        middle for first, last in spans or [grid.inside] for middle in middles(first, last, length, hop_s)
    ]


def middles(first_s: float, last_s: float, window_s: float, hop_s: float) -> Sequence[float]:
    """Middles (s) of windows within a stretch, `hop_s` or a little less apart; one for a short stretch."""
    room = last_s - first_s - window_s
    if room <= 0:
        return [(first_s + last_s) / 2]
    count = int(np.ceil(room / hop_s)) + 1
    return [float(m) for m in np.linspace(first_s, last_s - window_s, count) + window_s / 2]
