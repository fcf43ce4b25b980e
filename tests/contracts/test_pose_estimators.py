"""What every pose estimator must keep to."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from core.errors import UserError
from core.motion.skeletons import load_skeleton
from core.pose_estimators import ESTIMATORS, EstimatorSettings, FoundPoses, PoseEstimator, create
from tests.helpers.made_pictures import MadeReader, blank, draw_figure, figure


@pytest.fixture(scope="module", params=sorted(ESTIMATORS))
def estimator(request: pytest.FixtureRequest) -> PoseEstimator:
    return create(request.param, EstimatorSettings(device="cpu", threads=2))


def walk(i: int) -> np.ndarray:
    return figure(middle=0.4 + 0.005 * i)


def run(estimator: PoseEstimator, reader: MadeReader, start: int, stop: int) -> list[FoundPoses]:
    return list(estimator.estimate(reader, start, stop))  # type: ignore[arg-type]


def test_it_says_what_it_is(estimator: PoseEstimator) -> None:
    assert estimator.id in ESTIMATORS and estimator.devices
    assert load_skeleton(estimator.skeleton).id == estimator.skeleton


def test_an_unknown_estimator_is_refused() -> None:
    with pytest.raises(UserError, match="crystal-ball"):
        create("crystal-ball")


def test_every_picture_is_answered_once_in_order(estimator: PoseEstimator) -> None:
    answers = run(estimator, MadeReader(walk, 20), 3, 17)
    assert [answer.frame for answer in answers] == list(range(3, 17))


def test_one_figure_is_one_body_all_the_time(estimator: PoseEstimator) -> None:
    answers = run(estimator, MadeReader(walk, 12), 0, 12)
    assert [[body.track_id for body in answer.bodies] for answer in answers] == [[0]] * 12


def test_bodies_have_the_promised_shapes_units_and_axes(estimator: PoseEstimator) -> None:
    body = run(estimator, MadeReader(walk, 4), 0, 4)[0].bodies[0]
    skeleton = load_skeleton(estimator.skeleton)
    count = len(skeleton.keypoints)
    assert body.px.shape == (count, 2) and body.m.shape == (count, 3) and body.scores.shape == (count,)
    assert body.px.dtype == body.m.dtype == body.scores.dtype == np.float32
    assert (body.scores >= 0).all() and (body.scores <= 1).all()
    nose, ankle = skeleton.index("nose"), skeleton.index("left_ankle")
    assert body.px[nose, 1] < body.px[ankle, 1]  # y down in the picture
    assert 0.8 < body.m[nose, 1] - body.m[ankle, 1] < 2.2  # y up in metres
    np.testing.assert_allclose(body.m[list(skeleton.centre)].mean(0), 0, atol=1e-5)
    np.testing.assert_allclose(body.px[nose], [128, 35], atol=10)
    assert body.m[nose, 2] > body.m[skeleton.index("left_ear"), 2]  # it looks at the camera


def test_hands_come_as_forty_two_points_or_not_at_all(estimator: PoseEstimator) -> None:
    body = run(estimator, MadeReader(walk, 4), 0, 4)[0].bodies[0]
    if body.hands_px is not None:
        assert body.hands_px.shape == (42, 2)
        assert body.hands_scores is not None and body.hands_scores.shape == (42,)
        unseen = np.isnan(body.hands_px).any(1)
        assert not body.hands_scores[unseen].any() and body.hands_scores[~unseen].all()


def test_nobody_is_found_where_nobody_is(estimator: PoseEstimator) -> None:
    answers = run(estimator, MadeReader(lambda _: blank(), 8), 0, 8)
    assert not any(answer.bodies for answer in answers)


def test_a_single_picture_is_enough(estimator: PoseEstimator) -> None:
    assert len(run(estimator, MadeReader(walk, 1), 0, 1)[0].bodies) == 1


def test_no_pictures_give_no_answers(estimator: PoseEstimator) -> None:
    assert run(estimator, MadeReader(walk, 5), 3, 3) == []


def test_two_runs_give_the_same_to_the_last_bit(estimator: PoseEstimator) -> None:
    def two(i: int) -> np.ndarray:
        return draw_figure(figure(middle=0.3 + 0.01 * i), 0.75 - 0.01 * i, (30, 120, 60))

    first, second = (run(estimator, MadeReader(two, 16), 0, 16) for _ in range(2))
    for one, other in zip(first, second):
        assert [b.track_id for b in one.bodies] == [b.track_id for b in other.bodies]
        for a, b in zip(one.bodies, other.bodies):
            np.testing.assert_array_equal(a.px, b.px)
            np.testing.assert_array_equal(a.m, b.m)


def test_stopping_early_ends_all_threads_and_closes_the_video(estimator: PoseEstimator) -> None:
    before = set(threading.enumerate())
    reader = MadeReader(walk, 500)
    answers = estimator.estimate(reader, 0, 500)  # type: ignore[arg-type]
    next(answers)
    answers.close()  # type: ignore[attr-defined]
    assert set(threading.enumerate()) == before
    assert reader.open_iterators == 0


def test_a_video_that_breaks_says_so_and_leaves_no_thread(estimator: PoseEstimator) -> None:
    def draw(i: int) -> np.ndarray:
        if i == 5:
            raise UserError("The picture is gone.")
        return walk(i)

    before = set(threading.enumerate())
    with pytest.raises(UserError, match="gone"):
        run(estimator, MadeReader(draw, 10), 0, 10)
    assert set(threading.enumerate()) == before


def test_one_person_at_most_when_so_asked() -> None:
    alone = create("blazepose", EstimatorSettings(max_people=1, device="cpu", threads=2))
    reader = MadeReader(lambda _: draw_figure(figure(middle=0.25), 0.75), 6)
    assert all(len(answer.bodies) == 1 for answer in run(alone, reader, 0, 6))


def test_only_the_region_asked_for_is_looked_at() -> None:
    settings = EstimatorSettings(region_px=(160, 0, 160, 240), device="cpu", threads=2)
    reader = MadeReader(lambda _: draw_figure(figure(middle=0.25), 0.75), 6)
    for answer in run(create("blazepose", settings), reader, 0, 6):
        assert len(answer.bodies) == 1 and answer.bodies[0].px[:, 0].mean() > 160


def test_one_thread_gives_what_two_give() -> None:
    one, two = (create("blazepose", EstimatorSettings(device="cpu", threads=n)) for n in (1, 2))
    for a, b in zip(run(one, MadeReader(walk, 8), 0, 8), run(two, MadeReader(walk, 8), 0, 8)):
        np.testing.assert_array_equal(a.bodies[0].px, b.bodies[0].px)
