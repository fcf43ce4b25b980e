"""Edges move to where the movement changes, when they are near it."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from core.action_segmenters import ProposedSegment
from core.action_segmenters.decoding import DecodingSettings
from core.action_segmenters.refining import refine
from core.motion import PoseSequence
from tests.helpers.bodies import film, squat
from tests.helpers.made_segmenter import segmenter


def down_and_up() -> PoseSequence:
    """Standing, from frame 90 on low, from frame 180 on standing again; each way in a fifth of a second."""
    depth = np.interp(np.arange(300), [87, 93, 177, 183], [0, 1, 1, 0])
    return film(squat(depth), noise_m=0.004)


def refined(poses: PoseSequence, *spans: tuple[int, int], reach_s: float = 0.5) -> list[tuple[int, int]]:
    segments = [ProposedSegment(start, stop, 0.9, "squat", layer=0) for start, stop in spans]
    found = refine(segments, poses.times_s, poses.start, poses.cut_to, reach_s)
    return [(one.start, one.stop) for one in found]


def test_edges_near_a_change_move_to_it() -> None:
    ((start, stop),) = refined(down_and_up(), (80, 190))
    assert abs(start - 90) <= 5 and abs(stop - 180) <= 5


def test_an_edge_that_two_segments_share_moves_for_both() -> None:
    (_, first), (second, _) = refined(down_and_up(), (20, 103), (103, 260))
    assert first == second and abs(first - 90) <= 5


def test_an_edge_moves_no_farther_than_it_may() -> None:
    ((start, _),) = refined(down_and_up(), (78, 190), reach_s=0.2)
    assert 78 < start <= 85
    assert refined(down_and_up(), (40, 260)) == [(40, 260)]  # nothing changes near there


def test_a_short_segment_is_not_turned_inside_out() -> None:
    ((start, stop),) = refined(down_and_up(), (84, 92), reach_s=2.0)
    assert start < stop


def test_where_the_body_is_not_seen_all_around_edges_stay() -> None:
    poses = down_and_up()
    px = poses.px.copy()
    px[60:84] = np.nan
    assert refined(msgspec.structs.replace(poses, px=px), (88, 190))[0][0] == 88


def test_a_segmenter_refines_when_it_is_told_to() -> None:
    poses = msgspec.structs.replace(down_and_up(), start=40)
    usual, told = (
        segmenter(settings=DecodingSettings(refine_s=reach))[0].segment(poses) for reach in (0.0, 0.4)
    )
    assert [one.label for one in usual] == [one.label for one in told] == ["squat"]
    assert abs(told[0].start - 130) <= 5 and told[0].edges_s == usual[0].edges_s
    assert told[0].start == pytest.approx(usual[0].start, abs=12)
