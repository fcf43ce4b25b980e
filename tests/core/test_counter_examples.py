"""The assembled sequences counters learn from: every repetition marked, of one body all along."""

from __future__ import annotations

import itertools
import sys
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

from counter_examples import make
from counter_examples.performances import (
    Mark,
    Performance,
    cycles_in,
    led_on,
    mirrored_key,
    out_and_back,
    outs,
    programmed,
    side_of,
)
from counter_examples.programmes import KINDS, told
from counter_examples.sets import Manner, done_so
from counter_examples.shards import Counted, read_shards, write_shard
from recogniser_examples.poses import Movement as Keys
from recogniser_examples.poses import key
from recogniser_examples.recorded import Recording
from segmenter_examples.limbs import points_of
from segmenter_examples.people import made_body
from segmenter_examples.pieces import Cast

from core.motion.counted import cycle_fault

NOWHERE = Path("nowhere")
UP = ((90, 0), (95, 0))


@pytest.fixture(scope="module")
def somebody() -> Cast:
    """A body of the synthesis, without recordings."""
    return Cast("synthesis 4", made_body(4), {}, {})


@pytest.fixture(scope="module")
def squats(somebody: Cast) -> Performance:
    """Five squats."""
    return programmed(5, somebody, np.random.default_rng(3), "squat")


def hip_heights(performance_points: np.ndarray) -> np.ndarray:
    return performance_points[:, [11, 12], 1].mean(1)


def test_each_repetition_leaves_its_rest_turns_farthest_out_and_comes_back(
    squats: Performance, somebody: Cast
) -> None:
    heights = hip_heights(points_of(squats.movement, somebody.body))
    assert len(squats.marks) == 5 and squats.word == "squat"
    for mark in squats.marks:
        lowest = mark.start + int(heights[mark.start : mark.stop].argmin())
        assert abs(lowest - mark.turn) < 0.1 * (mark.stop - mark.start)
        deep = heights[mark.start] - heights[lowest]
        assert deep > 0.1
        assert abs(heights[mark.start] - heights[mark.stop - 1]) < 0.2 * deep


def test_programs_that_go_to_both_sides_count_each_time_they_go_out() -> None:
    left, right, stand = key(left_arm=UP), key(right_arm=UP), key()
    assert [(way.side, way.turn) for way in outs(Keys("", [stand, left, stand, right]))] == [
        ("left", 0.25),
        ("right", 0.75),
    ]
    assert {way.side for way in outs(Keys("", [left, right]))} == {"left", "right"}
    assert [way.side for way in outs(Keys("", [stand, left]))] == [""]
    assert side_of(key(roll=20), key()) == "right" and side_of(key(yaw=30), key()) == "left"
    assert side_of(mirrored_key(key(roll=20)), key()) == "left"


def test_sides_alternate_and_no_two_repetitions_overlap(somebody: Cast) -> None:
    made = programmed(7, somebody, np.random.default_rng(0), "mountain_climber")
    sides = [mark.side for mark in made.marks]
    assert len(sides) == 7 and set(sides) == {"left", "right"}
    assert all(a != b for a, b in itertools.pairwise(sides))
    assert all(a.stop <= b.start for a, b in itertools.pairwise(made.marks))


def test_a_slower_set_takes_as_much_longer(squats: Performance) -> None:
    random = np.random.default_rng(0)
    even = Manner(uneven=0.0)
    plain = done_so(squats, even, random)
    slow = done_so(squats, Manner(slower=2.0, slower_at_end=2.0, uneven=0.0), random)
    for one, other in zip(plain.marks, slow.marks, strict=True):
        assert (other.stop - other.start) / (one.stop - one.start) == pytest.approx(2.0, rel=0.05)
    assert slow.partial == [False] * 5


def test_a_pause_lies_between_repetitions_and_the_body_hardly_moves_in_it(
    squats: Performance, somebody: Cast
) -> None:
    made = done_so(squats, Manner(pauses=1.0, pause_s=(2.0, 3.0)), np.random.default_rng(1))
    points = points_of(made.movement, somebody.body)
    for one, other in itertools.pairwise(made.marks):
        assert 2 * 30 <= other.start - one.stop <= 3 * 30
        assert np.ptp(hip_heights(points)[one.stop : other.start]) < 0.03
    assert len(made.marks) == 5


def test_a_repetition_given_up_is_partial_and_goes_half_the_way_at_most(
    squats: Performance, somebody: Cast
) -> None:
    made = done_so(squats, Manner(given_up=1.0), np.random.default_rng(2))
    heights = hip_heights(points_of(made.movement, somebody.body))
    deep = [heights[m.start] - heights[m.start : m.stop].min() for m in made.marks]
    half = [d for d, partial in zip(deep, made.partial, strict=True) if partial]
    full = [d for d, partial in zip(deep, made.partial, strict=True) if not partial]
    assert len(half) == 6 and len(full) == 5
    assert max(half) < 0.6 * min(full) and min(half) > 0.1 * min(full)


def test_who_tires_goes_less_far_out(squats: Performance, somebody: Cast) -> None:
    made = done_so(squats, Manner(tired=0.3), np.random.default_rng(2))
    rested = done_so(squats, Manner(), np.random.default_rng(2))
    depths = [
        [heights[m.start] - heights[m.start : m.stop].min() for m in one.marks]
        for one in (made, rested)
        for heights in [hip_heights(points_of(one.movement, somebody.body))]
    ]
    assert depths[0][0] == pytest.approx(depths[1][0], rel=0.05)
    assert depths[0][-1] < 0.85 * depths[1][-1]


def test_an_episode_is_cut_to_where_the_body_moves(squats: Performance, somebody: Cast) -> None:
    mark = squats.marks[0]
    part = points_of(squats.movement.part(mark.start, mark.stop), somebody.body)
    still = np.repeat(part[:1], 40, 0), np.repeat(part[-1:], 30, 0)
    found = out_and_back(np.concatenate([still[0], part, still[1]]))
    assert found is not None
    assert 40 <= found.start < 40 + 0.3 * len(part)
    assert 40 + 0.7 * len(part) < found.stop <= 41 + len(part)
    assert out_and_back(part[: mark.turn]) is None  # it does not come back


def test_cycles_are_cut_from_a_recording_where_it_leads_back(squats: Performance, somebody: Cast) -> None:
    points = points_of(squats.movement, somebody.body)
    found = cycles_in(Recording("squat", "squats", "cmu", "cmu 1", points))
    assert 1 <= len(found) <= 5
    for one in found:
        heights = hip_heights(one.points)
        assert abs(heights[one.turn] - heights[0]) > 0.1
        assert abs(heights[0] - heights[-1]) < 0.1


def test_a_cycle_led_on_from_another_does_not_jump(squats: Performance) -> None:
    first = squats.movement.part(0, squats.marks[0].stop)
    later = squats.movement.part(squats.marks[2].turn - 3, squats.marks[2].stop)
    jump = np.linalg.norm(later.units[0] - first.units[-1], axis=1).max()
    units = np.concatenate([first.units, led_on(first, later).units])
    assert np.linalg.norm(np.diff(units, axis=0), axis=2).max() < 0.4 * jump
    assert len(units) == len(first) + len(later)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_film_has_marks_in_order_and_finite_poses(kind: str) -> None:
    made = make.sequence(5, 2, NOWHERE, held=True, kind=kind)
    one = made.sequence(0)
    assert cycle_fault(one.cycles, one.rows) == ""
    assert (one.count == 0) == (kind == "none")
    assert one.clip.attributes["kind"] == kind and bool(made.held_out[0])
    known = np.isfinite(one.clip.positions).all(-1)
    assert known.mean() > 0.8
    assert all(0 < cut < one.rows for cut in made.poses(0).cuts)


def test_a_film_may_be_asked_for_by_its_count(somebody: Cast) -> None:
    for count in (1, 2, 33):
        assert make.sequence(1, 4, NOWHERE, held=False, kind="plain", count=count).sequence(0).count == count
    film = told("switch", somebody, np.random.default_rng(1), NOWHERE, held=False, count=4)
    assert len({cycle.set for cycle in film.cycles}) >= 2


def test_in_a_mirror_left_is_right_and_what_the_film_cuts_off_is_partial() -> None:
    cycles = [make.TrueCycle(0, 15, 30, side="left"), make.TrueCycle(30, 45, 60, side="right")]
    found = make.in_film(cycles, 10, 30.0, 35, True)
    assert [(c.start, c.stop, c.partial, c.side) for c in found] == [
        (0, 20, True, "right"),
        (20, 35, True, "left"),
    ]
    assert found[1].turn == -1 or found[1].turn < 35


def test_the_same_seed_makes_the_same_bytes_and_shards_read_back(tmp_path: Path) -> None:
    made = make.make_sequences(range(2), 9, NOWHERE)
    again = make.make_sequences(range(1, 2), 9, NOWHERE)
    one = made.one(1)
    for field in fields(Counted):
        np.testing.assert_array_equal(getattr(one, field.name), getattr(again, field.name))
    write_shard(made, tmp_path, 0)
    back = read_shards(tmp_path)
    assert back.cycles(1) == made.cycles(1) and len(back) == 2
    np.testing.assert_array_equal(back.poses(0).px, made.poses(0).px)


def test_marks_move_with_what_they_mark() -> None:
    from counter_examples.performances import in_turn, shifted

    assert shifted(Mark(1, 2, 3, "left"), 5) == Mark(6, 7, 8, "left")
    assert in_turn([Mark(0, 5, 10), Mark(8, 12, 20)]) == [Mark(0, 5, 10), Mark(10, 12, 20)]
