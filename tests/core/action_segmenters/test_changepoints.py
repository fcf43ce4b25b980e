"""Cutting made movements: one stretch for each thing done."""

from __future__ import annotations

import itertools

import numpy as np

from core.action_segmenters.changepoints import ChangePointSegmenter, ChangePointSettings, cheapest_cuts
from tests.helpers.bodies import body_points, both, film, repeat, squat


def test_rest_exercise_and_rest_are_three_stretches_cut_where_they_change() -> None:
    rest = squat(np.zeros(150))
    points = np.concatenate([rest, repeat(squat, 5, lead_s=0.0, pause_s=0.2), rest])
    segments = ChangePointSegmenter().segment(film(points, noise_m=0.003, azimuth_deg=30))
    assert len(segments) == 3
    assert abs(segments[1].start - 150) < 25 and abs(segments[1].stop - (len(points) - 150)) < 25


def test_sitting_down_for_a_while_is_its_own_stretch() -> None:
    stand, sit = np.zeros(150), np.ones(150)
    down = np.linspace(0, 1, 30)
    course = np.concatenate([stand, down, sit, down[::-1], stand])
    points = body_points(len(course), trunk=15 * course, **both("thigh", 90 * course))
    segments = ChangePointSegmenter(ChangePointSettings(shortest_s=2.0)).segment(film(points, azimuth_deg=50))
    assert len(segments) == 3


def test_one_posture_held_is_one_stretch() -> None:
    assert len(ChangePointSegmenter().segment(film(squat(np.zeros(600)), noise_m=0.005))) == 1


def test_a_higher_price_never_gives_more_segments() -> None:
    rng = np.random.default_rng(4)
    course = np.repeat(rng.uniform(0, 1, 20), 45)
    poses = film(squat(course), noise_m=0.004)
    numbers = [
        len(ChangePointSegmenter(ChangePointSettings(price=price, join_repetitions=False)).segment(poses))
        for price in (0.05, 0.5, 5.0)
    ]
    assert numbers == sorted(numbers, reverse=True) and numbers[0] > numbers[-1]


def test_the_cheapest_cuts_are_those_of_trying_all() -> None:
    rng = np.random.default_rng(5)
    moments = np.concatenate([rng.normal(mean, 0.3, (6, 2)) for mean in (0, 2, -1)])
    price, least = 0.4, 2

    def cost(cuts: tuple[int, ...]) -> float:
        bounds = [0, *cuts, len(moments)]
        parts = [moments[a:b] for a, b in itertools.pairwise(bounds)]
        return sum(((part - part.mean(0)) ** 2).sum() * 0.2 + price for part in parts)

    every = [
        cuts
        for number in range(4)
        for cuts in itertools.combinations(range(least, len(moments) - least + 1), number)
        if all(b - a >= least for a, b in itertools.pairwise((0, *cuts, len(moments))))
    ]
    assert cheapest_cuts(moments, price, least) == list(min(every, key=cost))
