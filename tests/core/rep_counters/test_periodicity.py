"""The counter on made movements: what a person would say when asked how many."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable

import msgspec
import numpy as np
import pytest

from core.motion import PoseSequence
from core.rep_counters.periodicity import PeriodicityCounter, PeriodicitySettings
from tests.helpers.bodies import Floats, body_points, both, film, repeat, squat


def counts(poses: PoseSequence, hands: PoseSequence | None = None) -> list[int]:
    return [found.count for found in PeriodicityCounter().count(poses, hands)]


def curl(course: Floats) -> Floats:
    return body_points(len(course), **both("fore", 130 * course))


def jack(course: Floats) -> Floats:
    return body_points(
        len(course),
        **both("arm", 0, 15 + 145 * course),
        **both("fore", 0, 15 + 155 * course),
        **both("thigh", 0, 5 + 22 * course),
        **both("shin", 0, 5 + 22 * course),
    )


def walk(seconds: float, speed_m_s: float = 1.2, fps: float = 30.0) -> Floats:
    phase = 2 * np.pi * np.arange(round(seconds * fps)) / fps / 1.1
    swing = 28 * np.sin(phase)
    posture = {
        "l_thigh_pitch": swing,
        "r_thigh_pitch": -swing,
        "l_shin_pitch": swing - 25 * (1 + np.sin(phase - 1.5)),
        "r_shin_pitch": -swing - 25 * (1 - np.sin(phase - 1.5)),
        "l_arm_pitch": -0.7 * swing,
        "r_arm_pitch": 0.7 * swing,
        "l_fore_pitch": 10 - 0.7 * swing,
        "r_fore_pitch": 10 + 0.7 * swing,
    }
    points = body_points(len(phase), **posture)
    points[..., 2] += (speed_m_s * np.arange(len(phase)) / fps)[:, None]
    return points


@pytest.mark.parametrize("movement", [squat, curl, jack])
@pytest.mark.parametrize("azimuth", [0.0, 45.0, 90.0])
def test_six_are_six_from_every_side(movement: Callable[[Floats], Floats], azimuth: float) -> None:
    assert counts(film(repeat(movement, 6), azimuth_deg=azimuth, noise_m=0.006, depth_noise_m=0.02)) == [6]


@pytest.mark.parametrize("fps", [5.0, 10.0, 25.0, 60.0])
def test_frame_rates_agree(fps: float) -> None:
    assert counts(film(repeat(squat, 5, fps=fps), fps=fps, azimuth_deg=30)) == [5]


def test_a_variable_frame_rate_changes_neither_number_nor_times() -> None:
    points = repeat(squat, 5)
    times = np.arange(len(points)) / 30.0
    kept = np.random.default_rng(1).random(len(points)) < 0.5
    kept[[0, -1]] = True
    even = PeriodicityCounter().count(film(points))[0]
    uneven = PeriodicityCounter().count(film(points[kept], times_s=times[kept]))[0]
    assert uneven.count == even.count == 5
    turns = [times[kept][cycle.turn] for cycle in uneven.cycles]
    assert np.allclose(turns, [times[cycle.turn] for cycle in even.cycles], atol=0.2)


def test_the_turn_is_where_the_movement_turns() -> None:
    (found,) = PeriodicityCounter().count(film(repeat(squat, 3, period_s=2.0, pause_s=1.0, lead_s=1.0)))
    assert [cycle.turn / 30 for cycle in found.cycles] == pytest.approx([2.0, 5.0, 8.0], abs=0.15)
    for cycle in found.cycles:
        assert 0.5 < (cycle.stop - cycle.start) / 30 < 2.2


def test_pauses_and_changing_tempo_do_not_change_the_number() -> None:
    parts = [
        repeat(squat, 1, period_s=p, pause_s=w, lead_s=0.1)
        for p, w in [(1.2, 3), (2.5, 0.2), (1.8, 5), (3, 1)]
    ]
    assert counts(film(np.concatenate(parts))) == [4]


def test_a_repetition_cut_by_the_end_is_partial() -> None:
    points = repeat(squat, 4, period_s=2.0, pause_s=0.3, lead_s=0.5)
    cut = film(points[: round((0.5 + 3 * 2.3 + 1.1) * 30)])
    (found,) = PeriodicityCounter().count(cut)
    assert found.count == 3
    assert len(found.cycles) <= 4 and all(cycle.partial for cycle in found.cycles[3:])


def test_picking_the_weight_up_is_no_repetition() -> None:
    bend = np.sin(np.linspace(0, np.pi, 60))
    pick_up = body_points(60, trunk=80 * bend, **both("thigh", 40 * bend), **both("shin", -20 * bend))
    points = np.concatenate([pick_up, repeat(curl, 6, lead_s=1.0), pick_up])
    assert sum(counts(film(points, azimuth_deg=40, noise_m=0.004))) == 6


def test_two_exercises_are_two_sets() -> None:
    points = np.concatenate(
        [repeat(squat, 5, lead_s=3.0), repeat(jack, 8, period_s=1.0, pause_s=0.0, lead_s=3.0)]
    )
    assert counts(film(points, azimuth_deg=20, noise_m=0.004)) == [5, 8]


@pytest.mark.parametrize("azimuth", [0.0, 60.0, 90.0])
def test_walking_counts_nothing(azimuth: float) -> None:
    assert sum(counts(film(walk(8.0), azimuth_deg=azimuth, distance_m=10.0, noise_m=0.004))) == 0


def test_gesturing_counts_at_most_one() -> None:
    totals = []
    for seed in range(6):
        rng = np.random.default_rng(seed)
        knots = rng.uniform(0, 1, (24, 6))
        at = np.cumsum(rng.uniform(0.4, 1.1, 24))
        times = np.arange(at[0], at[-1], 1 / 30)
        smooth = np.stack([np.interp(times, at, knots[:, i]) for i in range(6)], axis=1)
        points = body_points(
            len(times),
            l_arm_pitch=60 * smooth[:, 0],
            r_arm_pitch=60 * smooth[:, 1],
            l_fore_pitch=60 + 90 * smooth[:, 2],
            r_fore_pitch=60 + 90 * smooth[:, 3],
            l_fore_abduct=40 * smooth[:, 4] - 20,
            r_fore_abduct=40 * smooth[:, 5] - 20,
        )
        totals.append(sum(counts(film(points, noise_m=0.006, seed=seed))))
    assert sum(total <= 1 for total in totals) >= 5, totals


def test_one_clear_repetition_counts_one_and_can_be_left_out() -> None:
    once = film(repeat(squat, 1, period_s=3.0, lead_s=2.0), azimuth_deg=45)
    assert counts(once) == [1]
    assert PeriodicityCounter(PeriodicitySettings(single=False)).count(once) == []


def test_bending_to_either_side_counts_every_bend_and_names_the_side() -> None:
    swing = np.sin(2 * np.pi * np.arange(300) / 60)
    points = body_points(300, head_bend=35 * swing, side_bend=6 * swing)
    (found,) = PeriodicityCounter().count(film(points, distance_m=2.5))
    assert found.count in (9, 10)
    sides = [cycle.side for cycle in found.cycles if not cycle.partial]
    assert all(a != b for a, b in itertools.pairwise(sides)) and set(sides) == {"left", "right"}
    assert found.count_per_side == 5


def test_a_cut_to_another_view_parts_the_sets_and_loses_nothing() -> None:
    front = film(repeat(squat, 4), azimuth_deg=0)
    side = film(repeat(squat, 3), azimuth_deg=80, distance_m=2.8)
    both_views = msgspec.structs.replace(
        front,
        times_s=np.concatenate([front.times_s, front.times_s[-1] + 1 / 30 + side.times_s]),
        px=np.concatenate([front.px, side.px]),
        m=np.concatenate([front.m, side.m]),
        scores=np.concatenate([front.scores, side.scores]),
        cuts=(front.stop,),
    )
    assert sum(counts(both_views)) == 7


def hand_film(course: Floats) -> PoseSequence:
    """Left fingers that close (1) and open (0) beside a still wrist."""
    from core.motion.skeletons import load_skeleton

    names = load_skeleton("hands-42").keypoints
    px = np.full((len(course), 42, 2), np.nan, np.float32)
    lengths = {"wrist": 0, "cmc": 30, "mcp": 60, "pip": 90, "ip": 90, "dip": 110, "tip": 130}
    fingers = ("thumb", "index_finger", "middle_finger", "ring_finger", "pinky")
    for i, name in enumerate(names[:21]):
        finger = next((n for n, f in enumerate(fingers) if f in name), 2)
        length = lengths[name.split("_")[-1]]
        shown = np.where(length > 60, 60 + (length - 60) * (1 - 1.6 * course), length)
        px[:, i, 0] = 300 + (finger - 2) * 18
        px[:, i, 1] = 400 - shown
    scores = np.where(np.isfinite(px[..., 0]), 0.9, 0.0).astype(np.float32)
    times = np.arange(len(course)) / 30
    return PoseSequence(skeleton="hands-42", start=0, times_s=times, px=px, scores=scores, size_px=(640, 480))


def test_fingers_are_counted_where_hand_points_are_given_and_missed_aloud_where_not() -> None:
    course = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(300) / 50)
    body = film(body_points(300, **both("fore", 90)), distance_m=1.2, unseen=(9, 10, 11, 12), noise_m=0.002)
    assert counts(body, hand_film(course)) in ([5], [6])
    (silent,) = PeriodicityCounter().count(body)
    assert silent.count == 0 and "finger" in silent.note


def test_three_minutes_are_counted_in_a_few_seconds() -> None:
    poses = film(np.concatenate([repeat(squat, 8, lead_s=8.0)] * 5)[: 180 * 30])
    began = time.process_time()
    PeriodicityCounter().count(poses)
    assert time.process_time() - began < 6.0
