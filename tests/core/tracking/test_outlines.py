"""A body seen a second time, or a limb taken for a body, is nobody new; who stands apart is."""

from __future__ import annotations

import numpy as np
import pytest

from core.tracking.outlines import WITHIN, share_within
from core.tracking.people import Follower, Person, Sighting

# a standing figure, its height 1, the hips at the origin: head, arms, trunk, legs
FIGURE = np.zeros((33, 2))
FIGURE[:11] = np.array([0, -0.42]) + np.random.default_rng(1).uniform(-0.03, 0.03, (11, 2))
for left, x, y in ((11, 0.1, -0.32), (13, 0.14, -0.17), (15, 0.15, -0.03), (17, 0.15, 0), (19, 0.15, 0.01)):
    FIGURE[left], FIGURE[left + 1] = (x, y), (-x, y)
for left, x, y in ((21, 0.14, -0.01), (23, 0.07, 0), (25, 0.08, 0.24), (27, 0.08, 0.46), (29, 0.08, 0.49)):
    FIGURE[left], FIGURE[left + 1] = (x, y), (-x, y)
FIGURE[31], FIGURE[32] = (0.1, 0.5), (-0.1, 0.5)
RED, BLUE = np.eye(2, dtype=np.float32)


def body(
    x: float = 0.0,
    y: float = 0.0,
    height: float = 300.0,
    clothes: np.ndarray = RED,
    presence: float = 1.0,
    score: float = 0.9,
) -> Sighting:
    px = (FIGURE * height + (x, y)).astype(np.float32)
    scores = np.full(33, score, np.float32)
    return Sighting(px, scores, (x, y), height, presence, clothes)


def foot_of(one: Sighting, clothes: np.ndarray = RED) -> Sighting:
    """The other's foot and shin, seen as a body."""
    x, y = one.px[27]
    return body(float(x), float(y), 0.12 * one.size, clothes)


def told(follower: Follower, start: int, *pictures: list[Sighting]) -> list[list[Person | None]]:
    return [follower.update((start + i) / 30, sightings, False) for i, sightings in enumerate(pictures)]


def numbers(people: list[Person | None]) -> list[int]:
    return [-1 if person is None else person.number for person in people]


def test_a_foot_lies_within_its_body_and_a_neighbour_does_not() -> None:
    whole = body()
    foot, neighbour = foot_of(whole), body(200)
    assert share_within(foot.px, foot.scores, whole.px, whole.size) == 1.0
    assert share_within(whole.px, whole.scores, foot.px, foot.size) < 0.3
    assert share_within(neighbour.px, neighbour.scores, whole.px, whole.size) == 0.0


def test_points_nobody_is_sure_of_do_not_count() -> None:
    whole, beside = body(), body(200)
    scores = np.full(33, 0.1, np.float32)
    scores[0] = 0.9
    px = beside.px.copy()
    px[0] = whole.px[0]
    assert share_within(px, scores, whole.px, whole.size) == 1.0
    assert share_within(px, np.zeros(33, np.float32), whole.px, whole.size) == 0.0


def test_a_limb_of_somebody_followed_never_becomes_a_person() -> None:
    follower = Follower(8)
    told(follower, 0, *[[body()]] * 30)
    for people in told(follower, 30, *[[body(), foot_of(body(), BLUE)]] * 60):
        assert numbers(people) == [0, -1]
        assert people[1] is None


def test_of_two_looks_at_one_body_from_the_start_one_is_the_person() -> None:
    follower = Follower(8)
    half = body(0, -60, 180, score=0.6)
    people = told(follower, 0, *[[half, body()]] * 40)[-1]
    assert numbers(people) == [-1, 0]


def test_a_newcomer_mostly_within_somebody_is_given_up() -> None:
    follower = Follower(8)
    told(follower, 0, *[[body()]] * 30)
    first = told(follower, 30, [body(), body(62)])[0][1]
    assert first is not None and first.state == "new"
    slipped = body(20, 0, 270)
    assert share_within(slipped.px, slipped.scores, body().px, body().size) > WITHIN
    told(follower, 31, *[[body(), slipped]] * 20)
    assert first.state == "dropped" and first.number == -1


def test_somebody_who_steps_out_from_behind_another_gets_a_number() -> None:
    follower = Follower(8)
    told(follower, 0, *[[body()]] * 30)
    way = [[body(), body(6.0 * i, clothes=BLUE)] for i in range(60)]
    assert numbers(told(follower, 30, *way)[-1]) == [0, 1]


def test_two_known_people_who_overlap_both_stay() -> None:
    follower = Follower(8)
    apart = [[body(), body(200, clothes=BLUE)]] * 30
    nearing = [[body(), body(200 - 5.0 * i, clothes=BLUE)] for i in range(33)]
    assert numbers(told(follower, 0, *apart, *nearing)[-1]) == [0, 1]


@pytest.mark.parametrize("slips_to", [0, 1])
def test_a_look_that_slips_to_the_other_person_is_not_taken_for_the_first(slips_to: int) -> None:
    """Both meet, one look is lost, and the look that is left shows the other one's clothes."""
    follower = Follower(8)
    clothes = (RED, BLUE)
    stays = 1 - slips_to
    way = [[body(-100 + 3.0 * i, clothes=RED), body(100 - 3.0 * i, clothes=BLUE)] for i in range(30)]
    told(follower, 0, *way)
    told(follower, 30, *[[body(3.0 * (i - 3), clothes=clothes[stays])] for i in range(6)])
    people = told(follower, 36, *[[body(9.0 + i, clothes=clothes[slips_to])] for i in range(6)])
    assert {tuple(numbers(row)) for row in people} == {(slips_to,)}
