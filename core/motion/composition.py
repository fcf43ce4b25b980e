"""Two motions on one body: what the composer's networks are shown, and what is made of their answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.motion.composing import (
    HZ,
    NECK,
    ROOT,
    SHORTEST,
    STRIDE,
    about_vertical,
    dressed,
    facing,
    fifteen_of,
    from_channels,
    to_channels,
    torso_of,
)

Floats = NDArray[np.float64]
Codes = tuple[NDArray[np.float32], NDArray[np.float32]]
Encode = Callable[[NDArray[np.float32]], Codes]  # x (1, C, T) -> motion (1, Dm, T / 8), body (1, Db)
Decode = Callable[[NDArray[np.float32], NDArray[np.float32]], NDArray[np.float32]]
Length = Literal["shorter", "first"]
SIGMA = 2.0  # frames, of the smoothing of what was decoded (the paper's)
LONGEST_S = 60.0
LEAST_SEEN = 0.2  # of the frames: a keypoint that is seen on fewer is taken for the mean one
FEWEST = 9  # of the fifteen keypoints that must be seen


class Part(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A motion of one person.

    positions: (T, K, D), NaN = unknown; D = 3: metres, y up; D = 2: px, y down; times_s: (T,) rising
    name: what it is called in messages
    """

    skeleton: str
    positions: NDArray[np.float32]
    times_s: Floats
    name: str = ""


class ComposedMotion(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What was composed: (T, K, D) in the first part's layout, unit and place, 30 frames a second."""

    skeleton: str
    positions: NDArray[np.float32]
    times_s: Floats


class _Prepared(msgspec.Struct, frozen=True, eq=False):
    """A part on the composer's grid: its layout's positions (T, K, D) y up, the fifteen in torsos.

    In 3D the fifteen are turned by `-turn` to face +z: from where a body is seen need not be learned.
    """

    positions: Floats
    points: Floats
    torso: float
    turn: float


def compose(
    first: Part,
    second: Part,
    encode: Encode,
    decode: Decode,
    share: float = 0.5,
    length: Length = "shorter",
) -> ComposedMotion:
    """The first's body doing both motions at once: ``(1 - share)`` of its own and `share` of the second.

    The codes of both motions are averaged and decoded with the first's body, then smoothed (LAC, section
    3.1). length: as long as the shorter one, or as the first, with the second slowed down or sped up to it.
    Raises UserError for parts that are too short, too long or show too little of the body, and for parts of
    different dimensions.
    """
    if first.positions.shape[-1] != second.positions.shape[-1]:
        raise UserError("One movement is flat and the other is not: they cannot be composed.")
    one, two = _prepared(first, 1.0), _prepared(second, _tempo(first, second, length))
    frames = min(len(one.points), len(two.points))
    motion, body = encode(_input(one, frames))
    other, _ = encode(_input(two, frames))
    said = decode((1 - share) * motion + share * other, body)[0, :, :frames]
    made = smoothed(from_channels(said, one.points[0, ROOT]), SIGMA) * one.torso
    if made.shape[-1] == 3:
        made = about_vertical(made, one.turn)
    new = dressed(made, one.positions[:frames], first.skeleton)
    new[:, never_seen(one.positions)] = np.nan
    if new.shape[-1] == 2:
        new = new * np.array([1.0, -1.0])
    return ComposedMotion(
        skeleton=first.skeleton,
        positions=new.astype(np.float32),
        times_s=np.arange(frames) / HZ,
    )


def smoothed(values: Floats, sigma: float) -> Floats:
    """(T, ...) smoothed along the first axis by a Gaussian; the ends are continued as they are."""
    reach = int(np.ceil(3 * sigma))
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    padded = np.concatenate([values[:1]] * reach + [values] + [values[-1:]] * reach)
    parts = [w * padded[k : k + len(values)] for k, w in enumerate(weights / weights.sum())]
    return np.asarray(sum(parts))


def never_seen(positions: Floats) -> NDArray[np.bool_]:
    """(K,) which keypoints of (T, K, D) are unknown, on one frame at least: on the grid that is on all."""
    return np.asarray(np.isnan(positions).any((0, 2)))


def _tempo(first: Part, second: Part, length: Length) -> float:
    """How many times as fast the second is shown."""
    if length == "shorter":
        return 1.0
    return float(np.ptp(second.times_s) / max(float(np.ptp(first.times_s)), 1e-6))


def _prepared(part: Part, tempo: float) -> _Prepared:
    seconds = float(np.ptp(part.times_s)) / tempo if len(part.times_s) else 0.0
    frames = int(seconds * HZ + 1e-6) + 1
    if frames < SHORTEST or len(part.times_s) < 4:
        raise UserError(
            "{name} is too short to be composed.",
            hint="It must last {least} s at least.",
            name=part.name,
            least=f"{SHORTEST / HZ:.2f}",
        )
    if seconds > LONGEST_S:
        raise UserError(
            "{name} is too long to be composed.",
            hint="Choose up to {most} s.",
            name=part.name,
            most=f"{LONGEST_S:.0f}",
        )
    upright = part.positions.astype(np.float64)
    if upright.shape[-1] == 2:
        upright = upright * np.array([1.0, -1.0])
    times = (part.times_s - part.times_s[0]) / tempo
    positions = _on_grid(upright, np.asarray(times), np.arange(frames) / HZ)
    points = fifteen_of(positions, part.skeleton)
    torso = float(torso_of(points))
    known = ~never_seen(points)
    if not known[[ROOT, NECK]].all() or known.sum() < FEWEST or not torso > 0:
        raise UserError(
            "Too little of the body is seen in {name}.",
            hint="Shoulders, hips and most of the arms and legs are needed.",
            name=part.name,
        )
    if points.shape[-1] == 2:
        return _Prepared(positions, points / torso, torso, 0.0)
    turn = float(facing(points))
    return _Prepared(positions, about_vertical(points, -turn) / torso, torso, turn)


def _on_grid(positions: Floats, times: Floats, grid: Floats) -> Floats:
    """(G, K, D) each keypoint at the times of the grid, gaps bridged straight; rarely seen ones unknown."""
    out = np.full((len(grid), *positions.shape[1:]), np.nan)
    for k in range(positions.shape[1]):
        seen = np.flatnonzero(np.isfinite(positions[:, k]).all(1))
        if len(seen) > LEAST_SEEN * len(times):
            for axis in range(positions.shape[2]):
                out[:, k, axis] = np.interp(grid, times[seen], positions[seen, k, axis])
    return out


def _input(part: _Prepared, frames: int) -> NDArray[np.float32]:
    """(1, C, T) with T a multiple of 8: the last frame goes on; the nose of a hidden head is the mean one."""
    points = part.points[:frames]
    more = -frames % STRIDE
    x = to_channels(np.concatenate([points, np.repeat(points[-1:], more, 0)]))
    return np.asarray(x[None], np.float32)
