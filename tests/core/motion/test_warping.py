"""Dynamic time warping and comparing bodies."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.motion.comparing import (
    facing_rad,
    fitted_to,
    joint_angles_deg,
    joint_differences_deg,
    torso_m,
    warp_movements,
)
from core.motion.warping import warp
from tests.helpers.bodies import film, squat

ID = "blazepose-33"


def slow_cost(a: np.ndarray, b: np.ndarray) -> float:
    """The cheapest sum of distances over every path, cell by cell."""
    distance = np.linalg.norm(a[:, None] - b[None], axis=2)
    total = np.full((len(a) + 1, len(b) + 1), np.inf)
    total[0, 0] = 0.0
    for i, j in itertools.product(range(len(a)), range(len(b))):
        total[i + 1, j + 1] = distance[i, j] + min(total[i, j], total[i, j + 1], total[i + 1, j])
    return float(total[-1, -1])


@given(st.integers(1, 12), st.integers(1, 12), st.integers(0, 2**32 - 1))
@settings(max_examples=80, deadline=None)
def test_the_path_is_as_cheap_as_the_plain_recurrence_says(n: int, m: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    a, b = random.normal(size=(n, 3)), random.normal(size=(m, 3))
    found = warp(a, b, band=1.0)
    distance = np.linalg.norm(a[:, None] - b[None], axis=2)
    along = distance[found.path[:, 0], found.path[:, 1]].sum()
    assert along == pytest.approx(slow_cost(a, b), abs=1e-6)
    assert tuple(found.path[0]) == (0, 0) and tuple(found.path[-1]) == (n - 1, m - 1)
    steps = np.diff(found.path, axis=0)
    assert ((steps >= 0) & (steps <= 1)).all() and (steps.sum(1) > 0).all()


def test_empty_sequences_are_refused() -> None:
    with pytest.raises(ValueError):
        warp(np.zeros((0, 2)), np.zeros((3, 2)))


def test_a_slower_squat_seen_from_the_side_is_laid_on_the_moments_of_the_fast_one() -> None:
    even, uneven = np.linspace(0, 1, 60), np.linspace(0, 1, 90) ** 1.5
    fast, slow = film(squat(even)), film(squat(uneven), azimuth_deg=70)
    assert fast.m is not None and slow.m is not None
    found = warp_movements(fast.m, ID, slow.m, ID)
    assert found is not None
    wanted = even ** (1 / 1.5) * 89
    partners = np.array([found.partner(row) for row in range(60)])
    assert np.abs(partners - wanted).max() < 3
    assert np.abs(np.linspace(0, 89, 60) - wanted).max() > 10  # even time would be wrong by this much


def test_a_body_that_does_not_move_cannot_be_laid_on_anything() -> None:
    still = film(squat(np.zeros(10)))
    moving = film(squat(np.linspace(0, 1, 10)))
    assert still.m is not None and moving.m is not None
    assert warp_movements(still.m, ID, moving.m, ID) is None


def test_a_body_is_turned_and_scaled_to_another_without_bending_a_joint() -> None:
    model, other = film(squat(np.array([0.2]))), film(squat(np.array([0.6])), azimuth_deg=110)
    assert model.m is not None and other.m is not None
    larger = other.m[0] * 1.3
    fitted = fitted_to(larger, ID, model.m[0], ID)
    assert facing_rad(fitted, ID) == pytest.approx(facing_rad(model.m[0], ID), abs=1e-5)
    assert torso_m(fitted, ID) == pytest.approx(torso_m(model.m[0], ID), rel=1e-4)
    before, after = joint_angles_deg(larger, ID), joint_angles_deg(fitted, ID)
    assert all(after[name] == pytest.approx(before[name], abs=1e-2) for name in before)


def test_differences_name_only_joints_that_are_known_in_both() -> None:
    poses = film(squat(np.array([0.0, 0.5])))
    assert poses.m is not None
    hidden = poses.m[1].copy()
    hidden[25] = np.nan  # left knee
    found = joint_differences_deg(poses.m[0], ID, hidden, ID)
    assert "left knee" not in found
    assert found["right knee"] > 30  # standing is straighter than the deep of a squat
