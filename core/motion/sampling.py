"""Which moments of a clip a recogniser looks at, and how windows over a long one come together again."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Times = NDArray[np.float64]


def uniform_places(frames: int, random: np.random.Generator | None = None) -> Times:
    """(frames,) places 0..1 in a clip, one in each of `frames` equal parts: its middle, or anywhere in it.

    The sampling of PoseC3D (Duan et al. 2022): the whole clip is seen however long it is.
    """
    within = random.random(frames) if random is not None else np.full(frames, 0.5)
    places: Times = (np.arange(frames) + within) / frames
    return places


def resize_places(frames: int) -> Times:
    """(frames,) places 0..1 from the first to the last frame, equally far apart, to be interpolated."""
    return np.linspace(0.0, 1.0, frames) if frames > 1 else np.array([0.5])


def crop_places(places: Times, least: float, random: np.random.Generator) -> Times:
    """The same places within a random part of the clip that is at least the share `least` of it."""
    share = random.uniform(least, 1.0)
    first = random.uniform(0.0, 1.0 - share)
    cropped: Times = first + share * places
    return cropped


def warp_places(places: Times, strength: float, random: np.random.Generator) -> Times:
    """The same places at a changing tempo: three stretches of random tempo that take the whole clip together.

    Before they are stretched to fit, their tempos lie within 1 / (1 + strength) and its inverse.
    """
    tempo = (1.0 + strength) ** random.uniform(-1.0, 1.0, 3)
    knots = np.concatenate([[0.0], np.cumsum(tempo / tempo.sum())])
    warped: Times = np.interp(places, np.linspace(0.0, 1.0, 4), knots)
    return warped


def rows_at(places: Times, length: int) -> NDArray[np.int64]:
    """The frame of a clip of `length` frames that is shown at each place 0..1."""
    rows: NDArray[np.int64] = np.clip((places * length).astype(np.int64), 0, length - 1)
    return rows


def interpolated(values: Floats, places: Times, axis: int) -> Floats:
    """`values` at the places 0..1 between its first and last row along `axis`, linearly interpolated."""
    length = values.shape[axis]
    exact = np.clip(places, 0.0, 1.0) * (length - 1)
    before = np.minimum(exact.astype(np.int64), max(length - 2, 0))
    after = np.minimum(before + 1, length - 1)
    shape = [1] * values.ndim
    shape[axis] = len(places)
    share = (exact - before).reshape(shape).astype(values.dtype)
    result: Floats = values.take(before, axis) * (1 - share) + values.take(after, axis) * share
    return result


def window_starts(length: int, window: int, step: int) -> NDArray[np.int64]:
    """First rows of the windows that cover `length` rows; the last one ends at the end."""
    last = max(length - window, 0)
    starts: NDArray[np.int64] = np.unique(np.append(np.arange(0, last + 1, step), last))
    return starts


def overlap_average(windows: Floats, starts: NDArray[np.int64], length: int) -> Floats:
    """(W, window, C) values of overlapping windows as (length, C): their mean; NaN where none is."""
    total = np.zeros((length, windows.shape[-1]), np.float64)
    count = np.zeros(length)
    for values, start in zip(windows, starts, strict=True):
        stop = min(start + len(values), length)
        total[start:stop] += values[: stop - start]
        count[start:stop] += 1
    with np.errstate(invalid="ignore"):
        return (total / np.where(count > 0, count, np.nan)[:, None]).astype(np.float32)
