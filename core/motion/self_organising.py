"""Self-organising maps: a grid of units that comes to cover data so that neighbours on it are alike."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]
NARROW = 0.5  # standard deviation of the neighbourhood at the end, in cells
GROWING = 0.6  # and while the grid grows
FINE_TUNING = 10  # rounds after the grid has grown


class Grid(msgspec.Struct, frozen=True, eq=False):
    """units: (rows * columns, F) float32, row after row."""

    rows: int
    columns: int
    units: Floats


class Errors(msgspec.Struct, frozen=True):
    """How well a grid covers data.

    quantisation: mean distance of the data from their units; topographic: share of the data whose nearest
    two units are no neighbours (of eight) on the grid.
    """

    quantisation: float
    topographic: float


def places_of(rows: int, columns: int) -> Floats:
    """(rows * columns, 2) the column and row of each unit."""
    row, column = np.divmod(np.arange(rows * columns), columns)
    return np.stack([column, row], -1).astype(np.float32)


def distances(data: Floats, units: Floats) -> Floats:
    """(S, U) squared distances of data (S, F) from units (U, F)."""
    squared = (data**2).sum(1)[:, None] - 2 * (data @ units.T) + (units**2).sum(1)
    return np.asarray(np.maximum(squared, 0), np.float32)


def errors_of(grid: Grid, data: Floats) -> Errors:
    """The errors of `grid` on data (S, F)."""
    squared = distances(data, grid.units)
    nearest = np.argpartition(squared, 1, axis=1)[:, :2]
    places = places_of(grid.rows, grid.columns)
    apart = np.abs(places[nearest[:, 0]] - places[nearest[:, 1]]).max(1) > 1
    return Errors(float(np.sqrt(squared.min(1)).mean()), float(apart.mean()))


def begun(data: Floats, rows: int, columns: int, random: np.random.Generator) -> Grid:
    """A grid whose units are data drawn at random, with a little noise."""
    drawn = random.integers(0, len(data), rows * columns)
    noise = random.standard_normal((rows * columns, data.shape[1]), np.float32) * data.std() * 0.01
    return Grid(rows, columns, np.asarray(data[drawn] + noise, np.float32))


def organise(grid: Grid, data: Floats, rounds: int, wide: float = 0.0) -> Grid:
    """The grid after `rounds` rounds over all data (S, F), the neighbourhood shrinking to half a cell.

    wide: its standard deviation in cells in the first round; 0: a third of the longer side. Each round gives
    every unit the mean of what its neighbourhood won, weighted by a Gaussian of the distance on the grid.
    Source: Kohonen's batch map (Self-Organizing Maps, 2001, section 3.6).
    """
    wide = wide or max(grid.rows, grid.columns, 2) / 3
    for number in range(rounds):
        share = number / max(rounds - 1, 1)
        grid, _ = one_round(grid, data, wide * (NARROW / wide) ** share)
    return grid


def one_round(grid: Grid, data: Floats, spread: float) -> tuple[Grid, NDArray[np.float64]]:
    """After one round with a neighbourhood of `spread` cells, and each unit's summed error before."""
    squared = distances(data, grid.units)
    winners = squared.argmin(1)
    count = len(grid.units)
    errors = np.bincount(winners, np.sqrt(squared[np.arange(len(data)), winners]), count)
    order = np.argsort(winners, kind="stable")
    won, first = np.unique(winners[order], return_index=True)
    total = np.zeros((count, data.shape[1] + 1))  # the last column counts
    total[won, :-1] = np.add.reduceat(data[order], first, axis=0)
    total[:, -1] = np.bincount(winners, minlength=count)
    total = _spread(total, grid, spread)
    units = np.where(total[:, -1:] > 1e-6, total[:, :-1] / np.maximum(total[:, -1:], 1e-6), grid.units)
    return Grid(grid.rows, grid.columns, units.astype(np.float32)), np.asarray(errors, np.float64)


def grow(data: Floats, most_units: int, random: np.random.Generator, each: int = 2) -> Grid:
    """A growing grid: from 2 x 2 units to at most `most_units`, then `FINE_TUNING` rounds of fixed size.

    Every `each` rounds a row or a column is put between the unit with the largest summed error and the most
    different of its direct neighbours, half-way between the two.
    Source: Fritzke, Growing Grid, Neural Processing Letters 2 (1995). Measured once on MSR-Action3D's
    postures (one of five people left out): 16 x 24 grown units against 20 x 20 fixed ones lie nearer to what
    they learned (0.734 against 0.752 torsos), as near to the person left out (0.900 and 0.898), and keep
    neighbours together a little less well (topographic error 0.236 against 0.195).
    """
    grid = begun(data, 2, 2, random)
    while True:
        summed = np.zeros(len(grid.units))
        for _ in range(each):
            grid, errors = one_round(grid, data, GROWING)
            summed += errors
        larger = _inserted(grid, int(summed.argmax()))
        if len(larger.units) > most_units:
            return organise(grid, data, FINE_TUNING, GROWING)
        grid = larger


def _inserted(grid: Grid, worst: int) -> Grid:
    """With one row or column more, beside the unit `worst`."""
    units = grid.units.reshape(grid.rows, grid.columns, -1)
    row, column = divmod(worst, grid.columns)
    beside = [
        (axis, index + min(step, 0), float(np.linalg.norm(units[row, column] - units[other])))
        for axis, index, size in ((0, row, grid.rows), (1, column, grid.columns))
        for step in (-1, 1)
        if 0 <= index + step < size
        for other in [(row + step, column) if axis == 0 else (row, column + step)]
    ]
    axis, after, _ = max(beside, key=lambda one: one[2])
    between = (units.take(after, axis) + units.take(after + 1, axis)) / 2
    larger = np.insert(units, after + 1, between, axis)
    return Grid(larger.shape[0], larger.shape[1], larger.reshape(-1, units.shape[-1]).astype(np.float32))


def _spread(values: NDArray[np.float64], grid: Grid, spread: float) -> NDArray[np.float64]:
    """(U, F) values given to the neighbours, too: a Gaussian along the rows and along the columns."""
    down, across = (
        np.exp(-0.5 * (np.subtract.outer(np.arange(n), np.arange(n)) / spread) ** 2)
        for n in (grid.rows, grid.columns)
    )
    on_grid = (down @ values.reshape(grid.rows, -1)).reshape(grid.rows, grid.columns, -1)
    return np.asarray(np.einsum("rcf,cd->rdf", on_grid, across).reshape(values.shape))
