"""Self-organising maps and growing grids: they come to cover the data, and neighbours come to be alike."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.motion.self_organising import (
    Grid,
    begun,
    distances,
    errors_of,
    grow,
    one_round,
    organise,
    places_of,
)

Floats = NDArray[np.float32]


def bent_sheet(count: int = 600) -> Floats:
    """Points (count, 5) on a bent surface."""
    random = np.random.default_rng(3)
    at = random.uniform(-1, 1, (count, 2))
    sheet = np.stack([at[:, 0] * 2, at[:, 1], at[:, 0] ** 2, np.sin(2 * at[:, 1]), at.sum(1) / 2], 1)
    return (sheet + random.normal(0, 0.01, sheet.shape)).astype(np.float32)


def test_distances_are_those_of_a_plain_loop() -> None:
    data, units = bent_sheet(7), bent_sheet(5)[::-1] + 1
    plain = np.array([[np.square(one - unit).sum() for unit in units] for one in data])
    np.testing.assert_allclose(distances(data, units), plain, atol=1e-5)


def test_one_round_gives_each_unit_the_weighted_mean_of_what_its_neighbourhood_won() -> None:
    data = bent_sheet(50)
    grid = begun(data, 2, 3, np.random.default_rng(0))
    after, errors = one_round(grid, data, 0.8)
    winners = distances(data, grid.units).argmin(1)
    places = places_of(2, 3)
    for unit in range(6):
        apart = np.square(places[winners] - places[unit]).sum(1)
        weights = np.exp(-apart / (2 * 0.8**2))
        np.testing.assert_allclose(after.units[unit], np.average(data, 0, weights), atol=1e-4)
        own = np.linalg.norm(data - grid.units[winners], axis=1)[winners == unit].sum()
        np.testing.assert_allclose(errors[unit], own, atol=1e-2)


def test_both_errors_fall_while_a_map_organises_itself() -> None:
    data = bent_sheet()
    at_first = begun(data, 8, 8, np.random.default_rng(0))
    half, whole = organise(at_first, data, 1, wide=2.0), organise(at_first, data, 15)
    before, between, after = (errors_of(grid, data) for grid in (at_first, half, whole))
    assert before.topographic > 0.5 and after.topographic < 0.1
    assert after.quantisation < between.quantisation
    assert after.quantisation < before.quantisation * 0.9


def test_a_growing_grid_gets_the_shape_of_the_data_and_no_more_units_than_allowed() -> None:
    data = bent_sheet()
    grid = grow(data, 60, np.random.default_rng(0))
    assert 40 <= grid.rows * grid.columns == len(grid.units) <= 60
    assert max(grid.rows, grid.columns) > min(grid.rows, grid.columns)  # the sheet is twice as long as wide
    grown, small = errors_of(grid, data), errors_of(organise(begun_small(data), data, 15), data)
    assert grown.quantisation < small.quantisation / 2
    assert grown.topographic < 0.15


def begun_small(data: Floats) -> Grid:
    return begun(data, 2, 2, np.random.default_rng(0))


def test_the_same_seed_gives_the_same_grid() -> None:
    data = bent_sheet(200)
    first, same = (grow(data, 30, np.random.default_rng(5)) for _ in range(2))
    np.testing.assert_array_equal(first.units, same.units)
