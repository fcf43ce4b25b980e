"""Maps of points: neighbours on the map are neighbours in the space, however many there are."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.motion.layouts import Floats, neighbour_map, trustworthiness


def placed(points: NDArray[np.floating], landmarks: int = 400) -> Floats:
    """The map of points."""
    found = [
        step
        for step in neighbour_map(points, np.random.default_rng(0), landmarks)
        if not isinstance(step, tuple)
    ]
    return found[-1]


def walks(count: int) -> Floats:
    """Points (N, 24) along walks about eight places, as moments of a video lie."""
    random = np.random.default_rng(1)
    middles = random.normal(0, 3, (8, 24))
    steps = np.cumsum(random.normal(0, 0.12, (count, 24)), axis=0)
    return np.asarray(middles[np.arange(count) * 8 // count] + steps - steps.mean(0))


@pytest.mark.parametrize("count", [120, 400, 2000])
def test_neighbours_on_the_map_are_neighbours_in_the_space(count: int) -> None:
    points = walks(count)
    found = placed(points)
    assert found.shape == (count, 2) and np.abs(found).max() == pytest.approx(1.0)
    assert trustworthiness(points, found) > 0.93
    shuffled = np.random.default_rng(2).permutation(found)
    assert trustworthiness(points, shuffled) < 0.7


def test_trustworthiness_is_one_for_the_same_places_and_a_half_by_chance() -> None:
    random = np.random.default_rng(3)
    points = random.normal(0, 1, (700, 2))
    assert trustworthiness(points, 5 * points) == pytest.approx(1.0)
    assert trustworthiness(points, random.normal(0, 1, (700, 2))) == pytest.approx(0.5, abs=0.03)


def test_a_few_moments_do_not_lie_in_a_ring() -> None:
    line = np.outer(np.arange(20.0), np.ones(24))
    found = placed(line)
    assert np.ptp(found[:, 1]) < 1e-6
    assert len(set(np.sign(np.diff(found[:, 0])))) == 1, "in the order of the line"
    bent = walks(24)[:, :2] @ np.random.default_rng(4).normal(0, 1, (2, 24))
    assert trustworthiness(bent, placed(bent)) > 0.99, "what is flat lies as it is"
