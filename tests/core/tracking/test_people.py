"""People keep their names, and what is nobody gets none."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.tracking.people import Follower, Person, Sighting, cheapest_pairs, colour_difference, distinct

RED, BLUE = 0, 1


def colours(kind: int) -> np.ndarray:
    shares = np.full(8, 0.02)
    shares[kind * 4 : kind * 4 + 4] = 0.23
    return np.sqrt(shares).astype(np.float32)


def standing(x: float, kind: int | None = RED, size: float = 200, presence: float = 1.0) -> Sighting:
    random = np.random.default_rng(7)
    shape = random.uniform(-0.5, 0.5, (33, 2)) * (0.3, 1) * size
    return Sighting(
        px=(shape + np.array([x, 300])).astype(np.float32),
        scores=np.full(33, 0.9, np.float32),
        middle=(x, 300.0),
        size=size,
        presence=presence,
        colours=None if kind is None else colours(kind),
    )


class Story:
    """Tells a follower picture after picture, 30 a second."""

    def __init__(self, max_people: int = 8) -> None:
        self.follower = Follower(max_people)
        self.frame = 0

    def tell(self, *sightings: Sighting, cut: bool = False) -> list[Person | None]:
        people = self.follower.update(self.frame / 30, sightings, cut)
        self.frame += 1
        return people

    def numbers(self, *sightings: Sighting, cut: bool = False) -> list[int]:
        return [-1 if person is None else person.number for person in self.tell(*sightings, cut=cut)]


def known(*sightings: Sighting) -> Story:
    story = Story()
    for _ in range(20):
        story.tell(*sightings)
    return story


def test_somebody_seen_for_a_while_gets_a_number() -> None:
    story = Story()
    told = [story.numbers(standing(100))[0] for _ in range(20)]
    assert told[0] == -1 and told[-1] == 0 and told.count(-1) >= 3


def test_something_seen_twice_is_nobody() -> None:
    story = Story()
    first = story.tell(standing(100))[0]
    story.tell(standing(100))
    for _ in range(5):
        story.tell()
    assert first is not None and first.state == "dropped"


def test_something_never_sure_is_nobody() -> None:
    story = Story()
    told = [story.tell(standing(100, presence=0.6))[0] for _ in range(40)]
    assert told[0] is not None and told[0].state == "dropped" and told[0].number == -1


def test_two_people_who_cross_keep_their_numbers() -> None:
    story = known(standing(100, RED), standing(500, BLUE))
    for i in range(100):
        left, right = standing(100 + 4 * i, RED), standing(500 - 4 * i, BLUE)
        order = (left, right) if i % 2 else (right, left)
        both = distinct(order) == [0, 1]
        numbers = story.numbers(*order)
        if both:
            assert numbers == ([0, 1] if i % 2 else [1, 0])


def test_one_hidden_behind_the_other_comes_back_with_the_same_number() -> None:
    story = known(standing(100, RED), standing(400, BLUE))
    for i in range(25):
        story.numbers(standing(100 + 8 * i, RED), standing(400, BLUE))
    for i in range(20):
        assert story.numbers(standing(300 + 8 * i, RED)) == [0]
    assert story.numbers(standing(460, RED), standing(400, BLUE)) == [0, 1]


def test_two_sightings_of_one_body_are_one() -> None:
    story = known(standing(100))
    assert sorted(story.numbers(standing(101, presence=0.99), standing(103, presence=0.8))) == [-1, 0]


def test_an_unseen_person_is_forgotten_after_a_while() -> None:
    story = known(standing(100))
    for _ in range(200):
        story.tell()
    for _ in range(20):
        numbers = story.numbers(standing(100))
    assert numbers == [1]


def test_somebody_else_at_the_same_place_is_somebody_else() -> None:
    story = known(standing(100, RED))
    for _ in range(20):
        story.tell()
    for _ in range(20):
        numbers = story.numbers(standing(100, BLUE))
    assert numbers == [1]


def test_across_a_cut_clothes_tell_who_it_is() -> None:
    story = known(standing(100, RED), standing(500, BLUE))
    told = story.numbers(standing(120, BLUE, size=500), standing(700, RED, size=90), cut=True)
    assert told == [1, 0]


def test_across_a_cut_a_stranger_is_new() -> None:
    story = known(standing(100, RED))
    story.numbers(standing(100, BLUE), cut=True)
    for _ in range(20):
        numbers = story.numbers(standing(100, BLUE))
    assert numbers == [1]


def test_no_more_people_than_asked_for_are_followed() -> None:
    story = Story(max_people=2)
    for _ in range(20):
        numbers = story.numbers(standing(100), standing(400), standing(700))
    assert sorted(numbers) == [-1, 0, 1]


def test_at_the_end_a_sure_newcomer_counts() -> None:
    story = Story()
    sure, unsure = story.tell(standing(100), standing(500, presence=0.6))
    story.follower.finish()
    assert sure is not None and unsure is not None
    assert (sure.number, unsure.state) == (0, "dropped")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 1000), max_size=4), max_size=25), st.integers(1, 4))
def test_whatever_is_seen_numbers_are_given_once_and_to_one_body_a_picture(
    pictures: list[list[int]], most: int
) -> None:
    story = Story(max_people=most)
    for places in pictures:
        people = [p for p in story.tell(*(standing(x, x % 2) for x in places)) if p is not None]
        assert len({id(p) for p in people}) == len(people)
        numbers = [p.number for p in people if p.number >= 0]
        assert len(set(numbers)) == len(numbers)
        assert len(people) <= max(most, len(story.follower.followed()))


@pytest.mark.parametrize("seed", range(10))
def test_pairs_are_the_cheapest_of_all(seed: int) -> None:
    costs = np.random.default_rng(seed).uniform(0, 1, (3, 3))
    slow = min(sum(costs[i, p[i]] for i in range(3)) for p in permutations(range(3)))
    assert sum(costs[pair] for pair in cheapest_pairs(costs)) == pytest.approx(slow)


def test_colours_differ_from_nothing_to_all() -> None:
    only = np.eye(4, dtype=np.float32)
    assert colour_difference(only[0], only[0]) == pytest.approx(0)
    assert colour_difference(only[0], only[1]) == pytest.approx(1)
    assert 0 < colour_difference(None, only[1]) < 1
