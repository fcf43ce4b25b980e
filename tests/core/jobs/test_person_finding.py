"""Which tracks are one person's, and who is worth a summary."""

from __future__ import annotations

import numpy as np

from core.jobs.outcomes import PersonFound, TrackFound
from core.jobs.person_finding import Sightings, box_overlap, people_in

FPS = 10.0
TIMES = np.arange(400) / FPS


def track(
    number: int, *spans: tuple[int, int], x: float = 0.0, size: float = 100.0
) -> tuple[TrackFound, Sightings]:
    """A body seen on these spans of frames, standing at `x`."""
    frames = np.concatenate([np.arange(a, b) for a, b in spans]).astype(np.int32)
    boxes = np.tile(np.array([x, 0, x + size / 2, size], np.float32), (len(frames), 1))
    found = TrackFound(
        id=number,
        start=int(frames[0]),
        stop=int(frames[-1]) + 1,
        frames_seen=len(frames),
        seconds=len(frames) / FPS,
        size_px=size,
    )
    return found, Sightings(frames, boxes)


def found(*made: tuple[TrackFound, Sightings], cuts: tuple[int, ...] = ()) -> tuple[PersonFound, ...]:
    return people_in([one for one, _ in made], {one.id: seen for one, seen in made}, TIMES, cuts)


def spans(people: tuple[PersonFound, ...]) -> list[list[tuple[int, int, int]]]:
    return [[(piece.track_id, piece.start, piece.stop) for piece in one.pieces] for one in people]


def test_who_is_seen_only_for_a_moment_is_a_track_and_no_person() -> None:
    assert spans(found(track(0, (0, 4)), track(1, (0, 50), x=500))) == [[(1, 0, 50)]]


def test_somebody_lost_and_found_again_at_the_same_place_is_one_person() -> None:
    assert spans(found(track(0, (0, 50)), track(1, (55, 100)))) == [[(0, 0, 50), (1, 55, 100)]]


def test_a_track_that_fills_the_pause_of_another_is_the_same_person() -> None:
    made = found(track(0, (0, 50), (100, 150)), track(1, (51, 99)))
    assert spans(made) == [[(0, 0, 51), (1, 51, 99), (0, 99, 150)]]


def test_who_comes_to_the_same_place_later_is_somebody_else() -> None:
    assert len(found(track(0, (0, 50)), track(1, (80, 130)))) == 2


def test_who_appears_elsewhere_is_somebody_else() -> None:
    assert len(found(track(0, (0, 50)), track(1, (52, 100), x=300))) == 2


def test_two_seen_together_are_two_even_at_one_place() -> None:
    assert len(found(track(0, (0, 100)), track(1, (30, 100)))) == 2


def test_looks_that_hand_a_body_over_are_one_person() -> None:
    made = found(track(0, (0, 13)), track(1, (10, 60), size=80))
    assert spans(made) == [[(0, 0, 13), (1, 13, 60)]]
    assert len(found(track(0, (0, 18)), track(1, (10, 60), size=80))) == 2


def test_a_body_seen_twice_for_a_moment_is_one_person() -> None:
    assert spans(found(track(0, (0, 100)), track(1, (40, 47), x=5, size=80))) == [[(0, 0, 100)]]
    assert len(found(track(0, (0, 100)), track(1, (40, 47), x=200))) == 2


def test_nothing_is_joined_by_place_across_a_cut() -> None:
    assert len(found(track(0, (0, 50)), track(1, (50, 100)), cuts=(50,))) == 2


def test_main_people_come_in_the_order_they_appear_and_bystanders_after_them() -> None:
    made = found(
        track(0, (0, 300), x=900, size=8),
        track(1, (200, 300), x=400),
        track(2, (10, 90), x=0),
        track(3, (0, 9), x=700),
    )
    assert [one[0][0] for one in spans(made)] == [2, 1, 0, 3]


def test_boxes_overlap_as_much_as_they_share() -> None:
    one = np.array([0, 0, 10, 10], np.float32)
    assert box_overlap(one, one) == 1.0
    assert box_overlap(one, one + np.float32(5)) == 25 / 175
    assert box_overlap(one, one + np.float32(20)) == 0.0
    assert box_overlap(one, np.full(4, np.nan, np.float32)) == 0.0
