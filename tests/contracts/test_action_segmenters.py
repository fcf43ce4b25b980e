"""What every action segmenter must do."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest

from core.action_segmenters import SEGMENTERS, ActionSegmenter, create, settings_of
from core.action_segmenters.changepoints import ChangePointSettings
from core.action_segmenters.network import NetworkSegmenter
from core.errors import UserError
from core.models.packages import read_package
from tests.helpers.bodies import film, repeat, squat
from tests.helpers.made_segmenter import installed


@pytest.fixture(params=[*sorted(SEGMENTERS), "a package"])
def segmenter(request: pytest.FixtureRequest, tmp_path: Path) -> ActionSegmenter:
    if request.param in SEGMENTERS:
        return create(request.param)
    installed(tmp_path)
    return NetworkSegmenter(read_package(tmp_path / "made-segmenter"))


def test_an_unknown_segmenter_is_refused() -> None:
    with pytest.raises(UserError):
        create("no such segmenter")


def test_segments_are_sorted_do_not_overlap_and_lie_in_the_video(segmenter: ActionSegmenter) -> None:
    poses = msgspec.structs.replace(film(repeat(squat, 4, lead_s=6.0)), start=200)
    segments = segmenter.segment(poses)
    assert segments
    edges = [edge for segment in segments for edge in (segment.start, segment.stop)]
    assert edges == sorted(edges) and edges[0] >= poses.start and edges[-1] <= poses.stop
    assert all(0.0 <= segment.confidence <= 1.0 for segment in segments)


def test_frames_without_a_person_belong_to_no_segment(segmenter: ActionSegmenter) -> None:
    poses = film(repeat(squat, 4))
    px, scores = poses.px.copy(), poses.scores.copy()
    px[100:200], scores[100:200] = np.nan, 0.0
    segments = segmenter.segment(msgspec.structs.replace(poses, px=px, scores=scores))
    assert segments
    assert not any(segment.start < 195 and segment.stop > 105 for segment in segments)


def test_no_pictures_give_no_segments(segmenter: ActionSegmenter) -> None:
    assert segmenter.segment(film(squat(np.zeros(30))).cut_to(0, 0)) == []


def test_settings_are_made_from_what_a_person_changed_and_wrong_ones_are_refused() -> None:
    settings = settings_of("changepoints", {"price": "2.5", "join_repetitions": False})
    assert settings == ChangePointSettings(price=2.5, join_repetitions=False)
    for wrong in ({"price": 1000}, {"price": "much"}, {"prize": 1}):
        with pytest.raises(UserError):
            settings_of("changepoints", wrong)


def test_one_frame_gives_at_most_that_frame(segmenter: ActionSegmenter) -> None:
    poses = film(repeat(squat, 2)).cut_to(50, 51)
    assert all((one.start, one.stop) == (50, 51) for one in segmenter.segment(poses))


def test_poses_of_which_nothing_is_known_give_no_segments(segmenter: ActionSegmenter) -> None:
    poses = film(repeat(squat, 2))
    nothing = msgspec.structs.replace(
        poses,
        px=np.full_like(poses.px, np.nan),
        m=None if poses.m is None else np.full_like(poses.m, np.nan),
        scores=np.zeros_like(poses.scores),
    )
    assert segmenter.segment(nothing) == []


def test_poses_without_metres_are_segmented_or_refused_in_words(segmenter: ActionSegmenter) -> None:
    flat = msgspec.structs.replace(film(repeat(squat, 4, lead_s=6.0)), m=None)
    try:
        assert segmenter.segment(flat)
    except UserError as error:
        assert error.hint


def test_the_same_poses_give_the_same_segments_every_time(segmenter: ActionSegmenter) -> None:
    poses = film(repeat(squat, 4, lead_s=3.0), noise_m=0.01)
    assert segmenter.segment(poses) == segmenter.segment(poses)
